"""What a document's own table of contents says of its articles' titles: the best witness of where a title ends. Pure.

It is never taken for the title's text: that stands at the article. A witness that the article does not bear out is not
heard.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reference.importers.blocks import Block
from bot.reference.importers.headings import article_head, caption_head
from bot.reference.importers.numbers import Number
from bot.reference.importers.pieces import Piece, label_of

_PAGE = re.compile(r"(?:[\s.…·_]{2,}|\s+|(?<=[^\W\d]))\d{1,3}$|[\s.…·_]{3,}$")
_LEAST = 4
"""Letters of a title that can be a witness."""
_CLOSERS = '"”’»」』)）]］'
_OPENERS = "\"“«„‘'([（「『”’"


@dataclass(frozen=True, slots=True)
class End:
    """Where a title ends: so many characters into a piece; 0 where the next piece begins the wording."""

    at: int
    characters: int


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Letters of titles: those that the document's table of contents gives, and those that are known of the instrument.

    A draft numbers its articles in its own way: a known title is one for any number.
    """

    contents: Mapping[Number, str]
    known: Mapping[str, Sequence[str]]

    def of(self, number: Number, following: str) -> list[str]:
        """Return the letters to be heard for an article, the surest first.

        Args:
            number: of the article.
            following: what stands behind or below it.
        """
        said = self.contents.get(number, "")
        begins = letters(following[: 4 * _LEAST])[:_LEAST]
        return [*filter(None, (said,)), *(one for one in self.known.get(begins, ()) if one != said)]


def known(titles: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the letters of known titles by their first few; the longest first."""
    found: dict[str, list[str]] = {}
    for said in sorted({letters(title) for _, title in titles}, key=lambda one: (-len(one), one)):
        if len(said) >= _LEAST:
            found.setdefault(said[:_LEAST], []).append(said)
    return found


def contents(front: Sequence[Block]) -> dict[Number, str]:
    """Return the letters of the titles that a document's table of contents gives, by the articles' numbers.

    Args:
        front: the blocks before the first article.
    """
    found: dict[Number, str] = {}
    for block, following in pairwise(front):
        head = article_head(_PAGE.sub("", block.text))
        if head is None or head.number is None or not _entry(following.text):
            # What goes on below is no whole title.
            continue
        said = letters(head.rest)
        if len(said) >= _LEAST:
            # Of two that do not agree neither is heard.
            found[head.number] = said if found.get(head.number, said) == said else ""
    return found


def _entry(text: str) -> bool:
    bare = _PAGE.sub("", text)
    return (article_head(bare) or caption_head(bare)) is not None


def end_of(witness: str, rest: str, pieces: Sequence[Piece], at: int) -> End | None:
    """Return where a title ends that begins with what stands behind a number; None where the text does not bear it out.

    Args:
        witness: the title's letters, as `witnesses` gives them.
        rest: what stands behind the number on its line, '' where nothing.
        pieces: of the document.
        at: the place of the heading's line.
    """
    place, text, left = at, rest, witness
    while left:
        if not text:
            place += 1
            if place >= len(pieces) or place > at + 6:
                return None
            text = pieces[place].text
        taken = _taken(text, left)
        if taken is None:
            return None
        characters, left = taken
        if not left:
            characters += len(text[characters:]) - len(text[characters:].lstrip(_CLOSERS))
            return End(place, characters) if _begins(text[characters:], pieces, place) else None
        text = ""
    return None


def letters(text: str) -> str:
    """Return what a witness compares: letters and figures alone, in small letters."""
    return "".join(character.casefold() for character in text if character.isalnum())


def _taken(text: str, letters_: str) -> tuple[int, str] | None:
    """Return how many characters of a text the letters cover and which of them are left over."""
    for place, character in enumerate(text):
        if not letters_:
            return place, ""
        if not character.isalnum():
            continue
        folded = character.casefold()
        if not letters_.startswith(folded):
            return None
        letters_ = letters_[len(folded) :]
    return len(text), letters_


def _begins(rest: str, pieces: Sequence[Piece], place: int) -> bool:
    """Return whether what follows a title begins anew, rather than goes on with it."""
    following = rest.lstrip(" .:–—-*])）")
    if not following:
        following = pieces[place + 1].text if place + 1 < len(pieces) else ""
    first = following[:1]
    if first.isdecimal() and not label_of(following):
        # 'Lamps 2' in the text, and 'Lamps', then a page's number, in the table.
        return False
    return not first or bool(label_of(following)) or first in _OPENERS or not (first.islower() or first in ",;，；،")
