"""The select under an answer opens an article, a principle or a word. It keeps no state: it works after a restart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import discord

from bot.reference.model import Principle, Provision
from bot.reference.resolve import Place
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card, clip
from cogs._ui.replies import SILENT, answer, refuse
from cogs._ui.share import with_share
from cogs.reference.look import article_card, list_card, principle_card, term_card

_MOST = 25
_ID = r"caucus:open:(?P<how>go|new)"


@dataclass(frozen=True, slots=True)
class Target:
    """What can be opened: its value ('article:uncc 24'), how it is called, and a line about it."""

    value: str
    name: str
    about: str = ""
    emoji: str = ""


class OpenSelect(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=_ID):
    """Opens what is picked.

    Args:
        how: 'go' shows it in the place of what was there, 'new' in a message of its own below a list.
        placeholder: what the select says.
        targets: what can be picked, at least one; the first 25 are offered.
    """

    def __init__(self, how: str = "go", placeholder: str = "", targets: Iterable[Target] = ()) -> None:
        unique = {target.value: target for target in targets}
        options = [
            discord.SelectOption(
                label=clip(target.name, 100),
                value=target.value,
                description=clip(target.about, 100) or None,
                emoji=target.emoji or None,
            )
            for target in list(unique.values())[:_MOST]
        ]
        select: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=f"caucus:open:{how}", placeholder=clip(placeholder, 150) or None, options=options
        )
        self.how = how
        super().__init__(select)

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[discord.ui.View], match: re.Match[str], /
    ) -> "OpenSelect":
        """Make the select of a message from any time."""
        del interaction, item
        return cls(match["how"])

    async def callback(self, interaction: Interaction) -> None:
        """Show what was picked."""
        try:
            card, view = opened(interaction, self.item.values[0])
            if self.how == "go":
                shared = with_share(view, text(interaction, "share-button"))
                await interaction.response.edit_message(embed=card.embed(), view=shared, allowed_mentions=SILENT)
            else:
                await answer(interaction, card, view=view, share=True)
        except Exception as error:  # noqa: BLE001 - a dynamic item has no on_error; the person must hear of it
            await refuse(interaction, error)


def opened(interaction: Interaction, value: str) -> tuple[Card, discord.ui.View]:
    """Return the card and the select of a target ('article:uncc 24', 'principle:timeproof', 'term:accession').

    Raises:
        NotFound: it is not there any more.
    """
    kind, _, name = value.partition(":")
    reference = services_of(interaction).reference
    if kind == "principle":
        found = reference.principle(name)
        card = principle_card(interaction, found)
        return card, select_view(interaction, [article_target(one) for one in found.provisions])
    if kind == "term":
        term = reference.glossary(name)
        articles = [result.provision for result in reference.search(term.term, limit=4).results]
        return term_card(interaction, term, articles), select_view(interaction, map(article_target, articles))
    looked_up = reference.look_up(name)
    return shown_places(interaction, looked_up.asked, looked_up.places)


def shown_places(interaction: Interaction, asked: str, places: Sequence[Place]) -> tuple[Card, discord.ui.View]:
    """Return one article in full, or several by their titles, with what can be opened from there."""
    if len(places) > 1:
        view = select_view(interaction, (article_target(place.provision) for place in places), how="new")
        return list_card(interaction, asked, places), view
    reference = services_of(interaction).reference
    shown = reference.show(places[0].provision)
    articles = shown.instrument.provisions
    at = articles.index(shown.provision)
    targets = [article_target(articles[at - 1], "◀️")] if at > 0 else []
    targets += [article_target(articles[at + 1], "▶️")] if at + 1 < len(articles) else []
    targets += [article_target(one, "🔀") for one in shown.counterparts]
    targets += [principle_target(one) for one in shown.principles]
    return article_card(interaction, shown, places[0]), select_view(interaction, targets)


def select_view(interaction: Interaction, targets: Iterable[Target], how: str = "go") -> discord.ui.View:
    """Return a view with the select, without one where there is nothing to open."""
    listed = list(targets)
    # Presses go to the DynamicItem, before and after a restart; nothing waits for this view.
    view = discord.ui.View(timeout=None)
    if listed:
        placeholder = text(interaction, "reference-open") if how == "new" else text(interaction, "reference-go-on")
        view.add_item(OpenSelect(how, placeholder, listed))
    return view


def article_target(provision: Provision, emoji: str = "") -> Target:
    """Return an article as a choice."""
    value = f"article:{provision.instrument} {provision.number}"
    return Target(value, f"{provision.label} {provision.title}", "", emoji)


def principle_target(principle: Principle) -> Target:
    """Return a principle as a choice."""
    return Target(f"principle:{principle.id}", f"{principle.order}. {principle.title}", "", "📌")
