"""The table of who reads whose name, held against every command of the bot; and the same answer both ways."""

import pytest

from bot.letters.model import Visibility
from tests.privacy.explore import NAMES, Crowd, commands_of, crowd, read, same
from tests.privacy.matrix import IN_THE_LETTERS, KINDS, NAMES_SEEN, NOBODY, OTHER_ROOMS
from tests.town import Town

MARKS = {Visibility.PUBLIC: "p", Visibility.COALITION: "c", Visibility.COUNT: "n"}


def seen_in(said: str) -> str:
    """Return the marks of the names that stand in an answer."""
    return "".join(mark for visibility, mark in MARKS.items() if NAMES[visibility] in said)


async def test_every_command_has_its_row(town: Town) -> None:
    """Found by walking the tree: a new command says in tests/privacy/matrix.py who sees what."""
    names = {one.qualified_name for one in commands_of(town)}
    letters = {name for name in names if name.split()[0] in IN_THE_LETTERS}
    assert letters == {*NAMES_SEEN, *NOBODY}
    assert not NAMES_SEEN.keys() & NOBODY
    assert {name.split()[0] for name in names - letters} <= OTHER_ROOMS


async def test_each_reads_the_names_of_the_table_and_no_others(town: Town) -> None:
    """In answers, menus, forms, files and suggestions of every command about letters, to six kinds of people."""
    people = await crowd(town, NAMES)
    await town.due(town.clock.now())
    panel = town.letters.last_message
    assert panel is not None
    assert seen_in(str([one.to_dict() for one in panel.embeds])) == ""
    found, expected = {}, {}
    for command in commands_of(town):
        name = command.qualified_name
        if name.split()[0] in IN_THE_LETTERS:
            row = NAMES_SEEN.get(name, ("",) * len(KINDS))
            for kind, seen in zip(KINDS, row, strict=True):
                found[name, kind] = seen_in(await read(people, kind, command, "nothing of note"))
                expected[name, kind] = seen
    assert found == expected
    await nothing_hidden_lies_about(people)


async def nothing_hidden_lies_about(people: Crowd) -> None:
    """What is planned to be said holds no hidden name. Exports of each format: tests/letters/test_secrecy.py."""
    for one in await people.town.services.deliveries.list_of(limit=1_000):
        assert seen_in(str(one)) in ("", "p"), one.message


async def answers(town: Town, names: dict[Visibility, str], word: str) -> dict[tuple[str, str], str]:
    """Return what everybody who must not learn it reads of a letter signed with some names, asking for a word."""
    people = await crowd(town, names)
    return {
        (command.qualified_name, kind): same(await read(people, kind, command, word, typed=word))
        for command in commands_of(town)
        if command.qualified_name.split()[0] in IN_THE_LETTERS
        for kind in ("member", "elsewhere")
    }


@pytest.fixture(scope="module")
def other_world() -> dict[tuple[str, str], str]:
    """What the first of two worlds answered."""
    return {}


@pytest.mark.parametrize("hidden", ["Xylophone", "Yellowhammer"], ids=["who is asked for", "somebody else"])
async def test_the_same_answer_both_ways(town: Town, other_world: dict[tuple[str, str], str], hidden: str) -> None:
    """Whoever types the name of a hidden signatory reads the same as if somebody else had signed, to the letter."""
    said = await answers(town, {Visibility.COUNT: hidden}, "Xylophone")
    if not other_world:
        other_world.update(said)
        assert any("organiser" in one for one in said.values())
        return
    different = [key for key, one in said.items() if one != other_world[key]]
    assert different == []
