"""What is told of a text, as deliveries: a private message a person, a summary a server's channel. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery.model import NewDelivery
from bot.reference.wordings.model import Wording

USEFUL = timedelta(days=14)
"""A message about a text that could not be sent for so long is not sent any more."""
PERSON, CHANNEL = "watch-person", "watch-channel"
"""The message keys; cogs/reference/watch_look.py renders them."""


def cause_of(wording: Wording) -> str:
    """Return the cause of everything that is told of a text."""
    return f"wording:{wording.id}"


def for_person(
    user_id: int, guild_id: int, before: Wording, wording: Wording, changes: Sequence[int], now: datetime
) -> NewDelivery:
    """Return the private message to somebody who watches.

    Args:
        user_id: who.
        guild_id: the server he or she watches in.
        before: the text that is compared from.
        wording: the text that arrived.
        changes: places of the watched changes in the comparison of the two; none when nothing watched changed.
        now: the present moment.
    """
    return NewDelivery(
        key=f"{cause_of(wording)}:{before.id}:user:{user_id}",
        guild_id=guild_id,
        user_id=user_id,
        due_at=now,
        useless_after=now + USEFUL,
        message=PERSON,
        data=_data(before, wording, changes),
        cause=cause_of(wording),
        created_by=user_id,
    )


def for_channel(
    channel_id: int, guild_id: int, before: Wording, wording: Wording, changes: Sequence[int], by: int, now: datetime
) -> NewDelivery:
    """Return the summary for a server's channel; `by` is told when it cannot be said. See `for_person`."""
    return NewDelivery(
        key=f"{cause_of(wording)}:channel:{guild_id}",
        guild_id=guild_id,
        channel_id=channel_id,
        due_at=now,
        useless_after=now + USEFUL,
        message=CHANNEL,
        data=_data(before, wording, changes),
        cause=cause_of(wording),
        created_by=by,
    )


def _data(before: Wording, wording: Wording, changes: Sequence[int]) -> dict[str, str | int | bool | list[int]]:
    return {
        "title": f"{wording.instrument} {wording.version}",
        "before": before.id,
        "wording": wording.id,
        "changes": sorted(changes),
        # A redline has no place in a digest.
        "alone": True,
        # A server's own text is for those who are there when it is sent.
        "members_only": wording.guild_id is not None or before.guild_id is not None,
    }
