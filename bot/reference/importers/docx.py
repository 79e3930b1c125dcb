"""DOCX to blocks."""

from bot.errors import Invalid
from bot.reference.importers.blocks import Document, ImportLimits
from bot.reference.importers.word.package import Package, child
from bot.reference.importers.word.walk import Walk


def read(data: bytes, limits: ImportLimits) -> Document:
    """Return a Word document's blocks.

    Raises:
        Invalid: broken, locked, a bomb, or nested too deeply.
    """
    package = Package(data)
    body = child(package.root(), "body")
    if body is None:
        raise Invalid("import-damaged")
    walk = Walk(package)
    walk.through(body)
    if sum(len(block.text) for block in walk.blocks) > limits.characters:
        raise Invalid("import-long", most=limits.characters)
    properties = package.properties()
    title = child(properties, "title")
    language = child(properties, "language")
    return Document(
        tuple(walk.blocks),
        "docx",
        "",
        title=" ".join((title.text or "").split()) if title is not None else "",
        language=(language.text or "").lower()[:20] if language is not None else "",
    )
