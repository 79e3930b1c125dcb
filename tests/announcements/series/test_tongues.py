"""Rules, ends and days of series as people say them in Spanish and French; what Caucus says of a rule is one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from bot.announcements.series.model import Kind, Rule
from bot.announcements.series.reading import read_days, read_rule, with_end
from bot.announcements.series.tongues import in_english
from bot.calendar.zones import moment_of
from bot.errors import Invalid
from cogs.announcements.series.look import rule_words
from tests.announcements.series.test_recurrence import rules
from tests.calendar.test_tongues import SayIn

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MONDAY = moment_of(datetime(2027, 1, 18, 10), "Europe/Vienna")  # noqa: DTZ001 - a wall time
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
@settings(max_examples=80, deadline=None)
@given(rule=rules)
def test_what_caucus_says_of_a_rule_can_be_typed_back(language: str, rule: Rule) -> None:
    """Every rule there is, in each language, with how often it comes and until when."""
    say = SayIn(language)
    assert read_rule(rule_words(say, rule), MONDAY) == rule
    assert with_end(rule, say("series-rule-times", times=3), NOW, "UTC").times == 3
    assert with_end(rule, say("series-rule-times", times=1), NOW, "UTC").times == 1
    until = with_end(rule, say("series-rule-until", day="2027-06-30"), NOW, "UTC")
    assert until == replace(rule, until=date(2027, 6, 30))


@pytest.mark.parametrize(
    ("text", "kind", "days", "nth", "every"),
    [
        ("cada lunes y jueves", Kind.WEEKLY, (0, 3), 0, 1),
        ("chaque lundi et jeudi", Kind.WEEKLY, (0, 3), 0, 1),
        ("todos los miercoles", Kind.WEEKLY, (2,), 0, 1),
        ("tous les lundis", Kind.WEEKLY, (0,), 0, 1),
        ("un lundi sur deux", Kind.WEEKLY, (0,), 0, 2),
        ("un lunes de cada dos", Kind.WEEKLY, (0,), 0, 2),
        ("une semaine sur deux", Kind.WEEKLY, (0,), 0, 2),
        ("toutes les deux semaines le lundi", Kind.WEEKLY, (0,), 0, 2),
        ("cada dos semanas", Kind.WEEKLY, (0,), 0, 2),
        ("días hábiles", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("chaque jour ouvrable", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("todos los días", Kind.WEEKLY, EVERY_DAY, 0, 1),
        ("quotidien", Kind.WEEKLY, EVERY_DAY, 0, 1),
        ("du lundi au vendredi", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("de lunes a viernes", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("Monday to Friday", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("mon-fri", Kind.WEEKLY, (0, 1, 2, 3, 4), 0, 1),
        ("primer lunes", Kind.MONTHLY_WEEKDAY, (0,), 1, 1),
        ("le 2e lundi de chaque mois", Kind.MONTHLY_WEEKDAY, (0,), 2, 1),
        ("el último viernes del mes", Kind.MONTHLY_WEEKDAY, (4,), -1, 1),
        ("mensual el 31", Kind.MONTHLY_DAY, (31,), 0, 1),
        ("le 1er et le 15", Kind.MONTHLY_DAY, (1, 15), 0, 1),
        ("dernier jour du mois", Kind.MONTHLY_DAY, (-1,), 0, 1),
        ("último día hábil del mes", Kind.MONTHLY_WEEKDAY, (0, 1, 2, 3, 4), -1, 1),
        ("el primer día laborable de cada mes", Kind.MONTHLY_WEEKDAY, (0, 1, 2, 3, 4), 1, 1),
        ("le dernier jour ouvré du mois", Kind.MONTHLY_WEEKDAY, (0, 1, 2, 3, 4), -1, 1),
        ("chaque premier jour ouvrable", Kind.MONTHLY_WEEKDAY, (0, 1, 2, 3, 4), 1, 1),
        ("mensuel", Kind.MONTHLY_DAY, (18,), 0, 1),
        ("días de reunión", Kind.MEETINGS, (), 0, 1),
        ("séances", Kind.MEETINGS, (), 0, 1),
        ("una vez", Kind.ONCE, (), 0, 1),
        ("une fois", Kind.ONCE, (), 0, 1),
    ],
)
def test_taken(text: str, kind: Kind, days: tuple[int, ...], nth: int, every: int) -> None:
    assert read_rule(text, MONDAY) == Rule(kind=kind, days=days, nth=nth, every=every)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("cada segundo lunes", "series-rule-two-ways"),
        ("tous les deuxièmes lundis", "series-rule-two-ways"),
        ("tous les quinze jours", "series-rule-unclear"),
        ("chaque quinzaine", "series-rule-unclear"),
        ("du 5 au 9", "series-rule-unclear"),
        ("du mardi au jeudi", "series-rule-unclear"),
        ("cada lunes menos el primero", "series-rule-unclear"),
        ("el 32 de cada mes", "series-rule-day"),
    ],
)
def test_asked_back_with_one_s_own_words(text: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_rule(text, MONDAY)
    assert refusal.value.key == key
    assert refusal.value.data.get("text", text) == text


def test_days_are_listed_in_any_language() -> None:
    expected = (date(2027, 2, 1), date(2027, 3, 1))
    for text in ("1 de febrero de 2027 y 1 de marzo de 2027", "1er février 2027 et 1er mars 2027"):
        assert read_days(text, NOW, "UTC") == expected
    assert with_end(Rule(kind=Kind.WEEKLY, days=(0,)), "hasta el 30 de junio de 2027", NOW, "UTC").until == date(
        2027, 6, 30
    )


@pytest.mark.parametrize(
    "text", ["every Monday and Thursday", "every 2 weeks on Monday", "first Monday", "monthly on 31", "meetings"]
)
def test_english_stays_english(text: str) -> None:
    assert in_english(text) == text.casefold()
