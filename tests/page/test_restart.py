"""The playground's server goes away and comes back: the page is there again by itself, as who and where one was."""

import pytest
from playwright.async_api import Browser, expect

from playground import start
from tests.page.conftest import Visitor, act_as, articles, composer
from tests.playground.conftest import CONFIG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_page_comes_back_with_the_server(browser: Browser) -> None:
    """Ids are all new then, names are not; what the new server has is shown, and one can go on."""
    first = await start(CONFIG, port=0)
    visitor = Visitor(browser, first.url)
    page = await visitor.open()
    await act_as(page, "Demo Organiser Two")
    await page.get_by_role("button", name="announcements").click()
    await expect(composer(page)).to_have_attribute("aria-label", "Message #announcements")
    await composer(page).fill("half a sente")
    await first.close()
    await expect(page.get_by_role("status").filter(has_text="Connection lost")).to_be_visible()
    second = await start(CONFIG, port=first.port)
    await second.person("Demo Organiser").at("announcements").say("Here again")
    await expect(articles(page).last).to_contain_text("Here again", timeout=15_000)
    await expect(page.get_by_role("status").filter(has_text="Connection lost")).to_have_count(0)
    await expect(page.get_by_role("button", name="Acting as Demo Organiser Two")).to_be_visible()
    await expect(composer(page)).to_have_attribute("aria-label", "Message #announcements")
    await composer(page).fill("Me too")
    await composer(page).press("Enter")
    await expect(articles(page).last).to_contain_text("Me too")
    for context in visitor.contexts:
        await context.close()
    await second.close()
    assert [one for one in visitor.complaints if "ERR_CONNECTION" not in one and "WebSocket" not in one] == []
