"""What a letter, its text, a signatory and a signature are. Frozen facts; no rule, no SQL, no Discord."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.calendar.zones import Moment
from bot.errors import Value
from bot.letters.life.model import Published, Retraction
from bot.letters.texts.change import TextChange


class Say(Protocol):
    """Words of the catalogue in one language."""

    def __call__(self, key: str, /, **data: Value) -> str:
        """Return a message of the catalogue."""
        ...


class LetterState(StrEnum):
    """Where a letter stands: draft -> open -> closed -> delivered, or cancelled."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


class SignatureState(StrEnum):
    """Where a signature stands. Only `signed` counts."""

    INTENDS = "intends"
    PENDING = "pending approval"
    SIGNED = "signed"
    NEEDS_CONFIRMATION = "needs confirmation"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    MERGED = "merged"


class Level(StrEnum):
    """How well it is known that an organisation wants its signature, from least to best."""

    SELF = "self"
    """Who signed says so."""
    VOUCHED = "vouched"
    """Another member organisation says so."""
    MAIL = "mail"
    """A mail from the organisation's own domain said so, outside of Discord."""
    CHECKED = "checked"
    """An organiser checked it."""


class Visibility(StrEnum):
    """Who may read a signatory's name; organisers of the letter's server always may."""

    PUBLIC = "public"
    COALITION = "coalition"
    COUNT = "count"


class Capacity(StrEnum):
    """For whom somebody signs."""

    ORGANISATION = "organisation"
    PERSON = "person"


class ExportFormat(StrEnum):
    """In which form an export is written."""

    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"
    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that signs.

    Attributes:
        name: as it wants to appear.
        country: where it is based, as typed.
        committed_by: the person who commits it; never published.
        committed_role: that person's role in it; never published.
        website: an http or https address, or empty.
        ecosoc: its consultative status with ECOSOC ('general', 'special', 'roster'), or empty.
    """

    name: str
    country: str
    committed_by: str
    committed_role: str
    website: str = ""
    ecosoc: str = ""

    @property
    def capacity(self) -> Capacity:
        """Return that this is an organisation."""
        return Capacity.ORGANISATION


@dataclass(frozen=True, slots=True)
class Person:
    """A person who signs in a personal capacity; title and affiliation may be empty."""

    name: str
    country: str
    title: str = ""
    affiliation: str = ""

    @property
    def capacity(self) -> Capacity:
        """Return that this is a person."""
        return Capacity.PERSON


Signatory = Organisation | Person


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One wording of a letter in canonical form (see `rules.canonical_text`).

    Attributes:
        number: from 1.
        text: the wording.
        sha256: of its UTF-8 bytes, 64 hex digits.
        frozen_at: since when it cannot change any more; None in a draft.
    """

    number: int
    text: str
    sha256: str
    frozen_at: datetime | None

    @property
    def fingerprint(self) -> str:
        """Return the part of the SHA-256 that people compare: its first 12 hex digits."""
        return self.sha256[:12]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with its present text.

    Attributes:
        id: its number.
        guild_id: the server that runs it.
        title: one line.
        addressee: one line.
        state: what is recorded; `rules.state_at` is what holds at a moment.
        deadline: until when one can sign (the internal deadline).
        text: the binding text.
        created_by: the organiser who wrote it.
        created_at: when.
        opened_at: when its text was frozen and signing began; None for a draft.
        closed_at: when it closed last.
        official: the addressee's own deadline, by which the letter must be delivered; None where there is none.
        language: of the binding text, a tag such as 'es'; '' where nobody said.
        delivered_at: when it was delivered.
    """

    id: int
    guild_id: int
    title: str
    addressee: str
    state: LetterState
    deadline: Moment
    text: TextVersion
    created_by: int
    created_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    official: Moment | None = None
    language: str = ""
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """An act of signing one text version.

    Attributes:
        letter_id: the letter.
        seq: number of the ledger entry that records it; identifies it within the letter.
        user_id: the account that signed; None where it was entered for somebody, or erased.
        sha256: the text that was signed.
        signatory: for whom.
        visibility: who may read the name.
        state: only `signed` counts.
        code: the receipt's code; random, so that it says nothing about others.
        signed_at: when.
        withdrawn_at: when it was taken back.
        stands_under: the text it stands under now; see `Signature.sha256`.
        fact_seq: the ledger entry that commits to the signatory as it is now.
        confirmed_at: when it was confirmed for another text.
        level: how well the organisation's will is known.
        organisation_id: the organisation in the server's register.
        entered_by: the organiser who entered it for somebody; None where the signatory did.
        received: how it was received and what proves it, in the organiser's words; organisers only.
        reason: why it waits or was rejected: a key of the catalogue or an organiser's words.
        merged_into: the signature that it was merged into.
    """

    letter_id: int
    seq: int
    user_id: int | None
    sha256: str
    signatory: Signatory
    visibility: Visibility
    state: SignatureState
    code: str
    signed_at: datetime
    stands_under: str
    fact_seq: int
    withdrawn_at: datetime | None = None
    confirmed_at: datetime | None = None
    level: Level = Level.SELF
    organisation_id: int | None = None
    entered_by: int | None = None
    received: str = ""
    reason: str = ""
    merged_into: int | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the signer is given once the signature is on the disk.

    Attributes:
        letter: the letter.
        signature: what is recorded.
        again: it was there before; nothing was recorded now.
    """

    letter: Letter
    signature: Signature
    again: bool


@dataclass(frozen=True, slots=True)
class OwnSignature:
    """One of a person's own signatures and the letter it stands under.

    `retraction`: it is wanted back from a letter that was delivered.
    """

    letter: Letter
    signature: Signature
    retraction: Retraction | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Signatures that count, at one moment.

    Attributes:
        organisations: how many organisations.
        people: how many people in a personal capacity.
        countries: how many countries stand behind public names; a country may give away who is only counted.
    """

    organisations: int
    people: int
    countries: int

    @property
    def total(self) -> int:
        """Return how many signatures count."""
        return self.organisations + self.people


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as one person may see it now: `state` already knows that a deadline has passed.

    `published` is its delivery with the counts of then; None where it was not delivered. `change` is the last change of
    its text after opening; `languages` are those it is translated into as it is now; `seen_at` is now.
    """

    letter: Letter
    state: LetterState
    counts: Counts
    published: Published | None = None
    change: TextChange | None = None
    languages: tuple[str, ...] = ()
    seen_at: datetime | None = None
