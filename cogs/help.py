"""/help and /about: what this person may use here, and what Caucus is."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot import __version__
from cogs._ui.actor import Interaction, actor_of, language_of, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.replies import SILENT, answer

ORGANISERS = "Organisers:"
FIRST = ("treaty", "principle", "glossary", "letter", "session", "deadline")
"""What most people look for, before the others by their names."""
LINES = 10
"""So many commands fill the screen of a phone."""


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
    """Return what there is, then the commands that this person may use, group by group."""
    del told
    return _help(interaction)[0]


class GroupChoice(LastingChoice, template="caucus:help"):
    """Opens the page of a group."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show it in the place of the page that was there."""
        del said
        made, pages = _help(interaction)
        card, view = made.leaf(interaction, "help", "", pages.get(values[0], 0))
        await interaction.response.edit_message(embed=card.embed(), view=view, allowed_mentions=SILENT)


def _help(interaction: Interaction) -> tuple[Book, dict[str, int]]:
    """Return the book, and on which page each group begins."""
    tree = cast("commands.Bot", interaction.client).tree
    organiser = services_of(interaction).servers.is_organiser(actor_of(interaction))
    say = partial(services_of(interaction).texts.phrases.of, language=language_of(interaction))
    groups = _groups(tree, say, organiser=organiser, in_server=interaction.guild_id is not None)
    several = {head: lines for head, lines in groups.items() if len(lines) > 1}
    single = [line for lines in groups.values() if len(lines) == 1 for line in lines]
    about = {head: say(getattr(tree.get_command(head), "description", "")) for head in several}
    body = [text(interaction, "help-organiser" if organiser else "help-member")]
    menus = sorted(one.name for one in tree.get_commands(type=discord.AppCommandType.message))
    if menus:
        body.append(text(interaction, "help-menus", names=", ".join(f"**{name}**" for name in menus)))
    body += ["", *(f"**/{head}** {description}" for head, description in about.items()), "", *single]
    cards = [Card(text(interaction, "help-title"), "\n".join(body), colour=Colour.NOTICE)]
    pages: dict[str, int] = {}
    for head, lines in several.items():
        pages[head] = len(cards)
        parts = ["\n".join(lines[at : at + LINES]) for at in range(0, len(lines), LINES)]
        cards += [Card(f"/{head}", f"-# {about[head]}\n{part}", colour=Colour.NOTICE) for part in parts]
    options = [
        discord.SelectOption(label=clip(f"/{head}", 100), value=head, description=clip(about[head], 100))
        for head in several
    ]
    return Book(cards, [GroupChoice("caucus:help", options, text(interaction, "help-choose"))]), pages


Leaf = app_commands.Command[Any, ..., Any]


def _groups(
    tree: app_commands.CommandTree[discord.Client], say: Callable[[str], str], *, organiser: bool, in_server: bool
) -> dict[str, list[str]]:
    """Return a line a command by its first word, what is needed in a meeting first."""
    groups: dict[str, list[str]] = {head: [] for head in FIRST}
    for command in _leaves(tree):
        if _usable(command, organiser=organiser, in_server=in_server):
            description = say(command.description)
            if command.description.startswith(ORGANISERS):
                description = description.partition(":")[2].strip()
            line = f"`/{command.qualified_name}` {description[:1].upper()}{description[1:]}"
            groups.setdefault(command.qualified_name.split()[0], []).append(line)
    return {head: lines for head, lines in groups.items() if lines}


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
    bot.add_dynamic_items(GroupChoice)
    await bot.add_cog(Help())
