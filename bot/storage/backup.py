"""Backups: a whole, checked copy while the bot runs, and the way back."""

import contextlib
import os
import sqlite3
from pathlib import Path

from filelock import FileLock, Timeout

from bot.errors import Conflict, Invalid, NotFound, Unavailable
from bot.storage.migrate import load, version_of


def backup(path: Path, target: Path) -> int:
    """Copy a database, also one in use, and return the copy's size in bytes.

    The copy is one state of the database, readable by its owner only, and stands under its name only when it is whole.

    Raises:
        NotFound: there is no database (``backup-no-database``).
        Conflict: the target exists (``backup-exists``).
        Unavailable: it cannot be written (``storage-full``, ``storage-unwritable``).
    """
    if not path.exists():
        raise NotFound("backup-no-database", path=str(path))
    if target.exists():
        raise Conflict("backup-exists", path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        _copy(path, part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.rename(target)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error)
        raise Unavailable("storage-unwritable", path=str(target), reason=reason) from error
    return target.stat().st_size


def restore(source: Path, path: Path) -> Path | None:
    """Put a backup in the place of a database and return where the old one was kept (None: there was none).

    Raises:
        Invalid: the backup is not a whole Caucus database (``restore-damaged``), or of a newer one (``storage-newer``).
        Unavailable: a Caucus is using the database (``storage-held``).
    """
    _check(source)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(f"{path}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Unavailable("storage-held", path=str(path)) from error
    try:
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        _copy(source, part)
        kept = _put_aside(path)
        part.rename(path)
    finally:
        lock.release()
    return kept


def _put_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    # What the old one still has in its WAL belongs to it: a checkpoint moves it in before the file is set aside.
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    number = 1
    while (kept := path.with_name(f"{path.name}.before-restore-{number}")).exists():
        number += 1
    path.rename(kept)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return kept


def _copy(source: Path, target: Path) -> None:
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with (
        contextlib.closing(sqlite3.connect(uri, uri=True)) as have,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        have.backup(copy)
        # One file, also for whoever only looks at it: with a WAL, each look would leave two more beside it.
        copy.execute("PRAGMA journal_mode = DELETE")


def _check(source: Path) -> None:
    if not source.exists():
        raise NotFound("restore-no-backup", path=str(source))
    try:
        uri = f"{source.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as conn:
            sound = conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            version = version_of(conn)
    except sqlite3.Error:
        sound, version = False, 0
    if not sound or version == 0:
        raise Invalid("restore-damaged", path=str(source))
    if version > len(load()):
        raise Invalid("storage-newer", have=version, know=len(load()))
