"""The alarm clock: wakes for the next due moment of everything timed, and now and then to be sure.

APScheduler holds one date job, in memory, for the next moment; the tables are the schedule. It counts in the machine's
time, the schedule in that of the Clock, so the job is set by how long there is still to wait.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, SystemClock
from bot.delivery.model import Timed

log = logging.getLogger(__name__)
# It reports every ring of the alarm.
logging.getLogger("apscheduler").setLevel(logging.WARNING)

SHORTEST = timedelta(milliseconds=200)
"""Least time between two looks at one thing that stays due: what cannot be done does not become a busy loop."""

NEAR = timedelta(milliseconds=50)
"""What is due within this is waited for without the alarm: setting it costs half a millisecond."""

AFTER_FAULT = timedelta(seconds=5)
"""When something that broke is asked again: soon, and without filling the log."""


class Runner:
    """Has everything timed look after what is due, when it is due.

    Args:
        clock: the time of the schedule.
        timed: whom to wake; may grow.
        sweep_seconds: how often to look beside the alarm: a machine that slept, a clock that was set.
    """

    def __init__(self, clock: Clock, timed: Sequence[Timed], sweep_seconds: int) -> None:
        self._clock = clock
        self._timed = timed
        self._machine = SystemClock()
        self._rung = asyncio.Event()
        self._looking = asyncio.Lock()
        # Never too late for a job: what is too late is for the schedule to say.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        self._scheduler.add_job(self._ring, "interval", seconds=sweep_seconds, id="sweep")
        self._attending: asyncio.Task[None] | None = None
        self._dues: dict[Timed, datetime] = {}

    def start(self) -> None:
        """Look once and begin to wait."""
        self._scheduler.start()
        self._attending = asyncio.create_task(self._attend(), name="delivery alarm")
        self.wake()

    @property
    def quiet(self) -> bool:
        """Whether no look is going on or about to."""
        return not self._rung.is_set() and not self._looking.locked()

    def wake(self) -> None:
        """Look soon: the schedule has changed."""
        self._rung.set()

    async def look(self) -> None:
        """Have everything do what is due, and set the alarm for what comes next."""
        await self._look_at(self._timed)
        self._set_alarm()

    async def _look_at(self, whom: Sequence[Timed]) -> None:
        async with self._looking:
            now = self._clock.now()
            for timed in whom:
                self._dues.pop(timed, None)
                try:
                    await timed.run_due(now)
                    due = await timed.next_due()
                except Exception:
                    log.exception("%s could not do what is due; it is tried again soon", type(timed).__name__)
                    due = now + AFTER_FAULT
                if due is not None:
                    # Still due although it has just been asked to do it: not again at once.
                    self._dues[timed] = due if due > now else now + SHORTEST

    async def stop(self) -> None:
        """Wake nobody any more."""
        if self._attending is None:
            return
        self._scheduler.shutdown(wait=False)
        self._attending.cancel()
        await asyncio.gather(self._attending, return_exceptions=True)
        self._attending = None

    async def _ring(self) -> None:
        self._rung.set()

    async def _attend(self) -> None:
        while True:
            await self._rung.wait()
            self._rung.clear()
            await self._look_at(self._timed)
            await self._stay()
            self._set_alarm()

    async def _stay(self) -> None:
        """See to what is due within moments, one thing after another, before the alarm is set again."""
        while self._dues and not self._rung.is_set():
            wait = min(self._dues.values()) - self._clock.now()
            if wait > NEAR:
                return
            await asyncio.sleep(max(wait.total_seconds(), 0))
            now = self._clock.now()
            due = [timed for timed, moment in self._dues.items() if moment <= now]
            if wait > timedelta() and not due:
                return  # the clock of the schedule stands still
            await self._look_at(due)

    async def next_due(self) -> datetime | None:
        """Return the next moment at which something is due."""
        return min([moment for timed in self._timed if (moment := await timed.next_due()) is not None], default=None)

    def _set_alarm(self) -> None:
        if not self._dues or not self._scheduler.running:
            return
        wait = min(self._dues.values()) - self._clock.now()
        at = self._machine.now() + max(wait, timedelta())
        self._scheduler.add_job(self._ring, "date", run_date=at, id="alarm", replace_existing=True)
