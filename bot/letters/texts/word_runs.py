"""The words of a Word paragraph as Markdown: bold, italic, links; what Markdown would obey is escaped. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from bot.reference.importers.word.package import child, name, value
from bot.reference.importers.word.styles import Look, Styles, look

_GONE = frozenset(
    {
        "del", "moveFrom", "delText", "delInstrText", "pPr", "rPr", "rPrChange", "commentReference", "annotationRef",
        "footnoteRef", "endnoteRef", "sdtPr", "sdtEndPr", "txbxContent", "drawing", "pict", "object", "Fallback",
        "pgNum", "rt", "fldData", "softHyphen",
    }
)  # fmt: skip
_SCHEMES = ("http://", "https://", "mailto:")
_MEANS = re.compile(r"([\\`*_\[\]<>])")
_BEGINS = re.compile(r"^(\s*)(#{1,6}(?=\s)|[+\-](?=\s)|>|=+\s*$|-+\s*$)")
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])(?=\s)")
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_UNSAFE_IN_LINK = re.compile(r"[\s()<>\\]")
_QUIET_FIELD = re.compile(r"\s*(?:TOC|TC|XE|PAGE|NUMPAGES|INDEX|RD|TA|TOA)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one look; a line break is a span of a line feed."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class Runs:
    """Reads paragraphs one after the other: a field may span several.

    Args:
        styles: of the document.
        links: where its links lead, by id.

    Attributes:
        notes: (kind, id) of the notes referred to, in order.
    """

    def __init__(self, styles: Styles, links: dict[str, str]) -> None:
        self._styles = styles
        self._links = links
        self._fields: list[list[str | bool]] = []
        self._carried: list[Span] = []
        self.notes: list[tuple[str, str]] = []

    def line(self, paragraph: etree._Element, base: Look, *, plain: bool) -> str:
        """Return a paragraph's words as Markdown; without bold and italic where they are `plain`."""
        spans = [*self._carried, *self._spans(paragraph, base, "")]
        self._carried = []
        if plain:
            spans = [replace(one, bold=False, italic=False) for one in spans]
        shown = "".join(map(_dressed, _merged(spans))).strip()
        lines = [_NUMBER.sub(r"\1\\\2", _BEGINS.sub(r"\1\\\2", one.strip())) for one in shown.split("\n")]
        return "\\\n".join(filter(None, lines))

    def carry(self, paragraph: etree._Element, base: Look) -> None:
        """Keep a paragraph's words for the next one."""
        self._carried += self._spans(paragraph, base, "")

    def _spans(self, nodes: Iterable[etree._Element], base: Look, link: str) -> Iterator[Span]:
        for node in nodes:
            kind = name(node)
            if kind in _GONE or not kind:
                continue
            if kind == "r":
                yield from self._run(node, base, link)
            elif kind == "hyperlink":
                yield from self._spans(node, base, _safe(self._links.get(value(node, "id"), "")))
            elif kind == "AlternateContent":
                chosen = child(node, "Choice")
                yield from self._spans(chosen if chosen is not None else (), base, link)
            else:
                yield from self._spans(node, base, link)

    def _run(self, run: etree._Element, base: Look, link: str) -> Iterator[Span]:
        properties = child(run, "rPr")
        if child(properties, "del") is not None or child(properties, "moveFrom") is not None:
            return
        seen = look(None, properties).over(self._styles.of(value(child(properties, "rStyle")))).over(base)
        for node in run:
            kind = name(node)
            if kind == "fldChar":
                self._field(value(node, "fldCharType"))
            elif kind == "instrText" and self._fields and self._fields[-1][1]:
                self._fields[-1][0] = f"{self._fields[-1][0]}{node.text or ''}"
            elif kind in {"footnoteReference", "endnoteReference"}:
                self.notes.append((kind.removesuffix("Reference"), value(node, "id")))
                yield Span(f"[{len(self.notes)}]")
            elif not (seen.hidden or seen.struck or self._is_quiet()):
                yield from self._words(node, kind, seen, link or self._field_link())

    def _words(self, node: etree._Element, kind: str, seen: Look, link: str) -> Iterator[Span]:
        bold, italic = bool(seen.bold), bool(seen.italic)
        if kind == "t":
            yield Span(node.text or "", bold, italic, link)
        elif kind in {"tab", "ptab"}:
            yield Span(" ", bold, italic, link)
        elif kind == "noBreakHyphen":
            yield Span("\u2011", bold, italic, link)
        elif kind in {"br", "cr"}:
            yield Span(" " if value(node, "type") in {"page", "column"} else "\n")
        elif kind not in _GONE:
            yield from self._spans(node, seen, link)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", True])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _is_quiet(self) -> bool:
        """Whether the place is inside a field's code, or in the result of one that says nothing of the text."""
        return any(one[1] or _QUIET_FIELD.match(str(one[0])) for one in self._fields)

    def _field_link(self) -> str:
        found = (_FIELD_LINK.match(str(one[0])) for one in reversed(self._fields))
        return next((_safe(match[1]) for match in found if match), "")


def _safe(address: str) -> str:
    """Return an address that Markdown can hold and a letter may have, or nothing."""
    kept = address.strip()
    if not kept.lower().startswith(_SCHEMES) or len(kept) > 2_000:
        return ""
    return _UNSAFE_IN_LINK.sub(lambda sign: f"%{ord(sign[0]):02X}", kept)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans with neighbours of one look joined; white space takes the look of what is before it."""
    merged: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        last = merged[-1] if merged else None
        apart = last is None or "\n" in (last.text, span.text)
        if last is not None and not apart and (replace(last, text="") == replace(span, text="")):
            merged[-1] = replace(last, text=last.text + span.text)
        else:
            merged.append(span)
    return merged


def _dressed(span: Span) -> str:
    text = span.text
    if text == "\n" or not text.strip():
        return text
    # Marks stand at letters: Markdown does not know '** bold **'.
    begin, end = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    shown = _MEANS.sub(r"\\\1", text.strip())
    if span.italic:
        shown = f"*{shown}*"
    if span.bold:
        shown = f"**{shown}**"
    if span.link:
        shown = f"[{shown}]({span.link})"
    return f"{begin}{shown}{end}"
