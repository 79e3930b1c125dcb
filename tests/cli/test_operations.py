"""The host's commands: one line on stderr and 1 for a refusal, 2 for wrong usage, never a traceback."""

import base64
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.cli.commands import COMMANDS

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
    assert caucus("restore", str(tmp_path / "copy.db")).exit_code == 0
    (tmp_path / "bad.db").write_text("no backup")
    assert "damaged" in refused("restore", str(tmp_path / "bad.db"))


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
