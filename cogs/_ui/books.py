"""Answers of several pages, turned by two buttons. What is shown stands in their custom ids: they outlive a restart.

A cog says once, under a name, how what it shows is made from a few words (`book`, `leaves`), and shows it by that name.
Who turns a page is asked anew what he or she may see, and sees it as it is now. Nothing is kept for an answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.errors import Conflict
from cogs._ui.actor import Interaction, text
from cogs._ui.cards import Card, clip
from cogs._ui.lasting import Lasting
from cogs._ui.places import embed_for
from cogs._ui.replies import SILENT, answer, in_time, patience, stays
from cogs._ui.share import ShareButton, with_share
from cogs._ui.still import StillView

HALF = 70
"""A custom id holds 100 characters: so many are left for what a book is about. Both buttons together hold twice."""
TOLD_LIMIT = 2 * HALF

Leaf = tuple[Card, StillView]
"""A page, and what stands under it."""
Leafing = Callable[[Interaction, str, int], Awaitable[Leaf]]
_LEAVES: dict[str, Leafing] = {}


@dataclass(frozen=True, slots=True)
class Book:
    """Cards one after another.

    Attributes:
        cards: at least one.
        items: lasting buttons and selects that stand under each of them.
    """

    cards: Sequence[Card]
    items: Sequence[discord.ui.Item[Any]] = ()

    def leaf(self, interaction: Interaction, name: str, told: str, page: int) -> Leaf:
        """Return a page with its buttons; the last one where there are no longer so many."""
        at, view = min(page, len(self.cards) - 1), StillView()
        add_turns(view, interaction, (name, told), at, len(self.cards))
        for item in self.items:
            view.add_item(item)
        return self.cards[at], view


Opener = Callable[[Interaction, str], Awaitable[Book]]


def book(name: str) -> Callable[[Opener], Opener]:
    """Register what makes a book: from the question, and from the words that it was shown with.

    Args:
        name: small letters and hyphens; stands in messages for ever.
    """

    def register(opener: Opener) -> Opener:
        async def leaf(interaction: Interaction, told: str, page: int) -> Leaf:
            return (await opener(interaction, told)).leaf(interaction, name, told, page)

        leaves(name)(leaf)
        return opener

    return register


def leaves(name: str) -> Callable[[Leafing], Leafing]:
    """Register what makes a single page, where making all of them would cost too much; see `book`."""

    def register(leafing: Leafing) -> Leafing:
        _LEAVES[name] = leafing
        return leafing

    return register


async def show(
    interaction: Interaction, name: str, told: str = "", *, share: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with the first page.

    Args:
        interaction: what is answered.
        name: the book.
        told: what it is about, in one line of at most `TOLD_LIMIT` characters.
        share: adds the button that shows the page to the channel.
        files: files to go with it.
    """
    card, view = await in_time(interaction, _LEAVES[name](interaction, told, 0))
    await answer(interaction, card, view=view, share=share, files=files)


async def show_made(
    interaction: Interaction,
    name: str,
    told: str,
    made: Book,
    *,
    share: bool = False,
    files: Sequence[discord.File] = (),
) -> None:
    """Answer with the first page of a book that was made already; see `show`."""
    card, view = made.leaf(interaction, name, told, 0)
    await answer(interaction, card, view=view, share=share, files=files)


async def show_again(interaction: Interaction, name: str, told: str, said: str) -> None:
    """Put the first page as it is now in the place of the message that was pressed, with a sentence above it.

    So whoever works through a list need not ask for it again. Where that message is no private one, only the sentence
    is answered.
    """
    if not stays(interaction):
        await answer(interaction, said)
        return
    card, view = await in_time(interaction, _LEAVES[name](interaction, told, 0), in_place=True)
    content, embed = clip(said, 2000), embed_for(interaction, card)
    if interaction.response.is_done():
        await interaction.edit_original_response(content=content, embed=embed, view=view, allowed_mentions=SILENT)
    else:
        await interaction.response.edit_message(content=content, embed=embed, view=view, allowed_mentions=SILENT)


class TurnButton(
    Lasting,
    template=r"pages:(?P<page>[0-9]{1,3}):(?P<name>[a-z-]{1,16}):(?P<half>[ab]?):(?P<told>[^\n]{0,70})",
):
    """Shows another page in the place of this one."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Turn to it."""
        leafing = _LEAVES.get(said["name"])
        if leafing is None:
            raise Conflict("reply-stale")
        work = asyncio.ensure_future(leafing(interaction, _told(interaction, said), int(said["page"])))
        await asyncio.wait({work}, timeout=patience(interaction))
        if not work.done():
            await interaction.response.defer()
        card, view = await work
        if _is_shareable(interaction):
            with_share(view, text(interaction, "share-button"))
        # Its own arguments in each: mypy knows no others of the two.
        embed = embed_for(interaction, card)
        if interaction.response.is_done():
            await interaction.edit_original_response(embed=embed, view=view, allowed_mentions=SILENT)
        else:
            await interaction.response.edit_message(embed=embed, view=view, allowed_mentions=SILENT)


def add_turns(view: discord.ui.View, interaction: Interaction, about: tuple[str, str], at: int, pages: int) -> None:
    """Add the two buttons to a view; none where there is one page only.

    Args:
        view: what to add them to.
        interaction: the question, for their language.
        about: the book's name, and what it is about.
        at: the page that is shown, from 0.
        pages: how many there are.
    """
    if pages < 2:
        return
    name, told = about
    halves = (("a", told[:HALF]), ("b", told[HALF:TOLD_LIMIT])) if len(told) > HALF else (("", told), ("", told))
    for key, to, (half, part) in (("pages-back", at - 1, halves[0]), ("pages-on", at + 1, halves[1])):
        there = 0 <= to < pages
        # Two buttons of one message may not have one id; with two pages at least one of them leads somewhere.
        number = to if there else pages
        view.add_item(TurnButton(f"pages:{number}:{name}:{half}:{part}", text(interaction, key), disabled=not there))


def _told(interaction: Interaction, said: dict[str, str]) -> str:
    """Return what a book is about: words too long for one button stand in both, a half in each."""
    if not said["half"]:
        return said["told"]
    matches = [TurnButton.__discord_ui_compiled_template__.fullmatch(one) for one in _ids(interaction)]
    halves = {match["half"]: match["told"] for match in matches if match is not None}
    return halves["a"] + halves["b"]


def _is_shareable(interaction: Interaction) -> bool:
    template = ShareButton.__discord_ui_compiled_template__
    return any(template.fullmatch(one) for one in _ids(interaction))


def _ids(interaction: Interaction) -> list[str]:
    """Return the custom ids under the message that a button was pressed on."""
    rows = interaction.message.components if interaction.message is not None else []
    items = [item for row in rows if isinstance(row, discord.ActionRow) for item in row.children]
    return [item.custom_id for item in items if item.custom_id]
