"""A large calendar: suggestions come from what was read before, and follow every change."""

import time
from datetime import timedelta

import pytest

from bot.calendar import shelf, store
from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.model import Session
from bot.calendar.service import CalendarService
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.i18n import Texts
from bot.servers.service import ServerService
from bot.settings import ROOT
from bot.storage import Database, Transaction
from cogs.calendar.look import list_cards
from tests import NOON
from tests.calendar.people import ELSEWHERE, GUILD, MEMBER, ORGANISER


async def test_ten_thousand_sessions_are_read_once_and_suggested_at_once(
    calendar: CalendarService, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each key that somebody presses takes a few milliseconds; a list has an end, and says what it leaves out."""

    def fill(tx: Transaction) -> None:
        for hour in range(10_000):
            start = moment_of((NOON + timedelta(hours=hour + 1)).replace(tzinfo=None), "Europe/Vienna")
            title = f"Meeting {hour} of the working group"
            store.insert(tx, Session(id=0, guild_id=GUILD, title=title, start=start, created_by=1, created_at=NOON))

    await db.write(fill)
    read: list[int] = []
    real = store.sessions

    def counted(tx: Transaction, guild_id: int | None) -> list[Session]:
        read.append(1)
        return real(tx, guild_id)

    monkeypatch.setattr(store, "sessions", counted)
    assert len(await calendar.sessions(MEMBER, "meeting")) == 25
    began = time.perf_counter()
    for typed in ("9", "99", "999", "9999", "nothing like it", ""):
        await calendar.sessions(MEMBER, typed)
        await calendar.entries(MEMBER, typed)
    assert time.perf_counter() - began < 1.5, "a dozen suggestions; each has 3 s, all shared with everybody else"
    assert len(read) == 1
    entries = await calendar.upcoming(MEMBER)
    texts = Texts(ROOT / "data" / "locales")
    cards = list_cards(lambda key, /, **data: texts.text(key, "en", **data), entries, NOON)
    assert len(cards) <= 51
    assert "9,60" in cards[-1].body, "how many are left out is said"


async def test_suggestions_follow_every_change(
    calendar: CalendarService, db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    changes = SessionChanges(db, clock, "UTC", servers, deliveries)
    await calendar.add(ORGANISER, Wanted("First", "2027-01-25 10:00 Vienna", reminders="none"))
    assert [one.title for one in await calendar.sessions(MEMBER)] == ["First"]
    await changes.change(ORGANISER, "1", Wanted("Renamed"))
    assert [one.title for one in await calendar.sessions(MEMBER, "rename")] == ["Renamed"]
    await calendar.cancel(ORGANISER, "1")
    assert await calendar.sessions(MEMBER) == []
    assert await calendar.sessions(ELSEWHERE) == []


async def test_only_some_calendars_are_kept(
    calendar: CalendarService, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "SERVERS", 3)
    kept = shelf.Shelf(db, ())
    for guild_id in range(10):
        await kept.of(guild_id)
    assert list(kept._kept) == [7, 8, 9]
