"""What a deadline is. Frozen facts; no SQL, no Discord."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.calendar.model import CANCELLED, Json, Mode, Standing, json_row
from bot.calendar.zones import Moment
from bot.delivery.model import JSON, Delivery


class DeadlineKind(StrEnum):
    """What has to be done by then."""

    INTEREST = "interest"
    ACCREDITATION = "accreditation"
    REGISTRATION = "registration"
    VISA = "visa"
    SPEAKER_LIST = "speaker list"
    WRITTEN_SUBMISSION = "written submission"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline in a server's calendar.

    Attributes:
        id: its number.
        guild_id: the server.
        session_id: the session it belongs to; None for one that stands alone.
        kind: what has to be done.
        title: one line.
        at: wall time, its OWN zone, and the instant.
        words: most words of a written submission; None without a limit.
        link: where it is done, an http or https address, or empty.
        note: one more remark.
        tags: words to find and follow it by, in small letters.
        private: kept out of the feed file.
        channel_id: where its reminders are said; None without reminders.
        sequence: how often it was changed.
        created_by: the organiser who added it.
        created_at: when.
        cancelled_at: when it was called off; None while it stands.
    """

    id: int
    guild_id: int
    session_id: int | None = None
    kind: DeadlineKind
    title: str
    at: Moment
    words: int | None = None
    link: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    private: bool = False
    channel_id: int | None = None
    sequence: int = 0
    created_by: int
    created_at: datetime
    cancelled_at: datetime | None = None

    @property
    def ref(self) -> str:
        """Return how it is named in options, deliveries and lists: 'deadline:12'."""
        return f"deadline:{self.id}"

    @property
    def start(self) -> Moment:
        """Return the moment, as sessions call it."""
        return self.at

    @property
    def begins(self) -> datetime:
        """Return the instant, for order."""
        return self.at.utc

    @property
    def over_at(self) -> datetime:
        """Return when it is over: at that very instant."""
        return self.at.utc

    @property
    def place(self) -> str:
        """Return nothing: a deadline is met from anywhere."""
        return ""

    @property
    def mode(self) -> Mode | None:
        """Return nothing; see `place`."""
        return None

    @property
    def documents(self) -> tuple[str, ...]:
        """Return nothing; the session has them."""
        return ()

    @property
    def is_hosts(self) -> bool:
        """Whether the host put it into every server's calendar: never."""
        return False

    @property
    def status(self) -> str:
        """Return 'confirmed' or 'cancelled'."""
        return CANCELLED if self.cancelled_at is not None else Standing.CONFIRMED.value

    def as_json(self) -> Json:
        """Return its facts for the command line; it has no end."""
        return json_row(self.ref, self.title, self.at, None, "")


@dataclass(frozen=True, slots=True)
class WantedDeadline:
    """A deadline as an organiser typed it; an empty text is an option left out.

    Attributes:
        kind: None leaves it (of a new one: other).
        words: None leaves it; 0 takes a limit away.
    """

    title: str = ""
    at: str = ""
    kind: DeadlineKind | None = None
    session: str = ""
    words: int | None = None
    link: str = ""
    note: str = ""
    tags: str = ""
    reminders: str = ""
    channel_id: int | None = None
    private: bool | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A deadline that was added or changed.

    Attributes:
        deadline: as it stands now.
        reminders: how long before each one comes, and when; earliest first.
        too_late: offsets whose time has passed already.
        fields: what was and what is, for a change.
        told: channels that had heard of it and are told what is new.
    """

    deadline: Deadline
    reminders: tuple[tuple[timedelta, Moment], ...] = ()
    too_late: tuple[timedelta, ...] = ()
    fields: Mapping[str, tuple[JSON, JSON]] | None = None
    told: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline with what is said about it, and the title of the session it belongs to."""

    deadline: Deadline
    deliveries: Sequence[Delivery]
    session_title: str = ""
