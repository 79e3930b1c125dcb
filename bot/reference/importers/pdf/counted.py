"""Line numbers printed beside the text, also between two columns: figures that stand apart and count down a page. Pure.

They are told before characters become lines: in a narrow gutter they touch the text, or stand in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.reference.importers.pdf.glyph import Glyph

_LEAST = 6
"""So many numbers one under the other at least."""
_STEPS = frozenset({1, 2, 5, 10})
_SMALL = 0.75
_ALIKE = 0.9
"""Share of the steps between them that are the usual one."""


def without_line_numbers(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return the characters of a page, in pdfium's order, without columns of numbers that grow by 1, 2, 5 or 10."""
    columns: dict[tuple[str, int], list[list[Glyph]]] = defaultdict(list)
    body = Counter(glyph.size for glyph in glyphs).most_common(1)[0][0] if glyphs else 0.0
    for run in _figures(glyphs):
        if run[0].size < _SMALL * body:
            # The marks of notes that stand one under the other count too.
            continue
        columns["left", round(run[0].left / 2)].append(run)
        columns["right", round(run[-1].right / 2)].append(run)
    gone: set[int] = set()
    for column in columns.values():
        ordered = sorted(column, key=lambda run: run[0].base)
        steps = [_value(below) - _value(above) for above, below in pairwise(ordered)]
        if len(ordered) < _LEAST or not steps:
            continue
        step, count = Counter(steps).most_common(1)[0]
        # 'Article 1' to 'Article 9' of a table of contents stand before their titles, not beside lines of text.
        if step in _STEPS and count >= _ALIKE * len(steps):
            gone.update(id(glyph) for run in ordered for glyph in run)
    return [glyph for glyph in glyphs if id(glyph) not in gone] if gone else list(glyphs)


def _figures(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return the runs of figures that the file draws by themselves: what it draws before and after stands elsewhere."""
    runs: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and _goes_on(before, glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
        before = glyph
    found = []
    for place, run in enumerate(runs):
        ink = [glyph for glyph in run if not glyph.text.isspace()]
        if not 0 < len(ink) <= 4 or not all("0" <= glyph.text <= "9" for glyph in ink):
            continue
        beside = [*(runs[place - 1][-1:] if place else []), *(runs[place + 1][:1] if place + 1 < len(runs) else [])]
        # Figures in a line that is read from the right follow what stands behind them.
        if not any(_of_arabic(ink[0], other) or _raised(ink[0], other) for other in beside):
            found.append(ink)
    return found


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    near = -0.5 * glyph.size < glyph.left - before.right < 0.6 * glyph.size
    return near and abs(before.base - glyph.base) < 0.1 * glyph.size and abs(before.size - glyph.size) < 0.05


def _of_arabic(figure: Glyph, other: Glyph) -> bool:
    level = abs(figure.base - other.base) < 0.3 * figure.size and abs(figure.size - other.size) < 0.05
    return level and abs(figure.left - other.left) < 4 * figure.size and not other.text.isdecimal()


def _raised(figure: Glyph, other: Glyph) -> bool:
    """Return whether a figure is the mark of a note that begins with the other character, or hangs on it."""
    smaller = figure.size < 0.95 * other.size and 0.12 * other.size < other.base - figure.base < 0.7 * other.size
    return smaller and abs(other.left - figure.right) < 1.5 * other.size


def _value(run: Sequence[Glyph]) -> int:
    return int("".join(glyph.text for glyph in run))
