"""People who act without a browser, for tests: what they do, and what they see of the bot's answer."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from playground.interactions import Live, State
from playground.views import modal_view
from playground.wire import EPHEMERAL, JSON, Refused

if TYPE_CHECKING:
    from playground.server import Playground

PATIENCE = 20.0
"""Seconds a person waits for a deferred answer before the test is told."""

HASTE = 0.05
"""Seconds to fill a form, at the least: discord.py knows it only once it has read the answer to its opening."""


@dataclass(frozen=True)
class Outcome:
    """What became of one act: 'done', 'failed' (see `error`) or, after a deferral that took too long, 'thinking'."""

    id: int
    state: State
    error: str | None
    messages: list[JSON]
    """The answer and its follow-ups in order, as Discord's message objects."""
    modal: JSON | None
    """The form that opened: `id`, `title`, `custom_id`, `components`."""

    @property
    def message(self) -> JSON:
        """The answer itself; AssertionError when there is none."""
        assert self.messages, f"the bot showed no message (state {self.state}, error {self.error})"  # noqa: S101 - for tests
        return self.messages[0]

    @property
    def text(self) -> str:
        """Everything written in the messages, embeds and components of the answer, a line each."""
        return "\n".join(line for message in self.messages for line in texts(message))

    @property
    def ephemeral(self) -> bool:
        """Whether all of the answer is for this person only."""
        return bool(self.messages) and all(one["flags"] & EPHEMERAL for one in self.messages)


def texts(value: Any) -> Iterator[str]:
    """The words a reader sees in a message: content, embeds, components."""
    if isinstance(value, dict):
        for key in ("content", "title", "description", "name", "value", "text", "label", "placeholder"):
            if isinstance(value.get(key), str) and value[key]:
                yield value[key]
        for key in ("author", "fields", "footer", "embeds", "components", "component", "accessory", "options"):
            if key != "author" or "discriminator" not in (value.get(key) or {}):
                yield from texts(value.get(key))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def controls(tree: Any) -> Iterator[JSON]:
    """Every component that has a custom_id, with the label a person reads beside it."""
    for part in tree if isinstance(tree, list) else [tree]:
        if part.get("custom_id"):
            yield part
        for key in ("components", "component", "accessory"):
            for inner in controls(part[key]) if part.get(key) else ():
                yield inner | {"label": part["label"]} if part.get("type") == 18 else inner


def _custom_id(tree: Any, wanted: str) -> str:
    """The custom_id of the control with this custom_id, label or placeholder."""
    found = list(controls(tree))
    for part in found:
        if wanted in (part["custom_id"], part.get("label"), part.get("placeholder")):
            return str(part["custom_id"])
    offered = ", ".join(repr(part.get("label") or part["custom_id"]) for part in found) or "nothing"
    raise Refused(f"There is no '{wanted}' to use; there is {offered}.")


@dataclass(frozen=True)
class Person:
    """Somebody in one channel; `at` gives the same person in another. Files are (name, bytes) everywhere."""

    playground: "Playground"
    id: int
    channel: int

    @property
    def name(self) -> str:
        """What the configuration calls them."""
        return self.playground.world.people[self.id].name

    def at(self, channel: str) -> "Person":
        """The same person in the channel of this name."""
        return replace(self, channel=self.playground.channel_id(channel))

    async def direct(self) -> "Person":
        """The same person in the direct messages with the bot."""
        return replace(self, channel=int(self.playground.world.direct(self.id)["id"]))

    def messages(self) -> list[JSON]:
        """What this person sees in the channel, oldest first, ephemeral answers included."""
        world = self.playground.world
        return world.messages(self.channel, self.id) if world.sees(self.id, self.channel) else []

    def commands(self) -> list[str]:
        """The names of the commands offered to this person here."""
        return [str(one["name"]) for one in self.playground.world.commands(self.id, self.channel)]

    async def say(self, content: str, *files: tuple[str, bytes]) -> JSON:
        """Write in the channel; the message."""
        message: JSON = await self.playground.world.say(self.id, self.channel, content, files)
        return message

    async def command(self, path: str, /, **options: Any) -> Outcome:
        """Use a slash command ('letter create'). People, channels and roles are given as Person or id."""
        return await self._see(await self.playground.desk.command(self.id, self.channel, path, _plain(options)))

    async def autocomplete(self, path: str, option: str, typed: str = "", /, **others: Any) -> list[JSON]:
        """The choices (`name`, `value`) offered while `typed` stands in an option; Refused when none come."""
        given = _plain(others) | {option: typed}
        return await self.playground.desk.complete(self.id, self.channel, path, given, option)

    async def context(self, name: str, target: "Person | JSON") -> Outcome:
        """Use a context menu command on a person or a message."""
        key = target.id if isinstance(target, Person) else int(target["id"])
        return await self._see(await self.playground.desk.context(self.id, self.channel, name, key))

    async def press(self, message: JSON, button: str) -> Outcome:
        """Press the button with this custom_id or label, on a message as it is now."""
        return await self._use(message, button, None)

    async def select(self, message: JSON, values: Sequence[Any], menu: str | None = None) -> Outcome:
        """Choose values (people, channels, roles as Person or id) in a menu; without `menu` the first one."""
        return await self._use(message, menu, [_id(one) for one in values])

    async def _use(self, message: JSON, wanted: str | None, values: list[Any] | None) -> Outcome:
        channel, key = int(message["channel_id"]), int(message["id"])
        now = self.playground.world.message(channel, key)
        if now is None:
            raise Refused("That message is no longer there.")
        if wanted is None:
            wanted = next((str(one["custom_id"]) for one in controls(now["components"]) if one["type"] != 2), "a menu")
        custom_id = _custom_id(now["components"], wanted)
        return await self._see(await self.playground.desk.press(self.id, channel, key, custom_id, values))

    async def submit(self, shown: "Outcome | JSON", values: dict[str, Any]) -> Outcome:
        """Send off a form; values by custom_id or label (texts, lists of values, booleans, lists of files)."""
        modal = shown.modal if isinstance(shown, Outcome) else shown
        if modal is None:
            raise Refused("No form is open.")
        given = {_custom_id(modal["components"], key): value for key, value in values.items()}
        await asyncio.sleep(HASTE)
        return await self._see(await self.playground.desk.submit(self.id, int(modal["id"]), given))

    async def _see(self, live: Live) -> Outcome:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await live.settled.wait()
        modal = modal_view(live) if live.modal else None
        return Outcome(live.id, live.state, live.error, self.playground.world.reply(live.id).messages, modal)

    async def later(self, outcome: Outcome, count: int, seconds: float = 5.0) -> Outcome:
        """The same outcome once its answer has `count` messages (follow-ups come after the answer)."""
        world = self.playground.world
        async with asyncio.timeout(seconds):
            while world.reply(outcome.id).count < count:
                await self.playground.something_happens()
        return replace(outcome, messages=world.reply(outcome.id).messages)


def _id(value: Any) -> Any:
    return value.id if isinstance(value, Person) else value


def _plain(options: dict[str, Any]) -> JSON:
    return {name: _id(value) for name, value in options.items()}
