"""Sessions set beside the events that are there: what to make, change and take away. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.calendar.events.model import Facts, Shown
from bot.calendar.model import MEETING, Session, Standing, Timing

NAME, DESCRIPTION, LOCATION = 100, 1_000, 100
MOST = 100
"""Events that a server may have scheduled or going on, whoever made them."""

FARTHEST = timedelta(days=5 * 365)
"""Discord takes none that starts later than in five years."""

_MARK = re.compile(r"Caucus #(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Steps:
    """What to do, in this order.

    Attributes:
        remove: events that show what is off, private or suspended, or twice the same.
        edit: events that show something else than their session says.
        create: sessions without an event.
        link: sessions whose event was found by its mark: made once, and not recorded.
        unlink: sessions whose event is taken away, so that they can have another one.
        left: how many sessions find no room.
    """

    remove: tuple[int, ...]
    edit: tuple[tuple[Shown, Facts], ...]
    create: tuple[tuple[int, Facts], ...]
    link: tuple[tuple[int, int], ...]
    unlink: tuple[int, ...]
    left: int = 0


def facts_of(session: Session) -> Facts:
    """Return what the event of a session shows."""
    mark = f"Caucus #{session.id}"
    parts = [session.body, session.note, ", ".join(session.documents), session.link]
    text = "\n\n".join(part for part in parts if part)
    room = DESCRIPTION - len(mark) - 2
    text = text if len(text) <= room else text[: room - 1].rstrip() + "…"
    end = session.end.utc if session.end is not None else session.start.utc + MEETING
    if session.timing is Timing.DAYS:
        end = session.over_at
    location = session.place or session.start.city
    return Facts(
        name=_cut(session.title, NAME),
        description=f"{text}\n\n{mark}" if text else mark,
        location=_cut(location, LOCATION),
        start=session.start.utc,
        end=end,
    )


def marked(shown: Shown) -> int | None:
    """Return the number of the session that an event of ours shows; None for other events."""
    if not shown.mine or shown.facts is None:
        return None
    match = _MARK.fullmatch(shown.facts.description.rpartition("\n")[2])
    return int(match[1]) if match is not None else None


def steps(
    sessions: Iterable[Session], shown: Sequence[Shown], linked: Mapping[int, int], now: datetime, *, wanted: bool
) -> Steps:
    """Return what brings the events in step with the sessions.

    Args:
        sessions: all that the server sees.
        shown: its events, whoever made them.
        linked: session -> event, as recorded.
        now: the present moment.
        wanted: whether there shall be any.
    """
    known = {one.id: one for one in sessions}
    there: dict[int, Shown] = {}
    remove: list[int] = []
    for event in sorted(shown, key=lambda one: (linked.get(marked(one) or 0) != one.id, one.id)):
        number = marked(event)
        if number is None or number not in known:
            continue
        if number in there or not _may_stay(known[number], event, now, wanted=wanted):
            remove.append(event.id)
        else:
            there[number] = event
    gone = set(remove)
    edit, create, link = [], [], []
    for number, session in known.items():
        found = there.get(number)
        if found is not None:
            link += [(number, found.id)] if linked.get(number) != found.id else []
            facts = facts_of(session)
            edit += [(found, facts)] if found.facts != _as_begun(facts, found) else []
        elif wanted and _is_to_come(session, now) and linked.get(number, 0) in gone | {0}:
            # One that is recorded and not there was taken away by people: theirs to decide.
            create.append((number, facts_of(session)))
    create.sort(key=lambda pair: (pair[1].start, pair[0]))
    room = max(0, MOST - (len(shown) - len(remove)))
    unlink = [number for number, event_id in linked.items() if event_id in gone and number not in there]
    return Steps(
        tuple(remove), tuple(edit), tuple(create[:room]), tuple(link), tuple(unlink), max(0, len(create) - room)
    )


def _as_begun(facts: Facts, event: Shown) -> Facts:
    """Return what an event can show: of one that has begun the start stays what it is."""
    if not event.begun or event.facts is None:
        return facts
    return Facts(facts.name, facts.description, facts.location, event.facts.start, facts.end)


def _is_shown(session: Session) -> bool:
    return session.cancelled_at is None and not session.private and session.standing is not Standing.SUSPENDED


def _is_to_come(session: Session, now: datetime) -> bool:
    return _is_shown(session) and now < session.start.utc < now + FARTHEST


def _may_stay(session: Session, event: Shown, now: datetime, *, wanted: bool) -> bool:
    """Whether an event goes on showing its session. What is over ends by itself; what has begun cannot be moved on."""
    if not _is_shown(session) or not wanted:
        return False
    return not (event.begun and session.start.utc > now)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
