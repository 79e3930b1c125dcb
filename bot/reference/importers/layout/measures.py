"""What is usual in a document: size and pitch of the body, edges of its columns. Pure."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from bot.reference.importers.layout.lines import Column, Line, common

_NUMBER = 4
"""Characters of a line that is rather a paragraph's number."""
_GROUP = 1.35
"""Lines further apart than this many pitches are not of one paragraph."""


class Measures:
    """The usual measures of a document's columns.

    Args:
        columns: all of them, without furniture and notes.
        body: size of most letters, points.

    Attributes:
        body: as given.
        pitch: from one baseline to the next within a paragraph, as a multiple of the letters' size.
        plain: most of the text is neither bold nor italic, so that what is means something.
        apart: white between two lines from which on they are of two paragraphs, in lines.
        alone: titles stand beside their numbers, the wording on lines of its own.
        ragged: how much farther than needed lines may end from the right edge, points.
    """

    def __init__(self, columns: Sequence[Column], body: float) -> None:
        self.body = body
        self.ragged = 0.0
        self.apart = 0.3
        self.alone = False
        steps = [
            (below.base - above.base) / body
            for column in columns
            for above, below in pairwise(column.lines)
            if abs(above.size - body) < 0.1 * body
            and abs(below.size - body) < 0.1 * body
            # The numbers of cells may stand at heights of their own.
            and min(len(above.text), len(below.text)) > _NUMBER
        ]
        self.pitch = common([one for one in steps if 0.8 < one < 3.2], 0.04) or 1.2
        characters = sum(len(line.text) for column in columns for line in column.lines)
        self.plain = (
            sum(line.emphasis for column in columns for line in column.lines) * 2 < characters or not characters
        )
        self._edges = _edges(columns)
        self._local = {id(column): self._limits(column) for column in columns}

    def left(self, column: Column) -> float:
        """Return the left edge of the body where this column stands."""
        return self._edges[id(column)][0]

    def white(self, above: Line, below: Line) -> float:
        """Return the white between two lines beyond the usual, in lines."""
        usual = self.pitch * max(above.size, below.size)
        return (below.base - above.base) / usual - 1

    def slack(self, column: Column, line: Line) -> float:
        """Return how far a line ends before the right edge that its neighbours keep, points."""
        return self._local[id(column)].get(id(line), self._edges[id(column)][1]) - line.right

    def centred(self, column: Column, place: int) -> bool:
        """Return whether a column's line stands in its middle and does not share its left edge with a neighbour."""
        line = column.lines[place]
        left, right = self._edges[id(column)]
        before, after, width = line.left - left, right - line.right, right - left
        # Where no line reaches the right edge, the middle of the page is known all the same.
        margin = min(before, max(after, 2 * column.middle - left - line.right))
        on_page = abs((line.left + line.right) / 2 - column.middle) < 0.35 * self.body and margin > 0.1 * width
        if not on_page and (abs(before - after) > max(0.7 * self.body, 0.02 * width) or before < 1.5 * self.body):
            return False
        below = column.lines[place + 1] if place + 1 < len(column.lines) else None
        wide = line.right - line.left > 0.5 * width
        if wide and below and below.text[0].islower() and abs(below.left - left) < 0.3 * self.body < before:
            # An indented first line that ends early by chance: its sentence goes on at the edge.
            return False
        near = [column.lines[k] for k in (place - 1, place + 1) if 0 <= k < len(column.lines)]
        return not any(
            abs(one.left - line.left) < 0.1 * self.body and abs(one.right - line.right) > 0.5 * self.body
            for one in near
        )

    def _limits(self, column: Column) -> dict[int, float]:
        """Return the right edge of lines that stand in a block narrower than the column."""
        found: dict[int, float] = {}
        group: list[Line] = []
        for line in [*column.lines, None]:
            if line is not None and (not group or self._together(group[-1], line)):
                group.append(line)
                continue
            edge = max(one.right for one in group) if group else 0.0
            reach = sum(edge - one.right < 1.5 * self.body for one in group)
            if len(group) >= 3 and reach * 2 >= len(group) and edge < self._edges[id(column)][1] - 2 * self.body:
                found.update((id(one), edge) for one in group)
            group = [line] if line is not None else []
        return found

    def _together(self, above: Line, below: Line) -> bool:
        return self.white(above, below) < _GROUP - 1 and abs(above.size - below.size) < 0.1 * above.size


def _edges(columns: Sequence[Column]) -> dict[int, tuple[float, float]]:
    """Return for each column the edges that columns at its place have, on pages of its side (odd or even)."""
    groups: dict[int, list[Column]] = defaultdict(list)
    for column in columns:
        groups[column.page % 2].append(column)
    found: dict[int, tuple[float, float]] = {}
    for column in columns:
        alike = [one for one in groups[column.page % 2] if _overlap(column, one) > 0.6]
        lefts = sorted(line.left for one in alike for line in one.lines)
        rights = sorted(line.right for one in alike for line in one.lines)
        if lefts:
            found[id(column)] = (lefts[len(lefts) // 50], rights[-1 - len(rights) // 50])
        else:
            found[id(column)] = (column.left, column.right)
    return found


def _overlap(one: Column, other: Column) -> float:
    """Return which part of the wider of two columns both cover."""
    common_part = min(one.right, other.right) - max(one.left, other.left)
    return common_part / max(one.right - one.left, other.right - other.left, 1.0)


def is_wide(character: str) -> bool:
    """Return whether a character is as wide as high, of a script that writes no spaces."""
    return unicodedata.east_asian_width(character) in "WF"
