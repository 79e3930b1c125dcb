"""/treaty: an article by its citation, and a search over all of them."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.reference.wordings.choice import same_version
from bot.reference.wordings.model import Wording
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import clip
from cogs._ui.replies import answer
from cogs.reference.compare import CompareCommands
from cogs.reference.importing import ImportCommands
from cogs.reference.opening import shown_places
from cogs.reference.results import WORDS_LIMIT, show_results
from cogs.reference.texts import language_name
from cogs.reference.turning import prefer_of
from cogs.reference.versions import VersionCommands
from cogs.reference.watching import WatchCommands

_Choices = list[app_commands.Choice[str]]


class TreatyCommands(
    ImportCommands,
    VersionCommands,
    CompareCommands,
    WatchCommands,
    commands.GroupCog,
    group_name="treaty",
    group_description="Articles of treaties",
):
    """Looks up and searches articles."""

    @app_commands.command(name="article", description="Show an article: 24(2), Budapest 15, chapter V, or its title")
    @app_commands.describe(
        citation="Number, citation or title; pick from the list while you type",
        instrument="The treaty; without it a number means the UN convention",
        version="The version, whose numbers are then meant; without it the concluded text",
        language="The language; without it yours, where a text is here in it",
    )
    async def article(
        self,
        interaction: Interaction,
        citation: str,
        instrument: str | None = None,
        version: app_commands.Range[str, 1, 100] = "",
        language: app_commands.Range[str, 1, 20] = "",
    ) -> None:
        """Show what a citation means."""
        found = services_of(interaction).reference.look_up(
            citation,
            instrument,
            guild_id=interaction.guild_id,
            version=version,
            language=language,
            prefer=prefer_of(interaction),
        )
        card, view = shown_places(interaction, found.asked, found.places)
        await answer(interaction, card, view=view, share=True)

    @app_commands.command(name="search", description="Find articles by words, in any UN language, or by citation")
    @app_commands.describe(words="What it is about; spelling may be off", instrument="The treaty to stay within")
    async def search(
        self,
        interaction: Interaction,
        words: app_commands.Range[str, 1, WORDS_LIMIT],
        instrument: str | None = None,
    ) -> None:
        """Show what answers to words."""
        await show_results(interaction, words, instrument)

    @article.autocomplete("citation")
    async def suggest_citation(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest articles by number or title."""
        instrument = getattr(interaction.namespace, "instrument", None)
        found = services_of(interaction).reference.suggest_articles(current, instrument, interaction.guild_id)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @search.autocomplete("words")
    async def suggest_words(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest subjects; what was typed comes first, so that nobody is pushed into a list."""
        typed = current.strip()[:100]
        reference = services_of(interaction).reference
        found = reference.suggest_subjects(current, interaction.guild_id) if typed else []
        names = dict.fromkeys([typed, *(one.value for one in found)] if typed else [])
        return [app_commands.Choice(name=name, value=name) for name in list(names)[:10]]

    @article.autocomplete("instrument")
    @search.autocomplete("instrument")
    async def suggest_instrument(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the treaties there are, and any of them."""
        listed = [(text(interaction, "reference-any"), "any")]
        listed += [(one.name, one.id) for one in services_of(interaction).reference.instruments(interaction.guild_id)]
        wanted = current.casefold().strip()
        fitting = [(name, key) for name, key in listed if wanted in f"{name} {key}".casefold()]
        return [app_commands.Choice(name=clip(name, 100), value=key) for name, key in fitting[:25]]

    @article.autocomplete("version")
    async def suggest_version(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the versions that texts are here of."""
        texts = _texts(interaction)
        names = dict.fromkeys(one.version for one in texts)
        wanted = current.casefold().strip()
        return [app_commands.Choice(name=name, value=name) for name in names if wanted in name.casefold()][:25]

    @article.autocomplete("language")
    async def suggest_language(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the languages that texts are here in."""
        version = str(getattr(interaction.namespace, "version", None) or "")
        texts = [one for one in _texts(interaction) if not version or same_version(one.version, version)]
        named = {one.language: language_name(interaction, one.language) for one in texts}
        wanted = current.casefold().strip()
        return [
            app_commands.Choice(name=name, value=code)
            for code, name in named.items()
            if wanted in f"{code} {name}".casefold()
        ][:25]


def _texts(interaction: Interaction) -> Sequence[Wording]:
    """Return the texts of the treaty that was chosen; of the first one where none was."""
    reference, guild_id = services_of(interaction).reference, interaction.guild_id
    chosen = str(getattr(interaction.namespace, "instrument", None) or "")
    library = reference.library_of(guild_id)
    return reference.texts(chosen if chosen in library.instruments else next(iter(library.instruments)), guild_id)
