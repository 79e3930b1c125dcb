"""`caucus treaty` and `caucus principle`: the contract that others rely on."""

import json
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.cli.batch import batch_answers
from bot.i18n import Texts
from bot.reference.answers import Answer
from bot.reference.service import ReferenceService
from bot.settings import ROOT

pytestmark = pytest.mark.usefixtures("read_once")


@pytest.fixture(scope="module")
def texts() -> Texts:
    """The catalogue."""
    return Texts(ROOT / "data" / "locales")


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def test_an_article_is_shown() -> None:
    """With what it is; --json for programs."""
    shown = run("treaty", "show", "uncc", "24")
    assert shown.exit_code == 0
    assert "Conditions and safeguards" in shown.output
    assert "summary, A/RES/79/243" in shown.output
    row = json.loads(run("treaty", "show", "budapest", "Article 15(1)", "--json").output)
    assert (row["citation"], row["kind"], row["lang"]) == ("budapest:15", "summary", "en")


def test_a_search_and_one_that_finds_nothing() -> None:
    """Nothing fits: an empty list, and 0."""
    found = json.loads(run("treaty", "search", "revenge porn", "--instrument", "uncc", "--limit", "1", "--json").output)
    assert found["query"] == "revenge porn"
    assert [one["citation"] for one in found["results"]] == ["uncc:16"]
    nothing = run("treaty", "search", "Fisheries subsidies", "--json")
    assert nothing.exit_code == 0
    assert json.loads(nothing.output)["results"] == []
    assert "Nothing found." in run("treaty", "search", "Fisheries subsidies").output
    assert "An article of GDPR is cited" in run("treaty", "search", "article 24 of the GDPR").output


def test_a_batch_answers_each_line_in_its_order(tmp_path: Path) -> None:
    """A line that cannot be taken gets its answer too."""
    lines = [
        '{"query":"extradition","limit":1}',
        "nonsense",
        '{"query":"x","instrument":"icc"}',
        '{"query":"24","limit":99}',
    ]
    lines += ['{"query":"引渡","instrument":"budapest","lang":"zh","limit":1}', "[1]", '{"query":"7","limit":true}']
    file = tmp_path / "queries.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("treaty", "search", "--batch", str(file))
    assert done.exit_code == 0
    rows = [json.loads(line) for line in done.output.splitlines()]
    assert [[one["citation"] for one in row["results"]] for row in rows] == [
        ["uncc:37"], [], [], [], ["budapest:24"], [], [],
    ]  # fmt: skip
    assert ["error" in row for row in rows] == [False, True, True, True, False, True, True]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"", "no query"),
        (b"not json", "no query"),
        (b"\xff\xfe{}", "no query"),
        (b"[" * 100_000, "no query"),
        (b"null", "no query"),
        (b'{"query":null}', "no words"),
        (b'{"query":"  "}', "no words"),
        (b'{"query":5}', "no words"),
        (b"{}", "no words"),
        (b'{"query":"x","limit":0}', "1 to 25"),
        (b'{"query":"x","limit":"5"}', "1 to 25"),
        (b'{"query":"x","limit":NaN}', "1 to 25"),
        (b'{"query":"x","limit":1e400}', "1 to 25"),
        (b'{"query":"x","instrument":"icc"}', "There are: uncc, budapest"),
        (b'{"query":"x","instrument":["uncc"]}', "instrument"),
        (b'{"query":"x","lang":"klingon"}', "ar, de, en"),
        (b'{"query":"x","lang":7}', "lang"),
        (b'{"query":"\\ud800 extradition"}', ""),
        (b'{"query":"a\\u0000b"}', ""),
        (b'{"query":"' + b"extradition " * 50_000 + b'"}', ""),
    ],
)
def test_no_line_of_a_batch_ends_the_others(line: bytes, said: str, reference: ReferenceService, texts: Texts) -> None:
    """It gets one line of JSON with what is wrong with it, in its place; the next one is answered as ever."""
    good = b'{"query":"extradition","limit":1}'
    before, answered, after = batch_answers([b"\xef\xbb\xbf" + good, line, good], reference, texts)
    row = json.loads(answered)
    assert (said in row["error"] and row["results"] == []) if said else "error" not in row
    assert "\n" not in answered
    assert answered.encode("utf-8")
    assert json.loads(before) == json.loads(after)
    assert json.loads(after)["results"][0]["citation"] == "uncc:37"


def test_a_fault_of_ours_costs_one_line(texts: Texts) -> None:
    """And is logged, not shown."""

    class Broken:
        def search(self, query: str, *_: object) -> Answer:
            if query == "bad":
                raise AssertionError("secret")
            return Answer(query, ())

    broken = cast("ReferenceService", Broken())
    rows = [json.loads(one) for one in batch_answers([b'{"query":"bad"}', b'{"query":"good"}'], broken, texts)]
    assert "could not be answered" in rows[0]["error"]
    assert "secret" not in rows[0]["error"]
    assert rows[1] == {"query": "good", "results": [], "read_as": {}, "did_you_mean": [], "elsewhere": []}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["treaty", "show", "uncc", "99"], 1, "has no article 99"),
        (["treaty", "show", "icc", "1"], 1, "There is no treaty"),
        (["treaty", "show", "uncc", "24", "--version", "Rev.3"], 1, "no version Rev.3"),
        (["principle", "show", "99"], 1, "There is no principle"),
        (["treaty", "search"], 2, "either words or --batch"),
        (["treaty", "search", "x", "--limit", "0"], 2, "limit"),
    ],
)
def test_a_refusal_is_one_line(arguments: list[str], code: int, said: str) -> None:
    """1 for what is refused, 2 for wrong usage; never a traceback."""
    done = run(*arguments)
    assert done.exit_code == code
    assert said in done.output
    assert "Traceback" not in done.output


def test_lists() -> None:
    """Two treaties, ten principles."""
    assert [row["id"] for row in json.loads(run("treaty", "list", "--json").output)] == ["uncc", "budapest"]
    assert len(json.loads(run("principle", "list", "--json").output)) == 10
    found = json.loads(run("principle", "search", "victims", "--json").output)
    assert found["results"][0]["id"] == "protect-victims"
    assert "Protect Victims" in run("principle", "show", "1").output
