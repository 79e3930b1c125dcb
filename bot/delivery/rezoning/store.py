"""The rows of what a new zone database moved, and which one was known last."""

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


def record(tx: Transaction, version: str) -> None:
    """Record which zone database the instants are computed with from now on."""
    tx.execute(
        "INSERT INTO installation (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (FACT, version),
    )


def note(tx: Transaction, version: str, one: Moved, now: datetime) -> None:
    """Note that a zone database moved something."""
    values = (one.subject, one.guild_id, one.zone, one.wall.isoformat(), to_text(one.old), to_text(one.new))
    tx.execute(
        "INSERT INTO rezoning (at, tzdata, subject, guild_id, zone, wall, old_at, new_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (to_text(now), version, *values),
    )
