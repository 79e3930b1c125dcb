"""/initiative: agreements on cybersecurity, what they have in common, and how sure the forum's mapping is."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.labels import labelled
from bot.reference.initiatives import Comparison
from bot.reference.landscape import Category, Initiative
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip
from cogs._ui.choosing import LastingChoice
from cogs._ui.forms import say_to
from cogs._ui.replies import answer
from cogs._ui.still import StillView

_Suggested = list[app_commands.Choice[str]]
_BY_PAGE = 6
_OTHERS = 5


class Initiatives(
    commands.GroupCog, group_name="initiative", group_description="Agreements on cybersecurity beside the treaties"
):
    """Lists, shows and compares agreements."""

    @app_commands.command(name="list", description="Agreements on cybersecurity by what they have in common")
    @app_commands.describe(category="Only those that have this; all of them without it")
    async def list_all(self, interaction: Interaction, category: app_commands.Range[str, 1, 100] = "") -> None:
        """Show the categories with who has them, or one of them."""
        initiatives = services_of(interaction).reference.initiatives
        if category:
            chosen = initiatives.category(category)
            having = initiatives.having(chosen.id)
            view = StillView()
            for item in _choice(interaction, having):
                view.add_item(item)
            await answer(interaction, category_card(interaction, chosen, having), view=view, share=True)
            return
        await show(interaction, "initiatives", share=True)

    @app_commands.command(name="show", description="Show an agreement: who made it, when, what it asks for")
    @app_commands.describe(name="Its name; pick from the list while you type")
    async def show(self, interaction: Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        """Show one."""
        found = services_of(interaction).reference.initiatives.get(name)
        await answer(interaction, initiative_card(interaction, found), share=True)

    @app_commands.command(name="compare", description="What agreements have in common, and what only one has")
    @app_commands.describe(first="An agreement", second="Another one", third="A third one", fourth="A fourth one")
    async def compare(
        self,
        interaction: Interaction,
        first: app_commands.Range[str, 1, 100],
        second: app_commands.Range[str, 1, 100],
        third: app_commands.Range[str, 1, 100] = "",
        fourth: app_commands.Range[str, 1, 100] = "",
    ) -> None:
        """Show what all, some and one of them have."""
        names = [one for one in (first, second, third, fourth) if one]
        found = services_of(interaction).reference.initiatives.compare(names)
        await answer(interaction, comparison_card(interaction, found), share=True)

    @show.autocomplete("name")
    @compare.autocomplete("first")
    @compare.autocomplete("second")
    @compare.autocomplete("third")
    @compare.autocomplete("fourth")
    async def suggest_initiative(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest agreements."""
        found = services_of(interaction).reference.initiatives.suggest(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]

    @list_all.autocomplete("category")
    async def suggest_category(self, interaction: Interaction, current: str) -> _Suggested:
        """Suggest categories."""
        found = services_of(interaction).reference.initiatives.suggest_categories(current)
        return [app_commands.Choice(name=one.name, value=one.value) for one in found]


class OpenInitiative(LastingChoice, template="caucus:initiative"):
    """Opens an agreement in a message of its own."""

    async def chosen(self, interaction: Interaction, said: dict[str, str], values: Sequence[str]) -> None:
        """Show it."""
        del said
        found = services_of(interaction).reference.initiatives.get(values[0])
        await answer(interaction, initiative_card(interaction, found), share=True)


def _choice(interaction: Interaction, listed: Sequence[Initiative]) -> list[OpenInitiative]:
    """Return the select that opens one of them; none where there is nothing to open."""
    options = [
        discord.SelectOption(label=clip(one.name, 100), value=one.id, description=clip(str(one.year), 100))
        for one in listed[:25]
    ]
    return [OpenInitiative("caucus:initiative", options, text(interaction, "initiative-open"))] if options else []


@book("initiatives")
async def initiatives_book(interaction: Interaction, told: str) -> Book:
    """Return the categories with who has them."""
    del told
    listed = services_of(interaction).reference.initiatives.landscape.initiatives
    return Book(list_cards(interaction), _choice(interaction, listed))


def list_cards(interaction: Interaction) -> list[Card]:
    """Return the categories, the most common first, then what the forum found and what is not sure."""
    initiatives = services_of(interaction).reference.initiatives
    landscape = initiatives.landscape
    title = text(interaction, "initiative-list-title")
    count = text(interaction, "initiative-count", count=len(landscape.initiatives))
    footer = f"{text(interaction, 'initiative-reading')} · {landscape.as_of}"
    pairs = initiatives.by_category()
    cards = []
    for at in range(0, len(pairs), _BY_PAGE):
        lines = [_category_line(category, having) for category, having in pairs[at : at + _BY_PAGE]]
        cards.append(Card(title, "\n".join([f"-# {count}", *lines]), footer=footer, colour=Colour.REFERENCE))
    findings = "\n".join(f"• {one.text}" for one in landscape.findings)
    source = text(interaction, "reference-source", source=landscape.findings[0].source)
    fields = [
        Field(text(interaction, "initiative-findings"), f"{findings}\n-# {source}"),
        Field(text(interaction, "initiative-mapping"), landscape.warning),
    ]
    cards.append(Card(title, "", fields, footer, colour=Colour.REFERENCE))
    return cards


def _category_line(category: Category, having: Sequence[Initiative]) -> str:
    names = ", ".join(_short(one) for one in having[:_OTHERS])
    more = f" +{len(having) - _OTHERS}" if len(having) > _OTHERS else ""
    return f"**{category.name}** ({len(having)}): {category.meaning}\n-# {names}{more}"


def category_card(interaction: Interaction, category: Category, having: Sequence[Initiative]) -> Card:
    """Return the agreements that have a category."""
    lines = [f"{category.meaning[:1].upper()}{category.meaning[1:]}.", ""]
    lines += [f"**{one.name}**\n-# {_by(interaction, one)}" for one in having]
    title = text(interaction, "initiative-list-of", category=category.name)
    footer = f"{text(interaction, 'initiative-reading')} · {_landscape_date(interaction)}"
    return Card(title, "\n".join(lines), footer=footer, colour=Colour.REFERENCE)


def initiative_card(interaction: Interaction, one: Initiative) -> Card:
    """Return an agreement: its summary, what it has in common with which others, how sure its place in 2019 is."""
    reference, say = services_of(interaction).reference, say_to(interaction)
    initiatives = reference.initiatives
    shared = []
    for category in initiatives.categories_of(one):
        others = [_short(other) for other in initiatives.having(category.id) if other != one]
        named = ", ".join(others[:_OTHERS]) + (f" +{len(others) - _OTHERS}" if len(others) > _OTHERS else "")
        shared.append(labelled(say, f"**{category.name}**", named or say("initiative-alone")))
    fields = [Field(text(interaction, "initiative-categories"), "\n".join(shared))]
    categories = set(one.categories)
    near = [
        f"**{principle.order}** {principle.title}"
        for principle in reference.principles()
        if any(principle.id in c.principles for c in initiatives.categories_of(one) if c.id in categories)
    ]
    if near:
        fields.append(Field(text(interaction, "initiative-principles"), "\n".join(near)))
    lines = [f"-# {_by(interaction, one)}", "", one.text, ""]
    if one.instrument:
        name = reference.instrument(one.instrument).name
        lines.append(f"-# {text(interaction, 'initiative-instrument', name=name)}")
    lines.append(f"-# {text(interaction, 'initiative-bpf', sure=one.bpf_2019)}")
    sources = clip(one.sources[0], 120) + (f" +{len(one.sources) - 1}" if len(one.sources) > 1 else "")
    source = text(interaction, "reference-source", source=sources)
    footer = f"{text(interaction, 'initiative-summary')} · {source} · {one.as_of}"
    return Card(one.name, "\n".join(lines), fields, footer, url=one.url, colour=Colour.REFERENCE)


def comparison_card(interaction: Interaction, found: Comparison) -> Card:
    """Return what all of them have, what some, and what one alone."""
    nothing, say = text(interaction, "initiative-nothing-shared"), say_to(interaction)
    lines = [f"**{one.name}**\n-# {_by(interaction, one)}" for one in found.initiatives]
    shared = "\n".join(labelled(say, f"**{one.name}**", one.meaning) for one in found.shared)
    fields = [Field(text(interaction, "initiative-shared"), shared or nothing)]
    if found.some:
        some = "\n".join(labelled(say, f"**{c.name}**", ", ".join(map(_short, having))) for c, having in found.some)
        fields.append(Field(text(interaction, "initiative-some"), some))
    for one, categories in found.alone:
        name = text(interaction, "initiative-only", name=_short(one))
        fields.append(Field(name, "\n".join(labelled(say, f"**{c.name}**", c.meaning) for c in categories) or "–"))
    title = text(interaction, "initiative-compare-title", names=" · ".join(_short(one) for one in found.initiatives))
    footer = f"{text(interaction, 'initiative-reading')} · {_landscape_date(interaction)}"
    return Card(title, "\n".join(lines), fields, footer, colour=Colour.REFERENCE)


def _by(interaction: Interaction, one: Initiative) -> str:
    # As text: a year has no thousands.
    return text(interaction, "initiative-by", year=str(one.year), stakeholders=one.stakeholders)


def _short(one: Initiative) -> str:
    """Return an agreement's name up to where it explains itself."""
    name = one.name.partition(" (")[0]
    for word in (" for ", " on "):
        head = name.partition(word)[0]
        # 'Contract for the Web' says nothing without its second half.
        name = head if len(head) >= 10 else name
    return clip(name, 60)


def _landscape_date(interaction: Interaction) -> str:
    return services_of(interaction).reference.initiatives.landscape.as_of


async def setup(bot: commands.Bot) -> None:
    """Add the cog."""
    await bot.add_cog(Initiatives())
    bot.add_dynamic_items(OpenInitiative)
