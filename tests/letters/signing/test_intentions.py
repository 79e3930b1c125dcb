"""'We intend to sign, our board decides by ...': recorded, not counted, asked once, signed by its own act."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.letters.model import SignatureState
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from bot.letters.signatures.flow.model import Approval
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.storage import Database
from tests import NOON
from tests.letters.people import ALICE, BOB, ORGANISER, opened, signed
from tests.letters.signing.helpers import kept, proved


async def test_an_intention_is_recorded_and_becomes_a_signature(
    letters: LetterService, signing: SigningService, deliveries: DeliveryService, db: Database
) -> None:
    """Not counted before; ten presses make one signature; the question that was planned is not asked any more."""
    letter = await opened(letters)
    summary = await kept(signing, letter)
    intended = await signing.intend(ALICE, summary.token, "in 2 days")
    assert intended.signature.state is SignatureState.INTENDS
    assert (await signing.intend(ALICE, summary.token, "in 2 days")).again
    assert (await letters.show(ALICE, letter.id)).counts.total == 0
    assert (await proved(letters, db, letter)).facts["aside"] == 1
    code = intended.signature.code
    (nudge,) = await deliveries.of_cause(f"letter:{letter.id}:intention:{intended.signature.seq}")
    assert (nudge.user_id, nudge.due_at, nudge.state) == (ALICE.user_id, NOON + timedelta(days=2), State.PLANNED)
    with pytest.raises(NotFound, match="letter-signature-not-found"):
        await signing.commit(BOB, code)
    done = [await signing.commit(ALICE, code) for _ in range(3)]
    assert [one.again for one in done] == [False, True, True]
    assert {one.signature.code for one in done} == {code}
    (nudge,) = await deliveries.of_cause(f"letter:{letter.id}:intention:{intended.signature.seq}")
    assert nudge.state is State.CANCELLED
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    assert (await proved(letters, db, letter)).facts["aside"] == 0


@pytest.mark.parametrize(
    ("typed", "key"), [("yesterday 10:00", "signing-intent-past"), ("2027-02-01 10:00 Vienna", "signing-intent-late")]
)
async def test_when_it_will_be_decided_is_before_the_deadline(
    letters: LetterService, signing: SigningService, typed: str, key: str
) -> None:
    """Nothing is recorded, and the summary stays."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    with pytest.raises(Invalid, match=key):
        await signing.intend(ALICE, token, typed)
    assert await letters.my(ALICE) == []
    assert not (await signing.confirm(ALICE, token)).again


async def test_one_is_asked_a_day_before_the_deadline_at_the_latest(
    letters: LetterService, signing: SigningService, deliveries: DeliveryService
) -> None:
    """A board that decides in the last hour is asked while there is time to act."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    receipt = await signing.intend(ALICE, token, "2027-01-18 17:30 Vienna")
    (nudge,) = await deliveries.of_cause(f"letter:{letter.id}:intention:{receipt.signature.seq}")
    assert nudge.due_at == datetime(2027, 1, 17, 17, 0, tzinfo=UTC)


async def test_confirming_the_form_signs_what_was_intended(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """Who comes back by the panel needs no button of the nudge."""
    letter = await opened(letters)
    intended = await signing.intend(ALICE, (await kept(signing, letter)).token, "in 1 day")
    receipt = await signing.confirm(ALICE, (await kept(signing, letter)).token)
    assert (receipt.again, receipt.signature.state) == (False, SignatureState.SIGNED)
    assert receipt.signature.code == intended.signature.code
    await proved(letters, db, letter)


async def test_an_intention_can_be_taken_back_and_then_not_signed(
    letters: LetterService, signing: SigningService, deliveries: DeliveryService, db: Database
) -> None:
    """Its question is not asked either."""
    letter = await opened(letters)
    receipt = await signing.intend(ALICE, (await kept(signing, letter)).token, "in 1 day")
    await letters.withdraw(ALICE, receipt.signature.code)
    with pytest.raises(Conflict, match="signing-intent-gone"):
        await signing.commit(ALICE, receipt.signature.code)
    (nudge,) = await deliveries.of_cause(f"letter:{letter.id}:intention:{receipt.signature.seq}")
    assert nudge.state is State.CANCELLED
    await proved(letters, db, letter)


async def test_after_the_deadline_an_intention_stays_one(
    letters: LetterService, signing: SigningService, clock: FixedClock
) -> None:
    """The very moment of the deadline is too late."""
    letter = await opened(letters)
    receipt = await signing.intend(ALICE, (await kept(signing, letter)).token, "in 1 day")
    clock.move_to(letter.deadline.utc)
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signing.commit(ALICE, receipt.signature.code)


async def test_an_intention_that_needs_approval_waits_once_it_is_signed(
    letters: LetterService, signing: SigningService, signers: SignersService, rules: RuleService, db: Database
) -> None:
    """The rule is looked at when it becomes a signature."""
    letter = await opened(letters)
    receipt = await signing.intend(ALICE, (await kept(signing, letter)).token, "in 1 day")
    await rules.change(ORGANISER, None, Change(Approval.ORGANISATIONS))
    assert await signers.queue(ORGANISER, letter.id) == []
    assert (await signing.commit(ALICE, receipt.signature.code)).signature.state is SignatureState.PENDING
    await signers.decide(ORGANISER, letter.id, [receipt.signature.seq], approve=True)
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    await signed(letters, letter, BOB)
    assert (await proved(letters, db, letter)).facts["aside"] == 1
