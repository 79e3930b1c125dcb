"""What stands behind a message: requests, answers and events in order, tokens redacted, broken rules in words."""

import json
from typing import Any

import pytest

from playground import Playground
from playground.tour import Tour
from tests.playground.sample_bot import SampleBot
from tests.playground.test_page_socket import Tab, tab

__all__ = ["tab"]
pytestmark = pytest.mark.sockets


async def entries(tab: Tab, message: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await tab.ok("inspect", channel=message["channel_id"], message=message["id"]))[
        "entries"
    ]
    return found


async def test_a_deferred_answer_from_the_interaction_to_its_edit(
    playground: Playground, bot: SampleBot, tab: Tab
) -> None:
    await tab.ok("hello", person=None)
    outcome = await playground.person("Demo Member").command("slow")
    found = await entries(tab, outcome.message)
    assert [(one["kind"], one["name"].split()[0]) for one in found[:2]] == [
        ("event", "INTERACTION_CREATE"),
        ("request", "POST"),
    ]
    patched = next(one for one in found if one["name"].startswith("PATCH"))
    assert (patched["status"], patched["json"]["content"], patched["broken"]) == (200, "thought", [])
    assert patched["since"] >= 100
    assert patched["took"] > 0
    assert "simcord_interaction" not in json.dumps(found)
    assert playground.token not in json.dumps(found)
    assert "(redacted)" in patched["name"]


async def test_a_message_of_the_bots_own_accord_and_its_events(
    playground: Playground, bot: SampleBot, tab: Tab
) -> None:
    await tab.ok("hello", person=None)
    channel = bot.get_channel(playground.channel_id("lobby"))
    message = await channel.send("by itself")  # type: ignore[union-attr] # the lobby is a text channel
    await message.edit(content="changed")
    found = await entries(tab, {"channel_id": str(message.channel.id), "id": str(message.id)})
    assert [one["name"].split()[0] for one in found if one["kind"] == "request"] == ["POST", "PATCH"]
    assert {one["name"] for one in found if one["kind"] == "event"} == {"MESSAGE_CREATE", "MESSAGE_UPDATE"}


async def test_a_refused_request_is_shown_with_the_rule_it_breaks(
    playground: Playground, bot: SampleBot, tab: Tab
) -> None:
    """Planted: the bot's second message has a title that Discord would not take."""
    snapshot = await tab.ok("hello", person=None)
    lobby = str(playground.channel_id("lobby"))
    ping = next(one for one in snapshot["commands"] if one["name"] == "ping")
    begun = await tab.ok("command", channel=lobby, command=ping["id"], path=[], options={})
    message = await tab.event("message_create", content="pong")
    token = playground.world._backend.interactions[int(begun["interaction"]["id"])].token
    url = f"{playground.api_url}/webhooks/{playground.world.application_id}/{token}"
    async with tab.session.post(url, json={"embeds": [{"title": "x" * 300}]}) as answer:
        assert answer.status == 400
    (broken,) = [one for one in await entries(tab, message) if one["broken"]]
    assert broken["broken"] == ["embeds.0.title: 300 characters, at most 256 [too-long]"]
    by_interaction = await tab.ok("inspect", interaction=begun["interaction"]["id"])
    assert [one["broken"] for one in by_interaction["entries"] if one["broken"]] == [broken["broken"]]


async def test_nobody_looks_into_what_is_not_for_them(playground: Playground, bot: SampleBot, tab: Tab) -> None:
    await tab.ok("hello", person=None)
    other = playground.person("Demo Organiser")
    private = (await other.command("whereami")).message
    assert "error" in await tab.ask("inspect", channel=private["channel_id"], message=private["id"])
    assert "error" in await tab.ask("inspect", interaction=private["interaction_metadata"]["id"])
    hidden = await other.at("organisers").say("among us")
    assert "error" in await tab.ask("inspect", channel=hidden["channel_id"], message=hidden["id"])


def test_every_step_of_the_tour_names_somebody_and_some_place(playground: Playground) -> None:
    for step in Tour(playground.world).view():
        assert step["person"]
        assert step["channel"]
        assert step["line"].startswith("/")
