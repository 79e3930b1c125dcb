"""The meetings that a session usually has. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.calendar.model import Session, Timing
from bot.calendar.programme.model import HOURS, MOST_MEETINGS
from bot.calendar.zones import Moment, moment_of

_SATURDAY = 5


def usual(session: Session) -> Iterable[tuple[Moment, Moment]]:
    """Yield mornings and afternoons of its working days, as far as they are within it."""
    zone, city = session.start.zone, session.start.city
    days = session.timing is Timing.DAYS
    day, last = session.start.wall.date(), (session.end or session.start).wall.date()
    for _ in range(MOST_MEETINGS * 2):
        if day > last:
            return
        for begins, ends in HOURS:
            start, end = (moment_of(datetime.combine(day, hour), zone, city) for hour in (begins, ends))
            inside = session.start.utc <= start.utc and (session.end is None or start.utc < session.end.utc)
            if day.weekday() < _SATURDAY and (days or inside):
                shorter = session.end is not None and not days and session.end.utc < end.utc
                yield start, session.end if shorter and session.end is not None else end
        day += timedelta(days=1)
