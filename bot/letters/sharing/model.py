"""Facts of a letter that is shared with other servers. Frozen; no rule, no SQL, no Discord."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.letters.model import Letter, SignatureState


@dataclass(frozen=True, slots=True)
class Offer:
    """A code with which one other server can take a letter in.

    Attributes:
        id: its number.
        letter_id: the letter.
        entry: number of the ledger entry that records it.
        offered_at: since when.
        expires_at: until when.
    """

    id: int
    letter_id: int
    entry: int
    offered_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class NewOffer:
    """An offer that was just made, with its code: shown once and kept nowhere."""

    letter: Letter
    offer: Offer
    code: str


@dataclass(frozen=True, slots=True)
class Share:
    """A server in which a letter is in sight besides its own.

    Attributes:
        letter_id: the letter.
        guild_id: that server.
        entry: number of the ledger entry that records its acceptance.
        accepted_at: since when.
    """

    letter_id: int
    guild_id: int
    entry: int
    accepted_at: datetime


@dataclass(frozen=True, slots=True)
class Shared:
    """What an organiser sees of a letter that is shared.

    Attributes:
        letter: the letter.
        home: whether it is run here; else it was taken in from `letter.guild_id`.
        offers: codes that can still be used; at home only.
        shares: the servers it is in sight in; elsewhere only this one.
        here: server -> state -> how many signatures were given there; elsewhere only this server.
    """

    letter: Letter
    home: bool
    offers: tuple[Offer, ...]
    shares: tuple[Share, ...]
    here: Mapping[int, Mapping[SignatureState, int]]
