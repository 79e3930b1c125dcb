"""/help and /about: what this person may use here, and what Caucus is."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot import __version__
from cogs._ui.actor import Interaction, actor_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import FIELD_VALUE, WHOLE, Card, Colour, Field
from cogs._ui.replies import answer

ORGANISERS = "Organisers:"
FIELDS = 25
"""Discord's limit of fields on a card."""


class Help(commands.Cog):
    """What there is and who made it."""

    @app_commands.command(name="help", description="What you can do with Caucus here")
    async def help_command(self, interaction: Interaction) -> None:
        """List the commands that this person may use, by group."""
        await show(interaction, "help")

    @app_commands.command(name="about", description="What Caucus is, which version runs, what it keeps")
    async def about_command(self, interaction: Interaction) -> None:
        """Say what Caucus is and what leaves the machine: nothing."""
        sources = services_of(interaction).reference.sources()
        await answer(
            interaction,
            Card(
                text(interaction, "about-title", version=__version__),
                text(interaction, "about-body"),
                [
                    Field(text(interaction, "about-kept"), text(interaction, "about-kept-body")),
                    Field(text(interaction, "about-texts"), "\n".join(f"• {source}" for source in sources)),
                ],
                colour=Colour.NOTICE,
            ),
        )


@book("help")
async def help_book(interaction: Interaction, told: str) -> Book:
    """Return the commands that this person may use, by group."""
    del told
    tree = cast("commands.Bot", interaction.client).tree
    organiser = services_of(interaction).servers.is_organiser(actor_of(interaction))
    here = [
        command
        for command in _leaves(tree)
        if _usable(command, organiser=organiser, in_server=interaction.guild_id is not None)
    ]
    groups: dict[str, list[str]] = {}
    for command in here:
        head = command.qualified_name.split()[0]
        description = command.description.removeprefix(ORGANISERS).strip()
        shown = description[:1].upper() + description[1:]
        groups.setdefault(head, []).append(f"`/{command.qualified_name}` {shown}")
    single = [line for lines in groups.values() if len(lines) == 1 for line in lines]
    fields = [field for head, lines in groups.items() if len(lines) > 1 for field in _fields(f"/{head}", lines)]
    body = text(interaction, "help-organiser" if organiser else "help-member")
    menus = sorted(one.name for one in tree.get_commands(type=discord.AppCommandType.message))
    if menus:
        body += "\n" + text(interaction, "help-menus", names=", ".join(f"**{name}**" for name in menus))
    fields += _fields(text(interaction, "help-more"), single)
    title = text(interaction, "help-title")
    cards = [Card(title, body, part, colour=Colour.NOTICE) for part in _cards(fields, len(title) + len(body))]
    return Book(cards)


Leaf = app_commands.Command[Any, ..., Any]


def _fields(name: str, lines: list[str]) -> Iterator[Field]:
    """Yield as many fields as the lines need, so that none is cut."""
    shown: list[str] = []
    for line in lines:
        if len("\n".join([*shown, line])) > FIELD_VALUE:
            yield Field(name, "\n".join(shown))
            shown = []
        shown.append(line)
    yield Field(name, "\n".join(shown))


def _cards(fields: Sequence[Field], taken: int) -> list[list[Field]]:
    """Return the fields of each card: a command that is cut off could not be found.

    Args:
        fields: all of them.
        taken: characters that each card has beside its fields.
    """
    cards: list[list[Field]] = [[]]
    for field in fields:
        length = taken + sum(len(one.name) + len(one.value) for one in [*cards[-1], field])
        if cards[-1] and (length > WHOLE or len(cards[-1]) == FIELDS):
            cards.append([])
        cards[-1].append(field)
    return cards


def _leaves(tree: app_commands.CommandTree[discord.Client]) -> Iterator[Leaf]:
    for item in sorted(tree.get_commands(type=discord.AppCommandType.chat_input), key=lambda one: one.name):
        if isinstance(item, app_commands.Group):
            yield from (leaf for leaf in item.walk_commands() if isinstance(leaf, app_commands.Command))
        else:
            yield item


def _usable(command: Leaf, *, organiser: bool, in_server: bool) -> bool:
    root = command.root_parent or command
    server_only = root.guild_only or command.guild_only
    return (in_server or not server_only) and (organiser or not command.description.startswith(ORGANISERS))


async def setup(bot: commands.Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Help())
