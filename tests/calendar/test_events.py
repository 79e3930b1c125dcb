"""Discord's scheduled events in step with sessions: whatever breaks on the way, none is there twice."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.events.model import Facts, Shown
from bot.calendar.events.planning import DESCRIPTION, MOST, facts_of, marked
from bot.calendar.events.service import SessionEvents
from bot.calendar.model import Standing
from bot.calendar.service import CalendarService
from bot.clock import FixedClock
from bot.delivery.model import Passing, Undeliverable
from bot.delivery.service import DeliveryService
from bot.errors import Refused
from bot.servers.service import ServerService
from bot.storage import Database
from tests.calendar.people import MEMBER, ORGANISER, SESSION


class Board:
    """A server's events in memory; `fate` decides what becomes of each request."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.events: dict[int, Facts] = {}
        self.others = 0
        self.number = 100
        self.made = 0
        self.refusal: Exception | None = None
        self.disliked = ""
        self.chance = 0.0
        self.dice = random.Random(1)

    def _asked(self, *, before: bool) -> None:
        if before and self.refusal is not None:
            raise self.refusal
        if self.dice.random() < self.chance:
            raise Passing("before" if before else "done, and the answer was lost")

    def _look_at(self, facts: Facts) -> None:
        if facts.name == self.disliked:
            raise Undeliverable("events-refused")

    async def shown(self, guild_id: int) -> list[Shown]:
        self._asked(before=True)
        now = self.clock.now()
        mine = [Shown(at, one, mine=True, begun=one.start <= now) for at, one in self.events.items() if one.end > now]
        return [*(Shown(at + 1, None, mine=False) for at in range(self.others)), *mine]

    async def create(self, guild_id: int, facts: Facts) -> int:
        self._asked(before=True)
        assert facts.start > self.clock.now(), "Discord takes no event in the past"
        assert facts.end > facts.start
        assert 0 < len(facts.location) <= 100
        assert 0 < len(facts.name) <= 100
        assert len(facts.description) <= 1_000
        self._look_at(facts)
        self.number += 1
        self.made += 1
        self.events[self.number] = facts
        self._asked(before=False)
        return self.number

    async def edit(self, guild_id: int, event_id: int, facts: Facts, *, begun: bool) -> None:
        self._asked(before=True)
        self._look_at(facts)
        old = self.events[event_id]
        self.events[event_id] = replace(facts, start=old.start) if begun else facts
        self._asked(before=False)

    async def remove(self, guild_id: int, event_id: int) -> None:
        self._asked(before=True)
        self.events.pop(event_id, None)
        self._asked(before=False)

    def names(self) -> list[str]:
        return sorted(one.name for one in self.events.values())


@pytest.fixture
def board(clock: FixedClock) -> Board:
    return Board(clock)


@pytest.fixture
def kept(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService, board: Board
) -> SessionEvents:
    events = SessionEvents(db, clock, servers, deliveries)
    events.attach(board)
    return events


@pytest.fixture
def changes(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> SessionChanges:
    return SessionChanges(db, clock, "UTC", servers, deliveries)


async def test_events_follow_sessions(
    kept: SessionEvents, calendar: CalendarService, changes: SessionChanges, board: Board
) -> None:
    """Nothing until somebody wants it; then added, moved, suspended, reconvened, cancelled."""
    await calendar.add(ORGANISER, replace(SESSION, link="example.org/agenda", body="Articles 1 to 9"))
    await kept.refresh()
    assert board.events == {}
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    (event,) = board.events.values()
    assert (event.name, event.location) == ("Second reading", "Boardroom D")
    assert event.description == "Articles 1 to 9\n\nhttps://example.org/agenda\n\nCaucus #1"
    assert (event.start.hour, event.end.hour) == (9, 12)
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00", place="Room M1"))
    await kept.refresh()
    (event,) = board.events.values()
    assert (event.start.day, event.location) == (26, "Room M1")
    await changes.change(ORGANISER, "1", Wanted("", standing=Standing.SUSPENDED))
    await kept.refresh()
    assert board.events == {}
    await changes.change(ORGANISER, "1", Wanted("", "2027-02-01 10:00"))
    await kept.refresh()
    assert board.names() == ["Second reading"]
    await calendar.cancel(ORGANISER, "1")
    await kept.refresh()
    assert board.events == {}


async def test_what_is_private_is_not_shown_and_off_takes_all_away(
    kept: SessionEvents, calendar: CalendarService, board: Board, clock: FixedClock
) -> None:
    await calendar.add(ORGANISER, replace(SESSION, private=True))
    await calendar.add(ORGANISER, replace(SESSION, title="Open"))
    board.events[7] = Facts("A party", "Not ours", "The park", clock.now() + timedelta(1), clock.now() + timedelta(2))
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert board.names() == ["A party", "Open"]
    await kept.want(ORGANISER, wanted=False)
    await kept.refresh()
    assert board.names() == ["A party"]
    assert (await kept.state(ORGANISER)).wanted is False


async def test_what_people_take_away_stays_away_until_it_is_asked_for_again(
    kept: SessionEvents, calendar: CalendarService, changes: SessionChanges, board: Board
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    board.events.clear()
    await changes.change(ORGANISER, "1", Wanted("", place="Room M1"))
    await kept.refresh()
    assert board.events == {}
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert board.names() == ["Second reading"]


async def test_one_that_has_begun_keeps_its_start(
    kept: SessionEvents, calendar: CalendarService, changes: SessionChanges, board: Board, clock: FixedClock
) -> None:
    """It can be extended; moved to another day it is made anew; what is over is left to Discord."""
    await calendar.add(ORGANISER, SESSION)
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    start = next(iter(board.events.values())).start
    clock.move_to(start + timedelta(hours=1))
    await changes.change(ORGANISER, "1", Wanted("", end="18:00"))
    await kept.refresh()
    (event,) = board.events.values()
    assert (event.start, event.end) == (start, start + timedelta(hours=8))
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-28 10:00"))
    await kept.refresh()
    (event,) = board.events.values()
    assert event.start == datetime.fromisoformat("2027-01-28T10:00:00+01:00")


async def test_a_missing_permission_is_kept_as_a_sentence_and_not_tried_for_ever(
    kept: SessionEvents, calendar: CalendarService, board: Board, deliveries: DeliveryService
) -> None:
    await calendar.add(ORGANISER, SESSION)
    board.refusal = Undeliverable("events-no-permission")
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert (await kept.state(ORGANISER)).problem == "events-no-permission"
    assert await kept.next_due() is None
    await calendar.add(ORGANISER, replace(SESSION, title="Another"))
    await kept.refresh()
    (told,) = await deliveries.of_cause(f"events:{ORGANISER.guild_id}")
    assert (told.user_id, told.message) == (ORGANISER.user_id, "events-no-permission"), "once, to who wanted events"
    board.refusal = None
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert (await kept.state(ORGANISER)).problem == ""
    assert board.made == 2


async def test_it_begins_though_the_clock_goes_on(
    kept: SessionEvents, calendar: CalendarService, board: Board, clock: FixedClock
) -> None:
    """Whoever wakes it read the clock a moment before."""
    await calendar.add(ORGANISER, SESSION)
    await kept.want(ORGANISER, wanted=True)
    await kept.run_due(clock.now() - timedelta(milliseconds=1))
    await kept.settle()
    assert board.names() == ["Second reading"]


async def test_one_that_discord_refuses_is_in_nobodys_way(
    kept: SessionEvents, calendar: CalendarService, changes: SessionChanges, board: Board
) -> None:
    """Refused when it is made, and when it is changed: the others are made and changed all the same, and it is told."""
    board.disliked = "Bad"
    for title in ("Bad", "First", "Second"):
        await calendar.add(ORGANISER, replace(SESSION, title=title))
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert board.names() == ["First", "Second"]
    assert (await kept.state(ORGANISER)).problem == "events-refused"
    await changes.change(ORGANISER, "2", Wanted("Bad"))
    await changes.change(ORGANISER, "3", Wanted("Third"))
    await kept.refresh()
    assert board.names() == ["First", "Third"]


async def test_who_found_no_room_comes_once_another_is_over(
    kept: SessionEvents, calendar: CalendarService, board: Board, clock: FixedClock
) -> None:
    """Nothing else happens in the calendar meanwhile."""
    board.others = MOST - 1
    await calendar.add(ORGANISER, SESSION)
    await calendar.add(ORGANISER, replace(SESSION, title="Later", start="2027-02-25 10:00 Vienna"))
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert board.names() == ["Second reading"]
    assert (await kept.state(ORGANISER)).problem == "events-full"
    for days in range(1, 20):
        clock.move_to(datetime.fromisoformat("2027-01-11T12:00:00+00:00") + timedelta(days=days))
        await kept.run_due(clock.now())
        await kept.settle()
    assert board.names() == ["Later", "Second reading"], "the board keeps what is over"
    assert (await kept.state(ORGANISER)).problem == ""
    assert await kept.next_due() is None


async def test_no_more_than_discord_takes(kept: SessionEvents, calendar: CalendarService, board: Board) -> None:
    """The next sessions first; the rest is told."""
    board.others = MOST - 2
    for day in (27, 25, 26):
        await calendar.add(ORGANISER, Wanted(f"Day {day}", f"2027-01-{day} 10:00 Vienna", reminders="none"))
    await kept.want(ORGANISER, wanted=True)
    await kept.refresh()
    assert board.names() == ["Day 25", "Day 26"]
    assert (await kept.state(ORGANISER)).problem == "events-full"


async def test_only_organisers_decide(kept: SessionEvents) -> None:
    for act in (kept.state(MEMBER), kept.want(MEMBER, wanted=True)):
        with pytest.raises(Refused):
            await act


async def test_long_and_odd_texts_fit(calendar: CalendarService) -> None:
    """Within Discord's limits, the mark always whole, a place always named."""
    wanted = Wanted("T" * 150, "2027-01-25 10:00 Vienna", body="b" * 1_500, note="n" * 500, place="p" * 150)
    session = (await calendar.add(ORGANISER, wanted)).session
    facts = facts_of(session)
    assert (len(facts.name), len(facts.location), len(facts.description)) == (100, 100, DESCRIPTION)
    assert marked(Shown(1, facts, mine=True)) == 1
    assert marked(Shown(1, facts, mine=False)) is None
    assert facts_of(replace(session, place="")).location == "Vienna"


@pytest.mark.parametrize("seed", range(12))
async def test_crashes_and_lost_answers_make_none_twice(
    seed: int,
    calendar: CalendarService,
    changes: SessionChanges,
    board: Board,
    db: Database,
    clock: FixedClock,
    servers: ServerService,
    deliveries: DeliveryService,
) -> None:
    """Every request may fail before or after it was done, every pass may be the last of its process."""
    dice = random.Random(seed)
    board.dice, board.chance = dice, 0.3
    events = SessionEvents(db, clock, servers, deliveries)
    events.attach(board)
    await events.want(ORGANISER, wanted=True)
    for at in range(5):
        await calendar.add(ORGANISER, Wanted(f"Meeting {at}", f"2027-01-{20 + at} 10:00 Vienna", reminders="none"))
    for turn in range(40):
        if dice.random() < 0.3:
            events = SessionEvents(db, clock, servers, deliveries)
            events.attach(board)
        if turn < 12:
            wanted = Wanted("", f"2027-02-{dice.randrange(1, 28)} {dice.randrange(8, 18)}:{turn:02d}")
            await changes.change(ORGANISER, str(dice.randrange(1, 6)), wanted)
        if turn in {14, 17}:
            standing = Standing.SUSPENDED if turn == 14 else Standing.RECONVENED
            await changes.change(ORGANISER, "2", Wanted("", standing=standing))
        if turn == 20:
            await calendar.cancel(ORGANISER, "3")
        try:
            await events.refresh()
        except Passing:
            continue
    board.chance = 0.0
    events = SessionEvents(db, clock, servers, deliveries)
    events.attach(board)
    await events.refresh()
    assert board.names() == [f"Meeting {at}" for at in (0, 1, 3, 4)]
    sessions = {one.title: one for one in await calendar.sessions(ORGANISER)}
    assert {one.name: one.start for one in board.events.values()} == {
        title: one.start.utc for title, one in sessions.items()
    }
