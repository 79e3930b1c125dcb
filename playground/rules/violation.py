"""What a rule finds, and the small tools with which rules look at a payload that may have any shape.

A payload is plain JSON (dicts, lists, strings, numbers). A value of the wrong type is not a rule's business: Discord's
OpenAPI document says it better. So every tool here passes over what it does not understand, and never raises.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule that a payload breaks.

    `where` is the dotted path that Discord's own error bodies use (`embeds.0.fields.2.value`), empty for the payload
    as a whole; `rule` is a short name to test against (`too-long`); `detail` is for a person.
    """

    where: str
    rule: str
    detail: str

    def __str__(self) -> str:
        return f"{self.where or '(whole payload)'}: {self.detail} [{self.rule}]"


Found = Iterator[Violation]


def join(where: str, *keys: str | int) -> str:
    """`where` with more steps: `join('embeds', 0, 'title')` is `embeds.0.title`."""
    if len(keys) == 1:  # nearly always
        return f"{where}.{keys[0]}" if where else str(keys[0])
    for key in keys:
        where = f"{where}.{key}" if where else str(key)
    return where


def as_list(value: object) -> list[Any]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def as_dict(value: object) -> Json:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def objects(value: object, where: str) -> Iterator[tuple[Json, str]]:
    """The objects of a list, each with its path."""
    if isinstance(value, list):
        within = f"{where}." if where else ""
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield item, f"{within}{index}"


def text_of(value: object) -> str:
    """The value if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def int_of(value: object) -> int | None:
    """The value if it is a whole number (True is not one)."""
    return value if type(value) is int else None


def kind_of(owner: Json) -> int:
    """What the `type` of a component or an option says it is; 0 where it says nothing."""
    kind = owner.get("type")
    return kind if type(kind) is int else 0


def check_text(owner: Json, where: str, key: str, high: int, low: int = 0) -> Found:
    """The string under `key`, where there is one, has from `low` to `high` characters."""
    value = owner.get(key)
    if not isinstance(value, str):
        return
    if len(value) > high:
        yield Violation(join(where, key), "too-long", f"{len(value)} characters, at most {high}")
    elif len(value) < low:
        yield Violation(join(where, key), "too-short", f"{len(value)} characters, at least {low}")


def check_texts(owner: Json, where: str, limits: Iterable[tuple[str, int, int]]) -> Found:
    """As `check_text` for several keys: (key, fewest, most characters) each. Nearly every text keeps to its limits."""
    for key, low, high in limits:
        value = owner.get(key)
        if isinstance(value, str) and not low <= len(value) <= high:
            yield from check_text(owner, where, key, high, low)


def check_count(value: object, where: str, high: int, low: int = 0) -> Found:
    """The list, where it is one, has from `low` to `high` items."""
    if not isinstance(value, list):
        return
    if len(value) > high:
        yield Violation(where, "too-many", f"{len(value)} items, at most {high}")
    elif len(value) < low:
        yield Violation(where, "too-few", f"{len(value)} items, at least {low}")


def check_range(owner: Json, where: str, key: str, low: int, high: int) -> Found:
    """The whole number under `key`, where there is one, lies from `low` to `high`."""
    value = int_of(owner.get(key))
    if value is not None and not low <= value <= high:
        yield Violation(join(where, key), "out-of-range", f"{value} is not from {low} to {high}")


def check_order(owner: Json, where: str, low_key: str, high_key: str) -> Found:
    """The number under `low_key` is not above the one under `high_key`, where both are there."""
    low, high = owner.get(low_key), owner.get(high_key)
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        yield Violation(join(where, low_key), "out-of-order", f"{low_key} {low} is above {high_key} {high}")


def check_unique(pairs: Iterable[tuple[object, str]], key: str, what: str) -> Found:
    """No value comes twice among (value, path of what has it under `key`); `None` is no value."""
    first: dict[object, str] = {}
    for value, where in pairs:
        if value is None or isinstance(value, list | dict):
            continue
        if value in first:
            already = join(first[value], key)
            yield Violation(join(where, key), "duplicate", f"{what} {value!r} is already used at {already}")
        else:
            first[value] = where


def check_required(owner: Json, where: str, *keys: str, why: str) -> Found:
    """Every key is there and not null; `why` says who asks for it. That a text is not empty, `check_text` checks."""
    for key in keys:
        if owner.get(key) is None:
            yield Violation(join(where, key), "missing", f"{why} needs {key}")


def check_absent(owner: Json, where: str, *keys: str, why: str) -> Found:
    """Every key is missing, null or empty; `why` says who forbids it."""
    for key in keys:
        if owner.get(key) not in (None, "", [], {}, False):
            yield Violation(join(where, key), "not-allowed", f"{why} cannot have {key}")
