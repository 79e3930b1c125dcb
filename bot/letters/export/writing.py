"""From an export to the file a person is given. Laying out takes a moment: `written` does it off the event loop."""

import asyncio
from dataclasses import replace
from functools import partial

from bot.i18n import Texts
from bot.letters.export.content import Exported, ExportFile, file_name
from bot.letters.export.docx import docx_of
from bot.letters.export.html import html_of
from bot.letters.export.markdown import markdown_of
from bot.letters.export.paper import paper_of
from bot.letters.export.pdf import fonts_in, pdf_of
from bot.letters.export.record import json_of
from bot.letters.export.scripts import language_of
from bot.letters.export.style import Style
from bot.letters.export.table import csv_of
from bot.letters.export.template import load_template
from bot.letters.model import ExportFormat, Say

_PLAIN = Style()


def check(style: Style) -> None:
    """Refuse a template or a folder of fonts that would not do, before anybody exports; raises Invalid."""
    if style.template is not None:
        load_template(style.template)
    if style.fonts is not None:
        fonts_in(style.fonts)


async def written(exported: Exported, texts: Texts, style: Style) -> ExportFile:
    """Return the file that a person is given, its labels in the letter's language where the catalogue has it.

    Args:
        exported: what the service let out.
        texts: the catalogue.
        style: how it is to look; its language is that of the labels where the letter's tells or has none.

    Raises:
        Invalid: the template or the fonts do not do.
        Unavailable: the PDF could not be made.
    """
    content = exported.content
    known = style.first or content["letter"].get("language", "")
    language = known.partition("-")[0] or language_of(content["text"]["text"], style.language)
    labels = language if language in texts.languages else style.language

    def say(key: str, /, **data: str | float) -> str:
        return texts.text(key, labels, **data)

    return await asyncio.to_thread(write, exported, say, replace(style, language=labels))


def write(exported: Exported, say: Say, style: Style = _PLAIN) -> ExportFile:
    """Return the file that a person is given; `say` speaks the style's language. Raises as `written`."""
    paper = partial(paper_of, exported, say, style)
    match exported.format:
        case ExportFormat.MARKDOWN:
            content = markdown_of(exported, say, style)
        case ExportFormat.CSV:
            content = csv_of(exported, say, style)
        case ExportFormat.JSON:
            content = json_of(exported)
        case ExportFormat.HTML:
            content = html_of(paper())
        case ExportFormat.DOCX:
            content = docx_of(paper(), style.template)
        case ExportFormat.PDF:
            content = pdf_of(paper(), style.fonts)
    return ExportFile(file_name(exported.letter, exported.format.value), content)
