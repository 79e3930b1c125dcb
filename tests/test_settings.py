"""Settings: a mistake names file, line and key; secrets stay out of files; the environment wins."""

import os
import re
from pathlib import Path

import pytest

from bot.errors import Invalid
from bot.settings import CONFIG, Settings


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CAUCUS_DB", "CAUCUS_CONFIG", "CAUCUS_DATA_KEY", "DISCORD_TOKEN"):
        monkeypatch.delenv(name, raising=False)


def refused(tmp_path: Path, text: str) -> Invalid:
    file = tmp_path / "caucus.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Invalid) as refusal:
        Settings.load(file)
    return refusal.value


@pytest.mark.parametrize(
    ("text", "key", "line", "named"),
    [
        ("\nletters:\n  panel_secondz: 1\n", "settings-unknown", "3", "letters.panel_secondz"),
        ("colour: red\n", "settings-unknown", "1", "colour"),
        ("letters:\n  panel_seconds: soon\n", "settings-wrong", "2", "letters.panel_seconds"),
        ("letters:\n  panel_seconds: -1\n", "settings-wrong", "2", "letters.panel_seconds"),
        (
            "calendar:\n  reminder_minutes:\n    - 60\n    - an hour\n",
            "settings-wrong",
            "4",
            "calendar.reminder_minutes.3",
        ),
        (
            "# zones\ncalendar:\n  default_zone: Viena\n",
            "settings-wrong",
            "3",
            "calendar.default_zone",
        ),
        ("language: xx\n", "settings-wrong", "1", "language"),
        ("token: abc\n", "settings-secret", "1", "token"),
        ("db: a.db\nlanguage: en\ndb: b.db\n", "yaml-twice", "3", "db"),
    ],
)
def test_a_mistake_names_file_line_and_key(tmp_path: Path, text: str, key: str, line: str, named: str) -> None:
    """Whoever hosts Caucus is no programmer: the sentence says where to look."""
    error = refused(tmp_path, text)
    assert (error.key, error.data["line"]) == (key, line)
    assert str(error.data["key"]).split(".")[0] == named.split(".", maxsplit=1)[0]
    assert str(error.data["file"]).endswith("caucus.yaml")


@pytest.mark.parametrize("text", ["a: [1\n", "- a list\n", "just words\n", "\ta: 1\n"])
def test_a_file_that_is_not_yaml_or_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    """No traceback."""
    assert refused(tmp_path, text).key in {"yaml-broken", "yaml-mapping"}


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    """A typo in --config does not silently run with defaults."""
    with pytest.raises(Invalid) as refusal:
        Settings.load(tmp_path / "missing.yaml")
    assert refusal.value.key == "yaml-missing"


def test_the_environment_wins_and_its_mistakes_name_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Containers are configured that way."""
    file = tmp_path / "caucus.yaml"
    file.write_text("db: from-file.db\nletters:\n  panel_seconds: 5\n")
    monkeypatch.setenv("CAUCUS_DB", "from-environment.db")
    monkeypatch.setenv("DISCORD_TOKEN", "made-up")
    settings = Settings.load(file)
    assert settings.db == Path("from-environment.db")
    assert settings.letters.panel_seconds == 5
    assert settings.token.get_secret_value() == "made-up"
    assert "made-up" not in repr(settings)
    monkeypatch.setenv("CAUCUS_DATA_KEY", "short")
    with pytest.raises(Invalid) as refusal:
        Settings.load(file)
    assert refusal.value.key == "settings-environment"
    assert refusal.value.data["name"] == "CAUCUS_DATA_KEY"
    assert "short" not in str(refusal.value.data["reason"])


def test_what_is_wrong_is_said_in_words_of_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in those of the library that found it."""
    assert refused(tmp_path, "db: 3\n").data["reason"] == "give the path of a file or folder"
    assert str(refused(tmp_path, "language: xx\n").data["reason"]).startswith("Caucus has no texts in it")
    assert "Europe/Vienna" in str(refused(tmp_path, "calendar:\n  default_zone: Viena\n").data["reason"])
    monkeypatch.setenv("CAUCUS_LETTERS__PANEL", "3")
    assert refused(tmp_path, "").data == {"name": "CAUCUS_LETTERS__PANEL", "reason": "there is no such setting"}


@pytest.mark.parametrize("around", [" {}", "{}\n", "{}\r\n", '"{}"', "'{}'\r", "Bot {}"])
def test_a_token_may_come_with_what_copying_leaves_around_it(monkeypatch: pytest.MonkeyPatch, around: str) -> None:
    """A file written on Windows ends its lines with two characters, and some of what reads `.env` leaves the quotes."""
    monkeypatch.setenv("DISCORD_TOKEN", around.format("made.up-token"))
    assert Settings.load(None).token.get_secret_value() == "made.up-token"


@pytest.mark.parametrize("token", ["two\nlines", "two words", "made\x00up"])
def test_a_token_that_can_be_none_is_refused_without_showing_it(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    """Such a thing cannot even be sent."""
    monkeypatch.setattr("os.environ", {**os.environ, "DISCORD_TOKEN": token})
    with pytest.raises(Invalid) as refusal:
        Settings.load(None)
    assert refusal.value.data["name"] == "DISCORD_TOKEN"
    assert token not in str(refusal.value.data)


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `CAUCUS_DB=` in a file of variables that was only half filled in: not a database called nothing."""
    monkeypatch.setenv("CAUCUS_DB", "")
    monkeypatch.setenv("CAUCUS_LETTERS__CONTACT_DAYS", "")
    assert Settings.load(None).db == Path("caucus.db")


def test_the_shipped_file_lists_every_setting_with_its_default(tmp_path: Path) -> None:
    """config/caucus.yaml is the documentation: with its lines commented in, nothing changes."""
    lines = CONFIG.read_text(encoding="utf-8").splitlines()
    key = re.compile(r"# ( *[a-z_]+:( .*)?)")
    live = [match[1] for line in lines if (match := key.fullmatch(line))]
    file = tmp_path / "caucus.yaml"
    file.write_text("\n".join(live), encoding="utf-8")
    shown = Settings.load(file)
    assert shown == Settings.load(None).model_copy(update={"token": shown.token})
    for section in ("delivery", "letters", "calendar", "reference"):
        for name in type(getattr(shown, section)).model_fields:
            assert f"#   {name}: " in CONFIG.read_text(encoding="utf-8"), (section, name)
