"""Signatures entered for somebody: by mail, by phone, on paper or through a form, each with who, how and proof."""

from datetime import datetime

from bot.actor import Actor
from bot.letters import names
from bot.letters.desk import LetterDesk
from bot.letters.entries import acts, store
from bot.letters.entries.model import Entered, Entries, NewEntry, Received, Reported, clean_proof
from bot.letters.entries.rules import RECEIVABLE
from bot.letters.model import Letter, Visibility
from bot.letters.rules import require_state
from bot.storage import Transaction

MOST_FOUND = 200


class EntryService:
    """What organisers do for those who cannot sign in Discord; every act tells the ledger who did it and why.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def enterable(self, actor: Actor, letter_id: int) -> Letter:
        """Return a letter that signatures can be entered into; raises Refused, NotFound, or Conflict by its state."""
        letter = await self._desk.db.read(lambda tx: self._desk.found_to_run(tx, actor, letter_id))
        require_state(letter, self._desk.clock.now(), RECEIVABLE)
        return letter

    async def enter(
        self, actor: Actor, letter_id: int, reported: Reported, visibility: Visibility, received: Received
    ) -> Entered:
        """Record a signature for somebody; one that stands for the same signatory already is given instead.

        Raises:
            Refused, NotFound: as `LetterDesk.act`.
            Invalid: a field or the proof cannot be taken.
            Conflict: the letter was not opened, was delivered or cancelled.
        """
        entry = NewEntry(reported, visibility, _clean(received))

        def act(tx: Transaction, letter: Letter, now: datetime) -> Entered:
            return acts.enter(tx, letter, actor.user_id, entry, now)

        return await self._desk.act(actor, letter_id, act)

    async def entered(self, actor: Actor, letter_id: int, typed: str = "", limit: int = MOST_FOUND) -> Entries:
        """Return the newest signatures that organisers brought, by part of a name; raises Refused, NotFound."""

        def work(tx: Transaction) -> Entries:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            found, total = store.brought(tx, letter_id, names.name_key(typed), limit)
            return Entries(letter, found, total)

        return await self._desk.db.read(work)

    async def entry(self, actor: Actor, letter_id: int, seq: int) -> Entered:
        """Return one of them; raises Refused, NotFound."""
        return await self._desk.db.read(lambda tx: acts.find(tx, self._desk.found_to_run(tx, actor, letter_id), seq))

    async def withdraw(self, actor: Actor, letter_id: int, seq: int, received: Received) -> Entered:
        """Take one of them back, as its signatory asked; raises Refused, NotFound, Invalid, Conflict."""
        heard = _clean(received)
        return await self._desk.act(
            actor, letter_id, lambda tx, letter, now: acts.withdraw(tx, letter, actor.user_id, seq, heard, now)
        )

    async def correct(self, actor: Actor, letter_id: int, seq: int, reported: Reported, received: Received) -> Entered:
        """Change who one of them is of, as its signatory asked; raises Refused, NotFound, Invalid, Conflict."""
        # The visibility that stands is kept: only the signatory may have it raised.
        entry = NewEntry(reported, Visibility.COUNT, _clean(received))

        def act(tx: Transaction, letter: Letter, now: datetime) -> Entered:
            return acts.correct(tx, letter, actor.user_id, seq, entry, now)

        return await self._desk.act(actor, letter_id, act)


def _clean(received: Received) -> Received:
    return Received(received.how, clean_proof(received.proof), received.file)
