"""Announcements in Discord: commands, previews, buttons."""

from discord.ext import commands

from bot.services import Services
from cogs.announcements.buttons import AnnouncementButton
from cogs.announcements.cog import Announcements, OpenChoice
from cogs.announcements.series.hands import DiscordHands
from cogs.announcements.series.screens import SeriesButton


async def setup(bot: commands.Bot) -> None:
    """Add the cog, the buttons that outlive a restart, and the hands for what follows a message."""
    bot.add_dynamic_items(AnnouncementButton, SeriesButton, OpenChoice)
    await bot.add_cog(Announcements())
    services: Services = bot.services  # type: ignore[attr-defined] # the bot is a Caucus
    services.announcement_steps.attach(DiscordHands(bot))
