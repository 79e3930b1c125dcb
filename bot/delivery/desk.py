"""The desk where deliveries are worked off: claim (committed) -> send with a nonce -> record. Knows no alarm clock.

What was tried before, by this process or the one before it, is looked for in the channel before it is sent again.
Whatever breaks on the way leaves a delivery claimed; the next look finds it and begins with looking for its message.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.claims import store
from bot.delivery.digest import SETTLED, settled, sort_out
from bot.delivery.model import Delivery, NewDelivery, Passing, Sender, State, Undeliverable
from bot.delivery.notices import notices
from bot.delivery.patience import patiently
from bot.delivery.planner import CANCELLED, EXPIRED, is_late, lost_sight, order, retry_at, verdict
from bot.delivery.results import Results
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)

OVERDUE_MOST = 5_000
"""Most overdue deliveries in hand before they are given out: so many are sorted into digests at a time."""

AT_ONCE = 8
"""Errands given out before the loop sees to others."""

Target = tuple[str, int]
Enrol = Callable[[Transaction, Iterable[NewDelivery]], None]


@dataclass(frozen=True, slots=True)
class _Errand:
    """A claimed delivery in hand; `again` where it may stand in the channel already."""

    delivery: Delivery
    again: bool


class Desk:
    """Works off what is due: each target in the order of time, several targets at once.

    Args:
        db: the database.
        clock: the time.
        settings: lateness, attempts, digests.
        sender: the way out.
        enrol: plans deliveries inside a write; for the notices about what could not be said.
        put_back: called when something is to be tried again, sooner perhaps than what was due next.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: DeliverySettings,
        sender: Sender,
        enrol: Enrol,
        put_back: Callable[[], None] = lambda: None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._late_after = timedelta(seconds=settings.late_after_seconds)
        self._sender = sender
        self._enrol = enrol
        self._tell_put_back = put_back
        self._turn = asyncio.Lock()
        self._results = Results(db, self._turn, self._lost, put_back)
        self._left_behind = False
        self._cut_off = False
        self._in_hand: set[int] = set()
        self._called_off: frozenset[int] = frozenset()
        self._waiting: dict[Target, deque[_Errand]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    async def next_due(self) -> datetime | None:
        """Return when the next planned delivery is to be tried."""
        return await self._db.read(store.next_due)

    async def run_due(self, now: datetime) -> None:
        """Claim what is due and hand it out; sending goes on by itself.

        What is on time is handed out as soon as it is claimed. What is overdue is claimed as a whole before, so that
        each place gets its digest and not one for every commit.
        """
        if self._in_hand:
            self._called_off = await self._db.read(store.called_off)
        async with self._turn:
            try:
                overdue: list[_Errand] = []
                held, more = self._look_for_orphans(), True
                while more and len(overdue) < OVERDUE_MOST:
                    claim = await self._claim(now, held)
                    held, more = None, claim.more
                    overdue += [_Errand(one, again=True) for one in (*claim.orphans, *claim.again)]
                    overdue += [_Errand(one, again=False) for one in claim.fresh if self._overdue(one, now)]
                    await self._hand_out(
                        [_Errand(one, again=False) for one in claim.fresh if not self._overdue(one, now)]
                    )
                await self._hand_out(overdue)
            except BaseException:
                self._lost()
                raise

    async def hurry(self) -> None:
        """Have what waits for a connection tried at once: there is one again."""
        self._cut_off = False
        now = self._clock.now()
        await self._db.write(lambda tx: store.hurry(tx, now))
        self._tell_put_back()

    @property
    def idle(self) -> bool:
        """Whether nothing is in hand."""
        return not self._in_hand and not self._results.held

    async def settle(self) -> None:
        """Wait until nothing is in hand."""
        while self._workers:
            await asyncio.wait(self._workers)
        await self._results.settle()

    async def close(self, patience: float) -> None:
        """Give what is in hand some seconds, then leave it claimed for the next start."""
        try:
            async with asyncio.timeout(patience):
                await self.settle()
        except TimeoutError:
            log.warning("%s deliveries are left to the next start", len(self._in_hand) + len(self._results.held))
        for worker in self._workers:
            worker.cancel()
        self._results.stop()
        await asyncio.gather(*self._workers, return_exceptions=True)

    def _lost(self) -> None:
        """Note that something is claimed, and perhaps in nobody's hand."""
        self._left_behind = True

    def _look_for_orphans(self) -> set[int] | None:
        """Return what is in hand, so that what is claimed beside it is found; None where nothing can be."""
        if not self.idle and not self._left_behind:
            return None  # in a burst all that is claimed is in hand, and reading it again and again costs the most
        self._left_behind = False
        return self._in_hand | self._results.held

    async def _claim(self, now: datetime, held: set[int] | None) -> store.Claim:
        def claim(tx: Transaction) -> store.Claim:
            claim = store.claim(tx, now, held)
            if claim.expired:
                self._enrol(tx, notices(claim.expired, EXPIRED, now))
            return claim

        return await self._db.write(claim)

    def _overdue(self, one: Delivery, now: datetime) -> bool:
        return is_late(one.due_at, now, self._late_after)

    async def _hand_out(self, errands: Sequence[_Errand]) -> None:
        # All of one place before its worker looks, so that what falls together is seen together.
        by_target: dict[Target, list[_Errand]] = {}
        for errand in errands:
            by_target.setdefault(errand.delivery.target, []).append(errand)
        for number, (target, several) in enumerate(by_target.items(), start=1):
            self._take(target, several)
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)

    def _take(self, target: Target, errands: Sequence[_Errand]) -> None:
        self._in_hand.update(errand.delivery.id for errand in errands)
        if target in self._waiting:
            self._waiting[target].extend(errands)
            return
        self._waiting[target] = deque(errands)
        worker = asyncio.create_task(self._serve(target), name=f"deliveries to {target[0]} {target[1]}")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _serve(self, target: Target) -> None:
        waiting = self._waiting[target]
        try:
            while waiting:
                batch = list(waiting)
                waiting.clear()
                try:
                    await self._work_off(batch)
                except Exception:
                    log.exception("deliveries to %s %s stay claimed until the next look", *target)
                    self._lost()
                finally:
                    self._in_hand.difference_update(errand.delivery.id for errand in batch)
        finally:
            self._in_hand.difference_update(errand.delivery.id for errand in waiting)
            del self._waiting[target]

    async def _work_off(self, batch: Sequence[_Errand]) -> None:
        if len(batch) == 1 and not batch[0].again:
            await self._say([batch[0].delivery])
            return
        ready = [errand.delivery for errand in batch if not errand.again]
        unsettled: set[int] = set()
        before: dict[str, list[Delivery]] = {}
        for errand in batch:
            if errand.again:
                before.setdefault(errand.delivery.spoken_as, []).append(errand.delivery)
        for message in before.values():
            missing = await self._look_for(message)
            ready += missing
            if not settled(message[0].tried_at, self._clock.now()):
                unsettled.update(one.id for one in missing)
        now = self._clock.now()
        ready.sort(key=lambda one: order(one, now))
        backlog = sort_out(ready, unsettled, now, self._late_after, self._settings.digest_from)
        for digest in backlog.digests:
            await self._say(await self._join(digest))
        for message in backlog.messages:
            await self._say(message)

    async def _look_for(self, message: Sequence[Delivery]) -> list[Delivery]:
        """Look whether a message was sent by an earlier try; return the deliveries to be sent (once more)."""
        try:
            found = await patiently(lambda: self._sender.find(message[0]))
        except Undeliverable as fault:
            await self._end(message, State.FAILED, fault.reason)
            return []
        except Passing as fault:
            await self._put_back(message, fault, sending=False)
            return []
        if found is not None:
            self._record(message, found)
            return []
        ids = [one.id for one in message]
        return await self._db.write(lambda tx: self._decide(tx, ids, self._clock.now()))

    def _decide(self, tx: Transaction, ids: Sequence[int], now: datetime) -> list[Delivery]:
        going_on = []
        for one in store.load(tx, ids):
            end = verdict(one, now, self._settings.attempts)
            if end is None:
                going_on.append(one.id)
            elif one.tried_at is not None and not settled(one.tried_at, now):
                # Its last request may still be on its way: an end recorded now could turn out untrue.
                store.put_back(tx, [one.id], one.tried_at + SETTLED, untried=False)
            else:
                self._finish(tx, [one], *end, now)
        return store.try_again(tx, going_on, now)

    async def _join(self, digest: Sequence[Delivery]) -> list[Delivery]:
        ids = [one.id for one in digest]
        return await self._db.write(lambda tx: store.join(tx, ids))

    async def _say(self, message: Sequence[Delivery]) -> None:
        now = self._clock.now()
        useless = [one for one in message if now > one.useless_after]
        useful = [one for one in message if now <= one.useless_after]
        if useless:
            await self._end(useless, State.EXPIRED, EXPIRED)
        # Where many wait for their turn, one may be cancelled while it does: what was never tried is not sent then.
        off = [one for one in useful if one.attempts <= 1 and one.id in self._called_off]
        if off:
            await self._end(off, State.CANCELLED, CANCELLED)
            useful = [one for one in useful if one not in off]
        if not useful:
            return
        try:
            message_id = await patiently(lambda: self._send(useful))
        except Undeliverable as fault:
            await self._end(useful, State.FAILED, fault.reason)
        except Passing as fault:
            await self._put_back(useful, fault, sending=True)
        else:
            self._record(useful, message_id)
            if self._cut_off:
                await self.hurry()

    async def _send(self, message: Sequence[Delivery]) -> int:
        first = message[0]
        nonce = f"caucus-{first.spoken_as}"
        if first.digest is None:
            return await self._sender.send(first, nonce, late=self._is_late(first))
        return await self._sender.send_digest(message, nonce)

    def _is_late(self, one: Delivery) -> bool:
        return is_late(one.due_at, one.tried_at or self._clock.now(), self._late_after)

    def _record(self, message: Sequence[Delivery], message_id: int) -> None:
        now = self._clock.now()
        self._results.keep(
            [
                store.Said(one.id, State.SENT_LATE if self._is_late(one) else State.SENT, message_id, now)
                for one in message
            ],
            followed=any(one.data.get("steps") for one in message),
        )

    async def _put_back(self, message: Sequence[Delivery], fault: Passing, *, sending: bool) -> None:
        now = self._clock.now()
        if not sending and lost_sight(message[0], now):
            await self._end(message, State.FAILED, "delivery-uncertain")
            return
        again = retry_at(message[0], now, reached=fault.reached)
        self._cut_off |= fault.offline
        level = logging.WARNING if fault.reached else logging.INFO
        log.log(level, "delivery %s: %s; again at %s", message[0].ref, fault, again)
        ids = [one.id for one in message]
        untried = sending and not fault.reached
        await self._db.write(lambda tx: store.put_back(tx, ids, again, untried=untried))
        self._tell_put_back()

    async def _end(self, message: Sequence[Delivery], state: State, reason: str) -> None:
        now = self._clock.now()
        await self._db.write(lambda tx: self._finish(tx, message, state, reason, now))

    def _finish(self, tx: Transaction, ending: Sequence[Delivery], state: State, reason: str, now: datetime) -> None:
        ended = store.finish(tx, [one.id for one in ending], state, reason)
        if state is not State.CANCELLED:
            self._enrol(tx, notices(ended, reason, now))
