"""Reads config/playground.yaml: the demo server, its people, what they do and the tour. Knows no Discord library."""

from itertools import chain
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, ValidationError

from playground.plot import Faults, Name, Part, StepConfig, TourConfig, Where

Locale = Literal[
    "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
]  # fmt: skip
"""The client languages Discord has (its reference, 'Locales')."""


class PlaygroundError(Exception):
    """Something a person can put right; `str()` is the sentence to show."""


class RoleConfig(Part):
    """A role; `permissions` are Discord's permission names in lower case (`manage_guild`)."""

    name: Name
    colour: int = Field(default=0, ge=0, le=0xFFFFFF)
    permissions: tuple[str, ...] = ()
    mentionable: bool = False


class ChannelConfig(Part):
    """A text channel; `only` names the roles that see it (everybody when empty), `bot` whether the bot does."""

    name: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\sA-Z#@]+$")]
    topic: Annotated[str, Field(max_length=1024)] = ""
    only: tuple[str, ...] = ()
    bot: bool = True


class BotConfig(Part):
    """The bot's name and what it was invited with; `privileged_intents` are those switched on for it."""

    name: Name = "Bot"
    permissions: tuple[str, ...] = ()
    privileged_intents: tuple[Literal["members", "presences", "message_content"], ...] = ()


class PersonConfig(Part):
    """Somebody the page can act as; `label` says in one word what they are for."""

    name: Name
    label: Name
    locale: Locale = "en-US"
    roles: tuple[str, ...] = ()
    manage_guild: bool = False
    note: str = ""


class PlaygroundConfig(Part):
    """The whole of the file."""

    guild: Name
    locale: Locale = "en-US"
    roles: tuple[RoleConfig, ...] = ()
    channels: tuple[ChannelConfig, ...] = Field(min_length=1)
    bot: BotConfig = BotConfig()
    people: tuple[PersonConfig, ...] = Field(min_length=1)
    setup: tuple[StepConfig, ...] = ()
    demo: tuple[StepConfig, ...] = ()
    tour: tuple[TourConfig, ...] = ()


def _twice(config: PlaygroundConfig) -> Faults:
    """Names that are there twice."""
    for part, key in (("roles", "name"), ("channels", "name"), ("people", "name"), ("tour", "id")):
        names = [getattr(one, key) for one in getattr(config, part)]
        for at, name in enumerate(names):
            if name in names[:at]:
                yield (part, at, key), f"'{name}' is there twice"


def _nowhere(config: PlaygroundConfig) -> Faults:
    """Names of what is not there."""
    roles, channels, people = ([one.name for one in part] for part in (config.roles, config.channels, config.people))
    steps = [((part, at), step) for part in ("setup", "demo", "tour") for at, step in enumerate(getattr(config, part))]
    named: list[tuple[Where, str, list[str]]] = [
        *((("channels", at, "only"), role, roles) for at, one in enumerate(config.channels) for role in one.only),
        *((("people", at, "roles"), role, roles) for at, one in enumerate(config.people) for role in one.roles),
        *(((*where, "as"), step.who, people) for where, step in steps),
        *(((*where, "in"), step.at, channels) for where, step in steps),
    ]
    for where, name, known in named:
        if name not in known:
            yield where, f"there is no '{name}'; there is {', '.join(known) or 'none'}"


def _in_steps(config: PlaygroundConfig, folder: Path) -> Faults:
    for part in ("setup", "demo"):
        for at, step in enumerate(getattr(config, part)):
            yield from (((part, at, *where), text) for where, text in step.faults(folder))


def load_config(path: Path) -> PlaygroundConfig:
    """Read and check the file; raises PlaygroundError with one sentence naming the file, the line and the key."""
    try:
        text = path.read_text(encoding="utf-8")
        raw: Any = yaml.safe_load(text)
    except OSError as problem:
        raise PlaygroundError(f"{path}: cannot be read ({problem.strerror}).") from problem
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise PlaygroundError(f"{path}: is not valid YAML: {' '.join(str(problem).split())}") from problem
    try:
        config = PlaygroundConfig.model_validate(raw)
    except ValidationError as problem:
        first = problem.errors()[0]
        raise _wrong(path, text, first["loc"], first["msg"]) from problem
    for where, what in chain(_twice(config), _nowhere(config), _in_steps(config, path.parent)):
        raise _wrong(path, text, where, what)
    return config


def _wrong(path: Path, text: str, where: Where, what: str) -> PlaygroundError:
    """Name the place as far as the file goes along with it."""
    node, line = yaml.compose(text), 0
    for step in where:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            node = None
        if node is None:
            break
        line = node.start_mark.line + 1
    key = ".".join(str(part) for part in where) or "the file"
    return PlaygroundError(f"{path}{f', line {line}' if line else ''}: {key}: {what}.")
