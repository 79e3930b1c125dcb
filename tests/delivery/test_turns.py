"""Turns: the most urgent first, few at once, not too many a second, and none is lost when somebody goes away."""

import asyncio
import random
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.delivery.turns import Turns
from tests import NOON

HOUR = timedelta(hours=1)
FAST = 1e9


async def test_what_loses_its_use_first_goes_first() -> None:
    turns, said = Turns(1, FAST), list[int]()

    async def say(hours: int) -> None:
        async with turns.turn(NOON + hours * HOUR):
            said.append(hours)
            await asyncio.sleep(0)

    order = random.Random(1).sample(range(50), 50)
    await asyncio.gather(say(99), *(say(hours) for hours in order))
    assert said == [99, *range(50)], "the first had nobody to wait for"


async def test_in_a_burst_a_deadline_in_ten_minutes_goes_before_weekly_digests() -> None:
    """Hundreds wait for their turn; what comes later and is urgent has the next one, not the last."""
    turns, said, many = Turns(8, 2_000.0), list[str](), 300
    week, minutes = NOON + timedelta(days=7), NOON + timedelta(minutes=10)

    async def say(name: str, useless_after: datetime) -> None:
        async with turns.turn(useless_after):
            said.append(name)
            await asyncio.sleep(0)

    digests = [asyncio.create_task(say("digest", week)) for _ in range(many)]
    await digests[19]
    before = len(said)
    urgent = [asyncio.create_task(say("deadline", minutes)) for _ in range(10)]
    await asyncio.gather(*urgent, *digests)
    assert said[before : before + 10 + 8].count("deadline") == 10, "but for those that had their turn already"
    assert len(said) == many + 10


@pytest.mark.parametrize("seed", range(5))
async def test_never_more_at_once_and_nobody_is_forgotten_whoever_goes_away(seed: int) -> None:
    chance, turns, inside, most = random.Random(seed), Turns(3, FAST), 0, 0
    done = 0

    async def say(wait: float) -> None:
        nonlocal inside, most, done
        async with turns.turn(NOON + HOUR * chance.random()):
            inside += 1
            most = max(most, inside)
            try:
                await asyncio.sleep(wait)
            finally:
                inside -= 1
        done += 1

    tasks = [asyncio.create_task(say(chance.random() / 200)) for _ in range(200)]
    gone = chance.sample(tasks, 60)
    for task in gone:
        await asyncio.sleep(chance.random() / 1000)
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert most <= 3
    assert done == sum(result is None for result in results) >= 140
    async with asyncio.timeout(1), turns.turn(NOON), turns.turn(NOON), turns.turn(NOON):
        pass


async def test_requests_keep_their_distance() -> None:
    loop, turns, moments = asyncio.get_running_loop(), Turns(100, 200.0), list[float]()

    async def say() -> None:
        async with turns.turn(NOON):
            moments.append(loop.time())

    await asyncio.gather(*(say() for _ in range(20)))
    assert all(after - before >= 0.0049 for before, after in pairwise(moments))
