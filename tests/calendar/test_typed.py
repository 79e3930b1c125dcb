"""What people type for a time: taken, or asked back in one sentence; never guessed."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.calendar import typed
from bot.calendar.cities import city_of, fold, gazetteer
from bot.calendar.zones import (
    Adjusted,
    Moment,
    parse_end,
    parse_moment,
    require_future,
    suggest_zones,
    typed_as,
    zone_named,
)
from bot.errors import Invalid
from bot.i18n import Texts
from bot.settings import ROOT

NOW = datetime(2026, 11, 22, 11, 30, 20, tzinfo=UTC)
"""A Sunday, 12:30:20 in Vienna."""

CITIES = sorted({place.city for name, place in gazetteer().places.items() if name == fold(place.city)} - {"UTC"})


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """Parsing is loaded before anything is timed."""
    typed.warm_up()


def moment(text: str) -> Moment:
    return parse_moment(text, now=NOW, default_zone="Europe/Vienna", default_city="Vienna")


@pytest.mark.parametrize(
    ("text", "wall", "zone", "city"),
    [
        ("2027-01-18 10:00 Vienna", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("18 Jan 2027 10:00 Europe/Vienna", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("  18   January 2027,  10:00 , new york ", "2027-01-18 10:00", "America/New_York", "New York"),
        ("tomorrow 9:00 New York", "2026-11-23 09:00", "America/New_York", "New York"),
        ("tomorrow at 9:00 in The Hague", "2026-11-23 09:00", "Europe/Amsterdam", "The Hague"),
        ("10:00 tomorrow", "2026-11-23 10:00", "Europe/Vienna", "Vienna"),
        ("tomorrow noon Bogotá", "2026-11-23 12:00", "America/Bogota", "Bogota"),
        ("January 18, 2027 9am GENEVA", "2027-01-18 09:00", "Europe/Zurich", "Geneva"),
        ("18/01/2027 10:00", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("01/18/2027 10:00", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("05.05.2027 12:30 pm", "2027-05-05 12:30", "Europe/Vienna", "Vienna"),
        ("5 May 2027 12:05 am Hanoi", "2027-05-05 00:05", "Asia/Ho_Chi_Minh", "Hanoi"),
        ("29 February 2028 10:00 Nairobi", "2028-02-29 10:00", "Africa/Nairobi", "Nairobi"),
        ("Monday 10:00", "2026-11-23 10:00", "Europe/Vienna", "Vienna"),
        ("this Friday 10:00 (Vienna time)", "2026-11-27 10:00", "Europe/Vienna", "Vienna"),
        ("Monday 18 January 2027 10:00", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("Wed 10:00", "2026-11-25 10:00", "Europe/Vienna", "Vienna"),
        ("Thurs. 9:30 New York", "2026-11-26 09:30", "America/New_York", "New York"),
        ("fri, 9am", "2026-11-27 09:00", "Europe/Vienna", "Vienna"),
        ("Sat at noon", "2026-11-28 12:00", "Europe/Vienna", "Vienna"),
        ("tonight 8pm", "2026-11-22 20:00", "Europe/Vienna", "Vienna"),
        ("tonight at 8", "2026-11-22 20:00", "Europe/Vienna", "Vienna"),
        ("this evening at 6:30", "2026-11-22 18:30", "Europe/Vienna", "Vienna"),
        ("tomorrow at 9 in the morning", "2026-11-23 09:00", "Europe/Vienna", "Vienna"),
        ("9 o'clock tomorrow", "2026-11-23 09:00", "Europe/Vienna", "Vienna"),
        ("9 am New York tomorrow", "2026-11-23 09:00", "America/New_York", "New York"),
        ("18:00 in Nairobi on Friday", "2026-11-27 18:00", "Africa/Nairobi", "Nairobi"),
        ("10:00 EST 27 Jan 2027", "2027-01-27 10:00", "America/New_York", "New York"),
        ("10am ET 27 Jul 2027", "2027-07-27 10:00", "America/New_York", "New York"),
        ("Friday 23:59 AoE", "2026-11-27 23:59", "Etc/GMT+12", "Anywhere on Earth"),
        ("in 5 seconds", "2026-11-22 12:30:25", "Europe/Vienna", "Vienna"),
        ("in 2 hours", "2026-11-22 14:31", "Europe/Vienna", "Vienna"),
        ("in 1 hour 30 minutes Nairobi", "2026-11-22 16:01", "Africa/Nairobi", "Nairobi"),
        ("in 2 days", "2026-11-24 12:31", "Europe/Vienna", "Vienna"),
        ("in two hours", "2026-11-22 14:31", "Europe/Vienna", "Vienna"),
        ("in three weeks", "2026-12-13 12:31", "Europe/Vienna", "Vienna"),
        ("in half an hour", "2026-11-22 13:01", "Europe/Vienna", "Vienna"),
        ("1h30m", "2026-11-22 14:01", "Europe/Vienna", "Vienna"),
        ("10:00 on 18 January 2027", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("10:00 on Friday", "2026-11-27 10:00", "Europe/Vienna", "Vienna"),
        ("in 3 days 10:00 Hanoi", "2026-11-25 10:00", "Asia/Ho_Chi_Minh", "Hanoi"),
        ("demain 9:00 Genève", "2026-11-23 09:00", "Europe/Zurich", "Geneva"),
        ("demain 9\u00a0h\u00a000 Genève", "2026-11-23 09:00", "Europe/Zurich", "Geneva"),
        ("demain à 9 h", "2026-11-23 09:00", "Europe/Vienna", "Vienna"),
        ("2027-01-18 10h Vienne", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("1er mars 2027 à 10 heures 30 (Paris)", "2027-03-01 10:30", "Europe/Paris", "Paris"),
        ("dans 2 h 30", "2026-11-22 15:01", "Europe/Vienna", "Vienna"),
        ("dans 3 jours 10h30 Hanoi", "2026-11-25 10:30", "Asia/Ho_Chi_Minh", "Hanoi"),
        ("mañana 9:00", "2026-11-23 09:00", "Europe/Vienna", "Vienna"),
        ("18 de enero de 2027 10:00 Bogotá", "2027-01-18 10:00", "America/Bogota", "Bogota"),
        ("18 января 2027 10:00 Вена", "2027-01-18 10:00", "Europe/Vienna", "Vienna"),
        ("2027年1月18日 10:00 北京", "2027-01-18 10:00", "Asia/Shanghai", "Beijing"),
        ("2027-01-18T10:00:00Z", "2027-01-18 11:00", "Europe/Vienna", "Vienna"),
        ("2027-01-18 10:00 -05:00", "2027-01-18 10:00", "Etc/GMT+5", "UTC-5"),
        ("2027-01-18T10:00-05:00", "2027-01-18 16:00", "Europe/Vienna", "Vienna"),
        ("2027-01-18 10:00:00-05:00", "2027-01-18 16:00", "Europe/Vienna", "Vienna"),
        ("<t:1800000000:F>", "2027-01-15 09:00", "Europe/Vienna", "Vienna"),
        ("2027-01-18 10:00 UTC+3", "2027-01-18 10:00", "Etc/GMT-3", "UTC+3"),
        ("2027-01-18 10:00 GMT", "2027-01-18 10:00", "UTC", "UTC"),
        ("2027-01-18 10:00 EST", "2027-01-18 10:00", "America/New_York", "New York"),
        ("2027-07-18 10:00 CEST", "2027-07-18 10:00", "Europe/Vienna", "Vienna"),
        ("2027-07-18 10:00 EAT", "2027-07-18 10:00", "Africa/Nairobi", "Nairobi"),
    ],
)
def test_taken(text: str, wall: str, zone: str, city: str) -> None:
    found = moment(text)
    assert (found.wall, found.zone, found.city) == (datetime.fromisoformat(wall), zone, city)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "time-empty"),
        ("   ", "time-empty"),
        ("x" * 101, "time-too-long"),
        ("banana", "time-unclear"),
        ("03/04/2027 10:00 Vienna", "time-ambiguous-date"),
        ("3.4.2027 10:00", "time-ambiguous-date"),
        ("18.01.27 10:00", "time-short-year"),
        ("10:00", "time-without-date"),
        ("10:00 Vienna", "time-without-date"),
        ("9am", "time-without-date"),
        ("2027-01-18", "time-without-time"),
        ("18 January 2027 Vienna", "time-without-time"),
        ("tomorrow", "time-without-time"),
        ("now", "time-without-time"),
        ("18 January 10:00", "time-without-year"),
        ("29 February 2027 10:00", "time-no-leap-day"),
        ("2027-02-29 10:00 Vienna", "time-no-leap-day"),
        ("31/04/2027 10:00", "time-no-such-date"),
        ("2027-13-01 10:00", "time-no-such-date"),
        ("2027-01-18 25:00", "time-no-such-time"),
        ("2027-01-18 24:00", "time-no-such-time"),
        ("2027-01-18 13pm", "time-no-such-time"),
        ("2027-01-18 10:00 - 13:00", "time-unclear"),
        ("2027-01-18 10:00-13:00", "time-unclear"),
        ("2027-01-18 1000 Vienna", "time-unclear"),
        ("next week 10:00", "time-unclear"),
        ("tonight 8", "time-unclear"),
        ("tomorrow afternoon", "time-without-time"),
        ("Friday afternoon", "time-unclear"),
        ("tomorrow afternoon at 11", "time-unclear"),
        ("in 1 hour 30", "time-unclear"),
        ("in 2 days 9", "time-unclear"),
        ("in 1½ hours", "time-unclear"),
        ("8am tonight", "time-unclear"),
        ("Sun City 9am", "time-unclear"),
        ("10:00 EST 27 Jul 2027", "zone-abbreviation"),
        ("9 am Atlantis tomorrow", "zone-unknown"),
        ("in 2 hours 10:00", "time-unclear"),
        ("in 99999999 years", "time-unclear"),
        ("next Monday 10:00", "time-ambiguous-weekday"),
        ("Sunday 23:00", "time-ambiguous-weekday"),
        ("Tuesday 18 January 2027 10:00", "time-other-weekday"),
        ("9999-12-31 23:59", "time-too-far"),
        ("0001-01-01 00:00", "time-too-far"),
        ("<t:999999999999:F>", "time-no-such-date"),
        ("2027-07-18 10:00 EST", "zone-abbreviation"),
        ("2027-07-18 10:00 CET", "zone-abbreviation"),
        ("2027-01-18 10:00 IST", "zone-abbreviation"),
        ("2027-01-18 10:00 CST", "zone-abbreviation"),
        ("in 2 hours IST", "zone-abbreviation"),
        ("2027-01-18 10:00 Qwrtz", "zone-unknown"),
        ("2027-01-18 10:00 Viena City", "zone-unknown"),
        ("2027-01-18 10:00 vienn", "zone-unknown-close"),
        ("2027-01-18 10:00 UTC+5:30", "zone-offset-uneven"),
        ("2027-01-18 10:00 UTC+15", "zone-offset-uneven"),
    ],
)
def test_asked_back(text: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        moment(text)
    assert refusal.value.key == key
    sentence = Texts(ROOT / "data" / "locales").of(refusal.value)
    assert 20 < len(sentence) < 300
    assert "{" not in sentence


def test_an_ambiguous_date_is_asked_back_with_both_readings() -> None:
    with pytest.raises(Invalid) as refusal:
        moment("03/04/2027 10:00")
    assert refusal.value.data == {"text": "03/04/2027", "first": "2027-04-03", "second": "2027-03-04"}


def test_an_abbreviation_is_asked_back_by_its_name_alone() -> None:
    with pytest.raises(Invalid) as refusal:
        moment("18 Jul 2027 10:00, (EST)")
    assert refusal.value.data == {"text": "EST", "meanings": "New York"}


def test_what_people_type_is_not_said_back_with_markup() -> None:
    with pytest.raises(Invalid) as refusal:
        moment("<@&123> @everyone `10:00`")
    assert not set("@`<>*") & set(str(refusal.value.data["text"]))


def test_a_missing_hour_is_marked_so_that_the_preview_can_say_it() -> None:
    found = moment("2027-03-28 02:30 Vienna")
    assert (found.adjusted, f"{found.wall:%H:%M}") == (Adjusted.MISSING, "03:00")


def test_hours_pass_through_a_change_as_they_do_on_a_watch() -> None:
    """'in 24 hours' are 24 hours; 'in 1 day' is the same time on the wall."""
    now = datetime(2027, 3, 27, 11, 0, tzinfo=UTC)
    hours = parse_moment("in 24 hours", now=now, default_zone="Europe/Vienna")
    day = parse_moment("in 1 day", now=now, default_zone="Europe/Vienna")
    assert (hours.utc - now, day.utc - now) == (timedelta(hours=24), timedelta(hours=23))
    assert (f"{hours.wall:%H:%M}", f"{day.wall:%H:%M}") == ("13:00", "12:00")


def test_tomorrow_is_that_of_the_place() -> None:
    late = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
    assert parse_moment("tomorrow 9:00 New York", now=late, default_zone="Europe/Vienna").wall.day == 22
    assert parse_moment("tomorrow 9:00", now=late, default_zone="Europe/Vienna").wall.day == 23


def test_an_end_may_be_a_time_alone() -> None:
    start = moment("2027-01-18 10:00 Hanoi")
    assert parse_end("13:00", start, now=NOW).wall == datetime.fromisoformat("2027-01-18 13:00")
    assert parse_end("29 Jan 2027 18:00", start, now=NOW).zone == "Asia/Ho_Chi_Minh"
    for text in ("09:00", "10:00", "2027-01-17 18:00"):
        with pytest.raises(Invalid, match="time-end-before-start"):
            parse_end(text, start, now=NOW)


def test_the_past_is_refused_where_the_future_is_asked_for() -> None:
    assert require_future(moment("in 5 seconds"), NOW).utc > NOW
    with pytest.raises(Invalid, match="time-past"):
        require_future(moment("2 hours ago"), NOW)


@given(st.text(max_size=100) | st.text(alphabet="0123456789:/.-+ TZapmUTCin<t>", max_size=40))
@example("1-1-1 1:1:1 ")
@example("0 0 0 00:00")
@example("00:00 " * 16)
@example("٣:٠٠ 2027-01-18")
@example("((((((((((in")
@example("in " * 33)
@settings(max_examples=300, deadline=2_000)
def test_anything_is_taken_or_refused(text: str) -> None:
    """Whatever is typed, an answer comes, soon, and what is taken is a moment within bounds."""
    try:
        found = moment(text)
    except Invalid:
        return
    assert 2000 <= found.utc.year <= 2100
    assert found.wall.tzinfo is None


@given(
    wall=st.datetimes(datetime(2027, 1, 1), datetime(2030, 12, 31)),  # noqa: DTZ001 - wall times have no zone
    place=st.sampled_from(CITIES),
    form=st.sampled_from(("%Y-%m-%d %H:%M {}", "%d %B %Y %H:%M {}", "%B %d, %Y %H:%M, {}", "%A %d %b %Y %H:%M ({})")),
)
@settings(max_examples=300, deadline=None)
def test_any_time_in_any_city_in_any_usual_form(wall: datetime, place: str, form: str) -> None:
    """A well-formed time with a known city is always taken, and is that time unless the hour is missing."""
    found = moment(wall.strftime(form).format(place))
    assert found.city == place
    assert found.adjusted is Adjusted.MISSING or found.wall == wall.replace(second=0, microsecond=0)


def test_the_longest_nonsense_is_answered_at_once() -> None:
    """The loop is not held up by what people type."""
    worst = 0.0
    for text in ("9" * 100, "a " * 50, "1/" * 50, "in 9 " * 20, "tomorrow " * 11, ":" * 100, "10:00 " + "é" * 94):
        begin = time.perf_counter()
        with pytest.raises(Invalid):
            moment(text)
        worst = max(worst, time.perf_counter() - begin)
    assert worst < 0.25


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vienna", ("Europe/Vienna", "Vienna")),
        ("  new   york ", ("America/New_York", "New York")),
        ("GENÈVE", ("Europe/Zurich", "Geneva")),
        ("Hanoi", ("Asia/Ho_Chi_Minh", "Hanoi")),
        ("Den Haag", ("Europe/Amsterdam", "The Hague")),
        ("europe/vienna", ("Europe/Vienna", "Vienna")),
        ("America/Argentina/Buenos_Aires", ("America/Argentina/Buenos_Aires", "Buenos Aires")),
        ("UTC", ("UTC", "UTC")),
        ("GMT-5", ("Etc/GMT+5", "UTC-5")),
        ("+03:00", ("Etc/GMT-3", "UTC+3")),
        ("Etc/GMT+5", ("Etc/GMT+5", "UTC-5")),
        ("etc/gmt-05", ("Etc/GMT-5", "UTC+5")),
        ("Etc/GMT+0", ("UTC", "UTC")),
    ],
)
def test_a_zone_by_city_name_or_offset(text: str, found: tuple[str, str]) -> None:
    assert zone_named(text) == found


@pytest.mark.parametrize(
    "text", ["", "EST", "IST", "UTC+5:30", "../../etc/passwd", "\x00", "a" * 5000, "localtime", "🙂"]
)
def test_no_zone(text: str) -> None:
    with pytest.raises(Invalid, match="zone-"):
        zone_named(text)


@pytest.mark.parametrize("text", ["Central", "MOUNTAIN"])
def test_nobody_is_asked_whether_they_mean_what_they_typed(text: str) -> None:
    """Several zones are called so, and none is taken."""
    with pytest.raises(Invalid) as refusal:
        zone_named(text)
    assert refusal.value.key == "zone-unknown"


@pytest.mark.parametrize("begun", ["", "utc-5", "utc+5", "san juan", "central", "west", "geneva", "gmt", "acre", "po"])
def test_a_suggestion_is_read_as_the_place_it_shows(begun: str) -> None:
    """UTC-5 was once taken for UTC+5, and San Juan in Argentina for Puerto Rico's."""
    found = suggest_zones(begun)
    assert [zone_named(typed_as(*one)) for one in found] == found
    assert found


def test_zones_are_suggested_while_somebody_types() -> None:
    assert [city for _, city in suggest_zones("")][:3] == ["Vienna", "New York", "Geneva"]
    assert suggest_zones("vien")[0] == ("Europe/Vienna", "Vienna")
    assert ("Asia/Kolkata", "New Delhi") in suggest_zones("del")
    assert suggest_zones("utc+3") == [("Etc/GMT-3", "UTC+3")]
    assert suggest_zones("utc+5:30") == []
    assert len(suggest_zones("a")) == 25
    assert suggest_zones("zzzz") == []


def test_every_place_of_the_table_can_be_typed_and_is_no_word_of_a_date() -> None:
    """A city that reads like a month or a day would swallow part of the date."""
    known = gazetteer()
    assert len(known.places) > 700
    words = "january may march august monday sunday today tomorrow noon in on at next this days hours second am pm now"
    assert not set(words.split()) & known.places.keys()
    assert not {word.upper() for word in words.split()} & known.abbreviations.keys()
    for meanings in known.abbreviations.values():
        assert all(abs(meaning.offset) <= timedelta(hours=14) for meaning in meanings)


@pytest.mark.parametrize("form", ["{}", "2027-01-18 10:00 {}", "18 May 2028 0:30 ({})"])
def test_every_city_is_found_by_its_own_name(form: str) -> None:
    """None reads like an abbreviation or an offset."""
    for city in CITIES:
        found = zone_named(city)[1] if form == "{}" else moment(form.format(city)).city
        assert found == city


def test_a_zone_without_a_city_has_a_name_too() -> None:
    assert [city_of(zone) for zone in ("Etc/GMT-3", "Etc/GMT+11", "UTC", "America/North_Dakota/Center")] == [
        "UTC+3",
        "UTC-11",
        "UTC",
        "Center",
    ]


def test_a_table_with_a_zone_that_does_not_exist_names_the_line(tmp_path: Path) -> None:
    """`caucus check` shows this."""
    file = tmp_path / "cities.yaml"
    file.write_text("cities:\n  Vienna: Europe/Vienna\n  Atlantis: Sea/Atlantis\n")
    with pytest.raises(Invalid) as refusal:
        gazetteer(file)
    assert (refusal.value.key, refusal.value.data["line"]) == ("cities-wrong", "3")
