"""The services of entries and imports on the tests' database."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.entries.importing import ImportService
from tests.letters.signing.conftest import register

__all__ = ["imports", "register"]


@pytest.fixture
def imports(desk: LetterDesk) -> ImportService:
    return ImportService(desk)
