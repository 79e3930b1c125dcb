"""Starts and stops the playground, and gives tests their handles on it."""

import asyncio
import errno
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

from aiohttp import web

from playground.admin import Admin
from playground.clock import DemoClock
from playground.config import PlaygroundError, load_config
from playground.demo import Demo
from playground.faults import Faults
from playground.gateway import Gateway
from playground.guard import add_headers, guard
from playground.inspector import Inspector
from playground.interactions import Desk
from playground.journal import Journal
from playground.page_socket import Pages
from playground.people import Person
from playground.rest import Rest
from playground.seed import build_world
from playground.web import Files
from playground.wire import ATTACHMENT_LIMIT, JSON

BACKLOG = 1024
"""Connections that may wait to be accepted: 200 people can knock at once."""
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, never bound to unasked


class Playground:
    """A running playground; made by `start`. `token` is the bot's and is made anew each time."""

    def __init__(self, config_path: Path, host: str, port: int) -> None:
        address = "127.0.0.1" if host in _EVERYWHERE else f"[{host}]" if ":" in host else host
        self.host, self.port = host, port
        self.url = f"http://{address}:{port}"
        self.api_url = f"{self.url}/api/v10"
        self.gateway_url = f"ws://{address}:{port}/gateway"
        self.token = f"playground.{secrets.token_urlsafe(32)}"
        self.clock = DemoClock()
        self.world = build_world(load_config(config_path), self.url, self.clock)
        self.journal = Journal()
        self.desk = Desk(self.world)
        self.gateway = Gateway(self.world, self.token, self.gateway_url, self.journal)
        self.faults = Faults(self.gateway)
        self.rest = Rest(self.world, self.desk, self.journal, self.faults, self.token)
        self.admin = Admin(self)
        self.demo = Demo(self, config_path.parent)
        self._files = Files(self.world, self.url)
        self.inspector = Inspector(self.journal, self.desk)
        self._pages = Pages(self.world, self.desk, self.gateway, self._files, self.inspector)
        self._waiting: list[asyncio.Future[None]] = []
        self._has_commands = False
        self.world.listeners.append(self._take_note)
        self.gateway.watchers.append(lambda *_: self._wake())
        self.runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=2)

    def _application(self) -> web.Application:
        limit = 11 * ATTACHMENT_LIMIT  # ten files and what stands beside them
        app = web.Application(client_max_size=limit, middlewares=[guard(self.host)])
        app.on_response_prepare.append(add_headers)
        app.router.add_route("*", "/api/{version:v9|v10}/{path:.*}", self.rest.serve)
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_get("/page/socket", self._pages.serve)
        app.router.add_routes(self._files.routes())
        return app

    async def close(self) -> None:
        """Hang up on everybody and free the port."""
        for outbox in (*self.gateway.outboxes, *(page.outbox for page in self._pages.open)):
            outbox.close(1001, "The playground is closing.")
        await self.runner.cleanup()
        self.desk.close()

    @property
    def bot_online(self) -> bool:
        """Whether the bot is connected and identified."""
        return self.gateway.online

    def person(self, name: str) -> Person:
        """Somebody of the configuration, in the first channel they see."""
        key = self.person_id(name)
        channels = (int(one["id"]) for one in self.world.guild()["channels"])
        first = next((one for one in channels if self.world.sees(key, one)), None)
        return Person(self, key, first or int(self.world.direct(key)["id"]))

    def person_id(self, name: str) -> int:
        """The id of a person by name; KeyError when there is none."""
        return _named(name, ((one.name, key) for key, one in self.world.people.items()))

    def channel_id(self, name: str) -> int:
        """The id of a channel by name; KeyError when there is none."""
        return _named(name.removeprefix("#"), _pairs(self.world.guild()["channels"]))

    def role_id(self, name: str) -> int:
        """The id of a role by name; KeyError when there is none."""
        return _named(name, _pairs(self.world.guild()["roles"]))

    def messages(self, channel: str, person: str | None = None) -> list[JSON]:
        """A channel's messages, oldest first: all of them, or those a person sees."""
        return self.world.messages(self.channel_id(channel), self.person_id(person) if person else None)

    def play(self, part: str) -> AsyncIterator[str]:
        """Have the demo people do 'setup' or 'demo' of the configuration; yields what goes wrong, a sentence each."""
        return self.demo.play(part)

    async def wait_for_bot(self, seconds: float = 10.0) -> None:
        """Return once the bot is online and has registered commands; TimeoutError when it does not come."""
        async with asyncio.timeout(seconds):
            while not (self.bot_online and self._has_commands):
                await self.something_happens()

    async def wait_for_message(
        self,
        channel: str,
        where: Callable[[JSON], bool] | None = None,
        *,
        after: int | None = None,
        seconds: float = 10.0,
    ) -> JSON:
        """The first message in a channel that `where` accepts; TimeoutError after so many seconds.

        Counted are those newer than message id `after`: from now on when it is None, from the beginning when 0.
        """
        key = self.channel_id(channel)
        if after is None:
            after = max((int(one["id"]) for one in self.world.messages(key)), default=0)
        async with asyncio.timeout(seconds):
            while True:
                for message in self.world.messages(key, after=after):
                    if where is None or where(message):
                        return message
                await self.something_happens()

    async def something_happens(self) -> None:
        """Return after the next thing that happens: a message, an edit, a command registered, the bot come or gone."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        await waiter

    def _take_note(self, event: str, data: JSON, audience: int | None) -> None:  # noqa: ARG002 - a listener
        self._has_commands = self._has_commands or event == "COMMANDS"
        self._wake()

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for waiter in waiting:
            if not waiter.done():
                waiter.set_result(None)


def _pairs(things: list[JSON]) -> list[tuple[str, int]]:
    return [(str(one["name"]), int(one["id"])) for one in things]


def _named(name: str, pairs: Iterable[tuple[str, int]]) -> int:
    found = dict(pairs)
    if name not in found:
        raise KeyError(f"There is no '{name}' in the playground; there is {', '.join(found)}.")
    return found[name]


async def start(config_path: Path, *, host: str = "127.0.0.1", port: int = 8420) -> Playground:
    """Open a playground; port 0 picks a free one. Raises PlaygroundError with a sentence for a person."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, OverflowError) as problem:
        if getattr(problem, "errno", None) == errno.EADDRINUSE:
            raise PlaygroundError(
                f"Port {port} on {host} is in use. Stop what uses it, or choose another with --port."
            ) from problem
        raise PlaygroundError(f"Cannot listen on {host} port {port}: {problem}.") from problem
    try:
        playground = Playground(config_path, host, listener.getsockname()[1])
        await playground.runner.setup()
        await web.SockSite(playground.runner, listener, backlog=BACKLOG).start()
    except BaseException:
        listener.close()
        raise
    return playground
