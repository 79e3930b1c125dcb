"""What a change of a letter's binding text is. Knows nothing of letters, so that they can name it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """How much a new text changes."""

    VERSION = "version"
    """The substance: every signature must be confirmed again before it counts."""
    EDITORIAL = "editorial"
    """Not the substance, by the word of two organisers: signatures go along."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A change of a binding text after opening.

    Attributes:
        seq: the ledger entry that records it.
        kind: see `ChangeKind`.
        number: the text since then.
        was: the text before.
        note: why, in an organiser's words; may be empty.
        at: when.
        proposed_by: the organiser who wrote it; None once erased.
        agreed_by: of an editorial change the second organiser.
    """

    seq: int
    kind: ChangeKind
    number: int
    was: int
    note: str
    at: datetime
    proposed_by: int | None
    agreed_by: int | None
