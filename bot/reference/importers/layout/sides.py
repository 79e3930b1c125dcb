"""Headings in a column of their own beside the text: number and title are brought before what they stand beside. Pure.

A number alone in such a column is `cells`' business; here titles stand below the numbers, or both right of the text.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.reference.importers.headings import article_head
from bot.reference.importers.layout.lines import Element, Line
from bot.reference.importers.pieces import label_of

_LEAST, _MOSTLY = 3, 0.6
"""So many numbers stand beside the text at least, and this share of all numbers."""
_CROSSING, _WRITTEN = 0.08, 120
"""Share of lines that cross the white between (headings of chapters), and characters of a heading in the middle."""
_LABELS = 0.1
"""Share of the column's lines that may be numbers of paragraphs: with more it is no column of headings."""
_NARROW = 0.5
"""How wide the column is at most, in parts of the text's width."""
_ABOVE, _BELOW = 1.8, 1.2
"""Ems above and below a number within which its text begins."""


@dataclass(frozen=True, slots=True)
class Side:
    """Where the column of headings ends (on the left of the text) or begins (on its right)."""

    edge: float
    right: bool

    def holds(self, line: Line) -> bool:
        """Tell whether a line stands in the column."""
        return line.left >= self.edge - 1 if self.right else line.right <= self.edge + 1


def side_of(pages: Sequence[Sequence[Line]]) -> Side | None:
    """Return the column of headings beside the text, None where a document has none.

    Args:
        pages: each page's pieces of lines, mirrored where they are read from the right.
    """
    every = [line for page in pages for line in page]
    heads = [line for line in every if _bare(line)]
    if len(heads) < _LEAST:
        return None
    for right in (True, False):
        for edge in _edges(every, heads, right=right):
            side = Side(edge, right)
            if _fits(side, every, heads) and _accompanied(side, pages):
                return side
    return None


def _edges(every: Sequence[Line], heads: Sequence[Line], *, right: bool) -> list[float]:
    """Return where such a column may begin or end: most numbers are within, and half of all lines beyond."""
    if right:
        bounds = sorted(head.left for head in heads)
        last, beyond = bounds[int(len(bounds) * (1 - _MOSTLY))], sorted(line.right for line in every)[len(every) // 2]
        return sorted({line.left for line in every if beyond <= line.left <= last + 1})
    bounds = sorted(head.right for head in heads)
    first, beyond = bounds[int(len(bounds) * _MOSTLY) - 1], sorted(line.left for line in every)[len(every) // 2]
    return sorted({line.right for line in every if first - 1 <= line.right <= beyond}, reverse=True)


def _accompanied(side: Side, pages: Sequence[Sequence[Line]]) -> bool:
    """Tell whether text stands beside most numbers, and on the left of it titles below them; `cells` knows the rest."""
    votes: list[bool] = []
    titled = 0
    for lines in pages:
        bases = sorted(one.base for one in lines if not side.holds(one))
        titles = [one.base for one in lines if side.holds(one) and not _bare(one) and label_of(one.text) != one.text]
        for head in lines:
            if side.holds(head) and _bare(head):
                near = bisect_left(bases, head.base - 1.2 * head.size)
                votes.append(near < len(bases) and bases[near] <= head.base + 0.5 * head.size)
                titled += any(0 < base - head.base < 2 * head.size for base in titles)
    return sum(votes) > 0.8 * len(votes) and (side.right or titled > 0.5 * len(votes))


def _width(lines: Sequence[Line]) -> float:
    """Return how wide lines stand, the outermost few left aside: titles and tables of contents cross columns."""
    lefts, rights = sorted(one.left for one in lines), sorted(one.right for one in lines)
    return rights[-1 - len(rights) // 8] - lefts[len(lefts) // 8]


def _bare(line: Line) -> bool:
    head = article_head(line.text) if len(line.text) < 40 else None
    return head is not None and not head.rest


def _fits(side: Side, every: Sequence[Line], heads: Sequence[Line]) -> bool:
    within = [head for head in heads if side.holds(head)]
    if len(within) < _MOSTLY * len(heads) or len(within) < _LEAST:
        return False
    crossing = sum(one.left < side.edge - 2 and one.right > side.edge + 2 for one in every)
    held = [one for one in every if side.holds(one)]
    if crossing > _CROSSING * len(every) or len(held) == len(every):
        return False
    written = sum(len(one.text) for one in held)
    labels = sum(label_of(one.text) == one.text for one in held)
    others = [one for one in every if not side.holds(one)]
    if labels > _LABELS * len(held) or _width(held) > _NARROW * _width(others):
        return False
    return written < _WRITTEN * len(within)


def beside(pages: Sequence[Sequence[Line]], side: Side) -> list[list[list[Line]]]:
    """Return each page's lines in groups in reading order: a heading, then the text that stands beside it.

    Args:
        pages: each page's pieces of lines.
        side: the column of headings.
    """
    found: list[list[list[Line]]] = []
    last: list[Line] | None = None
    for lines in pages:
        found.append(_groups(lines, side))
        heads = [group for group in found[-1] if side.holds(group[0])]
        if last and heads and not _bare(heads[0][0]):
            # A title that the end of the page tore from its number.
            last += _below(last[-1], heads[0])
            found[-1].remove(heads.pop(0))
        last = heads[-1] if heads else last
    for page in found:
        for group in page:
            if side.holds(group[0]) and _bare(group[0]):
                group[1:] = _of_one(group[1:])
    return found


def _of_one(title: Sequence[Line]) -> list[Line]:
    """Return the lines of a title as one text: in a narrow column nothing but their look tells that they are."""
    block = 0
    found: list[Line] = []
    for line in title:
        above = found[-1] if found else line
        whole = [one.emphasis >= len(one.text) for one in (above, line)]
        block += abs(above.size - line.size) > 0.06 * line.size or whole[0] != whole[1]
        found.append(replace(line, element=Element(block, block, "")))
    return found


def _below(last: Line, lines: Sequence[Line]) -> list[Line]:
    """Return lines moved under another."""
    down = last.base + 1.2 * last.size - lines[0].base
    return [replace(line, base=line.base + down) for line in lines]


def _groups(lines: Sequence[Line], side: Side) -> list[list[Line]]:
    """Return a page's headings and what stands between them, in reading order."""
    text = sorted((one for one in lines if not side.holds(one)), key=lambda one: one.base)
    groups: list[list[Line]] = []
    for line in sorted((one for one in lines if side.holds(one)), key=lambda one: one.base):
        if not groups or _bare(line):
            groups.append([])
        groups[-1].append(line)
    found: list[list[Line]] = []
    start = 0
    for group in groups:
        begin = max(start, _begin(text, group[0])) if _bare(group[0]) else 0
        found += [text[start:begin], group]
        start = begin
    return [group for group in [*found, text[start:]] if group]


def _begin(text: Sequence[Line], head: Line) -> int:
    """Return the place of the first line of the text beside a heading: behind the widest white near its height."""
    near = [
        place
        for place, one in enumerate(text)
        if head.base - _ABOVE * one.size < one.base < head.base + _BELOW * one.size
    ]
    if not near:
        return next((place for place, one in enumerate(text) if one.base > head.base), len(text))
    whites = [below.base - above.base for above, below in pairwise(text)]
    return max(near, key=lambda place: (whites[place - 1] if place else float("inf"), -place))
