"""Signatures and ratifications in Discord: /status."""

from discord.ext import commands

from cogs.status.cog import Status


async def setup(bot: commands.Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Status())
