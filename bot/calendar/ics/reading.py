"""An iCalendar file's bytes -> every occurrence of its events, with remarks on what is broken. Pure.

icalendar parses, recurring-ical-events expands; ours are the bounds, the zones and the telling.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Event

from bot.calendar import fields
from bot.calendar.ics.model import IcsFile, Occurrence, Point, Remark
from bot.calendar.ics.parsing import parsed
from bot.calendar.ics.series import Unbounded, first, series_by_uid, settle, start_of, value
from bot.calendar.ics.timezones import named_zone, zones_of
from bot.calendar.model import Dated
from bot.calendar.zones import moment_of
from bot.errors import Invalid

EVENTS = 20_000
"""Most occurrences of a file: two years of a meeting every hour."""
REMARKS = 100
"""Most remarks that are kept."""
TITLE, PLACE, DESCRIPTION = 150, 150, 1_500

_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, ArithmeticError, Unbounded)
"""What icalendar and its helpers raise on the values of a broken event."""


def read(data: bytes, *, until: datetime) -> IcsFile:
    """Return what a file says.

    Args:
        data: the file.
        until: series are followed to this instant, aware; what begins later once is in as well.

    Raises:
        Invalid: ``ics-large``, ``ics-not-calendar``, ``ics-broken``: nothing of it can be taken.
    """
    calendar = parsed(data)
    remarks: list[Remark] = []
    zones = zones_of(calendar)
    own_zone = named_zone(str(calendar.get("X-WR-TIMEZONE", "")))
    for name, zone in zones.items():
        if not zone:
            remarks.append(Remark("ics-zone-unknown", {"zone": name[:60]}))
    called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
    found: list[Occurrence] = []
    for uid, events in series_by_uid(calendar, remarks):
        try:
            _rezone(events, zones, own_zone)
            settle(events)
            occurrences = _occurrences(uid, events, until, cancelled=called_off)
            # Twice the same one, as contradictory files have it, is one.
            found += {one.recurrence: one for one in occurrences}.values()
        except _BROKEN:
            remarks.append(Remark("ics-event-broken", {"title": _title(events[0]) or uid[:60]}))
        if len(found) > EVENTS:
            raise Invalid("ics-many", most=EVENTS)
    found.sort(key=lambda one: (_order(one.start), one.uid, one.recurrence))
    name = fields.line(str(calendar.get("X-WR-CALNAME", ""))[:TITLE], "title", TITLE)
    return IcsFile(name, tuple(found), tuple(remarks[:REMARKS]))


def _occurrences(uid: str, events: list[Event], until: datetime, *, cancelled: bool) -> Iterator[Occurrence]:
    repeats = _repeats(events)
    changes = ((value(one, "RECURRENCE-ID"), one) for one in events)
    changed = {_iso(original.dt): start_of(one) for original, one in changes if original is not None}
    for event in _expanded(events, until) if repeats else events:
        start = start_of(event)
        original = value(event, "RECURRENCE-ID")
        yield Occurrence(
            uid=uid,
            recurrence=_iso(_original(event, start, changed)) if repeats or original is not None else "",
            sequence=max(0, int(value(event, "SEQUENCE") or 0)),
            title=_title(event),
            start=_point(start),
            end=_end(event, start),
            place=_line(event, "LOCATION", PLACE),
            description=fields.body(str(first(value(event, "DESCRIPTION")) or "")[:DESCRIPTION]),
            link=str(first(value(event, "URL")) or "").strip()[: fields.LINK],
            cancelled=cancelled or str(value(event, "STATUS")).upper() == "CANCELLED",
            tentative=str(value(event, "STATUS")).upper() == "TENTATIVE",
        )


def _original(event: Event, start: date, changed: Mapping[str, date]) -> date:
    """Return when an occurrence was to begin before anybody changed it: what it is known by.

    A change of "this and all that follow" gives all of them the number of the first: how much later than the first one
    begins is how much later it was to begin.

    Args:
        event: the occurrence.
        start: when it begins.
        changed: original start of a changed occurrence, as `_iso` writes it -> when it begins now.
    """
    original = value(event, "RECURRENCE-ID")
    if original is None:
        return start
    when: date = original.dt
    first_of_them = changed.get(_iso(when))
    if "RANGE" not in original.params or first_of_them is None or type(first_of_them) is not type(start):
        return when
    if isinstance(when, datetime) and isinstance(start, datetime) and when.tzinfo is not None:
        when = when.astimezone(start.tzinfo)
    # In wall time: an hour that a clock change takes or gives is none of the difference.
    return when + (_wall(start) - _wall(first_of_them))


def _expanded(events: Iterable[Event], until: datetime) -> list[Event]:
    calendar = Calendar()
    firsts = []
    for event in events:
        calendar.add_component(event)
        firsts.append(_day(start_of(event)))
    query = recurring_ical_events.of(calendar)
    found: list[Event] = []
    # A year at a time, so that a rule without an end cannot fill the memory before it is counted.
    at, last = min(firsts) - timedelta(days=1), max(until.date() + timedelta(days=1), *firsts)
    while at <= last:
        following = at + timedelta(days=366)
        found += [one for one in query.between(at, following) if at <= _day(start_of(one)) < following]
        if len(found) > EVENTS:
            raise Invalid("ics-many", most=EVENTS)
        at = following
    return found


def _repeats(events: Iterable[Event]) -> bool:
    return any(name in event for event in events for name in ("RRULE", "RDATE"))


def _rezone(events: list[Event], zones: Mapping[str, str], own_zone: str) -> None:
    """Put every time into the IANA zone that its TZID stands for.

    Programs that write single events in UTC name the zone people think in once, for the whole calendar: those get it.
    """
    shown = ZoneInfo(own_zone) if own_zone and not _repeats(events) else None
    for _, given in (pair for event in events for pair in event.property_items(recursive=False)):
        zone = zones.get(str(getattr(given, "params", {}).get("TZID", "")))
        for one in getattr(given, "dts", [given]):
            when = getattr(one, "dt", None)
            if not isinstance(when, datetime):
                continue
            if zone is not None:
                one.dt = when.replace(tzinfo=ZoneInfo(zone) if zone else None)
            elif shown is not None and when.tzinfo is not None:
                one.dt = when.astimezone(shown)


def _end(event: Event, start: date) -> Point | None:
    end = value(event, "DTEND")
    last: date
    if end is not None:
        last = end.dt
    elif "DURATION" in event:
        last = start + value(event, "DURATION").dt
    else:
        return None
    if not isinstance(start, datetime):
        whole = _day(last) - timedelta(days=1)  # the end of days is the first day after them
        return Dated(whole.isoformat()) if whole > start else None
    if not isinstance(last, datetime) or (last.tzinfo is None) != (start.tzinfo is None) or last <= start:
        return None
    return _point(last)


def _point(when: date) -> Point:
    if not isinstance(when, datetime):
        return Dated(when.isoformat())
    if when.tzinfo is None:
        return when
    key = getattr(when.tzinfo, "key", "")
    if not key or key == "UTC":
        return moment_of(when.astimezone(UTC).replace(tzinfo=None), "UTC")
    return moment_of(when.replace(tzinfo=None, fold=0), key)


def _iso(when: date) -> str:
    if isinstance(when, datetime) and when.tzinfo is not None:
        return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return when.strftime("%Y%m%dT%H%M%S") if isinstance(when, datetime) else when.strftime("%Y%m%d")


def _order(point: Point) -> str:
    if isinstance(point, Dated):
        return point.text
    return (point if isinstance(point, datetime) else point.utc.replace(tzinfo=None)).isoformat()


def _wall(when: date) -> datetime:
    return when.replace(tzinfo=None) if isinstance(when, datetime) else datetime.combine(when, datetime.min.time())


def _day(when: date) -> date:
    return when.date() if isinstance(when, datetime) else when


def _title(event: Event) -> str:
    return _line(event, "SUMMARY", TITLE)


def _line(event: Event, name: str, most: int) -> str:
    return fields.line(str(first(value(event, name)) or ""), "title", 1_000_000)[:most].strip()
