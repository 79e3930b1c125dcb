"""Series that follow a session's meetings, planned anew when these change. One of what happens by itself."""

from datetime import datetime

from bot.announcements.series import store
from bot.announcements.series.planning import Planner
from bot.clock import Clock
from bot.storage import Database


class SeriesFollowing:
    """Looks which series the schema has marked (a meeting or a session was written), and plans them anew.

    Args:
        db: the database.
        clock: the time.
        planner: plans a series.
    """

    def __init__(self, db: Database, clock: Clock, planner: Planner) -> None:
        self._db = db
        self._clock = clock
        self._planner = planner

    async def next_due(self) -> datetime | None:
        """Return when a series has to be planned anew; see `bot.delivery.model.Timed`."""
        return self._clock.now() if await self._db.read(store.stale) else None

    async def run_due(self, now: datetime) -> None:
        """Plan the series anew whose meetings have changed."""
        if await self._db.read(store.stale):
            await self._db.write(lambda tx: [self._planner.plan(tx, one, now) for one in store.stale(tx)])
