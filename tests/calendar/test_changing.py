"""Sessions that change: reminders move along, whoever had heard is told once, from what was told to what is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendar.answers import SessionView, Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.model import Session
from bot.calendar.service import CalendarService
from bot.calendar.telling import differences, moment_from, moment_json
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.delivery.model import Delivery, Passing, State
from bot.delivery.service import DeliveryService
from bot.errors import DomainError
from bot.servers.service import ServerService
from bot.storage import Database
from tests.calendar.ics.files import wall
from tests.calendar.people import CHANNEL, ELSEWHERE, MEMBER, ORGANISER, ROLE, SECOND, SESSION
from tests.calendar.test_service import START, Speaker
from tests.delivery.channel import Channel

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def changes(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService, calendar: CalendarService
) -> SessionChanges:
    return SessionChanges(db, clock, "UTC", servers, deliveries)


@pytest.fixture
async def speaker(deliveries: DeliveryService) -> Speaker:
    """Started, so that what is due is said by `run_due`."""
    sender = Speaker()
    await deliveries.start(sender)
    return sender


async def planned(deliveries: DeliveryService, ref: str = "session:1") -> list[Delivery]:
    return [one for one in await deliveries.of_cause(ref) if one.state is State.PLANNED]


async def at(deliveries: DeliveryService, clock: FixedClock, moment: timedelta) -> None:
    clock.move_to(START - moment)
    await deliveries.run_due()


async def test_moving_a_session_moves_its_reminders(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService
) -> None:
    await calendar.add(ORGANISER, SESSION)
    changed = await changes.change(ORGANISER, "#1", Wanted("", "2027-02-01 15:00"))
    assert (changed.session.start.wall, changed.session.start.zone) == (wall(2027, 2, 1, 15), "Europe/Vienna")
    assert changed.session.end is not None
    assert changed.session.end.wall == wall(2027, 2, 1, 18), "a new start without an end keeps the length"
    start = changed.session.start.utc
    assert [one.due_at for one in await planned(deliveries)] == [start - 7 * DAY, start - DAY, start - HOUR]
    assert changed.told == (), "nobody had heard of it"


async def test_who_was_reminded_is_told_once_what_was_and_what_is(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock, speaker: Speaker
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await at(deliveries, clock, 7 * DAY)
    assert [one.message for one in speaker.said] == ["session-reminder"]
    changed = await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00", place="Room M1"))
    assert changed.told == (CHANNEL,)
    await deliveries.run_due()
    await deliveries.run_due()
    notice = speaker.said[1]
    assert notice.message == "session-changed-notice"
    was, now = notice.data["was"], notice.data["now"]
    assert isinstance(was, dict)
    assert isinstance(now, dict)
    assert moment_from(was["start"]) == moment_of(wall(2027, 1, 25, 10), "Europe/Vienna")
    assert moment_from(now["start"]) == changed.session.start
    assert (was["place"], now["place"]) == ("Boardroom D", "Room M1")
    assert len(speaker.said) == 2
    clock.move_to(changed.session.start.utc)
    await deliveries.run_due()
    reminded = [one.due_at for one in speaker.said[2:] if one.message == "session-reminder"]
    assert reminded == [changed.session.start.utc - HOUR], "those before have lost their use"


async def test_two_moves_before_anybody_read_of_the_first_are_one_notice_from_what_was_told(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock, speaker: Speaker
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await at(deliveries, clock, 7 * DAY)
    await deliveries.stop()
    for day in (26, 27):
        await changes.change(ORGANISER, "1", Wanted("", f"2027-01-{day} 10:00"))
    await deliveries.start(speaker)
    await deliveries.run_due()
    (notice,) = speaker.said[1:]
    was, now = notice.data["was"], notice.data["now"]
    assert isinstance(was, dict)
    assert isinstance(now, dict)
    days = [moment.wall.day for one in (was, now) if (moment := moment_from(one["start"])) is not None]
    assert days == [25, 27]


async def test_a_slip_of_the_pen_is_mended_quietly(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock, speaker: Speaker
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await at(deliveries, clock, 7 * DAY)
    changed = await changes.change(ORGANISER, "1", Wanted("Second reading (B)"), quiet=True)
    note = await changes.change(ORGANISER, "1", Wanted("", note="Bring badges"))
    assert changed.told == note.told == ()
    await deliveries.run_due()
    assert len(speaker.said) == 1
    assert [one.title for one in [(await shown(calendar)).session]] == ["Second reading (B)"]
    assert len(await planned(deliveries)) == 2, "the reminders to come are still there"


async def test_a_reminder_that_was_said_is_said_again_before_the_new_start(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock, speaker: Speaker
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await at(deliveries, clock, HOUR)
    moved = await changes.change(ORGANISER, "1", Wanted("", "2027-02-08 10:00"))
    before = [one.before for one in moved.reminders]
    assert before == [7 * DAY, DAY, HOUR]


async def test_a_confirmed_role_is_called_by_the_moved_reminders_too(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService
) -> None:
    await calendar.add(ORGANISER, replace(SESSION, role_id=ROLE))
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00"))
    assert {one.role_id for one in await planned(deliveries)} == {None}
    await calendar.confirm_ping(SECOND, 1)
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-27 10:00"))
    assert {one.role_id for one in await planned(deliveries)} == {ROLE}


@pytest.mark.parametrize(
    ("actor", "ref", "wanted", "key"),
    [
        (MEMBER, "1", Wanted("", place="X"), "organiser-needed-no-role"),
        (ELSEWHERE, "1", Wanted("", place="X"), "session-not-found"),
        (ORGANISER, "9", Wanted("", place="X"), "session-not-found"),
        (ORGANISER, "1", Wanted(""), "session-change-nothing"),
        (ORGANISER, "1", Wanted("Second reading"), "session-change-nothing"),
        (ORGANISER, "1", Wanted("", "2020-01-01 10:00 Vienna"), "time-past"),
        (ORGANISER, "1", Wanted("", end="09:00"), "time-end-before-start"),
        (ORGANISER, "1", Wanted("", "10:00 EST"), "time-without-date"),
    ],
)
async def test_what_cannot_be_changed_is_refused_and_nothing_is(
    calendar: CalendarService, changes: SessionChanges, actor: object, ref: str, wanted: Wanted, key: str
) -> None:
    before = (await calendar.add(ORGANISER, SESSION)).session
    with pytest.raises(DomainError) as caught:
        await changes.change(actor, ref, wanted)  # type: ignore[arg-type] # actors of the parameters
    assert caught.value.key == key
    assert (await shown(calendar)).session == before


async def test_what_has_changed_since_one_looked(
    calendar: CalendarService, changes: SessionChanges, clock: FixedClock
) -> None:
    await calendar.add(ORGANISER, SESSION)
    assert [one.title for one in (await changes.since(MEMBER)).added] == ["Second reading"]
    clock.move_to(clock.now() + HOUR)
    assert (await changes.since(MEMBER)).added == ()
    clock.move_to(clock.now() + HOUR)
    await changes.change(ORGANISER, "1", Wanted("", place="Room M1"))
    await calendar.add(ORGANISER, replace(SESSION, title="Informals"))
    clock.move_to(clock.now() + HOUR)
    await calendar.cancel(ORGANISER, "2")
    news = await changes.since(MEMBER)
    assert [(one.session.id, one.fields) for one in news.changes] == [(1, {"place": ("Boardroom D", "Room M1")})]
    assert [one.id for one in news.cancelled] == [2]
    assert news.added == (), "what came and went is told once, as cancelled"
    assert (await changes.since(MEMBER)).changes == ()
    assert len((await changes.since(SECOND)).changes) == 0, "for the first look it is news that there is a session"
    assert len((await changes.since(SECOND, days=1)).added) == 1
    assert (await changes.since(ELSEWHERE)).added == ()


@settings(deadline=None)
@given(st.lists(st.sampled_from(["title", "place", "body", "note", "link"]), unique=True))
def test_differences_name_exactly_what_differs(names: Sequence[str]) -> None:
    start = moment_of(wall(2027, 1, 18, 10), "Europe/Vienna")
    old = Session(id=1, guild_id=1, title="A", start=start, created_by=1, created_at=start.utc)
    new = replace(old, **dict.fromkeys(names, "B"))  # type: ignore[arg-type] # these fields are texts
    assert set(differences(old, new)) == set(names)
    assert moment_from(moment_json(start)) == start


async def shown(calendar: CalendarService) -> SessionView:
    view = await calendar.show(ORGANISER, "1")
    assert isinstance(view, SessionView)
    return view


@pytest.mark.parametrize(("end", "hours"), [("2027-01-25 12:00 New York", 8), ("2027-01-25 06:00 New York", 2)])
async def test_a_session_that_ends_by_another_clock_keeps_its_length(
    calendar: CalendarService, changes: SessionChanges, end: str, hours: int
) -> None:
    """What two walls show apart is no length: it was six hours off, and could end before it began."""
    await calendar.add(ORGANISER, Wanted("Broadcast", "2027-01-25 10:00 Vienna", end))
    changed = await changes.change(ORGANISER, "#1", Wanted("", "2027-01-26 10:00"))
    assert changed.session.end is not None
    assert changed.session.end.utc - changed.session.start.utc == hours * HOUR


@pytest.mark.parametrize("asleep", [False, True])
async def test_a_reminder_that_is_due_outlives_a_remark(
    calendar: CalendarService,
    changes: SessionChanges,
    deliveries: DeliveryService,
    clock: FixedClock,
    *,
    asleep: bool,
) -> None:
    """Discord does not answer just now, or Caucus was away: somebody adds a remark, and it is still said once."""
    channel = Channel(faults=[] if asleep else [Passing("HTTP 502")])
    await calendar.add(ORGANISER, SESSION)
    if not asleep:
        await deliveries.start(channel)
    clock.move_to(START - 7 * DAY)
    await deliveries.run_due()
    clock.move_to(START - 7 * DAY + timedelta(minutes=1))
    await changes.change(ORGANISER, "#1", Wanted("", note="Bring a badge"))
    await deliveries.start(channel)
    for minutes in (8, 30):
        clock.move_to(START - 7 * DAY + timedelta(minutes=minutes))
        await deliveries.run_due()
    assert channel.keys == [["session:1:reminder:604800"]]
    await deliveries.stop()


async def test_a_reminder_that_is_due_goes_when_the_session_moves(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """It would name the wrong day; what comes in its place does not."""
    channel = Channel()
    await calendar.add(ORGANISER, SESSION)
    clock.move_to(START - 7 * DAY + timedelta(minutes=1))
    await changes.change(ORGANISER, "#1", Wanted("", "2027-02-01 10:00"))
    await deliveries.start(channel)
    await deliveries.run_due()
    assert channel.keys == []
    assert {one.due_at for one in await planned(deliveries)} == {
        START + 7 * DAY - before for before in (7 * DAY, DAY, HOUR)
    }
    await deliveries.stop()


async def test_a_clock_that_is_set_back_has_nothing_said_twice(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """A reminder was said, the computer's clock goes back three hours, and somebody adds a remark."""
    channel = Channel()
    await deliveries.start(channel)
    await calendar.add(ORGANISER, SESSION)
    await at(deliveries, clock, DAY)
    count = len(channel.said)
    clock.move_to(START - DAY - 3 * HOUR)
    await changes.change(ORGANISER, "#1", Wanted("", note="Bring a badge"))
    await at(deliveries, clock, DAY)
    assert len(channel.said) == count
    await deliveries.stop()
