"""What the page is told over its socket, as PROTOCOL.md has it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from playground import Playground
from tests.playground.sample_bot import SampleBot

pytestmark = pytest.mark.sockets


class Tab:
    """A page as seen from its socket: asks, and keeps what is pushed."""

    def __init__(self, session: aiohttp.ClientSession, socket: aiohttp.ClientWebSocketResponse, url: str) -> None:
        self.session, self.socket, self.url = session, socket, url
        self.pushed: list[dict[str, Any]] = []
        self.answers: dict[int, dict[str, Any]] = {}
        self.number = 0

    async def _next(self) -> None:
        frame = await self.socket.receive_json(timeout=5)
        if "event" in frame:
            self.pushed.append(frame)
        else:
            self.answers[frame["re"]] = frame

    async def ask(self, do: str, **fields: Any) -> dict[str, Any]:
        self.number += 1
        await self.socket.send_json({"id": self.number, "do": do, **fields})
        while self.number not in self.answers:
            await self._next()
        return self.answers.pop(self.number)

    async def ok(self, do: str, **fields: Any) -> Any:
        answer = await self.ask(do, **fields)
        assert "ok" in answer, answer
        return answer["ok"]

    async def event(self, name: str, **wanted: Any) -> Any:
        while True:
            for frame in self.pushed:
                if frame["event"] == name and wanted.items() <= frame["data"].items():
                    self.pushed.remove(frame)
                    return frame["data"]
            await self._next()


@pytest.fixture
async def tab(playground: Playground) -> AsyncIterator[Tab]:
    async with (
        aiohttp.ClientSession(headers={"Origin": playground.url}) as session,
        session.ws_connect(f"{playground.url}/page/socket") as socket,
    ):
        yield Tab(session, socket, playground.url)


async def test_a_person_uses_a_command_a_button_and_a_form(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    snapshot = await tab.ok("hello", person=None)
    assert snapshot["me"]["label"] == "member"
    assert [one["name"] for one in snapshot["guild"]["channels"]] == ["lobby", "coalition", "letters", "announcements"]
    lobby = snapshot["guild"]["channels"][0]["id"]
    letter = next(one for one in snapshot["commands"] if one["name"] == "letter")
    begun = await tab.ok("command", channel=lobby, command=letter["id"], path=["panel"], options={})
    assert begun["interaction"]["state"] == "waiting"
    message = await tab.event("message_create", content="Signed: 0")
    await tab.event("interaction", id=begun["interaction"]["id"], state="done")
    await tab.ok("press", channel=lobby, message=message["id"], custom_id="panel:sign")
    modal = await tab.event("modal", title="Sign the letter")
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("file", b"hello", filename="../a b.txt")
    async with tab.session.post(f"{tab.url}/page/upload", data=form) as answer:
        upload = await answer.json()
    assert upload["size"] == 5
    me = snapshot["me"]["user"]["id"]
    values = {"name": "Org", "kind": ["org"], "files": [upload["id"]], "who": [me]}
    await tab.ok("submit", modal=modal["id"], values=values)
    told = await tab.event("message_create", flags=64)
    assert told["content"] == "Org as ['org'] ['_a_b.txt=hello'] ['demo_member']"
    history = await tab.ok("history", channel=lobby, before=None, limit=50)
    assert [one["content"] for one in history["messages"]] == ["Signed: 0", told["content"]]
    await tab.ok("dismiss", message=told["id"])
    history = await tab.ok("history", channel=lobby, before=None, limit=50)
    assert [one["content"] for one in history["messages"]] == ["Signed: 0"]
