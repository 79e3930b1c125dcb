"""Announcements after a change of the zone database: scheduled ones computed anew, with their deliveries."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.announcements.store import find
from bot.calendar.rezoning import again, moved_from
from bot.clock import to_text
from bot.delivery.model import Moved
from bot.storage import Transaction

Shift = Callable[[Transaction, str, timedelta], int]


class AnnouncementRezoning:
    """Moves the announcements that are scheduled.

    Args:
        shift: moves what a cause has planned; see `DeliveryService.shift_cause`.
    """

    def __init__(self, shift: Shift) -> None:
        self._shift = shift

    def __call__(self, tx: Transaction, now: datetime) -> Iterator[Moved]:
        """Compute every scheduled announcement that is still to come anew; each is yielded before it moves.

        The schema lets a scheduled announcement move only where that was noted.
        """
        rows = tx.execute("SELECT id FROM announcement WHERE state = 'scheduled' AND due_utc > ?", (to_text(now),))
        found = [find(tx, row["id"]) for row in rows.fetchall()]
        for one in found:
            if one is None or (due := again(one.due)) == one.due:
                continue
            yield moved_from(one.cause, one.title, one.guild_id, one.created_by, one.due, due)
            tx.execute("UPDATE announcement SET due_utc = ? WHERE id = ?", (to_text(due.utc), one.id))
            self._shift(tx, one.cause, due.utc - one.due.utc)
