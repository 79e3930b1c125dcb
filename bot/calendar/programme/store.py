"""The rows of meetings and agenda items. SQL only; what may happen is decided in the service."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.calendar.model import EVERYWHERE
from bot.calendar.programme.model import AgendaItem, Meeting
from bot.calendar.store import moment, moment_columns
from bot.clock import to_text
from bot.storage import Row, Transaction

_STANDS = "meeting.removed_at IS NULL"


def meetings(tx: Transaction, session_id: int) -> list[Meeting]:
    """Return the programme of a session, in the order of time."""
    items: dict[int, list[AgendaItem]] = {}
    rows = tx.execute(
        "SELECT agenda_item.* FROM agenda_item JOIN meeting ON meeting.id = meeting_id"
        " WHERE session_id = ? AND agenda_item.removed_at IS NULL ORDER BY position, agenda_item.id",
        (session_id,),
    )
    for row in rows:
        items.setdefault(row["meeting_id"], []).append(_item(row))
    rows = tx.execute(
        f"SELECT * FROM meeting WHERE session_id = ? AND {_STANDS} ORDER BY start_utc, place, id",  # noqa: S608 - our own words
        (session_id,),
    )
    return [_meeting(row, items.get(row["id"], ())) for row in rows]


def count(tx: Transaction, session_id: int) -> int:
    """Return how many meetings the programme of a session has."""
    found = tx.execute(f"SELECT count(*) AS n FROM meeting WHERE session_id = ? AND {_STANDS}", (session_id,))  # noqa: S608 - our own words
    return int(found.fetchone()["n"])


def session_of(tx: Transaction, guild_id: int, meeting_id: int) -> int | None:
    """Return the session of a meeting that a server sees; None where there is no such meeting."""
    row = tx.execute(
        f"SELECT session_id FROM meeting JOIN session ON session.id = session_id WHERE meeting.id = ? AND {_STANDS}"  # noqa: S608 - our own words
        " AND guild_id IN (?, ?)",
        (meeting_id, guild_id, EVERYWHERE),
    ).fetchone()
    return None if row is None else int(row["session_id"])


def item(tx: Transaction, item_id: int) -> AgendaItem | None:
    """Return an agenda item that stands; None where there is none with this number."""
    row = tx.execute("SELECT * FROM agenda_item WHERE id = ? AND removed_at IS NULL", (item_id,)).fetchone()
    return None if row is None else _item(row)


def meeting(tx: Transaction, meeting_id: int) -> Meeting | None:
    """Return a meeting that stands, without its items; None where there is none with this number."""
    row = tx.execute(f"SELECT * FROM meeting WHERE id = ? AND {_STANDS}", (meeting_id,)).fetchone()  # noqa: S608 - our own words
    return None if row is None else _meeting(row, ())


def insert_meeting(tx: Transaction, meeting: Meeting) -> int:
    """Insert a meeting and return its number."""
    columns = {
        "session_id": meeting.session_id,
        **moment_columns("start", meeting.start),
        **moment_columns("end", meeting.end),
        "place": meeting.place,
    }
    places = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO meeting ({', '.join(columns)}) VALUES ({places}) RETURNING id"  # noqa: S608 - our own names
    return int(tx.execute(statement, columns).fetchone()["id"])


def update_meeting(tx: Transaction, meeting: Meeting) -> None:
    """Write when and where a meeting is now."""
    columns = {
        **moment_columns("start", meeting.start),
        **moment_columns("end", meeting.end),
        "place": meeting.place,
    }
    places = ", ".join(f"{column} = :{column}" for column in columns)
    tx.execute(f"UPDATE meeting SET {places} WHERE id = :id", columns | {"id": meeting.id})  # noqa: S608 - our own names


def move_meetings(tx: Transaction, moved: Iterable[tuple[Meeting, Meeting]]) -> None:
    """Write when several meetings of a session are now: each as it was and as it is, in the order of time.

    None meets another on the way: what comes later is moved from the last one on, the rest from the first.
    """
    pairs = list(moved)
    later = [new for old, new in pairs if new.start.utc > old.start.utc]
    for meeting in (*(new for old, new in pairs if new.start.utc <= old.start.utc), *reversed(later)):
        update_meeting(tx, meeting)


def remove_meeting(tx: Transaction, meeting_id: int, now: datetime) -> None:
    """Take a meeting and its items off the programme."""
    tx.execute("UPDATE meeting SET removed_at = ? WHERE id = ?", (to_text(now), meeting_id))
    tx.execute(
        "UPDATE agenda_item SET removed_at = ? WHERE meeting_id = ? AND removed_at IS NULL", (to_text(now), meeting_id)
    )


def insert_item(tx: Transaction, item: AgendaItem) -> int:
    """Insert an agenda item and return its number."""
    row = tx.execute(
        "INSERT INTO agenda_item (meeting_id, position, number, title, documents) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (item.meeting_id, item.position, item.number, item.title, json.dumps(item.documents, ensure_ascii=False)),
    ).fetchone()
    return int(row["id"])


def update_item(tx: Transaction, item: AgendaItem) -> None:
    """Write what an agenda item is now, and in which meeting."""
    tx.execute(
        "UPDATE agenda_item SET meeting_id = ?, position = ?, number = ?, title = ?, documents = ? WHERE id = ?",
        (
            item.meeting_id,
            item.position,
            item.number,
            item.title,
            json.dumps(item.documents, ensure_ascii=False),
            item.id,
        ),
    )


def remove_item(tx: Transaction, item_id: int, now: datetime) -> None:
    """Take an agenda item off the programme."""
    tx.execute("UPDATE agenda_item SET removed_at = ? WHERE id = ?", (to_text(now), item_id))


def _meeting(row: Row, items: Sequence[AgendaItem]) -> Meeting:
    return Meeting(
        id=row["id"],
        session_id=row["session_id"],
        start=moment(row, "start"),
        end=moment(row, "end"),
        place=row["place"],
        items=tuple(items),
    )


def _item(row: Row) -> AgendaItem:
    return AgendaItem(
        id=row["id"],
        meeting_id=row["meeting_id"],
        position=row["position"],
        number=row["number"],
        title=row["title"],
        documents=tuple(json.loads(row["documents"])),
    )
