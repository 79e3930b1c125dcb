"""Footnotes of a web page: the marks that point to them, and the elements that hold them. Pure."""

import re

from selectolax.lexbor import LexborNode

from bot.reference.importers.webpage.inline import Inline

_MARK = re.compile(r"[\[(]?\s*(?:note |n\.? ?)?(\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡§]{1,4}|[ivx]{1,5})\s*[\])]?", re.I)
_LEADING = re.compile(r"\s*[\^↑]?\s*[\[(]?(\d{1,3}|[*†‡§]{1,4})[\])]?[.:]?\s+(?=\S)")
_BACK = re.compile(r"\s*(?:↩\ufe0e?|↑|\^|\[?(?:back|return|return to text)\]?)\s*$", re.I)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fn\d*|ftn\d*|edn\d*|msofootnotetext|msoendnotetext)(?:$|[\s_-])", re.I
)
_HREF = re.compile(r"#_?(?:fn|ftn|edn|note|footnote|endnote|cite_note)[-_:.]?\w*", re.I)
_UNIT = re.compile(r"\b(?:k|c|m|d)?m\s*$")


class Notes:
    """What a walk has learnt so far of a page's notes."""

    def __init__(self) -> None:
        self._targets: set[str] = set()

    def takes_mark(self, node: LexborNode, line: Inline) -> bool:
        """Return whether an element is a note's mark; it is then kept apart from the line's text.

        A mark at the beginning of a line is the note's own and stays.
        """
        tag = node.tag or ""
        if tag not in {"sup", "a", "span"}:
            return False
        text = "".join(node.text(deep=True).split())
        found = _MARK.fullmatch(text)
        if not found or line.empty:
            return False
        href = _href(node)
        role = node.attributes.get("role") or ""
        points = bool(_HREF.match(href)) or role == "doc-noteref"
        named = re.search(
            r"note-?ref|footnote-?ref|fnref|msofootnotereference", node.attributes.get("class") or "", re.I
        )
        raised = tag == "sup" and not text.isalpha() and not _UNIT.search(line.last)
        if not (points or named or raised):
            return False
        if href.startswith("#"):
            self._targets.add(href[1:])
        for mark in re.findall(r"\d+|[*†‡§]+|[ivxIVX]+", found.group(1)):
            line.mark(mark)
        return True

    def inside(self, node: LexborNode, outer: str | None) -> str | None:
        """Return the mark of the note that an element is, '' where it holds notes, or what held outside of it."""
        names = {node.attributes.get("id") or ""} | {
            one.attributes.get("id") or one.attributes.get("name") or "" for one in _anchors(node)
        }
        named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        is_note = bool(names & self._targets - {""}) or _NAMED.search(named) is not None
        role = (node.attributes.get("role") or "").removeprefix("doc-")
        if is_note or role in {"footnote", "endnotes", "endnote", "footnotes"}:
            return ""
        return outer


def parted(text: str, mark: str) -> tuple[str, str]:
    """Return a note's mark and its text without it and without the arrow that leads back."""
    found = _LEADING.match(text)
    if found:
        mark, text = found.group(1), text[found.end() :]
    return mark, _BACK.sub("", text).strip()


def _href(node: LexborNode) -> str:
    link = node if node.tag == "a" else node.css_first("a")
    return (link.attributes.get("href") or "") if link else ""


def _anchors(node: LexborNode) -> list[LexborNode]:
    """Return the anchors that begin an element: older pages name a note by the link in it."""
    if node.tag not in {"p", "li", "div", "dd", "td"}:
        return []
    found = node.css_first("a")
    return [found] if found is not None else []
