"""What Discord answers to publishing and threads, and what Caucus makes of each answer."""

from types import SimpleNamespace
from typing import cast

import aiohttp
import discord
import pytest

from bot.announcements.series.steps.service import Held
from bot.delivery.model import Passing, Undeliverable
from cogs.announcements.series.hands import _once


def answer(status: int, code: int) -> discord.HTTPException:
    """Return Discord's refusal."""
    response = cast("aiohttp.ClientResponse", SimpleNamespace(status=status, reason="", headers={}))
    return discord.HTTPException(response, {"code": code, "message": "as Discord words it"})


async def ask(error: Exception | None) -> None:
    """Ask a Discord that answers so."""

    async def request() -> None:
        if error is not None:
            raise error

    await _once(request)


@pytest.mark.parametrize("error", [None, answer(400, 40033), answer(400, 160004)])
async def test_done_before_is_done(error: Exception | None) -> None:
    """An earlier try, whose answer was lost: published already, a thread already."""
    await ask(error)


@pytest.mark.parametrize("error", [discord.RateLimited(1_800), answer(429, 0)])
async def test_ten_an_hour_are_waited_for(error: Exception) -> None:
    """However Discord says it."""
    with pytest.raises(Held) as held:
        await ask(error)
    assert held.value.seconds in (1_800, 60)


@pytest.mark.parametrize("error", [answer(503, 0), aiohttp.ClientOSError(), TimeoutError()])
async def test_what_passes_is_tried_again(error: Exception) -> None:
    """Also where it may have been done."""
    with pytest.raises(Passing):
        await ask(error)


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (403, 50013, "series-step-not-allowed"),
        (403, 50001, "delivery-no-access"),
        (404, 10003, "delivery-channel-gone"),
        (404, 10008, "series-message-gone"),
        (400, 50024, "series-channel-not-news"),
        (400, 160006, "series-threads-full"),
        (400, 1, "series-step-not-allowed"),
    ],
)
async def test_what_never_works_has_its_reason(status: int, code: int, reason: str) -> None:
    """In words, for whoever scheduled it."""
    with pytest.raises(Undeliverable) as refused:
        await ask(answer(status, code))
    assert refused.value.reason == reason
