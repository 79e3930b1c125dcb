"""The text of one Word paragraph: tracked insertions in, deletions out, fields by their result, notes set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from bot.reference.importers.webpage.inline import Inline
from bot.reference.importers.word.package import child, name, value
from bot.reference.importers.word.styles import Look, Styles, look

_GONE = {
    "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "rPrChange", "commentReference",
    "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "softHyphen", "sdtPr",
    "rt", "fldData", "Fallback", "pgNum", "proofErr",
}  # fmt: skip
_BREAKS = {"br", "cr"}
_BOXES = {"txbxContent"}
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_QUIET_FIELDS = re.compile(r"\s*(?:TOC|TC|XE|PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|INDEX|RD|TA|TOA)\b", re.I)


@dataclass(slots=True)
class Gathered:
    """What paragraphs give besides their text.

    Attributes:
        notes: (kind 'footnote' or 'endnote', id in the file, mark of its own or '') in order.
        boxes: text boxes anchored here. `toc`: the text came from a table of contents.
        size: half points of its first letters.
    """

    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    toc: bool = False
    size: int | None = None


class Runs:
    """Reads the runs of paragraphs, one paragraph after the other: a field may span several.

    Args:
        styles: of the document.
        line: takes the text.
    """

    def __init__(self, styles: Styles, line: Inline) -> None:
        self._styles = styles
        self._line = line
        self._fields: list[list[str | bool]] = []
        self.gathered = Gathered()

    def take(self, paragraph: etree._Element, base: Look) -> None:
        """Add a paragraph's text to the line."""
        for node in paragraph:
            self._node(node, base)

    @property
    def _in_toc(self) -> bool:
        return any(str(one[0]).strip().upper().startswith("TOC") for one in self._fields)

    def _node(self, node: etree._Element, base: Look) -> None:
        kind = name(node)
        if kind in _GONE or not kind:
            return
        if kind == "r":
            self._run(node, base)
        elif kind == "fldSimple" and _QUIET_FIELDS.match(value(node, "instr")):
            return
        elif kind in _BOXES:
            self.gathered.boxes.append(node)
        elif kind == "AlternateContent":
            chosen = child(node, "Choice")
            self._children(chosen if chosen is not None else child(node, "Fallback"), base)
        else:
            self._children(node, base)

    def _children(self, node: etree._Element | None, base: Look) -> None:
        for one in node if node is not None else ():
            self._node(one, base)

    def _run(self, run: etree._Element, base: Look) -> None:
        properties = child(run, "rPr")
        # A run within tracked changes may itself be marked as deleted (moved and then struck out).
        if child(properties, "del") is not None or child(properties, "moveFrom") is not None:
            return
        own = look(None, properties)
        seen = own.over(self._styles.of(value(child(properties, "rStyle")))).over(base)
        for node in run:
            kind = name(node)
            if kind == "fldChar":
                self._field(value(node, "fldCharType"))
            elif kind == "instrText" and self._fields and self._fields[-1][1]:
                self._fields[-1][0] = f"{self._fields[-1][0]}{node.text or ''}"
            elif kind in {"footnoteReference", "endnoteReference"}:
                self._note(node, kind, run)
            elif not (seen.hidden or seen.struck) and not self._in_code():
                self._content(node, kind, seen, base)

    def _content(self, node: etree._Element, kind: str, seen: Look, base: Look) -> None:
        if kind == "t":
            text = node.text or ""
            if self._in_toc:
                self.gathered.toc = True
            if seen.raised and _MARK.fullmatch(text.strip()) and not self._line.empty:
                self._line.mark(text.strip())
                return
            if text.strip() and self.gathered.size is None:
                self.gathered.size = seen.size
            self._line.add(text, emphasis=seen.emphasised)
        elif kind in {"tab", "ptab"}:
            self._line.add(" ", emphasis=seen.emphasised)
        elif kind == "noBreakHyphen":
            self._line.add("-", emphasis=seen.emphasised)
        elif kind in _BREAKS:
            if value(node, "type") in {"page", "column"}:
                self._line.add(" ", emphasis=False)
            else:
                self._line.br()
        elif kind == "sym":
            self._line.add(_symbol(value(node, "char")), emphasis=seen.emphasised)
        else:
            self._node(node, base)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", True])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _in_code(self) -> bool:
        """Return whether the place is inside a field's code, or the result of a field that says nothing of the text."""
        return any(one[1] for one in self._fields) or any(
            _QUIET_FIELDS.match(str(one[0])) and not str(one[0]).strip().upper().startswith("TOC")
            for one in self._fields
        )

    def _note(self, node: etree._Element, kind: str, run: etree._Element) -> None:
        custom = ""
        if value(node, "customMarkFollows") in {"1", "true", "on"}:
            custom = "".join(one.text or "" for one in run if name(one) == "t").strip()
            for one in run:
                if name(one) == "t":
                    one.text = ""
        self.gathered.notes.append((kind.removesuffix("Reference"), value(node, "id"), custom))


def _symbol(code: str) -> str:
    """Return a character of a symbol font where it is one that texts know too."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if 0xE000 <= number < 0xF900 or not 0x20 <= number < 0xD800 else chr(number)


def mark_is_gone(paragraph: etree._Element) -> bool:
    """Return whether a paragraph's end was deleted or moved away, so that the next paragraph goes on in it."""
    properties = child(paragraph, "pPr", "rPr")
    return child(properties, "del") is not None or child(properties, "moveFrom") is not None


def paragraphs(node: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of a note."""
    yield from (one for one in node.iter() if name(one) == "p")
