"""Base classes of views and modals. Whatever goes wrong in one becomes one private sentence."""

from typing import Any

import discord

from cogs._ui.actor import Interaction, take
from cogs._ui.cards import clip
from cogs._ui.replies import refuse

MINUTES = 60.0


class CaucusView(discord.ui.View):
    """A view whose errors are told to the person. It forgets itself after 14 minutes, before Discord does.

    Only for what holds a file that was sent and not stored: anything else outlives a restart (`Lasting`, `book`).
    """

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
