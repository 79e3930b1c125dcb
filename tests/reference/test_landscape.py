"""Endorsers with the list's flaws, agreements by what they have in common, citations to paste."""

import shutil
from itertools import combinations
from pathlib import Path

import pytest

from bot.errors import DomainError, Invalid
from bot.reference.cite import day, full_citation, short_citation
from bot.reference.loader import load
from bot.reference.service import ReferenceService
from tests.reference.conftest import DATA

PARTS = ("treaties", "principles", "glossary.yaml", "initiatives.yaml")
FRAMEWORK = "multistakeholder_manifesto"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of data/ to break."""
    for part in PARTS:
        if (DATA / part).is_dir():
            shutil.copytree(DATA / part, tmp_path / part)
        else:
            shutil.copy(DATA / part, tmp_path / part)
    return tmp_path


def test_organisations_and_persons_are_apart(reference: ReferenceService) -> None:
    """Nobody is both; the organisation that the list puts among the persons is none of them here, and it is said."""
    listed = reference.library.endorsers[FRAMEWORK]
    assert (len(listed.organisations), len(listed.persons)) == (43, 10)
    assert not {one.name for one in listed.organisations} & {one.name for one in listed.persons}
    misplaced = [one for one in listed.organisations if one.listed_under == "persons"]
    assert [one.name for one in misplaced] == ["Jokkolabs Banjul"]
    assert all(one.flaw for one in misplaced)
    assert all(one.role for one in listed.persons)
    assert {one.name for one in listed.organisations if one.author} == {
        "CyberPeace Institute", "Cybersecurity Tech Accord",
    }  # fmt: skip
    assert [one.value for one in listed.claims] == ["over 50", "over 60"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("CIPPIC", ["Samuelson-Glushko Canadian Internet Policy and Public Interest Clinic"]),
        ("internet sans frontieres", ["Internet Sans Frontières"]),
        ("Redes Ayuda", ["RedesAyuda"]),
        ("space rogue", ["Cris Thomas"]),
        ("luta", ["Luta Security", "Katie Moussouris"]),
        ("University of Oklahoma", ["Cyber Governance and Policy Center"]),
        ("zzzzqqq", []),
        ("", []),
    ],
)
def test_an_endorser_is_found_by_any_name(reference: ReferenceService, typed: str, names: list[str]) -> None:
    """As listed, as written, by acronym, by the body it is in."""
    assert [one.name for one in reference.endorsers[FRAMEWORK].find(typed)] == names


def test_every_endorser_is_found_by_its_own_name(reference: ReferenceService) -> None:
    """Whatever the list did to it."""
    search = reference.endorsers[FRAMEWORK]
    for one in reference.library.endorsers[FRAMEWORK].all:
        for name in (one.name, one.listed, *one.aliases):
            assert not name or one in search.find(name), name


def test_comparing_parts_the_categories(reference: ReferenceService) -> None:
    """For any two agreements: every category is shared or one's alone, and the order does not matter."""
    initiatives = reference.initiatives
    for one, other in combinations(initiatives.landscape.initiatives, 2):
        found = initiatives.compare([one.id, other.name])
        shared = {each.id for each in found.shared}
        assert shared == set(one.categories) & set(other.categories)
        alone = {who.id: {each.id for each in what} for who, what in found.alone}
        assert alone == {one.id: set(one.categories) - shared, other.id: set(other.categories) - shared}
        assert found.some == ()
        assert initiatives.compare([other.id, one.id]).shared == found.shared or shared == {
            each.id for each in initiatives.compare([other.id, one.id]).shared
        }


def test_three_have_something_in_common(reference: ReferenceService) -> None:
    """What two of three have is told with who."""
    found = reference.initiatives.compare(["paris-call", "gcsc", "charter-of-trust"])
    assert [one.id for one in found.shared] == ["supply-chain"]
    assert {(c.id, tuple(one.id for one in who)) for c, who in found.some} == {
        ("public-core", ("paris-call", "gcsc")), ("no-hack-back", ("paris-call", "gcsc")),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["paris-call"], "initiative-compare-count"),
        (["paris-call", "Paris Call for Trust and Security in Cyberspace"], "initiative-compare-count"),
        (["paris-call", "gcsc", "manrs", "sco", "g7"], "initiative-compare-count"),
        (["paris-call", "xyzzy plugh"], "initiative-unknown"),
        (["paris-call", "Charter of Trusst"], "initiative-near"),
    ],
)
def test_what_cannot_be_compared(reference: ReferenceService, names: list[str], key: str) -> None:
    """One, the same twice, five, one that is not there."""
    with pytest.raises(DomainError, match=key):
        reference.initiatives.compare(names)


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("initiatives.yaml", "- no-hack-back", "- no-such-thing", "initiatives.0.categories"),
        ("initiatives.yaml", "principles: [open-internet]", "principles: [open]", "categories.0.principles"),
        ("initiatives.yaml", "instrument: budapest", "instrument: bucharest", "initiatives."),
        ("principles/endorsers.yaml", "name: Asia Internet Coalition", "name: CyberPeace Institute", "organisations."),
        ("principles/endorsers.yaml", "framework: multistakeholder_manifesto", "framework: other", "framework"),
    ],
)
def test_a_mistake_is_told_with_its_place(copy: Path, file: str, old: str, new: str, key: str) -> None:
    """Whoever edits data/ is led there."""
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Invalid) as refused:
        load(copy)
    assert refused.value.key == "data-wrong"
    assert refused.value.data["file"] == str(path)
    assert str(refused.value.data["key"]).startswith(key)


def test_a_citation_names_everything(reference: ReferenceService) -> None:
    """Treaty, article with title, paragraph, symbol, date, status."""
    one = reference.article("uncc", "24")
    full = full_citation(one, reference.instrument("uncc"), ("2", "b"))
    assert full == (
        "United Nations Convention against Cybercrime, article 24 (Conditions and safeguards), paragraph 2(b),"
        " A/RES/79/243, 24 December 2024 (adopted)"
    )
    assert short_citation(one, ("2", "b")) == "UNCC art. 24(2)(b), A/RES/79/243 (2024-12-24)"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-12-24", "24 December 2024"),
        ("2023-11", "November 2023"),
        ("2001", "2001"),
        ("", ""),
        ("2023-99", "2023-99"),
    ],
)
def test_days_are_written_out(date: str, said: str) -> None:
    """As far as they are known."""
    assert day(date) == said
