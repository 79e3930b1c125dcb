"""Acknowledged signatures, rules and ledger included, against raw one-row FULL commits; letters that very many sign."""

import asyncio
import gc
import itertools
import sqlite3
import tempfile
import time
from pathlib import Path

from benchmarks.common import Table, median, percentile
from bot.actor import Actor, Permission
from bot.clock import SystemClock
from bot.delivery.service import DeliveryService
from bot.errors import Value
from bot.letters.desk import LetterDesk
from bot.letters.drafting import Draft
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Letter, Organisation, Visibility
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from bot.letters.signatures.signers import SignersService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import Database, open_database
from cogs.letters.lists import status_cards

SIGNERS = (50, 200)
ROUNDS = 5
SECONDS = 0.8
ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
DRAFT = Draft("Demo", "The Chair (demo)", "in 10 days", "A text of a usual length (demo). " * 120)
MANY = 100_000
BURST = 500
RAW = "INSERT INTO row VALUES (?, 'a row about as long as a signature; ' || hex(zeroblob(60)))"


def measure() -> list[Table]:
    """Measure floor and signing in turn, so that a change of the machine's speed meets both."""
    # As the bot does when it starts: a look through all that was imported takes as long as several batches.
    gc.freeze()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for n in SIGNERS:
            ratios, rates, waits, floors = [], [], [], []
            for number in range(ROUNDS):
                floors.append(_raw(Path(folder) / f"raw{number}-{n}.db"))
                rate, took = asyncio.run(_signers(Path(folder) / f"own{number}-{n}.db", n))
                floors[-1] = (floors[-1] + _raw(Path(folder) / f"raw{number}-{n}-after.db")) / 2
                rates.append(rate)
                ratios.append(rate / floors[-1])
                waits += took
            middle, late = median(waits), percentile(waits, 0.99)
            rows.append([n, round(median(floors)), round(median(rates)), median(ratios), min(ratios), late / middle])
    title = "durable acknowledged signatures, floor = raw one-row FULL commits"
    columns = ("signers", "floor/s", "signatures/s", "ratio to floor", "lowest ratio", "p99 / median wait")
    under_load = Table(
        "signing",
        title,
        columns,
        rows,
        "Medians of rounds; floor measured before and after each. Under the usual limits: what comes too fast waits.",
    )
    return [under_load, asyncio.run(_big())]


def _raw(path: Path) -> float:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE row (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    count, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < SECONDS / 2:
        conn.execute(RAW, (f"row {count}",))
        count += 1
    conn.close()
    return count / took


async def _signers(path: Path, n: int) -> tuple[float, list[float]]:
    db = await open_database(path)
    letters = await service(db)
    letter = await opened(letters)
    numbers, waits = itertools.count(1), []
    start = time.perf_counter()

    async def sign_on() -> None:
        while (asked := time.perf_counter()) - start < SECONDS:
            await _sign(letters, letter, next(numbers))
            waits.append(time.perf_counter() - asked)

    await asyncio.gather(*(sign_on() for _ in range(n)))
    took = time.perf_counter() - start
    await db.close()
    return len(waits) / took, waits


async def _big() -> Table:
    """Measure what is asked of a letter that very many signed."""
    with tempfile.TemporaryDirectory() as folder:
        db = await open_database(Path(folder) / "big.db")
        letters = await service(db, Change(burst=0, sustained=0))
        letter = await opened(letters)
        start = time.perf_counter()
        for first in range(0, MANY, BURST):
            await asyncio.gather(*(_sign(letters, letter, first + n + 1) for n in range(BURST)))
        rows: list[list[str | float]] = [["signed", time.perf_counter() - start, "-"]]
        for who, reader in ((Actor(5, 1), "member"), (ORGANISER, "organiser")):
            took = []
            for _ in range(9):
                start = time.perf_counter()
                cards = status_cards(_bare, await letters.status(who, letter.id))
                cards[0].embed()
                took.append(time.perf_counter() - start)
            rows.append([f"status and its first page, {reader}", median(took), "0.02"])
        for form in (ExportFormat.CSV, ExportFormat.JSON):
            start = time.perf_counter()
            file = write(await letters.export(ORGANISER, letter.id, form), _bare)
            rows.append([f"export {form.value}, {len(file.content) / 1e6:.0f} MB", time.perf_counter() - start, "5"])
        start = time.perf_counter()
        if not verify(file.content).valid:
            raise RuntimeError("the export does not verify")
        rows.append(["verify", time.perf_counter() - start, "5"])
        await db.close()
    title = f"a letter with {MANY:,} signatures, a third of them public"
    return Table("signing", title, ("what", "seconds", "wanted below"), rows)


def _bare(key: str, /, **data: Value) -> str:
    del data
    return key


async def service(db: Database, limits: Change | None = None) -> LetterService:
    """Return letters on a database, with the register and the rules as the bot has them."""
    clock = SystemClock()
    servers = ServerService(db, clock, ("en",))
    await servers.change(ORGANISER, letters_channel_id=7)
    desk = LetterDesk(db, clock, Letters(), "UTC", servers, DeliveryService(db, clock, Delivery(), servers))
    SignersService(desk)
    rules = RuleService(desk)
    if limits is not None:
        await rules.change(ORGANISER, None, limits)
    return LetterService(desk)


async def opened(letters: LetterService) -> Letter:
    """Return an open letter."""
    letter = await letters.create(ORGANISER, DRAFT)
    return await letters.open(ORGANISER, letter.id, letter.text.sha256, None)


async def _sign(letters: LetterService, letter: Letter, number: int) -> None:
    signatory = Organisation(f"Demo organisation {number}", f"Country {number % 120}", "Ada Demo", "Director")
    actor = Actor(1_000 + number, 1)
    await letters.sign(actor, letter.id, letter.text.sha256, signatory, list(Visibility)[number % 3])
