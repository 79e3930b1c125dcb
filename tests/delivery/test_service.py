"""The service on a real file: planned in the same transaction, on time by the alarm, cancelled, stopped."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.clock import FixedClock, SystemClock
from bot.delivery.model import OPEN, State
from bot.errors import Invalid
from bot.storage import Database, Transaction
from tests.delivery.channel import Channel, by_key, service_on
from tests.delivery.rows import NOW, new

HOUR = timedelta(hours=1)


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


def alarms() -> list[str]:
    return [name for task in asyncio.all_tasks() if (name := task.get_name()) == "delivery alarm"]


async def test_closed_while_it_starts_it_does_not_run_on(db: Database) -> None:
    """Discord says that it is there at the very moment somebody stops the bot: nothing looks at a closed database."""
    service = service_on(db, FixedClock(NOW))
    starting = asyncio.create_task(service.start(Channel()))
    await asyncio.sleep(0)
    await service.stop()
    await starting
    assert alarms() == []


async def test_started_twice_at_once_it_runs_once(db: Database) -> None:
    """Discord may say twice that it is there."""
    service = service_on(db, FixedClock(NOW))
    await asyncio.gather(service.start(Channel()), service.start(Channel()))
    assert alarms() == ["delivery alarm"]
    await service.stop()
    assert alarms() == []
