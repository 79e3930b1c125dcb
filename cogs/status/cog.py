"""/status: who signed and ratified, by state and bloc, on the way to the number needed. Options in, an answer out."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import DomainError
from bot.status.service import BUDAPEST, CONVENTION, SOURCE_LIMIT
from cogs._ui.actor import Interaction, actor_of, services_of
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs._ui.sent import beside
from cogs.status.importing import confirming, content_of, preview_card
from cogs.status.look import bloc_card, instrument_name, progress_card, state_card
from cogs.status.pictures import blocs_picture, progress_picture

_Suggested = list[app_commands.Choice[str]]
_TREATIES = [
    app_commands.Choice(name="UN Convention against Cybercrime", value=CONVENTION),
    app_commands.Choice(name="Budapest Convention", value=BUDAPEST),
]


class Status(commands.GroupCog, group_name="status", group_description="Signatures and ratifications"):
    """Who signed and ratified what."""

    @app_commands.command(name="state", description="Whether a state signed and ratified, by every source there is")
    @app_commands.describe(name="The state, in any UN language, or its two letters")
    async def state(self, interaction: Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        """Show one state."""
        found = services_of(interaction).status.state(name, interaction.guild_id)
        await answer(interaction, state_card(say_to(interaction), found), share=True)

    @app_commands.command(name="bloc", description="How many of a group of states signed and ratified, and who did not")
    @app_commands.describe(name="EU, African Union, ASEAN, GRULAC, WEOG; pick from the list", chart="With a picture")
    async def bloc(self, interaction: Interaction, name: app_commands.Range[str, 1, 100], chart: bool = False) -> None:
        """Show one bloc."""
        status, say = services_of(interaction).status, say_to(interaction)
        found = status.bloc(name, interaction.guild_id)
        views = status.blocs(interaction.guild_id)
        files = [await in_time(interaction, blocs_picture(say, views, found))] if chart else []
        await answer(interaction, bloc_card(say, found), files=files, share=True)

    @app_commands.command(name="progress", description="How far the UN convention is from binding anybody")
    @app_commands.describe(chart="With a picture")
    async def progress(self, interaction: Interaction, chart: bool = True) -> None:
        """Show the numbers by every source, and the overlap with Budapest."""
        status, say = services_of(interaction).status, say_to(interaction)
        found = status.progress(interaction.guild_id)
        files = [await in_time(interaction, progress_picture(say, found))] if chart else []
        await answer(interaction, progress_card(say, found, status.states), files=files, share=True)

    @app_commands.command(name="import", description="Organisers: read a depositary's table (CSV) for this server")
    @app_commands.describe(
        file="The table as CSV: a column of states, one or more of dates",
        as_of="The day the table is of, like 2026-11-20",
        treaty="Whose table it is; the UN convention's without it",
        source="Where it comes from; the depositary without it",
    )
    @app_commands.choices(treaty=_TREATIES)
    async def import_table(
        self,
        interaction: Interaction,
        file: discord.Attachment,
        as_of: app_commands.Range[str, 10, 10],
        treaty: app_commands.Choice[str] | None = None,
        source: app_commands.Range[str, 1, SOURCE_LIMIT] = "",
    ) -> None:
        """Show what storing it would do."""
        services, say = services_of(interaction), say_to(interaction)
        services.servers.require_organiser(actor_of(interaction))
        instrument = treaty.value if treaty is not None else CONVENTION
        content = await content_of(interaction, file)
        found = services.status.preview(actor_of(interaction), content, instrument, as_of, source)
        files = [beside(content, "table.csv")]
        await answer(interaction, preview_card(say, found), view=confirming(say, found), files=files)

    @app_commands.command(name="withdraw", description="Organisers: take an imported table back")
    @app_commands.describe(table="The table; pick from the list")
    async def withdraw(self, interaction: Interaction, table: app_commands.Range[str, 1, 20]) -> None:
        """Take it back."""
        await in_time(interaction, services_of(interaction).status.withdraw(actor_of(interaction), table))
        await answer(interaction, say_to(interaction)("status-withdrawn", id=table))

    @state.autocomplete("name")
    async def suggest_state(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest states."""
        found = services_of(interaction).status.states.suggest(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @bloc.autocomplete("name")
    async def suggest_bloc(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest blocs."""
        found = services_of(interaction).status.suggest_blocs(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @withdraw.autocomplete("table")
    async def suggest_table(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest this server's tables."""
        say = say_to(interaction)
        try:
            tables = services_of(interaction).status.imported(actor_of(interaction))
        except DomainError:
            return []
        shown = [
            (
                say(
                    "status-withdraw-choice",
                    id=one.id,
                    instrument=instrument_name(say, one.instrument),
                    day=one.as_of,
                    source=one.source,
                ),
                one.id,
            )
            for one in tables
        ]
        found = [app_commands.Choice(name=clip(name, 100), value=value) for name, value in shown if current in name]
        return found[:25]
