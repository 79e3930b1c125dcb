"""Keeps Discord's scheduled events in step with sessions; each carries a mark, so that no crash makes one twice."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from bot.actor import Actor
from bot.calendar.background import Background
from bot.calendar.events import store
from bot.calendar.events.model import Board, Keeping
from bot.calendar.events.planning import Steps, steps
from bot.calendar.store import own_sessions
from bot.clock import Clock
from bot.delivery.model import NewDelivery, Passing, Undeliverable
from bot.delivery.service import DeliveryService
from bot.servers.service import ServerService
from bot.storage import Database, Transaction

NO_ROOM, REFUSED = "events-full", "events-refused"
A_DAY = timedelta(days=1)
TOLD_WITHIN = timedelta(days=7)


class SessionEvents:
    """Which servers want events, and the keeping of them. Also one of the things that happen by themselves (`Timed`).

    The host's sessions are not shown: an event's mark belongs to one server's session.

    Args:
        db: the database.
        clock: the time.
        servers: who is an organiser.
        deliveries: woken when there is something to do.
    """

    def __init__(self, db: Database, clock: Clock, servers: ServerService, deliveries: DeliveryService) -> None:
        self._db = db
        self._clock = clock
        self._servers = servers
        self._deliveries = deliveries
        self._board: Board | None = None
        self._begun = False
        self._room_at: datetime | None = None
        self._looking = asyncio.Lock()
        self._background = Background(clock, self.refresh, "scheduled events")

    def attach(self, board: Board) -> None:
        """Have events made on a board; without one nothing is done."""
        self._board = board

    async def state(self, actor: Actor) -> Keeping:
        """Return whether this server's sessions are shown as events.

        Raises:
            Refused: not an organiser.
        """
        guild_id = self._servers.require_organiser(actor)
        return await self._db.read(lambda tx: store.keeping(tx, guild_id)) or Keeping(wanted=False)

    async def want(self, actor: Actor, *, wanted: bool) -> Keeping:
        """Show this server's sessions as events from now on, or take away those to come.

        Asked for again, events that people took away are made again.

        Raises:
            Refused: not an organiser.
        """
        guild_id = self._servers.require_organiser(actor)
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            store.keep(tx, guild_id, actor.user_id, now, wanted=wanted)
            store.forget(tx, guild_id)
            self._deliveries.changed()

        await self._db.write(work)
        return Keeping(wanted, by=actor.user_id)

    async def next_due(self) -> datetime | None:
        """Return when events have to be looked at; see `bot.delivery.model.Timed`."""
        if self._board is None:
            return None
        return self._background.due(self._clock.now()) if await self._has_work() else self._room_at

    async def run_due(self, now: datetime) -> None:
        """Begin to bring events in step."""
        if self._room_at is not None and self._room_at <= now:
            # An event that is over leaves its place to a session that found none.
            self._room_at = None
            await self._db.write(lambda tx: store.mark(tx, None, is_stale=True))
        if self._board is not None and await self._has_work():
            self._background.begin(now)

    async def _has_work(self) -> bool:
        return not self._begun or await self._db.read(store.has_work)

    async def refresh(self) -> None:
        """Bring the events of every server in step whose sessions have changed.

        Raises:
            Passing: Discord does not answer; whatever was not done is done later.
        """
        async with self._looking:
            if not self._begun:
                # Whatever a stop in the middle left undone.
                await self._db.write(lambda tx: store.mark(tx, None, is_stale=True))
                self._begun = True
            fault: Passing | None = None
            for guild_id, wanted in await self._db.read(store.stale):
                # The mark is taken off before the look: what changes from here on sets it again.
                await self._db.write(partial(store.mark, guild_id=guild_id, is_stale=False))
                try:
                    await self._keep(guild_id, wanted=wanted)
                except Passing as error:
                    fault = error
            if fault is not None:
                raise fault

    async def settle(self) -> None:
        """Wait until what has begun is done; for tests."""
        await self._background.settle()

    async def close(self) -> None:
        """Stop; what is not done is done after the next start."""
        await self._background.close()

    async def _keep(self, guild_id: int, *, wanted: bool) -> None:
        try:
            problem = await self._in_step(guild_id, wanted=wanted)
        except Undeliverable as error:
            problem = error.reason
        except BaseException:
            await self._db.write(lambda tx: store.mark(tx, guild_id, is_stale=True))
            raise
        await self._db.write(lambda tx: self._note(tx, guild_id, problem))

    def _note(self, tx: Transaction, guild_id: int, problem: str) -> None:
        """Keep what is in the way, and tell the organiser who wanted events, once."""
        before = store.keeping(tx, guild_id)
        store.note(tx, guild_id, problem)
        if before is None or not problem or problem == before.problem:
            return
        now = self._clock.now()
        notice = NewDelivery(
            key=f"events:{guild_id}:{problem}:{now:%Y-%m-%d}",
            guild_id=guild_id,
            user_id=before.by,
            due_at=now,
            useless_after=now + TOLD_WITHIN,
            message=problem,
            data={"title": "/session events", "members_only": True},
            cause=f"events:{guild_id}",
            created_by=before.by,
        )
        self._deliveries.enrol(tx, [notice])

    async def _in_step(self, guild_id: int, *, wanted: bool) -> str:
        board = self._board
        if board is None:
            return ""
        shown = await board.shown(guild_id)
        now = self._clock.now()
        todo = await self._db.read(
            lambda tx: steps(own_sessions(tx, guild_id), shown, store.linked(tx, guild_id), now, wanted=wanted)
        )

        def note(tx: Transaction) -> None:
            for session_id in todo.unlink:
                store.unlink(tx, session_id)
            for session_id, event_id in todo.link:
                store.link(tx, session_id, event_id)

        # Before anything is taken away: an event that is missing and recorded is one that people took away.
        await self._db.write(note)
        problem = await self._carry_out(board, guild_id, todo)
        if todo.left:
            ends = [one.facts.end for one in shown if one.facts is not None and one.facts.end > now]
            self._room_at = min([now + A_DAY, *ends, *([self._room_at] if self._room_at is not None else [])])
        return problem or (NO_ROOM if todo.left else "")

    async def _carry_out(self, board: Board, guild_id: int, todo: Steps) -> str:
        """Take away, change and make events; return why some were not taken."""
        problem = ""
        for event_id in todo.remove:
            await board.remove(guild_id, event_id)
        for event, facts in todo.edit:
            try:
                await board.edit(guild_id, event.id, facts, begun=event.begun)
            except Undeliverable as error:
                problem = _of_one(error)
        for session_id, facts in todo.create:
            try:
                event_id = await board.create(guild_id, facts)
            except Undeliverable as error:
                problem = _of_one(error)
                continue
            await self._db.write(partial(store.link, session_id=session_id, event_id=event_id))
        return problem


def _of_one(error: Undeliverable) -> str:
    """Return why Discord did not take one event, which keeps it from no other; raise what is the same for all."""
    if error.reason != REFUSED:
        raise error
    return error.reason
