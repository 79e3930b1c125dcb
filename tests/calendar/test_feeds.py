"""The feed file: it follows every change, keeps out what is private, and is gone once it is ended."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from icalendar import Calendar as Ics

from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.model import WantedDeadline
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.feeds.service import FeedService
from bot.calendar.service import CalendarService
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import NotFound, Refused, Unavailable
from bot.servers.service import ServerService
from bot.settings import Calendar
from bot.storage import Database
from tests.calendar.people import ELSEWHERE, MEMBER, ORGANISER, SESSION
from tests.calendar.test_service import Speaker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "served" / "feeds"


@pytest.fixture
def feeds(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService, folder: Path
) -> FeedService:
    settings = Calendar(feeds_folder=folder, feeds_url="https://example.org/feeds/")
    return FeedService(db, clock, settings, (), servers, deliveries)


@pytest.fixture
def until(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> DeadlineService:
    return DeadlineService(db, clock, Calendar(), servers, deliveries)


@pytest_asyncio.fixture
async def alarm(feeds: FeedService, deliveries: DeliveryService) -> AsyncIterator[DeliveryService]:
    """The alarm clock, with the feeds riding on it."""
    deliveries.register(feeds)
    await deliveries.start(Speaker())
    yield deliveries
    await deliveries.stop()
    await feeds.close()


def events(path: Path) -> dict[str, Any]:
    """Return the events of a feed by their UID."""
    return {str(one["UID"]): one for one in Ics.from_ical(path.read_bytes()).walk("VEVENT")}


async def test_it_follows_every_change_by_itself(
    feeds: FeedService,
    calendar: CalendarService,
    until: DeadlineService,
    alarm: DeliveryService,
    db: Database,
    clock: FixedClock,
    servers: ServerService,
) -> None:
    """Added, moved, cancelled: the same UID throughout, with place, address and description."""
    changes = SessionChanges(db, clock, "UTC", servers, alarm)
    made = await feeds.make(ORGANISER)
    assert events(made.path) == {}
    await calendar.add(ORGANISER, replace(SESSION, link="example.org/agenda", body="Articles 1 to 9", reminders="none"))
    await until.add(ORGANISER, WantedDeadline("Papers", "2027-01-18 18:00 New York", session="1", reminders="none"))
    await alarm.run_due()
    await feeds.settle()
    session, deadline = events(made.path)["session-1-1@caucus"], events(made.path)["deadline-1-1@caucus"]
    assert (session["LOCATION"], session["URL"]) == ("Boardroom D", "https://example.org/agenda")
    assert "Articles 1 to 9" in session["DESCRIPTION"]
    assert session["DTSTART"].dt.isoformat() == "2027-01-25T10:00:00+01:00"
    assert deadline["DTSTART"].dt.isoformat() == "2027-01-18T18:00:00-05:00"
    assert "DTEND" not in deadline
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00"))
    await alarm.run_due()
    await feeds.settle()
    assert events(made.path)["session-1-1@caucus"]["DTSTART"].dt.day == 26
    await calendar.cancel(ORGANISER, "1")
    await alarm.run_due()
    await feeds.settle()
    assert events(made.path)["session-1-1@caucus"]["STATUS"] == "CANCELLED"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in made.path.read_bytes()
    assert [one.name for one in made.path.parent.iterdir()] == [made.path.name], "nothing unfinished lies about"


async def test_what_is_private_or_elsewhere_stays_out(
    feeds: FeedService, calendar: CalendarService, until: DeadlineService
) -> None:
    await calendar.add(ORGANISER, replace(SESSION, private=True))
    await calendar.add(ORGANISER, replace(SESSION, title="Open"))
    await calendar.add(ELSEWHERE, replace(SESSION, title="Theirs", reminders="none"))
    await until.add(ORGANISER, WantedDeadline("Ours alone", "2027-01-18 18:00 New York", private=True))
    made = await feeds.make(ORGANISER)
    assert [str(one["SUMMARY"]) for one in events(made.path).values()] == ["Open"]


async def test_another_name_takes_the_old_file_away(feeds: FeedService, folder: Path) -> None:
    """The address holds a token that nobody guesses; ended, nothing is left."""
    first = await feeds.make(ORGANISER)
    assert first.url == f"https://example.org/feeds/{first.path.name}"
    assert len(first.path.stem) >= 43
    assert await feeds.make(ORGANISER) == first == await feeds.show(ORGANISER)
    second = await feeds.make(ORGANISER, renew=True)
    assert [one.name for one in folder.iterdir()] == [second.path.name]
    theirs = await feeds.make(ELSEWHERE)
    await feeds.stop(ORGANISER)
    assert [one.name for one in folder.iterdir()] == [theirs.path.name]
    assert await feeds.show(ORGANISER) is None
    with pytest.raises(NotFound, match="feed-none"):
        await feeds.stop(ORGANISER)


async def test_only_organisers_and_only_where_the_host_has_a_folder(
    feeds: FeedService, db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    for act in (feeds.show(MEMBER), feeds.make(MEMBER), feeds.stop(MEMBER)):
        with pytest.raises(Refused):
            await act
    off = FeedService(db, clock, Calendar(), (), servers, deliveries)
    with pytest.raises(Unavailable, match="feed-off"):
        await off.make(ORGANISER)
    assert await off.next_due() is None


async def test_a_file_that_was_lost_is_there_again_after_a_start(
    feeds: FeedService,
    db: Database,
    clock: FixedClock,
    servers: ServerService,
    deliveries: DeliveryService,
    folder: Path,
) -> None:
    made = await feeds.make(ORGANISER)
    made.path.unlink()
    again = FeedService(db, clock, Calendar(feeds_folder=folder), (), servers, deliveries)
    assert await again.next_due() == clock.now()
    await again.run_due(clock.now())
    await again.settle()
    assert made.path.exists()
    assert await again.next_due() is None


async def test_a_folder_that_cannot_be_written_is_tried_again_later(
    feeds: FeedService, calendar: CalendarService, clock: FixedClock, folder: Path
) -> None:
    """A sentence for whoever asks; the calendar goes on, the file comes once it can."""
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    with pytest.raises(Unavailable, match="feed-unwritable"):
        await feeds.make(ORGANISER)
    await calendar.add(ORGANISER, SESSION)
    await feeds.run_due(clock.now())
    await feeds.settle()
    due = await feeds.next_due()
    assert due is not None
    assert due > clock.now()
    folder.unlink()
    clock.move_to(due + timedelta(seconds=1))
    await feeds.run_due(clock.now())
    await feeds.settle()
    found = await feeds.show(ORGANISER)
    assert found is not None
    assert list(events(found.path)) == ["session-1-1@caucus"]
