"""Time and disk of a simulated machine: a loop that never waits, a clock that can be wrong, real SQL in memory."""

import asyncio
import heapq
import itertools
import random
import sqlite3
from collections.abc import Callable, Coroutine
from contextvars import Context
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, TypeVar, TypeVarTuple, cast

from bot.storage import Database, Transaction
from tests.delivery.rows import memory

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
BEGIN = datetime(2026, 11, 22, tzinfo=UTC)
SWEEP = 30.0
"""Seconds between the looks beside the alarm, as in the settings."""


class Loop(asyncio.SelectorEventLoop):
    """An event loop with virtual time; tasks that could run in any order do, by the seed.

    Nothing comes from outside, so nothing is waited for: when nothing is ready, the time of the next timer has come.
    """

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.rnd = random.Random(seed)
        self._now = 0.0
        # By time and number: timers compare themselves in Python, which took a tenth of everything.
        self._timers: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._count = itertools.count()

    def time(self) -> float:
        return self._now

    def call_at(
        self, when: float, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.TimerHandle:
        timer = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, (when, next(self._count), timer))
        return timer

    def call_soon(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        cast("Any", self)._ready.append(handle)
        return handle

    def _run_once(self) -> None:
        timers, ready = self._timers, cast("Any", self)._ready
        if not ready:
            assert timers, "everything waits for something that never comes"
            self._now = max(self._now, timers[0][0])
        while timers and timers[0][0] <= self._now:
            ready.append(heapq.heappop(timers)[2])
        turn = list(ready)
        ready.clear()
        if len(turn) > 1:
            self.rnd.shuffle(turn)
        for handle in turn:
            if not handle.cancelled():
                handle._run()


def run(seed: int, story: Callable[[Loop], Coroutine[Any, Any, T]]) -> T:
    """Run a story in virtual time."""
    loop = Loop(seed)
    try:
        return loop.run_until_complete(story(loop))
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


class SimClock:
    """The virtual time as the project's Clock: it goes on while the machine sleeps, and may be set wrong.

    Attributes:
        asleep: seconds that the machine has slept: the loop has not counted them.
        wrong: seconds by which the clock is ahead of the truth (behind it, where negative).
        changed: set when it has leapt: a sweep notices that within `SWEEP` seconds.
    """

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self.asleep = 0.0
        self.wrong = 0.0
        self.changed = asyncio.Event()

    def true(self) -> float:
        """Return the seconds since the beginning that Discord's clock has counted."""
        return self._loop.time() + self.asleep

    def now(self) -> datetime:
        return BEGIN + timedelta(seconds=self.true() + self.wrong)

    def sleep(self, seconds: float) -> None:
        """Have the machine asleep for a while."""
        self.asleep += seconds
        self._leapt()

    def set_wrong(self, seconds: float) -> None:
        """Set the clock wrong, or right again."""
        self.wrong = seconds
        self._leapt()

    def _leapt(self) -> None:
        self._loop.call_later(self._loop.rnd.uniform(0, SWEEP), self.changed.set)


class SimDatabase(Database):
    """The disk: real SQL, and a wait before and after each commit, in either of which the process may die."""

    def __init__(self, loop: Loop) -> None:
        self.conn = sqlite3.connect(":memory:", isolation_level=None)
        self.conn.row_factory = sqlite3.Row
        self.conn.deserialize(_empty())
        self._loop = loop

    async def write(self, work: Callable[[Transaction], T]) -> T:
        await asyncio.sleep(self._loop.rnd.expovariate(500))
        self.conn.execute("BEGIN")
        try:
            result = work(self.conn)
        except BaseException:
            self.conn.execute("ROLLBACK")
            raise
        self.conn.execute("COMMIT")
        await asyncio.sleep(self._loop.rnd.expovariate(500))
        return result

    async def read(self, work: Callable[[Transaction], T]) -> T:
        await asyncio.sleep(self._loop.rnd.expovariate(2000))
        return work(self.conn)


@cache
def _empty() -> bytes:
    return memory().serialize()
