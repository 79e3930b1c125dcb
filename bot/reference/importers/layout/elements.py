"""What a document's own tags say of its paragraphs: where one begins, and what it is. Pure."""

import re
from dataclasses import replace

from bot.reference.importers.blocks import Block, Kind
from bot.reference.importers.layout.lines import Column, Element, Line

_PARTED = 0.6
"""White that parts even what tags call one run, in lines: such tags cover too much."""
_HEADING, _NOTES = re.compile(r"H[1-6]?"), frozenset({"Note", "FENote"})
_TABLES = 10_000
"""Tables are counted page by page: more than a page can have."""


def begins(last: Line, line: Line, columns: tuple[Column | None, Column], white: float) -> bool | None:
    """Return whether a line begins a new paragraph as the tags tell it; None where they do not.

    A page's end parts an element in two: nothing but the text tells that they are one.

    Args:
        last: the line before.
        line: the line.
        columns: of both.
        white: between them, beyond the usual, in lines.
    """
    one, other = last.element, line.element
    if one is None or other is None:
        return None if one is other else True
    before, column = columns
    if before is None or before.page != column.page:
        return True if one.kind != other.kind else None
    if one.block != other.block:
        return True
    return (before is column and white > _PARTED) if other.order <= last.until else None


def called(block: Block, element: Element) -> Block:
    """Return a block as what its element is: a heading, a cell, a note."""
    if element.kind in _NOTES:
        mark, _, note = block.text.partition(" ")
        return replace(block, kind=Kind.NOTE, mark=mark.strip("()[]."), text=note) if note else block
    if _HEADING.fullmatch(element.kind) and block.kind is Kind.TEXT:
        return replace(block, kind=Kind.HEADING, level=int(element.kind[1:] or 1))
    if element.cell and block.kind is Kind.TEXT:
        table, row, column = element.cell
        return replace(block, kind=Kind.CELL, cell=(block.page * _TABLES + table, row, column))
    return block
