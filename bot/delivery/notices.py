"""Telling whoever planned a delivery that it was not said: pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import to_text
from bot.delivery.model import Delivery, NewDelivery

USEFUL = timedelta(days=7)
CAUSE = "delivery:"


def notices(unsaid: Sequence[Delivery], reason: str, now: datetime) -> list[NewDelivery]:
    """Return one private message for each creator of deliveries that were not said.

    A notice that fails itself is not told about, nor is a private message to the person who would be told.

    Args:
        unsaid: deliveries that ended together for the same reason.
        reason: why, a key of the catalogue.
        now: the present moment.
    """
    told: dict[int, list[Delivery]] = {}
    for one in unsaid:
        if not one.cause.startswith(CAUSE) and one.created_by not in (0, one.user_id):
            told.setdefault(one.created_by, []).append(one)
    return [
        NewDelivery(
            key=f"notice:{ones[0].ref}:{creator}",
            guild_id=ones[0].guild_id,
            user_id=creator,
            due_at=now,
            useless_after=now + USEFUL,
            message="delivery-not-said",
            data={
                "title": str(ones[0].data.get("title") or ones[0].cause),
                "more": len(ones) - 1,
                "reason": reason,
                "channel": str(ones[0].channel_id or ""),
                "due": to_text(ones[0].due_at),
            },
            cause=f"{CAUSE}{ones[0].id}",
            created_by=creator,
        )
        for creator, ones in told.items()
    ]
