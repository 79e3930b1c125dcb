"""What differs between two states of a session or a deadline, and whether anybody has to hear of it. Pure."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime

from rapidfuzz.distance import OSA

from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Own
from bot.calendar.model import Session
from bot.calendar.zones import Moment
from bot.clock import from_text, to_text
from bot.delivery.model import JSON

Fields = Mapping[str, tuple[JSON, JSON]]
"""Field -> what was and what is, as the database keeps them; moments as in `moment_json`."""

TOLD = ("title", "start", "end", "place", "standing", "cancelled", "at", "kind", "words")
"""What channels are told when it changes; the rest stands in the history."""

_SPELT = ("title", "place")
_LONG_WORD = 4


def differences(old: Own, new: Own) -> dict[str, tuple[JSON, JSON]]:
    """Return the fields in which two states of a session or deadline differ, with what was and what is."""
    before, after = everything(old), everything(new)
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def worth_telling(differs: Fields) -> bool:
    """Whether a change matters to whoever heard of it: more than a remark, a tag or a slip of the pen."""
    return any(
        not (name in _SPELT and is_slip(str(old), str(new))) for name, (old, new) in differs.items() if name in TOLD
    )


def is_slip(old: str, new: str) -> bool:
    """Whether a line differs in spelling alone: case, accents, punctuation, or one letter of a longer word.

    Numbers and short words ('I', 'II', 'D') are names of something else; so is one sign of scripts in which a sign is
    a word.
    """
    before, after = _words(old), _words(new)
    if len(before) != len(after):
        return False
    return all(
        one == other
        or (
            min(len(one), len(other)) >= _LONG_WORD
            and (one + other).isascii()
            and (one + other).isalpha()
            and OSA.distance(one, other, score_cutoff=1) <= 1
        )
        for one, other in zip(before, after, strict=True)
    )


def as_told(own: Own, also: Fields | None = None) -> dict[str, JSON]:
    """Return what channels are told of a session or deadline, for a notice's data, and what else has changed."""
    return {name: value for name, value in everything(own).items() if name in TOLD or name in (also or ())}


def moment_json(moment: Moment | None) -> JSON:
    """Return a moment as a delivery's data and the history keep it."""
    if moment is None:
        return None
    wall = moment.wall.isoformat()
    return {"wall": wall, "zone": moment.zone, "city": moment.city, "utc": to_text(moment.utc)}


def moment_from(data: JSON) -> Moment | None:
    """Return the moment that `moment_json` kept."""
    if not isinstance(data, Mapping):
        return None
    wall, zone, city, utc = (str(data[name]) for name in ("wall", "zone", "city", "utc"))
    return Moment(datetime.fromisoformat(wall), zone, from_text(utc), city)


def everything(own: Own) -> dict[str, JSON]:
    """Return everything about a session or deadline that can change."""
    return _of_session(own) if isinstance(own, Session) else _of_deadline(own)


def _of_session(session: Session) -> dict[str, JSON]:
    return {
        "title": session.title,
        "start": moment_json(session.start),
        "end": moment_json(session.end),
        "place": session.place,
        "mode": session.mode.value if session.mode is not None else None,
        "link": session.link,
        "documents": list(session.documents),
        "body": session.body,
        "note": session.note,
        "negotiating_body": session.negotiating_body,
        "process": session.process,
        "languages": list(session.languages),
        "tags": list(session.tags),
        "private": session.private,
        "standing": session.standing.value,
        "timing": session.timing.value,
        "cancelled": session.cancelled_at is not None,
    }


def _of_deadline(deadline: Deadline) -> dict[str, JSON]:
    return {
        "title": deadline.title,
        "at": moment_json(deadline.at),
        "kind": deadline.kind.value,
        "words": deadline.words,
        "session": deadline.session_id,
        "link": deadline.link,
        "note": deadline.note,
        "tags": list(deadline.tags),
        "private": deadline.private,
        "cancelled": deadline.cancelled_at is not None,
    }


def _words(text: str) -> list[str]:
    flat = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(one for one in flat if not unicodedata.combining(one)))
