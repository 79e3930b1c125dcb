"""Seeded walks through a letter's life in three servers: database and ledger tell the same, verification holds."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.errors import DomainError
from bot.letters.facts import letter_fact
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.history import Stands, told
from bot.letters.life.service import LifeService
from bot.letters.model import LetterState, Organisation, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.sharing.service import SharingService
from bot.letters.signatures import store as signatures
from bot.storage import Database
from tests.letters.people import ALICE, BOB, DRAFT, ORGANISER, exported_json, opened, signed
from tests.letters.sharing.people import GUEST, GUEST_FRIEND, HOST, PANELS, THIRD_HOST

STEPS = 100
SIGNERS = [ALICE, BOB, GUEST, GUEST_FRIEND, THIRD_HOST]
STANDS = {
    Stands.SIGNED: SignatureState.SIGNED,
    Stands.WITHDRAWN: SignatureState.WITHDRAWN,
}


class Walk:
    """One letter, and everything that may be tried with it; what is refused is refused in words.

    Args:
        seed: which way to go.
        letters, life, sharing: the services.
        clock: moved forward, never back.
        letter_id: the letter.
    """

    def __init__(
        self,
        seed: int,
        letters: LetterService,
        life: LifeService,
        sharing: SharingService,
        clock: FixedClock,
        letter_id: int,
    ) -> None:
        self._random = random.Random(seed)
        self._letters, self._life, self._sharing, self._clock = letters, life, sharing, clock
        self._id = letter_id
        self._codes: list[str] = []
        self._steps = 0
        self.done: list[str] = []
        self.published: dict[int, int] = {}

    async def step(self) -> None:
        """Try something."""
        self._steps += 1
        tries: list[tuple[int, Callable[[], Awaitable[None]]]] = [
            (24, self._sign),
            (8, self._withdraw),
            (2, self._offer),
            (3, self._accept),
            (1, self._revoke),
            (5, self._extend),
            (1, self._close),
            (6, self._deliver),
            (12, self._give_back),
            (1, self._publish),
            (1, self._organiser),
            (2, self._wait),
        ]
        act = self._random.choices([one for _, one in tries], [weight for weight, _ in tries])[0]
        try:
            await act()
        except DomainError:
            return
        self.done.append(act.__name__)

    def _somebody(self) -> Actor:
        return self._random.choice(SIGNERS)

    async def _sign(self) -> None:
        who, visibility = self._somebody(), self._random.choice(list(Visibility))
        signatory = Organisation(f"Group {self._random.randrange(3)}", "Kenya", "Somebody", "Chair")
        letter = (await self._letters.show(who, self._id)).letter
        await signed(self._letters, letter, who, signatory, visibility)

    async def _withdraw(self) -> None:
        own = await self._letters.my(replace(self._somebody(), guild_id=None))
        if own:
            one = self._random.choice(own)
            await self._letters.withdraw(Actor(one.signature.user_id or 0, None), one.signature.code)

    async def _offer(self) -> None:
        self._codes.append((await self._sharing.offer(ORGANISER, self._id)).code)

    async def _accept(self) -> None:
        code = self._random.choice([*self._codes, "WRNG-CODE-WRNG-CODE"])
        await self._sharing.accept(self._random.choice([HOST, THIRD_HOST]), code, PANELS)

    async def _revoke(self) -> None:
        await self._sharing.revoke(self._random.choice([ORGANISER, HOST, THIRD_HOST]), self._id)

    async def _extend(self) -> None:
        day = self._clock.now() + timedelta(days=self._random.randrange(1, 9))
        await self._life.extend(ORGANISER, self._id, f"{day:%Y-%m-%d} 18:00 Vienna")

    async def _close(self) -> None:
        await self._letters.close(ORGANISER, self._id)

    async def _deliver(self) -> None:
        if self._steps > STEPS // 2:
            view = await self._life.deliver(ORGANISER, self._id, "by mail")
            self.published[self._id] = view.counts.total

    async def _give_back(self) -> None:
        _, wanted = await self._life.delivery_of(ORGANISER, self._id)
        if wanted:
            await self._life.give_back(ORGANISER, self._id, self._random.choice(wanted).seq)

    async def _publish(self) -> None:
        await self._life.publish_head(ORGANISER, self._id, PANELS)

    async def _organiser(self) -> None:
        change = self._random.choice([self._life.give_to, self._life.take_from])
        await change(ORGANISER, self._id, BOB.user_id)

    async def _wait(self) -> None:
        self._clock.move_to(self._clock.now() + timedelta(hours=self._random.randrange(1, 30)))
        await self._life.run_due(self._clock.now())
        if self._random.random() < 0.7:  # Else the alarm is late.
            await self._letters.run_due(self._clock.now())


@pytest.mark.parametrize("seed", range(10))
async def test_database_and_ledger_tell_the_same(
    letters: LetterService, life: LifeService, sharing: SharingService, clock: FixedClock, db: Database, seed: int
) -> None:
    """After any steps in any order, whatever was refused on the way."""
    letter = await opened(letters, replace(DRAFT, deadline="2027-01-15 18:00 Vienna / 2027-03-15 18:00 Vienna"))
    walk = Walk(seed, letters, life, sharing, clock, letter.id)
    for _ in range(STEPS):
        await walk.step()
    entries = await db.read(lambda tx: ledger_store.entries(tx, letter.id))
    history = told([entry.exported() for entry in entries])
    view = (await letters.everywhere())[0]
    fact = letter_fact(view.letter)
    assert history.state == fact.pop("state")
    assert history.letter == fact
    rows = await db.read(lambda tx: signatures.in_states(tx, letter.id, SignatureState))
    assert {seq: STANDS[one.stands] for seq, one in history.signatures.items()} == {one.seq: one.state for one in rows}
    assert view.counts.total == history.count(Stands.SIGNED)
    assert (view.published is not None) == (view.letter.state is LetterState.DELIVERED)
    if view.published is not None:
        assert view.published.total == walk.published[letter.id] >= view.counts.total
    assert verify(await exported_json(letters, letter)).valid
    assert len(walk.done) > STEPS // 4
