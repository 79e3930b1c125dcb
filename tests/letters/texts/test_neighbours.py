"""New texts among what else happens to signatures: approval, mergers, more time; the ledger tells the same."""

from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.letters.desk import LetterDesk
from bot.letters.duplicates.service import DuplicateService, in_register
from bot.letters.life.service import LifeService
from bot.letters.model import Letter, SignatureState, Visibility
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow.model import Approval
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.letters.texts import confirming
from bot.letters.texts.service import LetterTexts
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, DRAFT, ORGANISER, opened, signed
from tests.letters.texts.acts import assert_told, revised


async def state_of(db: Database, letter: Letter, seq: int) -> SignatureState:
    found = await db.read(lambda tx: signatures.find(tx, letter.id, seq))
    assert found is not None
    return found.state


async def test_what_waits_for_approval_is_approved_under_a_new_text(
    db: Database, desk: LetterDesk, letters: LetterService, texts: LetterTexts, deliveries: DeliveryService
) -> None:
    """It stays pending; approved, it waits for its signer's confirmation, who is asked then."""
    SigningService(desk)
    signers = SignersService(desk)
    await RuleService(desk).change(ORGANISER, None, Change(Approval.ORGANISATIONS))
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    seq = receipt.signature.seq
    assert receipt.signature.state is SignatureState.PENDING
    made = await revised(texts, letter)
    assert made.asked == 0
    assert await state_of(db, letter, seq) is SignatureState.PENDING
    await signers.decide(ORGANISER, letter.id, [seq], approve=True)
    assert await state_of(db, letter, seq) is SignatureState.NEEDS_CONFIRMATION
    assert len(await deliveries.of_cause(confirming.cause_of(letter.id, seq))) == 1
    await texts.confirm(ALICE, receipt.signature.code, made.letter.text.fingerprint)
    await assert_told(db, letters, letter)


@pytest.mark.parametrize("back", [False, True])
async def test_a_merger_undone_under_another_text(
    db: Database,
    desk: LetterDesk,
    letters: LetterService,
    texts: LetterTexts,
    deliveries: DeliveryService,
    back: bool,  # noqa: FBT001 - a parameter
) -> None:
    """It waits, its signer having been asked like all others; where the letter went back to its text, it counts."""
    duplicates = DuplicateService(desk, in_register)
    letter = await opened(letters)
    kept, merged = await signed(letters, letter), await signed(letters, letter, BOB, ACME, Visibility.COUNT)
    low, high = kept.signature.seq, merged.signature.seq
    await duplicates.merge(ORGANISER, letter.id, low, high)
    await revised(texts, letter)
    if back:
        await revised(texts, letter, str(DRAFT.text))
    (decided,) = await duplicates.decisions(ORGANISER, letter.id)
    await duplicates.undo(ORGANISER, letter.id, decided.decision.id)
    expected = SignatureState.SIGNED if back else SignatureState.NEEDS_CONFIRMATION
    assert await state_of(db, letter, high) is expected
    asked = await deliveries.of_cause(confirming.cause_of(letter.id, high))
    assert sum(one.state is State.PLANNED for one in asked) == (not back)
    await assert_told(db, letters, letter)


async def test_more_time_moves_the_reminder(
    desk: LetterDesk, letters: LetterService, texts: LetterTexts, clock: FixedClock
) -> None:
    """Also where the last one was said for the old deadline."""
    letter = await opened(letters)
    await signed(letters, letter)
    await revised(texts, letter)
    clock.move_to(letter.deadline.utc - timedelta(hours=1))
    await texts.run_due(clock.now())
    assert await texts.next_due() is None
    await LifeService(desk).extend(ORGANISER, letter.id, "2027-01-28 18:00 Vienna")
    assert await texts.next_due() == letter.deadline.utc + timedelta(days=9)
