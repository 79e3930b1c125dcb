"""Discord's JSON as it goes over the wire: what the model leaves out or says too much of. Pure functions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

import discord

from playground.config import PlaygroundError

JSON = dict[str, Any]
Listener = Callable[[str, JSON, int | None], None]
"""Called with an event, its payload, and whom it is for (None: everybody who may see the channel)."""

ADMIN_ACTS = (
    "add_member", "add_member_role", "create_channel", "create_role", "delete_channel", "delete_role", "edit_role",
    "make_user", "remove_member", "remove_member_role",
)  # fmt: skip
"""What of simcord's store an administrator may use; see `World.change`."""


class Refused(PlaygroundError):
    """What a person tried is not possible here; `str()` says why."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    filename: str
    fp: BinaryIO
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot has answered to one interaction so far; the messages counted are those that still exist."""

    responded: bool
    loading: bool
    modal: JSON | None
    choices: list[JSON] | None
    count: int
    show: Callable[[], list[JSON]]
    """Gives the messages; most who look want to know only whether there are any."""

    @property
    def messages(self) -> list[JSON]:
        """The messages, in order."""
        return self.show()


ATTACHMENT_LIMIT = 10 * 1024 * 1024
"""Bytes a file may have: Discord's limit for a server without boosts."""
EPHEMERAL = 1 << 6
LOADING = 1 << 7


def fill_interaction(data: JSON, *, locale: str, guild_locale: str, may: Callable[[int], int]) -> None:
    """Complete INTERACTION_CREATE in place: languages, limits, and what each member named in it `may` there."""
    data["locale"] = locale
    data["attachment_size_limit"] = ATTACHMENT_LIMIT
    data["authorizing_integration_owners"] = {"0": data.get("guild_id", "0")}
    if "guild_id" in data:
        data["guild_locale"] = guild_locale
        data["guild"] = {"id": data["guild_id"], "locale": guild_locale, "features": []}
        data["channel"]["permissions"] = data["member"]["permissions"]
    for key, member in data["data"].get("resolved", {}).get("members", {}).items():
        member["permissions"] = str(may(int(key)))
        del member["deaf"], member["mute"]


def permission_bits(names: Iterable[str]) -> int:
    """Discord's bit field for permission names; PlaygroundError when a name is none of Discord's."""
    try:
        return discord.Permissions(**dict.fromkeys(names, True)).value
    except TypeError as problem:
        raise PlaygroundError(f"Not a Discord permission: {problem}") from problem


def form_error(problems: Iterable[tuple[str, str, str]]) -> JSON:
    """Discord's 'Invalid Form Body' from (dotted path, code, message)."""
    errors: JSON = {}
    for where, code, message in problems:
        node = errors
        for step in filter(None, where.split(".")):
            node = node.setdefault(step, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})
    return {"code": 50035, "message": "Invalid Form Body", "errors": errors}
