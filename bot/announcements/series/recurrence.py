"""On which days a series is said, and what these come to in its zone: pure. Clock changes are the zones' to decide.

Days are counted on the wall, never in hours: 10:00 stays 10:00 on both sides of a clock change. In a month without its
31st (or a February without its 29th) nothing is said; that is told, never moved silently to another day.
"""

from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from bot.announcements.series.model import MOST_OCCURRENCES, Kind, Occurrence, Rule
from bot.calendar.zones import LATEST, Adjusted, Moment, moment_of

Note = tuple[str, dict[str, str]]
NAMED = 6
"""Most dates that a note names."""


def occurrences(
    rule: Rule, start: Moment, meeting_days: Collection[date] = (), most: int = MOST_OCCURRENCES + 1
) -> list[Occurrence]:
    """Return when a series is said, in order, exceptions left out.

    Args:
        rule: on which days.
        start: the first moment at which it may be said; its wall time and zone hold for all.
        meeting_days: of the session that the rule names.
        most: the rule's days, exceptions among them, after which it is broken off.
    """
    if rule.kind is Kind.ONCE:
        return [Occurrence(key_of(start.wall), start)]
    clock = start.wall.time()
    found = []
    for day in islice(days(rule, start.wall.date(), meeting_days), most):
        if day in rule.exceptions:
            continue
        wall = datetime.combine(day, clock)
        found.append(Occurrence(key_of(wall), moment_of(wall, start.zone, start.city)))
    return found


def key_of(wall: datetime) -> str:
    """Return how an occurrence is known, whatever becomes of it: the wall time that its rule gives."""
    return wall.isoformat(timespec="seconds")


def days(rule: Rule, start: date, meeting_days: Collection[date] = ()) -> Iterator[date]:
    """Yield the days of a rule from a day on, exceptions among them, until it ends (2100 at the latest)."""
    found = _all_days(rule, start, meeting_days)
    for number, day in enumerate(day for day in found if day >= start):
        if (rule.times is not None and number >= rule.times) or (rule.until is not None and day > rule.until):
            return
        yield day


def notes(rule: Rule, start: Moment, coming: Collection[Occurrence]) -> list[Note]:
    """Return what people should know of a rule's dates: months left out, hours that do not exist, idle exceptions."""
    found: list[Note] = []
    if coming and rule.kind is not Kind.ONCE:
        last = max(one.at.wall.date() for one in coming)
        missing = _months_without(rule, start.wall.date(), last)
        if missing:
            found.append(("series-note-short-months", {"months": listed(missing)}))
    for adjusted, key in (
        (Adjusted.MISSING, "series-note-missing-hour"),
        (Adjusted.REPEATED, "series-note-repeated-hour"),
    ):
        hit = [one.key[:10] for one in coming if one.at.adjusted is adjusted]
        if hit:
            found.append((key, {"days": listed(hit), "city": start.city}))
    if rule.exceptions and rule.kind is not Kind.MEETINGS:
        regular = set(islice(days(rule, start.wall.date()), MOST_OCCURRENCES + 1))
        idle = sorted(one.isoformat() for one in rule.exceptions if one not in regular)
        if idle:
            found.append(("series-note-idle-exceptions", {"days": listed(idle)}))
    return found


def listed(texts: list[str]) -> str:
    """Return the first few of several days, and whether there are more."""
    more = "" if len(texts) <= NAMED else " …"
    return ", ".join(texts[:NAMED]) + more


def _all_days(rule: Rule, start: date, meeting_days: Collection[date]) -> Iterator[date]:
    if rule.kind is Kind.ONCE:
        yield start
    elif rule.kind is Kind.MEETINGS:
        yield from sorted(meeting_days)
    elif rule.kind is Kind.WEEKLY:
        monday = start - timedelta(days=start.weekday())
        while monday.year < LATEST:
            for weekday in sorted(set(rule.days)):
                yield monday + timedelta(days=weekday)
            monday += timedelta(weeks=rule.every)
    else:
        for year, month in _months(start, rule.every):
            yield from _in_month(rule, year, month)


def _months(start: date, every: int) -> Iterator[tuple[int, int]]:
    count = start.year * 12 + start.month - 1
    while count // 12 < LATEST:
        yield count // 12, count % 12 + 1
        count += every


def _in_month(rule: Rule, year: int, month: int) -> list[date]:
    first_weekday, length = monthrange(year, month)
    if rule.kind is Kind.MONTHLY_DAY:
        wanted = {length if day < 0 else day for day in rule.days}
        return [date(year, month, day) for day in sorted(wanted) if day <= length]
    # Of several weekdays (the working days) the first or last of them all.
    fitting = [day for day in range(1, length + 1) if (first_weekday + day - 1) % 7 in rule.days]
    if rule.nth < 0:
        return [date(year, month, fitting[-1])]
    return [date(year, month, fitting[rule.nth - 1])] if rule.nth <= len(fitting) else []


def _months_without(rule: Rule, start: date, last: date) -> list[str]:
    """Return the months between two days that lack a day of the rule."""
    if rule.kind not in (Kind.MONTHLY_DAY, Kind.MONTHLY_WEEKDAY):
        return []
    wanted = len({*rule.days}) if rule.kind is Kind.MONTHLY_DAY else 1
    found = []
    for year, month in _months(start, rule.every):
        if date(year, month, 1) > last:
            break
        length = monthrange(year, month)[1]
        # '31' and 'last day' may be the same one day: that is no lack.
        lacking = any(day > length for day in rule.days) if rule.kind is Kind.MONTHLY_DAY else None
        if lacking or (lacking is None and len(_in_month(rule, year, month)) < wanted):
            found.append(f"{year}-{month:02}")
    return found
