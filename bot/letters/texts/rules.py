"""When signers are reminded to confirm, and what a new text must be. Pure: no clock, no storage, no Discord."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.errors import Conflict
from bot.letters.model import Letter

DAY = timedelta(hours=24)
_APART = timedelta(hours=12)
"""Two words about the same thing are at least so far from each other."""

NOTE_LIMIT = 300
"""Most characters of why a text changes."""


def reminders(asked_at: datetime, deadline: datetime) -> Iterator[datetime]:
    """Yield when a signer is reminded to confirm: a day after being asked, and a day before the deadline.

    Each one falls away that is not well apart from the word before it; the one before the deadline is worth more.
    """
    first, last = asked_at + DAY, deadline - DAY
    if last - first >= _APART:
        yield first
    if last - asked_at >= _APART:
        yield last


def next_reminder(asked_at: datetime, deadline: datetime, after: datetime) -> datetime | None:
    """Return the first reminder after a moment; None where there is no more."""
    return next((one for one in reminders(asked_at, deadline) if one > after), None)


def require_new(letter: Letter, sha256: str) -> None:
    """Refuse a text that the letter has already.

    Raises:
        Conflict: ``letter-text-same``.
    """
    if letter.text.sha256 == sha256:
        raise Conflict("letter-text-same")
