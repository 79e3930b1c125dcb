"""The demo coalition of config/playground.yaml, played by its people against the real bot."""

import asyncio
import json
import time
from dataclasses import replace

from playground.tour import Tour
from tests.e2e.stage import Stage, done
from tests.e2e.test_letters import send_off


async def take_the_tour(stage: Stage) -> None:
    """Every step is ticked by doing what it says, and by nothing else on the way: a look at a form is no signature."""
    tour, ticked = Tour(stage.playground.world), list[str]()
    stage.playground.desk.answer_watchers.append(lambda live: ticked.extend(tour.finished_by(live)))
    letters, organiser = stage.member.at("letters"), stage.organiser
    done(await stage.member.command("treaty article", citation="24(2)", instrument="uncc"))
    done(await stage.member.command("treaty search", words="human rights"))
    done(await stage.member.command("treaty compare", instrument="demo-agreement"))
    done(await stage.member.command("treaty watch add", instrument="demo-agreement", article="7"))
    letter = (await letters.autocomplete("letter sign", "letter", "Keep"))[0]["value"]
    asked = done(await letters.command("letter sign", letter=letter))
    form = done(await letters.press(asked.message, "In a personal capacity"))
    assert set(ticked) == {"look-up", "search", "compare", "subscribe"}
    fields = {"Your name": "Dee Demo", "Country": "Kenya", "Who may see the name": "count"}
    shown = await send_off(letters, form, fields)
    assert set(ticked) == {"look-up", "search", "compare", "subscribe"}
    done(await letters.press(shown.message, "Confirm and sign"))
    mine = done(await letters.command("letter my"))
    menu = mine.message["components"][-1]["components"][0]
    sure = done(await letters.select(mine.message, [menu["options"][0]["value"]], menu["custom_id"]))
    done(await letters.press(sure.message, "Withdraw"))
    done(await stage.member.command("deadline list"))
    done(await letters.command("register show", organisation="RN"))
    options = {"when": "tomorrow 10:00", "title": "Call (demo)", "text": "x"}
    shown = done(await organiser.command("announce schedule", **options))
    done(await organiser.press(shown.message, "Schedule"))
    done(await organiser.command("letter export", letter=letter, format="json"))
    steps = [step["id"] for step in tour.view()]
    assert len(steps) == 10
    async with asyncio.timeout(10):
        while not set(steps) <= set(ticked):
            await stage.playground.something_happens()


async def test_the_demo_plays_without_a_hitch_and_is_marked_as_one(empty_stage: Stage) -> None:
    """A letter with its signatures, a session with reminders, drafts to compare; then the tour can be taken."""
    stage = empty_stage
    await stage.start_bot()
    began = time.monotonic()
    problems = [problem for part in ("setup", "demo") async for problem in stage.playground.play(part)]
    assert problems == []
    assert time.monotonic() - began < 30
    organisations = stage.rows("SELECT name, visibility FROM signature WHERE state = 'signed'")
    assert len(organisations) == 3
    assert all("(demo)" in name for name, _ in organisations)
    assert [visibility for _, visibility in organisations].count("count") == 1
    panel = json.dumps(await stage.playground.wait_for_message("letters", after=0))
    assert "(demo)" in panel
    assert "Demo Committee" in done(await stage.member.command("session next")).text
    causes = {row[0].split(":")[0] for row in stage.rows("SELECT cause FROM delivery WHERE state = 'planned'")}
    assert causes >= {"session", "deadline", "announcement"}
    missing = done(await stage.organiser.command("letter missing", letter="1")).text
    assert "Lake Alliance (demo)" in missing
    assert "Research Network" not in missing
    assert "demo" in json.dumps(stage.playground.messages("lobby"))
    compared = done(await stage.member.command("treaty compare", instrument="demo-agreement")).text
    assert "Draft 1" in compared
    assert "Draft 2" in compared
    mail = await stage.member.direct()
    async with asyncio.timeout(10):
        while not any("Draft 2" in json.dumps(one) for one in mail.messages()):
            await stage.playground.something_happens()
    await take_the_tour(stage)


async def test_a_step_that_fails_says_which_and_why(empty_stage: Stage) -> None:
    """And the next ones are taken all the same."""
    stage = empty_stage
    await stage.start_bot()
    stage.playground.demo = replace(stage.playground.demo, patience=2.0)
    problems = [problem async for problem in stage.playground.play("demo")]
    why = "There is no 'Freeze the text and open' to use; there is nothing. The bot said: No channel for letters is set"
    assert problems[0].startswith(f"demo, step 4 (Demo Organiser, /letter open): {why}")
    assert len(stage.playground.messages("lobby")) == 2
