"""Where people say something takes place -> IANA zone: cities, zone names, abbreviations. Converts no time."""

import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from bot.calendar.city_names import exemplar
from bot.errors import Invalid
from bot.settings import ROOT
from bot.yaml_places import compose, place_of

FILE = ROOT / "data" / "calendars" / "cities.yaml"
AREAS = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
REGIONS = frozenset(
    f"Australia/{name}"
    for name in ("ACT", "LHI", "NSW", "North", "Queensland", "South", "Tasmania", "Victoria", "West", "Yancowinna")
)
"""Old zone names that call no city; 'West' alone could mean anything."""

SUGGESTED = 25
"""Most suggestions: Discord's limit of choices."""

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−–])(\d{1,2})(?::?([0-5]\d))?")
_ETC = re.compile(r"Etc/GMT([+-])(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place people name: the IANA zone, and how to call it."""

    zone: str
    city: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an abbreviation may stand for: an offset from UTC, and a zone that has it at some time of the year."""

    offset: timedelta
    place: Place


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every place that is known, by its folded names.

    Attributes:
        places: folded name -> place.
        first: what to suggest before anything was typed.
        abbreviations: in upper case -> what each may mean.
        names: language -> city in English -> what it is called there, where that is another name.
    """

    places: Mapping[str, Place]
    first: tuple[Place, ...]
    abbreviations: Mapping[str, tuple[Meaning, ...]]
    names: Mapping[str, Mapping[str, str]]


def fold(text: str) -> str:
    """Return a name without accents, case, and punctuation between its words."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o").replace("Ø", "o"))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.sub(r"[\W_]+", " ", letters.casefold()).split())


@functools.cache
def zone_names() -> frozenset[str]:
    """Return the IANA zones there are; the zone database is walked once."""
    return frozenset(available_timezones())


@functools.cache
def gazetteer(file: Path = FILE) -> Gazetteer:
    """Return the known places: the zone database's, and those of a file.

    Raises:
        Invalid: ``cities-wrong`` with file, line and key: the file names a zone that does not exist.
    """
    content, node = compose(file)
    zones = zone_names()

    def checked(zone: object, *path: str | int) -> str:
        if not isinstance(zone, str) or zone not in zones:
            raise Invalid("cities-wrong", zone=str(zone), **place_of(file, node, path).data())
        return zone

    places = {"utc": Place("UTC", "UTC"), "gmt": Place("UTC", "UTC"), "z": Place("UTC", "UTC")}
    for zone in sorted(zones):
        # Without its sign one of Etc/GMT+5 and Etc/GMT-5 would be taken for the other.
        if "/" in zone and not zone.startswith(("SystemV/", "posix/", "right/")) and not _ETC.fullmatch(zone):
            places[fold(zone)] = Place(zone, city_of(zone))
            if zone.partition("/")[0] in AREAS and zone not in REGIONS:
                # Links such as America/Buenos_Aires have the same rules as the full name, so the first is as good.
                places.setdefault(fold(city_of(zone)), Place(zone, city_of(zone)))
    for name, value in content.get("cities", {}).items():
        zone, *others = value if isinstance(value, list) else [value]
        place = Place(checked(zone, "cities", name), name)
        places.update(dict.fromkeys((fold(name), *map(fold, others)), place))
    abbreviations = {
        name: tuple(
            Meaning(_span(offset), Place(checked(zone, "abbreviations", name), city_of(zone)))
            for offset, zone in meanings
        )
        for name, meanings in content.get("abbreviations", {}).items()
    }
    first = tuple(places[fold(name)] for name in content.get("first", ()))
    names = _names(places, content.get("names", {}))
    two_ways = {fold(name) for name in content.get("two_ways", ())}
    for called in names.values():
        for city, name in called.items():
            if fold(name) not in two_ways:
                places.setdefault(fold(name), places[fold(city)])
    return Gazetteer(places, first, abbreviations, names)


def _names(places: Mapping[str, Place], own: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Return what cities are called in other languages: as the table has it, else as the Unicode locale data do."""
    names: dict[str, dict[str, str]] = {}
    for language, called in own.items():
        found = {one.city: exemplar(one.zone, one.city, language) for one in set(places.values())} | dict(called)
        names[language] = {city: name for city, name in found.items() if name and name != city}
    return names


def name_of(city: str, language: str) -> str:
    """Return what a city, or each of several with commas between them, is called in a language.

    Args:
        city: in English, as places are stored.
        language: a tag such as ``es``; in one that the table does not have cities keep their English names.
    """
    if language == "en" or language not in gazetteer().names:
        return city
    called = gazetteer().names[language]
    return called.get(city) or ", ".join(called.get(one, one) for one in city.split(", "))


@functools.lru_cache(maxsize=1_000)
def city_of(zone: str) -> str:
    """Return how to call a zone of which no city was named: 'Vienna' for Europe/Vienna, 'UTC+3' for Etc/GMT-3."""
    if match := _ETC.fullmatch(zone):
        # The zone database counts these west of Greenwich, everybody else east.
        return f"UTC{'-' if match[1] == '+' else '+'}{match[2]}"
    return zone.rpartition("/")[2].replace("_", " ")


def find(text: str) -> Place | None:
    """Return the place that a city, a zone name or a whole-hour offset names; None where there is none.

    Raises:
        Invalid: ``zone-offset-uneven``: an offset such as UTC+5:30, for which there is no zone but cities'.
    """
    return _by_sign(text) or gazetteer().places.get(fold(text)) or _by_offset(text)


def meanings_of(text: str) -> tuple[Meaning, ...]:
    """Return what an abbreviation may mean; empty for what is none."""
    return gazetteer().abbreviations.get(text.strip().upper(), ())


def suggest(text: str, most: int = SUGGESTED) -> list[Place]:
    """Return places whose names begin with a text, then those that contain it; well-known ones for an empty text."""
    known, typed = gazetteer(), fold(text)
    if not typed:
        return list(known.first[:most])
    if exact := _by_offset_or_none(text):
        return [exact]
    names = sorted(known.places, key=lambda name: (len(name), name))
    begin = [known.places[name] for name in names if name.startswith(typed)]
    inside = [known.places[name] for name in names if f" {typed}" in name]
    return list(dict.fromkeys(begin + inside))[:most]


def closest(text: str) -> str:
    """Return the known city whose name is most like a mistyped one, an empty text where none is."""
    known = gazetteer().places
    found = process.extractOne(fold(text)[:40], known.keys(), scorer=fuzz.ratio, score_cutoff=75)
    return known[found[0]].city if found else ""


def _by_sign(text: str) -> Place | None:
    """Return the zone that is called by its hours WEST of Greenwich, as the zone database does: 'Etc/GMT+5'."""
    match = _ETC.fullmatch(text.strip())
    zone = f"Etc/GMT{match[1]}{int(match[2])}" if match is not None else ""
    if zone.endswith(("+0", "-0")):
        return Place("UTC", "UTC")
    return Place(zone, city_of(zone)) if zone in zone_names() else None


def _by_offset(text: str) -> Place | None:
    match = _OFFSET.fullmatch(text.strip().casefold())
    if match is None:
        return None
    sign, hours, minutes = match[1], int(match[2]), int(match[3] or 0)
    if not hours and not minutes:
        return Place("UTC", "UTC")
    east = sign == "+"
    if minutes or hours > (14 if east else 12):
        raise Invalid("zone-offset-uneven", text=text.strip()[:20])
    # Etc/GMT-3 is three hours EAST of Greenwich.
    return Place(f"Etc/GMT{'-' if east else '+'}{hours}", f"UTC{'+' if east else '-'}{hours}")


def _by_offset_or_none(text: str) -> Place | None:
    try:
        return _by_offset(text)
    except Invalid:
        return None


def _span(text: str) -> timedelta:
    hours, minutes = text[1:].split(":")
    return (1 if text[0] == "+" else -1) * timedelta(hours=int(hours), minutes=int(minutes))
