"""The client: commands registered when they changed and within Discord's rules; no way out of a playground run."""

import asyncio
import socket
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot import client
from bot.client import NoNames, connection_options, intents, is_this_machine
from bot.errors import Invalid
from bot.settings import Settings
from playground import rules
from tests.letters.test_commands import ORGANISATION, filled, opened, press
from tests.town import Town, words


def test_no_privileged_intent_is_asked_for() -> None:
    """Nobody has to apply for anything to host it."""
    asked = intents()
    assert not any((asked.members, asked.presences, asked.message_content))


async def test_commands_are_registered_once_and_again_when_they_changed(town: Town) -> None:
    """A restart costs no request that Discord limits to 200 a day."""
    assert await town.bot.register_commands() is False

    @discord.app_commands.command(name="extra", description="Made up")
    async def extra(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("x")

    town.bot.tree.add_command(extra)
    assert await town.bot.register_commands() is True
    assert await town.bot.register_commands() is False


async def test_the_commands_keep_discords_rules_and_organisers_are_warned_by_the_description(town: Town) -> None:
    """Names, lengths, counts; nothing is hidden from organisers without Manage Server."""
    payload = town.bot.payload()
    assert rules.check_request("PUT", "/applications/1/commands", payload) == []
    for command in payload:
        assert command.get("default_member_permissions") is None


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("192.0.2.1", False),
        ("localhost", False),
        (None, False),
    ],
)
def test_only_loopback_addresses_are_this_machine(host: str | None, here: bool) -> None:  # noqa: FBT001 - a parameter
    """A name could lead anywhere."""
    assert is_this_machine(host) is here


async def test_a_playground_run_reaches_nothing_that_has_a_name(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connector given to discord.py refuses to resolve, whatever it is asked for."""
    for owner, name in (
        (discord.http.Route, "BASE"),
        (discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY"),
        (discord.asset.Asset, "BASE"),
    ):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    local = settings.model_copy(
        update={"discord_api": "http://127.0.0.1:1/api/v10", "discord_gateway": "ws://127.0.0.1:1/gateway"}
    )
    options = connection_options(local)
    assert discord.http.Route.BASE == "http://127.0.0.1:1/api/v10"
    async with aiohttp.ClientSession(connector=options["connector"]) as session:
        with pytest.raises(aiohttp.ClientConnectorDNSError):
            await session.get("https://discord.com/")
    with pytest.raises(OSError, match="not this machine"):
        await NoNames().resolve("gateway.discord.gg", 443, socket.AF_INET)


def test_one_address_without_the_other_is_refused(settings: Settings) -> None:
    """Half a playground would be half the real Discord."""
    with pytest.raises(Invalid) as refusal:
        connection_options(settings.model_copy(update={"discord_api": "http://127.0.0.1:1/api/v10"}))
    assert refusal.value.key == "discord-addresses"


async def test_one_press_that_cannot_be_answered_keeps_no_other_waiting(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is wrong with it: the loop that answers goes on."""
    answered = list[int]()

    async def refuse(interaction: Any, _: object) -> None:
        answered.append(interaction.id)
        if interaction.id == 1:
            raise KeyError

    monkeypatch.setattr(client, "refuse", refuse)
    for number in (1, 2):
        kind, response = discord.InteractionType.component, SimpleNamespace(is_done=lambda: False)
        pressed: Any = SimpleNamespace(id=number, type=kind, extras={}, response=response)
        town.bot._pressed.append((0.0, pressed))
    await town.bot.answer_the_unanswered()
    assert answered == [1, 2]
    assert "could not be answered" in caplog.text


async def test_a_known_press_is_answered_by_whoever_knows_it_however_slow_that_is(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And one that nobody knows is told that it is too old."""
    monkeypatch.setattr(client, "UNANSWERED_SECONDS", 0.0)
    begun, go_on, stale = asyncio.Event(), asyncio.Event(), list[str]()
    confirm = town.services.signing.confirm

    async def slow(*given: Any) -> Any:
        begun.set()
        await go_on.wait()
        return await confirm(*given)

    async def refuse(interaction: discord.Interaction, error: Exception) -> None:
        stale.append(getattr(error, "key", ""))
        await interaction.response.defer()

    shown = await filled(town, town.member, await opened(town), ORGANISATION)
    monkeypatch.setattr(client, "refuse", refuse)
    monkeypatch.setattr(town.services.signing, "confirm", slow)
    pressing = asyncio.create_task(press(town, town.member, shown, "Confirm and sign"))
    await asyncio.wait_for(begun.wait(), 5)
    await town.bot.answer_the_unanswered()
    go_on.set()
    assert "Acme Rights" in words(await pressing)
    assert stale == []

    @discord.app_commands.command(name="lost", description="Made up")
    async def lost(interaction: discord.Interaction) -> None:
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="From before", custom_id="caucus:from-before"))
        await interaction.response.send_message("x", view=view, ephemeral=True)
        view.stop()

    town.bot.tree.add_command(lost)
    await town.bot.tree.sync()
    old = (await town.use(town.member, "lost")).response
    assert old is not None
    pressing = asyncio.create_task(town.member.click(old, label="From before"))
    await asyncio.sleep(0.1)
    await town.bot.answer_the_unanswered()
    await pressing
    assert stale == ["reply-stale"]
