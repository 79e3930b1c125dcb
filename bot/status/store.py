"""The rows of imported tables. SQL only; who may import is decided in the service."""

from datetime import datetime

from bot.clock import from_text, to_text
from bot.status.model import Deed, How, Step, Table
from bot.storage import Row, Transaction


def load_all(tx: Transaction) -> list[Table]:
    """Return every table that was not withdrawn."""
    rows = tx.execute("SELECT * FROM status_import WHERE withdrawn_at IS NULL ORDER BY id").fetchall()
    return [_table(tx, row) for row in rows]


def find_same(tx: Transaction, table: Table, sha256: str) -> Table | None:
    """Return the table that the same file gave the same scope for the same day, where it still stands."""
    row = tx.execute(
        "SELECT * FROM status_import WHERE guild_id IS ? AND instrument = ? AND as_of = ? AND source = ? AND sha256 = ?"
        " AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1",
        (table.guild_id, table.instrument, table.as_of, table.source, sha256),
    ).fetchone()
    return None if row is None else _table(tx, row)


def insert(tx: Transaction, table: Table, sha256: str, by: int | None, now: datetime) -> Table:
    """Record a table with its steps and return it with its number."""
    row = tx.execute(
        "INSERT INTO status_import (guild_id, instrument, source, as_of, whole, sha256, imported_by, imported_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
        (
            table.guild_id,
            table.instrument,
            table.source,
            table.as_of,
            int(table.whole),
            sha256,
            by,
            to_text(now),
        ),
    ).fetchone()
    tx.executemany(
        "INSERT INTO status_deed (import_id, code, step, date, how) VALUES (?, ?, ?, ?, ?)",
        [
            (row["id"], one.code, one.step.value, one.date, None if one.how is None else one.how.value)
            for one in table.deeds
        ],
    )
    return _table(tx, row)


def withdraw(tx: Transaction, table_id: int, guild_id: int | None, by: int | None, now: datetime) -> bool:
    """Mark a table of this scope as withdrawn; False where there is none."""
    done = tx.execute(
        "UPDATE status_import SET withdrawn_by = ?, withdrawn_at = ?"
        " WHERE id = ? AND guild_id IS ? AND withdrawn_at IS NULL",
        (by, to_text(now), table_id, guild_id),
    )
    return done.rowcount == 1


def _table(tx: Transaction, row: Row) -> Table:
    deeds = tx.execute("SELECT * FROM status_deed WHERE import_id = ? ORDER BY code, step", (row["id"],))
    return Table(
        id=str(row["id"]),
        instrument=row["instrument"],
        source=row["source"],
        as_of=row["as_of"],
        whole=bool(row["whole"]),
        deeds=tuple(
            Deed(one["code"], Step(one["step"]), one["date"], None if one["how"] is None else How(one["how"]))
            for one in deeds
        ),
        guild_id=row["guild_id"],
        imported_at=from_text(row["imported_at"]),
    )
