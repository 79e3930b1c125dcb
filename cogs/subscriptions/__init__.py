"""Subscriptions in Discord: /subscribe, what followers are told, the buttons under it."""

from discord.ext import commands

from bot.services import Services
from cogs.subscriptions.cog import Subscribe
from cogs.subscriptions.said import RolePing, SnoozeReminder, StopFollowing
from cogs.subscriptions.upkeep import SubscriptionUpkeep


async def setup(bot: commands.Bot) -> None:
    """Add the cog and the buttons that outlive a restart."""
    bot.add_dynamic_items(StopFollowing, SnoozeReminder, RolePing)
    await bot.add_cog(Subscribe())
    services: Services = bot.services  # type: ignore[attr-defined] # the bot is a Caucus
    await bot.add_cog(SubscriptionUpkeep(services))
