"""The rows of announcements. SQL only; what may happen is decided in rules and service."""

from datetime import datetime

from bot.announcements.model import Announcement, AnnouncementState, Wording
from bot.calendar.zones import Adjusted, Moment
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction

_WORDS = (
    "title",
    "text",
    "due_wall",
    "due_zone",
    "due_city",
    "due_utc",
    "due_adjusted",
    "useful_hours",
    "channel_id",
    "role_id",
)


def insert(tx: Transaction, guild_id: int, user_id: int, wording: Wording, now: datetime) -> int:
    """Insert a draft and return its number."""
    columns = ("guild_id", "created_by", "created_at", *_WORDS)
    row = tx.execute(
        f"INSERT INTO announcement ({', '.join(columns)})"  # noqa: S608 - our own columns
        f" VALUES ({', '.join('?' for _ in columns)}) RETURNING id",
        (guild_id, user_id, to_text(now), *_values(wording)),
    ).fetchone()
    return int(row["id"])


def revise(tx: Transaction, announcement_id: int, wording: Wording) -> None:
    """Write what a draft says from now on."""
    changes = ", ".join(f"{name} = ?" for name in _WORDS)
    tx.execute(
        f"UPDATE announcement SET {changes}, revision = revision + 1 WHERE id = ?",  # noqa: S608 - our own columns
        (*_values(wording), announcement_id),
    )


def schedule(tx: Transaction, announcement_id: int, user_id: int, now: datetime) -> None:
    """Make a draft a scheduled announcement."""
    tx.execute(
        "UPDATE announcement SET state = 'scheduled', scheduled_by = ?, scheduled_at = ? WHERE id = ?",
        (user_id, to_text(now), announcement_id),
    )


def cancel(tx: Transaction, announcement_id: int, user_id: int, now: datetime) -> None:
    """Cancel a scheduled announcement."""
    tx.execute(
        "UPDATE announcement SET state = 'cancelled', cancelled_by = ?, cancelled_at = ? WHERE id = ?",
        (user_id, to_text(now), announcement_id),
    )


def throw_away(tx: Transaction, announcement_id: int) -> None:
    """Delete a draft."""
    tx.execute("DELETE FROM announcement WHERE id = ?", (announcement_id,))


def find(tx: Transaction, announcement_id: int) -> Announcement | None:
    """Return an announcement, None when there is none with this number."""
    # An option of 6,000 digits is no number that SQLite can hold.
    if not 0 < announcement_id < 1 << 63:
        return None
    row = tx.execute("SELECT * FROM announcement WHERE id = ?", (announcement_id,)).fetchone()
    return None if row is None else _announcement(row)


def upcoming(tx: Transaction, guild_id: int, now: datetime) -> list[Announcement]:
    """Return a server's scheduled announcements whose time has not come, the next one first."""
    rows = tx.execute(
        "SELECT * FROM announcement WHERE guild_id = ? AND state = 'scheduled' AND due_utc > ? ORDER BY due_utc, id",
        (guild_id, to_text(now)),
    )
    return [_announcement(row) for row in rows]


def drafts(tx: Transaction, guild_id: int, limit: int) -> list[Announcement]:
    """Return a server's drafts, the newest first."""
    rows = tx.execute(
        "SELECT * FROM announcement WHERE guild_id = ? AND state = 'draft' ORDER BY id DESC LIMIT ?", (guild_id, limit)
    )
    return [_announcement(row) for row in rows]


def over(tx: Transaction, guild_id: int, now: datetime, limit: int) -> list[Announcement]:
    """Return a server's announcements whose time has come or that were cancelled, what ended last first."""
    rows = tx.execute(
        "SELECT * FROM announcement WHERE guild_id = ?1"
        " AND (state = 'cancelled' OR (state = 'scheduled' AND due_utc <= ?2))"
        " ORDER BY coalesce(cancelled_at, due_utc) DESC, id DESC LIMIT ?3",
        (guild_id, to_text(now), limit),
    )
    return [_announcement(row) for row in rows]


def _values(wording: Wording) -> tuple[str | int | None, ...]:
    due = wording.due
    return (
        wording.title,
        wording.text,
        due.wall.isoformat(),
        due.zone,
        due.city,
        to_text(due.utc),
        due.adjusted.value,
        wording.useful_hours,
        wording.channel_id,
        wording.role_id,
    )


def _announcement(row: Row) -> Announcement:
    due = Moment(
        wall=datetime.fromisoformat(row["due_wall"]),
        zone=row["due_zone"],
        utc=from_text(row["due_utc"]),
        city=row["due_city"],
        adjusted=Adjusted(row["due_adjusted"]),
    )
    return Announcement(
        id=row["id"],
        guild_id=row["guild_id"],
        revision=row["revision"],
        state=AnnouncementState(row["state"]),
        title=row["title"],
        text=row["text"],
        due=due,
        channel_id=row["channel_id"],
        role_id=row["role_id"],
        useful_hours=row["useful_hours"],
        created_by=row["created_by"],
        scheduled_by=row["scheduled_by"],
        cancelled_by=row["cancelled_by"],
        cancelled_at=None if row["cancelled_at"] is None else from_text(row["cancelled_at"]),
    )
