"""The data files: what is wrong in one is told with file, line and key; nothing is taken over silently."""

import shutil
from pathlib import Path

import pytest

from bot.errors import Invalid
from bot.reference.loader import load, mistakes
from bot.reference.model import Verified

DATA = Path(__file__).resolve().parents[2] / "data"
PARTS = ("treaties", "principles", "glossary.yaml", "initiatives.yaml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of data/ to break."""
    for part in PARTS:
        source = DATA / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part)
        else:
            shutil.copy(source, tmp_path / part)
    return tmp_path


def test_the_projects_own_data_is_whole() -> None:
    """The UN convention's 68 articles, Budapest's 48, ten principles; nothing is wrong."""
    library = load(DATA)
    assert {name: len(one.provisions) for name, one in library.instruments.items()} == {"uncc": 68, "budapest": 48}
    assert next(iter(library.instruments)) == "uncc"
    (manifesto,) = library.frameworks.values()
    assert [principle.order for principle in manifesto.principles] == list(range(1, 11))
    assert len(library.terms) == 50
    assert len(library.landscape.initiatives) == 23
    assert mistakes(DATA) == []


def test_what_was_not_checked_says_so() -> None:
    """Articles 1 to 15 were compared with the official text, most of the others were not."""
    library = load(DATA)
    states = {one.number: one.verified for one in library.instruments["uncc"].provisions}
    assert {states[str(number)] for number in range(1, 16)} == {Verified.FULL}
    assert states["24"] is Verified.NO
    assert states["64"] is Verified.PARTIAL
    assert {one.verified for one in library.instruments["budapest"].provisions} == {Verified.FULL}
    assert all(
        one.sources and one.as_of for instrument in library.instruments.values() for one in instrument.provisions
    )


def test_the_crosswalk_goes_both_ways() -> None:
    """It is written down on one side only."""
    counterparts = load(DATA).crosswalk.counterparts
    assert "budapest:15" in counterparts["uncc:24"]
    assert counterparts["budapest:15"] == ("uncc:6", "uncc:24")
    assert "untoc:16" in counterparts["uncc:37"]


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        ("treaties/uncc.yaml", "verified: 'no'", "verified: no", "articles.15.verified", "quotes"),
        ("treaties/uncc.yaml", "verified: 'no'", "verified: perhaps", "articles.15.verified", "full"),
        ("treaties/uncc.yaml", "    title: Use of terms", "    titel: Use of terms", "articles.1.title", "required"),
        ("treaties/uncc.yaml", "sources: [AR_TXT]", "sources: [NOBODY]", "articles.0.sources", "NOBODY"),
        ("treaties/uncc.yaml", "  - number: 3\n", "  - number: 4\n", "articles.2.number", "3 was expected"),
        (
            "treaties/uncc.yaml",
            "{budapest: [2]}",
            "{budapest: [99]}",
            "articles.6.counterparts.budapest",
            "no article 99",
        ),
        ("treaties/uncc.yaml", "{draft-2023: 17}", "{draft-1999: 17}", "articles.3.earlier", "no version draft-1999"),
        ("treaties/uncc.yaml", "    articles: 68", "    articles: 71", "versions.0.articles", "68 articles"),
        ("treaties/uncc.yaml", "articles: [59, 68]", "articles: [59, 71]", "headings.8.articles", "so many"),
        ("treaties/budapest.yaml", "    status: in force", "    status: nearly", "versions.0.status", "in force"),
        ("treaties/finding_aid.yaml", "at: ['uncc:1']", "at: ['uncc:70']", "entries.0.at", "no uncc:70"),
        ("treaties/synonyms.yaml", "  - [bank secrecy,", "  - [no,", "groups.138.0", "string"),
        ("treaties/elsewhere.yaml", "fields:\n", "areas:\n", "fields", "required"),
        ("treaties/terms.yaml", "{en: fraud, fr:", "{en: fraud, fn:", "terms.8.fr", "required"),
        ("principles/multistakeholder_manifesto.yaml", "uncc: [6,", "uncc: [600,", "principles.0.provisions", "uncc"),
        ("glossary.yaml", "  - term: accession\n", "  - trm: accession\n", "terms.0.term", "required"),
        ("initiatives.yaml", "  - id: paris-call", "  - id: ''", "initiatives.0.id", "at least 1"),
        (
            "treaties/names.yaml",
            "      - 'UNCAC'",
            "      - 'Hanoi Convention'",
            "instruments.1.aliases",
            "uncc is called",
        ),
        ("treaties/names.yaml", "      - 'UNCAC'", "      - 'UNTOC'", "instruments.1.aliases", "untoc is called"),
        ("treaties/names.yaml", "      - BKG", "      - NOBODY", "instruments.0.sources", "NOBODY"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(
    copy: Path, file: str, old: str, new: str, key: str, reason: str
) -> None:
    """Whoever edits data/ is led to the place."""
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Invalid) as refused:
        load(copy)
    assert refused.value.key == "data-wrong"
    assert refused.value.data["file"] == str(path)
    assert str(refused.value.data["key"]).startswith(key)
    assert reason in str(refused.value.data["reason"])
    line = int(refused.value.data["line"])
    near = text.replace(old, new, 1).splitlines()[line - 1 : line + 12]
    assert any(part in "\n".join(near) for part in new.split("\n"))
    assert [str(error) for error in mistakes(copy)] == [str(refused.value)]


def test_a_key_that_stands_twice_is_refused(copy: Path) -> None:
    """YAML would keep the last one without a word."""
    path = copy / "glossary.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: glossary", "id: glossary\nid: other"), "utf-8")
    with pytest.raises(Invalid, match="yaml-twice"):
        load(copy)


def test_a_missing_file_is_named(copy: Path) -> None:
    """Not an empty glossary."""
    for name in ("glossary.yaml", "treaties/english.txt"):
        text = (copy / name).read_text(encoding="utf-8")
        (copy / name).unlink()
        with pytest.raises(Invalid, match="yaml-missing"):
            load(copy)
        (copy / name).write_text(text, encoding="utf-8")


def test_every_file_with_a_mistake_is_told(copy: Path) -> None:
    """`caucus check` tells more than the first one."""
    for name in ("glossary.yaml", "initiatives.yaml"):
        (copy / name).write_text("id: [", encoding="utf-8")
    assert len(mistakes(copy)) == 2
