"""What speakers are told privately, and the roster's message in its channel. Keys and data, no words."""

from datetime import datetime, timedelta

from bot.delivery.model import JSON, NewDelivery
from bot.room.rosters.model import Claim, Place, Roster

SHORTLY = timedelta(hours=1)
"""How long what happens in the last moment is still worth being told."""


def panel(roster: Roster, place: Place, now: datetime) -> NewDelivery:
    """Return the roster's message in its channel."""
    return NewDelivery(
        key=f"{roster.cause}:panel",
        guild_id=roster.guild_id,
        channel_id=roster.channel_id,
        due_at=now,
        useless_after=_until(place, now),
        message="room-roster",
        data={"title": place.item.name, "roster": roster.id, "alone": True},
        cause=roster.cause,
        created_by=roster.opened_by,
    )


def reminder(roster: Roster, place: Place, claim: Claim, due: datetime, now: datetime) -> NewDelivery:
    """Return the reminder to a speaker; whoever plans it notes for which time, so that it is said once for that."""
    # Moved to and fro within its last hour, a meeting has a time it had before; the speaker heard another one last.
    key = f"{roster.cause}:speaker:{claim.id}:{int(place.meeting.start.utc.timestamp())}:{int(now.timestamp())}"
    return _private(roster, place, claim.user_id, key, "room-speak-reminder", due, slot=claim.slot)


def moved_up(roster: Roster, place: Place, claim: Claim, slot: int, now: datetime) -> NewDelivery:
    """Return the word to somebody who waited and has a slot now."""
    key = f"{roster.cause}:up:{claim.id}:{slot}"
    return _private(roster, place, claim.user_id, key, "room-moved-up", now, slot=slot)


def taken_off(roster: Roster, place: Place, claim: Claim, now: datetime) -> NewDelivery:
    """Return the word to somebody whom an organiser took off."""
    key = f"{roster.cause}:off:{claim.id}"
    return _private(roster, place, claim.user_id, key, "room-taken-off", now)


def slot_free(roster: Roster, place: Place, claim: Claim, now: datetime) -> NewDelivery | None:
    """Return the word to the organiser that a slot was given back late and nobody waits; None where there is nobody."""
    if not roster.opened_by:
        return None
    key = f"{roster.cause}:free:{claim.id}"
    return _private(roster, place, roster.opened_by, key, "room-slot-free", now, slot=claim.slot)


def swap_asked(
    roster: Roster, place: Place, asking: Claim, asked: Claim, swap_id: int, name: str, now: datetime
) -> NewDelivery:
    """Return the question whether somebody changes places."""
    key = f"{roster.cause}:swap:{swap_id}"
    data: dict[str, JSON] = {"swap": swap_id, "by": name, "theirs": asking.slot, "slot": asked.slot}
    return _private(roster, place, asked.user_id, key, "room-swap-asked", now, **data)


def swap_decided(
    roster: Roster, place: Place, asking: Claim, swap_id: int, slot: int | None, now: datetime
) -> NewDelivery:
    """Return the answer to whoever asked: the slot they have now, None where it stays as it was."""
    key = f"{roster.cause}:swap:{swap_id}:said"
    message = "room-swap-refused" if slot is None else "room-swap-done"
    return _private(roster, place, asking.user_id, key, message, now, slot=slot)


def _private(
    roster: Roster, place: Place, user_id: int, key: str, message: str, due: datetime, **data: JSON
) -> NewDelivery:
    return NewDelivery(
        key=key,
        guild_id=roster.guild_id,
        user_id=user_id,
        due_at=due,
        useless_after=_until(place, due),
        message=message,
        data={"title": place.item.name, "roster": roster.id, "alone": True, "members_only": True, **data},
        cause=roster.cause,
        created_by=roster.opened_by,
    )


def _until(place: Place, now: datetime) -> datetime:
    return max(place.meeting.end.utc, now + SHORTLY)
