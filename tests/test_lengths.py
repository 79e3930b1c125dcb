"""Nothing that is said breaks a form or a menu by its length: what is made is clipped, what is written need not be.

Two rules. Every label, description and placeholder that the cogs hand to discord.py goes through `clip`: a long name
filled in, or a long translation, cannot have a form refused. And in every language the messages that are used for such
a thing are within its limit before anything is filled in: nobody reads an ellipsis.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "data" / "locales"
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "cogs").rglob("*.py"))}

TITLE, LABEL, BUTTON, HELP, OPTION, HEADING = 45, 45, 80, 100, 100, 256
"""Discord's limits: a form's title, a field's label, a button, the sentence under it, an option, a card's title."""
PLACEHOLDER = 100
_CLIPPED = {
    "SelectOption": {"label", "description"},
    "add_option": {"label", "description"},
    "Label": {"text", "description"},
    "Button": {"label"},
    "Select": {"placeholder"},
}
_MADE = {"SelectOption": OPTION, "add_option": OPTION, "Card": HEADING, "Field": HEADING, "TryAgain": BUTTON}
_MADE |= {"_turn": BUTTON, "with_share": BUTTON, "StopFollowing": BUTTON, "OpenInitiative": PLACEHOLDER}
_HOLDS = 3
"""Characters that a placeable takes at the least: numbers, codes."""


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call with the last part of the name that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func).split("[")[0].rsplit(".", maxsplit=1)[-1]


def is_short(value: ast.expr) -> bool:
    """Whether an expression is clipped or a literal; 'or None' and conditions are looked into."""
    if isinstance(value, ast.Constant):
        return True
    if isinstance(value, ast.BoolOp):
        return all(map(is_short, value.values))
    if isinstance(value, ast.IfExp):
        return is_short(value.body) and is_short(value.orelse)
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "clip"


def unclipped(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and argument of what discord.py is given as it comes."""
    for call, name in calls(tree):
        if name == "add_option" or ast.unparse(call.func).startswith("discord."):
            for word in call.keywords:
                if word.arg in _CLIPPED.get(name, ()) and not is_short(word.value):
                    yield call.lineno, f"{name}({word.arg}=)"
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and is_label(node) and not is_short(node.value):
            yield node.lineno, ".label"


def is_label(node: ast.Assign) -> bool:
    """Whether an assignment gives a button its label."""
    return ast.unparse(node.targets[0]).endswith(".label")


def test_every_label_that_discord_gets_is_clipped() -> None:
    """Discord refuses a whole form for one label that is a character too long."""
    found = [
        f"{path.relative_to(ROOT)}:{line} {what}" for path, tree in TREES.items() for line, what in unclipped(tree)
    ]
    assert found == []


def keys_of(value: ast.AST, names: dict[str, list[str]]) -> Iterator[str]:
    """Yield patterns of the keys of the catalogue that an expression can be: `say("a-b")`, `say(f"a-{x}")`, ..."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield re.escape(value.value)
    elif isinstance(value, ast.JoinedStr):
        yield "".join(
            re.escape(str(one.value)) if isinstance(one, ast.Constant) else "[a-z0-9-]+" for one in value.values
        )
    elif isinstance(value, ast.IfExp):
        yield from keys_of(value.body, names)
        yield from keys_of(value.orelse, names)
    elif isinstance(value, ast.Subscript | ast.Name):
        yield from map(re.escape, names.get(ast.unparse(getattr(value, "value", value)), ()))


def said(node: ast.AST, names: dict[str, list[str]]) -> Iterator[str]:
    """Yield patterns of the keys of every `say(...)` and `text(interaction, ...)` within, wherever it stands."""
    for call, name in calls(node):
        if name in {"say", "text"} and call.args:
            yield from keys_of(call.args[min(len(call.args) - 1, int(name == "text"))], names)


def kind_of(call: ast.Call, name: str) -> int | None:
    """Return the limit of what a call makes, by its name: buttons, selects, options, cards, fields of a card."""
    maker = ast.unparse(call.func).split(".")[-2] if name == "of" else name
    if maker in _MADE:
        return _MADE[maker]
    if re.search("(Choice|Select)$", maker):
        return PLACEHOLDER
    return BUTTON if re.search("(?i)button$", maker) else None


def of_calls(tree: ast.AST, names: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    """Yield key and limit of what is made by calls: buttons, menus, cards, the titles of forms."""
    for call, name in calls(tree):
        limit = kind_of(call, name)
        parts: list[ast.expr] = [*call.args, *(word.value for word in call.keywords)]
        if ast.unparse(call.func) == "super().__init__":
            # A form is given the catalogue and then its title.
            limit, parts = TITLE, call.args[1:2]
        elif limit == HEADING:
            parts = call.args[:1]
        if limit is not None:
            yield from ((key, limit) for part in parts for key in said(part, names))


def of_pairs(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield key and limit of pairs: the label of a field with what stands under it, an option with its description."""
    offered = [node.value for node in ast.walk(tree) if isinstance(node, ast.DictComp)]
    offered += [one for node in ast.walk(tree) if isinstance(node, ast.Dict) for one in node.values]
    for pair in offered:
        if isinstance(pair, ast.Tuple):
            yield from ((key, OPTION) for key in said(pair, {}))
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 2:
            label, under = (list(keys_of(one, {})) for one in node.elts)
            if under and under[0].endswith("help"):
                yield from ((key, LABEL) for key in label)
                yield from ((key, HELP) for key in under)
        if isinstance(node, ast.Assign) and is_label(node):
            yield from ((key, BUTTON) for key in said(node.value, {}))


def wanted() -> dict[str, int]:
    """Return pattern of a key -> the most characters it may have."""
    found: dict[str, int] = {}
    for tree in TREES.values():
        names: dict[str, list[str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                values = [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
                names[node.targets[0].id] = [one for one in values if isinstance(one, str) and "-" in one]
        for key, limit in (*of_calls(tree, names), *of_pairs(tree)):
            found[key] = min(limit, found.get(key, limit))
    return found


def longest(value: ftl.Pattern) -> int:
    """Return the length of a message's longest variant before anything is filled in."""
    total = 0
    for part in value.elements:
        if isinstance(part, ftl.TextElement):
            total += len(part.value)
        elif isinstance(part.expression, ftl.SelectExpression):
            total += max(longest(one.value) for one in part.expression.variants)
        else:
            total += _HOLDS
    return total


def lengths(language: str) -> dict[str, int]:
    """Return key -> length."""
    found = {}
    for path in (LOCALES / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message) and entry.value is not None:
                found[entry.id.name] = longest(entry.value)
    return found


LIMITS = wanted()
ENGLISH = lengths("en")


LITERALS = {node.value for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def limit_of(key: str) -> int | None:
    """Return the limit of a key, None where it is no label.

    `say(f"letter-entry-{x}")` names more keys than it says: not those that are named in full elsewhere, nor what is too
    long in English; and what fits two such beginnings belongs to the longer one.
    """
    if re.escape(key) in LIMITS:
        return LIMITS[re.escape(key)]
    fitting = [pattern for pattern in LIMITS if key not in LITERALS and re.fullmatch(pattern, key)]
    limit = LIMITS[max(fitting, key=len)] if fitting else None
    return limit if limit is not None and ENGLISH[key] <= limit else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_written_has_to_be_cut(language: str) -> None:
    """Titles, labels, buttons, placeholders, options, headings are within their limits in every language."""
    here = lengths(language)
    limits = {key: limit_of(key) for key in here.keys() & ENGLISH.keys()}
    assert {key: (here[key], most) for key, most in limits.items() if most is not None and here[key] > most} == {}


def test_the_limits_are_found_in_the_code() -> None:
    """Otherwise the test above would hold nothing to anything."""
    assert limit_of("share-button") == BUTTON
    assert limit_of("letter-draft-title") == LABEL
    assert limit_of("letter-draft-title-help") == HELP
    assert limit_of("reminder-form") == TITLE
    assert limit_of("room-region-choose") == PLACEHOLDER
    assert limit_of("session-when") == HEADING
    assert limit_of("letter-panel-sign") == BUTTON
    assert limit_of("series-button-pause") == BUTTON
    assert sum(limit == BUTTON for limit in LIMITS.values()) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_that_a_sentence_names_is_named_as_it_reads(language: str) -> None:
    """“My signature” in a sentence is what stands on the button, in every language."""
    english, here = _plain_messages("en"), _plain_messages(language)
    buttons: dict[str, list[str]] = {}
    for key, words in english.items():
        if limit_of(key) == BUTTON:
            buttons.setdefault(words.strip(" …"), []).append(key)
    for key, words in english.items():
        for named in re.findall(r"“([^”{]+)”", words):
            labels = [here[one].strip(" …") for one in buttons.get(named, []) if one in here]
            assert not labels or key not in here or any(label in here[key] for label in labels), (key, labels)


def _plain_messages(language: str) -> dict[str, str]:
    found = {}
    for path in (LOCALES / language).glob("*.ftl"):
        text = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ftl.Message) and entry.value is not None and entry.value.span is not None:
                found[entry.id.name] = text[entry.value.span.start : entry.value.span.end]
    return found
