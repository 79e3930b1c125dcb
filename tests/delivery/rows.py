"""Rows and small makers for the tests of deliveries."""

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.delivery.model import NewDelivery
from bot.storage.migrate import load, migrate

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def memory() -> sqlite3.Connection:
    """Return an empty database with the whole schema, in memory."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    conn.row_factory = sqlite3.Row
    migrate(conn, load())
    return conn


def new(
    key: str = "test:1", *, due: datetime = NOW, useful: timedelta = timedelta(hours=1), **more: Any
) -> NewDelivery:
    """Return a delivery for channel 10 of server 1, planned by person 5."""
    given: dict[str, Any] = {
        "guild_id": 1,
        "channel_id": 10,
        "message": "delivery-test",
        "data": {"title": f"title of {key}"},
        "cause": f"cause:{key}",
        "created_by": 5,
        **more,
    }
    return NewDelivery(key=key, due_at=due, useless_after=due + useful, **given)
