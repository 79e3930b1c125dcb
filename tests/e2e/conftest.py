"""A stage for each story; at its end every request, answer and event must be one that Discord knows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import pytest
import pytest_asyncio

from playground import start
from playground.conformance import Conformance
from tests.e2e.stage import CONFIG, DOCUMENT, Stage


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every story runs over sockets in real time: alone, see tests/run.py."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.sockets)


@cache
def _conformance() -> Conformance | None:
    return Conformance(DOCUMENT) if DOCUMENT.exists() else None


@asynccontextmanager
async def staged(folder: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A stage whose bot was not started yet; afterwards all that was said on it is checked."""
    playground = await start(CONFIG, port=0)
    stage = Stage(playground, folder / "caucus.db", log=folder / "bot.log")
    stage.environment["CAUCUS_LETTERS__PANEL_SECONDS"] = "0.3"
    yield stage
    if stage.process is not None:
        await stage.stop_bot()
    await playground.close()
    log = stage.log.read_text(encoding="utf-8") if stage.log.exists() else ""
    if isinstance(request.node, pytest.Item):
        request.node.add_report_section("teardown", "the bot's log", log)
    found = stage.faults_found(_conformance())
    assert not found, "Discord would not have it so:\n" + "\n".join(found)
    assert "Traceback" not in log, log


@pytest_asyncio.fixture
async def empty_stage(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A stage whose bot was not started yet."""
    async with staged(tmp_path, request) as stage:
        yield stage


@pytest_asyncio.fixture
async def stage(empty_stage: Stage) -> Stage:
    """A stage whose bot is online and set up."""
    await empty_stage.start_bot()
    await empty_stage.set_up()
    return empty_stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_stage(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> AsyncIterator[Stage]:
    """One stage for all stories of a file that only ask and change nothing; starting a bot takes seconds."""
    async with staged(tmp_path_factory.mktemp("stage"), request) as stage:
        await stage.start_bot()
        await stage.set_up()
        yield stage


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say so where Discord's document was not there to check against."""
    if not DOCUMENT.exists():
        terminalreporter.write_line(
            "end to end: Discord's OpenAPI document is not here; only the rules of playground/rules were checked"
        )
