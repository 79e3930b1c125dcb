"""The rows of series, their versions, what was taken out, and files. SQL only; what may happen is decided elsewhere."""

import json
from datetime import datetime

from bot.announcements.series.codec import plan_from, plan_text
from bot.announcements.series.model import File, Plan, Series, SeriesState, Version, VersionState
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction


def insert(tx: Transaction, guild_id: int, user_id: int, now: datetime) -> int:
    """Insert a series as a draft and return its number."""
    row = tx.execute(
        "INSERT INTO announcement_series (guild_id, created_by, created_at) VALUES (?, ?, ?) RETURNING id",
        (guild_id, user_id, to_text(now)),
    ).fetchone()
    return int(row["id"])


def insert_version(
    tx: Transaction, series_id: int, occurrence: str | None, plan: Plan, user_id: int, now: datetime
) -> int:
    """Insert a draft of a wording and return its number."""
    row = tx.execute(
        "INSERT INTO announcement_version (series_id, occurrence, session_id, plan, created_by, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        (series_id, occurrence, plan.rule.session_id, plan_text(plan), user_id, to_text(now)),
    ).fetchone()
    return int(row["id"])


def revise(tx: Transaction, version_id: int, plan: Plan) -> None:
    """Write what a draft says from now on."""
    tx.execute(
        "UPDATE announcement_version SET plan = ?, session_id = ?, revision = revision + 1 WHERE id = ?",
        (plan_text(plan), plan.rule.session_id, version_id),
    )


def put_in_force(tx: Transaction, version: Version, user_id: int, now: datetime) -> None:
    """Make a draft what holds, instead of the one before it; a new whole replaces those of single occurrences too."""
    tx.execute(
        "UPDATE announcement_version SET state = 'replaced' WHERE series_id = ?1 AND state = 'in force'"
        " AND (occurrence IS ?2 OR ?2 IS NULL)",
        (version.series_id, version.occurrence),
    )
    tx.execute(
        "UPDATE announcement_version SET state = 'in force', in_force_by = ?, in_force_at = ? WHERE id = ?",
        (user_id, to_text(now), version.id),
    )


def throw_away(tx: Transaction, version_id: int) -> None:
    """Delete the draft of a wording."""
    tx.execute("DELETE FROM announcement_version WHERE id = ?", (version_id,))


def throw_series_away(tx: Transaction, series_id: int) -> None:
    """Delete a series that is a draft, with its wordings and files."""
    tx.execute("DELETE FROM announcement_series WHERE id = ?", (series_id,))


def set_state(
    tx: Transaction, series_id: int, state: SeriesState, counts_from: datetime | None, user_id: int, now: datetime
) -> None:
    """Write what organisers made of a series; `counts_from` None leaves that as it is."""
    tx.execute(
        "UPDATE announcement_series SET state = ?, counts_from = coalesce(?, counts_from), changed_by = ?,"
        " changed_at = ? WHERE id = ?",
        (state, None if counts_from is None else to_text(counts_from), user_id, to_text(now), series_id),
    )


def next_turn(tx: Transaction, series_id: int) -> int:
    """Count one more plan made of a series, which follows its meetings again; return which it is."""
    row = tx.execute(
        "UPDATE announcement_series SET turn = turn + 1, stale = 0 WHERE id = ? RETURNING turn", (series_id,)
    ).fetchone()
    return int(row["turn"])


def stale(tx: Transaction) -> list[int]:
    """Return the series whose meetings have changed."""
    return [row["id"] for row in tx.execute("SELECT id FROM announcement_series WHERE stale = 1 ORDER BY id")]


def find(tx: Transaction, series_id: int) -> Series | None:
    """Return a series, None when there is none with this number."""
    if not 0 < series_id < 1 << 63:
        return None
    row = tx.execute("SELECT * FROM announcement_series WHERE id = ?", (series_id,)).fetchone()
    return None if row is None else _series(row)


def of_server(tx: Transaction, guild_id: int, limit: int) -> list[Series]:
    """Return a server's series, the newest first."""
    rows = tx.execute(
        "SELECT * FROM announcement_series WHERE guild_id = ? ORDER BY id DESC LIMIT ?", (guild_id, limit)
    )
    return [_series(row) for row in rows]


def running(tx: Transaction) -> list[Series]:
    """Return every series that is said."""
    rows = tx.execute("SELECT * FROM announcement_series WHERE state = 'running' ORDER BY id")
    return [_series(row) for row in rows]


def version(tx: Transaction, version_id: int) -> Version | None:
    """Return a wording, None when there is none with this number."""
    if not 0 < version_id < 1 << 63:
        return None
    row = tx.execute("SELECT * FROM announcement_version WHERE id = ?", (version_id,)).fetchone()
    return None if row is None else _version(row)


def versions(tx: Transaction, series_id: int) -> list[Version]:
    """Return the wordings of a series that hold or are drafts, the oldest first."""
    rows = tx.execute(
        "SELECT * FROM announcement_version WHERE series_id = ? AND state <> 'replaced' ORDER BY id", (series_id,)
    )
    return [_version(row) for row in rows]


def skip(tx: Transaction, series_id: int, occurrence: str, user_id: int, now: datetime) -> None:
    """Take one occurrence out."""
    tx.execute(
        "INSERT INTO announcement_skip (series_id, occurrence, skipped_by, skipped_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (series_id, occurrence, user_id, to_text(now)),
    )


def unskip(tx: Transaction, series_id: int, occurrence: str) -> int:
    """Put an occurrence back in; return whether it was out."""
    return tx.execute(
        "DELETE FROM announcement_skip WHERE series_id = ? AND occurrence = ?", (series_id, occurrence)
    ).rowcount


def skipped(tx: Transaction, series_id: int) -> dict[str, int]:
    """Return which occurrences were taken out, and by whom."""
    rows = tx.execute("SELECT occurrence, skipped_by FROM announcement_skip WHERE series_id = ?", (series_id,))
    return {row["occurrence"]: row["skipped_by"] for row in rows}


def add_file(tx: Transaction, series_id: int, name: str, content: bytes, user_id: int, now: datetime) -> int:
    """Keep a file and return its number."""
    row = tx.execute(
        "INSERT INTO announcement_file (series_id, name, content, added_by, added_at) VALUES (?, ?, ?, ?, ?)"
        " RETURNING id",
        (series_id, name, content, user_id, to_text(now)),
    ).fetchone()
    return int(row["id"])


def files(tx: Transaction, ids: tuple[int, ...], *, content: bool = False) -> list[File]:
    """Return files in the order of their numbers, with their bytes where these are asked for."""
    if not ids:
        return []
    rows = tx.execute(
        "SELECT id, name, length(content) AS size, CASE WHEN ? THEN content ELSE x'' END AS content"
        " FROM announcement_file WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (int(content), json.dumps(ids)),
    )
    return [File(row["id"], row["name"], row["size"], bytes(row["content"])) for row in rows]


def _series(row: Row) -> Series:
    return Series(
        id=row["id"],
        guild_id=row["guild_id"],
        state=SeriesState(row["state"]),
        counts_from=None if row["counts_from"] is None else from_text(row["counts_from"]),
        turn=row["turn"],
        created_by=row["created_by"],
        changed_by=row["changed_by"],
        changed_at=None if row["changed_at"] is None else from_text(row["changed_at"]),
    )


def _version(row: Row) -> Version:
    return Version(
        id=row["id"],
        series_id=row["series_id"],
        occurrence=row["occurrence"],
        state=VersionState(row["state"]),
        revision=row["revision"],
        plan=plan_from(row["plan"]),
        created_by=row["created_by"],
        in_force_by=row["in_force_by"],
    )
