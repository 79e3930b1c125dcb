"""What people who know Discord do without thinking: reply, come back to a half-typed line, right-click, share links."""

from typing import Any

import pytest
from playwright.async_api import expect

from tests.page import script
from tests.page.conftest import Visitor, act_as, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_reply(visitor: Visitor, fake: FakeDiscord) -> None:
    """The bar over the composer says to whom; Escape ends it; what is sent names the message and leads to it."""
    page = await visitor.open()
    message = await fake.post(script.LOBBY, script.ORGANISER, content="Who **speaks**? <@101>")
    await articles(page).last.hover()
    await articles(page).last.get_by_role("button", name="Reply").click()
    bar = page.get_by_text("Replying to Demo Organiser")
    await expect(bar).to_be_visible()
    await expect(composer(page)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(bar).not_to_be_visible()
    await articles(page).last.click(button="right")
    await page.get_by_role("menuitem", name="Reply").click()
    await composer(page).fill("I do")
    await page.reload()
    await expect(bar).to_be_visible()
    await composer(page).press("Enter")
    await expect(articles(page).last.get_by_role("button", name="Who speaks? @Demo Member")).to_be_visible()
    assert fake.times_asked("say")[0]["answers"] == message["id"]
    await expect(bar).not_to_be_visible()


async def test_half_typed_lines_stay(visitor: Visitor, fake: FakeDiscord) -> None:
    """Per channel and person, over a reload, with what was chosen from a list."""
    page = await visitor.open()
    await composer(page).press_sequentially("/principle show human")
    await expect(page.get_by_role("option", name="Human rights come first")).to_be_visible()
    await composer(page).press("Tab")
    await page.get_by_role("button", name="letters", exact=True).click()
    await expect(composer(page)).to_have_value("")
    await composer(page).fill("Dear all")
    await page.reload()
    await expect(page.get_by_role("textbox", name="Message #letters")).to_have_value("Dear all")
    await act_as(page, "Demo Organiser")
    await expect(composer(page)).to_have_value("")
    await act_as(page, "Demo Member")
    await page.get_by_role("button", name="lobby", exact=True).click()
    await expect(composer(page)).to_have_value("/principle show principle:Human rights come first")
    await composer(page).press("Enter")
    await expect(articles(page)).to_have_count(1)
    assert fake.times_asked("command")[0]["options"] == {"principle": "multistakeholder-1"}
    await page.reload()
    await expect(composer(page)).to_have_value("")


async def test_links_lead_by_name(visitor: Visitor, fake: FakeDiscord) -> None:
    """'?as=' and '&channel=' take names; members who do not see the channel are not in its list."""
    fake.world["guild"]["channels"][1]["viewers"] = ["900", "101", "102"]
    page = await visitor.open("Demo Organiser&channel=letters")
    await expect(page.get_by_role("textbox", name="Message #letters")).to_be_visible()
    await expect(page.get_by_role("button", name="Acting as Demo Organiser")).to_be_visible()
    members = page.get_by_role("complementary", name="Members")
    await expect(members.get_by_text("Demo Member")).to_be_visible()
    await expect(members.get_by_text("Demo Outsider")).to_have_count(0)
    await page.get_by_role("button", name="lobby").click()
    await expect(members.get_by_text("Demo Outsider")).to_be_visible()
    assert "as=Demo+Organiser&channel=lobby" in page.url


async def test_dark_and_light_can_be_chosen(visitor: Visitor) -> None:
    """The choice outlives a reload; the system is followed again when asked for."""
    page = await visitor.open(dark=False)
    dark, light = "rgb(29, 32, 38)", "rgb(255, 255, 255)"
    for choice, colour in (("Dark", dark), ("Like the system", light), ("Dark", dark)):
        await page.get_by_role("button", name="Appearance").click()
        await page.get_by_role("menuitemradio", name=choice).click()
        await expect(page.get_by_role("main")).to_have_css("background-color", colour)
    await page.reload()
    await expect(page.get_by_role("main")).to_have_css("background-color", dark)


async def test_recent_commands_and_names_in_ones_language(visitor: Visitor, fake: FakeDiscord) -> None:
    """What was used last stands first; a command is shown, found and read in the person's language, and in English."""
    slow = next(one for one in fake.world["commands"] if one["name"] == "slow")
    slow |= {"name_localizations": {"en-GB": "leisurely"}, "description_localizations": {"en-GB": "Takes its time"}}
    option = fake.world["commands"][1]["options"][0]["options"][1]
    option["name_localizations"] = {"en-GB": "most"}
    page = await visitor.open()
    for line in ("/leisurely", "/slow", "/treaty search xy most:3", "/treaty search xy limit:4"):
        await composer(page).fill(line)
        await composer(page).press("Enter")
        await expect(composer(page)).to_have_value("")
    await expect(articles(page).filter(has_text="treaty search")).to_have_count(2)
    assert [one["options"] for one in fake.times_asked("command")] == [
        {},
        {},
        {"words": "xy", "limit": 3},
        {"words": "xy", "limit": 4},
    ]
    await composer(page).fill("/")
    options = page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(options.first).to_contain_text("/treaty search")
    await expect(options.nth(1)).to_contain_text("/leisurely Takes its time")
    await expect(options).to_have_count(8)


async def test_values_are_judged_while_one_types(visitor: Visitor, fake: FakeDiscord) -> None:
    """A sentence beside the option, before anything is sent; choices that do not fit are said too."""
    page = await visitor.open()
    head = page.get_by_role("status")
    await composer(page).press_sequentially("/treaty search words:ab limit:99")
    await expect(head.filter(has_text="Must be 25 or less")).to_be_visible()
    await composer(page).fill("/principle show zzz")
    await expect(head.filter(has_text="No options match your search")).to_be_visible()
    await composer(page).press("End")
    await composer(page).fill("/letter sign")
    await composer(page).press("Enter")
    await expect(composer(page)).to_have_value("/letter sign ")
    await composer(page).press("Enter")
    await expect(page.get_by_role("dialog", name="Sign the demo letter")).to_be_visible()
    assert fake.times_asked("command")[0]["options"] == {}


def shown_file(fake: FakeDiscord, name: str, data: bytes, kind: str) -> dict[str, Any]:
    """A file as Discord's attachment object."""
    key = fake.fresh_id()
    fake.files[key] = (name, data)
    url = f"https://cdn.discordapp.com/attachments/{key}/{name}"
    return {"id": key, "filename": name, "size": len(data), "content_type": kind, "url": url}


async def test_files_open(visitor: Visitor, fake: FakeDiscord) -> None:
    """A picture opens large and Escape goes back; a text's beginning is text; HTML is never looked into."""
    page = await visitor.open()
    rows = "".join(f"row {number},<img src=x onerror=alert(1)>\n" for number in range(20))
    pixel = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")
    files = [
        shown_file(fake, "dot.gif", pixel, "image/gif"),
        shown_file(fake, "rows.csv", rows.encode(), "text/csv"),
        shown_file(fake, "page.html", b"<b>bold</b>", "text/html"),
    ]
    await fake.post(script.LOBBY, content="Files", attachments=files)
    look = articles(page).last.get_by_label("Beginning of rows.csv")
    await expect(look).to_contain_text("row 7,<img src=x onerror=alert(1)>")
    await expect(look).not_to_contain_text("row 8")
    await page.get_by_role("button", name="Show more").click()
    await expect(look).to_contain_text("row 19")
    assert await articles(page).last.locator("pre").count() == 1
    assert await page.locator("img[onerror]").count() == 0
    await page.get_by_role("button", name="Open dot.gif").click()
    await expect(page.get_by_role("dialog", name="dot.gif")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(page.get_by_role("button", name="Open dot.gif")).to_be_focused()


async def test_reading_older_messages_is_not_disturbed(visitor: Visitor, fake: FakeDiscord) -> None:
    """News leaves the reader where she is and says so; the end stays in view when something grows or comes."""
    for number in range(60):
        fake.message(script.LOBBY, script.ORGANISER, content=f"number {number}")
    page = await visitor.open()
    log = page.get_by_role("log")
    await page.mouse.move(600, 300)
    await page.mouse.wheel(0, -800)
    below = page.get_by_role("button", name="New messages below")
    await expect(articles(page).last).not_to_be_in_viewport()
    before = await log.evaluate("node => node.scrollTop")
    await fake.post(script.LOBBY, script.ORGANISER, content="News")
    await expect(below).to_be_visible()
    assert await log.evaluate("node => node.scrollTop") == before
    await below.click()
    await expect(articles(page).last).to_be_in_viewport()
    await fake.post(script.LOBBY, script.ORGANISER, content="More\n" * 30)
    await expect(articles(page).last).to_be_in_viewport()
    await expect(below).not_to_be_visible()


async def test_focus_is_never_lost(visitor: Visitor, fake: FakeDiscord) -> None:
    """After a dismissed answer and after a closed menu the keyboard goes on where it makes sense."""
    page = await visitor.open()
    await fake.post(script.LOBBY, content="Your receipt", only_to="101")
    await page.get_by_role("button", name="Dismiss message").press("Enter")
    await expect(articles(page)).to_have_count(0)
    await expect(composer(page)).to_be_focused()
    await page.get_by_role("button", name="Appearance").press("Enter")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Appearance")).to_be_focused()
    await composer(page).press_sequentially("/")
    await expect(page.get_by_role("listbox", name="Commands")).to_be_visible()
    await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Add a file")).to_be_focused()
    await composer(page).fill("")
    await page.get_by_role("log").focus()
    await page.keyboard.type("@demo out")
    await page.keyboard.press("Enter")
    await expect(composer(page)).to_have_value("@Demo Outsider ")
