"""What a subscription follows, how long a reminder is of use, when a digest comes: pure rules."""

import functools
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.calendar.bodies.model import fold
from bot.calendar.deadlines.model import Deadline, DeadlineKind
from bot.calendar.entries import Own
from bot.calendar.model import Session, Standing
from bot.calendar.offsets import parse_offsets
from bot.calendar.tongues import bare
from bot.calendar.zones import clocks_of, moment_of
from bot.delivery.planner import AT_START
from bot.errors import Invalid
from bot.subscriptions.model import EVERYTHING, Beat, Rhythm

USUAL = (timedelta(days=7), timedelta(days=1), timedelta(hours=2))
"""How long before one is told who says nothing else."""

URGENT = timedelta(days=1)
"""A deadline so near may come in quiet hours, where the person wants that."""

LONGEST_LABEL = 100

SHARED = 500
"""Answers kept that many people share: ten thousand digests come at a few hours of a few places."""

_EVERYTHING = frozenset(("all", "everything", "*", "todo", "tout"))
_EVERY_DAY = frozenset(("all", "every day", "daily", "todos", "todos los dias", "tous", "tous les jours"))
_NEVER = frozenset(("none", "no", "off", "never", "ninguna", "nunca", "aucune", "jamais"))
_KINDS = {kind.value: kind for kind in DeadlineKind}
_DAYS = {
    short: number
    for number, names in enumerate(
        ("mon lun", "tue mar", "wed mie mer", "thu jue jeu", "fri vie ven", "sat sab sam", "sun dom dim")
    )
    for short in names.split()
}
"""How names of days begin in English, Spanish and French, without accents."""
_WHOLE = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|tues|wednes|thurs|thur|satur)(?:days?)?|tues|weds|thurs"
    r"|lun(?:es|di)?s?|mar(?:tes|di)?s?|mie(?:rcoles)?|mer(?:credi)?s?|jue(?:ves)?|jeu(?:di)?s?"
    r"|vie(?:rnes)?|ven(?:dredi)?s?|sab(?:ados?)?|sam(?:edi)?s?|dom(?:ingos?)?|dim(?:anche)?s?"
)
_WORKING = re.compile(
    r"week ?days?|work(?:ing)? ?days?|(?:dias )?(?:laborables|habiles)|(?:jours )?(?:ouvres|ouvrables)|en semaine"
)
_WEEKEND = re.compile(r"(?:(?:el|le|les) )?(?:week-? ?ends?|fin(?:es)? de semana)")
_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:.h]([0-5]\d)|h)?(?: ?(a|p)\.?m\.?)?")


def topic_of(text: str) -> tuple[str, str]:
    """Return a topic and how people write it, from what was typed or chosen.

    Raises:
        Invalid: ``subscription-topic-unclear``.
    """
    typed = " ".join("".join(one for one in text if unicodedata.category(one)[0] != "C").split())
    if fold(typed) in _EVERYTHING:
        return EVERYTHING, ""
    head, colon, rest = typed.partition(":")
    kind, value = fold(head), rest.strip()
    known = {"session", "deadline", "body", "kind", "tag"}
    if not colon or kind not in known or not value or len(value) > LONGEST_LABEL:
        raise Invalid("subscription-topic-unclear")
    if kind in {"session", "deadline"}:
        number = value.removeprefix("#")
        if not (number.isascii() and number.isdecimal() and len(number) <= 18):
            raise Invalid("subscription-topic-unclear")
        return f"{kind}:{int(number)}", ""
    if kind == "kind" and fold(value) not in _KINDS:
        raise Invalid("subscription-topic-unclear")
    return f"{kind}:{fold(value)}", value


def topics_of(own: Own, session: Session | None = None) -> tuple[str, ...]:
    """Return everything that a session or deadline is followed by.

    Args:
        own: it.
        session: the one that a deadline belongs to.
    """
    found = [EVERYTHING, own.ref, *(f"tag:{fold(tag)}" for tag in own.tags)]
    if isinstance(own, Deadline):
        found.append(f"kind:{own.kind.value}")
        if session is not None:
            found += [session.ref, *(f"tag:{fold(tag)}" for tag in session.tags)]
    whose = own if isinstance(own, Session) else session
    if whose is not None:
        found += [f"body:{number}" for number in whose.bodies]
    return tuple(dict.fromkeys(found))


def stands(own: Own | None) -> bool:
    """Whether reminders of a session or deadline are said at all."""
    if own is None or own.cancelled_at is not None:
        return False
    return not (isinstance(own, Session) and own.standing is Standing.SUSPENDED)


def offsets_of(text: str) -> tuple[timedelta, ...]:
    """Return how long before somebody wants to be told, longest first; the usual ones where nothing was typed.

    Few different ones keep ten thousand subscriptions fast: whole days, whole hours up to three days, or
    multiples of five minutes up to three hours.

    Raises:
        Invalid: ``reminders-…``, ``subscription-offset-uneven`` or ``subscription-offset-none``.
    """
    if not text.strip():
        return USUAL
    found = parse_offsets(text)
    if not found:
        raise Invalid("subscription-offset-none")
    for one in found:
        unit = timedelta(days=1) if one > timedelta(hours=72) else timedelta(hours=1)
        if one % (timedelta(minutes=5) if one <= timedelta(hours=3) else unit):
            raise Invalid("subscription-offset-uneven")
    return found


def useless_after(start: datetime, before: timedelta, offsets: Sequence[timedelta]) -> datetime:
    """Return when a reminder has lost its use: when the next one says the same, the last one at the start.

    Args:
        start: when it begins, aware.
        before: how long before this reminder is due.
        offsets: all of the subscription's.
    """
    if not before:
        return start + AT_START
    return start - max((one for one in offsets if one < before), default=timedelta())


def is_urgent(own: Own, before: timedelta) -> bool:
    """Whether a reminder may come in quiet hours, where the person wants that."""
    return isinstance(own, Deadline) and before <= URGENT


def days_of(text: str) -> frozenset[int]:
    """Return weekdays as people type them: 'mon-fri', 'Monday, Wednesday', 'working days', 'all'; Monday is 0.

    Raises:
        Invalid: ``subscription-days-unclear``.
    """
    cleaned = bare(fold(text)).replace("–", "-")
    if cleaned in _EVERY_DAY:
        return frozenset(range(7))
    if _WORKING.fullmatch(cleaned):
        return frozenset(range(5))
    if _WEEKEND.fullmatch(cleaned):
        return frozenset((5, 6))
    found: set[int] = set()
    for item in re.split(r"[,;/&+]|\b(?:and|y|et)\b", cleaned):
        # 'Tuesday Thursday' is not asked for its second half in vain: a name is a whole name, or it is not understood.
        ends = [
            _weekday(one) for one in re.split(r"-|\b(?:to|through|a|au|al)\b", re.sub(r"^\s*(?:from|du|de) ", "", item))
        ]
        if len(ends) > 2:
            raise Invalid("subscription-days-unclear")
        first, last = ends[0], ends[-1]
        found.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    return frozenset(found)


def clock_of(text: str) -> time:
    """Return an hour of the wall clock: '8', '08:30', '8h', '8 pm'.

    Raises:
        Invalid: ``subscription-clock-unclear``.
    """
    match = _CLOCK.fullmatch(fold(text))
    if match is None:
        raise Invalid("subscription-clock-unclear")
    hour = int(match[1])
    if match[3]:
        if not 1 <= hour <= 12:
            raise Invalid("subscription-clock-unclear")
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    return time(hour, int(match[2] or 0))


def quiet_of(text: str) -> tuple[time, time] | None:
    """Return quiet hours as people type them: '22:00-07:00'; None for 'none'.

    Raises:
        Invalid: ``subscription-quiet-unclear``.
    """
    cleaned = bare(fold(text)).replace("–", "-")
    if cleaned in _NEVER:
        return None
    hours = re.sub(r"^(?:from|de|desde(?: las)?) ", "", cleaned)
    ends = re.split(r"\s?(?:-|\b(?:to|until|a(?!\.m)|hasta)\b)\s?", hours)
    try:
        begin, end = (clock_of(one) for one in ends)
    except ValueError as error:
        raise Invalid("subscription-quiet-unclear") from error
    if begin == end:
        raise Invalid("subscription-quiet-unclear")
    return begin, end


@functools.lru_cache(maxsize=SHARED)
def next_beat(beat: Beat, after: datetime) -> datetime:
    """Return the first moment after another at which a digest comes: its hour on the wall, once a day or week."""
    day = after.astimezone(clocks_of(beat.zone)).date() - timedelta(days=1)
    while True:
        moment = moment_of(datetime.combine(day, beat.at), beat.zone).utc
        if moment > after and (beat.rhythm is Rhythm.DAILY or day.weekday() == beat.weekday):
            return moment
        day += timedelta(days=1)


@functools.lru_cache(maxsize=SHARED)
def digest_window(beat: Beat, at: datetime) -> tuple[datetime, datetime]:
    """Return what a digest said at a moment tells of: the day at its place, or seven days from its midnight."""
    day = at.astimezone(clocks_of(beat.zone)).date()
    length = timedelta(days=1 if beat.rhythm is Rhythm.DAILY else 7)
    begin, end = (datetime.combine(one, time()) for one in (day, day + length))
    return moment_of(begin, beat.zone).utc, moment_of(end, beat.zone).utc


def morning_after(now: datetime, zone: str, at: time = time(8)) -> datetime:
    """Return tomorrow morning at a place."""
    day = now.astimezone(clocks_of(zone)).date() + timedelta(days=1)
    return moment_of(datetime.combine(day, at), zone).utc


def _weekday(text: str) -> int:
    name = text.strip()
    if not _WHOLE.fullmatch(name):
        raise Invalid("subscription-days-unclear")
    return _DAYS[name[:3]]
