"""Signatures and ratifications in Discord: /status."""

from discord.ext import commands

from cogs.status.cog import Status
from cogs.status.importing import ConfirmImport


async def setup(bot: commands.Bot) -> None:
    """Add the cog, and the buttons that outlive a restart."""
    bot.add_dynamic_items(ConfirmImport)
    await bot.add_cog(Status())
