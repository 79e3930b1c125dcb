"""Sessions and events of the known calendar -> an iCalendar file. The same calendar gives the same bytes. Pure."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.calendar.model import Dated, Entry, KnownEvent, Session, Timing, When

PRODUCT = "-//Caucus//Calendar//EN"


def write(entries: Iterable[Entry], *, name: str = "Caucus") -> bytes:
    """Return an iCalendar file of what has at least a day.

    Each event keeps its UID for ever, so that a calendar program that reads the file again changes what it has instead
    of adding to it.

    Args:
        entries: sessions, cancelled ones as such, and events of the known calendar.
        name: what calendar programs call it.
    """
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", name)
    dated = [entry for entry in entries if isinstance(entry, Session) or entry.has_day]
    for entry in dated:
        calendar.add_component(_event(entry))
    if dated:
        years = [entry.begins.year for entry in dated if entry.begins is not None]
        calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 10, 1, 1))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def uid_of(entry: Entry) -> str:
    """Return an event's identity: its own where it came from a file, else one that no other server shares."""
    if isinstance(entry, KnownEvent):
        return f"known-{entry.id}@caucus"
    return entry.uid or f"session-{entry.id}-{entry.guild_id}@caucus"


def number_of(uid: str, guild_id: int) -> int | None:
    """Return the number of the session that an exported UID means in this server's calendar; None for other UIDs."""
    match = re.fullmatch(r"session-(\d{1,18})-(\d{1,20})@caucus", uid)
    return int(match[1]) if match is not None and int(match[2]) == guild_id else None


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("UID", uid_of(entry))
    event.add("DTSTAMP", _stamp(entry))
    event.add("SUMMARY", entry.title)
    timing = entry.timing if isinstance(entry, Session) else Timing.MOMENT
    if entry.start is not None:
        event.add("DTSTART", _point(entry.start, timing))
    if entry.end is not None:
        event.add("DTEND", _after(entry.end, timing))
    if entry.place:
        event.add("LOCATION", entry.place)
    event.add("DESCRIPTION", _description(entry))
    if isinstance(entry, Session):
        if entry.recurrence:
            event.add("RECURRENCE-ID", _original(entry.recurrence))
        event.add("SEQUENCE", entry.sequence)
        event.add("STATUS", "CANCELLED" if entry.cancelled_at is not None else "CONFIRMED")
        if entry.link:
            event.add("URL", entry.link)
    else:
        event.add("STATUS", "TENTATIVE" if entry.not_checked else "CONFIRMED")
    return event


def _description(entry: Entry) -> str:
    parts = [entry.body if isinstance(entry, Session) else entry.condition, entry.note]
    if not isinstance(entry, Session):
        parts.append(entry.not_checked)
    parts.append(", ".join(entry.documents))
    parts.append(entry.source if isinstance(entry, Session) else f"{', '.join(entry.sources)} ({entry.as_of})")
    return "\n".join(part for part in parts if part)


def _stamp(entry: Entry) -> datetime:
    if isinstance(entry, Session):
        return (entry.cancelled_at or entry.created_at).astimezone(UTC)
    return datetime.combine(date.fromisoformat(entry.as_of), datetime.min.time(), UTC)


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
