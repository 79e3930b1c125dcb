"""What an announcement may say, and what may happen to it. Pure: no clock, no storage, no Discord."""

import re
import unicodedata
from datetime import datetime

from bot.announcements.model import (
    TEXT_LIMIT,
    TITLE_LIMIT,
    USEFUL_HOURS_MOST,
    Announcement,
    AnnouncementState,
    Draft,
    Wording,
)
from bot.calendar.zones import parse_moment, require_future
from bot.errors import Conflict, Invalid

# Control characters but line feed, direction overrides, byte order marks, lone surrogates.
_DROPPED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")
# What looks like nothing though Unicode counts it as a letter or a symbol: Hangul fillers, Braille blank.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def wording(draft: Draft, channel_id: int | None, now: datetime, default_zone: str) -> Wording:
    """Return what a draft says, clean.

    Args:
        draft: as typed.
        channel_id: the server's channel for announcements.
        now: the present moment.
        default_zone: IANA zone of a time typed without one.

    Raises:
        Invalid: a part cannot be taken: ``time-…``, ``zone-…``, ``announcement-…``.
    """
    when = draft.when
    due = parse_moment(when, now=now, default_zone=default_zone) if isinstance(when, str) else when
    channel = draft.channel_id or channel_id
    if channel is None:
        raise Invalid("announcement-no-channel")
    if not 1 <= draft.useful_hours <= USEFUL_HOURS_MOST:
        raise Invalid("announcement-useful-hours", most=USEFUL_HOURS_MOST)
    return Wording(
        title=clean_title(draft.title),
        text=clean_text(draft.text),
        due=require_future(due, now),
        channel_id=channel,
        role_id=draft.role_id,
        useful_hours=draft.useful_hours,
    )


def clean_title(title: str) -> str:
    """Return a title as one line.

    Raises:
        Invalid: ``announcement-title-empty`` or ``announcement-title-long``.
    """
    line = _clean(" ".join(title.split()))
    if not _shows(line):
        raise Invalid("announcement-title-empty")
    if len(line) > TITLE_LIMIT:
        raise Invalid("announcement-title-long", limit=TITLE_LIMIT, length=len(line))
    return line


def clean_text(text: str) -> str:
    """Return a text with its own line ends.

    Raises:
        Invalid: ``announcement-text-empty`` or ``announcement-text-long``.
    """
    lines = _LINE_ENDS.sub("\n", text.replace("\t", " ")).split("\n")
    cleaned = "\n".join(_clean(line).rstrip() for line in lines).strip("\n")
    if not _shows(cleaned):
        raise Invalid("announcement-text-empty")
    if len(cleaned) > TEXT_LIMIT:
        raise Invalid("announcement-text-long", limit=TEXT_LIMIT, length=len(cleaned))
    return cleaned


def require_state(announcement: Announcement, state: AnnouncementState) -> None:
    """Refuse what the announcement's state does not allow.

    Raises:
        Conflict: ``announcement-is-draft``, ``announcement-scheduled-already`` or ``announcement-cancelled-already``.
    """
    keys = {
        AnnouncementState.DRAFT: "announcement-is-draft",
        AnnouncementState.SCHEDULED: "announcement-scheduled-already",
        AnnouncementState.CANCELLED: "announcement-cancelled-already",
    }
    if announcement.state is not state:
        raise Conflict(keys[announcement.state])


def require_draft(announcement: Announcement, revision: int) -> None:
    """Refuse what only a draft allows, and only in the wording that the person was shown.

    Raises:
        Conflict: as `require_state`, or ``announcement-changed``.
    """
    require_state(announcement, AnnouncementState.DRAFT)
    if announcement.revision != revision:
        raise Conflict("announcement-changed")


def fits(announcement: Announcement, typed: str) -> bool:
    """Whether an announcement is meant by what somebody has begun to type: part of its title, or its number."""
    wanted = typed.strip().removeprefix("#").casefold()
    return wanted in announcement.title.casefold() or wanted == str(announcement.id)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _DROPPED.sub("", text))


def _shows(text: str) -> bool:
    return any(unicodedata.category(one)[0] in "LNPS" and one not in _BLANKS for one in text)
