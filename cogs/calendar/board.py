"""Discord's scheduled events, as the calendar asks for them."""

from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import discord

from bot.calendar.events.model import Facts, Shown
from bot.delivery.model import Passing, Undeliverable

T = TypeVar("T")
_OPEN = {discord.EventStatus.scheduled, discord.EventStatus.active}
_REASON = "The calendar of Caucus"


class EventBoard:
    """Reads and writes a server's events.

    Args:
        client: the connected client.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def shown(self, guild_id: int) -> list[Shown]:
        """Return the events that are scheduled or going on."""
        guild = self._guild(guild_id)
        events = await _asked(guild.fetch_scheduled_events(with_counts=False))
        return [self._shown(one) for one in events if one.status in _OPEN]

    async def create(self, guild_id: int, facts: Facts) -> int:
        """Make an event and return its number."""
        event = await _asked(
            self._guild(guild_id).create_scheduled_event(
                name=facts.name,
                description=facts.description,
                start_time=facts.start,
                end_time=facts.end,
                location=facts.location,
                entity_type=discord.EntityType.external,
                privacy_level=discord.PrivacyLevel.guild_only,
                reason=_REASON,
            )
        )
        return event.id

    async def edit(self, guild_id: int, event_id: int, facts: Facts, *, begun: bool) -> None:
        """Have an event show something else; the start of one that has begun stays."""
        guild = self._guild(guild_id)
        with _gone_is_gone():
            event = await _asked(guild.fetch_scheduled_event(event_id, with_counts=False))
            await _asked(
                event.edit(
                    name=facts.name,
                    description=facts.description,
                    start_time=discord.utils.MISSING if begun else facts.start,
                    end_time=facts.end,
                    location=facts.location,
                    entity_type=discord.EntityType.external,
                    reason=_REASON,
                )
            )

    async def remove(self, guild_id: int, event_id: int) -> None:
        """Take an event away; one that is gone already is gone."""
        guild = self._guild(guild_id)
        with _gone_is_gone():
            event = await _asked(guild.fetch_scheduled_event(event_id, with_counts=False))
            await _asked(event.delete(reason=_REASON))

    def _guild(self, guild_id: int) -> discord.Guild:
        guild = self._client.get_guild(guild_id)
        if guild is None:
            if self._client.is_ready():
                raise Undeliverable("events-no-server")
            raise Passing("not connected")
        return guild

    def _shown(self, event: discord.ScheduledEvent) -> Shown:
        user = self._client.user
        mine = user is not None and event.creator_id == user.id
        facts = None
        if event.location is not None and event.end_time is not None:
            facts = Facts(event.name, event.description or "", event.location, event.start_time, event.end_time)
        return Shown(event.id, facts, mine, event.status is discord.EventStatus.active)


@contextmanager
def _gone_is_gone() -> Iterator[None]:
    try:
        yield
    except discord.NotFound:
        return


async def _asked(asking: Awaitable[T]) -> T:
    """Wait for Discord's answer; raises Undeliverable or Passing, and NotFound for what is gone."""
    try:
        return await asking
    except discord.NotFound:
        raise
    except discord.Forbidden as error:
        raise Undeliverable("events-no-permission") from error
    except discord.HTTPException as error:
        if error.status < 500 and error.status != 429:
            raise Undeliverable("events-refused") from error
        raise Passing(str(error)) from error
    except OSError as error:
        raise Passing(str(error)) from error
