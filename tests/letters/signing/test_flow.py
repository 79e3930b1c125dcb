"""From the form to the receipt: what was typed is kept for its writer alone, confirmed once, and goes after a day."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.errors import Conflict, Invalid, NotFound
from bot.letters.model import Level, Organisation, SignatureState, Visibility
from bot.letters.register.service import RegisterService
from bot.letters.service import LetterService
from bot.letters.signatures.service import SigningService
from bot.storage import Database
from tests import NOON
from tests.letters.people import ACME, ALICE, BOB, DANA, DRAFT, ELSEWHERE, ORGANISER, opened, signed
from tests.letters.signing.helpers import kept, proved


async def test_a_summary_is_confirmed_once_however_often_it_is_pressed(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """Ten presses at once: one signature, one code; what was typed is not kept any longer."""
    letter = await opened(letters)
    summary = await kept(signing, letter)
    assert (summary.wish.signatory, summary.level, summary.approval, summary.changed) == (
        ACME,
        Level.SELF,
        False,
        False,
    )
    receipts = await asyncio.gather(*(signing.confirm(ALICE, summary.token) for _ in range(10)))
    assert len({receipt.signature.code for receipt in receipts}) == 1
    assert [receipt.again for receipt in receipts].count(False) == 1
    assert await db.read(lambda tx: [row["typed"] for row in tx.execute("SELECT typed FROM signing_kept")]) == [""]
    assert (await proved(letters, db, letter)).facts["signed"] == 1


async def test_what_was_typed_belongs_to_its_account(letters: LetterService, signing: SigningService) -> None:
    """Somebody else's token is as unknown as none."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    for wrong in (token, "0" * 16):
        for act in (signing.confirm, signing.summary):
            with pytest.raises(NotFound, match="signing-gone"):
                await act(BOB, wrong)
    await signing.confirm(ALICE, token)


async def test_a_restart_between_form_and_confirmation_loses_nothing(
    letters: LetterService, signing: SigningService, desk: object
) -> None:
    """Another service on the same database confirms it."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    after = SigningService(desk)  # type: ignore[arg-type] # the fixture's desk
    assert (await after.confirm(ALICE, token)).signature.signatory == ACME


async def test_what_was_never_confirmed_is_erased_after_a_day(
    letters: LetterService, signing: SigningService, clock: FixedClock, db: Database
) -> None:
    """By itself, and unusable from that moment on even when the alarm is late."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    clock.move_to(NOON + timedelta(hours=23))
    await signing.run_due(clock.now())
    assert (await signing.summary(ALICE, token)).wish.signatory == ACME
    due = await signing.next_due()
    assert due == NOON + timedelta(hours=24)
    clock.move_to(due)
    with pytest.raises(NotFound, match="signing-gone"):
        await signing.confirm(ALICE, token)
    await signing.run_due(clock.now())
    assert await db.read(lambda tx: tx.execute("SELECT count(*) FROM signing_kept").fetchone()[0]) == 0


async def test_one_account_fills_no_disk(
    letters: LetterService, signing: SigningService, clock: FixedClock, db: Database
) -> None:
    """Of what it typed and never confirmed, the last twenty are kept; others' are left alone."""
    letter = await opened(letters)
    theirs = (await kept(signing, letter, BOB)).token
    tokens = []
    for second in range(25):
        clock.move_to(NOON + timedelta(seconds=second))
        tokens.append((await kept(signing, letter)).token)
    left = await db.read(lambda tx: {row["token"] for row in tx.execute("SELECT token FROM signing_kept")})
    assert left == {theirs, *tokens[5:]}


async def test_a_change_takes_the_place_of_what_was_typed(letters: LetterService, signing: SigningService) -> None:
    """The older summary cannot be confirmed any more: it said something else."""
    letter = await opened(letters)
    first = await kept(signing, letter)
    second = await signing.keep(ALICE, letter.id, letter.text.sha256, ACME, Visibility.COUNT, instead_of=first.token)
    with pytest.raises(NotFound, match="signing-gone"):
        await signing.confirm(ALICE, first.token)
    assert (await signing.confirm(ALICE, second.token)).signature.visibility is Visibility.COUNT


async def test_a_text_that_changed_meanwhile_is_not_signed(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """Nothing is recorded, what was typed stays, and it is confirmed only after the new text was shown."""
    letter = await opened(letters)
    stale = await signing.keep(ALICE, letter.id, "0" * 64, ACME, Visibility.PUBLIC)
    assert stale.changed
    with pytest.raises(Conflict, match="letter-text-changed"):
        await signing.confirm(ALICE, stale.token)
    assert (await letters.my(ALICE)) == []
    with pytest.raises(Conflict, match="letter-text-changed"):
        await signing.renew(ALICE, stale.token, "f" * 12)
    renewed = await signing.renew(ALICE, stale.token, letter.text.fingerprint)
    assert not renewed.changed
    assert not (await signing.confirm(ALICE, stale.token)).again
    await proved(letters, db, letter)


async def test_the_deadline_counts_at_the_confirmation(
    letters: LetterService, signing: SigningService, clock: FixedClock
) -> None:
    """A form filled in time and confirmed too late is no signature."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    clock.move_to(NOON + timedelta(hours=1))
    await letters.close(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signing.confirm(ALICE, token)


async def test_two_people_of_one_organisation_in_the_same_second(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """Both get a receipt and neither learns of the other; organisers see a possible duplicate."""
    letter = await opened(letters)
    tokens = [(who, (await kept(signing, letter, who)).token) for who in (ALICE, BOB)]
    receipts = await asyncio.gather(*(signing.confirm(who, token) for who, token in tokens))
    assert [receipt.again for receipt in receipts] == [False, False]
    assert all(one.duplicate for one in (await letters.status(ORGANISER, letter.id)).names)
    await proved(letters, db, letter)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("x" * 500, "letter-field-long"),
        ("See https://evil.example", "letter-field-link"),
        ("\u200b\u202e \u2066", "letter-field-empty"),
        ("=+-@", "letter-field-empty"),
    ],
)
async def test_names_that_are_none(letters: LetterService, signing: SigningService, name: str, key: str) -> None:
    """One refusal each, before anything is kept."""
    letter = await opened(letters)
    with pytest.raises(Invalid, match=key):
        await kept(signing, letter, signatory=replace(ACME, name=name))
    assert await signing.next_due() is None


async def test_names_like_formulas_and_with_hidden_characters_are_kept_as_they_show(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """They are names; what a spreadsheet makes of them is the export's care."""
    letter = await opened(letters)
    summary = await kept(signing, letter, signatory=replace(ACME, name="=HYPERLINK(1)\u200b\u202e @all"))
    assert summary.wish.signatory.name == "=HYPERLINK(1) @all"
    await signing.confirm(ALICE, summary.token)
    await proved(letters, db, letter)


async def test_nothing_is_kept_of_a_letter_elsewhere(letters: LetterService, signing: SigningService) -> None:
    """The same answer as for a letter that never was."""
    letter = await opened(letters)
    for number in (letter.id, 99):
        with pytest.raises(NotFound, match="letter-not-found"):
            await signing.keep(ELSEWHERE, number, letter.text.sha256, ACME, Visibility.PUBLIC)


async def test_known_organisations_come_filled_in(
    letters: LetterService, signing: SigningService, register: RegisterService
) -> None:
    """Those of the register first, then those signed for before; nobody else's."""
    member = await register.add(ORGANISER, {"name": "Beta Watch", "country": "Chad", "website": "beta.example"})
    await register.set_account(ORGANISER, str(member.id), ALICE.user_id, Level.CHECKED)
    letter = await opened(letters, DRAFT)
    await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
    known = await signing.known(ALICE, letter.id)
    assert [(one.organisation.name, one.level, one.visibility) for one in known] == [
        ("Beta Watch", Level.CHECKED, None),
        ("Acme Rights", Level.SELF, Visibility.COUNT),
    ]
    assert known[0].organisation == Organisation("Beta Watch", "Chad", "Alice", "", "https://beta.example")
    assert known[1].organisation == ACME
    assert await signing.known(BOB, letter.id) == []
    beta = Organisation("beta watch", "Chad", "Alice", "Chair")
    summary = await kept(signing, letter, signatory=beta)
    assert summary.level is Level.CHECKED
    assert isinstance(summary.wish.signatory, Organisation)
    assert summary.wish.signatory.website == "https://beta.example"
    receipt = await signing.confirm(ALICE, summary.token)
    assert (receipt.signature.level, receipt.signature.organisation_id) == (Level.CHECKED, member.id)


async def test_one_changes_what_ones_own_signature_says(
    letters: LetterService, signing: SigningService, db: Database
) -> None:
    """The ledger commits to the new words; the receipt stays; nobody else can."""
    letter = await opened(letters)
    code = (await signed(letters, letter)).signature.code
    await signed(letters, letter, ALICE, DANA)
    changed = await signing.amend(ALICE, code, replace(ACME, name="Acme Rights e.V.", country="Chad", website=""))
    assert (changed.signature.code, changed.signature.signatory.name) == (code, "Acme Rights e.V.")
    found = await proved(letters, db, letter)
    assert found.facts["named"] == 2
    with pytest.raises(NotFound, match="letter-signature-not-found"):
        await signing.amend(BOB, code, ACME)
    with pytest.raises(Conflict, match="signing-amend-capacity"):
        await signing.amend(ALICE, code, DANA)
    await letters.withdraw(ALICE, code)
    with pytest.raises(Conflict, match="signing-amend-over"):
        await signing.amend(ALICE, code, ACME)


async def test_a_change_cannot_take_the_name_of_another_signature_of_ones_own(
    letters: LetterService, signing: SigningService
) -> None:
    """Two live signatures of one account for one organisation would be a double one."""
    letter = await opened(letters)
    code = (await signed(letters, letter)).signature.code
    await signed(letters, letter, ALICE, replace(ACME, name="Beta"))
    with pytest.raises(Conflict, match="signing-amend-there"):
        await signing.amend(ALICE, code, replace(ACME, name="BETA"))
    assert (await letters.signature(ALICE, code)).signature.state is SignatureState.SIGNED
