"""/principle endorsers: who endorsed the manifesto, organisations and persons apart, with the list's flaws."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.errors import NotFound
from bot.reference.landscape import Endorser, Endorsers
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.books import Book, book, show
from cogs._ui.cards import Card, Colour, Field, clip
from cogs._ui.replies import answer

_PAGE = 15


class EndorserCommands(commands.Cog):
    """Who endorsed a framework."""

    @app_commands.command(name="endorsers", description="Who endorsed the manifesto: organisations, and persons apart")
    @app_commands.describe(name="An organisation or a person to look for; all of them without it")
    async def endorsers(self, interaction: Interaction, name: app_commands.Range[str, 1, 100] = "") -> None:
        """Show the list, or who is called so."""
        reference = services_of(interaction).reference
        ((framework, search),) = reference.endorsers.items()
        listed = reference.library.endorsers[framework]
        if name:
            found = search.find(name)
            if not found:
                raise NotFound("endorser-unknown", name=name[:80])
            await answer(interaction, found_card(interaction, name, found, listed), share=True)
            return
        await show(interaction, "endorsers", share=True)

    @endorsers.autocomplete("name")
    async def suggest_endorser(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Suggest names."""
        search = next(iter(services_of(interaction).reference.endorsers.values()))
        return [app_commands.Choice(name=one.name, value=one.value) for one in search.suggest(current)]


@book("endorsers")
async def endorsers_book(interaction: Interaction, told: str) -> Book:
    """Return the whole list."""
    del told
    library = services_of(interaction).reference.library
    ((framework, listed),) = library.endorsers.items()
    return Book(endorser_cards(interaction, listed, library.frameworks[framework].name))


def endorser_cards(interaction: Interaction, listed: Endorsers, framework: str) -> list[Card]:
    """Return the whole list: organisations, then persons, then what is wrong with it."""
    title = text(interaction, "endorsers-title", framework=framework)
    footer = _footer(interaction, listed)
    cards = []
    organisations = text(interaction, "endorsers-organisations", count=len(listed.organisations))
    for at in range(0, len(listed.organisations), _PAGE):
        lines = [_line(interaction, one) for one in listed.organisations[at : at + _PAGE]]
        cards.append(Card(title, "\n".join([f"**{organisations}**", *lines]), footer=footer, colour=Colour.REFERENCE))
    persons = text(interaction, "endorsers-persons", count=len(listed.persons))
    lines = [f"**{persons}**", f"-# {text(interaction, 'endorsers-personal')}"]
    lines += [f"• {one.name}\n-# {one.role}" for one in listed.persons]
    cards.append(Card(title, "\n".join(lines), footer=footer, colour=Colour.REFERENCE))
    claims = ", ".join(
        text(interaction, "endorsers-claim", value=one.value, source=clip(one.source, 90)) for one in listed.claims
    )
    flaws = [f"• {flaw}" for flaw in listed.flaws]
    body = "\n".join([
        f"**{text(interaction, 'endorsers-flaws')}**",
        *flaws,
        "",
        text(interaction, "endorsers-claims", claims=claims),
    ])  # fmt: skip
    cards.append(Card(title, body, footer=footer, colour=Colour.REFERENCE))
    return cards


def found_card(interaction: Interaction, name: str, found: Sequence[Endorser], listed: Endorsers) -> Card:
    """Return those who are called so, with everything the list says of them."""
    fields = []
    for one in found:
        kind = text(interaction, "endorser-person") if one.person else text(interaction, "endorser-organisation")
        lines = [kind, one.role, *_notes(interaction, one)]
        if one.flaw:
            lines.append(f"⚠️ {one.flaw}")
        fields.append(Field(one.name, "\n".join(line for line in lines if line)))
    title = text(interaction, "endorsers-found", name=clip(" ".join(name.split()), 80))
    return Card(title, "", fields, _footer(interaction, listed), colour=Colour.REFERENCE)


def _line(interaction: Interaction, one: Endorser) -> str:
    notes = [text(interaction, "endorser-within", body=one.within)] if one.within else []
    notes += [text(interaction, "endorser-author")] if one.author else []
    notes += [text(interaction, "endorser-misplaced")] if one.listed_under else []
    return f"• {one.name}" + (f"\n-# {' · '.join(notes)}" if notes else "")


def _notes(interaction: Interaction, one: Endorser) -> list[str]:
    notes = []
    if one.within:
        notes.append(text(interaction, "endorser-within", body=one.within))
    if one.author:
        notes.append(text(interaction, "endorser-author"))
    if one.listed:
        notes.append(text(interaction, "endorser-listed", name=one.listed))
    if one.listed_under:
        notes.append(text(interaction, "endorser-misplaced"))
    return notes


def _footer(interaction: Interaction, listed: Endorsers) -> str:
    return text(interaction, "endorsers-footer", source=listed.source, date=listed.listed_at, as_of=listed.as_of)
