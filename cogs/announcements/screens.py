"""The private screens of an announcement: exactly as it will look, with the facts above and its buttons below."""

import discord

from bot.announcements.model import Announcement, AnnouncementState, Standing
from cogs._ui.actor import Interaction, services_of
from cogs._ui.forms import say_to
from cogs._ui.permissions import require_calling, require_speaking
from cogs._ui.replies import SILENT
from cogs._ui.sender import Rendered
from cogs.announcements.buttons import row
from cogs.announcements.look import facts, posted


def require_place(interaction: Interaction, channel_id: int | None, role_id: int | None) -> None:
    """Refuse a channel where Caucus cannot speak, and a role that it cannot call there.

    Args:
        interaction: whose server it is.
        channel_id: None for the server's channel for announcements, where it has one.
        role_id: None for no role.

    Raises:
        Refused: ``channel-…`` or ``role-…``.
    """
    guild = interaction.guild
    if guild is None:
        return
    chosen = channel_id or services_of(interaction).servers.of(guild.id).announcements_channel_id
    channel = guild.get_channel(chosen) if chosen is not None else None
    if chosen is not None:
        require_speaking(channel, f"<#{chosen}>")
    require_calling(guild, role_id, channel)


def screen(interaction: Interaction, standing: Standing) -> Rendered:
    """Return an announcement as it stands, with what can be done to it now."""
    say, announcement = say_to(interaction), standing.announcement
    return Rendered(
        content=facts(services_of(interaction), say, standing),
        embed=posted(announcement),
        view=row(say, announcement, *possible(standing)),
    )


def question(interaction: Interaction, announcement: Announcement, key: str, *names: str) -> Rendered:
    """Return a question about an announcement, with its answers as buttons."""
    say = say_to(interaction)
    return Rendered(content=say(key), embed=posted(announcement), view=row(say, announcement, *names))


async def put(interaction: Interaction, shown: Rendered, *, in_place: bool = True) -> None:
    """Show a screen to the person alone.

    Args:
        interaction: what is answered.
        shown: the screen.
        in_place: whether it takes the place of the private screen whose button was pressed.
    """
    message = interaction.message
    if in_place and message is not None and message.flags.ephemeral and not interaction.response.is_done():
        await interaction.response.edit_message(
            content=shown.content, embed=shown.embed, view=shown.view, allowed_mentions=SILENT
        )
        return
    send = interaction.followup.send if interaction.response.is_done() else interaction.response.send_message
    await send(
        content=shown.content,
        embed=shown.embed or discord.utils.MISSING,
        view=shown.view or discord.utils.MISSING,
        ephemeral=True,
        allowed_mentions=SILENT,
    )


def possible(standing: Standing) -> list[str]:
    """Return the names of the buttons for what can be done to an announcement now."""
    if standing.announcement.state is AnnouncementState.DRAFT:
        return ["schedule", "edit", "discard"]
    if not standing.on_its_way:
        return ["again"]
    names = ["cancel"]
    if standing.ping_waits:
        names.insert(0, "call" if standing.may_confirm else "ask")
    return names
