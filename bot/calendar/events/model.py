"""What a scheduled event shows, and what the face has to be able to do with them. Knows no Discord."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Facts:
    """What an event shows.

    Attributes:
        name: at most 100 characters.
        description: at most 1000; its last line names the session.
        location: at most 100, never empty.
        start: aware.
        end: aware, later.
    """

    name: str
    description: str
    location: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """An event that is there.

    Attributes:
        id: its number in Discord.
        facts: what it shows; None for an event in a voice channel.
        mine: whether Caucus made it.
        begun: whether it is going on; it cannot be moved then.
    """

    id: int
    facts: Facts | None
    mine: bool
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Keeping:
    """Whether a server's sessions are shown as events.

    Attributes:
        wanted: whether they shall be.
        problem: what keeps them from being shown: a catalogue key; empty for nothing.
        by: the organiser who said so; 0 where nobody did.
    """

    wanted: bool
    problem: str = ""
    by: int = 0


class Board(Protocol):
    """A server's events. Each raises `Undeliverable` for what does not change by itself, `Passing` for what may."""

    async def shown(self, guild_id: int) -> list[Shown]:
        """Return the events that are scheduled or going on."""
        ...

    async def create(self, guild_id: int, facts: Facts) -> int:
        """Make an event and return its number."""
        ...

    async def edit(self, guild_id: int, event_id: int, facts: Facts, *, begun: bool) -> None:
        """Have an event show something else; the start of one that has begun stays."""
        ...

    async def remove(self, guild_id: int, event_id: int) -> None:
        """Take an event away; one that is gone already is gone."""
        ...
