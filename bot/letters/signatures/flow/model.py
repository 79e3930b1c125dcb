"""What lies between a form and a signature that counts. Frozen facts."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from bot.letters.model import (
    Capacity,
    Letter,
    Level,
    Organisation,
    Person,
    Signatory,
    Signature,
    Visibility,
)


class Approval(StrEnum):
    """Which signatures of organisations wait for an organiser before they count."""

    NOBODY = "nobody"
    """None: each counts at once."""
    UNPROVEN = "unproven"
    """Those of whose authority nothing is known but their own word."""
    ORGANISATIONS = "organisations"
    """All."""


@dataclass(frozen=True, slots=True)
class SigningRule:
    """What a letter, or all letters of a server, ask of signatures; `levels`: whether exports tell the authority."""

    approval: Approval = Approval.NOBODY
    levels: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to sign.

    Attributes:
        sha256: of the text they read.
        signatory: for whom.
        visibility: who may read the name.
        intends: when they will have decided, where they only intend to sign.
    """

    sha256: str
    signatory: Signatory
    visibility: Visibility
    intends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed in a form and is not confirmed yet.

    Attributes:
        token: names it; nobody can guess it.
        letter_id: the letter.
        user_id: who typed it; nobody else can use it.
        wish: what was typed; None once it was confirmed.
        code: the receipt's code, once it was confirmed.
    """

    token: str
    letter_id: int
    user_id: int
    wish: Wish | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a signer is shown before confirming.

    Attributes:
        token: names what was typed.
        letter: the letter as it is now.
        wish: what was typed, clean.
        level: how well it is known that the organisation wants this.
        approval: whether it will wait for an organiser.
        changed: whether the text is another one now than the signer was shown.
    """

    token: str
    letter: Letter
    wish: Wish
    level: Level
    approval: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation that an account may sign for, or signed for before: what its form holds at first."""

    organisation: Organisation
    level: Level
    visibility: Visibility | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A signature that waits for approval, for organisers; `odd`: its name mixes scripts, as look-alikes do."""

    signature: Signature
    odd: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision on several signatures came to: those decided now; `others` had been decided before."""

    letter: Letter
    decided: tuple[Signature, ...]
    others: int


def packed(wish: Wish) -> str:
    """Return a wish as it is stored."""
    signatory = {"capacity": wish.signatory.capacity.value, **asdict(wish.signatory)}
    return json.dumps({"visibility": wish.visibility.value, "signatory": signatory}, ensure_ascii=False)


def unpacked(text: str, sha256: str) -> Wish:
    """Return a wish from its stored form."""
    stored = json.loads(text)
    facts = stored["signatory"]
    kind = Organisation if facts.pop("capacity") == Capacity.ORGANISATION else Person
    return Wish(sha256, kind(**facts), Visibility(stored["visibility"]))
