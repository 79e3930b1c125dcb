"""Edits of one channel stay within Discord's five in five seconds; channels do not wait for each other."""

import asyncio
from collections import defaultdict
from collections.abc import Callable

import pytest

from cogs.letters import pace
from cogs.letters.pace import Pace


async def edits(count: int, channels: int) -> dict[int, list[float]]:
    """Ask for so many edits in each channel at once, and return when each began, on the loop's clock."""
    gate, begun = Pace(), defaultdict[int, list[float]](list)

    async def edit(channel: int) -> None:
        await gate.turn(channel)
        begun[channel].append(asyncio.get_running_loop().time())

    await asyncio.gather(*(edit(channel) for _ in range(count) for channel in range(channels)))
    return begun


@pytest.fixture
def jumping(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Sleep at once, and have the loop's clock know of it."""

    def begin() -> None:
        loop, slept = asyncio.get_running_loop(), [0.0]
        real, sleep = loop.time, asyncio.sleep

        async def jump(seconds: float) -> None:
            slept[0] += seconds
            await sleep(0)

        monkeypatch.setattr(loop, "time", lambda: real() + slept[0])
        monkeypatch.setattr("cogs.letters.pace.asyncio.sleep", jump)

    return begin


async def test_never_more_than_five_in_five_seconds(jumping: Callable[[], None]) -> None:
    """However many letters share the channel."""
    jumping()
    begun = (await edits(40, 1))[0]
    assert len(begun) == 40
    assert max(sum(start <= one < start + 5 for one in begun) for start in begun) <= 5
    assert begun == sorted(begun)


async def test_channels_do_not_wait_for_each_other() -> None:
    """The first edits of each are made at once."""
    async with asyncio.timeout(1):
        begun = await edits(pace.EDITS, 20)
    assert all(len(one) == pace.EDITS for one in begun.values())
