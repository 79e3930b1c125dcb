"""Deliveries said in Discord: rendering by message key, sending once, finding again after a restart."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TypeVar

import aiohttp
import discord

from bot.delivery.model import Delivery, Passing, Undeliverable
from bot.delivery.planner import is_late
from bot.delivery.turns import Turns
from bot.services import Services
from cogs._ui.cards import Card, Colour, clip
from cogs._ui.digests import called, overdue_card, part_of, together_card
from cogs._ui.moments import stamp

log = logging.getLogger(__name__)
# How far back a delivery is looked for: its last try, and a minute for clocks that differ.
_CLOCKS_DIFFER = timedelta(minutes=1)
_NEWEST, _LOOK_AT = 100, 200
# For so long at least Discord knows a nonce again, and does not post it twice.
_NONCE_HOLDS = timedelta(minutes=1)
# Discord takes 50 requests a second from a bot; people who wait for an answer keep the larger half of what is left.
_AT_ONCE, _A_SECOND, _TURN_WITHIN = 8, 30.0, 60.0
_REASONS = {
    10003: "delivery-channel-gone",
    10007: "delivery-person-gone",
    10013: "delivery-person-gone",
    50001: "delivery-no-access",
    50007: "delivery-closed-to-messages",
    50013: "delivery-no-permission",
    50278: "delivery-closed-to-messages",
}
# 401: somebody has changed the bot's token. That is for whoever hosts it to mend, and no word about what is to be said.
_PASSING = frozenset({401, 408, 429})
_BY_STATUS = {403: "delivery-no-permission", 404: "delivery-channel-gone"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a delivery looks like in Discord."""

    content: str = ""
    embed: discord.Embed | None = None
    view: discord.ui.View | None = None
    files: Sequence[discord.File] = field(default=())
    brief: str = ""
    """What its line says where one message says several; the embed's text when empty."""


Renderer = Callable[[Delivery, Services, str], Rendered | Awaitable[Rendered]]
R = TypeVar("R", bound=Renderer)
_RENDERERS: dict[str, Renderer] = {}


def renders(key: str) -> Callable[[R], R]:
    """Register how deliveries with a message key look; without a renderer they are a card with that message.

    A renderer that shows how something stands when it is said (a letter's counts) is a coroutine function.
    """

    def register(renderer: R) -> R:
        _RENDERERS[key] = renderer
        return renderer

    return register


def language_for(delivery: Delivery, services: Services) -> str:
    """Return a channel's language, which is its server's; a person's own where they have used Caucus in it."""
    own = services.languages.of(delivery.user_id) if delivery.user_id is not None else None
    return own or services.servers.of(delivery.guild_id).language or services.settings.language


async def render(delivery: Delivery, services: Services) -> Rendered:
    """Return what a delivery looks like now, in the language of where it goes."""
    language = language_for(delivery, services)
    renderer = _RENDERERS.get(delivery.message)
    if renderer is not None:
        shown = renderer(delivery, services, language)
        return shown if isinstance(shown, Rendered) else await shown
    body = services.texts.fill(delivery.message, language, delivery.data)
    title, _, rest = body.partition("\n")
    return Rendered(embed=Card(title, rest.strip(), colour=Colour.ANNOUNCEMENT).embed())


class DiscordSender:
    """The Sender that `bot/delivery` asks for, on a discord.py client.

    Each message carries its delivery's `ref` in the embed's footer: after a restart that is how it is found again.
    """

    def __init__(self, client: discord.Client, services: Services) -> None:
        self._client = client
        self._services = services
        self._turns = Turns(_AT_ONCE, _A_SECOND)

    async def send(self, delivery: Delivery, nonce: str, *, late: bool) -> int:
        """Say a delivery and return the message's id.

        Raises:
            Undeliverable: it can never be said there, with the reason's key.
            Passing: it could not be said now.
        """
        shown = await render(delivery, self._services)
        embed = with_refs(shown.embed, [delivery.ref])
        content = shown.content
        if late:
            content = f"{self._text(delivery, 'delivery-late', due=stamp(delivery.due_at, 'R'))}\n{content}".strip()
        content = f"{self._mentions([delivery])} {content}".strip()
        return await self._post([delivery], content, embed, nonce, shown.view, shown.files)

    async def send_digest(self, deliveries: Sequence[Delivery], nonce: str) -> int:
        """Say several deliveries of one place, overdue or falling together, in one message; see `send`.

        Their roles are called, each once: what was confirmed for one of them is not lost by saying it with others.
        """
        first = deliveries[0]
        shown = [await render(delivery, self._services) for delivery in deliveries]
        parts = [
            part_of(one, look.embed, look.brief, look.content) for one, look in zip(deliveries, shown, strict=True)
        ]
        say = partial(self._text, first)
        together = first.together and all(one.together == first.together for one in deliveries)
        card = together_card(say, parts) if together else overdue_card(say, parts)
        embed = with_refs(card.embed(), [delivery.ref for delivery in deliveries])
        content = self._mentions(deliveries)
        if together and self._is_late(deliveries):
            late = say("delivery-late", due=stamp(min(one.due_at for one in deliveries), "R"))
            content = f"{content} {late}".strip()
        return await self._post(deliveries, content, embed, nonce, None, ())

    async def find(self, delivery: Delivery) -> int | None:
        """Return the id of the message that carries a delivery, None where it was not said.

        Raises:
            Undeliverable: nobody can tell, because the bot may not read back there (``delivery-uncertain``); so soon
                after its try that the nonce tells, that is no matter.
            Passing: it could not be looked up now.
        """
        # Before each try it was looked for, so only the last one's message can be missing from what is known.
        since = (delivery.tried_at or delivery.claimed_at or delivery.due_at) - _CLOCKS_DIFFER
        try:
            async with self._turn(delivery):
                place = await self._place(delivery)
                # The newest first, whatever this clock said: after a short absence it is among them. When much has
                # been written since, it stands where the clock says.
                newest = [message async for message in place.history(limit=_NEWEST)]
                found = self._among(newest, delivery.ref)
                if found is None and len(newest) == _NEWEST and newest[-1].created_at > since:
                    after = place.history(limit=_LOOK_AT, after=since, oldest_first=True)
                    found = self._among([message async for message in after], delivery.ref)
        except discord.RateLimited as error:
            raise Passing(f"rate limited for {error.retry_after:.0f} s", reached=False) from error
        except discord.HTTPException as error:
            if error.status == 403 and error.code != 50007:
                raise Undeliverable("delivery-uncertain") from error
            raise _reason(error) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Passing(type(error).__name__) from error
        if not newest and self._services.clock.now() - since > _CLOCKS_DIFFER + _NONCE_HOLDS and self._blind(delivery):
            raise Undeliverable("delivery-uncertain")
        return found

    def _blind(self, delivery: Delivery) -> bool:
        """Whether the bot may not read back where a delivery goes: Discord then shows it an empty channel, no error."""
        guild = self._client.get_guild(delivery.guild_id)
        place = guild.get_channel_or_thread(delivery.channel_id) if guild is not None and delivery.channel_id else None
        return place is not None and not place.permissions_for(place.guild.me).read_message_history

    def _among(self, messages: Sequence[discord.Message], ref: str) -> int | None:
        me = self._client.user
        mine = (message for message in messages if me is not None and message.author.id == me.id)
        return next((message.id for message in mine if _carries(message, ref)), None)

    async def _post(
        self,
        deliveries: Sequence[Delivery],
        content: str,
        embed: discord.Embed,
        nonce: str,
        view: discord.ui.View | None,
        files: Sequence[discord.File],
    ) -> int:
        delivery = deliveries[0]
        roles = [discord.Object(role_id) for role_id in called(deliveries)]
        try:
            async with self._turn(delivery):
                place = await self._place(delivery)
                message = await place.send(
                    content=clip(content, 2000) or None,
                    embed=embed,
                    nonce=nonce,
                    view=view or discord.utils.MISSING,
                    files=list(files) or discord.utils.MISSING,
                    allowed_mentions=discord.AllowedMentions(everyone=False, users=False, roles=roles or False),
                )
        except discord.RateLimited as error:
            # Longer than anybody should wait in a turn that others could have; nothing was posted.
            raise Passing(f"rate limited for {error.retry_after:.0f} s", reached=False) from error
        except discord.HTTPException as error:
            raise _reason(error) from error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            # Without a connection nothing left this machine, so nothing has to be looked for later.
            offline = isinstance(error, aiohttp.ClientConnectorError)
            raise Passing(type(error).__name__, offline=offline) from error
        return message.id

    @asynccontextmanager
    async def _turn(self, delivery: Delivery) -> AsyncIterator[None]:
        """Hold a turn; one that does not come in time has certainly sent nothing."""
        turn = self._turns.turn(delivery.useless_after)
        try:
            async with asyncio.timeout(_TURN_WITHIN):
                await turn.__aenter__()
        except TimeoutError as error:
            raise Passing("too many before it", reached=False) from error
        try:
            yield
        finally:
            await turn.__aexit__(None, None, None)

    async def _place(self, delivery: Delivery) -> discord.abc.Messageable:
        # Asked of Discord, not of the cache: a channel the cache has not seen is not a channel that is gone.
        if delivery.channel_id is not None:
            return self._client.get_partial_messageable(delivery.channel_id, guild_id=delivery.guild_id)
        if delivery.user_id is None:
            raise Undeliverable("delivery-channel-gone")
        if delivery.data.get("members_only"):
            # Who has left a server no longer hears what belongs to it.
            guild = self._client.get_guild(delivery.guild_id) or await self._client.fetch_guild(delivery.guild_id)
            await guild.fetch_member(delivery.user_id)
        user = self._client.get_user(delivery.user_id) or await self._client.fetch_user(delivery.user_id)
        return user.dm_channel or await user.create_dm()

    def _mentions(self, deliveries: Sequence[Delivery]) -> str:
        """Return the roles that are called; one that was deleted meanwhile would read '@deleted-role'."""
        guild = self._client.get_guild(deliveries[0].guild_id)
        known = guild is not None and not guild.unavailable
        there = [one for one in called(deliveries) if guild is None or not known or guild.get_role(one) is not None]
        return " ".join(f"<@&{role_id}>" for role_id in there)

    def _is_late(self, deliveries: Sequence[Delivery]) -> bool:
        late_after = timedelta(seconds=self._services.settings.delivery.late_after_seconds)
        now = self._services.clock.now()
        return any(is_late(one.due_at, one.tried_at or now, late_after) for one in deliveries)

    def _text(self, delivery: Delivery, key: str, **data: str | int) -> str:
        return self._services.texts.text(key, language_for(delivery, self._services), **data)


def with_refs(embed: discord.Embed | None, refs: Sequence[str]) -> discord.Embed:
    """Return the embed with refs in its footer; whoever edits a delivery's message keeps them there."""
    marked = embed or discord.Embed(colour=int(Colour.NOTICE))
    before = f"{marked.footer.text} · " if marked.footer.text else ""
    mark = "ref " + " ".join(refs)
    return marked.set_footer(text=clip(before, 2048 - len(mark)) + mark)


def _carries(message: discord.Message, ref: str) -> bool:
    return any(ref in (embed.footer.text or "").split() for embed in message.embeds)


def _reason(error: discord.HTTPException) -> Undeliverable | Passing:
    if error.status >= 500 or error.status in _PASSING:
        return Passing(f"HTTP {error.status}")
    log.warning("a delivery was refused: %s", error)
    return Undeliverable(_REASONS.get(error.code) or _BY_STATUS.get(error.status, "delivery-refused"))
