"""The rows of deliveries: planned, cancelled, looked at. Working them off stands in `claims`.

Moments come in as aware datetimes; nothing is ever deleted here.
"""

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from bot.clock import from_text, to_text
from bot.delivery.model import Delivery, NewDelivery, Ping, State, together_of
from bot.delivery.planner import CANCELLED
from bot.storage import Row, Transaction

REF_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Letters of a ref: none that people mistake for another one."""

_REF_LENGTH = 8

_FIELDS = tuple(field.name for field in fields(Delivery))
COLUMNS = ", ".join((*_FIELDS, "together"))
"""What `delivery_of` takes, in this order."""

_MOMENTS = ("due_at", "useless_after", "claimed_at", "tried_at", "sent_at")


def new_ref(tx: Transaction) -> str:
    """Return a ref that no delivery and no digest has."""
    return next(iter(new_refs(tx, 1)))


def new_refs(tx: Transaction, count: int) -> list[str]:
    """Return so many refs that no delivery and no digest has."""
    found: set[str] = set()
    while len(found) < count:
        found.update(_ref() for _ in range(count - len(found)))
        taken = "SELECT ref FROM delivery WHERE ref IN (SELECT value FROM json_each(?))"
        found.difference_update(row["ref"] for row in tx.execute(taken, (json.dumps(sorted(found)),)))
    return sorted(found)


def _ref() -> str:
    number, letters = secrets.randbelow(len(REF_LETTERS) ** _REF_LENGTH), []
    for _ in range(_REF_LENGTH):
        number, letter = divmod(number, len(REF_LETTERS))
        letters.append(REF_LETTERS[letter])
    return "".join(letters)


def enrol(tx: Transaction, new: Iterable[NewDelivery], now: datetime) -> int:
    """Insert deliveries; a key that is there already is left as it is. Return how many were new."""
    many = list(new)
    if not many:
        return 0
    created_at = to_text(now)
    return tx.executemany(
        "INSERT INTO delivery (ref, key, guild_id, channel_id, user_id, role_id, due_at, useless_after, message,"
        " data, together, cause, created_by, created_at, next_try_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO NOTHING",
        [
            (
                ref,
                one.key,
                one.guild_id,
                one.channel_id,
                one.user_id,
                one.role_id,
                due_at := to_text(one.due_at),
                to_text(one.useless_after),
                one.message,
                json.dumps(one.data, sort_keys=True, ensure_ascii=False),
                together_of(one) or None,
                one.cause,
                one.created_by,
                created_at,
                due_at,
            )
            for ref, one in zip(new_refs(tx, len(many)), many, strict=True)
        ],
    ).rowcount


def knows(tx: Transaction, key: str) -> bool:
    """Whether a key was planned before, whatever became of it."""
    return tx.execute("SELECT 1 FROM delivery WHERE key = ?", (key,)).fetchone() is not None


def cancel_cause(tx: Transaction, cause: str, now: datetime) -> int:
    """Cancel what a cause still has to say; return how many deliveries that concerns.

    One that may already stand in the channel is only marked: the desk looks for it first and cancels it if it is not
    there, so that 'cancelled' is true.
    """
    return _cancel(tx, "cause = ?", cause, now)


def cancel_keys(tx: Transaction, keys: Iterable[str], now: datetime) -> int:
    """Cancel deliveries that still have to be said, by their keys; otherwise as `cancel_cause`."""
    return _cancel(tx, "key IN (SELECT value FROM json_each(?))", json.dumps(list(keys)), now)


def _cancel(tx: Transaction, which: str, value: str, now: datetime) -> int:
    # `which` is a literal of this module; values are bound.
    cancelled = tx.execute(
        f"UPDATE delivery SET state = 'cancelled', reason = ? WHERE {which} AND state = 'planned' AND attempts = 0",  # noqa: S608 - see above
        (CANCELLED, value),
    ).rowcount
    marked = tx.execute(
        "UPDATE delivery SET cancel_wanted = 1, next_try_at = ?"  # noqa: S608 - see above
        f" WHERE {which} AND state IN ('planned', 'claimed') AND cancel_wanted = 0",
        (to_text(now), value),
    ).rowcount
    return cancelled + marked


def shift_cause(tx: Transaction, cause: str, by: timedelta) -> int:
    """Move what a cause has planned and nobody has tried yet; return how many deliveries that are."""
    planned = [one for one in of_cause(tx, cause) if one.state is State.PLANNED and not one.attempts]
    for one in planned:
        tx.execute(
            "UPDATE delivery SET due_at = ?1, next_try_at = ?1, useless_after = ?2 WHERE id = ?3",
            (to_text(one.due_at + by), to_text(one.useless_after + by), one.id),
        )
    return len(planned)


def forget_private(tx: Transaction, cause: str) -> int:
    """Forget to whom something was said privately of a cause and all below it, and in what words.

    That something was said stays; what is still to be said is left alone.

    Returns:
        How many deliveries that concerns.
    """
    return tx.execute(
        "UPDATE delivery SET user_id = 0, data = '{\"title\": \"\"}', cause = ?1, key = ?1 || ':forgotten:' || ref"
        " WHERE (cause = ?1 OR (cause > ?1 || ':' AND cause < ?1 || ';'))"
        " AND user_id IS NOT NULL AND user_id <> 0 AND state NOT IN ('planned', 'claimed')",
        (cause,),
    ).rowcount


def of_cause(tx: Transaction, cause: str) -> list[Delivery]:
    """Return a cause's deliveries in the order of their time."""
    return all_of(tx, "WHERE cause = ? ORDER BY due_at, id", (cause,))


def of_causes(tx: Transaction, begin: str) -> list[Delivery]:
    """Return the deliveries of every cause that begins with a text, in the order of their time."""
    # A range, not LIKE: it uses the index and knows no wildcards.
    return all_of(tx, "WHERE cause >= ? AND cause < ? ORDER BY due_at, id", (begin, begin + "\U0010ffff"))


def list_of(tx: Transaction, guild_id: int | None, states: Sequence[State], limit: int) -> list[Delivery]:
    """Return deliveries of one server (None: of all) in some states, in the order of their time."""
    return all_of(
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
    return all_of(
        tx, "WHERE guild_id = ? AND state IN ('planned', 'claimed') ORDER BY due_at, id LIMIT ?", (guild_id, limit)
    )


def trouble(tx: Transaction, guild_id: int, since: datetime, limit: int) -> list[Delivery]:
    """Return what a server should have said since a moment and has not, the latest first."""
    return all_of(
        tx,
        "WHERE guild_id = ? AND state IN ('expired', 'failed') AND due_at >= ? ORDER BY due_at DESC, id DESC LIMIT ?",
        (guild_id, to_text(since), limit),
    )


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


def without_role(tx: Transaction, guild_id: int, role_id: int) -> list[Delivery]:
    """Have what is planned in a server no longer call a role; return what would have called it, earliest first."""
    found = all_of(
        tx,
        "WHERE guild_id = ? AND state = 'planned' AND role_id = ? ORDER BY due_at, id",
        (guild_id, role_id),
    )
    tx.execute(
        "UPDATE delivery SET role_id = NULL WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([one.id for one in found]),),
    )
    return found


def all_of(tx: Transaction, rest: str, values: Sequence[object]) -> list[Delivery]:
    """Return the deliveries that the rest of a statement, a literal of this package, picks out."""
    rows = tx.execute(f"SELECT {COLUMNS} FROM delivery {rest}", values)  # noqa: S608 - see above
    return [delivery_of(row) for row in rows]


def delivery_of(row: Row, **instead: object) -> Delivery:
    """Return a row of `COLUMNS` as a delivery, with other values instead of some."""
    # By place, not by name: in a burst the names alone took as long as the statement.
    values: dict[str, Any] = dict(zip(_FIELDS, row, strict=False))
    for name in _MOMENTS:
        if values[name] is not None:
            values[name] = from_text(values[name])
    values["data"] = json.loads(values["data"])
    values["state"] = State(values["state"])
    values["cancel_wanted"] = bool(values["cancel_wanted"])
    values.update(instead)
    return Delivery(**values)
