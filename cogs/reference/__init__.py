"""Principles, treaties and words in Discord: /principle, /treaty, /glossary."""

from discord.ext import commands

from cogs.reference.glossary import Words
from cogs.reference.opening import OpenSelect
from cogs.reference.principle import PrincipleCommands
from cogs.reference.treaty import TreatyCommands


async def setup(bot: commands.Bot) -> None:
    """Add the cogs, and the select that outlives a restart."""
    bot.add_dynamic_items(OpenSelect)
    await bot.add_cog(TreatyCommands())
    await bot.add_cog(PrincipleCommands())
    await bot.add_cog(Words())
