"""Which parts a session has, and who is there on which day. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from bot.calendar.model import Session
from bot.calendar.programme.model import Meeting
from bot.errors import Invalid, NotFound
from bot.room.attendance.model import ALL, Attendance, Headcount, How, Part

MOST_DAYS = 60
"""Days of a session that are told apart; a longer one is a period, not a meeting."""

_PART = re.compile(r"(?P<kind>day|meeting):(?P<number>[0-9]{1,12})")


def day_of(session: Session, number: int) -> date:
    """Return the day at the place: 0 is the session's first."""
    return session.start.wall.date() + timedelta(days=number)


def days_of(session: Session) -> int:
    """Return how many days a session has."""
    last = (session.end or session.start).wall.date()
    return min(max((last - session.start.wall.date()).days + 1, 1), MOST_DAYS)


def parts_of(session: Session, meetings: Iterable[Meeting]) -> tuple[Part, ...]:
    """Return what can be attended: all of it, its days where it has several, its meetings where it has several."""
    days = days_of(session)
    held = [Part(meeting_id=one.id) for one in meetings]
    return (
        ALL,
        *(Part(day=number) for number in range(days) if days > 1),
        *(part for part in held if len(held) > 1),
    )


def part_named(text: str, session: Session, meetings: Iterable[Meeting]) -> Part:
    """Return the part that an option names: '', 'all', 'day:0' or 'meeting:3'.

    Raises:
        Invalid: ``room-part-unknown``: it is no such text.
        NotFound: ``room-part-gone``: the session has no such day or meeting.
    """
    typed = text.strip()
    if typed in {"", ALL.ref}:
        return ALL
    match = _PART.fullmatch(typed)
    if match is None:
        raise Invalid("room-part-unknown")
    number = int(match["number"])
    part = Part(day=number) if match["kind"] == "day" else Part(meeting_id=number)
    known = number < days_of(session) if part.day is not None else any(one.id == number for one in meetings)
    if not known:
        raise NotFound("room-part-gone")
    return part


def how_on(entries: Iterable[Attendance], session: Session, day: int, meetings: Mapping[int, Meeting]) -> How | None:
    """Return how a person attends on a day, None where not at all.

    What is said of the day or of a meeting on it goes before what is said of the whole session; somebody who is there
    in person for one meeting of a day is there in person.
    """
    whole, named = set[How](), set[How]()
    for one in entries:
        if one.part == ALL:
            whole.add(one.how)
        elif _on(one.part, session, day, meetings):
            named.add(one.how)
    found = named or whole
    if not found:
        return None
    return How.IN_PERSON if How.IN_PERSON in found else How.ONLINE


def counted(hows: Iterable[How | None]) -> Headcount:
    """Return how many attend how; None is somebody who does not."""
    found = list(hows)
    return Headcount(found.count(How.IN_PERSON), found.count(How.ONLINE))


def by_day(
    people: Mapping[int, Sequence[Attendance]], session: Session, meetings: Sequence[Meeting]
) -> tuple[tuple[date, Headcount], ...]:
    """Return each day of a session with how many attend on it, each person once."""
    held = {one.id: one for one in meetings}
    return tuple(
        (day_of(session, day), counted(how_on(own, session, day, held) for own in people.values()))
        for day in range(days_of(session))
    )


def _on(part: Part, session: Session, day: int, meetings: Mapping[int, Meeting]) -> bool:
    if part.day is not None:
        return part.day == day
    meeting = meetings.get(part.meeting_id or 0)
    return meeting is not None and meeting.day == day_of(session, day)
