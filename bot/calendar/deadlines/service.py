"""Deadlines of a server: each with its own zone, kind and reminders. Organisers change, members read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar import fields, planning
from bot.calendar import store as sessions
from bot.calendar.changing import deadline_number, own_deadline, session_number
from bot.calendar.deadlines import store
from bot.calendar.deadlines.model import Deadline, DeadlineKind, Noted, WantedDeadline
from bot.calendar.model import Session
from bot.calendar.offsets import parse_offsets
from bot.calendar.saying import Saying
from bot.calendar.telling import differences, worth_telling
from bot.calendar.zones import parse_moment, require_future, seen_from
from bot.clock import Clock
from bot.delivery.planner import reminders
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.servers.service import ServerService
from bot.settings import Calendar as CalendarSettings
from bot.storage import Database, Transaction

MOST_WORDS = 100_000


class DeadlineService:
    """What must be done by when.

    Args:
        db: the database.
        clock: the time.
        settings: default reminders and zone.
        servers: who is an organiser; channel and zone of a server.
        deliveries: reminders and notices.
        saying: what is said, shared so that whoever follows the calendar hears of all of it.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: CalendarSettings,
        servers: ServerService,
        deliveries: DeliveryService,
        saying: Saying | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._settings = settings
        self._servers = servers
        self._saying = saying or Saying(deliveries)

    async def add(self, actor: Actor, wanted: WantedDeadline) -> Noted:
        """Record a deadline and plan its reminders, all or nothing.

        A time without a place is that of the server's zone, never silently that of the session's: registration for
        Vienna may close in New York.

        Raises:
            Refused: not an organiser.
            NotFound: the session is not here.
            Invalid: something that was typed cannot be taken, or nobody would see the reminders.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()
        offsets = self._offsets(wanted.reminders)

        def work(tx: Transaction) -> Noted:
            session = _session(tx, guild_id, wanted.session)
            draft = self._draft(actor, guild_id, wanted, session, now)
            planned, too_late = reminders(draft.at.utc, offsets, now)
            if planned and draft.channel_id is None:
                raise Invalid("session-no-channel")
            draft = draft if planned else replace(draft, channel_id=None)
            deadline = replace(draft, id=store.insert(tx, draft))
            self._saying.begin(tx, deadline, planned)
            said = tuple((one.before, seen_from(one.due_at, draft.at.zone, draft.at.city)) for one in planned)
            return Noted(deadline, said, tuple(too_late))

        return await self._db.write(work)

    async def change(self, actor: Actor, ref: str, wanted: WantedDeadline, *, quiet: bool | None = None) -> Noted:
        """Change what was given; reminders move along, and whoever had heard is told once.

        Args:
            actor: who does it.
            ref: '12', '#12' or 'deadline:12'.
            wanted: as typed; what is empty stays as it is. Reminders that are given replace those there were.
            quiet: True tells nobody, False whoever had heard; None tells them what matters, and no slip of the pen.

        Raises:
            Refused: not an organiser.
            NotFound: there is none here.
            Invalid: a field cannot be taken, or nothing would change.
            Conflict: it was cancelled, or is over and would not move into the future.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()
        offsets = parse_offsets(wanted.reminders) if wanted.reminders.strip() else None

        def work(tx: Transaction) -> Noted:
            old = own_deadline(tx, guild_id, ref)
            if old.cancelled_at is not None:
                raise Conflict("deadline-cancelled-already")
            new = self._retyped(tx, guild_id, old, wanted, now)
            if new.at.utc <= now:
                raise Conflict("deadline-over")
            differs = differences(old, new)
            if not differs and offsets is None and new.channel_id == old.channel_id:
                raise Invalid("session-change-nothing")
            new = replace(new, sequence=old.sequence + 1)
            if offsets and new.channel_id is None:
                new = replace(new, channel_id=self._servers.of(guild_id).announcements_channel_id)
                if new.channel_id is None:
                    raise Invalid("session-no-channel")
            tell = worth_telling(differs) if quiet is None else not quiet
            store.update(tx, new, actor.user_id)
            if differs:
                store.record(tx, old.id, actor.user_id, now, differs, quiet=not tell)
            planned, told = self._saying.follow(
                tx, old, new, actor.user_id, now, differs, tell=tell and bool(differs), offsets=offsets
            )
            return Noted(new, tuple((one.before, one.at) for one in planned), (), differs, told)

        return await self._db.write(work)

    async def cancel(self, actor: Actor, ref: str) -> Noted:
        """Call a deadline off, with what was planned for it; channels that have heard of it are told.

        Raises:
            Refused: not an organiser.
            NotFound: there is none here.
            Conflict: it was cancelled before, or is over.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()

        def work(tx: Transaction) -> Noted:
            old = own_deadline(tx, guild_id, ref)
            if old.cancelled_at is not None:
                raise Conflict("deadline-cancelled-already")
            if old.at.utc <= now:
                raise Conflict("deadline-over")
            new = replace(old, cancelled_at=now, sequence=old.sequence + 1)
            differs = differences(old, new)
            store.update(tx, new, actor.user_id)
            store.record(tx, old.id, actor.user_id, now, differs, quiet=False)
            return Noted(new, fields=differs, told=self._saying.call_off(tx, new, actor.user_id, now))

        return await self._db.write(work)

    async def upcoming(self, actor: Actor) -> list[Deadline]:
        """Return this server's deadlines to come, in the order of time; cancelled ones until they would have been."""
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()
        return [one for one in await self._db.read(lambda tx: store.all_of(tx, guild_id)) if one.at.utc > now]

    async def find(self, actor: Actor, ref: str) -> Deadline:
        """Return a deadline of this server; raises NotFound."""
        guild_id = self._servers.require_server(actor)
        return await self._db.read(lambda tx: own_deadline(tx, guild_id, ref))

    async def deadline(self, deadline_id: int) -> Deadline:
        """Return a deadline of any server, for what is said in its own; raises NotFound."""

        def look(tx: Transaction) -> Deadline:
            found = store.find(tx, None, deadline_number(str(deadline_id)))
            if found is None:
                raise NotFound("deadline-not-found")
            return found

        return await self._db.read(look)

    def channel_for(self, actor: Actor, wanted: WantedDeadline) -> int | None:
        """Return the channel in which a deadline's reminders would be said; None where none is wanted or chosen.

        Raises:
            Refused: not an organiser.
            Invalid: the reminders cannot be read.
        """
        guild_id = self._servers.require_organiser(actor)
        if not self._offsets(wanted.reminders):
            return None
        return wanted.channel_id or self._servers.of(guild_id).announcements_channel_id

    def _draft(
        self, actor: Actor, guild_id: int, wanted: WantedDeadline, session: Session | None, now: datetime
    ) -> Deadline:
        server = self._servers.of(guild_id)
        kind = wanted.kind or DeadlineKind.OTHER
        zone = server.zone or self._settings.default_zone
        if not wanted.at.strip():
            raise Invalid("time-empty")
        at = require_future(planning.to_second(parse_moment(wanted.at, now=now, default_zone=zone)), now)
        return Deadline(
            id=0,
            guild_id=guild_id,
            session_id=session.id if session is not None else None,
            kind=kind,
            title=fields.title(wanted.title),
            at=at,
            words=_words(wanted.words, None),
            link=fields.link(wanted.link),
            note=fields.line(wanted.note, "note", fields.NOTE),
            tags=fields.tags(wanted.tags),
            private=bool(wanted.private),
            channel_id=wanted.channel_id or server.announcements_channel_id,
            created_by=actor.user_id,
            created_at=now,
        )

    def _retyped(
        self, tx: Transaction, guild_id: int, old: Deadline, wanted: WantedDeadline, now: datetime
    ) -> Deadline:
        at = old.at
        if wanted.at.strip():
            # A deadline keeps its own place: New York stays New York.
            typed = parse_moment(wanted.at, now=now, default_zone=at.zone, default_city=at.city)
            at = require_future(planning.to_second(typed), now)
        session = _session(tx, guild_id, wanted.session)
        return replace(
            old,
            at=at,
            title=fields.title(wanted.title) if wanted.title.strip() else old.title,
            kind=wanted.kind or old.kind,
            session_id=session.id if session is not None else old.session_id,
            words=_words(wanted.words, old.words),
            link=fields.link(wanted.link) or old.link,
            note=fields.line(wanted.note, "note", fields.NOTE) or old.note,
            tags=fields.tags(wanted.tags) or old.tags,
            private=old.private if wanted.private is None else wanted.private,
            channel_id=wanted.channel_id or old.channel_id,
        )

    def _offsets(self, typed: str) -> Sequence[timedelta]:
        if typed.strip():
            return parse_offsets(typed)
        return [timedelta(minutes=minutes) for minutes in self._settings.reminder_minutes]


def _session(tx: Transaction, guild_id: int, ref: str) -> Session | None:
    if not ref.strip():
        return None
    session = sessions.find(tx, guild_id, session_number(ref))
    if session is None:
        raise NotFound("session-not-found")
    return session


def _words(typed: int | None, otherwise: int | None) -> int | None:
    if typed is None:
        return otherwise
    if not 0 <= typed <= MOST_WORDS:
        raise Invalid("deadline-words", most=MOST_WORDS)
    return typed or None
