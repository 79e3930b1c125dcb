"""The rows of what people watch. SQL only."""

from datetime import datetime

from bot.clock import from_text, to_text
from bot.reference.watch.model import About, NewWatch, Watch
from bot.storage import Row, Transaction


def insert(tx: Transaction, new: NewWatch, now: datetime) -> Watch | None:
    """Insert what is to be watched; None when it is watched already."""
    row = tx.execute(
        "INSERT INTO watch (guild_id, user_id, instrument, about, value, version, created_by, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *",
        (
            new.guild_id,
            new.user_id,
            new.instrument,
            new.about.value,
            new.value,
            new.version,
            new.created_by,
            to_text(now),
        ),
    ).fetchone()
    return None if row is None else _watch(row)


def remove(tx: Transaction, watch_id: int) -> None:
    """Delete one."""
    tx.execute("DELETE FROM watch WHERE id = ?", (watch_id,))


def forget(tx: Transaction, user_id: int) -> int:
    """Delete all that a person watches; return how many that were."""
    return tx.execute("DELETE FROM watch WHERE user_id = ?", (user_id,)).rowcount


def find(tx: Transaction, watch_id: int) -> Watch | None:
    """Return one by its number."""
    row = tx.execute("SELECT * FROM watch WHERE id = ?", (watch_id,)).fetchone()
    return None if row is None else _watch(row)


def seen_by(tx: Transaction, guild_id: int, user_id: int) -> list[Watch]:
    """Return what a person and the server's channel watch in a server, the person's first."""
    rows = tx.execute(
        "SELECT * FROM watch WHERE guild_id = ? AND (user_id = ? OR user_id IS NULL)"
        " ORDER BY user_id IS NULL, instrument, about, id",
        (guild_id, user_id),
    )
    return [_watch(row) for row in rows]


def count(tx: Transaction, guild_id: int, user_id: int | None) -> int:
    """Return how much a person (None: the server's channel) watches in a server."""
    row = tx.execute(
        "SELECT count(*) AS n FROM watch WHERE guild_id = ? AND user_id IS ?", (guild_id, user_id)
    ).fetchone()
    return int(row["n"])


def of_instrument(tx: Transaction, instrument: str, guild_id: int | None) -> list[Watch]:
    """Return who watches an instrument in a server (None: in any), server by server."""
    rows = tx.execute(
        "SELECT * FROM watch WHERE instrument = ?1 AND (?2 IS NULL OR guild_id = ?2) ORDER BY guild_id, id",
        (instrument, guild_id),
    )
    return [_watch(row) for row in rows]


def _watch(row: Row) -> Watch:
    return Watch(
        guild_id=row["guild_id"],
        user_id=row["user_id"],
        instrument=row["instrument"],
        about=About(row["about"]),
        value=row["value"],
        version=row["version"],
        created_by=row["created_by"],
        id=row["id"],
        created_at=from_text(row["created_at"]),
    )
