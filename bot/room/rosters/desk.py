"""What every act on a roster works with: who may, how it stands, who moves up, and who is told that it changed."""

import logging
import re
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.actor import Actor
from bot.calendar.programme.service import ProgrammeService
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound, Refused
from bot.room.rosters import notices, store
from bot.room.rosters.model import Claim, Place, Roster, RosterView
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)
T = TypeVar("T")
Listener = Callable[[int], None]
_NUMBER = re.compile(r"\s*(?:(?:roster|item):)?#?(?P<number>[0-9]{1,12})\s*")


def number_of(ref: str, key: str) -> int:
    """Return the number in '3', '#3', 'roster:3' or 'item:3'; raises NotFound with this key of the catalogue."""
    match = _NUMBER.fullmatch(ref)
    if match is None:
        raise NotFound(key)
    return int(match["number"])


class RosterDesk:
    """Where acts on rosters are let through.

    Args:
        db: the database.
        clock: the time.
        servers: who is of the coalition, who is an organiser.
        programme: agenda items, and when they are taken up.
        deliveries: what is said in channels and privately.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        servers: ServerService,
        programme: ProgrammeService,
        deliveries: DeliveryService,
    ) -> None:
        self.db = db
        self.clock = clock
        self.servers = servers
        self.programme = programme
        self.deliveries = deliveries
        self._listeners: list[Listener] = []
        self._changed: deque[int] = deque()
        # Also where whoever asked has gone away meanwhile.
        db.after_commit(self._tell)

    def on_change(self, listener: Listener) -> None:
        """Have a function called with a roster's number after each commit that may have changed its message."""
        self._listeners.append(listener)

    def changed(self, roster_id: int) -> None:
        """Note, inside a write, that a roster is not what it was."""
        self._changed.append(roster_id)
        self.deliveries.changed()

    def coalition(self, actor: Actor) -> int:
        """Return the server of somebody of its coalition.

        Raises:
            Refused: ``room-coalition-needed``.
        """
        guild_id = self.servers.require_server(actor)
        if not self.servers.is_of_coalition(actor):
            raise Refused("room-coalition-needed")
        return guild_id

    def found(self, tx: Transaction, guild_id: int | None, roster_id: int) -> Roster:
        """Return a roster of a server (None: any).

        Raises:
            NotFound: ``room-roster-unknown``.
        """
        roster = store.find(tx, guild_id, roster_id)
        if roster is None:
            raise NotFound("room-roster-unknown")
        return roster

    async def act(self, actor: Actor, ref: str, act: Callable[[Transaction, Roster, datetime], T]) -> T:
        """Have somebody of the coalition do something with a roster, in one write.

        Raises:
            Refused: ``room-coalition-needed``.
            NotFound: ``room-roster-unknown``.
        """
        guild_id, number = self.coalition(actor), number_of(ref, "room-roster-unknown")
        return await self.db.write(lambda tx: act(tx, self.found(tx, guild_id, number), self.clock.now()))

    def own(self, tx: Transaction, roster: Roster, user_id: int) -> Claim:
        """Return a person's claim on a roster.

        Raises:
            NotFound: ``room-no-claim``.
        """
        found = next((one for one in store.claims(tx, roster.id) if one.user_id == user_id), None)
        if found is None:
            raise NotFound("room-no-claim")
        return found

    def view(self, tx: Transaction, roster: Roster) -> RosterView:
        """Return a roster as it stands now."""
        place, claims = self.place(tx, roster), store.claims(tx, roster.id)
        speakers = {one.slot: one for one in sorted(claims, key=lambda one: one.slot or 0) if one.slot is not None}
        waiting = tuple(one for one in claims if one.slot is None)
        return RosterView(roster, place, speakers, waiting, self._is_open(roster, place))

    def place(self, tx: Transaction, roster: Roster) -> Place | None:
        """Return where and when a roster's agenda item is taken up; None where it is no longer on the programme."""
        found = self.programme.place_of(tx, roster.item_id)
        return None if found is None else Place(*found)

    def require_open(self, view: RosterView) -> Place:
        """Return the agenda item of a roster on which something can still change.

        Raises:
            Conflict: ``room-roster-closed``.
        """
        if not view.open or view.place is None:
            raise Conflict("room-roster-closed")
        return view.place

    def settle(self, tx: Transaction, roster: Roster, now: datetime) -> None:
        """Give free slots to those who wait, in their order, and tell them; the roster's message follows."""
        view = self.view(tx, roster)
        self.changed(roster.id)
        if not view.open or view.place is None:
            return
        for slot, claim in zip(view.free, view.waiting, strict=False):
            store.give(tx, claim.id, slot)
            self.deliveries.enrol(tx, [notices.moved_up(roster, view.place, claim, slot, now)])

    def leave(self, tx: Transaction, roster: Roster, claim: Claim, now: datetime) -> None:
        """Take a claim off a roster; whoever is next in line moves up."""
        store.delete_claim(tx, claim.id)
        self.settle(tx, roster, now)

    def _is_open(self, roster: Roster, place: Place | None) -> bool:
        if roster.closed_at is not None or place is None or place.session.cancelled_at is not None:
            return False
        return place.meeting.end.utc > self.clock.now()

    def _tell(self) -> None:
        for roster_id in {self._changed.popleft() for _ in range(len(self._changed))}:
            for listener in self._listeners:
                try:
                    listener(roster_id)
                except Exception:
                    # A face that stumbles must not stop the writer, which has other people's commits to answer.
                    log.exception("a listener of roster %s failed", roster_id)
