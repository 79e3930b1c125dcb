"""Numbers in a narrow column of their own, brought to the first line of the text that they belong to. Pure.

In a table a cell's number may stand at the middle of its row, between two lines or beside one in the midst of the
wording, and the number of an article beside the first line of its text.
"""

import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reference.importers.headings import article_head
from bot.reference.importers.layout.lines import Line, rows
from bot.reference.importers.layout.measures import is_wide

_LABEL = re.compile(r"[(（\[]?[^\W_]{1,4}(?:[ ]?bis|[ ]?ter)?(?:[.)）\]、]{1,2}|\s?[-–])|[-–]\s?\d{1,2}|[•–—▪]")
_ENDED = re.compile(r"(?:[.;:!?。；：؛؟]|\b(?:and|or|y|o|e|u|et|ou|en|of))[”\"»’')\]]*$")
_NEAR = 0.3
"""Ems within which left edges are the same."""


def untitled(regions: Iterable[Sequence[Line]]) -> bool:
    """Tell whether it is wording that begins beside the numbers of articles in a column of their own, and no title.

    Args:
        regions: of all pages.
    """
    votes = []
    for region in regions:
        together = rows(region)
        heads = {id(one) for one in _side_heads(together)}
        for row, below in pairwise(together):
            if id(row[0]) in heads and len(row) > 1 and id(below[0]) not in heads:
                reaches = row[-1].right > max(one.right for one in region) - 2 * row[-1].size
                more = below[0].text[:1].islower() or (is_wide(below[0].text[0]) and reaches)
                votes.append(more and not _ENDED.search(row[-1].text))
    return sum(votes) * 2 > len(votes) > 0


def lifted(lines: Sequence[Line], rules: Iterable[tuple[float, float, float]], *, alone: bool) -> list[Line]:
    """Return a column's pieces with each such number at the height of its text's beginning.

    Args:
        lines: pieces, mirrored where they are read from the right.
        rules: thin horizontal lines of the page as (left, right, y), which may part the rows of a table.
        alone: an article's number becomes a line of its own: what stands beside it is no title.
    """
    moved: dict[int, Line] = {}
    together = rows(lines)
    heads = _side_heads(together)
    if heads:
        others = [one for one in lines if not any(one is head for head in heads)]
        heights = _borders(heads, others, list(rules))
        moved |= _beside(heads, others, heights, alone=alone)
    labels = [row[0] for row in together if _LABEL.fullmatch(row[0].text)]
    top = min((one.base for one in lines), default=0.0)
    for edge, its in _edges(labels, together):
        for run in _runs(lines, labels, edge):
            moved |= _centred([one for one in its if _within(one, run)], run, cut=run[0].base <= top)
    return [moved.get(id(one), one) for one in lines]


def _side_heads(together: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the numbers of articles in a column that holds nothing else, left of all text."""
    heads = [row[0] for row in together if _bare(row[0].text)]
    paired = [row for row in together if len(row) > 1 and _bare(row[0].text)]
    if not paired or len(paired) * 2 < len(heads):
        return []
    edge = max(one.right for one in heads)
    others = [one for row in together for one in row if not _bare(one.text)]
    inside = sum(one.left < edge for one in others)
    aligned = max(one.left for one in heads) - min(one.left for one in heads) < 40
    return heads if aligned and inside * 12 < len(others) else []


def _borders(heads: Sequence[Line], others: Sequence[Line], rules: Sequence[tuple[float, float, float]]) -> list[float]:
    """Return the heights of the lines that part the rows of a table: below the numbers and below the text."""
    numbers, text = max(one.right for one in heads), statistics.median(one.left for one in others)
    return sorted(
        y for left, _, y in rules if left < numbers and any(r > text + 20 and abs(y - its) < 1 for _, r, its in rules)
    )


def _bare(text: str) -> bool:
    head = article_head(text) if len(text) < 40 else None
    return head is not None and not head.rest


def _beside(heads: Sequence[Line], others: Sequence[Line], heights: Sequence[float], *, alone: bool) -> dict[int, Line]:
    """Return the numbers at the first line of the text that they stand beside, or as lines of their own above it."""
    moved = {}
    others = sorted(others, key=lambda one: one.base)
    lefts = sorted(one.left for one in others)
    edge = next((left for left in lefts if sum(abs(left - one) < 2 for one in lefts) * 12 > len(lefts)), lefts[0])
    for head in heads:
        top = max((y for y in heights if y < head.base - 0.5 * head.size), default=None)
        under = min((y for y in heights if y > head.base), default=None)
        text = [one for one in others if abs(one.base - head.base) < 0.5 * head.size]
        if top is not None and under is not None and sum(top < one.base < under for one in heads) == 1:
            # Headings of chapters between two tables stand further in.
            within = [one for one in others if top < one.base < under and one.left < edge + 4 * one.size]
            cell = [one.base for one in within] or [head.base]
            # In the middle or at the foot of its cell.
            if min(abs((cell[0] + cell[-1]) / 2 - head.base), abs(cell[-1] - head.base)) < 0.6 * head.size:
                text = within or text
        if text:
            first = min(one.base for one in text)
            right = edge + head.right - head.left
            moved[id(head)] = (
                replace(head, left=edge, tab=edge, right=right, base=first - 0.5 * head.size)
                if alone
                else replace(head, base=first)
            )
    return moved


def _edges(labels: Sequence[Line], together: Sequence[Sequence[Line]]) -> Iterable[tuple[float, list[Line]]]:
    """Yield each left edge of text with the labels that stand before it."""
    found: list[tuple[float, list[Line]]] = []
    for label in labels:
        after = next(
            (
                one
                for row in together
                if row[-1].base > label.base - 0.3 * label.size
                for one in row
                if one is not label and one.left > label.right
            ),
            None,
        )
        if after is None or after.base > label.base + 2 * label.size:
            continue
        for edge, its in found:
            if abs(edge - after.left) < _NEAR * label.size:
                its.append(label)
                break
        else:
            found.append((after.left, [label]))
    return found


def _runs(lines: Sequence[Line], labels: Sequence[Line], edge: float) -> list[list[Line]]:
    """Return the lines that begin at an edge, in runs without other text between them."""
    found: list[list[Line]] = [[]]
    numbers = {id(one) for one in labels}
    for row in rows(one for one in lines if id(one) not in numbers):
        first = row[0]
        run = found[-1]
        if abs(first.left - edge) > _NEAR * first.size:
            found.append([])
        elif not run or first.base - run[-1].base < 2.4 * first.size:
            run.append(first)
        else:
            found.append([first])
    return [run for run in found if run]


def _within(label: Line, run: Sequence[Line]) -> bool:
    return run[0].base - 0.3 * label.size <= label.base <= run[-1].base + 0.3 * label.size


def _centred(labels: Sequence[Line], run: Sequence[Line], *, cut: bool) -> dict[int, Line]:
    """Return the labels at the first lines of their cells, where they stand in the middle of these.

    `cut`: the run begins a column, perhaps with the rest of a cell whose label stands in the one before.
    """
    if not labels or len(run) < 2:
        return {}
    found = [starts for first in range(len(run) if cut else 1) if (starts := _starts(labels, run, first))]
    if not found:
        return {}
    starts = min(found, key=lambda one: _broken(run, one))
    at_top = [k for k, line in enumerate(run) if any(abs(line.base - one.base) < 0.3 * one.size for one in labels)]
    if len(at_top) == len(labels) and _broken(run, at_top) <= _broken(run, starts):
        return {}
    return {id(label): replace(label, base=run[start].base) for label, start in zip(labels, starts, strict=True)}


def _starts(labels: Sequence[Line], run: Sequence[Line], begin: int) -> list[int]:
    """Return where cells begin that fill a run with a label in the middle of each; none where they do not.

    The last one may go on in the next column: its label stands at its top then.
    """
    starts: list[int] = []
    for label in labels:
        fits = [(abs((run[begin].base + run[end].base) / 2 - label.base), end) for end in range(begin, len(run))]
        if not fits or min(fits)[0] > 0.35 * label.size:
            return []
        starts.append(begin)
        begin = min(fits)[1] + 1
    return starts if begin in {len(run), starts[-1] + 1} else []


def _broken(run: Sequence[Line], starts: Iterable[int]) -> int:
    """Return how many cells would begin in the midst of a sentence: behind a full line that does not end one."""
    edge = max(one.right for one in run)
    befores = [run[start - 1] for start in starts if start]
    return sum(not _ENDED.search(one.text) and one.right > edge - 4 * one.size for one in befores)
