"""Weeks of deliveries in seconds: virtual time, a Discord that loses answers, a process that dies at any await.

One seed is one history: which requests are lost, which answers, when the process dies, in which order tasks run.
"""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.delivery import store
from bot.delivery.claims import store as claims_store
from bot.delivery.desk import Desk
from bot.delivery.model import Delivery, NewDelivery, Passing, State, Undeliverable
from bot.settings import Delivery as DeliverySettings
from bot.storage import Transaction
from tests.delivery.virtual import BEGIN, Loop, SimClock, SimDatabase

NONCE_WINDOW = 180.0
"""Seconds for which the nonce is enforced; Discord promises 'the past few minutes'."""

NEWEST = 100
"""Messages of a channel that are looked at from its end, whatever the clocks say."""

SAID = frozenset({State.SENT, State.SENT_LATE})
NOBODY_KNOWS = frozenset({"delivery-uncertain", "delivery-channel-gone", "delivery-no-permission"})
"""Reasons with which something may have failed that was posted: the place could not be read back."""


@dataclass(frozen=True)
class Message:
    """A message in a channel; `at` in Discord's seconds."""

    id: int
    target: tuple[str, int]
    refs: frozenset[str]
    nonce: str
    at: float


@dataclass
class World:
    """How bad the world is. Times in Discord's seconds since the beginning.

    Attributes:
        lost: share of requests that never arrive.
        unanswered: share of messages whose answer is lost (5xx after creation, timeouts).
        limited: share of requests that Discord sends away (429).
        outages: (from, to, whether the request at least left): Discord takes nothing.
        refused: (target, from, to, reason): channels deleted or closed to the bot, people gone or closed to messages.
        asleep: (at, seconds): the machine sleeps.
        wrong: (at, seconds): from then on its clock is wrong by so much (0: right again).
        nonce_enforced: False for a Discord that ignores nonces.
        can_find: False for a sender that never finds anything.
    """

    lost: float = 0.05
    unanswered: float = 0.05
    limited: float = 0.02
    outages: Sequence[tuple[float, float, bool]] = ()
    refused: Sequence[tuple[tuple[str, int], float, float, str]] = ()
    asleep: Sequence[tuple[float, float]] = ()
    wrong: Sequence[tuple[float, float]] = ()
    nonce_enforced: bool = True
    can_find: bool = True


class SimDiscord:
    """A Discord and the sender that talks to it. Requests travel by themselves: a dead process does not stop them."""

    def __init__(self, loop: Loop, clock: SimClock, world: World) -> None:
        self._loop = loop
        self._clock = clock
        self._world = world
        self._places: dict[tuple[str, int], list[Message]] = {}
        self.messages: list[Message] = []
        self.too_late: list[str] = []
        self.digests = 0

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        del late
        return await self._post([delivery], nonce)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        self.digests += 1
        return await self._post(deliveries, nonce)

    async def find(self, delivery: Delivery) -> int | None:
        await asyncio.sleep(self._loop.rnd.uniform(0.02, 0.3))
        self._check(delivery, looking=True)
        if self._loop.rnd.random() < self._world.lost:
            raise Passing("look-up lost")
        if not self._world.can_find:
            return None
        assert delivery.tried_at is not None
        since = (delivery.tried_at - BEGIN).total_seconds() - 60
        here = self._places.get(delivery.target, [])
        looked_at = [m for at, m in enumerate(reversed(here)) if at < NEWEST or m.at >= since]
        return next((m.id for m in looked_at if delivery.ref in m.refs), None)

    async def _post(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        now = self._clock.now()
        self.too_late += [one.ref for one in deliveries if now > one.useless_after]
        self._check(deliveries[0], looking=False)
        rnd = self._loop.rnd
        if rnd.random() < self._world.limited:
            raise Passing("HTTP 429")
        if rnd.random() < self._world.lost:
            await asyncio.sleep(rnd.uniform(0.02, 70))
            raise Passing("request lost")
        arrived: asyncio.Future[int] = self._loop.create_future()
        slow = rnd.uniform(1, 30) if rnd.random() < 0.1 else rnd.uniform(0.02, 0.3)
        refs = frozenset(one.ref for one in deliveries)
        self._loop.call_later(slow, self._arrive, deliveries[0].target, refs, nonce, arrived)
        message_id = await arrived
        if rnd.random() < self._world.unanswered:
            await asyncio.sleep(rnd.uniform(0.02, 20))
            raise Passing("answer lost")
        await asyncio.sleep(rnd.uniform(0.02, 0.3))
        return message_id

    def _arrive(
        self, target: tuple[str, int], refs: frozenset[str], nonce: str, arrived: "asyncio.Future[int]"
    ) -> None:
        now = self._clock.true()
        here = self._places.setdefault(target, [])
        same = [m for m in here[-50:] if m.nonce == nonce and now - m.at <= NONCE_WINDOW]
        if same and self._world.nonce_enforced:
            message = same[0]
        else:
            message = Message(len(self.messages) + 1, target, refs, nonce, now)
            self.messages.append(message)
            here.append(message)
        if not arrived.done():
            arrived.set_result(message.id)

    def _check(self, delivery: Delivery, *, looking: bool) -> None:
        now = self._clock.true()
        for begin, end, left in self._world.outages:
            if begin <= now < end:
                raise Passing("outage", offline=not left)
        for target, begin, end, reason in self._world.refused:
            if target == delivery.target and begin <= now < end:
                # Who closes their private messages has not closed what stands in them.
                if looking and target[0] == "user":
                    return
                raise Undeliverable("delivery-uncertain" if looking and "permission" in reason else reason)


@dataclass
class Outcome:
    """What a history came to: counts of states and reasons, and what must be empty."""

    states: Counter[str]
    reasons: Counter[str]
    lost: list[str]
    doubled: list[str]
    too_late: list[str]
    untrue: list[str]
    untold: int
    crashes: int
    digests: int
    unfinished: int
    days: float

    @property
    def good(self) -> bool:
        return not (self.lost or self.doubled or self.too_late or self.untrue or self.untold or self.unfinished)


async def history(
    loop: Loop,
    planned: Sequence[NewDelivery],
    world: World,
    *,
    crash_every: float,
    downtimes: Sequence[float],
    cancels: Sequence[tuple[float, str]] = (),
) -> Outcome:
    """Live through a schedule with crashes until nothing is left to do.

    Args:
        loop: the virtual time.
        planned: the schedule.
        world: what Discord, the network and the machine do.
        crash_every: mean seconds between crashes; half of them are aimed at a moment when something is due.
        downtimes: seconds for which the process stays dead, one by chance.
        cancels: (second, cause) at which a cause is cancelled.
    """
    db, clock = SimDatabase(loop), SimClock(loop)
    discord = SimDiscord(loop, clock, world)
    store.enrol(db.conn, planned, clock.now())
    last = (max(one.useless_after for one in planned) - BEGIN + timedelta(days=2)).total_seconds()
    calls = [loop.call_at(at, store.cancel_cause, db.conn, cause, BEGIN) for at, cause in cancels]
    calls += [loop.call_at(at, clock.sleep, seconds) for at, seconds in world.asleep]
    calls += [loop.call_at(at, clock.set_wrong, seconds) for at, seconds in world.wrong]
    crashes = 0
    while clock.true() < last + timedelta(days=8).total_seconds():
        quiet = clock.true() >= last
        process = _Process(db, clock, discord)
        due = claims_store.next_due(db.conn)
        wait = loop.rnd.expovariate(1 / crash_every)
        if due is not None and loop.rnd.random() < 0.5:
            wait = max((due - clock.now()).total_seconds(), 0) + loop.rnd.uniform(0, 0.9)
        await process.live(8 * 86_400 if quiet else wait)
        crashes += 1
        await asyncio.sleep(loop.rnd.choice(list(downtimes)))
    for call in calls:
        call.cancel()
    return _judge(db, discord, crashes, clock.true() / 86_400)


class _Process:
    """One life of the bot: a desk and the simplest alarm."""

    def __init__(self, db: SimDatabase, clock: SimClock, discord: SimDiscord) -> None:
        def enrol(tx: Transaction, new: Iterable[NewDelivery]) -> None:
            store.enrol(tx, new, clock.now())

        self._desk = Desk(db, clock, DeliverySettings(), discord, enrol, clock.changed.set)
        self._clock = clock

    async def live(self, seconds: float) -> None:
        """Work for some time, then die in the middle of whatever is going on."""
        main = asyncio.create_task(self._work())
        done, _ = await asyncio.wait({main}, timeout=seconds)
        for task in done:
            task.result()
        results = self._desk._results._task
        for task in (main, *self._desk._workers, *([] if results is None else [results])):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            self._clock.changed.clear()
            await self._desk.run_due(self._clock.now())
            due = await self._desk.next_due()
            wait = 86_400.0 if due is None else (due - self._clock.now()).total_seconds()
            # A sweep that finds nothing due does nothing, so only those after a leap of the clock are lived through.
            alarm = loop.call_later(min(max(wait, 0.05), 86_400.0), self._clock.changed.set)
            try:
                await self._clock.changed.wait()
            finally:
                alarm.cancel()


def _judge(db: SimDatabase, discord: SimDiscord, crashes: int, days: float) -> Outcome:
    rows = store.list_of(db.conn, None, list(State), 1_000_000)
    posted = Counter(ref for message in discord.messages for ref in message.refs)
    notices = [one for one in rows if one.cause.startswith("delivery:")]
    unsaid = [
        one
        for one in rows
        if one.state in {State.FAILED, State.EXPIRED} and one not in notices and one.created_by != one.user_id
    ]
    told = sum(1 + int(str(one.data["more"])) for one in notices)
    return Outcome(
        states=Counter(one.state.value for one in rows),
        reasons=Counter(one.reason for one in rows if one.reason is not None),
        lost=[one.ref for one in rows if one.state in SAID and not posted[one.ref]],
        doubled=[ref for ref, count in posted.items() if count > 1],
        too_late=discord.too_late,
        untrue=[
            one.ref for one in rows if one.state not in SAID and posted[one.ref] and one.reason not in NOBODY_KNOWS
        ],
        untold=abs(len(unsaid) - told),
        crashes=crashes,
        digests=discord.digests,
        unfinished=sum(one.state in {State.PLANNED, State.CLAIMED} for one in rows),
        days=days,
    )
