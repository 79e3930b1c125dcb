"""The Share button: shows a private answer to the channel. It keeps no state, so it works after a restart too."""

import discord

from cogs._ui.actor import Interaction, text
from cogs._ui.cards import clip
from cogs._ui.still import StillView

_ID = "caucus:share"
_PICTURE_LIMIT = 1_000_000


class ShareButton(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=_ID):
    """Posts the embeds of the message it stands under, which Discord sends along with the press.

    Args:
        label: what the button says.
    """

    def __init__(self, label: str = "") -> None:
        button: discord.ui.Button[discord.ui.View] = discord.ui.Button(
            label=clip(label, 80) or None, style=discord.ButtonStyle.secondary, custom_id=_ID
        )
        super().__init__(button)

    @classmethod
    async def from_custom_id(cls, *_: object) -> "ShareButton":
        """Make the button of a message from any time."""
        return cls()

    async def callback(self, interaction: Interaction) -> None:
        """Show the answer to everybody in the channel, where the person may write themself."""
        message = interaction.message
        may_write = interaction.guild is None or interaction.permissions.send_messages
        if message is None or not message.embeds or not may_write:
            await interaction.response.send_message(text(interaction, "share-not-here"), ephemeral=True)
            return
        await interaction.response.send_message(
            text(interaction, "share-by", person=interaction.user.mention),
            embeds=message.embeds,
            files=await _pictures(message),
            allowed_mentions=discord.AllowedMentions.none(),
        )


def with_share(view: discord.ui.View | None, label: str) -> discord.ui.View:
    """Return the view with the Share button in it, once; a new one where there was none."""
    if view is None:
        view = StillView()
    if not any(isinstance(item, ShareButton) for item in view.children):
        view.add_item(ShareButton(label))
    return view


async def _pictures(message: discord.Message) -> list[discord.File]:
    """Return a message's pictures with their alternative texts; none where they cannot be had: the card says it all."""
    try:
        return [
            await one.to_file(description=one.description)
            for one in message.attachments
            if (one.content_type or "").startswith("image/") and one.size <= _PICTURE_LIMIT
        ]
    except discord.HTTPException:
        return []
