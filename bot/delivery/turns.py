"""Whose turn it is to make a request: the most urgent first, few at once, not too many a second. Knows no Discord."""

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime


class Turns:
    """A gate for requests.

    Args:
        at_once: most requests on their way at a time.
        per_second: most requests begun a second, so that answers to people keep their share of Discord's 50.
    """

    def __init__(self, at_once: int, per_second: float) -> None:
        self._free = at_once
        self._between = 1 / per_second
        self._next = 0.0
        self._order = itertools.count()
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._timer: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def turn(self, useless_after: datetime) -> AsyncIterator[None]:
        """Wait for a turn and hold it; what loses its use first goes first."""
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (useless_after, next(self._order), mine))
        self._call()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._give_back()  # called up in the very moment it went away
            raise
        try:
            yield
        finally:
            self._give_back()

    def _give_back(self) -> None:
        self._free += 1
        self._call()

    def _call(self) -> None:
        """Call up whoever may begin now, and come back when the next one may."""
        loop = asyncio.get_running_loop()
        while self._free and self._waiting:
            _, _, first = self._waiting[0]
            if first.done():
                heapq.heappop(self._waiting)  # went away while it waited
                continue
            wait = self._next - loop.time()
            if wait > 0:
                if self._timer is None:
                    self._timer = loop.call_later(wait, self._on_time)
                return
            heapq.heappop(self._waiting)
            self._free -= 1
            self._next = loop.time() + self._between
            first.set_result(None)

    def _on_time(self) -> None:
        self._timer = None
        self._call()
