"""The process in which a text of a treaty is read, and nothing else: ``python -m bot.reference.importers.worker``.

It is asked with ``"titles"`` too, and answers with ``{"reading"}``; all the rest is `bot.reference.importers.confined`.
"""

from collections.abc import Mapping

from bot.reference.importers import wire
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.confined import serve
from bot.reference.importers.readers import document
from bot.reference.importers.structure import structured


def read(data: bytes, name: str, limits: ImportLimits, asked: Mapping[str, wire.Json]) -> dict[str, wire.Json]:
    """Return the reading of a file as JSON knows it."""
    return {"reading": wire.reading_out(structured(document(data, name, limits), wire.titles_in(asked["titles"])))}


if __name__ == "__main__":
    serve(read)
