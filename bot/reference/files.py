"""Reads one file of data/ into its shape; a mistake is told with file, line and key."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from bot.errors import Invalid
from bot.reference.shapes import Shape
from bot.yaml_places import compose, place_of

S = TypeVar("S", bound=Shape)
# 'HRW23', 'BKG': what looks like a key of a file's source list must be one.
_KEY = re.compile(r"[A-Z][A-Z0-9_]+")


class DataFile(Generic[S]):
    """A file that was read: its shape, and where things stand in it.

    Args:
        path: the file.
        shape: what it must look like.

    Raises:
        Invalid: the file cannot be read, or ``data-wrong`` with its first mistake.
    """

    def __init__(self, path: Path, shape: type[S]) -> None:
        content, self._node = compose(path)
        self.path = path
        try:
            self.content = shape.model_validate(content)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            raise self.mistake(first["loc"], first["msg"].removeprefix("Value error, ")) from error

    def mistake(self, where: Iterable[int | str], reason: str) -> Invalid:
        """Return the error that points at a path of keys and indices."""
        return Invalid("data-wrong", reason=reason, **place_of(self.path, self._node, list(where)).data())

    def check_sources(
        self, used: Iterable[tuple[tuple[int | str, ...], Iterable[str]]], known: Mapping[str, str]
    ) -> None:
        """Refuse a source key that the file does not explain.

        Args:
            used: where sources are named, and which.
            known: the file's own list.

        Raises:
            Invalid: ``data-wrong``.
        """
        for where, sources in used:
            for source in sources:
                if _KEY.fullmatch(source) and source not in known:
                    raise self.mistake(where, f"the source {source} is not in this file's list of sources")


def spelled_out(sources: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return sources with the file's keys replaced by what they stand for."""
    return tuple(known.get(source, source) for source in sources)
