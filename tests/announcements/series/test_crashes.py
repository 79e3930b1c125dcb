"""Seeded lives of series in several channels, published and with threads, with a process that dies at any await.

One seed is one history. Acts of organisers (pause, resume, leave out, change) fall anywhere into it.
"""

import asyncio
import contextlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from bot.actor import Actor, Permission
from bot.announcements.series.changing import Change
from bot.announcements.series.model import Step
from bot.announcements.series.service import SeriesService
from bot.announcements.series.steps import store as steps_store
from bot.announcements.series.steps.service import Held, Steps
from bot.delivery.desk import Desk
from bot.delivery.model import Passing, State
from bot.delivery.service import DeliveryService
from bot.errors import DomainError
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from tests.delivery.simulation import SimDiscord, World
from tests.delivery.virtual import BEGIN, Loop, SimClock, SimDatabase, run

OLGA = Actor(10, 1, permissions=Permission.MANAGE_GUILD)
CHANNELS = (71, 72, 73)
DAYS = 8
CHANGE = Change(
    first="2026-11-23 10:00 Vienna",
    every="daily",
    ends=f"{DAYS} times",
    title="{date}",
    text="x",
    channel_id=CHANNELS[0],
    crosspost=True,
    thread="Talk",
    useful_hours=20,
)


class Disk(SimDatabase):
    """The simulated disk for services that listen to commits: whoever waits looks by its own clock here."""

    def after_commit(self, listener: object) -> None:
        del listener


@dataclass
class Follower:
    """Discord's side of what follows a message: each only once a message, ten publications an hour and channel."""

    loop: Loop
    clock: SimClock
    world: World
    published: dict[int, list[float]] = field(default_factory=dict)
    done: Counter[tuple[str, int]] = field(default_factory=Counter)
    refused: int = 0

    async def crosspost(self, step: Step) -> None:
        await self._ask(step)

    async def thread(self, step: Step) -> None:
        await self._ask(step)

    async def _ask(self, step: Step) -> None:
        rnd = self.loop.rnd
        await asyncio.sleep(rnd.uniform(0.02, 0.5))
        if rnd.random() < self.world.lost:
            raise Passing("request lost")
        if not self.done[step.kind, step.message_id]:
            if step.kind == "crosspost":
                lately = self.published.setdefault(step.channel_id, [])
                recent = [at for at in lately if self.clock.true() - at < 3_600]
                if len(recent) >= 10:
                    self.refused += 1
                    raise Held(60)
                lately.append(self.clock.true())
            self.done[step.kind, step.message_id] += 1
        await asyncio.sleep(rnd.uniform(0.02, 0.5))
        if rnd.random() < self.world.unanswered:
            raise Passing("answer lost")


class Process:
    """One life of the bot: what says, what follows, and the organiser's acts."""

    def __init__(self, db: Disk, clock: SimClock, discord: SimDiscord, follower: Follower) -> None:
        servers = ServerService(db, clock, ("en",))
        self.deliveries = DeliveryService(db, clock, DeliverySettings(), servers)
        self.series = SeriesService(db, clock, "Europe/Vienna", "en", servers, self.deliveries, lambda *_: set())
        self.steps = Steps(db, clock, self.deliveries)
        self.steps.attach(follower)
        self._desk = Desk(db, clock, DeliverySettings(), discord, self.deliveries.enrol, clock.changed.set)
        self._clock = clock

    async def live(self, seconds: float) -> None:
        """Work for some time, then die in the middle of whatever is going on."""
        main = asyncio.create_task(self._work())
        done, _ = await asyncio.wait({main}, timeout=seconds)
        for task in done:
            task.result()
        others = [self._desk._results._task, self.steps._background._task]
        for task in (main, *self._desk._workers, *(one for one in others if one is not None)):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _work(self) -> None:
        while True:
            self._clock.changed.clear()
            now = self._clock.now()
            await self._desk.run_due(now)
            await self.steps.run_due(now)
            dues = [await self._desk.next_due(), await self.steps.next_due()]
            waits = [(due - self._clock.now()).total_seconds() for due in dues if due is not None]
            wait = min([max(one, 0.05) for one in waits], default=3_600.0)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(
                    self._clock.changed.wait(), min(wait, 30.0 if self.steps._background.running else 3_600)
                )


@dataclass
class Lived:
    """What a history came to."""

    said: Counter[tuple[str, int]]
    states: Counter[str]
    follower: Follower
    steps: Counter[str]
    untrue: list[str]
    unfollowed: list[int]
    crashes: int


async def life(loop: Loop, world: World, acts: int, change: Change = CHANGE) -> Lived:
    """Live through a series with crashes and acts until nothing is left to do."""
    db, clock = Disk(loop), SimClock(loop)
    discord, follower = SimDiscord(loop, clock, world), Follower(loop, clock, world)
    first = Process(db, clock, discord, follower)
    shown = await first.series.draft(OLGA, change)
    for channel in CHANNELS[1:]:
        shown = await first.series.change(OLGA, shown.series.id, Change(channel_id=channel))
    number = shown.series.id
    await first.series.schedule(OLGA, number, shown.version.id, shown.version.revision)
    last, crashes = (DAYS + 3) * 86_400.0, 0
    busy = [asyncio.create_task(act(loop, db, clock, number, last)) for _ in range(acts)]
    while clock.true() < last:
        process = Process(db, clock, discord, follower)
        wait = loop.rnd.expovariate(1 / 20_000)
        coming = [one.due_at for one in await process.deliveries.list_of(1, [State.PLANNED], 100)]
        due = min((one for one in coming if one > clock.now()), default=None)
        if due is not None and loop.rnd.random() < 0.7:
            # Just when something is said, or what follows it is done.
            wait = (due - clock.now()).total_seconds() + loop.rnd.uniform(0, 6)
        await process.live(wait)
        crashes += 1
        await asyncio.sleep(loop.rnd.choice((1, 20, 300)))
    await asyncio.gather(*busy)
    await Process(db, clock, discord, follower).live(2 * 86_400)
    return await judge(db, clock, discord, follower, number, crashes)


async def act(loop: Loop, db: Disk, clock: SimClock, number: int, last: float) -> None:
    """Be an organiser who cannot make up their mind, some moment of that time."""
    await asyncio.sleep(loop.rnd.uniform(0, last))
    servers = ServerService(db, clock, ("en",))
    deliveries = DeliveryService(db, clock, DeliverySettings(), servers)
    series = SeriesService(db, clock, "Europe/Vienna", "en", servers, deliveries, lambda *_: set())
    with contextlib.suppress(DomainError):
        match loop.rnd.randrange(3):
            case 0:
                await series.pause(OLGA, number)
                await asyncio.sleep(loop.rnd.choice((0, 1, 40_000)))
                await series.resume(OLGA, number)
            case 1:
                shown = await series.change(OLGA, number, Change(text=f"y{loop.rnd.random()}"))
                await series.schedule(OLGA, number, shown.version.id, shown.version.revision)
            case 2:
                day = (BEGIN + timedelta(days=loop.rnd.randint(1, DAYS))).date().isoformat()
                await series.skip(OLGA, number, day, out=True)
                await asyncio.sleep(loop.rnd.uniform(0, 20))
                await series.skip(OLGA, number, day, out=False)


async def judge(db: Disk, clock: SimClock, discord: SimDiscord, follower: Follower, number: int, crashes: int) -> Lived:
    """Count what stands in the channels against what is recorded."""
    deliveries = Process(db, clock, discord, follower).deliveries
    rows = await db.read(lambda tx: deliveries.of_causes_within(tx, f"announcement-series:{number}:"))
    posted = Counter(ref for message in discord.messages for ref in message.refs)
    steps = await db.read(lambda tx: steps_store.of_deliveries(tx, [one.id for one in rows]))
    said = {State.SENT, State.SENT_LATE}
    return Lived(
        said=Counter((str(one.data["occurrence"])[:10], one.channel_id or 0) for one in rows if posted[one.ref]),
        states=Counter(one.state.value for one in rows),
        follower=follower,
        steps=Counter(f"{one.kind} {one.state}" for several in steps.values() for one in several),
        untrue=[one.ref for one in rows if (one.state in said) != bool(posted[one.ref])]
        + [ref for ref, count in posted.items() if count > 1],
        unfollowed=[
            one.message_id or 0
            for one in rows
            if one.state in said
            and not all(follower.done[kind, one.message_id or 0] == 1 for kind in ("crosspost", "thread"))
        ],
        crashes=crashes,
    )


def test_crashes_lose_and_double_nothing() -> None:
    """Every day in every channel once, each message published once and with one thread, whatever breaks when."""
    crashes = 0
    for seed in range(10):
        lived = run(seed, lambda loop: life(loop, World(), acts=0))
        assert not lived.untrue, seed
        assert not lived.unfollowed, seed
        assert lived.said == Counter(
            ((BEGIN + timedelta(days=1 + day)).date().isoformat(), channel)
            for day in range(DAYS)
            for channel in CHANNELS
        ), seed
        assert lived.steps == {"crosspost done": DAYS * 3, "thread done": DAYS * 3}, seed
        assert set(lived.follower.done.values()) == {1}
        crashes += lived.crashes
    assert crashes > 100


def test_acts_in_the_middle_of_it_double_nothing_either() -> None:
    """Pausing, resuming, changing, leaving out: no day twice in a channel, every fate true, every message followed."""
    said = 0
    for seed in range(10):
        lived = run(seed + 100, lambda loop: life(loop, World(), acts=8))
        assert not lived.untrue, seed
        assert not lived.unfollowed, seed
        assert set(lived.said.values()) == {1}, seed
        assert not lived.states["planned"] + lived.states["claimed"], (seed, lived.states)
        said += sum(lived.said.values())
    assert said > 200


def test_ten_publications_an_hour() -> None:
    """What Discord would refuse is not asked for; it waits its turn, and comes."""
    seen: list[int] = []

    async def story(loop: Loop) -> Follower:
        db, clock = Disk(loop), SimClock(loop)
        world = World(lost=0, unanswered=0, limited=0)
        discord, follower = SimDiscord(loop, clock, world), Follower(loop, clock, world)
        process = Process(db, clock, discord, follower)
        for minute in range(12):
            one = Change(
                first=f"2026-11-22 12:{minute:02} Vienna", title="T", text="x", channel_id=CHANNELS[0], crosspost=True
            )
            shown = await process.series.draft(OLGA, one)
            await process.series.schedule(OLGA, shown.series.id, shown.version.id, 1)
        await process.live(11.5 * 3_600)
        seen.append(len(follower.published[CHANNELS[0]]))
        _, fates = await process.series.fates(OLGA, 12)
        assert [(step.state, step.reason) for step in fates[0].steps] == [("waiting", "series-crosspost-waits")]
        await Process(db, clock, discord, follower).live(2 * 3_600)
        seen.append(len(follower.published[CHANNELS[0]]))
        return follower

    follower = run(7, story)
    assert seen == [10, 12]
    assert follower.refused == 0
