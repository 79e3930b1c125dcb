"""Approval: what waits is not lost, only what is approved counts, each decision is told once and on the ledger."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound, Refused
from bot.letters.desk import LetterDesk
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Letter, Level, Signature, SignatureState
from bot.letters.register.service import RegisterService
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from bot.letters.signatures.flow.model import Approval, SigningRule
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService, mixes_scripts
from bot.storage import Database, Transaction
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, ORGANISER, OUTSIDER, bare, opened, signed
from tests.letters.signing.helpers import kept, proved

ALL = Change(Approval.ORGANISATIONS)


async def test_what_waits_does_not_count_until_it_is_approved(
    letters: LetterService, signers: SignersService, rules: RuleService, deliveries: DeliveryService, db: Database
) -> None:
    """People are not asked about; the signer is told once, however often somebody decides."""
    await rules.change(ORGANISER, None, ALL)
    letter = await opened(letters)
    waiting = await signed(letters, letter)
    assert waiting.signature.state is SignatureState.PENDING
    assert (await signed(letters, letter)).again
    await signed(letters, letter, BOB, DANA)
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    (one,) = await signers.queue(ORGANISER, letter.id)
    assert (one.signature.signatory, one.signature.reason) == (ACME, "signing-waits-rule")
    for expected in ((1, 0), (0, 1)):
        done = await signers.decide(ORGANISER, letter.id, [one.signature.seq], approve=True)
        assert (len(done.decided), done.others) == expected
    assert (await letters.show(ALICE, letter.id)).counts.total == 2
    told = [d for d in await deliveries.of_cause(f"letter:{letter.id}") if d.message == "signing-approved-notice"]
    assert [d.user_id for d in told] == [ALICE.user_id]
    assert (await proved(letters, db, letter)).facts["aside"] == 0


async def test_a_rejection_has_its_reason_and_one_may_sign_again(
    letters: LetterService, signers: SignersService, rules: RuleService, deliveries: DeliveryService, db: Database
) -> None:
    """Several at once; what was taken back meanwhile is left alone."""
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, ALL)
    alice, bob = await signed(letters, letter), await signed(letters, letter, BOB)
    await letters.withdraw(BOB, bob.signature.code)
    both = [alice.signature.seq, bob.signature.seq, 999]
    with pytest.raises(Invalid, match="letter-field-empty"):
        await signers.decide(ORGANISER, letter.id, both, approve=False, reason=" ")
    done = await signers.decide(ORGANISER, letter.id, both, approve=False, reason="Please use your office's account.")
    assert ([one.code for one in done.decided], done.others) == ([alice.signature.code], 2)
    mine = (await letters.my(ALICE))[0].signature
    assert (mine.state, mine.reason) == (SignatureState.REJECTED, "Please use your office's account.")
    (word,) = [d for d in await deliveries.of_cause(f"letter:{letter.id}") if d.message == "signing-rejected-notice"]
    assert word.data["reason"] == "Please use your office's account."
    assert (await signed(letters, letter)).signature.state is SignatureState.PENDING
    await proved(letters, db, letter)


async def test_organisers_decide_after_the_deadline_too(
    letters: LetterService, signers: SignersService, rules: RuleService, clock: FixedClock, db: Database
) -> None:
    """What was given in time is not lost because nobody was awake."""
    await rules.change(ORGANISER, None, ALL)
    letter = await opened(letters)
    seq = (await signed(letters, letter)).signature.seq
    clock.move_to(datetime(2027, 1, 19, tzinfo=UTC))
    await letters.run_due(clock.now())
    assert (await signers.decide(ORGANISER, letter.id, [seq], approve=True)).decided
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    await proved(letters, db, letter)
    await letters.cancel(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-cancelled"):
        await signers.decide(ORGANISER, letter.id, [seq], approve=True)


@pytest.mark.usefixtures("signers")
async def test_a_letters_own_rule_goes_before_the_servers(
    letters: LetterService,
    signers: SignersService,
    rules: RuleService,
    register: RegisterService,
    signing: SigningService,
) -> None:
    """'Unproven' asks only about those of whom nothing is known; the summary says so before."""
    await rules.change(ORGANISER, None, ALL)
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(Approval.UNPROVEN))
    member = await register.add(ORGANISER, {"name": ACME.name, "country": "Kenya"})
    await register.set_account(ORGANISER, str(member.id), ALICE.user_id, Level.MAIL)
    assert not (await kept(signing, letter)).approval
    assert (await kept(signing, letter, BOB)).approval
    assert (await signed(letters, letter)).signature.state is SignatureState.SIGNED
    assert (await signed(letters, letter, BOB)).signature.state is SignatureState.PENDING
    assert (await rules.rules(ORGANISER, letter.id)).signing == SigningRule(Approval.UNPROVEN)


async def test_other_rules_can_make_a_signature_wait(
    letters: LetterService, signers: SignersService, desk: LetterDesk
) -> None:
    """Quarantine instead of loss: whoever names a reason makes it wait."""

    def from_chad(tx: Transaction, letter: Letter, signature: Signature, actor: Actor) -> str | None:
        return "quarantine-chad" if signature.signatory.country == "Chad" else None

    desk.on_signing(from_chad)
    letter = await opened(letters)
    await signed(letters, letter)
    await signed(letters, letter, BOB, ACME.__class__("Beta", "Chad", "Bob", "Chair"))
    assert [one.signature.reason for one in await signers.queue(ORGANISER, letter.id)] == ["quarantine-chad"]


async def test_members_see_and_decide_nothing(
    letters: LetterService, signers: SignersService, rules: RuleService
) -> None:
    """The queue is for those who run the letter."""
    letter = await opened(letters)
    seq = (await signed(letters, letter)).signature.seq
    for who, error in ((OUTSIDER, Refused), (ALICE, Refused), (ELSEWHERE, NotFound)):
        with pytest.raises(error):
            await signers.queue(who, letter.id)
        with pytest.raises(error):
            await signers.decide(who, letter.id, [seq], approve=True)
        with pytest.raises(error):
            await signers.set_level(who, letter.id, seq, Level.CHECKED)
        with pytest.raises(error):
            await rules.change(who, letter.id, ALL)
        with pytest.raises(error):
            await signers.signers(who, letter.id)


async def test_an_approved_name_does_not_become_another_one(
    letters: LetterService, signers: SignersService, rules: RuleService, signing: SigningService
) -> None:
    """Otherwise approval could be got for one name and used for the next; its spelling may change."""
    await rules.change(ORGANISER, None, ALL)
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    await signers.decide(ORGANISER, letter.id, [receipt.signature.seq], approve=True)
    other = ACME.__class__("United Nations", "Kenya", "Alice Doe", "Director")
    with pytest.raises(Conflict, match="signing-amend-approved"):
        await signing.amend(ALICE, receipt.signature.code, other)
    spelt = ACME.__class__("ACME Rights", "Kenya", "Alice Doe", "Chair")
    assert (await signing.amend(ALICE, receipt.signature.code, spelt)).signature.state is SignatureState.SIGNED


async def test_the_level_of_authority_is_recorded(
    letters: LetterService, signers: SignersService, db: Database
) -> None:
    """By an organiser, on the ledger; organisers read it in the status, members do not."""
    letter = await opened(letters)
    seq = (await signed(letters, letter)).signature.seq
    await signers.set_level(ORGANISER, letter.id, seq, Level.MAIL)
    assert [one.level for one in await signers.signers(ORGANISER, letter.id, "acme")] == [Level.MAIL]
    assert [one.level for one in (await letters.status(ORGANISER, letter.id)).names] == [Level.MAIL]
    assert [one.level for one in (await letters.status(BOB, letter.id)).names] == [None]
    with pytest.raises(NotFound, match="signing-no-such"):
        await signers.set_level(ORGANISER, letter.id, 999, Level.MAIL)
    await proved(letters, db, letter)


@pytest.mark.parametrize(
    ("name", "mixed"),
    [
        ("Acme Rights", False),
        ("\u0410cme Rights", True),
        ("Право и сеть", False),
        ("Acme Право", False),
        ("Αcme", True),
        ("网络 Rights", False),
        ("", False),
    ],
)
def test_look_alikes_are_flagged_to_organisers(name: str, *, mixed: bool) -> None:
    """A word of two alphabets is a look-alike; a name in two languages is none."""
    assert mixes_scripts(name) is mixed


async def test_exports_tell_the_level_only_where_the_rule_says_so(
    letters: LetterService, signers: SignersService, rules: RuleService, signing: SigningService
) -> None:
    """Of public organisations alone; who committed them stays here; the time is that of the signature."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    await signed(letters, letter, BOB, DANA)
    await signing.amend(ALICE, receipt.signature.code, ACME.__class__("Acme e.V.", "Kenya", "Alice Doe", "Chair"))
    plain = await letters.export(ORGANISER, letter.id, ExportFormat.CSV)
    assert "level" not in str(plain.content["signatures"])
    await rules.change(ORGANISER, letter.id, Change(levels=True))
    for form in (ExportFormat.CSV, ExportFormat.JSON):
        exported = await letters.export(ORGANISER, letter.id, form)
        content = write(exported, bare).content
        assert [one.get("level") for one in exported.content["signatures"]] == ["self", None]
        assert b"Alice Doe" not in content
    assert verify(content).valid
    table = write(replace(exported, format=ExportFormat.CSV), bare).content.decode()
    assert "signing-level-self" in table
