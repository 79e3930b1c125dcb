"""When something is said, tried again, or given up: pure rules over moments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest

from bot.delivery.model import Delivery, State

CANCELLED, EXPIRED, GAVE_UP = "delivery-cancelled", "delivery-expired", "delivery-gave-up"
"""Reasons of an end: keys of the catalogue."""

AT_START = timedelta(minutes=15)
"""How long a reminder for the very start stays useful."""

FIRST_RETRY = timedelta(seconds=10)
LONGEST_RETRY = timedelta(hours=1)
NOT_CONNECTED_RETRY = timedelta(seconds=30), timedelta(minutes=30)
"""Soonest and latest next try where there was no connection; when there is one again, what waits is tried at once."""

LONGEST_OUTAGE = timedelta(days=3, hours=6)
"""For how long at least a passing fault counts as passing, however often it was tried."""

TOGETHER_WITHIN = timedelta(minutes=1)
"""How far apart the times of deliveries may lie that are said together: nothing is said earlier than by this."""

HURRY = timedelta(minutes=30)
"""What loses its use within this time goes before what was due earlier."""

UNKNOWN_AFTER = timedelta(days=1)
"""How long past its use a delivery is still looked for before its fate is recorded as unknown."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of something that begins: how long before, when that is, and when it has lost its use."""

    before: timedelta
    due_at: datetime
    useless_after: datetime


def reminders(start: datetime, offsets: Sequence[timedelta], now: datetime) -> tuple[list[Reminder], list[timedelta]]:
    """Return the reminders to plan, earliest first, and the offsets for which it is too late.

    A reminder is of use until the next one says the same, the last one until the start.

    Args:
        start: when it begins, aware.
        offsets: how long before the start, each once or more.
        now: the present moment.
    """
    ordered = sorted(set(offsets), reverse=True)
    planned, too_late = [], []
    for offset, after in zip_longest(ordered, ordered[1:], fillvalue=timedelta()):
        end = start - after
        due = start - offset
        if due <= now:
            too_late.append(offset)
        else:
            planned.append(Reminder(offset, due, max(end, due + AT_START) if not offset else end))
    return planned, too_late


def is_late(due_at: datetime, tried_at: datetime, late_after: timedelta) -> bool:
    """Whether something tried at a moment carries the late label."""
    return tried_at - due_at > late_after


def retry_at(delivery: Delivery, now: datetime, *, reached: bool) -> datetime:
    """Return when to try again after a passing fault: ever longer, from 10 s to an hour, without a connection less."""
    elapsed = now - (delivery.claimed_at or now)
    if not reached:
        soonest, latest = NOT_CONNECTED_RETRY
        return now + min(max(elapsed / 4, soonest), latest)
    return now + min(max(3 * elapsed, FIRST_RETRY), LONGEST_RETRY)


def verdict(delivery: Delivery, now: datetime, attempts: int) -> tuple[State, str] | None:
    """Return how a delivery ends that was looked for and is not in the channel; None: send it (once more).

    Args:
        delivery: as it stands in the database.
        now: the present moment.
        attempts: how many tries it has at least; it is given up when they have failed for longer than any outage.
    """
    if delivery.cancel_wanted:
        return State.CANCELLED, CANCELLED
    if now > delivery.useless_after:
        return State.EXPIRED, EXPIRED
    if delivery.attempts >= attempts and now - (delivery.claimed_at or now) > LONGEST_OUTAGE:
        return State.FAILED, GAVE_UP
    return None


def lost_sight(delivery: Delivery, now: datetime) -> bool:
    """Whether a delivery that can neither be found nor ruled out is recorded as of unknown fate."""
    return now > delivery.useless_after + UNKNOWN_AFTER


def order(delivery: Delivery, now: datetime) -> tuple[bool, datetime, int]:
    """Return what to sort by in one place: what is about to lose its use first, then in the order of time."""
    hurried = delivery.useless_after - now < HURRY
    return not hurried, delivery.useless_after if hurried else delivery.due_at, delivery.id
