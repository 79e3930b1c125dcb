"""A letter written down for others: what may leave the server, and its files in six formats."""

from bot.letters.export.content import (
    Exported,
    ExportFile,
    content_of,
    delivered_fact,
    file_name,
    with_levels,
)
from bot.letters.export.style import Order, Style
from bot.letters.export.writing import check, write, written

__all__ = [
    "ExportFile",
    "Exported",
    "Order",
    "Style",
    "check",
    "content_of",
    "delivered_fact",
    "file_name",
    "with_levels",
    "write",
    "written",
]
