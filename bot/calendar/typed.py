"""What people type for a time -> a date and a clock time, or a span. Knows no zone; guesses nothing."""

import functools
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.calendar.tongues import in_english
from bot.errors import Invalid

LANGUAGES = ["en", "fr", "es", "ru", "ar", "zh", "de"]
"""Languages in which 'tomorrow', 'in 2 hours' and months are understood."""

_CLOCK = re.compile(
    r"(?<![\d:./-])(?:"
    r"(?P<h>\d{1,2})[:h](?P<m>\d{2})(?::(?P<s>\d{2}))?\s?(?P<half>[ap]\.?m\.?(?!\w))?"
    r"|(?P<h2>\d{1,2})\s?(?P<half2>[ap]\.?m\.?(?!\w))"
    r"|(?P<noon>(?<!\w)noon\b)"
    r")(?![\d:]|m\b)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"<t:(\d{1,12})(?::[a-zA-Z])?>")
_SECONDS = r":\d\d(?:\.\d{1,6})?"
# With T or seconds it is a machine's; '2027-01-18 10:00-13:00' would be somebody's from-to.
_INSTANT = re.compile(
    rf"\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?:{_SECONDS})?| \d\d:\d\d{_SECONDS})\s?(?:Z|[+-]\d\d:?\d\d)", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_CHINESE = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.|er)?\s(?:de\s|of\s)?([^\W\d_]{3,12})\.?,?(?:\s(?:de\s)?(\d{4}))?", re.I
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_WORDS = frozenset((*_DAYS, "today", "tomorrow", "on", "in", "the", "next", "this"))
"""What a day begins with that is typed in words."""
_WEEKDAY = re.compile(rf"(?:(on|this|next)\s)?({'|'.join(_DAYS)})", re.IGNORECASE)
_SPAN_WORDS = re.compile(r"(?:in|dans|en|через|بعد)\s|\sfrom now$", re.IGNORECASE)
_SUB_DAY = re.compile(r"\d\s?(?:s|m|h|sec|secs|seconds?|mins?|minutes?|hrs?|hours?)\b|\b(?:hour|minute|second)\b", re.I)

_HOURS = re.compile(
    r"(?<![\w:./-])(\d{1,2})\s?(?:hs?|heures?|horas?|hrs|uhr|час(?:а|ов)?)(?:\s?(\d{2}))?(?!\w)", re.IGNORECASE
)
_UNITS = (
    "w|weeks?|semaines?|semanas?|d|days?|j|jours?|días?|dias?|h|hrs?|hours?|heures?|horas?"
    "|m|mins?|minutes?|minutos?|s|secs?|seconds?|secondes?|segundos?"
)
_SPAN = re.compile(rf"(?:in|dans|en|dentro de|через|بعد)\s|.*\sfrom now$|(?:\d+\s?(?:{_UNITS})\s?)+$", re.IGNORECASE)
_AGO = re.compile(r"(?:hace|il y a|vor|قبل)\s|.*(?:\sago|\sназад|[后後前])$", re.IGNORECASE)

_LONE = re.compile(r"\d(?![\d.,]|\s?[^\W\d_])")
"""A number of nothing: 'in 1 hour 30'."""

_SECONDS_MATTER = timedelta(minutes=10)
"""Shorter spans are meant to the second."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed: exactly one of a wall time, an instant (aware), or a time from now.

    `wall` always holds something so that its type is plain; it counts where the other two are None.
    """

    wall: datetime
    instant: datetime | None = None
    elapsed: timedelta | None = None


def clean(text: str) -> str:
    """Return a typed text in one line, with full-width and compatibility characters made plain, '9 h 30' as '9:30'."""
    line = in_english(" ".join(unicodedata.normalize("NFKC", text).replace("\u2212", "-").split()))
    # After a day, '9 h' is the clock's; left as it is, it would be taken for nine hours more.
    span = _SPAN.match(line) is not None
    return _HOURS.sub(lambda match: _hours(match, span=span), line)


def _hours(match: re.Match[str], *, span: bool) -> str:
    hours, minutes = match.groups()
    if not span:
        return f"{hours}:{minutes or '00'}"
    first = " " not in match.string[: match.start()].rstrip()
    return f"{60 * int(hours) + int(minutes)} minutes" if minutes and first else match[0]


def bare_place(text: str) -> str:
    """Return a place without brackets, 'in' or the like before it, or 'time' after it."""
    text = text.strip(" ,;()[]")
    text = re.sub(r"^(?:in|at|en|à|au)\s", "", text, flags=re.IGNORECASE)
    return re.sub(r"\s(?:local\s)?time$", "", text, flags=re.IGNORECASE)


def without_preposition(text: str) -> str:
    """Return the time that stood before a place, without the comma, bracket or 'in' that led over to it."""
    return re.sub(r"\s(?:in|at|en|à|au)$", "", text.rstrip(" ,;(["), flags=re.IGNORECASE)


def words_after_clock(text: str) -> str:
    """Return the words that follow a clock time, where they can only be a place: '10:00 Atlantis' -> 'Atlantis'."""
    clocks = list(_CLOCK.finditer(text))
    if not clocks or _STAMP.search(text) or _INSTANT.fullmatch(text):
        return ""
    rest = bare_place(text[clocks[-1].end() :])
    first = rest.split(" ")[0].casefold()
    if not rest or not rest[0].isalpha() or any(char.isdigit() for char in rest) or first in _DAY_WORDS:
        return ""
    return "" if _relative(rest, datetime(2026, 1, 1)) is not None else rest  # noqa: DTZ001 - any base will do


def words_before_day(text: str) -> tuple[str, str]:
    """Return the words between a clock time and the day after it, and the day: '9am ET tomorrow' -> 'ET', 'tomorrow'.

    Both are empty where there are no such words.
    """
    clocks = list(_CLOCK.finditer(text))
    words = text[clocks[-1].end() :].split() if clocks else []
    for at in range(1, len(words)):
        if words[at][0].isdigit() or words[at].casefold() in _DAY_WORDS:
            return " ".join(words[:at]), " ".join(words[at:])
    return "", ""


def clock_time(text: str) -> time | None:
    """Return a clock time that stands alone ('13:00'), None for anything else.

    Raises:
        Invalid: ``time-no-such-time``.
    """
    match = _CLOCK.fullmatch(text)
    return _clock(match) if match else None


def read(text: str, now: datetime) -> Reading:
    """Return what a text means.

    Args:
        text: cleaned, without its place.
        now: the present wall time at that place, without a zone.

    Raises:
        Invalid: ``time-…``.
    """
    if exact := _exact(text):
        return Reading(now, instant=exact)
    text = re.sub(r"(?<=\d)T(?=\d)", " ", text)
    clocks = list(_CLOCK.finditer(text))
    if len(clocks) > 1:
        raise unclear(text)
    if not clocks:
        return _without_clock(text, now)
    clock = _clock(clocks[0])
    rest = text[: clocks[0].start()] + " " + text[clocks[0].end() :]
    rest = re.sub(r"\s(?:at|um|à|a las?|в)$|^(?:at|on|um|à|a las?)\s", "", " ".join(rest.split()), flags=re.I).strip(
        " ,"
    )
    if not rest:
        raise Invalid("time-without-date", time=f"{clock:%H:%M}")
    return Reading(datetime.combine(_date(rest, now), clock))


def warm_up() -> None:
    """Load what the first reading would otherwise wait for (a few tenths of a second)."""
    in_english("")
    for word in ("in 2 hours", "demain", "mañana", "через 2 часа", "غدا", "明天", "morgen"):
        _relative(word, datetime(2026, 1, 1))  # noqa: DTZ001 - any base will do


def _exact(text: str) -> datetime | None:
    try:
        if match := _STAMP.fullmatch(text):
            return datetime.fromtimestamp(int(match[1]), UTC)
        if _INSTANT.fullmatch(text):
            return datetime.fromisoformat(text.upper().replace(" +", "+").replace(" -", "-").replace(" Z", "Z"))
    except (ValueError, OverflowError, OSError) as error:
        raise Invalid("time-no-such-date", text=text[:40]) from error
    return None


def _without_clock(text: str, now: datetime) -> Reading:
    target = _relative(text, now)
    if target is None:
        day = _date(text, now)
        raise Invalid("time-without-time", date=f"{day:%Y-%m-%d}")
    span = target - now
    if _LONE.search(text) or (re.search(r"\d", text) and not (_SPAN.match(text) or _AGO.match(text))):
        # A number that is no time of day as we know one, or of no unit: whatever was made of it was a guess.
        raise unclear(text)
    if re.search(r"\d|\ban? ", text) is None:
        # 'tomorrow' says no time of day.
        raise Invalid("time-without-time", date=f"{target:%Y-%m-%d}")
    whole_days = not span % timedelta(days=1) and not _SUB_DAY.search(text)
    if span >= _SECONDS_MATTER:
        # On the next full minute: whoever says 'in 2 hours' means no second of it.
        target += -timedelta(seconds=target.second, microseconds=target.microsecond) % timedelta(minutes=1)
    return Reading(target.replace(microsecond=0)) if whole_days else Reading(now, elapsed=target - now)


def _clock(match: re.Match[str]) -> time:
    if match["noon"]:
        return time(12)
    hour, minute, second = int(match["h"] or match["h2"]), int(match["m"] or 0), int(match["s"] or 0)
    half = (match["half"] or match["half2"] or "").casefold()[:1]
    if half and not 1 <= hour <= 12:
        raise Invalid("time-no-such-time", text=match[0].strip()[:20])
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise Invalid("time-no-such-time", text=match[0].strip()[:20]) from error


def _date(text: str, now: datetime) -> date:
    """Return the day a text names, relative days reckoned from `now`."""
    if match := _ISO.fullmatch(text) or _CHINESE.fullmatch(text):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        return _numbers(text, *match.groups())
    if match := _WEEKDAY.fullmatch(text):
        return _weekday((match[1] or "").casefold(), _DAYS.index(match[2].casefold()), now.date())
    day = _named_month(re.sub(rf"^(?:{'|'.join(_DAYS)}),?\s", "", text, flags=re.IGNORECASE))
    if day is None:
        target = _relative(text, now)
        if target is None or (target - now) % timedelta(days=1):
            raise unclear(text)
        return target.date()
    if (match := _WEEKDAY.match(text)) and day.weekday() != _DAYS.index(match[2].casefold()):
        raise Invalid("time-other-weekday", date=f"{day:%Y-%m-%d}", weekday=day.isoweekday())
    return day


def _named_month(text: str) -> date | None:
    if match := _DAY_MONTH.fullmatch(text):
        day, word, year = match.groups()
    elif match := _MONTH_DAY.fullmatch(text):
        word, day, year = match.groups()
    else:
        return None
    month = _month(word.casefold())
    if month is None:
        return None
    if year is None:
        raise Invalid("time-without-year", text=text[:40])
    return _day(text, int(year), month, int(day))


def _numbers(text: str, first: str, second: str, year: str) -> date:
    if len(year) == 2:
        raise Invalid("time-short-year", text=text[:20])
    one, two = int(first), int(second)
    if one == two or two > 12:
        return _day(text, int(year), one, two)
    if one > 12:
        return _day(text, int(year), two, one)
    a, b = _day(text, int(year), two, one), _day(text, int(year), one, two)
    raise Invalid("time-ambiguous-date", text=text[:20], first=f"{a:%Y-%m-%d}", second=f"{b:%Y-%m-%d}")


def _weekday(word: str, weekday: int, today: date) -> date:
    ahead = (weekday - today.weekday()) % 7
    first = today + timedelta(days=ahead)
    if ahead and word != "next":
        return first
    second = first + timedelta(days=7)
    raise Invalid("time-ambiguous-weekday", first=f"{first:%Y-%m-%d}", second=f"{second:%Y-%m-%d}")


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        if (month, day) == (2, 29) and year > 0:
            raise Invalid("time-no-leap-day", year=str(year)) from error
        raise Invalid("time-no-such-date", text=text[:40]) from error


@functools.lru_cache(maxsize=256)
def _month(word: str) -> int | None:
    found = _ask(f"15 {word} 2024", STRICT_PARSING=True, DATE_ORDER="DMY", PARSERS=["absolute-time"])
    return found.month if found is not None and (found.day, found.year) == (15, 2024) else None


def _relative(text: str, now: datetime) -> datetime | None:
    """Return the wall time that 'tomorrow' or 'in 2 weeks' means; None for what is no such thing, or vague."""
    found = _ask(text, RELATIVE_BASE=now, PREFER_DATES_FROM="future", PARSERS=["relative-time"])
    vague = found is not None and found - now >= timedelta(days=3) and not any(char.isdigit() for char in text)
    return None if vague and not _SPAN_WORDS.search(text) else found


def _ask(text: str, **settings: Any) -> datetime | None:
    # Loaded when first needed: the command line and the start of the bot do without.
    import dateparser  # noqa: PLC0415 - see above

    try:
        found = dateparser.parse(text, languages=LANGUAGES, settings={**settings, "RETURN_AS_TIMEZONE_AWARE": False})
    except (ValueError, OverflowError, TypeError, KeyError, AttributeError, RecursionError):
        # Odd input meets odd corners of the library; for a person it is all the same: not understood.
        return None
    return found.replace(tzinfo=None) if found is not None else None


def unclear(text: str) -> Invalid:
    """Return the refusal of a time that is not understood, with as much of it as can be shown."""
    return Invalid("time-unclear", text=re.sub(r"[`*_<>@\\]", "", text)[:60])
