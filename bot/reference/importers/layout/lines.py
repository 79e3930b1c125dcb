"""What a page looks like: lines with their place and letters. The same for a PDF and a text file of fixed columns."""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Element:
    """What a tagged document itself says that a line is of. Equal ones are of one run of text.

    Attributes:
        order: of the run, in the document's own reading order, from 0 on each page.
        block: the paragraph, heading, cell or item that holds it: a number on its page.
        kind: that block's type: 'P', 'H2', 'LI', 'TD', 'Note', as PDF's standard structure types are called.
        cell: of a cell (table, row, column), each from 0.
    """

    order: int
    block: int
    kind: str
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text on one baseline. Points, from the page's top left corner, y downwards.

    Attributes:
        text: in logical order, single spaces.
        left: of its first character's box; `right` of its last one's, on the page (not in reading order).
        base: the baseline.
        size: of most of its letters.
        emphasis: how many of the first characters are bold or italic.
        marks: of notes that hung on it and were taken out of `text`.
        raised: its first characters were such a mark (a footnote begins so); the mark is then still in `text`.
        tab: where its text goes on after a wide gap behind the first word (a number and its text); `left` where none.
        first: the width of its first word, what follows must fit into a line before it.
        element: what the document itself says its beginning is of; None where it says nothing.
        until: the `order` of the last of the runs that it holds.
        begun: the place of its first character in the file's own order.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    emphasis: int = 0
    marks: tuple[str, ...] = ()
    raised: bool = False
    tab: float = 0.0
    first: float = 0.0
    element: Element | None = None
    until: int = 0
    begun: int = 0


@dataclass(slots=True)
class Page:
    """A page's lines and what is drawn on it.

    Attributes:
        number: from 1.
        lines: unordered pieces, one or more on a baseline.
        rules: thin horizontal lines as (left, right, y).
    """

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    """Lines that are read one under the other, with the edges of what they stand in.

    Attributes:
        rtl: read from right to left; edges and lines are mirrored then, so that text begins at `left`.
        middle: of the page.
    """

    page: int
    left: float
    right: float
    lines: list[Line]
    rtl: bool = False
    middle: float = 0.0


def rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines that share a baseline together, from the top, each row from the left."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.base):
        if found and abs(found[-1][0].base - line.base) <= 0.25 * min(line.size, found[-1][0].size):
            found[-1].append(line)
        else:
            found.append([line])
    for row in found:
        row.sort(key=lambda one: one.left)
    return found


def body_size(pages: Sequence[Page]) -> float:
    """Return the size that most characters have; 10 where there are none."""
    counted: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            counted[round(line.size * 2) / 2] += len(line.text)
    return counted.most_common(1)[0][0] if counted else 10.0


def common(values: Sequence[float], grain: float) -> float:
    """Return the value most often met, give or take a grain; 0 where there is none."""
    if not values:
        return 0.0
    cell = Counter(round(value / grain) for value in values).most_common(1)[0][0]
    return statistics.median(value for value in values if abs(value / grain - cell) <= 1)
