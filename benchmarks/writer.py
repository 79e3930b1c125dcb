"""Acknowledged one-row writes a second through the writer, against raw one-row FULL commits of the same run."""

import asyncio
import itertools
import sqlite3
import tempfile
import time
from pathlib import Path

from benchmarks.common import Table, median, percentile
from bot.storage import Database, open_database

WRITERS = (1, 10, 50, 200)
ROUNDS = 5
SECONDS = 0.4
INSERT = (
    "INSERT INTO installation (name, value) VALUES (?, 'a row about as long as a signature; ' || hex(zeroblob(60)))"
)


def measure() -> list[Table]:
    """Measure floor and writer in turn, so that a change of the machine's speed meets both."""
    ratios: dict[int, list[float]] = {n: [] for n in WRITERS}
    rates: dict[int, list[float]] = {n: [] for n in WRITERS}
    waits: dict[int, list[float]] = {n: [] for n in WRITERS}
    floors = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS):
            for n in WRITERS:
                floor = _raw(Path(folder) / f"raw{number}-{n}.db")
                rate, took = asyncio.run(_writers(Path(folder) / f"own{number}-{n}.db", n))
                floors.append(floor)
                rates[n].append(rate)
                ratios[n].append(rate / floor)
                waits[n] += took
    rows = [
        [n, round(median(rates[n])), median(ratios[n]), min(ratios[n]), percentile(waits[n], 0.99) * 1000]
        for n in WRITERS
    ]
    title = f"acknowledged writes, floor = raw one-row FULL commits ({median(floors):,.0f}/s)"
    columns = ("writers", "writes/s", "ratio to floor", "lowest ratio", "p99 wait ms")
    return [Table("writer", title, columns, rows, "Medians of rounds; floor and writer measured in turn.")]


def _raw(path: Path) -> float:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    count, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < SECONDS:
        conn.execute(INSERT, (f"row {count}",))
        count += 1
    conn.close()
    return count / took


async def _writers(path: Path, n: int) -> tuple[float, list[float]]:
    db = await open_database(path)
    numbers, waits = itertools.count(), []
    start = time.perf_counter()

    async def write_on() -> None:
        while (asked := time.perf_counter()) - start < SECONDS:
            await _write(db, f"row {next(numbers)}")
            waits.append(time.perf_counter() - asked)

    await asyncio.gather(*(write_on() for _ in range(n)))
    took = time.perf_counter() - start
    await db.close()
    return len(waits) / took, waits


async def _write(db: Database, name: str) -> None:
    await db.write(lambda tx: tx.execute(INSERT, (name,)))
