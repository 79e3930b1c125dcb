"""The page against the real playground with a real discord.py bot behind it, and nothing faked in between."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from playground import Playground, start
from tests.page.conftest import Visitor, act_as, articles, composer
from tests.playground.sample_bot import SampleBot, point_discord_at, running

pytestmark = [pytest.mark.browser, pytest.mark.sockets, pytest.mark.asyncio(loop_scope="session")]

CONFIG = Path(__file__).parents[2] / "config" / "playground.yaml"


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    """Undone after the bot has gone."""
    with pytest.MonkeyPatch.context() as context:
        yield context


@pytest_asyncio.fixture(loop_scope="session")
async def playground(patch: pytest.MonkeyPatch) -> AsyncIterator[Playground]:
    """A playground on a free port, discord.py pointed at it."""
    opened = await start(CONFIG, port=0)
    point_discord_at(patch, opened)
    yield opened
    await opened.close()


@pytest_asyncio.fixture(loop_scope="session")
async def bot(playground: Playground) -> AsyncIterator[SampleBot]:
    """The sample bot, ready."""
    async with running(playground) as ready:
        yield ready


@pytest_asyncio.fixture(loop_scope="session")
async def guest(browser: Browser, playground: Playground, bot: SampleBot) -> AsyncIterator[Visitor]:
    """Opens pages of the real playground; no console may complain."""
    visitor = Visitor(browser, f"{playground.url}/")
    yield visitor
    for context in visitor.contexts:
        await context.close()
    assert visitor.complaints == []


async def test_command_answer_seen_by_another(guest: Visitor, playground: Playground) -> None:
    """A command's public answer is on a second person's screen; it says who used what."""
    member = await guest.open(str(playground.person_id("Demo Member")))
    outsider = await guest.open(str(playground.person_id("Demo Outsider")))
    await composer(member).press_sequentially("/ping")
    await composer(member).press("Enter")
    for page in (member, outsider):
        await expect(articles(page).last).to_contain_text("pong")
        await expect(articles(page).last).to_contain_text("Demo Member used /ping")
    await member.reload()
    await expect(articles(member).last).to_contain_text("pong")


async def test_options_autocomplete_and_file(guest: Visitor, playground: Playground, tmp_path: Path) -> None:
    """Suggestions come from the bot; a channel, a person and a file arrive there; its file comes back."""
    text = tmp_path / "text.md"
    text.write_text("Dear all", encoding="utf-8")
    page = await guest.open()
    await composer(page).press_sequentially("/letter create")
    await composer(page).press("Enter")
    await composer(page).press_sequentially("abc")
    await expect(page.get_by_role("option")).to_have_text(["abc 0", "abc 1", "abc 2"])
    await composer(page).press("ArrowDown")
    await composer(page).press("Tab")
    await composer(page).press_sequentially(" count: 3 place: #lobby member: @Demo Organiser text:")
    await page.locator("input[type=file]").set_input_files(text)
    await expect(composer(page)).to_have_value(
        "/letter create title:abc 1 count:3 place:#lobby member:@Demo Organiser text:text.md"
    )
    await composer(page).press("Enter")
    await expect(articles(page).last).to_contain_text("abc-1 x3 Dear all lobby Demo Organiser")
    async with page.expect_download() as download:
        await articles(page).last.get_by_role("link", name="Download back.txt").click()
    assert (await (await download.value).path()).read_text("utf-8") == "Dear all"


async def test_panel_modal_and_private_answer(guest: Visitor, playground: Playground) -> None:
    """A panel's button opens a form; its private answer is seen by nobody else and can be dismissed."""
    member = await guest.open(str(playground.person_id("Demo Member")))
    other = await guest.open(str(playground.person_id("Demo Member Two")))
    await composer(member).press_sequentially("/letter panel")
    await composer(member).press("Enter")
    await expect(articles(other).last).to_contain_text("Demo Member used /letter panel")
    await member.get_by_role("button", name="Count").click()
    await expect(articles(other).last).to_contain_text("Signed: 1")
    await member.get_by_role("button", name="Sign").click()
    form = member.get_by_role("dialog", name="Sign the letter")
    await form.get_by_label("Name").fill("Demo Foundation")
    await form.get_by_role("combobox", name="Kind").click()
    await form.get_by_role("option", name="Organisation").click()
    await form.get_by_role("combobox", name="Who").click()
    await form.get_by_role("option", name="Demo Outsider").click()
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    answer = articles(member).last
    await expect(answer).to_contain_text("Demo Foundation as ['org'] [] ['demo_outsider']")
    await answer.get_by_role("button", name="Dismiss message").click()
    await expect(articles(member)).to_have_count(1)
    await expect(articles(other)).to_have_count(1)


async def test_thinking_and_silence(guest: Visitor) -> None:
    """A deferred answer replaces 'thinking'; a bot that never answers is told off after three seconds."""
    page = await guest.open()
    await composer(page).press_sequentially("/slow")
    await composer(page).press("Enter")
    await expect(articles(page).filter(has_text="thought")).to_have_count(1)
    await expect(articles(page).last).to_contain_text("and even more")
    await expect(articles(page)).to_have_count(2)
    await composer(page).press_sequentially("/silent")
    await composer(page).press("Enter")
    await expect(articles(page).last).to_contain_text("The application did not respond")


async def test_commands_follow_permissions(guest: Visitor, playground: Playground) -> None:
    """A command for managers is not offered to a member; acting as the organiser it is."""
    page = await guest.open()
    manage = page.get_by_role("option", name="/manage")
    await composer(page).press_sequentially("/ma")
    await expect(manage).to_have_count(0)
    await act_as(page, "Demo Organiser")
    await composer(page).fill("/ma")
    await expect(manage).to_have_count(1)


async def test_direct_messages_and_layout(guest: Visitor) -> None:
    """The bot writes in private, which is marked as unread; a Components V2 message is drawn."""
    page = await guest.open()
    for line in ("/letter layout", "/dm"):
        await composer(page).press_sequentially(line)
        await composer(page).press("Enter")
    await expect(page.get_by_role("heading", name="A treaty")).to_be_visible()
    await page.get_by_role("region", name="Direct messages").get_by_role("button", name="1 mentions").click()
    await expect(articles(page).last).to_contain_text("hello in private")


async def test_bot_leaves(guest: Visitor, bot: SampleBot) -> None:
    """When the bot's process is gone the page says so."""
    page = await guest.open()
    await bot.close()
    await expect(page.get_by_role("status").filter(has_text="is offline")).to_be_visible()


async def test_server_started_anew(browser: Browser) -> None:
    """A server that went away and came back, where everybody has another id: same person, channel, half-typed line."""
    first = await start(CONFIG, port=0)
    visitor = Visitor(browser, f"{first.url}/")
    page = await visitor.open("Demo Organiser Two&channel=letters")
    await composer(page).fill("half a sente")
    await first.close()
    await expect(page.get_by_role("status").filter(has_text="Connection lost")).to_be_visible()
    second = await start(CONFIG, port=first.port)
    try:
        await expect(page.get_by_role("status").filter(has_text="Connection lost")).to_have_count(0)
        assert first.person_id("Demo Organiser Two") != second.person_id("Demo Organiser Two")
        await expect(page.get_by_role("button", name="Acting as Demo Organiser Two")).to_be_visible()
        await expect(page.get_by_role("textbox", name="Message #letters")).to_have_value("half a sente")
        await composer(page).press("Enter")
        await expect(articles(page).last).to_contain_text("half a sente")
        await visitor.contexts[0].close()
    finally:
        await second.close()
    assert all("ERR_CONNECTION_REFUSED" in one for one in visitor.complaints), visitor.complaints
