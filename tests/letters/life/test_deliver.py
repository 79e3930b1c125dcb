"""Delivery: counts at publication stay, those of now move; a signature is taken back once the addressee was told."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, NotFound
from bot.letters.desk import LetterDesk
from bot.letters.entries.model import How, Received, Reported
from bot.letters.entries.service import EntryService
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.ledger.entry import entry_hash, seal, spelled
from bot.letters.life.service import LifeService
from bot.letters.model import ExportFormat, Letter, LetterState, SignatureState, Visibility
from bot.letters.service import LetterService
from tests import NOON
from tests.letters.laid_bare import laid_bare
from tests.letters.people import ACME, ALICE, BOB, DANA, ORGANISER, english, exported_json, opened, signed

HOW = "By e-mail to the *Secretariat*, Vienna"


async def delivered(letters: LetterService, life: LifeService) -> tuple[Letter, str]:
    """Return a delivered letter and the code of Alice's signature; Bob's name is hidden."""
    letter = await opened(letters)
    code = (await signed(letters, letter, ALICE, ACME)).signature.code
    await signed(letters, letter, BOB, DANA, Visibility.COUNT)
    await letters.close(ORGANISER, letter.id)
    view = await life.deliver(ORGANISER, letter.id, f"  {HOW}\n")
    return view.letter, code


async def test_only_a_closed_letter_is_delivered_and_once(
    letters: LetterService, life: LifeService, clock: FixedClock
) -> None:
    """An open one has to be closed first; at its deadline it is, whether or not the alarm has rung."""
    letter = await opened(letters)
    with pytest.raises(Conflict, match="letter-deliver-open"):
        await life.deliver(ORGANISER, letter.id, HOW)
    clock.move_to(letter.deadline.utc)
    view = await life.deliver(ORGANISER, letter.id, HOW)
    assert view.state is LetterState.DELIVERED
    assert view.letter.delivered_at == clock.now()
    with pytest.raises(Conflict, match="letter-is-delivered"):
        await life.deliver(ORGANISER, letter.id, HOW)
    with pytest.raises(Conflict, match="letter-is-delivered"):
        await letters.cancel(ORGANISER, letter.id)
    assert verify(await exported_json(letters, letter)).valid


@pytest.mark.parametrize(("how", "key"), [(" \u200b ", "letter-field-empty"), ("x" * 301, "letter-field-long")])
async def test_how_it_was_delivered_has_to_be_said(
    letters: LetterService, life: LifeService, how: str, key: str
) -> None:
    """And nothing happens without."""
    letter = await opened(letters)
    await letters.close(ORGANISER, letter.id)
    with pytest.raises(DomainError, match=key):
        await life.deliver(ORGANISER, letter.id, how)
    assert (await letters.show(ALICE, letter.id)).state is LetterState.CLOSED


async def test_signers_hear_of_the_delivery_once(
    letters: LetterService, life: LifeService, deliveries: DeliveryService
) -> None:
    """Privately, each person once; who withdrew before hears nothing."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME)
    await signed(letters, letter, ALICE, DANA)
    gone = await signed(letters, letter, BOB, DANA)
    await letters.withdraw(BOB, gone.signature.code)
    await letters.close(ORGANISER, letter.id)
    await life.deliver(ORGANISER, letter.id, HOW)
    told = [d for d in await deliveries.of_cause(f"letter:{letter.id}:news") if d.message == "letter-was-delivered"]
    assert [one.user_id for one in told] == [ALICE.user_id]


async def test_a_signature_is_asked_back_and_given_back(
    letters: LetterService, life: LifeService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """'Now' falls when an organiser confirms having told the addressee, 'at publication' stays."""
    letter, code = await delivered(letters, life)
    asked = await letters.withdraw(ALICE, code)
    assert asked.signature.state is SignatureState.SIGNED
    assert asked.retraction is not None
    assert asked.retraction.asked_at == NOON
    assert (await letters.my(ALICE))[0].retraction == asked.retraction
    assert await letters.withdraw(ALICE, code) == asked
    view, wanted = await life.delivery_of(ORGANISER, letter.id)
    assert [(one.seq, one.name) for one in wanted] == [(asked.signature.seq, "Acme Rights")]
    assert view.counts.total == 2
    assert verify(await exported_json(letters, letter)).facts["withdrawn"] == 0

    clock.move_to(NOON + timedelta(hours=1))
    view = await life.give_back(ORGANISER, letter.id, wanted[0].seq)
    assert view.published is not None
    assert (view.counts.total, view.published.total) == (1, 2)
    own = (await letters.my(ALICE))[0]
    assert own.signature.state is SignatureState.WITHDRAWN
    for _ in range(2):
        with pytest.raises(NotFound, match="letter-not-asked-back"):
            await life.give_back(ORGANISER, letter.id, wanted[0].seq)
    assert (await life.delivery_of(ORGANISER, letter.id))[1] == ()
    said = [(one.message, one.user_id) for one in await deliveries.of_cause(f"letter:{letter.id}:news")]
    assert said.count(("letter-asked-back", ORGANISER.user_id)) == 1
    assert said.count(("letter-given-back", ALICE.user_id)) == 1
    found = verify(await exported_json(letters, letter))
    assert found.valid
    assert found.facts["withdrawn"] == 1


async def test_nothing_is_given_back_that_nobody_asked_for(letters: LetterService, life: LifeService) -> None:
    """An organiser cannot drop a signature; before delivery there is nothing to give back; members may not."""
    letter, code = await delivered(letters, life)
    seq = (await letters.signature(ALICE, code)).signature.seq
    for number in (seq, 0, 999):
        with pytest.raises(NotFound, match="letter-not-asked-back"):
            await life.give_back(ORGANISER, letter.id, number)
    await letters.withdraw(ALICE, code)
    with pytest.raises(DomainError, match="organiser-needed"):
        await life.give_back(BOB, letter.id, seq)
    other = await opened(letters)
    with pytest.raises(Conflict, match="letter-is-open"):
        await life.give_back(ORGANISER, other.id, seq)


@pytest.mark.parametrize("form", list(ExportFormat))
async def test_every_export_has_both_dated_numbers(
    letters: LetterService, life: LifeService, clock: FixedClock, form: ExportFormat
) -> None:
    """And says that a signature was taken back, not whose; the words on the delivery are shown, not obeyed."""
    letter, code = await delivered(letters, life)
    seq = (await letters.withdraw(ALICE, code)).signature.seq
    clock.move_to(NOON + timedelta(days=1))
    await life.give_back(ORGANISER, letter.id, seq)
    exported = await letters.export(ORGANISER, letter.id, form)
    text = " ".join(laid_bare(write(exported, english).content, form).split())
    assert "Acme" not in text
    if form is ExportFormat.JSON:
        assert '"organisations": 1' in text
        return
    marked = {ExportFormat.MARKDOWN: text.replace("\\", "")}.get(form, text)
    for part in ("At publication, 2027-01-11 12:00", "2 signatures (1 organisation, 1 person)"):
        assert part in marked
    assert "Now, 2027-01-12 12:00 (UTC): 1 signature; 1 was taken back after delivery" in marked
    if form is ExportFormat.MARKDOWN:
        assert "\\*Secretariat\\*" in text
    else:
        assert HOW in marked


def forged(file: bytes, change: Callable[[dict[str, Any], list[dict[str, Any]]], None]) -> bytes:
    """Return an export with a change, its chain and seal made anew so that only its meaning can give it away."""
    document = json.loads(file)
    change(document["content"], document["ledger"])
    previous = "0" * 64
    for entry in document["ledger"]:
        if entry["act"] == "publish" and entry["data"]["head"] == entry["previous"]:
            entry["data"]["head"] = previous
        entry["previous"] = previous
        previous = entry["hash"] = entry_hash({key: value for key, value in entry.items() if key != "hash"})
    return spelled({**document, "seal": seal(document["content"], previous)})


FORGERIES: dict[str, tuple[str, Callable[[dict[str, Any], list[dict[str, Any]]], None]]] = {
    "another number then": ("letter-verify-delivered", lambda c, _: c["delivered"].update(people=5)),
    "another day": ("letter-verify-delivered", lambda c, _: c["delivered"].update(at="2027-01-12T12:00:00.000Z")),
    "another way": ("letter-verify-how", lambda c, _: c["delivered"].update(how="By post")),
    "no delivery": ("letter-verify-delivered", lambda c, _: c.pop("delivered") and None),
    "a number nobody signed": (
        "letter-verify-delivered",
        lambda _, ledger: next(e for e in ledger if e["act"] == "deliver")["data"].update(people=7),
    ),
    "nobody took it back": ("letter-verify-counts", lambda c, _: c.update(hidden=c["hidden"] + 1)),
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_a_forged_delivery_is_found(letters: LetterService, life: LifeService, forgery: str) -> None:
    """Also by somebody who hashes and seals everything anew."""
    letter, code = await delivered(letters, life)
    seq = (await letters.withdraw(ALICE, code)).signature.seq
    await life.give_back(ORGANISER, letter.id, seq)
    file = await exported_json(letters, letter)
    assert verify(forged(file, lambda _, __: None)).valid
    key, change = FORGERIES[forgery]
    found = verify(forged(file, change))
    assert [fault.key for fault in found.faults] == [key]


async def test_what_an_organiser_entered_is_taken_back_the_same_way(
    letters: LetterService, life: LifeService, desk: LetterDesk
) -> None:
    """Its signatory has no account: the organiser notes the wish, tells the addressee, confirms it."""
    entries = EntryService(desk)
    letter = await opened(letters)
    river = Reported({"name": "River Watch", "country": "Chad"}, organisation=False)
    heard = Received(How.MAIL, "Mail of 3 May")
    seq = (await entries.enter(ORGANISER, letter.id, river, Visibility.PUBLIC, heard)).signature.seq
    await letters.close(ORGANISER, letter.id)
    await life.deliver(ORGANISER, letter.id, HOW)
    noted = await entries.withdraw(ORGANISER, letter.id, seq, replace(heard, proof="Mail of 9 June"))
    assert (noted.signature.state, noted.received.proof) == (SignatureState.SIGNED, "Mail of 9 June")
    _, wanted = await life.delivery_of(ORGANISER, letter.id)
    assert [one.seq for one in wanted] == [seq]
    view = await life.give_back(ORGANISER, letter.id, seq)
    assert view.counts.total == 0
    assert verify(await exported_json(letters, letter)).valid
