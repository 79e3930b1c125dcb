"""What a message holds, by its context menu: 'Find provisions' and 'Explain terms'. Private; nothing is posted."""

from collections.abc import Iterator

import discord
from discord import app_commands
from discord.ext import commands

from bot.reference.cite import day
from bot.reference.compare.said import status_said
from bot.reference.mentions import Mention
from bot.reference.model import Term
from cogs._ui.actor import Interaction, services_of, text
from cogs._ui.cards import Card, Colour, Field, clip, plain
from cogs._ui.forms import say_to
from cogs._ui.replies import answer
from cogs.reference.opening import Target, article_target, select_view

_SHOWN = 10


def add_menus(bot: commands.Bot) -> None:
    """Add the two entries to the menu of every message."""
    bot.tree.add_command(app_commands.ContextMenu(name="Find provisions", callback=find_provisions))
    bot.tree.add_command(app_commands.ContextMenu(name="Explain terms", callback=explain_terms))


async def find_provisions(interaction: Interaction, message: discord.Message) -> None:
    """List what a message cites, with what is ambiguous about it, and open what is picked."""
    found = services_of(interaction).reference.mentions(list(texts_of(message)), interaction.guild_id)
    title = text(interaction, "mentions-title")
    if not found:
        await answer(interaction, Card(title, text(interaction, "mentions-none"), url=message.jump_url))
        return
    fields = [_mention_field(interaction, one) for one in found[:_SHOWN]]
    targets = [article_target(place.provision) for one in found for place in one.places]
    targets += [article_target(other) for one in found for other in one.others]
    card = Card(
        title,
        "",
        fields,
        text(interaction, "mentions-footer"),
        url=message.jump_url,
        colour=Colour.REFERENCE,
    )
    await answer(interaction, card, view=select_view(interaction, targets, how="new"))


async def explain_terms(interaction: Interaction, message: discord.Message) -> None:
    """Explain the words of the glossary that stand in a message."""
    found = services_of(interaction).reference.explain("\n".join(texts_of(message)))
    title = text(interaction, "terms-title")
    if not found:
        await answer(interaction, Card(title, text(interaction, "terms-none"), url=message.jump_url))
        return
    fields = [Field(one.term, _explained(interaction, one)) for one in found]
    footer = text(interaction, "terms-footer")
    targets = [Target(f"term:{one.term}", one.term) for one in found]
    view = select_view(interaction, targets, how="new")
    await answer(interaction, Card(title, "", fields, footer, url=message.jump_url, colour=Colour.REFERENCE), view=view)


def texts_of(message: discord.Message) -> Iterator[str]:
    """Yield what a message says: its own words, its cards, and those of a message that it forwards."""
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    for part in parts:
        if part.content:
            yield part.content
        for embed in part.embeds:
            yield from (one for one in (embed.title, embed.description) if one)
            for field in embed.fields:
                yield f"{field.name}\n{field.value}"


def _mention_field(interaction: Interaction, one: Mention) -> Field:
    if not one.places:
        return Field(plain(one.said), text(interaction, "mentions-unknown", said=plain(one.said)))
    first = one.places[0]
    provision = first.provision
    points = "".join(f"({point})" for point in first.points)
    version = provision.version
    # A draft's date may be a month only.
    status = status_said(say_to(interaction), version.status)
    about = text(interaction, "mentions-version", version=version.id, status=status, date=day(version.date) or "?")
    if len(one.places) > 1:
        name = plain(one.said)
        lines = [text(interaction, "mentions-range", count=len(one.places), first=provision.title), f"-# {about}"]
    else:
        name = f"{provision.label}{points} · {provision.title}"
        lines = [f"-# {about}"]
    if first.was:
        lines.append(text(interaction, "mentions-was", number=provision.number, version=version.id))
    if one.others:
        others = "; ".join(f"{other.label} {other.title}" for other in one.others)
        lines.append(text(interaction, "mentions-others", others=clip(others, 300)))
    for reading in one.readings:
        data = {"version": plain(clip(reading.version, 60)), "title": plain(clip(reading.title, 120))}
        if reading.now:
            lines.append(text(interaction, "mentions-reading-now", now=reading.now, **data))
        else:
            lines.append(text(interaction, "mentions-reading", **data))
    return Field(name, "\n".join(lines))


def _explained(interaction: Interaction, term: Term) -> str:
    notes = text(interaction, "reference-source", source=clip(term.sources[0], 100))
    return f"{clip(term.text, 300)}\n-# {notes} · {term.as_of}"
