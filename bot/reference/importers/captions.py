"""Finds the headings of chapters, sections, titles and parts above an article, and how they nest. Pure."""

from collections.abc import Sequence

from bot.reference.importers.blocks import Kind
from bot.reference.importers.headings import Head, caption_head
from bot.reference.importers.joining import joined
from bot.reference.importers.pieces import Piece
from bot.reference.wordings.model import Caption

_WINDOW = 20
"""How many lines of chapter headings may stand above one article."""


def captions_begin(pieces: Sequence[Piece], floor: int, start: int) -> int:
    """Return the piece that the chapter headings above an article begin at; `start` where there are none.

    Args:
        pieces: of the document.
        floor: the first piece that may be one.
        start: the first piece of the article's own heading.
    """
    begin = start
    for at in range(start - 1, max(floor, start - _WINDOW) - 1, -1):
        piece = pieces[at]
        if _caption(piece):
            begin = at
        elif not piece.like_title() or (piece.block.cell is not None and pieces[start].block.cell is None):
            break
    further = _unnumbered(pieces, floor, begin)
    # Above the first article a line that only looks like a heading is the document's title, unless wording precedes.
    return further if any(_wording(piece) for piece in pieces[floor:further]) else begin


def read_captions(pieces: Sequence[Piece]) -> list[Caption]:
    """Return the headings that pieces hold, each with the title below or beside it."""
    captions: list[Caption] = []
    last: Piece | None = None
    own_line = False
    for piece in pieces:
        head = caption_head(piece.text)
        if head is not None:
            number = str(head.number) if head.number else head.label
            captions.append(Caption(head.kind, number, _clean(head.rest)))
            own_line = not head.rest
        elif captions and last is not None and (own_line or piece.like(last) or not piece.styled):
            own_line = False if piece.block.kind is Kind.HEADING or not captions[-1].title else own_line
            before = captions[-1]
            captions[-1] = Caption(before.kind, before.number, _clean(joined(filter(None, (before.title, piece.text)))))
        else:
            captions.append(Caption("section" if captions else "chapter", "", _clean(piece.text)))
            own_line = False
        last = piece
    return captions


class Nesting:
    """The headings in force, outermost first; a kind seen later in the document is an inner one."""

    def __init__(self) -> None:
        self._ranks: dict[str, int] = {}
        self._stack: list[Caption] = []

    def path(self, captions: Sequence[Caption]) -> tuple[Caption, ...]:
        """Add headings in order; return the path of the article below them."""
        for caption in captions:
            rank = self._ranks.setdefault(caption.kind, len(self._ranks))
            self._stack = [held for held in self._stack if self._ranks[held.kind] < rank]
            self._stack.append(caption)
        return tuple(self._stack)


def _caption(piece: Piece) -> bool:
    head: Head | None = caption_head(piece.text)
    if head is None or head.kind == "annex":
        return False
    return piece.styled or not piece.ended or not head.rest


def _wording(piece: Piece) -> bool:
    return piece.labelled or (piece.ended and not piece.styled) or len(piece.text) > 160


def _unnumbered(pieces: Sequence[Piece], floor: int, start: int) -> int:
    """Go further up over lines that look like headings without being numbered ('FINAL CLAUSES')."""
    for at in range(start - 1, max(floor, start - 4) - 1, -1):
        piece = pieces[at]
        looks = piece.block.kind is Kind.HEADING or (piece.styled and piece.first and piece.last)
        looks = looks and piece.block.cell is None
        if not looks or not piece.like_title(plain=False) or piece.ended:
            return at + 1
    return max(floor, start - 4)


def _clean(text: str) -> str:
    return text.strip().strip("*_").strip(" .:–—-").strip()
