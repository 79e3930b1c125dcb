"""Writing iCalendar files: what is written is read again as it was, and always under the same UID."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.ics.reading import read
from bot.calendar.ics.writing import uid_of, write
from bot.calendar.known import load_known
from bot.calendar.model import Session
from bot.calendar.zones import moment_of
from tests.calendar.ics.files import UNTIL, wall

MADE = datetime(2026, 11, 22, tzinfo=UTC)
ZONES = ["Europe/Vienna", "America/New_York", "Africa/Nairobi", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60).map(
    partial(unicodedata.normalize, "NFC")
)


def session(**facts: object) -> Session:
    start = moment_of(wall(2027, 1, 18, 10), "Europe/Vienna")
    one = Session(id=12, guild_id=7, title="Session", start=start, created_by=1, created_at=MADE)
    return replace(one, **facts)  # type: ignore[arg-type] # the tests name real fields


def test_the_known_calendar_is_read_again_as_it_was_written() -> None:
    known = [event for event in load_known(Path("data/calendars")) if event.has_day]
    found = {one.uid: one for one in read(write(known), until=UNTIL).occurrences}
    assert len(known) > 40
    assert {uid_of(one): (one.title, one.start, one.end) for one in known} == {
        uid: (one.title, one.start, one.end) for uid, one in found.items()
    }


@settings(deadline=None)
@given(
    wall=st.datetimes(wall(2024, 1, 1), wall(2033, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0, fold=0)),
    zone=st.sampled_from(ZONES),
    hours=st.integers(1, 400),
    title=TEXT,
    place=TEXT,
)
def test_a_session_is_read_again_as_it_was_written(
    wall: datetime, zone: str, hours: int, title: str, place: str
) -> None:
    start = moment_of(wall, zone)
    end = moment_of(start.wall + timedelta(hours=hours), zone)
    one = session(title=title, place=place, start=start, end=end, link="https://example.org/a?b=1;c,d")
    (found,) = read(write([one]), until=datetime(2060, 1, 1, tzinfo=UTC)).occurrences
    assert (found.title, found.place, found.link) == (title, place, one.link)
    # An hour that is repeated in autumn is meant the first time on both sides.
    assert (found.start, found.end) == (start, end) or start.adjusted != "no" or end.adjusted != "no"


def test_the_same_calendar_gives_the_same_bytes_and_a_cancelled_session_says_so() -> None:
    one = session()
    assert write([one]) == write([one])
    called_off = replace(one, cancelled_at=MADE, sequence=1)
    (found,) = read(write([called_off]), until=UNTIL).occurrences
    assert found.cancelled
    assert (found.uid, found.sequence) == (uid_of(one), 1)


def test_an_empty_calendar_is_a_calendar() -> None:
    assert read(write([]), until=UNTIL).occurrences == ()


def test_nothing_in_a_title_can_begin_a_line_of_its_own() -> None:
    written = write([session(title="A\r\nATTACH:https://example.org/x")]).decode()
    assert not [line for line in written.splitlines() if line.startswith("ATTACH")]
