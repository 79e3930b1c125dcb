"""Programmes: the usual meetings, single items, tables in and out; hostile tables change nothing."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.calendar import fields
from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.model import Session
from bot.calendar.programme import sheet
from bot.calendar.programme.model import AgendaItem, Meeting, Report, RowFate, WantedItem
from bot.calendar.programme.service import ProgrammeService
from bot.calendar.service import CalendarService
from bot.calendar.zones import moment_of
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import DomainError, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database
from tests import NOON
from tests.calendar.ics.files import wall
from tests.calendar.people import ELSEWHERE, MEMBER, ORGANISER, SECOND

WEEKS = Wanted("Second session", "2027-01-25 10:00 Vienna", "2027-02-05 18:00", "Vienna International Centre")
"""Two weeks, a weekend between them."""
HEAD = b"day,start,end,item,title,place,document\n"


@pytest.fixture
async def programme(
    db: Database, clock: FixedClock, servers: ServerService, calendar: CalendarService
) -> ProgrammeService:
    """Of session 1, two weeks long."""
    await calendar.add(ORGANISER, WEEKS)
    return ProgrammeService(db, clock, servers)


def hours(meetings: tuple[Meeting, ...]) -> list[str]:
    """Return when meetings are, in short."""
    return [f"{one.start.wall:%m-%d %H:%M}-{one.end.wall:%H:%M}" for one in meetings]


def fates(report: Report) -> list[str]:
    """Return what became of each row."""
    return [one.fate.value for one in report.rows]


async def test_the_usual_meetings_on_each_working_day(programme: ProgrammeService) -> None:
    """Ten working days of two meetings, in the session's zone; filling again adds nothing."""
    session, meetings = await programme.fill(ORGANISER, "1")
    assert len(meetings) == 20
    assert hours(meetings)[:3] == ["01-25 10:00-13:00", "01-25 15:00-18:00", "01-26 10:00-13:00"]
    assert {one.start.wall.weekday() for one in meetings} == {0, 1, 2, 3, 4}
    assert {one.start.zone for one in meetings} == {session.start.zone}
    assert (await programme.fill(ORGANISER, "1"))[1] == meetings
    assert (await programme.of(MEMBER, "session:1"))[1] == meetings


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2027-01-25 10:00 Vienna", "13:00", ["01-25 10:00-13:00"]),
        ("2027-01-25 15:00 Vienna", "17:30", ["01-25 15:00-17:30"]),
        ("2027-01-29 15:00 Vienna", "2027-02-01 13:00", ["01-29 15:00-18:00", "02-01 10:00-13:00"]),
    ],
)
async def test_meetings_stay_within_their_session(
    programme: ProgrammeService, calendar: CalendarService, start: str, end: str, expected: list[str]
) -> None:
    await calendar.add(ORGANISER, Wanted("Another", start, end))
    assert hours((await programme.fill(ORGANISER, "2"))[1]) == expected


async def test_a_weekend_has_no_usual_meeting(programme: ProgrammeService, calendar: CalendarService) -> None:
    await calendar.add(ORGANISER, Wanted("Retreat", "2027-01-23 10:00 Vienna", "2027-01-24 18:00"))
    with pytest.raises(Invalid, match="programme-no-days"):
        await programme.fill(ORGANISER, "2")


async def test_items_are_added_changed_moved_and_taken_off(programme: ProgrammeService) -> None:
    """A meeting is made where there is none; an item keeps its number through everything."""
    await programme.add(ORGANISER, "1", WantedItem("2027-01-25 10:00", "3 (a)", "Preamble", documents="A/AC.1/2"))
    await programme.add(SECOND, "1", WantedItem("2027-01-25 10:00", "4", "Article 1"))
    _, (meeting,) = await programme.add(ORGANISER, "1", WantedItem("2027-01-25 10:00", title="Other matters"))
    assert [(one.position, one.name) for one in meeting.items] == [
        (1, "3 (a) Preamble"),
        (2, "4 Article 1"),
        (3, "Other matters"),
    ]
    moved = await programme.change(ORGANISER, "1", "item:1", WantedItem("2027-01-26 15:00-17:00", title="The preamble"))
    assert hours(moved[1]) == ["01-25 10:00-13:00", "01-26 15:00-17:00"]
    assert [[(one.id, one.position) for one in each.items] for each in moved[1]] == [[(2, 1), (3, 2)], [(1, 1)]]
    assert moved[1][1].items[0].documents == ("A/AC.1/2",)
    later = await programme.change(ORGANISER, "1", "meeting:2", WantedItem("2027-01-27 10:00", place="Room M1"))
    assert hours(later[1])[1] == "01-27 10:00-12:00", "its length stays"
    assert later[1][1].place == "Room M1"
    assert len((await programme.remove(ORGANISER, "1", "item:2"))[1][0].items) == 1
    assert len((await programme.remove(ORGANISER, "1", "meeting:1"))[1]) == 1
    with pytest.raises(NotFound, match="programme-not-found"):
        await programme.remove(ORGANISER, "1", "item:3")


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        (WantedItem("", title="x"), "time-empty"),
        (WantedItem("2027-01-25", title="x"), "time-without-time"),
        (WantedItem("2027-01-25 18:00-15:00", title="x"), "time-end-before-start"),
        (WantedItem("2028-01-25 10:00", title="x"), "programme-outside"),
        (WantedItem("2027-02-29 10:00", title="x"), "time-no-leap-day"),
        (WantedItem("2027-01-25 10:00 IST", title="x"), "zone-abbreviation"),
        (WantedItem("2027-01-25 10:00", title="x" * 151), "session-field-long"),
        (WantedItem("2027-01-25 15:00"), "programme-meeting-there"),
    ],
)
async def test_what_cannot_be_taken_is_said(programme: ProgrammeService, wanted: WantedItem, key: str) -> None:
    await programme.add(ORGANISER, "1", WantedItem("2027-01-25 15:00"))
    before = await programme.of(MEMBER, "1")
    with pytest.raises(DomainError) as caught:
        await programme.add(ORGANISER, "1", wanted)
    assert caught.value.key == key
    assert await programme.of(MEMBER, "1") == before


async def test_members_read_and_organisers_change(programme: ProgrammeService) -> None:
    for act in (
        programme.fill(MEMBER, "1"),
        programme.add(MEMBER, "1", WantedItem("2027-01-25 10:00")),
        programme.change(MEMBER, "1", "meeting:1", WantedItem(place="x")),
        programme.remove(MEMBER, "1", "meeting:1"),
        programme.import_(MEMBER, "1", HEAD),
    ):
        with pytest.raises(Refused):
            await act
    with pytest.raises(NotFound, match="session-not-found"):
        await programme.of(ELSEWHERE, "1")
    with pytest.raises(NotFound, match="session-not-found"):
        await programme.fill(ELSEWHERE, "1")


async def test_a_moved_session_takes_its_meetings_along(
    programme: ProgrammeService, db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    """As many days, at the same hours of the place, also into another zone and one day on."""
    changes = SessionChanges(db, clock, "UTC", servers, deliveries)
    changes.on_change(programme.follow)
    await programme.fill(ORGANISER, "1")
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-26 10:00"))
    _, meetings = await programme.of(MEMBER, "1")
    assert hours(meetings)[:2] == ["01-26 10:00-13:00", "01-26 15:00-18:00"]
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-25 10:00 New York", "2027-02-05 18:00 New York"))
    _, meetings = await programme.of(MEMBER, "1")
    assert hours(meetings)[0] == "01-25 10:00-13:00"
    assert {one.start.zone for one in meetings} == {"America/New_York"}
    assert meetings[0].start == moment_of(wall(2027, 1, 25, 10), "America/New_York")


async def test_meetings_never_meet_on_the_way_to_another_zone(
    programme: ProgrammeService, db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> None:
    """10:00 in New York is the very instant of 15:00 in London; there and back."""
    changes = SessionChanges(db, clock, "UTC", servers, deliveries)
    changes.on_change(programme.follow)
    await changes.change(ORGANISER, "1", Wanted("", "2027-01-25 10:00 London", "2027-02-05 18:00 London"))
    await programme.fill(ORGANISER, "1")
    for place in ("New York", "London"):
        await changes.change(ORGANISER, "1", Wanted("", f"2027-01-25 10:00 {place}", f"2027-02-05 18:00 {place}"))
        _, meetings = await programme.of(MEMBER, "1")
        assert hours(meetings)[:2] == ["01-25 10:00-13:00", "01-25 15:00-18:00"]
        assert {one.start.city for one in meetings} == {place}


async def test_a_table_is_looked_at_row_by_row_and_then_taken(programme: ProgrammeService) -> None:
    """The look stores nothing; the same table a second time changes nothing; its own export too."""
    data = HEAD + (
        b"2027-01-25,10:00,13:00,1,Opening,Boardroom D,A/AC.1/1\n"
        b"2027-01-25,10:00,13:00,2,Agenda,Boardroom D,\n"
        b"2027-01-25,15:00,,,,,\n"
        b"\n"
        b"2027-01-26,10:00,,3 (a),Preamble,,A/AC.1/2; A/AC.1/3\n"
    )
    looked = await programme.import_(ORGANISER, "1", data, dry=True)
    assert fates(looked) == ["added"] * 4
    assert [one.line for one in looked.rows] == [2, 3, 4, 6]
    assert not looked.done
    assert (await programme.of(MEMBER, "1"))[1] == ()
    assert (await programme.import_(ORGANISER, "1", data)).done
    _, meetings = await programme.of(MEMBER, "1")
    assert hours(meetings) == ["01-25 10:00-13:00", "01-25 15:00-18:00", "01-26 10:00-13:00"]
    assert [one.name for one in meetings[0].items] == ["1 Opening", "2 Agenda"]
    for again in (data, await programme.export(MEMBER, "1")):
        assert set(fates(await programme.import_(ORGANISER, "1", again))) == {"same"}
    assert (await programme.of(MEMBER, "1"))[1] == meetings


async def test_a_changed_table_changes_what_it_names(programme: ProgrammeService) -> None:
    """Rooms, ends, titles and order; what it does not have stays, unless it is the whole programme."""
    first = HEAD + b"2027-01-25,10:00,13:00,1,Opening,Room A,\n2027-01-25,10:00,13:00,2,Agenda,Room A,\n"
    await programme.import_(ORGANISER, "1", first + b"2027-01-26,10:00,13:00,,,,\n")
    second = HEAD + b"2027-01-25,10:00,12:00,2,The agenda,Room B,\n2027-01-25,10:00,12:00,3,Vote,Room B,\n"
    looked = await programme.import_(ORGANISER, "1", second, whole=True, dry=True)
    assert (fates(looked), looked.removed) == (["changed", "added"], 2)
    done = await programme.import_(ORGANISER, "1", second)
    assert (done.kept, done.removed) == (2, 0)
    _, meetings = await programme.of(MEMBER, "1")
    assert hours(meetings) == ["01-25 10:00-12:00", "01-26 10:00-13:00"]
    assert [(one.id, one.name) for one in meetings[0].items] == [(2, "2 The agenda"), (3, "3 Vote"), (1, "1 Opening")]
    await programme.import_(ORGANISER, "1", second, whole=True)
    _, meetings = await programme.of(MEMBER, "1")
    assert [[one.name for one in each.items] for each in meetings] == [["2 The agenda", "3 Vote"]]


async def test_one_wrong_row_and_nothing_is_done(programme: ProgrammeService) -> None:
    """Each wrong row with its line and its reason; the others say what they would do."""
    data = HEAD + (
        b"2027-01-25,10:00,13:00,1,Opening,,\n"
        b"29 February 2027,10:00,13:00,2,Agenda,,\n"
        b"2027-01-25,15:00,14:00,3,Vote,,\n"
        b"2027-01-25,,,4,No time,,\n"
        b"2029-01-25,10:00,13:00,5,Another year,,\n"
        b"2027-01-25,10:00 IST,,6,Which,,\n"
        b"03/04/2027,10:00,,7,Which,,\n"
        b"2027-01-25,25:00,,8,No hour,,\n" + b"2027-01-25,10:00,,9," + b"x" * 301 + b",,\n"
    )
    report = await programme.import_(ORGANISER, "1", data)
    assert not report.done
    assert [(one.line, one.key) for one in report.rows if one.fate is RowFate.WRONG] == [
        (3, "time-no-leap-day"),
        (4, "time-end-before-start"),
        (5, "programme-cell-missing"),
        (6, "programme-outside"),
        (7, "zone-abbreviation"),
        (8, "time-ambiguous-date"),
        (9, "time-no-such-time"),
        (10, "programme-cell-long"),
    ]
    assert fates(report)[0] == "added"
    assert (await programme.of(MEMBER, "1"))[1] == ()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "programme-file-empty"),
        (b"\n \n", "programme-file-empty"),
        (HEAD, "programme-file-empty"),
        (b"what,when\nx,y\n", "programme-file-columns"),
        (b"day,start,day\n2027-01-25,10:00,x\n", "programme-file-twice"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "programme-file-not-csv"),
        (b"PK\x03\x04" + b"\x00" * 40, "programme-file-not-csv"),
        (HEAD + b'2027-01-25,10:00,13:00,1,"Opening', "programme-file-not-csv"),
        (b"\xff\xfed\x00a", "programme-file-not-csv"),
        (HEAD + b"2027-01-25,10:00,,,x,,\n" * 1_001, "programme-file-long"),
        (HEAD + b"x" * sheet.LARGEST, "programme-file-large"),
    ],
)
async def test_a_broken_file_is_one_sentence(programme: ProgrammeService, data: bytes, key: str) -> None:
    with pytest.raises(Invalid) as caught:
        await programme.import_(ORGANISER, "1", data)
    assert caught.value.key == key


@pytest.mark.parametrize(
    "data",
    [
        "Date;From;To;Agenda item;Subject;Room;Symbol\n2027-01-25;10:00;13:00;1;Eröffnung;Saal 1;A/1\n".encode(
            "cp1252"
        ),
        "day\tstart\tend\titem\ttitle\tplace\tdocument\n2027-01-25\t10:00\t13:00\t1\tEröffnung\tSaal 1\tA/1\n".encode(
            "utf-16"
        ),
        "\ufeffDAY,Start,end,Item,TITLE,place,document\r\n2027-01-25,10:00,13:00,1,Eröffnung,Saal 1,A/1\r\n".encode(),
    ],
)
async def test_tables_as_spreadsheets_save_them(programme: ProgrammeService, data: bytes) -> None:
    assert fates(await programme.import_(ORGANISER, "1", data)) == ["added"]
    _, (meeting,) = await programme.of(MEMBER, "1")
    assert (meeting.place, meeting.items[0].title, meeting.items[0].documents) == ("Saal 1", "Eröffnung", ("A/1",))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1, max_size=30).map(str.strip)
FORMULA = st.sampled_from(["=", "+", "-", "@", "＝", "'=", "\t="]).flatmap(
    lambda begin: TEXT.map(lambda text: begin + text)
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.one_of(TEXT, FORMULA), number=st.one_of(TEXT, FORMULA), place=st.one_of(TEXT, FORMULA))
def test_no_cell_is_a_formula_and_every_one_comes_back(title: str, number: str, place: str) -> None:
    """What goes out comes in again as it was, whatever people typed, and no spreadsheet calculates it."""
    start, end = (moment_of(wall(2027, 1, 25, hour), "Europe/Vienna") for hour in (10, 13))
    session = Session(id=1, guild_id=1, title="Demo", start=start, created_by=1, created_at=NOON)
    try:
        item = AgendaItem(
            id=1,
            meeting_id=1,
            position=1,
            number=fields.line(number, "item", 40),
            title=fields.title(title),
        )
    except Invalid:
        return
    meeting = Meeting(id=1, session_id=1, start=start, end=end, place=fields.line(place, "place", 150), items=(item,))
    data = sheet.write([meeting])
    for cell in data.decode("utf-8-sig").replace('"', ",").split(","):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    (line,), wrong = sheet.read(data, replace(session, end=end), NOON)
    assert wrong == []
    assert (line.title, line.number, line.place) == (item.title, item.number, meeting.place)
