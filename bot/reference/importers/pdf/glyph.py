"""A character with its place on a page."""

from dataclasses import dataclass

from bot.reference.importers.layout.lines import Element

PLACE = "\u200b"
"""Stands for a glyph without meaning."""


@dataclass(slots=True)
class Glyph:
    """A character: points from the page's top left corner, y downwards, after turning the page upright.

    `apart`: pdfium, which knows how far each letter advances, sees a word's end behind it.
    `underlined`: a line is drawn below it.
    `clipped`: it stands outside the window that it is drawn through.
    `element`: what a tagged document says it is of.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    index: int
    apart: bool = False
    underlined: bool = False
    clipped: bool = False
    element: Element | None = None
