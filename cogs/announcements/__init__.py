"""Announcements in Discord: commands, previews, buttons."""

from discord.ext import commands

from cogs.announcements.buttons import AnnouncementButton
from cogs.announcements.cog import Announcements


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(AnnouncementButton)
    await bot.add_cog(Announcements())
