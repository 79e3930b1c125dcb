"""A letter's two deadlines as people type them: '2027-01-18 18:00 Vienna / 2027-01-20 23:59 New York'. Pure."""

import re
from datetime import datetime, timedelta

from bot.calendar.zones import LONGEST, Moment, parse_moment, zone_named
from bot.errors import Invalid
from bot.letters.life.model import Deadlines

TYPED_LIMIT = 2 * LONGEST
"""Most characters of both deadlines in one field."""

FARTHEST = timedelta(days=2 * 366)
"""How far ahead a deadline may be moved: a slip of the year would tell everybody of it."""

_BETWEEN = re.compile(r"\s+/\s+|\s*;\s*")


def typed(text: str, now: datetime, default_zone: str) -> Deadlines:
    """Return the deadlines somebody typed, the official one after a slash where there is one.

    Args:
        text: as typed; anything.
        now: the present moment.
        default_zone: IANA zone of a deadline typed without one.

    Raises:
        Invalid: ``letter-deadlines-many``, ``letter-official-before``, or as `parse_moment`.
    """
    parts = _BETWEEN.split(text.strip())
    if len(parts) > 2:
        raise Invalid("letter-deadlines-many")
    moments = [parse_moment(part, now=now, default_zone=default_zone) for part in parts]
    return in_order(Deadlines(*moments))


def in_order(deadlines: Deadlines) -> Deadlines:
    """Return deadlines that can be kept.

    Raises:
        Invalid: ``letter-official-before``: the letter would have to be delivered while people still sign.
    """
    if deadlines.official is not None and deadlines.official.utc < deadlines.internal.utc:
        raise Invalid("letter-official-before")
    return deadlines


def as_typed(moment: Moment) -> str:
    """Return a moment as somebody would type it: by its city where that says the zone."""
    return f"{moment.wall.isoformat(sep=' ', timespec='minutes')} {_place(moment)}"


def both_as_typed(deadlines: Deadlines) -> str:
    """Return both deadlines as somebody would type them in one field."""
    return " / ".join(as_typed(one) for one in (deadlines.internal, deadlines.official) if one is not None)


def _place(moment: Moment) -> str:
    try:
        known = zone_named(moment.city)[0] == moment.zone
    except Invalid:
        known = False
    return moment.city if known else moment.zone
