"""Pages drawn by hand, as a reader gives them back."""

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bot.reference.importers.blocks import Document, ImportLimits, Kind
from bot.reference.importers.pdf import reader


def drawn(*pages: Callable[[Canvas], None]) -> Document:
    """Return what is read of pages, each drawn by a function."""
    file = io.BytesIO()
    paper = Canvas(file, pagesize=A4)
    for page in pages:
        paper.setFont("Times-Roman", 11)
        page(paper)
        paper.showPage()
    paper.save()
    return reader.read(file.getvalue(), ImportLimits())


def texts(document: Document) -> list[str]:
    """Return what is read but for notes."""
    return [block.text for block in document.blocks if block.kind is not Kind.NOTE]
