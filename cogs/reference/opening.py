"""The select under an answer opens an article, a principle or a word. It keeps no state: it works after a restart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import discord

from bot.reference.answers import PrincipleShown, Shown
from bot.reference.model import Kind, Principle, Provision, Term
from bot.reference.resolve import Place
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card, clip
from cogs._ui.replies import SILENT, answer, refuse
from cogs._ui.share import with_share
from cogs._ui.still import StillView
from cogs.reference.asking import may_ask
from cogs.reference.crossing import show_crossing
from cogs.reference.kept import kept
from cogs.reference.look import article_card, beside_fields, list_card, principle_card, term_card
from cogs.reference.talking import add_talk
from cogs.reference.texts import language_name, text_cards, version_name
from cogs.reference.turning import add_buttons, other_texts, place_in, prefer_of, provision_at

_MOST = 25
CROSS = "cross:"
"""Begins a target that leads to a crosswalk: 'cross:article:uncc 24'."""
_ID = r"caucus:open:(?P<how>go|new)"


@dataclass(frozen=True, slots=True)
class Target:
    """What can be opened: its value ('article:uncc 24'), how it is called, and a line about it."""

    value: str
    name: str
    about: str = ""
    emoji: str = ""


# The same articles are offered again and again, and nothing changes an option that was made.
@lru_cache(maxsize=4096)
def _option(target: Target) -> discord.SelectOption:
    return discord.SelectOption(
        label=clip(target.name, 100),
        value=target.value,
        description=clip(target.about, 100) or None,
        emoji=target.emoji or None,
    )


class OpenSelect(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template=_ID):
    """Opens what is picked.

    Args:
        how: 'go' shows it in the place of what was there, 'new' in a message of its own below a list.
        placeholder: what the select says.
        targets: what can be picked, at least one; the first 25 are offered.
    """

    def __init__(self, how: str = "go", placeholder: str = "", targets: Iterable[Target] = ()) -> None:
        unique = {target.value: target for target in targets}
        options = [_option(target) for target in list(unique.values())[:_MOST]]
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
            if self.item.values[0].startswith(CROSS):
                await show_crossing(interaction, self.item.values[0].removeprefix(CROSS))
                return
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
    reference, guild_id = services_of(interaction).reference, interaction.guild_id
    if kind == "text":
        wording, _, at = name.partition(".")
        return shown_text(interaction, Place(provision_at(interaction, int(wording), int(at))))
    if kind == "principle":
        principle = reference.principle(name)
        return kept(interaction, principle.principle, kind, lambda: _principle(interaction, principle))
    if kind == "term":
        term = reference.glossary(name)
        return kept(interaction, term, kind, lambda: _term(interaction, term))
    looked_up = reference.look_up(name, guild_id=guild_id, prefer=prefer_of(interaction))
    return shown_places(interaction, looked_up.asked, looked_up.places)


def shown_places(interaction: Interaction, asked: str, places: Sequence[Place]) -> tuple[Card, discord.ui.View]:
    """Return one article in full, or several by their titles, with what can be opened from there."""
    if len(places) > 1:
        view = select_view(interaction, (article_target(place.provision) for place in places), how="new")
        return list_card(interaction, asked, places), view
    place = places[0]
    if place.provision.kind is Kind.TEXT:
        return shown_text(interaction, place)
    what = ("article", place.points, place.was, may_ask(interaction))
    return kept(interaction, place.provision, what, lambda: _summary(interaction, place))


def shown_text(interaction: Interaction, place: Place, page: int | None = None) -> tuple[Card, discord.ui.View]:
    """Return a page of an article's wording, with what can be opened from there.

    Args:
        interaction: the question.
        place: the article, of kind TEXT, and the paragraph cited.
        page: from 0; None for the one with the paragraph.
    """
    what = ("text", place.points, place.was, page, prefer_of(interaction), may_ask(interaction))
    return kept(interaction, place.provision, what, lambda: _wording(interaction, place, page))


def _summary(interaction: Interaction, place: Place) -> tuple[Card, discord.ui.View]:
    shown = services_of(interaction).reference.show(place.provision, interaction.guild_id)
    view = select_view(interaction, _targets(interaction, shown))
    return article_card(interaction, shown, place), add_talk(view, interaction, place)


def _wording(interaction: Interaction, place: Place, page: int | None) -> tuple[Card, discord.ui.View]:
    shown = services_of(interaction).reference.show(place.provision, interaction.guild_id)
    cards, cited = text_cards(interaction, shown, place, beside_fields(interaction, shown))
    at = cited if page is None else min(page, len(cards) - 1)
    view = StillView()
    add_buttons(view, interaction, shown, place, len(cards), at)
    add_talk(view, interaction, place)
    return cards[at], select_view(interaction, _targets(interaction, shown), view=view)


def _principle(interaction: Interaction, shown: PrincipleShown) -> tuple[Card, discord.ui.View]:
    crosswalk = Target(f"{CROSS}principle:{shown.principle.id}", text(interaction, "crosswalk-open"))
    targets = [crosswalk, *map(article_target, shown.provisions)]
    return principle_card(interaction, shown), select_view(interaction, targets)


def _term(interaction: Interaction, term: Term) -> tuple[Card, discord.ui.View]:
    found = services_of(interaction).reference.search(term.term, limit=4, guild_id=interaction.guild_id)
    articles = [result.provision for result in found.results]
    return term_card(interaction, term, articles), select_view(interaction, map(article_target, articles))


def _targets(interaction: Interaction, shown: Shown) -> list[Target]:
    """Return where one can go from an article: neighbours, other texts of it, counterparts, principles."""
    one, articles = shown.provision, shown.instrument.provisions
    at = articles.index(one)
    targets = [_beside_target(articles[at - 1], "◀️")] if at > 0 else []
    targets += [_beside_target(articles[at + 1], "▶️")] if at + 1 < len(articles) else []
    for wording, place in other_texts(shown):
        value = f"text:{wording.id}.{place}"
        if wording.version == one.version.id:
            name = text(interaction, "text-open-language", language=language_name(interaction, wording.language))
        else:
            number = wording.articles[place].number
            name = text(interaction, "text-open-version", version=wording.version, number=number)
        targets.append(Target(value, name, version_name(interaction, wording), "📜"))
    targets += [article_target(other, "🔀") for other in shown.counterparts]
    ours = one.summary or one
    value = f"{CROSS}article:{ours.instrument} {ours.number}"
    targets.append(Target(value, text(interaction, "crosswalk-open")))
    return targets + [principle_target(principle) for principle in shown.principles]


def _beside_target(provision: Provision, emoji: str) -> Target:
    """Return a neighbour in the same text, or the article in general where there is a summary only."""
    return text_target(provision, emoji) if provision.wording is not None else article_target(provision, emoji)


def select_view(
    interaction: Interaction, targets: Iterable[Target], how: str = "go", view: discord.ui.View | None = None
) -> discord.ui.View:
    """Return a view (or the one given) with the select, without one where there is nothing to open."""
    listed = list(targets)
    view = view if view is not None else StillView()
    if listed:
        placeholder = text(interaction, "reference-open") if how == "new" else text(interaction, "reference-go-on")
        view.add_item(OpenSelect(how, placeholder, listed))
    return view


def article_target(provision: Provision, emoji: str = "") -> Target:
    """Return an article as a choice."""
    value = f"article:{provision.instrument} {provision.number}"
    return Target(value, f"{provision.label} {provision.title}", "", emoji)


def text_target(provision: Provision, emoji: str = "") -> Target:
    """Return an article as a choice, as it reads in the very text that it is of; in general where it is of none."""
    wording = provision.wording
    at = place_in(wording, provision.number) if wording is not None else None
    general = article_target(provision, emoji)
    if wording is None or at is None:
        return general
    return Target(f"text:{wording.id}.{at}", general.name, general.about, emoji)


def principle_target(principle: Principle) -> Target:
    """Return a principle as a choice."""
    return Target(f"principle:{principle.id}", f"{principle.order}. {principle.title}", "", "📌")
