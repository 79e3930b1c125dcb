"""Discord's rules for application commands: each kept once and broken once."""

from typing import Any

import pytest

from playground.rules import check_request
from tests.playground.rule_cases import Case, Fields, Place, each, verify, x

EMPTY: Fields = {}
CREATE_AT = "POST /applications/1/guilds/2/commands"


def command(fields: Fields) -> Fields:
    return {"name": "letter", "description": "d", "type": 1, **fields}


def option(name: str = "title", **fields: Any) -> Fields:
    return {"name": name, "description": "d", "type": 3, **fields}


def named(*names: str, **fields: Any) -> list[Fields]:
    return [option(name, **fields) for name in names]


def numbered(count: int) -> list[Fields]:
    return [option(f"o{number}") for number in range(count)]


def choices(count: int, **fields: Any) -> Fields:
    return {"choices": [{"name": "n", "value": "v", **fields}] * count}


def many(count: int, kind: int = 1) -> list[Fields]:
    fields = {"description": "d"} if kind == 1 else {}
    return [{"name": f"c{number}", "type": kind, **fields} for number in range(count)]


def of_size(size: int) -> Fields:
    """A command of so many characters: its own 2, and 20 options of 400 with the last shortened."""
    big = [option(f"o{n:02}", description=x(97), **choices(3, name=x(99))) for n in range(20)]
    big[-1]["description"] = x(97 - (2 + 20 * 400 - size))
    return {"name": "c", "description": "d", "options": big}


SUB = option("open", type=1)
GROUP = option("manage", type=2, options=[SUB])
LOCALISED = "name_localizations"

ALL = Place("PUT /applications/1/commands", "", lambda commands: commands)
WHOLE = Place(CREATE_AT, "", lambda whole: whole)
COMMAND = Place(CREATE_AT, "", command)
MENU = Place(CREATE_AT, "", lambda fields: {"name": "Share This", "type": 3, **fields})
PATCH = Place("PATCH /applications/1/commands/2", "", lambda fields: fields)
OPTIONS = Place(CREATE_AT, "options", lambda options: command({"options": options}))
OPTION = Place(CREATE_AT, "options.0", lambda fields: OPTIONS.make([option(**fields)]))
IN_SUB = Place(CREATE_AT, "options.0.options", lambda options: OPTIONS.make([{**SUB, "options": options}]))
IN_GROUP = Place(CREATE_AT, "options.0.options", lambda options: OPTIONS.make([{**GROUP, "options": options}]))

COMMAND_RULES = [
    Case("a name of 32", COMMAND, {"name": x(32)}, {"name": x(33)}, "name", "too-long"),
    Case("lower case", COMMAND, {"name": "letter-open_2"}, {"name": "Letter"}, "name", "bad-name"),
    Case("no space", COMMAND, {"name": "l'été"}, {"name": "my letter"}, "name", "bad-name"),
    Case(
        "a localised name",
        COMMAND,
        {LOCALISED: {"fr": "pétition"}},
        {LOCALISED: {"fr": "Pétition"}},
        f"{LOCALISED}.fr",
        "bad-name",
    ),
    Case("a command has a name", COMMAND, EMPTY, {"name": None}, "name", "missing"),
    Case("a description", COMMAND, EMPTY, {"description": None}, "description", "missing"),
    Case("a description of 100", COMMAND, {"description": x(100)}, {"description": x(101)}, "description", "too-long"),
    Case(
        "a localised description",
        COMMAND,
        {"description_localizations": {"fr": x(100)}},
        {"description_localizations": {"fr": x(101)}},
        "description_localizations.fr",
        "too-long",
    ),
    Case("a patch may be partial", PATCH, {"name": "letter"}, {"name": "Letter"}, "name", "bad-name"),
    Case("a patch without a name", PATCH, {"description": "d"}, {"description": ""}, "description", "too-short"),
    Case("a menu may have spaces", MENU, EMPTY, {"name": x(33)}, "name", "too-long"),
    Case("one entry point", ALL, [{**many(1)[0], "type": 4}], [{**c, "type": 4} for c in many(2)], "", "too-many"),
    Case("an entry point is lower case", COMMAND, {"type": 4}, {"type": 4, "name": "Go"}, "name", "bad-name"),
    Case("a bulk overwrite looks inside", ALL, many(2), [*many(1), {"name": "x"}], "1.description", "missing"),
    Case("a menu has no description", MENU, {"description": ""}, {"description": "d"}, "description", "not-allowed"),
    Case("a menu has no options", MENU, {"options": []}, {"options": [option()]}, "options", "not-allowed"),
    Case("100 slash commands", ALL, many(100) + many(15, 2), many(101), "", "too-many"),
    Case("15 user commands", ALL, many(15, 2), many(16, 2), "", "too-many"),
    Case("15 message commands", ALL, many(15, 3), many(16, 3), "", "too-many"),
    Case("unique within a type", ALL, [*many(1), *many(1, 3)], [*many(1), *many(1)], "1.name", "duplicate"),
    Case("8000 characters", WHOLE, of_size(8000), of_size(8001), "", "too-long"),
]

OPTION_RULES = [
    Case("25 options", OPTIONS, numbered(25), numbered(26), "", "too-many"),
    Case("an option's name", OPTION, {"name": "title"}, {"name": "Title"}, "name", "bad-name"),
    Case("an option's description", OPTION, EMPTY, {"description": None}, "description", "missing"),
    Case("is not empty", OPTION, EMPTY, {"description": ""}, "description", "too-short"),
    Case("and of 100", OPTION, {"description": x(100)}, {"description": x(101)}, "description", "too-long"),
    Case("options are unique", OPTIONS, named("a", "b"), named("a", "a"), "1.name", "duplicate"),
    Case(
        "required first",
        OPTIONS,
        named("a", "b", required=True) + named("c"),
        named("a") + named("b", required=True),
        "1",
        "out-of-order",
    ),
    Case("25 choices", OPTION, choices(25), choices(26), "choices", "too-many"),
    Case("choice name of 100", OPTION, choices(1, name=x(100)), choices(1, name=x(101)), "choices.0.name", "too-long"),
    Case("a choice has a name", OPTION, choices(1), choices(1, name=None), "choices.0.name", "missing"),
    Case(
        "choice value of 100", OPTION, choices(1, value=x(100)), choices(1, value=x(101)), "choices.0.value", "too-long"
    ),
    Case(
        "choice names localised",
        OPTION,
        choices(1, name_localizations={"fr": x(100)}),
        choices(1, name_localizations={"fr": x(101)}),
        "choices.0.name_localizations.fr",
        "too-long",
    ),
    Case(
        "and not empty",
        OPTION,
        choices(1, name_localizations={"fr": "x"}),
        choices(1, name_localizations={"fr": ""}),
        "choices.0.name_localizations.fr",
        "too-short",
    ),
    Case(
        "choices or autocomplete",
        OPTION,
        {"autocomplete": True},
        {"autocomplete": True, **choices(1)},
        "autocomplete",
        "not-allowed",
    ),
    Case(
        "numbers may have choices",
        OPTION,
        {"type": 4, **choices(1)},
        {"type": 5, **choices(1)},
        "choices",
        "not-allowed",
    ),
    Case("so may decimals", OPTION, {"type": 10, **choices(1)}, {"type": 11, **choices(1)}, "choices", "not-allowed"),
    Case("min_length from 0", OPTION, {"min_length": 0}, {"min_length": -1}, "min_length", "out-of-range"),
    Case("min_length to 6000", OPTION, {"min_length": 6000}, {"min_length": 6001}, "min_length", "out-of-range"),
    Case("a role has no choices", OPTION, {"type": 8}, {"type": 8, **choices(1)}, "choices", "not-allowed"),
    Case("a value has no options", OPTION, EMPTY, {"options": [SUB]}, "options", "not-allowed"),
    Case("max_length from 1", OPTION, {"max_length": 1}, {"max_length": 0}, "max_length", "out-of-range"),
    Case("max_length of 6000", OPTION, {"max_length": 6000}, {"max_length": 6001}, "max_length", "out-of-range"),
    Case(
        "min_length not above max_length",
        OPTION,
        {"min_length": 2, "max_length": 2},
        {"min_length": 3, "max_length": 2},
        "min_length",
        "out-of-order",
    ),
    Case(
        "min_value not above max_value",
        OPTION,
        {"type": 10, "min_value": 0.5, "max_value": 1},
        {"type": 10, "min_value": 1.5, "max_value": 1},
        "min_value",
        "out-of-order",
    ),
]

NESTING_RULES = [
    Case("subcommands among themselves", OPTIONS, [SUB, GROUP], [SUB, option("b")], "", "not-allowed"),
    Case("none within a subcommand", IN_SUB, [option()], [SUB], "0", "not-allowed"),
    Case("no group within a group", IN_GROUP, [SUB], [GROUP], "0", "not-allowed"),
    Case("subcommands within a group", IN_GROUP, [SUB], [option()], "", "not-allowed"),
    Case("a subcommand is not required", OPTIONS, [SUB], [{**SUB, "required": True}], "0.required", "not-allowed"),
    Case(
        "rules reach the depths",
        IN_GROUP,
        [{**SUB, "options": [option("a")]}],
        [{**SUB, "options": [option("A")]}],
        "0.options.0.name",
        "bad-name",
    ),
]


@each(COMMAND_RULES, OPTION_RULES, NESTING_RULES)
def test_each_rule_of_commands_is_kept_and_broken(case: Case) -> None:
    verify(case)


@pytest.mark.parametrize("name", ["поиск", "搜索", "بحث", "खोज", "ค้นหา", "élan", "a'b", "_", "2"])
def test_names_in_any_script_are_names(name: str) -> None:
    """The pattern takes every letter and number, and Devanagari and Thai with their marks."""
    assert check_request("POST", "/applications/1/commands", command({"name": name})) == []


@pytest.mark.parametrize("name", ["a b", "a.b", "a/b", "a!", "e\u0301", "ОТКРЫТЬ", "😀", "a:b"])
def test_other_characters_are_not(name: str) -> None:
    found = check_request("POST", "/applications/1/commands", command({"name": name}))
    assert [(violation.where, violation.rule) for violation in found] == [("name", "bad-name")]


def test_of_localisations_only_the_longest_counts() -> None:
    full = of_size(8000)
    shorter = {f"l{number}": x(90) for number in range(30)}
    translated = {**full, "options": [{**each, "description_localizations": shorter} for each in full["options"]]}
    assert check_request("POST", "/applications/1/commands", translated) == []
    longer = {**full, "description_localizations": {"fr": "dd"}}
    assert [violation.rule for violation in check_request("POST", "/applications/1/commands", longer)] == ["too-long"]
