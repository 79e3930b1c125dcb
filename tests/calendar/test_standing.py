"""How sessions stand: moved, extended, suspended, reconvened, with old and new kept; slips of the pen are quiet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.answers import Wanted
from bot.calendar.changing import SessionChanges
from bot.calendar.model import Session, Standing
from bot.calendar.service import CalendarService
from bot.calendar.telling import is_slip
from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.storage import Database
from tests.calendar.people import MEMBER, ORGANISER, SESSION


@pytest.fixture
def changes(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> SessionChanges:
    return SessionChanges(db, clock, "UTC", servers, deliveries)


async def stands(changes: SessionChanges, **wanted: object) -> str:
    """Change the session and return how it stands."""
    return (await changes.change(ORGANISER, "1", Wanted("", **wanted))).session.status  # type: ignore[arg-type] # options


async def test_a_new_time_says_by_itself_how_it_stands(calendar: CalendarService, changes: SessionChanges) -> None:
    assert (await calendar.add(ORGANISER, SESSION)).session.standing is Standing.CONFIRMED
    assert await stands(changes, place="Room M1") == "confirmed"
    assert await stands(changes, end="18:00") == "extended"
    assert await stands(changes, end="17:00") == "extended", "shorter is no status"
    assert await stands(changes, start="2027-01-26 10:00") == "moved"
    assert await stands(changes, standing=Standing.SUSPENDED) == "suspended"
    assert await stands(changes, start="2027-02-01 10:00") == "reconvened"
    assert await stands(changes, standing=Standing.CONFIRMED) == "confirmed"
    history = await changes.history(MEMBER, "1")
    kept = [one.fields["standing"] for one in history.changes if "standing" in one.fields]
    assert kept == [
        ("confirmed", "extended"),
        ("extended", "moved"),
        ("moved", "suspended"),
        ("suspended", "reconvened"),
        ("reconvened", "confirmed"),
    ]
    assert {one.by for one in history.changes} == {ORGANISER.user_id}


async def test_a_tentative_session_stays_tentative_when_it_moves(
    calendar: CalendarService, changes: SessionChanges
) -> None:
    await calendar.add(ORGANISER, Wanted("Informals", "2027-01-25 10:00 Vienna", standing=Standing.TENTATIVE))
    assert await stands(changes, start="2027-01-26 10:00") == "tentative"


async def test_while_it_is_suspended_nobody_is_reminded(
    calendar: CalendarService, changes: SessionChanges, deliveries: DeliveryService
) -> None:
    """Reconvened, its reminders are there again."""

    async def open_ones() -> int:
        return sum(one.state is State.PLANNED for one in await deliveries.of_cause("session:1"))

    await calendar.add(ORGANISER, SESSION)
    assert await open_ones() == 3
    await stands(changes, standing=Standing.SUSPENDED)
    assert await open_ones() == 0
    await stands(changes, place="Room M1")
    assert await open_ones() == 0
    await stands(changes, start="2027-02-01 10:00")
    assert await open_ones() == 3


async def test_cancelling_is_part_of_the_history(calendar: CalendarService, changes: SessionChanges) -> None:
    await calendar.add(ORGANISER, SESSION)
    assert (await calendar.cancel(ORGANISER, "1")).session.status == "cancelled"
    history = await changes.history(MEMBER, "session:1")
    assert [one.fields for one in history.changes] == [{"cancelled": (False, True)}]
    assert isinstance(history.of, Session)


async def test_whose_session_it_is_is_kept_and_suggested(calendar: CalendarService, changes: SessionChanges) -> None:
    wanted = Wanted(
        "Second reading",
        "2027-01-25 10:00 Vienna",
        negotiating_body="Ad Hoc Committee",
        process="Demo process B",
        languages="all six",
        tags="#Victims, victims, Tech",
    )
    session = (await calendar.add(ORGANISER, wanted)).session
    assert session.languages == ("Arabic", "Chinese", "English", "French", "Russian", "Spanish")
    assert session.tags == ("victims", "tech")
    assert [one.ref for one in await calendar.entries(MEMBER, "ad hoc")] == ["session:1"]
    changed = await changes.change(ORGANISER, "1", Wanted("", languages="english, français", private=True))
    assert changed.session.languages == ("English", "Français")
    assert changed.session.private
    assert changed.session.negotiating_body == "Ad Hoc Committee"


@pytest.mark.parametrize(
    ("old", "new", "slip"),
    [
        ("Secnd reading", "Second reading", True),
        ("second reading", "Second Reading!", True),
        ("Sesion de Bogota", "Sesión de Bogotá", True),
        ("Session I", "Session II", False),
        ("Draft text A", "Draft text B", False),
        ("Session 5", "Session 6", False),
        ("Articles 12 to 20", "Articles 12 to 21", False),
        ("Formal meeting", "Informal meeting", False),
        ("Second reading", "Second reading, Articles 1 to 9", False),
        ("第一次会议", "第二次会议", False),
    ],
)
def test_a_slip_of_the_pen_is_told_from_a_change(old: str, new: str, *, slip: bool) -> None:
    assert is_slip(old, new) is slip


@given(st.text(max_size=40), st.text(max_size=40))
def test_slips_are_the_same_both_ways_and_never_a_number(old: str, new: str) -> None:
    assert is_slip(old, new) == is_slip(new, old)
    assert is_slip(old, old)
    assert not is_slip(f"{old} 11", f"{old} 12")
