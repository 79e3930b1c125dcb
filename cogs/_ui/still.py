"""A view that nothing waits for: what it holds works by its custom ids, before and after a restart."""

from typing import Any, Self

import discord


class StillView(discord.ui.View):
    """Holds lasting items only, so it may be put under any number of messages.

    discord.py keeps the view of a private message for a quarter of an hour, with a task of its own: a room that looks
    things up would have thousands. This one it takes for finished, and keeps nothing.
    """

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self._made: list[dict[str, Any]] | None = None

    def add_item(self, item: discord.ui.Item[Any], /) -> Self:
        """Add a lasting item.

        Raises:
            TypeError: it is none, and would never be heard of.
        """
        if not isinstance(item, discord.ui.DynamicItem):
            raise TypeError(f"{type(item).__name__} is no lasting item")
        self._made = None
        return super().add_item(item)

    def keep(self, message: discord.Message | None, *, instead: str) -> None:
        """Add what a message offers beside it, as far as that outlives a restart.

        Args:
            message: the message, with the buttons that it has now.
            instead: custom ids that begin so are left out: what is here takes their place, and is the next step.
        """
        shown = discord.ui.View.from_message(message).children if message is not None else []
        for item in shown:
            custom_id = str(getattr(item, "custom_id", ""))
            # What lives in memory only has no words in its id.
            if ":" not in custom_id or custom_id.startswith(instead):
                continue
            if isinstance(item, discord.ui.Button) and item.style is discord.ButtonStyle.primary:
                item.style = discord.ButtonStyle.secondary
            self._made = None
            super().add_item(item)

    def is_finished(self) -> bool:
        """Return True: nothing waits for it."""
        return True

    def to_components(self) -> list[dict[str, Any]]:
        """Return what is sent, made once."""
        if self._made is None:
            self._made = super().to_components()
        return self._made
