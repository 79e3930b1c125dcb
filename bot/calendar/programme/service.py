"""Programmes of sessions: meetings and agenda items, one by one or from a file. Organisers change, members read."""

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.actor import Actor
from bot.calendar import fields
from bot.calendar import store as sessions
from bot.calendar.changing import own, session_number
from bot.calendar.model import Session
from bot.calendar.programme import sheet, store
from bot.calendar.programme.filing import Filing
from bot.calendar.programme.model import (
    MOST_ITEMS,
    MOST_MEETINGS,
    AgendaItem,
    Meeting,
    Report,
    WantedItem,
)
from bot.calendar.programme.news import noted
from bot.calendar.programme.usual import usual
from bot.calendar.zones import Moment, moment_of
from bot.clock import Clock
from bot.errors import Conflict, Invalid, NotFound
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

Programme = tuple[Session, tuple[Meeting, ...]]
_TO = re.compile(r"(?P<start>.*\d)\s*(?:-|–|—| to )\s*(?P<end>\d{1,2}:\d{2}.*)")


class _Looked(Exception):
    """Takes back what a look at a file did, and carries what it found."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


class ProgrammeService:
    """What is taken up when in a session.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers

    async def of(self, actor: Actor, ref: str) -> Programme:
        """Return a session of this server and its meetings in the order of time.

        Raises:
            NotFound: there is no such session here.
        """
        guild_id = self._servers.require_server(actor)
        return await self._db.read(lambda tx: self.within(tx, guild_id, ref))

    def within(self, tx: Transaction, guild_id: int, ref: str) -> Programme:
        """Return the same as `of`, inside another capability's work; raises as `of`."""
        session = sessions.find(tx, guild_id, session_number(ref))
        if session is None:
            raise NotFound("session-not-found")
        return session, tuple(store.meetings(tx, session.id))

    def session_within(self, tx: Transaction, session_id: int) -> Session | None:
        """Return a session of any server, inside another capability's work; None where there is none."""
        return sessions.find(tx, None, session_id)

    def place_of(self, tx: Transaction, item_id: int) -> tuple[Session, Meeting, AgendaItem] | None:
        """Return where and when an agenda item is taken up; None where it is not on a programme any more."""
        item = store.item(tx, item_id)
        meeting = store.meeting(tx, item.meeting_id) if item is not None else None
        session = sessions.find(tx, None, meeting.session_id) if meeting is not None else None
        if item is None or meeting is None or session is None:
            return None
        return session, meeting, item

    def meetings_within(self, tx: Transaction, session_id: int) -> list[Meeting]:
        """Return the meetings of a session, inside another capability's work."""
        return store.meetings(tx, session_id)

    def days_within(self, tx: Transaction, guild_id: int, session_id: int) -> set[date]:
        """Return the days on which a session of a server meets, by its own clocks; none where it was cancelled.

        Raises:
            NotFound: there is no such session there.
        """
        session = sessions.find(tx, guild_id, session_id)
        if session is None:
            raise NotFound("session-not-found")
        if session.cancelled_at is not None:
            return set()
        return {one.start.wall.date() for one in store.meetings(tx, session_id)}

    async def fill(self, actor: Actor, ref: str) -> Programme:
        """Give each working day of a session its two meetings, 10:00-13:00 and 15:00-18:00; what is there stays.

        Raises:
            Refused, NotFound: as `own`.
            Invalid: ``programme-no-days`` or ``programme-many``.
        """

        def work(tx: Transaction, session: Session) -> None:
            there = store.meetings(tx, session.id)
            taken = {one.start.utc for one in there}
            wanted = [one for one in usual(session) if one[0].utc not in taken]
            if not wanted and not there:
                raise Invalid("programme-no-days")
            if len(there) + len(wanted) > MOST_MEETINGS:
                raise Invalid("programme-many", most=MOST_MEETINGS)
            for start, end in wanted:
                store.insert_meeting(tx, Meeting(id=0, session_id=session.id, start=start, end=end))

        return await self._act(actor, ref, work)

    async def add(self, actor: Actor, ref: str, wanted: WantedItem) -> Programme:
        """Put an agenda item into a meeting, which is made where there is none at that time; or a meeting alone.

        Raises:
            Refused, NotFound: as `own`.
            Invalid: a field cannot be taken.
        """
        now = self._clock.now()

        def work(tx: Transaction, session: Session) -> None:
            meetings = store.meetings(tx, session.id)
            meeting = _meeting(tx, session, wanted, meetings, now)
            if not (wanted.number.strip() or wanted.title.strip()):
                if any(one.id == meeting.id for one in meetings):
                    raise Conflict("programme-meeting-there")
                return
            if sum(len(one.items) for one in meetings) >= MOST_ITEMS:
                raise Invalid("programme-many", most=MOST_ITEMS)
            new = AgendaItem(id=0, meeting_id=meeting.id, position=len(meeting.items) + 1, title="")
            store.insert_item(tx, _typed(new, replace(wanted, title=wanted.title or wanted.number)))

        return await self._act(actor, ref, work)

    async def change(self, actor: Actor, ref: str, what: str, wanted: WantedItem) -> Programme:
        """Change a meeting ('meeting:3') or an agenda item ('item:7'); what is empty stays as it is.

        Raises:
            Refused, NotFound: as `own`, or it is not on this programme.
            Invalid: a field cannot be taken.
            Conflict: there is a meeting at that time in that room.
        """
        now = self._clock.now()

        def work(tx: Transaction, session: Session) -> None:
            meetings = store.meetings(tx, session.id)
            meeting, item = _named(meetings, what)
            if item is None:
                _change_meeting(tx, session, meeting, wanted, meetings, now)
                return
            if wanted.at.strip():
                target = _meeting(tx, session, wanted, meetings, now)
                if target.id != meeting.id:
                    item = replace(item, meeting_id=target.id, position=len(target.items) + 1)
            store.update_item(tx, _typed(item, wanted))

        return await self._act(actor, ref, work)

    async def remove(self, actor: Actor, ref: str, what: str) -> Programme:
        """Take a meeting with its items, or one item, off the programme.

        Raises:
            Refused, NotFound: as `own`, or it is not on this programme.
        """
        now = self._clock.now()

        def work(tx: Transaction, session: Session) -> None:
            meeting, item = _named(store.meetings(tx, session.id), what)
            if item is None:
                store.remove_meeting(tx, meeting.id, now)
            else:
                store.remove_item(tx, item.id, now)

        return await self._act(actor, ref, work)

    async def import_(self, actor: Actor, ref: str, data: bytes, *, whole: bool = False, dry: bool = False) -> Report:
        """Put a CSV file onto a programme, or look at what it would do; one wrong row and nothing is done.

        Args:
            actor: an organiser.
            ref: the session.
            data: the file: day, start, end, item, title, place, document.
            whole: the file is the whole programme: what it does not have is taken off.
            dry: only look.

        Raises:
            Refused, NotFound: as `own`.
            Invalid: ``programme-…``: nothing of the file can be taken.
        """
        guild_id = self._servers.require_organiser(actor)
        session_id = session_number(ref)
        now = self._clock.now()
        session = await self._db.read(lambda tx: own(tx, guild_id, session_id))
        # A thousand rows are a thousand times to understand; the loop answers others meanwhile.
        lines, wrong = await asyncio.to_thread(sheet.read, data, session, now)

        def work(tx: Transaction) -> Report:
            there = own(tx, guild_id, session_id)
            with noted(tx, there, actor.user_id, now):
                report = Filing(tx, there, now).apply(lines, wrong, whole=whole)
            if dry or report.wrong:
                # The same work shows what would be done; the error takes it back.
                raise _Looked(report)
            return replace(report, done=True)

        try:
            return await self._db.write(work)
        except _Looked as looked:
            return looked.report

    async def export(self, actor: Actor, ref: str) -> bytes:
        """Return a programme as CSV, for whoever is in the server; raises as `of`."""
        _, meetings = await self.of(actor, ref)
        return sheet.write(meetings)

    def follow(self, tx: Transaction, old: Session, new: Session) -> None:
        """Move the meetings of a session that was moved: as many days, at the same hours of its new place."""
        days = new.start.wall.date() - old.start.wall.date()
        if not days and new.start.zone == old.start.zone:
            return
        moved = []
        for meeting in store.meetings(tx, new.id):
            start, end = (
                moment_of(one.wall + days, new.start.zone, new.start.city) for one in (meeting.start, meeting.end)
            )
            if end.utc > start.utc:
                moved.append((meeting, replace(meeting, start=start, end=end)))
        # By the clock of the world another zone may be a later hour of the same day.
        store.move_meetings(tx, moved)

    async def _act(self, actor: Actor, ref: str, act: Callable[[Transaction, Session], None]) -> Programme:
        guild_id = self._servers.require_organiser(actor)
        session_id = session_number(ref)

        def work(tx: Transaction) -> Programme:
            session = own(tx, guild_id, session_id)
            with noted(tx, session, actor.user_id, self._clock.now()):
                act(tx, session)
            return session, tuple(_renumbered(tx, store.meetings(tx, session.id)))

        return await self._db.write(work)


def _meeting(
    tx: Transaction, session: Session, wanted: WantedItem, meetings: Iterable[Meeting], now: datetime
) -> Meeting:
    """Return the meeting that somebody means by a time, made where there is none."""
    start, end = _when(session, wanted.at, now)
    place = fields.line(wanted.place, "place", fields.PLACE)
    there = [one for one in meetings if one.start.utc == start.utc and (not place or place == one.place)]
    if there:
        return there[0]
    new = Meeting(id=0, session_id=session.id, start=start, end=end, place=place)
    return replace(new, id=store.insert_meeting(tx, new))


def _change_meeting(
    tx: Transaction, session: Session, meeting: Meeting, wanted: WantedItem, meetings: Iterable[Meeting], now: datetime
) -> None:
    place = fields.line(wanted.place, "place", fields.PLACE) or meeting.place
    start, end = meeting.start, meeting.end
    if wanted.at.strip():
        start, typed = _when(session, wanted.at, now)
        kept = moment_of(start.wall + (meeting.end.wall - meeting.start.wall), start.zone, start.city)
        end = typed if _TO.fullmatch(wanted.at.strip()) else kept
    if any(one.id != meeting.id and (one.start.utc, one.place) == (start.utc, place) for one in meetings):
        raise Conflict("programme-meeting-there")
    store.update_meeting(tx, replace(meeting, start=start, end=end, place=place))


def _when(session: Session, text: str, now: datetime) -> tuple[Moment, Moment]:
    match = _TO.fullmatch(text.strip())
    start, end = (match["start"], match["end"]) if match is not None else (text, "")
    return sheet.moments(session, start, end, now)


def _typed(item: AgendaItem, wanted: WantedItem) -> AgendaItem:
    return replace(
        item,
        number=fields.line(wanted.number, "item", fields.NAME) or item.number,
        title=fields.title(wanted.title) if wanted.title.strip() else item.title,
        documents=fields.documents(wanted.documents) or item.documents,
    )


def _named(meetings: Iterable[Meeting], what: str) -> tuple[Meeting, AgendaItem | None]:
    kind, _, digits = what.strip().partition(":")
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 18 else 0
    for meeting in meetings:
        if kind == "meeting" and meeting.id == number:
            return meeting, None
        for item in meeting.items:
            if kind == "item" and item.id == number:
                return meeting, item
    raise NotFound("programme-not-found")


def _renumbered(tx: Transaction, meetings: Iterable[Meeting]) -> Iterable[Meeting]:
    """Close the gaps that moving and removing leave in the order of items."""
    for meeting in meetings:
        items = tuple(replace(one, position=at) for at, one in enumerate(meeting.items, start=1))
        for old, new in zip(meeting.items, items, strict=True):
            if old != new:
                store.update_item(tx, new)
        yield replace(meeting, items=items)
