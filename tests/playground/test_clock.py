"""The demo's clock: forward only, stopping at what is due, and what a page is told of it."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground import Playground
from playground.clock import DemoClock, next_change
from playground.wire import Refused
from tests.playground.sample_bot import SampleBot
from tests.playground.test_page_socket import Tab, tab

__all__ = ["tab"]

HOUR = 3_600_000


class Bot:
    """Follows the clock, and has things to do at some moments (Unix ms)."""

    def __init__(self, clock: DemoClock, *due: int) -> None:
        self.clock, self.due = clock, sorted(due)
        self.seen: list[int] = []
        clock.follower = self.follow

    async def follow(self, offset: int) -> int | None:
        assert offset == self.clock.offset
        self.seen.append(self.clock.now_ms())
        self.due = [moment for moment in self.due if moment > self.clock.now_ms()]
        return self.due[0] if self.due else None


async def test_it_stops_at_everything_due_on_the_way_and_nowhere_else() -> None:
    clock = DemoClock()
    began = clock.now_ms()
    moments = [began + HOUR, began + 5 * HOUR, began + 50 * HOUR]
    bot = Bot(clock, *moments)
    await clock.move({"by": 24 * 3600})
    wanted = [began, *moments[:2], began + 24 * HOUR]
    assert [round(seen - want, -3) for seen, want in zip(bot.seen, wanted, strict=True)] == [0, 0, 0, 0]
    await clock.move({"by": 48 * 3600, "asleep": True})
    assert len(bot.seen) == len(wanted) + 1


async def test_a_bot_that_never_gets_done_does_not_hold_the_clock_for_ever() -> None:
    clock = DemoClock()

    async def always_busy(_offset: int) -> int:
        return 1

    clock.follower = always_busy
    await asyncio.wait_for(clock.move({"by": 60}), 5)
    assert clock.offset > 59_000


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"by": -1}, "only goes forward"),
        ({"at": "2020-01-01T00:00+00:00"}, "only goes forward"),
        ({"at": "soon"}, "no moment"),
        ({"by": "inf"}, "no moment"),
        ({"by": "nan"}, "no moment"),
        ({"by": 1e9}, "too far"),
        ({"change": "Mars/Olympus"}, "no time zone"),
        ({"change": "../etc/passwd"}, "no time zone"),
        ({"change": "Africa/Nairobi"}, "do not change"),
    ],
)
async def test_what_cannot_be_is_refused_with_a_sentence(how: dict[str, object], words: str) -> None:
    clock = DemoClock()
    with pytest.raises(Refused, match="does not follow"):
        await clock.move(how)
    Bot(clock)
    with pytest.raises(Refused, match=words):
        await clock.move(how)
    assert clock.offset == 0


@pytest.mark.parametrize(
    ("zone", "after", "change"),
    [
        ("Europe/Vienna", datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)),
        ("Europe/Vienna", datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 11, 1, 6, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
    ],
)
def test_the_next_change_of_the_clocks(zone: str, after: datetime, change: datetime) -> None:
    assert next_change(zone, after) == change
    place = ZoneInfo(zone)
    before, then = (moment.astimezone(place) for moment in (change - timedelta(seconds=1), change))
    assert before.utcoffset() != then.utcoffset()


@pytest.mark.sockets
async def test_every_page_sees_the_same_time(playground: Playground, tab: Tab) -> None:
    """One moves it, all are told; before there is a bot that follows it cannot be moved."""
    snapshot = await tab.ok("hello", person=None)
    assert (snapshot["clock"]["offset"], snapshot["clock"]["movable"]) == (0, False)
    assert "does not follow" in (await tab.ask("clock", by=60))["error"]
    Bot(playground.clock)
    async with tab.session.ws_connect(f"{tab.url}/page/socket") as socket:
        other = Tab(tab.session, socket, tab.url)
        await other.ok("hello", person="Demo Organiser")
        moved = await other.ok("clock", by=3600)
        assert (await tab.event("clock"))["offset"] == moved["offset"] == playground.clock.offset
        assert moved["offset"] >= HOUR


@pytest.mark.sockets
async def test_an_interaction_under_way_is_not_late_because_the_clock_moved(
    playground: Playground, bot: SampleBot
) -> None:
    """Discord's 3 seconds and 15 minutes are real ones, and what completes a deferred answer is no edit."""
    Bot(playground.clock)
    slow = asyncio.create_task(playground.person("Demo Member").command("slow"))
    await asyncio.sleep(0.05)
    await playground.clock.move({"by": 7 * 24 * 3600})
    outcome = await slow
    assert outcome.text.splitlines()[0] == "thought"
    assert outcome.message["edited_timestamp"] is None
    later = (await playground.person("Demo Member").command("ping")).message
    assert datetime.fromisoformat(later["timestamp"]) > datetime.now(UTC) + timedelta(days=6)
    assert int(later["id"]) > int(outcome.message["id"])
    assert bot.latency < 5
