"""Numbered SQL migrations: the change and the version's number in one transaction. Knows no capability."""

import re
import sqlite3
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from bot.errors import Unavailable

MIGRATIONS = Path(__file__).parent / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: its number (from 1, without gaps), its file's name, its SQL."""

    number: int
    name: str
    sql: str


def load(folder: Path = MIGRATIONS) -> tuple[Migration, ...]:
    """Return the steps in order.

    Raises:
        ValueError: a name or a number is not as it should be.
    """
    steps = []
    for path in sorted(folder.glob("*.sql")):
        match = _NAME.fullmatch(path.name)
        if match is None:
            raise ValueError(f"a migration is called NNNN_name.sql, not {path.name}")
        steps.append(Migration(int(match[1]), path.name, path.read_text(encoding="utf-8")))
    if [step.number for step in steps] != list(range(1, len(steps) + 1)):
        raise ValueError(f"migrations are numbered from 1 without gaps: {[step.name for step in steps]}")
    return tuple(steps)


def version_of(conn: sqlite3.Connection) -> int:
    """Return the schema's number in a database; 0 for an empty one."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def migrate(conn: sqlite3.Connection, steps: tuple[Migration, ...]) -> int:
    """Bring a database up to the last step and return the number of steps taken.

    Each step is one transaction in which `user_version` moves too: a crash leaves the version before or after it.

    Raises:
        Unavailable: the database was written by a newer Caucus (``storage-newer``).
    """
    have = version_of(conn)
    if have > len(steps):
        raise Unavailable("storage-newer", have=have, know=len(steps))
    conn.create_function("folded", 1, _folded, deterministic=True)
    for step in steps[have:]:
        conn.execute("BEGIN IMMEDIATE")
        try:
            for statement in _statements(step.sql):
                conn.execute(statement)
            conn.execute(f"PRAGMA user_version = {step.number}")
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
    return len(steps) - have


def _folded(text: str) -> str:
    """Return a name so that two ways to write it are one, for a step that compares texts of people: 0025 does."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _statements(sql: str) -> list[str]:
    # executescript() would commit first, and with it the step would no longer be one transaction.
    statements, current = [], ""
    for line in sql.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    if re.sub(r"--[^\n]*", "", current).strip():
        raise ValueError(f"a migration ends in the middle of a statement: {current.strip()[:60]!r}")
    return statements
