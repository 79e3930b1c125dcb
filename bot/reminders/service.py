"""Personal reminders. Each is a delivery to its owner, under no server: nobody else ever sees that it exists."""

import unicodedata
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar.rezoning import again
from bot.calendar.zones import Moment, parse_moment, require_future, seen_from
from bot.clock import Clock
from bot.delivery.model import OPEN, Delivery, Moved, NewDelivery, State
from bot.delivery.rezoning.service import Rezone
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.storage import Database, Transaction
from bot.subscriptions.rules import morning_after

Place = Callable[[Actor], Awaitable[tuple[str, str]]]

MESSAGE, CAUSE = "reminder-personal", "remind:"
NOBODYS = 0
"""In the place of a server's id: reminders belong to a person."""
MOST = 50
"""So many wait for one person at a time."""
LONGEST = 1_000
"""Characters of a text."""
USEFUL = timedelta(days=7)
"""So long after its time a reminder is still said: late is better than never for what one asked for oneself."""
TITLE = 80


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that waits.

    Attributes:
        number: its number among this person's, from 1.
        at: when it comes, at the place that was typed or the server's.
        text: what it says.
        link: the message it is about, or ''.
    """

    number: int
    at: Moment
    text: str
    link: str = ""


class ReminderService:
    """Reminders that people set for themselves.

    Args:
        db: the database.
        clock: the time.
        place_of: zone and city where a person's times without a place are understood.
        deliveries: says them.
    """

    def __init__(self, db: Database, clock: Clock, place_of: Place, deliveries: DeliveryService) -> None:
        self._db = db
        self._clock = clock
        self._place_of = place_of
        self._deliveries = deliveries

    async def add(self, actor: Actor, when: str, text: str, link: str = "") -> Reminder:
        """Plan a reminder.

        Args:
            actor: whose it is.
            when: as typed: 'in 2 hours', 'tomorrow 9:00 New York'.
            text: what to say; may be empty where there is a link.
            link: the address of the message it is about.

        Raises:
            Invalid: ``time-…`` or ``zone-…``; ``reminder-empty``, ``reminder-long``.
            Conflict: ``reminder-many``: as many wait as one person may have.
        """
        now = self._clock.now()
        zone, city = await self._place_of(actor)
        at = require_future(parse_moment(when, now=now, default_zone=zone, default_city=city), now)
        text = _plain(text)
        if not text and not link:
            raise Invalid("reminder-empty")
        if len(text) > LONGEST:
            raise Invalid("reminder-long", length=len(text), most=LONGEST)

        def work(tx: Transaction) -> Reminder:
            mine = self._mine(tx, actor)
            if sum(one.state in OPEN for one in mine) >= MOST:
                raise Conflict("reminder-many", most=MOST)
            number = max((_number(one) for one in mine), default=0) + 1
            self._deliveries.enrol(tx, [_delivery(actor, number, at, text, link, again=0)])
            return Reminder(number, at, text, link)

        return await self._db.write(work)

    async def waiting(self, actor: Actor) -> list[Reminder]:
        """Return this person's reminders that are still to come, earliest first."""
        found = await self._db.read(lambda tx: self._mine(tx, actor))
        place = await self._place_of(actor)
        return [_shown(one, place) for one in found if one.state in OPEN]

    async def cancel(self, actor: Actor, number: int) -> Reminder:
        """Take a reminder back.

        Raises:
            NotFound: ``reminder-not-found``: none of this person's that waits has the number.
        """

        def work(tx: Transaction) -> Delivery:
            for one in self._mine(tx, actor):
                if _number(one) == number and one.state in OPEN:
                    self._deliveries.cancel_cause(tx, one.cause)
                    return one
            raise NotFound("reminder-not-found")

        return _shown(await self._db.write(work), await self._place_of(actor))

    async def snooze(self, actor: Actor, number: int, span: timedelta | None) -> Reminder:
        """Have a reminder that was said come once more; pressed twice it comes once.

        Args:
            actor: whose it is.
            number: its number.
            span: after how long; None for tomorrow morning at the person's own place.

        Raises:
            NotFound: ``reminder-not-found``: none of this person's has the number.
            Conflict: ``reminder-snoozed``: it is to come again already.
        """
        now, (zone, city) = self._clock.now(), await self._place_of(actor)
        at = seen_from(now + span if span is not None else morning_after(now, zone), zone, city)

        def work(tx: Transaction) -> Delivery:
            said = [one for one in self._mine(tx, actor) if _number(one) == number]
            if not said:
                raise NotFound("reminder-not-found")
            if any(one.state in {State.PLANNED, State.CLAIMED} for one in said):
                raise Conflict("reminder-snoozed")
            last = said[-1]
            again = _delivery(actor, number, at, str(last.data["text"]), str(last.data["link"]), again=len(said))
            self._deliveries.enrol(tx, [again])
            return last

        last = await self._db.write(work)
        return Reminder(number, at, str(last.data["text"]), str(last.data["link"]))

    def _mine(self, tx: Transaction, actor: Actor) -> list[Delivery]:
        return self._deliveries.of_causes_within(tx, f"{CAUSE}{actor.user_id}:")


def rezone_reminders(deliveries: DeliveryService) -> Rezone:
    """Return what moves reminders when the zone database has changed: nine in Cairo stays nine in Cairo.

    Nobody is told, because the hour that was asked for is the same; and nothing is noted, because it is a person's own.
    """

    def rezone(tx: Transaction, now: datetime) -> Iterable[Moved]:
        for one in deliveries.of_causes_within(tx, CAUSE):
            wall = one.data.get("wall")
            if one.state is State.PLANNED and one.due_at > now and isinstance(wall, str):
                zone, city = str(one.data["zone"]), str(one.data["city"])
                new = again(Moment(datetime.fromisoformat(wall), zone, one.due_at, city))
                deliveries.shift_cause(tx, one.cause, new.utc - one.due_at)
        return ()

    return rezone


def _shown(one: Delivery, place: tuple[str, str]) -> Reminder:
    zone, city = str(one.data.get("zone") or place[0]), str(one.data.get("city") or "")
    return Reminder(_number(one), seen_from(one.due_at, zone, city), str(one.data["text"]), str(one.data["link"]))


def _delivery(actor: Actor, number: int, at: Moment, text: str, link: str, *, again: int) -> NewDelivery:
    cause = f"{CAUSE}{actor.user_id}:{number}"
    return NewDelivery(
        key=f"{cause}:{again}",
        guild_id=NOBODYS,
        user_id=actor.user_id,
        due_at=at.utc,
        useless_after=at.utc + USEFUL,
        message=MESSAGE,
        data={
            "title": (text or link)[:TITLE],
            "text": text,
            "link": link,
            "zone": at.zone,
            "city": at.city,
            "wall": at.wall.isoformat(),
            "number": number,
            # In a digest its buttons would be lost.
            "alone": True,
        },
        cause=cause,
        created_by=actor.user_id,
    )


def _number(one: Delivery) -> int:
    return int(one.cause.rpartition(":")[2])


def _plain(text: str) -> str:
    kept = (char for char in text if char in "\n\u200c\u200d" or unicodedata.category(char)[0] != "C")
    return unicodedata.normalize("NFC", "".join(kept)).strip()
