"""What a person may ask of Caucus about themself: what it keeps, and that it forgets them."""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Protocol

from bot.actor import Actor
from bot.clock import Clock
from bot.errors import Invalid
from bot.privacy import store
from bot.privacy.model import Erased, Question, Row, Told
from bot.storage import Database, Transaction

log = logging.getLogger(__name__)


class Left(Protocol):
    """What becomes of a person's signatures; see `bot.letters.safety.forgetting`."""

    @property
    def withdrawn(self) -> Sequence[str]:
        """Letters from which a live signature is withdrawn."""
        ...

    @property
    def named(self) -> Sequence[str]:
        """Delivered letters under which a public name stays."""
        ...

    @property
    def counted(self) -> int:
        """Signatures that stay as a number."""
        ...

    @property
    def runs(self) -> Sequence[str]:
        """Letters that go on and that the person runs."""
        ...


class Letters(Protocol):
    """What letters know to forget by themselves: their ledgers stay whole."""

    def look(self, tx: Transaction, user_id: int) -> Left:
        """Return what `erase` would do."""
        ...

    def erase(self, tx: Transaction, user_id: int) -> Left:
        """Erase what a person left in letters."""
        ...

    def contacts(self, tx: Transaction, user_id: int) -> Sequence[Row]:
        """Return a person's own contact details and who looked at them."""
        ...


class PrivacyService:
    """Shows and erases what is kept about a person.

    Args:
        db: the database.
        clock: the time.
        letters: what letters forget by themselves.
        follow: read their rows again after somebody was erased; see `on_erase`.
    """

    def __init__(self, db: Database, clock: Clock, letters: Letters, *follow: Callable[[], Awaitable[None]]) -> None:
        self._db = db
        self._clock = clock
        self._letters = letters
        self._listeners = list(follow)

    def on_erase(self, listener: Callable[[], Awaitable[None]]) -> None:
        """Have something read its rows again after somebody was erased: what is kept in memory must follow."""
        self._listeners.append(listener)

    async def told(self, actor: Actor) -> Told:
        """Return all that is kept about a person, in every server, to that person."""

        def look(tx: Transaction) -> Told:
            sections = store.kept(tx, actor.user_id)
            return Told(actor.user_id, self._clock.now(), sections, self._letters.contacts(tx, actor.user_id))

        return await self._db.read(look)

    def known_within(self, tx: Transaction, user_ids: Collection[int]) -> set[int]:
        """Return of which accounts anything is kept besides the language in which they are written to.

        Whoever planned what is said has left more than that, and there is no end to what was said.
        """
        return store.known(tx, user_ids, beside=("person_language", "delivery.created_by"))

    async def question(self, actor: Actor) -> Question:
        """Return what erasing a person would do, to that person."""

        def look(tx: Transaction) -> Question:
            left = self._letters.look(tx, actor.user_id)
            rows = sum(len(section.rows) for section in store.kept(tx, actor.user_id))
            return Question(rows, left.withdrawn, left.named, left.counted, left.runs)

        return await self._db.read(look)

    async def erase(self, actor: Actor) -> Erased:
        """Erase whoever asks for it, everywhere; live signatures are withdrawn first."""
        return await self._erase(actor.user_id)

    async def erase_for_host(self, user_id: int) -> Erased:
        """Erase an account, for the host of the machine.

        Raises:
            Invalid: ``privacy-no-account``: that is no number of an account.
        """
        if not 0 < user_id < 1 << 63:
            raise Invalid("privacy-no-account")
        return await self._erase(user_id)

    async def erase_errand(self, user_id: int) -> dict[str, str | int | dict[str, int]]:
        """Erase an account and say what that did in the form of `caucus erase --json`; raises as `erase_for_host`."""
        done = await self.erase_for_host(user_id)
        return {
            "user": str(user_id),
            "erased": dict(done.tables),
            "rows": sum(done.tables.values()),
            "withdrawn": done.withdrawn,
            "public_names_kept": done.named,
            "counted_without_a_name": done.counted,
        }

    async def _erase(self, user_id: int) -> Erased:
        def work(tx: Transaction) -> Erased:
            tables = {section.table: len(section.rows) for section in store.kept(tx, user_id)}
            left = self._letters.erase(tx, user_id)
            store.forget(tx, user_id)
            return Erased(tables, len(left.withdrawn), len(left.named), left.counted)

        erased = await self._db.write(work)
        for listener in self._listeners:
            await listener()
        # Without the account: the log is no place for what was just erased.
        log.info("somebody was erased: %d rows", sum(erased.tables.values()))
        return erased
