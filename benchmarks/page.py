"""The playground's page in Chromium: opening, an answer's way to the screen, scrolling; floors of the same browser."""

import asyncio

from playwright.async_api import Browser, async_playwright

from benchmarks.common import Table, median, percentile
from tests import chromium
from tests.page import script
from tests.page.fake import FakeDiscord
from tests.page.speed import BARE, WATCH, answered, bare_paint, fill, opened, scrolled

ROUNDS = 7


def measure() -> list[Table]:
    """Open, answer and scroll; a table each would say less than one."""
    return [asyncio.run(_measure())]


async def _measure() -> Table:
    path = chromium.find()
    if path is None:
        raise SystemExit("Chromium is not installed; see tests/chromium.py.")
    fake = FakeDiscord()
    runner = await fake.start()
    fill(fake, 499)
    fake.message(script.LOBBY, script.MEMBER, content="the last one")
    try:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
            rows = await _rows(browser, fake)
            await browser.close()
    finally:
        await runner.cleanup()
    columns = ("what", "median ms", "worst ms", "floor ms", "ratio")
    note = "Floors: a page of one line opened; an empty element painted; the same. A frame is 16.7 ms at 60 Hz."
    return Table("page", "from the cause to the pixels, floor = the browser's own", columns, rows, note)


async def _rows(browser: Browser, fake: FakeDiscord) -> list[list[str | float]]:
    open_floor, opening = [], []
    for _ in range(ROUNDS):  # a profile of its own each time, nothing cached
        page = await browser.new_page()
        await page.add_init_script(WATCH)
        open_floor.append(await opened(page, BARE, "article", "ready"))
        opening.append(await opened(page, fake.url, "article", "the last one"))
        await page.close()
    page = await browser.new_page()
    await page.add_init_script(WATCH)
    await opened(page, fake.url, "article", "the last one")
    paint, answers = [], []
    for number in range(ROUNDS * 3):
        paint.append(await bare_paint(page))
        answers.append(await answered(page, fake, number))
    frames, long = await scrolled(page)
    return [
        _row("the page with 50 messages, nothing cached", opening, open_floor),
        _row("an answer, from the socket to the screen", answers, paint),
        _row(f"a frame while 500 messages scroll ({len(frames)} frames)", frames, paint),
        [f"99 of 100 such frames; {len(long)} tasks over 50 ms", percentile(frames, 0.99), max(frames), "", ""],
    ]


def _row(name: str, took: list[float], floor: list[float]) -> list[str | float]:
    return [name, median(took), max(took), median(floor), median(took) / median(floor)]
