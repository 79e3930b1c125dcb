"""Work that follows a change of the calendar and may take long: done beside everything else, again after a fault."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.clock import Clock

log = logging.getLogger(__name__)
AGAIN = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)


class Background:
    """Runs one piece of work at a time, outside whoever asks for it.

    Args:
        clock: the time.
        work: what to do; it raises what it cannot mend, and is then tried again, later and later. Where it was much,
            it returns how long to rest before the next, so that a row of changes is one piece of work.
        name: for the log.
    """

    def __init__(self, clock: Clock, work: Callable[[], Awaitable[timedelta | None]], name: str) -> None:
        self._clock = clock
        self._work = work
        self._name = name
        self._task: asyncio.Task[None] | None = None
        self._again_at: datetime | None = None
        self._pause = AGAIN

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._task is not None and not self._task.done()

    def due(self, now: datetime) -> datetime | None:
        """Return when it may begin, where there is work: at once, or after a pause; None while it is at work."""
        if self.running:
            return None
        return max(self._again_at or now, now)

    def begin(self, now: datetime) -> None:
        """Begin, unless it is at work or pausing."""
        due = self.due(now)
        if due is not None and due <= now:
            self._task = asyncio.create_task(self._run(), name=self._name)

    async def settle(self) -> None:
        """Wait until it has done what it has begun."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def close(self) -> None:
        """Stop; what is not done is done after the next start."""
        if self._task is not None:
            self._task.cancel()
            await self.settle()

    async def _run(self) -> None:
        try:
            rest = await self._work()
        except Exception:
            log.exception("%s: not done, tried again in %s", self._name, self._pause)
            self._again_at = self._clock.now() + self._pause
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
        else:
            self._pause = AGAIN
            self._again_at = None if rest is None else self._clock.now() + rest
