"""A server that speaks playground/PROTOCOL.md from a script, so that the page can be shown anything Discord could send.

It knows no bot and no rules of Discord: what a command does is written below, and tests post messages of their own.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.page import script

JSON = dict[str, Any]
PAGE = Path(__file__).parents[2] / "playground" / "page"
EPHEMERAL = 64
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


@dataclass(eq=False)
class Window:
    """One page that is connected, and who acts in it."""

    socket: web.WebSocketResponse
    person: str = ""


@dataclass
class FakeDiscord:
    """The server. `asked` keeps every request of every page, in order."""

    world: JSON = field(default_factory=script.world)
    messages: dict[str, list[JSON]] = field(default_factory=dict)
    windows: list[Window] = field(default_factory=list)
    asked: list[JSON] = field(default_factory=list)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    url: str = ""
    last_id: int = 5000
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self, port: int = 0) -> web.AppRunner:
        """Serve on a port of 127.0.0.1 (0: a free one); the runner is for stopping it."""
        app = web.Application()
        app.router.add_get("/", self._index)
        app.router.add_get("/static/{name}", self._static)
        app.router.add_get("/page/socket", self._socket)
        app.router.add_post("/page/upload", self._upload)
        app.router.add_get("/attachments/{id}/{name}", self._attachment)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
        return runner

    def fresh_id(self) -> str:
        """An id later than all before it."""
        self.last_id += 1
        return str(self.last_id)

    def message(self, channel: str, author: JSON, **more: Any) -> JSON:
        """A message object, stored; nobody is told."""
        base = {"id": self.fresh_id(), "channel_id": channel, "author": author, "content": "", "embeds": [], "flags": 0}
        base |= {"attachments": [], "components": [], "mentions": [], "mention_roles": [], "type": 0}
        made = base | {"timestamp": datetime.now(UTC).isoformat(), "edited_timestamp": None} | more
        self.messages.setdefault(channel, []).append(made)
        return made

    async def post(self, channel: str, author: JSON | None = None, *, only_to: str | None = None, **more: Any) -> JSON:
        """Send a message (by the bot when no author is given) to every window, or to one person's."""
        made = self.message(channel, author or script.BOT, **more)
        if only_to:
            made["flags"] |= EPHEMERAL
            made["_for"] = only_to
        await self.push("message_create", made, only_to=only_to)
        return made

    async def edit(self, message: JSON, **more: Any) -> None:
        """Change a message and tell every window."""
        message |= {"edited_timestamp": datetime.now(UTC).isoformat()} | more
        await self.push("message_update", message)

    async def push(self, event: str, data: Any, *, only_to: str | None = None) -> None:
        """Send an event to every window, or to one person's."""
        for window in tuple(self.windows):
            if not window.socket.closed and window.person and only_to in (None, window.person):
                await window.socket.send_str(json.dumps({"event": event, "data": data}))

    async def hang_up(self) -> None:
        """Cut every window's line, as a restart of the server does."""
        for window in tuple(self.windows):
            await window.socket.close()

    async def settle(self, person: str, interaction: str, state: str, error: str | None = None) -> None:
        """Tell a person what became of an interaction."""
        data = {"id": interaction, "state": state} | ({"error": error} if error else {})
        await self.push("interaction", data, only_to=person)

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something without anybody waiting for it."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def times_asked(self, what: str) -> list[JSON]:
        """The requests of one kind so far."""
        return [one for one in self.asked if one["do"] == what]

    async def _index(self, _request: web.Request) -> web.Response:
        return _file(PAGE / "index.html")

    async def _static(self, request: web.Request) -> web.Response:
        return _file(PAGE / Path(request.match_info["name"]).name)

    async def _attachment(self, request: web.Request) -> web.Response:
        name, data = self.files[request.match_info["id"]]
        headers = {"X-Content-Type-Options": "nosniff", "Content-Disposition": f'attachment; filename="{name}"'}
        return web.Response(body=data, content_type="text/markdown", headers=headers)

    async def _upload(self, request: web.Request) -> web.Response:
        part = (await request.post())["file"]
        assert isinstance(part, web.FileField)
        data = part.file.read()
        upload = self.fresh_id()
        self.files[upload] = (part.filename, data)
        return web.json_response({"id": upload, "filename": part.filename, "size": len(data)})

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        window = Window(socket)
        self.windows.append(window)
        async for frame in socket:
            asked = json.loads(frame.data)
            self.asked.append(asked)
            self.later(self._answer(window, asked))
        self.windows.remove(window)
        return socket

    async def _answer(self, window: Window, asked: JSON) -> None:
        deed: Callable[[FakeDiscord, Window, JSON], Awaitable[JSON]] = script.DEEDS[asked["do"]]
        try:
            told = {"re": asked["id"], "ok": await deed(self, window, asked)}
        except script.RefusedError as refusal:
            told = {"re": asked["id"], "error": str(refusal)}
        if not window.socket.closed:
            await window.socket.send_str(json.dumps(told))


def _file(path: Path) -> web.Response:
    kinds = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    if not path.is_file():
        raise web.HTTPNotFound
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
    return web.Response(text=path.read_text("utf-8"), content_type=kinds[path.suffix], headers=headers)
