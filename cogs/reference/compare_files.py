"""What stands under a comparison: all of it as a file, and an article's redline in full. Works after a restart."""

import asyncio
import io
from collections.abc import Sequence
from typing import Any

import discord

from bot.reference.compare.docx import docx_of
from bot.reference.compare.files import file_name, name_of
from bot.reference.compare.html import html_of
from bot.reference.compare.model import Change, Comparison
from bot.reference.compare.said import Say, article_name, happened
from cogs._ui.actor import Interaction, language_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time
from cogs.reference.compare_look import change_cards, comparison_cards

_MOST = 25
_FILES = ("html", "docx")


class FileButton(
    Lasting, template=r"caucus:cmp:(?P<how>html|docx):(?P<old>\d{1,18}):(?P<new>\d{1,18}):(?P<article>.{0,30})"
):
    """Sends a comparison as a file."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Write the file and send it privately."""
        services = services_of(interaction)
        work = services.compare.by_ids(int(said["old"]), int(said["new"]), said["article"], interaction.guild_id)
        found = await in_time(interaction, work)
        say, name = say_to(interaction), _name(interaction, found)
        language, now = language_of(interaction), services.clock.now()

        def written() -> bytes:
            is_page = said["how"] == "html"
            return html_of(found, say, name, language).encode() if is_page else docx_of(found, say, name, now)

        content = await in_time(interaction, asyncio.to_thread(written))
        file = discord.File(io.BytesIO(content), file_name(found, said["how"]))
        await answer(interaction, text(interaction, f"compare-file-here-{said['how']}"), files=[file])


class ChangeSelect(LastingChoice, template=r"caucus:cmp:open:(?P<pair>\d+:\d+)"):
    """Opens an article's redline in full; its custom id names the two texts by their numbers."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show the redline that was picked."""
        # Its place in the list: a removed article and a new one may have the same number.
        await show(interaction, "compare", f"{said['pair']}:#{values[0]}", share=True)


@book("compare")
async def compare_book(interaction: Interaction, told: str) -> Book:
    """Return a comparison: '4:7:', '4:7:24' for one article, '4:7:#2' for one change by its place in the list."""
    old, new, what = told.split(":", 2)
    at = what.removeprefix("#") if what.startswith("#") else None
    article = what if at is None else ""
    found = await services_of(interaction).compare.by_ids(int(old), int(new), article, interaction.guild_id)
    if at is None or not found.changes:
        return compared(interaction, found, article)
    return Book(change_cards(say_to(interaction), found, found.changes[min(int(at), len(found.changes) - 1)]))


def compared(interaction: Interaction, found: Comparison, article: str) -> Book:
    """Return a comparison: all of it, or the redline of an article that one change is about."""
    say = say_to(interaction)
    if article and len(found.changes) == 1:
        return Book(change_cards(say, found, found.changes[0]), files_of(say, found, article))
    return Book(comparison_cards(say, found, _name(interaction, found)), files_of(say, found))


def files_of(say: Say, found: Comparison, article: str = "") -> list[discord.ui.Item[Any]]:
    """Return the buttons under a comparison, and the select where there is more than one change to open."""
    if not found.changes:
        return []
    place = f"{found.old.id}:{found.new.id}"
    options = [_option(say, found, change) for change in found.telling[:_MOST]]
    items: list[discord.ui.Item[Any]] = []
    if len(options) > 1 and found.old.instrument == found.new.instrument:
        items.append(ChangeSelect(f"caucus:cmp:open:{place}", options, say("compare-open-change")))
    buttons = ((f"caucus:cmp:{how}:{place}:{article[:30]}", say(f"compare-file-button-{how}")) for how in _FILES)
    return [*items, *(FileButton(custom_id, label) for custom_id, label in buttons)]


def _option(say: Say, found: Comparison, change: Change) -> discord.SelectOption:
    names = ", ".join(article_name(say, one) for one in change.new or change.old)
    title = f"{names} · {change.article.title}" if change.article.title else names
    return discord.SelectOption(
        label=clip(title, 100),
        value=str(found.changes.index(change)),
        description=clip(happened(say, change), 100),
    )


def _name(interaction: Interaction, found: Comparison) -> str:
    compare = services_of(interaction).compare
    return name_of(found, lambda instrument: compare.called(instrument, interaction.guild_id))
