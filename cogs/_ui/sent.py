"""Files that were sent to be looked at: each stands beside its preview, where its button finds it at any time."""

import io

import discord

from bot.errors import NotFound
from cogs._ui.actor import Interaction


def beside(data: bytes, name: str) -> discord.File:
    """Return a file to go with a preview."""
    return discord.File(io.BytesIO(data), name)


async def sent_file(interaction: Interaction, most: int) -> bytes:
    """Return the file that stands beside the preview whose button was pressed.

    Args:
        interaction: the press.
        most: bytes that are fetched at most.

    Raises:
        NotFound: ``sent-file-gone``: it is not there any more.
    """
    files = interaction.message.attachments if interaction.message is not None else []
    if not files or files[0].size > most:
        raise NotFound("sent-file-gone")
    try:
        return await files[0].read()
    except discord.HTTPException as error:
        raise NotFound("sent-file-gone") from error
