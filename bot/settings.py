"""What the host of a Caucus has set: config/caucus.yaml and the environment, validated, frozen."""

import base64
import binascii
import os
import re
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

import yaml
from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import Invalid
from bot.yaml_places import Place, compose, place_of

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "config" / "caucus.yaml"
SECRETS = ("token", "data_key", "data_key_before")


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Delivery(_Section):
    """How deliveries are sent. Durations in seconds."""

    sweep_seconds: int = Field(default=30, ge=1, le=3600)
    late_after_seconds: int = Field(default=120, ge=1)
    attempts: int = Field(default=6, ge=1, le=50)
    digest_from: int = Field(default=3, ge=2, le=100)


class Letters(_Section):
    """Sign-on letters."""

    panel_seconds: float = Field(default=3.0, ge=0.1, le=600)
    text_limit: int = Field(default=20_000, ge=500, le=200_000)
    template: Path | None = None
    fonts: Path | None = None
    contact_days: int = Field(default=30, ge=1, le=3650)
    retention_days: int = Field(default=365, ge=1, le=3650)


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # OSError: a folder of zones, such as 'Europe'
        raise ValueError("no zone has this name; zones are written like Europe/Vienna") from error
    return name


class Calendar(_Section):
    """Sessions and their reminders. Offsets in minutes before the start."""

    reminder_minutes: tuple[int, ...] = (7 * 24 * 60, 24 * 60, 60)
    default_zone: Annotated[str, AfterValidator(_zone)] = "Europe/Vienna"
    feeds_folder: Path | None = None
    feeds_url: str = Field(default="", pattern=r"^(https?://\S+)?$")


class Reference(_Section):
    """Look-ups."""

    results: int = Field(default=5, ge=1, le=10)


class Imports(_Section):
    """What an imported document may cost, and where documents may be fetched from."""

    hosts: tuple[str, ...] = (
        "docs.un.org",
        "undocs.org",
        "documents.un.org",
        "documents-dds-ny.un.org",
        "www.un.org",
        "treaties.un.org",
        "unodc.org",
        "www.unodc.org",
        "www.ohchr.org",
        "coe.int",
        "www.coe.int",
        "rm.coe.int",
    )
    megabytes: int = Field(default=25, ge=1, le=100)
    pages: int = Field(default=1_000, ge=1, le=10_000)
    seconds: float = Field(default=15.0, ge=1, le=120)
    fetch_seconds: float = Field(default=30.0, ge=1, le=120)
    texts_per_server: int = Field(default=60, ge=1)
    characters_per_server: int = Field(default=20_000_000, ge=100_000)


def _key_bytes(value: object) -> object:
    if isinstance(value, str) and value:
        try:
            raw = base64.b64decode(value, validate=True)
        except binascii.Error as error:
            raise ValueError("not base64; make one with `caucus key`") from error
        if len(raw) != 32:
            raise ValueError("not 32 bytes; make one with `caucus key`")
    return value


def _bare_token(value: object) -> object:
    """Take off what copying leaves around a token: white space, quotes, the word that stands before it in requests."""
    if isinstance(value, str):
        value = value.strip().strip("\"'").strip().removeprefix("Bot ").strip()
        if re.search(r"[\s\x00-\x1f\x7f]", value):
            raise ValueError("a token is one word; copy it again from the developer portal (Bot, Reset Token)")
    return value


class Settings(BaseSettings):
    """Every setting; see config/caucus.yaml for what each is for. The environment wins over the file.

    `CAUCUS_DB`, `CAUCUS_DATA_KEY`, `CAUCUS_DATA_KEY_BEFORE` (while keys change), `CAUCUS_DISCORD_API`,
    `CAUCUS_DISCORD_GATEWAY`, `DISCORD_TOKEN` are its variables;
    sections are reached with two underscores (`CAUCUS_LETTERS__PANEL_SECONDS`).
    """

    model_config = SettingsConfigDict(
        env_prefix="CAUCUS_",
        env_nested_delimiter="__",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    db: Path = Path("caucus.db")
    data: Path = ROOT / "data"
    language: str = "en"
    delivery: Delivery = Delivery()
    letters: Letters = Letters()
    calendar: Calendar = Calendar()
    reference: Reference = Reference()
    imports: Imports = Imports()
    token: Annotated[SecretStr, BeforeValidator(_bare_token)] = Field(
        default=SecretStr(""), validation_alias=AliasChoices("token", "DISCORD_TOKEN")
    )
    data_key: Annotated[SecretStr, BeforeValidator(_key_bytes)] = SecretStr("")
    data_key_before: Annotated[SecretStr, BeforeValidator(_key_bytes)] = SecretStr("")
    discord_api: str = ""
    discord_gateway: str = ""

    @field_validator("language")
    @classmethod
    def _spoken(cls, language: str, info: ValidationInfo) -> str:
        spoken = sorted(path.name for path in (info.data.get("data", ROOT / "data") / "locales").glob("*/"))
        if language not in spoken:
            raise ValueError(f"Caucus has no texts in it, only in: {', '.join(spoken)}")
        return language

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, whose content arrives as initial values."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings

    @classmethod
    def load(cls, path: Path | None = None, *, db: Path | None = None) -> Self:
        """Read a configuration file (without one: CAUCUS_CONFIG, else config/caucus.yaml) and the environment.

        Args:
            path: the file; one that was named must exist.
            db: the database, over file and environment.

        Raises:
            Invalid: ``settings-…``, with file, line and key of the first mistake.
        """
        named = path or (Path(os.environ["CAUCUS_CONFIG"]) if os.environ.get("CAUCUS_CONFIG") else None)
        file = named or CONFIG
        content: dict[str, Any] = {}
        node: yaml.Node | None = None
        if named is not None or file.exists():
            content, node = compose(file)
        for secret in SECRETS:
            if secret in content:
                raise Invalid("settings-secret", **place_of(file, node, (secret,)).data())
        try:
            settings = cls(**content)
        except ValidationError as error:
            raise _mistake(file, node, content, error) from error
        return settings if db is None else settings.model_copy(update={"db": db})


def _mistake(file: Path, node: yaml.Node | None, content: dict[str, Any], error: ValidationError) -> Invalid:
    first = error.errors(include_url=False, include_input=False)[0]
    path = tuple(first["loc"])
    if path and str(path[0]) not in content:
        return Invalid("settings-environment", name=_variable(path), reason=_reason(first))
    place: Place = place_of(file, node, path)
    key = "settings-unknown" if first["type"] == "extra_forbidden" else "settings-wrong"
    return Invalid(key, reason=_reason(first), **place.data())


def _reason(error: ErrorDetails) -> str:
    """Return what the validator says, in words that mean something to whoever does not know it."""
    plain = {"path_type": "give the path of a file or folder", "extra_forbidden": "there is no such setting"}
    return plain.get(error["type"], error["msg"].removeprefix("Value error, "))


def _variable(path: tuple[int | str, ...]) -> str:
    name = "__".join(str(part) for part in path).upper()
    return "DISCORD_TOKEN" if name in ("TOKEN", "DISCORD_TOKEN") else f"CAUCUS_{name}"
