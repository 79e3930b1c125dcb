"""Sessions change: moved, extended, renamed. Reminders move along, whoever had heard of it is told once, old to new."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.calendar import fields, planning, store
from bot.calendar.answers import Change, Changed, News, Reminding, Wanted
from bot.calendar.known import city_of
from bot.calendar.model import Session, Timing
from bot.calendar.zones import Moment, parse_end, parse_moment, require_future, seen_from
from bot.clock import Clock, from_text, to_text
from bot.delivery.model import JSON, OPEN, Delivery, State
from bot.delivery.planner import Reminder, reminders
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

FIRST_LOOK = timedelta(days=7)
"""How far back somebody sees who asks for the first time what has changed."""

TOLD = ("title", "start", "end", "place", "cancelled")
"""What channels are told when it changes; the rest stands in the history."""

_SPOKEN = frozenset({State.CLAIMED, State.SENT, State.SENT_LATE})
_NOTICE = "session-changed-notice"


class SessionChanges:
    """Changes of sessions, and what has changed since a person looked.

    Args:
        db: the database.
        clock: the time.
        default_zone: IANA zone of times typed without one, where the server has none.
        servers: who is an organiser.
        deliveries: reminders and notices.
    """

    def __init__(
        self, db: Database, clock: Clock, default_zone: str, servers: ServerService, deliveries: DeliveryService
    ) -> None:
        self._db = db
        self._clock = clock
        self._default_zone = default_zone
        self._servers = servers
        self._deliveries = deliveries

    async def change(self, actor: Actor, ref: str, wanted: Wanted, *, quiet: bool = False) -> Changed:
        """Change what was given; a new start without an end keeps the length.

        Args:
            actor: who does it.
            ref: '12', '#12' or 'session:12'.
            wanted: as typed; what is empty stays as it is. Reminders, channel and role are not looked at.
            quiet: tell nobody: for a slip of the pen.

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
            new = _retyped(old, wanted, now, zone)
            if new.over_at <= now:
                raise Conflict("session-over")
            changed = self.apply(tx, old, new, actor.user_id, quiet=quiet)
            if changed is None:
                raise Invalid("session-change-nothing")
            return changed

        return await self._db.write(work)

    def apply(self, tx: Transaction, old: Session, new: Session, by: int, *, quiet: bool = False) -> Changed | None:
        """Write what a session is now, move its reminders, tell who had heard; None where nothing differs.

        Args:
            tx: the write this is part of.
            old: as it stands in the database.
            new: as it shall be; its sequence is counted on where it does not rise by itself.
            by: who changed it; 0 for the host.
            quiet: tell nobody.
        """
        differs = differences(old, new)
        if not differs:
            return None
        now = self._clock.now()
        new = replace(new, sequence=max(new.sequence, old.sequence + 1))
        said = self._deliveries.of_cause_within(tx, old.ref)
        store.update(tx, new, by)
        store.record(tx, old.id, by, now, differs, quiet=quiet)
        self._deliveries.cancel_cause(tx, old.ref)
        planned = _planned_again(said, new, now) if new.cancelled_at is None else []
        role_id = next((one.role_id for one in said if one.state in OPEN and one.message == planning.REMINDER), None)
        self._deliveries.enrol(tx, planning.reminder_deliveries(new, planned, role_id))
        told = self._tell(tx, said, old, new, by, now) if not quiet and TELLING & differs.keys() else ()
        walls = (Reminding(one.before, seen_from(one.due_at, new.start.zone, new.start.city)) for one in planned)
        return Changed(new, differs, tuple(walls), told)

    async def since(self, actor: Actor, days: int | None = None) -> News:
        """Return what happened to the sessions of a server in so many days, or since this person last asked.

        Raises:
            Invalid: outside a server.
        """
        guild_id = self._servers.require_server(actor)
        now = self._clock.now()

        def work(tx: Transaction) -> News:
            looked = store.look(tx, guild_id, actor.user_id, now)
            begin = now - timedelta(days=days) if days is not None else looked or now - FIRST_LOOK
            sessions = store.sessions(tx, guild_id)
            return News(
                since=begin,
                added=tuple(one for one in sessions if one.created_at > begin and one.cancelled_at is None),
                changes=tuple(_unless_new(store.changes(tx, guild_id, begin), begin)),
                cancelled=tuple(one for one in sessions if one.cancelled_at is not None and one.cancelled_at > begin),
            )

        return await self._db.write(work)

    def _tell(
        self, tx: Transaction, said: Iterable[Delivery], old: Session, new: Session, by: int, now: datetime
    ) -> tuple[int, ...]:
        """Plan one notice a channel that had heard of the session; it says what that channel was told last."""
        heard: dict[int, int | None] = {}
        last: dict[int, Mapping[str, JSON]] = {}
        for one in said:
            if one.channel_id is None:
                continue
            if one.state in _SPOKEN:
                heard[one.channel_id] = one.role_id
                last.pop(one.channel_id, None)
            elif one.message == _NOTICE and one.state in OPEN and isinstance(was := one.data.get("was"), Mapping):
                # A notice nobody has read yet gives way to this one, which then tells from where that one began.
                last.setdefault(one.channel_id, was)
        for channel_id, role_id in heard.items():
            was = last.get(channel_id) or as_told(old)
            notice = planning.change_notice(new, channel_id, role_id, by, now, was, as_told(new))
            self._deliveries.enrol(tx, [notice])
        return tuple(heard)


TELLING = frozenset(TOLD)


def session_number(text: str) -> int:
    """Return a session's number as it was typed or chosen: '12', '#12' or 'session:12'.

    Raises:
        NotFound: that is no number.
    """
    digits = text.strip().removeprefix("session:").removeprefix("#")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 18):
        raise NotFound("session-not-found")
    return int(digits)


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


def differences(old: Session, new: Session) -> dict[str, tuple[JSON, JSON]]:
    """Return the fields in which two states of a session differ, with what was and what is."""
    before, after = _told_all(old), _told_all(new)
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


def as_told(session: Session) -> dict[str, JSON]:
    """Return what channels are told of a session, for a notice's data."""
    everything = _told_all(session)
    return {name: everything[name] for name in TOLD}


def moment_json(moment: Moment | None) -> JSON:
    """Return a moment as a delivery's data and the history keep it."""
    if moment is None:
        return None
    wall = moment.wall.isoformat()
    return {"wall": wall, "zone": moment.zone, "city": moment.city, "utc": to_text(moment.utc)}


def moment_from(data: JSON) -> Moment | None:
    """Return the moment that `moment_json` kept."""
    if not isinstance(data, Mapping):
        return None
    wall, zone, city, utc = (str(data[name]) for name in ("wall", "zone", "city", "utc"))
    return Moment(datetime.fromisoformat(wall), zone, from_text(utc), city)


def _told_all(session: Session) -> dict[str, JSON]:
    return {
        "title": session.title,
        "start": moment_json(session.start),
        "end": moment_json(session.end),
        "place": session.place,
        "mode": session.mode.value if session.mode is not None else None,
        "link": session.link,
        "documents": list(session.documents),
        "body": session.body,
        "note": session.note,
        "timing": session.timing.value,
        "cancelled": session.cancelled_at is not None,
    }


def _retyped(old: Session, wanted: Wanted, now: datetime, default_zone: str) -> Session:
    """Return a session with what was typed in the place of what was there."""
    start, end, timing = old.start, old.end, old.timing
    if wanted.start.strip():
        city = city_of(wanted.place or old.place, old.start.zone)
        typed = parse_moment(
            wanted.start, now=now, default_zone=old.start.zone or default_zone, default_city=city or old.start.city
        )
        start, timing = require_future(planning.to_second(typed), now), Timing.MOMENT
        # The length is kept on the wall clock of the place: 10:00 to 13:00 stays three hours through a clock change.
        end = planning.shifted(old, start) if old.end is not None else None
    if wanted.end.strip():
        end = planning.to_second(parse_end(wanted.end, start, now=now))
    return replace(
        old,
        title=fields.title(wanted.title) if wanted.title.strip() else old.title,
        start=start,
        end=end,
        timing=timing,
        place=fields.line(wanted.place, "place", fields.PLACE) or old.place,
        body=fields.body(wanted.body) or old.body,
        mode=wanted.mode or old.mode,
        link=fields.link(wanted.link) or old.link,
        documents=fields.documents(wanted.documents) or old.documents,
        note=fields.line(wanted.note, "note", fields.NOTE) or old.note,
    )


def _planned_again(said: Iterable[Delivery], session: Session, now: datetime) -> list[Reminder]:
    """Return the reminders of a session that was changed: the same offsets, as far as they are still to come.

    One that was said before a move is said again before the new start.
    """
    offsets = {planning.offset_of(one) for one in said if one.message == planning.REMINDER}
    planned, _ = reminders(session.start.utc, sorted(one for one in offsets if one is not None), now)
    moved = {one.due_at for one in said if one.message == planning.REMINDER and one.state in _SPOKEN}
    return [one for one in planned if one.due_at not in moved]


def _unless_new(changes: Iterable[Change], since: datetime) -> Iterable[Change]:
    """Leave out changes of sessions that are new themselves, and those that were cancelled since."""
    return (one for one in changes if one.session.created_at <= since and one.session.cancelled_at is None)
