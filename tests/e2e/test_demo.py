"""The demo coalition of config/playground.yaml, played by its people against the real bot."""

import json
import time

from tests.e2e.stage import Stage, done


async def test_the_demo_plays_without_a_hitch_and_is_marked_as_one(empty_stage: Stage) -> None:
    """A letter with its signatures, a session with reminders, an announcement, a welcome; within seconds."""
    stage = empty_stage
    await stage.start_bot()
    began = time.monotonic()
    problems = [problem for part in ("setup", "demo") async for problem in stage.playground.play(part)]
    assert problems == []
    assert time.monotonic() - began < 10
    organisations = stage.rows("SELECT name, visibility FROM signature WHERE state = 'signed'")
    assert len(organisations) == 3
    assert all("(demo)" in name for name, _ in organisations)
    assert [visibility for _, visibility in organisations].count("count") == 1
    panel = json.dumps(await stage.playground.wait_for_message("letters", after=0))
    assert "(demo)" in panel
    assert "Demo Committee" in done(await stage.member.command("session next")).text
    causes = {row[0].split(":")[0] for row in stage.rows("SELECT cause FROM delivery WHERE state = 'planned'")}
    assert causes >= {"session", "announcement"}
    assert "demo" in json.dumps(stage.playground.messages("lobby"))


async def test_a_step_that_fails_says_which_and_why(empty_stage: Stage) -> None:
    """And the next ones are taken all the same."""
    stage = empty_stage
    await stage.start_bot()
    problems = [problem async for problem in stage.playground.play("demo")]
    why = "There is no 'Freeze the text and open' to use; there is nothing. The bot said: No channel for letters is set"
    assert problems[0].startswith(f"demo, step 4 (Demo Organiser, /letter open): {why}")
    assert len(stage.playground.messages("lobby")) == 2
