"""The table of who reads whose name, held against every command of the bot; and the same answer both ways."""

import re

import discord
import pytest

from bot.letters.model import Visibility
from tests.privacy.explore import NAMES, Crowd, commands_of, crowd, read, said_in, same
from tests.privacy.matrix import IN_THE_LETTERS, KINDS, NAMES_SEEN, NOBODY, OTHER_ROOMS, WIDEST
from tests.privacy.presses import Aim, Board, kinds_of_items, rows
from tests.town import Town

EXPORTS = ("docx", "html", "md", "csv", "json")
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
    """In answers, menus, forms, files and suggestions of every command, to six kinds of people."""
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
            if name == "letter export":
                # The other formats; a PDF takes longest and was read above.
                for form in EXPORTS:
                    said = await read(people, "organiser", command, "nothing of note", given={"format": form})
                    found[name, form], expected[name, form] = seen_in(said), "p"
        else:
            for kind in WIDEST:
                found[name, kind], expected[name, kind] = seen_in(await read(people, kind, command, "of note")), ""
    assert {key: seen for key, seen in found.items() if seen != expected[key]} == {}
    await nothing_hidden_lies_about(people)


async def test_each_reads_the_names_of_the_table_behind_every_button(town: Town) -> None:
    """Buttons, menus and the pages they turn, pressed by whoever got hold of them; then every menu of a message."""
    people = await crowd(town, NAMES)
    await town.due(town.clock.now())
    panel, aim, board = town.letters.last_message, await Aim.at(people), Board(people)
    assert panel is not None
    found, expected = {}, {}
    for custom_id, row in rows():
        # The signatory comes after those who must not do it for them, the organiser last.
        for kind in ("outsider", "member", "elsewhere", "direct", "signatory", "organiser"):
            found[custom_id, kind] = seen_in(await said_in(await board.press(kind, aim.fill(custom_id))))
            expected[custom_id, kind] = row[KINDS.index(kind)]
    for menu in town.bot.tree.get_commands(type=discord.AppCommandType.message):
        for kind in ("signatory", "member", "outsider", "organiser"):
            used = await people.people[kind][0].context_menu(town.letters, menu.name, panel)
            found[menu.name, kind], expected[menu.name, kind] = seen_in(await said_in(used)), ""
    assert {key: seen for key, seen in found.items() if seen != expected[key]} == {}
    await nothing_hidden_lies_about(people)


def test_every_button_has_its_row() -> None:
    """Found among the classes: whoever adds one says in tests/privacy/presses.py who sees what."""
    ids = [re.sub(r"\{(mark|token)\}", "0" * 16, custom_id).partition("=")[0] for custom_id, _ in rows()]
    ids = [one.format(code="ABCDEFGH", seq=1, print="0" * 12) for one in ids]
    without = [
        one.__name__
        for one in kinds_of_items()
        if not any(one.__discord_ui_compiled_template__.fullmatch(custom_id) for custom_id in ids)
    ]
    assert without == []


async def nothing_hidden_lies_about(people: Crowd) -> None:
    """What is planned to be said holds no hidden name. Exports of each format: tests/letters/test_secrecy.py."""
    for one in await people.town.services.deliveries.list_of(limit=1_000):
        assert seen_in(str(one)) in ("", "p"), one.message


Answer = tuple[str, list[str]]
ANSWERS = re.compile("/(interactions|webhooks)/").search


async def answers(town: Town, names: dict[Visibility, str], word: str) -> dict[tuple[str, str], Answer]:
    """Return what everybody who must not learn it reads of a letter signed with some names, asking for a word.

    And by which requests to Discord they are answered: as many, of the same kinds, in the same order.
    """
    people, found = await crowd(town, names), {}
    requests = town.env.backend.http_requests
    for command in commands_of(town):
        if command.qualified_name.split()[0] not in IN_THE_LETTERS:
            continue
        # Of another server's letter nothing can be asked without its number.
        for kind in ("member", "elsewhere") if command.get_parameter("letter") else ("member",):
            before = len(requests)
            said = same(await read(people, kind, command, word, typed=word))
            sent = [f"{one.method} {one.path}" for one in requests[before:]]
            # What is said to channels at moments of its own is no answer.
            found[command.qualified_name, kind] = (
                said,
                [re.sub(r"\d{9}.*\d{9}", "ID", one) for one in sent if ANSWERS(one)],
            )
    return found


@pytest.fixture(scope="module")
def other_world() -> dict[tuple[str, str], Answer]:
    """What the first of two worlds answered."""
    return {}


@pytest.mark.parametrize("hidden", ["Xylophone", "Yellowhammer"], ids=["who is asked for", "somebody else"])
async def test_the_same_answer_both_ways(town: Town, other_world: dict[tuple[str, str], Answer], hidden: str) -> None:
    """Whoever types the name of a hidden signatory reads the same as if somebody else had signed, to the letter."""
    said = await answers(town, {Visibility.COUNT: hidden}, "Xylophone")
    if not other_world:
        other_world.update(said)
        assert any("organiser" in one for one, _ in said.values())
        assert all(requests for _, requests in said.values())
        return
    different = [key for key, one in said.items() if one != other_world[key]]
    assert different == []
