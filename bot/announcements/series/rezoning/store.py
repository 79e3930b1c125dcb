"""Series after a change of the zone database: what is to come computed anew, with its deliveries."""

from collections.abc import Iterator
from datetime import datetime

from bot.announcements.series import store
from bot.announcements.series.planning import Planner, where_of
from bot.calendar.rezoning import again, moved_from
from bot.calendar.zones import Moment
from bot.delivery.model import Moved, State
from bot.delivery.service import DeliveryService
from bot.storage import Transaction


class SeriesRezoning:
    """Moves the occurrences of the series that are running.

    Args:
        deliveries: what is planned.
        planner: plans it anew.
    """

    def __init__(self, deliveries: DeliveryService, planner: Planner) -> None:
        self._deliveries = deliveries
        self._planner = planner

    def __call__(self, tx: Transaction, now: datetime) -> Iterator[Moved]:
        """Compute every occurrence that is still to come anew; whoever made the series is told once for all of them."""
        for series in store.running(tx):
            told: set[str] = set()
            for one in self._deliveries.of_causes_within(tx, series.causes):
                key = where_of(one)[0]
                if one.state is not State.PLANNED or one.due_at <= now or key in told:
                    continue
                wall = datetime.fromisoformat(str(one.data["wall"]))
                old = Moment(wall, str(one.data["zone"]), one.due_at, str(one.data["city"]))
                new = again(old)
                if new == old:
                    continue
                by = 0 if told else one.created_by
                told.add(key)
                subject = f"announcement-series:{series.id}:{key}"
                yield moved_from(subject, str(one.data["title"]), series.guild_id, by, old, new)
            if told:
                self._planner.plan(tx, series.id, now)
