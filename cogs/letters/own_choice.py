"""A menu of the person's own signatures; each child says what becomes of the one that is chosen."""

from collections.abc import Sequence
from typing import ClassVar, Self

import discord

from bot.letters.model import OwnSignature, Say
from bot.letters.texts.model import Owed
from cogs._ui.actor import Interaction
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice


class OwnChoice(LastingChoice, template="letter:own"):
    """Chooses one of the person's own signatures; works after a restart too.

    Children name their custom id (`template`) and the key of what they say while nothing is chosen (`asks`).
    """

    _place: ClassVar[str]
    _asks: ClassVar[str]

    def __init_subclass__(cls, *, template: str, asks: str) -> None:
        super().__init_subclass__(template=template)
        cls._place, cls._asks = template, asks

    @classmethod
    def of(cls, say: Say, own: Sequence[OwnSignature | Owed]) -> Self:
        """Return the select for the 25 newest signatures."""
        options = [
            discord.SelectOption(
                label=clip(f"{one.signature.code} · {one.signature.signatory.name}", 100),
                value=one.signature.code,
                description=clip(f"#{one.letter.id} {one.letter.title}", 100),
            )
            for one in own[:25]
        ]
        return cls(cls._place, options, say(cls._asks))

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Take the signature's code."""
        del said
        await self.take_code(interaction, values[0])

    async def take_code(self, interaction: Interaction, code: str) -> None:
        """Do what the menu is for, with the signature of a code."""
        raise NotImplementedError
