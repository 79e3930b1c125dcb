"""Channels on cards: one that was deleted is called so, where Discord would show '#no-access' or '#unknown'."""

import re

import discord

from cogs._ui.actor import Interaction, text
from cogs._ui.cards import Card, clip

_MENTION = re.compile(r"<#([0-9]{15,20})>")
_DESCRIPTION, _VALUE = 4096, 1024


def embed_for(interaction: Interaction, card: Card) -> discord.Embed:
    """Return a card's embed as the person who asked is shown it."""
    embed = card.embed()
    if embed.description:
        embed.description = clip(_with_places(interaction, embed.description), _DESCRIPTION)
    for at, field in enumerate(embed.fields):
        value = _with_places(interaction, field.value or "")
        if value != field.value:
            embed.set_field_at(at, name=field.name, value=clip(value, _VALUE), inline=field.inline)
    return embed


def _with_places(interaction: Interaction, shown: str) -> str:
    """Return a text in which channels of this server that are gone are no mentions any more."""
    guild = interaction.guild
    if guild is None or "<#" not in shown:
        return shown

    def place(match: re.Match[str]) -> str:
        number = int(match[1])
        there = number == interaction.channel_id or guild.get_channel_or_thread(number) is not None
        return match[0] if there else text(interaction, "channel-deleted")

    return _MENTION.sub(place, shown)
