"""Wall time + zone -> UTC, and back: no other module converts. Pure but for the table of cities."""

import functools
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.calendar import cities, typed
from bot.errors import Invalid

LONGEST = 100
"""Most characters of a moment that somebody types."""

EARLIEST, LATEST = 2000, 2100
"""Years between which moments are taken."""


class Adjusted(StrEnum):
    """What had to be decided about a wall time because clocks change."""

    NO = "no"
    MISSING = "missing"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as people mean it and as machines count it.

    Attributes:
        wall: what the clock on the wall shows there, without a zone; always a time that exists.
        zone: IANA name.
        utc: the instant, aware.
        city: how people call the place.
        adjusted: whether the wall time that was given did not exist, or existed twice.
    """

    wall: datetime
    zone: str
    utc: datetime
    city: str
    adjusted: Adjusted = Adjusted.NO


@functools.cache
def clocks_of(zone: str) -> ZoneInfo:
    """Return the rules of a zone, read once: by itself Python keeps those of the last eight, and there are more places.

    Args:
        zone: an IANA name that exists.
    """
    return ZoneInfo(zone)


def moment_of(wall: datetime, zone: str, city: str = "") -> Moment:
    """Return the moment at which a wall clock shows a time.

    In a missing hour that is the first valid instant after it; in a repeated hour the first of the two.

    Args:
        wall: without a zone.
        zone: an IANA name that exists.
        city: how to call the place; from the zone's name when left out.
    """
    info = clocks_of(zone)
    city = city or cities.city_of(zone)
    first = wall.replace(tzinfo=info, fold=0).astimezone(UTC)
    second = wall.replace(tzinfo=info, fold=1).astimezone(UTC)
    if first == second:
        return Moment(wall, zone, first, city)
    if first < second:
        return Moment(wall, zone, first, city, Adjusted.REPEATED)
    # In a gap fold=0 reckons with the offset before it and so lands after the change, fold=1 lands before.
    instant = _change_between(second, first, info)
    return Moment(instant.astimezone(info).replace(tzinfo=None), zone, instant, city, Adjusted.MISSING)


def seen_from(instant: datetime, zone: str, city: str = "") -> Moment:
    """Return an instant with what the wall clock shows at a place.

    Args:
        instant: aware.
        zone: an IANA name that exists.
        city: how to call the place; from the zone's name when left out.
    """
    wall = instant.astimezone(clocks_of(zone)).replace(tzinfo=None, fold=0)
    return Moment(wall, zone, instant.astimezone(UTC), city or cities.city_of(zone))


def zone_named(text: str) -> tuple[str, str]:
    """Return the IANA zone and the name of a place: a city ('Vienna'), a zone ('Europe/Vienna'), an offset ('UTC+3').

    Raises:
        Invalid: ``zone-unknown`` or ``zone-unknown-close``; ``zone-abbreviation`` for EST and the like, which do not
            say when clocks change; ``zone-offset-uneven``.
    """
    place = cities.find(text)
    if place is not None:
        return place.zone, place.city
    meanings = cities.meanings_of(text)
    if meanings:
        raise Invalid("zone-abbreviation", text=text.strip()[:10], meanings=_listed(meanings))
    raise _unknown(text)


def suggest_zones(text: str) -> list[tuple[str, str]]:
    """Return at most 25 (zone, city) for what somebody has begun to type."""
    return [(place.zone, place.city) for place in cities.suggest(text)]


def typed_as(zone: str, city: str) -> str:
    """Return what stands for a suggested place so that it is read as this very one: its city, else its zone.

    'Geneva' is its city's name alone (its zone is Zurich's); there is more than one San Juan.
    """
    return city if cities.find(city) == cities.Place(zone, city) else zone


def parse_moment(text: str, *, now: datetime, default_zone: str, default_city: str = "") -> Moment:
    """Return the moment somebody typed: '2027-01-18 10:00 Vienna', 'tomorrow 9:00 New York', 'in 2 hours'.

    Nothing is guessed: what can be read in two ways is asked back.

    Args:
        text: as typed; anything.
        now: the present moment, aware.
        default_zone: where a time without a zone is understood.
        default_city: how that place is called.

    Raises:
        Invalid: ``time-…`` or ``zone-…``: what is unclear, and what to type instead.
    """
    if len(text) > LONGEST:
        raise Invalid("time-too-long", most=LONGEST)
    cleaned = typed.clean(text)
    if not cleaned:
        raise Invalid("time-empty")
    rest, said, place, meanings = _place(cleaned)
    chosen = place or (meanings[0].place if meanings else cities.Place(default_zone, default_city))
    reading = _read(rest, seen_from(now, chosen.zone).wall, text)
    try:
        if reading.elapsed is not None:
            found = seen_from(now + reading.elapsed, chosen.zone, chosen.city)
        elif reading.instant is not None:
            found = seen_from(reading.instant, chosen.zone, chosen.city)
        else:
            found = moment_of(reading.wall, chosen.zone, chosen.city)
    except OverflowError as error:
        raise Invalid("time-too-far", earliest=str(EARLIEST), latest=str(LATEST)) from error
    if not EARLIEST <= found.utc.year <= LATEST:
        raise Invalid("time-too-far", earliest=str(EARLIEST), latest=str(LATEST))
    if meanings and not _means_one(meanings, found):
        raise Invalid("zone-abbreviation", text=said[:10], meanings=_listed(meanings))
    return found


def parse_end(text: str, start: Moment, *, now: datetime) -> Moment:
    """Return the end of something that starts at a moment: a time alone ('13:00') is on the day it starts.

    Raises:
        Invalid: ``time-…``, ``zone-…``, ``time-end-before-start``, or ``time-end-skipped``: clocks go forward then.
    """
    if len(text) > LONGEST:
        raise Invalid("time-too-long", most=LONGEST)
    clock = typed.clock_time(typed.clean(text))
    if clock is not None:
        end = moment_of(datetime.combine(start.wall.date(), clock), start.zone, start.city)
    else:
        end = parse_moment(text, now=now, default_zone=start.zone, default_city=start.city)
    if end.utc <= start.utc and start.adjusted is Adjusted.MISSING:
        raise Invalid("time-end-skipped", city=start.city, time=f"{start.wall:%H:%M}")
    if end.utc <= start.utc:
        raise Invalid("time-end-before-start")
    return end


def require_future(moment: Moment, now: datetime) -> Moment:
    """Return the moment.

    Raises:
        Invalid: ``time-past``.
    """
    if moment.utc <= now:
        raise Invalid("time-past", when=f"{moment.wall:%Y-%m-%d %H:%M}", city=moment.city)
    return moment


def _place(text: str) -> tuple[str, str, cities.Place | None, tuple[cities.Meaning, ...]]:
    """Split what somebody typed into the time and the place, or the abbreviation, that it ends with.

    It may also stand between a clock time and the day: '9 am New York tomorrow'.
    """
    words = text.split(" ")
    for at in range(1, len(words)):
        end = typed.bare_place(" ".join(words[at:]))
        if end and not end[0].isdigit() and (known := _known(end)):
            return typed.without_preposition(" ".join(words[:at])), end, *known
    between, day = typed.words_before_day(text)
    named = typed.bare_place(between)
    if known := _known(named):
        return f"{text.removesuffix(f'{between} {day}')}{day}", named, *known
    if unknown := typed.words_after_clock(text):
        raise _unknown(unknown)
    return text, "", None, ()


def _known(named: str) -> tuple[cities.Place | None, tuple[cities.Meaning, ...]] | None:
    """Return the place of a name, or what it may mean as an abbreviation; None where it is neither."""
    meanings = cities.meanings_of(named)
    place = None if meanings else cities.find(named)
    return (place, meanings) if place is not None or meanings else None


def _read(rest: str, now: datetime, text: str) -> typed.Reading:
    try:
        return typed.read(rest, now)
    except Invalid as error:
        if error.key == "time-unclear" and rest not in text:
            # People are shown their own words, not what was made of them.
            raise typed.unclear(text) from error
        raise


def _unknown(text: str) -> Invalid:
    shown = re.sub(r"[`*_<>@\\]", "", text.strip())[:40]
    close = cities.closest(text)
    if cities.fold(close) == cities.fold(text):
        # 'Central' is the name of two zones, and of no place.
        close = ""
    return Invalid("zone-unknown-close", text=shown, close=close) if close else Invalid("zone-unknown", text=shown)


def _means_one(meanings: tuple[cities.Meaning, ...], found: Moment) -> bool:
    offset = found.utc.astimezone(clocks_of(found.zone)).utcoffset()
    return len(meanings) == 1 and meanings[0].offset == offset


def _listed(meanings: tuple[cities.Meaning, ...]) -> str:
    return ", ".join(dict.fromkeys(meaning.place.city for meaning in meanings))


def _change_between(before: datetime, after: datetime, info: ZoneInfo) -> datetime:
    """Return the instant at which a zone's offset changes, to the second, between two instants."""
    old = before.astimezone(info).utcoffset()
    low, high = before, after
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if middle.astimezone(info).utcoffset() == old:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)
