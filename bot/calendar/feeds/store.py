"""The rows of feeds. SQL only; what may happen is decided in the service."""

from collections.abc import Sequence
from datetime import datetime

from bot.calendar.deadlines import store as deadlines
from bot.calendar.entries import Own
from bot.calendar.store import sessions
from bot.clock import to_text
from bot.storage import Transaction


def token_of(tx: Transaction, guild_id: int) -> str | None:
    """Return the token of a server's feed; None where it has none."""
    row = tx.execute("SELECT token FROM calendar_feed WHERE guild_id = ? AND ended_at IS NULL", (guild_id,)).fetchone()
    return None if row is None else str(row["token"])


def insert(tx: Transaction, guild_id: int, token: str, user_id: int, now: datetime) -> None:
    """Give a server a feed; it had none, or the one before has ended."""
    tx.execute(
        "INSERT INTO calendar_feed (token, guild_id, made_by, made_at) VALUES (?, ?, ?, ?)",
        (token, guild_id, user_id, to_text(now)),
    )


def end(tx: Transaction, guild_id: int, now: datetime) -> None:
    """End a server's feed; its row stays until the file is gone."""
    tx.execute(
        "UPDATE calendar_feed SET ended_at = ? WHERE guild_id = ? AND ended_at IS NULL", (to_text(now), guild_id)
    )


def ended(tx: Transaction) -> list[str]:
    """Return the tokens of feeds that have ended and whose file may still be there."""
    return [str(row["token"]) for row in tx.execute("SELECT token FROM calendar_feed WHERE ended_at IS NOT NULL")]


def forget(tx: Transaction, token: str) -> None:
    """Forget a feed that has ended: its file is gone."""
    tx.execute("DELETE FROM calendar_feed WHERE token = ? AND ended_at IS NOT NULL", (token,))


def stale(tx: Transaction) -> list[tuple[str, int]]:
    """Return token and server of the feeds whose file is not what the calendar is."""
    rows = tx.execute("SELECT token, guild_id FROM calendar_feed WHERE stale = 1 AND ended_at IS NULL")
    return [(str(row["token"]), int(row["guild_id"])) for row in rows]


def mark(tx: Transaction, token: str | None = None, *, is_stale: bool) -> None:
    """Mark a feed (None: all) as one that has to be written, or as written."""
    tx.execute("UPDATE calendar_feed SET stale = ?1 WHERE ?2 IS NULL OR token = ?2", (int(is_stale), token))


def has_work(tx: Transaction) -> bool:
    """Whether a file has to be written or removed."""
    return tx.execute("SELECT 1 FROM calendar_feed WHERE stale = 1 OR ended_at IS NOT NULL").fetchone() is not None


def content(tx: Transaction, guild_id: int) -> Sequence[Own]:
    """Return what a server's feed shows: everything that is not private."""
    there: list[Own] = [*sessions(tx, guild_id), *deadlines.all_of(tx, guild_id)]
    return [one for one in there if not one.private]
