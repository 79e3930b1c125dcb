"""A comparison as one HTML page: to be read on a phone, printed, kept. No script, nothing from elsewhere, all escaped.

What changed is told by the elements <ins> and <del> and by words for those who do not see them, never by colour alone.
"""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path

from bot.labels import labelled
from bot.reference.compare.model import Change, Comparison, Mark, Piece, Redline
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
from bot.reference.model import said
from bot.reference.wordings.model import Wording

_STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
LONGEST_BRACKET = 160


def html_of(found: Comparison, say: Say, name: str, language: str) -> str:
    """Return the page.

    Args:
        found: the comparison.
        say: the reader's language.
        name: what the instrument is called; of two instruments both names.
        language: the tag of the reader's language.
    """
    title = say("compare-file-title", name=name)
    if found.old.instrument != found.new.instrument:
        title = say("compare-file-title-two", old=_called(found.old), new=_called(found.new))
    body = "\n".join((*_head(found, say, title), *_index(found, say), *_changes(found, say), *_foot(found, say)))
    return page(labelled(say, title, f"{found.old.version} → {found.new.version}"), body, language)


def page(title: str, body: str, language: str) -> str:
    """Return a whole page in the look of comparisons; `body` is HTML already."""
    # The style is allowed by its digest alone, so that no text can bring one of its own.
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{direction(language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _called(wording: Wording) -> str:
    return f"{said(f'{wording.instrument}:').strip()} {wording.version}"


def _head(found: Comparison, say: Say, title: str) -> Iterator[str]:
    yield f'<header id="top">\n<h1>{escape(title)}</h1>\n<dl class="texts">'
    for key, wording in ((say("compare-file-from"), found.old), (say("compare-file-to"), found.new)):
        source = say("compare-file-source", file=wording.source, sha=wording.sha256)
        yield (
            f"<dt>{escape(key)}</dt><dd><strong>{escape(version_said(say, wording))}</strong>"
            f'<br><span class="source">{escape(source)}</span></dd>'
        )
    yield "</dl>"
    lines = counts(say, found) if found.changes else [say("compare-file-none")]
    yield f'<ul class="counts">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'
    yield f"{legend(say)}\n</header>"


def legend(say: Say) -> str:
    """Return what the marks mean, as a paragraph."""
    marks = (
        Piece(Mark.DELETED, say("compare-file-deleted"), ""),
        Piece(Mark.INSERTED, "", say("compare-file-inserted")),
    )
    shown = " ".join(_piece(piece, say, labelled=False) for piece in marks)
    return f'<p class="legend">{labelled(say, escape(say("compare-file-legend")), shown)}</p>'


def _index(found: Comparison, say: Say) -> Iterator[str]:
    if not found.telling:
        return
    head = escape(say("compare-file-index"))
    yield f'<nav aria-labelledby="index">\n<h2 id="index">{head}</h2>\n<ol>'
    for at, change in enumerate(found.telling, 1):
        words = ", ".join(word_said(say, one) for one in change.operative[:4])
        more = f' <span class="words">{_own(words, found.new)}</span>' if words else ""
        yield (
            f'<li><a href="#c{at}">{_own(headline(say, change), found.new)}</a>'
            f' <span class="what">{escape(happened(say, change))}</span>{more}</li>'
        )
    yield "</ol>\n</nav>"


def _changes(found: Comparison, say: Say) -> Iterator[str]:
    yield "<main>"
    for at, change in enumerate(found.telling, 1):
        yield f'<section id="c{at}" aria-labelledby="h{at}">'
        yield f'<h2 id="h{at}">{_own(headline(say, change), found.new)}</h2>'
        yield f'<p class="what">{escape(happened(say, change))}</p>'
        yield from _facts(change, say, found)
        if any(piece.is_change for piece in change.title) and change.old and change.new:
            yield f'<h3 class="title" {_of(found.new)}>{redline_html(change.title, say)}</h3>'
        if any(piece.is_change for piece in change.redline):
            yield f'<div class="text" {_of(found.new)}>{redline_html(change.redline, say)}</div>'
        yield f'<p class="back"><a href="#top">{escape(say("compare-file-back"))}</a></p>\n</section>'
    if found.renumbered:
        yield f'<section aria-labelledby="renumbered">\n<h2 id="renumbered">{escape(say("compare-renumbered"))}</h2>'
        yield f"<p>{escape(renumbered_said(found))}</p>\n</section>"
    yield "</main>"


def _facts(change: Change, say: Say, found: Comparison) -> Iterator[str]:
    if change.operative:
        items = "".join(f"<li>{_own(word_said(say, one), found.new)}</li>" for one in change.operative)
        yield f'<h3>{escape(say("compare-file-words"))}</h3>\n<ul class="operative">{items}</ul>'
    if change.brackets:
        count = say("compare-file-open-count", count=len(change.brackets), before=change.brackets_before)
        items = "".join(
            f"<li>{_own(bracket_said(say, one, LONGEST_BRACKET), found.new)}</li>" for one in change.brackets
        )
        heading = escape(labelled(say, say("compare-file-brackets"), count))
        yield f'<h3>{heading}</h3>\n<ul class="brackets">{items}</ul>'


def _foot(found: Comparison, say: Say) -> Iterator[str]:
    yield "<footer>"
    if found.alone:
        alone = ", ".join(map(said, found.alone))
        yield f"<p>{escape(labelled(say, say('compare-file-alone'), alone))}</p>"
    yield f"<p>{escape(say('compare-file-note'))}</p>\n</footer>"


def redline_html(redline: Redline, say: Say) -> str:
    """Return a redline with its marks; line ends stay as they are."""
    return "".join(_piece(piece, say) for piece in redline)


def _piece(piece: Piece, say: Say, *, labelled: bool = True) -> str:
    text = escape(piece.text)
    if piece.mark is Mark.SAME:
        return text
    where = piece.where or say("compare-file-elsewhere")
    tag, kind, label = {
        Mark.DELETED: ("del", "", say("compare-file-deleted")),
        Mark.INSERTED: ("ins", "", say("compare-file-inserted")),
        Mark.MOVED_AWAY: ("del", ' class="moved"', say("compare-file-moved-away", where=where)),
        Mark.MOVED_HERE: ("ins", ' class="moved"', say("compare-file-moved-here", where=where)),
    }[piece.mark]
    # A line's end stays outside, so that no empty mark hangs at the beginning of the next line.
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    said_before = f' data-mark="{escape(label)}"' if labelled else ""
    return f"{text[:begin]}<{tag}{kind}{said_before}>{text[begin:end]}</{tag}>{text[end:]}"


def _own(text: str, wording: Wording) -> str:
    """Return words that are half ours and half the text's: the text's direction does not turn ours round."""
    return f'<bdi lang="{escape(wording.language)}">{escape(text)}</bdi>'


def _of(wording: Wording) -> str:
    return f'lang="{escape(wording.language)}" dir="{direction(wording.language)}"'


def direction(language: str) -> str:
    """Return the direction a language is written in."""
    return "rtl" if language.split("-", maxsplit=1)[0].casefold() in _RIGHT_TO_LEFT else "ltr"
