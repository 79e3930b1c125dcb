"""Attendance: opt-in, by part, seen by the coalition only, asked before an organiser's word counts, erased."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actor import Actor
from bot.calendar.answers import Wanted
from bot.calendar.model import Session
from bot.calendar.programme.model import Meeting
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.room.attendance import rules
from bot.room.attendance.model import ALL, Attendance, Gathering, Headcount, How, Part
from bot.services import Services
from tests import NOON
from tests.calendar.ics.files import wall
from tests.room.conftest import Deaf
from tests.room.people import ELSEWHERE, ENDS, IN_PRIVATE, MIRA, MUSA, NILS, ORGANISER, OUTSIDER


def counts(found: Gathering) -> list[tuple[int, int]]:
    """Return each day's counts in short."""
    return [(count.in_person, count.online) for _, count in found.days]


async def test_each_says_it_themself_and_days_are_counted(room: Services) -> None:
    """What is said of a day goes before what is said of the whole; each person counts once a day."""
    await room.attendance.attend(MIRA, "1", How.IN_PERSON)
    await room.attendance.attend(MIRA, "1", How.ONLINE, "day:1")
    await room.attendance.attend(MUSA, "1", How.ONLINE, "meeting:1")
    await room.attendance.attend(MUSA, "1", How.IN_PERSON, "meeting:2")
    found = await room.attendance.who(NILS, "session:1")
    assert counts(found) == [(2, 0), (0, 1), (1, 0)]
    assert found.whole == Headcount(2, 0)
    assert [day for day, _ in found.days] == [date(2027, 1, 25), date(2027, 1, 26), date(2027, 1, 27)]
    assert set(found.people) == {MIRA.user_id, MUSA.user_id}
    own = await room.attendance.choose(MUSA, "1", How.ONLINE, ["day:2"])
    assert {(one.part.ref, one.how) for one in own.entries} == {("day:2", How.ONLINE), ("meeting:2", How.IN_PERSON)}
    whole = await room.attendance.attend(MUSA, "1", How.ONLINE)
    assert [one.part for one in whole.entries] == [ALL], "the whole takes the place of its parts"


async def test_it_is_withdrawn_at_any_time(room: Services, clock: FixedClock) -> None:
    """Also after the session, when nothing can be entered any more."""
    await room.attendance.attend(MIRA, "1", How.IN_PERSON, "day:0")
    await room.attendance.attend(MIRA, "1", How.IN_PERSON, "day:1")
    assert len((await room.attendance.withdraw(MIRA, "1", "day:0")).entries) == 1
    clock.move_to(ENDS + timedelta(days=1))
    with pytest.raises(Conflict, match="room-session-over"):
        await room.attendance.attend(MIRA, "1", How.ONLINE)
    assert (await room.attendance.withdraw(MIRA, "1")).entries == []
    with pytest.raises(NotFound, match="room-not-attending"):
        await room.attendance.withdraw(MIRA, "1")


@pytest.mark.parametrize(
    ("part", "error", "key"),
    [
        ("day:3", NotFound, "room-part-gone"),
        ("meeting:9", NotFound, "room-part-gone"),
        ("day:-1", Invalid, "room-part-unknown"),
        ("everyone", Invalid, "room-part-unknown"),
        ("day:" + "9" * 40, Invalid, "room-part-unknown"),
    ],
)
async def test_a_part_that_is_not_there(room: Services, part: str, error: type[DomainError], key: str) -> None:
    with pytest.raises(error, match=key):
        await room.attendance.attend(MIRA, "1", How.ONLINE, part)


@pytest.mark.parametrize("actor", [OUTSIDER, ELSEWHERE, IN_PRIVATE], ids=lambda one: one.name)
async def test_nobody_else_learns_or_changes_anything(room: Services, actor: Actor) -> None:
    """The matrix: each way in, each person who is not of this coalition; the same answer whether somebody attends."""
    await room.attendance.attend(MUSA, "1", How.IN_PERSON)
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: room.attendance.mine(actor, "1"),
        lambda: room.attendance.who(actor, "1"),
        lambda: room.attendance.attend(actor, "1", How.ONLINE),
        lambda: room.attendance.choose(actor, "1", How.ONLINE, ["day:0"]),
        lambda: room.attendance.withdraw(actor, "1"),
        lambda: room.attendance.enter(actor, MIRA, "1", How.ONLINE),
        lambda: room.attendance.enter(MIRA, MUSA, "1", How.ONLINE),
        lambda: room.attendance.enter(ORGANISER, OUTSIDER, "1", How.ONLINE),
        lambda: room.attendance.decide(actor, 1, agreed=False),
    ]
    for attempt in attempts:
        with pytest.raises((Refused, NotFound, Invalid)):
            await attempt()
    found = await room.attendance.who(MIRA, "1")
    assert set(found.people) == {MUSA.user_id}


async def test_what_an_organiser_enters_counts_once_the_person_agrees(room: Services, sender: Deaf) -> None:
    """They are asked privately; until then nobody sees it. 'No' leaves nothing."""
    await room.attendance.enter(ORGANISER, MIRA, "1", How.IN_PERSON, "day:0")
    await room.attendance.enter(ORGANISER, MUSA, "1", How.IN_PERSON)
    await room.deliveries.run_due()
    assert sender.said == [("room-attendance-asked", MIRA.user_id), ("room-attendance-asked", MUSA.user_id)]
    assert not (await room.attendance.who(ORGANISER, "1")).people
    with pytest.raises(NotFound, match="room-question-gone"):
        await room.attendance.decide(MUSA, 1, agreed=True)
    await room.attendance.decide(IN_PRIVATE, 1, agreed=True)
    await room.attendance.decide(MUSA, 2, agreed=False)
    found = await room.attendance.who(NILS, "1")
    assert {user: [one.entered_by for one in own] for user, own in found.people.items()} == {MIRA.user_id: [None]}
    with pytest.raises(Conflict, match="room-entered-already"):
        await room.attendance.enter(ORGANISER, MIRA, "1", How.ONLINE, "day:0")


async def test_said_by_counts_at_once_marked_and_can_be_taken_out(room: Services, sender: Deaf) -> None:
    await room.attendance.enter(ORGANISER, MIRA, "1", How.ONLINE, said=True)
    await room.deliveries.run_due()
    assert sender.said == [("room-attendance-asked", MIRA.user_id)]
    (entries,) = (await room.attendance.who(MUSA, "1")).people.values()
    assert [(one.entered_by, one.agreed) for one in entries] == [(ORGANISER.user_id, True)]
    await room.attendance.decide(IN_PRIVATE, entries[0].id, agreed=False)
    assert not (await room.attendance.who(MUSA, "1")).people


async def test_it_is_erased_thirty_days_after_the_end(room: Services, clock: FixedClock) -> None:
    """Not a day earlier; a session that is prolonged keeps it longer."""
    await room.attendance.attend(MIRA, "1", How.IN_PERSON)
    await room.session_changes.change(ORGANISER, "1", Wanted(end="2027-01-29 18:00"))
    for days, kept in ((31, 1), (32.1, 0)):
        clock.move_to(ENDS + timedelta(days=days))
        await room.deliveries.run_due()
        assert len((await room.attendance.who(MUSA, "1")).people) == kept, days


async def test_days_go_along_with_a_session_that_moves(room: Services) -> None:
    await room.attendance.attend(MIRA, "1", How.IN_PERSON, "day:1")
    await room.attendance.attend(MUSA, "1", How.ONLINE, "meeting:1")
    await room.session_changes.change(ORGANISER, "1", Wanted(start="2027-02-01 10:00"))
    found = await room.attendance.who(NILS, "1")
    assert [(day.isoformat(), count.in_person, count.online) for day, count in found.days] == [
        ("2027-02-01", 0, 1),
        ("2027-02-02", 1, 0),
        ("2027-02-03", 0, 0),
    ]


async def test_whoever_is_erased_is_gone(room: Services) -> None:
    """By their own wish (`/privacy`) and by `forget`; what they entered for others stays without their name."""
    await room.attendance.attend(MIRA, "1", How.IN_PERSON)
    await room.attendance.enter(ORGANISER, MUSA, "1", How.ONLINE, said=True)
    await room.attendance.enter(ORGANISER, NILS, "1", How.ONLINE)
    await room.privacy.erase(MIRA)
    await room.db.write(lambda tx: room.attendance.forget(tx, ORGANISER.user_id))
    found = await room.attendance.who(NILS, "1")
    assert {user: own[0].entered_by for user, own in found.people.items()} == {MUSA.user_id: 0}
    assert (await room.attendance.mine(NILS, "1")).entries == []


SESSION = Session(
    id=1,
    guild_id=1,
    title="x",
    start=moment_of(wall(2027, 1, 25, 10), "Europe/Vienna", "Vienna"),
    end=moment_of(wall(2027, 1, 29, 18), "Europe/Vienna", "Vienna"),
    created_by=1,
    created_at=NOON,
)
MEETINGS = {
    number: Meeting(
        id=number,
        session_id=1,
        start=moment_of(wall(2027, 1, 24 + number, 10), "Europe/Vienna", "Vienna"),
        end=moment_of(wall(2027, 1, 24 + number, 13), "Europe/Vienna", "Vienna"),
    )
    for number in range(1, 6)
}
PARTS = st.sampled_from([ALL, *(Part(day=day) for day in range(5)), *(Part(meeting_id=one) for one in MEETINGS)])


@settings(max_examples=60)
@given(st.dictionaries(st.integers(1, 6), st.dictionaries(PARTS, st.sampled_from(How), min_size=1)))
def test_nobody_counts_twice_on_a_day_or_where_they_are_not(said: dict[int, dict[Part, How]]) -> None:
    """Compared with the plain reading of each person's words, day by day."""
    people = {
        user: [
            Attendance(
                id=1,
                guild_id=1,
                session_id=1,
                user_id=user,
                part=part,
                how=how,
                agreed=True,
                entered_by=None,
                entered_at=datetime(2027, 1, 1, tzinfo=UTC),
            )
            for part, how in own.items()
        ]
        for user, own in said.items()
    }
    for day, (_, count) in enumerate(rules.by_day(people, SESSION, list(MEETINGS.values()))):
        there = [user for user, own in said.items() if {ALL, Part(day=day), Part(meeting_id=day + 1)} & set(own)]
        assert count.total == len(there)
        online = [user for user in there if How.IN_PERSON not in _said_of(said[user], day)]
        assert count.online == len(online)


def _said_of(own: dict[Part, How], day: int) -> set[How]:
    """Return what somebody says of a day: of it and its meeting, else of the whole."""
    named = {how for part, how in own.items() if part in {Part(day=day), Part(meeting_id=day + 1)}}
    return named or {own[ALL]}
