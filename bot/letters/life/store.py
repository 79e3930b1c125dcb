"""The rows of a letter's later life. SQL only; what may happen is decided in acts."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.calendar.zones import Moment
from bot.clock import from_text, to_text
from bot.letters.life.model import CoOrganiser, Deadlines, Published, Retraction
from bot.letters.model import Letter, SignatureState
from bot.storage import Row, Transaction


def move(tx: Transaction, letter_id: int, deadlines: Deadlines) -> None:
    """Give an opened letter other deadlines; closed before, it is open again."""
    internal, official = deadlines.internal, deadlines.official
    tx.execute(
        "UPDATE letter SET state = 'open', closed_at = NULL, deadline_wall = ?, deadline_zone = ?, deadline_city = ?,"
        " deadline_utc = ?, official_wall = ?, official_zone = ?, official_city = ?, official_utc = ? WHERE id = ?",
        (*columns(internal), *(columns(official) if official is not None else (None,) * 4), letter_id),
    )


def columns(moment: Moment) -> tuple[str, str, str, str]:
    """Return a moment as its four columns: wall, zone, city, utc."""
    return moment.wall.isoformat(), moment.zone, moment.city, to_text(moment.utc)


def deliver(tx: Transaction, letter_id: int, published: Published) -> None:
    """Mark a closed letter as delivered and keep the counts at publication."""
    at = to_text(published.at)
    tx.execute("UPDATE letter SET state = 'delivered', delivered_at = ? WHERE id = ?", (at, letter_id))
    tx.execute(
        "INSERT INTO letter_publication (letter_id, entry, delivered_at, how, organisations, people)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (letter_id, published.entry, at, published.how, published.organisations, published.people),
    )


def anybody_signed(tx: Transaction, letter_id: int) -> bool:
    """Whether a signature was ever given, whatever became of it."""
    return tx.execute("SELECT 1 FROM signature WHERE letter_id = ? LIMIT 1", (letter_id,)).fetchone() is not None


def count_in(tx: Transaction, letter_id: int, states: Iterable[SignatureState]) -> int:
    """Return how many signatures stand in some states."""
    row = tx.execute(
        "SELECT count(*) AS n FROM signature WHERE letter_id = ? AND state IN (SELECT value FROM json_each(?))",
        (letter_id, json.dumps([state.value for state in states])),
    ).fetchone()
    return int(row["n"])


def signers(tx: Transaction, letter: Letter, states: Iterable[SignatureState]) -> list[tuple[int, int]]:
    """Return who has a signature in some states, each person once: the server it was given in, and the account."""
    rows = tx.execute(
        "SELECT user_id, coalesce(max(given_in), ?1) AS guild_id FROM signature WHERE letter_id = ?2"
        " AND user_id IS NOT NULL AND state IN (SELECT value FROM json_each(?3)) GROUP BY user_id ORDER BY user_id",
        (letter.guild_id, letter.id, json.dumps([state.value for state in states])),
    )
    return [(int(row["guild_id"]), int(row["user_id"])) for row in rows]


def published(tx: Transaction, letter_id: int) -> Published | None:
    """Return a letter's delivery, None where it was not delivered."""
    row = tx.execute("SELECT * FROM letter_publication WHERE letter_id = ?", (letter_id,)).fetchone()
    if row is None:
        return None
    at = from_text(row["delivered_at"])
    return Published(at, row["how"], row["organisations"], row["people"], row["entry"])


def organises(tx: Transaction, letter_id: int, user_id: int) -> bool:
    """Whether a letter was given to a person to run."""
    row = tx.execute(
        "SELECT 1 FROM letter_organiser WHERE letter_id = ? AND user_id = ?", (letter_id, user_id)
    ).fetchone()
    return row is not None


def organisers(tx: Transaction, letter_id: int) -> tuple[CoOrganiser, ...]:
    """Return those to whom a letter was given, in the order of that."""
    rows = tx.execute(
        "SELECT * FROM letter_organiser WHERE letter_id = ? ORDER BY added_at, user_id", (letter_id,)
    ).fetchall()
    return tuple(CoOrganiser(row["user_id"], row["added_by"], from_text(row["added_at"])) for row in rows)


def add_organiser(tx: Transaction, letter_id: int, user_id: int, added_by: int, now: str) -> None:
    """Give a letter to a person to run."""
    tx.execute(
        "INSERT INTO letter_organiser (letter_id, user_id, added_by, added_at) VALUES (?, ?, ?, ?)",
        (letter_id, user_id, added_by, now),
    )


def remove_organiser(tx: Transaction, letter_id: int, user_id: int) -> None:
    """Take a letter back from a person."""
    tx.execute("DELETE FROM letter_organiser WHERE letter_id = ? AND user_id = ?", (letter_id, user_id))


def ask_back(tx: Transaction, letter_id: int, seq: int, now: str) -> bool:
    """Note that a signature is wanted back from a delivered letter; False where that was noted before."""
    row = tx.execute(
        "INSERT INTO letter_retraction (letter_id, seq, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1",
        (letter_id, seq, now),
    ).fetchone()
    return row is not None


def given_back(tx: Transaction, letter_id: int, seq: int, now: str) -> None:
    """Note that the addressee was told."""
    tx.execute("UPDATE letter_retraction SET told_at = ? WHERE letter_id = ? AND seq = ?", (now, letter_id, seq))


def retraction(tx: Transaction, letter_id: int, seq: int) -> Retraction | None:
    """Return whether and since when a signature is wanted back."""
    row = tx.execute("SELECT * FROM letter_retraction WHERE letter_id = ? AND seq = ?", (letter_id, seq)).fetchone()
    return None if row is None else _retraction(row)


def retractions(tx: Transaction, letter_id: int) -> list[Retraction]:
    """Return the signatures that are wanted back and of which the addressee was not told, the oldest first."""
    rows = tx.execute(
        "SELECT * FROM letter_retraction WHERE letter_id = ? AND told_at IS NULL ORDER BY asked_at, seq", (letter_id,)
    )
    return [_retraction(row) for row in rows]


def reminders(tx: Transaction) -> list[tuple[int, str, datetime, datetime]]:
    """Return deadlines to come of which nobody was reminded: letter, which deadline, its moment, opened at.

    The internal one of open letters, the official one of open and closed letters; the soonest first.
    """
    rows = tx.execute(
        "SELECT id, kind, utc, opened_at FROM ("
        " SELECT id, 'internal' AS kind, deadline_utc AS utc, opened_at FROM letter WHERE state = 'open'"
        " UNION ALL SELECT id, 'official', official_utc, opened_at FROM letter"
        " WHERE state IN ('open', 'closed') AND official_utc IS NOT NULL) AS due"
        " WHERE NOT EXISTS (SELECT 1 FROM letter_reminded AS done WHERE done.letter_id = due.id"
        " AND done.deadline = due.kind AND done.utc = due.utc) ORDER BY utc, id, kind"
    )
    return [(row["id"], row["kind"], from_text(row["utc"]), from_text(row["opened_at"])) for row in rows]


def reminded(tx: Transaction, letter_id: int, kind: str, utc: datetime) -> None:
    """Note that those who run a letter were reminded of a deadline, or need not be."""
    tx.execute(
        "INSERT INTO letter_reminded (letter_id, deadline, utc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (letter_id, kind, to_text(utc)),
    )


def _retraction(row: Row) -> Retraction:
    told = row["told_at"]
    return Retraction(
        row["letter_id"], row["seq"], from_text(row["asked_at"]), None if told is None else from_text(told)
    )
