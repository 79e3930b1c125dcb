"""The services of signing on one desk, as the bot has them."""

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.register.service import RegisterService
from bot.letters.running.limits import RuleService
from bot.letters.service import LetterService
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.servers.service import ServerService
from bot.settings import Letters
from bot.storage import Database

STATES = {"kenya": "KE", "chad": "TD"}


@pytest.fixture
def desk(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> LetterDesk:
    return LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries)


@pytest.fixture
def letters(desk: LetterDesk) -> LetterService:
    return LetterService(desk)


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
def register(desk: LetterDesk) -> RegisterService:
    return RegisterService(desk, lambda name: STATES.get(name.lower(), ""))
