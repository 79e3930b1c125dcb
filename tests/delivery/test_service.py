"""The service on a real file: planned in the same transaction, sent on time, cancelled, told of failure."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.actor import Actor, Permission
from bot.clock import FixedClock, SystemClock
from bot.delivery.model import OPEN, Delivery, Passing, State, Undeliverable
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database, Transaction, open_database
from tests.delivery.rows import NOW, new

SETTINGS = DeliverySettings()
HOUR = timedelta(hours=1)


@dataclass
class Channel:
    """A sender that keeps what was said, or raises what it was told to, once for each entry."""

    said: list[tuple[list[str], str, bool]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    there: dict[str, int] = field(default_factory=dict)
    gate: asyncio.Event | None = None

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        if self.gate is not None:
            await self.gate.wait()
        if self.faults:
            raise self.faults.pop(0)
        self.said.append(([delivery.key], nonce, late))
        return len(self.said)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        self.said.append(([one.key for one in deliveries], nonce, True))
        return len(self.said)

    async def find(self, delivery: Delivery) -> int | None:
        return self.there.get(delivery.key)

    @property
    def keys(self) -> list[list[str]]:
        return [keys for keys, _, _ in self.said]


@pytest_asyncio.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "caucus.db")
    yield database
    await database.close()


def service_on(db: Database, clock: FixedClock | SystemClock, settings: DeliverySettings = SETTINGS) -> DeliveryService:
    return DeliveryService(db, clock, settings, ServerService(db, clock, ("en",)))


async def by_key(service: DeliveryService) -> dict[str, Delivery]:
    return {one.key: one for one in await service.list_of(None, list(State))}


async def test_the_alarm_sends_on_time_without_being_told(db: Database) -> None:
    """Real seconds: planning after the start wakes the alarm by itself."""
    service, channel, clock = service_on(db, SystemClock()), Channel(), SystemClock()
    await service.start(channel)
    due = clock.now() + timedelta(seconds=0.6)
    await db.write(lambda tx: service.enrol(tx, [new("later", due=due + HOUR), new("soon", due=due)]))
    await asyncio.sleep(0.3)
    assert channel.said == []
    for _ in range(40):
        await asyncio.sleep(0.05)
        if channel.said:
            break
    assert channel.keys == [["soon"]]
    assert abs(clock.now() - due) < timedelta(seconds=0.5)
    await service.stop()
    rows = await by_key(service)
    assert (rows["soon"].state, rows["soon"].message_id) == (State.SENT, 1)
    assert rows["later"].state is State.PLANNED


async def test_a_write_that_fails_plans_nothing(db: Database) -> None:
    clock = FixedClock(NOW)
    service = service_on(db, clock)

    def fails(tx: Transaction) -> None:
        service.enrol(tx, [new()])
        raise Invalid("test-refused")

    with pytest.raises(Invalid):
        await db.write(fails)
    assert await service.list_of(None, list(State)) == []


async def test_punctual_late_and_useless(db: Database) -> None:
    """On time as it is, after an hour with the late label, after its use not at all, and its creator is told."""
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    await db.write(
        lambda tx: service.enrol(
            tx,
            [
                new("punctual", due=NOW),
                new("late", due=NOW - HOUR, useful=3 * HOUR, channel_id=11),
                new("useless", due=NOW - 3 * HOUR, useful=HOUR, channel_id=12),
            ],
        )
    )
    await service.start(channel)
    await service.run_due()
    rows = await by_key(service)
    assert sorted((keys[0], late) for keys, _, late in channel.said if "notice" not in keys[0]) == [
        ("late", True),
        ("punctual", False),
    ]
    assert rows["punctual"].state is State.SENT
    assert rows["late"].state is State.SENT_LATE
    assert (rows["useless"].state, rows["useless"].reason) == (State.EXPIRED, "delivery-expired")
    (notice,) = [one for one in rows.values() if one.message == "delivery-not-said"]
    assert (notice.user_id, notice.data["title"], notice.state) == (5, "title of useless", State.SENT)
    await service.stop()


async def test_a_backlog_is_one_message(db: Database) -> None:
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    overdue = [new(f"o{i}", due=NOW - HOUR + timedelta(minutes=i), useful=3 * HOUR) for i in range(4)]
    await db.write(lambda tx: service.enrol(tx, overdue))
    await service.start(channel)
    await service.run_due()
    assert channel.keys == [["o0", "o1", "o2", "o3"]]
    rows = await by_key(service)
    assert {one.state for one in rows.values()} == {State.SENT_LATE}
    assert {one.message_id for one in rows.values()} == {1}
    assert all(len(nonce) <= 25 for _, nonce, _ in channel.said)
    await service.stop()


async def test_what_can_never_be_sent_fails_with_its_reason_and_is_told(db: Database) -> None:
    clock = FixedClock(NOW)
    channel = Channel(faults=[Undeliverable("delivery-channel-gone"), Undeliverable("delivery-closed-to-messages")])
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new()]))
    await service.start(channel)
    await service.run_due()
    first, notice = (await by_key(service)).values()
    assert (first.state, first.reason) == (State.FAILED, "delivery-channel-gone")
    assert (notice.user_id, notice.state, notice.reason) == (5, State.FAILED, "delivery-closed-to-messages")
    assert channel.said == []
    await service.stop()


async def test_a_passing_fault_is_tried_again_with_the_same_nonce_until_it_is_given_up(db: Database) -> None:
    clock = FixedClock(NOW)
    channel = Channel(faults=[Passing("502"), RuntimeError("a bug in a renderer")])
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new(useful=timedelta(days=9))]))
    await service.start(channel)
    await service.run_due()
    assert (await by_key(service))["test:1"].state is State.PLANNED
    for seconds in (9, 10, 40, 200):
        clock.move_to(NOW + timedelta(seconds=seconds))
        await service.run_due()
    row = (await by_key(service))["test:1"]
    assert (row.state, row.attempts) == (State.SENT, 3)
    assert channel.said[0][1] == f"caucus-{row.ref}"

    channel.faults = [Passing("502")] * 50
    await db.write(lambda tx: service.enrol(tx, [new("doomed", due=NOW + HOUR, useful=timedelta(days=9))]))
    for hours in range(1, 30):
        clock.move_to(NOW + hours * HOUR)
        await service.run_due()
    row = (await by_key(service))["doomed"]
    assert (row.state, row.reason, row.attempts) == (State.FAILED, "delivery-gave-up", SETTINGS.attempts)
    await service.stop()


async def test_what_was_claimed_before_a_restart_is_looked_for(db: Database) -> None:
    """Found: recorded, not sent again. Not found: sent."""
    clock = FixedClock(NOW)
    stuck, service = Channel(gate=asyncio.Event()), service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new("there"), new("missing", channel_id=11)]))
    await service.start(stuck)
    await asyncio.sleep(0.2)
    assert service._desk is not None
    await service._desk.close(0)
    await service.stop()
    assert {one.state for one in (await by_key(service)).values()} == {State.CLAIMED}

    again, channel = service_on(db, clock), Channel(there={"there": 4711})
    await again.start(channel)
    await again.run_due()
    rows = await by_key(again)
    assert channel.keys == [["missing"]]
    assert (rows["there"].state, rows["there"].message_id) == (State.SENT, 4711)
    assert rows["missing"].state is State.SENT
    await again.stop()


async def test_a_slow_channel_keeps_no_other_waiting_and_order_is_kept(db: Database) -> None:
    clock = FixedClock(NOW)
    service = service_on(db, clock)

    class Slow(Channel):
        async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
            if delivery.channel_id == 10:
                await gate.wait()
            return await Channel.send(self, delivery, nonce, late=late)

    gate, channel = asyncio.Event(), Slow()
    planned = [new(f"slow{i}", due=NOW - timedelta(seconds=9 - i)) for i in range(3)]
    await db.write(lambda tx: service.enrol(tx, [*planned, new("quick", channel_id=11)]))
    await service.start(channel)
    await asyncio.sleep(0.2)
    assert channel.keys == [["quick"]]
    gate.set()
    await service.run_due()
    assert channel.keys == [["quick"], ["slow0"], ["slow1"], ["slow2"]]
    await service.stop()


async def test_cancelling_a_cause(db: Database) -> None:
    clock, channel = FixedClock(NOW), Channel()
    service = service_on(db, clock)
    await db.write(lambda tx: service.enrol(tx, [new("a", cause="session:1"), new("b", cause="session:2")]))
    assert await db.write(lambda tx: service.cancel_cause(tx, "session:1")) == 1
    await service.start(channel)
    await service.run_due()
    assert channel.keys == [["b"]]
    assert [one.state for one in await service.of_cause("session:1")] == [State.CANCELLED]
    assert await service.list_of(1, OPEN) == []
    await service.stop()


async def test_others_ride_the_same_alarm(db: Database) -> None:
    """A letter's deadline wakes it, and one that fails keeps nobody else from their turn."""

    class Broken:
        async def next_due(self) -> datetime | None:
            return None

        async def run_due(self, now: datetime) -> None:
            raise RuntimeError("always")

    class Deadline:
        def __init__(self) -> None:
            self.at: datetime | None = None
            self.done = asyncio.Event()

        async def next_due(self) -> datetime | None:
            return None if self.done.is_set() else self.at

        async def run_due(self, now: datetime) -> None:
            if self.at is not None and self.at <= now:
                self.done.set()

    clock = SystemClock()
    service, deadline = service_on(db, clock), Deadline()
    service.register(Broken())
    service.register(deadline)
    await service.start(Channel())
    await asyncio.sleep(0.1)

    def plan(_: Transaction) -> None:
        deadline.at = clock.now() + timedelta(seconds=0.2)
        service.changed()

    await db.write(plan)
    await asyncio.wait_for(deadline.done.wait(), 2)
    await service.stop()


async def test_starting_twice_and_stopping_twice_is_harmless(db: Database) -> None:
    service, channel = service_on(db, SystemClock()), Channel()
    await service.start(channel)
    await service.start(channel)
    await service.stop()
    await service.stop()
    await service.run_due()


class TestPings:
    """A role is called only after a second organiser has agreed."""

    ONE = Actor(user_id=5, guild_id=1, permissions=Permission.MANAGE_GUILD)
    TWO = Actor(user_id=6, guild_id=1, permissions=Permission.MANAGE_GUILD)
    MEMBER = Actor(user_id=7, guild_id=1)
    ELSEWHERE = Actor(user_id=8, guild_id=2, permissions=Permission.MANAGE_GUILD)

    async def plan(self, db: Database, service: DeliveryService, role: int = 44) -> None:
        def work(tx: Transaction) -> None:
            allowed = service.pings.ask(tx, self.ONE, "session:1", role)
            service.enrol(tx, [new("p", cause="session:1", role_id=allowed, due=NOW + HOUR)])

        await db.write(work)

    async def test_a_second_organiser_confirms(self, db: Database) -> None:
        service = service_on(db, FixedClock(NOW))
        await self.plan(db, service)
        assert [one.role_id for one in await service.of_cause("session:1")] == [None]
        with pytest.raises(Refused, match="ping-needs-second"):
            await service.pings.confirm(self.ONE, "session:1")
        with pytest.raises(Refused, match="organiser-needed"):
            await service.pings.confirm(self.MEMBER, "session:1")
        with pytest.raises(NotFound):
            await service.pings.confirm(self.ELSEWHERE, "session:1")
        assert (await service.pings.confirm(self.TWO, "session:1")).confirmed_by == 6
        assert [one.role_id for one in await service.of_cause("session:1")] == [44]
        with pytest.raises(Conflict, match="ping-confirmed-already"):
            await service.pings.confirm(self.TWO, "session:1")

    async def test_where_one_may_decide_nobody_is_asked(self, db: Database) -> None:
        clock = FixedClock(NOW)
        servers = ServerService(db, clock, ("en",))
        await servers.change(self.ONE, one_may_ping=True)
        service = DeliveryService(db, clock, SETTINGS, servers)
        await self.plan(db, service)
        assert [one.role_id for one in await service.of_cause("session:1")] == [44]

    async def test_too_late_when_nothing_is_planned_any_more(self, db: Database) -> None:
        service = service_on(db, FixedClock(NOW))
        await self.plan(db, service)
        await db.write(lambda tx: service.cancel_cause(tx, "session:1"))
        with pytest.raises(Conflict, match="ping-too-late"):
            await service.pings.confirm(self.TWO, "session:1")
        ping = await service.pings.of_cause("session:1")
        assert ping is not None
        assert ping.confirmed_by is None

    async def test_nobody_calls_everyone(self, db: Database) -> None:
        """The role that everybody has bears the server's id."""
        with pytest.raises(Invalid, match="ping-everyone"):
            service_on(db, FixedClock(NOW)).pings.check(self.ONE, self.ONE.guild_id)
