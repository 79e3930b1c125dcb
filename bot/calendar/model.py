"""What a calendar session, an event of the known calendar and a reminder are. Frozen facts; no SQL, no Discord."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum

from bot.calendar.zones import Moment

Json = dict[str, str | None]

MEETING = timedelta(hours=3)
"""How long a session counts as running whose end nobody gave: a United Nations meeting lasts three hours."""

EVERYWHERE = 0
"""In the place of a server's id: what the host imported for every server."""

ANYWHERE = timedelta(hours=12)
"""A day without a zone is over when it is over everywhere (UTC-12)."""


class Mode(StrEnum):
    """How one takes part."""

    IN_PERSON = "in person"
    ONLINE = "online"
    HYBRID = "hybrid"


class Standing(StrEnum):
    """How a session stands. One that was called off has its `cancelled_at` beside it; see `Session.status`."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    RECONVENED = "reconvened"


CANCELLED = "cancelled"
"""The status of a session or deadline that was called off."""


class Timing(StrEnum):
    """How exactly a session's times are meant."""

    MOMENT = "moment"
    DAYS = "days"
    """Whole days: `start` is the first one's midnight, `end` the last one's."""
    FLOATING = "floating"
    """The file named no zone; the times are kept in the default one."""


class Kind(StrEnum):
    """What an event of the known calendar is."""

    SESSION = "session"
    INTERSESSIONAL = "intersessional"
    DEADLINE = "deadline"
    WINDOW = "window"
    DECISION = "decision"
    DOCUMENT = "document"
    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    CIVIL_SOCIETY = "civil-society"
    OBSERVANCE = "observance"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, a month or a year, as exact as the source: '2026-12-07', '2026-12' or '2026'."""

    text: str

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return len(self.text) == 10

    @property
    def first(self) -> date:
        """Return the first day it may be."""
        year, month, day = (*map(int, self.text.split("-")), 1, 1)[:3]
        return date(year, month, day)

    @property
    def after(self) -> date:
        """Return the day after the last one it may be."""
        first = self.first
        if self.is_day:
            return first + timedelta(days=1)
        if len(self.text) == 7:
            return date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return date(first.year + 1, 1, 1)


When = Moment | Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session in a server's calendar.

    Attributes:
        id: its number.
        guild_id: the server.
        title: one line.
        start: wall time, zone and instant.
        end: the same; None where it is not known.
        body: what it is about, several lines.
        place: the venue.
        mode: how one takes part; None where nobody said.
        documents: document symbols.
        link: an http or https address, or empty.
        note: one more remark.
        source: where the facts come from, when they were taken from the known calendar.
        channel_id: where its reminders are said; None without reminders.
        role_id: the role they are to call.
        created_by: the organiser who added it.
        created_at: when.
        cancelled_at: when it was cancelled; None while it stands.
        uid: its identity in iCalendar files, where it came from one; '' for one that was typed here.
        recurrence: which occurrence of a series of that file; '' for one that happens once.
        sequence: how often it was changed.
        timing: how exactly its times are meant.
        negotiating_body: the name of who meets, or empty.
        process: the name of what it belongs to, or empty.
        body_id: the record of who meets; see `bot.calendar.bodies`.
        process_id: the record of the process.
        process_of: the record of the body whose process it is.
        languages: those it is interpreted into.
        tags: words to find and follow it by, in small letters.
        private: kept out of the feed file and of Discord's events.
        standing: how it stands.
    """

    id: int
    guild_id: int
    title: str
    start: Moment
    end: Moment | None = None
    body: str = ""
    place: str = ""
    mode: Mode | None = None
    documents: tuple[str, ...] = ()
    link: str = ""
    note: str = ""
    source: str = ""
    channel_id: int | None = None
    role_id: int | None = None
    created_by: int
    created_at: datetime
    cancelled_at: datetime | None = None
    uid: str = ""
    recurrence: str = ""
    sequence: int = 0
    timing: Timing = Timing.MOMENT
    negotiating_body: str = ""
    process: str = ""
    body_id: int | None = None
    process_id: int | None = None
    process_of: int | None = None
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    private: bool = False
    standing: Standing = Standing.CONFIRMED

    @property
    def status(self) -> str:
        """Return how it stands, in one word: a value of `Standing`, or `CANCELLED`."""
        return CANCELLED if self.cancelled_at is not None else self.standing.value

    @property
    def bodies(self) -> tuple[int, ...]:
        """Return the records it belongs to: who meets, the process, the body whose process that is."""
        found = (self.body_id, self.process_id, self.process_of)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    @property
    def ref(self) -> str:
        """Return how it is named in options, deliveries and lists: 'session:12'."""
        return f"session:{self.id}"

    @property
    def is_hosts(self) -> bool:
        """Whether the host put it into the calendar of every server."""
        return self.guild_id == EVERYWHERE

    @property
    def begins(self) -> datetime:
        """Return the instant it starts."""
        return self.start.utc

    @property
    def over_at(self) -> datetime:
        """Return when it is over."""
        last = self.end or self.start
        if self.timing is Timing.DAYS:
            return last.utc + timedelta(days=1)
        return last.utc if self.end is not None else self.start.utc + MEETING

    def as_json(self) -> Json:
        """Return its facts for the command line: times in ISO 8601 with their offset, days without a time.

        Floating times have no offset and no zone.
        """
        row = json_row(self.ref, self.title, self.start, self.end, self.place)
        if self.timing is Timing.DAYS:
            last = self.end.wall.date().isoformat() if self.end is not None else None
            return row | {"start": self.start.wall.date().isoformat(), "end": last, "timezone": None}
        if self.timing is Timing.FLOATING:
            last = self.end.wall.isoformat() if self.end is not None else None
            return row | {"start": self.start.wall.isoformat(), "end": last, "timezone": None}
        return row


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """An event of the known calendar that comes with Caucus, as exact as its sources.

    Attributes:
        id: unique over all files.
        title: one line.
        kind: what it is.
        start: a moment, a day, a month, a year; None where it is not known.
        end: the same (a day is the last one, included).
        zone: IANA name, or empty.
        place: the venue, or empty.
        mode: how one takes part.
        hours: of its meetings, '10:00-13:00'.
        documents: document symbols.
        note: remarks, also about access and registration.
        not_checked: what is not confirmed about it, or empty.
        condition: what it depends on, where it has no date.
        of: the event it is a deadline of, or empty.
        process: what it belongs to.
        part_of: the name of that process or body in data/calendars/bodies.yaml, or empty.
        sources: where this comes from.
        as_of: the day on which this was so.
    """

    id: str
    title: str
    kind: Kind
    start: When | None = None
    end: When | None = None
    zone: str = ""
    place: str = ""
    mode: Mode | None = None
    hours: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    note: str = ""
    not_checked: str = ""
    condition: str = ""
    of: str = ""
    process: str = ""
    part_of: str = ""
    sources: tuple[str, ...] = ()
    as_of: str

    @property
    def ref(self) -> str:
        """Return how it is named in options and lists: 'known:ahc-1'."""
        return f"known:{self.id}"

    @property
    def begins(self) -> datetime | None:
        """Return its first possible instant, for order; None where nothing is known."""
        if self.start is None:
            return None
        return self.start.utc if isinstance(self.start, Moment) else _midnight(self.start.first)

    @property
    def over_at(self) -> datetime | None:
        """Return when it is certainly over; None where nothing is known."""
        last = self.end or self.start
        if last is None:
            return None
        return last.utc if isinstance(last, Moment) else _midnight(last.after) + ANYWHERE

    @property
    def has_day(self) -> bool:
        """Whether it is known on which day it begins."""
        return isinstance(self.start, Moment) or (self.start is not None and self.start.is_day)

    def as_json(self) -> Json:
        """Return its facts for the command line; a day without a time as 'YYYY-MM-DD'."""
        return json_row(self.ref, self.title, self.start, self.end, self.place, self.zone)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def json_row(ref: str, title: str, start: When | None, end: When | None, place: str, zone: str = "") -> Json:
    """Return what the command line prints of an entry; see docs/calendar.md."""
    zone = start.zone if isinstance(start, Moment) else zone
    return {
        "id": ref,
        "title": title,
        "start": _iso(start),
        "end": _iso(end),
        "timezone": zone or None,
        "place": place or None,
    }


def _iso(when: When | None) -> str | None:
    if when is None or isinstance(when, Dated):
        return when.text if when is not None else None
    # Wall time and instant are stored together: their difference is the offset that was in force.
    offset = timezone(when.wall - when.utc.replace(tzinfo=None))
    return when.wall.replace(tzinfo=offset).isoformat()
