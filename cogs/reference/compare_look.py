"""How a comparison looks in chat: counts first, then the changes with a little of what stands round them."""

from bot.labels import labelled
from bot.reference.compare.model import Change, Comparison, Kind
from bot.reference.compare.said import (
    Say,
    article_name,
    bracket_said,
    counts,
    happened,
    headline,
    renumbered_said,
    version_said,
    word_said,
)
from bot.reference.compare.service import Open
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.redlines import RUN, changed_places, marked, paged, unlisted

_CHANGE = 1100
"""So much of one article."""
_WORDS = 10
_BRACKETS = 6


def comparison_cards(say: Say, found: Comparison, name: str) -> list[Card]:
    """Return the summary and then the changes, a page at a time."""
    title = say("compare-card-title", name=name)
    footer = f"{say('compare-card-footer')} · {found.old.version} → {found.new.version}"
    pages = [_summary(say, found), *paged(_change(say, change) for change in found.telling)]
    return [
        Card(
            title,
            page,
            footer=f"{at}/{len(pages)} · {footer}" if len(pages) > 1 else footer,
            colour=Colour.REFERENCE,
        )
        for at, page in enumerate(pages, 1)
    ]


def change_cards(say: Say, found: Comparison, change: Change) -> list[Card]:
    """Return one article's redline in full, over as many cards as it takes."""
    head = [f"-# {happened(say, change)}", *_facts(say, change)]
    text = marked(change.redline, None) if change.is_reworded else ""
    if any(piece.is_change for piece in change.title) and change.old and change.new:
        text = f"{marked(change.title, None)}\n\n{text}"
    pages = list(paged([*("\n".join(head),), *text.split("\n")], between="\n"))
    footer = f"{say('compare-card-footer')} · {found.old.version} → {found.new.version}"
    return [
        Card(
            headline(say, change),
            page,
            footer=f"{at}/{len(pages)} · {footer}" if len(pages) > 1 else footer,
            colour=Colour.REFERENCE,
        )
        for at, page in enumerate(pages, 1)
    ]


def open_cards(say: Say, found: Open, name: str) -> list[Card]:
    """Return what is in brackets: counts per article, or the brackets of the article that was asked about."""
    wording = found.wording
    where = article_name(say, found.asked) if found.asked is not None else name
    title = say("compare-open-title", where=where)
    footer = f"{say('compare-card-footer')} · {version_said(say, wording)}"
    if not found.count:
        return [Card(title, say("compare-open-none"), footer=footer, colour=Colour.REFERENCE)]
    blocks = []
    if found.asked is None:
        blocks.append(say("compare-open-count", count=found.count, articles=len(found.articles)))
    longest = 90 if found.asked is None else 600
    for article, brackets in found.articles:
        name_of = article_name(say, article) + (f" · {article.title}" if article.title else "")
        shown = [f"• {plain(bracket_said(say, one, longest))}" for one in brackets]
        if found.asked is None and len(shown) > _BRACKETS:
            shown = [*shown[:_BRACKETS], f"-# … +{len(shown) - _BRACKETS}"]
        blocks.append("\n".join([f"**{plain(name_of)}** · {say('compare-open-here', count=len(brackets))}", *shown]))
    pages = list(paged(blocks))
    return [
        Card(title, page, footer=f"{at}/{len(pages)} · {footer}" if len(pages) > 1 else footer, colour=Colour.REFERENCE)
        for at, page in enumerate(pages, 1)
    ]


def excerpt(say: Say, change: Change, longest: int = _CHANGE) -> str:
    """Return a change in short: headline, what happened, words that carry weight, the changed places."""
    return _change(say, change, longest)


def weighty(say: Say, found: Comparison) -> list[str]:
    """Return the words that carry weight and changed, the first ten, under their heading; [] where there are none."""
    words = [
        f"• {labelled(say, plain(_names(say, change)), plain(word_said(say, one)))}"
        for change in found.telling
        for one in change.operative
    ]
    if not words:
        return []
    more = [f"-# … +{len(words) - _WORDS}"] if len(words) > _WORDS else []
    return ["", f"**{say('compare-file-words')}**", *words[:_WORDS], *more]


def _summary(say: Say, found: Comparison) -> str:
    lines = [
        labelled(say, say("compare-file-from"), f"**{plain(version_said(say, found.old))}**"),
        labelled(say, say("compare-file-to"), f"**{plain(version_said(say, found.new))}**"),
        "",
    ]
    if not found.changes:
        return "\n".join([*lines, say("compare-file-none")])
    lines.append(" · ".join(counts(say, found)))
    lines += weighty(say, found)
    if found.renumbered:
        lines += ["", f"-# {labelled(say, say('compare-renumbered'), clip(plain(renumbered_said(found)), 600))}"]
    if found.alone:
        lines += ["", f"-# {labelled(say, say('compare-file-alone'), len(found.alone))}"]
    if any(change.kind is not Kind.RENUMBERED for change in found.changes):
        lines += ["", f"-# {say('compare-card-legend')}"]
    return "\n".join(lines)


def _change(say: Say, change: Change, longest: int = _CHANGE) -> str:
    lines = [f"**{plain(clip(headline(say, change), 200))}**", f"-# {happened(say, change)}", *_facts(say, change)]
    if change.old and change.new:
        if any(piece.is_change for piece in change.title):
            lines.append(f"> {marked(change.title, RUN)}")
        lines += changed_places(change.redline)
    else:
        text = clip("".join(piece.text for piece in change.redline).strip(), RUN)
        lines += [f"> {unlisted(plain(line.strip()))}" for line in text.split("\n") if line.strip()]
    kept: list[str] = []
    for at, line in enumerate(lines):
        if kept and sum(map(len, kept)) + len(line) > longest:
            kept.append(f"-# … +{len(lines) - at}")
            break
        kept.append(line)
    return "\n".join(kept)


def _names(say: Say, change: Change) -> str:
    return ", ".join(article_name(say, one) for one in change.new or change.old)


def _facts(say: Say, change: Change) -> list[str]:
    lines = []
    if change.operative:
        words = [plain(word_said(say, one)) for one in change.operative]
        more = f" … +{len(words) - _WORDS}" if len(words) > _WORDS else ""
        lines.append(f"⚖️ {' · '.join(words[:_WORDS])}{more}")
    if change.brackets or change.brackets_before:
        open_ones = say("compare-file-open-count", count=len(change.brackets), before=change.brackets_before)
        lines.append(f"[ ] {labelled(say, say('compare-file-brackets'), open_ones)}")
    return lines
