"""What is said of a session or a deadline: reminders, and one word to whoever had heard of it when it changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.calendar.answers import Reminding
from bot.calendar.entries import Own
from bot.calendar.model import Session, Standing
from bot.calendar.telling import Fields, as_told, everything
from bot.calendar.zones import seen_from
from bot.clock import from_text, to_text
from bot.delivery.model import JSON, OPEN, Delivery, NewDelivery, State
from bot.delivery.planner import Reminder, reminders
from bot.delivery.service import DeliveryService
from bot.storage import Transaction

SPOKEN = frozenset({State.CLAIMED, State.SENT, State.SENT_LATE})
"""What is just being sent counts as said: better told once too often than not at all."""

_SHORTEST_USE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Tidings:
    """Something that has happened to a session or deadline, for whoever follows the calendar.

    Attributes:
        own: as it is now; called off where `cancelled_at` is set.
        was: as it was; None where it is new.
        by: who did it; 0 for the host or a change of the zone database.
        at: when, aware.
        matters: whether people are told: no slip of the pen, and nobody asked for quiet.
        together: a word for the one act that brings several; else empty.
    """

    own: Own
    was: Own | None
    by: int
    at: datetime
    matters: bool = True
    together: str = ""


Listener = Callable[[Transaction, Tidings], None]


class Saying:
    """Plans, moves and calls off what is said of one entry of a calendar, inside the write of its cause.

    Args:
        deliveries: where it is planned.
    """

    def __init__(self, deliveries: DeliveryService) -> None:
        self._deliveries = deliveries
        self._listeners: list[Listener] = []

    def on_tidings(self, listener: Listener) -> None:
        """Have a function called inside the write of everything that happens in the calendar."""
        self._listeners.append(listener)

    def begin(self, tx: Transaction, own: Own, planned: Sequence[Reminder], role_id: int | None = None) -> None:
        """Plan the reminders of something new."""
        # Also without reminders: the feed and Discord's events follow.
        self._deliveries.changed()
        self._deliveries.enrol(tx, _reminders(own, planned, role_id))
        self._spread(tx, Tidings(own, None, own.created_by, own.created_at))

    def follow(
        self,
        tx: Transaction,
        old: Own,
        new: Own,
        by: int,
        now: datetime,
        differs: Fields,
        *,
        tell: bool,
        offsets: Sequence[timedelta] | None = None,
        together: str = "",
    ) -> tuple[tuple[Reminding, ...], tuple[int, ...]]:
        """Move the reminders of something that was changed, and tell the channels that had heard of it.

        Args:
            tx: the write this is part of.
            old: as it was.
            new: as it is.
            by: who changed it; 0 for the host.
            now: the present moment.
            differs: what was and what is.
            tell: whether channels are told.
            offsets: how long before there shall be reminders; None for as before.
            together: a word for the one act that brings several changes: a channel hears of them in one message.

        Returns:
            The reminders to come, and the channels that are told.
        """
        said = self._deliveries.of_cause_within(tx, old.ref)
        quiet = new.cancelled_at is not None or (isinstance(new, Session) and new.standing is Standing.SUSPENDED)
        stay = set() if quiet else {one.key for one in said if _still_right(one, old, new, now, offsets)}
        self._deliveries.cancel_keys(tx, [one.key for one in said if one.state in OPEN and one.key not in stay])
        planned = [] if quiet else _again(said, new, now, offsets)
        role_id = next((one.role_id for one in said if one.state in OPEN and _is_reminder(one)), None)
        self._deliveries.enrol(tx, _reminders(new, planned, role_id))
        told = self._tell(tx, said, old, new, by, now, differs, together) if tell else ()
        self._spread(tx, Tidings(new, old, by, now, tell, together))
        walls = (Reminding(one.before, seen_from(one.due_at, new.start.zone, new.start.city)) for one in planned)
        return tuple(walls), told

    def call_off(self, tx: Transaction, own: Own, by: int, now: datetime) -> tuple[int, ...]:
        """Cancel what is planned; return the channels that had heard of it, which are told."""
        heard = {
            one.channel_id: one.role_id
            for one in self._deliveries.of_cause_within(tx, own.ref)
            if one.state in SPOKEN and one.channel_id is not None
        }
        self._deliveries.cancel_cause(tx, own.ref)
        self._deliveries.enrol(tx, [_cancel_notice(own, channel, role, by, now) for channel, role in heard.items()])
        self._spread(tx, Tidings(own, replace(own, cancelled_at=None), by, now))
        return tuple(heard)

    def _spread(self, tx: Transaction, tidings: Tidings) -> None:
        for listener in self._listeners:
            listener(tx, tidings)

    def _tell(
        self,
        tx: Transaction,
        said: Iterable[Delivery],
        old: Own,
        new: Own,
        by: int,
        now: datetime,
        differs: Fields,
        together: str,
    ) -> tuple[int, ...]:
        """Plan one notice a channel that had heard of it; it says what that channel was told last."""
        heard: dict[int, int | None] = {}
        last: dict[int, Mapping[str, JSON]] = {}
        for one in said:
            if one.channel_id is None:
                continue
            if one.state in SPOKEN:
                heard[one.channel_id] = one.role_id
                last.pop(one.channel_id, None)
            elif _is_notice(one) and one.state in OPEN and isinstance(was := one.data.get("was"), Mapping):
                # A notice nobody has read yet gives way to this one, which then tells from where that one began.
                last.setdefault(one.channel_id, was)
        for channel_id, role_id in heard.items():
            was = {**as_told(old, differs), **last.get(channel_id, {})}
            told = {**as_told(new, differs), **{name: everything(new)[name] for name in was if name in everything(new)}}
            self._deliveries.enrol(tx, [_change_notice(new, channel_id, role_id, by, now, was, told, together)])
        return tuple(heard)


def offset_of(reminder: Delivery) -> timedelta | None:
    """Return how long before the start a reminder is said; None where it is none."""
    seconds = reminder.data.get("before")
    if isinstance(seconds, int):
        return timedelta(seconds=seconds)
    start = reminder.data.get("start")
    return from_text(start) - reminder.due_at if isinstance(start, str) else None


def _is_reminder(one: Delivery) -> bool:
    return one.message in {"session-reminder", "deadline-reminder"}


def _is_notice(one: Delivery) -> bool:
    return one.message in {"session-changed-notice", "deadline-changed-notice"}


def _kind(own: Own) -> str:
    return "session" if isinstance(own, Session) else "deadline"


def _again(said: Iterable[Delivery], own: Own, now: datetime, offsets: Sequence[timedelta] | None) -> list[Reminder]:
    """Return the reminders of something that was changed: the same offsets, as far as they are still to come.

    One that was said before a move is said again before the new start.
    """
    reminded = [one for one in said if _is_reminder(one)]
    if offsets is None:
        offsets = sorted({before for one in reminded if (before := offset_of(one)) is not None})
    planned, _ = reminders(own.start.utc, offsets, now)
    moved = {one.due_at for one in reminded if one.state in SPOKEN}
    return [one for one in planned if one.due_at not in moved]


def _still_right(one: Delivery, old: Own, new: Own, now: datetime, offsets: Sequence[timedelta] | None) -> bool:
    """Whether a reminder that is due, and not said yet, is right after a change too: nothing would come in its place.

    It may wait for Discord's answer, or for Caucus to wake up.
    """
    same = (old.start.utc, old.channel_id) == (new.start.utc, new.channel_id)
    wanted = offsets is None or offset_of(one) in offsets
    return same and wanted and _is_reminder(one) and one.state in OPEN and one.due_at <= now


def _reminders(own: Own, planned: Sequence[Reminder], role_id: int | None) -> list[NewDelivery]:
    if own.channel_id is None:
        return []
    # After a change the same offset is another reminder: the one before may have been said already.
    changed = f":{own.sequence}" if own.sequence else ""
    return [
        NewDelivery(
            key=f"{own.ref}:reminder:{int(one.before.total_seconds())}{changed}",
            guild_id=own.guild_id,
            channel_id=own.channel_id,
            due_at=one.due_at,
            useless_after=one.useless_after,
            message="session-reminder" if isinstance(own, Session) else "deadline-reminder",
            data={
                _kind(own): own.id,
                "title": own.title,
                "start": to_text(own.start.utc),
                "before": int(one.before.total_seconds()),
            },
            role_id=role_id,
            cause=own.ref,
            created_by=own.created_by,
        )
        for one in planned
    ]


def _change_notice(
    own: Own,
    channel_id: int,
    role_id: int | None,
    by: int,
    now: datetime,
    was: Mapping[str, JSON],
    told: Mapping[str, JSON],
    together: str,
) -> NewDelivery:
    return NewDelivery(
        key=f"{own.ref}:changed:{channel_id}:{own.sequence}",
        guild_id=own.guild_id,
        channel_id=channel_id,
        due_at=now,
        useless_after=max(own.over_at, now + _SHORTEST_USE),
        message="session-changed-notice" if isinstance(own, Session) else "deadline-changed-notice",
        data={
            _kind(own): own.id,
            "title": own.title,
            "was": dict(was),
            "now": dict(told),
            **({"together": together, "together_title": "session-changed-together"} if together else {}),
        },
        role_id=role_id,
        cause=own.ref,
        created_by=by,
    )


def _cancel_notice(own: Own, channel_id: int, role_id: int | None, by: int, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"{own.ref}:cancelled:{channel_id}:{own.sequence}",
        guild_id=own.guild_id,
        channel_id=channel_id,
        due_at=now,
        useless_after=max(own.over_at, now + _SHORTEST_USE),
        message="session-cancelled-notice" if isinstance(own, Session) else "deadline-cancelled-notice",
        data={_kind(own): own.id, "title": own.title, "start": to_text(own.start.utc)},
        role_id=role_id,
        cause=own.ref,
        created_by=by,
    )
