"""Where each command of `caucus` stands: it is imported when it is asked for, so that `caucus key` stays quick."""

import gc
import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import click

COMMANDS: Mapping[str, str] = {
    "run": "bot.cli.operations:run",
    "check": "bot.cli.operations:check",
    "doctor": "bot.cli.operations:doctor",
    "key": "bot.cli.operations:key",
    "backup": "bot.cli.operations:backup",
    "restore": "bot.cli.operations:restore",
    "bench": "bot.cli.operations:bench",
    "principle": "bot.cli.landscape:principles",
    "treaty": "bot.cli.treaty:treaties",
    "session": "bot.cli.calendar:sessions",
    "letter": "bot.cli.letters:letters",
    "delivery": "bot.cli.calendar:deliveries",
    "initiative": "bot.cli.landscape:initiatives",
    "status": "bot.cli.status:status",
    "erase": "bot.cli.privacy:erase",
    "retention": "bot.cli.privacy:retention",
    "rekey": "bot.cli.privacy:rekey",
}


class Commands(click.Group):
    """The commands of the table beside those that were added as usual."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every command's name."""
        return sorted({*super().list_commands(ctx), *COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = COMMANDS[cmd_name].partition(":")
        with importing():
            command: click.Command = getattr(importlib.import_module(module), name)
        return command


@contextmanager
def importing() -> Iterator[None]:
    """While modules are imported none of it is garbage: looking for some would take a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
