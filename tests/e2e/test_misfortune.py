"""Misfortune end to end: lost sockets, Discord's errors, a killed bot, a wrong token, locked and newer databases."""

import asyncio
import json
import os
import sqlite3
import subprocess
import sys

import pytest

from tests.e2e.stage import ROOT, Stage, done

STATE = "SELECT state FROM delivery WHERE cause LIKE 'announcement:%' ORDER BY id DESC LIMIT 1"
SHARED = pytest.mark.asyncio(loop_scope="module")
"""On `shared_stage`: stories after which the bot is well and the server as it was. Starting a bot takes seconds."""


def announced(stage: Stage, words: str) -> int:
    """Return how many messages in #announcements hold some words."""
    return sum(
        words in json.dumps(message, ensure_ascii=False) for message in stage.playground.messages("announcements")
    )


async def until(stage: Stage, words: str, seconds: float = 15.0) -> None:
    async with asyncio.timeout(seconds):
        while not announced(stage, words):
            await stage.playground.something_happens()


async def recorded(stage: Stage, state: str) -> None:
    """Wait until the announcement's delivery is recorded so."""
    async with asyncio.timeout(20):
        # Another process writes it: there is nothing here to wait for but the row.
        while stage.rows(STATE) != [(state,)]:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def schedule(stage: Stage, title: str, when: str) -> None:
    """Write, preview and schedule an announcement."""
    shown = done(
        await stage.organiser.command("announce schedule", when=when, title=title, text="The room has changed (demo).")
    )
    assert shown.ephemeral
    done(await stage.organiser.press(shown.message, "Schedule"))


@SHARED
async def test_an_announcement_is_said_once_at_its_time(shared_stage: Stage) -> None:
    """Preview, schedule, said in the channel, history says so."""
    await schedule(shared_stage, "Demo announcement", "in 3 seconds")
    await until(shared_stage, "Demo announcement")
    await asyncio.sleep(1)
    assert announced(shared_stage, "Demo announcement") == 1
    history = done(await shared_stage.organiser.command("announce history"))
    assert "Demo announcement" in history.text
    refused = await shared_stage.member.command("announce schedule", when="in 3 seconds", title="x", text="y")
    assert "organisers" in refused.text


@SHARED
async def test_a_session_whose_reminder_fires_a_few_real_seconds_later(shared_stage: Stage) -> None:
    """The calendar's reminder comes by itself, with the venue's time and the reader's own."""
    added = done(
        await shared_stage.organiser.command(
            "session add", title="Demo session", start="in 10 seconds", place="Vienna", reminders="7s"
        )
    )
    assert added.ephemeral
    await until(shared_stage, "Demo session")
    assert announced(shared_stage, "<t:") >= 1
    assert "Demo session" in done(await shared_stage.member.command("session next")).text


@SHARED
async def test_a_socket_that_drops_is_resumed_and_nothing_is_lost(shared_stage: Stage) -> None:
    """A command used while the connection is away is answered after RESUME."""
    before = len(shared_stage.playground.journal.requests_to("PUT", r"/applications/\d+/commands"))
    assert shared_stage.playground.faults.drop_socket() == 1
    answer = await shared_stage.member.command("principle show", name="protect-victims")
    if answer.state == "failed":
        answer = await shared_stage.member.command("principle show", name="protect-victims")
    assert "Protect Victims" in done(answer).text
    assert len(shared_stage.playground.journal.requests_to("PUT", r"/applications/\d+/commands")) == before


async def test_a_claimed_delivery_is_looked_up_after_a_crash_and_not_said_twice(stage: Stage) -> None:
    """Discord had made the message when the process died: found by its ref, recorded, not sent again."""
    stage.playground.faults.hang_up(r"/channels/\d+/messages", method="POST", after=True, times=50)
    await schedule(stage, "Demo claimed", "in 2 seconds")
    await until(stage, "Demo claimed")
    await stage.kill_bot()
    stage.playground.faults.clear()
    assert stage.rows(STATE) == [("claimed",)]
    await stage.start_bot()
    await recorded(stage, "sent")
    assert announced(stage, "Demo claimed") == 1


@SHARED
async def test_a_502_after_the_deed_and_a_429_make_one_message(shared_stage: Stage) -> None:
    """The nonce holds through discord.py's own retries."""
    shared_stage.playground.faults.error(r"/channels/\d+/messages", method="POST", status=502, after=True)
    shared_stage.playground.faults.rate_limit(r"/channels/\d+/messages", method="POST")
    await schedule(shared_stage, "Demo retried", "in 2 seconds")
    await until(shared_stage, "Demo retried")
    await recorded(shared_stage, "sent")
    assert announced(shared_stage, "Demo retried") == 1


async def test_a_deleted_channel_fails_with_a_reason_and_its_creator_is_told(stage: Stage) -> None:
    """Not silently: the organiser gets a private message, the delivery a reason."""
    await schedule(stage, "Demo lost", "in 3 seconds")
    stage.playground.admin.delete_channel("announcements")
    mail = await stage.organiser.direct()
    async with asyncio.timeout(20):
        while not any("Demo lost" in json.dumps(message) for message in mail.messages()):
            await stage.playground.something_happens()
    states = stage.rows("SELECT state, reason FROM delivery WHERE cause LIKE 'announcement:%'")
    assert states == [("failed", "delivery-channel-gone")]


async def test_a_channel_where_the_bot_may_not_write_is_refused_before_anything_is_promised(stage: Stage) -> None:
    """The sentence names the missing permission."""
    stage.playground.admin.set_permissions("announcements", "bot", allow=["view_channel"], deny=["send_messages"])
    refused = await stage.organiser.command("announce schedule", when="in 1 hour", title="x", text="y")
    assert refused.ephemeral
    assert "Send Messages" in refused.text
    assert stage.rows("SELECT count(*) FROM delivery") == [(0,)]


@SHARED
async def test_a_database_locked_by_another_program_is_one_private_sentence(shared_stage: Stage) -> None:
    """And works again afterwards."""
    other = sqlite3.connect(shared_stage.db, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused = await shared_stage.organiser.command("setup", zone="Nairobi")
    other.execute("ROLLBACK")
    other.close()
    assert refused.ephemeral
    assert "busy" in refused.text
    assert "Africa/Nairobi" in done(await shared_stage.organiser.command("setup", zone="Nairobi")).text


async def test_sigterm_ends_with_0_within_ten_seconds(stage: Stage) -> None:
    """And the database can be opened by the next one at once."""
    assert await stage.stop_bot() == 0
    await stage.start_bot()
    assert "Demo" not in done(await stage.organiser.command("letter list")).text


async def test_a_menu_from_before_a_restart_still_works(stage: Stage) -> None:
    """Whoever had it before them when the bot died chooses as if nothing had been."""
    shown = done(await stage.organiser.command("setup"))
    await stage.kill_bot()
    await stage.start_bot()
    role = stage.playground.role_id("Coalition (demo)")
    before = stage.rows("SELECT organiser_role_id FROM server")
    answer = done(await stage.organiser.select(shown.message, [role], "Organiser role …"))
    assert answer.ephemeral
    assert before != stage.rows("SELECT organiser_role_id FROM server") == [(role,)]


def run_once(stage: Stage, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `caucus run` and return how it ended."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CAUCUS_", "DISCORD_"))}
    base = {
        "CAUCUS_DB": str(stage.db),
        "DISCORD_TOKEN": stage.playground.token,
        "CAUCUS_DISCORD_API": stage.playground.api_url,
        "CAUCUS_DISCORD_GATEWAY": stage.playground.gateway_url,
    }
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(
        command, cwd=ROOT, env={**kept, **base, **environment}, capture_output=True, text=True, timeout=20, check=False
    )


async def test_a_wrong_token_is_one_line(empty_stage: Stage) -> None:
    """No traceback for the host."""
    ended = await asyncio.to_thread(run_once, empty_stage, DISCORD_TOKEN="wrong")
    assert ended.returncode == 1
    assert "Discord does not take this bot token" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_a_second_bot_on_the_same_database_is_refused(stage: Stage) -> None:
    """Two writers could lose a commit."""
    ended = await asyncio.to_thread(run_once, stage)
    assert ended.returncode == 1
    assert "in use by another Caucus" in ended.stderr


async def test_a_database_of_a_newer_caucus_is_refused(empty_stage: Stage) -> None:
    """And left as it is."""
    conn = sqlite3.connect(empty_stage.db)
    conn.execute("PRAGMA user_version = 4000")
    conn.close()
    ended = await asyncio.to_thread(run_once, empty_stage)
    assert ended.returncode == 1
    assert "newer Caucus" in ended.stderr
