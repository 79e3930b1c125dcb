"""What becomes of subscriptions in Discord: channels and roles that go, private messages that do not arrive."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.services import Services
from bot.subscriptions.model import CAUSE as SUBSCRIPTION
from cogs._ui.actor import Interaction, actor_of
from cogs._ui.cards import Card
from cogs._ui.forms import say_to
from cogs._ui.replies import answer
from cogs.subscriptions.look import line


class SubscriptionUpkeep(commands.Cog):
    """Listens for what ends or pauses a subscription.

    Args:
        services: Caucus's services.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Pause what spoke there; who made it is told."""
        await self._services.followed.channel_gone(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """Have what called it go on without it, a subscription or anything that is planned; who made it is told."""
        await self._services.deliveries.role_gone(role.guild.id, role.id, SUBSCRIPTION)
        await self._services.followed.role_gone(role.guild.id, role.id)

    @commands.Cog.listener()
    async def on_app_command_completion(
        self, interaction: Interaction, command: app_commands.Command[Any, ..., Any] | app_commands.ContextMenu
    ) -> None:
        """Tell somebody whom private messages do not reach what has paused itself, where they can read it."""
        del command
        if not self._services.followers.has_news(interaction.user.id):
            return
        say = say_to(interaction)
        paused = await self._services.followers.told(actor_of(interaction))
        if paused:
            lines = "\n".join(line(say, one) for one in paused[:10])
            await answer(interaction, Card(say("subscription-unheard"), f"{lines}\n\n{say('subscription-unheard-do')}"))
