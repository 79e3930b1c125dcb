"""The real discord.py client in the playground: commands, forms, buttons, files, direct messages."""

import discord
import pytest

from playground import Playground
from playground.wire import Refused
from tests.playground.sample_bot import SampleBot, until

pytestmark = pytest.mark.sockets


async def test_an_answer_for_everybody_is_seen_by_everybody(playground: Playground, bot: SampleBot) -> None:
    outcome = await playground.person("Demo Member").command("ping")
    assert (outcome.state, outcome.text, outcome.ephemeral) == ("done", "pong", False)
    assert [one["content"] for one in playground.messages("lobby", "Demo Outsider")] == ["pong"]


async def test_a_private_answer_is_seen_by_one_person_and_told_in_their_locale(
    playground: Playground, bot: SampleBot
) -> None:
    outcome = await playground.person("Demo Organiser Two").command("whereami")
    assert (outcome.text, outcome.ephemeral) == ("fr en-GB", True)
    assert playground.messages("lobby", "Demo Organiser") == []
    assert len(playground.messages("lobby", "Demo Organiser Two")) == 1
    assert not [one for one in playground.journal.events if one.event.startswith("MESSAGE_")], "nor sent to the bot"


async def test_thinking_then_an_answer_then_follow_ups(playground: Playground, bot: SampleBot) -> None:
    states: list[str] = []
    playground.desk.watchers.append(lambda live: states.append(live.state))
    member = playground.person("Demo Member")
    outcome = await member.command("slow")
    assert states == ["waiting", "thinking", "done"]
    outcome = await member.later(outcome, 2)
    assert outcome.messages[0]["content"] == "thought"
    assert outcome.ephemeral
    await until(lambda: [one["content"] for one in member.messages()] == ["thought", "and even more"])


async def test_autocomplete_and_typed_options_with_files_both_ways(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member").at("letters")
    choices = await member.autocomplete("letter create", "title", "Open", count=3)
    assert choices[1] == {"name": "Open 1", "value": "Open-1"}
    outcome = await member.command(
        "letter create",
        title="Open-1",
        count=3,
        text=("letter.md", "naïve".encode()),
        place=playground.channel_id("lobby"),
        member=playground.person("Demo Outsider"),
    )
    assert outcome.message["content"] == "Open-1 x3 naïve lobby Demo Outsider"
    file = outcome.message["attachments"][0]
    assert (file["filename"], file["description"], file["size"]) == ("back.txt", "the same", 6)


async def test_what_discord_would_not_let_a_person_send_is_refused(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    for path, options in (
        ("nothing", {}),
        ("letter nothing", {}),
        ("letter create", {}),
        ("letter create", {"title": "x" * 21}),
        ("letter create", {"title": "x", "count": "many"}),
        ("letter create", {"title": "x", "other": 1}),
    ):
        with pytest.raises(Refused):
            await member.command(path, **options)
    assert not playground.journal.requests_to("POST", "/interactions/.*")


async def test_a_form_gives_its_values(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    panel = (await member.command("letter panel")).message
    assert panel["interaction"]["name"] == "letter panel"
    shown = await member.press(panel, "Sign")
    assert shown.modal is not None
    assert shown.modal["title"] == "Sign the letter"
    with pytest.raises(Refused):
        await member.submit(shown, {"Name": ""})
    done = await member.submit(shown, {"Name": "Org <@1>", "kind": ["person"], "Files": [("a.txt", b"hi")]})
    assert done.text == "Org <@1> as ['person'] ['a.txt=hi'] []"
    with pytest.raises(Refused, match="already sent"):
        await member.submit(shown, {"Name": "again", "kind": ["org"]})


async def test_buttons_and_menus_change_the_message_or_answer(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    panel = (await member.command("letter panel")).message
    for _ in range(2):
        outcome = await member.press(panel, "panel:count")
    assert outcome.message["content"] == "Signed: 2"
    assert [one["content"] for one in playground.messages("lobby")] == ["Signed: 2"]
    outcome = await member.select(panel, [playground.role_id("Coalition (demo)")])
    outcome = await member.later(outcome, 2)
    assert outcome.messages[-1]["content"] == "chose Coalition (demo)"
    with pytest.raises(Refused):
        await member.press(panel, "No such button")


async def test_components_have_ids_as_discord_gives_them(playground: Playground, bot: SampleBot) -> None:
    layout = (await playground.person("Demo Member").command("letter layout")).message
    container = layout["components"][0]
    assert [container["id"], *(part["id"] for part in container["components"])] == [1, 2, 3]
    panel = (await playground.person("Demo Member").command("letter panel")).message
    assert [(row["id"], [part["id"] for part in row["components"]]) for row in panel["components"]] == [
        (1, [2, 3]),
        (4, [5]),
    ]


async def test_context_menus(playground: Playground, bot: SampleBot) -> None:
    member, outsider = playground.person("Demo Member"), playground.person("Demo Outsider")
    said = await outsider.say("a question")
    assert (await member.context("Look at this", said)).text == "Demo Outsider: a question"
    assert (await member.context("Who is this", outsider)).text == "Demo Outsider"
    mail = await playground.person("Demo Member").direct()
    await mail.command("dm")
    written = next(one for one in mail.messages() if one["content"] == "hello in private")
    assert (await mail.context("Look at this", written)).text.endswith(": hello in private")


async def test_direct_messages_open_and_closed(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    assert (await member.command("dm")).text == "written"
    direct = await member.direct()
    assert [one["content"] for one in direct.messages()] == ["hello in private"]
    assert (await direct.command("ping")).text == "pong"
    await direct.say("thank you")
    await until(lambda: "thank you" in bot.seen)
    playground.admin.close_directs("Demo Member")
    assert (await member.command("dm")).text == "closed 50007"


async def test_a_command_that_asks_for_a_permission_is_not_offered_without_it(
    playground: Playground, bot: SampleBot
) -> None:
    member, organiser = playground.person("Demo Member"), playground.person("Demo Organiser")
    assert "manage" not in member.commands()
    with pytest.raises(Refused):
        await member.command("manage")
    assert "manage" in organiser.commands()
    assert (await organiser.command("manage")).text == "managed"
    assert "manage" not in (await organiser.direct()).commands()


async def test_an_unanswered_command_fails_after_three_seconds(playground: Playground, bot: SampleBot) -> None:
    member = playground.person("Demo Member")
    outcome = await member.command("late")
    assert (outcome.state, outcome.error) == ("failed", "The application did not respond")
    await until(lambda: "late 10062" in bot.seen)


async def test_message_content_is_hidden_from_a_bot_that_may_not_read_it(
    playground: Playground, bot: SampleBot
) -> None:
    member = playground.person("Demo Member")
    await member.say("between us")
    await member.say(f"hello <@{playground.world.bot_id}>")
    direct = await member.direct()
    await direct.say("in private")
    assert (await member.command("ping")).state == "done"
    assert bot.seen[:3] == ["", f"hello <@{playground.world.bot_id}>", "in private"]


async def test_the_bot_meets_the_permissions_of_a_channel(playground: Playground, bot: SampleBot) -> None:
    playground.admin.set_permissions("lobby", "bot", deny=["send_messages"])
    channel = bot.get_channel(playground.channel_id("lobby"))
    assert isinstance(channel, discord.TextChannel)
    with pytest.raises(discord.Forbidden) as refused:
        await channel.send("may I?")
    assert refused.value.code == 50013
    playground.admin.delete_channel("lobby")
    with pytest.raises(discord.NotFound) as gone:
        await channel.send("still?")
    assert gone.value.code == 10003
    assert bot.get_channel(channel.id) is None
