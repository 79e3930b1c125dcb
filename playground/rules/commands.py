"""Discord's rules for application commands: names, order, nesting, sizes.

From Discord's documentation of application commands: naming, the option and choice structures, the numbers of
commands, and the 8,000 characters of a command, for which only the longest localisation of each text counts.
"""

import unicodedata
from collections.abc import Iterator

from playground.rules.violation import (
    Found,
    Json,
    Violation,
    as_dict,
    as_list,
    check_absent,
    check_count,
    check_order,
    check_range,
    check_required,
    check_text,
    check_unique,
    join,
    kind_of,
    objects,
    text_of,
)

CHAT_INPUT, PRIMARY_ENTRY_POINT = 1, 4
MOST_COMMANDS = {1: ("slash", 100), 2: ("user", 15), 3: ("message", 15), 4: ("entry point", 1)}
MOST_CHARACTERS = 8000
SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, NUMBER = 3, 4, 10
# Options that hold a value of these types may have choices or autocomplete.
CHOOSABLE = {STRING, INTEGER, NUMBER}
# The pattern names two scripts whole, for the sake of their combining marks, which are neither letter nor number.
DEVANAGARI_AND_THAI = (
    (0x0900, 0x0950),
    (0x0955, 0x0963),
    (0x0966, 0x097F),
    (0xA8E0, 0xA8FF),
    (0x11B00, 0x11B09),
    (0x0E01, 0x0E3A),
    (0x0E40, 0x0E5B),
)


def check_commands(payload: object) -> Found:
    """The whole list of commands of one scope, as a bulk overwrite sends it."""
    commands = list(objects(payload, ""))
    for kind, (name, most) in MOST_COMMANDS.items():
        count = sum(1 for command, _ in commands if _kind(command) == kind)
        if count > most:
            yield Violation("", "too-many", f"{count} {name} commands, at most {most}")
        named = [(command.get("name"), at) for command, at in commands if _kind(command) == kind]
        yield from check_unique(named, "name", f"{name} command")
    for command, where in commands:
        yield from check_command(command, where)


def check_command(command: Json, where: str, *, partial: bool = False) -> Found:
    """One command; `partial` for a PATCH, where a missing field stays as it was."""
    slash = _kind(command) in {CHAT_INPUT, PRIMARY_ENTRY_POINT}
    if not partial:
        yield from check_required(command, where, "name", why="a command")
    yield from _check_names(command, where, slash=slash)
    if slash:
        if not partial:
            yield from check_required(command, where, "description", why="a slash command")
        yield from _check_descriptions(command, where)
    else:
        yield from check_absent(command, where, "description", "options", why="a context menu command")
    yield from _check_options(command, where, inside=None)
    if (size := command_size(command)) > MOST_CHARACTERS:
        yield Violation(where, "too-long", f"{size} characters in the whole command, at most {MOST_CHARACTERS}")


def command_size(command: Json) -> int:
    """The characters of all names, descriptions and choice values, nested ones too; of localisations the longest."""
    size = _longest(command, "name") + _longest(command, "description")
    for choice, _ in objects(command.get("choices"), ""):
        size += _longest(choice, "name") + len(str(choice.get("value", "")))
    return size + sum(command_size(option) for option, _ in objects(command.get("options"), ""))


def check_choices(value: object, where: str) -> Found:
    """The choices of an option or of an autocomplete answer: 25, names of 1 to 100, string values up to 100."""
    yield from check_count(value, where, 25)
    for choice, at in objects(value, where):
        yield from check_required(choice, at, "name", why="a choice")
        yield from check_text(choice, at, "name", 100, 1)
        yield from check_text(choice, at, "value", 100)
        for locale, name in as_dict(choice.get("name_localizations")).items():
            yield from check_text({locale: name}, join(at, "name_localizations"), locale, 100, 1)


def _kind(command: Json) -> int:
    return kind_of(command) or CHAT_INPUT


def _longest(owner: Json, key: str) -> int:
    localised = as_dict(owner.get(f"{key}_localizations")).values()
    return max(len(text_of(text)) for text in (owner.get(key), *localised))


def _texts(owner: Json, where: str, key: str) -> Iterator[tuple[str, str]]:
    """The text under `key` and its localisations, each with its path."""
    if isinstance(text := owner.get(key), str):
        yield text, join(where, key)
    for locale, localised in as_dict(owner.get(f"{key}_localizations")).items():
        if isinstance(localised, str):
            yield localised, join(where, f"{key}_localizations", locale)


def _check_names(owner: Json, where: str, *, slash: bool) -> Found:
    for name, at in _texts(owner, where, "name"):
        if not 1 <= len(name) <= 32:
            yield Violation(at, "too-long" if name else "too-short", f"{len(name)} characters, from 1 to 32")
        if not slash:
            continue
        if strange := [character for character in name if not _may_stand_in_a_name(character)]:
            yield Violation(at, "bad-name", f"{strange[0]!r} is no letter, number, '-', '_' or apostrophe")
        elif name != name.lower():
            yield Violation(at, "bad-name", f"{name!r} must be lower case")


def _may_stand_in_a_name(character: str) -> bool:
    if character in "-_'" or unicodedata.category(character)[0] in "LN":
        return True
    return any(low <= ord(character) <= high for low, high in DEVANAGARI_AND_THAI)


def _check_descriptions(owner: Json, where: str) -> Found:
    for text, at in _texts(owner, where, "description"):
        if not 1 <= len(text) <= 100:
            yield Violation(at, "too-long" if text else "too-short", f"{len(text)} characters, from 1 to 100")


def _check_options(owner: Json, where: str, inside: int | None) -> Found:
    """The options of a command (`inside` is None), of a group or of a subcommand."""
    where = join(where, "options")
    options = list(objects(owner.get("options"), where))
    yield from check_count(as_list(owner.get("options")), where, 25)
    yield from check_unique([(option.get("name"), at) for option, at in options], "name", "option")
    yield from _check_nesting(options, where, inside)
    yield from _check_required_first(options)
    for option, at in options:
        yield from check_required(option, at, "name", "description", why="an option")
        yield from _check_names(option, at, slash=True)
        yield from _check_descriptions(option, at)
        if (kind := kind_of(option)) in {SUBCOMMAND, GROUP}:
            yield from check_absent(option, at, "required", "choices", "autocomplete", why="a subcommand")
            yield from _check_options(option, at, kind)
        else:
            yield from _check_value_option(option, at)


def _check_nesting(options: list[tuple[Json, str]], where: str, inside: int | None) -> Found:
    nested = [(kind_of(option), at) for option, at in options if kind_of(option) in {SUBCOMMAND, GROUP}]
    if nested and len(nested) != len(options):
        yield Violation(where, "not-allowed", "subcommands and plain options cannot stand side by side")
    for kind, at in nested:
        if inside == SUBCOMMAND or (inside == GROUP and kind == GROUP):
            yield Violation(at, "not-allowed", "subcommands nest no deeper than command, group, subcommand")
    if inside == GROUP and len(nested) != len(options):
        yield Violation(where, "not-allowed", "a group holds nothing but subcommands")


def _check_required_first(options: list[tuple[Json, str]]) -> Found:
    optional_seen = False
    for option, where in options:
        if option.get("required") is True and optional_seen:
            yield Violation(where, "out-of-order", "a required option stands after an optional one")
        optional_seen = optional_seen or option.get("required") is not True


def _check_value_option(option: Json, where: str) -> Found:
    kind = kind_of(option)
    choices = option.get("choices")
    if kind not in CHOOSABLE:
        yield from check_absent(option, where, "choices", "autocomplete", why=f"an option of type {kind}")
    elif as_list(choices) and option.get("autocomplete") is True:
        yield Violation(join(where, "autocomplete"), "not-allowed", "an option has choices or autocomplete, not both")
    yield from check_absent(option, where, "options", why="an option that is no subcommand")
    yield from check_choices(choices, join(where, "choices"))
    yield from check_range(option, where, "min_length", 0, 6000)
    yield from check_range(option, where, "max_length", 1, 6000)
    yield from check_order(option, where, "min_length", "max_length")
    yield from check_order(option, where, "min_value", "max_value")
