"""`caucus erase`, `caucus retention` and `caucus rekey`: what the host does for the people in the database."""

import asyncio
from typing import Any

import click

from bot.cli.common import Options, as_json, refusals_end, require_database, show
from bot.clock import to_text
from bot.errors import Unavailable
from bot.letters.safety.retention.service import Schedule
from bot.reference.wordings.errands import Errand, Inbox
from bot.services import Services, build
from bot.settings import Settings


@click.command()
@click.option("--user", "user_id", required=True, type=click.IntRange(1, (1 << 63) - 1), help="Number of the account.")
@as_json
@click.pass_obj
@refusals_end
def erase(options: Options, user_id: int, *, wants_json: bool) -> None:
    """Forget an account everywhere; a running bot does it. Backups have to be thrown away by hand."""
    done = asyncio.run(_erase(options.settings(), user_id))
    show(done, _erased_lines(done), wants_json=wants_json)


@click.command()
@click.option("--dry-run", is_flag=True, help="Say what would be erased and when, and erase nothing.")
@as_json
@click.pass_obj
@refusals_end
def retention(options: Options, *, dry_run: bool, wants_json: bool) -> None:
    """Erase what of ended letters need not be kept; a running bot does that by itself, when it is due."""

    async def run(services: Services) -> dict[str, Any]:
        before = await services.retention.schedule_for_host()
        done = [] if dry_run else [(one.letter.id, one.kind) for one in await services.retention.run()]
        return _scheduled(before, done, dry_run=dry_run)

    data = asyncio.run(_with(options.settings(), run, beside=dry_run))
    show(data, _retention_lines(data), wants_json=wants_json)


@click.command()
@as_json
@click.pass_obj
@refusals_end
def rekey(options: Options, *, wants_json: bool) -> None:
    """Encrypt contact details with CAUCUS_DATA_KEY that CAUCUS_DATA_KEY_BEFORE encrypted. Stop the bot first."""
    count = asyncio.run(_with(options.settings(), lambda services: services.safety.seal_anew(), beside=False))
    show({"sealed_anew": count}, [f"{count} sealed anew"], wants_json=wants_json)


async def _erase(settings: Settings, user_id: int) -> dict[str, Any]:
    """Do it here, or have the bot that holds the database do it."""
    try:
        return dict(await _with(settings, lambda services: services.privacy.erase_errand(user_id), beside=False))
    except Unavailable as error:
        if error.key != "storage-held":
            raise
    return dict(await Inbox(settings.db).ask(Errand("erase", wording_id=user_id)))


async def _with(settings: Settings, action: Any, *, beside: bool) -> Any:
    require_database(settings)
    services = await build(settings, beside=beside)
    try:
        return await action(services)
    finally:
        await services.close()


def _erased_lines(done: dict[str, Any]) -> list[str]:
    rows = f"{done['rows']} rows named the account {done['user']}; they are erased or nobody's."
    lines = [rows if done["rows"] else f"Nothing here named the account {done['user']}."]
    lines += [f"  {table}: {count}" for table, count in done["erased"].items()]
    if done["withdrawn"]:
        lines.append(f"{done['withdrawn']} signatures were withdrawn.")
    if done["public_names_kept"]:
        lines.append(f"{done['public_names_kept']} public names stay under delivered letters.")
    if done["counted_without_a_name"]:
        lines.append(f"{done['counted_without_a_name']} signatures under delivered letters stay as a number.")
    lines.append("Backups still hold what was there when they were made.")
    return lines


def _scheduled(before: Schedule, done: list[tuple[int, Any]], *, dry_run: bool) -> dict[str, Any]:
    rows = [
        {
            "letter": one.letter.id,
            "what": one.kind.value,
            "due": to_text(one.at),
            "rows": one.rows,
            "now": one.at <= before.now,
            "erased": (one.letter.id, one.kind) in done,
        }
        for one in before.due
    ]
    return {
        "dry_run": dry_run,
        "contact_days": before.periods.contacts,
        "retention_days": before.periods.details,
        "letters": rows,
    }


def _retention_lines(data: dict[str, Any]) -> list[str]:
    lines = [f"Contact details go after {data['contact_days']} days, details after {data['retention_days']}."]
    for row in data["letters"]:
        when = "erased" if row["erased"] else "due now" if row["now"] else f"due {row['due']}"
        lines.append(f"letter {row['letter']}: {row['what']} ({row['rows']}) {when}")
    return lines if data["letters"] else [*lines, "Nothing is due."]
