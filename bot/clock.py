"""The time. No other module asks the machine for it, so that tests and the playground can hold the clock."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class FollowingClock:
    """The machine's clock, set ahead by a playground; `bot/parent.py` says when there is one. Never used otherwise."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present moment of the demo, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    def follow(self, milliseconds: int) -> None:
        """Be so far ahead of the machine from now on; a clock that was set ahead is not set back."""
        self._ahead = max(self._ahead, timedelta(milliseconds=milliseconds))


class FixedClock:
    """A clock that stands still until it is moved; for tests.

    Args:
        moment: where it stands, aware.
    """

    def __init__(self, moment: datetime) -> None:
        self.moment = to_utc(moment)

    def now(self) -> datetime:
        """Return the moment it stands at."""
        return self.moment

    def move_to(self, moment: datetime) -> None:
        """Set the clock, forwards or backwards."""
        self.moment = to_utc(moment)


def to_utc(moment: datetime) -> datetime:
    """Return an aware moment in UTC.

    Raises:
        ValueError: the moment has no zone, so nobody can say when it is.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment!r}")
    return moment.astimezone(UTC)


def to_text(moment: datetime) -> str:
    """Return the form in which moments are stored: '2026-11-22T01:48:13.000Z', so that text order is time order."""
    return to_utc(moment).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def from_text(text: str) -> datetime:
    """Return the moment that `to_text` stored."""
    return datetime.fromisoformat(text)
