"""The rows of scheduled events. SQL only; what may happen is decided in the service."""

from datetime import datetime

from bot.calendar.events.model import Keeping
from bot.calendar.model import EVERYWHERE
from bot.clock import to_text
from bot.storage import Transaction


def keeping(tx: Transaction, guild_id: int) -> Keeping | None:
    """Return whether a server's sessions are shown as events; None where nobody ever said."""
    row = tx.execute("SELECT wanted, problem, changed_by FROM event_keeping WHERE guild_id = ?", (guild_id,)).fetchone()
    return None if row is None else Keeping(bool(row["wanted"]), row["problem"] or "", row["changed_by"])


def keep(tx: Transaction, guild_id: int, user_id: int, now: datetime, *, wanted: bool) -> None:
    """Have a server's sessions shown as events from now on, or not any more."""
    tx.execute(
        "INSERT INTO event_keeping (guild_id, wanted, stale, changed_by, changed_at) VALUES (?, ?, 1, ?, ?)"
        " ON CONFLICT (guild_id) DO UPDATE SET wanted = excluded.wanted, stale = 1, problem = NULL,"
        " changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        (guild_id, int(wanted), user_id, to_text(now)),
    )


def stale(tx: Transaction) -> list[tuple[int, bool]]:
    """Return the servers whose events have to be looked at, and whether these want any."""
    rows = tx.execute("SELECT guild_id, wanted FROM event_keeping WHERE stale = 1")
    return [(int(row["guild_id"]), bool(row["wanted"])) for row in rows]


def has_work(tx: Transaction) -> bool:
    """Whether the events of a server have to be looked at."""
    return tx.execute("SELECT 1 FROM event_keeping WHERE stale = 1").fetchone() is not None


def mark(tx: Transaction, guild_id: int | None, *, is_stale: bool) -> None:
    """Mark a server (None: all that want events) as one to be looked at, or as looked at."""
    if guild_id is None:
        tx.execute("UPDATE event_keeping SET stale = ? WHERE wanted = 1", (int(is_stale),))
    else:
        tx.execute("UPDATE event_keeping SET stale = ? WHERE guild_id = ?", (int(is_stale), guild_id))


def note(tx: Transaction, guild_id: int, problem: str) -> None:
    """Keep what keeps a server's sessions from being shown; empty for nothing."""
    tx.execute("UPDATE event_keeping SET problem = ? WHERE guild_id = ?", (problem or None, guild_id))


def linked(tx: Transaction, guild_id: int) -> dict[int, int]:
    """Return session -> event, for the sessions of one server."""
    rows = tx.execute(
        "SELECT session_event.* FROM session_event JOIN session ON session.id = session_id WHERE guild_id IN (?, ?)",
        (guild_id, EVERYWHERE),
    )
    return {int(row["session_id"]): int(row["event_id"]) for row in rows}


def link(tx: Transaction, session_id: int, event_id: int) -> None:
    """Record the event that shows a session."""
    tx.execute(
        "INSERT INTO session_event (session_id, event_id) VALUES (?, ?)"
        " ON CONFLICT (session_id) DO UPDATE SET event_id = excluded.event_id",
        (session_id, event_id),
    )


def unlink(tx: Transaction, session_id: int) -> None:
    """Forget the event that showed a session."""
    tx.execute("DELETE FROM session_event WHERE session_id = ?", (session_id,))


def forget(tx: Transaction, guild_id: int) -> None:
    """Forget which events show a server's own sessions: each gets one anew, unless one with its mark is there."""
    tx.execute("DELETE FROM session_event WHERE session_id IN (SELECT id FROM session WHERE guild_id = ?)", (guild_id,))
