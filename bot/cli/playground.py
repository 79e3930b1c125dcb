"""`caucus playground`: the playground's server in this process, the real bot in a child that is started again."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any, Protocol

import click

from bot.cli.common import Options
from bot.cli.operations import child_environment
from bot.errors import Unavailable
from bot.settings import ROOT

START_SECONDS = 60.0
AGAIN_SECONDS = 1.0
ENDING_SECONDS = 10.0


class Person(Protocol):
    """Somebody of the demo coalition."""

    async def command(self, path: str, /, **options: Any) -> Any:
        """Use a command as this person does and wait for the answer."""
        ...


class Server(Protocol):
    """What is used of the playground here; bot/__main__.py alone imports it."""

    url: str
    api_url: str
    gateway_url: str
    token: str

    @property
    def bot_online(self) -> bool:
        """Whether a bot is connected."""
        ...

    async def wait_for_bot(self, seconds: float = ...) -> None:
        """Wait until a bot has connected."""
        ...

    def person(self, name: str, /) -> Person:
        """Return somebody of the demo coalition."""
        ...

    def role_id(self, name: str, /) -> int:
        """Return a role's id by its name."""
        ...

    def channel_id(self, name: str, /) -> int:
        """Return a channel's id by its name."""
        ...


async def attend(options: Options, server: Server) -> None:
    """Run the bot against a playground until interrupted. Its database is new each time, unless --db names one.

    Raises:
        Unavailable: ``playground-bot``: the bot ended before it was online; it has said why itself.
    """
    with tempfile.TemporaryDirectory(prefix="caucus-playground-") as folder:
        online = asyncio.create_task(server.wait_for_bot(START_SECONDS))
        bot = asyncio.create_task(_keep_running(options, server, Path(folder) / "playground.db", online))
        try:
            await asyncio.wait({bot, online}, return_when=asyncio.FIRST_COMPLETED)
            if not server.bot_online:
                raise Unavailable("playground-bot")
            await _set_up(server)
            click.echo(f"Caucus playground: {server.url}/  (Ctrl+C ends it)")
            await bot
        finally:
            bot.cancel()
            online.cancel()
            await asyncio.gather(bot, online, return_exceptions=True)


async def _keep_running(options: Options, server: Server, db: Path, online: asyncio.Task[None]) -> None:
    """Run the bot as a child, again after it ended: killing it is part of trying it out.

    One that ends before it was ever online would only end again: that is left to the caller.
    """
    settings = options.settings()
    environment = child_environment(
        settings,
        CAUCUS_DB=str(options.db or db),
        DISCORD_TOKEN=server.token,
        CAUCUS_DISCORD_API=server.api_url,
        CAUCUS_DISCORD_GATEWAY=server.gateway_url,
    )
    config = ["--config", str(options.config)] if options.config is not None else []
    command = [sys.executable, "-m", "bot", *config, "run", "--with-parent"]
    while True:
        process = await asyncio.create_subprocess_exec(
            *command, env=environment, cwd=ROOT, stdin=asyncio.subprocess.PIPE, start_new_session=True
        )
        try:
            code = await process.wait()
        finally:
            await _end(process)
        if not online.done():
            return
        click.echo(f"The bot ended ({code}) and is started again.", err=True)
        await asyncio.sleep(AGAIN_SECONDS)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), ENDING_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _set_up(server: Server) -> None:
    """Do as the demo organiser what an organiser does first: /setup."""
    await server.person("Demo Organiser").command(
        "setup",
        organiser_role=server.role_id("Organisers (demo)"),
        coalition_role=server.role_id("Coalition (demo)"),
        announcements=server.channel_id("announcements"),
        letters=server.channel_id("letters"),
        zone="Vienna",
    )
