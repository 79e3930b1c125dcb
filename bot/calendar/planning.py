"""From what an organiser typed, and an event of the known calendar, to a session and its reminders. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.calendar import fields
from bot.calendar.answers import Wanted
from bot.calendar.known import city_of
from bot.calendar.model import Dated, KnownEvent, Session
from bot.calendar.typed import clean, clock_time
from bot.calendar.zones import LONGEST, Moment, moment_of, parse_end, parse_moment, require_future
from bot.clock import from_text, to_text
from bot.delivery.model import JSON, Delivery, NewDelivery
from bot.delivery.planner import Reminder
from bot.errors import Invalid

REMINDER = "session-reminder"
"""The message of a reminder."""

_SHORTEST_USE = timedelta(minutes=1)


def draft(
    wanted: Wanted, known: KnownEvent | None, *, guild_id: int, user_id: int, now: datetime, default_zone: str
) -> Session:
    """Return the session that was typed, numbered 0 until it is stored.

    Args:
        wanted: as typed.
        known: the event it is taken from; it gives title, place, times, mode and documents where they were left out.
        guild_id: the server.
        user_id: the organiser.
        now: the present moment.
        default_zone: IANA zone of times typed without one.

    Raises:
        Invalid: a field cannot be taken.
    """
    title = fields.title(known.title if known is not None else wanted.title)
    place = fields.line(wanted.place, "place", fields.PLACE)
    link = fields.link(wanted.link)
    documents = fields.documents(wanted.documents)
    start = require_future(to_second(_start(wanted, known, now, default_zone)), now)
    session = Session(
        id=0,
        guild_id=guild_id,
        title=title,
        start=start,
        end=_end(wanted, known, start, now),
        body=fields.body(wanted.body),
        place=place,
        mode=wanted.mode,
        documents=documents,
        link=link,
        note=fields.line(wanted.note, "note", fields.NOTE),
        channel_id=wanted.channel_id,
        role_id=wanted.role_id,
        created_by=user_id,
        created_at=now,
    )
    if known is None:
        return session
    return replace(
        session,
        place=session.place or known.place,
        mode=session.mode or known.mode,
        documents=session.documents or known.documents,
        source=f"{', '.join(known.sources)} ({known.as_of})",
    )


def reminder_deliveries(session: Session, planned: Sequence[Reminder], role_id: int | None) -> list[NewDelivery]:
    """Return a session's reminders as deliveries; without a channel none."""
    if session.channel_id is None:
        return []
    return [
        NewDelivery(
            key=_reminder_key(session, one),
            guild_id=session.guild_id,
            channel_id=session.channel_id,
            due_at=one.due_at,
            useless_after=one.useless_after,
            message=REMINDER,
            data={
                "session": session.id,
                "title": session.title,
                "start": to_text(session.start.utc),
                "before": int(one.before.total_seconds()),
            },
            role_id=role_id,
            cause=session.ref,
            created_by=session.created_by,
        )
        for one in planned
    ]


def offset_of(reminder: Delivery) -> timedelta | None:
    """Return how long before the start a reminder is said; None where it is none."""
    seconds = reminder.data.get("before")
    if isinstance(seconds, int):
        return timedelta(seconds=seconds)
    start = reminder.data.get("start")
    return from_text(start) - reminder.due_at if isinstance(start, str) else None


def _reminder_key(session: Session, one: Reminder) -> str:
    # After a change the same offset is another reminder: the one before may have been said already.
    changed = f":{session.sequence}" if session.sequence else ""
    return f"{session.ref}:reminder:{int(one.before.total_seconds())}{changed}"


def change_notice(
    session: Session,
    channel_id: int,
    role_id: int | None,
    user_id: int,
    now: datetime,
    was: Mapping[str, JSON],
    told: Mapping[str, JSON],
) -> NewDelivery:
    """Return the word to a channel that heard of a session which has changed.

    Args:
        session: as it is now.
        channel_id: where it is said.
        role_id: the role that was called there; it is called again.
        user_id: who changed it.
        now: the present moment.
        was: what the channel was told, see `bot.calendar.changing.as_told`.
        told: the same of what is now.
    """
    return NewDelivery(
        key=f"{session.ref}:changed:{channel_id}:{session.sequence}",
        guild_id=session.guild_id,
        channel_id=channel_id,
        due_at=now,
        useless_after=max(session.over_at, now + _SHORTEST_USE),
        message="session-changed-notice",
        data={"session": session.id, "title": session.title, "was": dict(was), "now": dict(told)},
        role_id=role_id,
        cause=session.ref,
        created_by=user_id,
    )


def shifted(old: Session, start: Moment) -> Moment:
    """Return the end of a session that begins at another moment: as long as before on the clocks of its place."""
    length = (old.end or old.start).wall - old.start.wall
    return moment_of(start.wall + length, start.zone, start.city)


def cancel_notice(session: Session, channel_id: int, role_id: int | None, user_id: int, now: datetime) -> NewDelivery:
    """Return the word to a channel that heard of a session which is now cancelled."""
    return NewDelivery(
        key=f"{session.ref}:cancelled:{channel_id}",
        guild_id=session.guild_id,
        channel_id=channel_id,
        due_at=now,
        useless_after=max(session.over_at, now + _SHORTEST_USE),
        message="session-cancelled-notice",
        data={"session": session.id, "title": session.title, "start": to_text(session.start.utc)},
        role_id=role_id,
        cause=session.ref,
        created_by=user_id,
    )


def _start(wanted: Wanted, known: KnownEvent | None, now: datetime, default_zone: str) -> Moment:
    if known is None:
        if not wanted.start.strip():
            raise Invalid("time-empty")
        return parse_moment(wanted.start, now=now, default_zone=default_zone)
    zone = known.zone or default_zone
    city = city_of(known.place, zone)
    if not wanted.start.strip():
        if isinstance(known.start, Moment):
            return known.start
        raise Invalid("session-known-without-time", day=known.start.text if known.start is not None else "…")
    clock = clock_time(clean(wanted.start[: LONGEST + 1]))
    if clock is not None and isinstance(known.start, Dated) and known.start.is_day:
        # The organiser adds the hour to a day that is known.
        return moment_of(datetime.combine(known.start.first, clock), zone, city)
    return parse_moment(wanted.start, now=now, default_zone=zone, default_city=city)


def _end(wanted: Wanted, known: KnownEvent | None, start: Moment, now: datetime) -> Moment | None:
    if wanted.end.strip():
        return to_second(parse_end(wanted.end, start, now=now))
    if known is not None and isinstance(known.end, Moment) and not wanted.start.strip():
        return known.end
    return None


def to_second(moment: Moment) -> Moment:
    """Return a moment without the fraction of a second that 'in 2 hours' brings."""
    return replace(moment, wall=moment.wall.replace(microsecond=0), utc=moment.utc.replace(microsecond=0))
