"""What goes when its time has come: once a day looked at, erased in small steps, noted; the ledger stays whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.actor import Actor
from bot.letters.desk import LetterDesk
from bot.letters.reach import cause_of
from bot.letters.safety.model import Due, Kind, Periods
from bot.letters.safety.retention import store
from bot.storage import Transaction

STEP = 2_000
"""Signatures of one write: a letter of 100,000 does not keep others waiting."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What was erased of a letter: when, and how many signatures it concerned."""

    letter_id: int
    title: str
    kind: Kind
    at: datetime
    rows: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """What will be erased when, and what was.

    Attributes:
        periods: days after a letter's end.
        due: what is still there, the soonest first; what is due by now too.
        noted: what was erased, the latest first.
        now: the moment of looking.
    """

    periods: Periods
    due: tuple[Due, ...]
    noted: tuple[Noted, ...]
    now: datetime


class RetentionService:
    """Erases what need not be kept any more. One of the things that happen by themselves (`Timed`).

    Args:
        desk: the database, the clock, the settings.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk
        self._periods = Periods(desk.settings.contact_days, desk.settings.retention_days)

    async def schedule(self, actor: Actor) -> Schedule:
        """Return what of the server's letters is erased when, to its organisers.

        Raises:
            Refused: not an organiser.
        """
        return await self._schedule(self._desk.servers.require_organiser(actor))

    async def schedule_for_host(self) -> Schedule:
        """Return the same of all letters, to the host of the machine."""
        return await self._schedule(None)

    async def run(self) -> Sequence[Due]:
        """Erase what is due now and return what that was."""
        now = self._desk.clock.now()
        done = [one for one in await self._desk.db.read(lambda tx: store.due(tx, self._periods)) if one.at <= now]
        for one in done:
            await self._erase(one, now)
        return done

    async def next_due(self) -> datetime | None:
        """Return when something is to be erased next."""
        moments = await self._desk.db.read(lambda tx: store.moments(tx, self._periods))
        return moments[0][0] if moments else None

    async def run_due(self, now: datetime) -> None:
        """Erase what is due."""
        due = await self.next_due()
        if due is not None and due <= now:
            await self.run()

    async def _schedule(self, guild_id: int | None) -> Schedule:
        def look(tx: Transaction) -> Schedule:
            noted = (
                Noted(letter.id, letter.title, kind, at, rows) for letter, kind, at, rows in store.noted(tx, guild_id)
            )
            due = tuple(store.due(tx, self._periods, guild_id))
            return Schedule(self._periods, due, tuple(noted), self._desk.clock.now())

        return await self._desk.db.read(look)

    async def _erase(self, one: Due, now: datetime) -> None:
        letter_id = one.letter.id
        if one.kind is Kind.CONTACTS:

            def contacts(tx: Transaction) -> None:
                store.note(tx, letter_id, one.kind, store.erase_contacts(tx, letter_id), now)

            await self._desk.db.write(contacts)
            return
        after: int | None = -1
        while after is not None:
            after = await self._desk.db.write(partial(_step, letter_id, after))

        def details(tx: Transaction) -> None:
            store.note(tx, letter_id, one.kind, one.rows, now)
            # Who was asked to confirm has signed, and what organisers were told names organisations.
            self._desk.deliveries.forget_private(tx, cause_of(letter_id))
            self._desk.changed(letter_id)

        await self._desk.db.write(details)


def _step(letter_id: int, after: int, tx: Transaction) -> int | None:
    """Erase the details of the next signatures and return the last one's number, None where there were none left."""
    seqs = store.numbers(tx, letter_id, after, STEP)
    if seqs:
        store.erase_details(tx, letter_id, seqs)
    return seqs[-1] if seqs else None
