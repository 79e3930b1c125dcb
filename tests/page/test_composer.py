"""The composer: choosing a command and filling in its options, by keyboard alone, by mouse, and all at once."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def asked(fake: FakeDiscord, page: Page) -> dict[str, Any]:
    """The options of the last command, once its answer is on the screen."""
    await expect(articles(page)).not_to_have_count(0)
    options: dict[str, Any] = fake.times_asked("command")[-1]["options"]
    return options


async def test_slash_opens_a_list_that_narrows(visitor: Visitor) -> None:
    """The list is a listbox named 'Commands', its options begin with '/group command'; typing narrows it."""
    page = await visitor.open()
    options = page.get_by_role("listbox", name="Commands").get_by_role("option")
    await composer(page).press_sequentially("/")
    await expect(options).to_have_count(8)
    await composer(page).press_sequentially("letter")
    await expect(options).to_have_count(2)
    await expect(page.get_by_role("option", name="/letter sign Sign a letter")).to_be_visible()
    await composer(page).press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await composer(page).press("Escape")
    await expect(options).to_have_count(0)


async def test_whole_line_by_keyboard(visitor: Visitor, fake: FakeDiscord) -> None:
    """Command, Enter, value, Enter: the typed value takes the bot's first suggestion and the command is sent."""
    page = await visitor.open()
    await composer(page).press_sequentially("/principle show")
    await composer(page).press("Enter")
    await expect(composer(page)).to_have_value("/principle show principle:")
    await composer(page).press_sequentially("privacy")
    await composer(page).press("Enter")
    await expect(articles(page).last).to_contain_text("You asked for multistakeholder-4")
    assert await asked(fake, page) == {"principle": "multistakeholder-4"}
    await expect(composer(page)).to_have_value("")


@pytest.mark.parametrize(
    "line", ["/treaty search words: surveillance", "/treaty search surveillance", "/TREATY search words:surveillance"]
)
async def test_line_typed_or_pasted_whole(visitor: Visitor, fake: FakeDiscord, line: str) -> None:
    """A finished line works however it came to stand there."""
    page = await visitor.open()
    await composer(page).press_sequentially(line)
    await composer(page).press("Enter")
    await expect(articles(page)).to_have_count(1)
    await composer(page).fill(line)
    await composer(page).press("Enter")
    await expect(articles(page)).to_have_count(2)
    assert [one["options"] for one in fake.times_asked("command")] == [{"words": "surveillance"}] * 2


async def test_option_name_typed_again(visitor: Visitor, fake: FakeDiscord) -> None:
    """Whoever types the option's name although it was filled in means the same."""
    page = await visitor.open()
    await composer(page).press_sequentially("/treaty search")
    await composer(page).press("Enter")
    await composer(page).press_sequentially("words: mutual legal assistance")
    await composer(page).press("Enter")
    assert await asked(fake, page) == {"words": "mutual legal assistance"}


async def test_autocomplete_marks_and_takes(visitor: Visitor, fake: FakeDiscord) -> None:
    """Suggestions follow the typing; Tab takes the marked one, Tab and Enter add an option, Enter sends."""
    page = await visitor.open()
    await composer(page).press_sequentially("/principle show ")
    values = page.get_by_role("listbox", name="Values").get_by_role("option")
    await expect(values).to_have_count(3)
    await composer(page).press_sequentially("r")
    await expect(values).to_have_count(3)
    await composer(page).press_sequentially("ights")
    await expect(values).to_have_text(["Human rights come first"])
    await composer(page).press("Tab")
    await expect(composer(page)).to_have_value("/principle show principle:Human rights come first")
    await composer(page).press("Tab")
    await composer(page).press("Enter")
    await composer(page).press_sequentially("span")
    await composer(page).press("Enter")
    assert await asked(fake, page) == {"principle": "multistakeholder-1", "language": "sp"}


async def test_every_kind_of_option_by_keyboard(visitor: Visitor, fake: FakeDiscord) -> None:
    """Channels, roles, people, yes or no and numbers go out as ids and values, not as the names shown."""
    page = await visitor.open()
    await composer(page).press_sequentially("/setup all")
    await composer(page).press("Enter")
    for typed in ("lett", "organ"):
        await composer(page).press_sequentially(typed)
        await composer(page).press("Tab")
    await expect(composer(page)).to_have_value("/setup all channel:#letters role:@Organisers (demo)")
    await composer(page).press_sequentially(" person: @Demo Outsider quiet: true share: 0.5")
    await composer(page).press("Enter")
    await expect(articles(page)).to_have_count(1)
    assert await asked(fake, page) == {"channel": "302", "role": "202", "person": "103", "quiet": True, "share": 0.5}


async def test_errors_stand_beside_the_line(visitor: Visitor, fake: FakeDiscord) -> None:
    """What is missing or out of bounds is said, the line stays, and nothing is sent."""
    page = await visitor.open()
    problem = page.get_by_role("alert").filter(has_text=":")
    await composer(page).press_sequentially("/treaty search")
    await composer(page).press("Enter")
    await composer(page).press("Enter")
    await expect(problem).to_have_text("words: This option is required. Give a value")
    await composer(page).press_sequentially("x")
    await composer(page).press("Enter")
    await expect(problem).to_have_text("words: At least 2 characters (1 now)")
    await composer(page).press_sequentially("y limit:99")
    await composer(page).press("Enter")
    await expect(problem).to_have_text("limit: Must be 25 or less")
    await composer(page).fill("/treaty search xy limit:many")
    await composer(page).press("Enter")
    await expect(problem).to_have_text("limit: Give a whole number")
    assert fake.times_asked("command") == []


async def test_unknown_command_is_not_said_aloud(visitor: Visitor, fake: FakeDiscord) -> None:
    """A mistyped command does not become a message."""
    page = await visitor.open()
    await composer(page).press_sequentially("/nothing like it")
    await composer(page).press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="no such command")).to_be_visible()
    assert fake.times_asked("say") == []


async def test_escape_steps_back(visitor: Visitor) -> None:
    """Escape closes the list, then takes the last option away, then the command."""
    page = await visitor.open()
    await composer(page).press_sequentially("/treaty search words: abc limit: 3")
    await composer(page).press("Escape")
    await expect(composer(page)).to_have_value("/treaty search words:abc")
    await composer(page).press("Escape")
    await expect(composer(page)).to_have_value("/treaty search ")
    await composer(page).press("Escape")
    await expect(composer(page)).to_have_value("")


async def test_by_mouse_alone(visitor: Visitor, fake: FakeDiscord) -> None:
    """After the slash everything can be clicked."""
    page = await visitor.open()
    await composer(page).press_sequentially("/")
    await page.get_by_role("option", name="/principle show").click()
    await page.get_by_role("option", name="Transparency and participation").click()
    await page.get_by_role("option", name="language").click()
    await page.get_by_role("option", name="French").click()
    await page.get_by_role("button", name="Send").click()
    assert await asked(fake, page) == {"principle": "multistakeholder-7", "language": "fr"}


async def test_file_goes_into_the_option(visitor: Visitor, fake: FakeDiscord, tmp_path: Path) -> None:
    """A file chosen while a command wants one is the option's value, not a message's."""
    text = tmp_path / "letter.md"
    text.write_text("# Dear all", encoding="utf-8")
    page = await visitor.open()
    await composer(page).press_sequentially("/letter create")
    await composer(page).press("Enter")
    async with page.expect_file_chooser() as chooser:
        await composer(page).press("Enter")
    await (await chooser.value).set_files(text)
    await expect(composer(page)).to_have_value("/letter create file:letter.md")
    await composer(page).press("Enter")
    options = await asked(fake, page)
    assert fake.files[options["file"]] == ("letter.md", b"# Dear all")


async def test_message_with_file_and_mention(visitor: Visitor, fake: FakeDiscord, tmp_path: Path) -> None:
    """'@' offers people; what is sent is Discord's mention; a file goes along and can be downloaded."""
    text = tmp_path / "notes.md"
    text.write_text("notes", encoding="utf-8")
    page = await visitor.open()
    await page.locator("input[type=file]").set_input_files(text)
    await expect(page.get_by_role("button", name="Remove notes.md")).to_be_visible()
    await composer(page).press_sequentially("see @demo org")
    await composer(page).press("Enter")
    await composer(page).press_sequentially("in #letters")
    await composer(page).press("Enter")
    await expect(articles(page)).to_have_count(1)
    assert fake.times_asked("say")[0]["content"] == "see <@102> in <#302>"
    async with page.expect_download() as download:
        await articles(page).get_by_role("link", name="Download notes.md").click()
    assert (await (await download.value).path()).read_text("utf-8") == "notes"


async def test_slow_and_silent_bots(visitor: Visitor) -> None:
    """Thinking is shown until the answer comes; no answer is an error that can be dismissed."""
    page = await visitor.open()
    for line in ("/slow", "/broken"):
        await composer(page).press_sequentially(line)
        await composer(page).press("Enter")
        if line == "/slow":
            await expect(articles(page).last).to_contain_text("Caucus is thinking")
            await expect(articles(page).last).to_contain_text("Here it is.")
    await expect(articles(page).last).to_contain_text("The application did not respond")
    await page.get_by_role("button", name="Dismiss message").click()
    await expect(articles(page)).to_have_count(1)
