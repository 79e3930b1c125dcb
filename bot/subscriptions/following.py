"""What happens in the calendar, as its followers' schedule: few rows for each entry, however many follow it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.calendar.bodies.model import Body
from bot.calendar.entries import Own
from bot.calendar.model import EVERYWHERE
from bot.calendar.reading import CalendarReading
from bot.calendar.saying import Tidings
from bot.calendar.telling import differences
from bot.delivery.service import DeliveryService
from bot.storage import Transaction
from bot.subscriptions import store
from bot.subscriptions.calls import store as calls
from bot.subscriptions.model import Call, News
from bot.subscriptions.rules import stands, topics_of


class Following:
    """Keeps the moments at which followers have to be found, inside the writes that change them.

    Args:
        deliveries: told that something may be due sooner.
        reading: the calendar.
    """

    def __init__(self, deliveries: DeliveryService, reading: CalendarReading) -> None:
        self._deliveries = deliveries
        self._reading = reading

    def heard(self, tx: Transaction, tidings: Tidings) -> None:
        """Follow what has happened to a session or deadline."""
        own, was = tidings.own, tidings.was
        # What begins when it did keeps its moments: one that is being seen to would lose its place.
        if was is None or was.begins != own.begins or stands(was) != stands(own):
            calls.clear(tx, own.ref)
            if stands(own):
                calls.insert(tx, _calls(own, self._wanted(tx, own), tidings.at))
        if was is not None and tidings.matters and max(own.over_at, was.over_at) > tidings.at:
            self._tell(tx, tidings, was)
        self._deliveries.changed()

    def wanted(self, tx: Transaction, guild_id: int, offsets: Iterable[timedelta], now: datetime) -> None:
        """Note that somebody in a server wants to be told so long before; what others want already costs nothing."""
        new = calls.add_spans(tx, guild_id, offsets)
        if new:
            spans = [(guild_id, one) for one in new]
            for own in self._reading.to_come(tx, guild_id, now):
                if stands(own):
                    calls.insert(tx, _calls(own, spans, now))
        self._deliveries.changed()

    def topics(self, tx: Transaction, own: Own) -> tuple[str, ...]:
        """Return everything that a session or deadline is followed by."""
        return topics_of(own, self._reading.session_of(tx, own))

    def _tell(self, tx: Transaction, tidings: Tidings, was: Own) -> None:
        own = tidings.own
        differs = differences(was, own)
        if not differs:
            return
        news = News(
            ref=own.ref,
            guild_id=own.guild_id,
            number=own.sequence,
            topics=tuple(dict.fromkeys((*self.topics(tx, own), *self.topics(tx, was)))),
            title=own.title,
            was={name: old for name, (old, _) in differs.items()},
            told={name: new for name, (_, new) in differs.items()},
            over_at=max(own.over_at, was.over_at),
            at=tidings.at,
            together=tidings.together,
        )
        servers = {guild_id for guild_id, _ in self._wanted(tx, own)}
        if servers:
            number = calls.add_news(tx, news)
            calls.insert(
                tx,
                [Call(due_at=tidings.at, guild_id=one, ref=own.ref, news_id=number) for one in sorted(servers)],
            )

    def _wanted(self, tx: Transaction, own: Own) -> list[tuple[int, timedelta]]:
        return calls.spans(tx, None if own.guild_id == EVERYWHERE else own.guild_id)


def rename_followed(tx: Transaction, old: Body, new: Body) -> None:
    """Have those who follow a body or process go on following it: under its new name, or as the one it has become."""
    if old.id != new.id:
        store.follow_instead(tx, old.ref, new.ref)
        calls.tell_instead(tx, old.ref, new.ref)
    store.relabel(tx, new.ref, new.name)


def _calls(own: Own, spans: Iterable[tuple[int, timedelta]], now: datetime) -> list[Call]:
    return [
        Call(due_at=own.begins - before, guild_id=guild_id, ref=own.ref, before=before)
        for guild_id, before in spans
        if own.begins - before > now
    ]
