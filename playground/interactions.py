"""What a person sees of an interaction: waiting, thinking, done or failed, with Discord's 3 seconds and 15 minutes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from playground.model import World
from playground.wire import JSON, Refused

ANSWER_SECONDS = 3.0
TOKEN_SECONDS = 15 * 60.0
FORGET_SECONDS = 60 * 60.0
"""How long a form may stay open; the interaction's record goes with it."""

Kind = Literal["command", "autocomplete", "component", "modal"]
State = Literal["waiting", "thinking", "done", "failed"]

_UNANSWERED: dict[Kind, str] = {
    "command": "The application did not respond",
    "autocomplete": "Loading options failed",
    "component": "This interaction failed",
    "modal": "Something went wrong. Try again.",
}


@dataclass(eq=False)
class Live:
    """One interaction under way; `settled` is done when the person has the answer, or knows there is none."""

    id: int
    person_id: int
    channel_id: int
    kind: Kind
    name: str
    """The command's path, or the custom_id of what was pressed or sent off."""
    state: State = "waiting"
    error: str | None = None
    modal: JSON | None = None
    submitted_in: int = 0
    timer: asyncio.TimerHandle | None = None
    memory: asyncio.TimerHandle | None = None
    settled: asyncio.Event = field(default_factory=asyncio.Event)


class Desk:
    """Takes what people do, hands it to the bot through the world and watches the answers."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.live: dict[int, Live] = {}
        self.watchers: list[Callable[[Live], None]] = []
        """Called when an interaction's state has changed."""
        self.answer_watchers: list[Callable[[Live], None]] = []
        """Called after each request of the bot about an interaction, follow-ups and edits included."""
        self._tokens: dict[str, int] = {}
        world.listeners.append(self._note_token)

    def _note_token(self, event: str, data: JSON, audience: int | None) -> None:  # noqa: ARG002 - a listener
        if event == "INTERACTION_CREATE":
            self._tokens[data["token"]] = int(data["id"])

    def interaction_of(self, path: str) -> int | None:
        """The interaction that a request's path is about: by its token in a callback or a webhook."""
        parts = path.strip("/").split("/")
        at_home = len(parts) > 2 and parts[0] in ("interactions", "webhooks")
        return self._tokens.get(parts[2]) if at_home else None

    async def command(self, person: int, channel: int, path: str, options: JSON) -> Live:
        """Use a slash command."""
        made = await self.world.slash(person, channel, path, options, None)
        return self._begin(Live(made, person, channel, "command", path))

    async def context(self, person: int, channel: int, name: str, target: int) -> Live:
        """Use a context menu command."""
        made = await self.world.context(person, channel, name, target)
        return self._begin(Live(made, person, channel, "command", name))

    async def press(
        self, person: int, channel: int, message: int, custom_id: str, values: list[str] | None = None
    ) -> Live:
        """Press a button or, with values, choose in a menu."""
        made = await self.world.press(person, channel, message, custom_id, values)
        return self._begin(Live(made, person, channel, "component", custom_id))

    async def submit(self, person: int, modal: int, values: JSON) -> Live:
        """Send off a form; one that was answered cannot be sent again."""
        opened = self.live.get(modal)
        if opened is None or opened.modal is None or opened.person_id != person:
            raise Refused("That form is no longer open.")
        earlier = self.live.get(opened.submitted_in)
        if earlier is not None and earlier.state != "failed":
            raise Refused("That form was already sent.")
        made = await self.world.submit(person, modal, values)
        live = self._begin(Live(made, person, opened.channel_id, "modal", opened.modal["custom_id"]))
        opened.submitted_in = live.id
        return live

    async def complete(self, person: int, channel: int, path: str, options: JSON, focused: str) -> list[JSON]:
        """The choices the bot offers for an option; Refused when it does not answer in time."""
        made: int = await self.world.slash(person, channel, path, options, focused)
        live = self._begin(Live(made, person, channel, "autocomplete", path))
        await live.settled.wait()
        if live.error:
            raise Refused(f"{live.error}.")
        return self.world.reply(live.id).choices or []

    def _begin(self, live: Live) -> Live:
        self.live[live.id] = live
        loop = asyncio.get_running_loop()
        live.timer = loop.call_later(ANSWER_SECONDS, self._give_up, live)
        live.memory = loop.call_later(FORGET_SECONDS, self._forget, live.id)
        self._tell(live)
        return live

    def touched(self, interaction: int) -> None:
        """The bot has just carried out a request about this interaction."""
        live = self.live.get(interaction)
        if live is None:
            return
        if live.state in ("waiting", "thinking"):
            self._answered(live)
        for watcher in tuple(self.answer_watchers):
            watcher(live)

    def _answered(self, live: Live) -> None:
        reply = self.world.reply(live.id)
        if not reply.responded:
            return
        if reply.loading and reply.count:
            if live.state == "waiting":
                self._change(live, "thinking")
                live.timer = asyncio.get_running_loop().call_later(TOKEN_SECONDS, self._give_up, live)
            return
        live.modal = reply.modal
        self._change(live, "done")

    def _give_up(self, live: Live) -> None:
        live.error = _UNANSWERED[live.kind]
        self._change(live, "failed")

    def _change(self, live: Live, state: State) -> None:
        live.state = state
        if live.timer is not None:
            live.timer.cancel()
        if state in ("done", "failed"):
            live.settled.set()
        self._tell(live)

    def _tell(self, live: Live) -> None:
        for watcher in tuple(self.watchers):
            watcher(live)

    def _forget(self, interaction: int) -> None:
        self.live.pop(interaction, None)
        self._tokens = {token: known for token, known in self._tokens.items() if known != interaction}
        self.world.forget_interaction(interaction)

    def close(self) -> None:
        """Stop all clocks."""
        for live in self.live.values():
            for timer in (live.timer, live.memory):
                if timer is not None:
                    timer.cancel()
