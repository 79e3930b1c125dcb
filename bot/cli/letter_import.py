"""`caucus letter import`: a list of signatures as a file, on the command line of the machine's host."""

from pathlib import Path
from typing import Any

import click

from bot.cli.common import Options, as_json, refusals_end, require_database, show, with_services
from bot.errors import DomainError, Invalid, NotFound
from bot.i18n import SOURCE_LANGUAGE
from bot.letters.entries.importing import Imported, Preview
from bot.letters.entries.sheet.columns import Field, Reading, found_by, guessed
from bot.letters.entries.sheet.reading import Sheet
from bot.services import Services

_FIELDS = [field.value for field in Field]
_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--letter", "letter_id", required=True, type=int, help="Number of the letter.")
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=COLUMN",
    help=f"What a column means, by its heading or letters; FIELD is one of {', '.join(_FIELDS)}. COLUMN may be empty.",
)
@click.option("--country", default="", help="The country of rows that say none.")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded, and record nothing.")
@as_json
@click.pass_obj
@refusals_end
def import_list(
    options: Options,
    file: Path,
    letter_id: int,
    maps: tuple[str, ...],
    country: str,
    dry_run: bool,
    wants_json: bool,
) -> None:
    """Take the signatures in FILE (CSV) into a letter. Columns are guessed; rows that stand there are left out."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Invalid("cli-file-unreadable", path=str(file), reason=error.strerror or "") from error

    def read(sheet: Sheet) -> Reading:
        return _mapped(sheet, maps, country)

    async def run(services: Services) -> dict[str, Any]:
        try:
            seen = await services.imports.look_for_host(letter_id, file.name, content, read)
        except NotFound as error:
            raise NotFound("hosting-letter-none", id=letter_id) from error
        if dry_run or not seen.plan.taken:
            return _told(services, seen, None)
        return _told(services, seen, await services.imports.record_for_host(seen, content))

    require_database(options.settings())
    data = with_services(options, run)
    show(data, _lines(data), wants_json=wants_json)


def _mapped(sheet: Sheet, maps: tuple[str, ...], country: str) -> Reading:
    columns: dict[Field, int | None] = {}
    for one in maps:
        name, equals, column = one.partition("=")
        if name.strip() not in _FIELDS or not equals:
            raise click.BadParameter(f"{one!r} is not FIELD=COLUMN with FIELD one of {', '.join(_FIELDS)}")
        columns[Field(name.strip())] = found_by(sheet.header, column) if column.strip() else None
    reading = guessed(sheet.header, country.strip()).changed(columns)
    if not reading.names_somebody:
        raise Invalid("letter-import-columns-host")
    return reading


def _told(services: Services, seen: Preview, done: Imported | None) -> dict[str, Any]:
    def words(error: DomainError) -> str:
        return services.texts.of(error, SOURCE_LANGUAGE)

    left = [
        {"row": one.row, "name": one.name, "why": services.texts.fill(one.key, SOURCE_LANGUAGE, one.data)}
        for one in seen.plan.left
        if not one.there
    ]
    return {
        "letter": seen.letter.id,
        "columns": {field.value: seen.sheet.header[at] for field, at in seen.reading.columns.items()},
        "rows": seen.plan.rows,
        "new": len(seen.plan.taken),
        "there": seen.plan.there,
        "left_out": left,
        "recorded": None if done is None else done.one.recorded,
        "stopped": None if done is None or done.stopped is None else words(done.stopped),
    }


def _lines(data: dict[str, Any]) -> list[str]:
    columns = ", ".join(f"{field} = {name!r}" for field, name in data["columns"].items())
    lines = [f"Columns: {columns}", f"{data['rows']} rows: {data['new']} new, {data['there']} there already"]
    left = data["left_out"]
    lines += [f"Row {one['row']}: {one['why']}" for one in left[:_SHOWN]]
    if len(left) > _SHOWN:
        lines.append(f"... and {len(left) - _SHOWN} more rows that cannot be taken; --json lists all.")
    lines.append("Nothing was recorded." if data["recorded"] is None else f"{data['recorded']} recorded.")
    if data["stopped"]:
        lines.append(f"Stopped early: {data['stopped']}")
    return lines
