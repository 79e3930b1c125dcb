"""A comparison as the JSON that `caucus treaty compare` prints; the contract: docs/reference.md."""

from collections.abc import Iterator

from bot.reference.compare.model import Change, Comparison, Mark, Redline, WordChange
from bot.reference.jsonviews import JSON, Row
from bot.reference.wordings.model import Article

_OPS = {
    Mark.SAME: "equal",
    Mark.DELETED: "delete",
    Mark.INSERTED: "insert",
    Mark.MOVED_AWAY: "move-away",
    Mark.MOVED_HERE: "move-here",
}


def comparison_json(found: Comparison) -> list[JSON]:
    """Return a list of changed articles; of one that was split, an entry for each article it became."""
    return [row for change in found.changes for row in _rows(change)]


def _rows(change: Change) -> Iterator[Row]:
    for article in change.new or change.old:
        instrument = change.after if change.new else change.before
        yield {
            "citation": f"{instrument}:{article.number}",
            "change": change.kind.value,
            "also": [kind.value for kind in change.also],
            "title": article.title,
            "old": [_side(change.before, one) for one in change.old],
            "new": [_side(change.after, one) for one in change.new],
            "operative": [_word(one) for one in change.operative],
            "open_brackets": [one.text for one in change.brackets],
            "open_brackets_before": change.brackets_before,
            "paragraphs": [{"change": one.kind.value, "old": one.old, "new": one.new} for one in change.paragraphs],
            "title_redline": _redline(change.title),
            "redline": _redline(change.redline),
        }


def _side(instrument: str, article: Article) -> Row:
    return {"citation": f"{instrument}:{article.number}", "title": article.title}


def _word(one: WordChange) -> Row:
    return {"old": one.old, "new": one.new, "group": one.group, "paragraph": one.paragraph}


def _redline(redline: Redline) -> list[JSON]:
    rows: list[JSON] = []
    for piece in redline:
        row: Row = {"op": _OPS[piece.mark], "text": piece.text}
        if piece.where:
            row["where"] = piece.where
        rows.append(row)
    return rows
