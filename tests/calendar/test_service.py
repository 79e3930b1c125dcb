"""The calendar through its service, on a real database."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.calendar.answers import SessionView, Wanted
from bot.calendar.model import Mode, Session
from bot.calendar.service import CalendarService
from bot.clock import FixedClock
from bot.delivery.model import Delivery, State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database
from tests import NOON
from tests.calendar.people import CHANNEL, ELSEWHERE, MEMBER, ORGANISER, ROLE, SECOND, SESSION

START = datetime(2027, 1, 25, 9, 0, tzinfo=UTC)


class Speaker:
    """A sender that remembers what it was asked to say."""

    def __init__(self) -> None:
        self.said: list[Delivery] = []

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        self.said.append(delivery)
        return len(self.said)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        self.said.extend(deliveries)
        return len(self.said)

    async def find(self, delivery: Delivery) -> int | None:
        return None


async def shown(calendar: CalendarService, session_id: int = 1) -> SessionView:
    view = await calendar.show(ORGANISER, str(session_id))
    assert isinstance(view, SessionView)
    return view


async def test_a_session_keeps_wall_time_zone_and_instant(calendar: CalendarService) -> None:
    """What was typed, what it means, and where."""
    added = await calendar.add(ORGANISER, replace(SESSION, mode=Mode.HYBRID, documents="A/AC.1/2, A/AC.1/3; A/AC.1/2"))
    assert (await shown(calendar)).session == added.session
    session = added.session
    assert (session.start.zone, session.start.city, session.start.utc) == ("Europe/Vienna", "Vienna", START)
    assert session.end is not None
    assert session.end.utc == START + timedelta(hours=3)
    assert session.documents == ("A/AC.1/2", "A/AC.1/3")
    assert (session.mode, session.place, session.channel_id) == (Mode.HYBRID, "Boardroom D", CHANNEL)


async def test_reminders_are_recorded_with_the_session(calendar: CalendarService, deliveries: DeliveryService) -> None:
    """Default offsets, each with its city time, useful until the next one says the same."""
    added = await calendar.add(ORGANISER, SESSION)
    planned = await deliveries.of_cause("session:1")
    expected = [START - timedelta(days=7), START - timedelta(days=1), START - timedelta(hours=1)]
    assert [one.due_at for one in planned] == expected == [one.at.utc for one in added.reminders]
    assert [one.useless_after for one in planned] == [*expected[1:], START]
    assert {(one.channel_id, one.role_id, one.message) for one in planned} == {(CHANNEL, None, "session-reminder")}
    assert [one.at.wall.hour for one in added.reminders] == [10, 10, 9]
    assert added.too_late == ()


async def test_offsets_that_have_passed_are_said(calendar: CalendarService) -> None:
    """The others are planned all the same."""
    wanted = Wanted("Soon", "in 20 minutes", reminders="7d, 1h, 10m, 10s")
    added = await calendar.add(ORGANISER, wanted)
    assert added.too_late == (timedelta(days=7), timedelta(hours=1))
    assert [one.before for one in added.reminders] == [timedelta(minutes=10), timedelta(seconds=10)]
    assert added.session.start.utc == NOON + timedelta(minutes=20)


async def test_without_reminders_no_channel_is_needed(calendar: CalendarService, servers: ServerService) -> None:
    """With reminders one is, and nothing is recorded without it."""
    await servers.change(ORGANISER, announcements_channel_id=None)
    with pytest.raises(Invalid, match="session-no-channel"):
        await calendar.add(ORGANISER, SESSION)
    assert await calendar.sessions(ORGANISER) == []
    added = await calendar.add(ORGANISER, replace(SESSION, reminders="none", role_id=ROLE))
    assert (added.session.channel_id, added.session.role_id, added.waits) == (None, None, False)
    named = await calendar.add(ORGANISER, replace(SESSION, channel_id=5))
    assert named.session.channel_id == 5


BAD: list[tuple[dict[str, Any], str]] = [
    ({"start": "2027-01-25 10:00 Atlantis"}, "zone-unknown"),
    ({"start": "2026-01-25 10:00 Vienna"}, "time-past"),
    ({"start": "2027-02-29 10:00"}, "time-no-leap-day"),
    ({"start": "29 February 10:00"}, "time-"),
    ({"start": ""}, "time-empty"),
    ({"start": "x" * 6000}, "time-too-long"),
    ({"end": "09:00"}, "time-end-before-start"),
    ({"end": "2027-01-24 18:00"}, "time-end-before-start"),
    ({"end": "soon"}, "time-unclear"),
    ({"title": "x" * 151}, "session-field-long"),
    ({"title": " \u200b **"}, "session-title-empty"),
    ({"place": "x" * 6000}, "session-field-long"),
    ({"body": "x" * 6000}, "session-field-long"),
    ({"note": "x" * 6000}, "session-field-long"),
    ({"documents": "x" * 100}, "session-field-long"),
    ({"documents": ",".join(map(str, range(20)))}, "session-documents-many"),
    ({"link": "javascript:alert(1)"}, "session-link"),
    ({"link": "https://user@example.org"}, "session-link"),
    ({"reminders": "soon"}, "reminders-unclear"),
    ({"reminders": ", ".join(f"{n}h" for n in range(1, 12))}, "reminders-many"),
    ({"reminders": "400d"}, "reminders-far"),
    ({"role_id": ORGANISER.guild_id}, "ping-everyone"),
]


@pytest.mark.parametrize(("change", "key"), BAD, ids=lambda value: str(value)[:50])
async def test_what_cannot_be_taken_leaves_nothing_behind(
    calendar: CalendarService, deliveries: DeliveryService, change: dict[str, Any], key: str
) -> None:
    """One clear refusal, no session, no delivery."""
    with pytest.raises(Invalid, match=key):
        await calendar.add(ORGANISER, replace(SESSION, **change))
    assert await calendar.sessions(ORGANISER) == []
    assert await deliveries.list_of() == []


async def test_a_fault_half_way_leaves_nothing_behind(
    calendar: CalendarService, deliveries: DeliveryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Session and reminders are one transaction."""

    def broken(*_: object) -> None:
        raise sqlite3.IntegrityError

    monkeypatch.setattr(deliveries, "enrol", broken)
    with pytest.raises((sqlite3.Error, DomainError)):
        await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))
    monkeypatch.undo()
    assert await calendar.sessions(ORGANISER) == []
    assert await deliveries.pings.of_cause("session:1") is None


async def test_members_look_and_organisers_act(calendar: CalendarService) -> None:
    """Authority is decided here, whatever the face forgets."""
    with pytest.raises(Refused, match="organiser-needed"):
        await calendar.add(MEMBER, SESSION)
    await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))
    with pytest.raises(Refused, match="organiser-needed"):
        await calendar.cancel(MEMBER, "1")
    with pytest.raises(Refused, match="organiser-needed"):
        await calendar.confirm_ping(MEMBER, 1)
    with pytest.raises(Refused, match="organiser-needed"):
        await calendar.held(MEMBER, 1)
    assert isinstance(await calendar.show(MEMBER, "#1"), SessionView)
    assert [one.ref for one in await calendar.sessions(MEMBER, "SECOND")] == ["session:1"]


async def test_a_session_of_another_server_is_not_there(calendar: CalendarService) -> None:
    """Not refused: it does not exist for them."""
    await calendar.add(ORGANISER, SESSION)
    for ref in ("1", "session:1", "2", "0", "-1", "9" * 30, "one", "known:none", "²"):
        with pytest.raises(NotFound, match="session-not-found"):
            await calendar.show(ELSEWHERE, ref)
    with pytest.raises(NotFound, match="session-not-found"):
        await calendar.cancel(ELSEWHERE, "1")
    with pytest.raises(NotFound, match="session-not-found"):
        await calendar.cancel(ORGANISER, "known:days")
    with pytest.raises(NotFound, match="session-not-found"):
        await calendar.held(ELSEWHERE, 1)
    with pytest.raises(NotFound, match="ping-not-found"):
        await calendar.confirm_ping(ELSEWHERE, 1)
    assert not any(isinstance(one, Session) for one in await calendar.upcoming(ELSEWHERE))


async def test_a_role_is_called_once_a_second_organiser_agrees(
    calendar: CalendarService, deliveries: DeliveryService
) -> None:
    """The one who asked cannot; before that reminders go without it."""
    added = await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))
    assert added.waits
    assert {one.role_id for one in await deliveries.of_cause("session:1")} == {None}
    assert not (await shown(calendar)).may_confirm
    with pytest.raises(Refused, match="ping-needs-second"):
        await calendar.confirm_ping(ORGANISER, 1)
    view = await calendar.show(SECOND, "1")
    assert isinstance(view, SessionView)
    assert view.may_confirm
    await calendar.confirm_ping(SECOND, 1)
    assert {one.role_id for one in await deliveries.of_cause("session:1")} == {ROLE}
    again = await calendar.show(SECOND, "1")
    assert isinstance(again, SessionView)
    assert not again.may_confirm


async def test_one_organiser_is_enough_where_the_server_says_so(
    calendar: CalendarService, deliveries: DeliveryService, servers: ServerService
) -> None:
    await servers.change(ORGANISER, one_may_ping=True)
    assert not (await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))).waits
    assert {one.role_id for one in await deliveries.of_cause("session:1")} == {ROLE}


async def test_cancelling_before_a_reminder_is_quiet(calendar: CalendarService, deliveries: DeliveryService) -> None:
    """Nobody heard of it, so nobody is told; a second time is refused."""
    await calendar.add(ORGANISER, SESSION)
    assert (await calendar.cancel(SECOND, "session:1")).told == ()
    assert {one.state for one in await deliveries.of_cause("session:1")} == {State.CANCELLED}
    with pytest.raises(Conflict, match="session-cancelled-already"):
        await calendar.cancel(ORGANISER, "1")
    assert await calendar.sessions(ORGANISER) == []
    assert (await calendar.next_up(ORGANISER)).session is None
    assert any(isinstance(one, Session) for one in await calendar.upcoming(MEMBER))


async def test_cancelling_after_a_reminder_tells_its_channel(
    calendar: CalendarService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Once, and the role that was called hears of it too."""
    speaker = Speaker()
    await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))
    await calendar.confirm_ping(SECOND, 1)
    await deliveries.start(speaker)
    clock.move_to(START - timedelta(days=7))
    await deliveries.run_due()
    clock.move_to(START - timedelta(days=3))
    assert (await calendar.cancel(ORGANISER, "1")).told == (CHANNEL,)
    await deliveries.run_due()
    clock.move_to(START)
    await deliveries.run_due()
    await deliveries.stop()
    assert [one.message for one in speaker.said] == ["session-reminder", "session-cancelled-notice"]
    assert [one.role_id for one in speaker.said] == [ROLE, ROLE]


async def test_what_is_over_cannot_be_cancelled(calendar: CalendarService, clock: FixedClock) -> None:
    """While it goes on it still can."""
    await calendar.add(ORGANISER, SESSION)
    clock.move_to(START + timedelta(hours=3))
    with pytest.raises(Conflict, match="session-over"):
        await calendar.cancel(ORGANISER, "1")
    clock.move_to(START + timedelta(hours=2))
    assert (await calendar.cancel(ORGANISER, "1")).session.cancelled_at is not None


async def test_the_schema_refuses_what_must_not_be(calendar: CalendarService, db: Database) -> None:
    """Sessions are not deleted, and none ends before it starts."""
    await calendar.add(ORGANISER, SESSION)
    with pytest.raises(sqlite3.IntegrityError):
        await db.write(lambda tx: tx.execute("DELETE FROM session").fetchall())
    with pytest.raises(sqlite3.IntegrityError):
        await db.write(lambda tx: tx.execute("UPDATE session SET end_utc = start_utc").fetchall())
