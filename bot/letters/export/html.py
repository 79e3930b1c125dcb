"""A letter as one static HTML page: to be published, read on a phone, printed. Nothing from elsewhere, all escaped."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from pathlib import Path

from bot.letters.export.paper import Paper
from bot.letters.export.prose import Block, Kind, Span, plain
from bot.letters.export.roll import Named
from bot.letters.export.scripts import direction_in, direction_of

_STYLE = Path(__file__).with_name("letter.css").read_text(encoding="utf-8")
DESCRIPTION = 200
"""Most characters of the text on a social card."""
_TAGS = {Kind.QUOTE: "blockquote", Kind.BULLETS: "ul", Kind.NUMBERS: "ol", Kind.ITEM: "li"}


def html_of(paper: Paper) -> bytes:
    """Return the page."""
    title = escape(paper.title)
    description = escape(_shortened(plain(paper.blocks)))
    # The style is allowed by its digest alone, so that no text can bring one of its own.
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    lines = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(paper.language)}" dir="{direction_in(paper.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f'<meta name="description" content="{description}">',
        '<meta property="og:type" content="article">',
        f'<meta property="og:title" content="{title}">',
        f'<meta property="og:description" content="{description}">',
        '<meta name="twitter:card" content="summary">',
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        *_body(paper),
        "</body>",
        "</html>",
        "",
    )
    return "\n".join(lines).encode()


def _body(paper: Paper) -> Iterator[str]:
    ours = f'class="ours" lang="{escape(paper.labels)}" dir="{direction_in(paper.labels)}"'
    yield "<main>"
    yield f'<h1 dir="{direction_of(paper.title)}">{escape(paper.title)}</h1>'
    yield f'<p class="to"><strong {ours}>{escape(paper.to)}</strong> <bdi>{escape(paper.addressee)}</bdi></p>'
    yield "<article>"
    if paper.heading:
        yield f"<h2 {ours}>{escape(paper.heading)}</h2>"
    yield from map(_block, paper.blocks)
    yield "</article>"
    for one in paper.also:
        yield f'<article lang="{escape(one.language)}" dir="{direction_in(one.language)}">'
        yield f"<h2 {ours}>{escape(one.heading)}</h2>"
        yield from map(_block, one.blocks)
        yield "</article>"
    yield f'<section aria-labelledby="signatories">\n<h2 id="signatories" {ours}>{escape(paper.signatories)}</h2>'
    for group in paper.groups:
        yield f"<h3 {ours}>{escape(group.heading)}</h3>\n<ul>"
        yield from (f'<li><bdi dir="{direction_of(one.name)}">{_named(one)}</bdi></li>' for one in group.people)
        yield "</ul>"
    if paper.hidden:
        yield f"<p {ours}>{escape(paper.hidden)}</p>"
    yield "</section>\n</main>"
    yield f"<footer {ours}>"
    yield from (f"<p>{escape(fact)}</p>" for fact in paper.facts)
    yield "</footer>"


def _block(block: Block) -> str:
    turned = f' dir="{direction_of(block.text)}"'
    match block.kind:
        case Kind.HEADING:
            return f"<h{block.level}{turned}>{_spans(block)}</h{block.level}>"
        case Kind.PARAGRAPH:
            return f"<p{turned}>{_spans(block)}</p>"
        case Kind.CODE:
            return f"<pre{turned}><code>{escape(block.text)}</code></pre>"
        case Kind.RULE:
            return "<hr>"
        case _:
            tag = _TAGS[block.kind]
            start = f' start="{block.start}"' if block.kind is Kind.NUMBERS and block.start != 1 else ""
            inside = "\n".join(map(_block, block.blocks))
            return f'<{tag}{start} dir="{direction_of(plain((block,)))}">{inside}</{tag}>'


def _spans(block: Block) -> str:
    return "".join(map(_span, block.spans))


def _span(span: Span) -> str:
    if span.text == "\n":
        return "<br>"
    shown = escape(span.text)
    for wanted, tag in ((span.code, "code"), (span.italic, "em"), (span.bold, "strong")):
        if wanted:
            shown = f"<{tag}>{shown}</{tag}>"
    return f'<a href="{escape(span.link)}" rel="noopener noreferrer">{shown}</a>' if span.link else shown


def _named(one: Named) -> str:
    parts = [f"<bdi>{escape(part)}</bdi>" for part in (one.name, *one.details)]
    shown = f"{', '.join(parts)} (<bdi>{escape(one.country)}</bdi>)"
    if not one.website:
        return shown
    return f'{shown}, <a href="{escape(one.website)}" rel="noopener noreferrer" dir="ltr">{escape(one.website)}</a>'


def _shortened(text: str) -> str:
    return text if len(text) <= DESCRIPTION else text[: DESCRIPTION - 2].rsplit(" ", maxsplit=1)[0] + " …"
