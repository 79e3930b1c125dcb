"""What a file would do to a calendar: occurrences set beside the sessions that are there. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.calendar import fields
from bot.calendar.ics.model import Occurrence, Point
from bot.calendar.ics.writing import description_of, is_deadlines, number_of
from bot.calendar.model import Dated, Session, Standing, Timing
from bot.calendar.telling import differences
from bot.calendar.zones import Moment, moment_of
from bot.errors import Invalid

Key = tuple[str, str]
"""UID and occurrence."""


@dataclass(frozen=True, slots=True)
class Step:
    """One session that a file changes.

    Attributes:
        old: as it stands; None where it is new.
        new: as the file has it.
    """

    old: Session | None
    new: Session

    @property
    def cancels(self) -> bool:
        """Whether the file calls the session off."""
        return self.new.cancelled_at is not None and (self.old is None or self.old.cancelled_at is None)


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing a file would do.

    Attributes:
        steps: in the order of the file.
        same: how many occurrences are there already as they are.
        older: how many the file has in an older state than the calendar.
    """

    steps: tuple[Step, ...]
    same: int
    older: int

    @property
    def added(self) -> tuple[Session, ...]:
        """Sessions that are new."""
        return tuple(step.new for step in self.steps if step.old is None)

    @property
    def cancelled(self) -> tuple[Session, ...]:
        """Sessions that are there and would be called off."""
        return tuple(step.new for step in self.steps if step.old is not None and step.cancels)

    @property
    def changed(self) -> tuple[Session, ...]:
        """Sessions that are there and would be otherwise."""
        return tuple(step.new for step in self.steps if step.old is not None and not step.cancels)


def plan(
    occurrences: Iterable[Occurrence],
    there: Iterable[Session],
    *,
    guild_id: int,
    by: int,
    now: datetime,
    default_zone: str,
    known: frozenset[str] = frozenset(),
) -> Plan:
    """Return what a file would do to a calendar.

    Args:
        occurrences: what the file says.
        there: every session of that calendar, cancelled ones too.
        guild_id: whose calendar it is.
        by: who imports it; 0 for the host.
        now: the present moment.
        default_zone: of days and floating times.
        known: UIDs of the known calendar: what comes back from an export of ours is there already.
    """
    sessions = list(there)
    mine = {one.id: one for one in sessions if not one.uid}
    filed = {(one.uid, one.recurrence): one for one in sessions if one.uid}
    steps: list[Step] = []
    same = older = 0
    met: set[Key] = set()
    for one in occurrences:
        met.add((one.uid, one.recurrence))
        if is_deadlines(one.uid, guild_id):
            same += 1
            continue
        number = number_of(one.uid, guild_id)
        old = mine.get(number) if number is not None else filed.get((one.uid, one.recurrence))
        if one.uid in known or (number is not None and old is None):
            same += 1
            continue
        new = _session(one, old, guild_id=guild_id, by=by, now=now, default_zone=default_zone)
        if old is None:
            # What is called off before anybody here heard of it is no news.
            same += one.cancelled
            steps += [] if one.cancelled else [Step(None, new)]
        elif one.sequence < old.sequence:
            older += 1
        elif differences(old, new):
            steps.append(Step(old, new))
        else:
            same += 1
    return Plan((*steps, *_gone(filed, met, now)), same, older)


def _gone(filed: Mapping[Key, Session], met: set[Key], now: datetime) -> list[Step]:
    """Return occurrences to come that their series does not have any more, where the file speaks of the series."""
    spoken = {uid for uid, _ in met}
    return [
        Step(one, replace(one, cancelled_at=now))
        for key, one in filed.items()
        if key not in met and key[0] in spoken and one.cancelled_at is None and one.begins > now
    ]


def _session(
    one: Occurrence, old: Session | None, *, guild_id: int, by: int, now: datetime, default_zone: str
) -> Session:
    start, timing = _moment(one.start, default_zone)
    end = _moment(one.end, default_zone)[0] if one.end is not None else None
    base = old or Session(
        id=0, guild_id=guild_id, title="", start=start, created_by=by, created_at=now, uid=one.uid,
        recurrence=one.recurrence,
    )  # fmt: skip
    cancelled_at = (base.cancelled_at or now) if one.cancelled else None
    return replace(
        base,
        title=_title(one),
        start=_as_it_was(start, old.start if old is not None else None),
        end=_as_it_was(end, old.end if old is not None else None) if end and end.utc > start.utc else None,
        timing=timing,
        place=one.place[: fields.PLACE],
        # A session that was typed here keeps what a file cannot hold apart: its text goes out with note and source.
        body=_body(one, old),
        link=_link(one.link),
        sequence=max(one.sequence, base.sequence),
        cancelled_at=cancelled_at,
        standing=_standing(one, base),
    )


def _standing(one: Occurrence, base: Session) -> Standing:
    """Return how a session stands; a file can say only whether that is sure, and suspended goes out as not sure."""
    if not base.uid or base.standing is Standing.SUSPENDED:
        return base.standing
    if one.tentative:
        return Standing.TENTATIVE
    return Standing.CONFIRMED if base.standing is Standing.TENTATIVE else base.standing


def _body(one: Occurrence, old: Session | None) -> str:
    """Return a session's text; what only came back from an export of ours is there already."""
    told = one.description[: fields.BODY]
    if old is not None and (not old.uid or told == fields.body(description_of(old)[: fields.BODY])):
        return old.body
    return told


def _as_it_was(moment: Moment, old: Moment | None) -> Moment:
    """Return the same moment as people call it here: a file knows the zone, not that the city is Geneva."""
    return old if old is not None and (old.utc, old.zone) == (moment.utc, moment.zone) else moment


def _moment(point: Point, default_zone: str) -> tuple[Moment, Timing]:
    if isinstance(point, Moment):
        return point, Timing.MOMENT
    if isinstance(point, Dated):
        return moment_of(datetime.combine(point.first, time()), default_zone), Timing.DAYS
    return moment_of(point, default_zone), Timing.FLOATING


def _title(one: Occurrence) -> str:
    for text in (one.title, one.place, one.description.partition("\n")[0], one.uid):
        try:
            return fields.title(text[: fields.TITLE])
        except Invalid:
            continue
    return f"{one.start}"[: fields.TITLE]


def _link(text: str) -> str:
    try:
        return fields.link(text)
    except Invalid:
        return ""
