"""The base class of forms. Whatever goes wrong in one becomes one private sentence."""

import discord

from cogs._ui.actor import Interaction, take
from cogs._ui.cards import clip
from cogs._ui.replies import refuse

OPEN_SECONDS = 3 * 3600.0
"""So long a form is known that lives in this process only: a text is written in a meeting, between two speakers."""


class CaucusModal(discord.ui.Modal):
    """A modal whose errors are told to the person.

    Args:
        title: cut to Discord's 45 characters.
        custom_id: where the modal must be known again; made up when left out.
    """

    def __init__(self, title: str, *, custom_id: str | None = None) -> None:
        super().__init__(title=clip(title, 45), custom_id=custom_id or discord.utils.MISSING, timeout=OPEN_SECONDS)

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Take what was sent off."""
        take(interaction)
        return True

    # discord.py's own Modal narrows View.on_error in the same way.
    async def on_error(self, interaction: Interaction, error: Exception, /) -> None:  # type: ignore[override]
        """Tell the person what went wrong."""
        await refuse(interaction, error)
