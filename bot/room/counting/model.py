"""What counting a text gives. Frozen facts; the text itself is not kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

PACE, SLOWEST, FASTEST = 120, 60, 220
"""Words a minute: what interpreters can follow, and between what a pace can be chosen. Source: docs/room.md."""

SUBMISSION_WORDS, STATEMENT_MINUTES = 2_000, 3
"""A written submission and a statement from the floor, as commonly asked of civil society."""

CHARACTERS_A_WORD = 1.6
"""Chinese and Japanese characters spoken in the time of one English word. A rule of thumb; see docs/room.md."""

LARGEST = 200_000
"""Most characters of a text."""


class LimitKind(StrEnum):
    """What a text is held against."""

    NONE = "none"
    SUBMISSION = "submission"
    STATEMENT = "statement"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class CountWish:
    """How somebody wants a text counted.

    Attributes:
        kind: what it is held against.
        pace: words a minute.
        deadline: 'deadline:12' whose word limit holds, where `kind` says so.
    """

    kind: LimitKind = LimitKind.NONE
    pace: int = PACE
    deadline: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit in words or in minutes.

    Attributes:
        kind: where it comes from.
        words: so many words; None where it is in minutes.
        minutes: so many minutes; None where it is in words.
        title: the deadline's (people's own text), or empty.
    """

    kind: LimitKind
    words: int | None = None
    minutes: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text: under a heading, or a paragraph.

    Attributes:
        title: the heading, or the first words; empty for what stands before the first heading (people's own text).
        words: how many.
        seconds: how long it takes to say.
    """

    title: str
    words: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a text meets its limit.

    Attributes:
        over: words to cut; 0 where it fits.
        left: words that still fit.
        section: which section the limit falls into, from 0; only where it is too long.
        before: the last words that still fit (people's own text).
    """

    over: int
    left: int
    section: int = 0
    before: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How long a text is.

    Attributes:
        words: how many; each Chinese or Japanese character is one.
        ideographs: how many of them are such characters.
        unsure: it has a script that is written without spaces and cannot be counted in words (Thai, Khmer ...).
        characters: without line ends and invisible signs.
        letters: the same without spaces.
        seconds: how long it takes to say.
        sections: in the order of the text.
        headings: whether the sections are those under headings; else they are paragraphs.
        limit: what it was held against.
        cut: where that is met; None without a limit.
        pace: words a minute.
    """

    words: int
    ideographs: int
    unsure: bool
    characters: int
    letters: int
    seconds: int
    sections: Sequence[Section]
    headings: bool
    limit: Limit | None
    cut: Cut | None
    pace: int
