"""`caucus playground`: the playground's server in this process, the real bot in a child that is started again."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Protocol

import click

from bot.cli.child import Child
from bot.cli.common import Options
from bot.cli.operations import child_environment
from bot.errors import Unavailable

START_SECONDS = 60.0
AGAIN_SECONDS = 1.0


class Clock(Protocol):
    """The demo's time."""

    offset: int
    follower: Callable[[int], Awaitable[int | None]] | None


class Server(Protocol):
    """What is used of the playground here; bot/__main__.py alone imports it."""

    url: str
    api_url: str
    gateway_url: str
    token: str

    @property
    def clock(self) -> Clock:
        """The demo's time."""
        ...

    @property
    def bot_online(self) -> bool:
        """Whether a bot is connected."""
        ...

    async def wait_for_bot(self, seconds: float = ...) -> None:
        """Wait until a bot has connected."""
        ...

    def play(self, part: str) -> AsyncIterator[str]:
        """Have the demo people do what a part of the configuration says; yields what went wrong, a sentence each."""
        ...


async def attend(options: Options, server: Server, *, bare: bool = False) -> None:
    """Run the bot against a playground until interrupted. Its database is new each time, unless --db names one.

    Args:
        options: the global options.
        server: the playground.
        bare: leave the demo coalition's letters, sessions and announcements out.

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
            await _play(server, "setup")
            click.echo(f"Caucus playground: {server.url}/  (Ctrl+C ends it)")
            if not bare:
                await _play(server, "demo")
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
    child = Child([*config, "run"], environment)
    leading = asyncio.create_task(_lead(server.clock, child))
    try:
        while True:
            code = await child.run(lambda: server.clock.offset)
            if not online.done():
                return
            click.echo(f"The bot ended ({code}) and is started again.", err=True)
            await asyncio.sleep(AGAIN_SECONDS)
    finally:
        leading.cancel()


async def _lead(clock: Clock, child: Child) -> None:
    """Let the clock be moved once the bot has said that it follows: it does where the playground is on loopback."""
    await child.follows.wait()
    clock.follower = child.move


async def _play(server: Server, part: str) -> None:
    async for problem in server.play(part):
        click.echo(f"caucus: {problem}", err=True)
