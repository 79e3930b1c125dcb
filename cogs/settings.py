"""/setup: the organiser role, channels, zone and language of a server."""

import re
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.calendar.zones import suggest_zones, typed_as
from bot.servers.model import ServerSettings
from bot.servers.service import Changes
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, Field
from cogs._ui.forms import say_to
from cogs._ui.moments import city_in, zone_in
from cogs._ui.permissions import require_speaking
from cogs._ui.replies import answer, in_time, refuse, replace
from cogs._ui.still import StillView

_Picked = app_commands.AppCommandChannel | app_commands.AppCommandThread


class Setup(commands.Cog):
    """The settings of a server."""

    @app_commands.command(name="setup", description="Organisers: choose organiser role, channels, zone, language")
    @app_commands.guild_only()
    @app_commands.describe(
        organiser_role="Who runs letters and calendars here, besides people who may manage the server",
        coalition_role="Who belongs to the coalition and may read names shown to the coalition only",
        announcements="Channel for reminders and announcements",
        letters="Channel for the panels of sign-on letters",
        zone="Zone of times without one: a city (Vienna) or an IANA name (Europe/Vienna)",
        language="Language of what Caucus says in channels",
        one_may_ping="Whether one organiser alone may have a role pinged (otherwise a second one confirms)",
    )
    async def setup_command(
        self,
        interaction: Interaction,
        organiser_role: discord.Role | None = None,
        coalition_role: discord.Role | None = None,
        announcements: discord.TextChannel | None = None,
        letters: discord.TextChannel | None = None,
        zone: app_commands.Range[str, 1, 60] | None = None,
        language: str | None = None,
        one_may_ping: bool | None = None,
    ) -> None:
        """Change what was given and show everything."""
        for channel in (announcements, letters):
            if channel is not None:
                require_speaking(channel)
        given: Changes = {}
        if organiser_role is not None:
            given["organiser_role_id"] = organiser_role.id
        if coalition_role is not None:
            given["coalition_role_id"] = coalition_role.id
        if announcements is not None:
            given["announcements_channel_id"] = announcements.id
        if letters is not None:
            given["letters_channel_id"] = letters.id
        if zone is not None:
            given["zone"] = zone
        if language is not None:
            given["language"] = language
        if one_may_ping is not None:
            given["one_may_ping"] = one_may_ping
        changing = services_of(interaction).servers.change(actor_of(interaction), **given)
        settings = await in_time(interaction, changing)
        await answer(interaction, _card(interaction, settings), view=_row(interaction, settings))

    @setup_command.autocomplete("zone")
    async def suggest_zone(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest zones by city or name."""
        say = say_to(interaction)
        return [
            app_commands.Choice(name=f"{city_in(say, city)} ({zone})"[:100], value=typed_as(zone, city))
            for zone, city in suggest_zones(current)
        ]

    @setup_command.autocomplete("language")
    async def suggest_language(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the languages the catalogue has."""
        languages = services_of(interaction).texts.languages
        return [app_commands.Choice(name=tag, value=tag) for tag in languages if tag.startswith(current.lower())]


def _row(interaction: Interaction, settings: ServerSettings) -> StillView:
    """Return selects for the same choices, for a phone."""
    view = StillView()
    roles = (
        ("organiser_role_id", "setup-pick-role", settings.organiser_role_id),
        ("coalition_role_id", "setup-pick-coalition", settings.coalition_role_id),
    )
    channels = (
        ("announcements_channel_id", "setup-pick-announcements", settings.announcements_channel_id),
        ("letters_channel_id", "setup-pick-letters", settings.letters_channel_id),
    )
    for key, placeholder, chosen in roles:
        view.add_item(RoleChoice(key, text(interaction, placeholder), chosen))
    for key, placeholder, chosen in channels:
        view.add_item(ChannelChoice(key, text(interaction, placeholder), chosen))
    return view


class RoleChoice(
    discord.ui.DynamicItem[discord.ui.RoleSelect[discord.ui.View]],
    template=r"setup:(?P<key>organiser_role_id|coalition_role_id)",
):
    """Chooses the organiser role or that of the coalition; choosing none takes it back. Works after a restart too."""

    def __init__(self, key: str, placeholder: str = "", chosen: int | None = None) -> None:
        select: discord.ui.RoleSelect[discord.ui.View] = discord.ui.RoleSelect(
            custom_id=f"setup:{key}",
            placeholder=placeholder or None,
            min_values=0,
            default_values=_default(chosen, discord.SelectDefaultValueType.role),
        )
        super().__init__(select)
        self._key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "RoleChoice":
        """Make the select of a message from any time."""
        del interaction, item
        return cls(match["key"])

    async def callback(self, interaction: Interaction) -> None:
        """Record the choice and show everything again."""
        chosen = self.item.values[0].id if self.item.values else None
        coalition = self._key == "coalition_role_id"
        await _change(interaction, {"coalition_role_id": chosen} if coalition else {"organiser_role_id": chosen})


class ChannelChoice(
    discord.ui.DynamicItem[discord.ui.ChannelSelect[discord.ui.View]],
    template=r"setup:(?P<key>announcements_channel_id|letters_channel_id)",
):
    """Chooses one of the channels; choosing none takes it back. Works after a restart too."""

    def __init__(self, key: str, placeholder: str = "", chosen: int | None = None) -> None:
        select: discord.ui.ChannelSelect[discord.ui.View] = discord.ui.ChannelSelect(
            custom_id=f"setup:{key}",
            placeholder=placeholder or None,
            min_values=0,
            channel_types=[discord.ChannelType.text],
            default_values=_default(chosen, discord.SelectDefaultValueType.channel),
        )
        super().__init__(select)
        self._key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "ChannelChoice":
        """Make the select of a message from any time."""
        del interaction, item
        return cls(match["key"])

    async def callback(self, interaction: Interaction) -> None:
        """Record the choice, where Caucus may speak there, and show everything again."""
        picked = self.item.values[0] if self.item.values else None
        chosen = picked.id if picked is not None else None
        letters = self._key == "letters_channel_id"
        change: Changes = {"letters_channel_id": chosen} if letters else {"announcements_channel_id": chosen}
        await _change(interaction, change, picked)


def _default(chosen: int | None, kind: discord.SelectDefaultValueType) -> list[discord.SelectDefaultValue]:
    return [discord.SelectDefaultValue(id=chosen, type=kind)] if chosen is not None else []


async def _change(interaction: Interaction, change: Changes, channel: _Picked | None = None) -> None:
    try:
        if channel is not None:
            require_speaking(channel.resolve(), channel.mention)
        changing = services_of(interaction).servers.change(actor_of(interaction), **change)
        settings = await in_time(interaction, changing, in_place=True)
        await replace(interaction, _card(interaction, settings), view=_row(interaction, settings))
    # The view that discord.py makes for a select of another time would only log the error.
    except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
        await refuse(interaction, error)


def _card(interaction: Interaction, settings: ServerSettings) -> Card:
    services = services_of(interaction)
    unset = text(interaction, "setup-unset")

    def channel(identifier: int | None) -> str:
        return f"<#{identifier}>" if identifier else unset

    role, coalition = settings.organiser_role_id, settings.coalition_role_id
    everybody = text(interaction, "setup-coalition-unset")
    zone = settings.zone or services.settings.calendar.default_zone
    pings = "setup-pings-one" if settings.one_may_ping else "setup-pings-two"
    rows = (
        (text(interaction, "setup-role"), f"<@&{role}>" if role else text(interaction, "setup-role-unset")),
        (text(interaction, "setup-coalition"), f"<@&{coalition}>" if coalition else everybody),
        (text(interaction, "setup-announcements"), channel(settings.announcements_channel_id)),
        (text(interaction, "setup-letters"), channel(settings.letters_channel_id)),
        (text(interaction, "setup-zone"), zone_in(say_to(interaction), zone)),
        (text(interaction, "setup-language"), settings.language or services.settings.language),
        (text(interaction, "setup-pings"), text(interaction, pings)),
    )
    return Card(
        text(interaction, "setup-title"),
        text(interaction, "setup-body"),
        [Field(name, value, inline=True) for name, value in rows],
        colour=Colour.NOTICE,
    )


async def setup(bot: commands.Bot) -> None:
    """Add the cog."""
    bot.add_dynamic_items(RoleChoice, ChannelChoice)
    await bot.add_cog(Setup())
