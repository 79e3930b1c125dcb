"""YAML files read safely, with the line of every key, so that a mistake can be pointed at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.errors import Invalid

# libyaml's loader where the wheel has it: the reference texts are read ten times faster.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: the file, the line (from 1), the dotted key."""

    file: Path
    line: int
    key: str

    def data(self) -> dict[str, str | int]:
        """Return the place as data of a message (``file``, ``line``, ``key``)."""
        # Lines are not counted: as text they are not grouped into thousands.
        return {"file": str(self.file), "line": str(self.line), "key": self.key}

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}"


def compose(file: Path) -> tuple[dict[str, Any], yaml.Node | None]:
    """Return a file's mapping and its node tree; an empty file gives an empty mapping.

    Raises:
        Invalid: ``yaml-missing``, ``yaml-broken``, ``yaml-mapping`` or ``yaml-twice``.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid("yaml-missing", file=str(file)) from error
    try:
        loader = _LOADER(text)
        node = loader.get_single_node()
        content = loader.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = str(mark.line + 1 if mark is not None else 1)
        reason = str(getattr(error, "problem", None) or error).splitlines()[0]
        raise Invalid("yaml-broken", file=str(file), line=line, reason=reason) from error
    if content is None:
        return {}, None
    if not isinstance(content, dict):
        raise Invalid("yaml-mapping", file=str(file))
    _refuse_repeated(file, node, ())
    return {str(key): value for key, value in content.items()}, node


def place_of(file: Path, node: yaml.Node | None, path: Sequence[str | int]) -> Place:
    """Return the place of a path of keys and indices; of its deepest part that is there, where it is not complete."""
    line = 1
    for part in path:
        found = _child(node, part)
        if found is None:
            break
        line, node = found
    return Place(file, line, ".".join(str(part) for part in path) or "(whole file)")


def _child(node: yaml.Node | None, part: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        item = node.value[part]
        return item.start_mark.line + 1, item
    return None


def _refuse_repeated(file: Path, node: yaml.Node | None, path: tuple[str | int, ...]) -> None:
    # YAML keeps the last of two equal keys without a word; here that would be a lost entry.
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                place = Place(file, key.start_mark.line + 1, ".".join(map(str, (*path, key.value))))
                raise Invalid("yaml-twice", **place.data())
            seen.add(key.value)
            _refuse_repeated(file, value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _refuse_repeated(file, item, (*path, index))
