"""Who may move the clock: the playground that started this bot on this machine, and nobody else."""

import io
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import client
from bot.clock import Clock, FollowingClock, SystemClock
from bot.parent import Parent
from bot.settings import Settings

HOME = {"discord_api": "http://127.0.0.1:1/api/v10", "discord_gateway": "ws://127.0.0.1:1/gateway"}
AWAY = {"discord_api": "https://discord.com/api/v10", "discord_gateway": "wss://gateway.discord.gg"}
WEEK = timedelta(days=7)


class BuiltError(Exception):
    """Ends a run where its services would be built."""

    def __init__(self, clock: Clock | None) -> None:
        self.clock = clock


async def clock_of_a_run(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, addresses: dict[str, str], *, with_parent: bool
) -> Clock:
    """Return the clock that a run begins with, whose standard input says that it is a week later."""

    async def build(_settings: Settings, clock: Clock | None = None) -> Any:
        raise BuiltError(clock)

    monkeypatch.setattr(client, "build", build)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"clock {WEEK // timedelta(milliseconds=1)}\n"))
    monkeypatch.setenv("DISCORD_TOKEN", "x")
    chosen = Settings.load().model_copy(update={**addresses, "db": settings.db})
    with pytest.raises(BuiltError) as built:
        await client.run(chosen, with_parent=with_parent)
    return built.value.clock or SystemClock()


@pytest.mark.parametrize(
    ("addresses", "with_parent"),
    [
        ({}, False),
        ({}, True),
        (AWAY, False),
        (AWAY, True),
        (HOME, False),
        (HOME | {"discord_gateway": AWAY["discord_gateway"]}, True),
        (HOME | {"discord_api": AWAY["discord_api"]}, True),
        (HOME | {"discord_api": "http://localhost:1/api/v10"}, True),
    ],
)
async def test_in_production_nothing_moves_the_clock(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, addresses: dict[str, str], *, with_parent: bool
) -> None:
    """Neither what standard input says nor an address of this machine is enough on its own."""
    clock = await clock_of_a_run(settings, monkeypatch, addresses, with_parent=with_parent)
    assert isinstance(clock, SystemClock)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)


async def test_a_playgrounds_bot_begins_at_the_time_it_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it connects, so that it never sees another."""
    clock = await clock_of_a_run(settings, monkeypatch, HOME, with_parent=True)
    assert isinstance(clock, FollowingClock)
    assert abs(clock.now() - datetime.now(UTC) - WEEK) < timedelta(seconds=5)
    clock.follow(1)
    assert clock.now() > datetime.now(UTC) + timedelta(days=6)


async def test_a_parent_that_says_nothing_does_not_hold_the_bot_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """And words that are no time are passed over."""
    monkeypatch.setattr("bot.parent.PATIENCE", 0.05)
    for said in ("", "clock\n", "clock -5\n", "clock ten\n", "hello\n"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(said))
        began = time.monotonic()
        clock = await Parent(at_home=True).clock()
        assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=5)
        assert time.monotonic() - began < 1
