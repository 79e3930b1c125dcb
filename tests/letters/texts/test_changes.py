"""New texts of open letters: of substance and editorial, proposed, made, dropped, refused."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.letters.model import LetterState, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.service import LetterTexts
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, DANA, DRAFT, ELSEWHERE, NOWHERE, ORGANISER, opened, signed
from tests.letters.texts.acts import NEW, SECOND, assert_told, edited, revised


async def test_a_change_of_substance_has_every_signature_confirmed_again(
    db: Database, letters: LetterService, texts: LetterTexts
) -> None:
    """None counts until then; the receipt stays bound to what was signed; who withdrew has nothing to confirm."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    gone = await signed(letters, letter, BOB, DANA)
    await letters.withdraw(BOB, gone.signature.code)
    preview = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, f"\ufeff{NEW}\r\n")
    assert (preview.proposal.text, preview.signed) == (NEW, 1)
    assert (await letters.panel(letter.id)).letter.text.text == DRAFT.text
    made = await texts.make(ORGANISER, preview.proposal.id)
    assert (made.asked, made.on_behalf, made.letter.text.text) == (1, 0, NEW)
    assert made.letter.text.frozen_at is not None
    view = await letters.panel(letter.id)
    assert view.counts.total == 0
    assert view.change is not None
    assert (view.change.kind, view.change.was, view.change.number) == (ChangeKind.VERSION, 1, 2)
    (own,) = await letters.my(ALICE)
    assert (own.signature.state, own.signature.stands_under) == (SignatureState.NEEDS_CONFIRMATION, letter.text.sha256)
    await texts.confirm(ALICE, receipt.signature.code, made.letter.text.fingerprint)
    (own,) = await letters.my(ALICE)
    assert (own.signature.state, own.signature.stands_under) == (SignatureState.SIGNED, made.letter.text.sha256)
    assert own.signature.sha256 == letter.text.sha256
    assert own.signature.confirmed_at is not None
    assert (await letters.panel(letter.id)).counts.total == 1
    await assert_told(db, letters, letter)


async def test_an_editorial_change_takes_signatures_along_by_two_organisers(
    db: Database, letters: LetterService, texts: LetterTexts
) -> None:
    """Nobody agrees to their own; the history says who and why; those who owed a confirmation still do."""
    letter = await opened(letters)
    await signed(letters, letter)
    owing = (await revised(texts, letter)).letter
    receipt = await letters.sign(BOB, letter.id, owing.text.sha256, DANA, Visibility.COUNT)
    preview = await texts.propose(ORGANISER, letter.id, ChangeKind.EDITORIAL, NEW + " Yours.", "A greeting")
    with pytest.raises(Refused, match="letter-editorial-two"):
        await texts.make(ORGANISER, preview.proposal.id)
    assert [one.id for one in (await texts.texts(SECOND, letter.id)).proposals] == [preview.proposal.id]
    made = await texts.make(SECOND, preview.proposal.id)
    (own,) = await letters.my(BOB)
    assert (own.signature.state, own.signature.stands_under) == (SignatureState.SIGNED, made.letter.text.sha256)
    assert own.signature.sha256 == receipt.signature.sha256 == owing.text.sha256
    (own,) = await letters.my(ALICE)
    assert own.signature.state is SignatureState.NEEDS_CONFIRMATION
    found = await texts.texts(ALICE, letter.id)
    last = found.changes[-1]
    assert (last.kind, last.note, last.proposed_by, last.agreed_by) == (ChangeKind.EDITORIAL, "A greeting", 10, 20)
    assert (found.proposals, found.waiting) == ((), None)
    await assert_told(db, letters, letter)


async def test_a_letter_can_go_back_to_a_text_it_had(db: Database, letters: LetterService, texts: LetterTexts) -> None:
    """By the same steps as to any other text; the frozen one is found again, not written twice."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    await revised(texts, letter)
    made = await revised(texts, letter, DRAFT.text if isinstance(DRAFT.text, str) else "")
    assert made.letter.text.number == 1
    assert [(one.was, one.number) for one in (await texts.texts(ALICE, letter.id)).changes] == [(1, 2), (2, 1)]
    assert (await letters.panel(letter.id)).counts.total == 0
    await texts.confirm(ALICE, receipt.signature.code, made.letter.text.fingerprint)
    await assert_told(db, letters, letter)


async def test_a_proposal_expires_when_the_text_changed_or_the_letter_closed(
    letters: LetterService, texts: LetterTexts, clock: FixedClock
) -> None:
    """It was agreed to beside another text; nobody can make it so unseen."""
    letter = await opened(letters)
    first = await texts.propose(ORGANISER, letter.id, ChangeKind.EDITORIAL, "We ask for a clause. Thanks.")
    await edited(texts, letter, "We ask for one clause.\n\nThank you.")
    with pytest.raises(Conflict, match="letter-proposal"):
        await texts.make(SECOND, first.proposal.id)
    second = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    clock.move_to(letter.deadline.utc)
    for attempt in (texts.make(SECOND, second.proposal.id), texts.preview(ORGANISER, second.proposal.id)):
        with pytest.raises(Conflict, match="letter-is-closed"):
            await attempt


async def test_a_dropped_or_replaced_proposal_is_not_made(letters: LetterService, texts: LetterTexts) -> None:
    """One open proposal of a kind for each organiser: the button under an older preview does nothing."""
    letter = await opened(letters)
    first = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    second = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW + " Again.")
    with pytest.raises(Conflict, match="letter-proposal-settled"):
        await texts.make(ORGANISER, first.proposal.id)
    await texts.drop(SECOND, second.proposal.id)
    await texts.drop(SECOND, second.proposal.id)
    with pytest.raises(Conflict, match="letter-proposal-settled"):
        await texts.make(ORGANISER, second.proposal.id)
    assert (await letters.panel(letter.id)).letter.text.text == DRAFT.text


async def test_two_organisers_in_the_same_second(db: Database, letters: LetterService, texts: LetterTexts) -> None:
    """One change is made, the other is told; the same press twice makes one."""
    letter = await opened(letters)
    one = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    two = await texts.propose(SECOND, letter.id, ChangeKind.VERSION, NEW + " Yours.")
    done = await asyncio.gather(
        texts.make(ORGANISER, one.proposal.id),
        texts.make(ORGANISER, one.proposal.id),
        texts.make(SECOND, two.proposal.id),
        return_exceptions=True,
    )
    assert sum(not isinstance(result, BaseException) for result in done) == 1
    assert {error.key for error in done if isinstance(error, DomainError)} == {"letter-proposal-outdated"}
    assert len((await texts.texts(ALICE, letter.id)).changes) == 1
    await assert_told(db, letters, letter)


async def test_only_who_runs_the_letter_changes_it(letters: LetterService, texts: LetterTexts) -> None:
    """Members are told who may; other servers and direct messages learn nothing of a proposal."""
    letter = await opened(letters)
    preview = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    for act in (
        texts.propose(ALICE, letter.id, ChangeKind.VERSION, NEW),
        texts.make(ALICE, preview.proposal.id),
        texts.drop(ALICE, preview.proposal.id),
        texts.preview(ALICE, preview.proposal.id),
        texts.translate(ALICE, letter.id, "fr", "Bonjour"),
        texts.owed_for(ALICE, letter.id),
        texts.gather(ALICE, 1, "words"),
    ):
        with pytest.raises(Refused):
            await act
    for nothing in (texts.make(ELSEWHERE, preview.proposal.id), texts.make(ORGANISER, 10**30)):
        with pytest.raises(NotFound):
            await nothing
    with pytest.raises(Invalid, match="server-needed"):
        await texts.make(NOWHERE, preview.proposal.id)
    assert (await letters.panel(letter.id)).letter.text.text == DRAFT.text


@pytest.mark.parametrize(
    ("text", "key"),
    [("", "letter-text-empty"), ("\u200b\u202e \n", "letter-text-empty"), ("x" * 20_001, "letter-text-long")],
)
async def test_a_text_that_is_none(letters: LetterService, texts: LetterTexts, text: str, key: str) -> None:
    """One sentence, and nothing kept."""
    letter = await opened(letters)
    with pytest.raises(Invalid, match=key):
        await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, text)


async def test_what_differs_in_direction_signs_only_is_the_same_text(
    letters: LetterService, texts: LetterTexts
) -> None:
    """They are taken out before anything is compared, so none can hide in a new text."""
    letter = await opened(letters)
    for same in (DRAFT.text, "We ask for \u202ea clause.\u202c  \r\n\r\nThank you."):
        with pytest.raises(Conflict, match="letter-text-same"):
            await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, str(same))


async def test_drafts_are_edited_not_revised(letters: LetterService, texts: LetterTexts) -> None:
    """A draft has nothing to confirm, and a letter that is over keeps its text."""
    letter = await letters.create(ORGANISER, DRAFT)
    with pytest.raises(Conflict, match="letter-is-draft"):
        await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, NEW)
    await letters.cancel(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-cancelled"):
        await texts.translate(ORGANISER, letter.id, "fr", "Bonjour")


async def test_signing_the_text_before_records_nothing(letters: LetterService, texts: LetterTexts) -> None:
    """Who had the form open meanwhile is told; under the new text the same form signs."""
    letter = await opened(letters)
    made = await revised(texts, letter)
    with pytest.raises(Conflict, match="letter-text-changed"):
        await letters.sign(ALICE, letter.id, letter.text.sha256, ACME, Visibility.PUBLIC)
    assert await letters.my(ALICE) == []
    receipt = await letters.sign(ALICE, letter.id, made.letter.text.sha256, ACME, Visibility.PUBLIC)
    assert receipt.signature.state is SignatureState.SIGNED


async def test_translations_stand_beside_one_binding_text(
    db: Database, letters: LetterService, texts: LetterTexts, clock: FixedClock
) -> None:
    """In draft, open and closed; a new binding text outdates them; the binding language is not translated into."""
    letter = await letters.create(ORGANISER, replace(DRAFT, language="English"))
    assert letter.language == "en"
    with pytest.raises(Conflict, match="letter-translate-binding"):
        await texts.translate(ORGANISER, letter.id, "EN", "Hello")
    _, one = await texts.translate(ORGANISER, letter.id, "español", "Pedimos una cláusula.")
    assert (one.language, one.translates) == ("es", letter.text.sha256)
    assert (await texts.translate(ORGANISER, letter.id, "es", "Pedimos una cláusula."))[1] == one
    await letters.open(ORGANISER, letter.id, letter.text.sha256, None)
    await texts.translate(ORGANISER, letter.id, "ar", "نطلب بندا.")
    assert (await letters.panel(letter.id)).languages == ("ar", "es")
    made = await revised(texts, letter)
    found = await texts.texts(ALICE, letter.id)
    assert [(t.language, t.is_outdated(found.letter)) for t in found.translations] == [("ar", True), ("es", True)]
    assert (await letters.panel(letter.id)).languages == ()
    clock.move_to(letter.deadline.utc + timedelta(minutes=1))
    await texts.translate(ORGANISER, letter.id, "es", "Pedimos una cláusula.")
    assert (await letters.panel(letter.id)).languages == ("es",)
    with pytest.raises(Invalid, match="letter-language-unknown"):
        await texts.translate(ORGANISER, letter.id, "no such language!", "x")
    assert made.letter.state is LetterState.OPEN
    await letters.run_due(clock.now())
    await assert_told(db, letters, letter)


async def test_picked_messages_are_in_the_order_they_were_written_and_each_organisers_own(texts: LetterTexts) -> None:
    """Picked again a message is there once, with its newest words."""
    for message, said in ((30, "third"), (10, "frist"), (20, "second"), (10, "first")):
        found = await texts.gather(ORGANISER, message, said)
    assert (found.text, found.count) == ("first\n\nsecond\n\nthird", 3)
    with pytest.raises(Conflict, match="letter-gather-none"):
        await texts.gathered(SECOND)
    with pytest.raises(Conflict, match="letter-gather-nothing"):
        await texts.gather(ORGANISER, 40, " \n")
    await texts.forget_gathered(ORGANISER)
    with pytest.raises(Conflict, match="letter-gather-none"):
        await texts.gathered(ORGANISER)


async def test_the_alarm_looks_again_when_something_is_picked(
    texts: LetterTexts, deliveries: DeliveryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    woken: list[bool] = []
    monkeypatch.setattr(deliveries, "_wake", lambda: woken.append(True))
    await texts.gather(ORGANISER, 10, "first")
    assert woken == [True]


async def test_picked_messages_are_forgotten_after_a_week(texts: LetterTexts, db: Database, clock: FixedClock) -> None:
    """By themselves, whether or not somebody picks again: they are other people's words."""
    await texts.gather(ORGANISER, 10, "first")
    clock.move_to(clock.now() + timedelta(days=2))
    await texts.gather(ORGANISER, 20, "second")
    due = clock.now() + timedelta(days=5)
    assert await texts.next_due() == due
    clock.move_to(due - timedelta(seconds=1))
    await texts.run_due(clock.now())
    assert (await texts.gathered(ORGANISER)).count == 2
    clock.move_to(due)
    await texts.run_due(clock.now())
    assert (await texts.gathered(ORGANISER)).text == "second"
    clock.move_to(due + timedelta(days=2))
    await texts.run_due(clock.now())
    assert await db.read(lambda tx: tx.execute("SELECT count(*) FROM gathered_text").fetchone()[0]) == 0
    assert await texts.next_due() is None
