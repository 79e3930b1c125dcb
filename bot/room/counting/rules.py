"""Counting words in any script, and where a text meets its limit. Pure.

A word is what stands between white space (or dashes as long as these —) and has a letter or a figure in it, as word
processors count; each Chinese or Japanese character is a word of its own, as they count too.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from bot.room.counting.model import CHARACTERS_A_WORD, Count, Cut, Limit, Section

_IDEOGRAPH = (
    "\u3005\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_WORD = re.compile(f"[{_IDEOGRAPH}]|[^\\s\u200b—{_IDEOGRAPH}]+")
_ONE = re.compile(f"[{_IDEOGRAPH}]")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
"""Thai, Lao, Burmese, Khmer."""
_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(?P<title>\S.*)$")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
_FIRST_WORDS, _LAST_WORDS = 60, 80


@dataclass(frozen=True, slots=True)
class _Word:
    """A counted word: where it stands, and how long it takes in words of the pace."""

    begin: int
    end: int
    weight: float


def counted(text: str, pace: int, limit: Limit | None) -> Count:
    """Return how long a text is.

    Args:
        text: in any script; Markdown headings divide it.
        pace: words a minute.
        limit: what it is held against.
    """
    text = unicodedata.normalize("NFC", text)
    words, (headings, parts) = _words(text), _parts(text)
    seen = "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cf"} or char == "\t")
    sections = list(_sections(words, parts, pace))
    return Count(
        words=len(words),
        ideographs=sum(one.weight < 1 for one in words),
        unsure=_WITHOUT_SPACES.search(text) is not None,
        characters=len(seen),
        letters=sum(not char.isspace() for char in seen),
        seconds=_seconds(words, pace),
        sections=sections,
        headings=headings,
        limit=limit,
        cut=_cut(text, words, sections, pace, limit) if limit is not None else None,
        pace=pace,
    )


def _words(text: str) -> list[_Word]:
    found = (match for match in _WORD.finditer(text) if any(char.isalnum() for char in match[0]))
    return [_Word(*match.span(), 1 / CHARACTERS_A_WORD if _ONE.match(match[0]) else 1.0) for match in found]


def _sections(words: Sequence[_Word], parts: Iterable[tuple[int, int, str]], pace: int) -> Iterator[Section]:
    at = 0
    for begin, end, title in parts:
        first = bisect_left(words, begin, lo=at, key=attrgetter("begin"))
        at = bisect_left(words, end, lo=first, key=attrgetter("begin"))
        if title or at > first:
            yield Section(title, at - first, _seconds(words[first:at], pace))


def _seconds(words: Iterable[_Word], pace: int) -> int:
    return round(sum(one.weight for one in words) * 60 / pace)


def _parts(text: str) -> tuple[bool, list[tuple[int, int, str]]]:
    """Return whether headings divide the text, and each part's begin, end and title."""
    marks = list(_HEADING.finditer(text))
    if not marks:
        whole = list(_PARAGRAPH.finditer(text))
        return False, [(*match.span(), _first_words(match[0])) for match in whole]
    ends = [*(match.start() for match in marks[1:]), len(text)]
    parts = [(match.start(), end, match["title"].rstrip(" \t#")) for match, end in zip(marks, ends, strict=True)]
    return True, [(0, marks[0].start(), ""), *parts]


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _FIRST_WORDS else line[: _FIRST_WORDS - 1].rstrip() + "…"


def _cut(text: str, words: Sequence[_Word], sections: Sequence[Section], pace: int, limit: Limit) -> Cut:
    allowed = limit.words if limit.words is not None else (limit.minutes or 0) * pace
    lengths = [1.0] * len(words) if limit.words is not None else [one.weight for one in words]
    # A thousandth for what fractions lose in a sum.
    fits = sum(total <= allowed + 0.001 for total in accumulate(lengths))
    if fits == len(words):
        return Cut(over=0, left=int(allowed - sum(lengths) + 0.001))
    ends = list(accumulate(one.words for one in sections))
    section = next((at for at, end in enumerate(ends) if end > fits), 0)
    end = words[fits - 1].end if fits else 0
    before = " ".join(text[:end][-_LAST_WORDS * 2 :].split())[-_LAST_WORDS:].lstrip()
    return Cut(over=len(words) - fits, left=0, section=section, before=before)
