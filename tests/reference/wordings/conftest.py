"""Wording services on real files, with a reader that needs no parser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import FixedClock
from bot.reference.loader import load
from bot.reference.model import Library
from bot.reference.wordings.service import WordingService
from bot.servers.service import ServerService
from bot.settings import Imports
from bot.storage import Database
from tests.reference.conftest import DATA
from tests.reference.wordings.readings import fetch, read


@pytest.fixture(scope="session")
def library() -> Library:
    """What data/ knows."""
    return load(DATA)


@pytest_asyncio.fixture
async def wordings(db: Database, clock: FixedClock, library: Library) -> AsyncIterator[WordingService]:
    """The service on an empty database."""
    limits = Imports(texts_per_server=3, characters_per_server=100_000)
    service = WordingService(db, clock, limits, library, ServerService(db, clock, ("en",)), read, fetch)
    await service.load()
    yield service


@pytest.fixture
def document_file(tmp_path: Path) -> Path:
    """A place for a file to import."""
    return tmp_path / "treaty.txt"
