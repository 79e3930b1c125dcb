"""The process in which a letter's Word file is read, and nothing else: ``python -m bot.letters.texts.word_worker``."""

from collections.abc import Mapping

from bot.errors import Invalid
from bot.letters.texts.word import markdown_of
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.confined import serve
from bot.reference.importers.wire import Json


def read(data: bytes, name: str, limits: ImportLimits, asked: Mapping[str, Json]) -> dict[str, Json]:
    """Return a document's Markdown, and what to know about it, as JSON knows it."""
    del name, asked
    found = markdown_of(data)
    if len(found.text) > limits.characters:
        raise Invalid("letter-text-long", limit=limits.characters, length=len(found.text))
    return {"text": found.text, "notes": list(found.notes)}


if __name__ == "__main__":
    serve(read)
