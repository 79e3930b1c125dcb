"""What an organiser types about a series, made into a plan that can be taken as it is. Pure: no clock, no storage."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.announcements.model import USEFUL_HOURS_MOST
from bot.announcements.rules import clean_text, clean_title
from bot.announcements.series.model import (
    MOST_FILES,
    MOST_OCCURRENCES,
    MOST_PLACES,
    MOST_POSTS,
    MOST_TEXTS,
    Kind,
    Occurrence,
    Place,
    Plan,
    Rule,
    Text,
)
from bot.announcements.series.reading import read_days, read_rule, with_end
from bot.announcements.series.recurrence import occurrences
from bot.calendar.zones import Moment, parse_moment
from bot.errors import Invalid, NotFound

THREAD_LIMIT = 100
"""Discord's most characters of a thread's name; a longer one is cut."""

LANGUAGES = frozenset(
    re.findall(
        r"[a-z]{2}",
        "ar bn ca cs da de el en es fa fi fr he hi hu id it ja km ko lo ms my nb ne nl pl ps pt ro ru sk so sq sr sv sw"
        " ta th tl tr uk ur uz vi zh",
    )
)
"""Codes of languages that a text may be in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an organiser types; what is None stays as it is.

    Attributes:
        first: the first time: '2027-01-18 10:00 Vienna', or a moment.
        every: how it comes again: 'every Monday'; '' for once.
        ends: '2027-06-30', '10 times'; '' for none.
        exceptions: days on which it is not said; '' for none.
        session_id: whose meeting days, for 'meetings'.
        language: of the title and text given here.
        title: any text.
        text: any text.
        drop_language: a language whose text goes.
        channel_id: a channel to say it in, in `channel_language`.
        channel_language: None for the first text's.
        drop_channel_id: a channel that goes.
        role_id: a role to call; 0 for none.
        useful_hours: how long after its time an occurrence may still be posted.
        crosspost: whether it is published to servers that follow.
        thread: the name of a thread for each message; '' for none.
        drop_file: the number of a file that goes.
    """

    first: str | Moment | None = None
    every: str | None = None
    ends: str | None = None
    exceptions: str | None = None
    session_id: int | None = None
    language: str | None = None
    title: str | None = None
    text: str | None = None
    drop_language: str | None = None
    channel_id: int | None = None
    channel_language: str | None = None
    drop_channel_id: int | None = None
    role_id: int | None = None
    useful_hours: int | None = None
    crosspost: bool | None = None
    thread: str | None = None
    drop_file: int | None = None

    def worded(self, title: str, text: str) -> "Change":
        """Return the same with a title and a text."""
        return replace(self, title=title, text=text)


def new_plan(change: Change, channel_id: int | None, language: str, now: datetime, zone: str) -> Plan:
    """Return the plan of a new series.

    Args:
        change: with first, title and text at least.
        channel_id: the server's channel for announcements.
        language: the server's.
        now: the present moment.
        zone: IANA zone of a time typed without one.

    Raises:
        Invalid: a part cannot be taken.
    """
    channel = change.channel_id or channel_id
    if channel is None:
        raise Invalid("announcement-no-channel")
    if change.first is None:
        raise Invalid("time-empty")
    own = language_code(change.language or language)
    start = _moment(change.first, now, zone)
    bare = Plan(
        start=start,
        texts=(Text(own, clean_title(change.title or ""), clean_text(change.text or "")),),
        places=(Place(channel, own),),
    )
    return changed(
        bare,
        replace(change, first=None, title=None, text=None, channel_id=None, every=change.every or ""),
        now,
        zone,
    )


def changed(plan: Plan, change: Change, now: datetime, zone: str) -> Plan:
    """Return a plan with what was typed.

    Raises:
        Invalid: a part cannot be taken: ``series-…``, ``announcement-…``, ``time-…``, ``zone-…``.
        NotFound: what shall go is not there.
    """
    start = plan.start if change.first is None else _moment(change.first, now, plan.start.zone or zone)
    texts = _texts(plan.texts, change)
    hours = plan.useful_hours if change.useful_hours is None else change.useful_hours
    if not 1 <= hours <= USEFUL_HOURS_MOST:
        raise Invalid("announcement-useful-hours", most=USEFUL_HOURS_MOST)
    return replace(
        plan,
        start=start,
        rule=_rule(plan.rule, change, start, now),
        texts=texts,
        places=_places(plan.places, texts, change),
        files=_files(plan.files, change.drop_file),
        role_id=plan.role_id if change.role_id is None else change.role_id or None,
        useful_hours=hours,
        crosspost=plan.crosspost if change.crosspost is None else change.crosspost,
        thread=plan.thread if change.thread is None else thread_name(change.thread),
    )


def require_worth(plan: Plan, now: datetime, meeting_days: Collection[date]) -> list[Occurrence]:
    """Return the occurrences of a plan that are still to come.

    Raises:
        Invalid: ``time-past``, ``series-over``, ``series-no-meetings``, ``series-many`` or ``series-many-posts``.
    """
    found = occurrences(plan.rule, plan.start, meeting_days)
    if len(found) > MOST_OCCURRENCES:
        raise Invalid("series-many", most=MOST_OCCURRENCES, last=found[MOST_OCCURRENCES - 1].key[:10])
    coming = [one for one in found if one.at.utc > now]
    if not coming:
        if plan.rule.kind is Kind.ONCE:
            raise Invalid("time-past", when=f"{plan.start.wall:%Y-%m-%d %H:%M}", city=plan.start.city)
        if plan.rule.kind is Kind.MEETINGS:
            raise Invalid("series-no-meetings")
        raise Invalid("series-over")
    if len(coming) * len(plan.places) > MOST_POSTS:
        raise Invalid("series-many-posts", posts=len(coming) * len(plan.places), most=MOST_POSTS)
    return coming


def language_code(typed: str) -> str:
    """Return a language's code.

    Raises:
        Invalid: ``series-language-unknown``.
    """
    code = typed.strip().casefold()[:2]
    if code not in LANGUAGES or len(typed.strip()) > 12:
        raise Invalid("series-language-unknown")
    return code


def thread_name(typed: str) -> str:
    """Return a thread's name in one line, cut to what Discord takes; '' for none."""
    line = re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", " ", typed)
    return " ".join(line.split())[:THREAD_LIMIT].strip()


def _moment(typed: str | Moment, now: datetime, zone: str) -> Moment:
    return parse_moment(typed, now=now, default_zone=zone) if isinstance(typed, str) else typed


def _rule(rule: Rule, change: Change, start: Moment, now: datetime) -> Rule:
    every = change.every
    found = (
        rule
        if every is None
        else replace(read_rule(every, start), until=rule.until, times=rule.times, exceptions=rule.exceptions)
    )
    if change.exceptions is not None:
        found = replace(found, exceptions=read_days(change.exceptions, now, start.zone))
    if found.kind is Kind.MEETINGS:
        found = replace(found, session_id=change.session_id or rule.session_id)
        if found.session_id is None:
            raise Invalid("series-which-session")
    if change.ends is not None or (every is not None and found.until is None and found.times is None):
        found = with_end(found, change.ends or "", now, start.zone)
    if found.kind is Kind.ONCE:
        return Rule()
    if found.until is not None and found.until < start.wall.date():
        raise Invalid("series-ends-before", ends=found.until.isoformat(), first=f"{start.wall:%Y-%m-%d}")
    return found


def _texts(texts: tuple[Text, ...], change: Change) -> tuple[Text, ...]:
    found = list(texts)
    if change.title is not None or change.text is not None:
        code = language_code(change.language) if change.language else found[0].language
        there = next((one for one in found if one.language == code), None)
        title = change.title if change.title is not None else there.title if there else ""
        text = change.text if change.text is not None else there.text if there else ""
        new = Text(code, clean_title(title), clean_text(text))
        found = [new if one.language == code else one for one in found] if there else [*found, new]
    if change.drop_language is not None:
        code = language_code(change.drop_language)
        if all(one.language != code for one in found):
            raise NotFound("series-text-not-found")
        if len(found) == 1:
            raise Invalid("series-last-text")
        found = [one for one in found if one.language != code]
    if len(found) > MOST_TEXTS:
        raise Invalid("series-many-texts", most=MOST_TEXTS)
    return tuple(found)


def _places(places: tuple[Place, ...], texts: tuple[Text, ...], change: Change) -> tuple[Place, ...]:
    found = list(places)
    if change.channel_id is not None:
        code = language_code(change.channel_language) if change.channel_language else texts[0].language
        new = Place(change.channel_id, code)
        there = any(one.channel_id == new.channel_id for one in found)
        found = [new if one.channel_id == new.channel_id else one for one in found] if there else [*found, new]
    if change.drop_channel_id is not None:
        if all(one.channel_id != change.drop_channel_id for one in found):
            raise NotFound("series-place-not-found")
        found = [one for one in found if one.channel_id != change.drop_channel_id]
        if not found:
            raise Invalid("series-last-place")
    if len(found) > MOST_PLACES:
        raise Invalid("series-many-places", most=MOST_PLACES)
    known = {one.language for one in texts}
    missing = sorted({one.language for one in found} - known)
    if missing:
        raise Invalid("series-text-missing", language=missing[0])
    return tuple(found)


def _files(files: tuple[int, ...], drop: int | None) -> tuple[int, ...]:
    if drop is None:
        return files
    if drop not in files:
        raise NotFound("series-file-not-found")
    return tuple(one for one in files if one != drop)


def require_files(count: int) -> None:
    """Refuse more files than a message takes.

    Raises:
        Invalid: ``series-many-files``.
    """
    if count > MOST_FILES:
        raise Invalid("series-many-files", most=MOST_FILES)
