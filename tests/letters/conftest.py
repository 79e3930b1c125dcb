"""A letter service on a real SQLite file, with people and a clock that stands still."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.service import LetterService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import Database, open_database
from tests.letters.people import CHANNEL, ORGANISER

NOON = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(tmp_path / "caucus.db")
    yield database
    await database.close()


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
    return LetterService(db, clock, Letters(), "Europe/Vienna", servers, deliveries)
