"""An article in two languages side by side, or its text and our summary: paragraph by paragraph, in pages."""

from collections.abc import Sequence
from itertools import zip_longest

from bot.reference.model import Provision
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import FIELD_VALUE, Card, Colour, Field
from cogs.reference.pages import shown_lines
from cogs.reference.texts import language_name, text_footer, version_name

_ROOM = FIELD_VALUE - 20


def beside_cards(interaction: Interaction, left: Provision, right: Provision) -> list[Card]:
    """Return two readings of an article in two columns; on a phone one stands under the other.

    Args:
        interaction: the question, for its language.
        left: of kind TEXT.
        right: the other language, or our summary.
    """
    names = [_name(interaction, one) for one in (left, right)]
    columns = [list(shown_lines(one.text, one.language, room=_ROOM)) for one in (left, right)]
    pages = _paired(columns[0], columns[1])
    cards = []
    for number, page in enumerate(pages, 1):
        fields = [Field(name, value or "—", inline=True) for name, value in zip(names, page, strict=True)]
        where = f"{number}/{len(pages)}" if len(pages) > 1 else ""
        footer = " · ".join(part for part in (where, text_footer(interaction, left)) if part)
        title = text(interaction, "text-beside-title", number=left.number)
        head = f"-# {version_name(interaction, left)}"
        cards.append(Card(title, head, fields, footer, colour=Colour.REFERENCE))
    return cards


def _name(interaction: Interaction, one: Provision) -> str:
    if one.wording is None:
        return text(interaction, "text-beside-summary")
    return language_name(interaction, one.language)


def _paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """Return pages of two columns in which the same lines stand beside each other."""
    pages: list[tuple[str, str]] = []
    now = ("", "")
    for pair in zip_longest(left, right, fillvalue=""):
        added = tuple(f"{page}\n{line}".strip("\n") if line else page for page, line in zip(now, pair, strict=True))
        if any(now) and any(len(column) > _ROOM for column in added):
            pages.append(now)
            added = pair
        now = (added[0], added[1])
    return [*pages, now]
