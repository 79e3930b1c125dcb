"""Takes the pictures of the documentation (`make screenshots`): `caucus playground`, its page, Debian's Chromium.

Everything is seen through the page. Fonts for emoji, Arabic and Chinese should be there, else signs are empty boxes
(Debian: fonts-noto-color-emoji, fonts-hosny-amiri, fonts-wqy-microhei).
"""

import asyncio
import sys
from collections.abc import Sequence

from playwright.async_api import Browser, async_playwright, expect

from docs.screenshots import letters, misfortune, room, scenes
from docs.screenshots.studio import IMAGES, Scene, Studio, playing
from tests import chromium


async def main() -> None:
    """Take all pictures, or those scenes that are named."""
    path = chromium.find()
    if path is None:
        sys.exit("Chromium is not installed; see tests/chromium.py.")
    IMAGES.mkdir(exist_ok=True)
    wanted = set(sys.argv[1:])
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        await _take(browser, scenes.SCENES, wanted, bare=False)
        await _take(browser, misfortune.SCENES, wanted, bare=True)
        await _take(browser, room.SCENES, wanted, bare=True)
        await browser.close()
    if not wanted or "letters" in wanted:
        letters.take()


async def _take(browser: Browser, every: Sequence[Scene], wanted: set[str], *, bare: bool) -> None:
    chosen = [scene for scene in every if not wanted or scene.__name__ in wanted]
    if not chosen:
        return
    async with playing(bare=bare) as server:
        studio = Studio(server, browser)
        if not bare:
            page = await studio.open("Demo Member", "letters")
            await expect(page.get_by_text("3 signatures").first).to_be_visible(timeout=60_000)
        for scene in chosen:
            await scene(studio)


if __name__ == "__main__":
    asyncio.run(main())
