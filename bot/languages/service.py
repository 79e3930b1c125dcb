"""Remembers in which language somebody used Caucus last, so that what is sent to them later is in it too.

Kept only for people of whom something else is kept: a signature, something they follow, a letter they run. Of anybody
else there is nothing that Caucus could have to tell them.
"""

import logging
from collections.abc import Callable, Collection

from bot.languages import store
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)

Kept = Callable[[Transaction, Collection[int]], set[int]]
"""Return of which of some accounts anything else is kept."""


class LanguageService:
    """People's languages, held in memory and written some seconds after a change (`note`), never while somebody waits.

    Args:
        db: the database.
        kept: of whom anything is kept.
    """

    def __init__(self, db: Database, kept: Kept) -> None:
        self._db = db
        self._kept = kept
        self._known: dict[int, str] = {}
        self._heard: dict[int, str] = {}

    async def load(self, *, tidy: bool = True) -> None:
        """Read what is recorded.

        Args:
            tidy: whether those of whom nothing else is kept any more are forgotten.
        """
        known = await self._db.read(store.load_all)
        alone = known.keys() - await self._db.read(lambda tx: self._kept(tx, known)) if tidy and known else set[int]()
        self._known = await self._db.write(lambda tx: self._without(tx, alone)) if alone else known

    async def follow(self) -> None:
        """Read again what is recorded, after somebody was erased."""
        await self.load(tidy=False)

    def of(self, user_id: int) -> str | None:
        """Return the language in which somebody used Caucus last, None where nothing tells."""
        return self._heard.get(user_id) or self._known.get(user_id)

    def heard(self, user_id: int, language: str) -> None:
        """Take note of the language in which somebody is being answered: a look-up where nothing has changed."""
        if self.of(user_id) != language:
            self._heard[user_id] = language

    async def note(self) -> None:
        """Record what was heard since the last time, of people of whom anything is kept; forget what was of others.

        Asked every few seconds, so that all who came meanwhile cost one look in the database, and no answer waits.
        """
        if not self._heard:
            return
        heard = dict(self._heard)
        try:
            await self._record(heard)
        except Exception:
            # Whoever comes again is heard again; an error would end the loop that asks for this.
            log.exception("people's languages could not be recorded")
        self._heard = {user: language for user, language in self._heard.items() if heard.get(user) != language}

    async def _record(self, heard: dict[int, str]) -> None:
        # Of most who look something up nothing is ever kept: for them nothing is written.
        theirs = await self._db.read(lambda tx: self._kept(tx, heard))
        if theirs:
            told = {user_id: heard[user_id] for user_id in theirs}
            self._known |= await self._db.write(lambda tx: self._save(tx, told))

    def _save(self, tx: Transaction, told: dict[int, str]) -> dict[int, str]:
        # Asked once more where it counts: somebody may have been erased since.
        still = self._kept(tx, told)
        kept = {user_id: language for user_id, language in told.items() if user_id in still}
        store.save(tx, kept)
        return kept

    def _without(self, tx: Transaction, alone: set[int]) -> dict[int, str]:
        store.drop(tx, alone - self._kept(tx, alone))
        return store.load_all(tx)
