"""`caucus treaty` and `caucus principle`: look-ups and searches; they need data/ only, and see a database's texts."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import click

from bot.cli.batch import batch_answers
from bot.cli.common import Options, as_json, columns, refusals_end, show
from bot.i18n import Texts
from bot.reference.answers import Answer
from bot.reference.jsonviews import (
    answer_json,
    instrument_json,
    principle_json,
    principle_result_json,
    principle_shown_json,
    shown_json,
)
from bot.reference.model import Kind
from bot.reference.service import ReferenceService
from bot.reference.snippets import plain
from bot.services import build_reference


def _service(options: Options) -> ReferenceService:
    return asyncio.run(build_reference(options.settings()))


@click.group("treaty")
def treaties() -> None:
    """Treaties: list, show an article, search, import wording."""


@treaties.command("list")
@as_json
@click.pass_obj
@refusals_end
def list_treaties(options: Options, wants_json: bool) -> None:
    """List the treaties, with the version each answer is about."""
    reference = _service(options)
    rows = [instrument_json(one, reference.texts(one.id)) for one in reference.instruments()]
    lines = columns(
        ({**row, "texts": _texts(row)} for row in rows), "id", "version", "status", "date", "articles", "texts", "name"
    )
    show(rows, lines, wants_json=wants_json)


def _texts(row: dict[str, Any]) -> str:
    held = [f"{one['id']} {', '.join(one['texts'])}" for one in row["versions"] if one["texts"]]
    return f"texts: {'; '.join(held)}" if held else "summaries"


@treaties.command("show")
@click.argument("instrument")
@click.argument("citation")
@click.option("--version", default="", help="The version wanted.")
@click.option("--lang", default="", help="The language wanted.")
@as_json
@click.pass_obj
@refusals_end
def show_article(options: Options, instrument: str, citation: str, version: str, lang: str, wants_json: bool) -> None:
    """Show an article: `caucus treaty show uncc 24`."""
    reference = _service(options)
    row = shown_json(reference.show(reference.article(instrument, citation, version=version, language=lang)))
    show(row, _article_lines(row), wants_json=wants_json)


def _article_lines(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"{row['citation']}  {row['title']}"
    about = f"{row['kind']}, {row['version']} ({row['status']}, {row['date']}), {row['lang']}"
    if row["kind"] == Kind.SUMMARY.value:
        yield f"{about}, verified: {row['verified']}"
    else:
        yield f"{about}, SHA-256 of the file {row['sha256']}"
    for moved in row["moved"]:
        probably = " probably" if moved["inferred"] else ""
        yield f"is{probably} article {moved['number']} in {moved['version']}"
    yield from ("", str(row["text"]), "", "source: " + "; ".join(row["sources"]))
    ours = row.get("summary")
    if ours:
        yield from (
            "",
            f"Our summary, not the text ({ours['version']}, verified: {ours['verified']}):",
            str(ours["text"]),
        )


@treaties.command("search")
@click.argument("words", required=False)
@click.option("--instrument", default="any", show_default=True, help="The treaty to stay within.")
@click.option("--lang", default="", help="The language of the words.")
@click.option("--limit", type=click.IntRange(1, 25), help="How many results at most.")
@click.option("--batch", type=click.File("rb"), help="A JSON line a query; answers in the same order.")
@as_json
@click.pass_obj
@refusals_end
def search_treaties(
    options: Options,
    words: str | None,
    instrument: str,
    lang: str,
    limit: int | None,
    batch: BinaryIO | None,
    wants_json: bool,
) -> None:
    """Search articles by words or citation."""
    if (words is None) == (batch is None):
        raise click.UsageError("Give either words or --batch FILE.")
    reference = _service(options)
    if batch is not None:
        texts = Texts(options.settings().data / "locales")
        for line in batch_answers(batch, reference, texts):
            click.echo(line)
        return
    answer = reference.search(words or "", instrument, lang, limit)
    show(answer_json(answer), _lines(answer), wants_json=wants_json)


def _lines(answer: Answer) -> Iterator[str]:
    for result in answer.results:
        one = result.provision
        place = one.citation + "".join(f"({point})" for point in result.points)
        why = f"  (found under: {result.found_under})" if result.found_under else ""
        yield f"{place:16} {one.title}  [{one.version.id}, {one.kind.value}]{why}"
        yield f"{'':16} {plain(result.snippet)}"
    if not answer.results:
        yield "Nothing found."
        for law in answer.elsewhere:
            yield f"An article of {law} is cited; its text is not here."
        if answer.did_you_mean:
            yield "Did you mean: " + "; ".join(answer.did_you_mean)


@click.group("principle")
def principles() -> None:
    """Principles: list, show, search."""


@principles.command("list")
@as_json
@click.pass_obj
@refusals_end
def list_principles(options: Options, wants_json: bool) -> None:
    """List the principles."""
    rows = [principle_json(one) for one in _service(options).principles()]
    show(rows, columns(rows, "number", "id", "rating", "title"), wants_json=wants_json)


@principles.command("show")
@click.argument("name")
@as_json
@click.pass_obj
@refusals_end
def show_principle(options: Options, name: str, wants_json: bool) -> None:
    """Show a principle by its id, number or title."""
    row = principle_shown_json(_service(options).principle(name))
    lines = [
        f"{row['number']}. {row['title']}  ({row['framework_name']}, {row['published']}; summary)",
        "",
        str(row["text"]),
        "",
        f"{row['rating']} ({row['rating_version']}): {row['assessment']}",
    ]
    show(row, lines, wants_json=wants_json)


@principles.command("search")
@click.argument("words")
@as_json
@click.pass_obj
@refusals_end
def search_principles(options: Options, words: str, wants_json: bool) -> None:
    """Search the principles."""
    found = _service(options).search_principles(words)
    rows = [principle_result_json(one) for one in found]
    lines = columns(rows, "number", "id", "title") or ["Nothing found."]
    show({"query": words, "results": rows}, lines, wants_json=wants_json)
