"""What follows an announcement's message, done in Discord: publishing it, beginning its thread. Each once a message."""

import logging
from collections.abc import Awaitable, Callable

import aiohttp
import discord

from bot.announcements.series.model import Step
from bot.announcements.series.steps.service import Held
from bot.delivery.model import Passing, Undeliverable

log = logging.getLogger(__name__)
_DONE_BEFORE = {40033, 160004}
"""Discord's words for 'published already' and 'has a thread already': an earlier try, whose answer was lost."""

_REASONS = {
    10003: "delivery-channel-gone",
    10008: "series-message-gone",
    50001: "delivery-no-access",
    50013: "series-step-not-allowed",
    50024: "series-channel-not-news",
    160006: "series-threads-full",
}


class DiscordHands:
    """The `Hands` that `bot/announcements/series/steps.py` asks for.

    Args:
        client: a discord.py client.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def crosspost(self, step: Step) -> None:
        """Publish a message to the servers that follow its channel; see `Hands`."""
        await _once(self._message(step).publish)

    async def thread(self, step: Step) -> None:
        """Begin a message's thread; see `Hands`."""

        async def begin() -> None:
            await self._message(step).create_thread(name=step.name[:100])

        await _once(begin)

    def _message(self, step: Step) -> discord.PartialMessage:
        if self._client.get_guild(step.guild_id) is None:
            # Left, or not there yet after a start: which of the two it is shows later.
            raise Passing("the server is not in sight", reached=False)
        place = self._client.get_partial_messageable(step.channel_id, guild_id=step.guild_id)
        return place.get_partial_message(step.message_id)


async def _once(ask: Callable[[], Awaitable[None]]) -> None:
    try:
        await ask()
    except discord.RateLimited as error:
        raise Held(error.retry_after) from error
    except discord.HTTPException as error:
        if error.code in _DONE_BEFORE:
            return
        if error.status == 429:
            raise Held(60) from error
        if error.status >= 500:
            raise Passing(f"HTTP {error.status}") from error
        log.warning("what follows an announcement was refused: %s", error)
        gone = "series-message-gone" if error.status == 404 else "series-step-not-allowed"
        raise Undeliverable(_REASONS.get(error.code, gone)) from error
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Passing(type(error).__name__) from error
