"""Accessibility as axe-core sees it (the file that axe-playwright-python ships; nothing is fetched)."""

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.page import script
from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

GRAVE = ("serious", "critical")


async def grave_faults(page: Page) -> list[str]:
    """What axe calls serious or critical, a line each: rule, place, what to do."""
    found: list[dict[str, Any]] = (await Axe().run(page)).response["violations"]
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


async def everything(fake: FakeDiscord) -> None:
    """Messages with all that a message may hold."""
    options = [{"label": name, "value": name, "description": "A word about it"} for name in ("Alpha", "Beta")]
    buttons = [
        {"type": 2, "style": style, "label": f"Style {style}", "custom_id": str(style), "disabled": style == 2}
        for style in (1, 2, 3, 4)
    ]
    rows = [
        {"type": 1, "components": buttons},
        {"type": 1, "components": [{"type": 3, "custom_id": "one", "placeholder": "Choose", "options": options}]},
    ]
    embed = {
        "title": "Article 24",
        "url": "https://example.org/",
        "description": "> quoted\n**bold** `code` <t:1618950000:R> ||hidden||\n# Heading\n-# small\n- a\n- b",
        "color": 0x2F7D5B,
        "fields": [{"name": "Version", "value": "v1", "inline": True}],
        "footer": {"text": "Not treaty text"},
    }
    first = await fake.post(script.LOBBY, script.ORGANISER, content="<@101> [a link](https://example.org) <#302>")
    await fake.post(script.LOBBY, script.MEMBER, content="An answer", type=19, referenced_message=dict(first))
    await fake.edit(first, content="```py\nx = 1\n``` </letter sign:1> <@&202>")
    await fake.post(script.LOBBY, embeds=[embed], components=rows)
    await fake.post(script.LOBBY, only_to="101", embeds=[embed], components=[script.share_row()])
    await fake.push("typing", {"channel_id": script.LOBBY, "user": script.BOT})


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desk"])
async def test_axe_finds_nothing_grave(visitor: Visitor, fake: FakeDiscord, *, phone: bool, dark: bool) -> None:
    """The start, messages of every kind with the list of commands, a menu, a form with errors and an open list."""
    page = await visitor.open(phone=phone, dark=dark)
    await page.emulate_media(reduced_motion="reduce")  # colours half-way through a transition are not the page's
    assert await grave_faults(page) == []
    await everything(fake)
    await expect(articles(page)).to_have_count(4)
    await composer(page).press_sequentially("/")
    await expect(page.get_by_role("listbox", name="Commands")).to_be_visible()
    assert await grave_faults(page) == []
    await composer(page).fill("")
    await articles(page).first.get_by_role("button", name="More").press("Enter")
    await expect(page.get_by_role("menu")).to_be_visible()
    assert await grave_faults(page) == []
    await page.keyboard.press("Escape")
    await fake.push("modal", script.sign_form("1"), only_to="101")
    await page.get_by_role("button", name="Submit").click()
    await page.get_by_role("combobox", name="Visibility").press("Enter")
    await expect(page.get_by_role("option", name="Public")).to_be_visible()
    assert await grave_faults(page) == []
