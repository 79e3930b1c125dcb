"""What buttons with a name do and how they look: the same for one announcement and for a series."""

from collections.abc import Awaitable, Callable
from typing import Generic, ParamSpec

import discord

from bot.errors import Conflict

P = ParamSpec("P")

_STYLES = {
    "schedule": discord.ButtonStyle.success,
    "call": discord.ButtonStyle.success,
    "cancel": discord.ButtonStyle.danger,
    "cancel-sure": discord.ButtonStyle.danger,
    "discard": discord.ButtonStyle.danger,
    "discard-sure": discord.ButtonStyle.danger,
}


def style_of(name: str) -> discord.ButtonStyle:
    """Return how a button with a name looks."""
    return _STYLES.get(name, discord.ButtonStyle.secondary)


class Deeds(Generic[P]):
    """What the buttons of one kind do, by their names; names stand in messages for ever."""

    def __init__(self) -> None:
        self._by_name: dict[str, Callable[P, Awaitable[None]]] = {}

    def __call__(self, name: str) -> Callable[[Callable[P, Awaitable[None]]], Callable[P, Awaitable[None]]]:
        """Register what the buttons with a name do."""

        def register(deed: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
            self._by_name[name] = deed
            return deed

        return register

    async def do(self, name: str, /, *args: P.args, **kwargs: P.kwargs) -> None:
        """Do it.

        Raises:
            Conflict: ``reply-stale``: no button has this name any more.
        """
        deed = self._by_name.get(name)
        if deed is None:
            raise Conflict("reply-stale")
        await deed(*args, **kwargs)
