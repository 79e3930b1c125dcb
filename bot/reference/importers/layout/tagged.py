"""Lines in the order that a tagged document itself gives, where that order bears looking at. Pure.

The tags are a first witness and the places a second: an order that jumps about the page is not believed, and text
without a tag is kept where it stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.reference.importers.layout.columns import joined, mirrored
from bot.reference.importers.layout.lines import Column, Line, Page
from bot.reference.importers.layout.sides import side_of

_TAGGED = 0.9
"""The tags of a document are heard where they cover this share of its text."""
_UPWARD = 0.05
"""Where more than this share of its blocks stand above the one that is read before, they are not."""
_LEVEL = 0.25
"""Ems between the baselines of two pieces of one line."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the tags of a document give.

    Attributes:
        columns: each page's lines in reading order, cut where they go up again.
        untagged: how many characters stand amid the text without a tag.
    """

    columns: list[list[Column]]
    untagged: int


def told(pages: Sequence[Page], *, rtl: bool) -> Told | None:
    """Return the lines of pages as their tags order them; None where these are missing, poor or not believed.

    Args:
        pages: without furniture.
        rtl: the document is read from right to left: places are mirrored then.
    """
    every = [line for page in pages for line in page.lines]
    marked = sum(len(one.text) for one in every if one.element is not None)
    if not every or marked < _TAGGED * sum(len(one.text) for one in every):
        return None
    sides = [[mirrored(one, page.width) for one in page.lines] if rtl else page.lines for page in pages]
    if side_of(sides) is not None:
        # What a page's end parts in two columns at once is of one box each only by its place.
        return None
    ordered: list[tuple[Page, list[Line]]] = []
    untagged = 0
    for page, found in zip(pages, sides, strict=True):
        lines = _rows(sorted((one for one in found if one.element is not None), key=_place))
        loose = _amid([one for one in found if one.element is None], lines)
        untagged += sum(len(one.text) for one in loose)
        ordered.append((page, _with(loose, lines)))
    if not _downward([lines for _, lines in ordered]):
        return None
    return Told([list(_columns(page, lines, rtl=rtl)) for page, lines in ordered], untagged)


def _place(line: Line) -> tuple[int, int]:
    return (line.element.order if line.element else 0), line.begun


def _rows(pieces: Iterable[Line]) -> list[Line]:
    """Return pieces in order, those of one block that stand beside each other on one baseline as one line."""
    found: list[list[Line]] = []
    for piece in pieces:
        last = found[-1][-1] if found else None
        level = last is not None and abs(last.base - piece.base) <= _LEVEL * min(last.size, piece.size)
        if last is not None and level and _of_one(last, piece) and piece.left > last.left:
            found[-1].append(piece)
        else:
            found.append([piece])
    return [joined(row) for row in found]


def _of_one(one: Line, other: Line) -> bool:
    return one.element is not None and other.element is not None and one.element.block == other.element.block


def _amid(loose: Iterable[Line], lines: Sequence[Line]) -> list[Line]:
    """Return untagged lines between the tagged ones: what is above or below all of them is furniture."""
    if not lines:
        return list(loose)
    top, foot = min(one.base for one in lines), max(one.base for one in lines)
    return sorted((one for one in loose if top - 0.1 * one.size <= one.base <= foot), key=lambda one: one.base)


def _with(loose: Iterable[Line], lines: list[Line]) -> list[Line]:
    """Return lines with each untagged one behind the nearest line above it."""
    found = list(lines)
    for one in loose:
        above = [
            (one.base - other.base, -place)
            for place, other in enumerate(found)
            if other.base <= one.base + 0.1 * one.size and other.left < one.right and other.right > one.left
        ]
        found.insert(1 - min(above)[1] if above else 0, one)
    return found


def _downward(pages: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the blocks are in an order that places allow: hardly one begins above the one before, over it."""
    steps = upward = 0
    for lines in pages:
        firsts = [lines[0], *(below for above, below in pairwise(lines) if not _of_one(above, below))] if lines else []
        for before, after in pairwise(firsts):
            shared = min(before.right, after.right) - max(before.left, after.left)
            steps += 1
            above = after.base < before.base - 0.5 * after.size
            upward += above and shared > 0.5 * min(before.right - before.left, after.right - after.left)
    return upward <= max(1, _UPWARD * steps)


def _columns(page: Page, lines: Sequence[Line], *, rtl: bool) -> Iterable[Column]:
    group: list[Line] = []
    for line in lines:
        if group and line.base < group[-1].base - _LEVEL * line.size:
            yield _column(page, group, rtl=rtl)
            group = []
        group.append(line)
    if group:
        yield _column(page, group, rtl=rtl)


def _column(page: Page, lines: list[Line], *, rtl: bool) -> Column:
    left, right = min(one.left for one in lines), max(one.right for one in lines)
    return Column(page.number, left, right, lines, rtl, page.width / 2)
