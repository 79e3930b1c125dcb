"""The rows of calls and news: when somebody has to be found who is told something, and what happened. SQL only."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.clock import from_text, to_text
from bot.storage import Row, Transaction
from bot.subscriptions.model import Call, News


def add_spans(tx: Transaction, guild_id: int, offsets: Iterable[timedelta]) -> list[timedelta]:
    """Note the offsets that are wanted in a server; return those nobody there had wanted before."""
    return [
        one
        for one in offsets
        if tx.execute(
            "INSERT INTO subscription_span VALUES (?, ?) ON CONFLICT DO NOTHING", (guild_id, int(one.total_seconds()))
        ).rowcount
    ]


def spans(tx: Transaction, guild_id: int | None) -> list[tuple[int, timedelta]]:
    """Return the offsets wanted in a server (None: in all), each with the server."""
    rows = tx.execute("SELECT guild_id, before FROM subscription_span WHERE ?1 IS NULL OR guild_id = ?1", (guild_id,))
    return [(row["guild_id"], timedelta(seconds=row["before"])) for row in rows]


def insert(tx: Transaction, calls: Iterable[Call]) -> None:
    """Insert calls; one that was put off twice is put off once."""
    tx.executemany(
        "INSERT INTO subscription_call (due_at, guild_id, ref, before, news_id, subscription_id, snooze)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (
                to_text(one.due_at),
                one.guild_id,
                one.ref,
                int(one.before.total_seconds()),
                one.news_id,
                one.subscription_id,
                int(one.snooze),
            )
            for one in calls
        ],
    )


def is_snoozed(tx: Transaction, subscription_id: int, ref: str) -> bool:
    """Whether somebody has put something off, and it is still to come."""
    row = tx.execute(
        "SELECT 1 FROM subscription_call WHERE subscription_id = ? AND ref = ? AND snooze = 1", (subscription_id, ref)
    ).fetchone()
    return row is not None


def clear(tx: Transaction, ref: str) -> None:
    """Delete the calls for reminders of a session or deadline; news of it is still told."""
    tx.execute("DELETE FROM subscription_call WHERE ref = ? AND news_id IS NULL", (ref,))


def first_due(tx: Transaction) -> datetime | None:
    """Return when there is something to do next: a call, a digest, a person who begins to be left alone."""
    row = tx.execute(
        "SELECT min(at) AS at FROM (SELECT min(due_at) AS at FROM subscription_call"
        " UNION ALL SELECT min(next_at) FROM subscription WHERE next_at IS NOT NULL AND paused_at IS NULL"
        " UNION ALL SELECT min(closing_at) FROM follower WHERE closing_at IS NOT NULL)"
    ).fetchone()
    return None if row["at"] is None else from_text(row["at"])


def due(tx: Transaction, now: datetime) -> Call | None:
    """Return the first call that is due, None without any."""
    row = tx.execute(
        "SELECT * FROM subscription_call WHERE due_at <= ? ORDER BY due_at, id LIMIT 1", (to_text(now),)
    ).fetchone()
    return None if row is None else _call(row)


def between(tx: Transaction, guild_id: int, begin: datetime, end: datetime) -> list[Call]:
    """Return a server's calls for reminders from one moment until before another, in the order of time."""
    rows = tx.execute(
        "SELECT * FROM subscription_call WHERE guild_id = ? AND due_at >= ? AND due_at < ?"
        " AND news_id IS NULL AND subscription_id IS NULL ORDER BY due_at, id",
        (guild_id, to_text(begin), to_text(end)),
    )
    return [_call(row) for row in rows]


def go_on(tx: Transaction, call: Call, after_id: int) -> None:
    """Note how far a call has been seen to."""
    tx.execute("UPDATE subscription_call SET after_id = ? WHERE id = ?", (after_id, call.id))


def done(tx: Transaction, call: Call) -> None:
    """Delete a call that has been seen to."""
    tx.execute("DELETE FROM subscription_call WHERE id = ?", (call.id,))


def add_news(tx: Transaction, news: News) -> int:
    """Insert what has happened and return its number."""
    row = tx.execute(
        "INSERT INTO subscription_news (ref, guild_id, number, topics, title, was, told, over_at, at, together)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            news.ref,
            news.guild_id,
            news.number,
            json.dumps(news.topics, ensure_ascii=False),
            news.title,
            json.dumps(dict(news.was), ensure_ascii=False),
            json.dumps(dict(news.told), ensure_ascii=False),
            to_text(news.over_at),
            to_text(news.at),
            news.together,
        ),
    ).fetchone()
    return int(row["id"])


def tell_instead(tx: Transaction, old: str, new: str) -> None:
    """Have what has happened, and is not told yet, told to those who follow another topic instead of one."""
    tx.execute(
        "UPDATE subscription_news SET topics = replace(topics, ?1, ?2) WHERE instr(topics, ?1)",
        (json.dumps(old), json.dumps(new)),
    )


def news(tx: Transaction, news_id: int) -> News:
    """Return what has happened, by its number."""
    row = tx.execute("SELECT * FROM subscription_news WHERE id = ?", (news_id,)).fetchone()
    return News(
        id=row["id"],
        ref=row["ref"],
        guild_id=row["guild_id"],
        number=row["number"],
        topics=tuple(json.loads(row["topics"])),
        title=row["title"],
        was=json.loads(row["was"]),
        told=json.loads(row["told"]),
        over_at=from_text(row["over_at"]),
        at=from_text(row["at"]),
        together=row["together"],
    )


def _call(row: Row) -> Call:
    return Call(
        id=row["id"],
        due_at=from_text(row["due_at"]),
        guild_id=row["guild_id"],
        ref=row["ref"],
        before=timedelta(seconds=row["before"]),
        news_id=row["news_id"],
        subscription_id=row["subscription_id"],
        snooze=bool(row["snooze"]),
        after_id=row["after_id"],
    )
