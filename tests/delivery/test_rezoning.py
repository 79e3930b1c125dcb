"""A new zone database: wall times stay, instants move, reminders with them, and who made it is told once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.actor import Actor, Permission
from bot.announcements.model import Draft as Announced
from bot.calendar import rezoning as calendar_rezoning
from bot.calendar.answers import Wanted
from bot.calendar.deadlines.model import WantedDeadline
from bot.calendar.programme.model import WantedItem
from bot.calendar.zones import Moment, moment_of, seen_from
from bot.clock import FixedClock, from_text, to_text
from bot.delivery.model import Delivery, Moved, State
from bot.delivery.rezoning import service as rezoning
from bot.delivery.service import DeliveryService
from bot.letters.drafting import Draft
from bot.storage import Database, Transaction
from tests.delivery.channel import Channel, by_key, service_on
from tests.delivery.rows import NOW, new
from tests.town import Town

HOUR = timedelta(hours=1)
ZONE = "Europe/Vienna"


def moved(subject: str, creator: int = 5) -> Moved:
    wall = datetime.fromisoformat("2027-07-01 10:00")
    old = datetime(2027, 7, 1, 8, tzinfo=UTC)
    return Moved(
        subject=subject,
        title=f"title of {subject}",
        guild_id=1,
        created_by=creator,
        wall=wall,
        zone=ZONE,
        old=old,
        new=old + HOUR,
    )


def another_database(service: DeliveryService, version: str) -> None:
    """Have a service find another zone database than before."""
    service.rezoning._tzdata = version


async def test_the_same_database_moves_nothing_and_a_new_one_does_it_once(db: Database) -> None:
    asked: list[datetime] = []
    service = service_on(db, FixedClock(NOW))

    def rezone(_: Transaction, now: datetime) -> list[Moved]:
        asked.append(now)
        return [moved("session:1"), moved("session:2"), moved("hosts:3", creator=0)]

    service.rezoning.register(rezone)
    another_database(service, "2099a")
    assert len(await service.rezoning.check()) == 3
    assert await service.rezoning.check() == []
    assert asked == [NOW]
    told = [one for one in (await by_key(service)).values() if one.message == "zone-moved"]
    assert [(one.user_id, one.data["title"]) for one in told] == [
        (5, "title of session:1"),
        (5, "title of session:2"),
    ]
    kept = await db.read(lambda tx: [tuple(row) for row in tx.execute("SELECT tzdata, subject, wall FROM rezoning")])
    assert kept == [("2099a", name, "2027-07-01T10:00:00") for name in ("session:1", "session:2", "hosts:3")]
    another_database(service, "2099b")
    assert len(await service.rezoning.check()) == 3


async def test_at_the_start_what_moved_is_said_in_one_message(db: Database) -> None:
    service, channel = service_on(db, FixedClock(NOW)), Channel()
    service.rezoning.register(lambda _, __: [moved("session:1"), moved("letter:2")])
    await service.start(channel)
    await service.run_due()
    version = rezoning.tzdata_version()
    assert channel.keys == [[f"rezoned:{version}:session:1", f"rezoned:{version}:letter:2"]]
    await service.stop()


async def test_what_cannot_be_computed_anew_leaves_everything_as_it_was(db: Database) -> None:
    """The bot starts all the same, and the next start tries again."""
    service, channel = service_on(db, FixedClock(NOW)), Channel()

    def half(tx: Transaction, _: datetime) -> list[Moved]:
        service.enrol(tx, [new("half")])
        raise ValueError("a zone nobody knows")

    service.rezoning.register(half)
    await service.start(channel)
    await service.run_due()
    assert channel.said == []
    assert await by_key(service) == {}
    service.rezoning._rezones.clear()
    service.rezoning.register(lambda _, __: [moved("session:1")])
    assert len(await service.rezoning.check()) == 1
    await service.stop()


def test_the_database_in_use_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert 4 < len(rezoning.tzdata_version()) < 20
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Vienna").write_bytes(b"rules")
    monkeypatch.setattr("zoneinfo.TZPATH", [str(tmp_path)])
    before = rezoning.tzdata_version()
    (tmp_path / "Europe" / "Vienna").write_bytes(b"other rules")
    assert rezoning.tzdata_version() != before
    (tmp_path / "tzdata.zi").write_text("# version 2031c\nR A\n", encoding="utf-8")
    assert rezoning.tzdata_version() == "2031c"
    monkeypatch.setattr("zoneinfo.TZPATH", [])
    assert rezoning.tzdata_version()[:2] == "20"


@contextmanager
def clocks_set_back_in_vienna(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """New rules: Vienna is an hour further behind, so its wall times come an hour later."""

    def under_new_rules(wall: datetime, zone: str, city: str = "") -> Moment:
        moment = moment_of(wall, zone, city)
        return replace(moment, utc=moment.utc + HOUR) if zone == ZONE else moment

    def seen_under_new_rules(instant: datetime, zone: str, city: str = "") -> Moment:
        return seen_from(instant - HOUR if zone == ZONE else instant, zone, city)

    with monkeypatch.context() as patch:
        patch.setattr(calendar_rezoning, "moment_of", under_new_rules)
        patch.setattr(calendar_rezoning, "seen_from", seen_under_new_rules)
        yield


@pytest.mark.parametrize(
    ("instant", "zone"),
    [
        ("2027-10-31T01:30:00+00:00", ZONE),  # 02:30 for the second time
        ("2027-10-31T00:30:00+00:00", ZONE),
        ("2027-07-01T08:00:00.123456+00:00", ZONE),
        ("2027-04-03T15:15:00+00:00", "Australia/Lord_Howe"),
    ],
)
def test_what_still_shows_its_wall_time_does_not_move(instant: str, zone: str) -> None:
    """As stored: the instant to the millisecond, the wall as it was."""
    seen = seen_from(datetime.fromisoformat(instant), zone)
    stored = replace(seen, utc=from_text(to_text(seen.utc)))
    assert calendar_rezoning.again(stored) is stored


async def test_sessions_deadlines_letters_and_announcements_move_with_what_is_planned(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, year = town.services, town.clock.now().year + 1
    actor = Actor(town.organiser.id, town.guild.id, permissions=Permission.MANAGE_GUILD, name="Ona")
    at = f"{year}-06-18 10:00"
    session = (
        await services.calendar.add(actor, Wanted("Reading", f"{at} Vienna", "13:00", channel_id=town.lobby.id))
    ).session
    elsewhere = (
        await services.calendar.add(actor, Wanted("In New York", f"{at} New York", channel_id=town.lobby.id))
    ).session
    deadline = (await services.deadlines.add(actor, WantedDeadline("Speakers", f"{at} Vienna"))).deadline
    letter = await services.letters.create(actor, Draft("A letter", "The Chair", f"{at} Vienna", "Words."))
    letter = await services.letters.open(actor, letter.id, letter.text.sha256, town.letters.id)
    made = (
        await services.announcements.draft(actor, Announced(title="Briefing", text="Room 3", when=f"{at} Vienna"))
    ).announcement
    await services.announcements.schedule(actor, made.id, made.revision)
    await services.deliveries.run_due()
    before = await planned(services.deliveries)
    direct = town.organiser.user.dm_channel
    count = len(direct.history())

    another_database(services.deliveries, "2099a")
    with clocks_set_back_in_vienna(monkeypatch):
        found = await services.deliveries.rezoning.check()
        assert {one.subject for one in found} == {session.ref, deadline.ref, made.cause, f"letter:{letter.id}"}
        assert len(found) == 4
        another_database(services.deliveries, "2099b")
        assert await services.deliveries.rezoning.check() == [], "what was computed anew is as it should be"

    utc = datetime(year, 6, 18, 8, tzinfo=UTC) + HOUR
    assert (await services.calendar.session(session.id)).start.utc == utc
    assert (await services.calendar.session(elsewhere.id)).start == elsewhere.start
    assert (await services.deadlines.find(actor, deadline.ref)).at.utc == utc
    assert (await services.letters.show(actor, letter.id)).letter.deadline.utc == utc
    after = {(one.cause, one.message, one.due_at) for one in await planned(services.deliveries)}
    moving = {session.ref, deadline.ref, made.cause}
    assert {one.cause for one in before} >= moving
    assert after == {
        (one.cause, one.message, one.due_at + (HOUR if one.cause in moving else timedelta())) for one in before
    }

    await services.deliveries.run_due()
    (message,) = direct.history()[count:]
    assert message.embeds[0].title == "4 times are at another moment now"
    body = message.embeds[0].description or ""
    assert all(name in body for name in ("Reading", "Speakers", "Briefing", "A letter", f"{at}"))
    assert f"<t:{int((utc - HOUR).timestamp())}:F> and is now <t:{int(utc.timestamp())}:F>" in body


async def planned(deliveries: DeliveryService) -> list[Delivery]:
    every = await deliveries.list_of(None, [State.PLANNED], 1_000)
    return [one for one in every if one.message != "zone-moved"]


async def test_personal_reminders_and_meetings_move_too(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nine stays nine. Meetings that follow each other to the hour take each other's instants on the way."""
    services, year = town.services, town.clock.now().year + 1
    actor = Actor(town.organiser.id, town.guild.id, permissions=Permission.MANAGE_GUILD, name="Ona")
    for place in ("Vienna", "Nairobi"):
        await services.reminders.add(actor, f"{year}-06-18 9:00 {place}", "Call the chair")
    wanted = Wanted("Reading", f"{year}-06-18 10:00 Vienna", "18:00", channel_id=town.lobby.id)
    session = (await services.calendar.add(actor, wanted)).session
    for hours in ("10:00-11:00", "11:00-12:00", "12:00-13:00"):
        await services.programme.add(actor, session.ref, WantedItem(at=f"{year}-06-18 {hours}"))
    before = [one.at for one in await services.reminders.waiting(actor)]
    _, meetings = await services.programme.of(actor, session.ref)

    another_database(services.deliveries, "2099a")
    with clocks_set_back_in_vienna(monkeypatch):
        await services.deliveries.rezoning.check()
    after = [one.at for one in await services.reminders.waiting(actor)]
    assert {one.zone: one.utc for one in after} == {
        one.zone: one.utc + (HOUR if one.zone == ZONE else 0 * HOUR) for one in before
    }
    _, moved_on = await services.programme.of(actor, session.ref)
    assert [one.start.utc for one in moved_on] == [one.start.utc + HOUR for one in meetings]
    assert [one.start.wall for one in moved_on] == [one.start.wall for one in meetings]
