"""Modals: every kind of field, what is required, and where the focus is."""

from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.page.conftest import Visitor, articles, composer
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def opened(page: Page) -> Locator:
    """The form of '/letter sign'."""
    await composer(page).press_sequentially("/letter sign ")
    await composer(page).press("Enter")
    dialog = page.get_by_role("dialog", name="Sign the demo letter")
    await expect(dialog).to_be_visible()
    return dialog


async def test_every_field_arrives(visitor: Visitor, fake: FakeDiscord, tmp_path: Path) -> None:
    """Texts, radio and checkbox groups, a select, a file and a single checkbox."""
    mandate = tmp_path / "mandate.txt"
    mandate.write_text("yes", encoding="utf-8")
    page = await visitor.open()
    form = await opened(page)
    await expect(form.get_by_label("Name")).to_be_focused()
    await page.keyboard.type("Demo Foundation")
    await page.keyboard.press("Enter")
    await form.get_by_label("Why").fill("Because\nwe care")
    await form.get_by_role("radio", name="For an organisation").check()
    await form.get_by_role("checkbox", name="Privacy").check()
    await form.get_by_role("checkbox", name="Research").check()
    await form.get_by_role("combobox", name="Visibility").click()
    await form.get_by_role("option", name="Coalition only").click()
    await form.get_by_label("Mandate").set_input_files(mandate)
    await form.get_by_role("checkbox", name="I may sign for it").check()
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    await expect(articles(page).last).to_contain_text("Signed. Thank you.")
    await page.keyboard.type("Good")
    await expect(composer(page)).to_have_value("Good")
    values = fake.times_asked("submit")[0]["values"]
    uploaded = values.pop("mandate")
    assert [fake.files[one] for one in uploaded] == [("mandate.txt", b"yes")]
    assert values == {
        "name": "Demo Foundation",
        "why": "Because\nwe care",
        "capacity": "org",
        "topics": ["privacy", "research"],
        "visibility": ["coalition"],
        "may": True,
    }


async def test_what_is_missing_is_said_at_the_field(visitor: Visitor, fake: FakeDiscord) -> None:
    """Nothing is sent; the first field in error has the focus and names its error to screen readers."""
    page = await visitor.open()
    form = await opened(page)
    await form.get_by_label("Name").fill("No")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_label("Name")).to_be_focused()
    await expect(form.get_by_label("Name")).to_have_accessible_description("At least 3 characters (2 now).")
    await expect(form.get_by_text("This field is required.")).to_have_count(2)
    for name in ("Privacy", "Journalism", "Research"):
        await form.get_by_role("checkbox", name=name).check()
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("Choose at most 2.")).to_be_visible()
    assert fake.times_asked("submit") == []


async def test_refusal_stays_in_the_form(visitor: Visitor) -> None:
    """What the server refuses is shown in the form, and nothing typed is lost."""
    page = await visitor.open()
    form = await opened(page)
    await form.get_by_label("Name").fill("Nobody")
    await form.get_by_role("radio", name="As a person").check()
    await form.get_by_role("combobox", name="Visibility").press("ArrowDown")
    await page.keyboard.press("Enter")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert")).to_have_text("That name cannot sign.")
    await expect(form.get_by_label("Name")).to_have_value("Nobody")


async def test_focus_stays_inside_and_escape_closes(visitor: Visitor) -> None:
    """Tab never leaves the form; Escape first closes an open list, then the form, and the composer has the focus."""
    page = await visitor.open()
    form = await opened(page)
    for _ in range(20):
        await page.keyboard.press("Tab")
        inside = await page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
        assert inside
    await form.get_by_role("combobox", name="Visibility").press("Enter")
    await expect(form.get_by_role("option", name="Public")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(form.get_by_role("option")).to_have_count(0)
    await expect(form).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(form).to_have_count(0)
    await expect(composer(page)).to_be_focused()
    await page.keyboard.type("/")
    await expect(page.get_by_role("listbox", name="Commands")).to_be_visible()
