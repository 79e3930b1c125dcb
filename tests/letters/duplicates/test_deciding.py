"""Merging and telling apart: undoable, recorded, known to organisers only; nothing is lost when the kept one goes."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound, Refused
from bot.letters.desk import LetterDesk
from bot.letters.duplicates import store
from bot.letters.duplicates.model import Verdict
from bot.letters.duplicates.service import DuplicateService
from bot.letters.entries import store as entries_store
from bot.letters.entries.model import How, Received, Reported
from bot.letters.entries.service import EntryService
from bot.letters.model import Organisation, SignatureState, Visibility
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.safety.sealing import Sealer
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.letters.signatures.service import SigningService
from bot.letters.texts.service import LetterTexts
from bot.storage import Database, Transaction
from tests.letters.entries.checks import assert_true
from tests.letters.people import ACME, ALICE, BOB, ELSEWHERE, ORGANISER, member, opened, signed
from tests.letters.texts.acts import revised

ACME_TOO = replace(ACME, name="ACME-Rights", committed_by="Bob Doe")


def rows(tx: Transaction) -> list[tuple[object, ...]]:
    """Return every signature whole."""
    return [tuple(row) for row in tx.execute("SELECT * FROM signature ORDER BY letter_id, seq")]


async def test_merged_and_undone_everything_is_as_before(
    letters: LetterService, duplicates: DuplicateService, db: Database
) -> None:
    """One counts for two, and two count again."""
    letter = await opened(letters)
    one = (await signed(letters, letter, ALICE, ACME, Visibility.COUNT)).signature.seq
    other = (await signed(letters, letter, BOB, ACME_TOO, Visibility.PUBLIC)).signature.seq
    before = await db.read(rows)
    (pair,) = await duplicates.candidates(ORGANISER, letter.id)
    assert (pair.low, pair.high) == (one, other)
    await duplicates.merge(ORGANISER, letter.id, other, one)
    assert (await letters.show(BOB, letter.id)).counts.total == 1
    assert await duplicates.candidates(ORGANISER, letter.id) == []
    await assert_true(letters, db, letter)
    (decided,) = await duplicates.decisions(ORGANISER, letter.id)
    assert (decided.decision.verdict, decided.decision.keep) == (Verdict.MERGED, other)
    await duplicates.undo(ORGANISER, letter.id, decided.decision.id)
    assert await db.read(rows) == before
    assert (await letters.show(BOB, letter.id)).counts.total == 2
    assert len(await duplicates.candidates(ORGANISER, letter.id)) == 1
    with pytest.raises(Conflict, match="letter-duplicate-undone"):
        await duplicates.undo(ORGANISER, letter.id, decided.decision.id)
    await assert_true(letters, db, letter)


async def test_different_and_later(letters: LetterService, duplicates: DuplicateService, db: Database) -> None:
    """Different ones are not asked about again; what is put off comes last; both can be changed."""
    letter = await opened(letters)
    seqs = [
        (await signed(letters, letter, member(n), replace(ACME, name=name, website=""))).signature.seq
        for n, name in enumerate(["Lake Alliance", "Lake Aliance", "Forest Guard", "Forest-Guard"])
    ]
    first, second = await duplicates.candidates(ORGANISER, letter.id)
    assert (first.low, first.high) == (seqs[2], seqs[3])
    await duplicates.later(ORGANISER, letter.id, first.low, first.high)
    assert await duplicates.candidates(ORGANISER, letter.id) == [second, first]
    await duplicates.different(ORGANISER, letter.id, second.high, second.low)
    assert await duplicates.candidates(ORGANISER, letter.id) == [first]
    with pytest.raises(Conflict, match="letter-duplicate-over"):
        await duplicates.merge(ORGANISER, letter.id, second.low, second.high)
    (decided,) = await duplicates.decisions(ORGANISER, letter.id)
    await duplicates.undo(ORGANISER, letter.id, decided.decision.id)
    assert await duplicates.candidates(ORGANISER, letter.id) == [second, first]
    await duplicates.merge(ORGANISER, letter.id, first.low, first.high)
    await assert_true(letters, db, letter)


async def test_only_who_runs_the_letter_sees_and_decides(letters: LetterService, duplicates: DuplicateService) -> None:
    """Members, also those who signed, are refused; other servers know nothing."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    await signed(letters, letter, BOB, ACME_TOO)
    for who, error in ((ALICE, Refused), (ELSEWHERE, NotFound)):
        with pytest.raises(error):
            await duplicates.question(who, letter.id)
        with pytest.raises(error):
            await duplicates.merge(who, letter.id, 2, 3)
        with pytest.raises(error):
            await duplicates.decisions(who, letter.id)
        with pytest.raises(error):
            await duplicates.undo(who, letter.id, 1)


async def test_a_merged_signer_learns_nothing(letters: LetterService, duplicates: DuplicateService) -> None:
    """Every answer is the same as if nothing was merged: own signatures, receipt given again, state."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    bobs = (await signed(letters, letter, BOB, ACME_TOO, Visibility.COUNT)).signature
    seen = await letters.my(BOB)
    await duplicates.merge(ORGANISER, letter.id, 2, bobs.seq)
    assert await letters.my(BOB) == seen
    assert await letters.signature(BOB, bobs.code) == seen[0]
    again = await signed(letters, letter, BOB, ACME_TOO)
    assert again.again
    assert again.signature == seen[0].signature
    gone = await letters.withdraw(BOB, bobs.code)
    assert gone.signature.state is SignatureState.WITHDRAWN
    assert (await letters.show(BOB, letter.id)).counts.total == 1


async def test_what_a_merged_signer_changes_is_recorded(
    letters: LetterService, duplicates: DuplicateService, desk: LetterDesk, db: Database
) -> None:
    """As if nothing was merged; the change stands once it is separated."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    bobs = (await signed(letters, letter, BOB, ACME_TOO, Visibility.COUNT)).signature
    await duplicates.merge(ORGANISER, letter.id, 2, bobs.seq)
    other = replace(ACME, name="Acme Right", country="Mali")
    changed = await SigningService(desk).amend(BOB, bobs.code, other)
    assert changed.signature.state is SignatureState.SIGNED
    await assert_true(letters, db, letter)
    await duplicates.undo(ORGANISER, letter.id, 1)
    assert [one.signature.signatory for one in await letters.my(BOB)] == [other]
    await assert_true(letters, db, letter)


async def test_a_merged_signer_is_asked_to_confirm_a_new_text_like_everybody(
    letters: LetterService, duplicates: DuplicateService, texts: LetterTexts, deliveries: DeliveryService, db: Database
) -> None:
    """Whoever is not asked while all others are would learn of the merge; what they confirm stands once separated."""
    letter = await opened(letters)
    kept = (await signed(letters, letter, ALICE, ACME, Visibility.COUNT)).signature
    bobs = (await signed(letters, letter, BOB, ACME_TOO, Visibility.COUNT)).signature
    await duplicates.merge(ORGANISER, letter.id, kept.seq, bobs.seq)
    made = await revised(texts, letter)
    assert made.asked == 2
    (asked,) = await deliveries.of_cause(f"letter:{letter.id}:confirm:{bobs.seq}")
    assert (asked.user_id, asked.message) == (BOB.user_id, "letter-confirm-asked")
    assert [one.signature.state for one in await letters.my(BOB)] == [SignatureState.NEEDS_CONFIRMATION]
    assert [one.signature.code for one in await texts.owed(BOB)] == [bobs.code]
    done = await texts.confirm(BOB, bobs.code, made.letter.text.fingerprint)
    assert (done.again, done.signature.state) == (False, SignatureState.SIGNED)
    assert (await texts.confirm(BOB, bobs.code, made.letter.text.fingerprint)).again
    assert (await letters.my(BOB))[0].signature.stands_under == made.letter.text.sha256
    assert (await letters.show(BOB, letter.id)).counts.total == 0
    await assert_true(letters, db, letter)
    await duplicates.undo(ORGANISER, letter.id, 1)
    assert (await letters.show(BOB, letter.id)).counts.total == 1
    await assert_true(letters, db, letter)


async def test_a_merged_signer_who_does_not_confirm_is_reminded_too(
    letters: LetterService,
    duplicates: DuplicateService,
    texts: LetterTexts,
    deliveries: DeliveryService,
    clock: FixedClock,
) -> None:
    """At the same moments as everybody; an extension moves their reminders, and separated they wait like others."""
    letter = await opened(letters)
    kept = (await signed(letters, letter, ALICE, ACME)).signature
    bobs = (await signed(letters, letter, BOB, ACME_TOO)).signature
    await duplicates.merge(ORGANISER, letter.id, kept.seq, bobs.seq)
    await revised(texts, letter)
    clock.move_to(clock.now() + timedelta(days=1))
    await texts.run_due(clock.now())
    said = [await deliveries.of_cause(f"letter:{letter.id}:confirm:{seq}") for seq in (kept.seq, bobs.seq)]
    assert [[one.message for one in each] for each in said] == 2 * [["letter-confirm-asked", "letter-confirm-reminder"]]
    await duplicates.undo(ORGANISER, letter.id, 1)
    assert (await letters.my(BOB))[0].signature.state is SignatureState.NEEDS_CONFIRMATION
    assert len(await deliveries.of_cause(f"letter:{letter.id}:confirm:{bobs.seq}")) == 2


async def test_organisers_hear_when_only_the_merged_one_was_confirmed(
    letters: LetterService,
    duplicates: DuplicateService,
    texts: LetterTexts,
    deliveries: DeliveryService,
    db: Database,
) -> None:
    """Once the letter has closed, not before: until then the kept one may be confirmed still. Nothing is lost."""
    letter = await opened(letters)
    kept = (await signed(letters, letter, ALICE, ACME)).signature
    bobs = (await signed(letters, letter, BOB, ACME_TOO)).signature
    await duplicates.merge(ORGANISER, letter.id, kept.seq, bobs.seq)
    made = await revised(texts, letter)
    await letters.close(ORGANISER, letter.id)
    assert await duplicates.next_due() is None
    await texts.confirm(BOB, bobs.code, made.letter.text.fingerprint)
    for _ in range(2):
        await duplicates.run_due(letter.deadline.utc)
    (told,) = await deliveries.of_cause(f"letter:{letter.id}:duplicates")
    assert (told.message, told.user_id, told.data["count"]) == ("letter-duplicate-notice", ORGANISER.user_id, 1)
    await duplicates.undo(ORGANISER, letter.id, 1)
    assert (await letters.show(BOB, letter.id)).counts.total == 1
    await assert_true(letters, db, letter)


@pytest.mark.parametrize("kept", [Visibility.COUNT, Visibility.COALITION])
async def test_nobody_sees_their_name_go_by_a_merge(
    letters: LetterService, duplicates: DuplicateService, db: Database, kept: Visibility
) -> None:
    """Who chose to be public and is merged into a hidden one would learn of it: only the other way round."""
    letter = await opened(letters)
    hidden = (await signed(letters, letter, ALICE, ACME, kept)).signature.seq
    shown = (await signed(letters, letter, BOB, ACME_TOO, Visibility.PUBLIC)).signature.seq
    question = await duplicates.question(ORGANISER, letter.id)
    assert question.unkeepable == (True, False)
    with pytest.raises(Conflict, match="letter-duplicate-tells"):
        await duplicates.merge(ORGANISER, letter.id, hidden, shown)
    await duplicates.merge(ORGANISER, letter.id, shown, hidden)
    for who in (BOB, ORGANISER):
        assert [one.visibility for one in (await letters.status(who, letter.id)).names] == [Visibility.PUBLIC]
    await assert_true(letters, db, letter)


async def test_organisers_hear_when_a_merge_hides_a_name_later(
    letters: LetterService, duplicates: DuplicateService, desk: LetterDesk, deliveries: DeliveryService
) -> None:
    """The kept one is hidden, or the merged one's giver wants to be shown: nobody can refuse them that."""
    safety, letter = SafetyService(desk, Sealer("")), await opened(letters)
    kept = (await signed(letters, letter, ALICE, ACME, Visibility.COALITION)).signature
    bobs = (await signed(letters, letter, BOB, ACME_TOO, Visibility.COALITION)).signature
    await signed(letters, letter, member(1), replace(ACME, name="River Watch"), Visibility.COUNT)
    await duplicates.merge(ORGANISER, letter.id, kept.seq, bobs.seq)

    async def heard() -> list[tuple[str, int | None]]:
        return [(one.message, one.user_id) for one in await deliveries.of_cause(f"letter:{letter.id}:news")]

    await safety.set_visibility(ALICE, kept.code, Visibility.PUBLIC)
    await safety.set_visibility(BOB, bobs.code, Visibility.COUNT)
    assert await heard() == []
    await safety.set_visibility(BOB, bobs.code, Visibility.PUBLIC)
    assert await heard() == []
    await safety.set_visibility(ALICE, kept.code, Visibility.COUNT)
    assert await heard() == [("letter-merge-hides", ORGANISER.user_id)]
    await safety.set_visibility(BOB, bobs.code, Visibility.COUNT)
    await safety.set_visibility(BOB, bobs.code, Visibility.COALITION)
    assert await heard() == 2 * [("letter-merge-hides", ORGANISER.user_id)]


async def test_what_waits_for_approval_is_not_kept_beside_what_counts(
    letters: LetterService, duplicates: DuplicateService, rules: RuleService
) -> None:
    """It does not show yet, so that the name of the other one would go."""
    letter = await opened(letters)
    bobs = (await signed(letters, letter, BOB, ACME_TOO)).signature.seq
    await rules.change(ORGANISER, letter.id, Change(burst=1))
    waits = (await signed(letters, letter, ALICE, ACME)).signature.seq
    with pytest.raises(Conflict, match="letter-duplicate-tells"):
        await duplicates.merge(ORGANISER, letter.id, waits, bobs)
    await duplicates.merge(ORGANISER, letter.id, bobs, waits)
    assert (await letters.show(BOB, letter.id)).counts.total == 1


async def test_what_an_organiser_brought_goes_into_any(
    letters: LetterService, duplicates: DuplicateService, entries: EntryService
) -> None:
    """A merge never shows more than the kept one chose: the wider visibility of the other is not taken over."""
    letter = await opened(letters)
    hidden = (await signed(letters, letter, ALICE, ACME, Visibility.COUNT)).signature.seq
    reported = Reported({"name": "Acme Right", "country": "Kenya"}, organisation=True)
    brought = await entries.enter(ORGANISER, letter.id, reported, Visibility.PUBLIC, Received(How.PAPER, "Paper"))
    await duplicates.merge(ORGANISER, letter.id, hidden, brought.signature.seq)
    assert (await letters.status(BOB, letter.id)).names == ()
    (listed,) = (await letters.status(ORGANISER, letter.id)).names
    assert listed.visibility is Visibility.COUNT


async def test_nobody_sees_their_name_go_by_a_merge_of_what_theirs_was_merged_into(
    letters: LetterService,
    duplicates: DuplicateService,
    entries: EntryService,
    desk: LetterDesk,
    deliveries: DeliveryService,
    db: Database,
) -> None:
    """What an organiser brought has no account that could learn anything; what was merged into it may have one."""
    safety, letter = SafetyService(desk, Sealer("")), await opened(letters)
    bobs = (await signed(letters, letter, BOB, ACME_TOO, Visibility.PUBLIC)).signature.seq
    hidden = (await signed(letters, letter, ALICE, ACME, Visibility.COALITION)).signature
    reported = Reported({"name": "Acme Right", "country": "Kenya"}, organisation=True)
    brought = await entries.enter(ORGANISER, letter.id, reported, Visibility.PUBLIC, Received(How.PAPER, "Paper"))
    await duplicates.merge(ORGANISER, letter.id, brought.signature.seq, bobs)
    with pytest.raises(Conflict, match="letter-duplicate-tells"):
        await duplicates.merge(ORGANISER, letter.id, hidden.seq, brought.signature.seq)
    await safety.set_visibility(ALICE, hidden.code, Visibility.PUBLIC)
    await duplicates.merge(ORGANISER, letter.id, hidden.seq, brought.signature.seq)
    await safety.set_visibility(ALICE, hidden.code, Visibility.COUNT)
    told = await deliveries.of_cause(f"letter:{letter.id}:news")
    assert [one.message for one in told] == ["letter-merge-hides"]
    await assert_true(letters, db, letter)


async def test_organisers_hear_when_the_kept_one_goes(
    letters: LetterService,
    duplicates: DuplicateService,
    deliveries: DeliveryService,
    db: Database,
    clock: FixedClock,
) -> None:
    """Once; the merged one can then stand for itself, and nothing is lost."""
    letter = await opened(letters)
    kept = (await signed(letters, letter, ALICE, ACME)).signature
    other = (await signed(letters, letter, BOB, ACME_TOO)).signature
    await duplicates.merge(ORGANISER, letter.id, kept.seq, other.seq)
    assert await duplicates.next_due() is None
    await letters.withdraw(ALICE, kept.code)
    assert await duplicates.next_due() == clock.now()
    for _ in range(2):
        await duplicates.run_due(clock.now())
    await letters.close(ORGANISER, letter.id)
    told = await deliveries.of_cause(f"letter:{letter.id}:duplicates")
    assert [(one.message, one.user_id, one.data["count"], one.state.value) for one in told] == [
        ("letter-duplicate-notice", ORGANISER.user_id, 1, "planned")
    ]
    assert await duplicates.next_due() is None
    assert (await letters.show(BOB, letter.id)).counts.total == 0
    (decided,) = await duplicates.decisions(ORGANISER, letter.id)
    await duplicates.undo(ORGANISER, letter.id, decided.decision.id)
    assert (await letters.show(BOB, letter.id)).counts.total == 1
    await assert_true(letters, db, letter)


async def test_an_organiser_who_is_erased_leaves_decisions_behind(
    letters: LetterService, duplicates: DuplicateService, entries: EntryService, db: Database
) -> None:
    """What they decided and brought stays, and names nobody."""
    letter = await opened(letters)
    one = (await signed(letters, letter, ALICE, ACME)).signature.seq
    reported = Reported({"name": "Acme Right", "country": "Kenya"}, organisation=True)
    other = await entries.enter(ORGANISER, letter.id, reported, Visibility.PUBLIC, Received(How.PAPER, "Paper"))
    await duplicates.merge(ORGANISER, letter.id, one, other.signature.seq)
    gone = await db.write(lambda tx: (store.forget(tx, ORGANISER.user_id), entries_store.forget(tx, ORGANISER.user_id)))
    assert gone == (1, 1)
    (decided,) = await duplicates.decisions(ORGANISER, letter.id)
    assert (decided.decision.decided_by, decided.second.entered_by) == (None, None)
    await assert_true(letters, db, letter)


async def test_what_was_merged_once_is_known_under_the_next_letter(
    letters: LetterService, duplicates: DuplicateService
) -> None:
    """Two names that nothing but an organiser's word connects."""
    names = ("Lake Alliance", "Amici del lago")
    for number in range(2):
        letter = await opened(letters)
        seqs = [
            (await signed(letters, letter, member(n), Organisation(name, "Chad", "A", "B"))).signature.seq
            for n, name in enumerate(names)
        ]
        assert len(await duplicates.candidates(ORGANISER, letter.id)) == number
        if not number:
            await duplicates.merge(ORGANISER, letter.id, *seqs)


@pytest.mark.parametrize("seed", range(4))
async def test_any_order_of_decisions_keeps_ledger_and_counts(
    letters: LetterService, duplicates: DuplicateService, entries: EntryService, db: Database, seed: int
) -> None:
    """Merging chains, undoing in any order, withdrawing in between: ledger and database tell the same."""
    rnd = random.Random(seed)
    letter = await opened(letters)
    for number in range(5):
        name = replace(ACME, name=rnd.choice(("Acme Rights", "ACME rights", "Acme  Rigths")))
        await signed(letters, letter, member(number), name, rnd.choice(list(Visibility)))
    reported = Reported({"name": "Acme Right", "country": "Kenya"}, organisation=True)
    await entries.enter(ORGANISER, letter.id, reported, Visibility.COALITION, Received(How.PAPER, "Paper"))
    for _ in range(25):
        found = await duplicates.candidates(ORGANISER, letter.id)
        decided = await duplicates.decisions(ORGANISER, letter.id)
        step = rnd.randrange(6)
        try:
            if step <= 1 and found:
                pair = rnd.choice(found)
                keep, other = rnd.sample((pair.low, pair.high), 2)
                await duplicates.merge(ORGANISER, letter.id, keep, other)
            elif step == 2 and found:
                pair = rnd.choice(found)
                await duplicates.different(ORGANISER, letter.id, pair.low, pair.high)
            elif step <= 4 and decided:
                await duplicates.undo(ORGANISER, letter.id, rnd.choice(decided).decision.id)
            elif rnd.random() < 0.3:
                who = member(rnd.randrange(5))
                await letters.withdraw(who, (await letters.my(who))[0].signature.code)
        except Conflict:
            pass
    await assert_true(letters, db, letter)
    standing = await db.read(
        lambda tx: tx.execute("SELECT count(*) FROM signature WHERE state = 'signed'").fetchone()[0]
    )
    assert (await letters.show(BOB, letter.id)).counts.total == standing
    assert await db.read(
        lambda tx: [tuple(row) for row in tx.execute("SELECT letter_id, seq FROM signature_merge ORDER BY seq")]
    ) == await db.read(
        lambda tx: [
            tuple(row) for row in tx.execute("SELECT letter_id, seq FROM signature WHERE state = 'merged' ORDER BY seq")
        ]
    )
