"""Starting, stopping, and the handles for tests: people, administrators, waiting."""

import asyncio
import logging
from types import SimpleNamespace

import pytest

from playground import Playground, PlaygroundError, start
from playground.interactions import Live
from playground.wire import Refused
from tests.playground.conftest import CONFIG
from tests.playground.sample_bot import SampleBot

pytestmark = pytest.mark.sockets


async def test_a_port_in_use_is_a_sentence(playground: Playground) -> None:
    with pytest.raises(PlaygroundError, match=rf"Port {playground.port} on 127.0.0.1 is in use.*--port"):
        await start(CONFIG, port=playground.port)
    with pytest.raises(PlaygroundError, match="Cannot listen"):
        await start(CONFIG, host="203.0.113.1", port=0)


async def test_closing_frees_the_port_and_the_token_is_never_the_same(playground: Playground) -> None:
    first = await start(CONFIG, port=0)
    port, token = first.port, first.token
    await first.close()
    second = await start(CONFIG, port=port)
    assert second.token != token
    await second.close()


async def test_two_hundred_people_knock_at_once(playground: Playground) -> None:
    async def knock() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", playground.port)
        host = f"127.0.0.1:{playground.port}"
        writer.write(f"GET /api/v10/gateway HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.readline()
        writer.close()
        return answer

    answers = await asyncio.gather(*(knock() for _ in range(200)))
    assert set(answers) == {b"HTTP/1.1 200 OK\r\n"}


async def test_people_see_what_their_roles_let_them(playground: Playground) -> None:
    organiser, outsider = playground.person("Demo Organiser"), playground.person("Demo Outsider")
    await organiser.at("organisers").say("among us")
    assert [one["content"] for one in organiser.at("organisers").messages()] == ["among us"]
    assert outsider.at("organisers").messages() == []
    with pytest.raises(Refused):
        await outsider.at("organisers").say("let me in")
    playground.admin.give_role("Demo Outsider", "Organisers (demo)")
    assert len(outsider.at("organisers").messages()) == 1
    playground.admin.take_role("Demo Outsider", "Organisers (demo)")
    assert outsider.at("organisers").messages() == []


async def test_an_administrator_changes_the_server(playground: Playground, bot: SampleBot) -> None:
    admin, guild = playground.admin, bot.get_guild(playground.world.guild_id)
    assert guild is not None
    admin.create_channel("plenary", "In session")
    admin.create_role("Observers (demo)", mentionable=True)
    newcomer = admin.add_person("Demo Newcomer", roles=["Observers (demo)"], locale="ru")
    assert playground.person("Demo Newcomer").id == newcomer
    assert (await playground.person("Demo Newcomer").command("whereami")).text == "ru en-GB"
    assert {"plenary"} <= {channel.name for channel in guild.channels}
    assert {"Observers (demo)"} <= {role.name for role in guild.roles}
    admin.delete_role("Observers (demo)")
    admin.delete_channel("plenary")
    admin.kick("Demo Newcomer")
    await playground.person("Demo Member").command("ping")
    assert "plenary" not in {channel.name for channel in guild.channels}
    assert "Observers (demo)" not in {role.name for role in guild.roles}
    with pytest.raises(Refused):
        await playground.person("Demo Newcomer").at("lobby").command("ping")
    with pytest.raises(KeyError, match="plenary"):
        admin.delete_channel("plenary")


async def test_waiting_for_a_message(playground: Playground) -> None:
    member = playground.person("Demo Member")
    waiting = asyncio.create_task(playground.wait_for_message("lobby", lambda one: one["content"] == "b"))
    await asyncio.sleep(0)
    first = await member.say("a")
    second = await member.say("b")
    assert (await waiting)["id"] == second["id"]
    assert (await playground.wait_for_message("lobby", after=0))["id"] == first["id"]
    assert (await playground.wait_for_message("lobby", after=int(first["id"])))["id"] == second["id"]
    with pytest.raises(TimeoutError):
        await playground.wait_for_message("lobby", seconds=0.05)


async def test_two_hundred_people_act_at_once(
    playground: Playground, bot: SampleBot, caplog: pytest.LogCaptureFixture
) -> None:
    member = playground.person("Demo Member")
    with caplog.at_level(logging.ERROR):
        outcomes = await asyncio.gather(*(member.command("whereami") for _ in range(200)))
    assert {one.state for one in outcomes} == {"done"}
    assert {one.text for one in outcomes} == {"en-GB en-GB"}
    assert not caplog.records


@pytest.mark.parametrize("moments", range(5))
async def test_a_person_told_to_stop_in_the_moment_of_the_answer_stops(
    playground: Playground, monkeypatch: pytest.MonkeyPatch, moments: int
) -> None:
    """Else a playground that is told to end in the middle of its demo would play on for ever."""
    monkeypatch.setattr(playground.world, "reply", lambda _: SimpleNamespace(messages=[]))
    live = Live(1, playground.person_id("Demo Member"), playground.channel_id("lobby"), "command", "ping")
    seeing = asyncio.create_task(playground.person("Demo Member")._see(live))
    await asyncio.sleep(0.01)
    live.settled.set()
    for _ in range(moments):
        await asyncio.sleep(0)
    told = seeing.cancel()
    await asyncio.wait({seeing})
    assert seeing.cancelled() == told
