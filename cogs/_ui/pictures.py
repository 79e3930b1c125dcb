"""Charts as files with an alternative text; drawn in a thread, so that nobody waits for them."""

import asyncio
import io

import discord

from bot.status.chart import Chart, png
from cogs._ui.cards import clip

ALT_LIMIT = 1024
"""Most characters that Discord takes of an alternative text."""


async def picture(chart: Chart, name: str, alt: str) -> discord.File:
    """Return a chart as a picture.

    Args:
        chart: what is drawn.
        name: the file's name.
        alt: what the picture says, for whoever does not see it.
    """
    drawn = await asyncio.to_thread(png, chart)
    return discord.File(io.BytesIO(drawn), name, description=clip(alt, ALT_LIMIT))
