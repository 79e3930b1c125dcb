"""The rows of what follows a message: waiting, done, failed. They begin in the commit that records the message."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.announcements.series.model import Step
from bot.clock import from_text, to_text
from bot.storage import Row, Transaction


def next_due(tx: Transaction) -> datetime | None:
    """Return when the next step is to be tried."""
    row = tx.execute("SELECT min(next_try_at) AS at FROM announcement_step WHERE state = 'waiting'").fetchone()
    return None if row["at"] is None else from_text(row["at"])


def due(tx: Transaction, now: datetime) -> Step | None:
    """Return the step whose turn it is, None where none is due."""
    row = tx.execute(
        "SELECT * FROM announcement_step WHERE state = 'waiting' AND next_try_at <= ?"
        " ORDER BY next_try_at, delivery_id, kind LIMIT 1",
        (to_text(now),),
    ).fetchone()
    return None if row is None else _step(row)


def published(tx: Transaction, channel_id: int, since: datetime) -> list[datetime]:
    """Return when messages of a channel were published since a moment, the first one first."""
    rows = tx.execute(
        "SELECT done_at FROM announcement_step WHERE channel_id = ? AND state = 'done' AND kind = 'crosspost'"
        " AND done_at > ? ORDER BY done_at",
        (channel_id, to_text(since)),
    )
    return [from_text(row["done_at"]) for row in rows]


def finish(tx: Transaction, step: Step, reason: str | None, now: datetime) -> None:
    """Record that a step is done, or with a reason that it will not be."""
    done_at = to_text(now) if reason is None else None
    tx.execute(
        "UPDATE announcement_step SET state = ?, reason = ?, done_at = ?, attempts = attempts + 1"
        " WHERE delivery_id = ? AND kind = ? AND state = 'waiting'",
        ("done" if reason is None else "failed", reason, done_at, step.delivery_id, step.kind),
    )


def put_back(tx: Transaction, step: Step, reason: str | None, next_try_at: datetime, *, tried: bool) -> None:
    """Have a step tried again later; `reason` says what it waits for."""
    tx.execute(
        "UPDATE announcement_step SET reason = ?, next_try_at = ?, attempts = attempts + ?"
        " WHERE delivery_id = ? AND kind = ? AND state = 'waiting'",
        (reason, to_text(next_try_at), int(tried), step.delivery_id, step.kind),
    )


def of_deliveries(tx: Transaction, ids: Sequence[int]) -> dict[int, list[Step]]:
    """Return the steps of deliveries, by the deliveries' numbers."""
    rows = tx.execute(
        "SELECT * FROM announcement_step WHERE delivery_id IN (SELECT value FROM json_each(?))"
        " ORDER BY delivery_id, kind",
        (json.dumps(list(ids)),),
    )
    found: dict[int, list[Step]] = {}
    for row in rows:
        found.setdefault(row["delivery_id"], []).append(_step(row))
    return found


def _step(row: Row) -> Step:
    data = json.loads(row["data"])
    return Step(
        delivery_id=row["delivery_id"],
        kind=row["kind"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        message_id=row["message_id"],
        name=str(data.get("thread") or data.get("title") or "?"),
        title=str(data.get("title") or "?"),
        created_by=row["created_by"],
        state=row["state"],
        reason=row["reason"],
        attempts=row["attempts"],
        noted_at=from_text(row["noted_at"]),
        next_try_at=from_text(row["next_try_at"]),
    )
