"""The calendar over sockets: a deadline of another place, a programme, events and the feed, as Discord has it."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.e2e.stage import Stage, done


async def test_events_and_feed_follow_a_session_also_through_a_crash(empty_stage: Stage, tmp_path: Path) -> None:
    """Made once, moved, and after kill -9 in step again; every request is one that Discord's document knows."""
    stage, folder = empty_stage, tmp_path / "feeds"
    stage.environment["CAUCUS_CALENDAR__FEEDS_FOLDER"] = str(folder)
    await stage.start_bot()
    await stage.set_up()
    guild_id = int(stage.playground.world.guild()["id"])

    today = datetime.now(UTC).date()
    # Discord takes events of the next five years only, and weekends have no usual meetings.
    tuesday = today + timedelta(days=63 - (today.weekday() - 1) % 7)
    before, after = tuesday - timedelta(days=7), tuesday + timedelta(days=1)

    def events() -> list[tuple[str, str]]:
        there = stage.playground.world._backend.get_guild(guild_id).scheduled_events.values()
        return sorted((one.name, one.scheduled_start_time[:10]) for one in there)

    async def becomes(expected: list[tuple[str, str]]) -> None:
        async with asyncio.timeout(15):
            while events() != expected:
                await stage.playground.something_happens()

    session = {"title": "Second session (demo)", "start": f"{tuesday} 10:00 Vienna", "end": "18:00", "reminders": "7d"}
    done(await stage.organiser.command("session add", **session))
    closes = {"title": "Registration (demo)", "at": f"{before} 18:00 New York", "session": "1", "reminders": "7d"}
    added = done(await stage.organiser.command("deadline add", **closes, kind="registration"))
    assert f"{before.day} {before:%B %Y}, 18:00 (New York)" in added.text
    filled = done(await stage.organiser.command("session programme fill", session="1"))
    assert "15:00-18:00" in filled.text
    done(await stage.organiser.command("session events", show="on"))
    await becomes([("Second session (demo)", str(tuesday))])
    feed = done(await stage.organiser.command("session feed"))
    (path,) = folder.iterdir()
    assert path.name in feed.text
    await stage.kill_bot()
    await stage.start_bot()
    done(await stage.organiser.command("session change", session="1", start=f"{after} 10:00"))
    await becomes([("Second session (demo)", str(after))])
    async with asyncio.timeout(15):
        while f"{after:%Y%m%d}T100000".encode() not in path.read_bytes():  # noqa: ASYNC110 - a file tells nobody when it changes
            await asyncio.sleep(0.05)
    done(await stage.organiser.command("session cancel", session="1"))
    await becomes([])
