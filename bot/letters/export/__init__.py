"""A letter written down for others: what may leave the server, and its files in six formats."""

from bot.letters.export.content import (
    Exported,
    ExportFile,
    Named,
    content_of,
    delivered_fact,
    file_name,
    letter_fact,
    signatory_fact,
    with_levels,
)
from bot.letters.export.style import Order, Style
from bot.letters.export.writing import check, write, written

__all__ = [
    "ExportFile",
    "Exported",
    "Named",
    "Order",
    "Style",
    "check",
    "content_of",
    "delivered_fact",
    "file_name",
    "letter_fact",
    "signatory_fact",
    "with_levels",
    "write",
    "written",
]
