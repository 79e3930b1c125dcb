"""What a subscription, a digest and a person's hours are. Frozen facts; no SQL, no Discord."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from bot.calendar.entries import Own
from bot.calendar.zones import Moment
from bot.delivery.model import JSON

CAUSE = "subscription:"
"""How the causes of what subscriptions say begin."""

EVERYTHING = "all"
"""The topic of everything in a calendar."""

EVERY_DAY = frozenset(range(7))


class Rhythm(StrEnum):
    """How often a digest comes, and what it tells."""

    DAILY = "daily"
    """What begins or ends on this day at a place."""
    WEEKLY = "weekly"
    """The deadlines and sessions of seven days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """When a digest comes.

    Attributes:
        rhythm: daily or weekly.
        at: the hour on the wall.
        zone: IANA name of the place whose wall and whose days are meant.
        city: how people call that place.
        weekday: of a weekly one, Monday is 0; else None.
    """

    rhythm: Rhythm
    at: time
    zone: str
    city: str
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """That somebody wants to hear of something.

    Attributes:
        id: its number.
        guild_id: the server whose calendar is meant.
        user_id: who is told in private; None for a channel.
        channel_id: where it is said; None for a person. Exactly one of the two is given.
        role_id: the role it shall call there.
        topic: of what: 'all', 'session:12', 'deadline:3', 'body:7', 'kind:visa', 'tag:ai'; a digest's
            is its rhythm.
        label: the topic as people write it.
        offsets: how long before, longest first; none for a digest.
        beat: when it comes, for a digest.
        created_by: who made it.
        paused: whether it says nothing for now.
        reason: why it paused itself, a key of the catalogue; None where somebody paused it.
    """

    id: int
    guild_id: int
    user_id: int | None = None
    channel_id: int | None = None
    role_id: int | None = None
    topic: str
    label: str = ""
    offsets: tuple[timedelta, ...] = ()
    beat: Beat | None = None
    created_by: int
    paused: bool = False
    reason: str | None = None

    @property
    def cause(self) -> str:
        """Return what its deliveries name as their cause."""
        return f"{CAUSE}{self.id}"

    @property
    def target(self) -> str:
        """Return where it speaks, and to which role: what is said there is said once, however often it is followed."""
        if self.user_id is not None:
            return f"u{self.user_id}"
        return f"c{self.channel_id}" + (f"r{self.role_id}" if self.role_id is not None else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a person may be told something.

    Attributes:
        user_id: the person.
        zone: IANA name of their own place.
        city: how they call it.
        quiet: from when until when on that wall they are left alone, past midnight too; None for never.
        days: weekdays on which they are told something, Monday is 0; at least one.
        urgent: whether a deadline within a day comes all the same.
    """

    user_id: int
    zone: str
    city: str
    quiet: tuple[time, time] | None = None
    days: frozenset[int] = EVERY_DAY
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A subscription as it was typed.

    Attributes:
        topic: 'session:12', 'body:…', 'kind:visa', 'tag:ai', 'everything', or the plain words of one.
        reminders: '7 days, 1 day, 2 hours'; empty for the usual ones.
        channel_id: where, for organisers; None for oneself.
        role_id: whom to call there.
    """

    topic: str
    reminders: str = ""
    channel_id: int | None = None
    role_id: int | None = None


@dataclass(frozen=True, slots=True)
class WantedDigest:
    """A digest as it was typed; an empty place is the person's own or the server's."""

    rhythm: Rhythm
    at: str
    place: str = ""
    weekday: int | None = None
    channel_id: int | None = None
    role_id: int | None = None


@dataclass(frozen=True, slots=True)
class WantedHours:
    """A person's hours as they were typed; what is empty stays as it is.

    Attributes:
        quiet: '22:00-07:00', or 'none'.
        place: a city or zone.
        days: 'mon-fri', 'mon, wed', 'all'.
        urgent: None leaves it.
    """

    quiet: str = ""
    place: str = ""
    days: str = ""
    urgent: bool | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """A subscription that was made or changed.

    Attributes:
        subscription: as it stands.
        fitting: how many entries of the calendar to come it concerns.
        first: the first thing that it will say: what, and when; None where nothing is to come.
        waits: whether its role waits for a second organiser.
    """

    subscription: Subscription
    fitting: int = 0
    first: tuple[Own, Moment] | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What has happened to a session or deadline, for its followers.

    Attributes:
        id: its number; 0 until it is stored.
        ref: 'session:12'.
        guild_id: whose calendar; 0 for the host's.
        number: how often the entry had been changed by then.
        topics: all that it was and is followed by.
        title: what it is called now.
        was: each thing as it was.
        told: each thing as it is.
        over_at: when nobody needs to hear of it any more, aware.
        at: when it happened, aware.
        together: the word of one act that brings several; else empty.
    """

    id: int = 0
    ref: str
    guild_id: int
    number: int
    topics: tuple[str, ...]
    title: str
    was: Mapping[str, JSON]
    told: Mapping[str, JSON]
    over_at: datetime
    at: datetime
    together: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A moment at which somebody has to be found who is told something.

    Attributes:
        id: its number; 0 until it is stored.
        due_at: when, aware.
        guild_id: whose followers.
        ref: of which session or deadline.
        before: how long before it begins.
        news_id: what has happened to it; None for a reminder.
        subscription_id: the one subscription that waits (for the end of quiet hours, or put off); None for all.
        snooze: whether the person put it off.
        after_id: the last subscription that was seen to; many are seen to some at a time.
    """

    id: int = 0
    due_at: datetime
    guild_id: int
    ref: str
    before: timedelta = timedelta()
    news_id: int | None = None
    subscription_id: int | None = None
    snooze: bool = False
    after_id: int = 0
