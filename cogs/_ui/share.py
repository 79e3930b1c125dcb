"""The Share button: shows a private answer to the channel. It keeps no state, so it works after a restart too."""

import io

import discord

from bot.errors import Unavailable
from cogs._ui.actor import Interaction, take, text
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
        from cogs._ui.replies import refuse  # noqa: PLC0415 - it puts this button under answers

        take(interaction)
        try:
            await _share(interaction)
        # The view that discord.py makes for it would only log the error.
        except Exception as error:  # noqa: BLE001 - refuse() logs what nobody foresaw
            await refuse(interaction, error)


def with_share(view: discord.ui.View | None, label: str) -> discord.ui.View:
    """Return the view with the Share button in it, once; a new one where there was none."""
    if view is None:
        view = StillView()
    if not any(isinstance(item, ShareButton) for item in view.children):
        view.add_item(ShareButton(label))
    return view


async def _share(interaction: Interaction) -> None:
    from cogs._ui.replies import SILENT, in_time  # noqa: PLC0415 - it puts the button under answers

    message = interaction.message
    may_write = interaction.guild is None or interaction.permissions.send_messages
    if message is None or not message.embeds or not may_write:
        await interaction.response.send_message(text(interaction, "share-not-here"), ephemeral=True)
        return
    files = await in_time(interaction, _pictures(message), private=False)
    said = text(interaction, "share-by", person=interaction.user.mention)
    if interaction.response.is_done():
        await interaction.followup.send(said, embeds=message.embeds, files=files, allowed_mentions=SILENT)
    else:
        await interaction.response.send_message(said, embeds=message.embeds, files=files, allowed_mentions=SILENT)


async def _pictures(message: discord.Message) -> list[discord.File]:
    """Return a message's pictures with their alternative texts; none where they cannot be had: the card says it all."""
    from cogs._ui.sent import read  # noqa: PLC0415 - what fetches files also answers

    shown = [
        one
        for one in message.attachments
        if (one.content_type or "").startswith("image/") and one.size <= _PICTURE_LIMIT
    ]
    try:
        return [discord.File(io.BytesIO(await read(one)), one.filename, description=one.description) for one in shown]
    except Unavailable:
        return []
