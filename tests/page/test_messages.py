"""What a message looks like: Markdown, embeds, components, files, private answers."""

import time

import pytest
from playwright.async_api import Locator, Page, expect

from tests.page import script
from tests.page.conftest import Visitor, articles
from tests.page.fake import FakeDiscord

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def shown(visitor: Visitor, fake: FakeDiscord, content: str) -> Locator:
    """The body of the last message with this content."""
    page = await visitor.open()
    await fake.post(script.LOBBY, script.MEMBER, content=content)
    return articles(page).last.locator(".message-body")


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ("**a** *b* _c_ __d__ ~~e~~", "<strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s>"),
        ("***both*** and **a *b* c**", "<strong><em>both</em></strong> and <strong>a <em>b</em> c</strong>"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2<em>3</em>4"),
        (r"\*not\* \`it\`", "*not* `it`"),
        ("`*code*` ``with ` tick``", '<code class="inline">*code*</code> <code class="inline">with ` tick</code>'),
        ("**open and `never", "**open and `never"),
        ("a < b && c > d &amp; <b>x</b>", "a &lt; b &amp;&amp; c &gt; d &amp;amp; &lt;b&gt;x&lt;/b&gt;"),
    ],
)
async def test_markdown_in_a_line(visitor: Visitor, fake: FakeDiscord, content: str, html: str) -> None:
    """Styles become elements, everything else stays the text it was."""
    body = await shown(visitor, fake, content)
    assert await body.locator(".prose").inner_html() == html


async def test_markdown_in_blocks(visitor: Visitor, fake: FakeDiscord) -> None:
    """Headings, small print, quotes, nested lists and code blocks."""
    text = "# One\n## Two\n-# small\n> quoted\n> twice\n- a\n  - b\n- c\n3. three\n```py\nx = '<i>'\n```after"
    body = await shown(visitor, fake, text)
    await expect(body.get_by_role("heading", level=3)).to_have_text("One")
    await expect(body.get_by_role("heading", level=4)).to_have_text("Two")
    await expect(body.locator("p.small")).to_have_text("small")
    await expect(body.locator("blockquote")).to_have_text("quoted\ntwice")
    await expect(body.locator("ul ul li")).to_have_text("b")
    await expect(body.locator("ol")).to_have_attribute("start", "3")
    await expect(body.locator("pre code")).to_have_text("x = '<i>'")
    await expect(body.locator(".prose").last).to_have_text("after")


async def test_links_lead_only_to_the_web(visitor: Visitor, fake: FakeDiscord) -> None:
    """Masked links and addresses become links; other schemes and labels that look like addresses do not."""
    text = "[text](https://example.org/a_(b)) https://example.org/c?d=e. [no](javascript:alert(1)) [https://good.org](https://evil.org)"
    body = await shown(visitor, fake, text)
    links = body.get_by_role("link")
    await expect(links).to_have_count(4)
    hrefs = [await link.get_attribute("href") for link in await links.all()]
    assert hrefs == ["https://example.org/a_(b)", "https://example.org/c?d=e", "https://good.org", "https://evil.org"]
    for link in await links.all():
        assert await link.get_attribute("rel") == "noopener noreferrer"


async def test_mentions(visitor: Visitor, fake: FakeDiscord) -> None:
    """Mentions show names; a channel's opens it, a command's types it."""
    body = await shown(visitor, fake, "<@101> <@&202> <#302> </letter sign:1> <@5> <#6>")
    await expect(body).to_have_text("@Demo Member @Organisers (demo) #letters /letter sign @unknown-user #no-access")
    await body.get_by_role("button", name="/letter sign").click()
    page = body.page
    await expect(page.get_by_role("textbox", name="Message #lobby")).to_have_value("/letter sign ")
    await page.keyboard.press("Escape")
    await body.get_by_role("button", name="#letters").click()
    await expect(page.get_by_role("textbox", name="Message #letters")).to_be_visible()


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("t", "22:20"),
        ("T", "22:20:00"),
        ("d", "20/04/2021"),
        ("D", "20 April 2021"),
        ("f", "20 April 2021 at 22:20"),
        ("F", "Tuesday 20 April 2021 at 22:20"),
        ("s", "20/04/2021, 22:20"),
        ("S", "20/04/2021, 22:20:00"),
    ],
)
async def test_timestamps(visitor: Visitor, fake: FakeDiscord, style: str, text: str) -> None:
    """Every style, in the reader's own language and zone (here British English in Vienna)."""
    body = await shown(visitor, fake, f"<t:1618950000:{style}>")
    shown_text = await body.locator("time").inner_text()
    assert shown_text.replace(",", "") == text.replace(",", "")


async def test_relative_timestamps(visitor: Visitor, fake: FakeDiscord) -> None:
    """Relative ones count on by themselves; an impossible one stays text."""
    body = await shown(visitor, fake, f"<t:{int(time.time()) + 7230}:R> <t:9999999999999:R>")
    await expect(body.locator("time")).to_have_text("in 2 hours")
    await expect(body).to_contain_text("<t:9999999999999:R>")


async def test_spoiler_is_hidden_until_asked_for(visitor: Visitor, fake: FakeDiscord) -> None:
    """By keyboard too; before that a screen reader hears only that there is one."""
    body = await shown(visitor, fake, "it is ||a **secret**||")
    spoiler = body.get_by_role("button", name="Spoiler, press to show")
    await spoiler.press("Enter")
    await expect(spoiler).to_have_count(0)
    await expect(body.get_by_text("secret")).to_be_visible()


async def test_embed(visitor: Visitor, fake: FakeDiscord) -> None:
    """Colour bar, author, title with link, text, fields side by side, footer with time."""
    embed = {
        "author": {"name": "The Convention"},
        "title": "Article 24",
        "url": "https://example.org/24",
        "description": "A **summary**",
        "color": 0x2F7D5B,
        "fields": [
            {"name": "Version", "value": "v1", "inline": True},
            {"name": "Date", "value": "2024", "inline": True},
        ],
        "footer": {"text": "Not treaty text"},
        "timestamp": "2026-01-18T09:00:00+00:00",
    }
    page = await visitor.open()
    await fake.post(script.LOBBY, embeds=[embed])
    card = articles(page).last.locator(".embed")
    await expect(card).to_have_css("border-left-color", "rgb(47, 125, 91)")
    await expect(card.get_by_role("link", name="Article 24")).to_have_attribute("href", "https://example.org/24")
    await expect(card.locator("strong")).to_have_text("summary")
    first, second = await card.locator(".embed-field").all()
    one, two = await first.bounding_box(), await second.bounding_box()
    assert one
    assert two
    assert one["y"] == two["y"]
    await expect(card.locator(".embed-footer")).to_have_text("Not treaty text · 18/01/2026, 10:00")


async def test_layout_components(visitor: Visitor, fake: FakeDiscord) -> None:
    """A Components V2 message: container, section with a button, separator, text."""
    button = {"type": 2, "style": 3, "label": "Sign", "custom_id": "sign"}
    section = {"type": 9, "components": [{"type": 10, "content": "### Letter"}], "accessory": button}
    inside = [section, {"type": 14, "divider": True, "spacing": 1}, {"type": 10, "content": "-# 12 signatories"}]
    page = await visitor.open()
    box = {"type": 17, "accent_color": 0x3B6EA8, "components": inside}
    await fake.post(script.LOBBY, flags=1 << 15, components=[box])
    article = articles(page).last
    await expect(article.get_by_role("heading", name="Letter")).to_be_visible()
    await expect(article.get_by_role("separator")).to_have_count(1)
    await article.get_by_role("button", name="Sign").click()
    await expect(articles(page).last).to_contain_text("press sign")


async def press(page: Page, fake: FakeDiscord, custom_id: str) -> None:
    """Post a message with one button and press it by keyboard."""
    button = {"type": 2, "style": 1, "label": f"Do {custom_id}", "custom_id": custom_id}
    await fake.post(script.LOBBY, content="Well?", components=[{"type": 1, "components": [button]}])
    await page.get_by_role("button", name=f"Do {custom_id}").press("Enter")


async def test_button(visitor: Visitor, fake: FakeDiscord) -> None:
    """A press goes to the bot; a bot that fails is named under the message."""
    page = await visitor.open()
    await press(page, fake, "share")
    await expect(articles(page).last).to_contain_text("press share")
    await press(page, fake, "dead")
    await expect(articles(page).last.get_by_role("alert")).to_have_text("This interaction failed")


async def test_selects(visitor: Visitor, fake: FakeDiscord) -> None:
    """One value is sent at once, several on closing; people and roles go out as ids; all by keyboard."""
    options = [{"label": name, "value": name[0]} for name in ("Alpha", "Beta", "Gamma")]
    one = {"type": 3, "custom_id": "one", "placeholder": "Choose one", "options": options}
    many = {"type": 3, "custom_id": "many", "placeholder": "Choose some", "options": options, "max_values": 2}
    role = {"type": 6, "custom_id": "role", "placeholder": "Choose a role"}
    page = await visitor.open()
    rows = [{"type": 1, "components": [select]} for select in (one, many, role)]
    await fake.post(script.LOBBY, content="Choose", components=rows)
    box = page.get_by_role("combobox", name="Choose one")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        await box.press(key)
    await expect(articles(page).last).to_contain_text("select one ['B']")
    await page.get_by_role("combobox", name="Choose some").click()
    for name in ("Alpha", "Beta", "Gamma"):
        await page.get_by_role("option", name=name).click()
    await page.keyboard.press("Escape")
    await expect(articles(page).last).to_contain_text("select many ['A', 'B']")
    await page.get_by_role("combobox", name="Choose a role").press_sequentially("coal")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(articles(page).last).to_contain_text("select role ['201']")


async def test_private_answer_can_be_dismissed(visitor: Visitor, fake: FakeDiscord) -> None:
    """Only the one person sees it, it says so, and once dismissed it stays away."""
    page = await visitor.open()
    other = await visitor.open("102")
    await fake.post(script.LOBBY, content="Your receipt", only_to="101")
    await expect(articles(page).last).to_contain_text("Only you can see this")
    await page.get_by_role("button", name="Dismiss message").click()
    await expect(articles(page)).to_have_count(0)
    await page.reload()
    await expect(page.get_by_role("heading", name="#lobby", level=2)).to_be_visible()
    await expect(articles(page)).to_have_count(0)
    await expect(articles(other)).to_have_count(0)


async def test_edited_deleted_and_replies(visitor: Visitor, fake: FakeDiscord) -> None:
    """An edit is marked, a deletion takes the message away, a reply names what it answers."""
    page = await visitor.open()
    first = await fake.post(script.LOBBY, script.MEMBER, content="The first")
    await fake.post(script.LOBBY, script.ORGANISER, content="The answer", type=19, referenced_message=dict(first))
    await expect(articles(page).last.locator(".context")).to_contain_text("The first")
    await fake.edit(first, content="The first, corrected")
    await expect(articles(page).first).to_contain_text("The first, corrected (edited)")
    await fake.push("message_delete", {"id": first["id"], "channel_id": script.LOBBY})
    await expect(articles(page)).to_have_count(1)


async def test_older_messages_come_on_scrolling(visitor: Visitor, fake: FakeDiscord) -> None:
    """A long channel opens at its end and brings the rest when one scrolls up."""
    for number in range(120):
        fake.message(script.LOBBY, script.MEMBER, content=f"number {number}")
    page = await visitor.open()
    await expect(articles(page).last).to_be_in_viewport()
    await expect(articles(page)).to_have_count(50)
    for count in (100, 120):
        await page.get_by_role("log").evaluate("node => node.scrollTop = 0")
        await expect(articles(page)).to_have_count(count)
    await expect(articles(page).first).to_contain_text("number 0")
