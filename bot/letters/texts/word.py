"""A Word document as Markdown: headings, bold, italic, lists, links, notes. Pure; runs in a confined process.

Tracked changes are taken as accepted. What is hidden or struck out is no text; pictures and comments are left out.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from bot.errors import Invalid
from bot.letters.texts.word_runs import Runs
from bot.reference.importers.word.numbering import Numbering
from bot.reference.importers.word.package import Package, child, name, value
from bot.reference.importers.word.runs import mark_is_gone
from bot.reference.importers.word.styles import Look, Styles, look

_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"})
_PICTURES = frozenset({"drawing", "pict", "object"})
_GONE = frozenset({"del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "altChunk"})
_HEADING = re.compile(r"heading (\d)")
_FIGURE = re.compile(r"(\d{1,9})[.)]")
_STYLED = re.compile(r"list (bullet|number)(?: ([1-9]))?")


@dataclass(frozen=True, slots=True)
class WordText:
    """What a document says: its text in Markdown, and keys of the catalogue for what to know about it."""

    text: str
    notes: tuple[str, ...]


def markdown_of(data: bytes) -> WordText:
    """Return a Word document as Markdown.

    Raises:
        Invalid: broken, locked, a bomb, nested too deeply, or without text.
    """
    package = Package(data)
    root = package.root()
    body = child(root, "body")
    if body is None:
        raise Invalid("import-damaged")
    walk = _Walk(package)
    blocks = [*walk.through(body), *walk.footnotes()]
    text = "".join(blocks).strip("\n")
    if not text.strip():
        raise Invalid("import-no-text")
    kinds = {name(node) for node in root.iter()}
    said = {
        "letter-word-tracked": bool(kinds & _TRACKED),
        "letter-word-pictures": bool(kinds & _PICTURES),
        "letter-word-tables": "tbl" in kinds,
    }
    return WordText(text, tuple(key for key, holds in said.items() if holds))


class _Walk:
    """A walk through a document's paragraphs.

    Args:
        package: the file.
    """

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._notes = {kind: package.related(f"{kind}s") for kind in ("footnote", "endnote")}
        self._runs = Runs(self._styles, package.links())
        self._last_listed = False

    def through(self, nodes: Iterable[etree._Element]) -> Iterator[str]:
        """Yield each paragraph as Markdown with what separates it from the one before."""
        for node in nodes:
            kind = name(node)
            if kind == "p":
                yield from self._paragraph(node)
            elif kind == "AlternateContent":
                chosen = child(node, "Choice")
                yield from self.through(chosen if chosen is not None else ())
            elif kind == "tr" and child(node, "trPr", "del") is not None:
                continue
            elif kind and kind not in _GONE:
                yield from self.through(node)

    def footnotes(self) -> Iterator[str]:
        """Yield the notes that the text refers to, under a rule."""
        for at, (kind, key) in enumerate(self._runs.notes, 1):
            part = self._notes.get(kind)
            note = next((one for one in (part if part is not None else ()) if value(one, "id") == key), None)
            if note is None:
                continue
            lines = [self._runs.line(one, Look(), plain=True) for one in note.iter() if name(one) == "p"]
            begin = "\n\n---" if at == 1 else ""
            yield f"{begin}\n\n\\[{at}\\] {' '.join(filter(None, lines))}"

    def _paragraph(self, node: etree._Element) -> Iterator[str]:
        properties = child(node, "pPr")
        style = value(child(properties, "pStyle")) or self._styles.default
        seen = look(properties, None).over(self._styles.of(style)).over(self._styles.base)
        level = _level(seen)
        if mark_is_gone(node):
            # Its end was deleted, so the next paragraph goes on in it.
            self._runs.carry(node, seen)
            return
        text = self._runs.line(node, seen, plain=bool(level))
        if not text:
            return
        begin, listed = ("#" * level + " ", False) if level else self._item(seen, style)
        apart = "\n" if listed and self._last_listed else "\n\n"
        self._last_listed = listed
        yield f"{apart}{begin}{text}"

    def _item(self, seen: Look, style: str) -> tuple[str, bool]:
        """Return what a paragraph begins with, and whether it is an item of a list."""
        number, depth = seen.number or (None, None)
        if number is None or number == "0":
            return _styled(seen.name)
        at = self._numbering.level_of(number, style) if depth is None else depth
        label, _ = self._numbering.next(number, at)
        # Word's own deeper styles ('List Bullet 2') are lists by themselves, not levels of one.
        indent = "    " * max(min(at, 5), _styled_depth(seen.name))
        if not label:
            return f"{indent}- ", True
        figure = _FIGURE.fullmatch(label)
        # Markdown counts in figures only; '(a)' stays as it is seen, in a paragraph of its own.
        return (f"{indent}{figure[1]}. ", True) if figure else (f"{label} ", False)


def _level(seen: Look) -> int:
    """Return a heading's level, 1 for a title, 0 for what is none."""
    match = _HEADING.fullmatch(seen.name)
    if match is not None or seen.name == "title":
        return int(match[1]) if match else 1
    return min(seen.level or 0, 6)


def _styled(style: str) -> tuple[str, bool]:
    """Return the beginning of an item whose list is said by its style's name alone."""
    match = _STYLED.fullmatch(style)
    if match is None:
        return "", False
    return "    " * _styled_depth(style) + ("- " if match[1] == "bullet" else "1. "), True


def _styled_depth(style: str) -> int:
    match = _STYLED.fullmatch(style)
    return int(match[2] or 1) - 1 if match is not None else 0
