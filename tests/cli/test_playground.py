"""`caucus playground`: what is played when, and how the time goes to the bot and what is due comes back."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.cli import playground
from bot.cli.child import Child
from bot.cli.common import Options
from bot.cli.playground import attend

FOLLOWER = """
import sys
for line in sys.stdin:
    word, ahead = line.split()
    print("a line of its own", flush=True)
    print("clock", ahead, "-" if ahead == "5" else "1765000000000", flush=True)
    if ahead == "9":
        break
"""


class Clock:
    """A clock that nobody moves."""

    offset = 0
    follower: Callable[[int], Awaitable[int | None]] | None = None


class Server:
    """A playground whose bot is there at once, and whose second part of the demo goes wrong."""

    url = api_url = gateway_url = "http://127.0.0.1:1"
    token = "x"
    clock: playground.Clock = Clock()
    bot_online = True

    def __init__(self) -> None:
        self.played: list[str] = []

    async def wait_for_bot(self, seconds: float = 1.0) -> None:
        """The bot is there."""

    async def play(self, part: str) -> AsyncIterator[str]:
        """Take note, and fail in the demo."""
        self.played.append(part)
        if part == "demo":
            yield "demo, step 1 (Demo Organiser, /letter create): because"


@pytest.mark.parametrize("bare", [True, False])
async def test_bare_leaves_the_demo_out_and_a_failed_step_is_said_after_the_address(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, bare: bool
) -> None:
    """The page is there before the demo is played, and whatever becomes of it."""

    async def keep_running(*_: object) -> None:
        await asyncio.sleep(0.05)

    monkeypatch.setattr(playground, "_keep_running", keep_running)
    server = Server()
    await attend(Options(None, None), server, bare=bare)
    assert server.played == (["setup"] if bare else ["setup", "demo"])
    said = capsys.readouterr()
    assert server.url in said.out
    assert said.err == ("" if bare else "caucus: demo, step 1 (Demo Organiser, /letter create): because\n")


async def test_a_child_is_told_the_time_and_says_what_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From its start on; lines of its own are passed on; one that has ended holds nobody up."""
    script = tmp_path / "follower.py"
    script.write_text(FOLLOWER)
    child = Child([], os.environ)
    monkeypatch.setattr(child, "_command", [sys.executable, str(script)])
    assert await child.move(1) is None
    running = asyncio.create_task(child.run(lambda: 3))
    await asyncio.wait_for(child.follows.wait(), 10)
    assert await child.move(4) == 1765000000000
    assert await child.move(5) is None
    assert await child.move(9) == 1765000000000
    assert await asyncio.wait_for(running, 10) == 0
    assert await child.move(10) is None


async def test_a_child_that_dies_while_it_is_asked_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock has moved all the same; the next one is told at its start."""
    script = tmp_path / "dies.py"
    script.write_text("import sys\nsys.stdin.readline()\nprint('clock 0 -', flush=True)\nsys.stdin.readline()\n")
    child = Child([], os.environ)
    monkeypatch.setattr(child, "_command", [sys.executable, str(script)])
    running = asyncio.create_task(child.run(lambda: 0))
    await asyncio.wait_for(child.follows.wait(), 10)
    assert await asyncio.wait_for(child.move(4), 10) is None
    await running
