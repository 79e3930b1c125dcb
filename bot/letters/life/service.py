"""A letter's later life: extending, delivering, who runs it, its ledger in public. Also what reminds of deadlines."""

from collections.abc import Iterable
from datetime import datetime

from bot.actor import Actor
from bot.errors import Conflict, Invalid
from bot.letters import names, rules
from bot.letters.desk import LetterDesk
from bot.letters.life import acts, deadlines, retraction, store
from bot.letters.life.model import CoOrganiser, Extension, Head, Wanted
from bot.letters.life.reminders import due_at, worth_saying
from bot.letters.model import Letter, LetterState, LetterView, SignatureState
from bot.storage import Transaction

HOW_LIMIT = 300


class LifeService:
    """What those who run a letter do with it once it is open. Also one of the things that happen by themselves.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def extendable(self, actor: Actor, letter_id: int) -> LetterView:
        """Return a letter to somebody who runs it and may move its deadlines.

        Raises:
            Refused, NotFound: as `LetterDesk.found_to_run`.
            Conflict: it is a draft, delivered or cancelled.
        """
        desk = self._desk
        view = await desk.db.read(lambda tx: desk.view(tx, desk.found_to_run(tx, actor, letter_id)))
        rules.require_state(view.letter, desk.clock.now(), {LetterState.OPEN, LetterState.CLOSED})
        return view

    async def extend(self, actor: Actor, letter_id: int, typed: str) -> Extension:
        """Move a letter's deadlines; closed by then, it is open again.

        Args:
            actor: who runs it.
            letter_id: the letter.
            typed: the internal deadline, with the official one after a slash where it moves or is new.

        Raises:
            Invalid, Conflict: as `acts.extend` and `deadlines.typed`.
        """
        guild_id = self._desk.servers.require_server(actor)

        def act(tx: Transaction, letter: Letter, now: datetime) -> Extension:
            wanted = deadlines.typed(typed, now, self._desk.zone(guild_id))
            return acts.extend(tx, letter, actor.user_id, wanted, self._desk.deliveries, now)

        return await self._desk.act(actor, letter_id, act)

    async def deliverable(self, actor: Actor, letter_id: int, how: str) -> tuple[LetterView, str]:
        """Return a closed letter that somebody runs, and in clean words how it was delivered; nothing is recorded.

        Raises:
            Conflict: it cannot be delivered now; ``letter-deliver-open`` where it is to be closed first.
            Invalid: the words cannot be taken.
        """

        def work(tx: Transaction) -> LetterView:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            if self._desk.state(letter) is LetterState.OPEN:
                raise Conflict("letter-deliver-open")
            rules.require_state(letter, self._desk.clock.now(), {LetterState.CLOSED})
            return self._desk.view(tx, letter)

        return await self._desk.db.read(work), names.clean_needed(how, "how", HOW_LIMIT)

    async def deliver(self, actor: Actor, letter_id: int, how: str) -> LetterView:
        """Record that a closed letter was delivered, where and how, with the counts at publication."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            line = names.clean_needed(how, "how", HOW_LIMIT)
            acts.deliver(tx, letter, actor.user_id, line, self._desk.deliveries, now)
            return self._desk.view(tx, self._desk.found_to_run(tx, actor, letter_id))

        return await self._desk.act(actor, letter_id, act)

    async def delivery_of(self, actor: Actor, letter_id: int) -> tuple[LetterView, tuple[Wanted, ...]]:
        """Return a delivered letter and the signatures that are wanted back from it.

        Raises:
            Invalid: ``letter-deliver-how``: it can be delivered now, and how was not said.
            Conflict: it cannot be delivered yet, or was cancelled.
        """

        def work(tx: Transaction) -> tuple[LetterView, tuple[Wanted, ...]]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            state = self._desk.state(letter)
            if state is LetterState.OPEN:
                raise Conflict("letter-deliver-open")
            if state is LetterState.CLOSED:
                raise Invalid("letter-deliver-how")
            rules.require_state(letter, self._desk.clock.now(), {LetterState.DELIVERED})
            return self._desk.view(tx, letter), retraction.wanted(tx, letter)

        return await self._desk.db.read(work)

    async def give_back(self, actor: Actor, letter_id: int, seq: int) -> LetterView:
        """Take a signature off a delivered letter, the addressee having been told; raises as `retraction.give_back`."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> LetterView:
            retraction.give_back(tx, letter, actor.user_id, seq, self._desk.deliveries, now)
            return self._desk.view(tx, letter)

        return await self._desk.act(actor, letter_id, act)

    async def organisers(self, actor: Actor, letter_id: int) -> tuple[Letter, tuple[CoOrganiser, ...]]:
        """Return a letter and those to whom it was given, to somebody who runs it."""

        def work(tx: Transaction) -> tuple[Letter, tuple[CoOrganiser, ...]]:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            return letter, store.organisers(tx, letter.id)

        return await self._desk.db.read(work)

    async def give_to(self, actor: Actor, letter_id: int, user_id: int) -> tuple[CoOrganiser, ...]:
        """Give a letter to a person to run; returns all to whom it is given."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> tuple[CoOrganiser, ...]:
            _require_unfinished(letter)
            return acts.give_to(tx, letter, actor.user_id, user_id, self._desk.deliveries, now)

        return await self._desk.act(actor, letter_id, act)

    async def take_from(self, actor: Actor, letter_id: int, user_id: int) -> tuple[CoOrganiser, ...]:
        """Take a letter back from a person; returns all to whom it is still given."""
        return await self._desk.act(
            actor, letter_id, lambda tx, letter, now: acts.take_from(tx, letter, actor.user_id, user_id, now)
        )

    async def waiting(self, letter_id: int, states: Iterable[SignatureState]) -> int:
        """Return how many signatures of a letter stand in some states: for what is said to those who run it."""
        return await self._desk.db.read(lambda tx: store.count_in(tx, letter_id, states))

    async def head(self, actor: Actor, letter_id: int) -> Head:
        """Return the end of a letter's ledger to somebody who runs it."""
        desk = self._desk
        return await desk.db.read(
            lambda tx: acts.head_of(tx, desk.found_to_run(tx, actor, letter_id), desk.clock.now())
        )

    async def publish_head(self, actor: Actor, letter_id: int, channel_id: int) -> Head:
        """Say in a channel where the ledger ends now, and record that; returns what is said."""
        return await self._desk.act(
            actor,
            letter_id,
            lambda tx, letter, now: acts.publish(tx, letter, actor.user_id, channel_id, self._desk.deliveries, now),
        )

    async def next_due(self) -> datetime | None:
        """Return when those who run a letter are next reminded of a deadline."""
        found = await self._desk.db.read(store.reminders)
        return min((due_at(utc) for _, _, utc, _ in found), default=None)

    async def run_due(self, now: datetime) -> None:
        """Remind of the deadlines for which it is time; asked again, nothing is said twice."""
        if not any(due_at(one[2]) <= now for one in await self._desk.db.read(store.reminders)):
            return

        def work(tx: Transaction) -> None:
            for letter_id, kind, utc, opened_at in store.reminders(tx):
                if due_at(utc) > now:
                    continue
                store.reminded(tx, letter_id, kind, utc)
                if worth_saying(utc, opened_at, now):
                    acts.remind(tx, letter_id, kind, utc, self._desk.deliveries, now)

        await self._desk.db.write(work)


def _require_unfinished(letter: Letter) -> None:
    if letter.state is LetterState.CANCELLED:
        raise Conflict("letter-is-cancelled")
