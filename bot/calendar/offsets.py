"""Reminder offsets as people type them ('7d, 24h, 1h, 10s') -> how long before the start. Pure."""

import re
import unicodedata
from datetime import timedelta

from bot.calendar.tongues import bare
from bot.errors import Invalid

MOST = 10
"""Most reminders of one session."""

LONGEST = timedelta(days=366)
"""Earliest reminder."""

NONE = frozenset(("none", "no", "off", "-", "ninguno", "ninguna", "nada", "aucun", "aucune", "non", "rien"))

_UNITS = {
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "sem", "semana", "semanas", "semaine", "semaines"), 7 * 86_400),
    **dict.fromkeys(("d", "day", "days", "dia", "dias", "j", "jour", "jours"), 86_400),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "hora", "horas", "heure", "heures"), 3_600),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuto", "minutos"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seg", "segundo", "segundos", "seconde", "secondes"), 1),
}
_PART = re.compile(r"(\d{1,9})\s?([a-z]+)")
_ITEM = re.compile(rf"\d{{1,9}}\s?(?:{'|'.join(_UNITS)})(?:\s(?:before|antes|avant))?|(?:\d{{1,9}}[wdjhms]){{2,5}}")


def parse_offsets(text: str) -> tuple[timedelta, ...]:
    """Return the offsets, longest first, each once; none for 'none'.

    Args:
        text: as typed, separated by commas; anything.

    Raises:
        Invalid: ``reminders-unclear``, ``reminders-many`` or ``reminders-far``.
    """
    cleaned = bare(" ".join(unicodedata.normalize("NFKC", text).casefold().replace("،", ",").split()))
    if cleaned in NONE:
        return ()
    items = [item.strip() for item in re.split(r"[,;]|\b(?:and|y|et)\b", cleaned)]
    found: set[timedelta] = set()
    for item in items:
        if not item:
            continue
        if not _ITEM.fullmatch(item):
            raise Invalid("reminders-unclear", text=re.sub(r"[`*_<>@\\]", "", item)[:40])
        seconds = sum(int(count) * _UNITS[unit] for count, unit in _PART.findall(item))
        if seconds > LONGEST.total_seconds():
            raise Invalid("reminders-far")
        found.add(timedelta(seconds=seconds))
    if not found:
        raise Invalid("reminders-unclear", text="")
    if len(found) > MOST:
        raise Invalid("reminders-many", most=MOST)
    return tuple(sorted(found, reverse=True))


def spoken(offset: timedelta) -> tuple[str, int]:
    """Return an offset as (unit, count) in the largest unit that says it exactly: ('days', 7), ('minutes', 90)."""
    seconds = int(offset.total_seconds())
    for name, unit in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds and seconds % unit == 0:
            return name, seconds // unit
    return "seconds", seconds
