"""What the tests of several rooms share: settings on a fresh file, a held clock, services, a town."""

import asyncio
import copy
import functools
import gc
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import pytest_asyncio

from bot.clock import FixedClock
from bot.errors import DomainError
from bot.settings import Settings
from bot.storage import Database, open_database
from tests import NOON
from tests.blank import lay_blank

if TYPE_CHECKING:
    from bot.reference.model import Library
    from bot.reference.wordings.model import Wording
    from bot.services import Services
    from tests.town import Town


# Nothing that is imported or collected is garbage, and all of it stays: looking through it time and again took an
# eighth of the whole run.
gc.disable()


# How long an example takes says what else the machine was doing; it is no property of what is tested.
hypothesis.settings.register_profile("caucus", deadline=None)
hypothesis.settings.load_profile("caucus")


def pytest_collection_finish() -> None:
    """Have garbage looked for again, more rarely than usual, and only in what the tests themselves make."""
    gc.freeze()
    gc.set_threshold(20_000, 10, 20)
    gc.enable()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Default settings on a fresh database file, whatever the environment says."""
    for name in ("CAUCUS_DB", "CAUCUS_CONFIG", "CAUCUS_DATA_KEY", "DISCORD_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return Settings.load(db=tmp_path / "caucus.db")


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at noon UTC on Monday 11 January 2027."""
    return FixedClock(NOON)


@pytest_asyncio.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty database on a real file."""
    database = await open_database(lay_blank(tmp_path / "caucus.db"))
    yield database
    await database.close()


@pytest.fixture(scope="session")
def read_once() -> Iterator[None]:
    """Files of data/ are read and indexed once for all who build services: what is made of them never changes."""
    # Imported when asked for: tests of pure rules do not wait for discord.py.
    from bot import services
    from bot.cli import common
    from bot.reference import service
    from bot.reference.service import ReferenceService

    build, built = ReferenceService.__init__, dict[int, tuple[object, dict[str, Any]]]()

    def twin(self: ReferenceService, library: "Library", results: int = 5, texts: "Iterable[Wording]" = ()) -> None:
        seen = tuple(texts)
        if seen or results != 5 or (len(built) == 1 and id(library) not in built):
            build(self, library, results, seen)
            return
        if id(library) not in built:
            build(self, library, results)
            # The library is kept with it, so that no other one gets its id.
            built[id(library)] = (library, dict(vars(self)))
        room = copy.copy(built[id(library)][1]["_public"])
        room.shelf = {}
        vars(self).update({**built[id(library)][1], "_public": room, "_own": {}, "_rebuilding": asyncio.Lock()})

    with pytest.MonkeyPatch.context() as patch:
        names = ("load", "load_known", "load_bodies", "load_world", "operative_words", "Texts")
        once = {name: functools.cache(getattr(services, name)) for name in names}
        for name, read in once.items():
            patch.setattr(services, name, read)
        patch.setattr(common, "Texts", once["Texts"])
        patch.setattr(service, "load", once["load"])
        patch.setattr(ReferenceService, "__init__", twin)
        yield


@pytest_asyncio.fixture
async def services(settings: Settings, clock: FixedClock, read_once: None) -> "AsyncIterator[Services]":
    """Real services on a real file, closed afterwards."""
    del read_once
    from bot.services import build

    lay_blank(settings.db)
    built = await build(settings, clock)
    yield built
    await built.close()


@pytest_asyncio.fixture
async def town(services: "Services", clock: FixedClock) -> "AsyncIterator[Town]":
    """A small server with the real bot in it; an error that nobody was told of fails the test."""
    import simcord
    from discord import app_commands

    from bot.client import Caucus
    from cogs._ui.sender import DiscordSender
    from tests.town import build_town

    bot = Caucus(services, guild_ready_timeout=0.1)
    # Before the bot does it: simcord waits for every task the bot starts, and the alarm waits for ever.
    await services.deliveries.start(DiscordSender(bot, services))
    env = simcord.Env(bot, shard_count=1)
    # It looks every 50 ms whether the database's threads are done, which was half the time of every test of a command.
    env._settle_internal = functools.partial(env._settle_internal, idle=0.002)  # type: ignore[method-assign] # no public way
    await env.start()
    try:
        yield await build_town(env, bot, clock)
    finally:
        # simcord ends what commands began; what the services' own changes began (panels) ends with the cogs. All of
        # `bot.close()` would have every module of cogs/ read anew by the next town.
        for cog in bot.cogs.values():
            await cog.cog_unload()
        await env.shutdown()
    # simcord notes refusals too: each of those was told to the person in words.
    told = (DomainError, app_commands.TransformerError)
    unforeseen = [e for e in env.errors if not isinstance(e, told) and not isinstance(e.__cause__, DomainError)]
    assert unforeseen == []
