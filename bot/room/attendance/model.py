"""What attendance is: a person, a part of a session, in person or online. Frozen facts; no SQL, no Discord."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.calendar.model import Session
from bot.calendar.programme.model import Meeting

KEPT = timedelta(days=30)
"""How long after the end of its session attendance is kept, and who spoke."""


class How(StrEnum):
    """How somebody attends."""

    IN_PERSON = "in person"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a session: one of its days, one of its meetings, or all of it where both are None.

    Attributes:
        day: counted from the session's first day, 0.
        meeting_id: a meeting of its programme.
    """

    day: int | None = None
    meeting_id: int | None = None

    @property
    def ref(self) -> str:
        """Return how it is named in options: 'all', 'day:0' or 'meeting:3'."""
        if self.day is not None:
            return f"day:{self.day}"
        return "all" if self.meeting_id is None else f"meeting:{self.meeting_id}"


ALL = Part()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One part of a session that a person attends.

    Attributes:
        id: its number.
        guild_id: the server whose coalition knows of it.
        session_id: the session.
        user_id: the person.
        part: which part.
        how: in person or online.
        agreed: whether it counts: the person said so, or an organiser entered it as 'said by' them.
        entered_by: the organiser who entered it; None where the person did or has agreed.
        entered_at: when.
    """

    id: int
    guild_id: int
    session_id: int
    user_id: int
    part: Part
    how: How
    agreed: bool
    entered_by: int | None
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people attend."""

    in_person: int = 0
    online: int = 0

    @property
    def total(self) -> int:
        """Return both together."""
        return self.in_person + self.online


@dataclass(frozen=True, slots=True)
class Own:
    """What a person attends of one session, and what there is to attend.

    Attributes:
        session: the session.
        meetings: its programme.
        parts: what can be chosen, all of it first.
        entries: the person's own.
    """

    session: Session
    meetings: Sequence[Meeting]
    parts: Sequence[Part]
    entries: Sequence[Attendance]


@dataclass(frozen=True, slots=True)
class Gathering:
    """Who of the coalition attends a session; for its members only.

    Attributes:
        session: the session.
        meetings: its programme.
        whole: how many people, however much of it they attend.
        days: each day with how many attend on it.
        people: account -> what it attends, in the order of the accounts' first entry.
    """

    session: Session
    meetings: Sequence[Meeting]
    whole: Headcount
    days: Sequence[tuple[date, Headcount]]
    people: Mapping[int, Sequence[Attendance]]
