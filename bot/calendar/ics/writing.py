"""Sessions and events of the known calendar -> an iCalendar file. The same calendar gives the same bytes. Pure."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Entry
from bot.calendar.model import CANCELLED, Dated, KnownEvent, Session, Standing, Timing, When
from bot.calendar.zones import Moment

_END = b"END:VCALENDAR\r\n"
PRODUCT = "-//Caucus//Calendar//EN"
_STATUS = {
    CANCELLED: "CANCELLED",
    Standing.TENTATIVE.value: "TENTATIVE",
    # Whether it goes on is not sure; RFC 5545 knows no other word for it.
    Standing.SUSPENDED.value: "TENTATIVE",
}


Kept = dict[str, tuple[int, bytes]]
"""Events as they were written the last time: by their identity, what they were made of (a hash) and their lines."""


def write(entries: Iterable[Entry], *, name: str = "Caucus", live: bool = False, kept: Kept | None = None) -> bytes:
    """Return an iCalendar file of what has at least a day.

    Each event keeps its UID for ever, so that a calendar program that reads the file again changes what it has instead
    of adding to it.

    Args:
        entries: sessions, cancelled ones as such, and events of the known calendar.
        name: what calendar programs call it.
        live: it is a feed, which calendar programs shall look at every hour.
        kept: what the last file was made of, brought up to date: an event takes a third of a millisecond to write, and
            of ten thousand one has changed.
    """
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", name)
    if live:
        calendar.add("REFRESH-INTERVAL", timedelta(hours=1), parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", "PT1H")
    dated = [entry for entry in entries if not isinstance(entry, KnownEvent) or entry.has_day]
    head: bytes = calendar.to_ical(sorted=False)
    events = _events(dated, {} if kept is None else kept)
    return b"".join([head.removesuffix(_END), *events, *_timezones(dated), _END])


def _events(dated: Iterable[Entry], kept: Kept) -> list[bytes]:
    """Return the lines of each event, from what was kept where it is the same; `kept` is then what these are."""
    written: list[bytes] = []
    fresh: Kept = {}
    for entry in dated:
        made_of = hash(entry)
        before = kept.get(entry.ref)
        lines = before[1] if before is not None and before[0] == made_of else _event(entry).to_ical(sorted=False)
        fresh[entry.ref] = made_of, lines
        written.append(lines)
    kept.clear()
    kept.update(fresh)
    return written


def _timezones(dated: Sequence[Entry]) -> list[bytes]:
    """Return the definitions of all zones that events name, for the years in which they are."""
    if not dated:
        return []
    calendar = Calendar()
    of_each = {zone: entry for entry in dated for zone in _zones(entry)}
    for one in of_each.values():
        calendar.add_component(_event(one))
    years = [entry.begins.year for entry in dated if entry.begins is not None]
    calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 10, 1, 1))
    return [zone.to_ical(sorted=False) for zone in calendar.timezones]


def _zones(entry: Entry) -> list[str]:
    moments = (entry.start, None if isinstance(entry, Deadline) else entry.end)
    return [one.zone for one in moments if isinstance(one, Moment)]


def uid_of(entry: Entry) -> str:
    """Return an event's identity: its own where it came from a file, else one that no other server shares."""
    if isinstance(entry, KnownEvent):
        return f"known-{entry.id}@caucus"
    if isinstance(entry, Deadline):
        return f"deadline-{entry.id}-{entry.guild_id}@caucus"
    return entry.uid or f"session-{entry.id}-{entry.guild_id}@caucus"


def number_of(uid: str, guild_id: int) -> int | None:
    """Return the number of the session that an exported UID means in this server's calendar; None for other UIDs."""
    match = re.fullmatch(r"session-(\d{1,18})-(\d{1,20})@caucus", uid)
    return int(match[1]) if match is not None and int(match[2]) == guild_id else None


def is_deadlines(uid: str, guild_id: int) -> bool:
    """Whether an exported UID means a deadline of this server, which a file does not change."""
    match = re.fullmatch(r"deadline-\d{1,18}-(\d{1,20})@caucus", uid)
    return match is not None and int(match[1]) == guild_id


def description_of(entry: Entry) -> str:
    """Return the text of an exported event: everything that has no field of its own."""
    if isinstance(entry, Deadline):
        limit = f" (≤ {entry.words} words)" if entry.words is not None else ""
        return "\n".join(part for part in (f"{entry.kind.value}{limit}", entry.note) if part)
    parts = [entry.body if isinstance(entry, Session) else entry.condition, entry.note]
    if isinstance(entry, Session):
        parts += [" · ".join(one for one in (entry.negotiating_body, entry.process) if one), ", ".join(entry.languages)]
    else:
        parts.append(entry.not_checked)
    parts.append(", ".join(entry.documents))
    parts.append(entry.source if isinstance(entry, Session) else f"{', '.join(entry.sources)} ({entry.as_of})")
    return "\n".join(part for part in parts if part)


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("UID", uid_of(entry))
    event.add("DTSTAMP", _stamp(entry))
    event.add("SUMMARY", entry.title)
    timing = entry.timing if isinstance(entry, Session) else Timing.MOMENT
    if entry.start is not None:
        event.add("DTSTART", _point(entry.start, timing))
    if not isinstance(entry, Deadline) and entry.end is not None:
        event.add("DTEND", _after(entry.end, timing))
    if entry.place:
        event.add("LOCATION", entry.place)
    event.add("DESCRIPTION", description_of(entry))
    if isinstance(entry, KnownEvent):
        event.add("STATUS", "TENTATIVE" if entry.not_checked else "CONFIRMED")
        return event
    if isinstance(entry, Session) and entry.recurrence:
        event.add("RECURRENCE-ID", _original(entry.recurrence))
    if isinstance(entry, Deadline):
        # A moment: nobody is busy because of it.
        event.add("TRANSP", "TRANSPARENT")
    event.add("SEQUENCE", entry.sequence)
    event.add("STATUS", _STATUS.get(entry.status, "CONFIRMED"))
    if entry.tags:
        event.add("CATEGORIES", list(entry.tags))
    if entry.link:
        event.add("URL", entry.link)
    return event


def _stamp(entry: Entry) -> datetime:
    if isinstance(entry, KnownEvent):
        return datetime.combine(date.fromisoformat(entry.as_of), datetime.min.time(), UTC)
    return (entry.cancelled_at or entry.created_at).astimezone(UTC)


def _point(when: When, timing: Timing) -> date:
    if isinstance(when, Dated):
        return when.first
    if timing is Timing.DAYS:
        return when.wall.date()
    if timing is Timing.FLOATING:
        return when.wall
    if when.zone == "UTC":
        return when.utc
    return when.wall.replace(tzinfo=ZoneInfo(when.zone))


def _after(end: When, timing: Timing) -> date:
    last = _point(end, timing)
    # RFC 5545 ends days with the first day after them.
    return last if isinstance(last, datetime) else last + timedelta(days=1)


def _original(recurrence: str) -> date:
    """Return the original start that names an occurrence, as `reading` wrote it."""
    if len(recurrence) == len("20270118"):
        return datetime.strptime(recurrence, "%Y%m%d").replace(tzinfo=UTC).date()
    if recurrence.endswith("Z"):
        return datetime.strptime(recurrence, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return datetime.strptime(recurrence, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - a floating time has no zone
