"""What a web page has besides its document: navigation, tables of contents, banners. Pure."""

import re

from selectolax.lexbor import LexborNode

_TAGS = {
    "script", "style", "noscript", "template", "nav", "head", "iframe", "object", "embed", "svg", "canvas",
    "audio", "video", "button", "select", "textarea", "datalist", "dialog", "rt", "rp", "del", "s", "strike",
    "map", "title",
}  # fmt: skip
_ROLES = {
    "navigation",
    "search",
    "banner",
    "contentinfo",
    "menu",
    "menubar",
    "toolbar",
    "doc-toc",
    "doc-pagebreak",
    "dialog",
}
_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|navbox|menu|breadcrumbs?|sidebar|side-?bar|toc|tableofcontents|table-of-contents|"
    r"cookies?|cookie-banner|consent|skip-?link|skip|sr-only|visually-hidden|screen-reader-text|noprint|no-print|"
    r"page-?num(?:ber)?|pagenum|line-?num(?:ber)?s?|lineno|running-?head(?:er)?|page-?header|page-?footer|site-?header|"
    r"site-?footer|masthead|share|social|pagination|pager|advert|ads?|banner|language-?switcher|lang-?switch|mw-editsection|"
    r"reference-?backlink|back-?to-?top|search-?(?:box|form)|login|toolbar|related|metadata-bar)(?:$|[\s_-])",
    re.I,
)
_NOT = re.compile(r"has-|no-toc|with-|main|content|article|footnote|endnote", re.I)
_CONTENTS = re.compile(r"(?:^|[\s_-])(?:contents?|toc|index|summary|list-of-articles|outline)(?:$|[\s_-])", re.I)


def found(root: LexborNode) -> set[int]:
    """Return the elements (by `mem_id`) that are not the document; what is in them is not looked at."""
    gone: set[int] = set()
    whole = max(1, _length(root))
    for node in root.traverse(include_text=False):
        tag = node.tag or ""
        attributes = node.attributes
        named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if (
            tag in _TAGS
            or "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or (attributes.get("role") or "") in _ROLES
            or (tag not in {"body", "html", "main", "article"} and _is_named(named, node, whole))
            or (tag in {"footer", "header", "aside"} and _is_outside(node, tag))
            or (
                tag in {"ul", "ol", "table", "div", "section", "dl"}
                and _is_links(node, strict=not _CONTENTS.search(named))
            )
        ):
            gone.add(node.mem_id)
    return gone


def _is_named(named: str, node: LexborNode, whole: int) -> bool:
    """Return whether an element's class says furniture, and it is not most of the page after all."""
    return bool(_WORDS.search(named)) and not _NOT.search(named) and _length(node) * 3 < whole


def _is_outside(node: LexborNode, tag: str) -> bool:
    """Return whether a footer, header or aside is the site's and not the document's."""
    role = f"{node.attributes.get('role') or ''} {node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    if re.search(r"note", role, re.I) or node.css_first("[role=doc-endnotes], [class*=footnote], [id^=fn]"):
        return False
    if tag == "header":
        return node.css_first("h1, h2, h3, h4") is None and _above(node) in {"body", "html"}
    return tag == "footer" or node.css_first("nav, form, a[href^=http]") is not None


def _above(node: LexborNode) -> str:
    return (node.parent.tag or "") if node.parent else ""


def _is_links(node: LexborNode, *, strict: bool) -> bool:
    """Return whether an element is a list of links to places of the page: a table of contents."""
    links = [one for one in node.css("a") if (one.attributes.get("href") or "").startswith("#")]
    if len(links) < 3:
        return False
    linked = sum(len(one.text(deep=True).strip()) for one in links)
    return linked > _length(node) * (0.8 if strict else 0.5) and linked > 20


def _length(node: LexborNode) -> int:
    return len("".join(node.text(deep=True).split()))
