"""A series made into deliveries, and made anew when it, its meetings or the zones change. Inside one write each time.

What was said, is being said or has ended otherwise stays as it is: only what is planned and untried is taken back, and
nothing that already has a fate in a channel is planned there a second time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.announcements.series import store
from bot.announcements.series.changing import THREAD_LIMIT
from bot.announcements.series.filling import filled, of_occurrence, values_of
from bot.announcements.series.model import (
    MESSAGE,
    MOST_OCCURRENCES,
    Kind,
    Occurrence,
    Place,
    Plan,
    Series,
    SeriesState,
    Version,
    VersionState,
)
from bot.announcements.series.recurrence import occurrences
from bot.calendar.rezoning import again
from bot.clock import to_text
from bot.delivery.model import OPEN, Delivery, NewDelivery, State
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.storage import Transaction

DAY = len("2027-01-18")
"""So much of an occurrence's key is its day."""

MeetingDays = Callable[[Transaction, int, int], set[date]]
"""The days on which a server's session meets, inside a write; raises NotFound."""

Where = tuple[str, int]
"""An occurrence and a channel."""


@dataclass(frozen=True, slots=True)
class Post:
    """What is to be said in one channel at one time."""

    version: Version
    occurrence: Occurrence
    place: Place


class Planner:
    """Keeps the deliveries of series as the series are.

    Args:
        deliveries: what is planned.
        meeting_days: the days on which a session meets.
    """

    def __init__(self, deliveries: DeliveryService, meeting_days: MeetingDays) -> None:
        self._deliveries = deliveries
        self.meeting_days = meeting_days

    def days_of(self, tx: Transaction, guild_id: int, plan: Plan) -> set[date]:
        """Return the meeting days that a plan follows; none where it follows no session, or one that is gone."""
        if plan.rule.session_id is None:
            return set()
        try:
            return self.meeting_days(tx, guild_id, plan.rule.session_id)
        except NotFound:
            return set()

    def plan(self, tx: Transaction, series_id: int, now: datetime) -> int:
        """Take back what shall no longer be said, plan what shall; return how many deliveries that concerned."""
        series = store.find(tx, series_id)
        if series is None:
            return 0
        running = series.state is SeriesState.RUNNING
        wanted = self.wanted(tx, series) if running else {}
        taken: set[Where] = set()
        back: list[str] = []
        for one in self._deliveries.of_causes_within(tx, series.causes):
            if one.state is State.CANCELLED:
                continue
            where = where_of(one)
            post = wanted.get(where)
            untried = one.state is State.PLANNED and one.attempts == 0
            kept = post is not None and _same(one, post)
            # While it runs, what is overdue is still said as it was planned: a change is for what is to come.
            if one.state in OPEN and not kept and (not running or (untried and one.due_at > now)):
                back.append(one.key)
                if untried:
                    continue
            taken.add(where)
        new = [post for where, post in wanted.items() if where not in taken]
        if back:
            self._deliveries.cancel_keys(tx, back)
        turn = store.next_turn(tx, series_id)
        self._deliveries.enrol(tx, self._new(tx, series, turn, new))
        return len(back) + len(new)

    def wanted(self, tx: Transaction, series: Series) -> dict[Where, Post]:
        """Return everything a series says after the moment it counts from, in order."""
        in_force = [one for one in store.versions(tx, series.id) if one.state is VersionState.IN_FORCE]
        base = next((one for one in in_force if one.occurrence is None), None)
        if base is None or series.counts_from is None:
            return {}
        alone = {one.occurrence: one for one in in_force if one.occurrence is not None}
        out = set(store.skipped(tx, series.id))
        if base.plan.rule.kind is not Kind.ONCE:
            # A rule has a day once: what was taken out stays out when the series is given another hour.
            out |= {one[:DAY] for one in out}
        days = self.days_of(tx, series.guild_id, base.plan)
        found: dict[Where, Post] = {}
        for one in occurrences(base.plan.rule, base.plan.start, days, MOST_OCCURRENCES):
            version = alone.get(one.key, base)
            once = base.plan.rule.kind is Kind.ONCE
            # A time that somebody typed stays the instant it was read as; what a rule gives is always computed.
            at = again(version.plan.start) if once or version is not base else one.at
            if not out.isdisjoint((one.key, one.key[:DAY])) or at.utc <= series.counts_from:
                continue
            for place in version.plan.places:
                found[one.key, place.channel_id] = Post(version, Occurrence(one.key, at), place)
        return found

    def _new(self, tx: Transaction, series: Series, turn: int, posts: list[Post]) -> list[NewDelivery]:
        roles: dict[int, int | None] = {}
        for post in posts:
            if post.version.id not in roles:
                ping = self._deliveries.pings.of_cause_within(tx, post.version.cause)
                roles[post.version.id] = ping.role_id if ping is not None and ping.confirmed_by is not None else None
        return [_delivery(series, turn, post, roles[post.version.id]) for post in posts]


def where_of(delivery: Delivery) -> Where:
    """Return which occurrence a delivery says, and in which channel."""
    return str(delivery.data.get("occurrence")), delivery.channel_id or 0


def _same(delivery: Delivery, post: Post) -> bool:
    return delivery.cause == post.version.cause and to_text(delivery.due_at) == to_text(post.occurrence.at.utc)


def _delivery(series: Series, turn: int, post: Post, role_id: int | None) -> NewDelivery:
    plan, at, place = post.version.plan, post.occurrence.at, post.place
    text = of_occurrence(plan.text_for(place.language), at)
    thread = filled(plan.thread, {"title": text.title, **values_of(at, text.language)})
    steps = [*(["crosspost"] if plan.crosspost else []), *(["thread"] if plan.thread else [])]
    return NewDelivery(
        key=f"announcement-series:{series.id}:{turn}:{post.version.id}:{post.occurrence.key}:{place.channel_id}",
        guild_id=series.guild_id,
        channel_id=place.channel_id,
        role_id=role_id,
        due_at=at.utc,
        useless_after=at.utc + timedelta(hours=plan.useful_hours),
        message=MESSAGE,
        # Alone: in a digest of overdue deliveries only its title would be said.
        data={
            "title": text.title,
            "alone": True,
            "series": series.id,
            "version": post.version.id,
            "occurrence": post.occurrence.key,
            "wall": at.wall.isoformat(),
            "zone": at.zone,
            "city": at.city,
            "language": place.language,
            "steps": steps,
            "thread": thread[:THREAD_LIMIT],
        },
        cause=post.version.cause,
        created_by=post.version.in_force_by or series.created_by,
    )
