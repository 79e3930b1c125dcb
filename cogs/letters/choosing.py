"""How commands name a letter and a channel: numbers as people type them, suggestions, the server's own channel."""

import discord
from discord import app_commands

from bot.errors import DomainError, Invalid, NotFound
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import clip
from cogs._ui.permissions import require_speaking
from cogs.letters.look import state_key

LETTER = "The letter: from the list, or its number"
"""What the option that names a letter says of itself."""


def number(typed: str) -> int:
    """Return a letter's number as somebody typed or chose it: '3' or '#3'.

    Raises:
        NotFound: ``letter-not-found``: that is no number.
    """
    digits = typed.strip().removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise NotFound("letter-not-found")
    return int(digits)


def place(interaction: Interaction, channel: discord.TextChannel | None) -> int:
    """Return the channel where a panel is to go, where Caucus may speak there.

    Raises:
        Invalid: ``letter-no-channel``: none was named, and none is set.
        Refused: the channel is gone, or Caucus may not write there.
    """
    if channel is not None:
        require_speaking(channel)
        return channel.id
    guild = interaction.guild
    chosen = services_of(interaction).servers.of(guild.id).letters_channel_id if guild is not None else None
    if guild is None or chosen is None:
        raise Invalid("letter-no-channel")
    require_speaking(guild.get_channel(chosen), f"<#{chosen}>")
    return chosen


async def suggest_letters(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
    """Suggest the letters this person may know of."""
    try:
        views = await services_of(interaction).letters.letters(actor_of(interaction), current)
    except DomainError:
        return []
    return [
        app_commands.Choice(
            name=clip(f"#{view.letter.id} {view.letter.title} · {text(interaction, state_key(view.state))}", 100),
            value=str(view.letter.id),
        )
        for view in views
    ]
