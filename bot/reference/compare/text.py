"""A comparison as lines for a terminal. Pure."""

from collections.abc import Iterator

from bot.labels import labelled
from bot.reference.compare.fragments import fragments
from bot.reference.compare.model import Change, Comparison, Mark, Piece
from bot.reference.compare.said import (
    Say,
    bracket_said,
    counts,
    happened,
    headline,
    renumbered_said,
    version_said,
    word_said,
)

_DRESS = {
    Mark.DELETED: ("[-", "-]"),
    Mark.INSERTED: ("{+", "+}"),
    Mark.MOVED_AWAY: ("[-⇄ ", "-]"),
    Mark.MOVED_HERE: ("{+⇄ ", "+}"),
    Mark.SAME: ("", ""),
}


def lines_of(found: Comparison, say: Say) -> Iterator[str]:
    """Yield the comparison: what changed in each article, with a little of what stands round it."""
    yield f"{version_said(say, found.old)} → {version_said(say, found.new)}"
    yield ", ".join(counts(say, found)) if found.changes else say("compare-file-none")
    for change in found.telling:
        yield ""
        yield f"{headline(say, change)}  [{happened(say, change)}]"
        yield from _details(change, say)
    if found.renumbered:
        yield ""
        yield labelled(say, say("compare-renumbered"), renumbered_said(found))


def _details(change: Change, say: Say) -> Iterator[str]:
    for word in change.operative:
        yield f"  ! {word_said(say, word)}"
    for bracket in change.brackets:
        yield f"  ? {bracket_said(say, bracket)}"
    if any(piece.is_change for piece in change.title):
        yield "  " + "".join(map(_dressed, change.title))
    for fragment in fragments(change.redline):
        yield "  " + " ".join("".join(map(_dressed, fragment)).split())


def _dressed(piece: Piece) -> str:
    before, after = _DRESS[piece.mark]
    text = piece.text.rstrip()
    return f"{before}{text}{after}{piece.text[len(text) :]}" if text else piece.text
