"""`caucus status`, `initiative`, `principle scorecard` and `endorsers`: rows for programs, lines for people."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

pytestmark = pytest.mark.usefixtures("read_once")

CSV = "Participant;Signature;Ratification\nAlgeria;25 Oct 2025;\nJapan;;3 Mar 2026 a\nAtlantis;1 Jan 2026;\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_a_table_is_imported_for_everybody(tmp_path: Path) -> None:
    """A dry run stores nothing; what is stored is there the next time, beside the list."""
    table, db = tmp_path / "table.csv", str(tmp_path / "caucus.db")
    table.write_text(CSV, encoding="utf-8")
    arguments = ("--db", db, "status", "import", str(table), "--as-of", "2026-11-20", "--json")
    dry = json.loads(run(*arguments, "--dry-run").output)
    assert (dry["states"], dry["signed"], dry["bound"], dry["stored"]) == (2, 1, 1, False)
    assert dry["problems"] == ["line 4: no state “Atlantis”"]
    assert len(json.loads(run("--db", db, "status", "show", "--json").output)["tables"]) == 1
    assert json.loads(run(*arguments).output)["stored"]
    tables = json.loads(run("--db", db, "status", "show", "--json").output)["tables"]
    assert [(one["table"], one["as_of"]) for one in tables] == [("1", "2026-11-20"), ("list", "2026-11-22")]
    japan = json.loads(run("--db", db, "status", "show", "Япония", "--json").output)
    assert [one["how"] for one in japan["uncc"] if one["done"]] == ["acceded"]
    assert "acceded" in run("--db", db, "status", "show", "Japan").output


def test_a_bloc_and_progress_are_shown(tmp_path: Path) -> None:
    """Every count with its table; what others say beside it."""
    db = str(tmp_path / "caucus.db")
    bloc = json.loads(run("--db", db, "status", "show", "African Union", "--json").output)
    assert (bloc["members"], bloc["conflicts"], bloc["reported"][0]["signed"]) == (54, 1, 14)
    assert "others say 14" in run("--db", db, "status", "show", "African Union").output
    assert "40 needed" in run("--db", db, "status", "show").output


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["status", "show", "Germny"], 1, "Did you mean: Germany"),
        (["status", "import", "nowhere.csv", "--as-of", "2026-11-20"], 1, "cannot be read"),
        (["status", "import", "nowhere.csv"], 2, "--as-of"),
        (["initiative", "show", "xyzzy plugh"], 1, "no initiative"),
        (["initiative", "compare", "gcsc"], 1, "two to 4"),
        (["initiative", "list", "--category", "x"], 1, "Categories:"),
        (["principle", "endorsers", "zzzzqqq"], 1, "Nobody like"),
    ],
)
def test_a_refusal_is_one_line(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    """1 for what is refused, 2 for wrong usage; never a traceback."""
    done = run("--db", str(tmp_path / "caucus.db"), *arguments)
    assert done.exit_code == code
    assert said in done.output
    assert "Traceback" not in done.output


def test_what_stands_round_a_treaty() -> None:
    """Scorecard, endorsers, agreements."""
    card = json.loads(run("principle", "scorecard", "--json").output)
    assert [(one["number"], one["rating"]) for one in card][-1] == (10, "met")
    assert all(one["reason"] and one["sources"] and one["as_of"] for one in card)
    endorsers = json.loads(run("principle", "endorsers", "--json").output)
    assert (len(endorsers["organisations"]), len(endorsers["persons"])) == (43, 10)
    assert "Persons in a personal capacity (1)" in run("principle", "endorsers", "vint").output
    assert len(json.loads(run("initiative", "list", "--json").output)) == 23
    assert "Charter of Trust" in run("initiative", "list", "--category", "supply chain").output
    assert json.loads(run("initiative", "show", "gcsc", "--json").output)["year"] == 2018
    compared = json.loads(run("initiative", "compare", "gcsc", "paris-call", "--json").output)
    assert set(compared["shared"]) == {"public-core", "no-hack-back", "supply-chain"}
