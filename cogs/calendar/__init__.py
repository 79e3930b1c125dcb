"""The calendar in Discord: commands, reminders, files, events, the button that confirms a role."""

from discord.ext import commands

from bot.services import Services
from cogs.calendar.board import EventBoard
from cogs.calendar.cog import Calendar
from cogs.calendar.deadlines import Deadlines
from cogs.calendar.files import FileButton, ImportButton
from cogs.calendar.programme import TableButton
from cogs.calendar.said import PingButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(PingButton, FileButton, ImportButton, TableButton)
    await bot.add_cog(Calendar())
    await bot.add_cog(Deadlines())
    services: Services = bot.services  # type: ignore[attr-defined] # the bot is a Caucus
    services.session_events.attach(EventBoard(bot))
