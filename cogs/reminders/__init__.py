"""Personal reminders in Discord: /remind, 'Remind me' on a message, snooze under what is said."""

from discord.ext import commands

from cogs.reminders.cog import Remind, add_menu
from cogs.reminders.said import SnoozeButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog, the entry in the menu of messages, and the buttons that outlive a restart."""
    bot.add_dynamic_items(SnoozeButton)
    add_menu(bot)
    await bot.add_cog(Remind())
