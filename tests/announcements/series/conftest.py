"""Series on a real SQLite file with real deliveries, a Discord that keeps what it is given, and a held clock."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date, datetime

import pytest

from bot.announcements.series.following import SeriesFollowing
from bot.announcements.series.model import Step
from bot.announcements.series.service import SeriesService
from bot.announcements.series.steps.service import Steps
from bot.announcements.series.templates.service import TemplateService
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.servers.service import ServerService
from bot.storage import Database, Transaction
from tests.announcements.conftest import Recorder
from tests.announcements.people import GUILD

SESSION = 5
At = Callable[[datetime], Awaitable[None]]


class Meetings:
    """The meeting days of one session, as the calendar would have them."""

    def __init__(self) -> None:
        self.days: set[date] = {date(2027, 1, 18), date(2027, 1, 19), date(2027, 1, 21)}

    def __call__(self, tx: Transaction, guild_id: int, session_id: int) -> set[date]:
        if (guild_id, session_id) != (GUILD, SESSION):
            raise NotFound("session-not-found")
        return set(self.days)


class Hands:
    """What follows a message, done once a message as Discord does; `faults` are raised first, in their order."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int, str]] = []
        self.faults: list[Exception] = []

    async def crosspost(self, step: Step) -> None:
        self._do(step, "")

    async def thread(self, step: Step) -> None:
        self._do(step, step.name)

    def _do(self, step: Step, name: str) -> None:
        if self.faults:
            raise self.faults.pop(0)
        what = (step.kind, step.message_id, name)
        if what not in self.done:
            self.done.append(what)


@pytest.fixture
def meetings() -> Meetings:
    return Meetings()


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def series(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService, meetings: Meetings
) -> SeriesService:
    service = SeriesService(db, clock, "Europe/Vienna", "en", servers, deliveries, meetings)
    deliveries.register(SeriesFollowing(db, clock, service.planner))
    return service


@pytest.fixture
def steps(db: Database, clock: FixedClock, deliveries: DeliveryService, hands: Hands) -> Steps:
    service = Steps(db, clock, deliveries)
    service.attach(hands)
    deliveries.register(service)
    return service


@pytest.fixture
def templates(db: Database, clock: FixedClock, servers: ServerService) -> TemplateService:
    return TemplateService(db, clock, servers)


@pytest.fixture
async def then(deliveries: DeliveryService, clock: FixedClock, sender: Recorder, steps: Steps) -> AsyncIterator[At]:
    """Move the clock and do what is due, and what follows."""

    async def move(moment: datetime) -> None:
        clock.move_to(moment)
        await deliveries.start(sender)
        for _ in range(3):
            await deliveries.run_due()
            await steps.settle()

    yield move
    await steps.close()
    await deliveries.stop()
