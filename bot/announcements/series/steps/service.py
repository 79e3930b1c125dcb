"""What follows a message once it stands in its channel: publishing it to servers that follow, beginning its thread.

Each step is noted in the commit that records the message, done at least once until Discord has answered, and Discord
itself allows each only once a message ("has been published already", "has a thread already" counts as done): whatever
crashes between asking and recording, none is lost and none is doubled.
"""

from datetime import datetime, timedelta
from typing import Protocol

from bot.announcements.series.model import Step
from bot.announcements.series.steps import store
from bot.calendar.background import Background
from bot.clock import Clock
from bot.delivery.model import NewDelivery, Passing, Undeliverable
from bot.delivery.service import DeliveryService
from bot.storage import Database, Transaction

AN_HOUR, MOST_AN_HOUR = timedelta(hours=1), 10
"""Discord publishes ten messages of a channel an hour."""

GIVEN_UP_AFTER = timedelta(days=1)
FIRST_RETRY, LONGEST_RETRY = timedelta(seconds=10), timedelta(minutes=30)
TOLD_WITHIN = timedelta(days=7)
WAITS, GAVE_UP = "series-crosspost-waits", "series-step-gave-up"


class Held(Exception):
    """Discord asks to wait before anything like this is tried again.

    Args:
        seconds: how long.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(f"held for {seconds:.0f} s")
        self.seconds = seconds


class Hands(Protocol):
    """The face's side. Each returns once it is so, whether by this call or an earlier one.

    Raises Undeliverable (it can never be done), Passing (not now) or `Held`.
    """

    async def crosspost(self, step: Step) -> None:
        """Publish a message to the servers that follow its channel."""
        ...

    async def thread(self, step: Step) -> None:
        """Begin a message's thread."""
        ...


class Steps:
    """Does what follows messages, beside everything else. One of the things that happen by themselves (`Timed`).

    Args:
        db: the database.
        clock: the time.
        deliveries: tells whoever scheduled it what could not be done.
    """

    def __init__(self, db: Database, clock: Clock, deliveries: DeliveryService) -> None:
        self._db = db
        self._clock = clock
        self._deliveries = deliveries
        self._hands: Hands | None = None
        self._background = Background(clock, self.work, "after announcements")

    def attach(self, hands: Hands) -> None:
        """Have steps done; without hands they wait."""
        self._hands = hands

    async def next_due(self) -> datetime | None:
        """Return when the next step is to be tried."""
        if self._hands is None:
            return None
        due, now = await self._db.read(store.next_due), self._clock.now()
        if due is None:
            return None
        if self._background.running:
            return due if due > now else None
        return max(due, self._background.due(now) or now)

    async def run_due(self, now: datetime) -> None:
        """Begin to do what is due."""
        due = await self._db.read(store.next_due)
        if self._hands is not None and due is not None and due <= now:
            self._background.begin(now)

    async def work(self) -> None:
        """Do every step that is due."""
        while self._hands is not None:
            now = self._clock.now()
            step = await self._db.read(lambda tx, now=now: store.due(tx, now))  # type: ignore[misc] # bound at once
            if step is None:
                return
            await self._do(self._hands, step, now)

    async def settle(self) -> None:
        """Wait until what has begun is done; for tests."""
        await self._background.settle()

    async def close(self) -> None:
        """Stop; what is not done is done after the next start."""
        await self._background.close()

    async def _do(self, hands: Hands, step: Step, now: datetime) -> None:
        if now - step.noted_at > GIVEN_UP_AFTER:
            await self._end(step, GAVE_UP)
            return
        free = await self._free_at(step, now)
        if free > now:
            await self._later(step, WAITS, free, tried=False)
            return
        try:
            await (hands.crosspost(step) if step.kind == "crosspost" else hands.thread(step))
        except Undeliverable as fault:
            await self._end(step, fault.reason)
        except Held as held:
            again = self._clock.now() + timedelta(seconds=max(held.seconds, 1))
            await self._later(step, WAITS if step.kind == "crosspost" else None, again, tried=False)
        except Passing:
            pause = min(FIRST_RETRY * 3 ** min(step.attempts, 8), LONGEST_RETRY)
            await self._later(step, None, self._clock.now() + pause, tried=True)
        else:
            await self._end(step, None)

    async def _free_at(self, step: Step, now: datetime) -> datetime:
        """Return when Discord takes one more of this kind: asked sooner it would only refuse."""
        if step.kind != "crosspost":
            return now
        lately = await self._db.read(lambda tx: store.published(tx, step.channel_id, now - AN_HOUR))
        return lately[-MOST_AN_HOUR] + AN_HOUR if len(lately) >= MOST_AN_HOUR else now

    async def _later(self, step: Step, reason: str | None, at: datetime, *, tried: bool) -> None:
        def work(tx: Transaction) -> None:
            store.put_back(tx, step, reason, at, tried=tried)
            self._deliveries.changed()

        await self._db.write(work)

    async def _end(self, step: Step, reason: str | None) -> None:
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            store.finish(tx, step, reason, now)
            if reason is not None:
                self._deliveries.enrol(tx, [_notice(step, reason, now)])

        await self._db.write(work)


def _notice(step: Step, reason: str, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"announcement-step:{step.delivery_id}:{step.kind}",
        guild_id=step.guild_id,
        user_id=step.created_by,
        due_at=now,
        useless_after=now + TOLD_WITHIN,
        message="series-step-not-done",
        data={
            "title": " ".join(step.title.split())[:100],
            "kind": step.kind,
            "reason": reason,
            "link": f"https://discord.com/channels/{step.guild_id}/{step.channel_id}/{step.message_id}",
            "together": "series-step-not-done",
            "members_only": True,
        },
        cause=f"announcement-step:{step.delivery_id}",
        created_by=step.created_by,
    )
