"""How a letter stands for one reader: the counts, and the names this reader may read. Frozen facts; no rule, no SQL."""

from dataclasses import dataclass

from bot.letters.model import LetterView, Level, Signatory, Visibility


@dataclass(slots=True)
class Named:
    """A public signature that counts: who signs, the entry that commits to it, how well its will is known.

    Not frozen, which would make each of 100,000 take three times as long; nothing changes one.
    """

    fact_seq: int
    signatory: Signatory
    level: Level


@dataclass(frozen=True, slots=True)
class Listed:
    """A signatory in a list: a name this reader may read.

    Attributes:
        signatory: whose name it is.
        visibility: who may read it.
        duplicate: whether the same name stands there more than once; organisers only.
        level: how well an organisation's will is known; None for people, and to others than organisers.
        brought: whether an organiser entered or imported it; organisers only.
    """

    signatory: Signatory
    visibility: Visibility
    duplicate: bool = False
    level: Level | None = None
    brought: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """How a letter stands, for one reader.

    Attributes:
        view: letter, state and counts.
        by_visibility: how many signatures have which visibility; organisers only, else None.
        names: names this reader may read, in order of signing, at most `rules.NAMES_SHOWN`.
        more: how many further names this reader may read.
        organiser: whether the reader is one.
        waiting: how many signatures wait to be confirmed under a new text; organisers only, else None.
    """

    view: LetterView
    by_visibility: dict[Visibility, int] | None
    names: tuple[Listed, ...]
    more: int
    organiser: bool
    waiting: int | None = None
