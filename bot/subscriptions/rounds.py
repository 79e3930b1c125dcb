"""What is due, some at a time: followers found and told, digests, the last word before quiet hours. Rides the alarm."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.calendar.entries import Own
from bot.calendar.reading import CalendarReading
from bot.calendar.zones import clocks_of
from bot.clock import Clock
from bot.delivery.model import NewDelivery
from bot.delivery.service import DeliveryService
from bot.storage import Database, Transaction
from bot.subscriptions import saying, store
from bot.subscriptions.calls import store as calls
from bot.subscriptions.following import Following
from bot.subscriptions.hours import ever_closed, next_closed, open_at
from bot.subscriptions.model import Beat, Call, Hours, News, Rhythm, Subscription
from bot.subscriptions.rules import digest_window, is_urgent, next_beat, stands, useless_after

AT_A_TIME = 100
"""Followers seen to in one write: others wait for it no longer than for a hundred rows."""

EARLY = timedelta(minutes=15)
"""How long before a person is left alone they hear of what would be over by the time they are not."""


class Rounds:
    """Does what is due (`Timed`): every call, digest and beginning of quiet hours, each once.

    Args:
        db: the database.
        clock: the time.
        deliveries: what says it.
        reading: the calendar.
        following: what entries are followed by.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        deliveries: DeliveryService,
        reading: CalendarReading,
        following: Following,
    ) -> None:
        self._db = db
        self._clock = clock
        self._deliveries = deliveries
        self._reading = reading
        self._following = following
        self.untold: frozenset[int] = frozenset()

    async def next_due(self) -> datetime | None:
        """Return when something is due next."""
        return await self._db.read(calls.first_due)

    async def run_due(self, now: datetime) -> None:
        """Do it, a part at a time; whatever breaks is done the next time, and nothing of it twice."""
        self.untold = await self._db.read(store.untold_people)
        first = await self.next_due()
        while first is not None and first <= now:
            await self._db.write(lambda tx: self._part(tx, now))
            first = await self.next_due()

    def _part(self, tx: Transaction, now: datetime) -> None:
        for hours, at in store.closing(tx, now, AT_A_TIME // 4):
            self._before_quiet(tx, hours, at, now)
        self._digests(tx, store.beats_due(tx, now, AT_A_TIME), now)
        room = AT_A_TIME
        while room > 0 and (call := calls.due(tx, now)) is not None:
            room -= 1 + self._answer(tx, call, now, room)

    def _answer(self, tx: Transaction, call: Call, now: datetime, room: int) -> int:
        """See to a call, as far as there is room; return how many followers were seen to."""
        own = self._reading.find(tx, call.ref)
        news = calls.news(tx, call.news_id) if call.news_id is not None else None
        if own is None or (news is None and not stands(own)):
            calls.done(tx, call)
            return 0
        if call.subscription_id is not None:
            found = [one for one in [store.find(tx, call.subscription_id)] if one is not None and not one.paused]
        else:
            topics = news.topics if news is not None else self._following.topics(tx, own)
            before = call.before if news is None else None
            found = store.following(tx, call.guild_id, topics, before, call.after_id, room)
        people = self._people(tx, found)
        said = [self._say(tx, call, one, own, news, people.get(one.user_id or 0), now) for one in found]
        self._enrol(tx, [one for one in said if one is not None])
        if call.subscription_id is None and len(found) == room:
            calls.go_on(tx, call, found[-1].id)
        else:
            calls.done(tx, call)
        return len(found)

    def _say(
        self,
        tx: Transaction,
        call: Call,
        one: Subscription,
        own: Own,
        news: News | None,
        hours: Hours | None,
        now: datetime,
    ) -> NewDelivery | None:
        """Return what one follower is told; None for nothing, or nothing before their quiet hours end."""
        if call.snooze:
            return saying.snoozed(one, own, call.due_at, call.id) if own.begins > now else None
        if news is not None:
            return self._tell(tx, call, one, own, news, hours, now)
        return self._remind(tx, call, one, own, hours, now) if call.before in one.offsets else None

    def _tell(
        self,
        tx: Transaction,
        call: Call,
        one: Subscription,
        own: Own,
        news: News,
        hours: Hours | None,
        now: datetime,
    ) -> NewDelivery | None:
        opens = _opens(hours, own, own.begins - now, now)
        # What was moved into the hours in which somebody is left alone would have begun before they hear of it.
        if now < opens < (own.begins if own.begins > now else news.over_at):
            self._hold(tx, call, one, opens)
            return None
        return None if self._told_there(tx, one, own, news) else saying.notice(one, news, call.due_at)

    def _remind(
        self, tx: Transaction, call: Call, one: Subscription, own: Own, hours: Hours | None, now: datetime
    ) -> NewDelivery | None:
        opens = _opens(hours, own, call.before, now)
        if opens > now:
            if opens < useless_after(own.begins, call.before, one.offsets):
                self._hold(tx, call, one, opens)
                return None
            # The next reminder says the same; the last one comes all the same, unless it was said before.
            if call.before != min(one.offsets) or self._deliveries.knows(tx, saying.early_key(one, own)):
                return None
        if self._reminded_there(tx, one, own, call.before):
            return None
        key = saying.reminder_key(one, own, call.before)
        return saying.reminder(one, own, call.before, call.due_at, key=key, role_id=self._role(tx, one))

    def _hold(self, tx: Transaction, call: Call, one: Subscription, until: datetime) -> None:
        held = Call(
            due_at=until,
            guild_id=one.guild_id,
            ref=call.ref,
            before=call.before,
            news_id=call.news_id,
            subscription_id=one.id,
        )
        calls.insert(tx, [held])

    def _before_quiet(self, tx: Transaction, hours: Hours, at: datetime, now: datetime) -> None:
        """Tell a person, before they are left alone, what would be over by the time they are not."""
        begin, end = next_closed(hours, at)
        if now < begin:
            mine = [one for one in store.of_person(tx, hours.user_id) if one.offsets and not one.paused]
            for guild_id in sorted({one.guild_id for one in mine}):
                self._in_server(tx, hours, [one for one in mine if one.guild_id == guild_id], (begin, end), now)
        store.set_closing(tx, hours.user_id, look_at(hours, max(now, begin)))

    def _in_server(
        self,
        tx: Transaction,
        hours: Hours,
        mine: Sequence[Subscription],
        quiet: tuple[datetime, datetime],
        now: datetime,
    ) -> None:
        for call in calls.between(tx, mine[0].guild_id, *quiet):
            own = self._reading.find(tx, call.ref)
            if own is None or not stands(own) or (hours.urgent and is_urgent(own, call.before)):
                continue
            topics = self._following.topics(tx, own)
            for one in mine:
                last = call.before == min(one.offsets) and one.topic in topics
                if last and useless_after(own.begins, call.before, one.offsets) <= quiet[1]:
                    key = saying.early_key(one, own)
                    self._enrol(tx, [saying.reminder(one, own, call.before, now, key=key)])

    def _digests(self, tx: Transaction, due: Sequence[tuple[Subscription, datetime]], now: datetime) -> None:
        """Say digests where there is something to say; of several that were missed, the last."""
        people = self._people(tx, [one for one, _ in due])
        # Many want the same day of the same place: whether there is anything is looked up once.
        empty: dict[tuple[int, datetime, datetime], bool] = {}
        comes: dict[int, datetime] = {}
        said: list[NewDelivery] = []
        for one, due_at in due:
            if one.beat is None:
                continue
            at, comes[one.id] = _last_of(one.beat, due_at, now)
            begin, end = digest_window(one.beat, at)
            if (one.guild_id, begin, end) not in empty:
                empty[one.guild_id, begin, end] = self._reading.agenda(tx, one.guild_id, begin, end).empty
            hours = people.get(one.user_id or 0)
            day_off = hours is not None and one.beat.rhythm is Rhythm.DAILY and _weekday(at, hours) not in hours.days
            if not empty[one.guild_id, begin, end] and not day_off:
                said.append(saying.digest(one, at, self._role(tx, one)))
        store.set_next(tx, comes)
        self._enrol(tx, said)

    def _people(self, tx: Transaction, them: Iterable[Subscription]) -> dict[int, Hours]:
        return store.hours_among(tx, {one.user_id for one in them if one.user_id is not None})

    def _told_there(self, tx: Transaction, one: Subscription, own: Own, news: News) -> bool:
        """Whether the calendar itself tells this channel of a change, because its reminders stand there."""
        if one.channel_id is None:
            return False
        names = ("changed", "cancelled")
        return any(self._deliveries.knows(tx, f"{own.ref}:{name}:{one.channel_id}:{news.number}") for name in names)

    def _reminded_there(self, tx: Transaction, one: Subscription, own: Own, before: timedelta) -> bool:
        """Whether the session's or deadline's own reminder comes in this channel at the same time."""
        if one.channel_id is None or one.channel_id != own.channel_id or one.role_id is not None:
            return False
        changed = f":{own.sequence}" if own.sequence else ""
        return self._deliveries.knows(tx, f"{own.ref}:reminder:{int(before.total_seconds())}{changed}")

    def _role(self, tx: Transaction, one: Subscription) -> int | None:
        if one.role_id is None:
            return None
        return self._deliveries.pings.confirmed_within(tx, one.cause)

    def _enrol(self, tx: Transaction, new: Iterable[NewDelivery]) -> None:
        self._deliveries.enrol(tx, new)


def _opens(hours: Hours | None, own: Own, before: timedelta, now: datetime) -> datetime:
    """Return from when on a person can be told of something: now, or when quiet hours end."""
    if hours is None or not ever_closed(hours) or (hours.urgent and is_urgent(own, before)):
        return now
    return open_at(hours, now)


def look_at(hours: Hours, after: datetime) -> datetime | None:
    """Return when a person is told next what quiet hours would swallow; None for somebody who has none."""
    if not ever_closed(hours):
        return None
    begin, _ = next_closed(hours, after + EARLY)
    return begin - EARLY


def _last_of(beat: Beat, due_at: datetime, now: datetime) -> tuple[datetime, datetime]:
    """Return the last moment until now at which a digest should have come, and when it comes next."""
    while (following := next_beat(beat, due_at)) <= now:
        due_at = following
    return due_at, following


def _weekday(at: datetime, hours: Hours) -> int:
    return at.astimezone(clocks_of(hours.zone)).weekday()
