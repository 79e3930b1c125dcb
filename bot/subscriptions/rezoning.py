"""Digests and quiet hours after a change of the zone database: the hour on the wall stays, the instant moves."""

from collections.abc import Iterable
from datetime import datetime

from bot.delivery.model import Moved
from bot.storage import Transaction
from bot.subscriptions import store
from bot.subscriptions.rounds import look_at
from bot.subscriptions.rules import next_beat


def rezone_subscriptions(tx: Transaction, now: datetime) -> Iterable[Moved]:
    """Compute what is still to come anew; nobody is told, because the hour that was asked for is the same."""
    beats = ((one.id, one.beat) for one in store.beats_after(tx, now))
    store.set_next(tx, {number: next_beat(beat, now) for number, beat in beats if beat is not None})
    for hours in store.closing_after(tx, now):
        store.set_closing(tx, hours.user_id, look_at(hours, now))
    return ()
