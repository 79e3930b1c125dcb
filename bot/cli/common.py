"""What every command shares: settings from the global options, one line on stderr for a refusal, text or JSON."""

import asyncio
import functools
import json
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, ParamSpec, TypeVar

import click

from bot.errors import DomainError, NotFound
from bot.i18n import SOURCE_LANGUAGE, Texts
from bot.settings import ROOT, Settings

if TYPE_CHECKING:
    from bot.services import Services

P = ParamSpec("P")
T = TypeVar("T")

as_json = click.option("--json", "wants_json", is_flag=True, help="Print JSON.")


@dataclass
class Options:
    """The global options, and the settings once they were read."""

    config: Path | None
    db: Path | None

    def settings(self) -> Settings:
        """Return the host's settings."""
        return Settings.load(self.config, db=self.db)


def end(error: DomainError) -> NoReturn:
    """Print a refusal as one line on stderr and leave with 1."""
    sentence = Texts(ROOT / "data" / "locales").of(error)
    click.echo("caucus: " + " ".join(sentence.split()), err=True)
    sys.exit(1)


def refusals_end(command: Callable[P, T]) -> Callable[P, T]:
    """Have a command leave with 1 and one line where something is refused."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(*args, **kwargs)
        except DomainError as error:
            end(error)

    return wrapped


def require_database(settings: Settings) -> None:
    """Refuse where there is no database: what would be said of an empty one made on the way could be taken for true.

    Raises:
        NotFound: ``backup-no-database``.
    """
    if not settings.db.exists():
        raise NotFound("backup-no-database", path=str(settings.db))


def with_services(options: Options, action: "Callable[[Services], Awaitable[T]]") -> T:
    """Run an action with services, also beside a running bot (then for reading only)."""
    from bot.services import build

    settings = options.settings()
    made = not settings.db.exists()

    async def run() -> T:
        services = await build(settings, beside=True)
        try:
            return await action(services)
        finally:
            await services.close()

    done = asyncio.run(run())
    if made:
        # A name typed wrong looks like lost letters otherwise.
        sentence = Texts(ROOT / "data" / "locales").fill(
            "hosting-database-made", SOURCE_LANGUAGE, {"path": str(settings.db)}
        )
        click.echo(f"caucus: {sentence}", err=True)
    return done


def show(data: object, lines: Iterable[str], *, wants_json: bool) -> None:
    """Print data as JSON, or the lines made for people."""
    if wants_json:
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


def columns(rows: Iterable[Mapping[str, Any]], *names: str) -> list[str]:
    """Return rows as aligned columns, the last one ragged."""
    table = [[str(row.get(name) if row.get(name) is not None else "") for name in names] for row in rows]
    widths = [max((len(line[i]) for line in table), default=0) for i in range(len(names) - 1)]
    return ["  ".join([*map(str.ljust, line, widths), line[-1]]) for line in table]
