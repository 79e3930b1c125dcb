"""How long before, on which days, in which hours: typed in Spanish and French, as Caucus says it and as people do."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.offsets import parse_offsets
from bot.errors import Invalid
from bot.subscriptions.rules import days_of, quiet_of
from cogs.calendar.look import before
from tests.calendar.test_tongues import SayIn

D, H, M = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)

days, hours, minutes = st.integers(1, 300), st.integers(1, 23), st.integers(1, 59)
whole = st.one_of(days.map(lambda n: n * D), hours.map(lambda n: n * H), minutes.map(lambda n: n * M))


@given(st.frozensets(whole, min_size=1, max_size=5), st.sampled_from(("en", "es", "fr")))
def test_what_caucus_says_of_reminders_can_be_typed_back(offsets: frozenset[timedelta], language: str) -> None:
    said = ", ".join(before(SayIn(language), one) for one in offsets)
    assert parse_offsets(said) == tuple(sorted(offsets, reverse=True)), said


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("7 días, 1 día, 2 horas", (7 * D, D, 2 * H)),
        ("7 jours, 1 jour et 2 heures", (7 * D, D, 2 * H)),
        ("2 semanas antes; 30 minutos", (14 * D, 30 * M)),
        ("2 sem, 3 j, 4 h, 5 min", (14 * D, 3 * D, 4 * H, 5 * M)),
        ("1j12h", (36 * H,)),
        ("ninguno", ()),
        ("aucun", ()),
    ],
)
def test_taken(text: str, offsets: tuple[timedelta, ...]) -> None:
    assert parse_offsets(text) == offsets


@pytest.mark.parametrize("text", ["1 mois", "2 meses", "quinze jours", "7 días 2 horas"])
def test_asked_back(text: str) -> None:
    with pytest.raises(Invalid, match="reminders-unclear"):
        parse_offsets(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("lun-vie", {0, 1, 2, 3, 4}),
        ("lun-ven", {0, 1, 2, 3, 4}),
        ("de lunes a viernes", {0, 1, 2, 3, 4}),
        ("du lundi au vendredi", {0, 1, 2, 3, 4}),
        ("working days", {0, 1, 2, 3, 4}),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("días laborables", {0, 1, 2, 3, 4}),
        ("jours ouvrés", {0, 1, 2, 3, 4}),
        ("fin de semana", {5, 6}),
        ("Mon & Wed", {0, 2}),
        ("Tuesdays, Thurs", {1, 3}),
        ("tuesday thursday", None),
        ("mon until", None),
        ("sunny", None),
        ("lunes a viernes", {0, 1, 2, 3, 4}),
        ("mardi, mercredi et samedi", {1, 2, 5}),
        ("martes, miércoles y sábado", {1, 2, 5}),
        ("todos", set(range(7))),
        ("tous les jours", set(range(7))),
        ("mon-fri", {0, 1, 2, 3, 4}),
    ],
)
def test_days_of_the_week(text: str, days: set[int] | None) -> None:
    if days is None:
        with pytest.raises(Invalid):
            days_of(text)
    else:
        assert days_of(text) == days


def test_hours_in_which_one_is_left_alone() -> None:
    assert quiet_of("22:00 a 7:00") == quiet_of("22h00 à 7h00") == (time(22), time(7))
    assert quiet_of("ninguna") is quiet_of("aucune") is quiet_of("none") is None
    evening = (time(22), time(7))
    assert {quiet_of(one) for one in ("10pm-7am", "22h-7h", "de 22h à 7h", "from 22:00 to 07:00")} == {evening}
    assert quiet_of("10 p.m. to 7 a.m.") == quiet_of("10 pm - 7 a.m.") == evening


@pytest.mark.parametrize("text", ["13pm-7", "0am-7", "22-24", "22:00-22:00", "22", "7-8-9"])
def test_hours_that_are_none(text: str) -> None:
    with pytest.raises(Invalid, match="subscription-"):
        quiet_of(text)
