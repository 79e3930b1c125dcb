"""Weeks of followers in nine zones, sessions that move, outages and faults, by seed: nothing lost, nothing doubled."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted as WantedSession
from bot.calendar.deadlines.model import DeadlineKind, WantedDeadline
from bot.clock import FixedClock
from bot.delivery.model import Delivery, State
from bot.errors import DomainError
from bot.services import Services
from bot.storage import Transaction
from bot.subscriptions.model import Hours, Subscription, Wanted, WantedHours
from bot.subscriptions.rounds import EARLY, Rounds
from bot.subscriptions.rules import useless_after
from tests.subscriptions.test_hours import shown_open

ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
BEGIN = datetime(2027, 3, 20, 12, 3, tzinfo=UTC)
"""A week before clocks change in Europe, a week after they did in America."""

STEP = timedelta(minutes=15)
PLACES = ("New York", "Vienna", "Geneva", "Nairobi", "Bogota", "Hanoi", "Kathmandu", "Cairo", "Lord Howe")


@dataclass
class Inbox:
    """A sender that keeps what was said to whom and when."""

    clock: FixedClock
    said: list[tuple[datetime, Delivery]] = field(default_factory=list)

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        self.said.append((self.clock.now(), delivery))
        return len(self.said)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        self.said += [(self.clock.now(), one) for one in deliveries]
        return len(self.said)

    async def find(self, delivery: Delivery) -> int | None:
        return None


@dataclass
class Entry:
    """A session or deadline as the organiser knows it: since when it begins when."""

    ref: str
    start: datetime
    since: datetime
    is_deadline: bool


class Weeks:
    """One run of a seed."""

    def __init__(self, services: Services, clock: FixedClock, seed: int) -> None:
        self.services, self.clock, self.chance = services, clock, random.Random(seed)
        self.inbox = Inbox(clock)
        self.entries: dict[str, Entry] = {}
        self.past: list[tuple[Entry, datetime]] = []
        self.news: list[tuple[str, datetime]] = []
        self.followers: list[tuple[Subscription, Hours]] = []
        self.bad: list[tuple[datetime, datetime]] = []
        self.faulty = False
        self.lived = BEGIN

    async def begin(self) -> None:
        self.clock.move_to(BEGIN)
        await self.services.deliveries.start(self.inbox)
        for number in range(12):
            person = Actor(100 + number, 1)
            if number % 4:
                begin, length = self.chance.randrange(18, 24), self.chance.randrange(6, 12)
                wanted = WantedHours(
                    f"{begin}:00-{(begin + length) % 24}:30",
                    self.chance.choice(PLACES),
                    "mon-fri" if number % 3 == 0 else "",
                    urgent=number % 2 == 0,
                )
                await self.services.followers.set_hours(person, wanted)
            what = ("everything", "tag:rights", "everything", "kind:visa")[number % 4]
            offsets = self.chance.choice(("7 days, 1 day, 2 hours", "1 day", "3 hours, 30 minutes", "2 days, 12 hours"))
            added = await self.services.subscriptions.add(person, Wanted(what, offsets))
            self.followers.append((added.subscription, await self.services.followers.hours(person)))

    async def act(self) -> None:
        """Do something an organiser does."""
        now, kind = self.clock.now(), self.chance.random()
        start = now.replace(second=0, microsecond=0, minute=0) + self.chance.randrange(4, 1_000) * STEP
        typed = f"{start:%Y-%m-%d %H:%M} UTC"
        try:
            if kind < 0.7 or not self.entries:
                await self.add(start, typed, now)
            else:
                entry = self.entries[self.chance.choice(sorted(self.entries))]
                self.past.append((entry, now))
                del self.entries[entry.ref]
                await self.change(entry, start, typed, now, cancel=kind > 0.9)
        except DomainError:
            pass  # it was over already

    async def add(self, start: datetime, typed: str, now: datetime) -> None:
        if self.chance.random() < 0.5:
            wanted = WantedSession(f"S{now}", typed, tags="rights", reminders="none")
            ref = (await self.services.calendar.add(ORGANISER, wanted)).session.ref
        else:
            asked = WantedDeadline(f"D{now}", typed, DeadlineKind.VISA, tags="rights", reminders="none")
            ref = (await self.services.deadlines.add(ORGANISER, asked)).deadline.ref
        self.entries[ref] = Entry(ref, start, now, ref.startswith("deadline"))

    async def change(self, entry: Entry, start: datetime, typed: str, now: datetime, *, cancel: bool) -> None:
        services = self.services
        if cancel and entry.is_deadline:
            await services.deadlines.cancel(ORGANISER, entry.ref)
        elif cancel:
            await services.calendar.cancel(ORGANISER, entry.ref.removeprefix("session:"))
        elif entry.is_deadline:
            await services.deadlines.change(ORGANISER, entry.ref, WantedDeadline(at=typed))
        else:
            await services.session_changes.change(ORGANISER, entry.ref, WantedSession("", typed))
        self.news.append((entry.ref, now))
        if not cancel:
            self.entries[entry.ref] = Entry(entry.ref, start, now, entry.is_deadline)

    async def live(self, days: int) -> None:
        end = BEGIN + timedelta(days=days)
        while self.clock.now() < end:
            now = self.clock.now()
            if self.chance.random() < 0.15:
                await self.act()
            due = await self.services.deliveries.next_due()
            soon = now + timedelta(minutes=self.chance.randrange(5, 120))
            to = min(soon, max(due, now + timedelta(seconds=1))) if due is not None else soon
            if self.chance.random() < 0.01:
                to = now + timedelta(hours=self.chance.randrange(1, 30))
                self.bad.append((now, to))
            self.faulty = self.chance.random() < 0.02
            if self.faulty:
                self.bad.append((now, to + timedelta(minutes=10)))
            self.clock.move_to(to)
            await self.services.deliveries.run_due()
        self.faulty, self.lived = False, self.clock.now()
        for _ in range(3):
            self.clock.move_to(self.clock.now() + timedelta(hours=1))
            await self.services.deliveries.run_due()

    def troubled(self, begin: datetime, end: datetime) -> bool:
        return any(first <= end and last >= begin for first, last in self.bad)


@pytest.mark.parametrize("seed", range(2))
async def test_nobody_misses_a_reminder_and_nobody_hears_it_twice(
    services: Services, clock: FixedClock, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    weeks = Weeks(services, clock, seed)
    enrol = Rounds._enrol

    def failing(self: Rounds, tx: Transaction, new: object) -> None:
        if weeks.faulty and weeks.chance.random() < 0.3:
            raise RuntimeError("a fault in the middle of a write")
        enrol(self, tx, new)  # type: ignore[arg-type] # passed on as it came

    monkeypatch.setattr(Rounds, "_enrol", failing)
    monkeypatch.setattr("bot.subscriptions.rounds.AT_A_TIME", 10)
    await weeks.begin()
    await weeks.live(16)
    told = await services.deliveries.list_of(None, list(State), limit=100_000)
    final = {State.SENT, State.SENT_LATE, State.EXPIRED}
    assert {one.state for one in told} <= final, "every delivery has come to something"
    heard: dict[str, datetime] = {}
    for at, one in weeks.inbox.said:
        assert one.key not in heard, "doubled"
        heard[one.key] = at
    known = {one.key for one in told}
    seen = stable(weeks, known, heard)
    assert seen > 100, "the run had something to show"
    missed_news = [
        (ref, at, one.target)
        for ref, at in weeks.news
        for one, _ in weeks.followers
        if follows(one, ref) and not any(key.startswith(f"subscribed:{one.target}:news:") for key in known)
    ]
    assert missed_news == []
    per_person = {
        one.target: sum(key.startswith(f"subscribed:{one.target}:news:") for key in known) for one, _ in weeks.followers
    }
    everything = [one.target for one, _ in weeks.followers if one.topic == "all"]
    assert {per_person[target] for target in everything} == {len(weeks.news)}, "each change was told once"


def follows(one: Subscription, ref: str) -> bool:
    return one.topic in {"all", "tag:rights"} or ref.startswith("deadline")


def stable(weeks: Weeks, known: set[str], heard: dict[str, datetime]) -> int:
    """Check every reminder of what stood still while it was due; return how many could be foretold."""
    count, end = 0, weeks.lived
    spans = [(entry, until) for entry, until in weeks.past] + [(entry, end) for entry in weeks.entries.values()]
    for entry, until in spans:
        for one, hours in weeks.followers:
            if not follows(one, entry.ref):
                continue
            for before in one.offsets:
                due = entry.start - before
                if entry.since < due - timedelta(hours=1) and entry.start + STEP < until and entry.start < end:
                    count += check(weeks, entry, one, hours, before, heard, known)
    return count


def check(
    weeks: Weeks,
    entry: Entry,
    one: Subscription,
    hours: Hours,
    before: timedelta,
    heard: dict[str, datetime],
    known: set[str],
) -> int:
    """Check one reminder; return 1 where it was known exactly what had to be said when."""
    due, over = entry.start - before, useless_after(entry.start, before, one.offsets)
    stem = f"subscribed:{one.target}:{entry.ref}:{int(entry.start.timestamp())}"
    key, early = f"{stem}:{int(before.total_seconds())}", f"{stem}:early"
    opens = due
    while not shown_open(hours, opens):
        opens += STEP
    urgent = hours.urgent and entry.is_deadline and before <= timedelta(days=1)
    if urgent or opens == due:
        expected = {key}
    elif opens < over:
        expected, due = {key}, opens
    elif before == min(one.offsets):
        expected = {key, early}
    else:
        assert key not in heard, "the next reminder says the same"
        return 0
    begin = entry.start - before - (timedelta(days=4) if early in expected else STEP)
    if weeks.troubled(begin, due + STEP):
        # Said, expired for want of a machine that runs, or said by the next one.
        assert expected & known or before != min(one.offsets) or weeks.troubled(due - EARLY, over)
        return 0
    said = [name for name in expected if name in heard]
    assert len(said) == 1, (stem, before, "lost or doubled")
    at = heard[said[0]]
    closes = due
    while not shown_open(hours, closes - STEP):
        closes -= STEP
    if early in expected and entry.since < closes - timedelta(hours=1) and closes - timedelta(hours=1) > BEGIN:
        assert said == [early], "there was time to say it before quiet hours"
    if said[0] == early:
        assert at < due
        assert shown_open(hours, at)
    else:
        assert timedelta() <= at - due <= timedelta(minutes=1)
        assert urgent or shown_open(hours, at) or early not in heard
    return 1
