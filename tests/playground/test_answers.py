"""Everything the playground answers and sends is what Discord's own document says it would be."""

import datetime as dt
import re
from collections.abc import Iterator

import discord
import pytest

from playground import Playground
from tests.playground.discord_document import conformance, needs_document
from tests.playground.sample_bot import SampleBot

pytestmark = [pytest.mark.sockets, needs_document]

ALLOWED = (
    # simcord keeps no thread from a form to what opened it, nor from a follow-up to the message pressed; no bot of
    # ours reads either.
    r"interaction_metadata\.(triggering_interaction_metadata|interacted_message_id): is missing",
)


def faults(playground: Playground) -> Iterator[str]:
    """What is wrong with the journal's requests, answers and events."""
    for one in playground.journal.requests:
        where = f"{one.method} {one.path} {one.status}"
        yield from (f"{where} asked: {fault}" for fault in conformance().check_request(one.method, one.path, one.json))
        found = conformance().check_response(one.method, one.path, one.status, one.answer)
        yield from (f"{where} answered: {fault}" for fault in found)
    for event in playground.journal.events:
        found = conformance().check_event(event.event, event.payload)
        yield from (f"{event.event}: {fault}" for fault in found)


async def _people_act(playground: Playground) -> None:
    member = playground.person("Demo Member")
    for command in ("ping", "slow", "dm", "letter layout"):
        await member.command(command)
    await member.autocomplete("letter create", "title", "x")
    place = playground.channel_id("lobby")
    await member.command("letter create", title="a", text=("a.txt", b"x"), place=place, member=member)
    panel = (await member.command("letter panel")).message
    await member.press(panel, "panel:count")
    shown = await member.press(panel, "Sign")
    await member.submit(shown, {"Name": "x", "kind": ["org"], "Files": [("a.txt", b"q")], "Who": [member.id]})
    await member.select(panel, [playground.role_id("Coalition (demo)")])
    said = await member.say(f"hello <@{playground.world.bot_id}>", ("f.png", b"x"))
    await member.context("Look at this", said)
    await member.context("Who is this", member)
    direct = await member.direct()
    await direct.say("in private")
    await direct.command("ping")


async def _the_bot_acts(playground: Playground, bot: SampleBot) -> None:
    channel = bot.get_channel(playground.channel_id("lobby"))
    assert isinstance(channel, discord.TextChannel)
    embed = discord.Embed(title="t", description="d", url="https://x.example").set_footer(text="f")
    message = await channel.send("x", embed=embed.add_field(name="a", value="b"), nonce="abc")
    await message.edit(content="y")
    await message.add_reaction("👍")
    await message.reply("z")
    with pytest.raises(discord.Forbidden):
        await message.pin()
    assert [one async for one in channel.history(limit=3)]
    await channel.fetch_message(message.id)
    await message.delete()
    await channel.typing()
    guild = channel.guild
    await bot.fetch_channel(channel.id)
    await bot.fetch_guild(guild.id)
    await guild.fetch_member(playground.person_id("Demo Member"))
    await guild.fetch_roles()
    await bot.application_info()
    await bot.tree.fetch_commands()
    start = discord.utils.utcnow() + dt.timedelta(days=1)
    event = await guild.create_scheduled_event(
        name="Session",
        start_time=start,
        end_time=start + dt.timedelta(hours=3),
        location="Vienna",
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
    )
    await event.edit(name="Seventh session")


async def test_the_playground_says_what_discord_would_say(playground: Playground, bot: SampleBot) -> None:
    await _people_act(playground)
    await _the_bot_acts(playground, bot)
    admin = playground.admin
    admin.create_role("r")
    admin.delete_role("r")
    admin.create_channel("c")
    admin.delete_channel("c")
    await playground.person("Demo Member").command("ping")
    assert len({event.event for event in playground.journal.events}) >= 12
    assert len(playground.journal.requests) >= 40
    wrong = {fault for fault in faults(playground) if not any(re.search(known, fault) for known in ALLOWED)}
    assert not wrong
