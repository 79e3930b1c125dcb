"""/treaty compare and /treaty open: what changed between two texts, and what is still in brackets."""

from discord import app_commands
from discord.ext import commands

from bot.reference.compare.model import PREAMBLE
from bot.reference.compare.service import Open, Wanted
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.books import TOLD_LIMIT, Book, book, show_made
from cogs._ui.forms import say_to
from cogs._ui.replies import in_time
from cogs.reference.compare_files import compared
from cogs.reference.compare_look import open_cards

_Choices = list[app_commands.Choice[str]]


class CompareCommands(commands.Cog):
    """Commands of /treaty that compare."""

    @app_commands.command(name="compare", description="What changed between two versions of a treaty, word by word")
    @app_commands.rename(old="from", new="to", other="with")
    @app_commands.describe(
        instrument="The treaty",
        old="The earlier version; without it the one before",
        new="The later version; without it the newest",
        article="One article only: 24, or preamble",
        other="Another treaty, to set counterpart articles side by side",
    )
    async def compare(
        self,
        interaction: Interaction,
        instrument: str,
        old: str = "",
        new: str = "",
        article: str = "",
        other: str = "",
    ) -> None:
        """Show what changed: the counts first, then page by page."""
        services = services_of(interaction)
        wanted = Wanted(instrument, old, new, article=article, other=other)
        found = await in_time(interaction, services.compare.compare(wanted, interaction.guild_id))
        number = found.changes[0].article.number if article and found.changes else ""
        told = f"{found.old.id}:{found.new.id}:{number}"
        await show_made(interaction, "compare", told, compared(interaction, found, number), share=True)

    @app_commands.command(name="open", description="What is still in brackets: in one article, or in the whole text")
    @app_commands.describe(
        instrument="The treaty", article="One article: 5, or preamble", version="Without it the newest"
    )
    async def open_brackets(
        self, interaction: Interaction, instrument: str, article: str = "", version: str = ""
    ) -> None:
        """Show what is not agreed yet."""
        compare = services_of(interaction).compare
        found = compare.open_in(instrument, version, article, guild_id=interaction.guild_id)
        told = f"{found.wording.instrument}|{article[:20]}|{found.wording.version}"[:TOLD_LIMIT]
        await show_made(interaction, "open-brackets", told, _open_book(interaction, found), share=True)

    @compare.autocomplete("instrument")
    @compare.autocomplete("other")
    @open_brackets.autocomplete("instrument")
    async def suggest_compared(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the treaties whose wording is here."""
        reference = services_of(interaction).reference
        here = {one.instrument for one in reference.library_of(interaction.guild_id).wordings}
        wanted = current.casefold().strip()
        return [
            app_commands.Choice(name=one.name[:100], value=one.id)
            for one in reference.instruments(interaction.guild_id)
            if one.id in here and wanted in f"{one.name} {one.id} {' '.join(one.aliases)}".casefold()
        ][:25]

    @compare.autocomplete("old")
    @open_brackets.autocomplete("version")
    async def suggest_version(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest the versions that are here, the newest first."""
        return _versions(interaction, getattr(interaction.namespace, "instrument", None), current)

    @compare.autocomplete("new")
    async def suggest_later(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest versions of the second treaty, where there is one."""
        space = interaction.namespace
        return _versions(interaction, getattr(space, "with", None) or getattr(space, "instrument", None), current)

    @compare.autocomplete("article")
    @open_brackets.autocomplete("article")
    async def suggest_article(self, interaction: Interaction, current: str) -> _Choices:
        """Suggest articles of the newest text by number or title."""
        instrument = getattr(interaction.namespace, "instrument", None) or ""
        versions = services_of(interaction).compare.versions(instrument, interaction.guild_id) if instrument else []
        listed = [(text(interaction, "compare-preamble"), PREAMBLE)]
        listed += (
            [(f"{one.number} {one.title}".strip(), one.number) for one in versions[0].articles] if versions else []
        )
        wanted = current.casefold().strip()
        return [
            app_commands.Choice(name=name[:100], value=number)
            for name, number in listed
            if number.startswith(wanted) or (wanted and not wanted.isdigit() and wanted in name.casefold())
        ][:25]


@book("open-brackets")
async def open_book(interaction: Interaction, told: str) -> Book:
    """Return what is in brackets: 'uncc|5|A/AC.291/22/Rev.2'."""
    instrument, article, version = told.split("|", 2)
    found = services_of(interaction).compare.open_in(instrument, version, article, guild_id=interaction.guild_id)
    return _open_book(interaction, found)


def _open_book(interaction: Interaction, found: Open) -> Book:
    name = services_of(interaction).compare.called(found.wording.instrument, interaction.guild_id)
    return Book(open_cards(say_to(interaction), found, name))


def _versions(interaction: Interaction, instrument: str | None, current: str) -> _Choices:
    found = services_of(interaction).compare.versions(instrument, interaction.guild_id) if instrument else []
    wanted = current.casefold().strip()
    named = {one.version: f"{one.version} · {one.status} · {one.date}".rstrip(" ·") for one in found}
    return [
        app_commands.Choice(name=name[:100], value=version)
        for version, name in named.items()
        if wanted in name.casefold()
    ][:25]
