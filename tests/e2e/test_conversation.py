"""The conversation end to end: menus on messages, a question to the room after a restart, a picture that is shared."""

import asyncio

import pytest

from tests.e2e.stage import Stage, done

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def stage(shared_stage: Stage) -> Stage:
    """One for the whole file."""
    return shared_stage


async def test_menus_on_a_message(stage: Stage) -> None:
    """The words of a message come with the interaction: no privileged intent is needed to read them."""
    message = await stage.member.say("Article 24(2) and статья 6: the chapeau stays ad referendum @everyone")
    found = done(await stage.member.context("Find provisions", message))
    assert found.ephemeral
    assert "UNCC 24(2)" in found.text
    assert "could also be: Budapest 24" in found.text
    explained = done(await stage.member.context("Explain terms", message))
    assert explained.ephemeral
    assert "chapeau" in explained.text


async def test_a_question_to_the_room(stage: Stage) -> None:
    """The button works after a restart; nothing is posted before it is confirmed; then one thread, nobody called."""
    article = done(await stage.member.command("treaty article", citation="35"))
    await stage.kill_bot()
    await stage.start_bot()
    cited = done(await stage.member.press(article.message, "Cite"))
    assert "A/RES/79/243, 24 December 2024" in cited.text
    form = await stage.member.press(article.message, "Ask the room")
    preview = done(await stage.member.submit(form, {"question": "What is our line? @everyone <@&1>"}))
    assert preview.ephemeral
    journal = stage.playground.journal
    assert journal.requests_to("POST", r"/channels/\d+/threads") == []
    done(await stage.member.press(preview.message, "Post it"))
    async with asyncio.timeout(10):
        while not any("Posted: " in message["content"] for message in stage.member.messages()):
            await stage.playground.something_happens()
    (opened,) = journal.requests_to("POST", r"/channels/\d+/threads")
    assert opened.json["name"].startswith("UNCC 35: What is our line?")
    posted = journal.requests_to("POST", r"/channels/\d+/messages")[-1]
    assert posted.json["allowed_mentions"]["parse"] == []
    assert "Article 35" in posted.json["embeds"][0]["title"]


async def test_a_picture_and_its_words_are_shared(stage: Stage) -> None:
    """The alternative text goes with it."""
    shown = done(await stage.member.command("status progress"))
    (picture,) = shown.message["attachments"]
    assert "40 ratifications are needed" in picture["description"]
    shared = done(await stage.member.press(shown.message, "Share"))
    assert not shared.ephemeral
    assert [one["description"] for one in shared.message["attachments"]] == [picture["description"]]
