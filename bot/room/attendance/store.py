"""The rows of attendance. SQL only; what may happen is decided in the service."""

from bot.clock import from_text, to_text
from bot.room.attendance.model import Attendance, How, Part
from bot.storage import Row, Transaction


def of_session(tx: Transaction, guild_id: int, session_id: int) -> list[Attendance]:
    """Return what a server's people attend of a session and agreed to, in the order it was entered."""
    rows = tx.execute(
        "SELECT * FROM attendance WHERE guild_id = ? AND session_id = ? AND agreed = 1 ORDER BY id",
        (guild_id, session_id),
    )
    return [_attendance(row) for row in rows]


def of_person(tx: Transaction, guild_id: int, session_id: int, user_id: int) -> list[Attendance]:
    """Return a person's entries for a session, what waits for their word too."""
    rows = tx.execute(
        "SELECT * FROM attendance WHERE guild_id = ? AND session_id = ? AND user_id = ? ORDER BY id",
        (guild_id, session_id, user_id),
    )
    return [_attendance(row) for row in rows]


def find(tx: Transaction, attendance_id: int) -> Attendance | None:
    """Return an entry, None where it is gone."""
    row = tx.execute("SELECT * FROM attendance WHERE id = ?", (attendance_id,)).fetchone()
    return None if row is None else _attendance(row)


def insert(tx: Transaction, entry: Attendance) -> int:
    """Insert an entry, in the place of the person's entry for the same part; return its number."""
    part = entry.part
    tx.execute(
        "DELETE FROM attendance WHERE guild_id = ? AND session_id = ? AND user_id = ? AND day IS ? AND meeting_id IS ?",
        (entry.guild_id, entry.session_id, entry.user_id, part.day, part.meeting_id),
    )
    row = tx.execute(
        "INSERT INTO attendance (guild_id, session_id, user_id, day, meeting_id, how, agreed, entered_by, entered_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            *(entry.guild_id, entry.session_id, entry.user_id, part.day, part.meeting_id, entry.how.value),
            *(int(entry.agreed), entry.entered_by, to_text(entry.entered_at)),
        ),
    ).fetchone()
    return int(row["id"])


def agree(tx: Transaction, attendance_id: int) -> None:
    """Make an entry the person's own."""
    tx.execute("UPDATE attendance SET agreed = 1, entered_by = NULL WHERE id = ?", (attendance_id,))


def delete(tx: Transaction, attendance_id: int) -> None:
    """Delete an entry."""
    tx.execute("DELETE FROM attendance WHERE id = ?", (attendance_id,))


def sessions(tx: Transaction) -> list[int]:
    """Return the sessions that anybody's attendance is kept of."""
    return [int(row["session_id"]) for row in tx.execute("SELECT DISTINCT session_id FROM attendance")]


def erase_session(tx: Transaction, session_id: int) -> int:
    """Delete whatever is kept of who attended a session; return how many entries that were."""
    return tx.execute("DELETE FROM attendance WHERE session_id = ?", (session_id,)).rowcount


def forget(tx: Transaction, user_id: int) -> int:
    """Delete a person's attendance everywhere; where they entered others, nobody did. Return how many entries went."""
    tx.execute("DELETE FROM attendance WHERE entered_by = ? AND agreed = 0", (user_id,))
    tx.execute("UPDATE attendance SET entered_by = 0 WHERE entered_by = ?", (user_id,))
    return tx.execute("DELETE FROM attendance WHERE user_id = ?", (user_id,)).rowcount


def _attendance(row: Row) -> Attendance:
    return Attendance(
        id=row["id"],
        guild_id=row["guild_id"],
        session_id=row["session_id"],
        user_id=row["user_id"],
        part=Part(row["day"], row["meeting_id"]),
        how=How(row["how"]),
        agreed=bool(row["agreed"]),
        entered_by=row["entered_by"],
        entered_at=from_text(row["entered_at"]),
    )
