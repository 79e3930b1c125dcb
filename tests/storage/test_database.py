"""The writer's promise: what was acknowledged is on the disk, and one caller's error is nobody else's."""

import asyncio
import random
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import Invalid, Unavailable
from bot.storage import Database, Transaction, open_database

Work = Callable[[Transaction], int]


def put(name: str, value: str = "x") -> Work:
    return lambda tx: tx.execute("INSERT INTO installation VALUES (?, ?)", (name, value)).rowcount


def names(tx: Transaction) -> set[str]:
    return {row["name"] for row in tx.execute("SELECT name FROM installation")}


async def test_one_callers_error_rolls_back_that_caller_only(db: Database) -> None:
    """Among many at once, refused ones leave nothing behind and acknowledged ones are all there (seeded)."""
    rnd = random.Random(7)
    acknowledged: set[str] = set()

    async def one(i: int) -> None:
        fails = rnd.random() < 0.3

        def work(tx: Transaction) -> None:
            put(f"row{i}")(tx)
            put(f"extra{i}")(tx)
            if fails:
                raise Invalid("test-refused")

        try:
            await db.write(work)
        except Invalid:
            return
        acknowledged.update({f"row{i}", f"extra{i}"})

    await asyncio.gather(*(one(i) for i in range(300)))
    assert 0 < len(acknowledged) < 600
    assert await db.read(names) == acknowledged


async def test_waiting_work_shares_one_commit(db: Database) -> None:
    """Fifty callers that wait together are answered by far fewer commits (group commit)."""
    commits = 0

    def count() -> None:
        nonlocal commits
        commits += 1

    db.after_commit(count)
    await asyncio.gather(*(db.write(put(f"n{i}")) for i in range(50)))
    assert commits <= 3
    assert len(await db.read(names)) == 50


async def test_the_answer_comes_after_the_commit(db: Database) -> None:
    """At the moment a caller is answered another connection already sees the row."""
    await db.write(put("here"))
    other = sqlite3.connect(f"{db.path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        assert other.execute("SELECT count(*) FROM installation WHERE name = 'here'").fetchone()[0] == 1
    finally:
        other.close()


async def test_a_caller_that_goes_away_does_not_stop_its_write(db: Database) -> None:
    """Cancelling the wait neither breaks the writer nor half does the work."""
    task = asyncio.create_task(db.write(put("gone")))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await db.write(put("after"))
    assert await db.read(names) == {"gone", "after"}


async def test_readers_cannot_write_and_see_one_snapshot(db: Database) -> None:
    """A reader that tries to write is refused by SQLite itself."""
    with pytest.raises(Unavailable) as refusal:
        await db.read(put("never"))
    assert refusal.value.key == "storage-readonly"
    assert await db.read(names) == set()


async def test_a_second_process_is_refused(db: Database) -> None:
    """Two writers on one file are how SQLite before 3.51.3 can lose a commit."""
    with pytest.raises(Unavailable) as refusal:
        await open_database(db.path)
    assert refusal.value.key == "storage-held"


async def test_a_database_locked_by_another_program_is_a_refusal_and_then_works(db: Database) -> None:
    """A foreign lock gives everybody who waits one refusal, keeps nothing, and passes."""
    other = sqlite3.connect(db.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    results = await asyncio.gather(db.write(put("a")), db.write(put("b")), return_exceptions=True)
    assert [getattr(result, "key", None) for result in results] == ["storage-busy", "storage-busy"]
    other.execute("ROLLBACK")
    other.close()
    await db.write(put("c"))
    assert await db.read(names) == {"c"}


async def test_a_full_disk_refuses_everybody_in_the_batch_and_keeps_nothing(db: Database) -> None:
    """When SQLite gives up the transaction, those before the failing one are refused too: nobody is told a lie."""

    def limit(tx: Transaction) -> None:
        pages = tx.execute("PRAGMA page_count").fetchone()[0]
        tx.execute(f"PRAGMA max_page_count = {pages + 3}")

    await db.write(limit)
    big = "y" * 200_000
    results = await asyncio.gather(
        db.write(put("small")), db.write(put("big", big)), db.write(put("late")), return_exceptions=True
    )
    kept = await db.read(names)
    for name, result in zip(("small", "big", "late"), results, strict=True):
        assert (name in kept) == (not isinstance(result, BaseException)), (name, result)
    assert isinstance(results[1], Unavailable)
    assert results[1].key == "storage-full"


async def test_closing_finishes_what_waits(tmp_path: Path) -> None:
    """Work that was taken before the end is committed; work that comes later is refused."""
    database = await open_database(tmp_path / "caucus.db")
    waiting = [asyncio.create_task(database.write(put(f"n{i}"))) for i in range(20)]
    await asyncio.sleep(0)
    await database.close()
    assert await asyncio.gather(*waiting) == [1] * 20
    with pytest.raises(Unavailable):
        await database.write(put("late"))
    again = await open_database(tmp_path / "caucus.db")
    assert len(await again.read(names)) == 20
    await again.close()


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """The host reads a sentence, not a traceback."""
    path = tmp_path / "caucus.db"
    path.write_text("this is a letter, not a database; " * 200)
    with pytest.raises(Unavailable) as refusal:
        await open_database(path)
    assert refusal.value.key == "storage-damaged"


async def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """A path below a file can never be a database."""
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable) as refusal:
        await open_database(tmp_path / "file" / "caucus.db")
    assert refusal.value.key == "storage-unwritable"


async def test_durable_settings_are_on(db: Database) -> None:
    """FULL, WAL and foreign keys: the measurements in docs/developers.md rest on them."""

    def pragmas(tx: Transaction) -> list[str | int]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [tx.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await db.write(pragmas) == ["wal", 2, 1]


WRITER = """
import asyncio, sys
from pathlib import Path
from bot.storage import open_database

async def main() -> None:
    db = await open_database(Path(sys.argv[1]))
    async def one(worker: int) -> None:
        for i in range(100_000):
            name = f"{worker}-{i}"
            await db.write(lambda tx: tx.execute("INSERT INTO installation VALUES (?, 'x')", (name,)))
            print(name, flush=True)
    await asyncio.gather(*(one(worker) for worker in range(20)))

asyncio.run(main())
"""


@pytest.mark.parametrize("after", [50, 400])
def test_kill_9_loses_nothing_that_was_acknowledged(tmp_path: Path, after: int) -> None:
    """A process killed in the middle of its work: every name it printed is in the file."""
    path = tmp_path / "caucus.db"
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = {process.stdout.readline().strip() for _ in range(after)}
        process.kill()
        acknowledged |= {
            line.strip() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")
        }
    conn = sqlite3.connect(path)
    kept = {row[0] for row in conn.execute("SELECT name FROM installation")}
    conn.close()
    assert acknowledged - kept == set()
