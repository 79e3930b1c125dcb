"""The known calendar: data/calendars/*.yaml -> events. Strict: a mistake is told with file, line and key."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from bot.calendar.bodies.known import BODIES, load_bodies
from bot.calendar.cities import zone_names
from bot.calendar.model import Dated, Kind, KnownEvent, Mode, When
from bot.calendar.zones import Moment, moment_of, zone_named
from bot.errors import Invalid
from bot.reference.files import DataFile, spelled_out
from bot.reference.shapes import Shape, Text

UNKNOWN = "unknown"
CITIES = "cities.yaml"
"""Beside `BODIES` the one file of the folder that holds no events."""

_WHEN = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")


def _when(value: str) -> str:
    if value != UNKNOWN and not (_WHEN.fullmatch(value) and _exists(value)):
        raise ValueError("a day '2026-12-07', a time '2026-12-07T18:00', '2026-12', '2026' or unknown")
    return value


def _exists(value: str) -> bool:
    try:
        return bool(datetime.fromisoformat(value if "T" in value else (value + "-01-01")[:10]))
    except ValueError:
        return False


def _zone(value: str) -> str:
    if value and value not in zone_names():
        raise ValueError("an IANA zone such as Europe/Vienna")
    return value


WhenText = Annotated[str, AfterValidator(_when)]
ZoneName = Annotated[str, AfterValidator(_zone)]
EventId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Hours = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]


class EventShape(Shape):
    """See `KnownEvent`. A start or end with a time needs `zone`; `date_note` says what is not sure about a date."""

    id: EventId
    title: Annotated[str, StringConstraints(min_length=1, max_length=150, strip_whitespace=True)]
    kind: Kind
    start: WhenText
    end: WhenText | None = None
    zone: ZoneName = ""
    place: str = ""
    mode: Mode | None = None
    hours: tuple[Hours, ...] = ()
    documents: tuple[Text, ...] = ()
    note: str = ""
    date_note: str = ""
    not_checked: str = ""
    condition: str = ""
    of: EventId | None = None
    process: EventId | None = None
    sources: list[Text]
    as_of: Day


class CalendarFile(Shape):
    """One file, with its sources spelled out once: events of one process, unless an event names another one."""

    id: EventId
    process: EventId | None = None
    name: Text
    as_of: Day
    warning: str = ""
    sources: dict[str, Text]
    events: list[EventShape]


def load_known(folder: Path) -> tuple[KnownEvent, ...]:
    """Return the known calendar in order of time, what has no date last.

    Args:
        folder: data/calendars; each of its .yaml files but `CITIES` and `BODIES` is a calendar.

    Raises:
        Invalid: ``yaml-…`` or ``data-wrong``, with file, line and key of the first mistake.
    """
    events: dict[str, KnownEvent] = {}
    bodies = {one.body.known: one.body.name for one in load_bodies(folder)}
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in {CITIES, BODIES}:
            for event in _events(DataFile(path, CalendarFile), frozenset(events), bodies):
                events[event.id] = event
    return tuple(sorted(events.values(), key=in_order))


def in_order(event: KnownEvent) -> tuple[bool, str, str]:
    """Return what events are sorted by: their first possible instant, those without one last."""
    begins = event.begins
    return begins is None, begins.isoformat() if begins is not None else "", event.id


def _events(file: DataFile[CalendarFile], taken: frozenset[str], bodies: Mapping[str, str]) -> Iterator[KnownEvent]:
    content = file.content
    file.check_sources(
        ((("events", at, "sources"), shape.sources) for at, shape in enumerate(content.events)), content.sources
    )
    ids = [shape.id for shape in content.events]
    for at, shape in enumerate(content.events):
        if shape.id in taken or shape.id in ids[:at]:
            raise file.mistake(("events", at, "id"), f"there is another event {shape.id}")
        if shape.of is not None and shape.of not in ids:
            raise file.mistake(("events", at, "of"), f"there is no event {shape.of} in this file")
        part_of = shape.process or content.process
        if part_of is not None and part_of not in bodies:
            raise file.mistake(("events", at, "process"), f"{BODIES} has no {part_of}")
        if not shape.sources and shape.start != UNKNOWN:
            raise file.mistake(("events", at, "sources"), "a date needs its source")
        event = _event(file, at, shape, (part_of or "", bodies.get(part_of or "", content.name)))
        if event.end is not None and (event.start is None or _later(event.start, event.end)):
            raise file.mistake(("events", at, "end"), "the end is before the start")
        yield event


def _event(file: DataFile[CalendarFile], at: int, shape: EventShape, process: tuple[str, str]) -> KnownEvent:
    content = file.content
    return KnownEvent(
        id=shape.id,
        title=shape.title,
        kind=shape.kind,
        start=_read(file, at, "start", shape.start),
        end=_read(file, at, "end", shape.end) if shape.end is not None else None,
        zone=shape.zone,
        place=shape.place,
        mode=shape.mode,
        hours=shape.hours,
        documents=shape.documents,
        note=shape.note,
        not_checked=" ".join(part for part in (shape.date_note, shape.not_checked) if part),
        condition=shape.condition,
        of=shape.of or "",
        part_of=process[0],
        process=process[1],
        sources=spelled_out(shape.sources, content.sources),
        as_of=shape.as_of,
    )


def _read(file: DataFile[CalendarFile], at: int, key: str, text: str) -> When | None:
    shape = file.content.events[at]
    if text == UNKNOWN:
        return None
    if "T" not in text:
        return Dated(text)
    if not shape.zone:
        raise file.mistake(("events", at, key), "a time needs the key zone beside it")
    return moment_of(datetime.fromisoformat(text), shape.zone, city_of(shape.place, shape.zone))


def city_of(place: str, zone: str) -> str:
    """Return the place where it is a city of that zone, else nothing: 'Geneva' for Europe/Zurich."""
    try:
        named, city = zone_named(place)
    except Invalid:
        return ""
    return city if named == zone else ""


def _later(start: When, end: When) -> bool:
    if isinstance(start, Moment) and isinstance(end, Moment):
        return end.utc <= start.utc
    return _day(end) < _day(start)


def _day(when: When) -> date:
    return when.wall.date() if isinstance(when, Moment) else when.first
