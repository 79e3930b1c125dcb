"""Negotiating bodies and processes of a server: shown, added, changed by organisers."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import islice

from bot.actor import Actor
from bot.calendar import fields
from bot.calendar.bodies import store
from bot.calendar.bodies.filing import bring_up, stale
from bot.calendar.bodies.known import KnownBody
from bot.calendar.bodies.model import Body, BodyKind, BodyView, WantedBody, fold, meant
from bot.calendar.entries import Entry
from bot.calendar.zones import zone_named
from bot.clock import Clock
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

COMING = 6
"""Entries of the calendar that are shown beside a body."""

NAME, SHORT, MANDATE = 100, 20, 150
"""Longest name, letters and mandate."""

MOST = 500
"""Bodies and processes that a server can add."""

CHOICES = 25
"""Discord's limit of suggestions."""

Coming = Callable[[Actor, str, str], Awaitable[list[Entry]]]
Renamed = Callable[[Transaction, Body, Body], None]
"""Does inside the same write what follows when a body has another name, or has become another one."""


class BodyService:
    """The records that sessions and subscriptions refer to.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
        known: what comes with Caucus.
        coming: what is to come in the calendar that a person sees: with some words, of a body.
    """

    def __init__(
        self, db: Database, clock: Clock, servers: ServerService, known: Sequence[KnownBody], coming: Coming
    ) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._known = known
        self._coming = coming
        self._followers: list[Renamed] = []

    def on_renamed(self, follower: Renamed) -> None:
        """Have something done inside the write that gives a body another name or makes it another one."""
        self._followers.append(follower)

    async def load(self) -> None:
        """Write what comes with Caucus where its file says something new; usually there is nothing to write.

        Beside a running Caucus nothing is written: that one does.
        """
        if self._db.is_writer and stale(await self._db.read(lambda tx: store.seen(tx, 0)), self._known):
            await self._db.write(lambda tx: bring_up(tx, self._known, self._clock.now()))

    async def seen(self, actor: Actor) -> list[Body]:
        """Return the bodies and processes that a server sees, by name."""
        guild_id = self._servers.require_server(actor)
        return await self._db.read(lambda tx: store.seen(tx, guild_id))

    async def suggest(self, actor: Actor, typed: str = "", kind: BodyKind | None = None) -> list[Body]:
        """Return what somebody may mean by this, at most 25, of one kind or all: the server's own first."""
        wanted = fold(typed)
        found = [one for one in await self.seen(actor) if kind in {None, one.kind}]
        fitting = [one for one in found if wanted in fold(f"{one.short} {one.name}")]
        return sorted(fitting, key=lambda one: one.is_known)[:CHOICES]

    async def show(self, actor: Actor, ref: str) -> BodyView:
        """Return a body or process by its ref, name or letters, with what belongs to it; raises NotFound."""
        seen = await self.seen(actor)
        body = _found(seen, ref)
        of = next((one for one in seen if one.id == body.of_id), None)
        processes = tuple(one for one in seen if one.of_id == body.id)
        return BodyView(body, of, processes, tuple(islice(await self._coming(actor, "", body.ref), COMING)))

    async def add(self, actor: Actor, wanted: WantedBody) -> BodyView:
        """Add a body or process of this server's own.

        Raises:
            Refused: not an organiser.
            Invalid: ``body-nameless``, ``body-of-needs-process``, ``body-field-too-long``, ``session-names-many``,
                ``session-link``, ``zone-…``.
            NotFound: ``body-not-found``: there is no such body it could be a process of.
            Conflict: ``body-there-already`` or ``body-many``.
        """
        guild_id = self._servers.require_organiser(actor)
        kind = wanted.kind or (BodyKind.PROCESS if wanted.of.strip() else BodyKind.BODY)

        def work(tx: Transaction) -> Body:
            seen = store.seen(tx, guild_id)
            if sum(not one.is_known for one in seen) >= MOST:
                raise Conflict("body-many", most=MOST)
            blank = Body(id=0, guild_id=guild_id, kind=kind, name="", created_by=actor.user_id)
            new = _typed(blank, wanted, seen)
            return replace(new, id=store.insert(tx, new, self._clock.now()))

        return await self.show(actor, (await self._db.write(work)).ref)

    async def change(self, actor: Actor, ref: str, wanted: WantedBody) -> BodyView:
        """Change what was given of a server's own body or process; whoever follows it goes on following it.

        Raises:
            Refused: not an organiser, or ``body-known``: it came with Caucus.
            NotFound: ``body-not-found``.
            Invalid, Conflict: as `add`; ``session-change-nothing``.
        """
        guild_id = self._servers.require_organiser(actor)

        def work(tx: Transaction) -> Body:
            seen = store.seen(tx, guild_id)
            old = _found(seen, ref)
            if old.is_known:
                raise Refused("body-known", name=old.name)
            new = _typed(old, wanted, [one for one in seen if one.id != old.id])
            if new == old:
                raise Invalid("session-change-nothing")
            store.update(tx, new)
            if new.name != old.name:
                for follow in self._followers:
                    follow(tx, old, new)
            return new

        return await self.show(actor, (await self._db.write(work)).ref)

    async def merge(self, actor: Actor, ref: str, into: str) -> BodyView:
        """Make one of two that mean the same: sessions, processes and subscriptions of the first become the other's.

        Raises:
            Refused: not an organiser, or ``body-known``.
            NotFound: ``body-not-found``.
            Invalid: ``body-merge-unlike``: a body and a process, or one and the same.
        """
        guild_id = self._servers.require_organiser(actor)

        def work(tx: Transaction) -> Body:
            seen = store.seen(tx, guild_id)
            old, new = _found(seen, ref), _found(seen, into)
            _require_alike(old, new)
            store.merge(tx, old.id, new.id)
            for follow in self._followers:
                follow(tx, old, new)
            return new

        return await self.show(actor, (await self._db.write(work)).ref)


def _require_alike(old: Body, into: Body) -> None:
    if old.is_known:
        raise Refused("body-known", name=old.name)
    if old.id == into.id or old.kind is not into.kind:
        raise Invalid("body-merge-unlike")


def _found(seen: Sequence[Body], ref: str) -> Body:
    body = meant(seen, ref)
    if body is None:
        raise NotFound("body-not-found", name=" ".join(ref.split())[:100])
    return body


def _typed(old: Body, wanted: WantedBody, others: Sequence[Body]) -> Body:
    """Return a body with what was typed in the place of what was there."""
    name = _line(wanted.name, "name", NAME) or old.name
    if not any(character.isalnum() for character in name):
        raise Invalid("body-nameless")
    short = _line(wanted.short, "short", SHORT) or old.short
    taken = {fold(text) for one in others for text in (one.name, one.short) if text}
    for text in dict.fromkeys((name, short)):
        if text and text not in {old.name, old.short} and fold(text) in taken:
            raise Conflict("body-there-already", name=text)
    of_id = old.of_id
    if wanted.of.strip():
        of = _found(others, wanted.of)
        if old.kind is BodyKind.BODY or of.kind is BodyKind.PROCESS:
            raise Invalid("body-of-needs-process")
        of_id = of.id
    zone, city = zone_named(wanted.place) if wanted.place.strip() else (old.zone, old.city)
    return replace(
        old,
        name=name,
        short=short,
        of_id=of_id,
        zone=zone,
        city=city,
        languages=fields.languages(wanted.languages) or old.languages,
        mandate=_line(wanted.mandate, "mandate", MANDATE) or old.mandate,
        website=fields.link(wanted.website) or old.website,
    )


def _line(text: str, field: str, limit: int) -> str:
    try:
        return fields.line(text, field, limit)
    except Invalid as error:
        raise Invalid("body-field-too-long", **error.data) from error
