"""What the calendar is asked and what it answers: sessions as typed, as recorded, as changed. Frozen facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Own
from bot.calendar.model import KnownEvent, Mode, Session, Standing
from bot.calendar.zones import Moment
from bot.delivery.model import JSON, Delivery, Ping


@dataclass(frozen=True, slots=True)
class Wanted:
    """A session as an organiser typed it; an empty text is an option left out.

    `title` may be the `ref` of an event of the known calendar, which then gives what was left out.
    """

    title: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    body: str = ""
    mode: Mode | None = None
    link: str = ""
    documents: str = ""
    note: str = ""
    reminders: str = ""
    channel_id: int | None = None
    role_id: int | None = None
    negotiating_body: str = ""
    process: str = ""
    languages: str = ""
    tags: str = ""
    private: bool | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Reminding:
    """A reminder: how long before the start, and when that is at the place."""

    before: timedelta
    at: Moment


@dataclass(frozen=True, slots=True)
class Added:
    """What was recorded, what will be said, and what could not be promised.

    Attributes:
        session: as it stands now.
        reminders: earliest first.
        too_late: offsets whose time has passed already.
        waits: the role is called only once a second organiser has confirmed it.
        not_checked: what is not sure about the known event it was taken from, or empty.
    """

    session: Session
    reminders: tuple[Reminding, ...]
    too_late: tuple[timedelta, ...]
    waits: bool
    not_checked: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a session or a deadline.

    Attributes:
        session: as it stands now.
        at: when it was changed, aware.
        by: who did; 0 for the host.
        fields: field -> what was and what is, as the database keeps them; moments as in `moment_json`.
    """

    session: Own
    at: datetime
    by: int
    fields: Mapping[str, tuple[JSON, JSON]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A session that was changed, what will be said now, and who is told.

    Attributes:
        session: as it stands now.
        fields: see `Change`.
        reminders: earliest first.
        told: channels that had heard of it and are told what is new.
    """

    session: Session
    fields: Mapping[str, tuple[JSON, JSON]]
    reminders: tuple[Reminding, ...]
    told: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a server's sessions and deadlines in a time, each list in the order of time.

    Attributes:
        since: from when on, aware.
    """

    since: datetime
    added: tuple[Own, ...]
    changes: tuple[Change, ...]
    cancelled: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with what is said about it.

    Attributes:
        session: the session.
        deliveries: its reminders and notices, whatever became of them, in order of time.
        ping: the role they call or would call; None without one.
        may_confirm: whether this person can confirm that role now.
        deadlines: those that belong to it, in the order of time.
        meetings: how many its programme has.
    """

    session: Session
    deliveries: Sequence[Delivery]
    ping: Ping | None
    may_confirm: bool
    deadlines: tuple[Deadline, ...] = ()
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class NextUp:
    """What comes next: the server's first session and deadlines that stand and are not over, known events to come."""

    session: Session | None
    known: tuple[KnownEvent, ...]
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """What happened to a session or deadline, from its beginning on."""

    of: Own
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A session that was cancelled, and the channels that will hear of it."""

    session: Session
    told: tuple[int, ...]
