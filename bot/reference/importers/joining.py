"""Lines of wording from pieces: a paragraph or subparagraph a line, what a page or cell tore apart joined. Pure."""

import re
from collections.abc import Iterable, Sequence

from bot.reference.importers.blocks import Kind
from bot.reference.importers.pieces import Piece, label_of, wide

_OPEN_END = re.compile(r"[\w,\"”’)\]،、]$")
_WIDE_MARKS = frozenset("，、。；：（）「」『』《》〈〉！？")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")


def wording(pieces: Sequence[Piece], before: str = "") -> str:
    """Return the text of pieces.

    Args:
        pieces: in order.
        before: wording that stands on the heading's line.
    """
    lines = [before] if before else []
    previous: Piece | None = None
    for piece in pieces:
        if lines and _belongs(lines[-1], previous, piece):
            lines[-1] = _join(lines[-1], piece.text)
        else:
            lines.append(piece.text)
        previous = piece
    return "\n".join(line for line in (line.strip() for line in lines) if line)


def _belongs(line: str, previous: Piece | None, piece: Piece) -> bool:
    """Tell whether a piece goes on with the line before it."""
    if _row(previous, piece):
        return True
    label = label_of(line)
    if label and label == line:
        return label_of(piece.text) != piece.text
    if piece.labelled or piece.block.kind is Kind.HEADING or piece.block.gap > 0.8:
        return False
    if not _OPEN_END.search(line) and not _HYPHEN.search(line):
        return False
    return piece.text[0].islower() or _torn(line, previous, piece)


def _row(previous: Piece | None, piece: Piece) -> bool:
    """Tell whether two pieces are of one row of a table, in different cells: a row is a line."""
    if previous is None or previous.block.cell is None or piece.block.cell is None:
        return False
    (table, row, column), (table_before, row_before, column_before) = piece.block.cell, previous.block.cell
    return (table, row) == (table_before, row_before) and column != column_before


def _torn(line: str, previous: Piece | None, piece: Piece) -> bool:
    """Tell whether a page's end tore a line of a script that has no small letters."""
    if previous is None or previous.block.page == piece.block.page or piece.text[0].isupper():
        return False
    return line[-1].isalpha() or line[-1] in "、，،,"


def joined(texts: Iterable[str]) -> str:
    """Return the lines of a heading as one: a script without spaces between words is joined without one."""
    line = ""
    for text in texts:
        line = _join(line, text) if line else text
    return line


def _join(line: str, text: str) -> str:
    if _HYPHEN.search(line) and text[:1].islower():
        return line[:-1] + text
    close = (wide(line[-1]) or line[-1] in _WIDE_MARKS) and (wide(text[0]) or text[0] in _WIDE_MARKS)
    return line + text if close else f"{line} {text}"
