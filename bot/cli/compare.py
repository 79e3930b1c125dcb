"""`caucus treaty compare`: two versions of a treaty, or two treaties, as text, JSON, a page or a Word document."""

import asyncio
import json
from pathlib import Path

import click

from bot.cli.common import Options, as_json, refusals_end
from bot.errors import Invalid, Value
from bot.i18n import Texts
from bot.reference.compare.files import name_of
from bot.reference.compare.html import html_of
from bot.reference.compare.jsonview import comparison_json
from bot.reference.compare.model import Comparison
from bot.reference.compare.said import Say
from bot.reference.compare.service import Wanted
from bot.reference.compare.text import lines_of
from bot.services import build_compare
from bot.settings import Settings

FORMATS = ("text", "html", "json", "docx")


@click.command("compare")
@click.argument("instrument")
@click.argument("old", metavar="FROM")
@click.argument("new", metavar="TO")
@click.option("--article", default="", help="One article: 24, or preamble.")
@click.option("--lang", default="", help="The language of both texts.")
@click.option("--with", "other", default="", help="Another treaty, of which TO is a version: by counterparts.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File; standard output without it.")
@as_json
@click.pass_obj
@refusals_end
def compare(
    options: Options,
    instrument: str,
    old: str,
    new: str,
    article: str,
    lang: str,
    other: str,
    form: str,
    output: Path | None,
    wants_json: bool,
) -> None:
    """Compare two versions: `caucus treaty compare uncc draft-2023 A/RES/79/243`."""
    if output is not None and output.exists():
        raise Invalid("cli-file-exists", path=str(output))
    settings = options.settings()
    found, name = asyncio.run(_found(settings, Wanted(instrument, old, new, lang, article, other)))
    content = _written(found, "json" if wants_json else form, name, settings)
    if output is None:
        click.echo(content, nl=isinstance(content, str))
        return
    try:
        output.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise Invalid("cli-file-unwritable", path=str(output), reason=error.strerror or "") from error
    click.echo(f"{output}: {len(found.changes)} changes", err=True)


async def _found(settings: Settings, wanted: Wanted) -> tuple[Comparison, str]:
    service = await build_compare(settings)
    found = await service.compare(wanted)
    return found, name_of(found, service.called)


def _written(found: Comparison, form: str, name: str, settings: Settings) -> str | bytes:
    say = _say(settings)
    if form == "json":
        return json.dumps(comparison_json(found), ensure_ascii=False, indent=2)
    if form == "html":
        return html_of(found, say, name, settings.language)
    if form == "docx":
        from bot.clock import SystemClock
        from bot.reference.compare.docx import docx_of

        return docx_of(found, say, name, SystemClock().now())
    return "\n".join(lines_of(found, say))


def _say(settings: Settings) -> Say:
    texts = Texts(settings.data / "locales")

    def say(key: str, /, **data: Value) -> str:
        return texts.fill(key, settings.language, data)

    return say
