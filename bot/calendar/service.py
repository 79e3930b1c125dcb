"""The calendar of a server: who may do what, a session and its reminders recorded together, the known calendar."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, islice

from bot.actor import Actor
from bot.calendar import planning, store
from bot.calendar.answers import Added, Cancelled, NextUp, Reminding, SessionView, Wanted
from bot.calendar.changing import own, session_number
from bot.calendar.model import Dated, Entry, KnownEvent, Session
from bot.calendar.offsets import parse_offsets
from bot.calendar.zones import seen_from
from bot.clock import Clock, to_text
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

_KNOWN = "known:"
_SPOKEN = frozenset({State.CLAIMED, State.SENT, State.SENT_LATE})


class CalendarService:
    """Sessions of servers, and the known calendar that comes with Caucus.

    Args:
        db: the database.
        clock: the time.
        settings: default reminders and zone.
        known: the known calendar, in order of time.
        servers: who is an organiser; channel and zone of a server.
        deliveries: reminders and notices.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: CalendarSettings,
        known: Sequence[KnownEvent],
        servers: ServerService,
        deliveries: DeliveryService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._known = {event.id: event for event in known}
        self._servers = servers
        self._deliveries = deliveries

    async def add(self, actor: Actor, wanted: Wanted) -> Added:
        """Record a session and plan its reminders, all or nothing.

        Raises:
            Refused: not an organiser.
            Invalid: something that was typed cannot be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        self._deliveries.pings.check(actor, wanted.role_id)
        now = self._clock.now()
        zone = self._servers.of(guild_id).zone or self._settings.default_zone
        known = self._known.get(wanted.title.strip().removeprefix(_KNOWN)) if _names_known(wanted.title) else None
        draft = planning.draft(wanted, known, guild_id=guild_id, user_id=actor.user_id, now=now, default_zone=zone)
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

    async def show(self, actor: Actor, ref: str) -> SessionView | KnownEvent:
        """Return a session of this server, or an event of the known calendar.

        Args:
            actor: who asks.
            ref: '12', '#12', 'session:12' or 'known:ahc-1'.

        Raises:
            NotFound: there is none here.
        """
        guild_id = self._servers.require_server(actor)
        if _names_known(ref):
            event = self._known.get(ref.strip().removeprefix(_KNOWN))
            if event is None:
                raise NotFound("session-not-found")
            return event
        session = await self._db.read(lambda tx: _find(tx, guild_id, session_number(ref)))
        deliveries = await self._deliveries.of_cause(session.ref)
        ping = await self._deliveries.pings.of_cause(session.ref)
        return SessionView(session, deliveries, ping, self._may_confirm(actor, ping, deliveries))

    async def entry(self, actor: Actor, ref: str) -> Entry:
        """Return what `show` shows, without what became of its reminders; raises as `show`."""
        found = await self.show(actor, ref)
        return found.session if isinstance(found, SessionView) else found

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
        return NextUp(next(standing, None), tuple(islice(known, NEXT_KNOWN)))

    async def upcoming(self, actor: Actor) -> list[Entry]:
        """Return what is to come or is going on: this server's sessions and the known calendar, in order of start.

        Cancelled sessions stay until they would have been over. What has no date stands last.
        """
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        return _in_order(one for one in await self._all(guild_id) if not _is_over(one, now))

    async def sessions(self, actor: Actor, typed: str = "") -> list[Session]:
        """Return this server's sessions that stand and are not over, at most 25.

        Args:
            actor: who asks.
            typed: part of a title or a number; everything when empty.
        """
        mine = [one for one in await self.upcoming(actor) if isinstance(one, Session) and not one.is_hosts]
        return list(islice((one for one in mine if one.cancelled_at is None and _fits(one, typed)), CHOICES))

    async def entries(self, actor: Actor, typed: str = "") -> list[Entry]:
        """Return what `show` can show: what is to come first, then what is over, the latest first; at most 25."""
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        found = _in_order(await self._all(guild_id))
        coming = (one for one in found if not _is_over(one, now))
        over = (one for one in reversed(found) if _is_over(one, now))
        return list(islice((one for one in chain(coming, over) if _fits(one, typed)), CHOICES))

    def known_events(self, typed: str = "") -> list[KnownEvent]:
        """Return events of the known calendar whose day is known and still to come, at most 25; for suggestions."""
        now = self._clock.now()
        found = [
            event
            for event in self._known.values()
            if event.has_day and event.begins is not None and not _has_begun(event, now) and _fits(event, typed)
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
            session = own(tx, guild_id, session_id)
            if session.cancelled_at is not None:
                raise Conflict("session-cancelled-already")
            if session.over_at <= now:
                raise Conflict("session-over")
            # What is just being sent counts as said: better told once too often than not at all.
            heard = {
                one.channel_id: one.role_id
                for one in self._deliveries.of_cause_within(tx, session.ref)
                if one.state in _SPOKEN and one.channel_id is not None
            }
            self._deliveries.cancel_cause(tx, session.ref)
            store.cancel(tx, session_id, actor.user_id, now)
            self._deliveries.enrol(
                tx,
                [planning.cancel_notice(session, channel, role, actor.user_id, now) for channel, role in heard.items()],
            )
            return Cancelled(replace(session, cancelled_at=now, sequence=session.sequence + 1), tuple(heard))

        return await self._db.write(work)

    async def confirm_ping(self, actor: Actor, session_id: int) -> Ping:
        """Let a session's reminders call their role; see `bot.delivery.pings.Pings.confirm` for what it raises."""
        return await self._deliveries.pings.confirm(actor, f"session:{session_id}")

    async def everywhere(self) -> list[Entry]:
        """Return the sessions of all servers and the known calendar from its first start on, in order of start.

        Cancelled sessions are left out, and so are events whose day is not known: they cannot be put on a calendar.
        """
        sessions = await self._db.read(lambda tx: store.sessions(tx, None))
        standing = [one for one in sessions if one.cancelled_at is None]
        return _in_order((*standing, *(event for event in self._known.values() if event.has_day)))

    async def _all(self, guild_id: int) -> list[Entry]:
        return [*await self._db.read(lambda tx: store.sessions(tx, guild_id)), *self._known.values()]

    def _record(
        self, tx: Transaction, actor: Actor, draft: Session, planned: Sequence[Reminder]
    ) -> tuple[Session, bool]:
        session = replace(draft, id=store.insert(tx, draft))
        role_id = self._deliveries.pings.ask(tx, actor, session.ref, session.role_id)
        self._deliveries.enrol(tx, planning.reminder_deliveries(session, planned, role_id))
        return session, session.role_id is not None and role_id is None

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


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: (one.begins is None, to_text(one.begins) if one.begins else "", one.ref))


def _is_over(entry: Entry, now: datetime) -> bool:
    over = entry.over_at
    return over is not None and over <= now


def _has_begun(event: KnownEvent, now: datetime) -> bool:
    """Whether it is too late to add an event; a day is there until it is over."""
    if isinstance(event.start, Dated):
        over = replace(event, end=None).over_at
        return over is not None and over <= now
    return event.begins is not None and event.begins <= now


def _fits(entry: Entry, typed: str) -> bool:
    return not typed or _folded(typed) in _folded(f"#{entry.ref.partition(':')[2]} {entry.title}")


def _folded(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(character for character in flat if not unicodedata.combining(character)).split())
