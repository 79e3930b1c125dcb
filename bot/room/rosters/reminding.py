"""What happens to rosters by itself: speakers are reminded once; who spoke is erased some time afterwards."""

from collections.abc import Iterable
from datetime import datetime

from bot.room.attendance.model import KEPT
from bot.room.attendance.service import BETWEEN_LOOKS
from bot.room.rosters import notices, store
from bot.room.rosters.desk import RosterDesk
from bot.room.rosters.model import REMINDED, Claim, Place, Roster
from bot.storage import Transaction
from bot.subscriptions.rules import stands

Due = tuple[datetime, Roster, Place, Claim]


class RosterReminders:
    """One of the things that happen by themselves.

    The times are looked up in the programme each time: a meeting that moved takes its reminders along.

    Args:
        desk: how rosters stand.
    """

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._look_at: datetime | None = None

    async def next_due(self) -> datetime | None:
        """Return when the next speaker is reminded."""
        now = self._desk.clock.now()
        return await self._desk.db.read(lambda tx: min((due for due, *_ in self._ahead(tx, now)), default=None))

    async def run_due(self, now: datetime) -> None:
        """Remind those whose time has come; erase what was kept long enough."""
        if await self._desk.db.read(lambda tx: any(due <= now for due, *_ in self._ahead(tx, now))):
            await self._desk.db.write(lambda tx: self._remind(tx, now))
        if self._look_at is None or abs(now - self._look_at) >= BETWEEN_LOOKS:
            if await self._desk.db.read(lambda tx: self._over(tx, now)):
                await self._desk.db.write(lambda tx: self._erase(tx, now))
            self._look_at = now

    def _ahead(self, tx: Transaction, now: datetime) -> Iterable[Due]:
        """Yield the reminders that were not said for the time their meeting is set for, and still can be."""
        for roster in store.with_claims(tx):
            place = self._desk.place(tx, roster)
            if place is None or not stands(place.session) or place.meeting.start.utc <= now:
                continue
            start = place.meeting.start.utc
            for claim in store.claims(tx, roster.id):
                # Who claims within the last hour has just been told when it is.
                known = claim.reminded_for == start or claim.claimed_at > start - REMINDED
                if claim.slot is not None and not known:
                    yield start - REMINDED, roster, place, claim

    def _remind(self, tx: Transaction, now: datetime) -> None:
        for due, roster, place, claim in list(self._ahead(tx, now)):
            if due <= now:
                store.reminded(tx, claim.id, place.meeting.start.utc)
                self._desk.deliveries.enrol(tx, [notices.reminder(roster, place, claim, due, now)])

    def _over(self, tx: Transaction, now: datetime) -> list[Roster]:
        return [one for one in store.with_claims(tx) if self._ended(tx, one) + KEPT <= now]

    def _ended(self, tx: Transaction, roster: Roster) -> datetime:
        place = self._desk.place(tx, roster)
        # What was taken off the programme has no time any more: it counts from when it was opened or closed.
        return place.session.over_at if place is not None else roster.closed_at or roster.opened_at

    def _erase(self, tx: Transaction, now: datetime) -> None:
        for roster in self._over(tx, now):
            store.erase_claims(tx, roster.id, now)
            self._desk.changed(roster.id)
