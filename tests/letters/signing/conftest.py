"""The services of signing on one desk, as the bot has them."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.register.service import RegisterService

STATES = {"kenya": "KE", "chad": "TD"}


@pytest.fixture
def register(desk: LetterDesk) -> RegisterService:
    return RegisterService(desk, lambda name: STATES.get(name.lower(), ""))
