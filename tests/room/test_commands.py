"""/room as people meet it, on simcord: private answers, lasting buttons, no name where others read the channel."""

import asyncio
import re
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.client import Caucus
from bot.settings import Letters, Settings
from tests.calendar.test_commands import add
from tests.town import Town, is_private, words

HOSTILE = "@everyone [x](https://example.org) **b** <@1>"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """With messages that are edited at once."""
    return settings.model_copy(update={"letters": Letters(panel_seconds=0.1)})


async def coalition(town: Town) -> tuple[MemberActor, MemberActor]:
    """Give the coalition a role and two members; everybody else in the server is an outsider from now on."""
    role = town.guild.create_role("Coalition")
    pair = [town.guild.add_member(town.env.create_user(name), roles=[role]) for name in ("mia", "max")]
    await town.env.settle()
    await town.use(town.organiser, "setup", coalition_role=role)
    return pair[0], pair[1]


async def programmed(town: Town, title: str = "Preamble") -> None:
    """Put a session of three days with one item into the calendar."""
    await add(town, start="2027-01-25 10:00 Vienna", end="2027-01-27 18:00", reminders="none")
    await town.use(town.organiser, "session programme add", session="1", at="2027-01-25 10:00", title=title)


async def opened(town: Town, slots: int = 1) -> discord.Message:
    """Open a roster in the lobby and return its message."""
    shown = await town.use(town.organiser, "room open", session="1", item="item:1", slots=slots)
    assert is_private(shown)
    await town.due(town.clock.now())
    return panel(town)


def panel(town: Town) -> discord.Message:
    """Return the roster's message as it is now."""
    found = [one for one in town.lobby.history() if one.embeds and "Roster 1" in str(one.embeds[0].footer.text)]
    assert len(found) == 1
    return found[0]


def mail(who: MemberActor) -> list[discord.Message]:
    """Return what somebody was told privately."""
    return list(who.user.dm_channel.history())


def message_of(shown: InteractionResult) -> Any:
    """Return the message of an answer."""
    assert shown.response is not None
    return shown.response.message


async def edits(town: Town) -> None:
    """Let the roster's message follow."""
    await asyncio.sleep(0.25)
    await town.env.settle()


async def test_attending_from_a_sessions_card(town: Town) -> None:
    """A button on the card, then the same private message turns; the list is the coalition's alone."""
    mia, maxim = await coalition(town)
    await programmed(town)
    card = await town.use(mia, "session show", session="1")
    mine = await mia.click(message_of(card), label="I attend …")
    assert is_private(mine)
    await mia.click(message_of(mine), label="In person, all of it")
    turned = await mia.select(message_of(mine), ["day:1", "day:2"], custom_id="room:parts:1:online")
    assert "Online: Tuesday, 26 January" in words(await town.use(mia, "room attend", session="1"))
    assert turned is not None
    await town.use(maxim, "room attend", session="1", how="in person", part="day:1")
    found = await town.use(town.organiser, "room who", session="1")
    assert is_private(found)
    for part in (
        mia.mention,
        maxim.mention,
        "Monday, 25 January: 0 in person, 0 online",
        "26 January: 1 in person, 1 o",
    ):
        assert part in words(found)
    gone = await town.use(mia, "room withdraw", session="1")
    assert "You have not said that you attend" in words(gone)
    assert mia.mention not in words(await town.use(maxim, "room who", session="1"))


async def test_nothing_leaks_to_whoever_is_not_of_the_coalition(town: Town) -> None:
    """The matrix: each command, each suggestion, each button, each message in the channel."""
    mia, maxim = await coalition(town)
    await programmed(town)
    await town.use(mia, "room attend", session="1", how="online")
    shown = await opened(town)
    await town.use(mia, "room claim", roster="1")
    await town.use(maxim, "room claim", roster="1")
    await edits(town)
    outsider = town.member
    tries: dict[str, dict[str, Any]] = {
        "room attend": {"session": "1", "how": "online"},
        "room who": {"session": "1"},
        "room roster": {"roster": "1"},
        "room claim": {"roster": "1"},
        "room swap": {"roster": "1", "person": mia},
        "room withdraw": {"session": "1"},
        "room release": {"roster": "1"},
        "room remove": {"roster": "1", "person": mia},
        "room close": {"roster": "1"},
        "room enter": {"session": "1", "person": mia, "how": "online"},
        "room open": {"session": "1", "item": "item:1", "slots": 3},
    }
    seen = []
    for command, options in tries.items():
        refused = await town.use(outsider, command, **options)
        assert is_private(refused), command
        seen.append(words(refused))
    seen += [words(await outsider.click(shown, label=label)) for label in ("I want to speak", "Who speaks")]
    seen += [str(one) for one in await outsider.autocomplete(town.lobby, "room claim", "roster", "")]
    seen += [str(one.embeds[0].to_dict()) for one in town.lobby.history() if one.embeds]
    seen.append(words(await town.use(outsider, "session show", session="1")))
    seen.append(words(await town.use(outsider, "session list")))
    for text in seen:
        assert not {str(mia.id), str(maxim.id)} & set(re.findall(r"[0-9]{5,}", text)), text
    assert "**1** of 1 slots taken" in words_of(panel(town))


async def test_names_are_shown_only_while_the_coalition_alone_reads_the_channel(town: Town) -> None:
    """They go as soon as somebody else may read it, without anybody asking."""
    mia, _ = await coalition(town)
    await programmed(town)
    await opened(town, 2)
    role = town.services.servers.of(town.guild.id).coalition_role_id
    lobby = town.bot.get_channel(town.lobby.id)
    assert isinstance(lobby, discord.TextChannel)
    coalition_role = lobby.guild.get_role(role or 0)
    assert coalition_role is not None
    await lobby.set_permissions(coalition_role, view_channel=True)
    await lobby.set_permissions(lobby.guild.me, view_channel=True)
    await lobby.set_permissions(lobby.guild.default_role, view_channel=False)
    await edits(town)
    await mia.click(panel(town), label="I want to speak")
    await edits(town)
    assert mia.mention in words_of(panel(town))
    await lobby.set_permissions(lobby.guild.default_role, view_channel=True)
    await edits(town)
    assert mia.mention not in words_of(panel(town))


async def test_names_go_when_a_coalition_role_is_chosen(town: Town) -> None:
    """Until then the whole server is the coalition."""
    await programmed(town)
    await town.member.click(await opened(town), label="I want to speak")
    await edits(town)
    assert town.member.mention in words_of(panel(town))
    await coalition(town)
    await edits(town)
    assert town.member.mention not in words_of(panel(town))


async def test_claiming_the_region_waiting_and_giving_back(town: Town) -> None:
    """On the message's buttons, which outlive a restart; giving back is asked once more."""
    await programmed(town, HOSTILE)
    shown = await opened(town)
    assert "@everyone" not in words_of(shown).replace("@\u200beveryone", "")
    claimed = await town.member.click(shown, label="I want to speak")
    assert is_private(claimed)
    assert "Slot 1 is yours: 3 minutes, 25 January 2027, 10:00 (Vienna)" in words(claimed)
    full = await town.other.click(shown, label="I want to speak")
    assert "number 1 on the waiting list" in words(full)
    await town.env.restart_bot(Caucus(town.services, guild_ready_timeout=0.1))
    noted = await town.member.select(message_of(claimed), ["latin-america"], custom_id="room:region:1")
    assert "Latin America and the Caribbean" in words(noted)
    await edits(town)
    text = words_of(panel(town))
    for part in (f"**1.** {town.member.mention} · Latin America", f"1. {town.other.mention}", "Africa: 0"):
        assert part in text
    asked = await town.member.click(panel(town), label="Give my slot back")
    assert "Yes, give it back" in str(message_of(asked).components[0].children[0].label)
    await town.member.click(message_of(asked), label="Yes, give it back")
    await town.due(town.clock.now())
    (told,) = mail(town.other)
    assert "A slot became free: number 1" in words_of(told)
    again = await town.other.user.click(told, label="Give my slot back")
    await town.other.user.click(message_of(again), label="Yes, give it back")
    await edits(town)
    assert "**1.** free" in words_of(panel(town))


async def test_two_speakers_change_places_by_private_message(town: Town) -> None:
    await programmed(town)
    await opened(town, 2)
    await town.use(town.member, "room claim", roster="1", region="africa")
    await town.use(town.other, "room claim", roster="1")
    asked = await town.use(town.member, "room swap", roster="1", person=town.other)
    assert "asked privately" in words(asked)
    await town.due(town.clock.now())
    (question,) = mail(town.other)
    assert "mira has slot 1" in words_of(question)
    assert "you have slot 1 now" in words(await town.other.user.click(question, label="Yes, change"))
    await town.due(town.clock.now())
    assert "You have slot 2" in words_of(mail(town.member)[-1])


async def test_an_organiser_enters_somebody_who_is_asked_first(town: Town) -> None:
    await programmed(town)
    options = {"session": "1", "person": town.member, "how": "in person", "part": "day:0"}
    done = await town.use(town.organiser, "room enter", **options)
    assert "asked privately" in words(done)
    assert town.member.mention not in words(await town.use(town.other, "room who", session="1"))
    await town.due(town.clock.now())
    (question,) = mail(town.member)
    assert "In person, Monday, 25 January" in words_of(question)
    assert "Noted" in words(await town.member.user.click(question, label="Yes, I attend"))
    assert town.member.mention in words(await town.use(town.other, "room who", session="1"))
    await town.use(town.organiser, "room enter", session="1", person=town.other, how="online", said=True)
    assert f"said by {town.organiser.mention}" in words(await town.use(town.other, "room who", session="1"))
    await town.due(town.clock.now())
    (word,) = mail(town.other)
    assert "taken out" in words(await town.other.user.click(word, label="Take it out"))
    assert "settled" in words(await town.other.user.click(word, label="Take it out"))


async def test_a_text_is_counted_privately(town: Town) -> None:
    """From a file, and from the form, which names what to cut; people's words show as typed."""
    await town.use(town.organiser, "deadline add", title=HOSTILE, at="2027-01-18 18:00 New York", words=3)
    file = ("a.md", f"# {HOSTILE}\n\none two three four\n\n## End\n\nfive".encode())
    counted = await town.use(town.member, "room count", file=file, deadline="deadline:1", pace=100)
    assert is_private(counted)
    for part in ("10 words", "cut **7 words**", "at 100 words a minute", "End: 2 (20 %)", "\\*\\*b\\*\\*"):
        assert part in words(counted)
    assert "**b**" not in words(counted)
    form = await town.use(town.member, "room count", limit="statement")
    assert "✅ It fits a statement of 3 minutes; 358 more words fit." in words(
        await town.member.submit_modal(form, {"text": "Thank you"})
    )
    again = await town.use(town.member, "room count", limit="statement")
    empty = await town.member.submit_modal(again, {"text": "..."})
    assert "no word" in words(empty)


def words_of(message: discord.Message) -> str:
    """Return what a message says."""
    return "\n".join([message.content, *(_embed(one) for one in message.embeds)])


def _embed(embed: discord.Embed) -> str:
    fields = [f"{one.name}\n{one.value}" for one in embed.fields]
    return "\n".join([embed.title or "", embed.description or "", *fields])


async def test_somebody_who_is_not_in_the_server_cannot_be_entered(town: Town) -> None:
    """One sentence says what to choose; Discord lets people paste the number of anybody."""
    stranger = town.env.create_user("stella")
    refused = await town.use(town.organiser, "room enter", session="1", person=stranger, how="online")
    assert is_private(refused)
    assert "a role of this server" in words(refused)
