"""When those who run a letter are reminded of its deadlines. Pure."""

from datetime import datetime, timedelta

BEFORE = timedelta(hours=24)
"""How long before a deadline."""


def due_at(utc: datetime) -> datetime:
    """Return when to remind of a deadline."""
    return utc - BEFORE


def worth_saying(utc: datetime, opened_at: datetime, now: datetime) -> bool:
    """Whether a reminder that is due still says something.

    Not after the deadline, and not where the letter was opened so late that the deadline was on everybody's mind.
    """
    return opened_at <= due_at(utc) and now < utc
