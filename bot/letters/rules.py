"""What may happen to a letter, and when. Pure: no clock, no storage, no Discord."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime

from bot.errors import Conflict, Invalid
from bot.letters import names
from bot.letters.model import (
    Capacity,
    Letter,
    LetterState,
    Organisation,
    Person,
    Signatory,
    SignatureState,
    Visibility,
)

NAMES_SHOWN = 500
"""Most names one status lists."""

LIVE = frozenset(
    {SignatureState.INTENDS, SignatureState.PENDING, SignatureState.SIGNED, SignatureState.NEEDS_CONFIRMATION}
)
"""States in which a signature stands; a person has one live signature per letter and signatory."""

ECOSOC = ("general", "special", "roster")
"""Kinds of consultative status with the Economic and Social Council (resolution 1996/31)."""

_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def canonical_text(text: str, limit: int) -> str:
    """Return a letter's text in the form that is stored, shown, exported and hashed.

    In this order: line ends become LF; control characters except LF and tab, direction overrides, byte order marks
    and lone surrogates go; white space at line ends goes; blank lines at the beginning and the end go; NFC. The
    fingerprint is the SHA-256 of exactly this text in UTF-8, with no line end after its last line.

    Args:
        text: as it came.
        limit: most characters of the result.

    Raises:
        Invalid: ``letter-text-empty`` or ``letter-text-long``.
    """
    lines = re.sub("\r\n?|\u2028|\u2029|\x85", "\n", text).split("\n")
    kept = "\n".join(_DROPPED.sub("", line).rstrip() for line in lines).strip("\n")
    canonical = unicodedata.normalize("NFC", kept)
    if not names.name_key(canonical):
        raise Invalid("letter-text-empty")
    if len(canonical) > limit:
        raise Invalid("letter-text-long", limit=limit, length=len(canonical))
    return canonical


def text_from_file(content: bytes, limit: int) -> str:
    """Return the canonical text of a file.

    Raises:
        Invalid: ``letter-file-encoding`` when it is not UTF-8, or as `canonical_text`.
    """
    try:
        return canonical_text(content.decode("utf-8-sig"), limit)
    except UnicodeDecodeError as error:
        raise Invalid("letter-file-encoding") from error


def fingerprint_of(text: str) -> str:
    """Return the SHA-256 of a canonical text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def state_at(letter: Letter, now: datetime) -> LetterState:
    """Return the state that holds at a moment: an open letter is closed from its deadline on, recorded or not."""
    if letter.state is LetterState.OPEN and now >= letter.deadline.utc:
        return LetterState.CLOSED
    return letter.state


def require_state(letter: Letter, now: datetime, allowed: Iterable[LetterState]) -> None:
    """Refuse what the letter's state does not allow.

    Raises:
        Conflict: ``letter-is-draft``, ``letter-is-open``, ``letter-is-closed``, ``letter-is-delivered`` or
            ``letter-is-cancelled``.
    """
    state = state_at(letter, now)
    if state in allowed:
        return
    keys = {
        LetterState.DRAFT: "letter-is-draft",
        LetterState.OPEN: "letter-is-open",
        LetterState.CLOSED: "letter-is-closed",
        LetterState.DELIVERED: "letter-is-delivered",
        LetterState.CANCELLED: "letter-is-cancelled",
    }
    raise Conflict(keys[state])


def clean_signatory(signatory: Signatory) -> Signatory:
    """Return a signatory as it will be shown everywhere.

    Raises:
        Invalid: a field is empty, too long or holds a link; see `names`.
    """
    country = _needed(signatory.country, "country", names.COUNTRY_LIMIT)
    if isinstance(signatory, Organisation):
        return Organisation(
            name=_needed(signatory.name, "organisation"),
            country=country,
            committed_by=_needed(signatory.committed_by, "your-name"),
            committed_role=_needed(signatory.committed_role, "role"),
            website=names.clean_website(signatory.website),
            ecosoc=signatory.ecosoc if signatory.ecosoc in ECOSOC else "",
        )
    return Person(
        name=_needed(signatory.name, "your-name"),
        country=country,
        title=_optional(signatory.title, "title-of-person"),
        affiliation=_optional(signatory.affiliation, "affiliation"),
    )


def identity_key(signatory: Signatory) -> str:
    """Return what makes two signatures of ONE person the same: the organisation's name; for a person nothing more."""
    return names.name_key(signatory.name) if signatory.capacity is Capacity.ORGANISATION else ""


def may_read(visibility: Visibility, *, of_coalition: bool, organiser: bool) -> bool:
    """Whether somebody in the letter's server may read a name.

    Args:
        visibility: what the signatory chose.
        of_coalition: whether the reader belongs to the coalition; others in the server read public names only.
        organiser: whether the reader is an organiser.
    """
    return organiser or visibility is Visibility.PUBLIC or (of_coalition and visibility is Visibility.COALITION)


def _needed(text: str, field: str, limit: int = names.NAME_LIMIT) -> str:
    return names.refuse_link(names.clean_needed(text, field, limit), field)


def _optional(text: str, field: str) -> str:
    return names.refuse_link(names.clean_line(text, field, names.NAME_LIMIT), field)
