"""A rule of Discord shown by two requests, one that keeps it and one that breaks it and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from playground.rules import check_request

Fields = dict[str, Any]
V2 = 1 << 15
"""The message flag IS_COMPONENTS_V2."""


@dataclass(frozen=True)
class Place:
    """Where a rule applies: what is sent to `route` ('METHOD /path'), `make` putting the tried value in at `where`."""

    route: str
    where: str
    make: Callable[[Any], object]


@dataclass(frozen=True)
class Case:
    """With `good` in its place nothing is broken; with `bad` exactly `rule`, at `where` within the place."""

    name: str
    place: Place
    good: object
    bad: object
    where: str
    rule: str


def verify(case: Case) -> None:
    method, _, path = case.place.route.partition(" ")
    where = ".".join(part for part in (case.place.where, case.where) if part)
    assert check_request(method, path, case.place.make(case.good)) == []
    found = check_request(method, path, case.place.make(case.bad))
    assert [(violation.where, violation.rule) for violation in found] == [(where, case.rule)], found


def each(*tables: list[Case]) -> pytest.MarkDecorator:
    """One test a case, named after it."""
    cases = [case for table in tables for case in table]
    names = [case.name for case in cases]
    assert len(set(names)) == len(names)
    return pytest.mark.parametrize("case", cases, ids=names)


def x(size: int) -> str:
    """A text of that many characters."""
    return "x" * size


def button(fields: Fields | None = None) -> Fields:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": "go", **(fields or {})}


def row(*components: Fields) -> Fields:
    return {"type": 1, "components": list(components)}
