"""Announcements from draft to what became of them. Organisers only; each act is recorded before it is answered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.actor import Actor
from bot.announcements import rules, store
from bot.announcements.model import Announcement, AnnouncementState, Draft, Standing, Wording
from bot.calendar.zones import require_future
from bot.clock import Clock
from bot.delivery.model import NewDelivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

T = TypeVar("T")

DRAFTS = 10
"""Most drafts that are listed."""

HISTORY = 50
"""Most announcements that a history shows."""


class AnnouncementService:
    """Everything that can be done with announcements.

    Every method that takes an actor raises Refused for somebody who is no organiser of the server, and NotFound for
    an announcement that is not of that server.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone for times typed without one in a server that has chosen none.
        servers: who is an organiser.
        deliveries: what is posted, and which roles it may call.
    """

    def __init__(
        self, db: Database, clock: Clock, default_zone: str, servers: ServerService, deliveries: DeliveryService
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._servers = servers
        self._deliveries = deliveries

    def check(self, actor: Actor, draft: Draft) -> None:
        """Refuse what cannot be taken but for title and text, before anybody writes them; raises as `draft`."""
        self._wording(actor, self._servers.require_organiser(actor), replace(draft, title="-", text="-"))

    async def draft(self, actor: Actor, draft: Draft) -> Standing:
        """Record a draft, to be previewed.

        Raises:
            Invalid: a part cannot be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        wording = self._wording(actor, guild_id, draft)
        now = self._clock.now()

        def work(tx: Transaction) -> Announcement:
            return _find(tx, guild_id, store.insert(tx, guild_id, actor.user_id, wording, now))

        return Standing(announcement=await self._db.write(work))

    async def revise(self, actor: Actor, announcement_id: int, revision: int, draft: Draft) -> Standing:
        """Change what a draft says.

        Args:
            actor: an organiser.
            announcement_id: the draft.
            revision: the one that the person was shown.
            draft: what it shall say.

        Raises:
            Invalid: a part cannot be taken.
            Conflict: it is no draft any more, or somebody else changed it meanwhile.
        """
        wording = self._wording(actor, self._servers.require_organiser(actor), draft)

        def work(tx: Transaction, announcement: Announcement, now: datetime) -> Announcement:
            del now
            rules.require_draft(announcement, revision)
            store.revise(tx, announcement_id, wording)
            return _find(tx, announcement.guild_id, announcement_id)

        return Standing(announcement=await self._act(actor, announcement_id, work))

    async def schedule(self, actor: Actor, announcement_id: int, revision: int) -> Standing:
        """Schedule a draft as it was previewed: the row, its delivery and the wish to call its role, all or nothing.

        Raises:
            Invalid: its time has passed meanwhile.
            Conflict: it is no draft any more, or another revision than the one that was shown.
        """

        def work(tx: Transaction, announcement: Announcement, now: datetime) -> None:
            rules.require_draft(announcement, revision)
            require_future(announcement.due, now)
            store.schedule(tx, announcement_id, actor.user_id, now)
            role_id = self._deliveries.pings.ask(tx, actor, announcement.cause, announcement.role_id)
            self._deliveries.enrol(tx, [_delivery(announcement, actor.user_id, role_id)])

        await self._act(actor, announcement_id, work)
        return await self.show(actor, announcement_id)

    async def discard(self, actor: Actor, announcement_id: int, revision: int) -> Announcement:
        """Throw a draft away and return what it said.

        Raises:
            Conflict: as `revise`.
        """

        def work(tx: Transaction, announcement: Announcement, now: datetime) -> Announcement:
            del now
            rules.require_draft(announcement, revision)
            store.throw_away(tx, announcement_id)
            return announcement

        return await self._act(actor, announcement_id, work)

    async def cancel(self, actor: Actor, announcement_id: int) -> Standing:
        """Cancel a scheduled announcement.

        One that is just being posted may be in the channel already; what the answer's delivery says holds.

        Raises:
            Conflict: it is a draft, was cancelled before, or its fate is decided (``announcement-over``).
        """

        def work(tx: Transaction, announcement: Announcement, now: datetime) -> None:
            rules.require_state(announcement, AnnouncementState.SCHEDULED)
            store.cancel(tx, announcement_id, actor.user_id, now)
            if not self._deliveries.cancel_cause(tx, announcement.cause):
                raise Conflict("announcement-over")

        await self._act(actor, announcement_id, work)
        return await self.show(actor, announcement_id)

    async def confirm_ping(self, actor: Actor, announcement_id: int) -> Standing:
        """Let a scheduled announcement call its role, as the second organiser.

        Raises:
            Refused: the person asked for it themself.
            NotFound: it calls no role.
            Conflict: it was confirmed before, or it is too late.
        """
        standing = await self.show(actor, announcement_id)
        await self._deliveries.pings.confirm(actor, standing.announcement.cause)
        return await self.show(actor, announcement_id)

    async def show(self, actor: Actor, announcement_id: int, state: AnnouncementState | None = None) -> Standing:
        """Return an announcement as it stands.

        Args:
            actor: an organiser.
            announcement_id: its number.
            state: when given, it must be in this one.

        Raises:
            Conflict: it is in another state.
        """
        guild_id = self._servers.require_organiser(actor)
        announcement = await self._db.read(lambda tx: _find(tx, guild_id, announcement_id))
        if state is not None:
            rules.require_state(announcement, state)
        return await self._standing(actor, announcement)

    async def upcoming(self, actor: Actor, typed: str = "") -> list[Standing]:
        """Return what is scheduled and still to come, the next one first.

        Args:
            actor: an organiser.
            typed: part of a title, or a number; everything when empty.
        """
        guild_id, now = self._servers.require_organiser(actor), self._clock.now()
        found = await self._db.read(lambda tx: store.upcoming(tx, guild_id, now))
        return [await self._standing(actor, one) for one in found if rules.fits(one, typed)]

    async def drafts(self, actor: Actor) -> list[Standing]:
        """Return the newest drafts of the server's organisers."""
        guild_id = self._servers.require_organiser(actor)
        found = await self._db.read(lambda tx: store.drafts(tx, guild_id, DRAFTS))
        return [Standing(announcement=one) for one in found]

    async def history(self, actor: Actor) -> list[Standing]:
        """Return what became of the announcements whose time has come or that were cancelled, the latest first."""
        guild_id, now = self._servers.require_organiser(actor), self._clock.now()
        found = await self._db.read(lambda tx: store.over(tx, guild_id, now, HISTORY))
        return [await self._standing(actor, one) for one in found]

    async def said(self, announcement_id: int) -> Announcement:
        """Return what an announcement says, for its delivery.

        Raises:
            NotFound: there is none.
        """
        return await self._db.read(lambda tx: _find(tx, None, announcement_id))

    async def _act(
        self, actor: Actor, announcement_id: int, work: Callable[[Transaction, Announcement, datetime], T]
    ) -> T:
        """Have an organiser do something with an announcement of their server, in one transaction at one moment."""
        guild_id = self._servers.require_organiser(actor)
        return await self._db.write(lambda tx: work(tx, _find(tx, guild_id, announcement_id), self._clock.now()))

    async def _standing(self, actor: Actor, announcement: Announcement) -> Standing:
        deliveries = await self._deliveries.of_cause(announcement.cause)
        if not deliveries:
            return Standing(announcement=announcement)
        ping = await self._deliveries.pings.of_cause(announcement.cause) if announcement.role_id is not None else None
        alone = self._servers.of(announcement.guild_id).one_may_ping
        return Standing(
            announcement=announcement,
            delivery=deliveries[0],
            ping=ping,
            may_confirm=ping is not None and (alone or ping.asked_by != actor.user_id),
        )

    def _wording(self, actor: Actor, guild_id: int, draft: Draft) -> Wording:
        server = self._servers.of(guild_id)
        self._deliveries.pings.check(actor, draft.role_id)
        zone = server.zone or self._default_zone
        return rules.wording(draft, server.announcements_channel_id, self._clock.now(), zone)


def _find(tx: Transaction, guild_id: int | None, announcement_id: int) -> Announcement:
    announcement = store.find(tx, announcement_id)
    if announcement is None or (guild_id is not None and announcement.guild_id != guild_id):
        raise NotFound("announcement-not-found")
    return announcement


def _delivery(announcement: Announcement, user_id: int, role_id: int | None) -> NewDelivery:
    return NewDelivery(
        key=announcement.cause,
        guild_id=announcement.guild_id,
        channel_id=announcement.channel_id,
        role_id=role_id,
        due_at=announcement.due.utc,
        useless_after=announcement.useless_after,
        message="announcement-post",
        # Alone: in a digest of overdue deliveries only its title would be said.
        data={"announcement": announcement.id, "title": announcement.title, "alone": True},
        cause=announcement.cause,
        created_by=user_id,
    )
