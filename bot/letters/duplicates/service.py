"""Duplicates: candidates shown to organisers one by one, merged or told apart by them alone, both undoable."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.actor import Actor
from bot.clock import to_text
from bot.delivery.model import NewDelivery
from bot.errors import NotFound
from bot.letters import reach
from bot.letters.desk import LetterDesk
from bot.letters.duplicates import acts, store
from bot.letters.duplicates.finding import pairs
from bot.letters.duplicates.model import Decided, Decision, Names, Pair, Question, Subject, Verdict
from bot.letters.model import Letter
from bot.letters.reach import cause_of
from bot.letters.register import store as register
from bot.letters.signatures import store as signatures
from bot.letters.texts import confirming
from bot.storage import Transaction

DECISIONS_SHOWN = 25
_NOTICE_USEFUL = timedelta(days=30)

KnownNames = Callable[[Transaction, int], Iterable[frozenset[str]]]
"""Tells of a server the names, as `names.name_key` spells them, that mean one organisation each."""


def in_register(tx: Transaction, guild_id: int) -> list[frozenset[str]]:
    """Return what each organisation of a server's register is known by: its names, acronyms, translations."""
    return [member.details.known_as() for member in register.members(tx, guild_id)]


class DuplicateService:
    """Asks organisers about signatures that look alike. Also one of the things that happen by themselves (`Timed`).

    Args:
        desk: who may do what with which letter.
        known: names of organisations, such as a server's register has.
    """

    def __init__(self, desk: LetterDesk, known: KnownNames) -> None:
        self._desk = desk
        self._known = known

    async def candidates(self, actor: Actor, letter_id: int) -> list[Pair]:
        """Return the pairs that nobody decided about: the most probable first, those put off last.

        Raises:
            Refused: the person does not run the letter.
            NotFound: ``letter-not-found``.
        """

        def look(tx: Transaction) -> tuple[list[Subject], Names, dict[tuple[int, int], Decision]]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            known = [*self._known(tx, letter.guild_id), *store.merged_names(tx, letter.guild_id)]
            return store.subjects(tx, letter.id), known, store.standing(tx, letter.id)

        subjects, known, decided = await self._desk.db.read(look)
        found = await asyncio.to_thread(pairs, subjects, known)
        fresh = [pair for pair in found if (pair.low, pair.high) not in decided]
        later = [
            (decided[pair.low, pair.high].id, pair)
            for pair in found
            if (pair.low, pair.high) in decided and decided[pair.low, pair.high].verdict is Verdict.LATER
        ]
        return [*fresh, *(pair for _, pair in sorted(later, key=lambda one: one[0]))]

    async def question(self, actor: Actor, letter_id: int) -> Question:
        """Return the next two signatures to decide about; raises as `candidates`."""
        found = await self.candidates(actor, letter_id)
        pair = found[0] if found else None

        def look(tx: Transaction) -> Question:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            first, second = (
                signatures.find(tx, letter_id, seq) if pair is not None else None
                for seq in ((pair.low, pair.high) if pair is not None else (0, 0))
            )
            return Question(letter, pair, first, second, len(found))

        return await self._desk.db.read(look)

    async def merge(self, actor: Actor, letter_id: int, keep: int, other: int) -> None:
        """Have one signature count for two; raises as `LetterDesk.act`, or Conflict where one does not stand."""
        await self._decide(actor, letter_id, (keep, other), Verdict.MERGED, keep)

    async def different(self, actor: Actor, letter_id: int, one: int, other: int) -> None:
        """Say that two signatures are not the same; raises as `merge`."""
        await self._decide(actor, letter_id, (one, other), Verdict.DIFFERENT, 0)

    async def later(self, actor: Actor, letter_id: int, one: int, other: int) -> None:
        """Put a decision off: the two are asked about after all others; raises as `merge`."""
        await self._decide(actor, letter_id, (one, other), Verdict.LATER, 0)

    async def decisions(self, actor: Actor, letter_id: int) -> list[Decided]:
        """Return the newest decisions that stand; raises as `candidates`."""

        def look(tx: Transaction) -> list[Decided]:
            self._desk.found_to_run(tx, actor, letter_id)
            found = []
            for one in store.decisions(tx, letter_id, DECISIONS_SHOWN):
                first, second = (signatures.find(tx, letter_id, seq) for seq in (one.low, one.high))
                if first is not None and second is not None:
                    found.append(Decided(one, first, second))
            return found

        return await self._desk.db.read(look)

    async def undo(self, actor: Actor, letter_id: int, decision_id: int) -> None:
        """Take a decision back; raises as `LetterDesk.act`, NotFound, or Conflict where that cannot be any more."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> None:
            decision = store.find(tx, decision_id)
            if decision is None or decision.letter_id != letter.id:
                raise NotFound("letter-duplicate-none")
            acts.undo(tx, letter, actor.user_id, decision, now)
            for seq in (decision.low, decision.high):
                confirming.ask_one(tx, letter, seq, actor.user_id, self._desk.deliveries, now)

        await self._desk.act(actor, letter_id, act)

    async def next_due(self) -> datetime | None:
        """Return now where somebody has to be told that what a signature was merged into stands no longer."""
        return self._desk.clock.now() if await self._desk.db.read(store.orphans) else None

    async def run_due(self, now: datetime) -> None:
        """Tell those who run a letter of signatures that lost the one they were merged into."""
        if not await self._desk.db.read(store.orphans):
            return

        def work(tx: Transaction) -> None:
            for one in store.orphans(tx):
                letter = reach.again(tx, one.letter_id)
                self._desk.deliveries.enrol(tx, [_notice(letter, one, now)])
                store.told(tx, one, to_text(now))

        await self._desk.db.write(work)

    async def _decide(self, actor: Actor, letter_id: int, couple: tuple[int, int], verdict: Verdict, keep: int) -> None:
        def act(tx: Transaction, letter: Letter, now: datetime) -> None:
            acts.decide(tx, letter, actor.user_id, couple, verdict, now, keep)

        await self._desk.act(actor, letter_id, act)


def _notice(letter: Letter, one: store.Orphans, now: datetime) -> NewDelivery:
    return NewDelivery(
        key=f"letter:{letter.id}:orphans:{one.keep}:{to_text(now)}",
        guild_id=letter.guild_id,
        user_id=letter.created_by,
        due_at=now,
        useless_after=now + _NOTICE_USEFUL,
        message="letter-duplicate-notice",
        data={"letter": letter.id, "title": letter.title, "count": one.count},
        # Its own, because a letter that closes cancels what else is planned for it.
        cause=f"{cause_of(letter.id)}:duplicates",
        created_by=letter.created_by,
    )
