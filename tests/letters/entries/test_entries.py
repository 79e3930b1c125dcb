"""Signatures entered for somebody: who may, what is recorded, corrected and taken back."""

import json

import pytest

from bot.clock import FixedClock
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.letters.entries.model import How, ProofFile, Received, Reported
from bot.letters.entries.service import EntryService
from bot.letters.model import Letter, LetterState, Organisation, Person, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.entries.checks import assert_true
from tests.letters.people import ACME, ALICE, DRAFT, ELSEWHERE, ORGANISER, exported_json, opened, signed

RIVER = Reported(
    {"name": " River  Watch ", "country": "Chad", "committed_by": "Rita Roe", "committed_role": "Chair"},
    organisation=True,
)
PAUL = Reported({"name": "Paul Poe", "country": "Chad", "affiliation": "Lake School"}, organisation=False)
BY_MAIL = Received(How.MAIL, "Mail of 3 May from the chair", ProofFile("mail.eml", "ab" * 32))


async def entered_acts(letters: LetterService, letter: Letter) -> list[tuple[str, dict[str, object]]]:
    """Return the ledger's acts with their data."""
    ledger = json.loads(await exported_json(letters, letter))["ledger"]
    return [(entry["act"], entry["data"]) for entry in ledger]


async def test_an_entry_is_recorded_as_brought_by_an_organiser(
    letters: LetterService, entries: EntryService, db: Database
) -> None:
    """Nobody owns it, the ledger says by which way it came and commits to the proof, exports name it."""
    letter = await opened(letters)
    done = await entries.enter(ORGANISER, letter.id, RIVER, Visibility.PUBLIC, BY_MAIL)
    signature = done.signature
    assert signature.signatory == Organisation("River Watch", "Chad", "Rita Roe", "Chair")
    assert (signature.user_id, signature.entered_by, signature.state) == (
        None,
        ORGANISER.user_id,
        SignatureState.SIGNED,
    )
    assert Received.read(signature.received) == BY_MAIL
    document = json.loads(await exported_json(letters, letter))
    entry = document["ledger"][signature.seq]
    assert (entry["act"], entry["data"]["via"]) == ("sign", "organiser")
    assert set(entry["commitments"]) == {"by", "signatory", "authority", "received"}
    assert [one["signatory"]["name"] for one in document["content"]["signatures"]] == ["River Watch"]
    assert "mail.eml" not in json.dumps(document)
    assert (await letters.show(ALICE, letter.id)).counts.organisations == 1
    assert [one.brought for one in (await letters.status(ORGANISER, letter.id)).names] == [True]
    assert [one.brought for one in (await letters.status(ALICE, letter.id)).names] == [False]
    await assert_true(letters, db, letter)


async def test_what_stands_there_is_not_entered_twice(letters: LetterService, entries: EntryService) -> None:
    """The same signatory, however it signed, is shown to the organiser instead."""
    letter = await opened(letters)
    own = await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    same = Reported({"name": "ACME-Rights", "country": "kenya"}, organisation=True)
    done = await entries.enter(ORGANISER, letter.id, same, Visibility.PUBLIC, BY_MAIL)
    assert done.again
    assert done.signature.seq == own.signature.seq
    chapter = Reported({"name": "Acme Rights", "country": "Ghana"}, organisation=True)
    assert not (await entries.enter(ORGANISER, letter.id, chapter, Visibility.PUBLIC, BY_MAIL)).again


async def test_only_who_runs_the_letter_enters(letters: LetterService, entries: EntryService) -> None:
    """Members are refused, other servers do not know the letter."""
    letter = await opened(letters)
    with pytest.raises(Refused):
        await entries.enter(ALICE, letter.id, RIVER, Visibility.PUBLIC, BY_MAIL)
    with pytest.raises(Refused):
        await entries.entered(ALICE, letter.id)
    with pytest.raises(NotFound):
        await entries.enter(ELSEWHERE, letter.id, RIVER, Visibility.PUBLIC, BY_MAIL)
    assert (await letters.show(ALICE, letter.id)).counts.total == 0


async def test_received_in_time_and_written_down_after_the_deadline(
    letters: LetterService, entries: EntryService, db: Database, clock: FixedClock
) -> None:
    """Open and closed letters take entries; drafts, delivered and cancelled ones do not."""
    draft = await letters.create(ORGANISER, DRAFT)
    with pytest.raises(Conflict, match="letter-is-draft"):
        await entries.enter(ORGANISER, draft.id, RIVER, Visibility.PUBLIC, BY_MAIL)
    letter = await opened(letters)
    await letters.close(ORGANISER, letter.id)
    await entries.enter(ORGANISER, letter.id, RIVER, Visibility.COALITION, BY_MAIL)
    await assert_true(letters, db, letter)
    await letters.cancel(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-cancelled"):
        await entries.enter(ORGANISER, letter.id, PAUL, Visibility.PUBLIC, BY_MAIL)
    assert (await letters.show(ALICE, letter.id)).state is LetterState.CANCELLED


async def test_correcting_and_taking_back_are_recorded(
    letters: LetterService, entries: EntryService, db: Database
) -> None:
    """Each with the ledger's entry; the visibility stays; the second withdrawal does nothing."""
    letter = await opened(letters)
    done = await entries.enter(ORGANISER, letter.id, PAUL, Visibility.COUNT, BY_MAIL)
    seq = done.signature.seq
    other = Reported({"name": "Paula Poe", "country": "Mali", "title": "Dr"}, organisation=True)
    asked = Received(How.PHONE, "She called")
    corrected = await entries.correct(ORGANISER, letter.id, seq, other, asked)
    assert corrected.signature.signatory == Person("Paula Poe", "Mali", "Dr")
    assert corrected.signature.visibility is Visibility.COUNT
    assert corrected.received == asked
    await assert_true(letters, db, letter)
    for _ in range(2):
        gone = await entries.withdraw(ORGANISER, letter.id, seq, Received(How.MAIL, "She wrote"))
        assert gone.signature.state is SignatureState.WITHDRAWN
    acts = [act for act, _ in await entered_acts(letters, letter)]
    assert (acts.count("amend"), acts.count("withdraw")) == (1, 1)
    with pytest.raises(Conflict, match="letter-entry-over"):
        await entries.correct(ORGANISER, letter.id, seq, PAUL, asked)
    await assert_true(letters, db, letter)


async def test_what_somebody_signed_is_not_the_organisers_to_change(
    letters: LetterService, entries: EntryService
) -> None:
    """Only what organisers brought is listed, corrected, taken back."""
    letter = await opened(letters)
    own = await signed(letters, letter)
    for seq in (own.signature.seq, 0, 999, 1 << 70):
        with pytest.raises(NotFound, match="letter-entry-not-found"):
            await entries.withdraw(ORGANISER, letter.id, seq, BY_MAIL)
    assert (await entries.entered(ORGANISER, letter.id)).found == ()
    mine = await entries.enter(ORGANISER, letter.id, PAUL, Visibility.COUNT, BY_MAIL)
    found = await entries.entered(ORGANISER, letter.id, "poe")
    assert [one.seq for one in found.found] == [mine.signature.seq]
    assert (await entries.entered(ORGANISER, letter.id, "nobody")).total == 0


@pytest.mark.parametrize("proof", ["", "  ", "\u200b", "x" * 501])
async def test_an_entry_needs_words_about_its_proof(letters: LetterService, entries: EntryService, proof: str) -> None:
    """Nothing is recorded without them."""
    letter = await opened(letters)
    with pytest.raises(Invalid, match="letter-entry-proof"):
        await entries.enter(ORGANISER, letter.id, RIVER, Visibility.PUBLIC, Received(How.MAIL, proof))
    assert (await letters.show(ALICE, letter.id)).counts.total == 0


def test_what_is_noted_later_follows_the_words() -> None:
    """A confirmation on behalf adds a line; what is no entry's form is words."""
    assert Received.read(BY_MAIL.spelled()) == BY_MAIL
    assert Received.read(f"{BY_MAIL.spelled()}\nConfirmed by phone").proof == f"{BY_MAIL.proof}\nConfirmed by phone"
    assert Received.read("Confirmed by phone") == Received(How.FORM, "Confirmed by phone")
