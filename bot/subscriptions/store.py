"""The rows of subscriptions and of people's hours. SQL only; what may happen is decided in the service."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta

from bot.clock import from_text, to_text
from bot.storage import Row, Transaction
from bot.subscriptions.model import Beat, Hours, Rhythm, Subscription

_OFFSETS = (
    "(SELECT group_concat(before) FROM subscription_offset AS wanted WHERE wanted.subscription_id = subscription.id)"
)
_SELECT = f"SELECT subscription.*, {_OFFSETS} AS offsets FROM subscription"  # noqa: S608 - our own names


def insert(tx: Transaction, new: Subscription, next_at: datetime | None, now: datetime) -> int | None:
    """Insert a subscription and return its number; None where the same is there already."""
    beat = new.beat
    row = tx.execute(
        "INSERT INTO subscription (guild_id, user_id, channel_id, role_id, topic, label, rhythm, weekday, at_wall,"
        " zone, city, next_at, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        (
            new.guild_id,
            new.user_id,
            new.channel_id,
            new.role_id,
            new.topic,
            new.label,
            beat.rhythm.value if beat is not None else None,
            beat.weekday if beat is not None else None,
            beat.at.isoformat() if beat is not None else None,
            beat.zone if beat is not None else None,
            beat.city if beat is not None else None,
            to_text(next_at) if next_at is not None else None,
            new.created_by,
            to_text(now),
        ),
    ).fetchone()
    if row is None:
        return None
    set_offsets(tx, row["id"], new.offsets)
    return int(row["id"])


def set_offsets(tx: Transaction, subscription_id: int, offsets: Iterable[timedelta]) -> None:
    """Write how long before somebody wants to be told."""
    tx.execute("DELETE FROM subscription_offset WHERE subscription_id = ?", (subscription_id,))
    for one in offsets:
        tx.execute("INSERT INTO subscription_offset VALUES (?, ?)", (subscription_id, int(one.total_seconds())))


def find(tx: Transaction, subscription_id: int) -> Subscription | None:
    """Return a subscription, None where there is none with this number."""
    if not 0 < subscription_id < 1 << 63:
        return None
    row = tx.execute(f"{_SELECT} WHERE id = ?", (subscription_id,)).fetchone()
    return None if row is None else _subscription(row)


def of_person(tx: Transaction, user_id: int, guild_id: int | None = None) -> list[Subscription]:
    """Return a person's own subscriptions in a server (None: in all), in the order of their numbers."""
    rows = tx.execute(
        f"{_SELECT} WHERE user_id = ?1 AND (?2 IS NULL OR guild_id = ?2) ORDER BY id", (user_id, guild_id)
    )
    return [_subscription(row) for row in rows]


def of_channels(tx: Transaction, guild_id: int) -> list[Subscription]:
    """Return the subscriptions of a server's channels, in the order of their numbers."""
    rows = tx.execute(f"{_SELECT} WHERE guild_id = ? AND channel_id IS NOT NULL ORDER BY id", (guild_id,))
    return [_subscription(row) for row in rows]


def following(
    tx: Transaction, guild_id: int, topics: Sequence[str], before: timedelta | None, after_id: int, most: int
) -> list[Subscription]:
    """Return those who follow any of some topics and are not paused, so long before (None: whenever), some at a time.

    Args:
        tx: the transaction.
        guild_id: of which server.
        topics: of the entry.
        before: the offset they want.
        after_id: the last number that was seen to.
        most: how many at most.
    """
    # The plus sign keeps SQLite from finding all who follow a topic, to sort them anew for each few of them.
    rows = tx.execute(
        f"{_SELECT} WHERE guild_id = ?1 AND +topic IN (SELECT value FROM json_each(?2)) AND rhythm IS NULL"  # noqa: S608 - our own names
        " AND paused_at IS NULL AND id > ?3 AND (?4 IS NULL OR EXISTS (SELECT 1 FROM subscription_offset AS one"
        " WHERE one.subscription_id = subscription.id AND one.before = ?4)) ORDER BY id LIMIT ?5",
        (
            guild_id,
            json.dumps(topics, ensure_ascii=False),
            after_id,
            None if before is None else int(before.total_seconds()),
            most,
        ),
    )
    return [_subscription(row) for row in rows]


def pause(tx: Transaction, subscription_id: int, now: datetime | None) -> None:
    """Pause a subscription, or (None) have it go on."""
    tx.execute(
        "UPDATE subscription SET paused_at = ?, paused_reason = NULL, untold = 0 WHERE id = ?",
        (None if now is None else to_text(now), subscription_id),
    )


def pause_places(tx: Transaction, guild_id: int, channel_id: int, reason: str, now: datetime) -> list[Subscription]:
    """Pause what speaks in a channel that is gone; return it."""
    rows = tx.execute(
        f"{_SELECT} WHERE guild_id = ? AND channel_id = ? AND paused_at IS NULL", (guild_id, channel_id)
    ).fetchall()
    tx.execute(
        "UPDATE subscription SET paused_at = ?, paused_reason = ? WHERE guild_id = ? AND channel_id = ?"
        " AND paused_at IS NULL",
        (to_text(now), reason, guild_id, channel_id),
    )
    return [_subscription(row) for row in rows]


def without_role(tx: Transaction, guild_id: int, role_id: int) -> list[Subscription]:
    """Take a role that is gone off what called it; return that as it was. Its twin without a role makes it end."""
    rows = tx.execute(f"{_SELECT} WHERE guild_id = ? AND role_id = ?", (guild_id, role_id)).fetchall()
    for row in rows:
        changed = tx.execute("UPDATE OR IGNORE subscription SET role_id = NULL WHERE id = ?", (row["id"],)).rowcount
        if not changed:
            end(tx, row["id"])
    return [_subscription(row) for row in rows]


def follow_instead(tx: Transaction, old: str, new: str) -> None:
    """Have those who follow one topic follow another one; who follows both already follows it once."""
    tx.execute("UPDATE OR IGNORE subscription SET topic = ? WHERE topic = ?", (new, old))
    tx.execute("DELETE FROM subscription WHERE topic = ?", (old,))


def relabel(tx: Transaction, topic: str, label: str) -> None:
    """Write how people write what is followed now."""
    tx.execute("UPDATE subscription SET label = ? WHERE topic = ?", (label, topic))


def end(tx: Transaction, subscription_id: int) -> None:
    """Delete a subscription and what waits for it."""
    tx.execute("DELETE FROM subscription WHERE id = ?", (subscription_id,))


def untold_people(tx: Transaction) -> frozenset[int]:
    """Return the people who do not know yet that something of theirs has paused itself."""
    return frozenset(
        row["user_id"]
        for row in tx.execute("SELECT DISTINCT user_id FROM subscription WHERE untold = 1 AND user_id IS NOT NULL")
    )


def told(tx: Transaction, user_id: int) -> list[Subscription]:
    """Return what of a person's has paused itself without their knowing; they know now."""
    rows = tx.execute(f"{_SELECT} WHERE user_id = ? AND untold = 1 ORDER BY id", (user_id,)).fetchall()
    tx.execute("UPDATE subscription SET untold = 0 WHERE user_id = ? AND untold = 1", (user_id,))
    return [_subscription(row) for row in rows]


def beats_due(tx: Transaction, now: datetime, most: int) -> list[tuple[Subscription, datetime]]:
    """Return the digests that are due, each with the moment it was due at."""
    rows = tx.execute(
        f"{_SELECT} WHERE next_at IS NOT NULL AND paused_at IS NULL AND next_at <= ? ORDER BY next_at, id LIMIT ?",
        (to_text(now), most),
    )
    return [(_subscription(row), from_text(row["next_at"])) for row in rows]


def beats_after(tx: Transaction, now: datetime) -> list[Subscription]:
    """Return the digests that come after a moment."""
    return [_subscription(row) for row in tx.execute(f"{_SELECT} WHERE next_at > ?", (to_text(now),))]


def set_next(tx: Transaction, comes: Mapping[int, datetime]) -> None:
    """Write when digests come next, by their numbers."""
    tx.executemany(
        "UPDATE subscription SET next_at = ? WHERE id = ?", [(to_text(at), one) for one, at in comes.items()]
    )


def hours_of(tx: Transaction, user_id: int) -> Hours | None:
    """Return a person's hours, None where they have set none."""
    row = tx.execute("SELECT * FROM follower WHERE user_id = ?", (user_id,)).fetchone()
    return None if row is None else _hours(row)


def hours_among(tx: Transaction, people: Iterable[int]) -> dict[int, Hours]:
    """Return the hours of those among some people who have set any."""
    rows = tx.execute(
        "SELECT * FROM follower WHERE user_id IN (SELECT value FROM json_each(?))", (json.dumps(list(people)),)
    )
    return {row["user_id"]: _hours(row) for row in rows}


def save_hours(tx: Transaction, hours: Hours, closing_at: datetime | None) -> None:
    """Write a person's hours, and when they begin to be left alone next."""
    tx.execute(
        "INSERT INTO follower (user_id, zone, city, quiet_from, quiet_until, days, urgent, closing_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET zone = excluded.zone,"
        " city = excluded.city, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,"
        " days = excluded.days, urgent = excluded.urgent, closing_at = excluded.closing_at",
        (
            hours.user_id,
            hours.zone,
            hours.city,
            hours.quiet[0].isoformat() if hours.quiet is not None else None,
            hours.quiet[1].isoformat() if hours.quiet is not None else None,
            "".join(str(day) for day in sorted(hours.days)),
            int(hours.urgent),
            to_text(closing_at) if closing_at is not None else None,
        ),
    )


def closing(tx: Transaction, until: datetime, most: int) -> list[tuple[Hours, datetime]]:
    """Return people who begin to be left alone by a moment, each with when."""
    rows = tx.execute(
        "SELECT * FROM follower WHERE closing_at <= ? ORDER BY closing_at, user_id LIMIT ?", (to_text(until), most)
    )
    return [(_hours(row), from_text(row["closing_at"])) for row in rows]


def closing_after(tx: Transaction, now: datetime) -> list[Hours]:
    """Return the hours of people who begin to be left alone after a moment."""
    return [_hours(row) for row in tx.execute("SELECT * FROM follower WHERE closing_at > ?", (to_text(now),))]


def set_closing(tx: Transaction, user_id: int, at: datetime | None) -> None:
    """Write when a person begins to be left alone next."""
    tx.execute("UPDATE follower SET closing_at = ? WHERE user_id = ?", (None if at is None else to_text(at), user_id))


def forget(tx: Transaction, user_id: int) -> int:
    """Delete what is a person's own; what they made for channels stays without their name. Return how many went."""
    count = tx.execute("DELETE FROM subscription WHERE user_id = ?", (user_id,)).rowcount
    tx.execute("UPDATE subscription SET created_by = 0 WHERE created_by = ?", (user_id,))
    return count + tx.execute("DELETE FROM follower WHERE user_id = ?", (user_id,)).rowcount


def _subscription(row: Row) -> Subscription:
    beat = None
    if row["rhythm"] is not None:
        beat = Beat(
            rhythm=Rhythm(row["rhythm"]),
            at=time.fromisoformat(row["at_wall"]),
            zone=row["zone"],
            city=row["city"],
            weekday=row["weekday"],
        )
    offsets = sorted((int(one) for one in (row["offsets"] or "").split(",") if one), reverse=True)
    return Subscription(
        id=row["id"],
        guild_id=row["guild_id"],
        user_id=row["user_id"],
        channel_id=row["channel_id"],
        role_id=row["role_id"],
        topic=row["topic"],
        label=row["label"],
        offsets=tuple(timedelta(seconds=one) for one in offsets),
        beat=beat,
        created_by=row["created_by"],
        paused=row["paused_at"] is not None,
        reason=row["paused_reason"],
    )


def _hours(row: Row) -> Hours:
    quiet = None
    if row["quiet_from"] is not None:
        quiet = (time.fromisoformat(row["quiet_from"]), time.fromisoformat(row["quiet_until"]))
    return Hours(
        user_id=row["user_id"],
        zone=row["zone"],
        city=row["city"],
        quiet=quiet,
        days=frozenset(int(day) for day in row["days"]),
        urgent=bool(row["urgent"]),
    )
