"""Who may read a name: raised by its signatory only, lowered by an organiser with a reason, proved by the ledger."""

import json
from dataclasses import replace

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid, NotFound, Refused
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import Visibility
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, ORGANISER, exported_json, opened, signed
from tests.letters.signing.helpers import proved

PUBLIC, COALITION, COUNT = Visibility.PUBLIC, Visibility.COALITION, Visibility.COUNT


def named(file: bytes) -> list[str]:
    """Return the names of an export."""
    return [one["signatory"]["name"] for one in json.loads(file)["content"]["signatures"]]


@pytest.mark.parametrize("to", list(Visibility))
@pytest.mark.parametrize("was", list(Visibility))
async def test_a_signatory_changes_who_reads_the_name(
    letters: LetterService, safety: SafetyService, db: Database, was: Visibility, to: Visibility
) -> None:
    """Up and down; exports follow, and the ledger commits to the signatory anew."""
    letter = await opened(letters)
    code = (await signed(letters, letter, ALICE, ACME, was)).signature.code
    done = await safety.set_visibility(ALICE, code, to)
    assert done.signature.visibility is to
    assert named(await exported_json(letters, letter)) == (["Acme Rights"] if to is PUBLIC else [])
    assert (done.signature.fact_seq == done.signature.seq) == (was is to)
    await proved(letters, db, letter)


@pytest.mark.parametrize("to", list(Visibility))
@pytest.mark.parametrize("was", list(Visibility))
async def test_an_organiser_only_lowers_it(
    letters: LetterService,
    safety: SafetyService,
    deliveries: DeliveryService,
    db: Database,
    was: Visibility,
    to: Visibility,
) -> None:
    """With a reason that the signatory is told, once."""
    letter = await opened(letters)
    one = (await signed(letters, letter, ALICE, ACME, was)).signature
    order = [COUNT, COALITION, PUBLIC]
    if order.index(to) > order.index(was):
        with pytest.raises(Refused, match="letter-visibility-raise"):
            await safety.lower(ORGANISER, letter.id, one.seq, to, "threats")
    else:
        for _ in range(2):
            assert (await safety.lower(ORGANISER, letter.id, one.seq, to, "threats")).visibility is to
    told = [it for it in await deliveries.list_of() if it.message == "letter-lowered-notice"]
    assert [(it.user_id, it.data["reason"]) for it in told] == [(11, "threats")] * (order.index(to) < order.index(was))
    await proved(letters, db, letter)


@pytest.mark.parametrize("actor", [ALICE, BOB, ELSEWHERE], ids=["signatory", "member", "elsewhere"])
async def test_nobody_else_lowers_it(letters: LetterService, safety: SafetyService, actor: Actor) -> None:
    """The answer is the same whether the signature is there or not."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    refusals = []
    for seq in (one.seq, one.seq + 1):
        with pytest.raises(DomainError) as refusal:
            await safety.lower(actor, letter.id, seq, COUNT, "because")
        refusals.append((refusal.value.key, refusal.value.data))
    assert refusals[0] == refusals[1]


async def test_what_cannot_be_lowered(letters: LetterService, safety: SafetyService) -> None:
    """A reason is needed; no such signature, one that was withdrawn, somebody else's code."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    with pytest.raises(Invalid, match="letter-field-empty"):
        await safety.lower(ORGANISER, letter.id, one.seq, COUNT, " ")
    with pytest.raises(NotFound, match="letter-signature-not-found"):
        await safety.set_visibility(BOB, one.code, COUNT)
    await letters.withdraw(ALICE, one.code)
    for seq in (one.seq, 999, -1, 1 << 70):
        with pytest.raises(NotFound, match="letter-signer-not-found"):
            await safety.lower(ORGANISER, letter.id, seq, COUNT, "because")
    with pytest.raises(Conflict, match="signing-amend-over"):
        await safety.set_visibility(ALICE, one.code, COUNT)


async def test_after_delivery_a_name_can_be_hidden_but_not_shown(
    letters: LetterService, life: LifeService, safety: SafetyService, db: Database, clock: FixedClock
) -> None:
    """Who is in danger now need not wait for anybody; the counts at publication stay."""
    letter = await opened(letters)
    shown = (await signed(letters, letter)).signature
    hidden = (await signed(letters, letter, BOB, DANA, COUNT)).signature
    await letters.close(ORGANISER, letter.id)
    await life.deliver(ORGANISER, letter.id, "by mail")
    await safety.set_visibility(ALICE, shown.code, COUNT)
    with pytest.raises(Conflict, match="letter-is-delivered"):
        await safety.set_visibility(BOB, hidden.code, PUBLIC)
    file = await exported_json(letters, letter)
    assert named(file) == []
    found = verify(file)
    assert (found.valid, found.facts["hidden"]) == (True, 2)


async def test_a_second_signature_of_the_same_person_is_left_alone(
    letters: LetterService, safety: SafetyService, db: Database
) -> None:
    """The code says which one."""
    letter = await opened(letters)
    first = (await signed(letters, letter, ALICE, ACME, PUBLIC)).signature
    second = (await signed(letters, letter, ALICE, replace(ACME, name="Beta Watch"), PUBLIC)).signature
    await safety.set_visibility(ALICE, second.code, COUNT)
    seen = {one.signature.code: one.signature.visibility for one in await letters.my(ALICE)}
    assert seen == {first.code: PUBLIC, second.code: COUNT}
    await proved(letters, db, letter)
