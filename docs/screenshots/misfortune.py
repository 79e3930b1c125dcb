"""The pictures of what the calendar must survive: a moved session, outages, a role for two, a lost channel, clocks."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Page, expect

from docs.screenshots.studio import Scene, Studio
from playground import Outcome
from playground.clock import next_change

VIENNA = ZoneInfo("Europe/Vienna")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def later(studio: Studio, days: int, hour: int) -> datetime:
    """An hour in Vienna so many days from now, in the demo's time."""
    now = studio.playground.clock.now().astimezone(VIENNA)
    return (now + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)


async def add(studio: Studio, title: str, start: datetime, reminders: str, **options: Any) -> Outcome:
    """Have the organiser put a session into the calendar."""
    organiser = studio.playground.person("Demo Organiser").at("coalition")
    given = {"place": "Vienna", "start": f"{start:%Y-%m-%d %H:%M} Vienna", **options}
    return await organiser.command("session add", title=title, reminders=reminders, **given)


async def wait_until(studio: Studio, moment: datetime, *, asleep: bool = False) -> None:
    """Let time pass by the playground's clock; `asleep`: with the bot away until the end of it."""
    await studio.playground.clock.move({"at": moment.isoformat(), "asleep": asleep})


async def letters_of(page: Page) -> None:
    """Go to the direct messages with the bot."""
    await page.get_by_role("navigation").get_by_text("Caucus").first.click()


async def moved(studio: Studio) -> None:
    """A session moved after a reminder went out: who was reminded is told, and reminded again."""
    start = later(studio, 3, 10)
    await add(studio, "Committee, second reading (demo)", start, "2d, 1h", end="13:00")
    await wait_until(studio, start - DAY)
    organiser = studio.playground.person("Demo Organiser").at("coalition")
    await organiser.command("session change", session="1", start=f"{start + 3 * DAY:%Y-%m-%d} 15:00")
    await wait_until(studio, start + 2 * DAY)
    page = await studio.open("Demo Member", "announcements")
    await expect(page.get_by_text("This is not as you were told")).to_be_visible()
    await studio.take(page, "moved")


async def outage(studio: Studio) -> None:
    """Three days away: one digest in the channel, and one private word on what was never posted."""
    now = studio.playground.clock.now()
    for number, title in enumerate(("Contact group (demo)", "Drafting group (demo)", "Plenary (demo)")):
        await add(studio, title, later(studio, 4 + number, 10), "72h")
    for number, title in enumerate(("Briefing (demo)", "Side event (demo)")):
        await add(studio, title, later(studio, 2, 13 + number), "24h, 1h")
    await wait_until(studio, now + 3 * DAY + 6 * HOUR, asleep=True)
    await wait_until(studio, studio.playground.clock.now() + timedelta(minutes=5))
    page = await studio.open("Demo Member", "announcements")
    await expect(page.get_by_text("while Caucus was away")).to_be_visible()
    await studio.take(page, "outage")


async def ping(studio: Studio) -> None:
    """A role that two organisers let be called: what the second one sees, then the reminder."""
    role, start = studio.playground.role_id("Coalition (demo)"), later(studio, 2, 10)
    await add(studio, "Vote on the chapeau (demo)", start, "1h", role=role)
    page = await studio.open("Demo Organiser Two", "coalition")
    line = "/session show session:Vote"
    entry = page.get_by_role("textbox", name="Message ")
    await entry.press_sequentially(line)
    await page.get_by_role("option", name="Vote on the chapeau").first.click()
    await entry.press("Enter")
    await expect(page.get_by_role("button", name="Confirm the ping")).to_be_visible()
    await studio.take(page, "ping-asked")
    await page.get_by_role("button", name="Confirm the ping").click()
    await expect(page.get_by_text("Confirmed: the reminders")).to_be_visible()
    await wait_until(studio, start)
    page = await studio.open("Demo Member", "announcements")
    await expect(page.get_by_text("Vote on the chapeau").last).to_be_visible()
    await studio.take(page, "ping")


async def not_said(studio: Studio) -> None:
    """A reminder whose channel is gone: its creator is told privately; the same in /delivery status."""
    start = later(studio, 2, 10)
    channel = studio.playground.admin.create_channel("press-room", "For a day")
    await add(studio, "Press briefing (demo)", start, "1h", channel=channel)
    studio.playground.admin.delete_channel("press-room")
    await wait_until(studio, start)
    page = await studio.open("Demo Organiser", "organisers")
    answer = await studio.use(page, "/delivery status days:30", until="The channel is gone")
    await studio.show_top(answer)
    await studio.take(page, "delivery-status")
    await letters_of(page)
    await expect(page.get_by_text("Press briefing").first).to_be_visible()
    await studio.take(page, "not-said")


async def clock_change(studio: Studio) -> None:
    """Spring in Vienna: a time that does not exist is said so; ten o'clock stays ten o'clock."""
    change = next_change("Europe/Vienna", studio.playground.clock.now())
    while change.astimezone(VIENNA).utcoffset() == HOUR:
        change = next_change("Europe/Vienna", change + DAY)
    await wait_until(studio, change - 2 * DAY)
    page = await studio.open("Demo Organiser", "coalition")
    local = change.astimezone(VIENNA)
    night = f"/session add title:Night shift (demo) start:{local:%Y-%m-%d} 02:30 Vienna place:Vienna reminders:1h"
    await studio.use(page, night, until="does not exist there")
    await studio.take(page, "clock-missing")
    morning = (
        f"/session add title:Morning session (demo) start:{local:%Y-%m-%d} 10:00 Vienna place:Vienna reminders:24h, 1h"
    )
    await studio.use(page, morning, until="Morning session")
    await wait_until(studio, change + 10 * HOUR)
    page = await studio.open("Demo Member", "announcements")
    await expect(page.get_by_text("Morning session").last).to_be_visible()
    await studio.take(page, "clock-change")


SCENES: tuple[Scene, ...] = (moved, outage, ping, not_said, clock_change)
