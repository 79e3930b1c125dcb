"""The rows of deliveries that are being worked off: claimed, tried, said, ended.

Runs in the writer's thread beside the loop, so each step is few statements over many rows, not many over one.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import from_text, to_text
from bot.delivery.model import Delivery, State
from bot.delivery.planner import CANCELLED, EXPIRED, NOT_CONNECTED_RETRY, TOGETHER_WITHIN
from bot.delivery.store import COLUMNS, all_of, delivery_of, new_ref
from bot.storage import Row, Transaction

CLAIM_MOST = 50
"""Most due deliveries claimed in one commit: few enough to be handed out at once, and one after another, in time."""

_AMONG = "id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one claim brought: deliveries never tried before, those tried before, and those that had become useless.

    `orphans` are claimed and in nobody's hand: left behind by a process that died or a worker that failed. `more` says
    that there is more to claim at the same moment.
    """

    fresh: list[Delivery]
    again: list[Delivery]
    expired: list[Delivery]
    orphans: list[Delivery]
    more: bool


@dataclass(frozen=True, slots=True)
class Said:
    """That a delivery was said: by which message, in which state, when."""

    id: int
    state: State
    message_id: int
    at: datetime


def next_due(tx: Transaction) -> datetime | None:
    """Return when the next planned delivery is to be tried."""
    row = tx.execute("SELECT min(next_try_at) AS at FROM delivery WHERE state = 'planned'").fetchone()
    return None if row["at"] is None else from_text(row["at"])


def claim(tx: Transaction, now: datetime, held: Collection[int] | None = (), most: int = CLAIM_MOST) -> Claim:
    """Claim what is due, and expire what has become useless before it was ever tried.

    What falls together with something due is claimed with it: all of it that is due by `TOGETHER_WITHIN` from now.

    Args:
        tx: the transaction.
        now: the present moment.
        held: ids of what is claimed and in hand: no orphan. None: orphans are not looked for.
        most: how many due ones at most; what falls together with them comes on top.
    """
    moment = to_text(now)
    orphans = [] if held is None else _orphans(tx, held)
    due = tx.execute(
        f"SELECT {COLUMNS} FROM delivery WHERE state = 'planned' AND next_try_at <= ?"  # noqa: S608 - our own columns
        " ORDER BY next_try_at, id LIMIT ?",
        (moment, most),
    ).fetchall()
    if not due:
        return Claim([], [], [], orphans, more=False)
    again = [row for row in due if row["attempts"]]
    expired = [row for row in due if not row["attempts"] and row["useless_after"] < moment]
    fresh = [row for row in due if not row["attempts"] and row["useless_after"] >= moment]
    fresh += _together_with(tx, fresh, now)
    _change(tx, "state = 'claimed', claimed_at = coalesce(claimed_at, ?1), tried_at = ?1, attempts = 1", fresh, moment)
    # Tried before: whether it stands in the channel is looked up first, so this is not yet another try.
    _change(tx, "state = 'claimed'", again)
    _change(tx, "state = 'expired', reason = ?", expired, EXPIRED)
    tried = from_text(moment)
    return Claim(
        [_claimed(row, tried) for row in fresh],
        [delivery_of(row, state=State.CLAIMED) for row in again],
        [delivery_of(row, state=State.EXPIRED, reason=EXPIRED) for row in expired],
        orphans,
        more=len(due) == most,
    )


def called_off(tx: Transaction) -> frozenset[int]:
    """Return what was cancelled after it was claimed."""
    return frozenset(
        row["id"] for row in tx.execute("SELECT id FROM delivery WHERE state = 'claimed' AND cancel_wanted")
    )


def load(tx: Transaction, ids: Sequence[int]) -> list[Delivery]:
    """Return deliveries as they stand now, in the order of their time."""
    return all_of(tx, f"WHERE {_AMONG} ORDER BY due_at, id", (json.dumps(ids),))


def try_again(tx: Transaction, ids: Sequence[int], now: datetime) -> list[Delivery]:
    """Record that claimed deliveries are about to be sent once more."""
    return _set(tx, ids, "attempts = attempts + 1, tried_at = ?", to_text(now))


def join(tx: Transaction, ids: Sequence[int]) -> list[Delivery]:
    """Have claimed deliveries said by one new digest."""
    return _set(tx, ids, "digest = ?", new_ref(tx))


def hurry(tx: Transaction, now: datetime) -> int:
    """Have what is due and never left this machine, for want of a connection, tried at once; return how many."""
    return tx.execute(
        "UPDATE delivery SET next_try_at = ?1 WHERE state = 'planned' AND next_try_at > ?1 AND next_try_at <= ?2"
        " AND attempts = 0 AND due_at < ?1 AND claimed_at IS NOT NULL",
        (to_text(now), to_text(now + NOT_CONNECTED_RETRY[1])),
    ).rowcount


def sent(tx: Transaction, said: Iterable[Said]) -> None:
    """Record the messages that say claimed deliveries."""
    tx.execute(
        "UPDATE delivery SET state = json_extract(said.value, '$[1]'), message_id = json_extract(said.value, '$[2]'),"
        " sent_at = json_extract(said.value, '$[3]') FROM json_each(?) AS said"
        " WHERE delivery.id = json_extract(said.value, '$[0]') AND delivery.state = 'claimed'",
        (json.dumps([(one.id, one.state, one.message_id, to_text(one.at)) for one in said]),),
    )


def finish(tx: Transaction, ids: Sequence[int], state: State, reason: str) -> list[Delivery]:
    """Record that claimed deliveries will not be said, and why."""
    return _set(tx, ids, "state = ?, reason = ?", state, reason)


def put_back(tx: Transaction, ids: Sequence[int], next_try_at: datetime, *, untried: bool) -> None:
    """Plan claimed deliveries for another try; what was called off and never left this machine is cancelled.

    Args:
        tx: the transaction.
        ids: which.
        next_try_at: when to claim them again.
        untried: whether the try counted last certainly never reached Discord, and is taken back.
    """
    if untried:
        # As something that was never tried it would be sent the next time without another look.
        tx.execute(
            "UPDATE delivery SET state = 'cancelled', reason = ?, attempts = 0"  # noqa: S608 - our own names
            f" WHERE {_AMONG} AND state = 'claimed' AND cancel_wanted = 1 AND attempts <= 1",
            (CANCELLED, json.dumps(ids)),
        )
    tx.execute(
        "UPDATE delivery SET state = 'planned', next_try_at = ?, attempts = max(attempts - ?, 0)"  # noqa: S608 - our own names
        f" WHERE {_AMONG} AND state = 'claimed'",
        (to_text(next_try_at), int(untried), json.dumps(ids)),
    )


def _orphans(tx: Transaction, held: Collection[int]) -> list[Delivery]:
    rest = "WHERE state = 'claimed' AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY due_at, id"
    return all_of(tx, rest, (json.dumps(sorted(held)),))


def _together_with(tx: Transaction, fresh: Sequence[Row], now: datetime) -> list[Row]:
    groups = {(row["together"], row["channel_id"], row["user_id"]) for row in fresh if row["together"] is not None}
    if not groups:
        return []
    moment, until = to_text(now), to_text(now + TOGETHER_WITHIN)
    taken = {row["id"] for row in fresh}
    return [
        row
        for group in sorted(groups, key=str)
        for row in tx.execute(
            f"SELECT {COLUMNS} FROM delivery WHERE state = 'planned'"  # noqa: S608 - our own columns
            " AND together = ? AND channel_id IS ? AND user_id IS ?"
            " AND next_try_at <= ? AND attempts = 0 AND useless_after >= ? ORDER BY next_try_at, id",
            (*group, until, moment),
        ).fetchall()
        if row["id"] not in taken
    ]


def _claimed(row: Row, tried: datetime) -> Delivery:
    first = tried if row["claimed_at"] is None else from_text(row["claimed_at"])
    return delivery_of(row, state=State.CLAIMED, claimed_at=first, tried_at=tried, attempts=1)


def _change(tx: Transaction, change: str, which: Sequence[Row], *values: object) -> None:
    # Every `change` is a literal of this module; values are bound.
    if which:
        ids = json.dumps([row["id"] for row in which])
        tx.execute(f"UPDATE delivery SET {change} WHERE {_AMONG}", (*values, ids))  # noqa: S608 - see above


def _set(tx: Transaction, ids: Sequence[int], change: str, *values: object) -> list[Delivery]:
    # Every `change` is a literal of this module; values are bound.
    statement = f"UPDATE delivery SET {change} WHERE {_AMONG} AND state = 'claimed' RETURNING {COLUMNS}"  # noqa: S608 - see above
    rows = tx.execute(statement, (*values, json.dumps(ids))).fetchall()
    return sorted((delivery_of(row) for row in rows), key=lambda delivery: (delivery.due_at, delivery.id))
