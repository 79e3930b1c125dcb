"""The calendar of a server: who may do what, a session and its reminders recorded together, the known calendar."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, islice

from bot.actor import Actor
from bot.calendar import planning, store
from bot.calendar.answers import Added, Cancelled, NextUp, Reminding, SessionView, Wanted
from bot.calendar.bodies.filing import settle
from bot.calendar.changing import is_deadline, own, own_deadline, session_number
from bot.calendar.deadlines import store as deadlines
from bot.calendar.deadlines.model import Deadline, DeadlineView
from bot.calendar.entries import Entry, is_over
from bot.calendar.model import Dated, KnownEvent, Session
from bot.calendar.offsets import parse_offsets
from bot.calendar.programme import store as programme
from bot.calendar.saying import Saying
from bot.calendar.shelf import Shelf, fits
from bot.calendar.telling import differences
from bot.calendar.zones import seen_from
from bot.clock import Clock
from bot.delivery.model import Delivery, Ping, State
from bot.delivery.planner import Reminder, reminders
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.servers.service import ServerService
from bot.settings import Calendar as CalendarSettings
from bot.storage import Database, Transaction

CHOICES = 25
"""Discord's limit of suggestions."""

NEXT_KNOWN = 3
"""Events of the known calendar that are shown beside the next session."""

NEXT_DEADLINES = 3
"""Deadlines that are shown beside it."""

_KNOWN = "known:"


class CalendarService:
    """Sessions of servers, and the known calendar that comes with Caucus.

    Args:
        db: the database.
        clock: the time.
        settings: default reminders and zone.
        known: the known calendar, in order of time.
        servers: who is an organiser; channel and zone of a server.
        deliveries: reminders and notices.
        saying: what is said, shared so that whoever follows the calendar hears of all of it.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: CalendarSettings,
        known: Sequence[KnownEvent],
        servers: ServerService,
        deliveries: DeliveryService,
        saying: Saying | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._known = {event.id: event for event in known}
        self._servers = servers
        self._deliveries = deliveries
        self._saying = saying or Saying(deliveries)
        self._shelf = Shelf(db, known)

    async def add(self, actor: Actor, wanted: Wanted) -> Added:
        """Record a session and plan its reminders, all or nothing.

        Raises:
            Refused: not an organiser.
            Invalid: something that was typed cannot be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        self._deliveries.pings.check(actor, wanted.role_id)
        now = self._clock.now()
        home = (await self._shelf.of(guild_id)).home(wanted.negotiating_body, wanted.process)
        zone, city = home.place or (self._servers.of(guild_id).zone or self._settings.default_zone, "")
        known = self._known_named(wanted.title) if _names_known(wanted.title) else None
        draft = planning.draft(
            wanted, known, guild_id=guild_id, user_id=actor.user_id, now=now, default_zone=zone, default_city=city
        )
        draft = replace(draft, languages=draft.languages or home.languages)
        planned, too_late = reminders(draft.start.utc, self._offsets(wanted), now)
        if planned:
            draft = replace(draft, channel_id=self._place(guild_id, wanted))
            if draft.channel_id is None:
                raise Invalid("session-no-channel")
        else:
            draft = replace(draft, channel_id=None, role_id=None)
        session, waits = await self._db.write(lambda tx: self._record(tx, actor, draft, planned))
        said = tuple(
            Reminding(one.before, seen_from(one.due_at, draft.start.zone, draft.start.city)) for one in planned
        )
        return Added(session, said, tuple(too_late), waits, known.not_checked if known is not None else "")

    def channel_for(self, actor: Actor, wanted: Wanted) -> int | None:
        """Return the channel in which a session's reminders would be said; None where none is wanted or chosen.

        Raises:
            Refused: not an organiser.
            Invalid: the reminders cannot be read.
        """
        guild_id = self._servers.require_organiser(actor)
        return self._place(guild_id, wanted) if self._offsets(wanted) else None

    async def show(self, actor: Actor, ref: str) -> SessionView | DeadlineView | KnownEvent:
        """Return a session or deadline of this server, or an event of the known calendar.

        Args:
            actor: who asks.
            ref: '12', '#12', 'session:12', 'deadline:12' or 'known:ahc-1'.

        Raises:
            NotFound: there is none here.
        """
        guild_id = self._servers.require_server(actor)
        if _names_known(ref):
            return self._known_named(ref)
        if is_deadline(ref):
            return await self._deadline(guild_id, ref)
        session_id = session_number(ref)

        def look(tx: Transaction) -> tuple[Session, tuple[Deadline, ...], int]:
            there = tuple(deadlines.of_session(tx, guild_id, session_id))
            return _find(tx, guild_id, session_id), there, programme.count(tx, session_id)

        session, there, meetings = await self._db.read(look)
        deliveries = await self._deliveries.of_cause(session.ref)
        ping = await self._deliveries.pings.of_cause(session.ref)
        return SessionView(session, deliveries, ping, self._may_confirm(actor, ping, deliveries), there, meetings)

    async def entry(self, actor: Actor, ref: str) -> Entry:
        """Return what `show` shows, without what became of its reminders; raises as `show`."""
        found = await self.show(actor, ref)
        if isinstance(found, SessionView):
            return found.session
        return found.deadline if isinstance(found, DeadlineView) else found

    async def session(self, session_id: int) -> Session:
        """Return a session of any server, for what is said in its own.

        Raises:
            NotFound: there is none with this number.
        """
        return await self._db.read(lambda tx: _find(tx, None, session_id))

    async def held(self, actor: Actor, session_id: int) -> Session:
        """Return a session for an organiser who is going to do something with it; raises Refused or NotFound."""
        guild_id = self._servers.require_organiser(actor)
        return await self._db.read(lambda tx: own(tx, guild_id, session_id))

    async def next_up(self, actor: Actor) -> NextUp:
        """Return what comes next, here and in the known calendar (what has begun already counts here only)."""
        now = self._clock.now()
        entries = await self.upcoming(actor)
        standing = (one for one in entries if isinstance(one, Session) and one.cancelled_at is None)
        known = (one for one in entries if isinstance(one, KnownEvent) and one.begins is not None and one.begins > now)
        until = (one for one in entries if isinstance(one, Deadline) and one.cancelled_at is None)
        return NextUp(next(standing, None), tuple(islice(known, NEXT_KNOWN)), tuple(islice(until, NEXT_DEADLINES)))

    async def upcoming(self, actor: Actor, typed: str = "", body: str = "") -> list[Entry]:
        """Return what is to come or is going on: this server's sessions and deadlines and the known calendar.

        In the order of start; what was cancelled stays until it would have been over. What has no date stands last.

        Args:
            actor: who asks.
            typed: part of a title, tag, negotiating body or process; everything when empty.
            body: a body or process by its ref, name or letters: only what belongs to it.

        Raises:
            NotFound: ``body-not-found``.
        """
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        shelved = await self._shelf.of(guild_id)
        found = [one for one in shelved.fitting(typed) if not is_over(one, now)]
        return shelved.belonging(found, body) if body.strip() else found

    async def sessions(self, actor: Actor, typed: str = "") -> list[Session]:
        """Return this server's sessions that stand and are not over, at most 25.

        Args:
            actor: who asks.
            typed: part of a title or a number; everything when empty.
        """
        return [one for one in await self._own(actor, typed, Session) if isinstance(one, Session)]

    async def deadlines(self, actor: Actor, typed: str = "") -> list[Deadline]:
        """Return this server's deadlines that stand and are to come, at most 25; see `sessions`."""
        return [one for one in await self._own(actor, typed, Deadline) if isinstance(one, Deadline)]

    async def entries(self, actor: Actor, typed: str = "", *, known: bool = True) -> list[Entry]:
        """Return what `show` can show: what is to come first, then what is over, the latest first; at most 25.

        Without `known` what the server itself put there alone.
        """
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        fitting = (await self._shelf.of(guild_id)).fitting(typed)
        found = [one for one in fitting if known or not isinstance(one, KnownEvent)]
        coming = (one for one in found if not is_over(one, now))
        over = (one for one in reversed(found) if is_over(one, now))
        return list(islice(chain(coming, over), CHOICES))

    def known_events(self, typed: str = "") -> list[KnownEvent]:
        """Return events of the known calendar whose day is known and still to come, at most 25; for suggestions."""
        now = self._clock.now()
        found = [
            event
            for event in self._known.values()
            if event.has_day and event.begins is not None and not _has_begun(event, now) and fits(event, typed)
        ]
        return found[:CHOICES]

    async def cancel(self, actor: Actor, ref: str) -> Cancelled:
        """Cancel a session and what was planned for it; channels that have heard of it are told.

        Raises:
            Refused: not an organiser.
            NotFound: there is none here.
            Conflict: it was cancelled before, or is over.
        """
        guild_id = self._servers.require_organiser(actor)
        session_id = session_number(ref)
        now = self._clock.now()

        def work(tx: Transaction) -> Cancelled:
            old = own(tx, guild_id, session_id)
            if old.cancelled_at is not None:
                raise Conflict("session-cancelled-already")
            if old.over_at <= now:
                raise Conflict("session-over")
            new = replace(old, cancelled_at=now, sequence=old.sequence + 1)
            store.update(tx, new, actor.user_id)
            store.record(tx, old.id, actor.user_id, now, differences(old, new), quiet=False)
            return Cancelled(new, self._saying.call_off(tx, new, actor.user_id, now))

        return await self._db.write(work)

    async def confirm_ping(self, actor: Actor, session_id: int) -> Ping:
        """Let a session's reminders call their role; see `bot.delivery.pings.Pings.confirm` for what it raises."""
        return await self._deliveries.pings.confirm(actor, f"session:{session_id}")

    async def everywhere(self) -> list[Entry]:
        """Return the sessions and deadlines of all servers and the known calendar from its first start on, in order.

        What was cancelled is left out, and so are events whose day is not known: they cannot be put on a calendar.
        """
        found = (await self._shelf.of(None)).entries
        return [one for one in found if (one.has_day if isinstance(one, KnownEvent) else one.cancelled_at is None)]

    async def _own(self, actor: Actor, typed: str, kind: type[Session | Deadline]) -> list[Entry]:
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        standing = (
            one
            for one in (await self._shelf.of(guild_id)).fitting(typed)
            if isinstance(one, kind) and not one.is_hosts and one.cancelled_at is None and not is_over(one, now)
        )
        return list(islice(standing, CHOICES))

    async def _deadline(self, guild_id: int, ref: str) -> DeadlineView:
        def look(tx: Transaction) -> tuple[Deadline, str]:
            deadline = own_deadline(tx, guild_id, ref)
            session = store.find(tx, guild_id, deadline.session_id) if deadline.session_id is not None else None
            return deadline, session.title if session is not None else ""

        deadline, title = await self._db.read(look)
        return DeadlineView(deadline, await self._deliveries.of_cause(deadline.ref), title)

    def _record(
        self, tx: Transaction, actor: Actor, draft: Session, planned: Sequence[Reminder]
    ) -> tuple[Session, bool]:
        draft = settle(tx, draft, actor.user_id, draft.created_at)
        session = replace(draft, id=store.insert(tx, draft))
        role_id = self._deliveries.pings.ask(tx, actor, session.ref, session.role_id)
        self._saying.begin(tx, session, planned, role_id)
        return session, session.role_id is not None and role_id is None

    def _known_named(self, ref: str) -> KnownEvent:
        event = self._known.get(ref.strip().removeprefix(_KNOWN))
        if event is None:
            raise NotFound("session-not-found")
        return event

    def _offsets(self, wanted: Wanted) -> tuple[timedelta, ...]:
        if wanted.reminders.strip():
            return parse_offsets(wanted.reminders)
        return tuple(timedelta(minutes=minutes) for minutes in self._settings.reminder_minutes)

    def _place(self, guild_id: int, wanted: Wanted) -> int | None:
        return wanted.channel_id or self._servers.of(guild_id).announcements_channel_id

    def _may_confirm(self, actor: Actor, ping: Ping | None, deliveries: Iterable[Delivery]) -> bool:
        if ping is None or ping.confirmed_by is not None or not self._servers.is_organiser(actor):
            return False
        alone = ping.asked_by == actor.user_id and not self._servers.of(ping.guild_id).one_may_ping
        return not alone and any(one.state is State.PLANNED for one in deliveries)


def _find(tx: Transaction, guild_id: int | None, session_id: int) -> Session:
    session = store.find(tx, guild_id, session_id)
    if session is None:
        raise NotFound("session-not-found")
    return session


def _names_known(text: str) -> bool:
    return text.strip().startswith(_KNOWN)


def _has_begun(event: KnownEvent, now: datetime) -> bool:
    """Whether it is too late to add an event; a day is there until it is over."""
    if isinstance(event.start, Dated):
        over = replace(event, end=None).over_at
        return over is not None and over <= now
    return event.begins is not None and event.begins <= now
