"""Blocks of a treaty as a flawless reader would hand them over: tests the finder of articles without any file."""

from bot.reference.importers.blocks import Block, Document, Kind
from tests.reference.documents.elements import Element, elements
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty


def blocks(treaty: Treaty, layout: Layout) -> Document:
    """Return the document."""
    found: list[Block] = []
    notes = 0
    for one in elements(treaty, layout):
        notes += bool(one.note)
        found.append(_block(one, layout, str(notes) if one.note else ""))
        if one.note:
            found.append(Block(one.note, Kind.NOTE, mark=str(notes)))
    return Document(tuple(found), "txt", "0" * 64)


def _block(one: Element, layout: Layout, mark: str) -> Block:
    if one.kind == "text":
        return Block(one.text, indent=2.0 * one.level, notes=(mark,) if mark else ())
    if one.kind == "title":
        return Block(one.text, centred=True, emphasis=len(one.text), size=1.4)
    if one.kind in {"entry", "contents"} or layout.look == "plain":
        return Block(one.text)
    if layout.look == "style":
        return Block(one.text, Kind.HEADING, level=2 if one.kind == "caption" else 3)
    return Block(one.text, centred=layout.look == "centred", emphasis=len(one.text), gap=1.0)
