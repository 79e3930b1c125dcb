"""The rows of letters and their texts. SQL only; what may happen is decided in rules and acts."""

from datetime import datetime
from functools import lru_cache

from bot.calendar.zones import Moment
from bot.clock import from_text
from bot.letters import rules
from bot.letters.life.model import Deadlines
from bot.letters.life.store import columns
from bot.letters.model import (
    Letter,
    LetterState,
    TextVersion,
)
from bot.storage import Row, Transaction

_LETTER = (
    "SELECT letter.*, text_version.number, text_version.text, text_version.sha256, text_version.frozen_at FROM letter"
    " JOIN text_version ON text_version.letter_id = letter.id AND text_version.number = letter.text_number"
)


def insert_letter(tx: Transaction, guild_id: int, user_id: int, now: str) -> int:
    """Insert an empty draft and return its number; `save_draft` gives it its content in the same transaction."""
    row = tx.execute(
        "INSERT INTO letter (guild_id, title, addressee, deadline_wall, deadline_zone, deadline_city, deadline_utc,"
        " created_by, created_at) VALUES (?, '?', '?', '', '', '', '', ?, ?) RETURNING id",
        (guild_id, user_id, now),
    ).fetchone()
    return int(row["id"])


def save_draft(
    tx: Transaction,
    letter_id: int,
    title: str,
    addressee: str,
    deadlines: Deadlines,
    text: str,
    language: str,
) -> None:
    """Write what a draft says; its text is version 1 and not frozen."""
    internal, official = deadlines.internal, deadlines.official
    tx.execute(
        "UPDATE letter SET title = ?, addressee = ?, deadline_wall = ?, deadline_zone = ?, deadline_city = ?,"
        " deadline_utc = ?, official_wall = ?, official_zone = ?, official_city = ?, official_utc = ?,"
        " language = ? WHERE id = ?",
        (
            title,
            addressee,
            *columns(internal),
            *(columns(official) if official is not None else (None,) * 4),
            language,
            letter_id,
        ),
    )
    tx.execute(
        "INSERT INTO text_version (letter_id, number, text, sha256) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (letter_id, number) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256",
        (letter_id, text, rules.fingerprint_of(text)),
    )


def freeze(tx: Transaction, letter_id: int, number: int, now: str) -> None:
    """Open a letter with one of its texts, which cannot change from now on."""
    tx.execute(
        "UPDATE text_version SET frozen_at = ? WHERE letter_id = ? AND number = ?",
        (now, letter_id, number),
    )
    tx.execute("UPDATE letter SET state = 'open', opened_at = ? WHERE id = ?", (now, letter_id))


def end(tx: Transaction, letter_id: int, state: LetterState, now: str) -> None:
    """Close or cancel a letter."""
    tx.execute(
        "UPDATE letter SET state = ?, closed_at = coalesce(closed_at, ?) WHERE id = ?", (state.value, now, letter_id)
    )


def find_letter(tx: Transaction, letter_id: int) -> Letter | None:
    """Return a letter, None when there is none with this number."""
    # An option of 6,000 digits is no number that SQLite can hold.
    if not 0 < letter_id < 1 << 63:
        return None
    row = tx.execute(f"{_LETTER} WHERE letter.id = ?", (letter_id,)).fetchone()
    return None if row is None else _letter(row)


def letters(tx: Transaction, guild_id: int | None) -> list[Letter]:
    """Return a server's letters (of all servers: None), the newest first."""
    return [
        _letter(row)
        for row in tx.execute(
            f"{_LETTER} WHERE ?1 IS NULL OR letter.guild_id = ?1 ORDER BY letter.id DESC", (guild_id,)
        )
    ]


def next_deadline(tx: Transaction) -> datetime | None:
    """Return the first deadline of the letters that are open."""
    row = tx.execute("SELECT min(deadline_utc) AS due FROM letter WHERE state = 'open'").fetchone()
    return None if row["due"] is None else from_text(row["due"])


def overdue(tx: Transaction, now: str) -> list[Letter]:
    """Return the open letters whose deadline has come."""
    return [
        _letter(row)
        for row in tx.execute(f"{_LETTER} WHERE letter.state = 'open' AND letter.deadline_utc <= ?", (now,))
    ]


@lru_cache(maxsize=64)  # Every look and every signature reads the letter, and its row is mostly the same as before.
def _letter(row: Row) -> Letter:
    return Letter(
        id=row["id"],
        guild_id=row["guild_id"],
        title=row["title"],
        addressee=row["addressee"],
        state=LetterState(row["state"]),
        deadline=Moment(
            wall=datetime.fromisoformat(row["deadline_wall"]),
            zone=row["deadline_zone"],
            utc=from_text(row["deadline_utc"]),
            city=row["deadline_city"],
        ),
        text=TextVersion(row["number"], row["text"], row["sha256"], moment(row["frozen_at"])),
        created_by=row["created_by"],
        created_at=from_text(row["created_at"]),
        opened_at=moment(row["opened_at"]),
        closed_at=moment(row["closed_at"]),
        official=_official(row),
        language=row["language"],
        delivered_at=moment(row["delivered_at"]),
    )


def _official(row: Row) -> Moment | None:
    if row["official_utc"] is None:
        return None
    return Moment(
        wall=datetime.fromisoformat(row["official_wall"]),
        zone=row["official_zone"],
        utc=from_text(row["official_utc"]),
        city=row["official_city"],
    )


def moment(text: str | None) -> datetime | None:
    """Return a moment from its stored form."""
    return None if text is None else from_text(text)
