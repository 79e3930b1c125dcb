"""`caucus treaty import` and `caucus treaty withdraw`: the host's texts, for everybody. A running bot is told."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from bot.cli.common import Options, as_json, refusals_end, show
from bot.clock import SystemClock
from bot.errors import Invalid, NotFound, Unavailable
from bot.i18n import Texts
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.reading import read_document
from bot.reference.jsonviews import Row
from bot.reference.loader import load
from bot.reference.wordings.asked import STATUSES, settled
from bot.reference.wordings.choice import in_order, in_sight, same_language, same_version
from bot.reference.wordings.errands import Errand, Inbox, Outcome, run_errand
from bot.reference.wordings.fetch import Fetcher, is_address
from bot.reference.wordings.model import Asked, Doubt, Listed, Preview, Reading
from bot.reference.wordings.preview import paragraphs, preview_of
from bot.reference.wordings.service import listed, occupied, stored
from bot.reference.wordings.titles import known_titles
from bot.services import build
from bot.settings import Settings
from bot.storage import open_reading

_SHOWN = 80


class ImportOptions(TypedDict):
    """The options of `treaty import`."""

    instrument: str
    version: str
    status: str
    date: str
    language: str
    name: str


@click.command("import")
@click.argument("file", metavar="FILE|URL")
@click.option("--instrument", required=True, help="The treaty: uncc, budapest, untoc, or a new id such as my-draft.")
@click.option("--version", required=True, help="The symbol it is cited by: A/RES/79/243, draft-2023.")
@click.option("--status", default="", help=f"{', '.join(STATUSES)}; what is likely, when left out.")
@click.option("--date", default="", help="When that text was made: 2024-12-24, 2024-12 or 2024.")
@click.option("--lang", "language", default="", help="Its language; the one it is written in, when left out.")
@click.option("--name", default="", help="What a treaty new here is called.")
@click.option("--replace", is_flag=True, help="Take the place of another file's text, which is withdrawn.")
@click.option("--dry-run", is_flag=True, help="Only say what was found; store nothing.")
@as_json
@click.pass_obj
@refusals_end
def import_text(
    options: Options, file: str, replace: bool, dry_run: bool, wants_json: bool, **said: Unpack[ImportOptions]
) -> None:
    """Import the wording of a treaty from a PDF, DOCX, HTML, plain text or Akoma Ntoso file, for everybody."""
    settings = options.settings()
    asked = Asked(**said)

    async def run() -> tuple[Preview, Outcome | None]:
        preview = await _preview(settings, file, asked)
        if dry_run:
            return preview, None
        there = preview.there
        if there is not None and not replace:
            # Nothing would be written: nobody has to be waited for.
            if not preview.same:
                raise occupied(there)
            return preview, Outcome("already", there.instrument, there.version, there.language)
        errand = Errand("import", asked, preview.reading, preview.wording.source, replace)
        return preview, await _do(settings, errand)

    preview, outcome = asyncio.run(run())
    texts = Texts(settings.data / "locales")
    show(_row(texts, preview, outcome), _lines(texts, preview, outcome), wants_json=wants_json)


@click.command("withdraw")
@click.argument("instrument")
@click.option("--version", required=True, help="The version to put out of sight.")
@click.option("--lang", "language", default="", help="Only the text in this language.")
@click.option("--back", is_flag=True, help="Bring a withdrawn text back.")
@as_json
@click.pass_obj
@refusals_end
def withdraw(options: Options, instrument: str, version: str, language: str, back: bool, wants_json: bool) -> None:
    """Put the host's texts of a version out of sight, or bring them back. They are kept."""
    settings = options.settings()

    async def run() -> list[Outcome]:
        found = await _found(settings, instrument, version, language, withdrawn=back)
        act = "bring back" if back else "withdraw"
        return [await _do(settings, Errand(act, wording_id=one.wording.id)) for one in found]

    rows: list[Row] = [
        {"outcome": one.outcome, "instrument": one.instrument, "version": one.version, "lang": one.language}
        for one in asyncio.run(run())
    ]
    lines = (f"{row['instrument']} {row['version']} ({row['lang']}): {row['outcome']}" for row in rows)
    show({"texts": list(rows)}, lines, wants_json=wants_json)


async def _preview(settings: Settings, file: str, asked: Asked) -> Preview:
    limits = settings.imports
    library = load(settings.data)
    # What was mistyped is said before a file is read for ten seconds.
    said = settled(asked, None, library, ())
    data, name = await _document(settings, file)
    cost = ImportLimits(bytes=limits.megabytes * 1_000_000, pages=limits.pages, seconds=limits.seconds)
    db = await open_reading(settings.db)
    try:
        there = in_sight(await stored(db), None) if db is not None else []
    finally:
        if db is not None:
            await db.close()
    reading: Reading = await read_document(data, name, cost, known_titles(said.instrument, library, there))
    return preview_of(asked, reading, name, library, there, guild_id=None, now=SystemClock().now())


async def _document(settings: Settings, file: str) -> tuple[bytes, str]:
    if is_address(file):
        return await Fetcher(settings.imports).fetch(file)
    path = Path(file)
    try:
        if path.stat().st_size > settings.imports.megabytes * 1_000_000:
            raise Invalid("import-large", megabytes=settings.imports.megabytes)
        return await asyncio.to_thread(path.read_bytes), path.name
    except OSError as error:
        raise Invalid("wording-file", file=file[:_SHOWN], reason=error.strerror or str(error)) from error


async def _do(settings: Settings, errand: Errand) -> Outcome:
    """Do it here, or have the bot that holds the database do it."""
    try:
        services = await build(settings)
    except Unavailable as error:
        if error.key != "storage-held":
            raise
        return await Inbox(settings.db).leave(errand)
    try:
        return await run_errand(services.wordings, errand)
    finally:
        await services.close()


async def _found(settings: Settings, instrument: str, version: str, language: str, *, withdrawn: bool) -> list[Listed]:
    db = await open_reading(settings.db)
    if db is None:
        raise NotFound("wording-not-found")
    try:
        all_of_them = await listed(db, None)
    finally:
        await db.close()
    asked = settled(Asked(instrument, version), None, load(settings.data), [one.wording for one in all_of_them])
    found = [
        one
        for one in all_of_them
        if one.withdrawn == withdrawn
        and one.wording.instrument == asked.instrument
        and same_version(one.wording.version, asked.version)
        and (not language or same_language(language, one.wording.language))
    ]
    # Of a text that was replaced several times the latest comes back.
    latest = {one.wording.language: one for one in found}
    if not latest:
        raise NotFound("wording-not-found")
    order = in_order(one.wording for one in latest.values())
    return [latest[one.language] for one in order]


def _row(texts: Texts, preview: Preview, outcome: Outcome | None) -> Row:
    one = preview.wording
    return {
        "instrument": one.instrument,
        "version": one.version,
        "lang": one.language,
        "status": one.status,
        "date": one.date,
        "title": one.title,
        "source": one.source,
        "sha256": one.sha256,
        "stored": outcome is not None and outcome.outcome != "already",
        "outcome": outcome.outcome if outcome is not None else "dry run",
        "replaced": outcome is not None and outcome.replaced,
        "articles": [
            {"number": article.number, "title": article.title, "paragraphs": paragraphs(article)}
            for article in one.articles
        ],
        "warnings": list(_warnings(texts, preview, outcome)),
    }


def _warnings(texts: Texts, preview: Preview, outcome: Outcome | None) -> Iterator[str]:
    for doubt in preview.doubts:
        yield _sentence(texts, doubt)
    if outcome is None and preview.there is not None:
        key = "wording-preview-same" if preview.same else "wording-preview-there"
        yield texts.text(key, file=preview.there.source[:_SHOWN])


def _sentence(texts: Texts, doubt: Doubt) -> str:
    return texts.text(doubt.key, **dict(doubt.data))


def _lines(texts: Texts, preview: Preview, outcome: Outcome | None) -> Iterator[str]:
    one = preview.wording
    yield f"{one.instrument}  {one.version} ({one.status}{', ' + one.date if one.date else ''}), {one.language}"
    yield one.title or one.name or one.source
    yield f"{len(one.articles)} articles, {one.articles[0].number} to {one.articles[-1].number}"
    for warning in _warnings(texts, preview, outcome):
        yield "! " + warning
    yield texts.text("wording-cli-outcome", outcome=outcome.outcome.replace(" ", "-") if outcome is not None else "dry")
