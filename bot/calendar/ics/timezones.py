"""The zones an iCalendar file names -> IANA zones: Windows names, vendors' prefixes, zones of the file's own. Pure.

A file's own VTIMEZONE is not used to reckon with: people see a city's zone, and next year's rules come from tzdata.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from bot.calendar import cities
from bot.errors import Invalid

_SAMPLES = [
    datetime(year, month, day, 12, tzinfo=UTC) for year in (2025, 2027) for month in range(1, 13) for day in (1, 15)
]
"""Instants at which two zones are compared: a change of clocks moves at least one of them."""
_DISPLAY_NAME = re.compile(r"^\((?:UTC|GMT)[^)]*\)\s*")


def zones_of(calendar: Calendar) -> Mapping[str, str]:
    """Return every TZID that the events use, with the IANA zone it stands for, '' where that is unknown."""
    defined = {str(zone.get("TZID", "")): zone for zone in calendar.walk("VTIMEZONE")}
    used = {name for event in calendar.walk("VEVENT") for name in _tzids(event)}
    return {name: named_zone(name) or _declared(defined.get(name)) for name in sorted(used)}


def _tzids(event: Component) -> Iterator[str]:
    for _, value in event.property_items(recursive=False):
        name = getattr(value, "params", {}).get("TZID")
        if name:
            yield str(name)


def named_zone(name: str) -> str:
    """Return the zone a name means ('Europe/Vienna', 'W. Europe Standard Time', '/vendor/Europe/Vienna'), or ''."""
    known = {zone.casefold(): zone for zone in cities.zone_names()}
    name = name.strip().strip('"').strip()
    if zone := known.get(name.casefold()):
        return zone
    windows = {key.casefold(): zone for key, zone in WINDOWS_TO_OLSON.items()}
    if zone := windows.get(name.casefold()):
        return zone
    parts = name.strip("/").split("/")
    for at in range(1, len(parts)):
        if zone := known.get("/".join(parts[at:]).casefold()):
            return zone
    return _by_city(_DISPLAY_NAME.sub("", name))


def _by_city(name: str) -> str:
    """Return the zone of the first city that a display name lists: 'Amsterdam, Berlin, Bern, Rome'."""
    for part in re.split(r"[,;]", name):
        try:
            place = cities.find(part)
        except Invalid:
            continue
        if place is not None:
            return place.zone
    return ""


def _declared(definition: Any) -> str:
    """Return the zone a VTIMEZONE describes: by the location it names, else the first with the same clocks."""
    if definition is None:
        return ""
    located = named_zone(str(definition.get("X-LIC-LOCATION", "")))
    if located:
        return located
    try:
        offsets = _offsets(definition.to_tz())
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return ""  # a definition that contradicts itself
    first = [place.zone for place in cities.gazetteer().first]
    candidates = dict.fromkeys([*first, *sorted(zone for zone in cities.zone_names() if "/" in zone)])
    return next((zone for zone in candidates if _offsets(ZoneInfo(zone)) == offsets), "")


def _offsets(zone: tzinfo) -> list[timedelta | None]:
    return [sample.astimezone(zone).utcoffset() for sample in _SAMPLES]
