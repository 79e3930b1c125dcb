"""People's own hours: their place, when they are left alone; and word that something of theirs has paused itself."""

from collections.abc import Callable

from bot.actor import Actor
from bot.calendar.zones import zone_named
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import Invalid
from bot.servers.service import ServerService
from bot.storage import Database, Transaction
from bot.subscriptions import store
from bot.subscriptions.model import Hours, Subscription, WantedHours
from bot.subscriptions.rounds import look_at
from bot.subscriptions.rules import days_of, quiet_of


class FollowerService:
    """What a person has chosen for everything that follows the calendar, in every server.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone where neither the person nor the server has chosen one.
        servers: a server's zone.
        deliveries: told that something may be due sooner.
        untold: the people who do not know yet that something of theirs has paused itself.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        default_zone: str,
        servers: ServerService,
        deliveries: DeliveryService,
        untold: Callable[[], frozenset[int]],
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._servers = servers
        self._deliveries = deliveries
        self._untold = untold

    async def hours(self, actor: Actor) -> Hours:
        """Return a person's hours; without any they are told everything at once, at the server's place."""
        return await self._db.read(lambda tx: self.hours_within(tx, actor))

    async def set_hours(self, actor: Actor, wanted: WantedHours) -> Hours:
        """Change what was given.

        Raises:
            Invalid: ``zone-…``, ``subscription-quiet-unclear``, ``subscription-days-unclear``,
                ``subscription-hours-nothing``.
        """
        if wanted == WantedHours():
            raise Invalid("subscription-hours-nothing")
        place = zone_named(wanted.place) if wanted.place.strip() else None
        quiet = quiet_of(wanted.quiet) if wanted.quiet.strip() else None
        days = days_of(wanted.days) if wanted.days.strip() else None

        def work(tx: Transaction) -> Hours:
            old = self.hours_within(tx, actor)
            new = Hours(
                user_id=actor.user_id,
                zone=place[0] if place is not None else old.zone,
                city=place[1] if place is not None else old.city,
                quiet=quiet if wanted.quiet.strip() else old.quiet,
                days=days if days is not None else old.days,
                urgent=old.urgent if wanted.urgent is None else wanted.urgent,
            )
            store.save_hours(tx, new, look_at(new, self._clock.now()))
            self._deliveries.changed()
            return new

        return await self._db.write(work)

    def hours_within(self, tx: Transaction, actor: Actor) -> Hours:
        """Return the same as `hours`, inside another piece of work."""
        found = store.hours_of(tx, actor.user_id)
        return found or Hours(user_id=actor.user_id, zone=self._zone_here(actor), city="")

    async def place_of(self, actor: Actor) -> tuple[str, str]:
        """Return zone and city in which a person's times are understood: their own, the server's, else the default."""
        hours = await self.hours(actor)
        return hours.zone, hours.city

    def has_news(self, user_id: int) -> bool:
        """Whether something of a person's has paused itself without their knowing; asked without waiting."""
        return user_id in self._untold()

    async def told(self, actor: Actor) -> list[Subscription]:
        """Return what of a person's has paused itself without their knowing; they count as told now."""
        return await self._db.write(lambda tx: store.told(tx, actor.user_id))

    def _zone_here(self, actor: Actor) -> str:
        here = self._servers.of(actor.guild_id).zone if actor.guild_id is not None else None
        return here or self._default_zone
