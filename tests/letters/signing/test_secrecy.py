"""Whatever Bob does on the way to a signature, the answers are the same whether Alice signed in secret or not."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import DomainError
from bot.letters.desk import LetterDesk
from bot.letters.model import Level, Visibility
from bot.letters.register.service import RegisterService
from bot.letters.running.limits import RuleService
from bot.letters.running.model import Change
from bot.letters.service import LetterService
from bot.letters.signatures.flow.model import Approval, Summary
from bot.letters.signatures.service import SigningService
from bot.letters.signatures.signers import SignersService
from bot.servers.service import ServerService
from bot.settings import Delivery, Letters
from bot.storage import Database, open_database
from tests.blank import lay_blank
from tests.letters.people import ACME, ALICE, BOB, CHANNEL, DANA, ORGANISER, OUTSIDER, opened, signed
from tests.letters.test_secrecy import flat


async def bobs_answers(db: Database, clock: FixedClock, approval: Approval, *, alice_signs: bool) -> list[object]:
    """Return all that Bob is told, in a server with a register, under a rule of approval."""
    servers = ServerService(db, clock, ("en",))
    await servers.change(ORGANISER, letters_channel_id=CHANNEL)
    desk = LetterDesk(db, clock, Letters(), "Europe/Vienna", servers, DeliveryService(db, clock, Delivery(), servers))
    letters, signing, signers = LetterService(desk), SigningService(desk), SignersService(desk)
    register = RegisterService(desk, lambda _: "")
    await register.add(ORGANISER, {"name": ACME.name, "country": "Kenya"})
    await register.add(ORGANISER, {"name": "Beta", "country": "Chad"})
    await register.set_account(ORGANISER, "Beta", BOB.user_id, Level.CHECKED)
    await RuleService(desk).change(ORGANISER, None, Change(approval))
    letter = await opened(letters)
    if alice_signs:
        await signed(letters, letter, ALICE, ACME, Visibility.COUNT)
        token = (await signing.keep(ALICE, letter.id, letter.text.sha256, DANA, Visibility.COUNT)).token
        await signing.intend(ALICE, token, "in 1 day")
    answers: list[object] = []

    async def ask(question: Awaitable[object]) -> None:
        try:
            said = await question
        except DomainError as error:
            answers.append((type(error), error.key, error.data))
            return
        answers.append(flat(replace(said, token="") if isinstance(said, Summary) else said))

    async def summary(who: object) -> str:
        return (await signing.keep(BOB, letter.id, letter.text.sha256, who, Visibility.PUBLIC)).token  # type: ignore[arg-type] # signatories

    async def receipt() -> str:
        return (await letters.my(BOB))[-1].signature.code

    steps: list[Callable[[], Awaitable[object]]] = [
        lambda: signing.known(BOB, letter.id),
        lambda: register.vouch(BOB, ACME.name, ALICE.user_id),
        lambda: register.vouch(BOB, ACME.name, OUTSIDER.user_id),
        lambda: register.sheet(BOB, ACME.name),
        lambda: signing.keep(BOB, letter.id, letter.text.sha256, ACME, Visibility.PUBLIC),
        lambda: signers.queue(BOB, letter.id),
        lambda: signers.signers(BOB, letter.id),
        lambda: letters.status(BOB, letter.id),
        lambda: letters.my(BOB),
        lambda: signing.known(BOB, letter.id),
    ]
    for step in steps:
        await ask(step())
    await ask(signing.confirm(BOB, await summary(ACME)))
    await ask(signing.intend(BOB, await summary(DANA), "in 2 days"))
    await ask(signing.amend(BOB, await receipt(), replace(ACME, name="Acme Rights Bob")))
    await ask(signing.commit(BOB, await receipt()))
    await ask(letters.my(BOB))
    return answers


@pytest.mark.parametrize("approval", list(Approval))
async def test_bob_is_told_the_same_whether_alice_signed_or_not(
    tmp_path: Path, clock: FixedClock, approval: Approval
) -> None:
    """Only the numbers that everybody may know may differ."""
    answers = []
    for alice_signs in (False, True):
        db = await open_database(lay_blank(tmp_path / f"{alice_signs}.db"))
        answers.append(await bobs_answers(db, clock, approval, alice_signs=alice_signs))
        await db.close()
    assert answers[0] == answers[1]
    assert len(answers[0]) == 15
