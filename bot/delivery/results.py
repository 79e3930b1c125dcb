"""What was said, recorded: many results in one commit, in turn with the claims, which somebody waits for."""

import asyncio
from collections.abc import Sequence
from itertools import chain

from bot.delivery.claims_store import Said, sent
from bot.storage import Database

MOST = 100
"""Most deliveries recorded in one commit: a claim that comes meanwhile waits no longer than for these."""


class Results:
    """Keeps what became of messages.

    Args:
        db: the database.
        turn: held by whoever claims or records; both are many rows at once, so they take turns.
    """

    def __init__(self, db: Database, turn: asyncio.Lock) -> None:
        self._db = db
        self._turn = turn
        self._waiting: list[tuple[Sequence[Said], asyncio.Future[None]]] = []

    async def keep(self, said: Sequence[Said]) -> None:
        """Record that deliveries were said; on the disk when this returns."""
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((said, kept))
        async with self._turn:
            # Whoever gets the turn first records for everybody who came meanwhile.
            if not kept.done():
                await self._write()
        await kept

    async def _write(self) -> None:
        while self._waiting:
            batch, rows = [], 0
            while self._waiting and rows < MOST:
                batch.append(self._waiting.pop(0))
                rows += len(batch[-1][0])
            await self._commit(batch)

    async def _commit(self, batch: Sequence[tuple[Sequence[Said], "asyncio.Future[None]"]]) -> None:
        said = list(chain.from_iterable(one for one, _ in batch))
        try:
            await self._db.write(lambda tx: sent(tx, said))
        except Exception as error:  # noqa: BLE001 - whatever it is, each who waits is told
            # What was not recorded stays claimed, and is looked for.
            for _, kept in batch:
                if not kept.done():
                    kept.set_exception(error)
        except BaseException:
            for _, kept in batch:
                kept.cancel()
            raise
        else:
            for _, kept in batch:
                if not kept.done():
                    kept.set_result(None)
