"""Two signatures that look alike, why, and what organisers decided. Frozen facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.letters.model import Letter, Signature, SignatureState
from bot.letters.safety.model import OPENNESS


class Why(StrEnum):
    """What makes two signatures look alike, from the strongest sign to the weakest."""

    NAME = "name"
    """The same name but for case, accents and punctuation."""
    LOOKS = "looks"
    """Names that look the same: letters of other scripts, digits for letters."""
    KNOWN = "known"
    """Names of one organisation: in the register, or merged under another letter."""
    SITE = "site"
    """The same website."""
    ACRONYM = "acronym"
    """One name is the other's initials."""
    HOLDS = "holds"
    """One name holds the other."""
    SIMILAR = "similar"
    """Names that differ by little."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two signatures look alike.

    Attributes:
        why: the sign.
        detail: what they share: a website, an acronym, per cent of likeness; may be empty.
    """

    why: Why
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two signatures that look alike, by their numbers.

    Attributes:
        low: the earlier one.
        high: the later one.
        score: from 1 to 100, how probable it is that they are one.
        reasons: why, the strongest first.
        elsewhere: whether they are of different countries (chapters of one organisation may be meant so).
    """

    low: int
    high: int
    score: int
    reasons: tuple[Reason, ...]
    elsewhere: bool = False


class Verdict(StrEnum):
    """What an organiser says of two signatures."""

    MERGED = "merged"
    DIFFERENT = "different"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about two signatures, and by whom.

    Attributes:
        id: its number.
        letter_id: the letter.
        low: the earlier signature.
        high: the later one.
        verdict: what was decided.
        keep: of two that were merged the one that counts; None otherwise.
        decided_by: the organiser; None once erased.
        decided_at: when.
        undone_at: when that was taken back.
    """

    id: int
    letter_id: int
    low: int
    high: int
    verdict: Verdict
    keep: int | None
    decided_by: int | None
    decided_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Question:
    """Two signatures to decide about.

    Attributes:
        letter: the letter.
        pair: why they look alike; None where nothing is left to decide.
        first: the earlier signature; None as `pair`.
        second: the later one.
        left: how many pairs are left, this one included.
    """

    letter: Letter
    pair: Pair | None
    first: Signature | None
    second: Signature | None
    left: int

    @property
    def unkeepable(self) -> tuple[bool, bool]:
        """Return whether the first, and the second, cannot be the one that is kept: see `tells`."""
        if self.first is None or self.second is None:
            return False, False
        return tells(self.first, self.second), tells(self.second, self.first)


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the names it is about."""

    decision: Decision
    first: Signature
    second: Signature


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared of a signature.

    Attributes:
        seq: its number.
        organisation: whether it is of one; people and organisations are never compared with each other.
        name: as it appears.
        country: as `names.name_key` spells it.
        website: as it appears.
    """

    seq: int
    organisation: bool
    name: str
    country: str
    website: str = ""


Names = Sequence[frozenset[str]]
"""Names (as `names.name_key` spells them) that mean one organisation each: from a register, from what was merged."""


def tells(keep: Signature, other: Signature) -> bool:
    """Whether merging one signature into another would tell its giver of the other one.

    It would where their name goes from where they could read it: it counts now and the kept one does not, or fewer may
    read the kept one's name.
    """
    if other.user_id is None or other.state is not SignatureState.SIGNED:
        return False
    return keep.state is not SignatureState.SIGNED or OPENNESS[keep.visibility] < OPENNESS[other.visibility]
