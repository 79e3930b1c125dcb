"""The sizes of the commands, counted as Discord counts them: what does not fit is refused as a whole at the next start.

Counted here by hand, so that a mistake in the playground's rules does not hide behind itself (tests/test_client.py).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.town import Town

MOST, RESERVE = 8_000, 60
"""Characters of a command with its groups, and how many of them are kept for a word more somewhere."""

NAME = re.compile(r"^[-_'\w]{1,32}$")

Json = dict[str, Any]


def locales(one: Json, key: str) -> list[str]:
    """Return a text and all its localisations."""
    return [one[key], *(one.get(f"{key}_localizations") or {}).values()] if key in one else []


def longest(one: Json, key: str) -> int:
    """Return how many characters of it Discord counts: those of the longest localisation."""
    return max(map(len, locales(one, key)), default=0)


def size(one: Json) -> int:
    """Return the characters of a command: names, descriptions, values of choices, of all that is nested in it."""
    choices = sum(longest(choice, "name") + len(str(choice["value"])) for choice in one.get("choices") or [])
    return longest(one, "name") + longest(one, "description") + choices + sum(map(size, one.get("options") or []))


def parts(one: Json, path: str = "") -> Iterator[tuple[str, Json]]:
    """Yield a command, its groups, sub-commands and options, each with the path to it."""
    here = f"{path} {one['name']}".strip()
    yield here, one
    for option in one.get("options") or []:
        yield from parts(option, here)


def faults(command: Json) -> Iterator[str]:
    """Yield what Discord would refuse of a command, and where."""
    if size(command) > MOST - RESERVE:
        yield f"{command['name']}: {size(command)} characters"
    slash = command.get("type", 1) == 1
    for path, one in parts(command):
        names = locales(one, "name")
        if any(not 1 <= len(name) <= 32 for name in names):
            yield f"{path}: a name of more than 32 characters"
        if slash and any(not NAME.fullmatch(name) or name != name.lower() for name in names):
            yield f"{path}: a name that is none"
        if any(not 1 <= len(text) <= 100 for text in locales(one, "description") or ["" if slash else "-"]):
            yield f"{path}: no description of 1 to 100 characters"
        for what in ("options", "choices"):
            if len(one.get(what) or []) > 25:
                yield f"{path}: more than 25 {what}"
        for choice in one.get("choices") or []:
            if any(not 1 <= len(name) <= 100 for name in locales(choice, "name")) or len(str(choice["value"])) > 100:
                yield f"{path}: a choice of more than 100 characters"


def commands(town: Town) -> list[Json]:
    """Return the commands as they are registered."""
    return town.bot.payload()


async def test_every_command_fits(town: Town) -> None:
    """Characters, options, choices, names, descriptions, in every locale; a reserve is left in each."""
    there = commands(town)
    assert [fault for one in there for fault in faults(one)] == []
    kinds = [command.get("type", 1) for command in there]
    assert kinds.count(1) <= 100
    assert max(kinds.count(2), kinds.count(3)) <= 5, "discord.py 2.7.1 takes five context menus of a kind"


LONG = {"name": "one", "description": "d" * 100, "name_localizations": {"de": "d" * 32}}


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ({"options": [LONG] * 26}, "more than 25 options"),
        ({"options": [{**LONG, "choices": [{"name": "c", "value": 1}] * 26}]}, "more than 25 choices"),
        ({"options": [{**LONG, "choices": [{"name": "c", "value": "v" * 101}]}]}, "a choice of more"),
        ({"options": [{**LONG, "choices": [{"name": "c" * 100, "value": "v" * 100}] * 25}] * 2}, "top: 10"),
        ({"options": [{**LONG, "description_localizations": {"fr": "d" * 101}}]}, "no description"),
        ({"options": [{**LONG, "name": "Upper"}]}, "a name that is none"),
        ({"options": [{**LONG, "name_localizations": {"de": "d" * 33}}]}, "more than 32"),
        ({"options": [LONG] * 25}, ""),
    ],
)
def test_what_does_not_fit_is_found(command: Json, fault: str) -> None:
    """Each limit alone, localisations counted by the longest."""
    found = list(faults({"name": "top", "description": "Top", **command}))
    assert any(fault in one for one in found) if fault else found == []


def test_characters_are_counted_as_discord_counts_them() -> None:
    """Of a text in several languages the longest counts alone; a number as choice counts its digits."""
    option = {**LONG, "choices": [{"name": "c", "name_localizations": {"de": "ccc"}, "value": 12}]}
    assert size({"name": "top", "description": "Top", "options": [option]}) == 3 + 3 + 32 + 100 + 3 + 2


ROOT = Path(__file__).resolve().parent.parent
SAID = re.compile(r"(?<![\w/.<:)*])/([a-z]+(?: [a-z]+)*)")
"""A command as sentences and pages name it, with the words that follow it."""


def named(said: str, paths: set[str]) -> bool:
    """Whether what follows a slash begins with a command: of one with sub-commands, with one of these or alone."""
    words = said.split()
    if words[0] not in paths:
        return False
    below = {path for path in paths if path.startswith(f"{words[0]} ")}
    return len(words) == 1 or not below or " ".join(words[:2]) in below


FOLDERS = {"data", "etc", "srv"}
"""What has a slash before it and is a folder of the host's."""


async def test_every_command_that_a_text_names_is_there(town: Town) -> None:
    """Who is told to use a command finds it."""
    paths = {path for command in commands(town) for path, one in parts(command) if one.get("type", 1) in {1, 2}}
    texts = [*(ROOT / "data" / "locales").rglob("*.ftl"), *(ROOT / "docs").glob("*.md")]
    missing = {
        f"{path.name}: /{said}"
        for path in texts
        for said in SAID.findall(path.read_text(encoding="utf-8"))
        if said not in FOLDERS and not named(said, paths)
    }
    assert missing == set()
