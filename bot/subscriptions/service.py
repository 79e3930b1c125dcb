"""Subscriptions as people make them: to a session, a body, a kind of deadline, a tag, everything; digests; snooze."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar.model import EVERYWHERE
from bot.calendar.reading import CalendarReading
from bot.calendar.zones import Moment, seen_from, zone_named
from bot.clock import Clock
from bot.delivery.model import Ping
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction
from bot.subscriptions import store
from bot.subscriptions.calls import store as calls
from bot.subscriptions.following import Following
from bot.subscriptions.model import Added, Beat, Call, Rhythm, Subscription, Wanted, WantedDigest
from bot.subscriptions.people import FollowerService
from bot.subscriptions.rules import clock_of, morning_after, next_beat, offsets_of, stands, topic_of

MOST_OWN, MOST_CHANNELS = 25, 50
"""Subscriptions of one person in a server; of all of a server's channels."""

SNOOZES = {"10m": timedelta(minutes=10), "1h": timedelta(hours=1), "morning": None}
"""How long something can be put off; None is until tomorrow morning."""

Change = Callable[[Transaction, Subscription], Subscription]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a person sees of subscriptions: their own, and (organisers) those of the server's channels."""

    own: tuple[Subscription, ...]
    channels: tuple[Subscription, ...] = ()
    unconfirmed: frozenset[int] = frozenset()


class SubscriptionService:
    """Who wants to hear of what.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
        deliveries: what says it.
        reading: the calendar.
        following: keeps the moments at which followers are found.
        people: people's own hours.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        servers: ServerService,
        deliveries: DeliveryService,
        reading: CalendarReading,
        following: Following,
        people: FollowerService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._deliveries = deliveries
        self._reading = reading
        self._following = following
        self._people = people

    async def add(self, actor: Actor, wanted: Wanted) -> Added:
        """Subscribe oneself, or (organisers) a channel and a role in it.

        Raises:
            Refused: no organiser.
            Invalid: ``subscription-…``, ``reminders-…``, ``ping-everyone``, outside a server.
            NotFound: no such session, deadline or body here.
            Conflict: ``subscription-there-already``, ``subscription-many``, or it is over.
        """
        guild_id = self._place(actor, wanted.channel_id, wanted.role_id)
        topic, label = topic_of(wanted.topic)
        new = _new(actor, guild_id, wanted.channel_id, wanted.role_id, topic)
        new = replace(new, label=label, offsets=offsets_of(wanted.reminders))
        now = self._clock.now()

        def work(tx: Transaction) -> tuple[Subscription, bool]:
            stored, waits = self._insert(tx, actor, self._named(tx, new, now), None, now)
            self._following.wanted(tx, guild_id, stored.offsets, now)
            return stored, waits

        stored, waits = await self._db.write(work)
        return await self._db.read(lambda tx: self._added(tx, stored, now, waits=waits))

    async def add_digest(self, actor: Actor, wanted: WantedDigest) -> Added:
        """Have a digest of each day or week come at an hour of the wall clock.

        Raises:
            Refused: no organiser.
            Invalid: ``subscription-clock-unclear``, ``zone-…``, ``ping-everyone``, outside a server.
            Conflict: ``subscription-there-already``, ``subscription-many``.
        """
        guild_id = self._place(actor, wanted.channel_id, wanted.role_id)
        place = zone_named(wanted.place) if wanted.place.strip() else None
        at = clock_of(wanted.at)
        now = self._clock.now()

        def work(tx: Transaction) -> Added:
            hours = self._people.hours_within(tx, actor)
            zone, city = place if place is not None else (hours.zone, hours.city)
            weekly = wanted.rhythm is Rhythm.WEEKLY
            weekday = (wanted.weekday or 0) if weekly else None
            city = city or seen_from(now, zone).city
            beat = Beat(rhythm=wanted.rhythm, at=at, zone=zone, city=city, weekday=weekday)
            new = _new(actor, guild_id, wanted.channel_id, wanted.role_id, wanted.rhythm.value)
            stored, waits = self._insert(tx, actor, replace(new, beat=beat), next_beat(beat, now), now)
            self._deliveries.changed()
            return Added(stored, waits=waits)

        return await self._db.write(work)

    async def change(self, actor: Actor, number: str, reminders: str) -> Added:
        """Change how long before one is told.

        Raises:
            NotFound: no such subscription of this person's, or (organisers) of a channel here.
            Invalid: ``reminders-…``, ``subscription-offset-…``, ``subscription-digest-no-offsets``.
        """
        offsets = offsets_of(reminders)
        now = self._clock.now()

        def work(tx: Transaction) -> Subscription:
            old = self._theirs(tx, actor, number)
            if old.beat is not None:
                raise Invalid("subscription-digest-no-offsets")
            store.set_offsets(tx, old.id, offsets)
            self._following.wanted(tx, old.guild_id, offsets, now)
            return replace(old, offsets=offsets)

        changed = await self._db.write(work)
        return await self._db.read(lambda tx: self._added(tx, changed, now))

    async def pause(self, actor: Actor, number: str) -> Subscription:
        """Have a subscription say nothing until it goes on; raises NotFound."""

        def work(tx: Transaction, one: Subscription) -> Subscription:
            store.pause(tx, one.id, self._clock.now())
            return replace(one, paused=True, reason=None)

        return await self._act(actor, number, work)

    async def resume(self, actor: Actor, number: str) -> Subscription:
        """Have a subscription that was paused, or has paused itself, go on; raises NotFound."""

        def work(tx: Transaction, one: Subscription) -> Subscription:
            store.pause(tx, one.id, None)
            if one.beat is not None:
                store.set_next(tx, {one.id: next_beat(one.beat, self._clock.now())})
            return replace(one, paused=False, reason=None)

        return await self._act(actor, number, work)

    async def stop(self, actor: Actor, number: str) -> Subscription:
        """End a subscription, with whatever it has still to say; raises NotFound."""

        def work(tx: Transaction, one: Subscription) -> Subscription:
            self._deliveries.cancel_cause(tx, one.cause)
            store.end(tx, one.id)
            return one

        return await self._act(actor, number, work)

    async def mine(self, actor: Actor) -> Listing:
        """Return a person's subscriptions here (in private: everywhere), and for organisers those of channels."""

        def look(tx: Transaction) -> Listing:
            own = tuple(store.of_person(tx, actor.user_id, actor.guild_id))
            if actor.guild_id is None or not self._servers.is_organiser(actor):
                return Listing(own)
            there = tuple(store.of_channels(tx, actor.guild_id))
            waiting = {one.id for one in there if one.role_id is not None and not self._role(tx, one)}
            return Listing(own, there, frozenset(waiting))

        return await self._db.read(look)

    async def snooze(self, actor: Actor, number: str, ref: str, span: str) -> Moment:
        """Have one reminder come again later; the others stay as they are, and pressed twice it comes once.

        Args:
            actor: whose it is.
            number: of the subscription.
            ref: what it reminded of.
            span: a key of `SNOOZES`.

        Raises:
            NotFound: it is not this person's.
            Conflict: ``subscription-snoozed``, or ``subscription-snooze-late``: it would have begun by then.
        """
        now = self._clock.now()

        def work(tx: Transaction) -> Moment:
            one = self._theirs(tx, actor, number)
            own = self._reading.find(tx, ref)
            if own is None or own.guild_id not in {one.guild_id, EVERYWHERE}:
                raise NotFound("subscription-not-found")
            hours = self._people.hours_within(tx, actor)
            length = SNOOZES[span]
            at = now + length if length is not None else morning_after(now, hours.zone)
            if not stands(own) or at >= own.begins:
                raise Conflict("subscription-snooze-late")
            if calls.is_snoozed(tx, one.id, ref):
                raise Conflict("subscription-snoozed")
            calls.insert(tx, [Call(due_at=at, guild_id=one.guild_id, ref=ref, subscription_id=one.id, snooze=True)])
            self._deliveries.changed()
            return seen_from(at, hours.zone, hours.city)

        return await self._db.write(work)

    async def confirm_ping(self, actor: Actor, number: str) -> Ping:
        """Agree, as a second organiser, that a channel's subscription calls its role.

        Raises:
            Refused: no organiser, or the one who asked.
            NotFound: ``ping-not-found``.
            Conflict: ``ping-confirmed-already``.
        """
        self._servers.require_organiser(actor)
        one = await self._db.read(lambda tx: self._theirs(tx, actor, number))
        return await self._deliveries.pings.confirm(actor, one.cause, lasting=True)

    async def forget(self, user_id: int) -> int:
        """Delete what is a person's own, with what it has still to say; return how many rows went."""

        def work(tx: Transaction) -> int:
            for one in store.of_person(tx, user_id):
                self._deliveries.cancel_cause(tx, one.cause)
            return store.forget(tx, user_id)

        return await self._db.write(work)

    def _place(self, actor: Actor, channel_id: int | None, role_id: int | None) -> int:
        """Return the server, where this person may have it said there."""
        if channel_id is None:
            if role_id is not None:
                raise Invalid("subscription-role-needs-channel")
            return self._servers.require_server(actor)
        self._deliveries.pings.check(actor, role_id)
        return self._servers.require_organiser(actor)

    def _named(self, tx: Transaction, new: Subscription, now: datetime) -> Subscription:
        """Return a subscription to one entry or one body with its title; an entry must be here and to come."""
        if new.topic.startswith("body:"):
            body = self._reading.body(tx, new.guild_id, new.label)
            if body is None:
                raise NotFound("body-not-found", name=new.label)
            return replace(new, topic=body.ref, label=body.name)
        if not new.topic.startswith(("session:", "deadline:")):
            return new
        own = self._reading.find(tx, new.topic)
        if own is None or own.guild_id not in {new.guild_id, EVERYWHERE}:
            raise NotFound("session-not-found" if new.topic.startswith("session:") else "deadline-not-found")
        if own.cancelled_at is not None or own.over_at <= now:
            raise Conflict("subscription-over")
        return replace(new, label=own.title)

    def _insert(
        self, tx: Transaction, actor: Actor, new: Subscription, next_at: datetime | None, now: datetime
    ) -> tuple[Subscription, bool]:
        """Store a subscription; return it and whether its role waits for a second organiser."""
        if new.user_id is not None:
            count, most = len(store.of_person(tx, new.user_id, new.guild_id)), MOST_OWN
        else:
            count, most = len(store.of_channels(tx, new.guild_id)), MOST_CHANNELS
        if count >= most:
            raise Conflict("subscription-many", most=most)
        number = store.insert(tx, new, next_at, now)
        if number is None:
            raise Conflict("subscription-there-already")
        stored = replace(new, id=number)
        may = self._deliveries.pings.ask(tx, actor, stored.cause, stored.role_id)
        return stored, stored.role_id is not None and may is None

    def _added(self, tx: Transaction, one: Subscription, now: datetime, *, waits: bool = False) -> Added:
        coming = [own for own in self._reading.to_come(tx, one.guild_id, now) if stands(own)]
        fitting = [own for own in coming if one.topic in self._following.topics(tx, own)]
        hears = [(own.begins - before, own) for own in fitting for before in one.offsets if own.begins - before > now]
        first = min(hears, key=lambda pair: (pair[0], pair[1].ref), default=None)
        seen = None if first is None else (first[1], seen_from(first[0], first[1].start.zone, first[1].start.city))
        return Added(one, len(fitting), seen, waits)

    def _theirs(self, tx: Transaction, actor: Actor, number: str) -> Subscription:
        digits = number.strip().removeprefix("#")
        plain = digits.isascii() and digits.isdecimal() and len(digits) <= 18
        one = store.find(tx, int(digits)) if plain else None
        if one is not None and one.user_id == actor.user_id:
            return one
        if one is None or one.channel_id is None or one.guild_id != actor.guild_id:
            raise NotFound("subscription-not-found")
        if not self._servers.is_organiser(actor):
            raise Refused("subscription-channels-only-organisers")
        return one

    async def _act(self, actor: Actor, number: str, change: Change) -> Subscription:
        def work(tx: Transaction) -> Subscription:
            done = change(tx, self._theirs(tx, actor, number))
            self._deliveries.changed()
            return done

        return await self._db.write(work)

    def _role(self, tx: Transaction, one: Subscription) -> int | None:
        return self._deliveries.pings.confirmed_within(tx, one.cause)


def _new(actor: Actor, guild_id: int, channel_id: int | None, role_id: int | None, topic: str) -> Subscription:
    return Subscription(
        id=0,
        guild_id=guild_id,
        user_id=actor.user_id if channel_id is None else None,
        channel_id=channel_id,
        role_id=role_id,
        topic=topic,
        created_by=actor.user_id,
    )
