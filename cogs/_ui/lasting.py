"""Buttons that work on messages of any age: what they do stands in their custom id."""

from typing import Any

import discord

from cogs._ui.actor import Interaction, take
from cogs._ui.cards import clip
from cogs._ui.replies import refuse

Button = discord.ui.Button[discord.ui.View]


class Lasting(discord.ui.DynamicItem[Button], template="caucus:lasting"):
    """A persistent button whose errors are told to the person; children give a template of their own.

    A child is registered with `bot.add_dynamic_items` in its cog's `setup`.

    Args:
        custom_id: what it does, matching the child's template.
        label: what it says; nothing where it was only pressed.
        style: its colour.
        disabled: whether it can be pressed.
    """

    def __init__(
        self,
        custom_id: str,
        label: str = "",
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        *,
        disabled: bool = False,
    ) -> None:
        super().__init__(
            discord.ui.Button(label=clip(label, 80) or None, style=style, custom_id=custom_id, disabled=disabled)
        )

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: discord.ui.Item[Any], match: Any, /) -> "Lasting":
        """Make the button that was pressed, on a message from any time."""
        del interaction, item
        return cls(match.string)

    async def callback(self, interaction: Interaction) -> None:
        """Do it, and tell the person what goes wrong."""
        take(interaction)
        match = self.template.fullmatch(self.custom_id)
        try:
            if match is not None:
                await self.pressed(interaction, match.groupdict())
        # The view that discord.py makes for it would only log the error.
        except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
            await refuse(interaction, error)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do what the parts of the custom id say."""
        raise NotImplementedError
