"""The picture of the room: a roster of speakers with regions and a waiting list, as the coalition sees it."""

from datetime import timedelta

from playwright.async_api import expect

from docs.screenshots.misfortune import add, later
from docs.screenshots.studio import Scene, Studio

SPEAKERS = (
    ("Demo Member", "africa"),
    ("Demo Organiser Two", "latin-america"),
    ("Demo Organiser", "western"),
    ("Demo Member Two", "asia-pacific"),
)


async def roster(studio: Studio) -> None:
    """Three slots and four who want to speak: the last one waits."""
    playground, start = studio.playground, later(studio, 6, 10)
    organiser = playground.person("Demo Organiser").at("coalition")
    await organiser.command("setup", coalition_role=playground.role_id("Coalition (demo)"))
    await add(studio, "Working group on safeguards (demo)", start, "none", end="13:00")
    await organiser.command(
        "session programme add", session="1", at=f"{start:%Y-%m-%d %H:%M}", item="3 (b)", title="Human rights (demo)"
    )
    await organiser.command("room open", session="1", item="item:1", slots=3)
    await playground.clock.move({"by": timedelta(seconds=2).total_seconds()})
    for name, region in SPEAKERS:
        await playground.person(name).at("coalition").command("room claim", roster="1", region=region)
    await playground.clock.move({"by": 5})
    page = await studio.open("Demo Member", "coalition")
    await expect(page.get_by_text("slots taken · 1 waiting")).to_be_visible()
    await page.get_by_role("button", name="Dismiss message").first.click()
    await page.get_by_role("button", name="Who speaks").click()
    await expect(page.get_by_role("button", name="Dismiss message")).to_be_visible()
    await studio.take(page, "roster")


SCENES: tuple[Scene, ...] = (roster,)
