"""A tagged PDF's own account of a page: which text is of which paragraph, heading or cell, and what is read first."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from bot.reference.importers.layout.lines import Element

_BLOCKS = frozenset(
    {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "LI", "LBody", "TD", "TH", "Caption", "BlockQuote"}
    | {"Note", "FENote", "TOCI", "BibEntry", "Formula"}
)
"""Types that hold a text of their own. What holds others only, as a list or a section does, is no block."""

_GROUPS = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "L", "Table", "TR", "THead", "TBody"}
    | {"TFoot", "TOC", "Index"}
)
_DEEPEST, _MOST = 60, 50_000
"""Levels and elements of a page at most: pages of documents have tens and thousands."""


def elements(page: pypdfium2.PdfPage) -> dict[int, Element]:
    """Return what each marked part of a page's content is of, by the part's number; empty where nothing is tagged."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    try:
        reader = _Reader()
        for place in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST)):
            reader.read(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place), _Holder())
        return reader.found
    finally:
        pdfium.FPDF_StructTree_Close(tree)


class _Holder:
    """The block that an element stands in, with the cell round it; number 0: none yet."""

    def __init__(self, number: int = 0, kind: str = "", cell: tuple[int, int, int] | None = None) -> None:
        self.number, self.kind, self.cell = number, kind, cell


class _Reader:
    """Walks a page's tree in reading order."""

    def __init__(self) -> None:
        self.found: dict[int, Element] = {}
        self._seen = self._tables = self._row = self._column = 0

    def read(self, element: object, holder: _Holder, depth: int = 0) -> None:
        """Read an element and what it holds."""
        if not element or depth > _DEEPEST or self._seen > _MOST:
            return
        self._seen += 1
        kind = _kind(element)
        inner = self._entered(kind, holder)
        # A run stands in a box without a meaning of its own; the box round that one is what holds it.
        own = holder if holder.number and not inner.kind else inner
        for child, mark in _children(element):
            if mark >= 0:
                self.found.setdefault(mark, Element(len(self.found), own.number, own.kind, own.cell))
            elif child:
                self.read(child, inner, depth + 1)

    def _entered(self, kind: str, holder: _Holder) -> _Holder:
        """Return the block that the text of an element is of."""
        if kind == "Table":
            self._tables, self._row = self._tables + 1, -1
        elif kind == "TR":
            self._row, self._column = self._row + 1, -1
        elif kind in {"TD", "TH"}:
            self._column += 1
            return _Holder(self._seen, kind, (self._tables, self._row, self._column))
        if kind in _BLOCKS:
            return _Holder(self._seen, kind, holder.cell)
        if kind in _GROUPS:
            return _Holder(cell=holder.cell)
        return holder if holder.kind else _Holder(self._seen, "", holder.cell)


def _children(element: object) -> Iterator[tuple[object, int]]:
    for place in range(min(pdfium.FPDF_StructElement_CountChildren(element), _MOST)):
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, place)
        yield (None if mark >= 0 else pdfium.FPDF_StructElement_GetChildAtIndex(element, place)), mark


def _kind(element: object) -> str:
    """Return an element's type, the standard one where the document names its own."""
    buffer = ctypes.create_string_buffer(64)
    length = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
