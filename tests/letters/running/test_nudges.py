"""Who has not answered is asked once, and once more a day before the deadline; who does not want to be asked is not."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.model import Delivery, State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound, Refused
from bot.letters.life.service import LifeService
from bot.letters.model import Letter, Level, Organisation, SignatureState, Visibility
from bot.letters.register.model import Member
from bot.letters.register.service import RegisterService
from bot.letters.running import answers as asking
from bot.letters.running.answers import answer_of
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Answer, Change
from bot.letters.running.nudges import NudgeService
from bot.letters.service import LetterService
from bot.letters.signatures.flow.model import Approval
from bot.letters.signatures.service import SigningService
from tests.letters.people import ALICE, BOB, ELSEWHERE, GUILD, ORGANISER, OUTSIDER, opened, signed
from tests.letters.signing.helpers import kept

DEADLINE = datetime(2027, 1, 18, 17, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def account(number: int, guild_id: int | None = None) -> Actor:
    """Return the account of an organisation, by default in direct messages."""
    return Actor(500 + number, guild_id)


async def registered(register: RegisterService, *names: str, accounts: int = 1) -> list[Member]:
    """Enter organisations, each with accounts 500, 501 ... in order."""
    members, number = [], 0
    for name in names:
        members.append(await register.add(ORGANISER, {"name": name, "country": "Chad"}))
        for _ in range(accounts):
            await register.set_account(ORGANISER, str(members[-1].id), account(number).user_id, Level.CHECKED)
            number += 1
    return members


def organisation(name: str) -> Organisation:
    return Organisation(name, "Chad", "Someone", "Chair")


async def said(deliveries: DeliveryService, letter: Letter) -> list[Delivery]:
    """Return the nudges that were planned."""
    planned = await deliveries.list_of(GUILD, list(State))
    return [one for one in planned if one.message.startswith("letter-nudge") and one.data["letter"] == letter.id]


async def test_only_who_has_not_answered_is_asked_and_once(
    letters: LetterService, nudges: NudgeService, register: RegisterService, deliveries: DeliveryService
) -> None:
    """The preview says nothing to anybody; a second press asks only who came since."""
    alpha, beta, gamma = await registered(register, "Alpha", "Beta", "Gamma")
    letter = await opened(letters)
    await signed(letters, letter, account(0, GUILD), organisation("Alpha"), Visibility.COUNT)
    plan = await nudges.preview(ORGANISER, letter.id)
    assert [member for member, _ in plan.to] == [beta, gamma]
    assert await said(deliveries, letter) == []
    await nudges.nudge(ORGANISER, letter.id)
    again = await nudges.nudge(ORGANISER, letter.id)
    assert (again.to, again.before) == ((), 2)
    await register.set_account(ORGANISER, str(beta.id), 900, Level.MAIL)
    await register.add(ORGANISER, {"name": "Delta", "country": "Chad"})
    last = await nudges.nudge(ORGANISER, letter.id)
    assert [(member.id, user) for member, user in last.to] == [(beta.id, 900)]
    assert [member.details.name for member in last.nobody] == ["Delta"]
    planned = await said(deliveries, letter)
    assert Counter(one.user_id for one in planned) == {501: 1, 502: 1, 900: 1}
    assert all(one.created_by == ORGANISER.user_id and one.data["members_only"] for one in planned)
    assert all(one.useless_after == DEADLINE for one in planned)
    assert alpha.details.name not in str(planned)


@pytest.mark.parametrize(
    ("states", "declined", "answer"),
    [
        ((), False, Answer.MISSING),
        ((), True, Answer.DECLINED),
        ((SignatureState.WITHDRAWN,), False, Answer.BACK),
        ((SignatureState.REJECTED,), True, Answer.DECLINED),
        ((SignatureState.WITHDRAWN, SignatureState.INTENDS), False, Answer.INTENDS),
        ((SignatureState.PENDING, SignatureState.INTENDS), True, Answer.WAITS),
        ((SignatureState.MERGED, SignatureState.PENDING), False, Answer.SIGNED),
    ],
)
def test_the_best_that_stands_is_the_answer(states: tuple[SignatureState, ...], declined: bool, answer: Answer) -> None:  # noqa: FBT001 - a parameter of the test
    """A signature goes before a refusal, whoever of the organisation gave which."""
    assert answer_of(states, declined=declined) is answer


@pytest.mark.usefixtures("signers")
async def test_answers_are_found_by_any_name_and_by_the_register(
    letters: LetterService,
    nudges: NudgeService,
    register: RegisterService,
    signing: SigningService,
    rules: RuleService,
) -> None:
    """Hidden, pending, intended, taken back: organisers see each; who is not in the register is not in the list."""
    await registered(register, "Alpha", "Beta", "Gamma", "Delta", "Epsilon")
    await register.edit(ORGANISER, "Alpha", {"acronyms": "AAA"})
    letter = await opened(letters)
    await signed(letters, letter, BOB, organisation("aaa"), Visibility.COUNT)
    await rules.change(ORGANISER, letter.id, Change(Approval.ORGANISATIONS))
    await signed(letters, letter, account(1, GUILD), organisation("Beta"))
    token = (await kept(signing, letter, account(2, GUILD), organisation("Gamma"))).token
    await signing.intend(account(2, GUILD), token, "in 1 day")
    gone = await signed(letters, letter, account(3, GUILD), organisation("Delta"))
    await letters.withdraw(account(3), gone.signature.code)
    await signed(letters, letter, OUTSIDER, organisation("Nobody's"))
    found = await nudges.answers(ORGANISER, letter.id)
    assert {row.member.details.name: row.answer for row in found.rows} == {
        "Alpha": Answer.SIGNED,
        "Beta": Answer.WAITS,
        "Gamma": Answer.INTENDS,
        "Delta": Answer.BACK,
        "Epsilon": Answer.MISSING,
    }
    assert [member.details.name for member, _ in (await nudges.preview(ORGANISER, letter.id)).to] == ["Epsilon"]


async def test_we_will_not_sign_is_for_organisers_and_the_same_either_way(
    letters: LetterService, nudges: NudgeService, register: RegisterService, deliveries: DeliveryService
) -> None:
    """Whether or not a colleague signed in secret; signing all the same goes before it; it can be taken back."""
    alpha, beta = await registered(register, "Alpha", "Beta", accounts=2)
    letter = await opened(letters)
    await nudges.nudge(ORGANISER, letter.id)
    await signed(letters, letter, account(0, GUILD), organisation("Alpha"), Visibility.COUNT)
    answers = [await nudges.decline(account(n), letter.id, one.id) for n, one in ((1, alpha), (3, beta))]
    assert answers[0] == answers[1]
    rows = {row.member.id: row for row in (await nudges.answers(ORGANISER, letter.id)).rows}
    assert (rows[alpha.id].answer, rows[alpha.id].disputed) == (Answer.SIGNED, True)
    assert (rows[beta.id].answer, rows[beta.id].disputed) == (Answer.DECLINED, False)
    assert (await nudges.preview(ORGANISER, letter.id)).to == ()
    states = {one.user_id: one.state for one in await said(deliveries, letter)}
    assert {states[502], states[503]} == {State.CANCELLED}
    await nudges.take_back(account(2), letter.id, beta.id)
    rows = {row.member.id: row for row in (await nudges.answers(ORGANISER, letter.id)).rows}
    assert rows[beta.id].answer is Answer.MISSING
    for who, organisation_id in ((account(0), beta.id), (BOB, alpha.id), (account(0), 99)):
        with pytest.raises(NotFound, match="letter-nudge-gone"):
            await nudges.decline(who, letter.id, organisation_id)
    await letters.close(ORGANISER, letter.id)
    with pytest.raises(Conflict):
        await nudges.decline(account(2), letter.id, beta.id)


async def test_who_wants_no_nudges_gets_none(
    letters: LetterService, nudges: NudgeService, register: RegisterService, deliveries: DeliveryService
) -> None:
    """Also not what was planned already, nor about other letters; until they want them again."""
    alpha, _ = await registered(register, "Alpha", "Beta")
    first, second = await opened(letters), await opened(letters)
    await nudges.nudge(ORGANISER, first.id)
    for _ in range(2):
        await nudges.refuse(account(0))
    assert await nudges.refused(account(0))
    states = {one.user_id: one.state for one in await said(deliveries, first)}
    assert states == {500: State.CANCELLED, 501: State.PLANNED}
    plan = await nudges.nudge(ORGANISER, second.id)
    assert ([user for _, user in plan.to], plan.unwilling) == ([501], (alpha,))
    await nudges.allow(account(0))
    assert [user for _, user in (await nudges.nudge(ORGANISER, second.id)).to] == [500]


async def test_one_reminder_to_who_still_has_not_answered(
    letters: LetterService,
    nudges: NudgeService,
    register: RegisterService,
    deliveries: DeliveryService,
    life: LifeService,
    clock: FixedClock,
) -> None:
    """Not to who signed, declined, refused, left the register or was asked just now; never a second one."""
    members = await registered(register, *(f"Group {n}" for n in range(6)))
    letter = await opened(letters)
    await nudges.nudge(ORGANISER, letter.id)
    assert await nudges.next_due() == DEADLINE - DAY
    await signed(letters, letter, account(1, GUILD), organisation("Group 1"), Visibility.COUNT)
    await nudges.decline(account(2), letter.id, members[2].id)
    await nudges.refuse(account(3))
    await register.set_account(ORGANISER, str(members[4].id), account(4).user_id, None)
    clock.move_to(DEADLINE - DAY - timedelta(hours=1))
    await register.set_account(ORGANISER, str(members[5].id), 900, Level.CHECKED)
    await nudges.nudge(ORGANISER, letter.id)
    clock.move_to(DEADLINE - DAY)
    for _ in range(2):
        await nudges.run_due(clock.now())
    reminders = [one for one in await said(deliveries, letter) if one.message == "letter-nudge-again"]
    assert sorted(one.user_id or 0 for one in reminders) == [500, 505]
    assert await nudges.next_due() is None
    await life.extend(ORGANISER, letter.id, "2027-01-25 18:00 Vienna")
    clock.move_to(DEADLINE + 6 * DAY)
    await nudges.run_due(clock.now())
    assert len(await said(deliveries, letter)) == 6 + 1 + 2


async def test_an_extension_moves_the_reminder_and_a_closed_letter_has_none(
    letters: LetterService,
    nudges: NudgeService,
    register: RegisterService,
    deliveries: DeliveryService,
    life: LifeService,
    clock: FixedClock,
) -> None:
    """The time is looked up when it comes, not when somebody is nudged."""
    await registered(register, "Alpha")
    moved, closed = await opened(letters), await opened(letters)
    for letter in (moved, closed):
        await nudges.nudge(ORGANISER, letter.id)
    await life.extend(ORGANISER, moved.id, "2027-01-25 18:00 Vienna")
    await letters.close(ORGANISER, closed.id)
    assert await nudges.next_due() == DEADLINE + 6 * DAY
    clock.move_to(DEADLINE + 6 * DAY)
    await nudges.run_due(clock.now())
    assert [one.message for one in await said(deliveries, moved)] == ["letter-nudge", "letter-nudge-again"]
    assert [one.message for one in await said(deliveries, closed)] == ["letter-nudge"]


async def test_only_whoever_runs_an_open_letter_asks(
    letters: LetterService, nudges: NudgeService, register: RegisterService
) -> None:
    """Members learn nothing of who answered; a draft has no answers, a closed letter is not asked about."""
    await registered(register, "Alpha")
    letter = await opened(letters)
    for act in (nudges.answers, nudges.preview, nudges.nudge):
        for who, error in ((ALICE, Refused), (account(0, GUILD), Refused), (ELSEWHERE, NotFound)):
            with pytest.raises(error):
                await act(who, letter.id)
    await letters.close(ORGANISER, letter.id)
    assert len((await nudges.answers(ORGANISER, letter.id)).rows) == 1
    with pytest.raises(Conflict):
        await nudges.nudge(ORGANISER, letter.id)


async def test_so_many_at_once(
    letters: LetterService, nudges: NudgeService, register: RegisterService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is for the next press; nobody is left out."""
    monkeypatch.setattr(asking, "AT_ONCE", 2)
    await registered(register, *(f"Group {n}" for n in range(5)))
    letter = await opened(letters)
    sizes = [(len(plan.to), plan.later) for plan in [await nudges.nudge(ORGANISER, letter.id) for _ in range(3)]]
    assert sizes == [(2, 3), (2, 1), (1, 0)]
