"""The page's WebSocket, as PROTOCOL.md has it: what a person does in the page, and what they are told."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import WSMsgType, web

from playground.gateway import Gateway
from playground.inspector import Inspector
from playground.interactions import Desk, Live
from playground.model import World
from playground.outbox import Outbox
from playground.tour import Tour
from playground.views import commands_for, guild_for, interaction_view, modal_view, snapshot
from playground.web import Files
from playground.wire import EPHEMERAL, JSON, Refused

_log = logging.getLogger(__name__)
_MESSAGES = {"MESSAGE_CREATE": "message_create", "MESSAGE_UPDATE": "message_update"}
_GUILD_EVENTS = ("CHANNEL_", "GUILD_ROLE_", "GUILD_MEMBER_", "GUILD_UPDATE")


class Pages:
    """All open pages, and what they share: read marks and dismissed messages."""

    def __init__(self, world: World, desk: Desk, gateway: Gateway, files: Files, inspector: Inspector) -> None:
        self.world, self.desk, self.gateway, self.files = world, desk, gateway, files
        self.inspector, self.tour = inspector, Tour(world)
        self.marks: dict[tuple[int, int], int] = {}
        self.dismissed: set[tuple[int, int]] = set()
        self.open: set[OpenPage] = set()
        world.show_whispers_to(self.open)
        world.listeners.append(lambda event, data, audience: self._each(lambda page: page.hear(event, data, audience)))
        desk.watchers.append(lambda live: self._each(lambda page: page.hear_interaction(live)))
        desk.answer_watchers.append(self._guide)
        world.clock.watchers.append(lambda _: self._each(lambda page: page.push("clock", world.clock.view())))
        gateway.watchers.append(lambda online: self._each(lambda page: page.push("bot", {"online": online})))

    def _guide(self, live: Live) -> None:
        finished = self.tour.finished_by(live) if self.open else []
        self._each(lambda page: page.hear_tour(live, finished))

    def _each(self, tell: Callable[["OpenPage"], None]) -> None:
        for page in tuple(self.open):
            tell(page)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One page, as long as it is open."""
        if "Origin" not in request.headers:  # browsers always send it; the guard has compared it
            raise web.HTTPForbidden(text="This socket is for the playground's page.")
        socket = web.WebSocketResponse(max_msg_size=256 * 1024, heartbeat=30)
        await socket.prepare(request)
        page = OpenPage(self, Outbox(socket, request))
        tasks: set[asyncio.Task[None]] = set()
        self.open.add(page)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:  # a task each: waiting for choices must not hold up the rest
                    task = asyncio.create_task(page.take(message.data))
                    tasks.add(task)
                    task.add_done_callback(tasks.discard)
        finally:
            for task in tasks:
                task.cancel()
            self.open.discard(page)
            await page.outbox.stop()
        return socket


class OpenPage:
    """One page acting as one person; nothing is pushed before it has said hello."""

    def __init__(self, pages: Pages, outbox: Outbox) -> None:
        self.pages, self.outbox = pages, outbox
        self.world, self.desk = pages.world, pages.desk
        self.person = 0
        self._mine: set[int] = set()
        self._acts: dict[str, Callable[[JSON], Awaitable[JSON]]] = {
            "hello": self._hello, "history": self._history, "say": self._say, "command": self._command,
            "autocomplete": self._autocomplete, "context": self._context, "press": self._press,
            "select": self._select, "submit": self._submit, "dismiss": self._dismiss, "read_up": self._read_up,
            "direct": self._direct, "clock": self._clock,
            "inspect": self._inspect,
        }  # fmt: skip

    def push(self, event: str, data: JSON) -> None:
        """Tell the page something it did not ask for."""
        if self.person:
            self.outbox.put(json.dumps({"event": event, "data": data}))

    async def take(self, text: str) -> None:
        """Answer one message of the page; what is refused gets a sentence."""
        number: Any = None
        try:
            asked: JSON = json.loads(text)
            number = asked.get("id")
            answer: JSON = {"ok": await self._act(asked)}
        except Refused as refusal:
            answer = {"error": str(refusal)}
        except (KeyError, TypeError, ValueError, AttributeError):
            _log.info("The page sent what was not understood", exc_info=True)
            answer = {"error": "The playground did not understand this."}
        self.outbox.put(json.dumps({"re": number} | answer))

    async def _act(self, asked: JSON) -> JSON:
        if not self.person and asked["do"] != "hello":
            raise Refused("Say hello first.")
        return await self._acts[asked["do"]](asked)

    def hear(self, event: str, data: JSON, audience: int | None) -> None:
        """Pass on what happened in the world, if this person may know of it."""
        if not self.person or audience not in (None, self.person):
            return
        if event == "COMMANDS" or event.startswith(_GUILD_EVENTS):
            if event != "COMMANDS":
                self.push("guild", guild_for(self.world, self.person, self.pages.marks))
            self.push("commands", {"commands": commands_for(self.world, self.person)})
        elif "channel_id" in data and self.world.sees(self.person, int(data["channel_id"])):
            self._hear_channel(event, data)

    def _hear_channel(self, event: str, data: JSON) -> None:
        if event in _MESSAGES:
            self.push(_MESSAGES[event], data)
        elif event.startswith("MESSAGE_DELETE"):
            for gone in data.get("ids") or [data["id"]]:
                self.push("message_delete", {"id": gone, "channel_id": data["channel_id"]})
        elif event.startswith("MESSAGE_REACTION"):
            message = self.world.message(int(data["channel_id"]), int(data["message_id"]))
            self.push("message_update", message or {})
        elif event == "TYPING_START":
            user = self.world.user(int(data["user_id"]))
            self.push("typing", {"channel_id": data["channel_id"], "user": user})

    def hear_interaction(self, live: Live) -> None:
        """Pass on what became of an interaction this very page began."""
        if live.id in self._mine:
            self.push("interaction", interaction_view(live))
            if live.modal is not None:
                self.push("modal", modal_view(live))

    def hear_tour(self, live: Live, finished: list[str]) -> None:
        """Pass on which steps of the tour were finished by what this very page began."""
        for step in finished if live.id in self._mine else ():
            self.push("tour", {"done": step})

    # ------------------------------------------------------------------ what a page may ask for

    async def _hello(self, asked: JSON) -> JSON:
        wanted = str(asked.get("person")).casefold()
        found = (key for key, one in self.world.people.items() if wanted in (str(key), one.name.casefold()))
        self.person = next(found, next(iter(self.world.people)))
        seen = snapshot(self.world, self.person, self.pages.marks, online=self.pages.gateway.online)
        return seen | {"tour": self.pages.tour.view()}

    def _channel(self, asked: JSON) -> int:
        channel = int(asked["channel"])
        if not self.world.sees(self.person, channel):
            raise Refused("This channel is not (or no longer) open to you.")
        return channel

    def _with_files(self, value: Any) -> Any:
        """The value with the ids of uploads replaced by the files themselves."""
        if isinstance(value, list):
            return [self._with_files(one) for one in value]
        return self.pages.files.uploads.get(value, value) if isinstance(value, str) else value

    def _begun(self, live: Live) -> JSON:
        self._mine.add(live.id)
        return {"interaction": interaction_view(live)}

    def _command_path(self, asked: JSON, channel: int) -> str:
        for command in self.world.commands(self.person, channel):
            if command["id"] == asked["command"]:
                return " ".join([command["name"], *asked.get("path", [])])
        raise Refused("You cannot use this command here.")

    async def _history(self, asked: JSON) -> JSON:
        channel, before, limit = self._channel(asked), asked.get("before"), min(int(asked.get("limit", 50)), 100)
        found = [
            one
            for one in self.world.messages(channel, self.person)
            if (self.person, int(one["id"])) not in self.pages.dismissed
            and (before is None or int(one["id"]) < int(before))
        ]
        return {"messages": found[-limit:] if limit > 0 else [], "more": len(found) > limit}

    async def _say(self, asked: JSON) -> JSON:
        files = [self._with_files(one) for one in asked.get("uploads", [])]
        if not all(isinstance(one, tuple) for one in files):
            raise Refused("An upload is no longer there. Please attach the file again.")
        answers = int(asked["answers"]) if asked.get("answers") else None
        said = await self.world.say(self.person, self._channel(asked), str(asked["content"]), files, answers)
        return {"message": said}

    async def _command(self, asked: JSON) -> JSON:
        channel = self._channel(asked)
        options = {name: self._with_files(value) for name, value in asked["options"].items()}
        return self._begun(await self.desk.command(self.person, channel, self._command_path(asked, channel), options))

    async def _autocomplete(self, asked: JSON) -> JSON:
        channel = self._channel(asked)
        path = self._command_path(asked, channel)
        given = {name: self._with_files(value) for name, value in asked["options"].items()}
        return {"choices": await self.desk.complete(self.person, channel, path, given, str(asked["focused"]))}

    async def _context(self, asked: JSON) -> JSON:
        channel = self._channel(asked)
        name = self._command_path(asked, channel)
        return self._begun(await self.desk.context(self.person, channel, name, int(asked["target"])))

    async def _press(self, asked: JSON) -> JSON:
        message, custom_id = int(asked["message"]), str(asked["custom_id"])
        return self._begun(await self.desk.press(self.person, self._channel(asked), message, custom_id))

    async def _select(self, asked: JSON) -> JSON:
        message, custom_id, values = int(asked["message"]), str(asked["custom_id"]), list(asked["values"])
        return self._begun(await self.desk.press(self.person, self._channel(asked), message, custom_id, values))

    async def _submit(self, asked: JSON) -> JSON:
        values = {name: self._with_files(value) for name, value in asked["values"].items()}
        return self._begun(await self.desk.submit(self.person, int(asked["modal"]), values))

    async def _dismiss(self, asked: JSON) -> JSON:
        self.pages.dismissed.add((self.person, int(asked["message"])))
        return {}

    async def _read_up(self, asked: JSON) -> JSON:
        channel = self._channel(asked)
        newest = self.world.messages(channel, self.person)[-1:]
        self.pages.marks[self.person, channel] = int(newest[0]["id"]) if newest else 0
        return {}

    async def _direct(self, asked: JSON) -> JSON:
        if int(asked["user"]) != self.world.bot_id:
            raise Refused("Only direct messages with the bot are possible here.")
        return {"channel": self.world.direct(self.person)}

    async def _clock(self, asked: JSON) -> JSON:
        await self.world.clock.move(asked)
        return self.world.clock.view()

    async def _inspect(self, asked: JSON) -> JSON:
        inspector = self.pages.inspector
        if "interaction" in asked:
            live = self.desk.live.get(int(asked["interaction"]))
            if live is None or live.person_id != self.person:
                raise Refused("This can no longer be looked into.")
            return {"entries": inspector.interaction(live.id)}
        message = self.world.message(self._channel(asked), int(asked["message"]))
        cause = (message or {}).get("interaction_metadata") or {"user": {"id": str(self.person)}}
        if message is None or (message["flags"] & EPHEMERAL and int(cause["user"]["id"]) != self.person):
            raise Refused("This message is no longer there.")
        return {"entries": inspector.message(message)}
