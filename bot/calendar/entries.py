"""What stands in a calendar: sessions, deadlines, events of the known calendar, in one order."""

from collections.abc import Iterable
from datetime import datetime

from bot.calendar.deadlines.model import Deadline
from bot.calendar.model import KnownEvent, Session
from bot.clock import to_text

Entry = Session | Deadline | KnownEvent
"""What stands in a calendar."""

Own = Session | Deadline
"""What organisers put there."""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in the order of their start, what has no date last."""
    return sorted(entries, key=lambda one: (one.begins is None, to_text(one.begins) if one.begins else "", one.ref))


def is_over(entry: Entry, now: datetime) -> bool:
    """Whether an entry is certainly over."""
    over = entry.over_at
    return over is not None and over <= now
