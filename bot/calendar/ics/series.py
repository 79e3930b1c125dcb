"""The events of an iCalendar file by their UID, flaws mended or told. Pure."""

import hashlib
from collections.abc import Iterator
from datetime import MAXYEAR, UTC, date, datetime, time
from typing import Any

from icalendar import Calendar, Event

from bot.calendar.ics.model import Remark
from bot.calendar.ics.parsing import parsed

OFTEN = 48
"""So many times a day may a series repeat at most; more is a mistake, or meant to exhaust us."""
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY"})


class Unbounded(Exception):
    """A rule repeats more often than any calendar of people does."""


def series_by_uid(calendar: Calendar, remarks: list[Remark]) -> Iterator[tuple[str, list[Event]]]:
    """Yield each UID with its events: the newest wording of the series first, then its changed occurrences.

    Events without a start are left out and told in `remarks`; one without a UID gets one from what it says, the same
    each time the file is read.
    """
    groups: dict[str, dict[str, Event]] = {}
    for event in calendar.walk("VEVENT"):
        if not isinstance(event, Event):
            continue
        title = str(value(event, "SUMMARY") or "").strip()[:60]
        try:
            start = start_of(event)
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            remarks.append(Remark("ics-no-start", {"title": title}))
            continue
        try:
            _check_rule(event)
        except Unbounded:
            remarks.append(Remark("ics-too-often", {"title": title}))
            continue
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            # Its first time is known, and a meeting that is known once is better than one that is not known.
            remarks.append(Remark("ics-rule-broken", {"title": title}))
            del event["RRULE"]
        uid = str(value(event, "UID") or "").strip()
        if not uid:
            uid = _made(event, start)
            event["UID"] = uid
            remarks.append(Remark("ics-no-uid", {"title": title}))
        original = value(event, "RECURRENCE-ID")
        which = str(original.dt) if original is not None else ""
        known = groups.setdefault(uid, {}).get(which)
        if known is None or _age(event) >= _age(known):
            groups[uid][which] = event
    for uid, events in groups.items():
        yield uid, [events[which] for which in sorted(events)]


def endless(data: bytes) -> dict[str, bytes]:
    """Return the series of a file whose rule has no end: UID -> a file of that series alone."""
    calendar = parsed(data)
    found: dict[str, bytes] = {}
    events = [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]
    for event in events:
        rule = first(value(event, "RRULE"))
        if not rule or "UNTIL" in rule or "COUNT" in rule or "UID" not in event:
            continue
        alone = Calendar()
        alone.add("VERSION", "2.0")
        for zone in calendar.walk("VTIMEZONE"):
            alone.add_component(zone)
        for one in events:
            if value(one, "UID") == value(event, "UID"):
                alone.add_component(one)
        found[str(value(event, "UID")).strip()] = alone.to_ical()
    return found


def start_of(event: Event) -> date:
    """Return an event's DTSTART: a day or a time.

    Raises:
        AttributeError, ValueError: it has none, or one that cannot be read.
    """
    when = first(value(event, "DTSTART")).dt
    if not isinstance(when, date):
        raise ValueError("a start that is no date")
    if not 1900 <= when.year <= 2200:
        raise ValueError("a start in no calendar")
    return when


def settle(events: list[Event]) -> None:
    """Put the last moment of rules, and the original start of changed occurrences, into the kind of the series' start.

    Many programs write a day where the series has a time, and the library takes them at their word: a series that ends
    with a day ends before it, in UTC, and a changed occurrence stands beside the one that it was.
    """
    for event in events:
        start, rules = start_of(event), value(event, "RRULE") or []
        for rule in rules if isinstance(rules, list) else [rules]:
            rule.update({"UNTIL": [_last_of(until, start) for until in rule["UNTIL"]]} if "UNTIL" in rule else {})
        original, series = value(event, "RECURRENCE-ID"), start_of(events[0])
        if original is not None and isinstance(original.dt, datetime) is not isinstance(series, datetime):
            original.dt = (
                datetime.combine(original.dt, series.timetz()) if isinstance(series, datetime) else original.dt.date()
            )


def _last_of(until: date, start: date) -> date:
    if not isinstance(start, datetime):
        return until.date() if isinstance(until, datetime) else until
    if not isinstance(until, datetime):
        until = datetime.combine(until, time.max.replace(microsecond=0))
    if start.tzinfo is None:
        return until.replace(tzinfo=None)
    if until.year == MAXYEAR:
        # So some programs write 'for ever'; west of Greenwich it would end after the last day there is.
        return until.replace(tzinfo=UTC)
    return (until if until.tzinfo is not None else until.replace(tzinfo=start.tzinfo)).astimezone(UTC)


def value(event: Event, name: str) -> Any:
    """Return a property as icalendar read it, None where the event has none. Its type depends on the property."""
    return event.get(name)


def first(values: Any) -> Any:
    """Return the first of a property that a file gives more than once."""
    return values[0] if isinstance(values, list) and values else values


def _check_rule(event: Event) -> None:
    rules = value(event, "RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        frequency = str(rule.get("FREQ", [""])[0]).upper()
        times = 24 if frequency == "HOURLY" else 1
        for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
            times *= max(1, len(rule.get(name, [])))
        if frequency in _TOO_OFTEN or times > OFTEN:
            raise Unbounded


def _age(event: Event) -> tuple[int, str]:
    """Return what tells a newer wording of the same event from an older one."""
    try:
        sequence = int(value(event, "SEQUENCE") or 0)
    except (ValueError, TypeError):
        sequence = 0
    return sequence, str(getattr(value(event, "LAST-MODIFIED") or value(event, "DTSTAMP"), "dt", ""))


def _made(event: Event, start: date) -> str:
    said = f"{start.isoformat()}|{value(event, 'SUMMARY')}"
    return f"{hashlib.sha256(said.encode()).hexdigest()[:32]}@made-by-caucus"
