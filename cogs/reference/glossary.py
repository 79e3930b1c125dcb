"""/glossary: the words of negotiations."""

from discord import app_commands
from discord.ext import commands

from cogs._ui.actor import Interaction, services_of
from cogs._ui.replies import answer
from cogs.reference.opening import opened


class Words(commands.Cog):
    """Explains words."""

    @app_commands.command(
        name="glossary", description="Explain a word of negotiations: ad referendum, chapeau, non-paper"
    )
    @app_commands.describe(term="The word; pick from the list while you type")
    async def glossary(self, interaction: Interaction, term: str) -> None:
        """Explain one word."""
        found = services_of(interaction).reference.glossary(term)
        card, view = opened(interaction, f"term:{found.term}")
        await answer(interaction, card, view=view, share=True)

    @glossary.autocomplete("term")
    async def suggest_term(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest words."""
        found = services_of(interaction).reference.suggest_terms(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]
