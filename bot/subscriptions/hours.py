"""When a person may be told something: quiet hours and days off on their own wall clock -> instants. Pure."""

import functools
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.calendar.zones import clocks_of, moment_of
from bot.subscriptions.model import EVERY_DAY, Hours
from bot.subscriptions.rules import SHARED

_Wall = tuple[str, tuple[time, time] | None, frozenset[int]]
"""What a person's hours hang on: zone, quiet hours, days. Thousands share theirs, and the answers to them."""

_AHEAD = 16
"""Days that are looked ahead: in any week there is a day on which a person can be told something."""


def ever_closed(hours: Hours | None) -> bool:
    """Whether there is any time at which the person is left alone."""
    return hours is not None and (hours.quiet is not None or hours.days != EVERY_DAY)


def open_at(hours: Hours, instant: datetime) -> datetime:
    """Return the first moment from an instant on at which the person can be told something: itself where it is one."""
    return _open_at(_wall_of(hours), instant)


def is_open(hours: Hours, instant: datetime) -> bool:
    """Whether the person can be told something at an instant."""
    return open_at(hours, instant) == instant


def next_closed(hours: Hours, instant: datetime) -> tuple[datetime, datetime]:
    """Return the next time in which the person is left alone that begins after an instant: from and until."""
    return _next_closed(_wall_of(hours), instant)


def _wall_of(hours: Hours) -> _Wall:
    return hours.zone, hours.quiet, hours.days


@functools.lru_cache(maxsize=SHARED)
def _open_at(wall: _Wall, instant: datetime) -> datetime:
    for begin, end in _spans(wall, instant):
        if end > instant:
            return max(begin, instant)
    raise AssertionError("no open time in two weeks")


@functools.lru_cache(maxsize=SHARED)
def _next_closed(wall: _Wall, instant: datetime) -> tuple[datetime, datetime]:
    for (_, end), (begin, _) in pairwise(_spans(wall, instant)):
        if end > instant:
            return end, begin
    raise AssertionError("no closed time in two weeks")


def _spans(wall: _Wall, instant: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Yield the times in which the person can be told something, in order, apart from each other."""
    zone = wall[0]
    first = instant.astimezone(clocks_of(zone)).date() - timedelta(days=1)
    held: tuple[datetime, datetime] | None = None
    for number in range(_AHEAD):
        day = first + timedelta(days=number)
        for begin, end in _walls(wall, day.weekday()):
            midnight = datetime.combine(day, time())
            span = (_instant(midnight + begin, zone), _instant(midnight + end, zone))
            if held is not None and span[0] <= held[1]:
                held = (held[0], max(held[1], span[1]))
                continue
            if held is not None and held[0] < held[1]:
                yield held
            held = span
    if held is not None:
        yield held


def _walls(wall: _Wall, weekday: int) -> list[tuple[timedelta, timedelta]]:
    """Return the open parts of one day, as times since its midnight on the wall."""
    _, quiet, days = wall
    day = timedelta(days=1)
    if weekday not in days:
        return []
    if quiet is None:
        return [(timedelta(), day)]
    begin, end = (timedelta(hours=one.hour, minutes=one.minute) for one in quiet)
    parts = [(end, begin)] if begin > end else [(timedelta(), begin), (end, day)]
    return [part for part in parts if part[0] < part[1]]


def _instant(wall: datetime, zone: str) -> datetime:
    return moment_of(wall, zone).utc
