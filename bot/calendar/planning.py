"""From what an organiser typed, and an event of the known calendar, to a session and its reminders. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.calendar import fields
from bot.calendar.known import city_of
from bot.calendar.model import Dated, KnownEvent, Session, Wanted
from bot.calendar.typed import clean, clock_time
from bot.calendar.zones import LONGEST, Moment, moment_of, parse_end, parse_moment, require_future
from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.delivery.planner import Reminder
from bot.errors import Invalid

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
    start = require_future(_to_second(_start(wanted, known, now, default_zone)), now)
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
            key=f"{session.ref}:reminder:{int(one.before.total_seconds())}",
            guild_id=session.guild_id,
            channel_id=session.channel_id,
            due_at=one.due_at,
            useless_after=one.useless_after,
            message="session-reminder",
            data={"session": session.id, "title": session.title, "start": to_text(session.start.utc)},
            role_id=role_id,
            cause=session.ref,
            created_by=session.created_by,
        )
        for one in planned
    ]


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
        return _to_second(parse_end(wanted.end, start, now=now))
    if known is not None and isinstance(known.end, Moment) and not wanted.start.strip():
        return known.end
    return None


def _to_second(moment: Moment) -> Moment:
    return replace(moment, wall=moment.wall.replace(microsecond=0), utc=moment.utc.replace(microsecond=0))
