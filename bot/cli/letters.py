"""`caucus letter`: list, import, export, verify."""

import sys
from pathlib import Path

import click

from bot.cli.common import Options, as_json, columns, end, refusals_end, require_database, show, with_services
from bot.cli.letter_import import import_list
from bot.clock import to_text
from bot.errors import Invalid, NotFound
from bot.i18n import SOURCE_LANGUAGE, Texts
from bot.letters.export import ExportFile, Order, Style, written
from bot.letters.ledger.heads import standing_at
from bot.letters.ledger.verification import Finding, Verification
from bot.letters.ledger.verification import verify as verify_bytes
from bot.letters.model import ExportFormat, LetterView
from bot.letters.texts.languages import clean_language
from bot.services import Services
from bot.settings import ROOT


@click.group("letter")
def letters() -> None:
    """Sign-on letters: list, import, export, verify."""


@letters.command("list")
@as_json
@click.pass_obj
@refusals_end
def list_letters(options: Options, wants_json: bool) -> None:
    """List the letters of all servers, the newest first."""

    async def everywhere(services: Services) -> list[LetterView]:
        return await services.letters.everywhere()

    rows = [_row(view) for view in with_services(options, everywhere)]
    shown = columns(rows, "id", "state", "signed", "deadline", "title")
    show(rows, shown or ["No letters yet."], wants_json=wants_json)


def _row(view: LetterView) -> dict[str, str | int]:
    letter = view.letter
    return {
        "id": letter.id,
        "server": str(letter.guild_id),
        "title": letter.title,
        "state": view.state.value,
        "deadline": to_text(letter.deadline.utc),
        "timezone": letter.deadline.zone,
        "sha256": letter.text.sha256,
        "signed": view.counts.total,
    }


@letters.command("export")
@click.argument("letter_id", metavar="ID", type=int)
@click.option("--format", "form", required=True, type=click.Choice([form.value for form in ExportFormat]))
@click.option(
    "--order", default="name", type=click.Choice([order.value for order in Order]), help="Order of the names."
)
@click.option("--language", default="", help="Tag of the language whose text comes first, such as es.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File; standard output without it.")
@click.pass_obj
@refusals_end
def export(options: Options, letter_id: int, form: str, order: str, language: str, output: Path | None) -> None:
    """Write letter ID down for others. Hidden names are a count; JSON carries the ledger."""
    if output is not None and output.exists():
        raise Invalid("cli-file-exists", path=str(output))

    async def run(services: Services) -> ExportFile:
        try:
            exported = await services.letters.export_for_host(letter_id, ExportFormat(form))
        except NotFound as error:
            raise NotFound("hosting-letter-none", id=letter_id) from error
        style = Style.of(services.settings.letters, Order(order), SOURCE_LANGUAGE, clean_language(language))
        return await written(exported, services.texts, style)

    require_database(options.settings())
    file = with_services(options, run)
    if output is None:
        sys.stdout.buffer.write(file.content)
        return
    try:
        output.write_bytes(file.content)
    except OSError as error:
        raise Invalid("cli-file-unwritable", path=str(output), reason=error.strerror or "") from error
    click.echo(f"{output}: {len(file.content)} bytes", err=True)


@letters.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--head", default="", help="A hash that was published: whether it stands in this ledger.")
@as_json
@refusals_end
def verify(file: Path, head: str, wants_json: bool) -> None:
    """Check a JSON export offline: what it proves and what it does not."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Invalid("cli-file-unreadable", path=str(file), reason=error.strerror or "") from error
    found = verify_bytes(content)
    texts = Texts(ROOT / "data" / "locales")
    if not found.valid:
        fault = found.faults[0]
        end(Invalid(fault.key, **fault.data))
    findings = [*found.proved, *([_published(content, head)] if head else [])]
    proved = [texts.fill(finding.key, SOURCE_LANGUAGE, finding.data) for finding in findings]
    left = [texts.fill(finding.key, SOURCE_LANGUAGE, finding.data) for finding in found.not_proved]
    data = {"valid": found.valid, "proved": proved, "not_proved": left, "facts": dict(found.facts)}
    show(
        data,
        [*_facts(found), *(f"+ {line}" for line in proved), *(f"? {line}" for line in left)],
        wants_json=wants_json,
    )


def _published(content: bytes, head: str) -> Finding:
    seq = standing_at(content, head)
    if seq is None:
        raise Invalid("letter-verify-head-missing", head=head.strip())
    return Finding("letter-verify-proves-head", {"head": head.strip(), "seq": str(seq)})


def _facts(found: Verification) -> list[str]:
    return [f"{name:12} {value}" for name, value in found.facts.items()]


letters.add_command(import_list)
