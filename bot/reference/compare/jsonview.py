"""A comparison as the JSON that `caucus treaty compare` prints; the contract: docs/reference.md."""

from collections.abc import Iterator
from dataclasses import replace

from bot.reference.compare.article import article_of, draft, finished
from bot.reference.compare.brackets import brackets_of
from bot.reference.compare.model import Change, Comparison, Kind, Mark, Redline, WordChange
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
    """Return a list of changed articles.

    `change` keeps to the five words of the contract. Of an article that was split the first part is changed and the
    others are added; of articles that were merged the new one is changed and the others are removed; `also` says which.
    """
    return [row for change in found.changes for row in _rows(change)]


def _rows(change: Change) -> Iterator[Row]:
    if len(change.old) + len(change.new) <= 2:
        yield _row(change, change.kind, change.also, change.title, change.redline, change.article)
        return
    also = change.kinds
    first = finished(draft(change.before, change.after, change.old[:1], change.new[:1]), Kind.CHANGED, (), None)
    yield _row(change, Kind.CHANGED, also, first.title, first.redline, change.new[0])
    for kind, articles in ((Kind.ADDED, change.new[1:]), (Kind.REMOVED, change.old[1:])):
        for article in articles:
            part = article_of(kind, change.after if kind is Kind.ADDED else change.before, article)
            yield _row(replace(change, operative=(), paragraphs=()), kind, also, part.title, part.redline, article)


def _row(change: Change, kind: Kind, also: tuple[Kind, ...], title: Redline, redline: Redline, article: Article) -> Row:
    gone = kind is Kind.REMOVED
    return {
        "citation": f"{change.before if gone else change.after}:{article.number}",
        "change": kind.value,
        "also": [one.value for one in also],
        "title": article.title,
        "old": [_side(change.before, one) for one in change.old],
        "new": [_side(change.after, one) for one in change.new],
        "operative": [_word(one) for one in change.operative],
        "open_brackets": [] if gone else [one.text for one in brackets_of(article)],
        "open_brackets_before": change.brackets_before,
        "paragraphs": [{"change": one.kind.value, "old": one.old, "new": one.new} for one in change.paragraphs],
        "title_redline": _redline(title),
        "redline": _redline(redline),
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
