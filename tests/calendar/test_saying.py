"""Whoever follows the calendar hears of everything that happens in it, inside the same write."""

from datetime import timedelta

import pytest

from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.model import WantedDeadline
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.files import CalendarFiles
from bot.calendar.saying import Saying, Tidings
from bot.calendar.service import CalendarService
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Calendar
from bot.storage import Database, Transaction
from tests.calendar.ics.files import calendar as file_of
from tests.calendar.ics.files import event
from tests.calendar.people import ORGANISER, SESSION


async def test_every_act_is_heard_once_with_what_was(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    """Added, changed, called off; a slip of the pen does not matter; one file is one act; a refusal is no news."""
    heard: list[Tidings] = []
    saying = Saying(deliveries)
    saying.on_tidings(lambda tx, tidings: heard.append(tidings))
    calendar = CalendarService(db, clock, Calendar(), (), servers, deliveries, saying)
    changes = SessionChanges(db, clock, "UTC", servers, deliveries, saying)
    until = DeadlineService(db, clock, Calendar(), servers, deliveries, saying)
    files = CalendarFiles(db, clock, "UTC", (), servers, deliveries, changes, saying)
    await calendar.add(ORGANISER, SESSION)
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00"))
    await changes.change(ORGANISER, "1", Wanted("Secnd reading"))
    await until.add(ORGANISER, WantedDeadline("Papers", "2027-01-18 18:00 New York"))
    await until.change(ORGANISER, "1", WantedDeadline(words=2_000))
    await until.cancel(ORGANISER, "1")
    await calendar.cancel(ORGANISER, "1")
    assert [(one.own.ref, one.was is None, one.own.status, one.matters) for one in heard] == [
        ("session:1", True, "confirmed", True),
        ("session:1", False, "moved", True),
        ("session:1", False, "moved", False),
        ("deadline:1", True, "confirmed", True),
        ("deadline:1", False, "confirmed", True),
        ("deadline:1", False, "cancelled", True),
        ("session:1", False, "cancelled", True),
    ]
    moved = heard[1]
    assert moved.was is not None
    assert moved.own.start.utc - moved.was.start.utc == timedelta(days=1)
    assert {one.by for one in heard} == {ORGANISER.user_id}
    heard.clear()
    starts = [f"DTSTART;TZID=Europe/Vienna:202702{day:02d}T100000" for day in (1, 2)]
    await files.import_(ORGANISER, file_of(*(event(start, uid=start[-11:]) for start in starts)))
    await files.import_(ORGANISER, file_of(*(event(start, uid=start[-11:], title="Other") for start in starts)))
    assert [one.was is None for one in heard] == [True, True, False, False]
    assert len({one.together for one in heard[2:]}) == 1
    assert heard[2].together


async def test_what_a_listener_refuses_is_not_done(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    """It is one write: all of it or nothing."""

    def refuse(tx: Transaction, tidings: Tidings) -> None:
        raise LookupError(tidings.own.ref)

    saying = Saying(deliveries)
    saying.on_tidings(refuse)
    calendar = CalendarService(db, clock, Calendar(), (), servers, deliveries, saying)
    with pytest.raises(LookupError):
        await calendar.add(ORGANISER, SESSION)
    assert await calendar.upcoming(ORGANISER) == []
    assert await deliveries.of_cause("session:1") == []
