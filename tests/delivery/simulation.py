"""Weeks of deliveries in seconds: virtual time, a Discord that loses answers, a process that dies at any await.

One seed is one history: which requests are lost, which answers, when the process dies, in which order tasks run.
"""

import asyncio
import contextlib
import random
import selectors
from collections import Counter, deque
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, cast

from bot.delivery import claims_store, store
from bot.delivery.desk import Desk
from bot.delivery.model import Delivery, NewDelivery, Passing, State, Undeliverable
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database, Transaction
from tests.delivery.rows import memory

T = TypeVar("T")
BEGIN = datetime(2026, 11, 22, tzinfo=UTC)
NONCE_WINDOW = 180.0
"""Seconds for which the nonce is enforced; Discord promises 'the past few minutes'."""


class _Selector(selectors.SelectSelector):
    """Never waits: what the loop would wait for passes at once on the virtual clock."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0

    def select(self, timeout: float | None = None) -> Any:
        assert timeout is not None, "everything waits for something that never comes"
        self.time += max(timeout, 0.0)
        return super().select(0)


class Loop(asyncio.SelectorEventLoop):
    """An event loop with virtual time; tasks that could run in any order do, by the seed."""

    def __init__(self, seed: int) -> None:
        self.selector = _Selector()
        super().__init__(self.selector)
        self.rnd = random.Random(seed)

    def time(self) -> float:
        return self.selector.time

    def _run_once(self) -> None:
        ready = list(cast("Any", self)._ready)
        self.rnd.shuffle(ready)
        cast("Any", self)._ready = deque(ready)
        cast("Any", super())._run_once()


def run(seed: int, story: Callable[[Loop], Coroutine[Any, Any, T]]) -> T:
    """Run a story in virtual time."""
    loop = Loop(seed)
    try:
        return loop.run_until_complete(story(loop))
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


class SimClock:
    """The virtual time as the project's Clock."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    def now(self) -> datetime:
        return BEGIN + timedelta(seconds=self._loop.time())


class SimDatabase(Database):
    """The disk: real SQL, and a wait before and after each commit, in either of which the process may die."""

    def __init__(self, loop: Loop) -> None:
        self.conn = memory()
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


@dataclass(frozen=True)
class Message:
    """A message in a channel."""

    id: int
    target: tuple[str, int]
    refs: frozenset[str]
    nonce: str
    at: float


@dataclass
class World:
    """How bad the world is.

    Attributes:
        lost: share of requests that never arrive.
        unanswered: share of messages whose answer is lost (5xx after creation, timeouts).
        outages: (from, to, whether the request at least left), seconds: Discord takes nothing.
        gone: channel -> second from which it is not there any more.
        nonce_enforced: False for a Discord that ignores nonces.
        can_find: False for a sender that never finds anything.
    """

    lost: float = 0.05
    unanswered: float = 0.05
    outages: list[tuple[float, float, bool]] = field(default_factory=list)
    gone: dict[int, float] = field(default_factory=dict)
    nonce_enforced: bool = True
    can_find: bool = True


class SimDiscord:
    """A Discord and the sender that talks to it. Requests travel by themselves: a dead process does not stop them."""

    def __init__(self, loop: Loop, world: World) -> None:
        self._loop = loop
        self._world = world
        self.messages: list[Message] = []
        self.asked: list[tuple[str, datetime]] = []
        self.digests = 0

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        del late
        return await self._post([delivery], nonce)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        self.digests += 1
        return await self._post(deliveries, nonce)

    async def find(self, delivery: Delivery) -> int | None:
        await asyncio.sleep(self._loop.rnd.uniform(0.02, 0.3))
        self._check(delivery)
        if self._loop.rnd.random() < self._world.lost:
            raise Passing("look-up lost")
        if not self._world.can_find:
            return None
        assert delivery.tried_at is not None
        since = (delivery.tried_at - BEGIN).total_seconds() - 60
        here = (m for m in self.messages if m.target == delivery.target and m.at >= since)
        return next((m.id for m in here if delivery.ref in m.refs), None)

    async def _post(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        now = BEGIN + timedelta(seconds=self._loop.time())
        self.asked += [(one.ref, now) for one in deliveries]
        self._check(deliveries[0])
        rnd = self._loop.rnd
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
        now = self._loop.time()
        same = [m for m in self.messages if m.nonce == nonce and now - m.at <= NONCE_WINDOW]
        if same and self._world.nonce_enforced:
            message = same[0]
        else:
            message = Message(len(self.messages) + 1, target, refs, nonce, now)
            self.messages.append(message)
        if not arrived.done():
            arrived.set_result(message.id)

    def _check(self, delivery: Delivery) -> None:
        now = self._loop.time()
        for begin, end, left in self._world.outages:
            if begin <= now < end:
                raise Passing("outage", reached=left)
        if delivery.channel_id in self._world.gone and now >= self._world.gone[delivery.channel_id]:
            raise Undeliverable("delivery-channel-gone")


@dataclass
class Outcome:
    """What a history came to."""

    states: Counter[str]
    lost: list[str]
    doubled: list[str]
    too_late: list[str]
    untrue: list[str]
    crashes: int
    digests: int
    unfinished: int
    days: float

    @property
    def good(self) -> bool:
        return not (self.lost or self.doubled or self.too_late or self.untrue or self.unfinished)


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
        world: what Discord and the network do.
        crash_every: mean seconds between crashes; half of them are aimed at a moment when something is due.
        downtimes: seconds for which the process stays dead, one by chance.
        cancels: (second, cause) at which a cause is cancelled.
    """
    db, clock, discord = SimDatabase(loop), SimClock(loop), SimDiscord(loop, world)
    store.enrol(db.conn, planned, clock.now())
    last = max(one.useless_after for one in planned) + timedelta(days=2)

    def cancel(cause: str) -> None:
        store.cancel_cause(db.conn, cause, clock.now())

    calls = [loop.call_at(at, cancel, cause) for at, cause in cancels]
    crashes = 0
    while clock.now() < last + timedelta(days=8):
        quiet = clock.now() >= last
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
    return _judge(db, discord, crashes, loop.time() / 86_400)


class _Process:
    """One life of the bot: a desk and the simplest alarm."""

    def __init__(self, db: SimDatabase, clock: SimClock, discord: SimDiscord) -> None:
        def enrol(tx: Transaction, new: Iterable[NewDelivery]) -> None:
            store.enrol(tx, new, clock.now())

        self._desk = Desk(db, clock, DeliverySettings(), discord, enrol)
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
        while True:
            await self._desk.run_due(self._clock.now())
            due = await self._desk.next_due()
            wait = 3600.0 if due is None else (due - self._clock.now()).total_seconds()
            await asyncio.sleep(min(max(wait, 0.05), 3600.0))


def _judge(db: SimDatabase, discord: SimDiscord, crashes: int, days: float) -> Outcome:
    rows = store.list_of(db.conn, None, list(State), 1_000_000)
    posted = Counter(ref for message in discord.messages for ref in message.refs)
    useless = {one.ref: one.useless_after for one in rows}
    said = {State.SENT, State.SENT_LATE}
    return Outcome(
        states=Counter(one.state.value for one in rows),
        lost=[one.ref for one in rows if one.state in said and not posted[one.ref]],
        doubled=[ref for ref, count in posted.items() if count > 1],
        too_late=[ref for ref, at in discord.asked if at > useless[ref]],
        untrue=[
            one.ref
            for one in rows
            if one.state not in said
            and posted[one.ref]
            and one.reason not in {"delivery-uncertain", "delivery-channel-gone"}
        ],
        crashes=crashes,
        digests=discord.digests,
        unfinished=sum(one.state in {State.PLANNED, State.CLAIMED} for one in rows),
        days=days,
    )
