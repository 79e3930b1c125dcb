"""`caucus session` and `caucus delivery`: what is planned, and what became of it."""

import sys
from pathlib import Path

import click

from bot.calendar.files import Imported
from bot.calendar.ics.parsing import LARGEST
from bot.cli.common import Options, as_json, columns, refusals_end, show, with_services
from bot.clock import to_text
from bot.delivery.model import Delivery, State
from bot.errors import Invalid
from bot.i18n import SOURCE_LANGUAGE
from bot.services import Services


@click.group("session")
def sessions() -> None:
    """Calendar sessions: list, import from and export to iCalendar files."""


@sessions.command("list")
@as_json
@click.pass_obj
@refusals_end
def list_sessions(options: Options, wants_json: bool) -> None:
    """List the sessions and deadlines of all servers and the known calendar, in the order of their start."""

    async def everywhere(services: Services) -> list[dict[str, str | None]]:
        return [entry.as_json() for entry in await services.calendar.everywhere()]

    rows = with_services(options, everywhere)
    show(rows, columns(rows, "start", "end", "timezone", "place", "id", "title"), wants_json=wants_json)


@sessions.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@as_json
@click.pass_obj
@refusals_end
def import_sessions(options: Options, file: Path, dry_run: bool, wants_json: bool) -> None:
    """Import an iCalendar file into every server's calendar. The same file again changes nothing."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise Invalid("cli-file-unreadable", path=str(file), reason=error.strerror or "") from error

    async def run(services: Services) -> tuple[Imported, list[str]]:
        imported = await services.calendar_files.import_for_everybody(data, dry_run=dry_run)
        return imported, [services.texts.fill(one.key, SOURCE_LANGUAGE, one.data) for one in imported.remarks]

    imported, warnings = with_services(options, run)
    found = imported.plan
    steps = {"added": found.added, "changed": found.changed, "cancelled": found.cancelled}
    row = {
        **{name: [one.as_json() for one in sessions] for name, sessions in steps.items()},
        "same": found.same,
        "older": found.older,
        "dry_run": dry_run,
        "warnings": warnings,
    }
    counts = ", ".join(f"{len(sessions)} {name}" for name, sessions in steps.items())
    done = "would be " if dry_run else ""
    summary = f"{done}{counts}, {found.same} as they were, {found.older} newer here"
    show(row, [summary, *warnings], wants_json=wants_json)


@sessions.command("export")
@click.option("--output", type=click.Path(path_type=Path), help="The file to write; standard output if left out.")
@click.pass_obj
@refusals_end
def export_sessions(options: Options, output: Path | None) -> None:
    """Write the sessions and deadlines of all servers and the known calendar as an iCalendar file."""

    async def run(services: Services) -> bytes:
        return await services.calendar_files.export_everything()

    data = with_services(options, run)
    if output is None:
        sys.stdout.buffer.write(data)
        return
    try:
        # Calendar programs fetch this again and again: the new file takes the old one's place.
        output.write_bytes(data)
    except OSError as error:
        raise Invalid("cli-file-unwritable", path=str(output), reason=error.strerror or "") from error
    click.echo(f"{output}: {len(data)} bytes", err=True)


@click.group("delivery")
def deliveries() -> None:
    """Deliveries: what must be said, and what became of it."""


@deliveries.command("list")
@click.option("--state", type=click.Choice([state.value for state in State]), help="Only those in this state.")
@as_json
@click.pass_obj
@refusals_end
def list_deliveries(options: Options, state: str | None, wants_json: bool) -> None:
    """List deliveries in the order of their time; without --state all of them."""
    wanted = [State(state)] if state is not None else list(State)

    async def everywhere(services: Services) -> list[dict[str, str | int | None]]:
        found = await services.deliveries.list_of(None, wanted, limit=100_000)
        return [_row(services, delivery) for delivery in found]

    rows = with_services(options, everywhere)
    shown = columns(rows, "due", "state", "ref", "cause", "reason")
    show(rows, shown or ["Nothing is planned."], wants_json=wants_json)


def _row(services: Services, delivery: Delivery) -> dict[str, str | int | None]:
    return {
        "id": delivery.id,
        "ref": delivery.ref,
        "state": delivery.state.value,
        "due": to_text(delivery.due_at),
        "useless_after": to_text(delivery.useless_after),
        "server": str(delivery.guild_id),
        "channel": str(delivery.channel_id) if delivery.channel_id is not None else None,
        "cause": delivery.cause,
        "message": delivery.message,
        "attempts": delivery.attempts,
        "sent": to_text(delivery.sent_at) if delivery.sent_at is not None else None,
        "reason": services.texts.text(delivery.reason) if delivery.reason is not None else None,
    }
