"""The command line: `caucus ...`. Each group stands in bot/cli/."""

import asyncio
import contextlib
import logging
import os
import signal
from pathlib import Path

import click

from bot import __version__
from bot.cli.commands import Commands
from bot.cli.common import Options, refusals_end
from bot.errors import Unavailable
from bot.settings import ROOT


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path, dir_okay=False), help="Settings (else CAUCUS_CONFIG).")
@click.option("--db", type=click.Path(path_type=Path, dir_okay=False), help="Database (else CAUCUS_DB).")
@click.version_option(__version__, prog_name="caucus")
@click.pass_context
def main(context: click.Context, config: Path | None, db: Path | None) -> None:
    """Caucus: principles, treaty articles, reminders and sign-on letters for coalitions, in Discord."""
    context.obj = Options(config, db)
    # The database, its copies and what is exported name people who may be in danger: they are their owner's alone.
    os.umask(0o077)
    # A refusal is one line on stderr; the log belongs to `run`, which sets it up.
    logging.getLogger().addHandler(logging.NullHandler())


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8420, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--bare", is_flag=True, help="Without the demo's letter, session and announcement.")
@click.pass_obj
@refusals_end
def playground(options: Options, host: str, port: int, *, bare: bool) -> None:
    """Run the real bot against a Discord on this machine."""
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):
        asyncio.run(_playground(options, host, port, bare=bare))


async def _playground(options: Options, host: str, port: int, *, bare: bool) -> None:
    from bot.cli.playground import attend

    task = asyncio.current_task()
    if task is not None:
        # Ends in order, as Ctrl+C does: the bot first, then the server.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        from playground import PlaygroundError, start
    except ModuleNotFoundError as error:
        raise Unavailable("playground-missing") from error
    options.settings()
    try:
        server = await start(ROOT / "config" / "playground.yaml", host=host, port=port)
    except PlaygroundError as error:
        raise Unavailable("playground-failed", reason=str(error)) from error
    try:
        await attend(options, server, bare=bare)
    finally:
        await server.close()


if __name__ == "__main__":
    main(prog_name="caucus")
