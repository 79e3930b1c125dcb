"""A running playground with the real bot, and a browser that looks at it as somebody in some channel."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.cli.common import Options
from bot.cli.playground import attend
from bot.settings import ROOT
from playground import Playground, start

IMAGES = ROOT / "docs" / "images"
DESK = ViewportSize(width=1180, height=840)
PHONE = ViewportSize(width=390, height=844)
MOST_BYTES = 200_000
ONLINE_SECONDS = 60


def weigh(path: Path) -> None:
    """Say how large a picture has become; one too large for a repository ends it all."""
    size = path.stat().st_size
    sys.stdout.write(f"{path.relative_to(ROOT)}  {size // 1024} KB\n")
    if size > MOST_BYTES:
        sys.exit(f"{path.name} has {size} bytes; at most {MOST_BYTES} are wanted.")


class Studio:
    """A running playground and a browser: opens pages as somebody in some channel, and takes pictures."""

    def __init__(self, playground: Playground, browser: Browser) -> None:
        self.playground, self.browser = playground, browser

    async def open(self, person: str, channel: str, size: ViewportSize = DESK, *, closing_tour: bool = True) -> Page:
        """The page as a person in a channel."""
        page = await self.browser.new_page(
            viewport=size, color_scheme="dark", locale="en-GB", timezone_id="Europe/Vienna", has_touch=size is PHONE
        )
        page.set_default_timeout(20_000)
        await page.goto(f"{self.playground.url}/?{urlencode({'as': person, 'channel': channel})}")
        await expect(page.get_by_role("textbox", name=f"Message #{channel}")).to_be_visible()
        close = page.get_by_role("button", name="Close the tour")
        if closing_tour and await close.is_visible():
            await close.click()
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
        weigh(path)

    @staticmethod
    async def show_top(answer: Locator) -> None:
        """Scroll so that an answer begins at the top of what is seen."""
        await answer.evaluate("node => node.scrollIntoView({ block: 'start' })")


Scene = Callable[[Studio], Awaitable[None]]


@asynccontextmanager
async def playing(*, bare: bool) -> AsyncIterator[Playground]:
    """`caucus playground` in this process, on a free port; `bare`: without the demo coalition's letter and sessions."""
    server = await start(ROOT / "config" / "playground.yaml", port=0)
    attending = asyncio.create_task(attend(Options(None, None), server, bare=bare))
    try:
        await server.wait_for_bot(ONLINE_SECONDS)
        # The pictures are of one language; only in a bare one do the demo's people not act in theirs first.
        if bare:
            for key, person in server.world.people.items():
                server.world.people[key] = person.model_copy(update={"locale": "en-GB"})
        organiser = server.person("Demo Organiser").at("coalition")
        # Nothing tells when both have come.
        while server.clock.follower is None or not organiser.messages():  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.1)
        yield server
    finally:
        attending.cancel()
        await asyncio.gather(attending, return_exceptions=True)
        await server.close()
