"""What the calendar must survive and do, on one stage: moves, outages, roles, lost channels, the room, series, clocks.

The stories share a bot, whose start takes seconds; time only goes forward, so each begins where the last one ended.
"""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from playground.clock import next_change
from tests.e2e.conftest import staged
from tests.e2e.led import Led, at, leading
from tests.e2e.stage import done

pytestmark = pytest.mark.asyncio(loop_scope="module")

VIENNA = ZoneInfo("Europe/Vienna")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PROMPTLY = timedelta(seconds=20)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def led(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> AsyncIterator[Led]:
    """One bot that is led, for all of this file."""
    async with staged(tmp_path_factory.mktemp("stage"), request) as stage, leading(stage) as made:
        yield made


def in_vienna(led: Led, later: timedelta) -> datetime:
    """Return a moment from now as wall time of Vienna, to the minute."""
    return (led.now.astimezone(UTC) + later).astimezone(VIENNA).replace(second=0, microsecond=0)


def told_of(message: dict[str, Any]) -> str:
    """Return all that a message says."""
    return json.dumps(message, ensure_ascii=False)


def became(led: Led, session: str) -> list[tuple[str, str | None]]:
    """Return the state and reason of what was to be said of a session, in order of time."""
    sql = "SELECT d.state, d.reason FROM delivery d JOIN session s ON d.cause = 'session:' || s.id WHERE s.title = ?"
    return led.stage.rows(sql + " ORDER BY d.due_at, d.id", session)


async def told(led: Led, words: str) -> list[str]:
    """Return what the organiser was told privately with some words in it."""
    mail = await led.stage.organiser.direct()
    return [text for one in mail.messages() if words in (text := told_of(one))]


async def test_a_session_moved_after_a_reminder_went_out(led: Led) -> None:
    """Who was reminded is told old and new, once; the reminder comes again before the new start, not the old one."""
    start, later = in_vienna(led, 3 * DAY), in_vienna(led, 6 * DAY)
    await led.add_session(start, "2d, 1h", title="Second reading (demo)")
    await led.move_to(start - DAY)
    assert len(led.said("Second reading")) == 1
    changed = await led.stage.organiser.command("session change", session="1", start=f"{later:%Y-%m-%d %H:%M}")
    assert "is told in a moment" in done(changed).text
    await led.move_to(later + HOUR)
    reminder, notice, again, last = led.said("Second reading")
    assert "This is not as you were told" in told_of(notice)
    assert f"{start:%-d %B %Y, %H:%M} (Vienna) → **{later:%-d %B %Y, %H:%M} (Vienna)**" in told_of(notice)
    assert f"<t:{int(start.timestamp())}" in told_of(reminder)
    for one, due in ((again, later - 2 * DAY), (last, later - HOUR)):
        assert timedelta() <= at(one) - due < PROMPTLY
        assert f"<t:{int(later.timestamp())}" in told_of(one)
    assert sorted(state for state, _ in became(led, "Second reading (demo)")) == ["cancelled", *["sent"] * 4]


@pytest.mark.parametrize("hours", [2, 72])
async def test_after_an_outage_comes_one_digest_and_nothing_that_is_of_no_use(led: Led, hours: int) -> None:
    """Sessions to come are one late message; what began meanwhile is never posted, and its creator told why, once."""
    outage, mark = timedelta(hours=hours), f"{hours} h"
    for number in range(4):
        start = in_vienna(led, outage + HOUR * (1 + number))
        before = outage + HOUR * (1 + number) - timedelta(minutes=20 + 10 * number)
        await led.add_session(start, f"{before // timedelta(minutes=1)}m", title=f"To come {number} ({mark})")
    for number in range(3):
        over = in_vienna(led, outage - HOUR / 2)
        await led.add_session(over, f"{10 * (number + 1)}m", title=f"Over {number} ({mark})")
    await led.away(outage)
    (digest,) = led.said(mark)
    text = told_of(digest)
    assert [f"To come {number} ({mark})" in text for number in range(4)] == [True] * 4
    assert text.count("(Vienna)") == 4, "when each begins is what a reader wants to know"
    assert "Over" not in text
    for number in range(4):
        assert became(led, f"To come {number} ({mark})") == [("sent_late", None)]
    for number in range(3):
        assert became(led, f"Over {number} ({mark})") == [("expired", "delivery-expired")]
    await led.move(by=6 * 3600)
    assert led.said(mark) == [digest]
    (told_once,) = await told(led, f"({mark})")
    assert "could not post it while it was still useful" in told_once


async def test_a_role_is_called_when_a_second_organiser_has_confirmed_it(led: Led) -> None:
    """Not by whoever asked for it; and what nobody confirmed is posted without the call."""
    role, start = led.stage.playground.role_id("Coalition (demo)"), in_vienna(led, 5 * HOUR)
    for title in ("Confirmed (demo)", "Unconfirmed (demo)"):
        await led.add_session(start, "1h", title=title, role=role)
    number = str(led.stage.rows("SELECT id FROM session WHERE title = 'Confirmed (demo)'")[0][0])
    shown = done(await led.stage.organiser.command("session show", session=number))
    assert "Confirm the ping" not in shown.text
    shown = done(await led.stage.second_organiser.command("session show", session=number))
    done(await led.stage.second_organiser.press(shown.message, "Confirm the ping"))
    await led.move_to(start)
    (confirmed,), (unconfirmed,) = led.said("Confirmed (demo)"), led.said("Unconfirmed (demo)")
    assert confirmed["mention_roles"] == [str(role)]
    assert confirmed["content"] == f"<@&{role}>"
    assert unconfirmed["mention_roles"] == []


async def test_what_could_not_be_posted_is_reported_to_its_creator(led: Led) -> None:
    """Once, privately, with the reason and what to do; and /delivery status says it to every organiser."""
    admin, start = led.stage.playground.admin, in_vienna(led, 5 * HOUR)
    channel = admin.create_channel("press-room", "For a day")
    await led.add_session(start, "1h", title="Press briefing (demo)", channel=channel)
    admin.delete_channel("press-room")
    await led.move_to(start)
    assert became(led, "Press briefing (demo)") == [("failed", "delivery-channel-gone")]
    (report,) = await told(led, "Press briefing")
    assert "The channel is gone" in report
    status = done(await led.stage.second_organiser.command("delivery status"))
    assert "Press briefing" in status.text
    assert "The channel is gone" in status.text


async def test_who_attends_and_speaks_is_said_and_taken_back(led: Led) -> None:
    """Attendance is each person's own word, seen by the coalition only; a slot given back goes to who waits."""
    stage, start = led.stage, in_vienna(led, 10 * DAY).replace(hour=10, minute=0)
    waiting = stage.playground.person("Demo Member Two").at("coalition")
    await led.add_session(start, "none", title="Working group (demo)", end="13:00")
    number = str(stage.rows("SELECT id FROM session WHERE title = 'Working group (demo)'")[0][0])
    item = {"session": number, "at": f"{start:%Y-%m-%d} 10:00", "title": "Safeguards (demo)"}
    done(await stage.organiser.command("session programme add", **item))
    assert "Nobody" in done(await stage.member.command("room who", session=number)).text
    card = done(await stage.member.command("session show", session=number))
    mine = done(await stage.member.press(card.message, "I attend …"))
    done(await stage.member.press(mine.message, "In person, all of it"))
    mention = f"<@{stage.playground.person_id('Demo Member')}>"
    assert mention in done(await waiting.command("room who", session=number)).text
    assert mention not in (await stage.outsider.command("room who", session=number)).text
    done(await stage.organiser.command("room open", session=number, item="item:1", slots=1))
    await led.move(by=1)
    (panel,) = led.said("I want to speak", "coalition")
    assert "Slot 1 is yours" in done(await stage.member.press(panel, "I want to speak")).text
    assert "number 1 on the waiting list" in done(await waiting.press(panel, "I want to speak")).text
    asked = done(await stage.member.press(panel, "Give my slot back"))
    done(await stage.member.press(asked.message, "Yes, give it back"))
    await led.move(by=1)
    (told_once,) = [text for one in (await waiting.direct()).messages() if "became free" in (text := told_of(one))]
    assert "Safeguards (demo)" in told_once
    shown = done(await stage.organiser.command("room roster", roster="1")).text
    assert f"<@{stage.playground.person_id('Demo Member Two')}>" in shown
    assert mention not in shown


async def test_a_weekly_announcement_is_changed_once_paused_and_goes_on(led: Led) -> None:
    """One time at another hour, one not at all, the others at ten on the wall; its history tells each one's fate."""
    stage, first = led.stage, in_vienna(led, 2 * DAY).replace(hour=10, minute=0)
    week = timedelta(days=7)
    new = {"first": f"{first:%Y-%m-%d %H:%M} Vienna", "every": f"every {first:%A}", "ends": "4 times"}
    words = {"title": "Weekly call (demo)", "text": "On {date} at {time}."}
    shown = done(await stage.organiser.command("announce series new", **new, **words))
    done(await stage.organiser.press(shown.message, "Schedule"))
    await led.move_to(first + HOUR)
    moved = {"only": f"{first + week:%Y-%m-%d}", "first": f"{first + week:%Y-%m-%d} 15:00 Vienna"}
    changed = done(await stage.second_organiser.command("announce series change", series="1", **moved))
    done(await stage.second_organiser.press(changed.message, "Schedule"))
    await led.move_to(first + week + DAY)
    card = done(await stage.organiser.command("announce series show", series="1"))
    paused = done(await stage.organiser.press(card.message, "Pause"))
    await led.move_to(first + 2 * week + DAY)
    done(await stage.organiser.press(paused.message, "Resume"))
    await led.move_to(first + 3 * week + DAY)
    posted = led.said("Weekly call (demo)")
    assert len(posted) == 3, "what fell into the pause is not made up for"
    for one, due in zip(posted, (first, (first + week).replace(hour=15), first + 3 * week), strict=True):
        assert timedelta() <= at(one) - due < PROMPTLY
        assert f"{due:%Y-%m-%d} at {due:%H:%M}" in told_of(one)
    history = done(await stage.second_organiser.command("announce series history", series="1")).text
    assert "Changed for this time" in history


@pytest.mark.parametrize("zone", ["Europe/Vienna", "America/New_York"])
async def test_through_both_clock_changes_of_a_year(led: Led, zone: str) -> None:
    """10:00 stays 10:00 on the wall, an hour before stays an hour; a missing hour and a double one are said."""
    place, city = ZoneInfo(zone), zone.split("/")[1].replace("_", " ")
    for _ in range(2):
        change = next_change(zone, led.now)
        await led.move_to(change - DAY)
        morning = change.astimezone(place).replace(hour=10, minute=0)
        await led.add_session(morning, "24h, 1h", place=city, title=f"Morning {change:%Y-%m} {city}")
        before, after = ((change + one).astimezone(place).utcoffset() for one in (-HOUR, timedelta()))
        assert before is not None
        assert after is not None
        forward = after > before
        wall = (change + (before if forward else after) + HOUR / 2).replace(tzinfo=None)
        meant = change if forward else change - HOUR / 2
        night: dict[str, Any] = {"place": city, "title": f"Night {change:%Y-%m} {city}"}
        added = await led.add_session(wall, "15m", **night)
        assert ("does not exist there" if forward else "comes twice there") in added.text
        await led.move_to(morning)
        (due,) = led.said(night["title"])
        assert timedelta() <= at(due) - (meant - HOUR / 4) < PROMPTLY
        reminders = led.said(f"Morning {change:%Y-%m} {city}")
        assert at(reminders[-1]).astimezone(place).hour == 9
        assert timedelta() <= at(reminders[-1]) - (morning - HOUR) < PROMPTLY
