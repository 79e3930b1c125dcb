"""Calendar sessions in Discord: commands, reminders, calendar files, the button that confirms a role."""

from discord.ext import commands

from cogs.calendar.cog import Calendar
from cogs.calendar.deadlines import Deadlines
from cogs.calendar.files import FileButton
from cogs.calendar.said import PingButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(PingButton, FileButton)
    await bot.add_cog(Calendar())
    await bot.add_cog(Deadlines())
