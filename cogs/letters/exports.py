"""Handing over a letter as a file: in a format, an order, a language, the look of a template."""

import asyncio
from dataclasses import dataclass, replace

import discord

from bot.errors import Conflict, Invalid
from bot.letters.export import Order, Style, written
from bot.letters.export.template import LARGEST, Template, load_template
from bot.letters.model import ExportFormat
from cogs._ui.actor import Interaction, actor_of, language_of, services_of
from cogs._ui.forms import say_to
from cogs._ui.replies import answer, in_time
from cogs._ui.sent import fetched
from cogs.letters.look import attached


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported, and how.

    Attributes:
        letter_id: the letter.
        form: the format.
        order: of the names.
        language: whose text comes first, as typed; empty for the binding one.
        template: a Word file for the look of a DOCX; None for the one that the host has set, if any.
    """

    letter_id: int
    form: ExportFormat
    order: Order
    language: str
    template: discord.Attachment | None


async def hand_over(interaction: Interaction, wanted: Wanted) -> None:
    """Write a letter down and hand it over."""
    services, say, actor = services_of(interaction), say_to(interaction), actor_of(interaction)
    made_of = await services.letter_texts.exportable(actor, wanted.letter_id, wanted.language)
    style = Style.of(services.settings.letters, wanted.order, language_of(interaction), made_of.language)
    if wanted.template is not None:
        style = replace(style, template=await _taken(interaction, wanted.template))
    exported = await in_time(interaction, services.letters.export(actor, wanted.letter_id, wanted.form))
    if interaction.response.is_done():
        # It takes a while: say how far it is.
        total = len(exported.content["signatures"]) + exported.content["hidden"]
        await interaction.edit_original_response(content=say("letter-export-progress", count=total))
    file = await in_time(interaction, written(exported, services.texts, style))
    if len(file.content) > interaction.filesize_limit:
        raise Conflict("letter-export-large")
    sentences = [say("letter-exported", hidden=exported.content["hidden"], head=exported.entries[-1].hash)]
    if made_of.outdated:
        sentences.append(say("letter-export-outdated", count=made_of.outdated))
    if made_of.waiting:
        sentences.append(say("letter-waiting", count=made_of.waiting))
    await answer(interaction, "\n".join(sentences), files=[attached(file)])


async def _taken(interaction: Interaction, file: discord.Attachment) -> Template:
    """Return a template that was attached; what will not do is refused before the ledger notes an export."""
    if file.size > LARGEST:
        raise Invalid("letter-template-unreadable", path=file.filename)
    template = Template(file.filename, await fetched(interaction, file))
    await in_time(interaction, asyncio.to_thread(load_template, template))
    return template
