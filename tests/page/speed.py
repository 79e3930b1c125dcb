"""Measures the page in a real Chromium: opening, an answer's way to the screen, scrolling through 500 messages.

Used by test_speed.py, which sets limits, and by benchmarks/page.py, which prints ratios to floors of the same browser.
"""

import json
from typing import Any, cast

from playwright.async_api import Page

from tests.page import script
from tests.page.fake import FakeDiscord

WATCH = """
  const Plain = WebSocket;
  window.heardAt = null;
  window.WebSocket = class extends Plain {
    constructor(address) {
      super(address);
      this.addEventListener("message", (frame) => {
        if (frame.data.includes('"message_create"')) window.heardAt = performance.now();
      });
    }
  };
  window.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now());
    channel.port2.postMessage(null);
  }));
  window.shown = async (selector, text) => {
    const found = () => [...document.querySelectorAll(selector)].at(-1)?.textContent.includes(text);
    while (!found()) await new Promise((resolve) => {
      const watch = new MutationObserver(() => { watch.disconnect(); resolve(); });
      watch.observe(document, { childList: true, subtree: true });
    });
    return painted();
  };
"""
"""Runs before the page's own scripts: when a message came, when something was shown, when a frame was painted."""

BARE = "data:text/html,<article class=bare>ready</article>"

SCROLL = """async () => {
  const log = document.querySelector("[role=log]"), frames = [], long = [];
  const watch = new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => one.duration)));
  watch.observe({ type: "longtask" });
  log.scrollTop = 0;
  await painted();
  for (let last = await painted(); log.scrollTop + log.clientHeight < log.scrollHeight - 2;) {
    log.scrollBy(0, 240);
    const now = await painted();
    frames.push(now - last);
    last = now;
  }
  watch.disconnect();
  return { frames, long };
}"""
"""Through the whole log, 240 px a frame: how long each frame took, and each task over 50 ms (ms)."""


async def opened(page: Page, url: str, selector: str, text: str) -> float:
    """Milliseconds from the navigation until the text is on the screen. WATCH must be among the page's scripts."""
    await page.goto(url, wait_until="commit")
    return cast("float", await page.evaluate(f"shown({json.dumps(selector)}, {json.dumps(text)})"))


async def answered(page: Page, fake: FakeDiscord, number: int) -> float:
    """Milliseconds from the frame on the page's socket until the message is painted."""
    text = f"answer {number}"
    done = f"shown('article', '{text}').then((at) => at - heardAt)"
    waiting = page.evaluate_handle(f"() => {{ window.waiting = {done}; }}")
    await waiting
    embed = {"title": text, "description": "> quoted **words** of an answer\n" * 12, "color": 0x2F7D5B}
    await fake.post(script.LOBBY, embeds=[embed], components=[script.share_row()])
    return cast("float", await page.evaluate("waiting"))


async def bare_paint(page: Page) -> float:
    """The floor of an answer: milliseconds from a change of the page until it is painted."""
    return cast(
        "float",
        await page.evaluate(
            """async () => { await painted(); const start = performance.now();
               document.body.append(document.createElement("i")); return await painted() - start; }"""
        ),
    )


def fill(fake: FakeDiscord, count: int = 500) -> None:
    """Messages as a busy channel has them: talk, every fifth an answer of the bot with a card and buttons."""
    card: dict[str, Any] = {"title": "Article 24", "description": "A **summary** with > words\n" * 8, "color": 0x2F7D5B}
    for number in range(count):
        if number % 5:
            author = script.MEMBER if number % 3 else script.ORGANISER
            fake.message(script.LOBBY, author, content=f"number {number}: *some* words of a `delegate`, <@102>")
        else:
            fake.message(script.LOBBY, script.BOT, embeds=[card], components=[script.share_row()])


async def scrolled(page: Page) -> tuple[list[float], list[float]]:
    """Load all that there is, then scroll through it: (each frame's ms, each long task's ms)."""
    while not await page.evaluate("document.querySelector('.intro') !== null"):
        await page.evaluate("document.querySelector('[role=log]').scrollTop = 0; painted()")
    told = await page.evaluate(SCROLL)
    return told["frames"], told["long"]
