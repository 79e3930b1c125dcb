"""A role is called only after a second organiser has agreed, or where the server lets one alone decide."""

from datetime import timedelta

import pytest

from bot.actor import Actor, Permission
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction
from tests.delivery.channel import SETTINGS, service_on
from tests.delivery.rows import NOW, new

HOUR = timedelta(hours=1)


ONE = Actor(user_id=5, guild_id=1, permissions=Permission.MANAGE_GUILD)
TWO = Actor(user_id=6, guild_id=1, permissions=Permission.MANAGE_GUILD)
MEMBER = Actor(user_id=7, guild_id=1)
ELSEWHERE = Actor(user_id=8, guild_id=2, permissions=Permission.MANAGE_GUILD)


async def plan(db: Database, service: DeliveryService, role: int = 44) -> None:
    def work(tx: Transaction) -> None:
        allowed = service.pings.ask(tx, ONE, "session:1", role)
        service.enrol(tx, [new("p", cause="session:1", role_id=allowed, due=NOW + HOUR)])

    await db.write(work)


async def test_a_second_organiser_confirms(db: Database) -> None:
    service = service_on(db, FixedClock(NOW))
    await plan(db, service)
    assert [one.role_id for one in await service.of_cause("session:1")] == [None]
    with pytest.raises(Refused, match="ping-needs-second"):
        await service.pings.confirm(ONE, "session:1")
    with pytest.raises(Refused, match="organiser-needed"):
        await service.pings.confirm(MEMBER, "session:1")
    with pytest.raises(NotFound):
        await service.pings.confirm(ELSEWHERE, "session:1")
    assert (await service.pings.confirm(TWO, "session:1")).confirmed_by == 6
    assert [one.role_id for one in await service.of_cause("session:1")] == [44]
    with pytest.raises(Conflict, match="ping-confirmed-already"):
        await service.pings.confirm(TWO, "session:1")


async def test_where_one_may_decide_nobody_is_asked(db: Database) -> None:
    clock = FixedClock(NOW)
    servers = ServerService(db, clock, ("en",))
    await servers.change(ONE, one_may_ping=True)
    service = DeliveryService(db, clock, SETTINGS, servers)
    await plan(db, service)
    assert [one.role_id for one in await service.of_cause("session:1")] == [44]


async def test_too_late_when_nothing_is_planned_any_more(db: Database) -> None:
    service = service_on(db, FixedClock(NOW))
    await plan(db, service)
    await db.write(lambda tx: service.cancel_cause(tx, "session:1"))
    with pytest.raises(Conflict, match="ping-too-late"):
        await service.pings.confirm(TWO, "session:1")
    ping = await service.pings.of_cause("session:1")
    assert ping is not None
    assert ping.confirmed_by is None


async def test_nobody_calls_everyone(db: Database) -> None:
    """The role that everybody has bears the server's id."""
    with pytest.raises(Invalid, match="ping-everyone"):
        service_on(db, FixedClock(NOW)).pings.check(ONE, ONE.guild_id)
