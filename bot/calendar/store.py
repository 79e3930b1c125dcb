"""The rows of calendar sessions. SQL only; what may happen is decided in the service."""

import json
from datetime import datetime

from bot.calendar.answers import Change
from bot.calendar.entries import Own
from bot.calendar.model import EVERYWHERE, Mode, Session, Standing, Timing
from bot.calendar.telling import Fields
from bot.calendar.zones import Moment
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction


def insert(tx: Transaction, session: Session) -> int:
    """Insert a session and return its number; the one it carries is not looked at."""
    columns = _facts(session) | {
        "guild_id": session.guild_id,
        "source": session.source,
        "channel_id": session.channel_id,
        "role_id": session.role_id,
        "created_by": session.created_by,
        "created_at": to_text(session.created_at),
        "uid": session.uid,
        "recurrence": session.recurrence,
    }
    places = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO session ({', '.join(columns)}) VALUES ({places}) RETURNING id"  # noqa: S608 - our own names
    return int(tx.execute(statement, columns).fetchone()["id"])


def update(tx: Transaction, session: Session, user_id: int) -> None:
    """Write what a session is now; who made it, where it is said and its history stay."""
    columns = _facts(session)
    if session.cancelled_at is not None:
        columns |= {"cancelled_at": to_text(session.cancelled_at), "cancelled_by": user_id}
    else:
        columns |= {"cancelled_at": None, "cancelled_by": None}
    places = ", ".join(f"{column} = :{column}" for column in columns)
    tx.execute(f"UPDATE session SET {places} WHERE id = :id", columns | {"id": session.id})  # noqa: S608 - our own names


def record(tx: Transaction, session_id: int, user_id: int, now: datetime, fields: Fields, *, quiet: bool) -> None:
    """Keep what a session was and what it is."""
    tx.execute(
        "INSERT INTO session_change (session_id, changed_by, changed_at, quiet, fields) VALUES (?, ?, ?, ?, ?)",
        (session_id, user_id, to_text(now), int(quiet), json.dumps(fields, sort_keys=True, ensure_ascii=False)),
    )


def changes(tx: Transaction, guild_id: int, since: datetime) -> list[Change]:
    """Return how the sessions that a server sees were changed since a moment, in the order of time."""
    rows = tx.execute(
        "SELECT session_named.*, changed_at, changed_by, fields FROM session_change"
        " JOIN session_named ON session_named.id = session_id"
        " WHERE guild_id IN (?, ?) AND changed_at > ? ORDER BY session_change.id",
        (guild_id, EVERYWHERE, to_text(since)),
    )
    return [change_of(row, _session(row)) for row in rows]


def history(tx: Transaction, session: Session) -> list[Change]:
    """Return every change of a session, in the order of time."""
    rows = tx.execute("SELECT * FROM session_change WHERE session_id = ? ORDER BY id", (session.id,))
    return [change_of(row, session) for row in rows]


def change_of(row: Row, own: Own) -> Change:
    """Return the change that a row of `session_change` or `deadline_change` keeps."""
    fields = {name: (old, new) for name, (old, new) in json.loads(row["fields"]).items()}
    return Change(own, from_text(row["changed_at"]), row["changed_by"], fields)


def version(tx: Transaction) -> int:
    """Return a number that has risen whenever a session or a deadline of any server is not what it was."""
    return int(tx.execute("SELECT number FROM calendar_version").fetchone()["number"])


def look(tx: Transaction, guild_id: int, user_id: int, now: datetime) -> datetime | None:
    """Note that a person looks at what has changed; return when that was before, None for the first time."""
    row = tx.execute(
        "SELECT looked_at FROM session_look WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    ).fetchone()
    tx.execute(
        "INSERT INTO session_look (guild_id, user_id, looked_at) VALUES (?, ?, ?)"
        " ON CONFLICT (guild_id, user_id) DO UPDATE SET looked_at = excluded.looked_at",
        (guild_id, user_id, to_text(now)),
    )
    return None if row is None else from_text(row["looked_at"])


def find(tx: Transaction, guild_id: int | None, session_id: int) -> Session | None:
    """Return a session that a server (None: any) sees, None where there is none with this number."""
    # An option of many digits is no number that SQLite can hold.
    if not 0 < session_id < 1 << 63:
        return None
    row = tx.execute(
        "SELECT * FROM session_named WHERE id = ?1 AND (?2 IS NULL OR guild_id IN (?2, ?3))",
        (session_id, guild_id, EVERYWHERE),
    ).fetchone()
    return None if row is None else _session(row)


def sessions(tx: Transaction, guild_id: int | None) -> list[Session]:
    """Return the sessions that a server (None: any) sees, in order of their start."""
    rows = tx.execute(
        "SELECT * FROM session_named WHERE ?1 IS NULL OR guild_id IN (?1, ?2) ORDER BY start_utc, id",
        (guild_id, EVERYWHERE),
    )
    return [_session(row) for row in rows]


def begin_between(tx: Transaction, guild_id: int, first: datetime, last: datetime | None = None) -> list[Session]:
    """Return the sessions a server sees that begin after a moment and (None: whenever) before another, in order."""
    rows = tx.execute(
        "SELECT * FROM session_named WHERE guild_id IN (?1, ?2) AND start_utc > ?3 AND (?4 IS NULL OR start_utc < ?4)"
        " ORDER BY start_utc, id",
        (guild_id, EVERYWHERE, to_text(first), None if last is None else to_text(last)),
    )
    return [_session(row) for row in rows]


def news(tx: Transaction, guild_id: int, since: datetime) -> list[Session]:
    """Return the sessions that a server sees, added or cancelled since a moment, in order of their start."""
    rows = tx.execute(
        "SELECT * FROM session_named WHERE guild_id IN (?1, ?2) AND (created_at > ?3 OR cancelled_at > ?3)"
        " ORDER BY start_utc, id",
        (guild_id, EVERYWHERE, to_text(since)),
    )
    return [_session(row) for row in rows]


def own_sessions(tx: Transaction, guild_id: int) -> list[Session]:
    """Return the sessions of one calendar alone, in order of their start."""
    rows = tx.execute("SELECT * FROM session_named WHERE guild_id = ? ORDER BY start_utc, id", (guild_id,))
    return [_session(row) for row in rows]


def remember_series(tx: Transaction, guild_id: int, uid: str, source: bytes, until: datetime, user_id: int) -> None:
    """Keep a series without an end, so that it can be followed further."""
    tx.execute(
        "INSERT INTO session_series (guild_id, uid, source, followed_until, imported_by) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (guild_id, uid) DO UPDATE SET source = excluded.source, followed_until = excluded.followed_until",
        (guild_id, uid, source, to_text(until), user_id),
    )


def first_followed(tx: Transaction) -> datetime | None:
    """Return until when the series is followed that ends first; None without any."""
    row = tx.execute("SELECT min(followed_until) AS at FROM session_series").fetchone()
    return None if row["at"] is None else from_text(row["at"])


def followed_before(tx: Transaction, moment: datetime) -> list[tuple[int, str, bytes, int]]:
    """Return the series that end before a moment: server, UID, file, who imported it."""
    rows = tx.execute("SELECT * FROM session_series WHERE followed_until < ?", (to_text(moment),))
    return [(row["guild_id"], row["uid"], row["source"], row["imported_by"]) for row in rows]


def follow(tx: Transaction, guild_id: int, uid: str, until: datetime) -> None:
    """Note until when a series is followed now."""
    tx.execute(
        "UPDATE session_series SET followed_until = ? WHERE guild_id = ? AND uid = ?", (to_text(until), guild_id, uid)
    )


def _facts(session: Session) -> dict[str, str | int | None]:
    return {
        "title": session.title,
        "body": session.body,
        "place": session.place,
        "mode": session.mode.value if session.mode is not None else None,
        "documents": json.dumps(session.documents, ensure_ascii=False),
        "link": session.link,
        "note": session.note,
        "sequence": session.sequence,
        "timing": session.timing.value,
        "negotiating_body_id": session.body_id,
        "process_id": session.process_id,
        "languages": json.dumps(session.languages, ensure_ascii=False),
        "tags": json.dumps(session.tags, ensure_ascii=False),
        "private": int(session.private),
        "standing": session.standing.value,
        **moment_columns("start", session.start),
        **moment_columns("end", session.end),
    }


def moment_columns(name: str, moment: Moment | None) -> dict[str, str | None]:
    """Return the four columns in which a moment is kept."""
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
        start=moment(row, "start"),
        end=moment(row, "end") if row["end_utc"] is not None else None,
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
        uid=row["uid"],
        recurrence=row["recurrence"],
        sequence=row["sequence"],
        timing=Timing(row["timing"]),
        negotiating_body=row["negotiating_body"] or "",
        process=row["process"] or "",
        body_id=row["negotiating_body_id"],
        process_id=row["process_id"],
        process_of=row["process_of"],
        languages=tuple(json.loads(row["languages"])),
        tags=tuple(json.loads(row["tags"])),
        private=bool(row["private"]),
        standing=Standing(row["standing"]),
    )


def moment(row: Row, name: str) -> Moment:
    """Return the moment that four columns keep."""
    return Moment(
        wall=datetime.fromisoformat(row[f"{name}_wall"]),
        zone=row[f"{name}_zone"],
        utc=from_text(row[f"{name}_utc"]),
        city=row[f"{name}_city"],
    )
