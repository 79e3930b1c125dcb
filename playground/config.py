"""Reads config/playground.yaml: the demo server, its channels and its people. Knows no Discord library."""

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Locale = Literal[
    "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
]  # fmt: skip
"""The client languages Discord has (its reference, 'Locales')."""

Name = Annotated[str, Field(min_length=1, max_length=100)]


class PlaygroundError(Exception):
    """Something a person can put right; `str()` is the sentence to show."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RoleConfig(_Part):
    """A role; `permissions` are Discord's permission names in lower case (`manage_guild`)."""

    name: Name
    colour: int = Field(default=0, ge=0, le=0xFFFFFF)
    permissions: tuple[str, ...] = ()
    mentionable: bool = False


class ChannelConfig(_Part):
    """A text channel; `only` names the roles that see it (everybody when empty), `bot` whether the bot does."""

    name: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\sA-Z#@]+$")]
    topic: Annotated[str, Field(max_length=1024)] = ""
    only: tuple[str, ...] = ()
    bot: bool = True


class BotConfig(_Part):
    """The bot's name and what it was invited with; `privileged_intents` are those switched on for it."""

    name: Name = "Bot"
    permissions: tuple[str, ...] = ()
    privileged_intents: tuple[Literal["members", "presences", "message_content"], ...] = ()


class PersonConfig(_Part):
    """Somebody the page can act as; `label` says in one word what they are for."""

    name: Name
    label: Name
    locale: Locale = "en-US"
    roles: tuple[str, ...] = ()
    manage_guild: bool = False
    note: str = ""


class PlaygroundConfig(_Part):
    """The whole of the file, checked: names are unique, and every role named exists."""

    guild: Name
    locale: Locale = "en-US"
    roles: tuple[RoleConfig, ...] = ()
    channels: tuple[ChannelConfig, ...] = Field(min_length=1)
    bot: BotConfig = BotConfig()
    people: tuple[PersonConfig, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_agree(self) -> "PlaygroundConfig":
        for what, names in (
            ("role", [role.name for role in self.roles]),
            ("channel", [channel.name for channel in self.channels]),
            ("person", [person.name for person in self.people]),
        ):
            twice = next((name for name in names if names.count(name) > 1), None)
            if twice is not None:
                raise ValueError(f"the {what} '{twice}' is there twice")
        known = {role.name for role in self.roles}
        for name, wanted in (
            *((channel.name, channel.only) for channel in self.channels),
            *((person.name, person.roles) for person in self.people),
        ):
            missing = next((role for role in wanted if role not in known), None)
            if missing is not None:
                raise ValueError(f"'{name}' names the role '{missing}', which is not among the roles")
        return self


def load_config(path: Path) -> PlaygroundConfig:
    """Read and check the file; raises PlaygroundError with one sentence naming the file and the key."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise PlaygroundError(f"{path}: cannot be read ({problem.strerror}).") from problem
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise PlaygroundError(f"{path}: is not valid YAML: {' '.join(str(problem).split())}") from problem
    try:
        return PlaygroundConfig.model_validate(raw)
    except ValidationError as problem:
        first = problem.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "the file"
        raise PlaygroundError(f"{path}: {key}: {first['msg'].removeprefix('Value error, ')}.") from problem
