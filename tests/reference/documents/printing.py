"""Prints HTML as PDF with Chromium, for scripts whose letters are shaped: one browser for many pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import FLAGS, find
from tests.reference.documents.as_html import html
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty

_FURNITURE = "<div style='font-size:8px;width:100%;text-align:center'>{}</div>"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; only where `tests.chromium.find` finds one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def printed(browser: Browser, treaty: Treaty, layout: Layout) -> bytes:
    """Return the PDF that Chromium prints, with running heads and feet."""
    page = browser.new_page()
    try:
        page.set_content(html(treaty, layout))
        foot = escape(layout.foot).format(
            page="<span class='pageNumber'></span>", pages="<span class='totalPages'></span>"
        )
        return page.pdf(
            format="A4",
            display_header_footer=bool(layout.head or layout.foot),
            header_template=_FURNITURE.format(escape(layout.head)),
            footer_template=_FURNITURE.format(foot),
            margin={"top": "22mm", "bottom": "22mm", "left": "20mm", "right": "20mm"},
        )
    finally:
        page.close()
