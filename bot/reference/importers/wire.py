"""What two processes say to each other, as JSON and back: neither takes a shape on trust. Pure."""

import dataclasses
import json
from collections.abc import Callable
from typing import TypeVar, cast

from bot.errors import Value
from bot.reference.importers.blocks import ImportLimits
from bot.reference.wordings.model import Article, Caption, Doubt, Reading

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
_T = TypeVar("_T")


def reading_out(reading: Reading) -> Json:
    """Return a reading as JSON knows it."""
    return cast("Json", dataclasses.asdict(reading))


def reading_in(found: Json) -> Reading:
    """Return the reading again.

    Raises:
        ValueError: it has not the shape of one.
    """
    item = _table(found)
    return Reading(
        title=_text(item, "title"),
        symbol=_text(item, "symbol"),
        language=_text(item, "language"),
        preamble=_text(item, "preamble"),
        articles=_each(item, "articles", _article),
        warnings=_each(item, "warnings", _doubt),
        format=_text(item, "format"),
        pages=_number(item, "pages"),
        sha256=_text(item, "sha256"),
    )


def data_in(found: Json) -> dict[str, Value]:
    """Return a refusal's data again.

    Raises:
        ValueError: a value is neither text nor number.
    """
    return {key: _plain(value) for key, value in _table(found).items()}


def limits_out(limits: ImportLimits) -> Json:
    """Return limits as JSON knows them."""
    return cast("Json", dataclasses.asdict(limits))


def limits_in(found: Json) -> ImportLimits:
    """Return the limits again.

    Raises:
        ValueError: one is no number.
    """
    item = _table(found)
    seconds = _plain(item.get("seconds"))
    whole = {key: _number(item, key) for key in ("bytes", "pages", "characters", "memory")}
    return ImportLimits(**whole, seconds=float(seconds))


def titles_in(found: Json) -> tuple[tuple[str, str], ...]:
    """Return pairs of number and title from what `json` made of them."""
    pairs = found if isinstance(found, list) else []
    return tuple((_string(one[0]), _string(one[1])) for one in pairs if isinstance(one, list) and len(one) == 2)


def parse(answer: bytes) -> dict[str, Json]:
    """Return a process's answer as a table.

    Raises:
        ValueError: it is no JSON object.
    """
    return _table(json.loads(answer))


def _article(found: Json) -> Article:
    item = _table(found)
    return Article(
        number=_text(item, "number"),
        title=_text(item, "title"),
        text=_text(item, "text"),
        path=_each(item, "path", _caption),
        footnotes=_each(item, "footnotes", _string),
        page=_number(item, "page"),
    )


def _caption(found: Json) -> Caption:
    item = _table(found)
    return Caption(_text(item, "kind"), _text(item, "number"), _text(item, "title"))


def _doubt(found: Json) -> Doubt:
    item = _table(found)
    pairs = item.get("data")
    if not isinstance(pairs, list):
        raise ValueError("data is no list")
    data: list[tuple[str, str | int]] = []
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            raise ValueError("no pair")
        value = pair[1]
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise ValueError("neither text nor number")
        data.append((_string(pair[0]), value))
    return Doubt(_text(item, "key"), tuple(data))


def _each(item: dict[str, Json], key: str, one: Callable[[Json], _T]) -> tuple[_T, ...]:
    found = item.get(key)
    if not isinstance(found, list):
        raise ValueError(f"{key} is no list")
    return tuple(one(each) for each in found)


def _table(found: Json) -> dict[str, Json]:
    if not isinstance(found, dict):
        raise ValueError("no table")
    return found


def _string(found: Json) -> str:
    if not isinstance(found, str):
        raise ValueError("no text")
    return found


def _text(item: dict[str, Json], key: str) -> str:
    return _string(item.get(key))


def _number(item: dict[str, Json], key: str) -> int:
    found = item.get(key)
    if isinstance(found, bool) or not isinstance(found, int):
        raise ValueError(f"{key} is no whole number")
    return found


def _plain(found: Json) -> Value:
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        raise ValueError("neither text nor number")
    return found
