"""`caucus letter import`: dry run, record, again, and one clear line for what cannot be."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.services import build
from bot.settings import Settings
from tests.letters.people import CHANNEL, ORGANISER, opened

LIST = b"Org,Land\nGroup A,Chad\nGroup B,Mali\n,Mali\n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with an open letter; made once, because each look at it builds every service."""
    tmp_path = tmp_path_factory.mktemp("host")

    async def prepare() -> None:
        services = await build(Settings.load(None, db=tmp_path / "caucus.db"))
        await services.servers.change(ORGANISER, letters_channel_id=CHANNEL)
        await opened(services.letters)
        await services.close()

    asyncio.run(prepare())
    (tmp_path / "list.csv").write_bytes(LIST)
    return tmp_path


def imported(path: Path, *more: str) -> Result:
    """Run the command."""
    given = ["--db", str(path / "caucus.db"), "letter", "import", str(path / "list.csv"), "--letter", "1", *more]
    return CliRunner().invoke(main, given)


def test_dry_run_record_and_again(path: Path) -> None:
    """Nothing is recorded by looking, and nothing twice."""
    mapped = ("--map", "organisation=Org", "--map", "country=B", "--json")
    told = json.loads(imported(path, *mapped, "--dry-run").output)
    assert (told["new"], told["there"], told["recorded"]) == (2, 0, None)
    assert [one["row"] for one in told["left_out"]] == [4]
    assert json.loads(imported(path, *mapped).output)["recorded"] == 2
    again = json.loads(imported(path, *mapped).output)
    assert (again["new"], again["there"], again["recorded"]) == (0, 2, None)
    assert "2 there already" in imported(path, *mapped[:-1]).output


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        ((), 1, "which columns hold names"),
        (("--map", "planet=Org"), 2, "FIELD=COLUMN"),
    ],
)
def test_what_cannot_be_is_one_line(path: Path, more: tuple[str, ...], code: int, said: str) -> None:
    """With the exit code that the command line promises."""
    found = imported(path, *more)
    assert found.exit_code == code
    assert said in found.output
    assert "Traceback" not in found.output
