"""Where in a wording the answer stands: its lines, the paragraph each belongs to, and the best of them. Pure."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.reference.citation_numbers import roman
from bot.reference.fold import fold
from bot.reference.words import terms

_NUMBER = re.compile(r"^\(?(\d{1,2})[.)、．]?(?=\s|$|\D)")
_LETTER = re.compile(r"^\(?([^\W\d_]{1,5})[).](?=\s|$|\D)")
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a wording: its terms, and the paragraph it belongs to, ('2', 'b'); () before the first number."""

    text: str
    terms: frozenset[str]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The line that answers best.

    Attributes:
        points: the paragraph it stands in, where what was asked for stands in that one only; () else.
    """

    text: str
    points: tuple[str, ...]


@lru_cache(maxsize=4096)
def lines_of(text: str, language: str) -> tuple[Line, ...]:
    """Return the lines of a wording that hold something."""
    found: list[Line] = []
    points: tuple[str, ...] = ()
    for line in text.splitlines():
        stripped = line.strip()
        if stripped:
            points = _below(points, fold(stripped[:12]))
            found.append(Line(stripped, frozenset(terms(stripped, language)), points))
    return tuple(found)


def best(text: str, language: str, wanted: Mapping[str, float]) -> Passage | None:
    """Return the passage of a wording that holds most of what is wanted; None when it holds nothing of it.

    Args:
        text: the wording.
        language: it is in.
        wanted: terms, with what each counts.
    """
    lines = lines_of(text, language)
    worth = [sum(wanted[term] for term in line.terms if term in wanted) for line in lines]
    top = max(worth, default=0.0)
    if not top:
        return None
    at = worth.index(top)
    held = {term for line in lines for term in line.terms if term in wanted}
    # Where the words are spread over several paragraphs, none of them is the answer by itself.
    paragraph = lines[at].points
    alone = paragraph and _worth_of(lines[at].terms, held, wanted) >= 0.7 * _worth_of(held, held, wanted)
    rivals = [one for one, value in zip(lines, worth, strict=True) if value > 0.8 * top and one.points != paragraph]
    return Passage(lines[at].text, paragraph if alone and not rivals else ())


def _worth_of(terms_there: Collection[str], held: Collection[str], wanted: Mapping[str, float]) -> float:
    return sum(wanted[term] for term in held if term in terms_there)


def _below(points: tuple[str, ...], start: str) -> tuple[str, ...]:
    """Return the paragraph that a line belongs to, by the one before and its first characters."""
    if number := _NUMBER.match(start):
        return (number[1],)
    letter = _LETTER.match(start)
    if letter is None:
        return points
    label = letter[1].casefold()
    # '(i)' after '(a)' is a Roman one below it; after '(h)' it is the next letter.
    last = points[-1] if points else ""
    numeral = roman(label) if label.isascii() else None
    below = numeral is not None and bool(points) and last.isalpha() and not (label == "i" and last == "h")
    if len(label) > 2 and not below:
        return points
    letters = [at for at, point in enumerate(points) if point.isalpha()]
    if below and roman(last) is not None and len(letters) > 1:
        return (*points[:-1], label)
    if below and numeral is not None and (numeral == 1 or len(letters) > 1):
        return (*points[: _DEEPEST - 1], label)
    return (*(point for point in points[:1] if point.isdigit()), label)
