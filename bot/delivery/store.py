"""The rows of deliveries. Moments come in as aware datetimes; nothing is ever deleted here."""

import json
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from bot.clock import from_text, to_text
from bot.delivery.model import Delivery, NewDelivery, Ping, State
from bot.delivery.planner import CANCELLED, EXPIRED
from bot.storage import Row, Transaction

REF_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Letters of a ref: none that people mistake for another one."""

CLAIM_MOST = 1_000
"""Most deliveries claimed in one commit."""

_FIELDS = tuple(field.name for field in fields(Delivery))
_MOMENTS = ("due_at", "useless_after", "claimed_at", "tried_at", "sent_at")


@dataclass(frozen=True, slots=True)
class Claim:
    """What one claim brought: deliveries never tried before, those tried before, and those that had become useless.

    `orphans` are claimed in the database from earlier and in nobody's hand.
    """

    fresh: list[Delivery]
    again: list[Delivery]
    expired: list[Delivery]
    orphans: list[Delivery]


def new_ref(tx: Transaction) -> str:
    """Return a ref that no delivery and no digest has."""
    while True:
        ref = "".join(secrets.choice(REF_LETTERS) for _ in range(8))
        if tx.execute("SELECT 1 FROM delivery WHERE ref = ?", (ref,)).fetchone() is None:
            return ref


def enrol(tx: Transaction, new: Iterable[NewDelivery], now: datetime) -> int:
    """Insert deliveries; a key that is there already is left as it is. Return how many were new."""
    count = 0
    for one in new:
        count += tx.execute(
            "INSERT INTO delivery (ref, key, guild_id, channel_id, user_id, role_id, due_at, useless_after, message,"
            " data, cause, created_by, created_at, next_try_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO NOTHING",
            (
                new_ref(tx),
                one.key,
                one.guild_id,
                one.channel_id,
                one.user_id,
                one.role_id,
                to_text(one.due_at),
                to_text(one.useless_after),
                one.message,
                json.dumps(one.data, sort_keys=True, ensure_ascii=False),
                one.cause,
                one.created_by,
                to_text(now),
                to_text(one.due_at),
            ),
        ).rowcount
    return count


def cancel_cause(tx: Transaction, cause: str, now: datetime) -> int:
    """Cancel what a cause still has to say; return how many deliveries that concerns.

    One that may already stand in the channel is only marked: the desk looks for it first and cancels it if it is not
    there, so that 'cancelled' is true.
    """
    cancelled = tx.execute(
        "UPDATE delivery SET state = 'cancelled', reason = ? WHERE cause = ? AND state = 'planned' AND attempts = 0",
        (CANCELLED, cause),
    ).rowcount
    marked = tx.execute(
        "UPDATE delivery SET cancel_wanted = 1, next_try_at = ?"
        " WHERE cause = ? AND state IN ('planned', 'claimed') AND cancel_wanted = 0",
        (to_text(now), cause),
    ).rowcount
    return cancelled + marked


def of_cause(tx: Transaction, cause: str) -> list[Delivery]:
    """Return a cause's deliveries in the order of their time."""
    return _all(tx, "WHERE cause = ? ORDER BY due_at, id", (cause,))


def of_causes(tx: Transaction, begin: str) -> list[Delivery]:
    """Return the deliveries of every cause that begins with a text, in the order of their time."""
    # A range, not LIKE: it uses the index and knows no wildcards.
    return _all(tx, "WHERE cause >= ? AND cause < ? ORDER BY due_at, id", (begin, begin + "\U0010ffff"))


def list_of(tx: Transaction, guild_id: int | None, states: Sequence[State], limit: int) -> list[Delivery]:
    """Return deliveries of one server (None: of all) in some states, in the order of their time."""
    return _all(
        tx,
        "WHERE state IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR guild_id = ?2)"
        " ORDER BY due_at, id LIMIT ?3",
        (json.dumps(states), guild_id, limit),
    )


def counts(tx: Transaction, guild_id: int, since: datetime) -> dict[State, int]:
    """Return how many of a server's deliveries are in each state: those due since a moment, and all that are open."""
    rows = tx.execute(
        "SELECT state, count(*) AS n FROM delivery WHERE guild_id = ?"
        " AND (due_at >= ? OR state IN ('planned', 'claimed')) GROUP BY state",
        (guild_id, to_text(since)),
    )
    return {State(row["state"]): row["n"] for row in rows}


def coming(tx: Transaction, guild_id: int, limit: int) -> list[Delivery]:
    """Return what a server will say next, earliest first."""
    return _all(
        tx, "WHERE guild_id = ? AND state IN ('planned', 'claimed') ORDER BY due_at, id LIMIT ?", (guild_id, limit)
    )


def trouble(tx: Transaction, guild_id: int, since: datetime, limit: int) -> list[Delivery]:
    """Return what a server should have said since a moment and has not, the latest first."""
    return _all(
        tx,
        "WHERE guild_id = ? AND state IN ('expired', 'failed') AND due_at >= ? ORDER BY due_at DESC, id DESC LIMIT ?",
        (guild_id, to_text(since), limit),
    )


def next_due(tx: Transaction) -> datetime | None:
    """Return when the next planned delivery is to be tried."""
    row = tx.execute("SELECT min(next_try_at) AS at FROM delivery WHERE state = 'planned'").fetchone()
    return None if row["at"] is None else from_text(row["at"])


def claim(tx: Transaction, now: datetime, held: Collection[int] = ()) -> Claim:
    """Claim what is due, and expire what has become useless before it was ever tried.

    Args:
        tx: the transaction.
        now: the present moment.
        held: what is claimed and in hand: no orphan.
    """
    moment = to_text(now)
    # In a burst most of what is claimed is in hand: those rows are not even read.
    among = "WHERE state = 'claimed' AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY due_at, id"
    orphans = _all(tx, among, (json.dumps(sorted(held)),))
    expired = _changed(
        tx,
        "SET state = 'expired', reason = ?2"
        " WHERE state = 'planned' AND next_try_at <= ?1 AND attempts = 0 AND useless_after < ?1",
        (moment, EXPIRED),
    )
    fresh = _changed(
        tx,
        "SET state = 'claimed', claimed_at = coalesce(claimed_at, ?1), tried_at = ?1, attempts = 1"
        " WHERE id IN (SELECT id FROM delivery WHERE state = 'planned' AND next_try_at <= ?1 AND attempts = 0"
        " ORDER BY next_try_at LIMIT ?2)",
        (moment, CLAIM_MOST),
    )
    # Tried before: whether it stands in the channel is looked up first, so this is not yet another try.
    again = _changed(
        tx,
        "SET state = 'claimed' WHERE id IN (SELECT id FROM delivery WHERE state = 'planned' AND next_try_at <= ?1"
        " AND attempts > 0 ORDER BY next_try_at LIMIT ?2)",
        (moment, CLAIM_MOST),
    )
    return Claim(fresh, again, expired, orphans)


def load(tx: Transaction, ids: Sequence[int]) -> list[Delivery]:
    """Return deliveries as they stand now, in the order of their time."""
    return _all(tx, "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY due_at, id", (json.dumps(ids),))


def try_again(tx: Transaction, ids: Sequence[int], now: datetime) -> list[Delivery]:
    """Record that claimed deliveries are about to be sent once more."""
    return _set(tx, ids, "attempts = attempts + 1, tried_at = ?", to_text(now))


def join(tx: Transaction, ids: Sequence[int]) -> list[Delivery]:
    """Have claimed deliveries said by one new digest."""
    return _set(tx, ids, "digest = ?", new_ref(tx))


def sent(tx: Transaction, ids: Sequence[int], state: State, message_id: int, now: datetime) -> None:
    """Record the message that says claimed deliveries."""
    tx.executemany(
        "UPDATE delivery SET state = ?, message_id = ?, sent_at = ? WHERE id = ? AND state = 'claimed'",
        [(state, message_id, to_text(now), one) for one in ids],
    )


def finish(tx: Transaction, ids: Sequence[int], state: State, reason: str) -> list[Delivery]:
    """Record that claimed deliveries will not be said, and why."""
    return _set(tx, ids, "state = ?, reason = ?", state, reason)


def put_back(tx: Transaction, ids: Sequence[int], next_try_at: datetime, *, untried: bool) -> None:
    """Plan claimed deliveries for another try.

    Args:
        tx: the transaction.
        ids: which.
        next_try_at: when to claim them again.
        untried: whether the try counted last certainly never reached Discord, and is taken back.
    """
    change = "state = 'planned', next_try_at = ?, attempts = max(attempts - ?, 0)"
    _set(tx, ids, change, to_text(next_try_at), int(untried))


def ask_ping(tx: Transaction, ping: Ping, now: datetime) -> None:
    """Insert the wish to call a role, confirmed where `confirmed_by` says so."""
    confirmed_at = None if ping.confirmed_by is None else to_text(now)
    tx.execute(
        "INSERT INTO ping (cause, guild_id, role_id, asked_by, asked_at, confirmed_by, confirmed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (ping.cause, ping.guild_id, ping.role_id, ping.asked_by, to_text(now), ping.confirmed_by, confirmed_at),
    )


def ping_of(tx: Transaction, cause: str) -> Ping | None:
    """Return the role that a cause's deliveries would call."""
    row = tx.execute(
        "SELECT cause, guild_id, role_id, asked_by, confirmed_by FROM ping WHERE cause = ?", (cause,)
    ).fetchone()
    return None if row is None else Ping(**dict(row))


def confirm_ping(tx: Transaction, ping: Ping, confirmed_by: int, now: datetime) -> int:
    """Record the second organiser's word and have the planned deliveries call the role; return how many."""
    tx.execute(
        "UPDATE ping SET confirmed_by = ?, confirmed_at = ? WHERE cause = ?", (confirmed_by, to_text(now), ping.cause)
    )
    return tx.execute(
        "UPDATE delivery SET role_id = ? WHERE cause = ? AND state = 'planned'", (ping.role_id, ping.cause)
    ).rowcount


def _all(tx: Transaction, rest: str, values: Sequence[object]) -> list[Delivery]:
    # Every `rest` is a literal of this module; values are bound.
    return [_delivery(row) for row in tx.execute(f"SELECT * FROM delivery {rest}", values)]  # noqa: S608 - see above


def _set(tx: Transaction, ids: Sequence[int], change: str, *values: object) -> list[Delivery]:
    among = "id IN (SELECT value FROM json_each(?)) AND state = 'claimed'"
    return _changed(tx, f"SET {change} WHERE {among}", (*values, json.dumps(ids)))


def _changed(tx: Transaction, rest: str, values: Sequence[object]) -> list[Delivery]:
    rows = tx.execute(f"UPDATE delivery {rest} RETURNING *", values).fetchall()
    return sorted((_delivery(row) for row in rows), key=lambda delivery: (delivery.due_at, delivery.id))


def _delivery(row: Row) -> Delivery:
    values = {name: row[name] for name in _FIELDS}
    for name in _MOMENTS:
        if values[name] is not None:
            values[name] = from_text(values[name])
    values["data"] = json.loads(values["data"])
    values["state"] = State(values["state"])
    values["cancel_wanted"] = bool(values["cancel_wanted"])
    return Delivery(**values)
