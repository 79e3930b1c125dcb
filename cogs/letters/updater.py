"""Keeps panels up to date: at most one edit per panel and interval, and the last state always ends up shown."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import Enum, auto

log = logging.getLogger(__name__)
LONGEST_PAUSE = 300.0


class Outcome(Enum):
    """What came of showing a letter's state on its panels."""

    SHOWN = auto()
    AGAIN = auto()


class PanelUpdater:
    """Debounces changes of letters.

    Args:
        show: shows a letter's present state on its panels; `Outcome.AGAIN` when that has to be tried later. It looks
            the state up itself, when it is called. What it raises is logged and tried again later.
        interval: seconds between two edits of one panel.
    """

    def __init__(self, show: Callable[[int], Awaitable[Outcome]], interval: float) -> None:
        self._show = show
        self._interval = interval
        self._waiting: set[int] = set()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._closed = False

    def touch(self, letter_id: int) -> None:
        """Note that a letter changed. Returns at once."""
        if self._closed:
            return
        self._waiting.add(letter_id)
        if letter_id not in self._tasks:
            task = asyncio.create_task(self._follow(letter_id), name=f"panels of letter {letter_id}")
            self._tasks[letter_id] = task

    async def close(self) -> None:
        """Stop; what is not shown yet is shown after the next start."""
        self._closed = True
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _follow(self, letter_id: int) -> None:
        pause = self._interval
        try:
            while letter_id in self._waiting:
                self._waiting.discard(letter_id)
                if await self._tried(letter_id) is Outcome.AGAIN:
                    self._waiting.add(letter_id)
                    pause = min(pause * 2, max(LONGEST_PAUSE, self._interval))
                else:
                    pause = self._interval
                # Also after the last edit: a change within the interval finds this task and waits its turn.
                await asyncio.sleep(pause)
        finally:
            del self._tasks[letter_id]

    async def _tried(self, letter_id: int) -> Outcome:
        try:
            return await self._show(letter_id)
        except Exception:
            log.exception("the panels of letter %s could not be shown", letter_id)
            return Outcome.AGAIN
