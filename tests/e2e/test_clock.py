"""The playground's clock end to end: the bot follows it, says each thing once and at its time, and survives a kill."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest_asyncio

from tests.e2e.led import Led, at, leading
from tests.e2e.stage import Stage, done
from tests.e2e.test_letters import open_letter

WEEK = 7 * 24 * 3600


@pytest_asyncio.fixture
async def led(empty_stage: Stage) -> AsyncIterator[Led]:
    """A bot that is led, online and set up."""
    async with leading(empty_stage) as made:
        yield made


async def test_a_week_passes_and_each_reminder_is_said_once_at_its_time(led: Led) -> None:
    """Not late and not in one heap: the clock stops on its way at whatever is due; ids follow the demo's time."""
    zone = ZoneInfo("Europe/Vienna")
    start = (datetime.now(zone) + timedelta(days=6)).replace(hour=10, minute=0, second=0, microsecond=0)
    await led.add_session(start, "2d, 1h")
    await led.move(by=WEEK)
    first, second = led.said("Demo session")
    for message, before in ((first, timedelta(days=2)), (second, timedelta(hours=1))):
        assert timedelta() <= at(message) - (start - before) < timedelta(seconds=20)
        assert abs((int(message["id"]) >> 22) / 1000 + 1420070400 - at(message).timestamp()) < 0.01
    assert led.stage.rows("SELECT state, count(*) FROM delivery GROUP BY state") == [("sent", 2)]
    assert led.stage.playground.clock.now() > start
    await led.move(by=3600)
    assert len(led.said("Demo session")) == 2


async def test_a_letter_closes_at_its_deadline_and_its_creator_is_told(led: Led) -> None:
    """By the same jump; commands work before and after it."""
    await open_letter(led.stage, "in 3 days")
    await led.move(by=WEEK)
    assert led.stage.rows("SELECT state FROM letter") == [("closed",)]
    mail = await led.stage.organiser.direct()
    assert ["closed by itself" in json.dumps(one) for one in mail.messages()].count(True) == 1
    refused = await led.stage.member.command("letter sign", letter="1")
    assert "closed" in refused.text


async def test_over_the_autumn_change_wall_time_stays(led: Led) -> None:
    """10:00 in Vienna is 10:00 the day after the clocks went back, and the reminder an hour before is at 9:00."""
    zone = ZoneInfo("Europe/Vienna")
    await led.move(at=f"{led.stage.playground.clock.now().year + 1}-10-01T00:00+00:00")
    await led.move(change="Europe/Vienna")
    change = led.stage.playground.clock.now()
    assert (change - timedelta(minutes=1)).astimezone(zone).utcoffset() == timedelta(hours=2)
    assert change.astimezone(zone).utcoffset() == timedelta(hours=1)
    assert change.astimezone(zone).hour == 2
    await led.add_session(change.astimezone(zone).replace(hour=10, minute=0), "1h")
    await led.move(by=24 * 3600)
    (reminder,) = led.said("Demo session")
    assert (at(reminder).astimezone(zone).hour, at(reminder).astimezone(zone).minute) == (9, 0)
    assert at(reminder).hour == 8


async def test_the_time_survives_a_killed_bot_and_what_it_slept_through_is_said_late(led: Led) -> None:
    """Asleep until the end of a jump: one late message, once; nothing again after kill -9 and a restart."""
    start = datetime.now(ZoneInfo("Europe/Vienna")) + timedelta(days=2)
    await led.add_session(start, "24h")
    await led.move(by=36 * 3600, asleep=True)
    (late,) = led.said("Demo session")
    assert led.stage.rows("SELECT state FROM delivery") == [("sent_late",)]
    await led.kill()
    await led.move(by=3600)
    await led.start()
    assert "Demo session" in done(await led.stage.member.command("session next")).text
    assert led.said("Demo session") == [late]
    done(await led.stage.organiser.command("announce schedule", when="in 1 hour", title="Demo call", text="x (demo)"))
    assert at(led.stage.organiser.messages()[-1]) > datetime.now(UTC) + timedelta(hours=36)
