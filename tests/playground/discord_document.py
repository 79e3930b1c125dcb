"""Discord's OpenAPI document, where it is: beside the repository, never in it."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from playground.conformance import Conformance

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENT = REPOSITORY.parent / "shared" / "data" / "discord" / "openapi.json"
needs_document = pytest.mark.skipif(
    not DOCUMENT.is_file(),
    reason="Discord's OpenAPI document is not at ../shared/data/discord/openapi.json: not checked against it",
)


@cache
def conformance() -> Conformance:
    """The document, loaded once for all tests."""
    return Conformance(DOCUMENT)


def misspelt(payload: Any, free: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """The payload with one field misspelt, for every field in it, with that field's path.

    The fields of an object whose own name is in `free` are data (ids, locales): they are left alone.
    """
    for path, _ in _fields(payload, free):
        changed = deepcopy(payload)
        owner = _at(changed, path[:-1])
        owner[f"{path[-1]}_"] = owner.pop(path[-1])
        yield ".".join(map(str, path)), changed


def mistyped(payload: Any) -> Iterator[tuple[str, Any]]:
    """The payload with one value of a wrong type, for every value in it that is no object and no list."""
    for path, value in _fields(payload, ()):
        if isinstance(value, dict | list):
            continue
        changed = deepcopy(payload)
        _at(changed, path[:-1])[path[-1]] = [{}]
        yield ".".join(map(str, path)), changed


def _at(payload: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        payload = payload[step]
    return payload


def _fields(payload: Any, free: tuple[str, ...], path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(payload, dict):
        named_freely = bool(path) and path[-1] in free
        for key, value in payload.items():
            if not named_freely:
                yield (*path, key), value
            yield from _fields(value, free, (*path, key))
    elif isinstance(payload, list):
        for index, value in enumerate(payload):
            yield from _fields(value, free, (*path, index))
