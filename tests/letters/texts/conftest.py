"""The texts of letters on a real SQLite file, beside the letters themselves."""

import pytest

from bot.letters.desk import LetterDesk
from bot.letters.texts.service import LetterTexts


@pytest.fixture
def texts(desk: LetterDesk) -> LetterTexts:
    return LetterTexts(desk)
