"""Initials set over several lines: the large letter that begins a paragraph is brought to its first line. Pure."""

from collections.abc import Sequence

from bot.reference.importers.pdf.glyph import Glyph

_LARGE, _MOST = 1.6, 4
"""How much larger than the body an initial is, and of how many characters ('L', '«L', '1.')."""
_CAPITAL = 0.8
"""How high a capital stands, in parts of its size."""
_NEAR, _ALIGNED = 1.5, 0.4
"""Ems from it to the lines beside it, and by which their left edges differ."""


def lowered(pieces: Sequence[list[Glyph]], body: float) -> list[list[Glyph]]:
    """Return pieces of lines with each initial at the beginning of the first line beside it.

    Args:
        pieces: of a page, each from the left.
        body: size of most letters.
    """
    found = [list(piece) for piece in pieces]
    for initial in [piece for piece in found if _is_initial(piece, body)]:
        beside = _beside(initial, found, body)
        if len(beside) < 2:
            continue
        for piece in beside[1:]:
            # They stand in from the paragraph's edge for its sake alone.
            piece[0].left = min(piece[0].left, initial[0].left)
        first = beside[0]
        edge = first[0].left - (0.0 if _runs_on(initial, first) else 0.4 * body)
        for glyph in initial:
            glyph.base, glyph.size = first[0].base, first[0].size
            glyph.left, glyph.right = min(glyph.left, edge), min(glyph.right, edge)
        ink = [one for one in initial if not one.text.isspace()]
        ink[-1].right = edge
        found = [one for one in found if one is not initial]
        first[:0] = ink
    return found


def is_larger(size: float, following: float, body: float) -> bool:
    """Tell whether a character is so much larger than the next that it may be an initial beside its text."""
    return size > _LARGE * body and size > _LARGE * following


def _is_initial(piece: Sequence[Glyph], body: float) -> bool:
    ink = [one for one in piece if not one.text.isspace()]
    return 0 < len(ink) <= _MOST and all(one.size > _LARGE * body for one in ink)


def _beside(initial: Sequence[Glyph], pieces: Sequence[list[Glyph]], body: float) -> list[list[Glyph]]:
    """Return the lines right of an initial, between its head and its foot, that begin under each other."""
    right, base = max(one.right for one in initial), max(one.base for one in initial)
    head = base - _CAPITAL * initial[0].size
    lines = [
        piece
        for piece in pieces
        if piece is not initial
        and head < piece[0].base < base + 0.5 * body
        and -0.2 * body < piece[0].left - right < _NEAR * body
        and piece[0].size < initial[0].size / _LARGE
    ]
    lines.sort(key=lambda piece: piece[0].base)
    return [piece for piece in lines if abs(piece[0].left - lines[-1][0].left) < _ALIGNED * body]


def _runs_on(initial: Sequence[Glyph], first: Sequence[Glyph]) -> bool:
    """Tell whether the initial and what stands beside it are one word."""
    last = [one.text for one in initial if not one.text.isspace()][-1]
    begins = "".join(one.text for one in first[:2])
    return last.isalpha() and (begins[:1].islower() or (len(begins) == 2 and begins.isupper()))
