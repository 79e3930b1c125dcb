"""What a series of announcements is: rule, texts, places, and how each occurrence stands. No SQL, no Discord."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.announcements.model import USEFUL_HOURS
from bot.calendar.zones import Moment
from bot.delivery.model import OPEN, Delivery, Ping, State

WORKING = (0, 1, 2, 3, 4)
"""Weekdays on which people work. Holidays differ from country to country: they are a series' exceptions."""

MOST_OCCURRENCES = 366
"""Of one series: a year of days."""

MOST_PLACES, MOST_TEXTS = 10, 10
"""Channels and languages of one series."""

MOST_POSTS = 1_500
"""Messages of one series: occurrences times channels."""

MOST_FILES, MOST_BYTES = 4, 8 * 1024 * 1024
"""Files of one series, and their bytes together: what Discord takes of a bot in one message, less some room."""

CAUSE = "announcement-series"
MESSAGE = "announcement-series-post"
"""Cause and message of a series' deliveries."""


class Kind(StrEnum):
    """How a series comes again."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY_DAY = "monthly-day"
    MONTHLY_WEEKDAY = "monthly-weekday"
    MEETINGS = "meetings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """On which days a series is said. Its time of day and its zone are those of the series' start.

    Attributes:
        kind: see `Kind`.
        days: weekly: weekdays, Monday 0; monthly by day: days of the month, -1 for the last one; monthly by weekday:
            one weekday, or the working days (`WORKING`), of which the first or last of a month is meant.
        nth: monthly by weekday: 1 to 5, or -1 for the last.
        every: every so many weeks or months.
        session_id: whose meeting days, of this server's calendar.
        until: the last day on which it may be said.
        times: how many days the rule has, exceptions among them.
        exceptions: days on which it is not said.
    """

    kind: Kind = Kind.ONCE
    days: tuple[int, ...] = ()
    nth: int = 0
    every: int = 1
    session_id: int | None = None
    until: date | None = None
    times: int | None = None
    exceptions: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """What it says in one language; `language` is a code such as 'fr'."""

    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A channel and the language in which it is said there."""

    channel_id: int
    language: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with it; `content` is empty where only its name and size were asked for."""

    id: int
    name: str
    size: int
    content: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that was previewed: what is said, when, where, to whom.

    Attributes:
        rule: on which days.
        start: the first moment at which it may be said; wall time and zone hold for every occurrence.
        texts: by language, at least one.
        places: at least one; each with the language of one of the texts.
        files: ids, in order.
        role_id: a role to call.
        useful_hours: how long after its time an occurrence may still be posted.
        crosspost: whether it is published to the servers that follow an announcement channel.
        thread: the name of the thread that each message begins; '' for none.
    """

    rule: Rule = field(default_factory=Rule)
    start: Moment
    texts: tuple[Text, ...]
    places: tuple[Place, ...]
    files: tuple[int, ...] = ()
    role_id: int | None = None
    useful_hours: int = USEFUL_HOURS
    crosspost: bool = False
    thread: str = ""

    def text_for(self, language: str) -> Text:
        """Return what is said in a language; the first text where there is none in it."""
        return next((one for one in self.texts if one.language == language), self.texts[0])


class SeriesState(StrEnum):
    """What organisers made of a series."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class VersionState(StrEnum):
    """Whether a wording is only previewed, holds, or was replaced by a later one."""

    DRAFT = "draft"
    IN_FORCE = "in force"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A recorded series; what it says stands in its versions.

    Attributes:
        id: its number.
        guild_id: the server.
        state: see `SeriesState`.
        counts_from: occurrences after this moment are said; None for a draft.
        turn: counts the plans that were made of it.
        created_by: who wrote it.
        changed_by: who scheduled, paused, resumed or cancelled it last.
        changed_at: when.
    """

    id: int
    guild_id: int
    state: SeriesState
    counts_from: datetime | None
    turn: int
    created_by: int
    changed_by: int | None
    changed_at: datetime | None

    @property
    def causes(self) -> str:
        """Return how the causes of all its deliveries begin."""
        return f"{CAUSE}:{self.id}:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of a series, or of one of its occurrences.

    Attributes:
        id: its number.
        series_id: the series.
        occurrence: the wall time, in the rule, of the one occurrence it stands for; None for the whole series.
        state: see `VersionState`.
        revision: counts the changes of a draft; what is put in force is the revision that was previewed.
        plan: what it says.
        created_by: who wrote it.
        in_force_by: who scheduled it.
    """

    id: int
    series_id: int
    occurrence: str | None
    state: VersionState
    revision: int
    plan: Plan
    created_by: int
    in_force_by: int | None

    @property
    def cause(self) -> str:
        """Return the cause that its deliveries and its ping name."""
        return f"{CAUSE}:{self.series_id}:{self.id}"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which a series is said: `key` is the wall time that the rule gives, `at` the moment it comes to."""

    key: str
    at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What follows a message: 'crosspost' or 'thread'.

    Attributes:
        delivery_id: whose message.
        kind: which of the two.
        guild_id: the server.
        channel_id: the message's channel.
        message_id: the message.
        name: a thread's name.
        title: what the announcement is called.
        created_by: who is told when it cannot be done.
        state: 'waiting', 'done' or 'failed'.
        reason: a key of the catalogue: why it failed, or what it waits for.
        attempts: how often it was tried.
        noted_at: when the message was recorded.
        next_try_at: when it is tried (again).
    """

    delivery_id: int
    kind: str
    guild_id: int
    channel_id: int
    message_id: int
    name: str
    title: str
    created_by: int
    state: str
    reason: str | None
    attempts: int
    noted_at: datetime
    next_try_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of one occurrence: a delivery for each channel, and what follows its message.

    Attributes:
        key: the wall time that the rule gives.
        at: its moment; that of its deliveries where the rule no longer has it.
        deliveries: the last one of each channel.
        steps: of those deliveries.
        skipped_by: the organiser who took it out; None where nobody did.
        own_words: whether it was changed for itself.
    """

    key: str
    at: datetime
    deliveries: tuple[Delivery, ...] = ()
    steps: tuple[Step, ...] = ()
    skipped_by: int | None = None
    own_words: bool = False

    @property
    def open(self) -> bool:
        """Whether something of it is still to be said."""
        return any(one.state in OPEN for one in self.deliveries)

    @property
    def said(self) -> bool:
        """Whether it stands in a channel."""
        return any(one.state in (State.SENT, State.SENT_LATE) for one in self.deliveries)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A series as it stands, for one organiser.

    Attributes:
        series: the series.
        version: what is shown: a draft, or what is in force.
        coming: the occurrences of that version that are still to come.
        notes: what people should know of its dates: (key of the catalogue, data).
        files: names and sizes.
        ping: the role that it would call, once it is in force.
        may_confirm: whether this organiser may be the one who confirms the ping.
        drafts: ids of the drafts that wait beside what is in force.
    """

    series: Series
    version: Version
    coming: Sequence[Occurrence] = ()
    notes: Sequence[tuple[str, dict[str, str]]] = ()
    files: Sequence[File] = ()
    ping: Ping | None = None
    may_confirm: bool = False
    drafts: tuple[int, ...] = ()

    @property
    def ping_waits(self) -> bool:
        """Whether a second organiser's word is missing and still of use."""
        live = self.series.state in (SeriesState.RUNNING, SeriesState.PAUSED)
        in_force = self.version.state is VersionState.IN_FORCE
        return live and in_force and self.ping is not None and self.ping.confirmed_by is None and bool(self.coming)
