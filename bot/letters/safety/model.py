"""Contact details, who looked at them, and what is erased when its time has come. Frozen facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.letters.model import Letter, OwnSignature, Signature, Visibility

OPENNESS: Mapping[Visibility, int] = {Visibility.COUNT: 0, Visibility.COALITION: 1, Visibility.PUBLIC: 2}
"""How many may read a name, from fewest to most."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Contact details as they are stored: under which key, its nonce, and the encrypted text with its tag."""

    key_id: str
    nonce: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class Look:
    """An organiser looked at contact details.

    Attributes:
        at: when.
        how: 'read' (one) or 'exported' (all of a letter).
        by: the organiser's account; None once erased.
    """

    at: datetime
    how: str
    by: int | None


@dataclass(frozen=True, slots=True)
class OwnSafety:
    """One of a person's own signatures with what is kept to protect and to reach them.

    Attributes:
        own: the signature and its letter.
        given: whether contact details are stored.
        contact: those details; empty where there are none, or the key that opens them is not here.
        looks: who looked at them, the latest first.
        possible: whether details can be stored (the host has set a key, and the letter goes on).
    """

    own: OwnSignature
    given: bool
    contact: str
    looks: tuple[Look, ...]
    possible: bool


@dataclass(frozen=True, slots=True)
class Reachable:
    """A signatory whose contact details an organiser asked for."""

    signature: Signature
    contact: str


class Kind(StrEnum):
    """What is erased some time after a letter has ended; see docs/privacy.md."""

    CONTACTS = "contacts"
    """Contact details and who looked at them."""
    DETAILS = "details"
    """Who committed an organisation, notes of how signatures were received, names that were only counted or taken
    back, and what the ledger's commitments to hidden names are salted with."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something of a letter that is to be erased.

    Attributes:
        letter: the letter.
        kind: what of it.
        at: from when on.
        rows: how many signatures it concerns.
    """

    letter: Letter
    kind: Kind
    at: datetime
    rows: int


@dataclass(frozen=True, slots=True)
class Periods:
    """How long after a letter's end it is kept, in days."""

    contacts: int
    details: int

    def of(self, kind: Kind) -> int:
        """Return the days of a kind."""
        return self.contacts if kind is Kind.CONTACTS else self.details
