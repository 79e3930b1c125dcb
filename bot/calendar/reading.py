"""What other capabilities read of the calendar inside their own writes; they are handed this by the services."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.calendar import store
from bot.calendar.bodies import store as bodies
from bot.calendar.bodies.model import Body, meant
from bot.calendar.deadlines import store as deadlines
from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Own
from bot.calendar.model import Session
from bot.calendar.programme import store as programme
from bot.calendar.programme.model import Meeting
from bot.storage import Transaction

LONGEST = timedelta(days=100)
"""How long ago something that goes on may have begun."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What there is within some days.

    Attributes:
        deadlines: those that end then, in the order of time.
        sessions: those that begin then, or go on.
        meetings: of sessions of these days, each with its session.
    """

    deadlines: tuple[Deadline, ...] = ()
    sessions: tuple[Session, ...] = ()
    meetings: tuple[tuple[Session, Meeting], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.deadlines or self.sessions)


class CalendarReading:
    """Reads one calendar's sessions and deadlines, the host's included."""

    def find(self, tx: Transaction, ref: str) -> Own | None:
        """Return a session or deadline of any server by 'session:12' or 'deadline:3'; None where there is none."""
        kind, _, number = ref.partition(":")
        if kind == "deadline":
            return deadlines.find(tx, None, int(number))
        return store.find(tx, None, int(number))

    def body(self, tx: Transaction, guild_id: int, text: str) -> Body | None:
        """Return the body or process that a server's people mean: by its number ('7', 'body:7'), name or letters."""
        seen = bodies.seen(tx, guild_id)
        return meant(seen, f"body:{text}") or meant(seen, text)

    def session_of(self, tx: Transaction, own: Own) -> Session | None:
        """Return the session that a deadline belongs to."""
        if isinstance(own, Deadline) and own.session_id is not None:
            return store.find(tx, None, own.session_id)
        return None

    def to_come(self, tx: Transaction, guild_id: int, now: datetime) -> list[Own]:
        """Return what begins after a moment and was not called off, in the order of time."""
        found: list[Own] = [*store.begin_between(tx, guild_id, now), *deadlines.between(tx, guild_id, now)]
        standing = [one for one in found if one.cancelled_at is None and one.begins > now]
        return sorted(standing, key=lambda one: (one.begins, one.ref))

    def agenda(self, tx: Transaction, guild_id: int, begin: datetime, end: datetime) -> Agenda:
        """Return what there is from one moment until before another."""
        sessions = [
            one
            for one in store.begin_between(tx, guild_id, begin - LONGEST, end)
            if one.cancelled_at is None and one.over_at > begin
        ]
        return Agenda(
            deadlines=tuple(
                one for one in deadlines.all_of(tx, guild_id) if one.cancelled_at is None and begin <= one.at.utc < end
            ),
            sessions=tuple(sessions),
            meetings=tuple(
                (session, meeting)
                for session in sessions
                for meeting in programme.meetings(tx, session.id)
                if begin <= meeting.start.utc < end
            ),
        )
