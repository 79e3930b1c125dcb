"""What the page is told over its socket, as PROTOCOL.md has it."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
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


async def test_what_is_private_is_pushed_to_one_person_only(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    await tab.ok("hello", person=str(playground.person_id("Demo Member")))
    await playground.person("Demo Outsider").command("whereami")
    await playground.person("Demo Organiser").at("organisers").say("among us")
    await playground.person("Demo Member").command("whereami")
    await playground.person("Demo Outsider").say("end")
    await tab.event("message_create", content="end")
    assert [frame["data"]["content"] for frame in tab.pushed if frame["event"] == "message_create"] == ["en-GB en-GB"]
    assert not [frame for frame in tab.pushed if frame["event"] in ("interaction", "modal")], "not begun by this page"


async def test_history_unread_and_acting_as_somebody_else(playground: Playground, tab: Tab) -> None:
    organiser = playground.person("Demo Organiser")
    for number in range(5):
        await organiser.say(str(number))
    snapshot = await tab.ok("hello", person=str(playground.person_id("Demo Outsider")))
    assert [one["name"] for one in snapshot["guild"]["channels"]] == ["lobby"]
    lobby = snapshot["guild"]["channels"][0]
    assert lobby["unread"] == 5
    page = await tab.ok("history", channel=lobby["id"], before=None, limit=2)
    assert ([one["content"] for one in page["messages"]], page["more"]) == (["3", "4"], True)
    page = await tab.ok("history", channel=lobby["id"], before=page["messages"][0]["id"], limit=3)
    assert ([one["content"] for one in page["messages"]], page["more"]) == (["0", "1", "2"], False)
    await tab.ok("read_up", channel=lobby["id"])
    snapshot = await tab.ok("hello", person=snapshot["me"]["user"]["id"])
    assert snapshot["guild"]["channels"][0]["unread"] == 0
    snapshot = await tab.ok("hello", person=str(organiser.id))
    assert len(snapshot["guild"]["channels"]) == 5
    said = await tab.ok("say", channel=lobby["id"], content="mine", uploads=[])
    assert said["message"]["author"]["id"] == str(organiser.id)


async def test_changes_of_the_server_are_pushed(playground: Playground, tab: Tab) -> None:
    playground.admin.create_role("before anybody said hello")
    await tab.ok("hello", person=str(playground.person_id("Demo Outsider")))
    playground.admin.give_role("Demo Outsider", "Coalition (demo)")
    guild = await tab.event("guild")
    assert "letters" in {one["name"] for one in guild["channels"]}
    playground.admin.delete_channel("letters")
    while "letters" in {one["name"] for one in guild["channels"]}:
        guild = await tab.event("guild")


async def test_the_bot_coming_going_and_typing_is_pushed(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    snapshot = await tab.ok("hello", person=None)
    assert snapshot["bot"]["online"]
    channel = bot.get_channel(playground.channel_id("lobby"))
    assert isinstance(channel, discord.TextChannel)
    await channel.typing()
    assert (await tab.event("typing"))["user"]["username"] == "Caucus"
    playground.faults.drop_socket()
    await tab.event("bot", online=False)
    await tab.event("bot", online=True)


async def test_a_menu_choices_and_direct_messages(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    snapshot = await tab.ok("hello", person=None)
    lobby, letter = snapshot["guild"]["channels"][0]["id"], _command(snapshot, "letter")
    fields = {"channel": lobby, "command": letter, "path": ["create"], "focused": "title"}
    answer = await tab.ok("autocomplete", **fields, options={"title": "A", "count": "x", "place": "lob"})
    assert answer["choices"][0] == {"name": "A 0", "value": "A-0"}
    await tab.ok("command", channel=lobby, command=letter, path=["panel"], options={})
    panel = await tab.event("message_create", content="Signed: 0")
    role = str(playground.role_id("Coalition (demo)"))
    await tab.ok("select", channel=lobby, message=panel["id"], custom_id="panel:role", values=[role])
    assert (await tab.event("message_create", flags=64))["content"] == "chose Coalition (demo)"
    await tab.ok("context", channel=lobby, command=_command(snapshot, "Look at this"), target=panel["id"])
    direct = (await tab.ok("direct", user=snapshot["bot"]["user"]["id"]))["channel"]["id"]
    await tab.ok("command", channel=direct, command=_command(snapshot, "ping"), path=[], options={})
    assert (await tab.event("message_create", channel_id=direct))["content"] == "pong"


def _command(snapshot: Any, name: str) -> str:
    return next(str(one["id"]) for one in snapshot["commands"] if one["name"] == name)


async def test_what_cannot_be_done_gets_a_sentence(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    assert (await tab.ask("history", channel="1", before=None))["error"] == "Say hello first."
    snapshot = await tab.ok("hello", person=str(playground.person_id("Demo Outsider")))
    lobby = snapshot["guild"]["channels"][0]["id"]
    hidden = str(playground.channel_id("organisers"))
    manage = next(
        one["id"]
        for one in playground.world.commands(playground.person_id("Demo Organiser"), int(lobby))
        if one["name"] == "manage"
    )
    for do, fields in (
        ("history", {"channel": hidden, "before": None, "limit": 5}),
        ("say", {"channel": hidden, "content": "x", "uploads": []}),
        ("say", {"channel": lobby, "content": "", "uploads": []}),
        ("say", {"channel": lobby, "content": "x", "uploads": ["gone"]}),
        ("command", {"channel": lobby, "command": manage, "path": [], "options": {}}),
        ("command", {"channel": lobby, "command": _command(snapshot, "letter"), "path": ["create"], "options": {}}),
        ("press", {"channel": lobby, "message": "1", "custom_id": "x"}),
        ("submit", {"modal": "1", "values": {}}),
        ("direct", {"user": "1"}),
        ("dance", {}),
        ("history", {"channel": None}),
    ):
        answer = await tab.ask(do, **fields)
        assert answer["error"].endswith((".", "!")), (do, answer)
        assert "\n" not in answer["error"]
    await tab.socket.send_str("not json")
    await tab.socket.send_str("[1]")
    assert await tab.ok("read_up", channel=lobby) == {}
    assert not playground.journal.requests_to("POST", "/interactions/.*")
