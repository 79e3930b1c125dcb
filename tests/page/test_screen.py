"""The page on a phone and on a desk: nothing to scroll sideways, drawers, names for screen readers, a keyboard."""

import pytest
from playwright.async_api import expect

from tests.page import script
from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SIDEWAYS = (
    "document.documentElement.scrollWidth > innerWidth || document.querySelector('[role=log]').scrollWidth > innerWidth"
)


async def test_phone_has_nothing_to_scroll_sideways(visitor: Visitor, fake: FakeDiscord) -> None:
    """Not with long words, wide code, tables of fields, rows of buttons, a list or a form."""
    page = await visitor.open(phone=True)
    fields = [{"name": "field" * 9, "value": "value" * 30, "inline": True}] * 6
    buttons = [{"type": 2, "style": 1, "label": "A long label here", "custom_id": str(number)} for number in range(5)]
    embed = {"title": "x" * 200, "description": "https://example.org/" + "y" * 300, "fields": fields}
    code = "```\n" + "z" * 400 + "\n```"
    row = [{"type": 1, "components": buttons}]
    await fake.post(script.LOBBY, content="w" * 300 + code, embeds=[embed], components=row)
    await expect(articles(page)).to_have_count(1)
    assert not await page.evaluate(SIDEWAYS)
    await composer(page).press_sequentially("/letter sign ")
    assert not await page.evaluate(SIDEWAYS)
    await composer(page).press("Enter")
    await expect(page.get_by_role("dialog")).to_be_in_viewport()
    assert not await page.evaluate(SIDEWAYS)


async def test_phone_drawer(visitor: Visitor) -> None:
    """Channels are behind a button; choosing one closes the drawer again."""
    page = await visitor.open(phone=True)
    letters = page.get_by_role("button", name="letters", exact=True)
    await expect(letters).not_to_be_visible()
    await page.get_by_role("button", name="Channels").tap()
    await letters.tap()
    await expect(page.get_by_role("textbox", name="Message #letters")).to_be_visible()
    await expect(letters).not_to_be_visible()


async def test_fingers_hit_what_they_aim_at(visitor: Visitor, fake: FakeDiscord) -> None:
    """On a phone every button, select and list row is at least 40 px high and wide; links in text may be less."""
    page = await visitor.open(phone=True)
    options = [{"label": "Alpha", "value": "a"}]
    menu = {"type": 1, "components": [{"type": 3, "custom_id": "s", "placeholder": "Choose", "options": options}]}
    await fake.post(script.LOBBY, only_to="101", content="Well?", components=[script.share_row(), menu])
    await composer(page).press_sequentially("/")
    small = """[...document.querySelectorAll("button, input, [role=option]")].filter((node) => node.checkVisibility()
      && !node.closest(".actions, .side, .members") && node.getBoundingClientRect().width).map((node) => {
        const { width, height } = node.getBoundingClientRect();
        return [node.textContent || node.ariaLabel, Math.round(width), Math.round(height)];
      }).filter(([, width, height]) => Math.min(width, height) < 40)"""
    assert await page.evaluate(small) == []
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Channels").tap()
    rows = """[...document.querySelectorAll(".side button")].map((node) => node.getBoundingClientRect().height)"""
    assert min(await page.evaluate(rows)) >= 40


async def test_roles_and_names(visitor: Visitor, fake: FakeDiscord) -> None:
    """Landmarks, log, articles and the composer are what a screen reader's user looks for."""
    page = await visitor.open()
    await fake.post(script.LOBBY, content="Hello")
    await expect(page.get_by_role("navigation", name="Channels and direct messages")).to_be_visible()
    await expect(page.get_by_role("main")).to_be_visible()
    await expect(page.get_by_role("complementary", name="Members")).to_be_visible()
    await expect(page.get_by_role("log", name="Messages in #lobby")).to_be_visible()
    await expect(page.get_by_role("article", name="Caucus, Today at")).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_have_text("#lobby")
    nameless = await page.evaluate(
        "[...document.querySelectorAll('button, a, input, select, textarea')].filter(node => node.checkVisibility() && "
        "!(node.getAttribute('aria-label') || node.textContent.trim() || node.labels?.length)).length"
    )
    assert nameless == 0


async def test_keyboard_reaches_everything(visitor: Visitor) -> None:
    """Tab goes round the page and never sticks in the composer; the focus is always to be seen."""
    page = await visitor.open()
    await page.evaluate("document.activeElement.blur()")
    seen = set()
    for _ in range(20):
        await page.keyboard.press("Tab")
        seen.add(
            await page.evaluate(
                "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
            )
        )
    assert {"Go to the message box", "letters", "Member list", "Messages in #lobby", "Message #lobby", "Send"} <= seen


async def test_dark_and_light(visitor: Visitor) -> None:
    """The page follows the system, and a change of it."""
    page = await visitor.open(dark=True)
    chat = page.get_by_role("main")
    await expect(chat).to_have_css("background-color", "rgb(29, 32, 38)")
    await page.emulate_media(color_scheme="light")
    await expect(chat).to_have_css("background-color", "rgb(255, 255, 255)")
