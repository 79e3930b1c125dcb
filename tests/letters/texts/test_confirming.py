"""Signers under a new text: asked once, reminded while they wait, confirmed once, on behalf too."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import FixedClock
from bot.delivery.model import Delivery, State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.letters.model import Letter, LetterState, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.letters.texts import confirming, rules
from bot.letters.texts.service import LetterTexts
from bot.storage import Database, Transaction
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, NOWHERE, ORGANISER, exported_json, opened, signed
from tests.letters.texts.acts import NEW, SECOND, assert_told, edited, revised

HOUR = timedelta(hours=1)


async def said_to(deliveries: DeliveryService, letter: Letter, seq: int) -> list[Delivery]:
    """Return what was planned to be said to a signer."""
    return await deliveries.of_cause(confirming.cause_of(letter.id, seq))


def planned(found: Sequence[Delivery]) -> list[str]:
    return [one.message for one in found if one.state is State.PLANNED]


async def test_each_signer_is_asked_once_privately(
    letters: LetterService, texts: LetterTexts, deliveries: DeliveryService
) -> None:
    """In the transaction of the change; it names nobody and stands alone, so that its buttons are not lost."""
    letter = await opened(letters)
    receipts = [await signed(letters, letter), await signed(letters, letter, BOB, DANA, Visibility.COUNT)]
    await revised(texts, letter)
    for receipt, actor in zip(receipts, (ALICE, BOB), strict=True):
        (asked,) = await said_to(deliveries, letter, receipt.signature.seq)
        assert (asked.user_id, asked.channel_id, asked.message) == (actor.user_id, None, "letter-confirm-asked")
        assert asked.data["alone"] is True
        assert "Dana" not in json.dumps(dict(asked.data))
    (owed,) = await texts.owed(ALICE)
    assert (owed.before.sha256, owed.letter.text.text) == (letter.text.sha256, NEW)
    assert [one.signature.code for one in await texts.owed(NOWHERE)] == [receipts[0].signature.code]


async def test_reminders_come_until_one_confirms(
    db: Database, letters: LetterService, texts: LetterTexts, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """A day after the first word and a day before the deadline; who confirmed or withdrew hears no more."""
    letter = await opened(letters)
    alice, bob = await signed(letters, letter), await signed(letters, letter, BOB, DANA)
    made = await revised(texts, letter)
    first = clock.now() + timedelta(hours=24)
    assert await texts.next_due() == first
    await texts.confirm(ALICE, alice.signature.code, made.letter.text.fingerprint)
    assert planned(await said_to(deliveries, letter, alice.signature.seq)) == []
    for moment, count in ((first - HOUR, 0), (first, 1), (first, 1), (letter.deadline.utc - timedelta(hours=24), 2)):
        clock.move_to(moment)
        await texts.run_due(clock.now())
        reminders = planned(await said_to(deliveries, letter, bob.signature.seq))
        assert reminders.count("letter-confirm-reminder") == count
    assert await texts.next_due() is None
    assert len(await said_to(deliveries, letter, alice.signature.seq)) == 1
    await assert_told(db, letters, letter)


async def test_an_outage_leaves_one_reminder_and_a_withdrawal_none(
    letters: LetterService, texts: LetterTexts, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Two that were missed are one; who took the signature back meanwhile is left in peace."""
    letter = await opened(letters)
    alice, bob = await signed(letters, letter), await signed(letters, letter, BOB, DANA)
    await revised(texts, letter)
    await letters.withdraw(BOB, bob.signature.code)
    clock.move_to(letter.deadline.utc - HOUR)
    await texts.run_due(clock.now())
    assert planned(await said_to(deliveries, letter, alice.signature.seq)).count("letter-confirm-reminder") == 1
    assert "letter-confirm-reminder" not in planned(await said_to(deliveries, letter, bob.signature.seq))


async def test_no_reminder_after_the_deadline(
    letters: LetterService, texts: LetterTexts, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Also where the alarm that closes the letter is late: nobody is asked for what they were to do before."""
    letter = await opened(letters)
    alice = await signed(letters, letter)
    await revised(texts, letter)
    clock.move_to(letter.deadline.utc)
    await texts.run_due(clock.now())
    assert planned(await said_to(deliveries, letter, alice.signature.seq)) == ["letter-confirm-asked"]
    assert await texts.next_due() is None


async def test_confirming_twice_or_ten_times_at_once_records_once(
    db: Database, letters: LetterService, texts: LetterTexts
) -> None:
    """The others are told that it stands there."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    made = await revised(texts, letter)
    code, fingerprint = receipt.signature.code, made.letter.text.fingerprint
    done = await asyncio.gather(*(texts.confirm(ALICE, code, fingerprint) for _ in range(10)))
    assert sorted(one.again for one in done) == [False] + 9 * [True]
    await assert_told(db, letters, letter)


async def test_confirming_a_text_that_changed_again(db: Database, letters: LetterService, texts: LetterTexts) -> None:
    """Refused, nothing recorded; the newest text can be confirmed, and the word about the older one is not said."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    first = await revised(texts, letter)
    second = await revised(texts, letter, NEW + " Yours.")
    code = receipt.signature.code
    with pytest.raises(Conflict, match="letter-confirm-changed"):
        await texts.confirm(ALICE, code, first.letter.text.fingerprint)
    assert (await letters.my(ALICE))[0].signature.state is SignatureState.NEEDS_CONFIRMATION
    await texts.confirm(ALICE, code, second.letter.text.fingerprint)
    await assert_told(db, letters, letter)


async def test_only_the_word_about_the_newest_text_is_said(
    letters: LetterService, texts: LetterTexts, deliveries: DeliveryService
) -> None:
    """What was planned and not said yet about an older one is cancelled, after an editorial change too."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    await revised(texts, letter)
    await edited(texts, letter, NEW + " Yours.")
    found = await said_to(deliveries, letter, receipt.signature.seq)
    assert [one.state for one in found] == [State.CANCELLED, State.PLANNED]


async def test_who_may_confirm_what(letters: LetterService, texts: LetterTexts) -> None:
    """One's own that waits, from anywhere; the same answer for somebody else's code as for none."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    gone = await signed(letters, letter, BOB, DANA)
    made = await revised(texts, letter)
    await letters.withdraw(BOB, gone.signature.code)
    fingerprint = made.letter.text.fingerprint
    for actor, code in ((BOB, receipt.signature.code), (ELSEWHERE, receipt.signature.code), (BOB, "ABCDEFGH")):
        with pytest.raises(NotFound, match="letter-signature-not-found"):
            await texts.confirm(actor, code, fingerprint)
    with pytest.raises(Conflict, match="letter-confirm-not-waiting"):
        await texts.confirm(BOB, gone.signature.code, fingerprint)
    assert not (await texts.confirm(NOWHERE, receipt.signature.code.lower(), fingerprint)).again


async def test_after_the_deadline_one_may_still_confirm(
    db: Database, letters: LetterService, texts: LetterTexts, clock: FixedClock
) -> None:
    """Who signed in time only says that it stands; a cancelled letter takes nothing."""
    letter = await opened(letters)
    receipt, other = await signed(letters, letter), await signed(letters, letter, BOB, DANA)
    made = await revised(texts, letter)
    clock.move_to(letter.deadline.utc + HOUR)
    await letters.run_due(clock.now())
    await texts.confirm(ALICE, receipt.signature.code, made.letter.text.fingerprint)
    view = await letters.panel(letter.id)
    assert (view.state, view.counts.total) == (LetterState.CLOSED, 1)
    await assert_told(db, letters, letter)
    await letters.cancel(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-cancelled"):
        await texts.confirm(BOB, other.signature.code, made.letter.text.fingerprint)
    assert await texts.owed(BOB) == []


async def test_signatures_that_were_entered_are_confirmed_by_an_organiser(
    db: Database, letters: LetterService, texts: LetterTexts, deliveries: DeliveryService
) -> None:
    """With how it was received; never one that has an account of its own."""
    letter = await opened(letters)
    own = await signed(letters, letter)
    entered = await signed(letters, letter, BOB, replace(ACME, name="Entered Trust"))

    def nobodys(tx: Transaction) -> None:
        tx.execute("UPDATE signature SET user_id = NULL, entered_by = 10 WHERE seq = ?", (entered.signature.seq,))

    await db.write(nobodys)
    made = await revised(texts, letter)
    assert (made.asked, made.on_behalf) == (1, 1)
    assert await said_to(deliveries, letter, entered.signature.seq) == []
    _, waiting = await texts.owed_for(SECOND, letter.id)
    assert [one.signatory.name for one in waiting] == ["Entered Trust"]
    seqs, fingerprint = [entered.signature.seq], made.letter.text.fingerprint
    with pytest.raises(Invalid, match="letter-field-empty"):
        await texts.confirm_for(SECOND, letter.id, seqs, fingerprint, " ")
    with pytest.raises(NotFound):
        await texts.confirm_for(SECOND, letter.id, [own.signature.seq], fingerprint, "By phone")
    with pytest.raises(Conflict, match="letter-confirm-changed"):
        await texts.confirm_for(SECOND, letter.id, seqs, letter.text.fingerprint, "By phone")
    assert await texts.confirm_for(SECOND, letter.id, [*seqs, *seqs], fingerprint, "Mail of 3 March") == 1
    assert await texts.confirm_for(SECOND, letter.id, seqs, fingerprint, "Again") == 0
    kept = await db.read(lambda tx: signatures.find(tx, letter.id, entered.signature.seq))
    assert kept is not None
    assert "Mail of 3 March" in kept.received
    assert "Mail of" not in (await exported_json(letters, letter)).decode()
    await assert_told(db, letters, letter)


async def test_a_moved_deadline_moves_the_reminder(
    db: Database, letters: LetterService, texts: LetterTexts, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """An extension plans the last one anew, also where it was said for the old deadline."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    await revised(texts, letter)
    clock.move_to(letter.deadline.utc - HOUR)
    await texts.run_due(clock.now())
    later = replace(letter, deadline=replace(letter.deadline, utc=letter.deadline.utc + timedelta(days=9)))
    await db.write(lambda tx: confirming.rescheduled(tx, later, deliveries, clock.now()))
    assert await texts.next_due() == later.deadline.utc - timedelta(hours=24)
    assert receipt.signature.seq > 0


START = datetime(2027, 1, 1, 12, tzinfo=UTC)


@given(st.integers(min_value=1, max_value=24 * 14))
def test_reminders_are_apart_and_before_the_deadline(hours: int) -> None:
    """At most two, never on top of each other, never late; the one before the deadline wherever there is room."""
    deadline = START + timedelta(hours=hours)
    found = list(rules.reminders(START, deadline))
    moments = [START, *found]
    assert all(later - earlier >= timedelta(hours=12) for earlier, later in zip(moments, found, strict=False))
    assert len(found) <= 2
    assert all(one <= deadline - timedelta(hours=24) for one in found)
    assert bool(found) == (hours >= 36)
