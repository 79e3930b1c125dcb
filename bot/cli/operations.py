"""Commands of whoever hosts Caucus: run, check, doctor, key, backup, restore, bench."""

import asyncio
import base64
import logging.config
import os
import secrets
import sys
from pathlib import Path

import click
import yaml

from bot.cli.commands import importing
from bot.cli.common import Options, refusals_end, show
from bot.errors import Invalid
from bot.settings import ROOT, Settings

options_of = click.pass_obj


@click.command()
@click.option("--with-parent", is_flag=True, hidden=True, help="End when standard input closes.")
@options_of
@refusals_end
def run(options: Options, with_parent: bool) -> None:
    """Run the bot against Discord."""
    with importing():
        from bot.client import run as run_bot

    settings = options.settings()
    set_up_logging()
    asyncio.run(run_bot(settings, with_parent=with_parent))


@click.command()
@options_of
@refusals_end
def check(options: Options) -> None:
    """Validate config/ and data/; an error names file, line and key."""
    from bot.calendar.known import load_known
    from bot.i18n import Texts
    from bot.letters.export import Order, Style
    from bot.letters.export import check as check_style
    from bot.reference.loader import mistakes
    from bot.reference.service import ReferenceService
    from bot.status.loader import load_world, mistake_in

    settings = options.settings()
    try:
        texts = Texts(settings.data / "locales")
        texts.check()
    except ValueError as error:
        raise Invalid("check-failed", reason=str(error)) from error
    check_style(Style.of(settings.letters, Order.NAME, settings.language))
    found = mistakes(settings.data)
    if (wrong := mistake_in(settings.data)) is not None:
        found.append(wrong)
    for mistake in found[:-1]:
        click.echo("caucus: " + texts.of(mistake), err=True)
    if found:
        raise found[-1]
    reference = ReferenceService.load(settings.data, results=settings.reference.results)
    known = load_known(settings.data / "calendars")
    world = load_world(settings.data)
    click.echo(f"config   {options.config or 'config/caucus.yaml'}: ok")
    click.echo(f"texts    {', '.join(texts.languages)}: {len(texts.keys())} messages")
    for source in reference.sources():
        click.echo(f"data     {source}")
    click.echo(f"data     Status: {len(world.states)} states, {len(world.blocs)} blocs, {world.as_of}")
    click.echo(f"calendar {len(known)} known events")


@click.command()
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
@click.option("--alive", is_flag=True, help="Only whether a running bot is connected (for health checks).")
@options_of
@refusals_end
def doctor(options: Options, wants_json: bool, alive: bool) -> None:
    """Look at token, permissions, database, disk, clock and backups, and say what to do."""
    from bot.cli import doctor as findings

    found = findings.alive(options.settings()) if alive else asyncio.run(findings.examine(options.settings()))
    width = max(len(finding.name) for finding in found)
    show(
        [finding.as_json() for finding in found],
        (f"{'ok  ' if finding.ok else 'FAIL'}  {finding.name:{width}}  {finding.sentence}" for finding in found),
        wants_json=wants_json,
    )
    if not all(finding.ok for finding in found):
        sys.exit(1)


@click.command()
def key() -> None:
    """Make a key for CAUCUS_DATA_KEY (32 bytes in base64)."""
    click.echo(base64.b64encode(secrets.token_bytes(32)).decode())


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options_of
@refusals_end
def backup(options: Options, file: Path) -> None:
    """Copy the database to FILE, whole, also while the bot runs."""
    from bot.storage.backup import backup as copy

    size = copy(options.settings().db, file)
    click.echo(f"{file}: {size} bytes")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options_of
@refusals_end
def restore(options: Options, file: Path) -> None:
    """Put the backup FILE in the place of the database; the old one is kept beside it."""
    from bot.storage.backup import restore as put_back

    settings = options.settings()
    kept = put_back(file, settings.db)
    click.echo(f"{settings.db}: restored from {file}")
    if kept is not None:
        click.echo(f"{kept}: the database before")
    click.echo("Whoever was erased since this backup was made is in it again: caucus erase --user NUMBER for each.")


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("names", nargs=-1)
@click.option("--json", "wants_json", is_flag=True, help="Print JSON.")
def bench(names: tuple[str, ...], wants_json: bool) -> None:
    """Measure ratios against floors of the same run (needs a checkout with benchmarks/)."""
    sys.path.insert(0, str(ROOT))
    try:
        from benchmarks.run import main as run_benchmarks
    except ModuleNotFoundError as error:
        raise click.UsageError("benchmarks/ is not here; run this in a checkout of the project") from error
    sys.exit(run_benchmarks(names, wants_json=wants_json))


def set_up_logging(file: Path = ROOT / "config" / "logging.yaml") -> None:
    """Log to stderr as config/logging.yaml says."""
    logging.config.dictConfig(yaml.safe_load(file.read_text(encoding="utf-8")))


def child_environment(settings: Settings, **more: str) -> dict[str, str]:
    """Return the environment for a bot run as a child: ours, but for what would lead it elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name != "DISCORD_TOKEN"}
    return {**kept, "CAUCUS_DB": str(settings.db), **more}
