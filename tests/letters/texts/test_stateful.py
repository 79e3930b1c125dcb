"""Texts, signatures and confirmations in any order against a plain model; the ledger tells the same at the end."""

import asyncio
import contextlib
import tempfile
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import DomainError
from bot.letters.desk import LetterDesk
from bot.letters.model import Letter, Person, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.service import LetterTexts
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import Database, open_database
from tests.blank import lay_blank
from tests.letters.lifecycle.profile import walks
from tests.letters.people import CHANNEL, ORGANISER, member, opened
from tests.letters.texts.acts import SECOND, assert_told

T = TypeVar("T")
MEMBERS = st.integers(0, 3)
TEXTS = st.integers(0, 3)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def words(number: int) -> str:
    return f"We ask for {number} clauses.\n\nThank you."


@dataclass
class One:
    """A signature as the plain model knows it: what it stands under, and whether it counts."""

    code: str
    under: str
    counts: bool = True
    gone: bool = False


@dataclass
class Model:
    """A letter as the plain model knows it."""

    text: str = ""
    is_open: bool = True
    signed: dict[int, One] = field(default_factory=dict)
    offered: list[tuple[int, int, ChangeKind, str, str]] = field(default_factory=list)
    """Proposals: number, who, kind, text they were compared with, new text; the open ones."""


class TextMachine(RuleBasedStateMachine):
    """Does what people do, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory(prefix="caucus-texts-")
        self.model = Model()

    def run(self, work: Awaitable[T]) -> T:
        return self.loop.run_until_complete(work)

    def tried(self, work: Awaitable[T]) -> T | None:
        """Return what came of it, None where it was refused."""
        with contextlib.suppress(DomainError):
            return self.run(work)
        return None

    @initialize()
    def begin(self) -> None:
        self.run(self._begin())

    async def _begin(self) -> None:
        self.clock = FixedClock(NOON)
        self.db: Database = await open_database(lay_blank(Path(self.folder.name) / "caucus.db"))
        servers = ServerService(self.db, self.clock, ("en",))
        await servers.load()
        await servers.change(ORGANISER, letters_channel_id=CHANNEL)
        deliveries = DeliveryService(self.db, self.clock, Delivery(), servers)
        desk = LetterDesk(self.db, self.clock, Letters(), "Europe/Vienna", servers, deliveries)
        self.letters, self.texts = LetterService(desk), LetterTexts(desk)
        self.letter: Letter = await opened(self.letters)
        self.model.text = self.letter.text.text

    @rule(who=MEMBERS)
    def sign(self, who: int) -> None:
        one = self.model.signed.get(who)
        person, sha256 = Person(f"Member {who}", "Kenya"), self._sha256()
        receipt = self.tried(self.letters.sign(member(who), self.letter.id, sha256, person, Visibility.PUBLIC))
        if one is not None and not one.gone:
            assert receipt is not None
            assert receipt.again
        elif self.model.is_open:
            assert receipt is not None
            self.model.signed[who] = One(receipt.signature.code, self.model.text)
        else:
            assert receipt is None

    @rule(who=MEMBERS)
    def withdraw(self, who: int) -> None:
        one = self.model.signed.get(who)
        if one is not None:
            self.run(self.letters.withdraw(member(who), one.code))
            one.gone, one.counts = True, False

    @rule(number=TEXTS, kind=st.sampled_from(ChangeKind), by=st.sampled_from([ORGANISER, SECOND]))
    def propose(self, number: int, kind: ChangeKind, by: object) -> None:
        actor = ORGANISER if by is ORGANISER else SECOND
        made = self.tried(self.texts.propose(actor, self.letter.id, kind, words(number)))
        assert (made is not None) == (self.model.is_open and words(number) != self.model.text)
        if made is not None:
            kept = [one for one in self.model.offered if (one[1], one[2]) != (actor.user_id, kind)]
            self.model.offered = [*kept, (made.proposal.id, actor.user_id, kind, self.model.text, words(number))]

    @precondition(lambda self: self.model.offered)
    @rule(data=st.data(), by=st.sampled_from([ORGANISER, SECOND]))
    def make(self, data: st.DataObject, by: object) -> None:
        actor = ORGANISER if by is ORGANISER else SECOND
        offered = data.draw(st.sampled_from(self.model.offered))
        number, proposer, kind, _, text = offered
        made = self.tried(self.texts.make(actor, number))
        alone = kind is ChangeKind.EDITORIAL and proposer == actor.user_id
        assert (made is not None) == (self.model.is_open and not alone)
        if made is None:
            return
        was, self.model.text, self.model.offered = self.model.text, text, []
        for one in self.model.signed.values():
            if kind is ChangeKind.EDITORIAL:
                one.under = text if one.under == was else one.under
            elif one.counts:
                one.counts = False

    @rule(who=MEMBERS, stale=st.booleans())
    def confirm(self, who: int, stale: bool) -> None:  # noqa: FBT001 - drawn
        one = self.model.signed.get(who)
        if one is None:
            return
        fingerprint = "0" * 12 if stale else self._sha256()[:12]
        done = self.tried(self.texts.confirm(member(who), one.code, fingerprint))
        if one.gone:
            assert done is None
        elif one.counts:
            assert done is not None
            assert done.again
        else:
            assert (done is not None) == (not stale)
            if done is not None:
                one.counts, one.under = True, self.model.text

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.clock.move_to(self.clock.now() + timedelta(hours=hours))
        self.run(self.texts.run_due(self.clock.now()))

    @precondition(lambda self: self.model.is_open and len(self.model.signed) > 2)
    @rule()
    def close(self) -> None:
        self.run(self.letters.close(ORGANISER, self.letter.id))
        self.model.is_open = False

    @invariant()
    def counts_are_the_models(self) -> None:
        if hasattr(self, "letter"):
            view = self.run(self.letters.panel(self.letter.id))
            assert view.counts.total == sum(one.counts for one in self.model.signed.values())
            assert view.letter.text.text == self.model.text

    def teardown(self) -> None:
        if hasattr(self, "letter"):
            self.run(self._end())
        self.loop.close()
        self.folder.cleanup()

    async def _end(self) -> None:
        for who, one in self.model.signed.items():
            last = (await self.letters.my(member(who)))[0].signature
            state = SignatureState.WITHDRAWN if one.gone else SignatureState.SIGNED
            assert last.state is (state if one.counts or one.gone else SignatureState.NEEDS_CONFIRMATION)
            versions = (await self.texts.texts(ORGANISER, self.letter.id)).versions
            under = next(text for text in versions if text.sha256 == last.stands_under)
            assert one.gone or under.text == one.under
        await assert_told(self.db, self.letters, self.letter)
        await self.db.close()

    def _sha256(self) -> str:
        return self.run(self.letters.panel(self.letter.id)).letter.text.sha256


TextMachine.TestCase.settings = walks(examples=10, steps=25)
test_texts_against_a_plain_model = TextMachine.TestCase
