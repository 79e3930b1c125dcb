"""Asking organisations that have not answered: previewed, each account once and once more before the deadline.

What they answer ('we will not sign') is for organisers; who wants no nudges gets none, from nobody.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.actor import Actor
from bot.delivery.model import NewDelivery
from bot.errors import NotFound
from bot.letters import reach, rules
from bot.letters.desk import LetterDesk
from bot.letters.life.notices import panel_channels
from bot.letters.model import Letter, LetterState
from bot.letters.register import store as register
from bot.letters.register.model import Member
from bot.letters.running import store
from bot.letters.running.answers import answers_of, plan_of
from bot.letters.running.model import Answer, Answers, Plan
from bot.letters.running.rules import reminder_at, reminds
from bot.storage import Transaction


class NudgeService:
    """Who has not answered, and asking them. Also one of the things that happen by themselves: the reminder.

    Args:
        desk: who may do what with which letter.
    """

    def __init__(self, desk: LetterDesk) -> None:
        self._desk = desk

    async def answers(self, actor: Actor, letter_id: int) -> Answers:
        """Return how the register has answered, to whoever runs the letter.

        Raises:
            Refused, NotFound: as `LetterDesk.found_to_run`.
            Conflict: it is a draft.
        """

        def work(tx: Transaction) -> Answers:
            letter = self._desk.found_to_run(tx, actor, letter_id)
            rules.require_state(letter, self._desk.clock.now(), set(LetterState) - {LetterState.DRAFT})
            return answers_of(tx, self._desk, letter)

        return await self._desk.db.read(work)

    async def preview(self, actor: Actor, letter_id: int) -> Plan:
        """Return whom nudges would go to now; nothing is said.

        Raises:
            Refused, NotFound: as `LetterDesk.found_to_run`.
            Conflict: the letter is not open.
        """
        return await self._desk.db.read(
            lambda tx: self._plan(tx, self._desk.found_to_run(tx, actor, letter_id), self._desk.clock.now())
        )

    async def nudge(self, actor: Actor, letter_id: int) -> Plan:
        """Ask those who have not answered; return whom. Who sends it is told what could not be delivered."""

        def act(tx: Transaction, letter: Letter, now: datetime) -> Plan:
            plan = self._plan(tx, letter, now)
            for member, user_id in plan.to:
                store.nudged(tx, letter.id, member.id, user_id, actor.user_id, now)
            channel = self._channel(tx, letter)
            words = (_word(letter, one, actor.user_id, "letter-nudge", channel, now) for one in plan.to)
            self._desk.deliveries.enrol(tx, words)
            return plan

        return await self._desk.act(actor, letter_id, act)

    async def decline(self, actor: Actor, letter_id: int, organisation_id: int) -> Letter:
        """Note for the organisers that an organisation will not sign; from anywhere. It can sign all the same.

        The answer is the same whether or not another of its accounts has signed.

        Raises:
            NotFound: ``letter-nudge-gone``: the account does not commit this organisation (any more).
            Conflict: the letter is not open.
        """

        def work(tx: Transaction) -> Letter:
            letter = self._own(tx, actor, letter_id, organisation_id)
            store.decline(tx, letter_id, organisation_id, actor.user_id, self._desk.clock.now())
            causes = [(letter_id, organisation_id, one.user_id) for one in register.accounts(tx, organisation_id)]
            self._cancel(tx, causes)
            return letter

        return await self._desk.db.write(work)

    async def take_back(self, actor: Actor, letter_id: int, organisation_id: int) -> Letter:
        """Forget that an organisation said it will not sign; raises as `decline`."""

        def work(tx: Transaction) -> Letter:
            letter = self._own(tx, actor, letter_id, organisation_id)
            store.take_back(tx, letter_id, organisation_id)
            return letter

        return await self._desk.db.write(work)

    async def refuse(self, actor: Actor) -> None:
        """Note that this account wants no nudges, about no letter of any server; what was not sent yet is not sent."""

        def work(tx: Transaction) -> None:
            store.refuse(tx, actor.user_id, self._desk.clock.now())
            self._cancel(tx, [(*pair, actor.user_id) for pair in store.nudged_pairs(tx, actor.user_id)])

        await self._desk.db.write(work)

    async def allow(self, actor: Actor) -> None:
        """Note that this account may be nudged again."""
        await self._desk.db.write(lambda tx: store.allow(tx, actor.user_id))

    async def refused(self, actor: Actor) -> bool:
        """Whether this account wants no nudges."""
        return bool(await self._desk.db.read(lambda tx: store.unwilling(tx, [actor.user_id])))

    async def next_due(self) -> datetime | None:
        """Return when those who were nudged are reminded next."""
        found = await self._desk.db.read(store.to_remind)
        return min((reminder_at(deadline) for _, deadline in found), default=None)

    async def run_due(self, now: datetime) -> None:
        """Remind those who were nudged, have not answered and do not mind; each once."""
        found = await self._desk.db.read(store.to_remind)
        due = [letter_id for letter_id, deadline in found if reminder_at(deadline) <= now]
        if due:
            await self._desk.db.write(lambda tx: self._remind_all(tx, due, now))

    def _remind_all(self, tx: Transaction, due: Iterable[int], now: datetime) -> None:
        for letter_id in due:
            self._remind(tx, reach.again(tx, letter_id), now)

    def _remind(self, tx: Transaction, letter: Letter, now: datetime) -> None:
        asked = store.unreminded(tx, letter.id)
        store.reminded(tx, letter.id, now)
        if rules.state_at(letter, now) is not LetterState.OPEN:
            return
        missing = {row.member.id: row for row in answers_of(tx, self._desk, letter).of(Answer.MISSING)}
        words, channel = [], self._channel(tx, letter)
        for one in asked:
            row = missing.get(one.organisation_id)
            willing = row is not None and one.user_id in set(row.accounts) - row.unwilling
            if row is not None and willing and reminds(one.nudged_at, letter.deadline.utc, now):
                by = one.nudged_by or letter.created_by
                words.append(_word(letter, (row.member, one.user_id), by, "letter-nudge-again", channel, now))
        self._desk.deliveries.enrol(tx, words)

    def _plan(self, tx: Transaction, letter: Letter, now: datetime) -> Plan:
        rules.require_state(letter, now, {LetterState.OPEN})
        return plan_of(tx, self._desk, letter)

    def _own(self, tx: Transaction, actor: Actor, letter_id: int, organisation_id: int) -> Letter:
        """Return a letter about which an account may answer for an organisation; raises as `decline`."""
        letter = reach.find(tx, None, letter_id, organiser=False)
        member = register.find(tx, letter.guild_id, organisation_id)
        if member is None or all(one.user_id != actor.user_id for one in register.accounts(tx, organisation_id)):
            raise NotFound("letter-nudge-gone")
        rules.require_state(letter, self._desk.clock.now(), {LetterState.OPEN})
        return letter

    def _cancel(self, tx: Transaction, pairs: Iterable[tuple[int, int, int]]) -> None:
        for letter_id, organisation_id, user_id in pairs:
            self._desk.deliveries.cancel_cause(tx, _cause(letter_id, organisation_id, user_id))

    def _channel(self, tx: Transaction, letter: Letter) -> int | None:
        """Return a channel of the letter's own server where it can be signed."""
        places = panel_channels(tx, self._desk.deliveries, letter)
        return next((channel for guild_id, channel in places if guild_id == letter.guild_id), None)


def _word(
    letter: Letter, to: tuple[Member, int], by: int, message: str, channel: int | None, now: datetime
) -> NewDelivery:
    member, user_id = to
    cause = _cause(letter.id, member.id, user_id)
    return NewDelivery(
        key=f"{cause}:{message}",
        guild_id=letter.guild_id,
        user_id=user_id,
        due_at=now,
        useless_after=letter.deadline.utc,
        message=message,
        data={
            "letter": letter.id,
            # Who sent it reads this where it cannot be delivered.
            "title": f"{letter.title} ({member.details.name})",
            "organisation": member.id,
            "name": member.details.name,
            "channel": channel,
            "alone": True,
            "members_only": True,
        },
        cause=cause,
        created_by=by,
    )


def _cause(letter_id: int, organisation_id: int, user_id: int) -> str:
    return f"letter:{letter_id}:nudge:{organisation_id}:{user_id}"
