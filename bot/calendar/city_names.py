"""What a city is called in another language, from the Unicode locale data (CLDR) that comes with Babel. Pure."""

import functools
from collections.abc import Mapping
from typing import Any


def exemplar(zone: str, city: str, language: str) -> str:
    """Return the name of the city that a zone is called after in a language; an empty text where it has no other.

    Args:
        zone: IANA name.
        city: what the place is called in English. A zone holds for many cities and is called after one of them.
        language: a tag that Babel knows, such as ``es``.
    """
    known = _of_today(zone)
    english = _cities("en").get(known) or known.rpartition("/")[2].replace("_", " ")
    return _cities(language).get(known, "") if english.casefold() == city.casefold() else ""


@functools.cache
def _cities(language: str) -> Mapping[str, str]:
    # Loaded with the first place that somebody asks for: commands without one do without.
    from babel import Locale  # noqa: PLC0415 - see above

    zones: Mapping[str, Any] = Locale(language).time_zones
    return {_of_today(zone): str(data["city"]) for zone, data in zones.items() if "city" in data}


def _of_today(zone: str) -> str:
    """Return the present name of a zone: the locale data keep the oldest one, such as Asia/Calcutta."""
    from babel.core import get_global  # noqa: PLC0415 - as above

    return str(get_global("zone_aliases").get(zone, zone))
