"""/room open, close, roster, claim, release, swap, remove: who speaks to an agenda item."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError
from bot.room.rosters.model import MOST_MINUTES, MOST_SLOTS, Region, Wish
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.moments import wall
from cogs._ui.permissions import require_speaking
from cogs._ui.replies import answer, in_time
from cogs.calendar.suggestions import own_sessions
from cogs.room.attending import SESSION
from cogs.room.roster_look import choice_name
from cogs.room.roster_panel import show_claimed, show_roster

_ROSTER = "The roster: choose from the list, or type its number"
_REGIONS = [
    app_commands.Choice(name="Africa", value=Region.AFRICA.value),
    app_commands.Choice(name="Asia and the Pacific", value=Region.ASIA_PACIFIC.value),
    app_commands.Choice(name="Eastern Europe", value=Region.EASTERN_EUROPE.value),
    app_commands.Choice(name="Latin America and the Caribbean", value=Region.LATIN_AMERICA.value),
    app_commands.Choice(name="Western Europe and others", value=Region.WESTERN.value),
    app_commands.Choice(name="Global", value=Region.GLOBAL.value),
]


class Speaking(commands.Cog):
    """Commands about rosters."""

    @app_commands.command(name="open", description="Organisers: open a roster of speakers, or change its slots")
    @app_commands.describe(
        session=SESSION,
        item="The agenda item: choose from the list",
        slots="How many speak",
        minutes="How long each",
        channel="Where its message goes, if not here",
    )
    async def open_roster(
        self,
        interaction: Interaction,
        session: str,
        item: str,
        slots: app_commands.Range[int, 1, MOST_SLOTS],
        minutes: app_commands.Range[int, 1, MOST_MINUTES] = 3,
        channel: discord.TextChannel | None = None,
    ) -> None:
        """Open it and post its message."""
        place: Any = channel or interaction.channel
        require_speaking(place)
        rosters, wish = services_of(interaction).rosters, Wish(slots, minutes, place.id)
        view = await in_time(interaction, rosters.open(actor_of(interaction), session, item, wish))
        note = say_to(interaction)("room-roster-opened", channel=f"<#{view.roster.channel_id}>")
        await show_roster(interaction, view, note)

    @app_commands.command(name="close", description="Organisers: close a roster; who speaks stays")
    @app_commands.describe(roster=_ROSTER)
    async def close_roster(self, interaction: Interaction, roster: str) -> None:
        """Close it."""
        closing = services_of(interaction).rosters.close(actor_of(interaction), roster)
        await show_roster(interaction, await in_time(interaction, closing))

    @app_commands.command(name="roster", description="The coalition: who speaks to an agenda item, and who waits")
    @app_commands.describe(roster=_ROSTER)
    async def show_one(self, interaction: Interaction, roster: str) -> None:
        """Show it, to this person only."""
        await show_roster(interaction, await services_of(interaction).rosters.view(actor_of(interaction), roster))

    @app_commands.command(name="claim", description="Claim a slot to speak, or change to another free one")
    @app_commands.describe(
        roster=_ROSTER, slot="Which one; the first free one if left out", region="Where you speak from, if you like"
    )
    @app_commands.choices(region=_REGIONS)
    async def claim(
        self,
        interaction: Interaction,
        roster: str,
        slot: app_commands.Range[int, 1, MOST_SLOTS] | None = None,
        region: app_commands.Choice[str] | None = None,
    ) -> None:
        """Claim it, or a place on the waiting list."""
        rosters, chosen = services_of(interaction).rosters, Region(region.value) if region is not None else None
        done = await in_time(interaction, rosters.claim(actor_of(interaction), roster, slot, chosen))
        await show_claimed(interaction, done)

    @app_commands.command(name="release", description="Give back your slot, or your place on the waiting list")
    @app_commands.describe(roster=_ROSTER)
    async def release(self, interaction: Interaction, roster: str) -> None:
        """Give it back; whoever is next in line moves up."""
        await in_time(interaction, services_of(interaction).rosters.release(actor_of(interaction), roster))
        await answer(interaction, say_to(interaction)("room-released"))

    @app_commands.command(name="swap", description="Ask another speaker to change places with you")
    @app_commands.describe(roster=_ROSTER, person="The other speaker")
    async def swap(self, interaction: Interaction, roster: str, person: discord.Member) -> None:
        """Ask them privately."""
        swaps = services_of(interaction).swaps
        await in_time(interaction, swaps.ask(actor_of(interaction), roster, person.id))
        await answer(interaction, say_to(interaction)("room-swap-sent", person=f"<@{person.id}>"))

    @app_commands.command(name="remove", description="Organisers: take a speaker off a roster; they are told")
    @app_commands.describe(roster=_ROSTER, person="The speaker")
    async def remove(self, interaction: Interaction, roster: str, person: discord.User) -> None:
        """Take them off."""
        rosters = services_of(interaction).rosters
        view = await in_time(interaction, rosters.take_off(actor_of(interaction), roster, person.id))
        await show_roster(interaction, view)

    @open_roster.autocomplete("session")
    async def suggest_roster_session(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest this server's sessions."""
        return await own_sessions(interaction, current)

    @open_roster.autocomplete("item")
    async def suggest_item(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest the agenda items of the session that was chosen."""
        chosen = str(getattr(interaction.namespace, "session", ""))
        try:
            _, meetings = await services_of(interaction).programme.of(actor_of(interaction), chosen)
        except DomainError:
            return []
        say = say_to(interaction)
        named = [(f"{item.name} · {wall(say, one.start)}", item.id) for one in meetings for item in one.items]
        fitting = [(name, number) for name, number in named if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=f"item:{number}") for name, number in fitting[:25]]

    @close_roster.autocomplete("roster")
    @show_one.autocomplete("roster")
    @claim.autocomplete("roster")
    @release.autocomplete("roster")
    @swap.autocomplete("roster")
    @remove.autocomplete("roster")
    async def suggest_roster(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest open rosters, to the coalition."""
        say = say_to(interaction)
        try:
            views = await services_of(interaction).rosters.here(actor_of(interaction))
        except DomainError:
            return []
        named = [(choice_name(say, view), f"roster:{view.roster.id}") for view in views]
        fitting = [(name, ref) for name, ref in named if current.casefold() in name.casefold()]
        return [app_commands.Choice(name=name, value=ref) for name, ref in fitting[:25]]
