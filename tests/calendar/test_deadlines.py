"""Deadlines: each in its own place's time, with its own reminders; moved, corrected and called off."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.calendar.answers import SessionView
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.model import Deadline, DeadlineKind, DeadlineView, WantedDeadline
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.service import CalendarService
from bot.calendar.telling import moment_from
from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import DomainError, NotFound
from bot.servers.service import ServerService
from bot.settings import Calendar
from bot.storage import Database
from tests.calendar.people import CHANNEL, ELSEWHERE, MEMBER, ORGANISER, SESSION
from tests.calendar.test_service import Speaker

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
REGISTRATION = WantedDeadline(
    "Registration closes",
    "2027-01-18 18:00 New York",
    DeadlineKind.REGISTRATION,
    session="1",
    link="example.org/register",
)
CLOSES = datetime(2027, 1, 18, 23, 0, tzinfo=UTC)


@pytest.fixture
def until(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> DeadlineService:
    return DeadlineService(db, clock, Calendar(), servers, deliveries)


@pytest.fixture
def changes(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> SessionChanges:
    return SessionChanges(db, clock, "UTC", servers, deliveries)


async def planned(deliveries: DeliveryService) -> list[datetime]:
    return [one.due_at for one in await deliveries.of_cause("deadline:1") if one.state is State.PLANNED]


async def test_registration_for_vienna_closes_in_new_york(
    calendar: CalendarService, until: DeadlineService, deliveries: DeliveryService
) -> None:
    """18:00 in New York is the next day in Vienna, where the session and the server are."""
    await calendar.add(ORGANISER, SESSION)
    noted = await until.add(ORGANISER, replace(REGISTRATION, reminders="3d, 6h"))
    deadline = noted.deadline
    assert (deadline.at.utc, deadline.at.zone, deadline.at.wall.hour) == (CLOSES, "America/New_York", 18)
    assert deadline.session_id == 1
    assert await planned(deliveries) == [CLOSES - 3 * DAY, CLOSES - 6 * HOUR]
    assert [at.wall.hour for _, at in noted.reminders] == [18, 12], "its reminders are told in its own place's time"
    view = await calendar.show(MEMBER, "1")
    assert isinstance(view, SessionView)
    assert view.deadlines == (deadline,)
    shown = await calendar.show(MEMBER, "deadline:1")
    assert isinstance(shown, DeadlineView)
    assert (shown.deadline, shown.session_title) == (deadline, "Second reading")


async def test_it_stands_in_the_one_calendar(calendar: CalendarService, until: DeadlineService) -> None:
    """In order of time among sessions and the known calendar; found by kind and tag; another server sees nothing."""
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, replace(REGISTRATION, tags="#Badges, online"))
    own = [one.ref for one in await calendar.upcoming(MEMBER) if not one.ref.startswith("known:")]
    assert own == ["deadline:1", "session:1"]
    for typed in ("registration", "BADGES", "closes"):
        assert [one.ref for one in await calendar.deadlines(MEMBER, typed)] == ["deadline:1"]
    assert [one.id for one in (await calendar.next_up(MEMBER)).deadlines] == [1]
    row = next(one for one in await calendar.everywhere() if one.ref == "deadline:1").as_json()
    assert row["start"] == "2027-01-18T18:00:00-05:00"
    assert (row["end"], row["timezone"]) == (None, "America/New_York")
    assert await until.upcoming(ELSEWHERE) == []
    with pytest.raises(NotFound, match="deadline-not-found"):
        await calendar.show(ELSEWHERE, "deadline:1")


async def test_moving_it_moves_its_reminders_and_tells_once(
    calendar: CalendarService, until: DeadlineService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """A new time without a place is in the deadline's own place; what is told is told old to new."""
    speaker = Speaker()
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, REGISTRATION)
    await deliveries.start(speaker)
    clock.move_to(CLOSES - 7 * DAY)
    await deliveries.run_due()
    clock.move_to(CLOSES - DAY)
    await deliveries.run_due()
    moved = await until.change(ORGANISER, "#1", WantedDeadline(at="2027-01-20 12:00"))
    assert moved.told == (CHANNEL,)
    assert (moved.deadline.at.wall.hour, moved.deadline.at.zone) == (12, "America/New_York")
    await deliveries.run_due()
    await deliveries.stop()
    assert [one.message for one in speaker.said] == ["deadline-reminder"] * 2 + ["deadline-changed-notice"]
    was, now = (speaker.said[-1].data[name] for name in ("was", "now"))
    assert isinstance(was, dict)
    assert isinstance(now, dict)
    old, new = moment_from(was["at"]), moment_from(now["at"])
    assert old is not None
    assert new is not None
    assert (old.utc, new.utc) == (CLOSES, moved.deadline.at.utc)
    assert await planned(deliveries) == [moved.deadline.at.utc - DAY, moved.deadline.at.utc - HOUR]


async def test_a_remark_a_tag_and_a_slip_are_told_to_nobody(
    calendar: CalendarService, until: DeadlineService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Unless somebody asks for it."""
    speaker = Speaker()
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, replace(REGISTRATION, reminders="6d"))
    await deliveries.start(speaker)
    clock.move_to(CLOSES - 6 * DAY)
    await deliveries.run_due()
    for wanted in (
        WantedDeadline(note="Bring a passport"),
        WantedDeadline(tags="badges"),
        WantedDeadline(title="Registration clsoes"),
        WantedDeadline(title="registration closes!"),
    ):
        assert (await until.change(ORGANISER, "1", wanted)).told == ()
    loud = await until.change(ORGANISER, "1", WantedDeadline(note="Bring two passports"), quiet=False)
    assert loud.told == (CHANNEL,)
    await deliveries.run_due()
    await deliveries.stop()
    notice = speaker.said[1].data["now"]
    assert isinstance(notice, dict)
    assert notice["note"] == "Bring two passports"


async def test_calling_it_off_ends_its_reminders(
    calendar: CalendarService, until: DeadlineService, deliveries: DeliveryService, changes: SessionChanges
) -> None:
    """Nobody had heard, nobody is told; the history keeps everything."""
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, REGISTRATION)
    await until.change(ORGANISER, "1", WantedDeadline(words=2_000, kind=DeadlineKind.WRITTEN_SUBMISSION))
    assert (await until.cancel(ORGANISER, "1")).told == ()
    assert await planned(deliveries) == []
    history = await changes.history(MEMBER, "deadline:1")
    assert isinstance(history.of, Deadline)
    assert [sorted(one.fields) for one in history.changes] == [["kind", "words"], ["cancelled"]]
    assert history.changes[0].fields["words"] == (None, 2_000)
    with pytest.raises(DomainError, match="deadline-cancelled-already"):
        await until.cancel(ORGANISER, "1")


async def test_other_reminders_take_the_place_of_those_there_were(
    calendar: CalendarService, until: DeadlineService, deliveries: DeliveryService
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, replace(REGISTRATION, reminders="none"))
    assert await planned(deliveries) == []
    noted = await until.change(ORGANISER, "1", WantedDeadline(reminders="2d"))
    assert noted.deadline.channel_id == CHANNEL
    assert await planned(deliveries) == [CLOSES - 2 * DAY]


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        (replace(REGISTRATION, at=""), "time-empty"),
        (replace(REGISTRATION, at="2026-12-01 18:00 New York"), "time-past"),
        (replace(REGISTRATION, at="29 February 2027 18:00 New York"), "time-no-leap-day"),
        (replace(REGISTRATION, at="2027-07-18 18:00 EST"), "zone-abbreviation"),
        (replace(REGISTRATION, title="  *  "), "session-title-empty"),
        (replace(REGISTRATION, session="7"), "session-not-found"),
        (replace(REGISTRATION, words=-3), "deadline-words"),
        (replace(REGISTRATION, tags=",".join("abcdefghijkl")), "session-names-many"),
        (replace(REGISTRATION, link="javascript:alert(1)"), "session-link"),
        (replace(REGISTRATION, reminders="soon"), "reminders-unclear"),
    ],
)
async def test_what_cannot_be_taken_is_said_and_nothing_is_kept(
    calendar: CalendarService, until: DeadlineService, wanted: WantedDeadline, key: str
) -> None:
    await calendar.add(ORGANISER, SESSION)
    with pytest.raises(DomainError) as caught:
        await until.add(ORGANISER, wanted)
    assert caught.value.key == key
    assert await until.upcoming(MEMBER) == []


async def test_members_read_and_organisers_change(calendar: CalendarService, until: DeadlineService) -> None:
    await calendar.add(ORGANISER, SESSION)
    await until.add(ORGANISER, REGISTRATION)
    for act in (
        until.add(MEMBER, REGISTRATION),
        until.change(MEMBER, "1", WantedDeadline(note="x")),
        until.cancel(MEMBER, "1"),
    ):
        with pytest.raises(DomainError) as caught:
            await act
        assert caught.value.key == "organiser-needed-no-role"
    for act in (until.change(ELSEWHERE, "1", WantedDeadline(note="x")), until.cancel(ELSEWHERE, "1")):
        with pytest.raises(NotFound, match="deadline-not-found"):
            await act
    assert (await until.find(MEMBER, "1")).sequence == 0
