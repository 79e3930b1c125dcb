"""Calling a role: only after a second organiser has confirmed it, or where the server lets one alone decide."""

from dataclasses import replace

from bot.actor import Actor
from bot.clock import Clock
from bot.delivery import store
from bot.delivery.model import Ping
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction


class Pings:
    """The roles that deliveries call.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser, and whether one alone may have a role called.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers

    def check(self, actor: Actor, role_id: int | None) -> None:
        """Refuse a role that nobody may have called.

        Raises:
            Invalid: ``ping-everyone``: the role that everybody has (its id is the server's).
        """
        if role_id is not None and role_id == actor.guild_id:
            raise Invalid("ping-everyone")

    def ask(self, tx: Transaction, actor: Actor, cause: str, role_id: int | None) -> int | None:
        """Record that a cause's deliveries should call a role, inside the write that plans them.

        Returns:
            the role, where the deliveries may call it from the start; None where there is none or it waits for a
            second organiser.
        """
        if role_id is None or actor.guild_id is None:
            return None
        alone = self._servers.of(actor.guild_id).one_may_ping
        ping = Ping(
            cause=cause,
            guild_id=actor.guild_id,
            role_id=role_id,
            asked_by=actor.user_id,
            confirmed_by=actor.user_id if alone else None,
        )
        store.ask_ping(tx, ping, self._clock.now())
        return role_id if alone else None

    def confirmed_within(self, tx: Transaction, cause: str) -> int | None:
        """Return the role that a cause may call now, inside another capability's write."""
        ping = store.ping_of(tx, cause)
        return None if ping is None or ping.confirmed_by is None else ping.role_id

    async def confirm(self, actor: Actor, cause: str, *, lasting: bool = False) -> Ping:
        """Let a cause's planned deliveries call their role.

        Args:
            actor: who agrees.
            cause: as in the deliveries.
            lasting: whether the cause speaks again and again, and need have nothing planned right now.

        Raises:
            Refused: the person is no organiser, or is the one who asked (``ping-needs-second``).
            NotFound: ``ping-not-found``.
            Conflict: ``ping-confirmed-already``, or ``ping-too-late``: nothing is planned any more.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()

        def confirm(tx: Transaction) -> Ping:
            ping = store.ping_of(tx, cause)
            if ping is None or ping.guild_id != guild_id:
                raise NotFound("ping-not-found")
            if ping.confirmed_by is not None:
                raise Conflict("ping-confirmed-already")
            if ping.asked_by == actor.user_id and not self._servers.of(guild_id).one_may_ping:
                raise Refused("ping-needs-second")
            if not store.confirm_ping(tx, ping, actor.user_id, now) and not lasting:
                raise Conflict("ping-too-late")
            return replace(ping, confirmed_by=actor.user_id)

        return await self._db.write(confirm)

    def of_cause_within(self, tx: Transaction, cause: str) -> Ping | None:
        """Return the same as `of_cause`, inside another capability's work."""
        return store.ping_of(tx, cause)

    async def of_cause(self, cause: str) -> Ping | None:
        """Return the role that a cause's deliveries would call, and who confirmed it."""
        return await self._db.read(lambda tx: store.ping_of(tx, cause))
