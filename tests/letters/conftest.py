"""A letter service on a real SQLite file, with people and a clock that stands still."""

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters, Settings
from bot.storage import Database
from tests.letters.people import CHANNEL, ORGANISER


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Panels that are edited often, so that tests need not wait."""
    return settings.model_copy(update={"letters": Letters(panel_seconds=0.1)})


@pytest.fixture
async def servers(db: Database, clock: FixedClock) -> ServerService:
    service = ServerService(db, clock, ("en",))
    await service.load()
    await service.change(ORGANISER, letters_channel_id=CHANNEL)
    return service


@pytest.fixture
def deliveries(db: Database, clock: FixedClock, servers: ServerService) -> DeliveryService:
    return DeliveryService(db, clock, Delivery(), servers)


@pytest.fixture
def letters(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> LetterService:
    return LetterService(LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries))
