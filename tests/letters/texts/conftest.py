"""The texts of letters on a real SQLite file, beside the letters themselves."""

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.service import LetterService
from bot.letters.texts.service import LetterTexts
from bot.servers.service import ServerService
from bot.settings import Letters
from bot.storage import Database


@pytest.fixture
def desk(db: Database, clock: FixedClock, servers: ServerService, deliveries: DeliveryService) -> LetterDesk:
    return LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, deliveries)


@pytest.fixture
def letters(desk: LetterDesk) -> LetterService:
    return LetterService(desk)


@pytest.fixture
def texts(desk: LetterDesk) -> LetterTexts:
    return LetterTexts(desk)
