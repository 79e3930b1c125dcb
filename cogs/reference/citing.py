"""The 'Cite' button of an article: its citation to paste into a statement, with paragraph, version, symbol and date."""

import re

import discord

from bot.reference.cite import full_citation, short_citation
from bot.reference.model import Kind
from bot.reference.resolve import Place
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import clip
from cogs._ui.lasting import Lasting
from cogs._ui.replies import answer
from cogs.reference.turning import place_in, provision_at

_POINTS = re.compile(r"\(([^()]{1,6})\)")
_VALUE = re.compile(r"(?P<kind>article|text):(?P<name>[^()]+)(?P<points>(?:\([^()]{1,6}\))*)")
LONGEST = 70
"""The form that asks about an article has its value in its id, and fits the button that opens it again."""


class CiteButton(Lasting, template=r"caucus:cite:(?P<value>.{1,80})"):
    """Gives the citation of the article it stands under."""

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Show it in code blocks, which phones and computers copy as they are."""
        await answer(interaction, citation_text(interaction, place_of(interaction, said["value"])))


def cite_button(interaction: Interaction, value: str) -> CiteButton:
    """Return the button for an article's value."""
    return CiteButton(f"caucus:cite:{value}", text(interaction, "cite-button"))


def value_of(place: Place) -> str:
    """Return what stands for an article in a custom id: 'article:uncc 24(2)(b)', 'text:12.23(2)'; '' when too long."""
    one, points = place.provision, "".join(f"({point})" for point in place.points)
    at = place_in(one.wording, one.number) if one.wording is not None else None
    if one.wording is not None and at is not None:
        value = f"text:{one.wording.id}.{at}{points}"
    else:
        value = f"article:{one.instrument} {one.number}{points}"
    return value if len(value) <= LONGEST and _VALUE.fullmatch(value) else ""


def place_of(interaction: Interaction, value: str) -> Place:
    """Return the article that a value stands for.

    Raises:
        NotFound: it is not there any more.
    """
    match = _VALUE.fullmatch(value)
    name, points = (match["name"], tuple(_POINTS.findall(match["points"]))) if match else (value, ())
    if match is not None and match["kind"] == "text":
        wording, _, at = name.partition(".")
        return Place(provision_at(interaction, int(wording), int(at)), points)
    found = services_of(interaction).reference.article(None, name, guild_id=interaction.guild_id)
    return Place(found, points)


def citation_text(interaction: Interaction, place: Place) -> str:
    """Return the full and the short citation, and what to look at before quoting."""
    one = place.provision
    shown = services_of(interaction).reference.show(one, interaction.guild_id)
    lines = []
    for name, citation in (
        (text(interaction, "cite-full"), full_citation(one, shown.instrument, place.points)),
        (text(interaction, "cite-short"), short_citation(one, place.points)),
    ):
        # A title from a file could hold the sign that ends the block.
        lines.append(f"{name}\n```\n{clip(' '.join(citation.replace('`', chr(39)).split()), 800)}\n```")
    if one.kind is Kind.SUMMARY:
        lines.append(f"-# {text(interaction, 'cite-summary')}")
    elif one.wording is not None:
        source = discord.utils.escape_markdown(clip(" ".join(one.wording.source.split()), 100))
        lines.append(f"-# {text(interaction, 'cite-text', source=source, sha=one.wording.sha256[:12])}")
    return "\n".join(lines)
