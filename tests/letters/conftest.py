"""A letter service on a real SQLite file, with people and a clock that stands still."""

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.entries.service import EntryService
from bot.letters.life.service import LifeService
from bot.letters.running.limits import RuleService
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
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
def desk(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> LetterDesk:
    return LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries)


@pytest.fixture
def letters(desk: LetterDesk) -> LetterService:
    return LetterService(desk)


@pytest.fixture
def life(desk: LetterDesk) -> LifeService:
    return LifeService(desk)


@pytest.fixture
def sharing(desk: LetterDesk) -> SharingService:
    return SharingService(desk)


@pytest.fixture
def signing(desk: LetterDesk) -> SigningService:
    return SigningService(desk)


@pytest.fixture
def signers(desk: LetterDesk) -> SignersService:
    return SignersService(desk)


@pytest.fixture
def rules(desk: LetterDesk) -> RuleService:
    return RuleService(desk)


@pytest.fixture
def entries(desk: LetterDesk) -> EntryService:
    return EntryService(desk)
