"""The database: one writer with group commit, readers beside it. Knows no table.

What a person is told after `await db.write(...)` is on the disk: the answer is given after the commit, never before.
The measurements behind this shape stand in docs/developers.md.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
from filelock import FileLock, Timeout

from bot.errors import Unavailable
from bot.storage.migrate import load, migrate

log = logging.getLogger(__name__)
# aiosqlite logs statements with their parameters at DEBUG: names of signatories would stand in a log file.
logging.getLogger("aiosqlite").setLevel(logging.WARNING)

Transaction = sqlite3.Connection
"""What a unit of work is given. Services pass it on to stores and never look inside."""

Row = sqlite3.Row
T = TypeVar("T")
E = TypeVar("E", bound=BaseException)
Work = Callable[[Transaction], T]
_Outcome = tuple["asyncio.Future[Any]", Any, BaseException | None]

BATCH = 500
"""Most units of work in one commit: bounds the time the first of them waits for its answer."""

BUSY_MS = 1_500
"""How long to wait for another process: short enough for the refusal to reach a person within Discord's 3 s."""


class Database:
    """An open SQLite file. Made by `open_database`; one process at a time may hold it."""

    def __init__(self, path: Path, lock: FileLock | None, writer: aiosqlite.Connection | None) -> None:
        self.path = path
        self._lock = lock
        self._writer = writer
        self._waiting: list[tuple[asyncio.Future[Any], Work[Any]]] = []
        self._wake = asyncio.Event()
        self._closing = False
        self._readers: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        self._opened = 0
        self._after_commit: list[Callable[[], None]] = []
        self._task = asyncio.create_task(self._write_loop(writer), name="database writer") if writer else None

    @property
    def is_writer(self) -> bool:
        """Whether this process holds the file and may write."""
        return self._task is not None

    async def write(self, work: Work[T]) -> T:
        """Run a unit of work in the next commit and return its result once that commit is on the disk.

        The work runs in the writer's thread, in a savepoint of its own: its error rolls back what it did and nothing
        else. It must not block, wait for the network, or keep the transaction.

        Raises:
            Unavailable: the database is busy or the disk is full; nothing of this work was kept.
            Exception: whatever the work raised.
        """
        if self._closing:
            raise Unavailable("storage-closing")
        if self._task is None:
            raise Unavailable("storage-held", path=str(self.path))
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((future, work))
        self._wake.set()
        # Shielded: a caller that goes away (a person closes Discord) does not leave a write half acknowledged.
        return await asyncio.shield(future)

    async def read(self, work: Work[T]) -> T:
        """Run a unit of work on a read-only connection, in one snapshot of the database.

        Raises:
            Unavailable: the database is busy, or being closed.
        """
        if self._closing:
            raise Unavailable("storage-closing")
        reader = await self._readers.get()
        try:
            return await _run(reader, _in_snapshot, work)
        except sqlite3.OperationalError as error:
            raise _as_unavailable(error) from error
        finally:
            self._readers.put_nowait(reader)

    async def soundness(self) -> str:
        """Return 'ok', or what SQLite finds wrong with the file first."""
        return await self.read(lambda tx: str(tx.execute("PRAGMA quick_check").fetchone()[0]))

    def after_commit(self, listener: Callable[[], None]) -> None:
        """Have a function called on the loop after each commit; it must be quick and must not raise."""
        self._after_commit.append(listener)

    async def close(self) -> None:
        """Finish what waits, close every connection, give the file free."""
        if self._closing:
            return
        self._closing = True
        self._wake.set()
        if self._task is not None:
            await self._task
        for _ in range(self._opened):
            # Waits for the one that somebody still reads with.
            await (await self._readers.get()).close()
        if self._writer is not None:
            await self._writer.close()
        if self._lock is not None:
            self._lock.release()

    async def add_reader(self) -> None:
        """Open one more read-only connection."""
        uri = f"{self.path.absolute().as_uri()}?mode=ro"
        self._readers.put_nowait(await _connect(uri, read_only=True))
        self._opened += 1

    async def _write_loop(self, writer: aiosqlite.Connection) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
                await self._commit(writer, [(future, work) for future, work in batch if not future.cancelled()])
            if self._closing:
                return

    async def _commit(self, writer: aiosqlite.Connection, batch: list[tuple[asyncio.Future[Any], Work[Any]]]) -> None:
        outcomes: list[_Outcome]
        try:
            outcomes = await _run(writer, _work_through, batch)
        except BaseException as error:
            if not isinstance(error, sqlite3.Error):
                log.exception("the writer failed")
            outcomes = [(future, None, _as_unavailable(error)) for future, _ in batch]
        for future, result, fault in outcomes:
            if future.done():
                continue
            if fault is None:
                future.set_result(result)
            else:
                future.set_exception(fault)
        for listener in self._after_commit:
            listener()


async def open_database(path: Path, *, readers: int = 2) -> Database:
    """Open (or make) a database, bring its schema up to date, and hold it for this process alone.

    Args:
        path: the file; its folder is made when missing.
        readers: read-only connections beside the writer.

    Raises:
        Unavailable: another process holds it (``storage-held``), it is busy or not writable, or a newer Caucus wrote
            it (``storage-newer``).
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(f"{path}.lock", thread_local=False)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Unavailable("storage-held", path=str(path)) from error
    except OSError as error:
        raise Unavailable("storage-unwritable", path=str(path), reason=error.strerror or str(error)) from error
    writer: aiosqlite.Connection | None = None
    try:
        writer = await _connect(path.absolute().as_uri(), read_only=False)
        await _run(writer, lambda conn: migrate(conn, load()))
        db = Database(path, lock, writer)
        for _ in range(readers):
            await db.add_reader()
    except BaseException as error:
        if writer is not None:
            await writer.close()
        lock.release()
        if isinstance(error, sqlite3.DatabaseError):
            raise _as_unavailable(error) from error
        raise
    return db


def sqlite_version() -> str:
    """Return the version of the SQLite library in use."""
    return sqlite3.sqlite_version


async def open_beside(path: Path) -> Database:
    """Open a database for a look, also while a running Caucus holds it: then for reading only.

    Raises:
        Unavailable: as `open_database`, but for ``storage-held``; a write on one that is held raises that.
    """
    try:
        return await open_database(path, readers=1)
    except Unavailable as error:
        if error.key != "storage-held":
            raise
    db = Database(path, None, None)
    await db.add_reader()
    return db


async def open_reading(path: Path) -> Database | None:
    """Open a database for reading only, beside whoever holds it: nothing is held, made or brought up to date.

    Returns:
        The database; None where there is no file.

    Raises:
        Unavailable: it cannot be read.
    """
    if not path.is_file():
        return None
    db = Database(path, None, None)
    try:
        await db.add_reader()
    except sqlite3.DatabaseError as error:
        raise _as_unavailable(error) from error
    return db


async def _connect(uri: str, *, read_only: bool) -> aiosqlite.Connection:
    conn = await aiosqlite.connect(uri, uri=True, isolation_level=None)
    try:
        await _run(conn, _prepare, read_only)
    except BaseException:
        await conn.close()
        raise
    return conn


def _prepare(conn: sqlite3.Connection, read_only: bool) -> None:  # noqa: FBT001 - passed on by position
    conn.row_factory = sqlite3.Row
    conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    conn.execute("PRAGMA foreign_keys = ON")
    if read_only:
        conn.execute("PRAGMA query_only = ON")
    else:
        conn.execute("PRAGMA journal_mode = WAL")
        # NORMAL loses acknowledged rows at a power cut in WAL mode; FULL lost none.
        conn.execute("PRAGMA synchronous = FULL")
        # What is erased is overwritten, not only forgotten: a copy of the file must not give it back.
        conn.execute("PRAGMA secure_delete = ON")


async def _run(conn: aiosqlite.Connection, work: Callable[..., T], *args: object) -> T:
    """Run a function of the raw connection in aiosqlite's thread: one hop for a whole unit of work.

    aiosqlite offers no public way to do this in one hop (three hops cost 2.15 times a small search), so its private
    `_execute` is used, here only; tests/storage/test_database.py fails when it moves.
    """
    result = await conn._execute(work, conn._conn, *args)  # type: ignore[no-untyped-call]  # noqa: SLF001 - see above
    return cast("T", result)


def _in_snapshot(conn: sqlite3.Connection, work: Work[T]) -> T:
    conn.execute("BEGIN")
    try:
        return work(conn)
    finally:
        conn.execute("ROLLBACK")


def _work_through(conn: sqlite3.Connection, batch: list[tuple[asyncio.Future[Any], Work[Any]]]) -> list[_Outcome]:
    """Run each unit of work in its savepoint, all in one transaction, and commit once."""
    outcomes: list[_Outcome] = []
    conn.execute("BEGIN IMMEDIATE")
    try:
        for future, work in batch:
            conn.execute("SAVEPOINT unit")
            try:
                result = work(conn)
            except Exception as error:
                if not conn.in_transaction:
                    # Disk full, input/output error: SQLite gave up the whole transaction, so nobody's work was kept.
                    raise
                conn.execute("ROLLBACK TO unit")
                outcomes.append((future, None, _for_caller(error)))
            else:
                outcomes.append((future, result, None))
            conn.execute("RELEASE unit")
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    return outcomes


def _for_caller(error: Exception) -> Exception:
    return _as_unavailable(error) if isinstance(error, sqlite3.OperationalError) else error


def _as_unavailable(error: E) -> E | Unavailable:
    """Return the refusal a person is shown for a fault of the machine; any other error as it is."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    keys = {
        sqlite3.SQLITE_BUSY: "storage-busy",
        sqlite3.SQLITE_LOCKED: "storage-busy",
        sqlite3.SQLITE_FULL: "storage-full",
        sqlite3.SQLITE_IOERR: "storage-full",
        sqlite3.SQLITE_READONLY: "storage-readonly",
        sqlite3.SQLITE_CANTOPEN: "storage-cannot-open",
        sqlite3.SQLITE_CORRUPT: "storage-damaged",
        sqlite3.SQLITE_NOTADB: "storage-damaged",
    }
    key = keys.get(primary) if primary is not None else None
    if key is None:
        return error
    log.error("database: %s", error)
    return Unavailable(key)
