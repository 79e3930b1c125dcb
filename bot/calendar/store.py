"""The rows of calendar sessions. SQL only; what may happen is decided in the service."""

import json
from datetime import datetime

from bot.calendar.model import Mode, Session
from bot.calendar.zones import Moment
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction


def insert(tx: Transaction, session: Session) -> int:
    """Insert a session and return its number; the one it carries is not looked at."""
    columns = {
        "guild_id": session.guild_id,
        "title": session.title,
        "body": session.body,
        "place": session.place,
        "mode": session.mode.value if session.mode is not None else None,
        "documents": json.dumps(session.documents, ensure_ascii=False),
        "link": session.link,
        "note": session.note,
        "source": session.source,
        **_columns("start", session.start),
        **_columns("end", session.end),
        "channel_id": session.channel_id,
        "role_id": session.role_id,
        "created_by": session.created_by,
        "created_at": to_text(session.created_at),
    }
    places = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO session ({', '.join(columns)}) VALUES ({places}) RETURNING id"  # noqa: S608 - our own names
    return int(tx.execute(statement, columns).fetchone()["id"])


def find(tx: Transaction, guild_id: int | None, session_id: int) -> Session | None:
    """Return a session of a server (None: of any), None where there is none with this number."""
    # An option of many digits is no number that SQLite can hold.
    if not 0 < session_id < 1 << 63:
        return None
    row = tx.execute(
        "SELECT * FROM session WHERE id = ?1 AND (?2 IS NULL OR guild_id = ?2)", (session_id, guild_id)
    ).fetchone()
    return None if row is None else _session(row)


def sessions(tx: Transaction, guild_id: int | None) -> list[Session]:
    """Return the sessions of a server (None: of all), in order of their start."""
    rows = tx.execute("SELECT * FROM session WHERE ?1 IS NULL OR guild_id = ?1 ORDER BY start_utc, id", (guild_id,))
    return [_session(row) for row in rows]


def cancel(tx: Transaction, session_id: int, user_id: int, now: datetime) -> None:
    """Mark a session as cancelled."""
    tx.execute(
        "UPDATE session SET cancelled_by = ?, cancelled_at = ? WHERE id = ?", (user_id, to_text(now), session_id)
    )


def _columns(name: str, moment: Moment | None) -> dict[str, str | None]:
    return {
        f"{name}_wall": moment.wall.isoformat() if moment is not None else None,
        f"{name}_zone": moment.zone if moment is not None else None,
        f"{name}_city": moment.city if moment is not None else None,
        f"{name}_utc": to_text(moment.utc) if moment is not None else None,
    }


def _session(row: Row) -> Session:
    return Session(
        id=row["id"],
        guild_id=row["guild_id"],
        title=row["title"],
        start=_moment(row, "start"),
        end=_moment(row, "end") if row["end_utc"] is not None else None,
        body=row["body"],
        place=row["place"],
        mode=Mode(row["mode"]) if row["mode"] is not None else None,
        documents=tuple(json.loads(row["documents"])),
        link=row["link"],
        note=row["note"],
        source=row["source"],
        channel_id=row["channel_id"],
        role_id=row["role_id"],
        created_by=row["created_by"],
        created_at=from_text(row["created_at"]),
        cancelled_at=from_text(row["cancelled_at"]) if row["cancelled_at"] is not None else None,
    )


def _moment(row: Row, name: str) -> Moment:
    return Moment(
        wall=datetime.fromisoformat(row[f"{name}_wall"]),
        zone=row[f"{name}_zone"],
        utc=from_text(row[f"{name}_utc"]),
        city=row[f"{name}_city"],
    )
