"""Sessions change: moved, extended, renamed. Reminders move along, whoever had heard of it is told once, old to new."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar import planning, store
from bot.calendar.answers import Change, Changed, History, News, Wanted
from bot.calendar.bodies.filing import settle
from bot.calendar.deadlines import store as deadlines
from bot.calendar.deadlines.model import Deadline
from bot.calendar.entries import Own
from bot.calendar.model import Session
from bot.calendar.saying import Saying
from bot.calendar.telling import differences, worth_telling
from bot.clock import Clock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

FIRST_LOOK = timedelta(days=7)
"""How far back somebody sees who asks for the first time what has changed."""

Follower = Callable[[Transaction, Session, Session], None]
"""Does inside the same write what follows from a session's change: from what it was, to what it is."""


class SessionChanges:
    """Changes of sessions, and what has changed since a person looked.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone of times typed without one, where the server has none.
        servers: who is an organiser.
        deliveries: reminders and notices.
        saying: what is said, shared so that whoever follows the calendar hears of all of it.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        default_zone: str,
        servers: ServerService,
        deliveries: DeliveryService,
        saying: Saying | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._servers = servers
        self._saying = saying or Saying(deliveries)
        self._followers: list[Follower] = []

    def on_change(self, follower: Follower) -> None:
        """Have something done inside the write of every change: the meetings of a session move along."""
        self._followers.append(follower)

    async def change(self, actor: Actor, ref: str, wanted: Wanted, *, quiet: bool | None = None) -> Changed:
        """Change what was given; a new start without an end keeps the length.

        Args:
            actor: who does it.
            ref: '12', '#12' or 'session:12'.
            wanted: as typed; what is empty stays as it is. Reminders, channel and role are not looked at.
            quiet: True tells nobody, False whoever had heard; None tells them what matters, and no slip of the pen.

        Raises:
            Refused: not an organiser, or the host's session.
            NotFound: there is none here.
            Invalid: a field cannot be taken, or nothing would change.
            Conflict: it was cancelled, or is over and would not move into the future.
        """
        guild_id = self._servers.require_organiser(actor)
        session_id = session_number(ref)
        now = self._clock.now()
        zone = self._servers.of(guild_id).zone or self._default_zone

        def work(tx: Transaction) -> Changed:
            old = own(tx, guild_id, session_id)
            if old.cancelled_at is not None:
                raise Conflict("session-cancelled-already")
            new = settle(tx, planning.retyped(old, wanted, now, zone), actor.user_id, now)
            if new.over_at <= now:
                raise Conflict("session-over")
            changed = self.apply(tx, old, new, actor.user_id, quiet=quiet)
            if changed is None:
                raise Invalid("session-change-nothing")
            return changed

        return await self._db.write(work)

    def apply(
        self,
        tx: Transaction,
        old: Session,
        new: Session,
        by: int,
        *,
        quiet: bool | None = None,
        together: str = "",
    ) -> Changed | None:
        """Write what a session is now, move its reminders, tell who had heard; None where nothing differs.

        Args:
            tx: the write this is part of.
            old: as it stands in the database.
            new: as it shall be; its sequence is counted on where it does not rise by itself.
            by: who changed it; 0 for the host.
            quiet: see `change`.
            together: a word for the one act that brings several changes: a channel hears of them in one message.
        """
        new = planning.stood(old, new)
        differs = differences(old, new)
        if not differs:
            return None
        now = self._clock.now()
        new = replace(new, sequence=max(new.sequence, old.sequence + 1))
        tell = worth_telling(differs) if quiet is None else not quiet
        store.update(tx, new, by)
        store.record(tx, old.id, by, now, differs, quiet=not tell)
        planned, told = self._saying.follow(tx, old, new, by, now, differs, tell=tell, together=together)
        for follow in self._followers:
            follow(tx, old, new)
        return Changed(new, differs, planned, told)

    async def since(self, actor: Actor, days: int | None = None) -> News:
        """Return what happened to the calendar of a server in so many days, or since this person last asked.

        Raises:
            Invalid: outside a server.
        """
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()

        def work(tx: Transaction) -> News:
            looked = store.look(tx, guild_id, actor.user_id, now)
            begin = now - timedelta(days=days) if days is not None else looked or now - FIRST_LOOK
            there: list[Own] = [*store.news(tx, guild_id, begin), *deadlines.all_of(tx, guild_id)]
            changes = [*store.changes(tx, guild_id, begin), *deadlines.changes(tx, guild_id, begin)]
            return News(
                since=begin,
                added=tuple(one for one in there if one.created_at > begin and one.cancelled_at is None),
                changes=tuple(sorted(_unless_new(changes, begin), key=lambda one: one.at)),
                cancelled=tuple(one for one in there if one.cancelled_at is not None and one.cancelled_at > begin),
            )

        return await self._db.write(work)

    async def history(self, actor: Actor, ref: str) -> History:
        """Return what happened to a session or deadline of this server: what was, what came, who and when.

        Raises:
            NotFound: there is none here.
        """
        guild_id = self._servers.require_server(actor)

        def look(tx: Transaction) -> History:
            if is_deadline(ref):
                deadline = own_deadline(tx, guild_id, ref)
                return History(deadline, tuple(deadlines.history(tx, deadline)))
            session = store.find(tx, guild_id, session_number(ref))
            if session is None:
                raise NotFound("session-not-found")
            return History(session, tuple(store.history(tx, session)))

        return await self._db.read(look)


def session_number(text: str) -> int:
    """Return a session's number as it was typed or chosen: '12', '#12' or 'session:12'.

    Raises:
        NotFound: that is no number.
    """
    return _number(text.strip().removeprefix("session:"), "session-not-found")


def is_deadline(ref: str) -> bool:
    """Whether somebody named a deadline: 'deadline:12', as the list of suggestions does."""
    return ref.strip().startswith("deadline:")


def deadline_number(text: str) -> int:
    """Return a deadline's number: '12', '#12' or 'deadline:12'.

    Raises:
        NotFound: that is no number.
    """
    return _number(text.strip().removeprefix("deadline:"), "deadline-not-found")


def own(tx: Transaction, guild_id: int, session_id: int) -> Session:
    """Return a server's own session.

    Raises:
        NotFound: ``session-not-found``.
        Refused: ``session-hosts``: the host put it into every server's calendar.
    """
    session = store.find(tx, guild_id, session_id)
    if session is None:
        raise NotFound("session-not-found")
    if session.is_hosts:
        raise Refused("session-hosts")
    return session


def own_deadline(tx: Transaction, guild_id: int, ref: str) -> Deadline:
    """Return a server's deadline.

    Raises:
        NotFound: ``deadline-not-found``.
    """
    deadline = deadlines.find(tx, guild_id, deadline_number(ref))
    if deadline is None:
        raise NotFound("deadline-not-found")
    return deadline


def _number(text: str, key: str) -> int:
    digits = text.removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise NotFound(key)
    return int(digits)


def _unless_new(changes: Iterable[Change], since: datetime) -> Iterable[Change]:
    """Leave out changes of what is new itself, and of what was cancelled since."""
    return (one for one in changes if one.session.created_at <= since and one.session.cancelled_at is None)
