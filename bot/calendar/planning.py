"""From what an organiser typed, and an event of the known calendar, to a session, a new one or a changed one. Pure."""

from dataclasses import replace
from datetime import datetime

from bot.calendar import fields
from bot.calendar.answers import Wanted
from bot.calendar.known import city_of
from bot.calendar.model import Dated, KnownEvent, Session, Standing, Timing
from bot.calendar.typed import clean, clock_time
from bot.calendar.zones import LONGEST, Moment, moment_of, parse_end, parse_moment, require_future, seen_from
from bot.errors import Invalid


def draft(
    wanted: Wanted,
    known: KnownEvent | None,
    *,
    guild_id: int,
    user_id: int,
    now: datetime,
    default_zone: str,
    default_city: str = "",
) -> Session:
    """Return the session that was typed, numbered 0 until it is stored.

    Args:
        wanted: as typed.
        known: the event it is taken from; it gives title, place, times, mode and documents where they were left out.
        guild_id: the server.
        user_id: the organiser.
        now: the present moment.
        default_zone: IANA zone of times typed without one.
        default_city: how that place is called, where it is known.

    Raises:
        Invalid: a field cannot be taken.
    """
    start = require_future(to_second(_start(wanted, known, now, default_zone, default_city)), now)
    base = Session(
        id=0,
        guild_id=guild_id,
        title=fields.title(known.title if known is not None else wanted.title),
        start=start,
        end=_end(wanted, known, start, now),
        channel_id=wanted.channel_id,
        role_id=wanted.role_id,
        created_by=user_id,
        created_at=now,
    )
    session = _described(base, wanted)
    if known is None:
        return session
    return replace(
        session,
        place=session.place or known.place,
        mode=session.mode or known.mode,
        documents=session.documents or known.documents,
        process=session.process or known.process,
        source=f"{', '.join(known.sources)} ({known.as_of})",
    )


def _start(wanted: Wanted, known: KnownEvent | None, now: datetime, default_zone: str, default_city: str) -> Moment:
    if known is None:
        if not wanted.start.strip():
            raise Invalid("time-empty")
        return parse_moment(wanted.start, now=now, default_zone=default_zone, default_city=default_city)
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


def retyped(old: Session, wanted: Wanted, now: datetime, default_zone: str) -> Session:
    """Return a session with what was typed in the place of what was there.

    Raises:
        Invalid: a field cannot be taken.
    """
    start, end, timing = old.start, old.end, old.timing
    if wanted.start.strip():
        city = city_of(wanted.place or old.place, old.start.zone)
        typed = parse_moment(
            wanted.start, now=now, default_zone=old.start.zone or default_zone, default_city=city or old.start.city
        )
        start, timing = require_future(to_second(typed), now), Timing.MOMENT
        # The length is kept on the wall clock of the place: 10:00 to 13:00 stays three hours through a clock change.
        end = _shifted(old, start) if old.end is not None else None
    if wanted.end.strip():
        end = to_second(parse_end(wanted.end, start, now=now))
    title = fields.title(wanted.title) if wanted.title.strip() else old.title
    return _described(replace(old, title=title, start=start, end=end, timing=timing), wanted)


def _described(old: Session, wanted: Wanted) -> Session:
    """Return a session with what was typed about it in the place of what was there; empty leaves it."""
    return replace(
        old,
        place=fields.line(wanted.place, "place", fields.PLACE) or old.place,
        body=fields.body(wanted.body) or old.body,
        mode=wanted.mode or old.mode,
        link=fields.link(wanted.link) or old.link,
        documents=fields.documents(wanted.documents) or old.documents,
        note=fields.line(wanted.note, "note", fields.NOTE) or old.note,
        negotiating_body=fields.line(wanted.negotiating_body, "negotiating-body", fields.PLACE) or old.negotiating_body,
        process=fields.line(wanted.process, "process", fields.PLACE) or old.process,
        languages=fields.languages(wanted.languages) or old.languages,
        tags=fields.tags(wanted.tags) or old.tags,
        private=old.private if wanted.private is None else wanted.private,
        standing=wanted.standing or old.standing,
    )


def stood(old: Session, new: Session) -> Session:
    """Return a session that was changed, standing as that says: moved, extended, reconvened.

    What somebody said about it wins; a tentative session that is moved stays tentative, a suspended one that gets
    another time is reconvened.
    """
    if new.standing is not old.standing or new.standing is Standing.TENTATIVE:
        return new
    if new.start.utc != old.start.utc:
        suspended = old.standing is Standing.SUSPENDED
        return replace(new, standing=Standing.RECONVENED if suspended else Standing.MOVED)
    if new.end is not None and old.end is not None and new.end.utc > old.end.utc:
        return replace(new, standing=Standing.EXTENDED)
    return new


def _shifted(old: Session, start: Moment) -> Moment:
    end = old.end or old.start
    if end.zone != old.start.zone:
        # Two walls show two times: what lies between them is no length.
        return seen_from(start.utc + (end.utc - old.start.utc), start.zone, start.city)
    return moment_of(start.wall + (end.wall - old.start.wall), start.zone, start.city)


def to_second(moment: Moment) -> Moment:
    """Return a moment without the fraction of a second that 'in 2 hours' brings."""
    return replace(moment, wall=moment.wall.replace(microsecond=0), utc=moment.utc.replace(microsecond=0))
