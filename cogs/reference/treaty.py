"""/treaty: an article by its citation, and a search over all of them."""

from discord import app_commands
from discord.ext import commands

from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.replies import answer
from cogs.reference.opening import shown_places
from cogs.reference.results import ResultsView, nothing_card

_RESULTS = 25
_Choices = list[app_commands.Choice[str]]


class TreatyCommands(commands.GroupCog, group_name="treaty", group_description="Articles of treaties"):
    """Looks up and searches articles."""

    @app_commands.command(name="article", description="Show an article: 24(2), Budapest 15, chapter V, or its title")
    @app_commands.describe(
        citation="Number, citation or title; pick from the list while you type",
        instrument="The treaty; without it a number means the UN convention",
    )
    async def article(self, interaction: Interaction, citation: str, instrument: str | None = None) -> None:
        """Show what a citation means."""
        found = services_of(interaction).reference.look_up(citation, instrument)
        card, view = shown_places(interaction, found.asked, found.places)
        await answer(interaction, card, view=view, share=True)

    @app_commands.command(name="search", description="Find articles by words, in any UN language, or by citation")
    @app_commands.describe(words="What it is about; spelling may be off", instrument="The treaty to stay within")
    async def search(self, interaction: Interaction, words: str, instrument: str | None = None) -> None:
        """Show what answers to words."""
        services = services_of(interaction)
        found = services.reference.search(words, instrument, limit=_RESULTS)
        if not found.results:
            await answer(interaction, nothing_card(interaction, found))
            return
        view = ResultsView(interaction, found, services.settings.reference.results)
        await answer(interaction, view.card(interaction), view=view, share=True)

    @article.autocomplete("citation")
    async def suggest_citation(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest articles by number or title."""
        instrument = getattr(interaction.namespace, "instrument", None)
        found = services_of(interaction).reference.suggest_articles(current, instrument)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @search.autocomplete("words")
    async def suggest_words(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest subjects; what was typed comes first, so that nobody is pushed into a list."""
        typed = current.strip()[:100]
        found = services_of(interaction).reference.suggest_subjects(current) if typed else []
        names = dict.fromkeys([typed, *(one.value for one in found)] if typed else [])
        return [app_commands.Choice(name=name, value=name) for name in list(names)[:10]]

    @article.autocomplete("instrument")
    @search.autocomplete("instrument")
    async def suggest_instrument(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the treaties there are, and any of them."""
        listed = [(text(interaction, "reference-any"), "any")]
        listed += [(one.name, one.id) for one in services_of(interaction).reference.instruments()]
        wanted = current.casefold().strip()
        return [
            app_commands.Choice(name=name, value=key) for name, key in listed if wanted in f"{name} {key}".casefold()
        ]
