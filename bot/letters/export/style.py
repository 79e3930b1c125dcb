"""How an export is to look: the order of its names, the language of its labels, a coalition's template, the fonts."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from bot.letters.export.template import Template
from bot.settings import Letters


class Order(StrEnum):
    """In which order signatories stand within their class (organisations, people)."""

    NAME = "name"
    COUNTRY = "country"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Style:
    """How an export is to look.

    Attributes:
        order: of the names within their class.
        language: tag of the language that labels are in.
        first: tag of the language whose text comes first; the binding one where it is empty or there is none.
        template: a Word file whose styles, page and running heads a DOCX takes over; None for plain ones.
        fonts: the folder a PDF's fonts come from; None for all fonts the machine has.
    """

    order: Order = Order.NAME
    language: str = "en"
    template: Path | Template | None = None
    fonts: Path | None = None
    first: str = ""

    @classmethod
    def of(cls, settings: Letters, order: Order, language: str, first: str = "") -> Self:
        """Return the style that the host has set, for one order and one reader's language."""
        return cls(order, language, settings.template, settings.fonts, first)
