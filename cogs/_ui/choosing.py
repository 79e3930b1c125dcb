"""A select that works on messages of any age: what it is about stands in its custom id."""

from collections.abc import Sequence
from typing import Any, Self

import discord

from cogs._ui.actor import Interaction, take
from cogs._ui.cards import clip
from cogs._ui.replies import refuse


class LastingChoice(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template="caucus:choice"):
    """A persistent select whose errors are told to the person; children give a template of their own.

    Args:
        custom_id: what it is about, matching the child's template.
        options: at most 25.
        placeholder: what it says while nothing is chosen.
        several: whether any number of them can be chosen, none too; else exactly one.
    """

    def __init__(
        self,
        custom_id: str,
        options: Sequence[discord.SelectOption] = (),
        placeholder: str = "",
        *,
        several: bool = False,
    ) -> None:
        select: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=custom_id,
            options=list(options)[:25],
            placeholder=clip(placeholder, 150) or None,
            min_values=0 if several else 1,
            max_values=min(len(options), 25) if several and options else 1,
        )
        super().__init__(select)

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: discord.ui.Item[Any], match: Any, /) -> Self:
        """Make the select that was used, on a message from any time."""
        del interaction
        return cls(match.string, item.options if isinstance(item, discord.ui.Select) else ())

    async def callback(self, interaction: Interaction) -> None:
        """Take what was chosen, and tell the person what goes wrong."""
        take(interaction)
        match = self.template.fullmatch(self.custom_id)
        try:
            if match is not None:
                await self.chosen(interaction, match.groupdict(), self.item.values)
        # The view that discord.py makes for it would only log the error.
        except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
            await refuse(interaction, error)

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Do what the parts of the custom id and the choice say."""
        raise NotImplementedError
