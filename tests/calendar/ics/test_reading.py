"""Reading iCalendar files: zones, series, days, and every way in which a file is broken."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.ics.model import Occurrence
from bot.calendar.ics.parsing import LARGEST
from bot.calendar.ics.reading import read
from bot.calendar.model import Dated
from bot.calendar.zones import Moment, moment_of
from bot.errors import Invalid
from tests.calendar.ics.files import UNTIL, VIENNA_BY_HAND, calendar, event, parsed, wall


def only(*lines: str, extra: tuple[str, ...] = ()) -> Occurrence:
    (found,) = parsed(event(*lines), extra=extra).occurrences
    return found


def moment(found: Occurrence) -> Moment:
    assert isinstance(found.start, Moment)
    return found.start


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Vienna", "Europe/Vienna"),
        ("europe/vienna", "Europe/Vienna"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Eastern Standard Time", "America/New_York"),
        ("SE Asia Standard Time", "Asia/Bangkok"),
        ("/mozilla.org/20050126_1/Europe/Vienna", "Europe/Vienna"),
        ('"(UTC+01:00) Vienna, Berlin"', "Europe/Vienna"),
        ("Customized Time Zone", "Europe/Vienna"),
    ],
)
def test_every_way_of_naming_a_zone_ends_at_an_iana_zone(tzid: str, zone: str) -> None:
    found = moment(only(f"DTSTART;TZID={tzid}:20270718T100000", extra=VIENNA_BY_HAND))
    assert found.zone == zone
    assert found.wall == wall(2027, 7, 18, 10)
    assert found.utc == found.wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def test_a_time_in_utc_stays_so_and_takes_the_calendar_s_own_zone_where_it_names_one() -> None:
    assert moment(only("DTSTART:20270118T090000Z")).zone == "UTC"
    shown = moment(only("DTSTART:20270118T090000Z", extra=("X-WR-TIMEZONE:Europe/Vienna",)))
    assert (shown.zone, shown.wall) == ("Europe/Vienna", wall(2027, 1, 18, 10))


def test_a_floating_time_gets_no_zone_and_an_unknown_one_is_told() -> None:
    assert only("DTSTART:20270118T100000").start == wall(2027, 1, 18, 10)
    file = parsed(event("DTSTART;TZID=Nowhere/Land:20270118T100000"))
    assert file.occurrences[0].start == wall(2027, 1, 18, 10)
    assert [remark.key for remark in file.remarks] == ["ics-zone-unknown"]


def test_days_end_with_their_last_day() -> None:
    assert only("DTSTART;VALUE=DATE:20270118").end is None
    assert only("DTSTART;VALUE=DATE:20270118", "DTEND;VALUE=DATE:20270119").end is None
    assert only("DTSTART;VALUE=DATE:20270118", "DTEND;VALUE=DATE:20270130").end == Dated("2027-01-29")


def test_a_duration_is_an_end() -> None:
    found = only("DTSTART;TZID=Europe/Vienna:20270118T100000", "DURATION:PT3H")
    assert isinstance(found.end, Moment)
    assert found.end.wall == wall(2027, 1, 18, 13)


def test_an_end_before_the_start_is_no_end() -> None:
    assert only("DTSTART;TZID=Europe/Vienna:20270118T100000", "DTEND;TZID=Europe/Vienna:20270118T090000").end is None


@settings(deadline=None)
@given(st.sampled_from(["Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"]))
def test_a_weekly_meeting_stays_at_its_wall_time_through_every_clock_change(zone: str) -> None:
    """Against dateutil's expansion of the naive wall times, each put into its zone by our own rule."""
    file = parsed(event(f"DTSTART;TZID={zone}:20250106T023000", "RRULE:FREQ=WEEKLY;BYDAY=SU,MO"))
    walls = rrule(WEEKLY, dtstart=wall(2025, 1, 6, 2, 30), byweekday=(6, 0), until=wall(2029, 12, 20))
    got = [moment(one) for one in file.occurrences if moment(one).wall < wall(2029, 12, 21)]
    assert [one.utc for one in got] == [moment_of(at, zone).utc for at in walls]


def test_exdates_extra_dates_and_changed_occurrences() -> None:
    series = event(
        "DTSTART;TZID=Europe/Vienna:20270104T100000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Vienna:20270111T100000",
        "RDATE;TZID=Europe/Vienna:20270115T100000",
    )
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Vienna:20270118T100000",
        "DTSTART;TZID=Europe/Vienna:20270119T150000",
        "SEQUENCE:1",
        title="Moved",
    )
    found = parsed(series, moved).occurrences
    assert [moment(one).wall.day for one in found] == [4, 15, 19, 25]
    assert [one.title for one in found] == ["Session", "Session", "Moved", "Session"]
    assert len({one.recurrence for one in found}) == 4
    assert found[2].recurrence == "20270118T090000Z"


def test_a_change_of_all_that_follow_leaves_each_occurrence_its_own_name() -> None:
    series = event("DTSTART;TZID=Europe/Vienna:20270325T100000", "RRULE:FREQ=DAILY;COUNT=5")
    later = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270327T090000Z",
        "DTSTART;TZID=Europe/Vienna:20270327T110000",
        "SEQUENCE:1",
        title="Later",
    )
    found = parsed(series, later).occurrences
    assert [moment(one).wall.hour for one in found] == [10, 10, 11, 11, 11]
    # Summer time begins on the fourth day.
    assert [one.recurrence for one in found] == [one.recurrence for one in parsed(series).occurrences]


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("DTSTART;TZID=America/New_York:20270301T200000", "20270303"),
        ("DTSTART;TZID=America/New_York:20270301T200000", "20270303T200000"),
        ("DTSTART;TZID=America/New_York:20270301T200000", "20270304T010000Z"),
        ("DTSTART;TZID=Asia/Tokyo:20270301T080000", "20270303"),
        ("DTSTART:20270301T080000", "20270303"),
        ("DTSTART:20270301T080000", "20270303T235959Z"),
        ("DTSTART:20270301T080000Z", "20270303"),
        ("DTSTART;VALUE=DATE:20270301", "20270303"),
        ("DTSTART;VALUE=DATE:20270301", "20270303T000000Z"),
    ],
)
def test_the_last_day_of_a_rule_counts_however_it_is_written(start: str, last: str) -> None:
    assert len(parsed(event(start, f"RRULE:FREQ=DAILY;UNTIL={last}")).occurrences) == 3


@pytest.mark.parametrize("last", ["99991231", "99991231T235959", "99991231T235959Z"])
def test_a_rule_without_an_end_may_say_so_by_the_last_day_there_is(last: str) -> None:
    found = parsed(event("DTSTART;TZID=America/New_York:20270301T200000", f"RRULE:FREQ=YEARLY;UNTIL={last}"))
    assert (bool(found.occurrences), found.remarks) == (True, ())


@pytest.mark.parametrize(
    ("start", "original"),
    [
        ("DTSTART;TZID=Europe/Vienna:20270301T100000", ";VALUE=DATE:20270302"),
        ("DTSTART;VALUE=DATE:20270301", ":20270302T000000Z"),
    ],
)
def test_an_occurrence_that_is_named_by_its_day_is_changed_not_doubled(start: str, original: str) -> None:
    changed = event(f"RECURRENCE-ID{original}", start.replace("0301", "0308"), title="Moved")
    found = parsed(event(start, "RRULE:FREQ=DAILY;COUNT=3"), changed).occurrences
    assert [one.title for one in found] == ["Session", "Session", "Moved"]
    assert {one.recurrence for one in found} == {
        one.recurrence for one in parsed(event(start, "RRULE:FREQ=DAILY;COUNT=3")).occurrences
    }


def test_a_rule_that_cannot_be_read_leaves_the_first_time_and_is_told() -> None:
    file = parsed(event("DTSTART:20270301T080000Z", "RRULE:FREQ=SOMETIMES"))
    assert [moment(one).wall for one in file.occurrences] == [wall(2027, 3, 1, 8)]
    assert [remark.key for remark in file.remarks] == ["ics-rule-broken"]


def test_an_open_series_is_followed_to_the_end_that_is_asked_for() -> None:
    found = parsed(event("DTSTART;TZID=Europe/Vienna:20270104T100000", "RRULE:FREQ=MONTHLY;BYDAY=1MO")).occurrences
    assert len(found) == 36
    assert moment(found[-1]).utc > UNTIL - timedelta(days=31)


def test_what_is_called_off_says_so() -> None:
    assert only("DTSTART:20270118T090000Z", "STATUS:CANCELLED").cancelled
    assert parsed(event("DTSTART:20270118T090000Z"), extra=("METHOD:CANCEL",)).occurrences[0].cancelled


def test_the_newest_wording_of_an_event_counts_wherever_it_stands_in_the_file() -> None:
    new = event("DTSTART:20270119T090000Z", "SEQUENCE:2", title="New")
    old = event("DTSTART:20270118T090000Z", "SEQUENCE:1", title="Old")
    assert [one.title for one in parsed(new, old).occurrences] == ["New"]


def test_one_broken_event_does_not_take_the_others_with_it() -> None:
    file = parsed(
        event("DTSTART:2027-01-18T10:00", uid="a", title="No date"),
        event(uid="b", title="No start"),
        event("DTSTART:20270118T090000Z", "RRULE:FREQ=NEVER", uid="c", title="Odd rule"),
        event("DTSTART:20270118T090000Z", "RRULE:FREQ=SECONDLY", uid="d", title="A bomb"),
        event("DTSTART:00010101T000000Z", uid="e", title="Long ago"),
        event("DTSTART:20270118T090000Z", uid="f", title="Good"),
    )
    assert "Good" in [one.title for one in file.occurrences]
    assert {"No date", "No start", "A bomb", "Long ago"}.isdisjoint(one.title for one in file.occurrences)
    assert {"ics-no-start", "ics-too-often"} <= {remark.key for remark in file.remarks}


def test_an_event_without_uid_gets_the_same_one_each_time() -> None:
    first, second = (parsed(event("DTSTART:20270118T090000Z", uid="")).occurrences[0].uid for _ in range(2))
    assert first == second != ""


def test_a_download_that_was_cut_off_still_gives_what_came_before_the_cut() -> None:
    whole = calendar(event("DTSTART:20270118T090000Z", uid="a"), event("DTSTART:20270119T090000Z", uid="b"))
    cut = whole[: whole.rindex(b"DTSTART")]
    assert [one.uid for one in read(cut, until=UNTIL).occurrences] == ["a"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = calendar(event("DTSTART:20270118T090000Z", title="Comité spécial"), newline="\n").decode()
    assert read(text.encode(encoding), until=UNTIL).occurrences[0].title == "Comité spécial"


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
def test_lines_end_as_they_like(newline: str) -> None:
    data = calendar(event("DTSTART:20270118T090000Z"), event("DTSTART:20270119T090000Z", uid="two"), newline=newline)
    assert len(read(data, until=UNTIL).occurrences) == 2


def test_texts_of_a_file_become_plain_lines() -> None:
    found = only("DTSTART:20270118T090000Z", "LOCATION:Room M\\nBoard\x07 Room \u202eA", "DESCRIPTION:a\\nb")
    assert found.place == "Room M Board Room A"
    assert found.description == "a\nb"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "ics-not-calendar"),
        (b"PK\x03\x04 not a calendar", "ics-not-calendar"),
        (b"<html>Please sign in</html>", "ics-not-calendar"),
        (b"BEGIN:VCALENDAR\r\nno end, no event", "ics-broken"),
        (b"BEGIN:VCALENDAR\r\n" + b"x" * LARGEST, "ics-large"),
        (calendar(event("DTSTART:20200101T000000Z", "RRULE:FREQ=HOURLY")), "ics-many"),
    ],
)
def test_what_is_no_calendar_is_refused_in_one_sentence(data: bytes, key: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(data, until=UNTIL)
    assert caught.value.key == key


_DAYS = st.integers(1, 9).map(lambda day: f"2027030{day}")
_TIMES = st.one_of(
    _DAYS.map(lambda day: f";VALUE=DATE:{day}"),
    _DAYS.map(lambda day: f":{day}T100000"),
    _DAYS.map(lambda day: f":{day}T090000Z"),
    _DAYS.map(lambda day: f";TZID=Europe/Vienna:{day}T100000"),
    _DAYS.map(lambda day: f";TZID=America/New_York:{day}T040000"),
)
_RULES = st.sampled_from([
    "FREQ=DAILY;COUNT=5", "FREQ=DAILY;UNTIL=20270305", "FREQ=DAILY;UNTIL=20270305T090000Z",
    "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "FREQ=YEARLY;COUNT=2", "FREQ=DAILY;INTERVAL=2;COUNT=4",
])  # fmt: skip


@st.composite
def _events(draw: st.DrawFn) -> list[str]:
    lines = [f"DTSTART{draw(_TIMES)}"]
    lines += [f"RRULE:{rule}" for rule in draw(st.lists(_RULES, max_size=2))]
    for name in ("RDATE", "EXDATE"):
        lines += [f"{name}{when}" for when in draw(st.lists(_TIMES, max_size=2))]
    if draw(st.booleans()):
        onwards = draw(st.sampled_from(["", ";RANGE=THISANDFUTURE"]))
        lines.append(f"RECURRENCE-ID{onwards}{draw(_TIMES)}")
    if draw(st.booleans()):
        lines.append(draw(st.sampled_from(["DURATION:PT2H", "DURATION:P2D", "DTEND:20270302T120000Z", "SEQUENCE:3"])))
    return event(*lines)


@settings(deadline=None)
@given(st.lists(_events(), min_size=1, max_size=4))
def test_however_a_series_contradicts_itself_no_occurrence_is_there_twice(events: list[list[str]]) -> None:
    found = parsed(*events).occurrences
    assert len({(one.uid, one.recurrence) for one in found}) == len(found)


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400))
def test_damage_never_ends_in_anything_but_a_refusal(noise: bytes, at: int) -> None:
    good = calendar(
        event("DTSTART;TZID=Europe/Vienna:20270104T100000", "RRULE:FREQ=WEEKLY;COUNT=4", "DURATION:PT3H"),
        event("DTSTART;VALUE=DATE:20270118", uid="two"),
    )
    try:
        file = read(good[:at] + noise + good[at:], until=UNTIL)
    except Invalid:
        return
    assert all(isinstance(one.start, Moment | Dated | datetime) for one in file.occurrences)
