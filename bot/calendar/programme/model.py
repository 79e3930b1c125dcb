"""What a meeting and an agenda item are, and what a programme file does. Frozen facts; no SQL, no Discord."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from bot.calendar.zones import Moment
from bot.errors import Value

HOURS = ((time(10), time(13)), (time(15), time(18)))
"""When the United Nations meet: mornings and afternoons, three hours each."""

MOST_MEETINGS, MOST_ITEMS = 200, 1_000
"""Of one session: twenty working days of ten meetings, five items each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An agenda item taken up in a meeting.

    Attributes:
        id: its number; it stays, whatever happens to the programme.
        meeting_id: the meeting.
        position: its place among the meeting's items, from 1.
        number: as the agenda has it, '3 (a)', or empty.
        title: one line.
        documents: document symbols.
    """

    id: int
    meeting_id: int
    position: int
    number: str = ""
    title: str
    documents: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return number and title."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of a session.

    Attributes:
        id: its number; it stays, whatever happens to the programme.
        session_id: the session.
        start: wall time in the session's zone, and the instant.
        end: the same, later.
        place: the room, or empty for that of the session.
        items: in their order.
    """

    id: int
    session_id: int
    start: Moment
    end: Moment
    place: str = ""
    items: tuple[AgendaItem, ...] = ()

    @property
    def day(self) -> date:
        """Return the day at the place."""
        return self.start.wall.date()


@dataclass(frozen=True, slots=True)
class WantedItem:
    """An agenda item as an organiser typed it; an empty text is an option left out.

    Attributes:
        item: number or title of the item, or the meeting alone where both are empty.
        at: when its meeting starts and ends, '2027-01-18 10:00-13:00'; a day alone means its first meeting.
    """

    at: str = ""
    number: str = ""
    title: str = ""
    place: str = ""
    documents: str = ""


class RowFate(StrEnum):
    """What becomes of a row of a programme file."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Reported:
    """What becomes of one row.

    Attributes:
        line: of the file, from 1 (the heading).
        fate: see `RowFate`.
        text: the row in short, as its file has it.
        key: catalogue key of what is wrong; empty where nothing is.
        data: what goes into that sentence.
    """

    line: int
    fate: RowFate
    text: str
    key: str = ""
    data: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What a programme file does, or would do; with a wrong row nothing is done.

    Attributes:
        rows: one for each row of the file.
        removed: meetings and items that are on the programme and not in the file, where the file is the whole of it.
        kept: the same, where they stay.
        done: whether it was done.
    """

    rows: tuple[Reported, ...]
    removed: int = 0
    kept: int = 0
    done: bool = False

    def count(self, fate: RowFate) -> int:
        """Return how many rows had one fate."""
        return sum(one.fate is fate for one in self.rows)

    @property
    def wrong(self) -> bool:
        """Whether a row cannot be taken, so that nothing is done."""
        return any(one.fate is RowFate.WRONG for one in self.rows)
