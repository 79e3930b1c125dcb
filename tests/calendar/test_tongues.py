"""Times as people say them in Spanish and French: taken as they mean them, or asked back; cities by every name."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar import typed
from bot.calendar.cities import city_of, fold, gazetteer, name_of
from bot.calendar.tongues import in_english
from bot.calendar.zones import Adjusted, parse_moment, seen_from, zone_named
from bot.errors import Invalid, Value
from bot.i18n import Texts
from bot.settings import ROOT
from cogs._ui.moments import day, day_of_week, wall
from tests.calendar.test_typed import CITIES, NOW, moment

TEXTS = Texts(ROOT / "data" / "locales")


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """Parsing is loaded before anything else."""
    typed.warm_up()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lundi 10:00", "2026-11-23 10:00"),
        ("lundi 10h Genève", "2026-11-23 10:00 Geneva"),
        ("le lundi 23 novembre 2026 à 10h", "2026-11-23 10:00"),
        ("el lunes 9:00", "2026-11-23 09:00"),
        ("el lunes a las 9:00 Bogotá", "2026-11-23 09:00 Bogota"),
        ("miercoles 9:00", "2026-11-25 09:00"),
        ("sábado a las 9:00", "2026-11-28 09:00"),
        ("este viernes 10:00", "2026-11-27 10:00"),
        ("ce vendredi 10h", "2026-11-27 10:00"),
        ("Montag 10:00", "2026-11-23 10:00"),
        ("понедельник 10:00", "2026-11-23 10:00"),
        ("lunes, 18 de enero de 2027, 10:00 (Viena)", "2027-01-18 10:00"),
        ("el 18 de enero de 2027 a las 10:00 hora de Bogotá", "2027-01-18 10:00 Bogota"),
        ("le 18/01/2027 à 10h", "2027-01-18 10:00"),
        ("lundi, le 18 janvier 2027, 10:00", "2027-01-18 10:00"),
        ("1er fevrier 2027 10 h", "2027-02-01 10:00"),
        ("3 aout 2027 10:00 heure de Paris", "2027-08-03 10:00 Paris"),
        ("3 de setiembre de 2027 10:00", "2027-09-03 10:00"),
        ("mañana 18:00", "2026-11-23 18:00"),
        ("manana a las 18 horas", "2026-11-23 18:00"),
        ("mañana a las 9 de la mañana", "2026-11-23 09:00"),
        ("mañana por la mañana 9:00", "2026-11-23 09:00"),
        ("mañana 9 de la noche", "2026-11-23 21:00"),
        ("lunes por la tarde a las 5", "2026-11-23 17:00"),
        ("a las 5 de la tarde mañana", "2026-11-23 17:00"),
        ("pasado manana 9:00", "2026-11-24 09:00"),
        ("mañana al mediodía", "2026-11-23 12:00"),
        ("esta noche 21:00", "2026-11-22 21:00"),
        ("demain 18h", "2026-11-23 18:00"),
        ("demain matin 9h", "2026-11-23 09:00"),
        ("demain à 8 h du soir", "2026-11-23 20:00"),
        ("demain soir à 20 h 30", "2026-11-23 20:30"),
        ("demain à midi Paris", "2026-11-23 12:00 Paris"),
        ("ce soir 20h", "2026-11-22 20:00"),
        ("après-demain 9h", "2026-11-24 09:00"),
        ("demain après-midi à 3 h", "2026-11-23 15:00"),
        ("demain 9 h au Caire", "2026-11-23 09:00 Cairo"),
        ("demain 9h Le Caire", "2026-11-23 09:00 Cairo"),
        ("mañana 9:00 en La Haya", "2026-11-23 09:00 The Hague"),
        ("mañana 9:00 hora de Nueva York", "2026-11-23 09:00 New York"),
        ("dans 3 jours", "2026-11-25 12:31"),
        ("en 3 dias", "2026-11-25 12:31"),
        ("dentro de dos semanas a las 10:00", "2026-12-06 10:00"),
        ("en una hora", "2026-11-22 13:31"),
        ("dans une heure et demie", "2026-11-22 14:01"),
        ("en 2 horas y media", "2026-11-22 15:01"),
        ("dans une demi-heure", "2026-11-22 13:01"),
        ("en un cuarto de hora", "2026-11-22 12:46"),
        ("d’ici deux heures", "2026-11-22 14:31"),
        ("morgen 18 Uhr", "2026-11-23 18:00"),
        ("2027-01-18 10:00 Santo Domingo", "2027-01-18 10:00 Santo Domingo"),
    ],
)
def test_taken(text: str, expected: str) -> None:
    found = moment(text)
    at = f"{found.wall:%Y-%m-%d %H:%M} {found.city}"
    assert at.removesuffix(" Vienna") == expected


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("lundi prochain 10h", "time-ambiguous-weekday"),
        ("el lunes que viene 10:00", "time-ambiguous-weekday"),
        ("el próximo lunes 10:00", "time-ambiguous-weekday"),
        ("dimanche 23h", "time-ambiguous-weekday"),
        ("el 18 de enero a las 10:00", "time-without-year"),
        ("martes 18 de enero de 2027 10:00", "time-other-weekday"),
        ("demain soir", "time-unclear"),
        ("mañana por la tarde", "time-unclear"),
        ("mañana a las 5", "time-unclear"),
        ("dans quinze jours", "time-unclear"),
        ("tomorrow 18 hours", "time-unclear"),
        ("завтра 3 дня", "time-unclear"),
        ("la semaine prochaine 10:00", "time-unclear"),
        ("lundi en huit 10:00", "time-unclear"),
        ("el 18 de enero de 2027 12 de la noche", "time-unclear"),
        ("tomorrow night at 1", "time-unclear"),
        ("mañana a la 1 de la noche", "time-unclear"),
        ("demain soir à 2 h", "time-unclear"),
        ("tomorrow afternoon at 11", "time-unclear"),
        ("mañana a las 11 de la madrugada", "time-unclear"),
        ("18 janvier 2027 21 h du matin", "zone-unknown"),
        ("2027-01-18 10:00 Granada", "zone-unknown-close"),
    ],
)
def test_asked_back(text: str, key: str) -> None:
    """Two readings, or half a time: nothing is guessed."""
    with pytest.raises(Invalid) as refusal:
        moment(text)
    assert refusal.value.key == key


def test_what_is_not_understood_is_shown_as_it_was_typed() -> None:
    with pytest.raises(Invalid) as refusal:
        moment("lundi en huit 10 h")
    assert refusal.value.data == {"text": "lundi en huit 10 h"}


class SayIn:
    """The catalogue in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, key: str, /, **data: Value) -> str:
        return TEXTS.text(key, self._language, **data)


@given(
    at=st.datetimes(datetime(2026, 12, 1), datetime(2030, 12, 31)),  # noqa: DTZ001 - wall times have no zone
    place=st.sampled_from(CITIES),
    language=st.sampled_from(("en", "es", "fr")),
    form=st.sampled_from(("wall", "day", "week")),
)
@settings(max_examples=250, deadline=None)
def test_what_caucus_says_of_a_moment_can_be_typed_back(at: datetime, place: str, language: str, form: str) -> None:
    """In each language, with the name that the city has there, and means the same moment."""
    say, zone = SayIn(language), zone_named(place)[0]
    shown = seen_from(seen_from(at.replace(tzinfo=UTC), zone, place).utc.replace(second=0, microsecond=0), zone, place)
    called = name_of(place, language)
    if fold(called) not in gazetteer().places:
        return
    text = {
        "wall": wall(say, shown),
        "day": f"{day(say, shown.wall)} {shown.wall:%H:%M} {called}",
        "week": f"{day_of_week(say, shown.wall, day(say, shown.wall))}, {shown.wall:%H:%M} ({called})",
    }[form]
    found = parse_moment(text, now=NOW, default_zone="Asia/Kathmandu")
    assert found.wall == shown.wall, text
    assert found.utc == shown.utc or found.adjusted is Adjusted.REPEATED, text


@pytest.mark.parametrize("language", ["es", "fr"])
def test_a_city_is_found_by_the_name_it_has_in_each_language(language: str) -> None:
    """Whatever is shown can be typed, but for what is also the name of somewhere else."""
    places = gazetteer().places
    for city, called in gazetteer().names[language].items():
        found = places.get(fold(called))
        assert found is None or seen_from(NOW, found.zone).wall == seen_from(NOW, places[fold(city)].zone).wall, called
    lost = {called for called in gazetteer().names[language].values() if fold(called) not in places}
    assert lost <= {"Canton", "Cantón", "Colonia", "Granada", "Guadalupe"}


def test_cities_are_shown_by_their_names() -> None:
    """From the locale data, from our own table, several at once; what nobody renamed stays."""
    shown = {city: (name_of(city, "es"), name_of(city, "fr")) for city in ("Vienna", "Geneva", "Hanoi", "UTC+3", "")}
    assert shown == {
        "Vienna": ("Viena", "Vienne"),
        "Geneva": ("Ginebra", "Genève"),
        "Hanoi": ("Hanói", "Hanoï"),
        "UTC+3": ("UTC+3", "UTC+3"),
        "": ("", ""),
    }
    assert name_of("New York, Vienna", "es") == "Nueva York, Viena"
    assert name_of("Kolkata", "es") == "Calcuta"
    assert [name_of("Vienna", language) for language in ("en", "de")] == ["Vienna", "Vienna"]
    assert TEXTS.text("zone-unknown-close", "fr", text="x", close="Geneva").count("Genève") == 1


def test_names_of_places_are_no_words_of_a_time() -> None:
    """Santo Domingo is no Sunday; whatever is put into English leaves every city as it is."""
    called = {name for names in gazetteer().names.values() for name in names.values()}
    for name in {*CITIES, *called, *(city_of(place.zone) for place in gazetteer().places.values())}:
        assert in_english(name) == name
        assert in_english(f"2027-01-18 10:00 {name}") == f"2027-01-18 10:00 {name}"


ENGLISH = (
    "2027-01-18 10:00 Vienna",
    "January 18, 2027 9am Geneva",
    "Monday 18 January 2027 10:00",
    "this Friday 10:00 (Vienna time)",
    "in 1 hour 30 minutes Nairobi",
    "tomorrow at 9:00 in The Hague",
    "tomorrow noon Bogotá",
    "<t:1800000000:F>",
)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays_english(text: str) -> None:
    assert in_english(text) == text


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["el", "le", "lunes", "lundi", "mañana", "9", "9:00", "h", "a", "las", "dans"]))
)
@settings(max_examples=150, deadline=None)
def test_anything_is_put_into_english_or_left(text: str | list[str]) -> None:
    """Whatever is typed, an answer comes."""
    line = " ".join((text if isinstance(text, str) else " ".join(text)).split())
    made = in_english(line)
    assert len(made) <= 2 * len(line) + 40
    try:
        parse_moment(line, now=NOW, default_zone="Europe/Vienna")
    except Invalid:
        return
