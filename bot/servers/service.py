"""Servers' settings, and the one answer to 'is this person an organiser?'."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypedDict, Unpack

from bot.actor import Actor
from bot.calendar.zones import zone_named
from bot.clock import Clock, to_text
from bot.errors import Invalid, Refused
from bot.servers import store
from bot.servers.model import ServerSettings
from bot.storage import Database


class Changes(TypedDict, total=False):
    """What `/setup` can change; a key that is missing stays as it is, None takes the choice back."""

    organiser_role_id: int | None
    coalition_role_id: int | None
    announcements_channel_id: int | None
    letters_channel_id: int | None
    zone: str | None
    language: str | None
    one_may_ping: bool


class ServerService:
    """Settings of all servers, kept in memory and written through.

    Args:
        db: the database.
        clock: the time.
        languages: the languages the catalogue has.
    """

    def __init__(self, db: Database, clock: Clock, languages: tuple[str, ...]) -> None:
        self._db = db
        self._clock = clock
        self._languages = languages
        self._servers: dict[int, ServerSettings] = {}
        self._listeners: list[Callable[[int], Awaitable[None]]] = []

    def on_change(self, listener: Callable[[int], Awaitable[None]]) -> None:
        """Have something done with a server's id once its settings have changed: who may read what, perhaps."""
        self._listeners.append(listener)

    async def load(self) -> None:
        """Read what is recorded; once, at the start."""
        self._servers = {server.guild_id: server for server in await self._db.read(store.load_all)}

    def of(self, guild_id: int) -> ServerSettings:
        """Return a server's settings, the defaults for one that has set nothing."""
        return self._servers.get(guild_id) or ServerSettings(guild_id)

    def require_server(self, actor: Actor) -> int:
        """Return the server the person is in.

        Raises:
            Invalid: ``server-needed``: this works in a server only.
        """
        if actor.guild_id is None:
            raise Invalid("server-needed")
        return actor.guild_id

    def is_organiser(self, actor: Actor) -> bool:
        """Whether the person runs letters and calendars here: Manage Server, or the organiser role."""
        if actor.guild_id is None:
            return False
        return actor.manages_server or self.of(actor.guild_id).organiser_role_id in actor.role_ids

    def is_of_coalition(self, actor: Actor) -> bool:
        """Whether the person belongs to the coalition here: its role (without one everybody), or an organiser."""
        if actor.guild_id is None:
            return False
        role = self.of(actor.guild_id).coalition_role_id
        return role is None or role in actor.role_ids or self.is_organiser(actor)

    def require_organiser(self, actor: Actor) -> int:
        """Return the server the person is in and is an organiser of.

        Raises:
            Invalid: ``server-needed``.
            Refused: ``organiser-needed`` or, where no role was chosen yet, ``organiser-needed-no-role``.
        """
        guild_id = self.require_server(actor)
        if not self.is_organiser(actor):
            role = self.of(guild_id).organiser_role_id
            if role is None:
                raise Refused("organiser-needed-no-role")
            raise Refused("organiser-needed", role=f"<@&{role}>")
        return guild_id

    async def change(self, actor: Actor, **changes: Unpack[Changes]) -> ServerSettings:
        """Change a server's settings.

        Args:
            actor: whoever asks; the two roles and the rule about pings are changed by those who manage the server only.
            changes: what to change; `zone` may be a city.

        Raises:
            Refused: the person may not.
            Invalid: no such zone or language.
        """
        guild_id = self.require_organiser(actor)
        if not actor.manages_server and ({"organiser_role_id", "coalition_role_id", "one_may_ping"} & changes.keys()):
            raise Refused("setup-manager-needed")
        zone = changes.get("zone")
        if zone:
            changes["zone"] = zone_named(zone)[0]
        language = changes.get("language")
        if language and language not in self._languages:
            raise Invalid("language-unknown", languages=", ".join(self._languages))
        settings = replace(self.of(guild_id), **changes)
        now = to_text(self._clock.now())
        await self._db.write(lambda tx: store.save(tx, settings, actor.user_id, now))
        self._servers[guild_id] = settings
        for listener in self._listeners:
            await listener(guild_id)
        return settings

    async def fact(self, name: str) -> str | None:
        """Return a fact of this installation, None when it was never recorded."""
        return await self._db.read(lambda tx: store.fact(tx, name))

    async def record_fact(self, name: str, value: str) -> None:
        """Record a fact of this installation."""
        await self._db.write(lambda tx: store.record_fact(tx, name, value))
