"""Speakers change places with each other, when both want it."""

from datetime import datetime

from bot.actor import Actor
from bot.errors import Conflict, Invalid, NotFound
from bot.room.rosters import notices, store
from bot.room.rosters.desk import RosterDesk
from bot.room.rosters.model import Claim, Roster
from bot.storage import Transaction


class SwapService:
    """Wishes to change places.

    Args:
        desk: who may, and how a roster stands.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk

    async def ask(self, actor: Actor, ref: str, user_id: int) -> tuple[Claim, Claim]:
        """Ask another speaker to change places; return both claims.

        Raises:
            Refused, NotFound: as `view`; ``room-no-claim``.
            Conflict: closed, or one of them has no slot.
        """

        def act(tx: Transaction, roster: Roster, now: datetime) -> tuple[Claim, Claim]:
            place = self._desk.require_open(self._desk.view(tx, roster))
            asking, asked = self._desk.own(tx, roster, actor.user_id), self._desk.own(tx, roster, user_id)
            if asking.id == asked.id:
                raise Invalid("room-swap-self")
            if asking.slot is None or asked.slot is None:
                raise Conflict("room-swap-waiting")
            swap_id = store.insert_swap(tx, asking, asked)
            word = notices.swap_asked(roster, place, asking, asked, swap_id, actor.name, now)
            self._desk.deliveries.enrol(tx, [word])
            return asking, asked

        return await self._desk.act(actor, ref, act)

    async def decide(self, actor: Actor, swap_id: int, *, agreed: bool) -> Claim:
        """Change places with whoever asked, or do not; they are told. Return one's own claim as it is now.

        Raises:
            NotFound: ``room-question-gone``.
            Conflict: ``room-swap-stale``: one of them has another slot by now; or closed.
        """

        def work(tx: Transaction) -> Claim:
            found = store.take_swap(tx, swap_id)
            if found is None or found[1].user_id != actor.user_id:
                raise NotFound("room-question-gone")
            asking, asked, slots = found
            roster, now = self._desk.found(tx, None, asking.roster_id), self._desk.clock.now()
            place = self._desk.require_open(self._desk.view(tx, roster))
            if agreed:
                if (asking.slot, asked.slot) != tuple(slots):
                    raise Conflict("room-swap-stale")
                store.give(tx, asking.id, None)
                store.give(tx, asked.id, asking.slot)
                store.give(tx, asking.id, asked.slot)
                self._desk.changed(roster.id)
            word = notices.swap_decided(roster, place, asking, swap_id, asked.slot if agreed else None, now)
            self._desk.deliveries.enrol(tx, [word])
            return self._desk.own(tx, roster, actor.user_id)

        return await self._desk.db.write(work)
