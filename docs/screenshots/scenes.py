"""The pictures of everyday use, with the demo coalition of config/playground.yaml: looking up, signing, exporting."""

from playwright.async_api import expect

from docs.screenshots.studio import PHONE, Scene, Studio


async def tour(studio: Studio) -> None:
    """What one sees first."""
    page = await studio.open("Demo Member", "lobby", closing_tour=False)
    await studio.take(page, "start")


async def look_up(studio: Studio) -> None:
    """An article found by its number, while it is typed and once it is there."""
    page = await studio.open("Demo Member", "lobby")
    await page.get_by_role("textbox", name="Message ").press_sequentially("/treaty article citation:24")
    await expect(page.get_by_role("option").first).to_be_visible()
    await studio.take(page, "picker")
    answer = await studio.use(page, "/treaty article citation:24 instrument:uncc", until="Conditions and safeguards")
    await studio.show_top(answer)
    await studio.take(page, "lookup")


async def search(studio: Studio) -> None:
    """Search by words."""
    page = await studio.open("Demo Member", "coalition")
    answer = await studio.use(page, "/treaty search words:security research", until="security research")
    await studio.show_top(answer)
    await studio.take(page, "search")


async def compare(studio: Studio) -> None:
    """What changed between two drafts of the invented agreement."""
    page = await studio.open("Demo Member", "coalition")
    answer = await studio.use(page, "/treaty compare instrument:demo-agreement", until="What changed")
    await studio.show_top(answer)
    await studio.take(page, "compare")


async def panel_and_receipt(studio: Studio) -> None:
    """Signing on a phone: the form, then on a desk the panel that has counted, with the private receipt."""
    page = await studio.open("Demo Member", "letters", PHONE)
    await page.get_by_role("button", name="Sign", exact=True).last.click()
    await page.get_by_role("button", name="For an organisation").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Organisation", exact=False).first.fill("Open Observatory (demo)")
    await form.get_by_label("Your name").fill("Dana Demo")
    await form.get_by_label("Your role").fill("Coordinator")
    await form.get_by_label("Country").fill("Ghana")
    await studio.take(page, "sign-phone")
    await form.get_by_role("radio", name="Public").check()
    await form.get_by_role("button", name="Submit").click()
    await page.get_by_role("button", name="Confirm and sign").click()
    await expect(page.get_by_text("Your signature is recorded").last).to_be_visible()
    desk = await studio.open("Demo Member", "letters")
    await expect(desk.get_by_text("4 signatures").first).to_be_visible()
    await studio.take(desk, "panel")


async def export(studio: Studio) -> None:
    """The signed letter as a file."""
    page = await studio.open("Demo Organiser", "organisers")
    entry = page.get_by_role("textbox", name="Message ")
    await entry.press_sequentially("/letter export letter:Keep")
    await page.get_by_role("option", name="Keep security").first.click()
    await entry.press_sequentially(" format:CSV")
    await entry.press("Enter")
    await expect(page.get_by_label("Beginning of")).to_be_visible()
    await studio.take(page, "export")


async def inspector(studio: Studio) -> None:
    """What stands behind an answer."""
    page = await studio.open("Demo Member", "lobby")
    answer = await studio.use(page, "/glossary term:chapeau", until="chapeau")
    await answer.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Inspect").click()
    await page.get_by_role("dialog").get_by_text("callback").click()
    await studio.take(page, "inspector")


async def reminder(studio: Studio) -> None:
    """A week later, by the demo's clock: the announcement and the reminder have been posted."""
    page = await studio.open("Demo Organiser", "announcements")
    await page.get_by_role("button", name="Demo time").click()
    week = page.get_by_role("button", name="One week later")
    await week.click()
    await expect(page.get_by_role("article").filter(has_text="second reading").first).to_be_visible()
    await expect(week).to_be_enabled()
    await page.keyboard.press("Escape")
    await expect(week).to_have_count(0)
    await studio.take(page, "reminder")


SCENES: tuple[Scene, ...] = (
    tour, look_up, search, compare, panel_and_receipt, export, inspector, reminder,
)  # fmt: skip
