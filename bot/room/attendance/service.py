"""Who of the coalition attends: each person says so themself; only the coalition sees it; it is erased afterwards."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from bot.actor import Actor
from bot.calendar.model import Session
from bot.calendar.programme.model import Meeting
from bot.calendar.programme.service import ProgrammeService
from bot.clock import Clock
from bot.delivery.model import NewDelivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound, Refused
from bot.room.attendance import rules, store
from bot.room.attendance.model import ALL, KEPT, Attendance, Gathering, How, Own, Part
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

T = TypeVar("T")
Act = Callable[[Transaction, Session, Sequence[Meeting]], T]

BETWEEN_LOOKS = timedelta(hours=1)
"""How often is looked for what is to be erased: a day more or less would be too much, an hour is not."""


class AttendanceService:
    """Who attends which session, day and meeting. Also one of the things that happen by themselves: erasing it.

    Args:
        db: the database.
        clock: the time.
        servers: who is of the coalition, who is an organiser.
        programme: sessions and their meetings.
        deliveries: the private question to whom an organiser entered.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        servers: ServerService,
        programme: ProgrammeService,
        deliveries: DeliveryService,
    ) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._programme = programme
        self._deliveries = deliveries
        self._look_at: datetime | None = None

    async def mine(self, actor: Actor, ref: str) -> Own:
        """Return what a person attends of a session, to that person.

        Raises:
            Refused: not of the coalition.
            NotFound: there is no such session here.
        """
        guild_id = self._coalition(actor)
        return await self._db.read(lambda tx: self._own(tx, guild_id, actor.user_id, ref))

    async def attend(self, actor: Actor, ref: str, how: How, part: str = "") -> Own:
        """Note that a person attends; all of a session takes the place of its parts.

        Args:
            actor: the person.
            ref: the session.
            how: in person or online.
            part: '' or 'all', 'day:0', 'meeting:3'.

        Raises:
            Refused, NotFound: as `mine`, or there is no such part.
            Conflict: the session is over or cancelled.
        """

        def act(tx: Transaction, session: Session, meetings: Sequence[Meeting]) -> None:
            named = rules.part_named(part, session, meetings)
            if named == ALL:
                self._clear(tx, actor, session)
            self._enter(tx, actor, session, named, how)

        return await self._act(actor, ref, act)

    async def choose(self, actor: Actor, ref: str, how: How, parts: Sequence[str]) -> Own:
        """Note that a person attends exactly these parts in this way; what they attend in the other way stays.

        Raises:
            Refused, NotFound, Conflict: as `attend`.
        """

        def act(tx: Transaction, session: Session, meetings: Sequence[Meeting]) -> None:
            named = [rules.part_named(one, session, meetings) for one in parts]
            for entry in store.of_person(tx, self._coalition(actor), session.id, actor.user_id):
                if entry.how is how or entry.part == ALL or ALL in named:
                    store.delete(tx, entry.id)
            for part in named:
                self._enter(tx, actor, session, part, how)

        return await self._act(actor, ref, act)

    async def withdraw(self, actor: Actor, ref: str, part: str | None = None) -> Own:
        """Delete what a person attends of a session, or one part of it; at any time, whatever became of the session.

        Raises:
            NotFound: there is no such session, or nothing was noted there: ``room-not-attending``.
        """
        guild_id = self._servers.require_server(actor)

        def work(tx: Transaction) -> Own:
            session, meetings = self._programme.within(tx, guild_id, ref)
            named = None if part is None else rules.part_named(part, session, meetings)
            entries = store.of_person(tx, guild_id, session.id, actor.user_id)
            gone = [one for one in entries if named is None or one.part == named]
            if not gone:
                raise NotFound("room-not-attending")
            for one in gone:
                store.delete(tx, one.id)
            return self._own(tx, guild_id, actor.user_id, ref)

        return await self._db.write(work)

    async def who(self, actor: Actor, ref: str) -> Gathering:
        """Return who attends a session, and how many on which day, to members of the coalition.

        Raises:
            Refused, NotFound: as `mine`.
        """
        guild_id = self._coalition(actor)

        def look(tx: Transaction) -> Gathering:
            session, meetings = self._programme.within(tx, guild_id, ref)
            people: dict[int, list[Attendance]] = {}
            for one in store.of_session(tx, guild_id, session.id):
                people.setdefault(one.user_id, []).append(one)
            hows = [{one.how for one in own} for own in people.values()]
            whole = rules.counted(How.IN_PERSON if How.IN_PERSON in found else How.ONLINE for found in hows)
            return Gathering(session, meetings, whole, rules.by_day(people, session, meetings), people)

        return await self._db.read(look)

    async def enter(
        self, actor: Actor, person: Actor, ref: str, how: How, part: str = "", *, said: bool = False
    ) -> Attendance:
        """Enter somebody else: they are asked privately and count once they agree.

        Args:
            actor: an organiser.
            person: whom.
            ref: the session.
            how: in person or online.
            part: as in `attend`.
            said: they said so to the organiser: it counts at once, marked with who says so, and they are told and can
                take it out.

        Raises:
            Refused: not an organiser, or the person is not of the coalition.
            NotFound: as `mine`.
            Conflict: as `attend`; ``room-entered-already``: there is a word of their own on that part.
        """
        guild_id = self._servers.require_organiser(actor)
        if not self._servers.is_of_coalition(person):
            raise Refused("room-person-outside")
        now = self._clock.now()

        def work(tx: Transaction) -> Attendance:
            session, meetings = self._programme.within(tx, guild_id, ref)
            self._require_ahead(session)
            named = rules.part_named(part, session, meetings)
            there = store.of_person(tx, guild_id, session.id, person.user_id)
            if any(one.part in {named, ALL} and one.entered_by is None for one in there):
                raise Conflict("room-entered-already")
            new = Attendance(
                id=0,
                guild_id=guild_id,
                session_id=session.id,
                user_id=person.user_id,
                part=named,
                how=how,
                agreed=said,
                entered_by=actor.user_id,
                entered_at=now,
            )
            number = store.insert(tx, new)
            self._deliveries.enrol(tx, [_question(number, new, session, actor)])
            return new

        return await self._db.write(work)

    async def decide(self, actor: Actor, attendance_id: int, *, agreed: bool) -> Attendance:
        """Take a person's word on what an organiser entered about them; works in private messages.

        Raises:
            NotFound: ``room-question-gone``: it is not there any more, or is about somebody else.
        """

        def work(tx: Transaction) -> Attendance:
            entry = store.find(tx, attendance_id)
            if entry is None or entry.user_id != actor.user_id:
                raise NotFound("room-question-gone")
            if agreed:
                store.agree(tx, entry.id)
            else:
                store.delete(tx, entry.id)
            return entry

        return await self._db.write(work)

    async def entered(self, attendance_id: int) -> tuple[Attendance, Session, Sequence[Meeting]] | None:
        """Return an entry with its session, for the private question about it; None where it is gone."""

        def look(tx: Transaction) -> tuple[Attendance, Session, Sequence[Meeting]] | None:
            entry = store.find(tx, attendance_id)
            session = self._programme.session_within(tx, entry.session_id) if entry is not None else None
            if entry is None or session is None:
                return None
            return entry, session, self._programme.meetings_within(tx, session.id)

        return await self._db.read(look)

    def forget(self, tx: Transaction, user_id: int) -> int:
        """Delete what is kept of a person's attendance, inside the write that erases them; return how much it was."""
        return store.forget(tx, user_id)

    async def next_due(self) -> datetime | None:
        """Return nothing: erasing waits for the next regular look."""
        return None

    async def run_due(self, now: datetime) -> None:
        """Erase who attended sessions that have been over for `KEPT`."""
        if self._look_at is not None and abs(now - self._look_at) < BETWEEN_LOOKS:
            return
        over = await self._db.read(lambda tx: self._over(tx, now))
        if over:
            await self._db.write(lambda tx: [store.erase_session(tx, one) for one in self._over(tx, now)])
        self._look_at = now

    def _over(self, tx: Transaction, now: datetime) -> list[int]:
        found = ((one, self._programme.session_within(tx, one)) for one in store.sessions(tx))
        return [number for number, session in found if session is None or session.over_at + KEPT <= now]

    async def _act(self, actor: Actor, ref: str, act: Act[None]) -> Own:
        guild_id = self._coalition(actor)

        def work(tx: Transaction) -> Own:
            session, meetings = self._programme.within(tx, guild_id, ref)
            self._require_ahead(session)
            act(tx, session, meetings)
            return self._own(tx, guild_id, actor.user_id, ref)

        return await self._db.write(work)

    def _own(self, tx: Transaction, guild_id: int, user_id: int, ref: str) -> Own:
        session, meetings = self._programme.within(tx, guild_id, ref)
        entries = store.of_person(tx, guild_id, session.id, user_id)
        return Own(session, meetings, rules.parts_of(session, meetings), entries)

    def _clear(self, tx: Transaction, actor: Actor, session: Session) -> None:
        for entry in store.of_person(tx, self._coalition(actor), session.id, actor.user_id):
            store.delete(tx, entry.id)

    def _enter(self, tx: Transaction, actor: Actor, session: Session, part: Part, how: How) -> None:
        new = Attendance(
            id=0,
            guild_id=self._coalition(actor),
            session_id=session.id,
            user_id=actor.user_id,
            part=part,
            how=how,
            agreed=True,
            entered_by=None,
            entered_at=self._clock.now(),
        )
        store.insert(tx, new)

    def _coalition(self, actor: Actor) -> int:
        """Return the server of somebody of its coalition."""
        guild_id = self._servers.require_server(actor)
        if not self._servers.is_of_coalition(actor):
            raise Refused("room-coalition-needed")
        return guild_id

    def _require_ahead(self, session: Session) -> None:
        if session.cancelled_at is not None:
            raise Conflict("room-session-cancelled")
        if session.over_at <= self._clock.now():
            raise Conflict("room-session-over")


def _question(number: int, entry: Attendance, session: Session, by: Actor) -> NewDelivery:
    return NewDelivery(
        key=f"attendance:{number}:asked",
        guild_id=entry.guild_id,
        user_id=entry.user_id,
        due_at=entry.entered_at,
        useless_after=session.over_at,
        message="room-attendance-asked",
        # Bound to this very entry: what is said is looked up when it is said.
        data={"title": session.title, "attendance": number, "by": by.name, "alone": True, "members_only": True},
        cause=f"attendance:{number}",
        created_by=by.user_id,
    )
