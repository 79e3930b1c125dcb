"""The host's commands: one line on stderr and 1 for a refusal, 2 for wrong usage, never a traceback."""

import base64
import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import click
import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.cli.commands import COMMANDS
from bot.cli.doctor import look_at_clock
from bot.clock import SystemClock
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("read_once")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith(("CAUCUS_", "DISCORD_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CAUCUS_DB", str(tmp_path / "caucus.db"))


def caucus(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def refused(*arguments: str) -> str:
    """Return the one line on stderr of a refused request."""
    result = caucus(*arguments)
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    return result.stderr


def test_the_table_of_commands_leads_to_each() -> None:
    """A command is imported when it is asked for."""
    context = click.Context(main)
    assert {name: command.name for name in COMMANDS if (command := main.get_command(context, name))} == {
        name: name for name in COMMANDS
    }
    assert main.get_command(context, "nothing") is None
    assert {*COMMANDS, "playground"} == set(main.list_commands(context))


def test_a_key_does_not_wait_for_what_it_does_not_need() -> None:
    """Neither for Discord's library nor for any service."""
    program = (
        "import sys\nfrom bot.__main__ import main\n"
        "main(['key'], standalone_mode=False)\nprint({'discord', 'bot.services'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[1:] == ["set()"]


def test_check_passes_on_the_shipped_files() -> None:
    """config/ and data/ as they are shipped are valid."""
    result = caucus("check")
    assert result.exit_code == 0, result.output
    assert "68 articles" in result.stdout


def test_check_names_file_line_and_key(tmp_path: Path) -> None:
    """A host finds the mistake without reading code."""
    config = tmp_path / "caucus.yaml"
    config.write_text("letters:\n  panel_secnds: 3\n")
    line = refused("--config", str(config), "check")
    assert f"{config}, line 2" in line
    assert "letters.panel_secnds" in line


def test_check_looks_at_the_template_and_fonts_of_letters(tmp_path: Path) -> None:
    """Before an organiser meets it in the night of the deadline."""
    config = tmp_path / "caucus.yaml"
    for name, words in (("template", "cannot be read as a Word file"), ("fonts", "is not there")):
        config.write_text(f"letters:\n  {name}: {tmp_path / 'nowhere'}\n")
        assert words in refused("--config", str(config), "check")


def test_wrong_usage_is_2() -> None:
    """As everywhere on a command line."""
    assert caucus("no-such-command").exit_code == 2
    assert caucus("backup").exit_code == 2


def test_a_key_is_32_bytes_in_base64() -> None:
    """It is taken by CAUCUS_DATA_KEY as it is printed."""
    first, second = caucus("key").stdout.strip(), caucus("key").stdout.strip()
    assert len(base64.b64decode(first, validate=True)) == 32
    assert first != second


def test_backup_and_restore(tmp_path: Path) -> None:
    """There and back; a refusal changes nothing."""
    assert "no database" in refused("backup", str(tmp_path / "copy.db"))
    assert caucus("letter", "list").exit_code == 0
    assert caucus("backup", str(tmp_path / "copy.db")).exit_code == 0
    assert "not overwritten" in refused("backup", str(tmp_path / "copy.db"))
    restored = caucus("restore", str(tmp_path / "copy.db"))
    assert restored.exit_code == 0
    assert "caucus erase --user" in restored.output
    (tmp_path / "bad.db").write_text("no backup")
    assert "damaged" in refused("restore", str(tmp_path / "bad.db"))
    assert "no backup at" in refused("restore", str(tmp_path / "none.db"))


def test_what_needs_a_database_does_not_make_one(tmp_path: Path) -> None:
    """In the wrong folder, "nobody is named here" about an empty file would be a false assurance."""
    for command in (
        ["erase", "--user", "5"],
        ["retention"],
        ["rekey"],
        ["letter", "export", "1", "--format", "json"],
    ):
        assert "There is no database at" in refused(*command), command
    doctor = caucus("doctor")
    assert "none yet" in doctor.stdout
    assert not (tmp_path / "caucus.db").exists()


def test_a_list_of_a_database_that_was_not_there_says_so(tmp_path: Path) -> None:
    """Once, beside the empty list: a name typed wrong looks like lost letters otherwise."""
    first, second = caucus("letter", "list"), caucus("letter", "list")
    assert (first.exit_code, first.stdout) == (0, "No letters yet.\n")
    assert str(tmp_path / "caucus.db") in first.stderr
    assert second.stderr == ""


def test_the_database_is_its_owners_alone(tmp_path: Path) -> None:
    """Whoever else has an account on the machine does not read who signed."""
    before = os.umask(0o022)
    try:
        assert caucus("letter", "list").exit_code == 0
    finally:
        os.umask(before)
    assert not [path.name for path in tmp_path.iterdir() if path.stat().st_mode & 0o077]


def test_doctor_says_who_else_reads_the_database(tmp_path: Path) -> None:
    """One that an older Caucus made, in a folder that others may enter."""
    assert caucus("letter", "list").exit_code == 0
    tmp_path.chmod(0o755)
    assert "chmod 600" not in caucus("doctor").stdout
    (tmp_path / "caucus.db").chmod(0o644)
    assert f"chmod 600 {tmp_path / 'caucus.db'}" in caucus("doctor").stdout
    tmp_path.chmod(0o700)
    assert "chmod 600" not in caucus("doctor").stdout


def test_doctor_takes_for_a_backup_what_is_one(tmp_path: Path) -> None:
    """What SQLite leaves beside a file is none, and the database itself may be called so too."""
    for name in ("backup-1.db", "backup-2.db-wal", "backup-3.db-shm", "backup-4.db.part"):
        (tmp_path / name).touch()
    assert "backup-1.db" in caucus("doctor").stdout
    assert "none beside" in caucus("--db", str(tmp_path / "elsewhere" / "my-backup.db"), "doctor").stdout


@pytest.mark.parametrize(("behind", "words"), [(0, "right to within"), (90, " s ahead of Discord's")])
async def test_doctor_compares_the_clock_with_discords(
    monkeypatch: pytest.MonkeyPatch, behind: int, words: str
) -> None:
    """A clock that is wrong closes letters at the wrong moment, and nothing else would ever say so."""

    async def answer(request: web.BaseRequest) -> web.Response:
        del request
        theirs = SystemClock().now() - timedelta(seconds=behind)
        return web.Response(headers={"Date": format_datetime(theirs, usegmt=True)})

    async with RawTestServer(answer) as server:
        monkeypatch.setenv("DISCORD_TOKEN", "made.up")
        monkeypatch.setenv("CAUCUS_DISCORD_API", str(server.make_url("")).rstrip("/"))
        monkeypatch.setenv("CAUCUS_DISCORD_GATEWAY", "ws://127.0.0.1:9")
        found = await look_at_clock(Settings.load(None))
    assert [finding.ok for finding in found] == [behind == 0]
    assert words in found[0].sentence


def test_a_letter_that_is_not_there_is_refused_in_words_of_the_command_line() -> None:
    """There is no list to choose from here, and no slash command."""
    assert caucus("letter", "list").exit_code == 0
    line = refused("letter", "export", "99", "--format", "json")
    assert "99" in line
    assert "caucus letter list" in line
    assert "/letter" not in line


def test_run_without_a_token_says_where_to_put_one() -> None:
    """The first thing a new host meets."""
    assert "DISCORD_TOKEN" in refused("run")


def test_lists_work_on_a_fresh_database() -> None:
    """JSON where it is asked for, on a database that did not exist."""
    for group in ("letter", "session", "delivery"):
        result = caucus(group, "list", "--json")
        assert result.exit_code == 0, result.output
        assert isinstance(json.loads(result.stdout), list)


def test_an_export_that_is_none_is_refused(tmp_path: Path) -> None:
    """Verify reads whatever it is given."""
    (tmp_path / "letter.json").write_text("{}")
    assert "not an export" in refused("letter", "verify", str(tmp_path / "letter.json"))
    assert "cannot be read" in refused("letter", "verify", str(tmp_path / "missing.json"))
    refused("letter", "export", "99", "--format", "json")


def test_doctor_without_a_token_says_so_and_looks_at_the_rest() -> None:
    """One part that fails does not keep the others from being looked at."""
    result = caucus("doctor", "--json")
    assert result.exit_code == 1
    found = {finding["name"]: finding for finding in json.loads(result.stdout)}
    assert not found["discord"]["ok"]
    assert found["database"]["ok"]
    assert caucus("doctor", "--alive").exit_code == 1


@pytest.mark.parametrize("arguments", [["treaty", "list"], ["treaty", "show", "uncc", "24"], ["principle", "list"]])
def test_json_is_json(arguments: list[str]) -> None:
    """What prints data prints JSON when asked."""
    result = caucus(*arguments, "--json")
    assert result.exit_code == 0, result.output
    json.loads(result.stdout)


def test_a_search_that_finds_nothing_is_empty_and_0() -> None:
    """The contract of `treaty search`."""
    result = caucus("treaty", "search", "zxqv wvut", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["results"] == []


@pytest.mark.sockets
def test_the_playground_starts_prints_its_address_and_ends_on_sigterm(tmp_path: Path) -> None:
    """`caucus playground` on a free port, with its bot, and nothing left behind."""
    command = [sys.executable, "-m", "bot", "playground", "--port", "0"]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            line = process.stdout.readline()
            assert "http://127.0.0.1:" in line
            process.send_signal(signal.SIGTERM)
            process.wait(15)
        finally:
            # Else one that does not end would be waited for for ever.
            process.kill()
    assert list(tmp_path.glob("caucus-playground-*")) == []


@pytest.mark.sockets
def test_a_playground_whose_bot_cannot_start_says_so_and_ends(tmp_path: Path) -> None:
    """It is not started again and again; the bot's own line says why."""
    (tmp_path / "bad.db").write_text("this is no database " * 100)
    command = [sys.executable, "-m", "bot", "--db", str(tmp_path / "bad.db"), "playground", "--port", "0"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "damaged" in ended.stderr
    assert "before it was online" in ended.stderr
    assert "Traceback" not in ended.stderr
