"""The rows of what a new zone database moved, and which one was known last."""

from collections.abc import Iterable
from datetime import datetime

from bot.clock import to_text
from bot.delivery.model import Moved
from bot.storage import Transaction

FACT = "tzdata"
"""Name of the fact of this installation that says which zone database its instants were computed with."""


def tzdata(tx: Transaction) -> str | None:
    """Return which zone database the instants were computed with; None where nobody has noted it yet."""
    row = tx.execute("SELECT value FROM installation WHERE name = ?", (FACT,)).fetchone()
    return None if row is None else str(row["value"])


def record(tx: Transaction, version: str, moved: Iterable[Moved], now: datetime) -> None:
    """Note which zone database holds now, and what it moved."""
    tx.execute(
        "INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (FACT, version),
    )
    tx.executemany(
        "INSERT INTO rezoning (at, tzdata, subject, guild_id, zone, wall, old_at, new_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (
                to_text(now),
                version,
                one.subject,
                one.guild_id,
                one.zone,
                one.wall.isoformat(),
                to_text(one.old),
                to_text(one.new),
            )
            for one in moved
        ],
    )
