"""/session events and /session feed: what shows a server's calendar elsewhere."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.events.model import Keeping
from bot.errors import Refused
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import Card, Colour, Field
from cogs._ui.forms import Say, say_to
from cogs._ui.replies import answer, in_time


class Keeper(commands.Cog):
    """Commands about Discord's events and the feed file."""

    @app_commands.command(name="events", description="Organisers: show sessions as Discord events, kept in step")
    @app_commands.describe(show="on: make an event of each session to come; off: take them away")
    async def events(self, interaction: Interaction, show: Literal["on", "off"] | None = None) -> None:
        """Turn it on or off, or say how it stands."""
        events, actor, say = services_of(interaction).session_events, actor_of(interaction), say_to(interaction)
        if show is None:
            await answer(interaction, _state(say, await events.state(actor)))
            return
        if show == "on":
            await events.state(actor)
            require_events(interaction.guild)
        await in_time(interaction, events.want(actor, wanted=show == "on"))
        await answer(interaction, say("events-on" if show == "on" else "events-off"))

    @app_commands.command(name="feed", description="Organisers: the secret calendar file that programs subscribe to")
    @app_commands.describe(do="new: another secret name, the old file is removed; stop: no file any more")
    async def feed(self, interaction: Interaction, do: Literal["show", "new", "stop"] = "show") -> None:
        """Show where it is, rename it or end it."""
        feeds, actor, say = services_of(interaction).feeds, actor_of(interaction), say_to(interaction)
        if do == "stop":
            await in_time(interaction, feeds.stop(actor))
            await answer(interaction, say("feed-stopped"))
            return
        found = await in_time(interaction, feeds.make(actor, renew=do == "new"))
        fields = [Field(say("feed-address"), f"<{found.url}>")] if found.url else []
        fields.append(Field(say("feed-file"), f"`{found.path}`"))
        body = say("feed-body" if found.url else "feed-body-file")
        await answer(interaction, Card(say("feed-title"), body, fields, say("feed-secret"), colour=Colour.CALENDAR))


def require_events(guild: discord.Guild | None) -> None:
    """Refuse where Caucus could not make an event.

    Raises:
        Refused: ``events-no-permission``.
    """
    if guild is not None and not guild.me.guild_permissions.create_events:
        raise Refused("events-no-permission")


def _state(say: Say, keeping: Keeping) -> str:
    if not keeping.wanted:
        return say("events-state-off")
    return say("events-state-problem", problem=say(keeping.problem)) if keeping.problem else say("events-state-on")
