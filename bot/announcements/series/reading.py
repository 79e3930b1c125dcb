"""Rules as people type them: 'every Monday and Thursday', 'first Monday', 'monthly on 31', 'meetings'. Pure.

What can be meant in two ways is asked back.
"""

import re
from datetime import date, datetime

from bot.announcements.series.model import MOST_OCCURRENCES, WORKING, Kind, Rule
from bot.announcements.series.tongues import in_english
from bot.calendar.zones import Moment, parse_moment
from bot.errors import Invalid

LONGEST = 300
"""Most characters of a rule, an end or a list of exceptions."""

_WEEKDAYS = {
    short: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thurs", "thur"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for short in names
}
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "last": -1,
}
_OF_ALL = {"first": 1, "1st": 1, "last": -1}
_WORKDAY = re.compile(
    r"(?:on )?(?:the )?(first|1st|last) (?:working day|workday|weekday|business day)(?: (?:of|in) .*)?"
)
_FIRST_DAY = re.compile(r"(?:on )?(?:the )?(?:first|1st)(?: day)? (?:of|in) (?:the|each|every) month|first day")
_FILLER = re.compile(r"\b(?:on|in|the|of|each|every|month|day|days)\b")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_EVERY_OTHER = re.compile(
    rf"every (?P<n>\d{{1,2}}|second|2nd|other|third|3rd|fourth|4th|{'|'.join(_COUNTS)}) (?P<rest>.+)"
)
_MONTHLY_DAYS = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)?|last)(?: (?:\d{1,2}(?:st|nd|rd|th)?|last))*")
_MEETINGS = re.compile(r"(?:every |each )?meetings?(?: days?)?")
_TIMES = re.compile(r"(\d{1,4})(?: times| occurrences| fois| veces| vez)?")
_ONCE = frozenset(("once", "una vez", "une fois"))
_UNTIL = re.compile(r"(?:(?:until|till|ends?|after|hasta(?: el)?|jusqu['’](?:au|à|a)) )+")


def read_rule(text: str, start: Moment) -> Rule:
    """Return the rule somebody typed, without its end; nothing typed is once.

    Args:
        text: as typed; anything.
        start: gives the weekday or the day of the month where none is typed.

    Raises:
        Invalid: ``series-rule-unclear``, ``series-rule-two-ways`` or ``series-rule-day``.
    """
    _require_short(text)
    typed = re.sub(r"[\s,;.&]+|\band\b", " ", in_english(text))
    typed = re.sub(r" +", " ", typed).strip()
    if typed in ("", "once", "no", "never again"):
        return Rule()
    if _MEETINGS.fullmatch(typed):
        return Rule(kind=Kind.MEETINGS)
    return _regular(*_every(typed, text), start, text)


def _regular(every: int, typed: str, start: Moment, text: str) -> Rule:
    """Read a rule of days, weeks or months."""
    if typed in ("day", "days", "daily"):
        return _daily(every, text)
    if typed in ("weekdays", "working days", "workdays", "weekday", "working day"):
        return Rule(kind=Kind.WEEKLY, days=WORKING, every=every)
    weekly = re.fullmatch(r"(?:weekly|weeks?)(?: on)?(?P<days>.*)", typed)
    if weekly:
        return _weekly(weekly["days"] or "", start.wall.weekday(), every, text)
    monthly = re.fullmatch(r"(?:monthly|months?)(?P<rest>.*)", typed)
    rest = re.sub(r" +", " ", _FILLER.sub("", monthly["rest"] if monthly else typed)).strip()
    if monthly and not rest:
        return Rule(kind=Kind.MONTHLY_DAY, days=(start.wall.day,), every=every)
    whole = monthly["rest"].strip() if monthly else typed
    return _of_all(whole, every) or _named(rest, typed, every, text)


def _of_all(typed: str, every: int) -> Rule | None:
    """Read the first or last working day of a month, and its first day."""
    if workday := _WORKDAY.fullmatch(typed):
        return Rule(kind=Kind.MONTHLY_WEEKDAY, days=WORKING, nth=_OF_ALL[workday[1]], every=every)
    if _FIRST_DAY.fullmatch(typed):
        return Rule(kind=Kind.MONTHLY_DAY, days=(1,), every=every)
    return None


def with_end(rule: Rule, text: str, now: datetime, zone: str) -> Rule:
    """Return a rule with the end somebody typed: a last day, or how often.

    Raises:
        Invalid: ``series-endless`` where a rule needs an end and none is typed, ``series-times``, ``time-…``.
    """
    _require_short(text)
    typed = text.strip().casefold()
    typed = typed[found.end() :] if (found := _UNTIL.match(typed)) else "1" if typed in _ONCE else typed
    until: date | None = None
    times: int | None = None
    counted = _TIMES.fullmatch(typed)
    if counted:
        times = int(counted[1])
        if not 1 <= times <= MOST_OCCURRENCES:
            raise Invalid("series-times", most=MOST_OCCURRENCES)
    elif typed:
        until = read_day(typed, now, zone)
    elif rule.kind not in (Kind.ONCE, Kind.MEETINGS):
        raise Invalid("series-endless")
    return Rule(
        kind=rule.kind,
        days=rule.days,
        nth=rule.nth,
        every=rule.every,
        session_id=rule.session_id,
        until=until,
        times=times,
        exceptions=rule.exceptions,
    )


def read_days(text: str, now: datetime, zone: str) -> tuple[date, ...]:
    """Return the days somebody listed, '2027-02-01, 2027-03-01', in order, each once.

    Raises:
        Invalid: ``time-…``.
    """
    _require_short(text)
    # Plain dates may stand side by side with nothing but a space between them.
    listed = re.sub(r"(\d{4}-\d{2}-\d{2})\s+(?=\d)", r"\1, ", text)
    parts = [part for part in re.split(r"[,;\n]+|\b(?:and|y|et)\b", listed) if part.strip()]
    return tuple(sorted({read_day(part.strip(), now, zone) for part in parts}))


def read_day(text: str, now: datetime, zone: str) -> date:
    """Return a day as somebody typed it, in whatever way the calendar takes.

    Raises:
        Invalid: ``time-…``.
    """
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Invalid("series-no-such-day", text=text) from None
    return parse_moment(f"{text} 12:00", now=now, default_zone=zone).wall.date()


def _require_short(text: str) -> None:
    if len(text) > LONGEST:
        raise Invalid("series-rule-long", most=LONGEST)


def _unclear(text: str) -> Invalid:
    return Invalid("series-rule-unclear", text=re.sub(r"[`*_<>@\\]", "", text.strip())[:60])


def _every(typed: str, text: str) -> tuple[int, str]:
    """Split 'every 2 weeks …' into 2 and the rest; 'every second Monday' can be meant in two ways."""
    other = _EVERY_OTHER.fullmatch(typed)
    if other is None:
        return 1, typed.removeprefix("every ").removeprefix("each ")
    numbers = {"second": 2, "2nd": 2, "other": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4} | _COUNTS
    unit = other["rest"].split()[0]
    if unit not in ("week", "weeks", "month", "months", "day", "days"):
        if unit in _WEEKDAYS:
            raise Invalid("series-rule-two-ways", weekday=_WEEKDAYS[unit] + 1)
        raise _unclear(text)
    number = numbers.get(other["n"]) or int(other["n"])
    if number < 1:
        raise _unclear(text)
    return number, other["rest"]


def _daily(every: int, text: str) -> Rule:
    if every != 1:
        raise _unclear(text)
    return Rule(kind=Kind.WEEKLY, days=tuple(range(7)))


def _weekly(days: str, weekday: int, every: int, text: str) -> Rule:
    names = days.split()
    if any(name.removesuffix("s") not in _WEEKDAYS and name not in _WEEKDAYS for name in names):
        raise _unclear(text)
    chosen = {_weekday(name) for name in names} or {weekday}
    return Rule(kind=Kind.WEEKLY, days=tuple(sorted(chosen)), every=every)


def _named(rest: str, typed: str, every: int, text: str) -> Rule:
    """Read what is known by its words alone: weekdays, 'first Monday', days of the month."""
    words = rest.split()
    if words and all(word in _WEEKDAYS or word.removesuffix("s") in _WEEKDAYS for word in words):
        return _weekly(rest, 0, every, text)
    if len(words) == 2 and words[0] in _NTH and words[1] in _WEEKDAYS:
        return Rule(kind=Kind.MONTHLY_WEEKDAY, days=(_WEEKDAYS[words[1]],), nth=_NTH[words[0]], every=every)
    if typed in ("last day", "last day of the month", "the last day of the month"):
        return Rule(kind=Kind.MONTHLY_DAY, days=(-1,), every=every)
    if words and _MONTHLY_DAYS.fullmatch(rest):
        days = {-1 if word == "last" else int(re.sub(r"\D", "", word)) for word in words}
        wrong = [day for day in days if day != -1 and not 1 <= day <= 31]
        if wrong:
            raise Invalid("series-rule-day", day=str(wrong[0]))
        return Rule(kind=Kind.MONTHLY_DAY, days=tuple(sorted(days)), every=every)
    raise _unclear(text)


def _weekday(name: str) -> int:
    return _WEEKDAYS[name] if name in _WEEKDAYS else _WEEKDAYS[name.removesuffix("s")]
