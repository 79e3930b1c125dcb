"""The rows of deadlines. SQL only; what may happen is decided in the service."""

import json
from datetime import datetime

from bot.calendar.answers import Change
from bot.calendar.deadlines.model import Deadline, DeadlineKind
from bot.calendar.store import change_of, moment, moment_columns
from bot.calendar.telling import Fields
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction


def insert(tx: Transaction, deadline: Deadline) -> int:
    """Insert a deadline and return its number; the one it carries is not looked at."""
    columns = _facts(deadline) | {
        "guild_id": deadline.guild_id,
        "created_by": deadline.created_by,
        "created_at": to_text(deadline.created_at),
    }
    places = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO deadline ({', '.join(columns)}) VALUES ({places}) RETURNING id"  # noqa: S608 - our own names
    return int(tx.execute(statement, columns).fetchone()["id"])


def update(tx: Transaction, deadline: Deadline, user_id: int) -> None:
    """Write what a deadline is now; who made it and its history stay."""
    gone = deadline.cancelled_at
    columns = _facts(deadline) | {
        "cancelled_at": None if gone is None else to_text(gone),
        "cancelled_by": None if gone is None else user_id,
    }
    places = ", ".join(f"{column} = :{column}" for column in columns)
    tx.execute(f"UPDATE deadline SET {places} WHERE id = :id", columns | {"id": deadline.id})  # noqa: S608 - our own names


def record(tx: Transaction, deadline_id: int, user_id: int, now: datetime, fields: Fields, *, quiet: bool) -> None:
    """Keep what a deadline was and what it is."""
    tx.execute(
        "INSERT INTO deadline_change (deadline_id, changed_by, changed_at, quiet, fields) VALUES (?, ?, ?, ?, ?)",
        (deadline_id, user_id, to_text(now), int(quiet), json.dumps(fields, sort_keys=True, ensure_ascii=False)),
    )


def find(tx: Transaction, guild_id: int | None, deadline_id: int) -> Deadline | None:
    """Return a deadline of a server (None: any), None where there is none with this number."""
    row = tx.execute(
        "SELECT * FROM deadline WHERE id = ?1 AND (?2 IS NULL OR guild_id = ?2)", (deadline_id, guild_id)
    ).fetchone()
    return None if row is None else _deadline(row)


def all_of(tx: Transaction, guild_id: int | None) -> list[Deadline]:
    """Return the deadlines of a server (None: of all), in the order of time."""
    rows = tx.execute("SELECT * FROM deadline WHERE ?1 IS NULL OR guild_id = ?1 ORDER BY at_utc, id", (guild_id,))
    return [_deadline(row) for row in rows]


def between(tx: Transaction, guild_id: int, first: datetime, last: datetime | None = None) -> list[Deadline]:
    """Return a server's deadlines from a moment on and (None: whenever) before another, in the order of time."""
    rows = tx.execute(
        "SELECT * FROM deadline WHERE guild_id = ?1 AND at_utc >= ?2 AND (?3 IS NULL OR at_utc < ?3)"
        " ORDER BY at_utc, id",
        (guild_id, to_text(first), None if last is None else to_text(last)),
    )
    return [_deadline(row) for row in rows]


def of_session(tx: Transaction, guild_id: int, session_id: int) -> list[Deadline]:
    """Return a server's deadlines of a session that stand, in the order of time."""
    rows = tx.execute(
        "SELECT * FROM deadline WHERE session_id = ? AND guild_id = ? AND cancelled_at IS NULL ORDER BY at_utc, id",
        (session_id, guild_id),
    )
    return [_deadline(row) for row in rows]


def changes(tx: Transaction, guild_id: int, since: datetime) -> list[Change]:
    """Return how a server's deadlines were changed since a moment, in the order of time."""
    rows = tx.execute(
        "SELECT deadline.*, changed_at, changed_by, fields FROM deadline_change"
        " JOIN deadline ON deadline.id = deadline_id WHERE guild_id = ? AND changed_at > ? ORDER BY deadline_change.id",
        (guild_id, to_text(since)),
    )
    return [change_of(row, _deadline(row)) for row in rows]


def history(tx: Transaction, deadline: Deadline) -> list[Change]:
    """Return every change of a deadline, in the order of time."""
    rows = tx.execute("SELECT * FROM deadline_change WHERE deadline_id = ? ORDER BY id", (deadline.id,))
    return [change_of(row, deadline) for row in rows]


def _facts(deadline: Deadline) -> dict[str, str | int | None]:
    return {
        "session_id": deadline.session_id,
        "kind": deadline.kind.value,
        "title": deadline.title,
        **moment_columns("at", deadline.at),
        "words": deadline.words,
        "link": deadline.link,
        "note": deadline.note,
        "tags": json.dumps(deadline.tags, ensure_ascii=False),
        "private": int(deadline.private),
        "channel_id": deadline.channel_id,
        "sequence": deadline.sequence,
    }


def _deadline(row: Row) -> Deadline:
    return Deadline(
        id=row["id"],
        guild_id=row["guild_id"],
        session_id=row["session_id"],
        kind=DeadlineKind(row["kind"]),
        title=row["title"],
        at=moment(row, "at"),
        words=row["words"],
        link=row["link"],
        note=row["note"],
        tags=tuple(json.loads(row["tags"])),
        private=bool(row["private"]),
        channel_id=row["channel_id"],
        sequence=row["sequence"],
        created_by=row["created_by"],
        created_at=from_text(row["created_at"]),
        cancelled_at=from_text(row["cancelled_at"]) if row["cancelled_at"] is not None else None,
    )
