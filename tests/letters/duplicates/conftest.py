"""The service of duplicates on the tests' database, with a register of two names."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.duplicates.service import DuplicateService
from bot.letters.texts.service import LetterTexts


@pytest.fixture
def duplicates(desk: LetterDesk) -> DuplicateService:
    return DuplicateService(desk, lambda tx, guild_id: [frozenset({"river watch", "veille du fleuve"})])


@pytest.fixture
def texts(desk: LetterDesk) -> LetterTexts:
    return LetterTexts(desk)
