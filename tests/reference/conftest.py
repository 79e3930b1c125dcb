"""The project's own data, read once."""

from pathlib import Path

import pytest

from bot.reference.service import ReferenceService

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="session")
def reference() -> ReferenceService:
    """The service on data/; it holds no state, so that all tests may share it."""
    return ReferenceService.load(DATA)
