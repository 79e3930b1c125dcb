"""Base classes of views and modals, and pages. Whatever goes wrong in one becomes one private sentence."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs._ui.actor import Interaction, take, text
from cogs._ui.cards import Card, clip
from cogs._ui.replies import SILENT, refuse

MINUTES = 60.0


class CaucusView(discord.ui.View):
    """A view whose errors are told to the person. It forgets itself after 14 minutes, before Discord does."""

    def __init__(self, *, timeout: float | None = 14 * MINUTES) -> None:
        super().__init__(timeout=timeout)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Take every press: a private answer is seen by one person only."""
        take(interaction)
        return True

    async def on_error(self, interaction: Interaction, error: Exception, item: discord.ui.Item[Any], /) -> None:
        """Tell the person what went wrong."""
        del item
        await refuse(interaction, error)


class CaucusModal(discord.ui.Modal):
    """A modal whose errors are told to the person.

    Args:
        title: cut to Discord's 45 characters.
        custom_id: where the modal must be known again; made up when left out.
    """

    def __init__(self, title: str, *, custom_id: str | None = None) -> None:
        super().__init__(title=clip(title, 45), custom_id=custom_id or discord.utils.MISSING, timeout=30 * MINUTES)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Take what was sent off."""
        take(interaction)
        return True

    # discord.py's own Modal narrows View.on_error in the same way.
    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Tell the person what went wrong."""
        await refuse(interaction, error)


class Pages(CaucusView):
    """Cards one after another, turned by two buttons; made for one person's private answer.

    Args:
        cards: at least one.
        interaction: the question, for the buttons' language.
    """

    def __init__(self, cards: Sequence[Card], interaction: Interaction) -> None:
        super().__init__()
        self.cards = cards
        self.at = 0
        self.back = _turn(text(interaction, "pages-back"), self._turn_back)
        self.on = _turn(text(interaction, "pages-on"), self._turn_on)
        if len(cards) > 1:
            self.add_item(self.back)
            self.add_item(self.on)
        self._mark()

    @property
    def card(self) -> Card:
        """Return the card that shows now."""
        return self.cards[self.at]

    def _mark(self) -> None:
        self.back.disabled = self.at == 0
        self.on.disabled = self.at == len(self.cards) - 1

    async def _turn_back(self, interaction: Interaction) -> None:
        await self._show(interaction, self.at - 1)

    async def _turn_on(self, interaction: Interaction) -> None:
        await self._show(interaction, self.at + 1)

    async def _show(self, interaction: Interaction, page: int) -> None:
        self.at = max(0, min(page, len(self.cards) - 1))
        self._mark()
        await interaction.response.edit_message(embed=self.card.embed(), view=self, allowed_mentions=SILENT)


class _Button(discord.ui.Button[discord.ui.View]):
    def __init__(self, label: str, action: Any) -> None:
        super().__init__(label=clip(label, 80), style=discord.ButtonStyle.secondary)
        self._action = action

    async def callback(self, interaction: Interaction) -> None:
        await self._action(interaction)


def _turn(label: str, action: Any) -> _Button:
    return _Button(label, action)
