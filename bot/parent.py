"""The line to the process that started this one, `caucus playground`: it tells the time, and its end is our end.

It says `clock 604800000` (be so many milliseconds ahead of the machine) at the start and whenever the demo's clock
moves. Once everything due was done, `clock 604800000 1765000000000` answers: what is due next (Unix ms), or `-`.
"""

import asyncio
import contextlib
import logging
import math
import sys
import threading
from collections.abc import Callable

from bot.clock import Clock, FollowingClock, SystemClock
from bot.delivery.service import DeliveryService

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds to wait for the time to begin with."""


class Parent:
    """Whoever started this process and holds its standard input and output.

    Args:
        at_home: whether the Discord is one of this machine. Only then is the time taken from the parent: against the
            real Discord nothing can move the clock.
    """

    def __init__(self, *, at_home: bool) -> None:
        self._clock = FollowingClock() if at_home else None
        self._said: asyncio.Queue[str] = asyncio.Queue()
        self._first = ""
        self._gone = asyncio.Event()
        self._attending: list[asyncio.Task[None]] = []

    async def clock(self) -> Clock:
        """Begin to listen, and return the clock, which is right from the beginning."""
        loop = asyncio.get_running_loop()
        # A thread, because a pipe on standard input is a file to some platforms' loops; it dies with the process.
        threading.Thread(target=self._listen, args=(loop,), daemon=True).start()
        if self._clock is None:
            return SystemClock()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                self._first = await self._said.get()
        self._take(self._first, self._clock)
        return self._clock

    def attend(self, deliveries: DeliveryService, end: Callable[[], None]) -> None:
        """Follow what is said from now on; `end` is called when the parent is gone."""
        self._attending.append(asyncio.create_task(self._wait_for_the_end(end), name="parent's end"))
        if self._clock is not None:
            self._attending.append(asyncio.create_task(self._follow(deliveries, self._clock), name="parent's time"))

    def _listen(self, loop: asyncio.AbstractEventLoop) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody needs to hear of it any more
            for line in sys.stdin:
                loop.call_soon_threadsafe(self._said.put_nowait, line)
            loop.call_soon_threadsafe(self._gone.set)

    async def _wait_for_the_end(self, end: Callable[[], None]) -> None:
        await self._gone.wait()
        end()

    async def _follow(self, deliveries: DeliveryService, clock: FollowingClock) -> None:
        await deliveries.begun.wait()
        said = self._first
        while True:
            if self._take(said, clock):
                await self._do_what_is_due(deliveries, said.split()[1])
            said = await self._said.get()

    def _take(self, said: str, clock: FollowingClock) -> bool:
        """Set the clock as a line says; whether it was such a line."""
        match said.split():
            case ["clock", ahead] if ahead.isdecimal():
                clock.follow(int(ahead))
                return True
        return False

    async def _do_what_is_due(self, deliveries: DeliveryService, ahead: str) -> None:
        try:
            await deliveries.run_due()
            due = await deliveries.next_due()
        except Exception:
            log.exception("what was due could not be done; the next sweep tries again")
            due = None
        sys.stdout.write(f"clock {ahead} {'-' if due is None else math.ceil(due.timestamp() * 1000)}\n")
        sys.stdout.flush()
