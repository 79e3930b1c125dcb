"""The buttons of announcements. What each does is registered by name, so that it works on messages of any age."""

from collections.abc import Awaitable, Callable

import discord

from bot.announcements.model import Announcement
from cogs._ui.actor import Interaction
from cogs._ui.forms import Say
from cogs._ui.lasting import Lasting

Action = Callable[[Interaction, int, int], Awaitable[None]]
"""What a button does, given the announcement's number and the revision that was shown."""

_ACTIONS: dict[str, Action] = {}
_STYLES = {
    "schedule": discord.ButtonStyle.success,
    "call": discord.ButtonStyle.success,
    "cancel": discord.ButtonStyle.danger,
    "cancel-sure": discord.ButtonStyle.danger,
    "discard": discord.ButtonStyle.danger,
    "discard-sure": discord.ButtonStyle.danger,
}


def does(name: str) -> Callable[[Action], Action]:
    """Register what the buttons with a name do."""

    def register(action: Action) -> Action:
        _ACTIONS[name] = action
        return action

    return register


class AnnouncementButton(
    Lasting, template=r"announcement:(?P<id>[0-9]{1,18}):(?P<revision>[0-9]{1,9}):(?P<do>[a-z][a-z-]{1,20})"
):
    """A button about one announcement."""

    @classmethod
    def of(cls, announcement: Announcement, name: str, label: str) -> "AnnouncementButton":
        """Return a button about an announcement as it was shown."""
        style = _STYLES.get(name, discord.ButtonStyle.secondary)
        return cls(f"announcement:{announcement.id}:{announcement.revision}:{name}", label, style)

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        await _ACTIONS[said["do"]](interaction, int(said["id"]), int(said["revision"]))


def row(say: Say, announcement: Announcement, *names: str) -> discord.ui.View:
    """Return buttons about an announcement side by side."""
    view = discord.ui.View(timeout=None)
    for name in names:
        view.add_item(AnnouncementButton.of(announcement, name, say(f"announcement-button-{name}")))
    return view
