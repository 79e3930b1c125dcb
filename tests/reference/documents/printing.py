"""Prints HTML as PDF with Chromium, for scripts whose letters are shaped."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape

from playwright.async_api import Browser, async_playwright

from tests.chromium import FLAGS, find
from tests.reference.documents.as_html import html
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty

_FURNITURE = "<div style='font-size:8px;width:100%;text-align:center'>{}</div>"


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser; only where `tests.chromium.find` finds one."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        try:
            yield browser
        finally:
            await browser.close()


async def printed(browser: Browser, treaty: Treaty, layout: Layout) -> bytes:
    """Return the PDF that Chromium prints, with running heads and feet."""
    page = await browser.new_page()
    try:
        await page.set_content(html(treaty, layout))
        foot = escape(layout.foot).format(
            page="<span class='pageNumber'></span>", pages="<span class='totalPages'></span>"
        )
        return await page.pdf(
            format="A4",
            display_header_footer=bool(layout.head or layout.foot),
            header_template=_FURNITURE.format(escape(layout.head)),
            footer_template=_FURNITURE.format(foot),
            margin={"top": "22mm", "bottom": "22mm", "left": "20mm", "right": "20mm"},
        )
    finally:
        await page.close()
