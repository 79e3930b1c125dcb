"""The playground's time: this machine's clock, moved ahead by whoever tries things out. It goes forward only.

Forward only, because ids are in the order of time, here as in Discord: what was written tomorrow would stand below what
is written today, and the bot would have said what it is still to say.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playground.wire import JSON, Refused

Follower = Callable[[int], Awaitable[int | None]]
"""Tells the bot how many ms ahead it is; answers, once what is due then was done, what is due next (Unix ms)."""

FURTHEST = timedelta(days=3653)
STOPS = 2_000
"""The most moments one move stops at on its way."""
FORWARD_ONLY = (
    "Demo time only goes forward: what was said tomorrow could not stand before what is said today. "
    "For the present, end the playground and start it again."
)


class DemoClock:
    """What time it is in the demo; `offset` is how far ahead of this machine, in ms."""

    def __init__(self) -> None:
        self.offset = 0
        self.follower: Follower | None = None
        self.watchers: list[Callable[[int], None]] = []
        """Called with the ms of each step ahead."""
        self._moving = asyncio.Lock()

    def now(self) -> datetime:
        """The present moment of the demo, in UTC."""
        return datetime.fromtimestamp(self.now_ms() / 1000, UTC)

    def now_ms(self) -> int:
        """The same in ms of Unix time."""
        return time.time_ns() // 1_000_000 + self.offset

    def view(self) -> JSON:
        """As the page is told it."""
        return {"now": self.now_ms(), "offset": self.offset, "movable": self.follower is not None}

    async def move(self, asked: JSON) -> None:
        """Move as a page asks: `by` seconds, to the ISO moment `at`, or to the next clock `change` of a zone.

        What is due on the way is done at its own time, unless the bot is to be `asleep` until the end of it.
        Raises Refused with a sentence for a person.
        """
        if self.follower is None:
            raise Refused("The bot here does not follow the playground's clock, so it cannot be moved.")
        if self._moving.locked():
            raise Refused("The clock is moving already.")
        target = math.ceil(self._target(asked).timestamp() * 1000)
        async with self._moving:
            if not asked.get("asleep"):
                await self._pass_until(target, self.follower)
            self._step_to(target)
            await self.follower(self.offset)

    def _target(self, asked: JSON) -> datetime:
        now = self.now()
        try:
            if "change" in asked:
                target = next_change(str(asked["change"]), now)
            elif "at" in asked:
                target = datetime.fromisoformat(str(asked["at"])).astimezone(UTC)
            else:
                target = now + timedelta(seconds=float(asked["by"]))
        except (ValueError, OverflowError) as problem:
            raise Refused("That is no moment: give one like 2027-01-18T09:00+01:00.") from problem
        if target <= now:
            raise Refused(FORWARD_ONLY)
        if target > now + FURTHEST:
            raise Refused("That is too far ahead: at most ten years at a time.")
        return target

    async def _pass_until(self, target: int, follower: Follower) -> None:
        due = await follower(self.offset)
        for _ in range(STOPS):
            if due is None or due >= target:
                return
            self._step_to(due)
            due = await follower(self.offset)

    def _step_to(self, moment: int) -> None:
        ahead = moment - self.now_ms()
        if ahead > 0:
            self.offset += ahead
            for watcher in tuple(self.watchers):
                watcher(ahead)


def next_change(zone: str, after: datetime) -> datetime:
    """The next moment at which the clocks of an IANA zone are changed; Refused when there is no such zone or moment."""
    try:
        place = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as problem:
        raise Refused(f"There is no time zone '{zone}'. Zones are called like 'Europe/Vienna'.") from problem

    def differs(moment: datetime) -> bool:
        return moment.astimezone(place).utcoffset() != before

    before = after.astimezone(place).utcoffset()
    early = after.replace(microsecond=0)
    for _ in range(400):
        late = early + timedelta(days=1)
        if differs(late):
            break
        early = late
    else:
        raise Refused(f"The clocks of {zone} do not change.")
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        early, late = (early, middle) if differs(middle) else (middle, late)
    return late.replace(microsecond=0)
