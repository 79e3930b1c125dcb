"""What an iCalendar file says: occurrences of events, and remarks on what could not be taken as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.calendar.model import Dated
from bot.calendar.zones import Moment

Point = Moment | Dated | datetime
"""A moment, a day, or (floating: the file names no zone) a wall time without a zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One occurrence of an event.

    Attributes:
        uid: the event's identity, the same in every file that speaks of it.
        recurrence: which occurrence of a series, by its original start in ISO 8601; '' for an event that happens once.
        sequence: how often the event was changed; a higher number replaces a lower one.
        title: SUMMARY, one line; '' where there is none.
        start: when it begins.
        end: when it ends; of days the last one, included. None where the file does not say.
        place: LOCATION, one line.
        description: DESCRIPTION, several lines.
        link: URL, as it stands.
        cancelled: whether the file says it was called off.
        tentative: whether the file says it is not sure to take place.
    """

    uid: str
    recurrence: str = ""
    sequence: int = 0
    title: str = ""
    start: Point
    end: Point | None = None
    place: str = ""
    description: str = ""
    link: str = ""
    cancelled: bool = False
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person should know about a file: a catalogue key and its data."""

    key: str
    data: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IcsFile:
    """What was read.

    Attributes:
        name: the calendar's own name, '' where it has none.
        occurrences: in order of start.
        remarks: what was left out or had to be decided, in the order of the file; at most `reading.REMARKS`.
    """

    name: str
    occurrences: tuple[Occurrence, ...]
    remarks: tuple[Remark, ...]
