"""Every button and menu of letters, put where everybody can press it, with what it says aimed at another's signature.

A custom id is no secret: it stands in a message, and whoever sees the message can send it. So each is pressed here by
everybody, whoever it was made for. The table says whose names are read then; as in `tests/privacy/matrix.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

import cogs
from bot.actor import Actor
from bot.letters.model import OwnSignature, Visibility
from cogs.letters.signing import mark_of
from tests.privacy.explore import NAMES, Crowd

PRESSED: dict[str, tuple[str, str, str, str, str, str]] = {
    #                                          signatory  member  outsider  elsewhere  direct  organiser
    "letter:1:sign":                           ("pcn",    "",     "",       "",        "",     ""),
    "letter:1:mine":                           ("pcn",    "",     "",       "",        "",     ""),
    "letter:1:knows:{mark}:{print}":           ("n",      "",     "",       "",        "",     ""),
    "letter:1:known:{print}={mark}":           ("n",      "",     "",       "",        "",     ""),
    "letter:withdraw={code}":                  ("n",      "",     "",       "",        "",     ""),
    "letter:change={code}":                    ("n",      "",     "",       "",        "",     ""),
    "letter:safety={code}":                    ("n",      "",     "",       "",        "",     ""),
    "letter:visible:{code}:count":             ("n",      "",     "",       "",        "",     ""),
    "letter:visible:{code}:public":            ("n",      "",     "",       "",        "",     ""),
    "letter:visible:{code}:stay":              ("n",      "",     "",       "",        "",     ""),
    "letter:summary:change:{token}":           ("n",      "",     "",       "",        "",     ""),
    "pages:0:own-letters::":                   ("pcn",    "",     "",       "",        "",     ""),
    "pages:0:letter-status::1":                ("pc",     "pc",   "p",      "",        "",     "pcn"),
    "letter:confirm:{code}:withdraw":          ("n",      "",     "",       "",        "",     ""),
    "letter:confirm:choose={code}":            ("n",      "",     "",       "",        "",     ""),
    "letter:commit:{code}":                    ("n",      "",     "",       "",        "",     ""),
    "pages:0:letter-owed::{code}:{print}":     ("n",      "",     "",       "",        "",     ""),
}  # fmt: skip

NAMELESS = (
    "letter:1:text",
    "letter:1:as:organisation:{print}",
    "letter:1:as:person:{print}",
    "letter:1:language=binding",
    "letter:summary:confirm:0123456789abcdef",
    "letter:summary:more:{token}",
    "letter:confirm:{code}:{print}",
    "letter:confirm:mine",
    "letter:contact:{code}",
    "letter:1:queue:approve={seq}",
    "letter:1:queue:reject={seq}",
    "letter:1:entries={seq}",
    "letter:1:entry:{seq}:correct",
    "letter:1:entry:{seq}:withdraw",
    "letter:1:told:{seq}",
    "letter:1:decisions",
    "letter:1:undo=1",
    "letter:1:pair:{seq}:{seq}:later",
    "letter:import:1:who",
    "letter:nudge:1:preview",
    "letter:nudge:1:send",
    "letter:nudged:1:1:decline",
    "letter:nudged:1:1:back",
    "letter:nudges:off",
    "letter:nudges:on",
    "letter:1:to-open",
    "letter:text:1:look",
    "letter:1:redline:1:1:html",
    "letter:picked:clear",
    "register:approve:1",
    "register:reject:1",
    "register:import:write",
    "register:import:drop",
    "pages:0:letters::",
    "pages:0:letter-missing::1",
    "pages:0:letter-queue::1",
    "pages:0:letter-entries::1|",
    "pages:0:letter-versions::1",
    "pages:0:letter-behalf::1",
    "pages:0:register::",
    "privacy:leave",
    "letter:leave",
    # Last, and in this order: these end something.
    "letter:withdraw:{code}",
    "letter:1:deliver",
    "letter:1:close",
    "letter:1:cancel",
    "privacy:erase",
)
"""Ids that name nobody to anybody."""


def rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each custom id, with what is chosen after '=', and whose names are read by whom."""
    yield from PRESSED.items()
    yield from ((one, ("",) * 6) for one in NAMELESS)


def kinds_of_items() -> list[type[discord.ui.DynamicItem[Any]]]:
    """Return the classes of buttons and menus that live on messages, those of letters, of the register, of privacy."""
    found: list[type[discord.ui.DynamicItem[Any]]] = []
    waiting: list[type[Any]] = [discord.ui.DynamicItem]
    while waiting:
        children = waiting.pop().__subclasses__()
        waiting += children
        found += children
    rooms = tuple(f"{cogs.__name__}.{room}" for room in ("letters", "register", "privacy"))
    bases = {"OwnChoice"}
    return [one for one in found if one.__module__.startswith(rooms) and one.__name__ not in bases]


@dataclass
class Aim:
    """What custom ids are aimed at: the signature whose name is only counted."""

    code: str
    seq: int
    fingerprint: str
    token: str

    @classmethod
    async def at(cls, crowd: Crowd) -> "Aim":
        """Take aim; what the signatory typed and did not confirm is aimed at too."""
        town, (signatory, _) = crowd.town, crowd.people["signatory"]
        actor, services = Actor(signatory.user.id, town.guild.id), crowd.town.services
        own: list[OwnSignature] = await services.letters.my(actor)
        one = next(one.signature for one in own if one.signature.visibility is Visibility.COUNT)
        kept = await services.signing.keep(actor, 1, crowd.letter.text.sha256, one.signatory, Visibility.COUNT)
        return cls(one.code, one.seq, crowd.letter.text.fingerprint, kept.token)

    def fill(self, custom_id: str) -> str:
        """Return a custom id of the table as it stands on a message."""
        name = NAMES[Visibility.COUNT]
        return custom_id.format(
            code=self.code, seq=self.seq, print=self.fingerprint, token=self.token, mark=mark_of(name)
        )


class Board:
    """Where the buttons hang: in a channel of each server, and in direct messages."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._hung: dict[tuple[str, int], discord.Message] = {}

    async def press(self, kind: str, aimed: str) -> InteractionResult:
        """Have somebody use a button or a menu, posted where they read it."""
        who, channel = self._crowd.people[kind]
        custom_id, _, value = aimed.partition("=")
        message = await self._message(who, channel, custom_id, value)
        one: MemberActor | Any = who if channel is not None else who.user
        if value:
            shown = await one.select(message, [value], custom_id=custom_id)
        else:
            shown = await one.click(message, custom_id=custom_id)
        if shown.response is not None and shown.response.id == message.id:
            # It was changed by the press: the next one gets one of their own.
            del self._hung[custom_id, message.channel.id]
        return shown

    async def _message(
        self, who: MemberActor, channel: ChannelHandle | None, custom_id: str, value: str
    ) -> discord.Message:
        bot = self._crowd.town.bot
        place: Any = bot.get_channel(channel.id) if channel else await bot.create_dm(discord.Object(who.user.id))
        if (custom_id, place.id) not in self._hung:
            view = discord.ui.View(timeout=None)
            options = [discord.SelectOption(label="x", value=value or "x")]
            view.add_item(
                discord.ui.Select(custom_id=custom_id, options=options)
                if value
                else discord.ui.Button(custom_id=custom_id, label="x")
            )
            self._hung[custom_id, place.id] = await place.send("x", view=view)
            view.stop()
        return self._hung[custom_id, place.id]
