"""The feed file: it follows every change, keeps out what is private, and is gone once it is ended."""

import random
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
from bot.calendar.feeds import service, store
from bot.calendar.feeds.service import FeedService
from bot.calendar.ics.writing import write
from bot.calendar.model import Session
from bot.calendar.service import CalendarService
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import NotFound, Refused, Unavailable
from bot.servers.service import ServerService
from bot.settings import Calendar
from bot.storage import Database
from tests.calendar.ics.files import wall
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


async def test_a_row_of_changes_to_a_large_calendar_is_one_file_and_outlives_a_crash(
    feeds: FeedService,
    calendar: CalendarService,
    db: Database,
    clock: FixedClock,
    servers: ServerService,
    deliveries: DeliveryService,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After a large file was written the next ones wait together; what a crash cut off is written at the next start."""
    monkeypatch.setattr(service, "LARGE", 0)
    written: list[int] = []
    replaced = service._replace

    def counted(*given: Any) -> None:
        written.append(len(given[2]))
        replaced(*given)

    monkeypatch.setattr(service, "_replace", counted)
    await calendar.add(ORGANISER, replace(SESSION, reminders="none"))
    made = await feeds.make(ORGANISER)
    for _ in range(3):
        await calendar.add(ORGANISER, replace(SESSION, reminders="none"))
        await feeds.run_due(clock.now())
        await feeds.settle()
    assert written == [1, 2], "the first change at once, the others wait"
    due = await feeds.next_due()
    assert due == clock.now() + service.REST
    clock.move_to(due)
    await feeds.run_due(due)
    await feeds.settle()
    assert written == [1, 2, 4]
    assert len(events(made.path)) == 4

    await calendar.cancel(ORGANISER, "1")
    await db.write(lambda tx: store.mark(tx, is_stale=False))  # marked as written, and then the power went
    again = FeedService(db, clock, Calendar(feeds_folder=folder), (), servers, deliveries)
    await again.run_due(clock.now())
    await again.settle()
    assert events(made.path)["session-1-1@caucus"]["STATUS"] == "CANCELLED"


def test_a_file_made_of_kept_events_is_the_one_made_anew() -> None:
    """Whatever is added, changed or taken away in between."""
    chance, kept = random.Random(6), dict[str, tuple[int, bytes]]()
    start = moment_of(wall(2027, 1, 18, 10), "Europe/Vienna")
    made = [
        Session(id=number, guild_id=1, title=f"S{number}", start=start, created_by=1, created_at=start.utc)
        for number in range(15)
    ]
    for _ in range(10):
        at = chance.randrange(len(made))
        zone = chance.choice(("Europe/Vienna", "Asia/Kathmandu", "UTC"))
        made[at] = replace(
            made[at],
            title=f"T{chance.random()}",
            start=moment_of(start.wall + timedelta(days=chance.randrange(400)), zone),
        )
        shown = [one for one in made if chance.random() < 0.9]
        assert write(shown, kept=kept) == write(shown)
        assert set(kept) == {one.ref for one in shown}
