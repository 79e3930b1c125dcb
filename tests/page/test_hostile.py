"""Text from people and bots is text: the usual payloads in every field the page shows."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.page import script
from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PAYLOADS = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "[x](javascript:alert(1))",
    "<a href='javascript:alert(1)'>x</a>",
    "**<iframe src=javascript:alert(1)>**",
]
BAIT = " ".join(PAYLOADS)


async def is_clean(page: Page) -> None:
    """Nothing of a payload has become an element, a handler or a link."""
    found = await page.evaluate(
        """() => [...document.querySelectorAll("*")].flatMap(node => [
             ...(["IFRAME", "OBJECT", "EMBED"].includes(node.tagName) ? [node.tagName] : []),
             ...(node.tagName === "SCRIPT" && !node.src.endsWith("/static/main.js") ? ["script"] : []),
             ...(node.tagName === "IMG" && !node.src.endsWith("/static/favicon.svg") ? ["img " + node.src] : []),
             ...[...node.attributes].filter(one => /^on|^srcdoc$/i.test(one.name)).map(one => one.name),
             ...(/^\\s*(javascript|data|vbscript):/i.test(node.getAttribute("href") || "") ? ["href"] : []),
           ])"""
    )
    assert found == []
    assert await page.evaluate("window.bitten === undefined")


def hostile_message() -> dict[str, Any]:
    """A message with the bait in every field that is shown."""
    bad: dict[str, Any] = {"name": BAIT, "url": "javascript:alert(1)", "text": BAIT}
    embed: dict[str, Any] = {
        "author": bad,
        "title": BAIT,
        "url": "javascript:alert(1)",
        "description": BAIT,
        "footer": bad,
    }
    embed |= {"fields": [{"name": BAIT, "value": BAIT, "inline": True}], "color": "red;background:url(x)"}
    embed |= {"image": {"url": "https://evil.example/x.png"}, "thumbnail": {"url": "javascript:alert(1)"}}
    options = [{"label": BAIT, "value": "1", "description": BAIT}]
    row: list[dict[str, Any]] = [
        {"type": 2, "style": 1, "label": BAIT, "custom_id": BAIT},
        {"type": 2, "style": 5, "label": BAIT, "url": "javascript:alert(1)"},
        {"type": 3, "custom_id": "s", "placeholder": BAIT, "options": options},
    ]
    file = {"id": "1", "filename": BAIT, "size": 3, "url": "javascript:alert(1)", "content_type": "image/png"}
    return {
        "content": BAIT,
        "embeds": [embed],
        "components": [{"type": 1, "components": row}, {"type": 10, "content": BAIT}, {"type": BAIT}],
        "attachments": [file],
        "interaction": {"name": BAIT, "user": script.MEMBER | {"global_name": BAIT}},
    }


async def test_in_messages(visitor: Visitor, fake: FakeDiscord) -> None:
    """Author, content, embeds, components, file names, the command's name, a quoted reply."""
    page = await visitor.open()
    await page.evaluate("() => { window.alert = () => { window.bitten = true; }; }")
    author = script.ORGANISER | {"global_name": BAIT}
    first = await fake.post(script.LOBBY, author, **hostile_message())
    await fake.post(script.LOBBY, author, content=BAIT, type=19, referenced_message=first)
    await expect(articles(page)).to_have_count(2)
    await page.get_by_role("combobox", name=PAYLOADS[0]).click()
    await is_clean(page)
    await page.keyboard.press("Escape")
    await articles(page).last.get_by_role("button", name="Reply").press("Enter")
    await expect(page.get_by_text("Replying to")).to_be_visible()
    await is_clean(page)


async def test_in_the_frame_of_the_page(visitor: Visitor, fake: FakeDiscord) -> None:
    """Names of server, channels, topics, roles, people, notes and commands; refusals; modals."""
    guild = fake.world["guild"]
    guild["name"] = BAIT
    for channel in guild["channels"]:
        channel |= {"name": BAIT, "topic": BAIT}
    for role in guild["roles"]:
        role["name"] = BAIT
    for member in guild["members"]:
        member["nick"] = BAIT
    for person in fake.world["people"]:
        person |= {"name": BAIT, "label": BAIT, "note": BAIT}
    for command in fake.world["commands"]:
        command["description"] = BAIT
    page = await visitor.open()
    await page.evaluate("() => { window.alert = () => { window.bitten = true; }; }")
    await composer(page).press_sequentially("/")
    await is_clean(page)
    await fake.push("typing", {"channel_id": script.LOBBY, "user": script.BOT | {"username": BAIT}})
    field = script.label(BAIT, {"type": 4, "custom_id": "x", "style": 1, "placeholder": BAIT, "value": BAIT}, BAIT)
    await fake.push("modal", {"id": "1", "title": BAIT, "custom_id": "m", "components": [field]})
    await expect(page.get_by_role("dialog")).to_be_visible()
    await is_clean(page)


async def test_in_files_and_choices(visitor: Visitor, fake: FakeDiscord) -> None:
    """A file's name and its first lines; the bot's choices; names of people, roles and channels in a select."""
    for member in fake.world["guild"]["members"]:
        member["nick"] = BAIT
    page = await visitor.open()
    await page.evaluate("() => { window.alert = () => { window.bitten = true; }; }")
    fake.files["7"] = (BAIT, BAIT.encode())
    file = {"id": "7", "filename": f"{BAIT}.csv", "size": len(BAIT), "content_type": "text/html"}
    file["url"] = "http://127.0.0.1/attachments/7/x.csv"
    people = {"type": 1, "components": [{"type": 7, "custom_id": "who", "placeholder": "Who"}]}
    await fake.post(script.LOBBY, attachments=[file], components=[people])
    await expect(articles(page).last.locator("pre")).to_have_text(BAIT)
    await page.get_by_role("combobox", name="Who").click()
    await expect(page.get_by_role("option", name=PAYLOADS[0]).first).to_be_visible()
    await is_clean(page)
    await page.keyboard.press("Escape")
    script.PRINCIPLES.append((BAIT, "bait"))
    try:
        await composer(page).press_sequentially("/principle show <img")
        await page.get_by_role("option", name=PAYLOADS[0]).click()
    finally:
        script.PRINCIPLES.pop()
    await is_clean(page)


async def test_markdown_bombs_do_not_freeze_the_page(visitor: Visitor, fake: FakeDiscord) -> None:
    """Text made to be slow to parse is shown within a second or so."""
    page = await visitor.open()
    for bomb in (
        "*_" * 1000,
        "**" * 1000,
        "[" * 2000,
        "> " * 1000,
        "||" * 999 + "x",
        "`" * 1999,
        "- a\n" * 500,
        "<t:" * 666,
    ):
        await fake.post(script.LOBBY, script.ORGANISER, content=bomb)
    await fake.post(script.LOBBY, script.ORGANISER, content="the end")
    await expect(articles(page).last).to_contain_text("the end", timeout=3000)
