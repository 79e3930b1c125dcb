"""Deliveries: what 100,000 planned ones cost at the start, and how late a burst of 1,000 is handed out.

The floor is APScheduler's memory store with the same jobs, in the same run.
"""

import asyncio
import gc
import resource
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from benchmarks.common import Table, median, percentile
from bot.clock import SystemClock
from bot.delivery.model import Delivery, NewDelivery, State
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database, open_database

PLANNED = 100_000
BURST = 1_000
CHANNELS = 200
AHEAD = timedelta(seconds=1.5)
"""How long before the burst it is planned."""


class Recorder:
    """A sender that notes when it is handed what."""

    def __init__(self) -> None:
        self.handed: dict[int, float] = {}

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        """Note the moment."""
        del nonce, late
        self.handed[delivery.id] = time.time()
        await asyncio.sleep(0)
        return delivery.id

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        """Note the moment for each."""
        for one in deliveries:
            await self.send(one, nonce, late=True)
        return deliveries[0].id

    async def find(self, delivery: Delivery) -> int | None:
        """Nothing was said before."""
        del delivery
        return None


def planned(count: int, first: datetime, spread: timedelta) -> list[NewDelivery]:
    """Return deliveries whose moments are spread evenly over a time."""
    return [
        NewDelivery(
            key=f"bench:{first.timestamp()}:{at}",
            guild_id=1,
            channel_id=1 + at % CHANNELS,
            due_at=first + spread * at / count,
            useless_after=first + spread + timedelta(hours=1),
            message="session-reminder",
            data={"title": "bench"},
            cause=f"bench:{at}",
            created_by=1,
        )
        for at in range(count)
    ]


async def opened(folder: Path, count: int) -> tuple[Database, DeliveryService]:
    """Return a database with so many deliveries a year ahead, and its service."""
    db = await open_database(folder / f"{count}.db")
    clock = SystemClock()
    servers = ServerService(db, clock, ("en",))
    await servers.load()
    service = DeliveryService(db, clock, DeliverySettings(), servers)
    far = clock.now() + timedelta(days=300)
    for start in range(0, count, 10_000):
        rows = planned(10_000, far + timedelta(seconds=start), timedelta(days=30))
        await db.write(lambda tx, rows=rows: service.enrol(tx, rows))  # type: ignore[misc] # bound at once
    return db, service


async def start_cost(folder: Path, count: int) -> tuple[float, float]:
    """Return the milliseconds until the first look is over, and the MB that were taken on the way."""
    db, service = await opened(folder, count)
    before = _resident()
    begin = time.perf_counter()
    await service.start(Recorder())
    await service.run_due()
    took = (time.perf_counter() - begin) * 1000
    held = _resident() - before
    await service.stop()
    await db.close()
    return took, held


async def scheduler_cost(count: int) -> tuple[float, float]:
    """Return the same for APScheduler with a date job each in its memory store."""
    before = _resident()
    begin = time.perf_counter()
    scheduler = AsyncIOScheduler(timezone=UTC)
    far = SystemClock().now() + timedelta(days=300)
    for at in range(count):
        scheduler.add_job(gc.isenabled, "date", run_date=far + timedelta(seconds=at))
    scheduler.start()
    took = (time.perf_counter() - begin) * 1000
    held = _resident() - before
    scheduler.shutdown(wait=False)
    return took, held


def _resident() -> float:
    """Return the memory this process holds, in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


async def burst(folder: Path, spread: timedelta) -> tuple[list[float], float, float]:
    """Return each delay of a burst in ms, the longest the loop stood still in ms, and the same while idle."""
    db, service = await opened(folder, PLANNED)
    gc.freeze()  # as `caucus run` does once everything is loaded
    recorder = Recorder()
    await service.start(recorder)
    await service.run_due()
    idle = await longest_gap(1.0)
    first = SystemClock().now() + AHEAD
    rows = planned(BURST, first, spread)
    await db.write(lambda tx: service.enrol(tx, rows))
    await asyncio.sleep(0.5)
    gap = await longest_gap(3.0)
    for _ in range(100):
        if len(recorder.handed) >= BURST:
            break
        await asyncio.sleep(0.1)
    sent = {one.id: one.due_at for one in await service.list_of(1, [State.SENT, State.SENT_LATE], 2 * BURST)}
    delays = [(recorder.handed[key] - due.timestamp()) * 1000 for key, due in sent.items() if key in recorder.handed]
    await service.stop()
    await db.close()
    return delays, gap, idle


async def longest_gap(seconds: float) -> float:
    """Return the longest time in ms by which a millisecond's sleep was late."""
    worst = 0.0
    end = time.perf_counter() + seconds
    while (now := time.perf_counter()) < end:
        await asyncio.sleep(0.001)
        worst = max(worst, (time.perf_counter() - now - 0.001) * 1000)
    return worst


def measure() -> list[Table]:
    """Measure the start, then two bursts: a thousand within a second, a thousand at one moment."""
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / part for part in ("first", "start", "second", "moment")]
        for folder in folders:
            folder.mkdir()
        asyncio.run(start_cost(folders[0], 0))  # the first start of a process imports and compiles
        none, full = asyncio.run(start_cost(folders[1], 0)), asyncio.run(start_cost(folders[1], PLANNED))
        floor = asyncio.run(scheduler_cost(PLANNED))
        bursts = [
            asyncio.run(burst(folder, spread))
            for folder, spread in zip(folders[2:], (timedelta(seconds=1), timedelta()), strict=True)
        ]
    rows: list[list[str | float | int]] = [
        ["Caucus, nothing planned", 0, *none],
        ["Caucus", PLANNED, *full],
        ["APScheduler, memory store", PLANNED, *floor],
    ]
    measures: dict[str, list[float | int]] = {
        "due -> handed, median ms": [median(delays) for delays, _, _ in bursts],
        "due -> handed, p99 ms": [percentile(delays, 0.99) for delays, _, _ in bursts],
        "loop stood still, ms": [gap for _, gap, _ in bursts],
        "the same while idle, ms": [idle for _, _, idle in bursts],
        "handed out": [len(delays) for delays, _, _ in bursts],
    }
    late: list[list[str | float | int]] = [[what, *values] for what, values in measures.items()]
    return [
        Table("deliveries", "what planned deliveries cost at the start", ["", "planned", "ms", "MB"], rows),
        Table(
            "deliveries",
            f"{BURST:,} due, {PLANNED:,} more planned",
            ["", "within one second", "at one moment"],
            late,
            "Handed to a sender that answers at once; claimed durably before.",
        ),
    ]
