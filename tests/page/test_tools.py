"""What Discord itself does not have: the demo's clock, the guided tour, the look behind a message."""

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import Page, expect

from tests.page import script
from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord
from tests.page.test_access import grave_faults

if TYPE_CHECKING:
    from tests.page.fake import Window

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
JSON = dict[str, Any]
TOUR: list[JSON] = [
    {"id": "look-up", "title": "Look up", "text": "Have an article at once.", "line": "/principle show principle:"}
    | {"person": "101", "channel": script.LETTERS},
    {"id": "schedule", "title": "Schedule", "text": "Announce a call <b>loudly</b>.", "line": "/slow"}
    | {"person": "102", "channel": script.LOBBY},
]
ENTRIES: list[JSON] = [
    {
        "kind": "event",
        "name": "INTERACTION_CREATE",
        "json": {"id": "1", "token": "(redacted)"},
        "broken": [],
        "since": 0,
    },
    {"kind": "request", "name": "POST /interactions/1/(redacted)/callback", "json": {"content": "<img src=x>"}}
    | {"status": 200, "answer": None, "took": 1.5, "files": [], "fault": None, "broken": [], "since": 12.5},
    {"kind": "request", "name": "POST /webhooks/1/(redacted)", "json": {"embeds": []}, "status": 400, "answer": {}}
    | {"took": 0.5, "files": [], "fault": None, "since": 20, "broken": ["embeds.0.title: 300 characters, at most 256"]},
]


def clock(ahead: int = 0) -> JSON:
    return {"now": time.time() * 1000 + ahead, "offset": ahead, "movable": True}


@pytest.fixture
def tools(fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> FakeDiscord:
    """A fake Discord with a clock, a tour and something behind each message."""

    async def move(fake: FakeDiscord, window: "Window", asked: JSON) -> JSON:
        if asked.get("by", 1) < 0 or asked.get("at") == "":
            raise script.RefusedError("Demo time only goes forward.")
        await asyncio.sleep(0.05)
        fake.world["clock"] = clock(fake.world["clock"]["offset"] + int(asked.get("by", 60)) * 1000)
        await fake.push("clock", fake.world["clock"])
        return dict(fake.world["clock"])

    async def inspect(fake: FakeDiscord, window: "Window", asked: JSON) -> JSON:
        return {"entries": ENTRIES}

    monkeypatch.setitem(script.DEEDS, "clock", move)
    monkeypatch.setitem(script.DEEDS, "inspect", inspect)
    fake.world |= {"clock": clock(), "tour": TOUR}
    return fake


async def let_pass(page: Page, label: str) -> None:
    await page.get_by_role("button", name="Demo time").click()
    await page.get_by_role("dialog", name="Demo time").get_by_role("button", name=label).click()


async def test_time_passes_in_both_windows_and_says_so_plainly(visitor: Visitor, tools: FakeDiscord) -> None:
    """By keyboard too; moments are told by the demo's time; what is refused gets its sentence, Escape closes."""
    page, other = await visitor.open("101"), await visitor.open("102")
    moment = round(time.time() + 9.1 * 86_400)
    await tools.post(script.LOBBY, content=f"It begins <t:{moment}:R>")
    await expect(articles(page).last).to_contain_text("in 1 week")
    await expect(page.get_by_text("Demo time", exact=False)).to_have_count(0)
    await page.get_by_role("button", name="Demo time").press("Enter")
    panel = page.get_by_role("dialog", name="Demo time")
    await expect(panel.get_by_role("button", name="One hour later")).to_be_focused()
    await panel.get_by_role("button", name="One week later").press("Enter")
    assert tools.times_asked("clock")[-1] | {"id": 0} == {"id": 0, "do": "clock", "by": 604_800, "asleep": False}
    for one in (page, other):
        await expect(one.locator("#side-extra")).to_contain_text("Demo time")
        await expect(articles(one).last).to_contain_text("in 2 days")
    await panel.get_by_label("Caucus is away meanwhile").check()
    await panel.get_by_label("The next change of the clocks in").fill("America/New_York")
    await panel.get_by_role("button", name="Go there").first.click()
    asked = tools.times_asked("clock")[-1]
    assert (asked["change"], asked["asleep"]) == ("America/New_York", True)
    await panel.get_by_role("button", name="Go there").last.click()
    await expect(panel.get_by_role("alert")).to_contain_text("only goes forward")
    await page.keyboard.press("Escape")
    await expect(panel).to_have_count(0)
    await expect(page.get_by_role("button", name="Demo time")).to_be_focused()


async def test_the_tour_shows_ticks_and_is_remembered(visitor: Visitor, tools: FakeDiscord) -> None:
    """'Show me' makes one the right person in the right channel with the command written; what was done is ticked."""
    page = await visitor.open("101")
    tour = page.get_by_role("region", name="Guided tour")
    await expect(tour).to_contain_text("Tour 0 of 2")
    await tour.get_by_role("button", name="Show me: Look up").click()
    await expect(composer(page)).to_have_attribute("aria-label", "Message #letters")
    await expect(composer(page)).to_have_value("/principle show principle:")
    await tools.push("tour", {"done": "look-up"}, only_to="101")
    await expect(tour).to_contain_text("Tour 1 of 2")
    await expect(page.get_by_role("status").filter(has_text="'Look up' is done")).to_have_count(1)
    await tour.get_by_role("button", name="Show me: Schedule").click()
    await expect(page.get_by_role("button", name="Acting as Demo Organiser")).to_be_visible()
    await expect(composer(page)).to_have_value("/slow")
    await expect(tour).to_contain_text("<b>loudly</b>")
    await page.reload()
    await expect(tour).to_contain_text("Tour 1 of 2")
    await tour.get_by_role("button", name="Close the tour").click()
    await expect(tour).to_have_count(0)
    await page.reload()
    await expect(composer(page)).to_be_visible()
    await expect(tour).to_have_count(0)
    await page.get_by_role("button", name="Guided tour").press("Enter")
    await tour.get_by_role("button", name="Start over").click()
    await expect(tour).to_contain_text("Tour 0 of 2")


async def test_on_a_phone_the_tour_covers_nothing(visitor: Visitor, tools: FakeDiscord) -> None:
    """Bar or list: the composer stays on the screen, and nothing scrolls sideways."""
    page = await visitor.open("101", phone=True)
    tour = page.get_by_role("region", name="Guided tour")
    for _ in range(2):
        box, entry = await tour.bounding_box(), await composer(page).bounding_box()
        assert box is not None
        assert entry is not None
        assert box["y"] + box["height"] < entry["y"]
        assert entry["y"] + entry["height"] <= 844
        assert await page.evaluate("document.documentElement.scrollWidth") == 390
        await tour.get_by_role("button", name="Tour 0 of 2").tap()
    await tour.get_by_role("button", name="Show me: Look up").tap()
    await expect(composer(page)).to_have_value("/principle show principle:")


async def test_behind_a_message_stand_requests_and_broken_rules(visitor: Visitor, tools: FakeDiscord) -> None:
    """A dialog that keeps the focus, reached and left by keyboard; what was broken is open and red; JSON to copy."""
    page = await visitor.open("101")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await tools.post(script.LOBBY, script.MEMBER, content="Mine")
    message = await tools.post(script.LOBBY, content="The bot's")
    await expect(articles(page)).to_have_count(2)
    await articles(page).last.get_by_role("button", name="More").press("Enter")
    await page.get_by_role("menuitem", name="Inspect").press("Enter")
    dialog = page.get_by_role("dialog", name="Behind this message")
    await expect(dialog).to_contain_text("One of Discord's rules was broken")
    assert tools.times_asked("inspect")[-1]["message"] == message["id"]
    await expect(dialog.get_by_text("300 characters, at most 256")).to_be_visible()
    await expect(dialog.get_by_text("+12.5 ms")).to_be_visible()
    answered = dialog.locator("details").nth(1)
    await expect(answered.get_by_text("<img src=x>")).to_be_hidden()
    await answered.locator("summary").press("Enter")
    await expect(answered.get_by_text('"content": "<img src=x>"')).to_be_visible()
    for _ in range(12):
        await page.keyboard.press("Tab")
        assert await page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    await dialog.get_by_role("button", name="Copy JSON").click()
    await expect(dialog.get_by_text("Copied.")).to_be_visible()
    assert json.loads(await page.evaluate("navigator.clipboard.readText()")) == ENTRIES
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)


async def test_a_command_that_failed_can_be_looked_into(visitor: Visitor, tools: FakeDiscord) -> None:
    """Where there is no message to open a menu on."""
    page = await visitor.open("101")
    await composer(page).fill("/broken")
    await composer(page).press("Enter")
    await articles(page).last.get_by_role("button", name="Inspect").click()
    await expect(page.get_by_role("dialog", name="Behind this message")).to_be_visible()
    assert "interaction" in tools.times_asked("inspect")[-1]


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
async def test_axe_finds_nothing_grave_in_them(visitor: Visitor, tools: FakeDiscord, *, dark: bool) -> None:
    """The tour's list, the clock that was moved, the inspector with a broken rule."""
    page = await visitor.open("101", dark=dark)
    await page.emulate_media(reduced_motion="reduce")
    await tools.push("tour", {"done": "look-up"}, only_to="101")
    await page.get_by_role("button", name="Tour 1 of 2").click()
    await let_pass(page, "One week later")
    await expect(page.locator("#side-extra")).to_contain_text("Demo time")
    assert await grave_faults(page) == []
    await page.keyboard.press("Escape")
    await tools.post(script.LOBBY, content="The bot's")
    await articles(page).last.get_by_role("button", name="More").press("Enter")
    await page.get_by_role("menuitem", name="Inspect").press("Enter")
    await page.get_by_role("dialog").locator("summary").nth(1).click()
    assert await grave_faults(page) == []
