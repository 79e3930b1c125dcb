"""The calendar with the known calendar beside it: order, suggestions, what an event gives, the command line."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.calendar.answers import Wanted
from bot.calendar.model import KnownEvent, Mode
from bot.calendar.service import CalendarService
from bot.calendar.zones import Moment
from bot.clock import FixedClock
from bot.errors import Invalid
from tests.calendar.people import ELSEWHERE, MEMBER, ORGANISER, SESSION


async def test_upcoming_is_in_order_and_next_is_the_first(calendar: CalendarService, clock: FixedClock) -> None:
    """Sessions and the known calendar together; what has no date stands last, what is over is gone."""
    await calendar.add(ORGANISER, SESSION)
    await calendar.add(ORGANISER, Wanted("Earlier", "tomorrow 9:00 New York"))
    refs = [one.ref for one in await calendar.upcoming(MEMBER)]
    assert refs == [
        "session:2",
        "session:1",
        "known:month",
        "known:days-registration",
        "known:days",
        "known:someday",
    ]
    found = await calendar.next_up(MEMBER)
    assert found.session is not None
    assert found.session.title == "Earlier"
    assert [one.id for one in found.known] == ["month", "days-registration", "days"]
    clock.move_to(datetime(2027, 3, 6, 11, 59, tzinfo=UTC))
    assert [one.ref for one in await calendar.upcoming(MEMBER)] == ["known:days", "known:someday"]
    clock.move_to(datetime(2027, 3, 6, 12, 0, tzinfo=UTC))
    assert [one.ref for one in await calendar.upcoming(MEMBER)] == ["known:someday"]
    assert [one.ref for one in await calendar.entries(MEMBER)] == [
        "known:someday",
        "known:days",
        "known:days-registration",
        "known:month",
        "session:1",
        "session:2",
        "known:past",
    ]


async def test_a_known_event_gives_what_is_left_out(calendar: CalendarService) -> None:
    """A moment with its own zone comes along; a day needs the organiser's hour and keeps the venue's zone."""
    deadline = (await calendar.add(ORGANISER, Wanted("known:days-registration"))).session
    assert deadline.title == "Registration closes: Third reading"
    assert deadline.start.utc == datetime(2027, 2, 20, 23, 0, tzinfo=UTC)
    assert deadline.end is not None
    with pytest.raises(Invalid, match="session-known-without-time") as caught:
        await calendar.add(ORGANISER, Wanted("known:days"))
    assert caught.value.data["day"] == "2027-03-01"
    session = (await calendar.add(ORGANISER, Wanted("known:days", "10:00"))).session
    assert (await calendar.add(ORGANISER, Wanted("known:days", "11:00"))).not_checked == "days are background knowledge"
    assert (session.start.utc, session.start.city) == (datetime(2027, 3, 1, 15, 0, tzinfo=UTC), "New York")
    assert (session.place, session.mode, session.documents) == ("New York", Mode.HYBRID, ("A/AC.1/2",))
    assert session.source == "https://example.org/notice (2026-11-22)"
    own = (await calendar.add(ORGANISER, Wanted("known:days", "2027-03-02 15:00", place="Online"))).session
    assert (own.start.utc, own.place) == (datetime(2027, 3, 2, 20, 0, tzinfo=UTC), "Online")
    moved = (await calendar.add(ORGANISER, Wanted("known:days-registration", "2027-02-19 18:00"))).session
    assert moved.end is None


async def test_suggestions_hold_what_can_still_be_added(calendar: CalendarService, clock: FixedClock) -> None:
    """A day is offered until it is over; a month is no day."""
    assert [one.id for one in calendar.known_events()] == ["days-registration", "days"]
    assert [one.id for one in calendar.known_events("third READING")] == ["days-registration", "days"]
    clock.move_to(datetime(2027, 3, 1, 20, 0, tzinfo=UTC))
    assert [one.id for one in calendar.known_events()] == ["days"]
    clock.move_to(datetime(2027, 3, 3, 20, 0, tzinfo=UTC))
    assert calendar.known_events() == []


async def test_the_command_line_sees_all_servers(calendar: CalendarService) -> None:
    """ISO 8601 with the offset in force there; days stay days; what has no day is left out."""
    await calendar.add(ORGANISER, SESSION)
    await calendar.add(ORGANISER, replace(SESSION, title="Gone"))
    await calendar.cancel(ORGANISER, "2")
    await calendar.add(ELSEWHERE, Wanted("Theirs", "2027-07-01 10:00 Kathmandu", reminders="none"))
    rows = {row["id"]: row for row in (one.as_json() for one in await calendar.everywhere())}
    assert list(rows) == ["known:past", "session:1", "known:days-registration", "known:days", "session:3"]
    assert rows["session:1"] == {
        "id": "session:1",
        "title": "Second reading",
        "start": "2027-01-25T10:00:00+01:00",
        "end": "2027-01-25T13:00:00+01:00",
        "timezone": "Europe/Vienna",
        "place": "Boardroom D",
    }
    assert rows["session:3"]["start"] == "2027-07-01T10:00:00+05:45"
    assert (rows["known:days"]["start"], rows["known:days"]["end"]) == ("2027-03-01", "2027-03-05")
    assert rows["known:days"]["timezone"] == "America/New_York"
    assert rows["known:days-registration"]["start"] == "2027-02-20T18:00:00-05:00"


async def test_a_known_event_is_shown_to_everybody(calendar: CalendarService) -> None:
    event = await calendar.show(MEMBER, " known:days ")
    assert isinstance(event, KnownEvent)
    assert event.not_checked == "days are background knowledge"
    assert not isinstance(event.start, Moment)
