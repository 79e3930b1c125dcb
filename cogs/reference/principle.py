"""/principle: the principles coalitions measure a text by."""

from discord import app_commands
from discord.ext import commands

from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card, Colour, clip, plain
from cogs._ui.replies import answer
from cogs.reference.crossing import CrosswalkCommands
from cogs.reference.endorsing import EndorserCommands
from cogs.reference.look import marked, principles_card
from cogs.reference.opening import opened, principle_target, select_view
from cogs.reference.scorecard import ScorecardCommands


class PrincipleCommands(
    ScorecardCommands,
    EndorserCommands,
    CrosswalkCommands,
    commands.GroupCog,
    group_name="principle",
    group_description="Principles and how a text does",
):
    """Looks up and searches principles."""

    @app_commands.command(
        name="show", description="Show a principle, how the treaty does on it, the articles it bears on"
    )
    @app_commands.describe(name="Number or name; pick from the list while you type")
    async def show(self, interaction: Interaction, name: str) -> None:
        """Show one principle."""
        found = services_of(interaction).reference.principle(name)
        card, view = opened(interaction, f"principle:{found.principle.id}")
        await answer(interaction, card, view=view, share=True)

    @app_commands.command(name="list", description="List the principles with how the treaty does on each")
    async def list_all(self, interaction: Interaction) -> None:
        """Show all of them, one line each."""
        reference = services_of(interaction).reference
        principles = reference.principles()
        framework = reference.library.frameworks[principles[0].framework]
        view = select_view(interaction, map(principle_target, principles), how="new")
        await answer(interaction, principles_card(interaction, principles, framework.name), view=view, share=True)

    @app_commands.command(name="search", description="Find principles by words")
    @app_commands.describe(words="What it is about")
    async def search(self, interaction: Interaction, words: str) -> None:
        """Show the principles that answer to words."""
        found = services_of(interaction).reference.search_principles(words)
        title = text(interaction, "reference-results-title", words=clip(" ".join(words.split()), 80))
        if not found:
            await answer(interaction, Card(title, text(interaction, "reference-no-principle"), colour=Colour.NOTICE))
            return
        blocks = [f"**{one.principle.order}** · {plain(one.principle.title)}\n> {marked(one.snippet)}" for one in found]
        footer = text(interaction, "reference-summary-principle")
        view = select_view(interaction, (principle_target(one.principle) for one in found), how="new")
        await answer(
            interaction, Card(title, "\n\n".join(blocks), footer=footer, colour=Colour.REFERENCE), view=view, share=True
        )

    @show.autocomplete("name")
    async def suggest_name(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest principles by number or name."""
        found = services_of(interaction).reference.suggest_principles(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]
