"""What happened to an article in words, the same in chat, in the files and on the command line. Pure."""

from typing import Protocol

from bot.errors import Value
from bot.labels import labelled
from bot.reference.compare.model import PREAMBLE, Bracket, Change, Comparison, Kind, WordChange
from bot.reference.model import said
from bot.reference.wordings.model import Article, Wording

_OVER_ARROWS = 60
"""So many characters of a bracket are shown in a list."""


class Say(Protocol):
    """Words of the catalogue in one language."""

    def __call__(self, key: str, /, **data: Value) -> str:
        """Return a message of the catalogue."""
        ...


def article_name(say: Say, article: Article) -> str:
    """Return 'Article 7', 'Annex 1', 'Preamble'."""
    if article.number == PREAMBLE:
        return say("compare-preamble")
    return say("compare-article-name", number=article.number) if article.number[:1].isdigit() else article.number


def headline(say: Say, change: Change) -> str:
    """Return how an article is called that changed: 'Article 7 · Use of terms', in the new text where it is there."""
    names = ", ".join(article_name(say, article) for article in change.new or change.old)
    if change.before != change.after:
        there = (said(f"{change.before}:{change.old[0].number}"), said(f"{change.after}:{change.new[0].number}"))
        names = " / ".join(there)
    title = change.article.title.strip()
    return f"{names} · {title}" if title else names


def happened(say: Say, change: Change) -> str:
    """Return what became of it: 'changed; was article 6'."""
    if change.before != change.after:
        return say("compare-beside")
    olds = ", ".join(article.number for article in change.old)
    news = ", ".join(article.number for article in change.new)
    moved = say("compare-is-moved", old=olds) if olds != news else say("compare-is-moved-only")
    lines = {
        Kind.CHANGED: say("compare-is-changed"),
        Kind.MOVED: moved,
        Kind.RENUMBERED: say("compare-is-renumbered", old=olds),
        Kind.ADDED: say("compare-is-added"),
        Kind.REMOVED: say("compare-is-removed"),
        Kind.SPLIT: say("compare-is-split", old=olds, new=news),
        Kind.MERGED: say("compare-is-merged", old=olds),
    }
    # What is said of a split or merger names the numbers.
    several = len(change.old) + len(change.new) > 2
    numbers = {Kind.MOVED, Kind.RENUMBERED}
    parts = [lines[kind] for kind in change.kinds if not (several and kind in numbers)]
    if not change.is_reworded:
        parts.append(say("compare-same-words"))
    return "; ".join(parts)


def renumbered_said(found: Comparison) -> str:
    """Return the articles that only have a new number, '7 → 8, 9-12 → 10-13': rows that go on by one in one."""
    rows: list[list[tuple[str, str]]] = []
    for change in found.renumbered:
        pair = (change.old[0].number, change.new[0].number)
        if rows and _follows(rows[-1][-1][0], pair[0]) and _follows(rows[-1][-1][1], pair[1]):
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return ", ".join(
        f"{row[0][0]} → {row[0][1]}" if len(row) == 1 else f"{row[0][0]}–{row[-1][0]} → {row[0][1]}–{row[-1][1]}"
        for row in rows
    )


def _follows(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal() and int(other) == int(one) + 1


def word_said(say: Say, one: WordChange) -> str:
    """Return 'shall → may (2(b))', 'new: subject to', 'gone: and/or'."""
    where = f" ({one.paragraph})" if one.paragraph else ""
    if one.old and one.new:
        return f"{one.old} → {one.new}{where}"
    return (say("compare-word-new", word=one.new) if one.new else say("compare-word-gone", word=one.old)) + where


def bracket_said(say: Say, one: Bracket, longest: int = _OVER_ARROWS) -> str:
    """Return a bracket in a line: '2(b): [serious crime], one of 2 alternatives'."""
    text = one.text if len(one.text) <= longest else f"{one.text[: longest - 2].rstrip()}…]"
    notes = []
    if not one.closed:
        notes.append(say("compare-bracket-unclosed"))
    if one.depth > 1:
        notes.append(say("compare-bracket-inside"))
    if one.alternatives > 1:
        notes.append(say("compare-bracket-alternatives", count=one.alternatives))
    where = labelled(say, one.paragraph, "") if one.paragraph else ""
    return f"{where}{text}" + (f" ({', '.join(notes)})" if notes else "")


def counts(say: Say, found: Comparison) -> list[str]:
    """Return how many articles changed, moved and so on, what happened to none left out."""
    lines = [say("compare-count", kind=kind.value, count=count) for kind in (*Kind,) if (count := found.count(kind))]
    if found.part:
        return lines
    same = len(found.new.articles) - sum(
        len([article for article in change.new if article.number != PREAMBLE]) for change in found.changes
    )
    if same > 0 and found.old.instrument == found.new.instrument:
        lines.append(say("compare-count", kind="same", count=same))
    return lines


def version_said(say: Say, wording: Wording) -> str:
    """Return a text as every answer names it: version, status, date, language."""
    date = wording.date or say("compare-no-date")
    status = status_said(say, wording.status)
    return say("compare-version", version=wording.version, status=status, date=date, lang=wording.language)


def status_said(say: Say, status: str) -> str:
    """Return a text's status in words: 'adopted'."""
    return say("reference-status", status=status.replace(" ", "-"))
