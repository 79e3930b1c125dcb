"""What lines drawn through or under characters mean: words struck out are gone, words underlined set apart. Pure.

A text with its changes shown and printed to PDF has nothing but such lines to tell what was deleted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bot.reference.importers.pdf.glyph import PLACE, Glyph

_THROUGH = 0.12, 0.48
"""How high above the baseline a line strikes a character out, in parts of its size."""

_UNDER = -0.32, 0.02
"""How high a line stands that underlines it."""

_MOST = 20_000
"""Lines of a page at most that are looked at: a page with more is a drawing."""


def strike(glyphs: Sequence[Glyph], strokes: Sequence[tuple[float, float, float]]) -> int:
    """Mark what is underlined, blank what is struck out, and return how many characters that were.

    Args:
        glyphs: of a page; changed in place.
        strokes: thin horizontal lines as (left, right, y), y downwards as of the glyphs.
    """
    if not strokes or len(strokes) > _MOST:
        return 0
    ordered = sorted(strokes, key=lambda one: one[2])
    heights = [one[2] for one in ordered]
    count = 0
    for glyph in glyphs:
        if glyph.text.isspace():
            continue
        first = bisect_left(heights, glyph.base - _THROUGH[1] * glyph.size)
        last = bisect_right(heights, glyph.base - _UNDER[0] * glyph.size)
        middle = (glyph.left + glyph.right) / 2
        for left, right, y in ordered[first:last]:
            if not left - 0.5 <= middle <= right + 0.5:
                continue
            if y <= glyph.base - _THROUGH[0] * glyph.size:
                # The place stays taken, so that what stands on both sides is still one line.
                glyph.text = PLACE
                count += 1
                break
            if y >= glyph.base - _UNDER[1] * glyph.size:
                glyph.underlined = True
    return count
