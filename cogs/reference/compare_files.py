"""What stands under a comparison: all of it as a file, and an article's redline in full. Works after a restart."""

import io
import re
from typing import Any

import discord

from bot.reference.compare.docx import docx_of
from bot.reference.compare.files import file_name, name_of
from bot.reference.compare.html import html_of
from bot.reference.compare.model import Change, Comparison
from bot.reference.compare.said import Say, article_name, happened
from cogs._ui.actor import Interaction, language_of, services_of, take, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time, refuse
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
        if said["how"] == "html":
            content = html_of(found, say, name, language_of(interaction)).encode()
        else:
            content = docx_of(found, say, name, services.clock.now())
        file = discord.File(io.BytesIO(content), file_name(found, said["how"]))
        await answer(interaction, text(interaction, f"compare-file-here-{said['how']}"), files=[file])


class ChangeSelect(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=r"caucus:cmp:open:\d+:\d+"):
    """Opens an article's redline in full.

    Args:
        custom_id: the two texts by their numbers.
        placeholder: what the select says.
        options: the changes.
    """

    def __init__(
        self, custom_id: str, placeholder: str = "", options: list[discord.SelectOption] | None = None
    ) -> None:
        select: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=custom_id, placeholder=clip(placeholder, 150) or None, options=options or []
        )
        super().__init__(select)

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[discord.ui.View], match: re.Match[str], /
    ) -> "ChangeSelect":
        """Make the select of a message from any time."""
        del interaction, item
        return cls(match.string)

    async def callback(self, interaction: Interaction) -> None:
        """Show the redline that was picked."""
        try:
            take(interaction)
            # Its place in the list: a removed article and a new one may have the same number.
            told = f"{self.custom_id.removeprefix('caucus:cmp:open:')}:#{self.item.values[0]}"
            await show(interaction, "compare", told, share=True)
        except Exception as error:  # noqa: BLE001 - a dynamic item has no on_error; the person must hear of it
            await refuse(interaction, error)


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
        items.append(ChangeSelect(f"caucus:cmp:open:{place}", say("compare-open-change"), options))
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
