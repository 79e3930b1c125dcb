"""What is said to followers, read when it is said; and channels and roles that are gone."""

from collections.abc import Iterable
from datetime import datetime

from bot.calendar.entries import Own
from bot.calendar.reading import Agenda, CalendarReading
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.storage import Database, Transaction
from bot.subscriptions import saying, store
from bot.subscriptions.model import Subscription


class FollowedPlaces:
    """What the face needs where followers are told something.

    Args:
        db: the database.
        clock: the time.
        deliveries: tells who made what no longer works.
        reading: the calendar.
    """

    def __init__(self, db: Database, clock: Clock, deliveries: DeliveryService, reading: CalendarReading) -> None:
        self._db = db
        self._clock = clock
        self._deliveries = deliveries
        self._reading = reading

    async def entry(self, ref: str) -> Own:
        """Return a session or deadline of any server, for what is said in its own; raises NotFound."""
        found = await self._db.read(lambda tx: self._reading.find(tx, ref))
        if found is None:
            raise NotFound("session-not-found")
        return found

    async def agenda(self, guild_id: int, begin: datetime, end: datetime) -> Agenda:
        """Return what a digest tells of."""
        return await self._db.read(lambda tx: self._reading.agenda(tx, guild_id, begin, end))

    async def channel_gone(self, guild_id: int, channel_id: int) -> None:
        """Pause what spoke in a channel that was deleted, and tell who made it, once."""
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            paused = store.pause_places(tx, guild_id, channel_id, "delivery-channel-gone", now)
            self._tell(tx, paused, "subscription-channel-gone", now)

        await self._db.write(work)

    async def role_gone(self, guild_id: int, role_id: int) -> None:
        """Have what called a role that was deleted go on without it, and tell who made it, once."""
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            self._tell(tx, store.without_role(tx, guild_id, role_id), "subscription-role-gone", now)

        await self._db.write(work)

    def _tell(self, tx: Transaction, them: Iterable[Subscription], message: str, now: datetime) -> None:
        notices = [saying.gone(one, message, now) for one in them]
        self._deliveries.enrol(tx, [one for one in notices if one is not None])
