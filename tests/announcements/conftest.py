"""Announcements on a real SQLite file with real deliveries, a recording sender and a clock that stands still."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime

import pytest

from bot.announcements.service import AnnouncementService
from bot.clock import FixedClock
from bot.delivery.model import Delivery, Undeliverable
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.settings import Delivery as DeliverySettings
from bot.storage import Database
from tests.announcements.people import CHANNEL, MANAGER, ORGANISERS

At = Callable[[datetime], Awaitable[None]]


class Recorder:
    """A sender that keeps what it was given; channels in `gone` are not there."""

    def __init__(self) -> None:
        self.sent: list[tuple[Delivery, bool]] = []
        self.gone: set[int | None] = set()

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        if delivery.channel_id in self.gone:
            raise Undeliverable("delivery-channel-gone")
        self.sent.append((delivery, late))
        return 1_000 + len(self.sent)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        raise AssertionError("an announcement's text would be lost in a digest")

    async def find(self, delivery: Delivery) -> int | None:
        return None


@pytest.fixture
async def servers(db: Database, clock: FixedClock) -> ServerService:
    service = ServerService(db, clock, ("en",))
    await service.load()
    await service.change(MANAGER, organiser_role_id=ORGANISERS, announcements_channel_id=CHANNEL)
    return service


@pytest.fixture
def deliveries(db: Database, clock: FixedClock, servers: ServerService) -> DeliveryService:
    return DeliveryService(db, clock, DeliverySettings(), servers)


@pytest.fixture
def announcements(
    db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService
) -> AnnouncementService:
    return AnnouncementService(db, clock, "Europe/Vienna", servers, deliveries)


@pytest.fixture
def sender() -> Recorder:
    return Recorder()


@pytest.fixture
async def at(deliveries: DeliveryService, clock: FixedClock, sender: Recorder) -> AsyncIterator[At]:
    """Move the clock and do what is due; before the first call nothing is sent, as while Caucus is away."""

    async def move(moment: datetime) -> None:
        clock.move_to(moment)
        await deliveries.start(sender)
        await deliveries.run_due()

    yield move
    await deliveries.stop()
