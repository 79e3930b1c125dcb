"""Many who follow one session: twice as many take twice the work, in short writes, and everybody is told once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta

import pytest

from bot.actor import Actor, Permission
from bot.calendar.answers import Wanted as WantedSession
from bot.clock import FixedClock
from bot.delivery.model import Delivery
from bot.services import Services
from bot.storage import Transaction
from bot.subscriptions import rounds, store
from bot.subscriptions.model import Beat, Hours, Rhythm, Subscription, Wanted
from bot.subscriptions.rounds import look_at
from bot.subscriptions.rules import USUAL, next_beat

ORGANISER = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
FEW, MANY = 300, 900
ZONES = ("Europe/Vienna", "Africa/Nairobi", "Asia/Kathmandu", "Australia/Lord_Howe")
ROWS = 500
"""Rows that one write may change at most: of a hundred followers, a few each."""
STEPS = 200
"""Steps of SQLite's machine that are counted as one."""


@dataclass
class Inbox:
    """A sender that counts what each person is told."""

    said: list[int] = field(default_factory=list)

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        self.said.append(delivery.user_id or 0)
        return len(self.said)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        raise AssertionError("one thing each")

    async def find(self, delivery: Delivery) -> int | None:
        return None


def follow(tx: Transaction, clock: FixedClock, begin: int, end: int, *, digests: bool) -> None:
    """Have people follow everything, some with quiet hours that are over; or have a digest, in four zones."""
    for number in range(begin, end):
        zone = ZONES[number % len(ZONES)]
        beat = Beat(rhythm=Rhythm.DAILY, at=time(8), zone=zone, city="") if digests else None
        one = Subscription(
            id=0,
            guild_id=1,
            user_id=1_000 + number,
            topic="daily" if digests else "all",
            offsets=() if digests else USUAL,
            beat=beat,
            created_by=1_000 + number,
        )
        store.insert(tx, one, None if beat is None else next_beat(beat, clock.now()), clock.now())
        hours = Hours(user_id=1_000 + number, zone="UTC", city="", quiet=(time(1), time(2)))
        store.save_hours(tx, hours, look_at(hours, clock.now()))


@pytest.mark.parametrize("digests", [False, True])
async def test_three_times_as_many_take_three_times_the_work(
    services: Services, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, *, digests: bool
) -> None:
    inbox, work, writes = Inbox(), [0], list[int]()
    part = rounds.Rounds._part

    def counted(self: rounds.Rounds, tx: Transaction, now: object) -> None:
        before = tx.total_changes
        part(self, tx, now)  # type: ignore[arg-type] # passed on as it came
        writes.append(tx.total_changes - before)

    monkeypatch.setattr(rounds.Rounds, "_part", counted)
    await services.calendar.add(
        ORGANISER, WantedSession("Demo", "2027-01-11 13:00 UTC", "2027-01-20 18:00", reminders="none")
    )
    if not digests:
        await services.subscriptions.add(Actor(1_000, 1), Wanted("everything"))

    def step() -> int:
        work[0] += 1
        return 0

    await services.db.write(lambda tx: tx.set_progress_handler(step, STEPS))
    await services.deliveries.start(inbox)
    took = []
    for begin, end in ((int(not digests), FEW), (FEW, FEW + MANY)):
        await services.db.write(lambda tx, b=begin, e=end: follow(tx, clock, b, e, digests=digests))  # type: ignore[misc] # bound at once
        if digests:
            clock.move_to(clock.now() + timedelta(days=1))
        else:
            await services.session_changes.change(
                ORGANISER, "1", WantedSession(start=f"2027-01-{13 + begin // FEW} 9:00")
            )
        work[0] = 0
        inbox.said.clear()
        await services.deliveries.run_due()
        took.append(work[0])
        assert sorted(inbox.said) == list(range(1_000, 1_000 + end)), "everybody, once"
    assert took[1] < 1.5 * took[0] * (FEW + MANY) / FEW
    assert max(writes) < ROWS
