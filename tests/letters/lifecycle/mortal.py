"""A process that dies between any two statements of its writer; what goes on is what was on the disk at that moment."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.storage import database


class Killed(BaseException):
    """Nobody answers any more: whoever waited cannot know whether it was done."""


class Fate:
    """When the process dies next.

    Args:
        path: the database file.
        image: a folder; what was on the disk is left there.
    """

    def __init__(self, path: Path, image: Path) -> None:
        self._path, self._image = path, image
        self.left: int | None = None
        self.dead = False
        self._commits: int | None = None

    def step(self, *, committed: bool = False) -> None:
        """Live on, or die; the dead do nothing. After a commit is where an act is done and nobody was told of it."""
        if self.left is not None and not self.dead:
            self.left -= 1
            if committed and self._commits is not None:
                self._commits -= 1
            if self.left < 0 or self._commits == 0:
                self.dead = True
                for ending in ("", "-wal"):
                    shutil.copyfile(f"{self._path}{ending}", self._image / f"{self._path.name}{ending}")
        if self.dead:
            raise Killed

    def rise(self, left: int | None, commits: int | None = None) -> None:
        """Have the file be what was on the disk, and choose when to die again.

        Args:
            left: after how many statements; None for never.
            commits: right after how many commits, where that comes sooner.
        """
        if self.dead:
            for ending in ("-wal", "-shm"):
                Path(f"{self._path}{ending}").unlink(missing_ok=True)
            for ending in ("", "-wal"):
                shutil.copyfile(self._image / f"{self._path.name}{ending}", f"{self._path}{ending}")
        self.dead, self.left, self._commits = False, left, commits


class _Mortal:
    """The writer's connection, on which the process may die before each statement, and after the commit."""

    def __init__(self, conn: sqlite3.Connection, fate: Fate) -> None:
        self._conn, self._fate = conn, fate

    def __getattr__(self, name: str) -> Any:
        return getattr(self._conn, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "ROLLBACK":
            return self._conn.execute(sql)
        self._fate.step()
        done = self._conn.execute(sql, *values)
        if sql == "COMMIT":
            self._fate.step(committed=True)
        return done

    def executemany(self, sql: str, rows: Any) -> sqlite3.Cursor:
        self._fate.step()
        return self._conn.executemany(sql, rows)


def make_mortal(monkeypatch: pytest.MonkeyPatch, fate: Fate) -> None:
    """Have the writer of every database opened from now on die by a fate."""
    work_through: Callable[..., Any] = database._work_through

    def mortal(conn: sqlite3.Connection, batch: Any) -> Any:
        return work_through(_Mortal(conn, fate), batch)

    monkeypatch.setattr(database, "_work_through", mortal)
