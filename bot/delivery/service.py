"""Deliveries for the other capabilities: plan them inside their own writes, cancel, list; and the running of it all."""

import asyncio
import logging
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.clock import Clock
from bot.delivery import store
from bot.delivery.desk import Desk
from bot.delivery.model import OPEN, Delivery, NewDelivery, Overview, Sender, State, Timed
from bot.delivery.notices import role_gone
from bot.delivery.pings import Pings
from bot.delivery.rezoning.service import Rezoning, tzdata_version
from bot.delivery.runner import Runner
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)

SHOWN = 8
"""Deliveries of one kind that an overview names."""

CLOSING_PATIENCE = 4.0
"""Seconds that what is on its way to Discord gets when Caucus stops."""


class DeliveryService:
    """What must be said where and when.

    `begun` is set from the first `start` on.

    Args:
        db: the database.
        clock: the time.
        settings: lateness, attempts, digests, sweep.
        servers: who may have roles called.
    """

    def __init__(self, db: Database, clock: Clock, settings: DeliverySettings, servers: ServerService) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._servers = servers
        self._timed: list[Timed] = []
        self._runner: Runner | None = None
        # Discord may say twice that it is there, and the bot may be closed between: one thing after another.
        self._changing = asyncio.Lock()
        self._desk: Desk | None = None
        self._changed = False
        self.begun = asyncio.Event()
        self.pings = Pings(db, clock, servers)
        self.rezoning = Rezoning(db, clock, self.enrol, tzdata_version())
        db.after_commit(self._look_again)

    def enrol(self, tx: Transaction, new: Iterable[NewDelivery]) -> None:
        """Plan deliveries inside another capability's write; a key planned before is not planned a second time.

        What would be said to somebody who was erased is not planned.
        """
        # 0 is somebody who was erased.
        if store.enrol(tx, (one for one in new if one.user_id != 0), self._clock.now()):
            self.changed()

    def knows(self, tx: Transaction, key: str) -> bool:
        """Whether a key was planned before, whatever became of it, inside another capability's write."""
        return store.knows(tx, key)

    def cancel_cause(self, tx: Transaction, cause: str) -> int:
        """Cancel whatever a cause still has to say, inside the write that ends it; return how many that were."""
        count = store.cancel_cause(tx, cause, self._clock.now())
        self.changed()
        return count

    def cancel_keys(self, tx: Transaction, keys: Iterable[str]) -> int:
        """Cancel some of what a cause still has to say, by the deliveries' keys; return how many that were."""
        count = store.cancel_keys(tx, keys, self._clock.now())
        self.changed()
        return count

    def shift_cause(self, tx: Transaction, cause: str, by: timedelta) -> int:
        """Move the times of what a cause has planned, inside the write that moves the cause; return how many."""
        count = store.shift_cause(tx, cause, by)
        self.changed()
        return count

    def forget_private(self, tx: Transaction, cause: str) -> int:
        """Forget what was said privately of a cause and all below it, and to whom, inside the write that ends it.

        Their keys go with them: call it where nothing of the cause is said again. Returns how many that were.
        """
        return store.forget_private(tx, cause)

    async def role_gone(self, guild_id: int, role_id: int, own: str) -> None:
        """Have nothing planned call a role that was deleted, and tell who made it, once.

        Args:
            guild_id: the server.
            role_id: the role.
            own: how the causes begin whose makers are told by somebody else.
        """
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            silenced = store.without_role(tx, guild_id, role_id)
            self.enrol(tx, role_gone([one for one in silenced if not one.cause.startswith(own)], role_id, now))

        await self._db.write(work)

    def changed(self) -> None:
        """Say inside a write that the next due moment of something timed has changed; looked at after the commit."""
        self._changed = True

    async def of_cause(self, cause: str) -> list[Delivery]:
        """Return a cause's deliveries, whatever became of them, in the order of their time."""
        return await self._db.read(lambda tx: store.of_cause(tx, cause))

    def of_cause_within(self, tx: Transaction, cause: str) -> list[Delivery]:
        """Return the same as `of_cause`, inside another capability's write."""
        return store.of_cause(tx, cause)

    def of_causes_within(self, tx: Transaction, begin: str) -> list[Delivery]:
        """Return the deliveries of every cause that begins with a text, inside another capability's work."""
        return store.of_causes(tx, begin)

    async def list_of(
        self, guild_id: int | None = None, states: Collection[State] = OPEN, limit: int = 200
    ) -> list[Delivery]:
        """Return deliveries of a server (None: of all) in some states, in the order of their time."""
        return await self._db.read(lambda tx: store.list_of(tx, guild_id, sorted(states), limit))

    async def overview(self, actor: Actor, days: int = 30) -> Overview:
        """Return what a server's deliveries have come to in so many days, and what comes next.

        Raises:
            Refused: not an organiser.
        """
        guild_id = self._servers.require_organiser(actor)
        since = self._clock.now() - timedelta(days=days)

        def look(tx: Transaction) -> Overview:
            coming = store.coming(tx, guild_id, SHOWN)
            return Overview(
                since,
                store.counts(tx, guild_id, since),
                tuple(coming),
                tuple(store.trouble(tx, guild_id, since, SHOWN)),
            )

        return await self._db.read(look)

    def register(self, timed: Timed) -> None:
        """Have something else that is timed ride the same alarm, from the next `start` on."""
        self._timed.append(timed)

    async def start(self, sender: Sender) -> None:
        """Begin to deliver. When that has begun already (Discord was away), look at once at what waited."""
        async with self._changing:
            if self._runner is None:
                await self.rezoning.check()
                self._desk = Desk(self._db, self._clock, self._settings, sender, self.enrol, self._wake)
                self._runner = Runner(self._clock, [self._desk, *self._timed], self._settings.sweep_seconds)
                self._runner.start()
                self.begun.set()
            elif self._desk is not None:
                await self._desk.hurry()
            self._wake()

    async def run_due(self) -> None:
        """Do everything that is due now and wait until it is done; for tests and for a clock that was moved by hand."""
        runner, desk = self._runner, self._desk
        if runner is None or desk is None:
            return
        for _ in range(100):
            await runner.look()
            await desk.settle()
            due = await desk.next_due()
            if (due is None or due > self._clock.now()) and desk.idle and runner.quiet:
                return

    async def next_due(self) -> datetime | None:
        """Return the next moment at which something is due; None before `start`."""
        return None if self._runner is None else await self._runner.next_due()

    async def stop(self) -> None:
        """Send nothing new, give what is on its way some seconds; the next start looks for what stays claimed."""
        async with self._changing:
            runner, desk, self._runner, self._desk = self._runner, self._desk, None, None
            if runner is not None and desk is not None:
                await runner.stop()
                await desk.close(CLOSING_PATIENCE)

    def _look_again(self) -> None:
        # Called between two commits, so no write can have set the mark without being committed.
        if self._changed:
            self._changed = False
            self._wake()

    def _wake(self) -> None:
        if self._runner is not None:
            self._runner.wake()
