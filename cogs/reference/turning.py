"""The buttons under a wording: its pages, and side by side. What they do stands in their ids, so they stay alive."""

from collections.abc import Sequence

import discord

from bot.errors import NotFound
from bot.reference.answers import Shown
from bot.reference.model import Provision
from bot.reference.resolve import Place
from bot.reference.suggest import normal
from bot.reference.wordings.choice import same_language, same_version
from bot.reference.wordings.model import Wording
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card
from cogs._ui.lasting import Lasting
from cogs._ui.replies import SILENT
from cogs._ui.share import with_share
from cogs._ui.still import StillView
from cogs.reference.beside import beside_cards

OUR_SUMMARY = 0
"""Stands for our summary where a text is asked for by its number."""


class TextButton(
    Lasting, template=r"text:(?P<wording>[0-9]{1,18}):(?P<at>[0-9]{1,6}):(?P<page>[0-9]{1,4}):(?P<points>[\w.]{0,20})"
):
    """Shows a page of an article's wording."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Turn to it."""
        provision = provision_at(interaction, int(said["wording"]), int(said["at"]))
        points = tuple(filter(None, said["points"].split(".")))
        from cogs.reference.opening import shown_text  # noqa: PLC0415 - it puts these buttons under what it shows

        card, view = shown_text(interaction, Place(provision, points), int(said["page"]))
        await put(interaction, card, view)


class BesideButton(
    Lasting,
    template=r"beside:(?P<wording>[0-9]{1,18}):(?P<at>[0-9]{1,6}):(?P<other>[0-9]{1,18}):(?P<page>[0-9]{1,4})",
):
    """Shows a page of an article beside another reading of it."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Turn to it."""
        left = provision_at(interaction, int(said["wording"]), int(said["at"]))
        right = reading_beside(interaction, left, int(said["other"]))
        cards = beside_cards(interaction, left, right)
        page = min(int(said["page"]), len(cards) - 1)
        await put(interaction, cards[page], beside_view(interaction, left, right, len(cards), page))


async def put(interaction: Interaction, card: Card, view: discord.ui.View) -> None:
    """Show a card in the place of the one that the button stood under."""
    shared = with_share(view, text(interaction, "share-button"))
    await interaction.response.edit_message(embed=card.embed(), view=shared, allowed_mentions=SILENT)


def provision_at(interaction: Interaction, wording_id: int, at: int) -> Provision:
    """Return the article at a place of a text in this server's sight.

    Raises:
        NotFound: ``text-gone``.
    """
    services = services_of(interaction)
    wording = services.wordings.by_id(wording_id, interaction.guild_id)
    if wording is None:
        raise NotFound("text-gone")
    return services.reference.in_text(wording, at, interaction.guild_id)


def reading_beside(interaction: Interaction, left: Provision, other: int) -> Provision:
    """Return the same article in another text, or our summary of it.

    Raises:
        NotFound: ``text-gone``: it has none.
    """
    if other == OUR_SUMMARY:
        if left.summary is None:
            raise NotFound("text-gone")
        return left.summary
    wording = services_of(interaction).wordings.by_id(other, interaction.guild_id)
    at = place_in(wording, left.number) if wording is not None else None
    if wording is None or at is None:
        raise NotFound("text-gone")
    return services_of(interaction).reference.in_text(wording, at, interaction.guild_id)


def place_in(wording: Wording, number: str) -> int | None:
    """Return where an article stands in a text."""
    return next((at for at, article in enumerate(wording.articles) if article.number == number), None)


def texts_beside(shown: Shown, prefer: str) -> list[Wording]:
    """Return the texts of the same version in other languages that have the article; the person's language first."""
    one = shown.provision
    found = [
        text
        for text in shown.texts
        if same_version(text.version, one.version.id)
        and text.language != one.language
        and place_in(text, one.number) is not None
    ]
    return sorted(found, key=lambda text: not same_language(prefer, text.language))


def add_buttons(
    view: discord.ui.View, interaction: Interaction, shown: Shown, place: Place, pages: int, page: int
) -> None:
    """Add to a view the buttons of a wording that is shown: other pages, side by side."""
    one = shown.provision
    at = place_in(one.wording, one.number) if one.wording is not None else None
    if one.wording is None or at is None:
        return
    points = ".".join(place.points)[:20]
    for key, target in (("pages-back", page - 1), ("pages-on", page + 1)) if pages > 1 else ():
        # Two buttons of one message may not have one id, also where neither leads anywhere.
        to = target if 0 <= target < pages else pages + (target < 0)
        button = f"text:{one.wording.id}:{at}:{to}:{points}"
        view.add_item(TextButton(button, text(interaction, key), disabled=not 0 <= target < pages))
    texts = texts_beside(shown, prefer_of(interaction))
    other = texts[0].id if texts else OUR_SUMMARY
    if texts or one.summary is not None:
        view.add_item(BesideButton(f"beside:{one.wording.id}:{at}:{other}:0", text(interaction, "text-beside")))


def beside_view(interaction: Interaction, left: Provision, right: Provision, pages: int, page: int) -> discord.ui.View:
    """Return the buttons under two readings side by side: their pages, and back to the text."""
    view = StillView()
    wording = left.wording
    at = place_in(wording, left.number) if wording is not None else None
    if wording is None or at is None:
        return view
    other = right.wording.id if right.wording is not None else OUR_SUMMARY
    for key, target in (("pages-back", page - 1), ("pages-on", page + 1)) if pages > 1 else ():
        to = target if 0 <= target < pages else pages + (target < 0)
        button = f"beside:{wording.id}:{at}:{other}:{to}"
        view.add_item(BesideButton(button, text(interaction, key), disabled=not 0 <= target < pages))
    view.add_item(TextButton(f"text:{wording.id}:{at}:0:", text(interaction, "text-back")))
    return view


def prefer_of(interaction: Interaction) -> str:
    """Return the language that the person's Discord is in, for texts: they are here in more than our catalogue is."""
    return str(interaction.locale).split("-", maxsplit=1)[0]


def other_texts(shown: Shown) -> Sequence[tuple[Wording, int]]:
    """Return the other texts that surely have the article, under whatever number, and where it stands in them."""
    one = shown.provision
    numbers = {moved.version.id: moved.number for moved in shown.moved} | dict(one.earlier)
    found = []
    for wording in shown.texts:
        if one.wording is not None and wording.id == one.wording.id:
            continue
        moved = next((number for version, number in numbers.items() if same_version(version, wording.version)), "")
        at = place_in(wording, moved or one.number)
        same = same_version(wording.version, one.version.id)
        if at is not None and (same or moved or normal(wording.articles[at].title) == normal(one.title) != ""):
            found.append((wording, at))
    return found
