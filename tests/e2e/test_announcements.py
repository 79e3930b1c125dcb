"""Announcements end to end: the form, a request in a channel, a second organiser after a restart, a role called."""

import asyncio

from playground import Outcome
from tests.e2e.stage import Stage, done

TEXT = "In **room 3** (demo), @everyone.\nBring your badge."


async def written(stage: Stage, when: str) -> Outcome:
    """Have the organiser fill the form in; return the preview."""
    form = done(await stage.organiser.command("announce schedule", when=when))
    fields = {
        "Title": "Demo call",
        "Text": TEXT,
        "When": when,
        "Channel": [stage.playground.channel_id("announcements")],
        "Role to call": [stage.playground.role_id("Coalition (demo)")],
    }
    return done(await stage.organiser.submit(form, fields))


async def test_a_role_is_confirmed_after_a_restart(stage: Stage) -> None:
    """Asked for in a channel; the bot is killed; the old request's button leads the second organiser to the preview."""
    shown = await written(stage, "in 3 hours")
    assert shown.ephemeral
    assert "a second organiser confirms it" in shown.text
    planned = done(await stage.organiser.press(shown.message, "Schedule"))
    request = done(await stage.organiser.press(planned.message, "Ask in this channel"))
    assert not request.ephemeral
    asking = [one.json for one in stage.playground.journal.requests if one.path.endswith("/callback")][-1]
    assert asking["data"]["allowed_mentions"] == {"parse": []}

    await stage.kill_bot()
    await stage.start_bot()
    assert "yourself" in (await stage.organiser.press(request.message, "Look and confirm")).text
    seen = done(await stage.second_organiser.press(request.message, "Look and confirm"))
    assert seen.ephemeral
    assert "Bring your badge" in seen.text
    done(await stage.second_organiser.press(seen.message, "Let it call the role"))
    listed = done(await stage.organiser.command("announce list"))
    assert "Demo call" in listed.text
    assert "waits" not in listed.text
    role = stage.playground.role_id("Coalition (demo)")
    assert stage.rows("SELECT state, role_id FROM delivery") == [("planned", role)]


async def test_it_is_posted_as_previewed_and_calls_its_role(stage: Stage) -> None:
    """Where one organiser may call a role: nobody else is called, whatever the text says."""
    await stage.set_up(one_may_ping=True)
    shown = await written(stage, "in 5 seconds")
    done(await stage.organiser.press(shown.message, "Schedule"))
    async with asyncio.timeout(30):
        while not stage.playground.messages("announcements"):
            await stage.playground.something_happens()
    (message,) = stage.playground.messages("announcements")
    role, channel = stage.playground.role_id("Coalition (demo)"), stage.playground.channel_id("announcements")
    assert message["content"] == f"<@&{role}>"
    (posting,) = [one.json for one in stage.playground.journal.requests if one.path.endswith(f"/{channel}/messages")]
    assert posting["allowed_mentions"] == {"parse": [], "roles": [role]}
    posted, previewed = dict(message["embeds"][0]), dict(shown.message["embeds"][0])
    assert posted.pop("footer")["text"].startswith("ref ")
    assert posted == previewed
    async with asyncio.timeout(10):
        # Recorded by another process after the message was seen here: there is nothing to wait for but the row.
        while stage.rows("SELECT state FROM delivery") != [("sent",)]:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    history = done(await stage.organiser.command("announce history"))
    assert f"Called <@&{role}>" in history.text
    assert str(message["id"]) in history.text
