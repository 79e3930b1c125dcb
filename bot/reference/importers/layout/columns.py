"""Pieces of lines to columns in reading order: where a page has two, the first is read before the second. Pure."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.reference.importers.layout.cells import lifted, untitled
from bot.reference.importers.layout.lines import Column, Line, Page, rows
from bot.reference.importers.layout.sides import beside, side_of

_LEAST = 4
"""Lines on each side of a gutter that make two columns."""

_INDENTS = 3
"""Left edges that most lines of a column share."""

_RARE = 8
"""Of so many pages one at least has two columns, where any has."""


def gutters(pages: Sequence[Page]) -> list[tuple[float, float] | None]:
    """Return the white band between the two columns of each page, None where it has but one."""
    return _gutters([page.lines for page in pages])


def columns(pages: Sequence[Page], *, rtl: bool) -> list[list[Column]]:
    """Return each page's columns in reading order, each with whole lines from the top.

    Args:
        pages: without furniture.
        rtl: the document is read from right to left, so its first column is the right one and places are mirrored.
    """
    sides = [[mirrored(one, page.width) for one in page.lines] if rtl else page.lines for page in pages]
    bands = _gutters(sides)
    seen = [gutter for gutter in bands if gutter is not None]
    usual = None
    if len(seen) * 2 > len(pages):
        usual = statistics.median(low for low, _ in seen), statistics.median(high for _, high in seen)
    heads = side_of(sides)
    regions = (
        beside(sides, heads)
        if heads
        else [_regions(lines, _likelier(lines, gutter, usual)) for lines, gutter in zip(sides, bands, strict=True)]
    )
    alone = untitled(region for each in regions for region in each)
    found: list[list[Column]] = []
    for page, each in zip(pages, regions, strict=True):
        found.append([])
        for region in each:
            whole = [joined(row) for row in rows(lifted(region, page.rules, alone=alone))]
            left, right = min(one.left for one in whole), max(one.right for one in whole)
            found[-1].append(Column(page.number, left, right, whole, rtl, page.width / 2))
    return found


def _gutters(sides: Sequence[Sequence[Line]]) -> list[tuple[float, float] | None]:
    """Return each page's gutter. Where few pages have one, that of a single page is rather chance."""
    found = [_gutter(lines) for lines in sides]
    seen = [one for one in found if one is not None]
    if len(seen) * _RARE >= len(found):
        return found
    return [one if one and sum(_same(one, other) for other in seen) > 1 else None for one in found]


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < 6 and abs(one[1] - other[1]) < 6


def mirrored(line: Line, width: float) -> Line:
    """Return a line as if its page were read from the left."""
    return replace(line, left=width - line.right, right=width - line.left, tab=width - line.right)


def _likelier(
    lines: Sequence[Line], own: tuple[float, float] | None, usual: tuple[float, float] | None
) -> tuple[float, float] | None:
    """Return a page's own gutter or that of most pages: where as few rows go over that one, its own is chance."""
    if own is None or usual is None:
        return own or usual
    own_over, usual_over = (
        sum(any(one.left < middle < one.right for one in row) for row in rows(lines))
        for middle in (sum(own) / 2, sum(usual) / 2)
    )
    return usual if usual_over <= own_over else own


def _regions(lines: Sequence[Line], gutter: tuple[float, float] | None) -> list[list[Line]]:
    """Return lines in groups in reading order; a part of the page with two columns gives two groups, or more.

    Args:
        lines: of a page or a column.
        gutter: its own, or the one that most pages have: the last page may be too short to show it.
    """
    if gutter is None or not lines:
        return [list(lines)] if lines else []
    low, middle = gutter[0], sum(gutter) / 2
    edge = max(one.right for one in lines)
    bands: list[tuple[bool, list[Line]]] = []
    for row in rows(lines):
        whole = any(one.left < middle < one.right for one in row) or _is_entry(row, low, edge)
        if not bands or bands[-1][0] != whole:
            bands.append((whole, []))
        bands[-1][1].extend(row)
    found: list[list[Line]] = []
    for whole, band in bands:
        if whole:
            found.append(band)
            continue
        for side in ([one for one in band if one.right <= middle], [one for one in band if one.left >= middle]):
            found += _regions(side, _gutter(side, within=True)) if side else []
    return found


def _is_entry(row: Sequence[Line], low: float, edge: float) -> bool:
    """Return whether a row is of a table of contents over the page's width.

    A title in the first column, and in the second nothing but a page number at the edge.
    """
    beyond = [one for one in row if one.right > low + 1]
    return len(beyond) == 1 < len(row) and beyond[0].text.isdecimal() and beyond[0].right > edge - 3


def _gutter(lines: Sequence[Line], *, within: bool = False) -> tuple[float, float] | None:
    """Return the white band between two columns, or None; within a column the words of justified lines make such.

    It lies in the middle part of the page, lines of text stand on both sides of it side by side, and few cross it.
    """
    if len(lines) < 2 * _LEAST:
        return None
    left, right = min(one.left for one in lines), max(one.right for one in lines)
    margin = 0.28 * (right - left)
    together = rows(lines)
    best: tuple[int, float, float] | None = None
    for middle in sorted({round(one.left) - 1 for one in lines if left + margin < one.left < right - margin}):
        before = [one for one in lines if one.right <= middle]
        after = [one for one in lines if one.left >= middle]
        crossing = sum(any(one.left < middle < one.right for one in row) for row in together)
        if crossing * (9 if within else 3) > len(together) or not _is_pair(before, after, (left, middle, right)):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, max(one.right for one in before), min(one.left for one in after))
    return None if best is None else best[1:]


def _is_pair(before: Sequence[Line], after: Sequence[Line], edges: tuple[float, float, float]) -> bool:
    """Return whether these are two columns of text: both long enough, of lines and not of words, beside each other."""
    for side, extent in ((before, edges[1] - edges[0]), (after, edges[2] - edges[1])):
        if len(side) < _LEAST:
            return False
        # A row in pieces (wide spaces of justified text) is as wide as all of them.
        widths = [max(one.right for one in row) - min(one.left for one in row) for row in rows(side)]
        if len(widths) < _LEAST or statistics.median(widths) < 0.45 * extent:
            return False
        # Lines of a column begin under each other, at one of few indents; the words that wide spaces part do not.
        lefts = [round(min(one.left for one in row) / 3) for row in rows(side)]
        if sum(count for _, count in Counter(lefts).most_common(_INDENTS)) * 2 < len(lefts):
            return False
    # The numbers of articles or paragraphs in a column of their own are no column of text.
    written = [sum(len(one.text) for one in side) for side in (before, after)]
    if min(written) * 8 < sum(written):
        return False
    top = max(min(one.base for one in side) for side in (before, after))
    foot = min(max(one.base for one in side) for side in (before, after))
    beside = [sum(top - 1 <= one.base <= foot + 1 for one in side) for side in (before, after)]
    return min(beside) >= _LEAST - 1


def joined(row: list[Line]) -> Line:
    """Return a row's pieces as one line; the gap behind the first is told as `tab`."""
    if len(row) == 1:
        return row[0]
    ordered = sorted(row, key=lambda one: one.left)
    first = ordered[0]
    emphasis = length = 0
    running = True
    for piece in ordered:
        if running:
            emphasis = length + piece.emphasis
            running = piece.emphasis == len(piece.text)
        length += len(piece.text) + 1
    return replace(
        first,
        text=" ".join(one.text for one in ordered),
        right=max(one.right for one in ordered),
        size=max(ordered, key=lambda one: len(one.text)).size,
        emphasis=min(emphasis, length - 1),
        marks=tuple(mark for one in ordered for mark in one.marks),
        tab=ordered[1].left,
        until=max(one.until for one in ordered),
    )
