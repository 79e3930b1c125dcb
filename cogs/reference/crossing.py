"""/principle crosswalk: from a principle, an article, a letter or an initiative to the other three."""

import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.reference.crosswalk import LETTERS_READ, Crossing, Kind, Link
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.replies import SILENT, answer, in_time, refuse
from cogs._ui.share import with_share
from cogs._ui.still import StillView

_MOST = {Kind.PRINCIPLE: 8, Kind.ARTICLE: 12, Kind.LETTER: 8, Kind.INITIATIVE: 6}
_EMOJI = {Kind.PRINCIPLE: "📌", Kind.ARTICLE: "📖", Kind.LETTER: "✉️", Kind.INITIATIVE: "🤝"}
_ID = r"caucus:cross"


class CrosswalkCommands(commands.Cog):
    """What belongs together."""

    @app_commands.command(
        name="crosswalk", description="What belongs together: principles, articles, letters of this server, initiatives"
    )
    @app_commands.describe(start="A principle, an article, a letter or an initiative; pick from the list")
    async def crosswalk(self, interaction: Interaction, start: app_commands.Range[str, 1, 100]) -> None:
        """Show what is tied to one of them."""
        found = await in_time(interaction, services_of(interaction).crosswalk.cross(actor_of(interaction), start))
        await answer(interaction, crossing_card(interaction, found), view=crossing_view(interaction, found), share=True)

    @crosswalk.autocomplete("start")
    async def suggest_start(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest some of each kind."""
        found = await services_of(interaction).crosswalk.suggest(actor_of(interaction), current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]


class CrossSelect(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=_ID):
    """Goes on to the crosswalk of what is picked. It keeps no state: it works after a restart.

    Args:
        placeholder: what the select says.
        links: what can be picked, at least one; the first 25 are offered.
    """

    def __init__(self, placeholder: str = "", links: tuple[Link, ...] = ()) -> None:
        unique = {one.value: one for one in links if len(one.value) <= 100}
        options = [
            discord.SelectOption(label=clip(one.label, 100), value=one.value, emoji=_EMOJI[one.kind])
            for one in list(unique.values())[:25]
        ]
        super().__init__(discord.ui.Select(custom_id=_ID, placeholder=clip(placeholder, 150) or None, options=options))

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[discord.ui.View], match: re.Match[str], /
    ) -> "CrossSelect":
        """Make the select of a message from any time."""
        del interaction, item, match
        return cls()

    async def callback(self, interaction: Interaction) -> None:
        """Show the crosswalk of what was picked, in the place of what was there."""
        try:
            await show_crossing(interaction, self.item.values[0])
        except Exception as error:  # noqa: BLE001 - a dynamic item has no on_error; the person must hear of it
            await refuse(interaction, error)


async def show_crossing(interaction: Interaction, start: str) -> None:
    """Answer a select with a crosswalk, in the place of the private answer it stands under.

    Under a message that everybody sees the answer is a private one of its own.
    """
    found = await services_of(interaction).crosswalk.cross(actor_of(interaction), start)
    card, view = crossing_card(interaction, found), crossing_view(interaction, found)
    if interaction.message is not None and interaction.message.flags.ephemeral:
        shared = with_share(view, text(interaction, "share-button"))
        await interaction.response.edit_message(embed=card.embed(), view=shared, allowed_mentions=SILENT)
    else:
        await answer(interaction, card, view=view, share=True)


def crossing_card(interaction: Interaction, found: Crossing) -> Card:
    """Return the other three kinds, each link with its reason."""
    names = {
        Kind.PRINCIPLE: text(interaction, "crosswalk-principles"),
        Kind.ARTICLE: text(interaction, "crosswalk-articles"),
        Kind.LETTER: text(interaction, "crosswalk-letters"),
        Kind.INITIATIVE: text(interaction, "crosswalk-initiatives"),
    }
    fields = []
    for kind, name in names.items():
        links = found.of(kind)
        if links:
            fields.append(Field(name, _lines(interaction, kind, links)))
        elif kind is Kind.LETTER and found.kind is not Kind.LETTER:
            key = "crosswalk-letters-none" if interaction.guild_id is not None else "crosswalk-letters-dm"
            fields.append(Field(name, text(interaction, key)))
    body = "" if found.links else text(interaction, "crosswalk-none")
    footer = text(interaction, "crosswalk-footer", count=LETTERS_READ) if interaction.guild_id is not None else ""
    title = text(interaction, "crosswalk-title", label=plain(found.label))
    return Card(title, body, fields, footer, colour=Colour.REFERENCE)


def crossing_view(interaction: Interaction, found: Crossing) -> discord.ui.View:
    """Return the select that goes on; without one where nothing is tied."""
    view = StillView()
    offered = tuple(
        one for kind in (Kind.LETTER, Kind.PRINCIPLE, Kind.INITIATIVE, Kind.ARTICLE) for one in found.of(kind)[:8]
    )
    if offered:
        view.add_item(CrossSelect(text(interaction, "crosswalk-go"), offered))
    return view


def _lines(interaction: Interaction, kind: Kind, links: tuple[Link, ...]) -> str:
    most = _MOST[kind]
    shown = []
    for one in links[:most]:
        if one.through:
            through = clip(", ".join(one.through), 120)
            why = text(interaction, "crosswalk-through", why=one.why.value, through=through)
        else:
            why = text(interaction, "crosswalk-why", why=one.why.value)
        shown.append(f"**{plain(clip(one.label, 90))}** · {why}")
    more = len(links) - most
    return "\n".join(shown) + (f"\n… +{more}" if more > 0 else "")
