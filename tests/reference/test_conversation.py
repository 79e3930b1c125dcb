"""In the conversation: menus on messages, a citation to paste, a question to the room. Nothing is posted unasked."""

import asyncio
from unittest import mock

import discord
import pytest
from simcord.results import InteractionResult

from cogs._ui.cards import Card
from cogs.reference import asking
from tests.town import Town, is_private, words


def labels(result: InteractionResult) -> list[str]:
    """Return the buttons under an answer."""
    assert result.response is not None
    rows = result.response.components
    return [part.get("label", "") for row in rows for part in row["components"] if part["type"] == 2]


async def in_lobby(town: Town) -> list[discord.Message]:
    """Return what stands in the lobby for everybody."""
    channel = town.bot.get_channel(town.lobby.id)
    assert isinstance(channel, discord.TextChannel)
    return [message async for message in channel.history()]


def threads_of(town: Town) -> list[discord.Thread]:
    """Return the threads there are."""
    guild = town.bot.get_guild(town.guild.id)
    assert guild is not None
    return list(guild.threads)


def forbid_threads(town: Town) -> None:
    """Take from everybody the right to open threads in the lobby."""
    nobody = discord.PermissionOverwrite(create_public_threads=False)
    hush = town.guild.create_text_channel("hush", overwrites={town.guild.default_role: nobody})
    backend = town.env.backend
    backend.get_channel(town.lobby.id).overwrites = backend.get_channel(hush.id).overwrites


async def test_find_provisions(town: Town) -> None:
    """Each citation with title, version and date, what is ambiguous, and a select that opens it; privately."""
    message = await town.member.send(town.lobby, "I propose article 6 and статья 24, see Budapest 15 @everyone")
    before = len(await in_lobby(town))
    found = await town.other.context_menu(town.lobby, "Find provisions", message)
    assert is_private(found)
    for part in (
        "UNCC 6 · Respect for human rights",
        "A/RES/79/243, adopted, 24 December 2024",
        "No treaty is named. It could also be: Budapest 6",
        "that number was “Illegal access”, now article 7",
        "Budapest 15 · Conditions and safeguards",
        "UNCC 24",
    ):
        assert part in words(found)
    assert found.response is not None
    opened = await town.other.select(found.response.message, ["article:budapest 15"])
    assert is_private(opened)
    assert "Article 15" in words(opened)
    assert len(await in_lobby(town)) == before


async def test_a_message_without_citations(town: Town) -> None:
    """One sentence that shows what would be found."""
    message = await town.member.send(town.lobby, "Good morning <@&1> **all**")
    found = await town.other.context_menu(town.lobby, "Find provisions", message)
    assert is_private(found)
    assert "No citation was found" in words(found)
    explained = await town.other.context_menu(town.lobby, "Explain terms", message)
    assert "No word of the glossary" in words(explained)


async def test_caucus_own_cards_are_read_too(town: Town) -> None:
    """A card that somebody shared holds citations in its embed."""
    card = await town.use(town.member, "treaty article", citation="24")
    assert card.response is not None
    shared = await town.member.click(card.response.message, label="Share")
    assert shared.response is not None
    found = await town.other.context_menu(town.lobby, "Find provisions", shared.response.message)
    assert "Budapest 15 · Conditions and safeguards" in words(found)


async def test_explain_terms(town: Town) -> None:
    """The words in the message, in their order, with source; one opens in full."""
    message = await town.member.send(town.lobby, "The chapeau is agreed ad referendum. @everyone [x](http://e.vil)")
    found = await town.other.context_menu(town.lobby, "Explain terms", message)
    assert is_private(found)
    assert words(found).index("chapeau") < words(found).index("ad referendum")
    assert "source: " in words(found)
    assert "e.vil" not in words(found)
    assert found.response is not None
    opened = await town.other.select(found.response.message, ["term:chapeau"])
    assert "Opening words" in words(opened)


async def test_cite(town: Town) -> None:
    """A block to copy, with paragraph, symbol and date; a summary says that it is one. After a restart too."""
    shown = await town.use(town.member, "treaty article", citation="24(2)(b)")
    assert shown.response is not None
    town.bot._connection._view_store._views.clear()
    town.bot._connection._view_store._synced_message_views.clear()
    cited = await town.member.click(shown.response.message, label="Cite")
    assert is_private(cited)
    for part in ("```\nUnited Nations Convention", "paragraph 2(b), A/RES/79/243, 24 December 2024", "summary only"):
        assert part in words(cited)


async def asked(town: Town, question: str) -> InteractionResult:
    """Have the member go as far as the preview."""
    shown = await town.use(town.member, "treaty article", citation="35")
    assert shown.response is not None
    form = await town.member.click(shown.response.message, label="Ask the room")
    return await town.member.submit_modal(form, {"question": question})


async def test_nothing_is_posted_before_it_is_confirmed(town: Town) -> None:
    """Form and preview are private; dropping it leaves the room as it was."""
    before = len(await in_lobby(town))
    preview = await asked(town, "What is our line? @everyone **x** <@&1>")
    assert is_private(preview)
    assert "new thread in" in words(preview)
    assert "Article 35" in words(preview)
    assert "@everyone" not in words(preview)
    assert preview.response is not None
    await town.member.click(preview.response.message, label="Do not post")
    assert len(await in_lobby(town)) == before
    assert threads_of(town) == []


async def test_a_question_opens_a_thread(town: Town) -> None:
    """With the card, the question and who asks; nobody is called."""
    preview = await asked(town, "What is *our* line?\n\nSecond line @everyone")
    assert preview.response is not None
    assert town.bot._connection._view_store._views == {}, "a restart between preview and press costs nothing"
    await town.member.click(preview.response.message, label="Post it")
    (thread,) = threads_of(town)
    assert thread.name.startswith("UNCC 35: What is *our* line? Second line @everyone")
    (posted,) = [one async for one in thread.history() if one.embeds]
    assert f"<@{town.member.id}> asks" in posted.content
    assert "> Second line" in posted.content
    assert posted.role_mentions == []
    assert not posted.mention_everyone
    assert "Article 35" in (posted.embeds[0].title or "")


async def test_pressed_twice_it_is_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow Discord is: the second press comes while the first thread is being opened."""
    opened = []

    async def slowly(*given: object) -> mock.Mock:
        await asyncio.sleep(0.01)
        opened.append(given)
        return mock.Mock(mention="<#1>")

    monkeypatch.setattr(asking, "_open", slowly)
    monkeypatch.setattr(asking, "_channel", mock.Mock())
    monkeypatch.setattr(asking, "_asked", mock.Mock(return_value=(Card("T"), "name", "words")))
    monkeypatch.setattr(asking, "text", lambda *_, **__: "words")
    pressed = mock.Mock(response=mock.AsyncMock(), edit_original_response=mock.AsyncMock(), extras={})
    button = asking.ConfirmAsk("caucus:asked:post:uncc 35")
    await asyncio.gather(*(button.callback(pressed) for _ in range(2)))
    assert len(opened) == 1


async def test_who_may_not_open_threads_is_not_offered_it(town: Town) -> None:
    """And one who may no longer is told so when pressing, before anything is typed or posted."""
    shown = await town.use(town.member, "treaty article", citation="35")
    preview = await asked(town, "Still?")
    forbid_threads(town)
    assert "Ask the room" not in labels(await town.use(town.member, "treaty article", citation="35"))
    assert shown.response is not None
    pressed = await town.member.click(shown.response.message, label="Ask the room")
    assert "You may not open threads" in words(pressed)
    assert preview.response is not None
    late = await town.member.click(preview.response.message, label="Post it")
    assert "You may not open threads" in words(late)
    assert threads_of(town) == []


@pytest.mark.parametrize("question", [" ", "\n\n"])
async def test_an_empty_question_is_none(town: Town, question: str) -> None:
    """Asked for once more."""
    assert "Type a question first" in words(await asked(town, question))


async def test_help_tells_of_the_menus(town: Town) -> None:
    """Nobody finds them by typing."""
    assert "**Explain terms**, **Find provisions**" in words(await town.use(town.member, "help"))
