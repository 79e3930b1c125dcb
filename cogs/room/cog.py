"""/room: who attends, who speaks, how long a text is; and the rosters' messages kept up to date."""

from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.services import Services
from cogs._ui.actor import Interaction
from cogs._ui.forms import receive
from cogs.letters.updater import PanelUpdater
from cogs.room.attending import Attending
from cogs.room.counting import CountForm, Counting
from cogs.room.roster_panel import show_panels
from cogs.room.speaking import Speaking


@app_commands.guild_only()
class Room(
    Attending,
    Speaking,
    Counting,
    commands.GroupCog,
    group_name="room",
    group_description="In the room: who attends, who speaks, how long a text is",
):
    """What a coalition needs to know of itself in a meeting."""

    def __init__(self, bot: commands.Bot) -> None:
        self._services: Services = bot.services  # type: ignore[attr-defined] # the bot is a Caucus
        show = partial(show_panels, bot, self._services)
        self._updater = PanelUpdater(show, self._services.settings.letters.panel_seconds)
        self._services.rosters.on_change(self._updater.touch)
        self._services.servers.on_change(self._look_again)

    async def cog_unload(self) -> None:
        """Stop editing."""
        await self._updater.close()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Show on the rosters' messages what happened meanwhile, and no names where others can read them by now."""
        for roster in await self._services.rosters.everywhere():
            self._updater.touch(roster.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        """Take names out, or put them in, where somebody else can read a channel now."""
        if before.overwrites != after.overwrites:
            await self._look_again(after.guild.id, after.id)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """Do the same where a role may read more, or less, than it did."""
        if before.permissions != after.permissions:
            await self._look_again(after.guild.id)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the form that was sent off."""
        await receive(interaction, CountForm.known_by)

    async def _look_again(self, guild_id: int, channel_id: int | None = None) -> None:
        for roster in await self._services.rosters.everywhere():
            if roster.guild_id == guild_id and channel_id in {None, roster.channel_id}:
                self._updater.touch(roster.id)
