"""Speakers' rosters: organisers open them, members of the coalition claim, give back and change slots."""

from datetime import datetime

from bot.actor import Actor
from bot.errors import Conflict, Invalid, NotFound
from bot.room.rosters import notices, store
from bot.room.rosters.desk import Listener, RosterDesk, number_of
from bot.room.rosters.model import (
    LATE,
    MOST_MINUTES,
    MOST_SLOTS,
    MOST_WAITING,
    Claim,
    Claimed,
    Place,
    Region,
    Roster,
    RosterView,
    Wish,
)
from bot.storage import Transaction


class RosterService:
    """Who speaks to which agenda item.

    Args:
        desk: who may, and how a roster stands.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk

    def on_change(self, listener: Listener) -> None:
        """Have a function called with a roster's number after each commit that may have changed its message."""
        self._desk.on_change(listener)

    async def open(self, actor: Actor, session: str, item: str, wish: Wish) -> RosterView:
        """Open the roster of an agenda item and post its message; one that is open gets this many slots.

        Args:
            actor: an organiser.
            session: the session.
            item: 'item:7', on its programme.
            wish: slots, minutes, channel (of a new one).

        Raises:
            Refused: not an organiser.
            NotFound: no such session, or the item is not on its programme.
            Invalid: too many slots or minutes.
            Conflict: the meeting is over, or a slot that would go is taken.
        """
        guild_id = self._desk.servers.require_organiser(actor)
        if not (1 <= wish.slots <= MOST_SLOTS and 1 <= wish.minutes <= MOST_MINUTES):
            raise Invalid("room-roster-size", slots=MOST_SLOTS, minutes=MOST_MINUTES)
        item_id = number_of(item, "programme-not-found")
        now = self._desk.clock.now()

        def work(tx: Transaction) -> RosterView:
            _, meetings = self._desk.programme.within(tx, guild_id, session)
            if not any(one.id == item_id for meeting in meetings for one in meeting.items):
                raise NotFound("programme-not-found")
            there = store.open_of(tx, guild_id, item_id)
            if there is None:
                return self._opened(tx, actor, guild_id, item_id, wish, now)
            view = self._desk.view(tx, there)
            self._desk.require_open(view)
            if max(view.speakers, default=0) > wish.slots:
                raise Conflict("room-slots-taken", slot=max(view.speakers))
            store.resize(tx, there.id, wish.slots, wish.minutes)
            resized = self._desk.found(tx, guild_id, there.id)
            self._desk.settle(tx, resized, now)
            return self._desk.view(tx, resized)

        return await self._desk.db.write(work)

    async def close(self, actor: Actor, ref: str) -> RosterView:
        """Close a roster: nothing more is claimed, who speaks stays.

        Raises:
            Refused: not an organiser.
            NotFound: there is no such roster here.
        """
        self._desk.servers.require_organiser(actor)

        def act(tx: Transaction, roster: Roster, now: datetime) -> RosterView:
            store.close(tx, roster.id, now)
            self._desk.changed(roster.id)
            return self._desk.view(tx, self._desk.found(tx, None, roster.id))

        return await self._desk.act(actor, ref, act)

    async def view(self, actor: Actor, ref: str) -> RosterView:
        """Return a roster with its names, to members of the coalition.

        Raises:
            Refused: not of the coalition.
            NotFound: there is no such roster here.
        """
        guild_id, number = self._desk.coalition(actor), number_of(ref, "room-roster-unknown")
        return await self._desk.db.read(lambda tx: self._desk.view(tx, self._desk.found(tx, guild_id, number)))

    async def shown(self, roster_id: int) -> RosterView:
        """Return a roster of any server, for its own message: names are for the face to leave out. Raises NotFound."""
        return await self._desk.db.read(lambda tx: self._desk.view(tx, self._desk.found(tx, None, roster_id)))

    async def here(self, actor: Actor) -> list[RosterView]:
        """Return a server's open rosters, the newest first, to members of its coalition; raises Refused."""
        guild_id = self._desk.coalition(actor)
        return await self._desk.db.read(lambda tx: [self._desk.view(tx, one) for one in store.opened(tx, guild_id)])

    async def everywhere(self) -> list[Roster]:
        """Return the open rosters of all servers."""
        return await self._desk.db.read(store.opened)

    async def claim(self, actor: Actor, ref: str, slot: int | None = None, region: Region | None = None) -> Claimed:
        """Take a slot, or a place on the waiting list where none is free; with a slot already, change to this one.

        Args:
            actor: of the coalition.
            ref: the roster.
            slot: which one; None for the first that is free.
            region: where they speak from; None leaves it.

        Raises:
            Refused, NotFound: as `view`.
            Invalid: there is no such slot.
            Conflict: closed, this slot is taken, or too many wait.
        """

        def act(tx: Transaction, roster: Roster, now: datetime) -> Claimed:
            view = self._desk.view(tx, roster)
            self._desk.require_open(view)
            own = view.of(actor.user_id)
            wanted = _wanted(view, own, slot)
            if own is None:
                if wanted is None and len(view.waiting) >= MOST_WAITING:
                    raise Conflict("room-waiting-full", most=MOST_WAITING)
                new = Claim(id=0, roster_id=roster.id, user_id=actor.user_id, slot=wanted, region=None, claimed_at=now)
                number = store.insert_claim(tx, new)
            else:
                number = own.id
                if wanted is not None and wanted != own.slot:
                    store.give(tx, number, wanted)
            if region is not None:
                store.set_region(tx, number, region)
            self._desk.settle(tx, roster, now)
            return self._claimed(tx, roster, actor, full=own is None and wanted is None)

        return await self._desk.act(actor, ref, act)

    async def choose_region(self, actor: Actor, ref: str, region: Region | None) -> RosterView:
        """Note where a speaker speaks from, or (None) that they do not say.

        Raises:
            Refused, NotFound: as `view`; ``room-no-claim``: they are not on it.
        """

        def act(tx: Transaction, roster: Roster, now: datetime) -> RosterView:
            del now
            store.set_region(tx, self._desk.own(tx, roster, actor.user_id).id, region)
            self._desk.changed(roster.id)
            return self._desk.view(tx, roster)

        return await self._desk.act(actor, ref, act)

    async def release(self, actor: Actor, ref: str) -> RosterView:
        """Give one's slot or place back; whoever is next in line moves up and is told. Works in private messages too.

        Raises:
            NotFound: there is no such roster here, or they are not on it.
        """
        number = number_of(ref, "room-roster-unknown")

        def work(tx: Transaction) -> RosterView:
            roster, now = self._desk.found(tx, actor.guild_id, number), self._desk.clock.now()
            claim, before = self._desk.own(tx, roster, actor.user_id), self._desk.view(tx, roster)
            self._desk.leave(tx, roster, claim, now)
            place = before.place
            late = place is not None and now >= place.meeting.start.utc - LATE
            if place is not None and before.open and late and claim.slot is not None and not before.waiting:
                word = notices.slot_free(roster, place, claim, now)
                self._desk.deliveries.enrol(tx, [word] if word is not None else [])
            return self._desk.view(tx, roster)

        return await self._desk.db.write(work)

    async def take_off(self, actor: Actor, ref: str, user_id: int) -> RosterView:
        """Take somebody off a roster, for an organiser; they are told.

        Raises:
            Refused: not an organiser.
            NotFound: there is no such roster here, or they are not on it.
        """
        self._desk.servers.require_organiser(actor)

        def act(tx: Transaction, roster: Roster, now: datetime) -> RosterView:
            claim, place = self._desk.own(tx, roster, user_id), self._desk.place(tx, roster)
            self._desk.leave(tx, roster, claim, now)
            if place is not None:
                self._desk.deliveries.enrol(tx, [notices.taken_off(roster, place, claim, now)])
            return self._desk.view(tx, roster)

        return await self._desk.act(actor, ref, act)

    def forget(self, tx: Transaction, user_id: int) -> int:
        """Delete a person's claims inside the write that erases them; who waits moves up. Return how many they were."""
        rosters = store.rosters_of(tx, user_id)
        count = store.forget(tx, user_id)
        for number in rosters:
            self._desk.settle(tx, self._desk.found(tx, None, number), self._desk.clock.now())
        return count

    async def refill(self) -> None:
        """Have those who wait move up on every open roster: somebody may have been erased from it."""

        def work(tx: Transaction) -> None:
            for roster in store.opened(tx):
                self._desk.settle(tx, roster, self._desk.clock.now())

        await self._desk.db.write(work)

    def _opened(
        self, tx: Transaction, actor: Actor, guild_id: int, item_id: int, wish: Wish, now: datetime
    ) -> RosterView:
        new = Roster(
            id=0,
            guild_id=guild_id,
            item_id=item_id,
            slots=wish.slots,
            minutes=wish.minutes,
            channel_id=wish.channel_id,
            opened_by=actor.user_id,
            opened_at=now,
        )
        roster = self._desk.found(tx, guild_id, store.insert(tx, new))
        view = self._desk.view(tx, roster)
        place: Place = self._desk.require_open(view)
        self._desk.deliveries.enrol(tx, [notices.panel(roster, place, now)])
        return view

    def _claimed(self, tx: Transaction, roster: Roster, actor: Actor, *, full: bool) -> Claimed:
        view, claim = self._desk.view(tx, roster), self._desk.own(tx, roster, actor.user_id)
        waiting = [one.id for one in view.waiting]
        return Claimed(view, claim, waiting.index(claim.id) + 1 if claim.slot is None else 0, full)


def _wanted(view: RosterView, own: Claim | None, slot: int | None) -> int | None:
    """Return the slot to give somebody who claims; None for the waiting list, or to leave it as it is."""
    if slot is None:
        taken = own is not None and own.slot is not None
        return None if taken else next(iter(view.free), None)
    if not 1 <= slot <= view.roster.slots:
        raise Invalid("room-slot-unknown", slots=view.roster.slots)
    holder = view.speakers.get(slot)
    if holder is not None and (own is None or holder.id != own.id):
        raise Conflict("room-slot-taken", slot=slot)
    return slot
