"""A playground on a free port, and the sample bot in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from playground import Playground, start
from tests.playground.sample_bot import SampleBot, point_discord_at, running

CONFIG = Path(__file__).parents[2] / "config" / "playground.yaml"


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    """Nobody is in it but the demo people."""
    opened = await start(CONFIG, port=0)
    yield opened
    await opened.close()


@pytest.fixture
async def bot(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SampleBot]:
    """The sample bot, ready."""
    point_discord_at(monkeypatch, playground)
    async with running(playground) as started:
        yield started
