"""Goes through a Word document's body and collects blocks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from bot.reference.importers.blocks import Block, Kind
from bot.reference.importers.webpage.inline import Inline
from bot.reference.importers.word.numbering import Numbering
from bot.reference.importers.word.package import Package, child, name, value
from bot.reference.importers.word.runs import Gathered, Runs, mark_is_gone, paragraphs
from bot.reference.importers.word.styles import Look, Styles, look

_GONE = {
    "del",
    "moveFrom",
    "sectPr",
    "bookmarkStart",
    "bookmarkEnd",
    "altChunk",
    "sdtPr",
    "sdtEndPr",
    "tblPr",
    "tblGrid",
}
_SIZE = 20
"""Half points of letters where nothing says otherwise."""

_EM = 240
"""Twips of an em of twelve points."""


class Walk:
    """A walk through a document.

    Args:
        package: the file.

    Attributes:
        blocks: what was collected.
    """

    def __init__(self, package: Package) -> None:
        self.blocks: list[Block] = []
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._notes = {kind: _by_id(package.related(f"{kind}s")) for kind in ("footnote", "endnote")}
        self._counted = {"footnote": 0, "endnote": 0}
        self._line = Inline()
        self._runs = Runs(self._styles, self._line)
        self._carried = False
        self._tables = -1

    def through(self, body: etree._Element) -> None:
        """Collect the blocks of a document's body."""
        self._all(body, None)
        if self._carried:
            self._close(Look(), None)
        sizes: Counter[float] = Counter()
        for block in self.blocks:
            sizes[block.size] += len(block.text) if block.kind is not Kind.NOTE else 0
        usual = sizes.most_common(1)[0][0] if sizes else 1.0
        self.blocks = [replace(block, size=round(block.size / usual, 2)) for block in self.blocks]

    def _all(self, nodes: Iterable[etree._Element], cell: tuple[int, int, int] | None) -> None:
        for node in nodes:
            kind = name(node)
            if kind == "p":
                self._paragraph(node, cell)
            elif kind == "tbl":
                self._table(node, cell)
            elif kind == "AlternateContent":
                chosen = child(node, "Choice")
                self._all(chosen if chosen is not None else (), cell)
            elif kind and kind not in _GONE:
                # Content controls, tracked insertions and custom tags wrap paragraphs.
                self._all(node, cell)

    def _paragraph(self, node: etree._Element, cell: tuple[int, int, int] | None) -> None:
        properties = child(node, "pPr")
        style = value(child(properties, "pStyle")) or self._styles.default
        seen = look(properties, None).over(self._styles.of(style)).over(self._styles.base)
        self._runs.take(node, seen)
        if mark_is_gone(node):
            self._carried = True
            return
        self._carried = False
        self._close(seen, cell, style)

    def _close(self, seen: Look, cell: tuple[int, int, int] | None, style: str = "") -> None:
        """Make a block of the text since the last one."""
        text, emphasis, marks = self._line.taken()
        gathered, self._runs.gathered = self._runs.gathered, Gathered()
        if text or seen.number:
            label, glue = self._number(seen, style, counts=bool(text))
            shown = f"{label}{glue if text else ''}{text}"
            notes = [(self._mark(kind, custom), kind, key) for kind, key, custom in gathered.notes]
            if shown:
                own = (*marks, *(mark for mark, _, _ in notes))
                self.blocks.append(
                    self._block(shown, label, len(shown) - len(text), emphasis, seen, gathered, cell, own)
                )
            for mark, kind, key in notes:
                self._note(mark, self._notes[kind].get(key))
        for box in gathered.boxes:
            self._all(box, cell)

    def _block(
        self,
        text: str,
        label: str,
        lead: int,
        emphasis: int,
        seen: Look,
        gathered: Gathered,
        cell: tuple[int, int, int] | None,
        notes: tuple[str, ...],
    ) -> Block:
        level = seen.level or 0
        kind = Kind.TOC if gathered.toc or seen.name.startswith(("toc ", "table of")) else Kind.TEXT
        if kind is Kind.TEXT:
            kind = Kind.NOTE if seen.name in {"footnote text", "endnote text"} else Kind.HEADING if level else Kind.TEXT
        if kind is Kind.TEXT and cell is not None:
            kind = Kind.CELL
        listed = (seen.number[1] or 0) + 1 if label and seen.number else 0
        return Block(
            text,
            kind,
            role="doctitle" if seen.name == "title" else "",
            label=label,
            level=level or listed,
            centred=bool(seen.centred),
            emphasis=lead + emphasis if emphasis else 0,
            size=float(gathered.size or seen.size or _SIZE),
            indent=round((seen.indent or 0) / _EM, 1),
            cell=cell if kind is Kind.CELL else None,
            notes=notes,
        )

    def _number(self, seen: Look, style: str, *, counts: bool) -> tuple[str, str]:
        """Return a paragraph's automatic number and what follows it; what was deleted does not count."""
        if seen.number is None or not counts:
            return "", ""
        key, level = seen.number
        if key is None or key == "0":
            return "", ""
        return self._numbering.next(key, self._numbering.level_of(key, style) if level is None else level)

    def _mark(self, kind: str, custom: str) -> str:
        if custom:
            return custom
        self._counted[kind] += 1
        return str(self._counted[kind])

    def _note(self, mark: str, note: etree._Element | None) -> None:
        """Add a note, its paragraphs as one text."""
        if note is None:
            return
        line = Inline()
        runs = Runs(self._styles, line)
        for node in paragraphs(note):
            runs.take(node, Look())
            line.add(" ", emphasis=False)
        text, _, _ = line.taken()
        if text:
            self.blocks.append(Block(text, Kind.NOTE, mark=mark, size=_SIZE))

    def _table(self, table: etree._Element, outer: tuple[int, int, int] | None) -> None:
        lines = [one for one in _through(table) if name(one) == "tr" and child(one, "trPr", "del") is None]
        grid = [[one for one in _through(line) if name(one) == "tc"] for line in lines]
        counts = any(len(cells) > 1 for cells in grid)
        self._tables += counts
        number = self._tables
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                self._all(cell, (number, row, column) if counts else outer)


def _through(node: etree._Element) -> Iterable[etree._Element]:
    """Yield the children of a table or row, those in content controls and tracked insertions too."""
    for one in node:
        if name(one) in {"sdt", "sdtContent", "ins", "customXml", "moveTo"}:
            yield from _through(one)
        else:
            yield one


def _by_id(part: etree._Element | None) -> dict[str, etree._Element]:
    return {value(node, "id"): node for node in part} if part is not None else {}
