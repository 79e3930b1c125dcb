"""Calendar sessions in Discord: commands, reminders, the button that confirms a role."""

from discord.ext import commands

from cogs.calendar.cog import Calendar
from cogs.calendar.said import PingButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the button that outlives a restart."""
    bot.add_dynamic_items(PingButton)
    await bot.add_cog(Calendar())
