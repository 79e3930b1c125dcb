"""HTML to blocks: what a reader of the page sees of the document, without the page's own furniture."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.errors import Invalid
from bot.reference.importers.blocks import Document, ImportLimits
from bot.reference.importers.encodings import decoded
from bot.reference.importers.webpage import furniture
from bot.reference.importers.webpage.styles import Styles
from bot.reference.importers.webpage.walk import Walk

_DEEPEST = 800
"""Elements inside each other: pages written by hand or by Word have tens, and parsing takes quadratic time."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]{0,2000}?(/?)>")
_UNNESTED = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p",
    "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "html", "body", "head",
}  # fmt: skip


def read(data: bytes, limits: ImportLimits) -> Document:
    """Return a page's blocks.

    Raises:
        Invalid: it is nested beyond anything a document needs.
    """
    page = decoded(data, declares=True)
    if len(page) > limits.characters * 8:
        raise Invalid("import-long", most=limits.characters)
    if _depth(page) > _DEEPEST:
        raise Invalid("import-nested")
    tree = LexborHTMLParser(page)
    root = tree.body or tree.root
    if root is None:
        raise Invalid("import-no-text")
    walk = Walk(Styles(tree), furniture.found(root))
    walk.through(root)
    title = tree.css_first("title")
    html = tree.css_first("html")
    return Document(
        tuple(walk.blocks),
        "html",
        "",
        title=" ".join(title.text().split()) if title else "",
        language=_language(html),
    )


def _language(html: LexborNode | None) -> str:
    return str((html.attributes.get("lang") or "") if html else "").lower()[:20]


def _depth(page: str) -> int:
    """Return about how deep elements stand in each other, by their tags alone."""
    depth = deepest = 0
    for tag in _TAG.finditer(page):
        if tag.group(3) or tag.group(2).lower() in _UNNESTED:
            continue
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
