"""What stands under a comparison: all of it as a file, and an article's redline in full. Works after a restart."""

import io
import re

import discord

from bot.reference.compare.docx import docx_of
from bot.reference.compare.files import file_name, name_of
from bot.reference.compare.html import html_of
from bot.reference.compare.model import Change, Comparison
from bot.reference.compare.said import Say, article_name, happened
from cogs._ui.actor import Interaction, language_of, services_of, text
from cogs._ui.cards import clip
from cogs._ui.forms import say_to
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer, in_time, refuse
from cogs._ui.views import Pages
from cogs.reference.compare_look import change_cards

_MOST = 25


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
            old, new = map(int, self.custom_id.rsplit(":", 2)[1:])
            services = services_of(interaction)
            found = await in_time(interaction, services.compare.by_ids(old, new, "", interaction.guild_id))
            # Its place in the list: a removed article and a new one may have the same number.
            change = found.changes[min(int(self.item.values[0]), len(found.changes) - 1)]
            view = Pages(change_cards(say_to(interaction), found, change), interaction)
            await answer(interaction, view.card, view=view, share=True)
        except Exception as error:  # noqa: BLE001 - a dynamic item has no on_error; the person must hear of it
            await refuse(interaction, error)


def add_files(view: discord.ui.View, say: Say, found: Comparison, article: str = "") -> None:
    """Put the buttons under a comparison, and the select where there is more than one change to open."""
    if not found.changes:
        return
    place = f"{found.old.id}:{found.new.id}"
    options = [_option(say, found, change) for change in found.telling[:_MOST]]
    if len(options) > 1 and found.old.instrument == found.new.instrument:
        view.add_item(ChangeSelect(f"caucus:cmp:open:{place}", say("compare-open-change"), options))
    for how in ("html", "docx"):
        view.add_item(FileButton(f"caucus:cmp:{how}:{place}:{article[:30]}", say(f"compare-file-button-{how}")))


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
