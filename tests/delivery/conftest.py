"""What the tests of deliveries share: a database on a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.storage import Database, open_database


@pytest_asyncio.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An open database on a fresh file."""
    database = await open_database(tmp_path / "caucus.db")
    yield database
    await database.close()
