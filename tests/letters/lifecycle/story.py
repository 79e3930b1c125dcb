"""A story of one letter, told by people who try again until they are answered, while the process dies."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.clock import FixedClock
from bot.errors import DomainError
from bot.storage import open_database
from tests import NOON
from tests.letters.lifecycle.house import House, new_house
from tests.letters.lifecycle.mortal import Fate, Killed, make_mortal

Try = Callable[[House], Awaitable[Any]]


class Story:
    """One letter, told by people who try again until they are answered.

    Args:
        seed: when the process dies.
        path: the database file.
        fate: that makes it die.
        clock: the time.
    """

    def __init__(self, seed: int, path: Path, fate: Fate, clock: FixedClock) -> None:
        self._random, self._path, self._fate, self._clock = random.Random(seed), path, fate, clock
        self.deaths = 0

    async def begin(self) -> None:
        """Build the house; nobody dies yet."""
        self.house = await new_house(self._path, self._clock)

    async def until_answered(self, *tries: Try) -> list[Any]:
        """Have several people do something at once, each again until they are answered; return the answers."""
        answers: dict[int, Any] = {}
        longest = 25 * len(tries)
        commits = self._random.choice([None, self._random.randrange(1, len(tries) + 1)])
        self._fate.rise(self._random.randrange(1, longest) if commits is None else 10 * longest, commits)
        while len(answers) < len(tries):
            waiting = [n for n in range(len(tries)) if n not in answers]
            made = await asyncio.gather(*(_tried(tries[n], self.house) for n in waiting), return_exceptions=True)
            for n, answer in zip(waiting, made, strict=True):
                if not isinstance(answer, Killed):
                    # What was done before the death is refused the second time, in words: that is an answer too.
                    assert not isinstance(answer, BaseException) or self._fate.dead or isinstance(answer, DomainError)
                    answers[n] = answer
            if self._fate.dead:
                # Longer each time: what waits together is one commit, which would never come.
                longest += 30
                await self._rise(self._random.randrange(1, longest))
        self._fate.rise(None)
        return [answers[n] for n in range(len(tries))]

    async def _rise(self, left: int) -> None:
        self.deaths += 1
        await self.house.db.close()
        self._fate.rise(None)
        self.house = House(await open_database(self._path), self._clock)
        await self.house.settle()
        self._fate.rise(left)
        # What was cut off goes on by itself, and may be cut off again.
        await asyncio.gather(self.house.ring(), return_exceptions=True)
        if self._fate.dead:
            await self._rise(left * 2)


def mortal_story(kind: type["Story"], seed: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a story of a kind on a fresh file, whose process dies as the seed says."""
    (folder / "image").mkdir()
    path = folder / "caucus.db"
    fate = Fate(path, folder / "image")
    make_mortal(monkeypatch, fate)
    return kind(seed, path, fate, FixedClock(NOON))


async def _tried(one: Try, house: House) -> Any:
    return await one(house)
