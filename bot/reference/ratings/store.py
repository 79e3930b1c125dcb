"""The rows of coalitions' ratings. SQL only; who may record one is decided in the service."""

from datetime import datetime

from bot.clock import from_text, to_text
from bot.reference.model import Rating
from bot.reference.ratings.model import CoalitionRating, Rated
from bot.storage import Row, Transaction


def insert(
    tx: Transaction,
    guild_id: int,
    rated: Rated,
    principle: str,
    rating: Rating | None,
    words: tuple[str, str],
    by: int,
    now: datetime,
) -> CoalitionRating:
    """Append an entry and return it; `words` are its reason and its source."""
    row = tx.execute(
        "INSERT INTO rating"
        " (guild_id, principle, instrument, version, rating, reason, source, recorded_by, recorded_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
        (
            guild_id,
            principle,
            rated.instrument,
            rated.version,
            None if rating is None else rating.value,
            *words,
            by,
            to_text(now),
        ),
    ).fetchone()
    return _rating(row)


def last(tx: Transaction, guild_id: int, rated: Rated, principle: str) -> CoalitionRating | None:
    """Return the entry that holds; one with no rating where it was taken back."""
    found = history(tx, guild_id, rated, principle, 1)
    return found[0] if found else None


def history(tx: Transaction, guild_id: int, rated: Rated, principle: str, limit: int) -> list[CoalitionRating]:
    """Return the entries on one principle and version, the newest first."""
    rows = tx.execute(
        "SELECT * FROM rating WHERE guild_id = ? AND instrument = ? AND version = ? AND principle = ?"
        " ORDER BY id DESC LIMIT ?",
        (guild_id, rated.instrument, rated.version, principle, limit),
    )
    return [_rating(row) for row in rows]


def holding(tx: Transaction, guild_id: int, rated: Rated) -> dict[str, tuple[CoalitionRating, int]]:
    """Return for each principle (id) the last entry on a version, and how many entries there are."""
    rows = tx.execute(
        "SELECT r.*, n.entries FROM rating r JOIN"
        " (SELECT max(id) AS id, count(*) AS entries FROM rating"
        "  WHERE guild_id = ? AND instrument = ? AND version = ? GROUP BY principle) n ON n.id = r.id",
        (guild_id, rated.instrument, rated.version),
    )
    return {row["principle"]: (_rating(row), row["entries"]) for row in rows}


def _rating(row: Row) -> CoalitionRating:
    return CoalitionRating(
        id=row["id"],
        guild_id=row["guild_id"],
        principle=row["principle"],
        instrument=row["instrument"],
        version=row["version"],
        rating=None if row["rating"] is None else Rating(row["rating"]),
        reason=row["reason"],
        source=row["source"],
        recorded_by=row["recorded_by"],
        recorded_at=from_text(row["recorded_at"]),
    )
