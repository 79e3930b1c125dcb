"""Limits make signatures wait instead of losing them; what stands is not measured again; nothing is learnt."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.actor import Actor
from bot.clock import FixedClock, from_text, to_text
from bot.errors import NotFound, Refused
from bot.letters.desk import LetterDesk
from bot.letters.entries.model import How, Received, Reported
from bot.letters.entries.service import EntryService
from bot.letters.model import Level, Organisation, SignatureState, Visibility
from bot.letters.register.service import RegisterService
from bot.letters.running import store
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change, Limits
from bot.letters.service import LetterService
from bot.letters.signatures.flow.model import Approval, SigningRule
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, GUILD, NOWHERE, ORGANISER, member, opened, signed
from tests.letters.signing.helpers import kept, proved

BY_MAIL = Received(How.MAIL, "Mail of 3 May (demo)")
SIGNED, PENDING = SignatureState.SIGNED, SignatureState.PENDING


def organisation(number: int) -> Organisation:
    return replace(ACME, name=f"Organisation {number}")


async def test_a_burst_waits_and_counts_once_approved(
    letters: LetterService, rules: RuleService, signers: SignersService, db: Database, clock: FixedClock
) -> None:
    """The reason is in the queue; a minute later signatures count again; what an organiser let in is no flood."""
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(burst=3, sustained=4))
    states = [(await signed(letters, letter, member(n), organisation(n))).signature.state for n in range(5)]
    assert states == [SIGNED] * 3 + [PENDING] * 2
    waiting = await signers.queue(ORGANISER, letter.id)
    assert [one.signature.reason for one in waiting] == ["letter-waits-burst"] * 2
    clock.move_to(clock.now() + timedelta(minutes=1))
    assert (await signed(letters, letter, member(5), organisation(5))).signature.state is SIGNED
    await signers.decide(ORGANISER, letter.id, [one.signature.seq for one in waiting], approve=True)
    clock.move_to(clock.now() + timedelta(minutes=1))
    slow = await signed(letters, letter, member(6), organisation(6))
    assert (slow.signature.state, slow.signature.reason) == (PENDING, "letter-waits-sustained")
    clock.move_to(clock.now() + timedelta(hours=1))
    assert (await signed(letters, letter, member(7), organisation(7))).signature.state is SIGNED
    await proved(letters, db, letter)


async def test_what_organisers_enter_is_no_burst(letters: LetterService, rules: RuleService, desk: LetterDesk) -> None:
    """Whoever types in a stack of paper does not stop the members."""
    entries = EntryService(desk)
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(burst=1))
    for number in range(3):
        paper = Reported({"name": f"Group {number}", "country": "Chad"}, organisation=True)
        await entries.enter(ORGANISER, letter.id, paper, Visibility.PUBLIC, BY_MAIL)
    assert (await signed(letters, letter)).signature.state is SIGNED
    assert (await signed(letters, letter, BOB, DANA)).signature.state is PENDING


async def test_one_account_with_many_organisations(letters: LetterService, rules: RuleService) -> None:
    """By default five; taken back ones make room, pressing again makes nothing new."""
    letter = await opened(letters)
    receipts = [await signed(letters, letter, ALICE, organisation(n)) for n in range(6)]
    assert [one.signature.state for one in receipts] == [SIGNED] * 5 + [PENDING]
    assert (await signed(letters, letter, ALICE, organisation(0))).again
    for one in (receipts[0], receipts[5]):
        await letters.withdraw(ALICE, one.signature.code)
    assert (await signed(letters, letter, ALICE, organisation(7))).signature.state is SIGNED
    assert (await signed(letters, letter, BOB)).signature.state is SIGNED


async def test_what_was_rejected_makes_no_room(
    letters: LetterService, rules: RuleService, signers: SignersService
) -> None:
    """Whom an organiser has turned away with five names does not get five more that count at once."""
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(per_account=2, approval=Approval.ORGANISATIONS))
    first = [(await signed(letters, letter, ALICE, organisation(n))).signature.seq for n in range(2)]
    await signers.decide(ORGANISER, letter.id, first, approve=False, reason="No such organisation")
    await rules.change(ORGANISER, letter.id, Change(approval=Approval.NOBODY))
    again = await signed(letters, letter, ALICE, organisation(3))
    assert (again.signature.state, again.signature.reason) == (PENDING, "letter-waits-account-many")
    assert (await signed(letters, letter, BOB)).signature.state is SIGNED


@pytest.mark.parametrize("level", [Level.CHECKED, Level.MAIL])
async def test_who_is_known_need_not_fit(
    letters: LetterService,
    rules: RuleService,
    register: RegisterService,
    signing: SigningService,
    clock: FixedClock,
    level: Level,
) -> None:
    """Organisers, and accounts that they entered in the register; the summary says beforehand who waits."""
    letter = await opened(letters)
    change = Change(burst=1, account_days=7, role_id=99)
    assert (await rules.change(ORGANISER, letter.id, change)).own
    young = replace(ALICE, created_at=clock.now() - timedelta(days=1))
    assert (await kept(signing, letter, young)).approval
    beta = await register.add(ORGANISER, {"name": "Beta", "country": "Chad"})
    await register.set_account(ORGANISER, str(beta.id), ALICE.user_id, level)
    known = Organisation("Beta", "Chad", "Alice", "Chair")
    assert not (await kept(signing, letter, young, known)).approval
    assert (await signed(letters, letter, young, known)).signature.state is SIGNED
    assert (await signed(letters, letter, ORGANISER, DANA)).signature.state is SIGNED
    assert (await signed(letters, letter, young)).signature.reason == "letter-waits-role"
    with_role = replace(young, role_ids=frozenset({99}))
    assert (await signed(letters, letter, with_role, DANA)).signature.reason == "letter-waits-young"


async def test_an_intention_is_measured_when_it_becomes_a_signature(
    letters: LetterService, rules: RuleService, signing: SigningService, db: Database
) -> None:
    """From direct messages nobody can tell a role; changing what stands is not measured."""
    letter = await opened(letters)
    token = (await kept(signing, letter)).token
    intention = await signing.intend(ALICE, token, "in 1 day")
    assert intention.signature.state is SignatureState.INTENDS
    await rules.change(ORGANISER, letter.id, Change(role_id=99, burst=1))
    there = await signed(letters, letter, ORGANISER, DANA)
    done = await signing.commit(NOWHERE, intention.signature.code)
    assert (done.signature.state, done.signature.reason) == (PENDING, "letter-waits-unknown")
    changed = await signing.amend(ALICE, intention.signature.code, replace(ACME, website="https://acme.example/new"))
    assert changed.signature.state is PENDING
    await signing.amend(ORGANISER, there.signature.code, replace(DANA, title="Dr"))
    await proved(letters, db, letter)


async def test_what_stands_is_not_measured_again(
    letters: LetterService, rules: RuleService, signing: SigningService
) -> None:
    """Another name under one's own signature is no further signature."""
    letter = await opened(letters)
    there = await signed(letters, letter)
    await rules.change(ORGANISER, letter.id, Change(burst=1, per_account=1, role_id=99))
    changed = await signing.amend(ALICE, there.signature.code, organisation(1))
    assert (changed.signature.state, changed.signature.signatory.name) == (SIGNED, "Organisation 1")


async def test_a_letters_rules_go_before_the_servers(letters: LetterService, rules: RuleService) -> None:
    """A change says only what changes; approval and what exports tell stand beside the limits."""
    letter = await opened(letters)
    assert (await rules.rules(ORGANISER, letter.id)).limits == Limits()
    await rules.change(ORGANISER, None, Change(burst=9, approval=Approval.UNPROVEN))
    inherited = await rules.rules(ORGANISER, letter.id)
    assert (inherited.limits.burst, inherited.signing.approval, inherited.own) == (9, Approval.UNPROVEN, False)
    await rules.change(ORGANISER, letter.id, Change(sustained=50))
    await rules.change(ORGANISER, None, Change(burst=1, approval=Approval.NOBODY))
    own = await rules.rules(ORGANISER, letter.id)
    assert (own.limits.burst, own.limits.sustained, own.own) == (9, 50, True)
    assert own.signing == SigningRule(Approval.NOBODY)
    await rules.change(ORGANISER, letter.id, Change(levels=True))
    await rules.change(ORGANISER, None, Change(approval=Approval.ORGANISATIONS, levels=False))
    assert (await rules.rules(ORGANISER, letter.id)).signing == SigningRule(Approval.NOBODY, levels=True)
    assert (await rules.rules(ORGANISER, None)).limits.burst == 1
    for who, letter_id, error in (
        (ALICE, letter.id, Refused),
        (ALICE, None, Refused),
        (ELSEWHERE, letter.id, NotFound),
        (ORGANISER, 99, NotFound),
    ):
        with pytest.raises(error):
            await rules.rules(who, letter_id)
        with pytest.raises(error):
            await rules.change(who, letter_id, Change(burst=0))


@pytest.mark.parametrize("change", [Change(burst=300), Change(role_id=0), Change(milestones=False)])
async def test_a_letter_keeps_what_it_was_given_though_the_server_says_the_same(
    letters: LetterService, rules: RuleService, change: Change
) -> None:
    """Whoever sets a letter's limit to what it is has decided that it is to stay; other rules decide nothing of it."""
    letter = await opened(letters)
    assert not (await rules.change(ORGANISER, letter.id, Change(levels=True))).own
    assert (await rules.change(ORGANISER, letter.id, change)).own
    await rules.change(ORGANISER, None, Change(burst=1, role_id=99, milestones=True))
    assert (await rules.rules(ORGANISER, letter.id)).limits == Limits()


@pytest.mark.parametrize("hidden", [Visibility.PUBLIC, Visibility.COALITION, Visibility.COUNT])
async def test_limits_measure_only_what_everybody_sees(
    letters: LetterService, rules: RuleService, signing: SigningService, hidden: Visibility
) -> None:
    """Whoever signed, and whether it only waits or is intended, a limit tells no more than the number on the panel."""
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(burst=2, per_account=1))
    await signed(letters, letter, ALICE, ACME, hidden)
    waits = await signed(letters, letter, ALICE, DANA, hidden)
    assert waits.signature.state is PENDING
    token = (await kept(signing, letter, Actor(77, GUILD), replace(DANA, name="X"), hidden)).token
    await signing.intend(Actor(77, GUILD), token, "in 1 day")
    assert (await letters.show(BOB, letter.id)).counts.total == 1
    assert (await signed(letters, letter, BOB, DANA)).signature.state is SIGNED
    assert (await signed(letters, letter, member(1), DANA)).signature.state is PENDING


@pytest.mark.parametrize("seed", range(3))
async def test_what_came_of_late_is_as_if_it_were_counted(
    letters: LetterService, rules: RuleService, db: Database, clock: FixedClock, seed: int
) -> None:
    """Whatever waited meanwhile, and whoever took a signature back: those that counted at once within the time."""
    schedule = random.Random(seed)
    letter = await opened(letters)
    await rules.change(ORGANISER, letter.id, Change(burst=4, sustained=20))
    at_once: list[datetime] = []
    for number in range(40):
        clock.move_to(clock.now() + timedelta(seconds=schedule.choice([0, 0, 1, 5, 30, 300])))
        now = clock.now()
        seen = await db.read(lambda tx: store.seen(tx, letter.id, ORGANISER.user_id, clock.now()))
        minute, hour = (sum(one > now - timedelta(**{unit: 1}) for one in at_once) for unit in ("minutes", "hours"))
        assert (seen.minute, seen.hour) == (minute, hour)
        receipt = await signed(letters, letter, member(number), organisation(number))
        if receipt.signature.state is SIGNED:
            at_once.append(from_text(to_text(now)))
        if schedule.random() < 0.2:
            await letters.withdraw(member(number), receipt.signature.code)


async def test_a_code_that_somebody_has_is_not_given_again(
    letters: LetterService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt opens one signature."""
    codes = iter(["AAAAAAAA", "AAAAAAAA", "AAAAAAAA", "BBBBBBBB"])
    monkeypatch.setattr("bot.letters.signatures.signing.new_code", lambda: next(codes))
    letter = await opened(letters)
    assert (await signed(letters, letter)).signature.code == "AAAAAAAA"
    assert (await signed(letters, letter, BOB, DANA)).signature.code == "BBBBBBBB"
    assert (await letters.show(BOB, letter.id)).counts.total == 2
