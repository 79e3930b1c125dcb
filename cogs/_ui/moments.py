"""How a moment is shown: the venue's wall time with its city, and Discord's own stamp in the reader's time."""

from datetime import datetime
from typing import Protocol


class Wall(Protocol):
    """A moment as the calendar keeps it: wall time at a place, and the instant."""

    @property
    def wall(self) -> datetime:
        """Wall time at the place, without a zone."""
        ...

    @property
    def utc(self) -> datetime:
        """The instant."""
        ...

    @property
    def city(self) -> str:
        """The place people say: 'Vienna'."""
        ...


def stamp(moment: datetime, style: str = "F") -> str:
    """Return Discord's stamp, which each reader sees in their own time and language."""
    return f"<t:{int(moment.timestamp())}:{style}>"


def wall(moment: Wall) -> str:
    """Return wall time with its city: '18 January 2027, 10:00 (Vienna)'."""
    when = moment.wall
    seconds = f":{when.second:02d}" if when.second else ""
    return f"{when.day} {when:%B %Y}, {when:%H:%M}{seconds} ({moment.city})"


def when(moment: Wall) -> str:
    """Return a moment for people in several zones: wall time with city, then the reader's own time."""
    return f"{wall(moment)} · {stamp(moment.utc)} · {stamp(moment.utc, 'R')}"
