"""`caucus treaty import`, `withdraw`, `show`, `list` and `search` over texts: the contract that others rely on."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.services import build
from bot.settings import Settings

TREATY = """Convention on the Testing of Software

Preamble

The Parties to this Convention,

Article 1
Purpose

1. The purpose of this Convention is to promote the testing of software.
2. It is pursued in good faith.

Article 2
Use of terms

For the purposes of this Convention:
(a) "Test" means an act that can fail;
(b) "Zebrafication" means the painting of stripes.

Article 3
Entry into force

This Convention enters into force on the thirtieth day.
"""
ARTICLES = [
    {"number": "1", "title": "Purpose", "paragraphs": 2},
    {"number": "2", "title": "Use of terms", "paragraphs": 1},
    {"number": "3", "title": "Entry into force", "paragraphs": 1},
]


class Desk:
    """The command line on a database of its own."""

    def __init__(self, folder: Path) -> None:
        self.db = folder / "caucus.db"
        self.file = folder / "treaty.txt"
        self.file.write_text(TREATY, encoding="utf-8")

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, ["--db", str(self.db), "treaty", *arguments])

    def bring(self, *more: str, instrument: str = "my-draft", version: str = "v1") -> Result:
        return self.run("import", str(self.file), "--instrument", instrument, "--version", version, *more)

    def json(self, *arguments: str) -> Any:
        done = self.run(*arguments, "--json")
        assert done.exit_code == 0, done.output
        return json.loads(done.stdout)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_once: None) -> Desk:
    """A desk with a treaty on it and no database yet."""
    del read_once
    for name in ("CAUCUS_DB", "CAUCUS_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    return Desk(tmp_path)


def test_import_says_what_was_found_and_stores_it_once(desk: Desk) -> None:
    """The contract's fields; a dry run and a look make no database; the second time nothing happens."""
    row = json.loads(desk.bring("--dry-run", "--json").stdout)
    assert (row["instrument"], row["version"], row["lang"], row["articles"]) == ("my-draft", "v1", "en", ARTICLES)
    assert (row["stored"], row["outcome"], row["status"]) == (False, "dry run", "draft")
    assert isinstance(row["warnings"], list)
    assert desk.run("show", "uncc", "24").exit_code == 0
    assert not desk.db.exists()
    stored = json.loads(desk.bring("--json", "--date", "2026-05").stdout)
    assert (stored["stored"], stored["outcome"], stored["date"]) == (True, "stored", "2026-05")
    again = desk.bring()
    assert again.exit_code == 0
    assert "already" in again.output


def test_show_search_and_list_see_it(desk: Desk) -> None:
    """By citation and by words, with kind, version, language, file; our summary beside it and never inside it."""
    assert desk.bring(instrument="Budapest Convention", version="ETS 185").exit_code == 0
    row = desk.json("show", "budapest", "2")
    wanted = {"citation": "budapest:2", "title": "Use of terms", "version": "ETS No. 185", "lang": "en", "kind": "text"}
    assert {key: row[key] for key in wanted} == wanted
    assert row["text"].splitlines()[0] == "For the purposes of this Convention:"
    assert row["summary"]["kind"] == "summary"
    assert row["summary"]["text"] not in row["text"]
    shown = desk.run("show", "budapest", "1", "--version", "ets 185", "--lang", "EN").output
    assert "text, ETS No. 185 (in force" in shown
    assert shown.index("The purpose of this Convention") < shown.index("Our summary, not the text")
    found = desk.json("search", "zebrafication")["results"]
    assert [one["citation"] for one in found] == ["budapest:2"]
    listed = {one["id"]: one for one in desk.json("list")}
    assert listed["budapest"]["versions"][0]["texts"] == ["en"]
    assert (listed["budapest"]["kind"], listed["uncc"]["kind"]) == ("text", "summary")


def test_another_file_needs_replace_and_withdraw_keeps(desk: Desk) -> None:
    """The refusal is one line; --back brings back what was withdrawn."""
    desk.bring()
    desk.file.write_text(TREATY.replace("thirtieth", "ninetieth"), encoding="utf-8")
    refused = desk.bring()
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "replace" in refused.stderr
    assert json.loads(desk.bring("--replace", "--json").stdout)["replaced"] is True
    assert [one["outcome"] for one in desk.json("withdraw", "my-draft", "--version", "v1")["texts"]] == ["withdrawn"]
    assert desk.run("withdraw", "my-draft", "--version", "v1", "--back").exit_code == 0
    assert "ninetieth" in desk.json("show", "my-draft", "3")["text"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["import", "nowhere.pdf", "--instrument", "uncc", "--version", "v"], 1, "cannot be read"),
        (["import", "{file}", "--instrument", "My Draft!", "--version", "v"], 1, "cannot be a treaty’s id"),
        (["import", "{file}", "--instrument", "uncc", "--version", "v", "--date", "May"], 1, "is no date"),
        (["import", "{file}", "--instrument", "uncc", "--version", "v", "--status", "x"], 1, "is no status"),
        (["import", "{file}", "--instrument", "uncc"], 2, "--version"),
        (["import", "{db}", "--instrument", "uncc", "--version", "v"], 1, "cannot be read"),
        (["import", "http://docs.un.org/x", "--instrument", "uncc", "--version", "v"], 1, "https address"),
        (
            ["import", "https://example.org/x", "--instrument", "uncc", "--version", "v"],
            1,
            "not fetched from",
        ),
        (["import", "file:///etc/passwd", "--instrument", "uncc", "--version", "v"], 1, "https address"),
        (["withdraw", "uncc", "--version", "v"], 1, "no such text"),
        (["show", "uncc", "24", "--version", "v9"], 1, "no version v9"),
        (["show", "uncc", "24", "--lang", "fr"], 1, "It is in: en"),
    ],
)
def test_a_refusal_is_one_line_and_leaves_nothing(desk: Desk, arguments: list[str], code: int, said: str) -> None:
    """1 for what is refused, 2 for wrong usage; no database is made for it."""
    done = desk.run(*(argument.format(file=desk.file, db=desk.db) for argument in arguments))
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    if code == 1:
        assert done.stderr.count("\n") == 1
        assert len(done.stderr) < 300
    assert not desk.db.exists()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 broken", b"PK\x03\x04 no zip", b"\x89PNG\r\n\x1a\n", b"Nothing here."]
)
def test_a_file_that_cannot_be_taken_leaves_nothing(desk: Desk, content: bytes) -> None:
    """One line, whatever it is."""
    desk.file.write_bytes(content)
    done = desk.bring()
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert not desk.db.exists()


async def test_a_running_bot_does_the_errand(desk: Desk, settings: Settings) -> None:
    """It holds the database; what the command line brings is in its answers when the command ends."""
    running = await build(settings)
    try:
        loop = asyncio.get_running_loop()

        async def run(*arguments: str) -> Result:
            return await loop.run_in_executor(None, lambda: desk.run(*arguments))

        done = await run("import", str(desk.file), "--instrument", "my-draft", "--version", "v1")
        assert done.exit_code == 0, done.output
        assert "Stored." in done.output
        assert running.reference.article("my-draft", "2").title == "Use of terms"
        withdrawn = await run("withdraw", "my-draft", "--version", "v1")
        assert withdrawn.exit_code == 0
        assert [one.id for one in running.reference.instruments()] == ["uncc", "budapest"]
        assert list(Path(f"{desk.db}.inbox").iterdir()) == []
    finally:
        await running.close()
