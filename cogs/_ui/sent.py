"""Files that people sent: fetched in time, whatever keeps them; and those that stand beside their preview."""

import asyncio
import io

import aiohttp
import discord

from bot.errors import NotFound, Unavailable
from cogs._ui.actor import Interaction
from cogs._ui.replies import in_time

FETCH_SECONDS = 60.0
"""So long Discord's files may take to come."""


async def fetched(interaction: Interaction, file: discord.Attachment) -> bytes:
    """Return what is in a file that was given with a command; who waits for it is told so in time.

    Args:
        interaction: what is answered with it; it cannot open a form any more afterwards.
        file: of a size that was looked at before.

    Raises:
        Unavailable: ``file-not-fetched``: Discord does not have it any more, or does not hand it out now.
    """
    return await in_time(interaction, read(file))


def beside(data: bytes, name: str) -> discord.File:
    """Return a file to go with a preview."""
    return discord.File(io.BytesIO(data), name)


async def sent_file(interaction: Interaction, most: int) -> bytes:
    """Return the file that stands beside the preview whose button was pressed.

    Args:
        interaction: the press; its answer takes the place of the preview.
        most: bytes that are fetched at most.

    Raises:
        NotFound: ``sent-file-gone``: it is not there any more.
        Unavailable: ``file-not-fetched``: Discord does not hand it out now.
    """
    files = interaction.message.attachments if interaction.message is not None else []
    if not files or files[0].size > most:
        raise NotFound("sent-file-gone")
    return await in_time(interaction, read(files[0]), in_place=True)


async def read(file: discord.Attachment) -> bytes:
    """Return what is in a file, for work that is waited for in time; raises as `fetched`."""
    try:
        async with asyncio.timeout(FETCH_SECONDS):
            return await file.read()
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise Unavailable("file-not-fetched") from error
