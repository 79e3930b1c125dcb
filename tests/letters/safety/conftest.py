"""The services of safety on one desk, with a key for contact details."""

import base64

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.safety.forgetting.service import Forgetting
from bot.letters.safety.retention.service import RetentionService
from bot.letters.safety.sealing import Sealer
from bot.letters.safety.service import SafetyService

KEY, OTHER_KEY = (base64.b64encode(bytes([n]) * 32).decode() for n in (1, 2))


@pytest.fixture
def sealer() -> Sealer:
    return Sealer(KEY)


@pytest.fixture
def safety(desk: LetterDesk, sealer: Sealer) -> SafetyService:
    return SafetyService(desk, sealer)


@pytest.fixture
def retention(desk: LetterDesk) -> RetentionService:
    return RetentionService(desk)


@pytest.fixture
def forgetting(desk: LetterDesk, sealer: Sealer) -> Forgetting:
    return Forgetting(desk, sealer)
