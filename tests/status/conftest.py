"""The project's own status data, read once."""

from pathlib import Path

import pytest

from bot.status.loader import load_world
from bot.status.model import World
from bot.status.names import States

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="session")
def world() -> World:
    """Everything under data/status/; it is frozen, so that all tests may share it."""
    return load_world(DATA)


@pytest.fixture(scope="session")
def states(world: World) -> States:
    """The states by their names."""
    return States(world.states)
