"""/privacy: what Caucus keeps about you, erasing it, and what goes by itself. Options in, one call, the result."""

import io
from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.privacy.model import Question
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time
from cogs.privacy.look import known_fields, schedule_cards, told_file

_LISTED = 10


class Privacy(commands.GroupCog, group_name="privacy", group_description="What Caucus keeps about you"):
    """For everybody, in servers and in direct messages."""

    @app_commands.command(name="show", description="What Caucus keeps about you, everywhere, as a file for you alone")
    async def show(self, interaction: Interaction) -> None:
        """Hand the file over, with who else can know what."""
        say, services = say_to(interaction), services_of(interaction)
        told = await in_time(interaction, services.privacy.told(actor_of(interaction)))
        card = Card(say("privacy-title"), say("privacy-body", count=told.rows), known_fields(say))
        file = discord.File(io.BytesIO(told_file(say, told)), filename="caucus-about-me.txt")
        await answer(interaction, card, files=[file])

    @app_commands.command(name="erase", description="Have Caucus forget you, everywhere; it asks once more")
    async def erase(self, interaction: Interaction) -> None:
        """Say what would go and what stays, and ask."""
        say = say_to(interaction)
        question = await services_of(interaction).privacy.question(actor_of(interaction))
        row = discord.ui.View(timeout=None)
        row.add_item(EraseButton("privacy:erase", say("privacy-erase-button"), discord.ButtonStyle.danger))
        row.add_item(EraseButton("privacy:leave", say("letter-leave")))
        card = Card(
            say("privacy-erase"),
            say("privacy-erase-body", count=question.rows),
            _consequences(interaction, question),
            colour=Colour.REFUSAL,
        )
        await answer(interaction, card, view=row)

    @app_commands.command(name="retention", description="Organisers: what of this server's letters is erased when")
    async def retention(self, interaction: Interaction) -> None:
        """Show what will go and what went; nothing is erased by looking."""
        await show(interaction, "retention")


class EraseButton(Lasting, template=r"privacy:(?P<do>erase|leave)"):
    """Erases whoever presses it, or leaves everything as it is."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Take the buttons away, so that nothing is done twice, and do it."""
        if said["do"] == "leave":
            await interaction.response.edit_message(content=text(interaction, "letter-left"), view=None)
            return
        await interaction.response.edit_message(view=None)
        erased = await in_time(interaction, services_of(interaction).privacy.erase(actor_of(interaction)))
        done = text(
            interaction,
            "privacy-erased",
            count=sum(erased.tables.values()),
            withdrawn=erased.withdrawn,
            named=erased.named,
        )
        await answer(interaction, done)


def _consequences(interaction: Interaction, question: Question) -> list[Field]:
    say = say_to(interaction)
    fields = [
        Field(say("privacy-withdrawn"), _titles(question.withdrawn)) if question.withdrawn else None,
        Field(say("privacy-named"), f"{_titles(question.named)}\n{say('privacy-named-why')}")
        if question.named
        else None,
        Field(say("privacy-counted"), say("privacy-counted-body", count=question.counted))
        if question.counted
        else None,
        Field(say("privacy-runs"), f"{_titles(question.runs)}\n{say('privacy-runs-why')}") if question.runs else None,
        Field(say("privacy-stays"), say("privacy-stays-body")),
    ]
    return [field for field in fields if field is not None]


def _titles(titles: Sequence[str]) -> str:
    lines = [f"• {clip(plain(title), 80)}" for title in titles[:_LISTED]]
    if len(titles) > _LISTED:
        lines.append(f"… +{len(titles) - _LISTED}")
    return "\n".join(lines)


@book("retention")
async def retention_book(interaction: Interaction, told: str) -> Book:
    """Return what will go and what went."""
    del told
    schedule = await services_of(interaction).retention.schedule(actor_of(interaction))
    return Book(schedule_cards(say_to(interaction), schedule))
