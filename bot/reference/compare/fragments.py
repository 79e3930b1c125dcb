"""The changed places of a redline, each with a little of what stands round it. Pure."""

from collections.abc import Sequence

from bot.reference.compare.model import Piece

AROUND = 48
"""So many characters of what is the same are kept on each side of a change."""
_CUT = "…"


def fragments(redline: Sequence[Piece], around: int = AROUND) -> list[list[Piece]]:
    """Return the changes of a redline, those that are near each other together; [] where nothing changed."""
    found: list[list[Piece]] = []
    current: list[Piece] = []
    for at, piece in enumerate(redline):
        if piece.is_change:
            current.append(piece)
            continue
        follows = bool(current)
        leads = any(later.is_change for later in redline[at + 1 :])
        if follows and leads and len(piece.text) <= 2 * around and "\n" not in piece.text.strip():
            current.append(piece)
            continue
        if follows:
            current.append(_kept(piece, piece.text, _head(piece.text, around)))
            found.append(current)
        current = [_kept(piece, piece.text, _tail(piece.text, around))] if leads else []
    if any(piece.is_change for piece in current):
        found.append(current)
    return found


def _kept(piece: Piece, whole: str, part: str) -> Piece:
    return piece if part == whole else Piece(piece.mark, part, part, piece.where)


def _head(text: str, around: int) -> str:
    """Return the beginning, up to the end of its line or a word's end."""
    line, end, _ = text.partition("\n")
    if len(line) <= around:
        return line + end
    cut = line[:around].rsplit(" ", 1)[0]
    return f"{cut}{_CUT} "


def _tail(text: str, around: int) -> str:
    """Return the end, from the beginning of its line or of a word."""
    line = text.rpartition("\n")[2]
    if len(line) <= around:
        return line
    return f"{_CUT}{line[-around:].partition(' ')[2] or line[-around:]}"
