"""Makes the pictures of the documentation (`make screenshots`): the real bot, the page, Debian's Chromium."""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from playground import Playground, start
from tests import chromium
from tests.e2e.stage import CONFIG, Stage, done
from tests.e2e.test_letters import open_letter, sign

IMAGES = Path(__file__).parent / "images"


async def main() -> None:
    """Play a short story and take pictures of it."""
    path = chromium.find()
    if path is None:
        sys.exit("Chromium is not installed; see tests/chromium.py.")
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        playground = await start(CONFIG, port=0)
        stage = Stage(playground, Path(folder) / "caucus.db", log=Path(os.devnull))
        await stage.start_bot()
        try:
            await stage.set_up()
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=str(path), args=list(chromium.FLAGS))
                await _pictures(stage, browser)
                await browser.close()
        finally:
            await stage.stop_bot()
            await playground.close()


async def _pictures(stage: Stage, browser: Browser) -> None:
    panel = await open_letter(stage, "2027-01-18 18:00 Vienna")
    names = ("Demo Digital Rights Forum", "Demo Press Council", "Demo Research Network")
    for person, name in zip(("Demo Organiser", "Demo Organiser Two", "Demo Member Two"), names, strict=True):
        await sign(stage.playground.person(person).at("letters"), panel, name)
    page = await _open(stage.playground, browser, "letters")
    member = stage.member.at("letters")
    await sign(member, panel, "Demo Observatory")
    await expect(page.get_by_role("log").get_by_text("4 signatures")).to_be_visible()
    await expect(page.get_by_text("Your signature is recorded")).to_be_visible()
    await page.get_by_role("button", name="Dismiss").first.click()
    await expect(page.get_by_text("For whom do you sign?")).to_have_count(0)
    await page.screenshot(path=IMAGES / "playground.png")
    phone = await _open(stage.playground, browser, "lobby", phone=True)
    done(await stage.member.at("lobby").command("treaty article", citation="24", instrument="uncc"))
    await expect(phone.get_by_text("Conditions and safeguards").first).to_be_visible()
    await phone.screenshot(path=IMAGES / "phone.png")


async def _open(playground: Playground, browser: Browser, channel: str, *, phone: bool = False) -> Page:
    size = (390, 844) if phone else (1280, 860)
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-GB", timezone_id="Europe/Vienna"
    )
    page = await context.new_page()
    person = playground.person("Demo Member").id
    await page.goto(f"{playground.url}/?as={person}&channel={playground.channel_id(channel)}")
    await expect(page.get_by_role("textbox", name="Message ")).to_be_visible()
    return page


if __name__ == "__main__":
    asyncio.run(main())
