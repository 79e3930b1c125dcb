"""What a roster of speakers is. Frozen facts; no SQL, no Discord."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.calendar.model import Session
from bot.calendar.programme.model import AgendaItem, Meeting

MOST_SLOTS, MOST_MINUTES, MOST_WAITING = 40, 60, 100
REMINDED = timedelta(hours=1)
"""How long before the meeting a speaker is reminded."""
LATE = timedelta(hours=24)
"""A slot given back later than this before the meeting is told to the organiser where nobody waits for it."""


class Region(StrEnum):
    """The region a speaker says they speak from: the United Nations' five groups, and none of them."""

    AFRICA = "africa"
    ASIA_PACIFIC = "asia-pacific"
    EASTERN_EUROPE = "eastern-europe"
    LATIN_AMERICA = "latin-america"
    WESTERN = "western"
    GLOBAL = "global"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The speakers' slots of one agenda item.

    Attributes:
        id: its number.
        guild_id: the server.
        item_id: the agenda item.
        slots: how many speak.
        minutes: how long each.
        channel_id: where its message is.
        opened_by: the organiser who opened it.
        opened_at: when.
        closed_at: since when nothing can be claimed.
    """

    id: int
    guild_id: int
    item_id: int
    slots: int
    minutes: int
    channel_id: int
    opened_by: int
    opened_at: datetime
    closed_at: datetime | None = None

    @property
    def cause(self) -> str:
        """Return the cause that its deliveries name."""
        return f"roster:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A speaker, or somebody who waits to be one.

    Attributes:
        id: its number; whoever waits is served in the order of these.
        roster_id: the roster.
        user_id: the person.
        slot: which one, from 1; None on the waiting list.
        region: where they speak from; None where they did not say.
        claimed_at: when.
        reminded_for: start of the meeting for which they were reminded.
    """

    id: int
    roster_id: int
    user_id: int
    slot: int | None
    region: Region | None
    claimed_at: datetime
    reminded_for: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when an agenda item is taken up."""

    session: Session
    meeting: Meeting
    item: AgendaItem


@dataclass(frozen=True, slots=True)
class RosterView:
    """A roster as it stands.

    Attributes:
        roster: its facts.
        place: its agenda item; None where that is not on the programme any more.
        speakers: slot -> claim.
        waiting: in their order.
        open: whether slots can be claimed now.
    """

    roster: Roster
    place: Place | None
    speakers: Mapping[int, Claim]
    waiting: Sequence[Claim]
    open: bool

    @property
    def free(self) -> tuple[int, ...]:
        """Return the slots that nobody has."""
        return tuple(slot for slot in range(1, self.roster.slots + 1) if slot not in self.speakers)

    @property
    def title(self) -> str:
        """Return what its agenda item is called (people's own text), empty where it is gone."""
        return self.place.item.name if self.place is not None else ""

    def of(self, user_id: int) -> Claim | None:
        """Return a person's claim."""
        claims = [*self.speakers.values(), *self.waiting]
        return next((one for one in claims if one.user_id == user_id), None)

    def regions(self) -> Mapping[Region | None, int]:
        """Return how many speakers there are from each region that has one; None: they did not say."""
        said = [one.region for one in self.speakers.values()]
        return {region: said.count(region) for region in (*Region, None) if region in said}


@dataclass(frozen=True, slots=True)
class Claimed:
    """What came of wanting to speak.

    Attributes:
        view: the roster now.
        claim: the person's claim.
        place: their place on the waiting list, from 1; 0 with a slot.
        full: they wanted a slot just now and all were taken.
    """

    view: RosterView
    claim: Claim
    place: int
    full: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """A roster as an organiser wants it."""

    slots: int
    minutes: int
    channel_id: int
