"""data/status/: whole, and what is wrong in it is told with file, line and key. States by every name they have."""

import shutil
from pathlib import Path

import pytest
from babel import Locale

from bot.errors import Invalid
from bot.status.loader import load_world, mistake_in
from bot.status.model import Step, World
from bot.status.names import LANGUAGES, States
from tests.status.conftest import DATA


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of data/status/ to break."""
    shutil.copytree(DATA / "status", tmp_path / "status")
    return tmp_path


def test_the_projects_own_data_is_whole(world: World) -> None:
    """193 members of the United Nations; five regional groups that part them, but for the observer in WEOG."""
    members = {one.code for one in world.states.values() if one.kind == "member"}
    assert len(members) == 193
    groups = [one for one in world.blocs.values() if one.kind == "United Nations regional group"]
    assert len(groups) == 5
    assert sum(len(one.members) for one in groups) == 192
    assert members - {code for one in groups for code in one.members} == {"US"}
    assert all(one.source and one.as_of for one in world.blocs.values())
    assert mistake_in(DATA) is None


def test_every_figure_has_its_source(world: World) -> None:
    """No signature, ratification or number stands alone."""
    for table in world.tables.values():
        assert all(deed.sources for deed in table.deeds)
    assert all(one.source and one.date for figures in world.reported.values() for one in figures)
    uncc = world.tables["uncc"]
    assert len(uncc.codes(Step.SIGNED)) == 74
    # Approved by its parliament, no deposit seen: told beside, never counted.
    assert "AZ" not in uncc.codes(Step.BOUND)
    assert [one.kind for one in world.remarks if one.code == "AZ"] == ["parliament"]


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        ("signatures.yaml", "code: DZ", "code: AO", "un_convention.signed_at_hanoi.0.name", "AO is Angola"),
        ("signatures.yaml", "code: DZ", "code: XX", "un_convention.signed_at_hanoi.0.code", "no state XX"),
        ("signatures.yaml", "id: status", "id: state", "id", "status"),
        ("signatures.yaml", "needed: 40", "needed: 0", "un_convention.needed", "greater than or equal"),
        ("blocs.yaml", "members: [DZ,", "members: [QQ,", "blocs.0.members", "no state QQ"),
        ("blocs.yaml", "members: [DZ,", "members: [AO,", "blocs.0.members", "twice"),
        ("blocs.yaml", "verified: 'no'", "verified: no", "blocs.3.verified", "quotes"),
        ("states.yaml", "name: Albania", "name: Algeria", "states.", "is called"),
        ("budapest.yaml", "code: CI", "code: GH", "dated.0.name", "GH is Ghana"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(
    copy: Path, file: str, old: str, new: str, key: str, reason: str
) -> None:
    """Whoever edits the figures is led to the place."""
    path = copy / "status" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Invalid) as refused:
        load_world(copy)
    assert refused.value.key == "data-wrong"
    assert refused.value.data["file"] == str(path)
    assert str(refused.value.data["key"]).startswith(key)
    assert reason in str(refused.value.data["reason"])
    assert str(mistake_in(copy)) == str(refused.value)


def test_every_state_answers_to_its_names(world: World, states: States) -> None:
    """Its code, the depositary's spelling, every alias; in six languages too, where no other state has that name."""
    for one in world.states.values():
        for name in (one.code, one.name, one.name.upper(), f"{one.name} 3", f"{one.name} [1], 2", *one.aliases):
            assert states.find(name) == one, name
    for language in LANGUAGES:
        for code in world.states:
            name = Locale(language).territories.get(code, "")
            found = states.find(name) if name else None
            assert found is None or found.code == code or found.name == name, (language, code, name)


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Allemagne", "DE"), ("中国", "CN"), ("США", "US"), ("مصر", "EG"), ("Países Bajos", "NL"), ("dprk", "KP"),
     ("the netherlands", "NL"), ("Côte d’Ivoire", "CI"), ("Niger", "NE"), ("Congo", "CG"), ("Guinea", "GN")],
)  # fmt: skip
def test_names_people_type(states: States, typed: str, code: str) -> None:
    """In the languages of the United Nations, short forms, typographic apostrophes; no state for another."""
    found = states.find(typed)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("typed", ["", " ", "Atlantis", "x" * 5000, "=1+1", "💥"])
def test_what_is_no_state_is_none(states: States, typed: str) -> None:
    """Nothing is guessed."""
    assert states.find(typed) is None
