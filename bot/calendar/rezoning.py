"""The calendar after a change of the zone database: sessions, their meetings, and deadlines computed anew."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.calendar import store
from bot.calendar.deadlines import store as deadline_store
from bot.calendar.deadlines.model import Deadline
from bot.calendar.model import Session, Timing
from bot.calendar.programme import store as programme_store
from bot.calendar.saying import Saying
from bot.calendar.telling import differences
from bot.calendar.zones import Moment, moment_of, seen_from
from bot.delivery.model import Moved
from bot.storage import Transaction

_SAME = timedelta(seconds=1)
"""Instants are kept to the millisecond, walls as they were typed."""

WORD = "rezoned"
"""By which the notices of one change of the zone database are said together in each channel."""


def again(moment: Moment) -> Moment:
    """Return a moment computed anew from its wall time and zone; itself while its instant still shows that time.

    So the second of two hours with the same name, which a file may mean, stays the second one.
    """
    shown = seen_from(moment.utc, moment.zone).wall
    if abs(shown - moment.wall) < _SAME:
        return moment
    found = moment_of(moment.wall, moment.zone, moment.city)
    # What was decided about the wall time when it was typed (a missing hour) is kept; it is a time that exists.
    return moment if abs(found.utc - moment.utc) < _SAME else replace(found, adjusted=moment.adjusted)


class CalendarRezoning:
    """Moves what the calendar has ahead; channels that had heard of it are told by their own notices.

    Args:
        saying: reminders and notices; whoever follows the calendar hears of it too.
    """

    def __init__(self, saying: Saying) -> None:
        self._saying = saying

    def __call__(self, tx: Transaction, now: datetime) -> list[Moved]:
        """Compute everything that is still to come anew; return what moved."""
        sessions = [one for one in store.sessions(tx, None) if one.cancelled_at is None and one.over_at > now]
        deadlines = [one for one in deadline_store.all_of(tx, None) if one.cancelled_at is None and one.at.utc > now]
        return [
            *(moved for one in sessions for moved in self._session(tx, one, now)),
            *(moved for one in deadlines for moved in self._deadline(tx, one, now)),
        ]

    def _session(self, tx: Transaction, old: Session, now: datetime) -> list[Moved]:
        self._meetings(tx, old)
        if old.timing is Timing.FLOATING:
            return []
        new = replace(old, start=again(old.start), end=None if old.end is None else again(old.end))
        if (new.start, new.end) == (old.start, old.end):
            return []
        if new.end is not None and new.end.utc <= new.start.utc:
            return []  # the new rules would turn it round: only who made it can say what was meant
        # Its standing stays: nobody has moved it.
        new = replace(new, sequence=old.sequence + 1)
        differs = differences(old, new)
        store.update(tx, new, 0)
        store.record(tx, old.id, 0, now, differs, quiet=False)
        self._saying.follow(tx, old, new, 0, now, differs, tell=True, together=WORD)
        return [_moved(old, old.start, new.start)] if new.start != old.start else []

    def _meetings(self, tx: Transaction, session: Session) -> None:
        moved = []
        for meeting in programme_store.meetings(tx, session.id):
            start, end = again(meeting.start), again(meeting.end)
            if (start, end) != (meeting.start, meeting.end) and start.utc < end.utc:
                moved.append((meeting, replace(meeting, start=start, end=end)))
        programme_store.move_meetings(tx, moved)

    def _deadline(self, tx: Transaction, old: Deadline, now: datetime) -> list[Moved]:
        new = replace(old, at=again(old.at), sequence=old.sequence + 1)
        if new.at == old.at:
            return []
        differs = differences(old, new)
        deadline_store.update(tx, new, 0)
        deadline_store.record(tx, old.id, 0, now, differs, quiet=False)
        self._saying.follow(tx, old, new, 0, now, differs, tell=True, together=WORD)
        return [_moved(old, old.at, new.at)]


def moved_from(subject: str, title: str, guild_id: int, created_by: int, old: Moment, new: Moment) -> Moved:
    """Return the note of something whose wall time has become another instant."""
    return Moved(
        subject=subject,
        title=title,
        guild_id=guild_id,
        created_by=created_by,
        wall=old.wall,
        zone=old.zone,
        old=old.utc,
        new=new.utc,
    )


def _moved(own: Session | Deadline, old: Moment, new: Moment) -> Moved:
    return moved_from(own.ref, own.title, own.guild_id, own.created_by, old, new)
