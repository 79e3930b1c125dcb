"""One Chromium for all browser tests, a fake Discord for each, and pages whose console must stay free of errors."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest_asyncio
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Response,
    ViewportSize,
    async_playwright,
    expect,
)

from tests import chromium
from tests.page.fake import FakeDiscord

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)


@dataclass
class Visitor:
    """Opens pages, each in a browser profile of its own, and keeps what their consoles complain about."""

    browser: Browser
    url: str
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    async def open(self, person: str | None = None, *, phone: bool = False, dark: bool = False) -> Page:
        """The page, ready, acting as somebody (an id) on a desk or a phone."""
        context = await self.browser.new_context(
            viewport=PHONE if phone else DESK,
            color_scheme="dark" if dark else "light",
            has_touch=phone,
            locale="en-GB",
            timezone_id="Europe/Vienna",
        )
        self.contexts.append(context)
        page = await context.new_page()
        page.on("console", self._told)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("response", self._got)
        await page.goto(self.url + (f"?as={person}" if person else ""))
        await expect(composer(page)).to_be_visible()
        return page

    def _told(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _got(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status} {response.url}")


def composer(page: Page) -> Locator:
    """The box people type in."""
    return page.get_by_role("textbox", name="Message ")


async def act_as(page: Page, name: str) -> None:
    """Become somebody else in this window."""
    await page.get_by_role("button", name="Acting as").click()
    await page.get_by_role("menuitemradio", name=name, exact=False).first.click()
    await expect(page.get_by_role("button", name=f"Acting as {name}")).to_be_visible()


def articles(page: Page) -> Locator:
    """The messages on the screen."""
    return page.get_by_role("log").get_by_role("article")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; without one the test is skipped."""
    path = chromium.path_or_skip()
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield started
        await started.close()


@pytest_asyncio.fixture(loop_scope="session")
async def fake() -> AsyncIterator[FakeDiscord]:
    """A fake Discord on a free port."""
    server = FakeDiscord()
    runner = await server.start()
    yield server
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(browser: Browser, fake: FakeDiscord) -> AsyncIterator[Visitor]:
    """Opens pages of the fake Discord; at the end no console may have complained."""
    guest = Visitor(browser, fake.url)
    yield guest
    for context in guest.contexts:
        await context.close()
    assert guest.complaints == []
