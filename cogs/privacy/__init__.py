"""What Caucus keeps about a person, in Discord: /privacy."""

from discord.ext import commands

from cogs.privacy.cog import EraseButton, Privacy


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the button that outlives a restart."""
    bot.add_dynamic_items(EraseButton)
    await bot.add_cog(Privacy())
