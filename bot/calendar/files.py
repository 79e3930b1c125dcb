"""The calendar as files: iCalendar in, with a look before anything is stored; iCalendar out."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar import store
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines import store as deadlines
from bot.calendar.entries import Entry
from bot.calendar.ics.model import IcsFile, Remark
from bot.calendar.ics.planning import Plan, plan
from bot.calendar.ics.reading import read
from bot.calendar.ics.series import endless
from bot.calendar.ics.writing import uid_of, write
from bot.calendar.model import EVERYWHERE, KnownEvent, Session
from bot.calendar.offsets import parse_offsets
from bot.calendar.saying import Saying
from bot.clock import Clock, to_text
from bot.delivery.planner import reminders
from bot.delivery.service import DeliveryService
from bot.errors import Invalid
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

AHEAD = timedelta(days=3 * 366)
"""How far series without an end are followed."""
FOLLOW_AT = timedelta(days=2 * 366)
"""They are followed further once less than this lies ahead."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How sessions of a file are to be reminded of: as typed; nothing typed means no reminders."""

    reminders: str = ""
    channel_id: int | None = None


NONE = Wishes()


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file did, or would do.

    Attributes:
        name: the file's calendar's own name.
        plan: session by session.
        remarks: what was left out or had to be decided.
        wishes: how new sessions are reminded of, the channel filled in.
        reminders: how many reminders are planned.
    """

    name: str
    plan: Plan
    remarks: tuple[Remark, ...]
    wishes: Wishes = NONE
    reminders: int = 0


class CalendarFiles:
    """iCalendar files of a server's calendar, and of the host's for every server.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone of days and floating times, where the server has none.
        known: the known calendar.
        servers: who is an organiser.
        deliveries: reminders.
        changes: what moves and what is told then.
        saying: what is said, shared so that whoever follows the calendar hears of all of it.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        default_zone: str,
        known: Sequence[KnownEvent],
        servers: ServerService,
        deliveries: DeliveryService,
        changes: SessionChanges,
        saying: Saying | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._known = tuple(known)
        self._known_uids = frozenset(uid_of(one) for one in known)
        self._servers = servers
        self._deliveries = deliveries
        self._changes = changes
        self._saying = saying or Saying(deliveries)

    async def preview(self, actor: Actor, data: bytes, wishes: Wishes = NONE) -> Imported:
        """Return what importing a file into this server's calendar would do; nothing is stored.

        Raises:
            Refused: not an organiser.
            Invalid: as `import_`.
        """
        guild_id = self._servers.require_organiser(actor)
        wishes, _ = self._understood(guild_id, wishes)
        file = await self._read(data)
        there = await self._db.read(lambda tx: store.own_sessions(tx, guild_id))
        return Imported(file.name, self._plan(file, there, guild_id, actor.user_id), file.remarks, wishes)

    async def import_(self, actor: Actor, data: bytes, wishes: Wishes = NONE) -> Imported:
        """Import a file into this server's calendar, all or nothing; the same file again changes nothing.

        Raises:
            Refused: not an organiser.
            Invalid: ``ics-…``, ``reminders-…``, or ``session-no-channel``: reminders, and nowhere to say them.
        """
        guild_id = self._servers.require_organiser(actor)
        wishes, offsets = self._understood(guild_id, wishes)
        return await self._import(data, guild_id, actor.user_id, wishes, offsets)

    async def import_for_everybody(self, data: bytes, *, dry_run: bool = False) -> Imported:
        """Import a file as the host: every server sees its sessions, nobody is reminded.

        Raises:
            Invalid: ``ics-…``: the file cannot be taken.
        """
        if not dry_run:
            return await self._import(data, EVERYWHERE, 0, NONE, ())
        file = await self._read(data)
        there = await self._db.read(lambda tx: store.own_sessions(tx, EVERYWHERE))
        return Imported(file.name, self._plan(file, there, EVERYWHERE, 0), file.remarks)

    async def export(self, actor: Actor, *, known: bool = True) -> bytes:
        """Return this server's calendar as an iCalendar file, cancelled sessions as such.

        Raises:
            Invalid: outside a server.
        """
        guild_id = self._servers.require_server(actor)
        there = await self._db.read(lambda tx: _entries(tx, guild_id))
        return await asyncio.to_thread(write, [*there, *(self._known if known else ())])

    async def export_everything(self) -> bytes:
        """Return the sessions and deadlines of all servers and the known calendar, for the host."""
        there = await self._db.read(lambda tx: _entries(tx, None))
        return await asyncio.to_thread(write, [*there, *self._known])

    def one(self, entry: Entry) -> bytes:
        """Return one session or event as an iCalendar file, to be added to a person's own calendar."""
        return write([entry], name=entry.title)

    async def next_due(self) -> datetime | None:
        """Return when a series without an end has to be followed further; see `bot.delivery.model.Timed`."""
        first = await self._db.read(store.first_followed)
        return first - FOLLOW_AT if first is not None else None

    async def run_due(self, now: datetime) -> None:
        """Follow the series that end too soon; what is there already stays as it is."""
        for guild_id, uid, source, by in await self._db.read(lambda tx: store.followed_before(tx, now + FOLLOW_AT)):
            file = await self._read(source)
            fresh = IcsFile(file.name, tuple(one for one in file.occurrences if one.uid == uid), ())

            def follow(
                tx: Transaction, fresh: IcsFile = fresh, uid: str = uid, guild: int = guild_id, by: int = by
            ) -> None:
                steps = self._plan(fresh, store.own_sessions(tx, guild), guild, by).steps
                for step in steps:
                    if step.old is None:
                        store.insert(tx, step.new)
                store.follow(tx, guild, uid, now + AHEAD)

            await self._db.write(follow)

    async def _import(
        self, data: bytes, guild_id: int, by: int, wishes: Wishes, offsets: Sequence[timedelta]
    ) -> Imported:
        file = await self._read(data)
        series = await asyncio.to_thread(endless, data)
        now = self._clock.now()

        def work(tx: Transaction) -> Imported:
            found = self._plan(file, store.own_sessions(tx, guild_id), guild_id, by)
            said, act = 0, f"session-import:{to_text(now)}"
            for step in found.steps:
                if step.old is not None:
                    self._changes.apply(tx, step.old, step.new, by, together=act)
                    continue
                session = replace(step.new, channel_id=wishes.channel_id)
                session = replace(session, id=store.insert(tx, session))
                planned, _ = reminders(session.start.utc, offsets, now)
                self._saying.begin(tx, session, planned)
                said += len(planned)
            for uid, source in series.items():
                store.remember_series(tx, guild_id, uid, source, now + AHEAD, by)
            self._deliveries.changed()
            return Imported(file.name, found, file.remarks, wishes, said)

        return await self._db.write(work)

    def _understood(self, guild_id: int, wishes: Wishes) -> tuple[Wishes, tuple[timedelta, ...]]:
        offsets = parse_offsets(wishes.reminders) if wishes.reminders.strip() else ()
        if not offsets:
            return NONE, ()
        channel_id = wishes.channel_id or self._servers.of(guild_id).announcements_channel_id
        if channel_id is None:
            raise Invalid("session-no-channel")
        return replace(wishes, channel_id=channel_id), offsets

    async def _read(self, data: bytes) -> IcsFile:
        # Thousands of events take seconds; the loop answers others meanwhile.
        return await asyncio.to_thread(read, data, until=self._clock.now() + AHEAD)

    def _plan(self, file: IcsFile, there: Sequence[Session], guild_id: int, by: int) -> Plan:
        zone = self._servers.of(guild_id).zone if guild_id != EVERYWHERE else None
        return plan(
            file.occurrences,
            there,
            guild_id=guild_id,
            by=by,
            now=self._clock.now(),
            default_zone=zone or self._default_zone,
            known=self._known_uids,
        )


def _entries(tx: Transaction, guild_id: int | None) -> list[Entry]:
    return [*store.sessions(tx, guild_id), *deadlines.all_of(tx, guild_id)]
