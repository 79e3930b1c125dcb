"""Telling whoever planned a delivery that it was not said: pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

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
                "title": _title(ones[0]),
                "together": "delivery-not-said",
                "together_title": "delivery-not-said-title",
                "more": len(ones) - 1,
                "reason": reason,
                # Texts, because numbers would be grouped into thousands.
                "channel": _place(ones[0], reason),
                "due": str(int(ones[0].due_at.timestamp())),
            },
            cause=f"{CAUSE}{ones[0].id}",
            created_by=creator,
        )
        for creator, ones in told.items()
    ]


def role_gone(silenced: Sequence[Delivery], role_id: int, now: datetime) -> list[NewDelivery]:
    """Return one private message for each creator of deliveries whose role was deleted before they could call it."""
    told: dict[int, list[Delivery]] = {}
    for one in silenced:
        if one.created_by:
            told.setdefault(one.created_by, []).append(one)
    return [
        NewDelivery(
            key=f"role-gone:{role_id}:{creator}:{ones[0].ref}",
            guild_id=ones[0].guild_id,
            user_id=creator,
            due_at=now,
            useless_after=now + USEFUL,
            message="ping-role-gone",
            data={"title": _title(ones[0]), "together": "ping-role-gone", "more": len({one.cause for one in ones}) - 1},
            cause=f"{CAUSE}{ones[0].id}",
            created_by=creator,
        )
        for creator, ones in told.items()
    ]


def _place(one: Delivery, reason: str) -> str:
    # Discord shows the mention of a channel that is gone as one that nobody may see.
    return "none" if one.channel_id is None or reason == "delivery-channel-gone" else str(one.channel_id)


def _title(one: Delivery) -> str:
    title = str(one.data.get("title") or one.cause)
    return " ".join(title.split())[:100]
