"""The Discord client: intents, cogs, commands registered when they changed, and an orderly end."""

import asyncio
import contextlib
import gc
import hashlib
import ipaddress
import json
import logging
import math
import pkgutil
import signal
import socket
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import aiohttp
import discord
import yarl
from aiohttp.abc import AbstractResolver, ResolveResult
from discord.ext import commands, tasks

import cogs
from bot.calendar.typed import warm_up
from bot.errors import Conflict, Invalid, Unavailable
from bot.parent import Parent
from bot.services import Services, build
from bot.settings import Settings
from cogs._ui.actor import take
from cogs._ui.books import TurnButton
from cogs._ui.forms import AgainButton
from cogs._ui.localised import localised
from cogs._ui.permissions import missing
from cogs._ui.replies import refuse
from cogs._ui.sender import DiscordSender
from cogs._ui.share import ShareButton
from cogs._ui.typed import give_back, handed_back, written_in

log = logging.getLogger(__name__)
ALIVE_SECONDS = 15.0
EXAMINE_SECONDS = 20.0
NOTE_SECONDS = 5.0
UNANSWERED_SECONDS = 1.0
"""When a press that nobody has taken counts as known to nobody; Discord waits 3 s."""


def intents() -> discord.Intents:
    """Return the intents Caucus asks for: servers and their channels. None of them is privileged."""
    return discord.Intents(guilds=True)


class Tree(discord.app_commands.CommandTree[discord.Client]):
    """The commands; what goes wrong in one becomes one private sentence."""

    async def interaction_check(self, interaction: discord.Interaction[discord.Client], /) -> bool:
        """Note when a command came, since Discord waits from then on."""
        take(interaction)
        return True

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: discord.app_commands.AppCommandError, /
    ) -> None:
        """Tell the person what went wrong, and hand back the long texts that were typed into options."""
        below, files = handed_back(interaction, written_in(interaction), held=True)
        await refuse(interaction, error, below=below, files=files)


class Caucus(commands.AutoShardedBot):
    """The bot. Made with finished services, which it does not close.

    Args:
        services: what the cogs call.
        options: passed to discord.py (connector, shard_count, guild_ready_timeout ...).
    """

    def __init__(self, services: Services, **options: Any) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents(),
            tree_cls=Tree,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            # What Discord holds back for longer is tried again later, and keeps nothing urgent waiting meanwhile.
            max_ratelimit_timeout=30.0,
            **options,
        )
        self.services = services
        self._ending = False
        self._pressed: deque[tuple[float, discord.Interaction[discord.Client]]] = deque()

    async def setup_hook(self) -> None:
        """Load every cog and register the commands where they changed."""
        self.add_dynamic_items(ShareButton, TurnButton, AgainButton)
        # Otherwise the first person who types a time would hold everybody up for some tenths of a second.
        await asyncio.to_thread(warm_up)
        for module in pkgutil.iter_modules(cogs.__path__):
            if not module.name.startswith("_"):
                await self.load_extension(f"cogs.{module.name}")
        await self.register_commands()

    async def register_commands(self) -> bool:
        """Tell Discord the commands, where they are not those it has, and return whether that was so."""
        payload = self.payload()
        text = json.dumps(payload, sort_keys=True, default=str)
        fingerprint = hashlib.sha256(text.encode()).hexdigest()
        name = f"commands:{self.application_id}"
        there = {command.name for command in await self.tree.fetch_commands()}
        if there == {command["name"] for command in payload} and await self.services.servers.fact(name) == fingerprint:
            return False
        await self.http.bulk_upsert_global_commands(cast("int", self.application_id), payload=payload)
        await self.services.servers.record_fact(name, fingerprint)
        log.info("registered %d commands", len(payload))
        return True

    def payload(self) -> list[Any]:
        """Return the commands as they are registered, described in every language."""
        return localised([command.to_dict(self.tree) for command in self.tree.get_commands()], self.services.texts)

    async def on_interaction(self, interaction: discord.Interaction[discord.Client]) -> None:
        """Note whose language is which; say one sentence where nothing here knows a button, menu or form any more.

        That was shown before a restart. Those that keep no state (panels, Share) are known for ever: whatever knows
        one takes it before it does anything else (`cogs._ui.actor.take`), and answers it itself, however slow it is.
        """
        if interaction.type is not discord.InteractionType.autocomplete:
            language = self.services.texts.language_for(str(interaction.locale))
            self.services.languages.heard(interaction.user.id, language)
        if interaction.type in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            self._pressed.append((asyncio.get_running_loop().time() + UNANSWERED_SECONDS, interaction))

    @tasks.loop(seconds=0.5)
    async def answer_the_unanswered(self) -> None:
        """Answer the presses that nobody has taken for so long that nobody will."""
        while self._pressed and self._pressed[0][0] <= asyncio.get_running_loop().time():
            _, interaction = self._pressed.popleft()
            if interaction.response.is_done() or "taken" in interaction.extras:
                continue
            try:
                if interaction.type is discord.InteractionType.modal_submit:
                    await give_back(interaction)
                else:
                    await refuse(interaction, Conflict("reply-stale"))
            except Exception:
                # Or nobody after this one would be answered.
                log.exception("a press that nobody knows could not be answered")

    async def on_ready(self) -> None:
        """Begin to deliver; Discord says this again after each long break, the services take it once."""
        log.info("connected as %s, in %d server(s)", self.user, len(self.guilds))
        if self._ending:
            # Discord may still say it while the bot is closing; nothing is begun then.
            return
        await self.services.deliveries.start(DiscordSender(self, self.services))
        for loop in (self.sign_of_life, self.answer_the_unanswered, self.note_languages):
            if not loop.is_running():
                loop.start()

    @tasks.loop(seconds=ALIVE_SECONDS)
    async def sign_of_life(self) -> None:
        """Touch the file that a health check looks at, while Discord answers."""
        if not self.is_closed() and math.isfinite(self.latency):
            with contextlib.suppress(OSError):
                alive_file(self.services.settings).touch()

    @tasks.loop(seconds=NOTE_SECONDS)
    async def note_languages(self) -> None:
        """Record in which language people have used Caucus, where that is new."""
        await self.services.languages.note()

    async def close(self) -> None:
        """Stop delivering, then leave Discord."""
        self._ending = True
        self.sign_of_life.cancel()
        self.answer_the_unanswered.cancel()
        self.note_languages.cancel()
        await self.services.deliveries.stop()
        await super().close()


def alive_file(settings: Settings) -> Path:
    """Return the file whose age tells a health check whether the bot is connected."""
    return settings.db.with_name(settings.db.name + ".alive")


async def run(settings: Settings, *, with_parent: bool = False) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Args:
        settings: the host's settings.
        with_parent: end too when standard input closes, as it does when the process that started this one is gone.

    Raises:
        Invalid: no token, or one that Discord does not take.
        Unavailable: the database cannot be had, or Discord cannot be reached.
    """
    token = _token(settings)
    parent = Parent(at_home=is_at_home(settings)) if with_parent else None
    services = await build(settings, None if parent is None else await parent.clock())
    services.reference.warm_up()
    # What was read from data/ stays: looking through it for garbage would stop the loop for a tenth of a second.
    gc.freeze()
    try:
        with _reachable():
            async with Caucus(services, **connection_options(settings)) as bot:
                ending = _end_when_told(bot, parent)
                await bot.start(token)
                await asyncio.gather(*ending)
    finally:
        await services.close()


def _end_when_told(bot: Caucus, parent: Parent | None) -> "list[asyncio.Task[None]]":
    loop = asyncio.get_running_loop()
    ending: list[asyncio.Task[None]] = []

    def end() -> None:
        ending.append(loop.create_task(bot.close()))

    for name in (signal.SIGTERM, signal.SIGINT):
        # Not on Windows; there Ctrl+C raises KeyboardInterrupt, and services are closed all the same.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, end)
    if parent is not None:
        parent.attend(bot.services.deliveries, end)
    return ending


def _token(settings: Settings) -> str:
    token = settings.token.get_secret_value()
    if not token:
        raise Invalid("token-missing")
    return token


@contextlib.contextmanager
def _reachable() -> Iterator[None]:
    """Turn what keeps Discord from being reached into a refusal."""
    try:
        yield
    except discord.LoginFailure as error:
        raise Invalid("token-wrong") from error
    except (aiohttp.ClientConnectionError, discord.HTTPException, OSError) as error:
        raise Unavailable("discord-unreachable", reason=str(error)) from error


async def examine(settings: Settings) -> list[tuple[str, bool, str]]:
    """Connect once and return findings: (name, whether it is well, a sentence), for `caucus doctor`.

    Raises:
        Invalid: no token, or a wrong one.
        Unavailable: Discord cannot be reached.
    """
    token = _token(settings)
    found: list[tuple[str, bool, str]] = []
    with _reachable():
        async with discord.AutoShardedClient(intents=intents(), **connection_options(settings)) as client:
            await client.login(token)
            connected = asyncio.create_task(client.connect())
            ready = asyncio.create_task(client.wait_until_ready())
            await asyncio.wait({connected, ready}, timeout=EXAMINE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            ready.cancel()
            if connected.done():
                connected.result()
            found.append(("discord", client.is_ready(), f"connected as {client.user}, {len(client.guilds)} server(s)"))
            for guild in client.guilds:
                mute = [channel.name for channel in guild.text_channels if missing(channel)]
                sentence = f"may post everywhere in {guild.name}" if not mute else f"may not post in: {', '.join(mute)}"
                found.append((f"server {guild.name}", len(mute) < len(guild.text_channels), sentence))
            await client.close()
            await asyncio.gather(connected, return_exceptions=True)
    return found


def connection_options(settings: Settings) -> dict[str, Any]:
    """Point discord.py at the Discord of the settings and return the client options for it.

    This is the one place where base addresses change. Where they lead to this machine, names are not looked up at all:
    a playground run cannot reach the real Discord, whatever goes wrong.

    Raises:
        Invalid: only one of the two addresses was given.
    """
    if not settings.discord_api and not settings.discord_gateway:
        return {}
    if not (settings.discord_api and settings.discord_gateway):
        raise Invalid("discord-addresses")
    api = yarl.URL(settings.discord_api)
    discord.http.Route.BASE = settings.discord_api.rstrip("/")
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway)
    discord.asset.Asset.BASE = str(api.origin())
    if not is_at_home(settings):
        return {}
    return {"connector": aiohttp.TCPConnector(resolver=NoNames(), limit=0), "guild_ready_timeout": 0.1}


def is_at_home(settings: Settings) -> bool:
    """Whether the Discord of the settings is a playground on this machine."""
    return all(is_this_machine(yarl.URL(url).host) for url in (settings.discord_api, settings.discord_gateway))


def is_this_machine(host: str | None) -> bool:
    """Whether a host is a loopback address; names are not, because they would have to be looked up."""
    try:
        return host is not None and ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class NoNames(AbstractResolver):
    """A resolver that refuses every name, so that only addresses of this machine can be reached."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Refuse."""
        raise OSError(f"{host}:{port} is not this machine; a playground run reaches nothing else ({family.name})")

    async def close(self) -> None:
        """Nothing to end."""
