"""What was said, recorded: many results in one commit, in turn with the claims, which somebody waits for."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from itertools import chain

from bot.delivery.claims.store import Said, sent
from bot.storage import Database

log = logging.getLogger(__name__)

MOST = 100
"""Most messages recorded in one commit: a claim that comes meanwhile waits no longer than for these."""


class Results:
    """Records what became of messages, behind the back of whoever sends the next one.

    `held` are the ids of the deliveries that were said and are not on record yet.

    Args:
        db: the database.
        turn: held by whoever claims or records; both are many rows at once, so they take turns.
        lost: called when something could not be recorded: it stays claimed, and has to be looked for.
        wake: called when something is recorded that something else follows.
    """

    def __init__(
        self, db: Database, turn: asyncio.Lock, lost: Callable[[], None], wake: Callable[[], None] = lambda: None
    ) -> None:
        self._db = db
        self._turn = turn
        self._lost = lost
        self._wake = wake
        self._followed = False
        self._waiting: list[Sequence[Said]] = []
        self._task: asyncio.Task[None] | None = None
        self.held: set[int] = set()

    def keep(self, said: Sequence[Said], *, followed: bool = False) -> None:
        """Have it recorded soon that deliveries were said; `followed` where something else has to be done then."""
        self._followed |= followed
        self.held.update(one.id for one in said)
        self._waiting.append(said)
        self._begin()

    async def settle(self) -> None:
        """Wait until everything is on record."""
        while self._task is not None:
            await asyncio.wait({self._task})

    def stop(self) -> None:
        """Record nothing more."""
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        if self._task is None and self._waiting:
            self._task = asyncio.create_task(self._record(), name="delivery results")
            self._task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._task = None
        if task.cancelled():
            self._waiting.clear()
            self.held.clear()
            self._lost()
        self._begin()

    async def _record(self) -> None:
        while self._waiting:
            async with self._turn:
                batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                said = list(chain.from_iterable(batch))
                try:
                    await self._db.write(lambda tx, said=said: sent(tx, said))  # type: ignore[misc] # bound at once
                except Exception:
                    log.exception("%s deliveries were said and could not be recorded; they are looked for", len(said))
                    self._lost()
                self.held.difference_update(one.id for one in said)
        if self._followed:
            self._followed = False
            self._wake()
