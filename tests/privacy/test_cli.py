"""`caucus erase`, `retention` and `rekey`: what they print, how they end, and beside a running bot."""

import asyncio
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.reference.wordings.errands import Errand, Inbox
from bot.services import build
from bot.settings import Settings
from tests.letters.people import ACME, ALICE, CHANNEL, ORGANISER, opened, signed
from tests.letters.safety.conftest import KEY, OTHER_KEY

pytestmark = pytest.mark.usefixtures("read_once")


def caucus(path: Path, *arguments: str, **environment: str) -> Result:
    """Run a command on a database."""
    return CliRunner().invoke(main, ["--db", str(path), *arguments], env=environment)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, read_once: None) -> Path:
    """A database with a signature, its contact details, and a letter that was cancelled long ago."""
    del read_once
    file = tmp_path_factory.mktemp("host") / "caucus.db"

    async def prepare() -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CAUCUS_DATA_KEY", KEY)
            services = await build(Settings.load(None, db=file))
        await services.servers.change(ORGANISER, letters_channel_id=CHANNEL)
        letter = await opened(services.letters)
        one = await signed(services.letters, letter, ALICE, ACME)
        await services.safety.give_contact(ALICE, one.signature.code, "signal: @alice")
        await services.close()

    asyncio.run(prepare())
    return file


def test_the_host_changes_keys_looks_ahead_and_erases(path: Path) -> None:
    """In this order, since each leaves the database for the next."""
    lost = caucus(path, "rekey", CAUCUS_DATA_KEY=OTHER_KEY)
    assert (lost.exit_code, lost.stderr.count("\n")) == (1, 1)
    anew = {"CAUCUS_DATA_KEY": OTHER_KEY, "CAUCUS_DATA_KEY_BEFORE": KEY}
    assert json.loads(caucus(path, "rekey", "--json", **anew).output) == {"sealed_anew": 1}
    assert json.loads(caucus(path, "rekey", "--json", CAUCUS_DATA_KEY=OTHER_KEY).output) == {"sealed_anew": 0}

    looked = json.loads(caucus(path, "retention", "--dry-run", "--json").output)
    assert (looked["dry_run"], looked["letters"], looked["contact_days"]) == (True, [], 30)
    assert "Nothing is due." in caucus(path, "retention").output

    done = json.loads(caucus(path, "erase", "--user", str(ALICE.user_id), "--json").output)
    assert (done["user"], done["withdrawn"], done["public_names_kept"]) == (str(ALICE.user_id), 1, 0)
    assert done["erased"]["signature"] == 1
    again = caucus(path, "erase", "--user", str(ALICE.user_id))
    assert (again.exit_code, "Nothing here named the account" in again.output) == (0, True)


@pytest.mark.parametrize("user", ["", "0", "-1", "Alice", str(1 << 63), "9" * 400])
def test_what_is_no_account(path: Path, user: str) -> None:
    """Wrong usage, with nothing done."""
    assert caucus(path, "erase", "--user", user).exit_code == 2


async def test_a_running_bot_erases_for_the_host(settings: Settings) -> None:
    """The command line leaves the errand beside the database that the bot holds."""
    services = await build(settings)
    await services.servers.change(ORGANISER, letters_channel_id=CHANNEL)
    done = await Inbox(settings.db, patience=20).ask(Errand("erase", wording_id=ORGANISER.user_id))
    assert done["erased"] == {"server": 1}
    await services.close()
