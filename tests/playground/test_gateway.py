"""The gateway under the real client and by hand: RESUME, op 7, op 9, refusals, compression, a bot killed."""

import asyncio
import json
import os
import signal
import sys
import zlib
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest

from playground import Playground
from tests.playground.sample_bot import SampleBot, point_discord_at, running, until

pytestmark = pytest.mark.sockets

ALL_BUT_PRIVILEGED = discord.Intents.default().value


async def test_nothing_is_lost_when_the_socket_drops(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    said = [f"<@{playground.world.bot_id}> {number}" for number in range(6)]
    await member.say(said[0])
    await until(lambda: bot.seen == said[:1])
    assert playground.faults.drop_socket() == 1
    for text in said[1:]:
        await member.say(text)
    await asyncio.wait_for(bot.resumed.wait(), 10)
    await until(lambda: len(bot.seen) >= len(said))
    assert bot.seen == said
    assert (await member.command("ping")).text == "pong"
    assert len([one for one in playground.journal.events if one.event == "READY"]) == 1


async def test_op_7_makes_the_bot_resume(playground: Playground, bot: SampleBot) -> None:
    assert playground.faults.reconnect() == 1
    await asyncio.wait_for(bot.resumed.wait(), 10)
    assert (await playground.person("Demo Member").command("ping")).text == "pong"


async def test_op_9_makes_the_bot_begin_a_new_session(playground: Playground, bot: SampleBot) -> None:
    old = {one.session for one in playground.journal.events}
    assert playground.faults.invalidate() == 1
    assert not playground.bot_online
    await playground.wait_for_bot(15)
    assert {one.session for one in playground.journal.events} > old
    assert (await playground.person("Demo Member").command("ping")).text == "pong"


async def test_a_wrong_token_is_refused_at_both_doors(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    point_discord_at(monkeypatch, playground)
    bot = SampleBot()
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()
    async with Wire(playground) as wire:
        await wire.send(2, token="wrong", intents=0)
        assert await wire.closed() == 4004


async def test_a_privileged_intent_that_is_not_switched_on_is_refused(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_discord_at(monkeypatch, playground)
    bot = SampleBot()
    bot._connection._intents.message_content = True
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await bot.start(playground.token)
    await bot.close()


class Wire:
    """A gateway connection by hand."""

    def __init__(self, playground: Playground, query: str = "") -> None:
        self.playground, self.query = playground, query

    async def __aenter__(self) -> "Wire":
        self.session = aiohttp.ClientSession()
        self.socket = await self.session.ws_connect(f"{self.playground.gateway_url}/?v=10{self.query}")
        self.inflate = zlib.decompressobj()
        assert (await self.next())["op"] == 10
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    async def next(self) -> Any:
        frame = await self.socket.receive(timeout=5)
        if frame.type is aiohttp.WSMsgType.BINARY:
            assert frame.data.endswith(b"\x00\x00\xff\xff")
            return json.loads(self.inflate.decompress(frame.data))
        return json.loads(frame.data)

    async def send(self, op: int, **data: Any) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def identify(self, intents: int = ALL_BUT_PRIVILEGED) -> tuple[Any, Any]:
        await self.send(2, token=self.playground.token, intents=intents, shard=[0, 1])
        return await self.next(), await self.next()

    async def closed(self) -> int | None:
        assert (await self.socket.receive(timeout=5)).type is aiohttp.WSMsgType.CLOSE
        return self.socket.close_code


@pytest.mark.parametrize("query", ["", "&compress=zlib-stream"])
async def test_identify_gives_ready_and_the_server(playground: Playground, query: str) -> None:
    async with Wire(playground, query) as wire:
        ready, guild = await wire.identify()
        assert (ready["t"], ready["s"], ready["d"]["user"]["username"]) == ("READY", 1, "Caucus")
        assert (guild["t"], guild["s"]) == ("GUILD_CREATE", 2)
        assert [one["user"]["username"] for one in guild["d"]["members"]] == ["Caucus"], "without the members intent"
        await wire.send(1)
        assert (await wire.next())["op"] == 11


async def test_intents_decide_what_is_sent(playground: Playground) -> None:
    async with Wire(playground) as wire:
        await wire.send(2, token=playground.token, intents=discord.Intents(guilds=True).value)
        await wire.next()
        await wire.next()
        await playground.person("Demo Member").say("not for you")
        playground.admin.create_channel("news")
        assert (await wire.next())["t"] == "CHANNEL_CREATE"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("not json", 4002),
        ("[]", 4002),
        ('{"op": 8, "d": {}}', 4003),
        ('{"op": 99, "d": {}}', 4003),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": "many"}}', 4013),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": 2}}', 4014),
        ('{"op": 2, "d": {"token": "TOKEN", "intents": 0, "shard": [1, 2]}}', 4010),
        ('{"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}', 4004),
    ],
)
async def test_a_client_out_of_line_is_sent_away_with_discords_code(
    playground: Playground, sent: str, code: int
) -> None:
    async with Wire(playground) as wire:
        await wire.socket.send_str(sent.replace("TOKEN", playground.token))
        assert await wire.closed() == code


async def test_resume_replays_from_the_number_given_and_no_other(playground: Playground) -> None:
    async with Wire(playground) as wire:
        ready, _ = await wire.identify()
        for text in ("one", "two"):
            await playground.person("Demo Member").say(text)
    session = {"token": playground.token, "session_id": ready["d"]["session_id"]}
    async with Wire(playground) as wire:
        await wire.send(6, **session, seq=3)
        replayed, resumed = await wire.next(), await wire.next()
        assert (replayed["t"], replayed["s"]) == ("MESSAGE_CREATE", 4)
        assert resumed["t"] == "RESUMED"
    for wrong in ({"session_id": "unknown", "seq": 1}, {"seq": 99}, {"seq": None}):
        async with Wire(playground) as wire:
            await wire.send(6, **(session | wrong))
            assert await wire.next() == {"op": 9, "d": False}


async def test_members_are_sent_when_asked_for(playground: Playground) -> None:
    async with Wire(playground) as wire:
        await wire.identify()
        wanted = str(playground.person_id("Demo Organiser"))
        await wire.send(8, guild_id=str(playground.world.guild_id), user_ids=[wanted, "1"], limit=0, nonce="n")
        chunk = (await wire.next())["d"]
        assert [one["user"]["global_name"] for one in chunk["members"]] == ["Demo Organiser"]
        assert (chunk["not_found"], chunk["nonce"]) == (["1"], "n")


async def test_a_killed_bot_can_come_back(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    script = Path(__file__).with_name("bot_process.py")
    places = [playground.api_url, playground.gateway_url, playground.token]
    process = await asyncio.create_subprocess_exec(sys.executable, str(script), *places)
    await playground.wait_for_bot()
    member = playground.person("Demo Member")
    assert (await member.command("ping")).text == "pong"
    os.kill(process.pid, signal.SIGKILL)
    await process.wait()
    await until(lambda: not playground.bot_online)
    lost = asyncio.create_task(member.command("ping"))
    point_discord_at(monkeypatch, playground)
    async with running(playground):
        assert (await member.command("ping")).text == "pong"
        assert (await lost).error == "The application did not respond"
