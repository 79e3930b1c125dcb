"""The buttons of announcements. What each does is registered by name, so that it works on messages of any age."""

import discord

from bot.announcements.model import Announcement
from cogs._ui.actor import Interaction
from cogs._ui.forms import Say
from cogs._ui.lasting import Lasting
from cogs.announcements.deeds import Deeds, style_of

does = Deeds[[Interaction, int, int]]()
"""Registers what a button does, given the announcement's number and the revision that was shown."""


class AnnouncementButton(
    Lasting, template=r"announcement:(?P<id>[0-9]{1,18}):(?P<revision>[0-9]{1,9}):(?P<do>[a-z][a-z-]{1,20})"
):
    """A button about one announcement."""

    @classmethod
    def of(cls, announcement: Announcement, name: str, label: str) -> "AnnouncementButton":
        """Return a button about an announcement as it was shown."""
        return cls(f"announcement:{announcement.id}:{announcement.revision}:{name}", label, style_of(name))

    async def pressed(self, interaction: Interaction, said: dict[str, str]) -> None:
        """Do it."""
        await does.do(said["do"], interaction, int(said["id"]), int(said["revision"]))


def row(say: Say, announcement: Announcement, *names: str) -> discord.ui.View:
    """Return buttons about an announcement side by side."""
    view = discord.ui.View(timeout=None)
    for name in names:
        view.add_item(AnnouncementButton.of(announcement, name, say(f"announcement-button-{name}")))
    return view
