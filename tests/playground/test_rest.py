"""The REST API under the real client and by hand: nonces, limits, misfortune on demand, files."""

import asyncio
import io
from typing import Any

import aiohttp
import discord
import pytest

from playground import Playground
from tests.playground.sample_bot import SampleBot

pytestmark = pytest.mark.sockets


def lobby(playground: Playground, bot: SampleBot) -> discord.TextChannel:
    """The lobby as the bot knows it."""
    channel = bot.get_channel(playground.channel_id("lobby"))
    assert isinstance(channel, discord.TextChannel)
    return channel


def texts(playground: Playground, channel: str = "lobby") -> list[str]:
    """What stands in a channel."""
    return [one["content"] for one in playground.messages(channel)]


async def test_a_message_sent_twice_with_one_nonce_is_one_message(playground: Playground, bot: SampleBot) -> None:
    channel = lobby(playground, bot)
    first = await channel.send("once", nonce="delivery-1")
    second = await channel.send("once", nonce="delivery-1")
    other = await channel.send("another", nonce="delivery-2")
    assert first.id == second.id != other.id
    assert first.nonce == "delivery-1"
    assert texts(playground) == ["once", "another"]
    created = [one.payload for one in playground.journal.events if one.event == "MESSAGE_CREATE"]
    assert [one["nonce"] for one in created] == ["delivery-1", "delivery-2"]
    await first.delete()
    assert (await channel.send("again", nonce="delivery-1")).id != first.id
    with pytest.raises(discord.HTTPException) as refused:
        await channel.send("long", nonce="x" * 26)
    assert (refused.value.status, refused.value.code) == (400, 50035)


async def test_a_server_error_after_creation_makes_one_message_with_a_nonce(
    playground: Playground, bot: SampleBot
) -> None:
    playground.faults.error(r"/channels/\d+/messages", method="POST", after=True)
    message = await lobby(playground, bot).send("once", nonce="delivery-1")
    assert [one["id"] for one in playground.messages("lobby")] == [str(message.id)]
    requests = playground.journal.requests_to("POST", r"/channels/\d+/messages")
    assert [(one.status, one.fault) for one in requests] == [(502, "error"), (200, None)]


async def test_a_connection_cut_after_creation_leaves_the_message(playground: Playground, bot: SampleBot) -> None:
    playground.faults.hang_up(r"/channels/\d+/messages", after=True)
    playground.faults.hang_up(r"/channels/\d+/messages")
    with pytest.raises(aiohttp.ClientError):
        await lobby(playground, bot).send("once")
    with pytest.raises(aiohttp.ClientError):
        await lobby(playground, bot).send("never")
    assert texts(playground) == ["once"]


async def test_a_rate_limit_is_waited_out(playground: Playground, bot: SampleBot) -> None:
    playground.faults.rate_limit(r"/channels/\d+/messages", retry_after=0.1)
    await lobby(playground, bot).send("patience")
    requests = playground.journal.requests_to("POST", r"/channels/\d+/messages")
    assert [one.status for one in requests] == [429, 200]
    assert requests[1].at - requests[0].at >= 0.1
    assert texts(playground) == ["patience"]


async def test_a_slow_answer_is_an_answer(playground: Playground, bot: SampleBot) -> None:
    playground.faults.slow(0.2, r"/channels/\d+/messages")
    await lobby(playground, bot).send("late")
    (request,) = playground.journal.requests_to("POST", r"/channels/\d+/messages")
    assert request.milliseconds > 200


async def test_what_discord_refuses_is_refused_in_its_shape(playground: Playground, bot: SampleBot) -> None:
    channel = lobby(playground, bot)
    long = discord.Embed(title="x" * 257)
    for send in (
        channel.send("x" * 2001),
        channel.send(""),
        channel.send(embed=long),
        channel.send(embeds=[discord.Embed(description="x" * 3001), discord.Embed(description="x" * 3000)]),
    ):
        with pytest.raises(discord.HTTPException) as refused:
            await send
        assert (refused.value.status, refused.value.code) in ((400, 50035), (400, 50006))
    assert texts(playground) == []
    assert all("errors" in one.answer for one in playground.journal.requests if one.status == 400)


async def test_history_pins_reactions_and_the_rest_come_from_the_model(playground: Playground, bot: SampleBot) -> None:
    channel = lobby(playground, bot)
    for number in range(3):
        message = await channel.send(str(number))
    assert [one.content async for one in channel.history(limit=2)] == ["2", "1"]
    await message.edit(content="3")
    with pytest.raises(discord.Forbidden):
        await message.pin()
    await message.add_reaction("👍")
    assert playground.messages("lobby")[-1]["reactions"][0]["emoji"]["name"] == "👍"


async def test_a_webhook_token_is_enough_for_its_own_messages(playground: Playground, bot: SampleBot) -> None:
    outcome = await playground.person("Demo Member").command("ping")
    (callback,) = playground.journal.requests_to("POST", "/interactions/.*")
    assert callback.auth == "none"
    token = callback.path.split("/")[3]
    again = {"type": 4, "data": {"content": "twice"}}
    async with aiohttp.ClientSession() as session:
        original = f"{playground.api_url}/webhooks/{bot.application_id}/{token}/messages/@original"
        async with session.patch(original, json={"content": "edited"}) as answer:
            assert answer.status == 200
        async with session.post(
            f"{playground.api_url}/interactions/{outcome.id}/{token}/callback", json=again
        ) as answer:
            assert (answer.status, (await answer.json())["code"]) == (400, 40060)
        async with session.get(
            f"{playground.api_url}/webhooks/{bot.application_id}/other/messages/@original"
        ) as answer:
            assert answer.status == 404
    assert texts(playground) == ["edited"]


async def test_an_interactions_token_expires(playground: Playground, bot: SampleBot) -> None:
    outcome = await playground.person("Demo Member").command("ping")
    record = playground.world._backend.interactions[outcome.id]
    record.expires_at = playground.world._backend.iso_after(-1)
    url = f"{playground.api_url}/webhooks/{bot.application_id}/{record.token}/messages/@original"
    async with aiohttp.ClientSession() as session, session.patch(url, json={"content": "too late"}) as answer:
        assert (answer.status, (await answer.json())["code"]) == (401, 50027)
    assert texts(playground) == ["pong"]


class Client:
    """A client by hand."""

    def __init__(self, playground: Playground, token: str | None = None) -> None:
        headers = {} if token is None else {"Authorization": f"Bot {token}"}
        self.url, self.session = playground.api_url, aiohttp.ClientSession(headers=headers)

    async def __call__(self, method: str, path: str, **more: Any) -> tuple[int, Any]:
        async with self.session.request(method, f"{self.url}{path}", **more) as answer:
            assert answer.status == 204 or answer.headers["Content-Type"] == "application/json"
            return answer.status, (await answer.json() if answer.status != 204 else None)


async def test_by_hand(playground: Playground) -> None:
    """Requests that discord.py would not make."""
    path = f"/channels/{playground.channel_id('lobby')}/messages"
    bare, wrong, client = Client(playground), Client(playground, "wrong"), Client(playground, playground.token)
    form = aiohttp.FormData({"payload_json": '{"content": "form"}'}, default_to_multipart=True)
    try:
        assert await bare("GET", "/users/@me") == (401, {"message": "401: Unauthorized", "code": 0})
        assert (await wrong("GET", "/users/@me"))[0] == 401
        assert (await client("GET", "/users/@me"))[1]["username"] == "Caucus"
        assert (await client("GET", "/gateway/bot"))[1]["shards"] == 1
        assert (await client("POST", path, data=b"{"))[1]["code"] == 50109
        assert (await client("POST", path, json=["x"]))[0] == 400
        assert (await client("POST", path, json={"content": 5}))[0] == 400
        assert (await client("POST", f"/channels/{10**17}/messages", json={"content": "x"}))[1]["code"] == 10003
        assert (await client("GET", "/no/such/route"))[0] == 501
        assert (await client("POST", path, data=form))[0] == 200
        big = aiohttp.FormData()
        big.add_field("files[0]", io.BytesIO(bytes(10 * 1024 * 1024 + 1)), filename="big.bin")
        assert (await client("POST", path, data=big))[1]["code"] == 40005
    finally:
        await asyncio.gather(*(one.session.close() for one in (bare, wrong, client)))
    assert texts(playground) == ["form"]
    assert {one.auth for one in playground.journal.requests} == {"none", "wrong", "bot"}
    assert playground.token not in repr(playground.journal)


async def test_attachments_are_downloads_and_never_pages(playground: Playground) -> None:
    said = await playground.person("Demo Member").say("see", ("x.html", b"<script>1</script>"), ("../ü.png", b"png"))
    page, picture = said["attachments"]
    assert picture["filename"] == "__.png"
    async with aiohttp.ClientSession() as session:
        async with session.get(page["url"]) as answer:
            assert await answer.read() == b"<script>1</script>"
            assert answer.headers["Content-Type"] == "application/octet-stream"
            assert answer.headers["Content-Disposition"].startswith("attachment")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert "sandbox" in answer.headers["Content-Security-Policy"]
        async with session.get(picture["url"]) as answer:
            assert answer.headers["Content-Type"] == "image/png"
            assert answer.headers["Content-Disposition"].startswith("attachment")
        async with session.get(f"{playground.url}/attachments/1/2/x.html") as answer:
            assert answer.status == 404
