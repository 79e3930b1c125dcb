"""Announcements end to end: the form, a request in a channel, a second organiser, a killed bot, the role called."""

import asyncio

from tests.e2e.stage import Stage, done


async def test_an_announcement_that_calls_a_role(stage: Stage) -> None:
    """Written in the form, edited, asked for in a channel, confirmed after a restart, posted as previewed."""
    role = stage.playground.role_id("Coalition (demo)")
    form = done(await stage.organiser.command("announce schedule", when="in 12 seconds"))
    words = {
        "Title": "Demo call",
        "Text": "In **room 3** (demo), @everyone.\nBring your badge.",
        "When": "in 12 seconds",
        "Channel": [stage.playground.channel_id("announcements")],
        "Role to call": [role],
    }
    shown = done(await stage.organiser.submit(form, words))
    assert shown.ephemeral
    assert "a second organiser confirms it" in shown.text
    form = done(await stage.organiser.press(shown.message, "Edit"))
    shown = done(await stage.organiser.submit(form, {**words, "Title": "Demo call, edited"}))
    planned = done(await stage.organiser.press(shown.message, "Schedule"))
    request = done(await stage.organiser.press(planned.message, "Ask in this channel"))
    assert not request.ephemeral

    await stage.kill_bot()
    await stage.start_bot()
    own = await stage.organiser.press(request.message, "Look and confirm")
    assert "yourself" in own.text
    seen = done(await stage.second_organiser.press(request.message, "Look and confirm"))
    assert seen.ephemeral
    assert "Bring your badge" in seen.text
    done(await stage.second_organiser.press(seen.message, "Let it call the role"))

    async with asyncio.timeout(30):
        while not stage.playground.messages("announcements"):
            await stage.playground.something_happens()
    (message,) = stage.playground.messages("announcements")
    assert message["content"] == f"<@&{role}>"
    assert message["mention_roles"] == [str(role)]
    assert not message["mention_everyone"]
    posted, previewed = dict(message["embeds"][0]), dict(shown.message["embeds"][0])
    assert posted.pop("footer")["text"].startswith("ref ")
    assert posted == previewed
    history = done(await stage.organiser.command("announce history"))
    assert f"Called <@&{role}>" in history.text
    assert str(message["id"]) in history.text
