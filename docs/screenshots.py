"""Makes the pictures of the documentation (`make screenshots`): `caucus playground`, its page, Debian's Chromium.

Everything is done through the page, by keyboard and mouse, with the demo coalition of config/playground.yaml.
An emoji font should be there (Debian: fonts-noto-color-emoji), else some signs are empty boxes in the pictures.
"""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlencode

from playwright.async_api import Browser, Locator, Page, ViewportSize, async_playwright, expect

from bot.settings import ROOT
from tests import chromium

IMAGES = ROOT / "docs" / "images"
DESK = ViewportSize(width=1180, height=840)
PHONE = ViewportSize(width=390, height=844)
MOST_BYTES = 200_000
ONLINE_SECONDS = 60


class Studio:
    """A running playground and a browser: opens pages as somebody in some channel, and takes pictures."""

    def __init__(self, url: str, browser: Browser) -> None:
        self.url, self.browser = url, browser

    async def open(self, person: str, channel: str, size: ViewportSize = DESK) -> Page:
        """The page as a person in a channel; the tour is closed, it has a picture of its own."""
        page = await self.browser.new_page(
            viewport=size, color_scheme="dark", locale="en-GB", timezone_id="Europe/Vienna", has_touch=size is PHONE
        )
        page.set_default_timeout(20_000)
        await page.goto(f"{self.url}?{urlencode({'as': person, 'channel': channel})}")
        await expect(page.get_by_role("textbox", name=f"Message #{channel}")).to_be_visible()
        return page

    @staticmethod
    async def use(page: Page, line: str, *, until: str) -> Locator:
        """Type a command and send it; its answer, once these words are in it."""
        entry = page.get_by_role("textbox", name="Message ")
        await entry.fill(line)
        await entry.press("End")
        await entry.press("Enter")
        answer = page.get_by_role("article").filter(has_text=until).last
        await expect(answer).to_be_visible()
        return answer

    @staticmethod
    async def take(page: Page, name: str) -> None:
        """A picture of what is on the screen, small enough for a repository."""
        await page.mouse.move(0, 0)
        await page.wait_for_timeout(300)
        path = IMAGES / f"{name}.png"
        await page.screenshot(path=path, animations="disabled", caret="hide")
        size = path.stat().st_size
        sys.stdout.write(f"{path.relative_to(ROOT)}  {size // 1024} KB\n")
        if size > MOST_BYTES:
            sys.exit(f"{name}.png has {size} bytes; at most {MOST_BYTES} are wanted.")


async def tour(studio: Studio) -> None:
    """What one sees first."""
    page = await studio.open("Demo Member", "lobby")
    await studio.take(page, "start")


async def look_up(studio: Studio) -> None:
    """An article found by its number, while it is typed and once it is there."""
    page = await studio.open("Demo Member", "lobby")
    await _close_tour(page)
    await page.get_by_role("textbox", name="Message ").press_sequentially("/treaty article citation:24")
    await expect(page.get_by_role("option").first).to_be_visible()
    await studio.take(page, "picker")
    answer = await studio.use(page, "/treaty article citation:24 instrument:uncc", until="Conditions and safeguards")
    await _show_top(answer)
    await studio.take(page, "lookup")


async def search(studio: Studio) -> None:
    """Search by words."""
    page = await studio.open("Demo Member", "coalition")
    await _close_tour(page)
    answer = await studio.use(page, "/treaty search words:security research", until="security research")
    await _show_top(answer)
    await studio.take(page, "search")


async def compare(studio: Studio) -> None:
    """What changed between two drafts of the invented agreement."""
    page = await studio.open("Demo Member", "coalition")
    await _close_tour(page)
    answer = await studio.use(page, "/treaty compare instrument:demo-agreement", until="What changed")
    await _show_top(answer)
    await studio.take(page, "compare")


async def panel_and_receipt(studio: Studio) -> None:
    """Signing on a phone: the form, then on a desk the panel that has counted, with the private receipt."""
    page = await studio.open("Demo Member", "letters", PHONE)
    await _close_tour(page)
    await page.get_by_role("button", name="Sign", exact=True).last.click()
    await page.get_by_role("button", name="For an organisation").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Organisation", exact=False).first.fill("Open Observatory (demo)")
    await form.get_by_label("Your name").fill("Dana Demo")
    await form.get_by_label("Your role").fill("Coordinator")
    await form.get_by_label("Country").fill("Ghana")
    await studio.take(page, "sign-phone")
    await form.get_by_role("radio", name="Public").check()
    await form.get_by_role("button", name="Submit").click()
    await page.get_by_role("button", name="Confirm and sign").click()
    await expect(page.get_by_text("Your signature is recorded").last).to_be_visible()
    desk = await studio.open("Demo Member", "letters")
    await _close_tour(desk)
    await desk.get_by_role("button", name="Dismiss").first.click()
    await expect(desk.get_by_text("4 signatures").first).to_be_visible()
    await studio.take(desk, "panel")


async def export(studio: Studio) -> None:
    """The signed letter as a file."""
    page = await studio.open("Demo Organiser", "organisers")
    await _close_tour(page)
    entry = page.get_by_role("textbox", name="Message ")
    await entry.press_sequentially("/letter export letter:Keep")
    await page.get_by_role("option", name="Keep security").first.click()
    await entry.press_sequentially(" format:CSV")
    await entry.press("Enter")
    await expect(page.get_by_label("Beginning of")).to_be_visible()
    await studio.take(page, "export")


async def inspector(studio: Studio) -> None:
    """What stands behind an answer."""
    page = await studio.open("Demo Member", "lobby")
    await _close_tour(page)
    answer = await studio.use(page, "/glossary term:chapeau", until="chapeau")
    await answer.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Inspect").click()
    await page.get_by_role("dialog").get_by_text("callback").click()
    await studio.take(page, "inspector")


async def reminder(studio: Studio) -> None:
    """A week later, by the demo's clock: the announcement and the reminder have been posted."""
    page = await studio.open("Demo Organiser", "announcements")
    await _close_tour(page)
    await page.get_by_role("button", name="Demo time").click()
    week = page.get_by_role("button", name="One week later")
    await week.click()
    await expect(page.get_by_role("article").filter(has_text="second reading").first).to_be_visible()
    await expect(week).to_be_enabled()
    await page.keyboard.press("Escape")
    await expect(week).to_have_count(0)
    await studio.take(page, "reminder")


SCENES: tuple[Callable[[Studio], Awaitable[None]], ...] = (
    tour, look_up, search, compare, panel_and_receipt, export, inspector, reminder,
)  # fmt: skip


async def _close_tour(page: Page) -> None:
    close = page.get_by_role("button", name="Close the tour")
    if await close.is_visible():
        await close.click()


async def _show_top(answer: Locator) -> None:
    await answer.evaluate("node => node.scrollIntoView({ block: 'start' })")


@asynccontextmanager
async def playground() -> AsyncIterator[str]:
    """`caucus playground` on a free port; its address, once the demo coalition is there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "playground", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        said = process.stdout or asyncio.StreamReader()
        async with asyncio.timeout(ONLINE_SECONDS):
            while (found := re.search(rb"http://\S+", await said.readline())) is None:
                pass
        yield found.group().decode()
    finally:
        process.terminate()
        await process.wait()


async def main() -> None:
    """Take all pictures, or those scenes that are named."""
    path = chromium.find()
    if path is None:
        sys.exit("Chromium is not installed; see tests/chromium.py.")
    IMAGES.mkdir(exist_ok=True)
    wanted = sys.argv[1:] or [scene.__name__ for scene in SCENES]
    async with playground() as url, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        studio = Studio(url, browser)
        letters = await studio.open("Demo Member", "letters")
        await expect(letters.get_by_text("3 signatures").first).to_be_visible(timeout=60_000)
        for scene in SCENES:
            if scene.__name__ in wanted:
                await scene(studio)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
