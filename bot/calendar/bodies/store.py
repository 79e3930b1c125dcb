"""The rows of negotiating bodies and processes. SQL only."""

import json
from datetime import datetime

from bot.calendar.bodies.model import Body, BodyKind, fold
from bot.calendar.model import EVERYWHERE
from bot.clock import to_text
from bot.storage import Row, Transaction


def insert(tx: Transaction, body: Body, now: datetime) -> int:
    """Insert a body or process and return its number; the one it carries is not looked at."""
    columns = _facts(body) | {
        "guild_id": body.guild_id,
        "kind": body.kind.value,
        "created_by": body.created_by,
        "created_at": to_text(now),
    }
    places = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO negotiating_body ({', '.join(columns)}) VALUES ({places}) RETURNING id"  # noqa: S608 - our own names
    return int(tx.execute(statement, columns).fetchone()["id"])


def update(tx: Transaction, body: Body) -> None:
    """Write what a body or process is now."""
    columns = _facts(body)
    places = ", ".join(f"{column} = :{column}" for column in columns)
    tx.execute(f"UPDATE negotiating_body SET {places} WHERE id = :id", columns | {"id": body.id})  # noqa: S608 - our own names


def merge(tx: Transaction, old_id: int, into_id: int) -> None:
    """Have whatever refers to one record refer to another one, and delete it."""
    for statement in (
        "UPDATE session SET negotiating_body_id = ?1 WHERE negotiating_body_id = ?2",
        "UPDATE session SET process_id = ?1 WHERE process_id = ?2",
        "UPDATE negotiating_body SET of_id = ?1 WHERE of_id = ?2",
    ):
        tx.execute(statement, (into_id, old_id))
    tx.execute("DELETE FROM negotiating_body WHERE id = ?", (old_id,))


def seen(tx: Transaction, guild_id: int | None) -> list[Body]:
    """Return what a server (None: any) has added and what comes with Caucus, by name."""
    rows = tx.execute(
        "SELECT * FROM negotiating_body WHERE ?1 IS NULL OR guild_id IN (?1, ?2) ORDER BY folded, id",
        (guild_id, EVERYWHERE),
    )
    return [_body(row) for row in rows]


def _facts(body: Body) -> dict[str, str | int | None]:
    return {
        "name": body.name,
        "folded": fold(body.name),
        "short": body.short,
        "of_id": body.of_id,
        "zone": body.zone,
        "city": body.city,
        "languages": json.dumps(body.languages, ensure_ascii=False),
        "mandate": body.mandate,
        "website": body.website,
        "source": body.source,
        "known": body.known or None,
    }


def _body(row: Row) -> Body:
    return Body(
        id=row["id"],
        guild_id=row["guild_id"],
        kind=BodyKind(row["kind"]),
        name=row["name"],
        short=row["short"],
        of_id=row["of_id"],
        zone=row["zone"],
        city=row["city"],
        languages=tuple(json.loads(row["languages"])),
        mandate=row["mandate"],
        website=row["website"],
        source=row["source"],
        known=row["known"] or "",
        created_by=row["created_by"],
    )
