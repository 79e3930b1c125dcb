"""PDF to blocks."""

from dataclasses import replace

from bot.errors import Invalid
from bot.reference.importers.blocks import Document, ImportLimits
from bot.reference.importers.layout.flow import flowed
from bot.reference.importers.layout.lines import Line, Page
from bot.reference.importers.pdf import bidi
from bot.reference.importers.pdf.glyphs import sheets
from bot.reference.importers.pdf.rows import lines
from bot.reference.wordings.model import Doubt


def read(data: bytes, limits: ImportLimits) -> Document:
    """Return a PDF's blocks.

    Raises:
        Invalid: locked, broken, too long, or pictures without text.
    """
    properties, found = sheets(data, limits)
    pages: list[Page] = []
    characters = blank = pictures = struck = covered = 0
    for sheet in found:
        pages.append(Page(sheet.number, sheet.width, sheet.height, lines(sheet), sheet.rules))
        written = sum(len(line.text) for line in pages[-1].lines)
        characters += written
        pictures += sheet.pictures
        struck += sheet.struck
        covered += sheet.covered
        blank += sheet.pictures and written < 20
        if characters > limits.characters:
            raise Invalid("import-long", most=limits.characters)
    if not characters:
        raise Invalid("import-scanned" if pictures else "import-no-text")
    flow = flowed(_brackets(pages))
    doubts: tuple[Doubt, ...] = (Doubt("import-pages-blank", (("count", blank),)),) if blank else ()
    if struck:
        doubts += (Doubt("import-struck", (("count", struck),)),)
    if covered:
        doubts += (Doubt("import-covered", (("count", covered),)),)
    if any("\ufffd" in block.text for block in flow.blocks):
        doubts += (Doubt("import-garbled"),)
    if flow.untagged:
        doubts += (Doubt("import-untagged", (("count", flow.untagged),)),)
    return Document(
        flow.blocks,
        "pdf",
        "",
        pages=len(pages),
        title=properties.get("Title", ""),
        symbol=flow.symbol,
        doubts=doubts,
        tagged=flow.tagged,
    )


def _brackets(pages: list[Page]) -> list[Page]:
    """Return pages whose right-to-left lines have their brackets the right way round."""
    rtl = [line.text for page in pages for line in page.lines if bidi.leans_right(line.text)]
    if not bidi.turned(rtl):
        return pages
    return [replace(page, lines=[_turned(line) for line in page.lines]) for page in pages]


def _turned(line: Line) -> Line:
    return replace(line, text=bidi.turn(line.text)) if bidi.leans_right(line.text) else line
