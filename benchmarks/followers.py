"""Ten thousand who follow the calendar: what a session that moves, a digest and a start take, and the loop's waits.

The loop is measured by the processor time of its longest step, which other programs on the machine do not change, and
by the wall clock.
"""

import asyncio
import gc
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from benchmarks.common import Table
from benchmarks.deliveries import Recorder
from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted as WantedSession
from bot.clock import FixedClock
from bot.delivery.rezoning import store as rezoning
from bot.services import Services, build
from bot.settings import Settings
from bot.storage import Transaction
from bot.subscriptions import store
from bot.subscriptions.model import Beat, Hours, Rhythm, Subscription, Wanted
from bot.subscriptions.rounds import look_at
from bot.subscriptions.rules import USUAL, next_beat

PEOPLE = 10_000
ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
FIRST = Actor(1_000, 1)
CITIES = {
    "Europe/Vienna": "Vienna",
    "America/New_York": "New York",
    "Africa/Nairobi": "Nairobi",
    "America/Bogota": "Bogota",
    "Asia/Bangkok": "Hanoi",
    "Asia/Kathmandu": "Kathmandu",
    "Africa/Cairo": "Cairo",
    "Australia/Lord_Howe": "Lord Howe",
    "Europe/Zurich": "Geneva",
}
QUIET = (clock_time(1), clock_time(3))
BEGIN = datetime(2027, 1, 11, 9, tzinfo=UTC)
"""An hour at which it is not quiet in any of these places."""
BEAT = Beat(rhythm=Rhythm.DAILY, at=clock_time(8), zone="Europe/Vienna", city="Vienna")
START = timedelta(days=10)
"""How far ahead the session is."""

Cost = list[str | float | int]


def measure() -> list[Table]:
    """Measure each on a database of its own."""
    acts = {
        "nothing is due: a start": (_nothing, False),
        "a start after the zone database has changed": (_rezoned, False),
        "a session moves": (_move, False),
        "a reminder a day before it": (_wait(START - timedelta(days=1)), False),
        "the digest of the day": (_wait(timedelta(days=1)), True),
    }
    rows = [asyncio.run(_idle())]
    rows += [asyncio.run(_cost(name, act, digests=digests)) for name, (act, digests) in acts.items()]
    columns = ("", "longest step of the loop, ms", "longest gap, ms", "processor s", "wall s", "handed out")
    note = "Wanted: no step of 10 ms. Steps are processor time, the gap is wall time and takes in what else runs."
    return [Table("followers", f"{PEOPLE:,} people who follow the calendar", columns, rows, note)]


async def _idle() -> Cost:
    """Return what a loop shows in which nothing happens: what else runs on the machine."""
    with _watched() as longest:
        begin, processor = time.perf_counter(), time.process_time()
        await asyncio.sleep(2)
        processor, took = time.process_time() - processor, time.perf_counter() - begin
    return ["an idle loop", *longest, processor, took, 0]


async def _cost(name: str, act: Callable[[Services], Awaitable[object]], *, digests: bool) -> Cost:
    """Return what an act takes with all that follows from it."""
    with tempfile.TemporaryDirectory() as folder:
        services = await _opened(Path(folder), digests=digests)
        recorder, starting = Recorder(), act in {_nothing, _rezoned}
        try:
            if not starting:
                await services.deliveries.start(recorder)
                await services.deliveries.run_due()
            elif act is _rezoned:
                await act(services)
            gc.collect()
            gc.freeze()  # as `caucus run` does once everything is loaded
            with _watched() as longest:
                begin, processor = time.perf_counter(), time.process_time()
                await (services.deliveries.start(recorder) if starting else act(services))
                await services.deliveries.run_due()
                processor, took = time.process_time() - processor, time.perf_counter() - begin
        finally:
            await services.close()
    return [name, *longest, processor, took, len(recorder.handed)]


async def _opened(folder: Path, *, digests: bool) -> Services:
    """Return services on a database with so many people who follow everything, and a session to come."""
    clock = FixedClock(BEGIN)
    services = await build(Settings.load(db=folder / "caucus.db"), clock)
    start = f"{clock.now() + (timedelta(days=1, hours=4) if digests else START):%Y-%m-%d %H:%M} UTC"
    await services.calendar.add(ORGANISER, WantedSession("Demo", start, reminders="none"))
    if not digests:
        await services.subscriptions.add(FIRST, Wanted("everything"))
    await services.db.write(lambda tx: _follow(tx, clock.now(), digests=digests))
    return services


def _follow(tx: Transaction, now: datetime, *, digests: bool) -> None:
    """Have all others follow too, in nine zones, half of them with quiet hours; or have a digest all at one hour."""
    zones = list(CITIES)
    for number in range(int(not digests), PEOPLE):
        person, zone = FIRST.user_id + number, zones[number % len(zones)]
        one = Subscription(
            id=0,
            guild_id=1,
            user_id=person,
            topic=BEAT.rhythm.value if digests else "all",
            offsets=() if digests else USUAL,
            beat=BEAT if digests else None,
            created_by=person,
        )
        store.insert(tx, one, next_beat(BEAT, now) if digests else None, now)
        if number % 2:
            hours = Hours(user_id=person, zone=zone, city=CITIES[zone], quiet=QUIET)
            store.save_hours(tx, hours, look_at(hours, now))


async def _nothing(services: Services) -> None:
    del services


async def _rezoned(services: Services) -> None:
    """Have the next start find another zone database than the one it was told of."""
    await services.deliveries.rezoning.check()
    await services.db.write(lambda tx: rezoning.record(tx, "an older one"))


async def _move(services: Services) -> None:
    await services.session_changes.change(ORGANISER, "1", WantedSession(place="Hall B", start="in 12 days"))


def _wait(length: timedelta) -> Callable[[Services], Awaitable[object]]:
    async def wait(services: Services) -> None:
        clock = services.clock
        assert isinstance(clock, FixedClock)
        clock.move_to(clock.now() + length)

    return wait


@contextmanager
def _watched() -> Iterator[list[float]]:
    """Note in ms the processor time of the longest step of the loop, and its longest gap by the wall."""
    found, run = [0.0, 0.0], asyncio.Handle._run  # noqa: SLF001 - every step of the loop passes here

    def measured(handle: asyncio.Handle) -> None:
        begin = time.thread_time()
        run(handle)
        found[0] = max(found[0], (time.thread_time() - begin) * 1000)

    async def watch() -> None:
        while True:
            now = time.perf_counter()
            await asyncio.sleep(0.001)
            found[1] = max(found[1], (time.perf_counter() - now - 0.001) * 1000)

    watching = asyncio.create_task(watch())
    asyncio.Handle._run = measured  # type: ignore[method-assign, assignment] # noqa: SLF001 - put back below
    try:
        yield found
    finally:
        asyncio.Handle._run = run  # type: ignore[method-assign] # noqa: SLF001 - as it was
        watching.cancel()
