"""`caucus status`: who signed and ratified, by state and bloc; the host's import of a depositary's table."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from bot.cli.common import Options, as_json, columns, end, refusals_end, show
from bot.errors import Invalid, NotFound
from bot.i18n import Texts
from bot.services import build_status
from bot.status.model import Deed, Step, Table
from bot.status.rules import BlocView, StateView
from bot.status.service import CONVENTION, Preview, Progress, StatusService

Row = dict[str, Any]
T = TypeVar("T")


@click.group("status")
def status() -> None:
    """Signatures and ratifications: show, import."""


@status.command("show")
@click.argument("name", default="")
@as_json
@click.pass_obj
@refusals_end
def show_status(options: Options, name: str, wants_json: bool) -> None:
    """Show progress, or a state or a bloc by its NAME."""

    async def look(found: StatusService) -> tuple[Row, list[str]]:
        if not name:
            progress = progress_row(found.progress())
            return progress, list(progress_lines(progress))
        try:
            bloc = bloc_row(found.bloc(name))
            return bloc, list(bloc_lines(bloc))
        except NotFound:
            state = state_row(found.state(name))
            return state, list(state_lines(state))

    row, lines = _with_status(options, look)
    show(row, lines, wants_json=wants_json)


@status.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--as-of", required=True, help="The day the table is of: 2026-11-20.")
@click.option("--instrument", default=CONVENTION, show_default=True, help="uncc or budapest.")
@click.option("--source", default="", help="Where it comes from; the depositary when left out.")
@click.option("--dry-run", is_flag=True, help="Only say what would be stored.")
@as_json
@click.pass_obj
@refusals_end
def import_table(
    options: Options, file: Path, as_of: str, instrument: str, source: str, dry_run: bool, wants_json: bool
) -> None:
    """Read a depositary's table (CSV) for every server."""
    try:
        content = file.read_bytes()
    except OSError as error:
        end(Invalid("cli-file-unreadable", path=str(file), reason=error.strerror or "?"))

    async def act(status: StatusService) -> Preview:
        found = status.preview(None, content, instrument, as_of, source)
        if not dry_run:
            await status.import_(None, found)
        return found

    found = _with_status(options, act)
    row = preview_row(found, Texts(options.settings().data / "locales"), stored=not dry_run)
    lines = [
        f"{row['states']} states, {row['signed']} signed, {row['bound']} ratified, read as {row['encoding']}",
        *(f"not taken: {problem}" for problem in row["problems"]),
        *(f"{one['code']} {one['step']}: {one['was'] or 'none'} -> {one['now'] or 'none'}" for one in row["changes"]),
        "Stored for every server." if not dry_run else "Nothing was stored (--dry-run).",
    ]
    show(row, lines, wants_json=wants_json)


def _with_status(options: Options, action: Callable[[StatusService], Awaitable[T]]) -> T:
    async def run() -> T:
        status, db = await build_status(options.settings())
        try:
            return await action(status)
        finally:
            await db.close()

    return asyncio.run(run())


def preview_row(found: Preview, texts: Texts, *, stored: bool) -> Row:
    """Return what a table holds and would change."""
    table, report = found.table, found.report
    return {
        "instrument": table.instrument,
        "as_of": table.as_of,
        "source": table.source,
        "encoding": report.encoding,
        "sha256": report.sha256,
        "states": report.states,
        "signed": len(table.codes(Step.SIGNED)),
        "bound": len(table.codes(Step.BOUND)),
        "whole": table.whole,
        "same": found.same,
        "stored": stored,
        "problems": [
            texts.text(one.key, line=str(one.line), text=one.text, near=one.near or "none") for one in report.problems
        ],
        "changes": [
            {"code": one.state.code, "step": one.step.value, "was": one.was, "now": one.now} for one in found.changes
        ],
    }


def state_row(view: StateView) -> Row:
    """Return where a state stands, by every table."""
    return {
        "code": view.state.code,
        "state": view.state.name,
        "kind": view.state.kind,
        "uncc": [_said_row(said.table, said.deed, one.step) for one in view.steps for said in one.said],
        "budapest": [_said_row(said.table, said.deed, one.step) for one in view.budapest for said in one.said],
        "conflicts": [f"{one.step.value}: {one.conflict}" for one in (*view.steps, *view.budapest) if one.conflict],
        "remarks": [{"kind": one.kind, "text": one.text, "sources": list(one.sources)} for one in view.remarks],
        "blocs": [one.id for one in view.blocs],
    }


def _said_row(table: Table, deed: Deed | None, step: Step) -> Row:
    return {
        "table": table.id,
        "as_of": table.as_of,
        "source": table.source or (list(deed.sources) if deed is not None else ""),
        "step": step.value,
        "done": deed is not None,
        "date": deed.date if deed is not None else "",
        "how": deed.how.value if deed is not None and deed.how is not None else "",
        "note": deed.note if deed is not None else "",
        "whole": table.whole,
    }


def bloc_row(view: BlocView) -> Row:
    """Return where a bloc stands, by every table."""
    return {
        "bloc": view.bloc.id,
        "name": view.bloc.name,
        "members": len(view.bloc.members),
        "source": view.bloc.source,
        "verified": view.bloc.verified.value,
        "as_of": view.bloc.as_of,
        "counts": [
            {
                "table": one.table.id,
                "as_of": one.table.as_of,
                "bound": [state.code for state in one.bound],
                "signed": [state.code for state in one.signed],
                "neither": [state.code for state in one.neither],
            }
            for one in view.counts
        ],
        "reported": [{"signed": f.count, "date": f.date, "source": f.source} for f in view.bloc.reported],
        "conflicts": len(view.conflicts),
    }


def progress_row(found: Progress) -> Row:
    """Return how far the convention is, by every table."""
    return {
        "needed": found.rule.needed,
        "in_force": found.rule.in_force,
        "open_until": found.rule.open_until,
        "tables": [
            {
                "table": one.table.id,
                "as_of": one.table.as_of,
                "source": one.table.source,
                "signed": one.signed,
                "bound": [deed.code for deed in one.bound],
                "counting": one.counting,
                "overlap_with_budapest": list(one.both),
            }
            for one in found.tallies
        ],
        "reported": [{"signed": f.count, "date": f.date, "source": f.source} for f in found.reported],
        "overlap_reported": {"count": found.overlap.count, "date": found.overlap.date, "source": found.overlap.source},
        "disputed": [one.code for one in found.disputed],
        "note": found.note,
    }


def progress_lines(row: Row) -> Iterator[str]:
    """Return progress for people."""
    yield f"UN convention: {row['needed']} needed, in force: {'yes' if row['in_force'] else 'no'}"
    for one in row["tables"]:
        source, bound = one["source"] or "this project's list", len(one["bound"])
        yield f"{one['signed']} signed, {bound} ratified ({one['counting']} count): {source}, {one['as_of']}"
    for one in row["reported"]:
        yield f"others say {one['signed']} signed: {one['source']}, {one['date']}"
    overlap = row["overlap_reported"]
    yield f"in both treaties, others say: {overlap['count']} ({overlap['source']}, {overlap['date']})"
    yield from (f"in both by name: {len(one['overlap_with_budapest'])} ({one['as_of']})" for one in row["tables"])
    yield row["note"]


def bloc_lines(row: Row) -> Iterator[str]:
    """Return a bloc for people."""
    yield f"{row['name']}: {row['members']} members ({row['source']}, {row['as_of']})"
    for one in row["counts"]:
        yield f"by {one['table']}, {one['as_of']}:"
        yield from (f"  {name:8} {', '.join(one[name]) or '-'}" for name in ("bound", "signed", "neither"))
    yield from (f"others say {one['signed']} signed: {one['source']}, {one['date']}" for one in row["reported"])


def state_lines(row: Row) -> Iterator[str]:
    """Return a state for people."""
    yield f"{row['state']} ({row['code']})"
    rows = [{**one, "treaty": treaty, "done": _done(one)} for treaty in ("uncc", "budapest") for one in row[treaty]]
    yield from columns(rows, "treaty", "step", "done", "date", "how", "as_of", "source")
    yield from (f"conflict: {one}" for one in row["conflicts"])
    yield from (f"{one['kind']}: {one['text']}" for one in row["remarks"])


def _done(one: Row) -> str:
    # A list that is not complete does not say that a state did nothing.
    return "yes" if one["done"] else "no" if one["whole"] else "not listed"
