"""Facts of a letter's later life. Frozen; no rule, no SQL, no Discord."""

from dataclasses import dataclass
from datetime import datetime

from bot.calendar.zones import Moment


@dataclass(frozen=True, slots=True)
class Published:
    """A letter's delivery and the counts at publication; those of now are counted now.

    Attributes:
        at: when it was delivered.
        how: where and how, in the organiser's words.
        organisations: how many stood under it then.
        people: how many people in a personal capacity.
        entry: number of the ledger entry that records it.
    """

    at: datetime
    how: str
    organisations: int
    people: int
    entry: int

    @property
    def total(self) -> int:
        """Return how many signatures stood under it then."""
        return self.organisations + self.people


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Until when one can sign, and by when the letter must be with the addressee; None where nobody said."""

    internal: Moment
    official: Moment | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """What an extension came to.

    Attributes:
        was: the deadlines before.
        now: the deadlines that hold.
        told: how many people are told privately.
        channels: how many channels are told.
    """

    was: Deadlines
    now: Deadlines
    told: int
    channels: int


@dataclass(frozen=True, slots=True)
class Retraction:
    """A signature that is wanted back from a letter that was delivered.

    Attributes:
        letter_id: the letter.
        seq: the signature.
        asked_at: when its giver asked.
        told_at: when an organiser confirmed having told the addressee; None while that is owed.
    """

    letter_id: int
    seq: int
    asked_at: datetime
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A signature that is wanted back, as organisers see it."""

    seq: int
    name: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a letter's ledger, by which everything before it can be checked.

    Attributes:
        letter_id: the letter.
        title: its title.
        hash: of the last entry.
        entries: how many there are.
        at: when it was looked at.
    """

    letter_id: int
    title: str
    hash: str
    entries: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CoOrganiser:
    """A person who runs one letter without being an organiser of its server."""

    user_id: int
    added_by: int
    added_at: datetime
