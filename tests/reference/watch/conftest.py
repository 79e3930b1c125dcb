"""Services around an empty library, so that each text that arrives is all there is to build."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.reference.compare.service import CompareService
from bot.reference.importers.reading import read_document
from bot.reference.loader import load
from bot.reference.model import Aids, Crosswalk, Library
from bot.reference.service import ReferenceService
from bot.reference.watch.service import WatchService
from bot.reference.wordings.service import WordingService
from bot.servers.service import ServerService
from bot.settings import Settings
from bot.storage import Database
from tests.reference.compare.texts import ROOT, words


async def _nothing(address: str) -> tuple[bytes, str]:
    raise AssertionError(f"nothing is fetched here: {address}")


@dataclass
class Room:
    """The services that watching needs."""

    servers: ServerService
    deliveries: DeliveryService
    reference: ReferenceService
    wordings: WordingService
    compare: CompareService
    watch: WatchService


@pytest.fixture(scope="session")
def empty_library() -> Library:
    """What data/ holds, without what it says of instruments."""
    library = load(Path(ROOT / "data"))
    return replace(library, instruments={}, frameworks={}, crosswalk=Crosswalk({}, {}), aids=Aids((), (), ()), known={})


@pytest_asyncio.fixture
async def room(db: Database, settings: Settings, clock: FixedClock, empty_library: Library) -> AsyncIterator[Room]:
    """Real services on a real file."""
    servers = ServerService(db, clock, ("en",))
    deliveries = DeliveryService(db, clock, settings.delivery, servers)
    reference = ReferenceService(empty_library)
    wordings = WordingService(db, clock, settings.imports, empty_library, servers, read_document, _nothing)
    wordings.on_change(reference.follow(wordings))
    compare = CompareService(reference, wordings.in_sight, words())
    watch = WatchService(db, clock, servers, deliveries, reference, wordings, compare)
    yield Room(servers, deliveries, reference, wordings, compare, watch)
