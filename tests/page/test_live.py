"""Two windows as two people, unread marks, a line that is cut, a bot that goes away."""

import pytest
from playwright.async_api import expect

from tests.page import script
from tests.page.conftest import Visitor, act_as, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_second_person_sees_it_at_once(visitor: Visitor) -> None:
    """What one person writes is on the other's screen without a reload."""
    first = await visitor.open("101")
    second = await visitor.open("102")
    await composer(first).fill("Hello")
    await composer(first).press("Enter")
    await expect(articles(second).last).to_contain_text("Demo Member")
    await expect(articles(second).last).to_contain_text("Hello")


async def test_acting_as_somebody_else(visitor: Visitor, fake: FakeDiscord) -> None:
    """The switch changes who one is; a reload and the address keep it; private answers of the other are gone."""
    page = await visitor.open()
    await fake.post(script.LOBBY, content="For the member", only_to="101")
    await expect(articles(page)).to_have_count(1)
    await act_as(page, "Demo Organiser")
    await expect(articles(page)).to_have_count(0)
    await page.reload()
    await expect(page.get_by_role("button", name="Acting as Demo Organiser")).to_be_visible()
    await composer(page).fill("I am the organiser")
    await composer(page).press("Enter")
    await expect(articles(page).last).to_contain_text("Demo Organiser")


async def test_unread_and_mentions(visitor: Visitor, fake: FakeDiscord) -> None:
    """A channel with news is marked, mentions are counted, and opening it shows where the news begins."""
    page = await visitor.open()
    lobby = page.get_by_role("button", name="lobby")
    await page.get_by_role("button", name="letters", exact=True).click()
    await expect(composer(page)).to_have_attribute("aria-label", "Message #letters")
    await fake.post(script.LOBBY, script.ORGANISER, content="News")
    await expect(page.get_by_role("button", name="lobby unread")).to_be_visible()
    await fake.post(script.LOBBY, script.ORGANISER, content="<@101>!", mentions=[script.MEMBER])
    await expect(page.get_by_role("button", name="lobby 1 mentions")).to_be_visible()
    await expect(page).to_have_title("(1) #letters · Caucus playground")
    await lobby.click()
    await expect(page.get_by_role("separator")).to_have_count(1)
    await expect(page.get_by_role("button", name="lobby", exact=True)).to_be_visible()
    assert fake.times_asked("read_up")[-1]["channel"] == script.LOBBY


async def test_connects_again_by_itself(visitor: Visitor, fake: FakeDiscord) -> None:
    """A cut line is shown, then gone; what was missed is there, and the half-typed line too."""
    page = await visitor.open()
    await fake.post(script.LOBBY, content="Before")
    await composer(page).fill("half a sente")
    notice = page.get_by_role("status").filter(has_text="Connection lost")
    await fake.hang_up()
    await expect(notice).to_be_visible()
    fake.message(script.LOBBY, script.BOT, content="Meanwhile")
    await expect(notice).to_have_count(0)
    await expect(articles(page)).to_have_count(2)
    await expect(articles(page).last).to_contain_text("Meanwhile")
    await expect(composer(page)).to_have_value("half a sente")


async def test_bot_goes_and_comes_back(visitor: Visitor, fake: FakeDiscord) -> None:
    """An absent bot is shown over the messages and in the member list."""
    page = await visitor.open()
    await fake.push("bot", {"online": False})
    await expect(page.get_by_role("status").filter(has_text="Caucus is offline")).to_be_visible()
    await expect(page.get_by_role("complementary", name="Members").get_by_text("offline")).to_be_visible()
    await fake.push("bot", {"online": True})
    await expect(page.get_by_role("status").filter(has_text="offline")).to_have_count(0)


async def test_direct_messages(visitor: Visitor, fake: FakeDiscord) -> None:
    """Direct messages have a composer of their own; typing is shown."""
    page = await visitor.open()
    await page.get_by_role("region", name="Direct messages").get_by_role("button", name="Caucus").click()
    await expect(page.get_by_role("textbox", name="Message @Caucus")).to_be_visible()
    await fake.push("typing", {"channel_id": script.DIRECT, "user": script.BOT})
    await expect(page.get_by_role("status").filter(has_text="Caucus is typing")).to_be_visible()
    await fake.post(script.DIRECT, content="Hello in private")
    await expect(articles(page).last).to_contain_text("Hello in private")
    await expect(page.get_by_role("status").filter(has_text="typing")).to_have_count(0)


async def test_context_menu_of_a_message(visitor: Visitor, fake: FakeDiscord) -> None:
    """Commands for messages are in a menu that the keyboard reaches."""
    page = await visitor.open()
    message = await fake.post(script.LOBBY, script.MEMBER, content="Quote me")
    await articles(page).last.get_by_role("button", name="Apps").press("Enter")
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("menuitem", name="Quote in a letter")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(articles(page)).to_have_count(2)
    assert fake.times_asked("context")[0]["target"] == message["id"]


async def test_context_menu_of_a_person(visitor: Visitor, fake: FakeDiscord) -> None:
    """Commands for people stand under 'Apps' in the member list's menu, by right click too; others are not offered."""
    fake.world["commands"].append({"id": "693", "type": 2, "name": "Signatures of", "description": ""})
    page = await visitor.open()
    members = page.get_by_role("complementary", name="Members")
    await members.get_by_role("button", name="Demo Outsider").click(button="right")
    menu = page.get_by_role("menu", name="Demo Outsider")
    await expect(menu.get_by_role("menuitem")).to_have_text(["Act as Demo Outsider", "Signatures of"])
    await menu.get_by_role("menuitem", name="Signatures of").click()
    await expect(articles(page)).to_have_count(1)
    assert fake.times_asked("context")[0] | {"id": 0} == {
        "id": 0,
        "do": "context",
        "channel": script.LOBBY,
        "command": "693",
        "target": "103",
    }
    await fake.push("commands", {"commands": [one for one in fake.world["commands"] if one["name"] == "slow"]})
    await members.get_by_role("button", name="Demo Outsider").click()
    await expect(menu.get_by_role("menuitem")).to_have_text(["Act as Demo Outsider"])
    await page.keyboard.press("Escape")
    await composer(page).fill("/")
    await expect(page.get_by_role("listbox", name="Commands").get_by_role("option")).to_have_count(1)
