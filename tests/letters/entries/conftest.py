"""The services of entries and imports on the tests' database."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.entries.importing import ImportService


@pytest.fixture
def imports(desk: LetterDesk) -> ImportService:
    return ImportService(desk)
