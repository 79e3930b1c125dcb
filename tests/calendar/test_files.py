"""Calendar files through the service: twice is once, changes move what was planned, an own export changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.deadlines.model import WantedDeadline
from bot.calendar.deadlines.service import DeadlineService
from bot.calendar.files import AHEAD, CalendarFiles, Imported, Wishes
from bot.calendar.known import load_known
from bot.calendar.model import Session, Standing, Timing
from bot.calendar.service import CalendarService
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, NotFound, Refused
from bot.servers.service import ServerService
from bot.settings import Calendar
from bot.storage import Database
from tests.calendar.ics.files import calendar as file_of
from tests.calendar.ics.files import event, wall
from tests.calendar.people import ELSEWHERE, MEMBER, ORGANISER, SECOND, SESSION
from tests.calendar.test_service import Speaker

VIENNA = "DTSTART;TZID=Europe/Vienna:20270118T100000"
WEEKLY = file_of(event(VIENNA, "DURATION:PT3H", "RRULE:FREQ=WEEKLY;COUNT=3", title="Contact group"))


@pytest.fixture
def files(
    db: Database,
    clock: FixedClock,
    servers: ServerService,
    deliveries: DeliveryService,
    calendar: CalendarService,
    known_folder: object,
) -> CalendarFiles:
    changes = SessionChanges(db, clock, "UTC", servers, deliveries)
    known = load_known(known_folder)  # type: ignore[arg-type] # the fixture's folder
    return CalendarFiles(db, clock, "UTC", known, servers, deliveries, changes)


def counts(done: Imported) -> tuple[int, int, int, int]:
    return len(done.plan.added), len(done.plan.changed), len(done.plan.cancelled), done.plan.same


async def own(calendar: CalendarService) -> list[Session]:
    return [one for one in await calendar.upcoming(ORGANISER) if isinstance(one, Session)]


async def test_a_look_stores_nothing_and_the_same_file_twice_is_once(
    files: CalendarFiles, calendar: CalendarService
) -> None:
    assert counts(await files.preview(ORGANISER, WEEKLY)) == (3, 0, 0, 0)
    assert await own(calendar) == []
    assert counts(await files.import_(ORGANISER, WEEKLY)) == (3, 0, 0, 0)
    assert counts(await files.import_(ORGANISER, WEEKLY)) == (0, 0, 0, 3)
    sessions = await own(calendar)
    assert [one.start.wall for one in sessions] == [wall(2027, 1, day, 10) for day in (18, 25)] + [wall(2027, 2, 1, 10)]
    assert {one.title for one in sessions} == {"Contact group"}


async def test_reminders_are_planned_on_wish_and_move_with_a_newer_file(
    files: CalendarFiles, calendar: CalendarService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    done = await files.import_(ORGANISER, WEEKLY, Wishes("1d, 1h"))
    assert done.reminders == 6
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Vienna:20270125T100000", "DTSTART;TZID=Europe/Vienna:20270126T150000", "SEQUENCE:1"
    )
    newer = file_of(event(VIENNA, "DURATION:PT3H", "RRULE:FREQ=WEEKLY;COUNT=2", title="Contact group"), moved)
    speaker = Speaker()
    await deliveries.start(speaker)
    clock.move_to((await own(calendar))[1].start.utc - timedelta(days=1))
    await deliveries.run_due()
    assert counts(await files.import_(ORGANISER, newer, Wishes("1d, 1h"))) == (0, 1, 1, 1)
    await deliveries.run_due()
    assert [one.message for one in speaker.said if one.cause == "session:2"] == [
        "session-reminder",
        "session-changed-notice",
    ]
    planned = [one for one in await deliveries.of_cause("session:2") if one.state is State.PLANNED]
    start = moment_of(wall(2027, 1, 26, 15), "Europe/Vienna").utc
    assert [one.due_at for one in planned] == [start - timedelta(days=1), start - timedelta(hours=1)]
    assert not [one for one in await deliveries.of_cause("session:3") if one.state is State.PLANNED]


async def test_what_stands_beside_plain_sessions_goes_out_and_comes_back_as_it_was(
    files: CalendarFiles,
    calendar: CalendarService,
    db: Database,
    clock: FixedClock,
    servers: ServerService,
    deliveries: DeliveryService,
) -> None:
    """Deadlines, tentative and suspended sessions, ones of a file with a note of ours: the same after a round."""
    changes = SessionChanges(db, clock, "UTC", servers, deliveries)
    until = DeadlineService(db, clock, Calendar(), servers, deliveries)
    typed = Wanted("Informals", "2027-01-25 10:00 Vienna", languages="all six", tags="demo", body="About\nthis")
    await calendar.add(ORGANISER, replace(typed, standing=Standing.TENTATIVE, process="Demo process"))
    await files.import_(ORGANISER, file_of(event(VIENNA, "STATUS:TENTATIVE"), event(VIENNA, uid="two")))
    await changes.change(ORGANISER, "3", Wanted("", note="Bring badges", standing=Standing.SUSPENDED))
    await until.add(ORGANISER, WantedDeadline("Papers", "2027-01-18 18:00 New York", words=2_000))
    before = await own(calendar)
    assert [one.standing for one in before] == [Standing.TENTATIVE, Standing.SUSPENDED, Standing.TENTATIVE]
    exported = await files.export(MEMBER)
    assert b"UID:deadline-1-1@caucus" in exported
    assert exported.count(b"STATUS:TENTATIVE") == 3 + 1, "whether a suspended one goes on is not sure; one known event"
    assert counts(await files.import_(ORGANISER, exported))[:3] == (0, 0, 0)
    assert await own(calendar) == before
    confirmed = await files.import_(ORGANISER, file_of(event(VIENNA, "STATUS:CONFIRMED", "SEQUENCE:1")))
    assert counts(confirmed)[1] == 1
    assert {one.standing for one in await own(calendar)} == {Standing.TENTATIVE, Standing.CONFIRMED, Standing.SUSPENDED}


async def test_four_hundred_meetings_of_one_series(files: CalendarFiles, calendar: CalendarService) -> None:
    """All are there, once."""
    data = file_of(event(VIENNA, "RRULE:FREQ=DAILY;COUNT=400"))
    assert counts(await files.import_(ORGANISER, data))[0] == 400
    assert counts(await files.import_(ORGANISER, data))[3] == 400
    assert len(await calendar.upcoming(MEMBER, "session")) >= 400


async def test_an_older_file_does_not_take_a_newer_state_back(files: CalendarFiles, calendar: CalendarService) -> None:
    await files.import_(ORGANISER, file_of(event(VIENNA, "SEQUENCE:2", title="New")))
    done = await files.import_(ORGANISER, file_of(event(VIENNA, "SEQUENCE:1", title="Old")))
    assert (counts(done), done.plan.older) == ((0, 0, 0, 0), 1)
    assert [one.title for one in await own(calendar)] == ["New"]


async def test_what_a_file_calls_off_is_called_off_and_can_come_back(
    files: CalendarFiles, calendar: CalendarService
) -> None:
    await files.import_(ORGANISER, file_of(event(VIENNA)))
    off = await files.import_(ORGANISER, file_of(event(VIENNA, "STATUS:CANCELLED", "SEQUENCE:1")))
    assert counts(off) == (0, 0, 1, 0)
    assert (await own(calendar))[0].cancelled_at is not None
    back = await files.import_(ORGANISER, file_of(event(VIENNA, "SEQUENCE:2")))
    assert counts(back) == (0, 1, 0, 0)
    assert (await own(calendar))[0].cancelled_at is None


async def test_importing_one_s_own_export_changes_nothing(
    files: CalendarFiles, calendar: CalendarService, db: Database
) -> None:
    await calendar.add(ORGANISER, SESSION)
    await calendar.add(ORGANISER, replace(SESSION, title="Informals", start="2027-02-02 9:00 Geneva", note="Bring ID"))
    await calendar.cancel(ORGANISER, "2")
    await files.import_(ORGANISER, WEEKLY)
    await files.import_(
        ORGANISER,
        file_of(event("DTSTART;VALUE=DATE:20270301", uid="days"), event("DTSTART:20270302T100000", uid="float")),
    )
    before = await own(calendar)
    again = await files.import_(ORGANISER, await files.export(ORGANISER))
    assert again.plan.steps == ()
    assert await own(calendar) == before


async def test_days_and_floating_times_stay_what_they_are(files: CalendarFiles, calendar: CalendarService) -> None:
    days = event("DTSTART;VALUE=DATE:20270301", "DTEND;VALUE=DATE:20270304", uid="days", title="Days")
    floating = event("DTSTART:20270302T100000", uid="float", title="Floating")
    await files.import_(ORGANISER, file_of(days, floating))
    first, second = await own(calendar)
    assert (first.timing, second.timing) == (Timing.DAYS, Timing.FLOATING)
    assert [first.as_json()[name] for name in ("start", "end", "timezone")] == ["2027-03-01", "2027-03-03", None]
    assert [second.as_json()[name] for name in ("start", "timezone")] == ["2027-03-02T10:00:00", None]


async def test_what_the_host_imports_everybody_sees_and_nobody_there_can_change(
    files: CalendarFiles, calendar: CalendarService
) -> None:
    await files.import_for_everybody(WEEKLY)
    assert counts(await files.import_for_everybody(WEEKLY, dry_run=True)) == (0, 0, 0, 3)
    for actor in (MEMBER, ELSEWHERE):
        seen = [one for one in await calendar.upcoming(actor) if isinstance(one, Session)]
        assert len(seen) == 3
    with pytest.raises(Refused) as caught:
        await calendar.cancel(ORGANISER, "1")
    assert caught.value.key == "session-hosts"
    assert len([one for one in await calendar.everywhere() if isinstance(one, Session)]) == 3


async def test_a_series_without_an_end_is_followed_as_time_goes_by(
    files: CalendarFiles, calendar: CalendarService, clock: FixedClock
) -> None:
    await files.import_(ORGANISER, file_of(event(VIENNA, "RRULE:FREQ=MONTHLY")))
    first = len(await own(calendar))
    due = await files.next_due()
    assert due is not None
    clock.move_to(due + timedelta(seconds=1))
    await files.run_due(clock.now())
    later = [one for one in await calendar.everywhere() if isinstance(one, Session)]
    assert len(later) > first
    assert later[-1].begins > clock.now() + AHEAD - timedelta(days=32)
    again = await files.next_due()
    assert again is not None
    assert again > clock.now()


@pytest.mark.parametrize(
    ("actor", "data", "wishes", "key"),
    [
        (MEMBER, WEEKLY, Wishes(), "organiser-needed-no-role"),
        (ORGANISER, b"nothing", Wishes(), "ics-not-calendar"),
        (ORGANISER, WEEKLY, Wishes("soon"), "reminders-unclear"),
        (ELSEWHERE, WEEKLY, Wishes("1h"), "session-no-channel"),
    ],
)
async def test_what_cannot_be_imported_leaves_nothing(
    files: CalendarFiles, calendar: CalendarService, actor: object, data: bytes, wishes: Wishes, key: str
) -> None:
    for way in (files.preview, files.import_):
        with pytest.raises(DomainError) as caught:
            await way(actor, data, wishes)  # type: ignore[arg-type] # actors of the parameters
        assert caught.value.key == key
    assert await own(calendar) == []


async def test_a_file_is_the_same_for_two_servers_and_each_has_its_own(
    files: CalendarFiles, calendar: CalendarService
) -> None:
    await files.import_(ORGANISER, WEEKLY)
    await files.import_(ELSEWHERE, WEEKLY)
    assert len(await own(calendar)) == 3
    with pytest.raises(NotFound):
        await calendar.cancel(SECOND, "4")
    await calendar.cancel(SECOND, "1")
    with pytest.raises(Conflict):
        await calendar.cancel(SECOND, "1")


async def test_thousands_of_meetings_are_taken(files: CalendarFiles, calendar: CalendarService) -> None:
    many = [
        event(
            f"DTSTART;TZID=Europe/Vienna:{2027 + at // 9000}{1 + at % 12:02d}{1 + at % 28:02d}T{at % 24:02d}0000",
            uid=str(at),
        )
        for at in range(2_000)
    ]
    assert counts(await files.import_(ORGANISER, file_of(*many))) == (2_000, 0, 0, 0)
    assert isinstance(await calendar.sessions(ORGANISER), list)
