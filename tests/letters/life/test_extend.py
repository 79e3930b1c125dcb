"""More time for a letter: the close moves, panels come back, everybody concerned hears of it once."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.model import Delivery
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, Invalid
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import LetterState, Signature, SignatureState, Visibility
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.storage import Database, Transaction
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    DANA,
    DRAFT,
    ORGANISER,
    exported_json,
    member,
    opened,
    signed,
)

DEADLINE = datetime(2027, 1, 18, 17, 0, tzinfo=UTC)
LATER = "2027-01-25 18:00 Vienna"
LATER_UTC = datetime(2027, 1, 25, 17, 0, tzinfo=UTC)


async def news(deliveries: DeliveryService, letter_id: int, message: str) -> list[Delivery]:
    """Return what was planned to be said of a letter under one key."""
    return [one for one in await deliveries.of_cause(f"letter:{letter_id}:news") if one.message == message]


async def test_an_open_letter_gets_more_time(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """The automatic close moves with it: nothing happens at the old deadline, all at the new one."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    done = await life.extend(ORGANISER, letter.id, LATER)
    assert (done.was.internal.utc, done.now.internal.utc) == (DEADLINE, LATER_UTC)
    assert await letters.next_due() == LATER_UTC
    clock.move_to(DEADLINE)
    await letters.run_due(clock.now())
    await signed(letters, letter, BOB, DANA)
    clock.move_to(LATER_UTC)
    await letters.run_due(clock.now())
    view = await letters.show(ALICE, letter.id)
    assert (view.letter.state, view.counts.total) == (LetterState.CLOSED, 2)
    assert (await letters.my(ALICE))[0].signature == receipt.signature
    assert len(await news(deliveries, letter.id, "letter-closed-notice")) == 1
    assert verify(await exported_json(letters, letter)).valid


@pytest.mark.parametrize("by", ["alarm", "hand", "clock"])
async def test_a_closed_letter_is_open_again(
    letters: LetterService, life: LifeService, clock: FixedClock, deliveries: DeliveryService, by: str
) -> None:
    """However it was closed, also where its deadline has passed and the alarm has not rung; it closes again, once."""
    letter = await opened(letters)
    if by == "hand":
        await letters.close(ORGANISER, letter.id)
    else:
        clock.move_to(DEADLINE)
    if by == "alarm":
        await letters.run_due(clock.now())
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signed(letters, letter)
    await life.extend(ORGANISER, letter.id, LATER)
    view = await letters.show(ALICE, letter.id)
    assert (view.state, view.letter.closed_at) == (LetterState.OPEN, None)
    await signed(letters, letter)
    for _ in range(3):
        clock.move_to(LATER_UTC)
        await letters.run_due(clock.now())
    assert len(await news(deliveries, letter.id, "letter-closed-notice")) == (2 if by == "alarm" else 1)
    assert verify(await exported_json(letters, letter)).valid


async def test_everybody_concerned_hears_of_it_once(
    letters: LetterService, life: LifeService, deliveries: DeliveryService, db: Database
) -> None:
    """Who signed, intends to or waits; nobody who withdrew or was rejected; each channel that has a panel."""
    letter = await opened(letters)
    states = {
        SignatureState.INTENDS: True,
        SignatureState.PENDING: True,
        SignatureState.SIGNED: True,
        SignatureState.NEEDS_CONFIRMATION: True,
        SignatureState.REJECTED: False,
    }
    for number, state in enumerate(states):
        receipt = await signed(letters, letter, member(number), ACME)
        await db.write(partial(_set, signature=receipt.signature, state=state))
    gone = await signed(letters, letter, ALICE, DANA)
    await letters.withdraw(ALICE, gone.signature.code)
    await signed(letters, letter, BOB, ACME)
    await signed(letters, letter, BOB, DANA, Visibility.COUNT)
    done = await life.extend(ORGANISER, letter.id, LATER)
    told = await news(deliveries, letter.id, "letter-extended")
    people = {one.user_id for one in told if one.user_id}
    assert people == {member(n).user_id for n, tells in enumerate(states.values()) if tells} | {BOB.user_id}
    assert [one.channel_id for one in told if one.channel_id] == [CHANNEL]
    assert (done.told, done.channels) == (len(people), 1)
    assert len(told) == len(people) + 1
    await life.extend(ORGANISER, letter.id, "2027-02-01 18:00 Vienna")
    assert len(await news(deliveries, letter.id, "letter-extended")) == 2 * len(told)


def _set(tx: Transaction, signature: Signature, state: SignatureState) -> None:
    signatures.set_state(tx, signature, state)


async def test_a_deadline_is_shortened_only_before_anybody_signed(letters: LetterService, life: LifeService) -> None:
    """Also not where the only signer has withdrawn: the time was promised."""
    letter = await opened(letters)
    await life.extend(ORGANISER, letter.id, "2027-01-15 18:00 Vienna")
    receipt = await signed(letters, letter)
    await letters.withdraw(ALICE, receipt.signature.code)
    with pytest.raises(Conflict, match="letter-deadline-earlier"):
        await life.extend(ORGANISER, letter.id, "2027-01-14 18:00 Vienna")
    await life.extend(ORGANISER, letter.id, LATER)
    assert verify(await exported_json(letters, letter)).valid


async def test_the_official_deadline_moves_with_it_or_alone(letters: LetterService, life: LifeService) -> None:
    """Left out, it stays; then the internal one may not pass it. It may come nearer: the addressee decides."""
    letter = await opened(letters)
    await signed(letters, letter)
    done = await life.extend(ORGANISER, letter.id, "2027-01-18 18:00 Vienna / 2027-01-26 12:00 Geneva")
    assert done.now.official is not None
    done = await life.extend(ORGANISER, letter.id, LATER)
    assert done.now.official is not None
    assert done.now.official.city == "Geneva"
    with pytest.raises(Invalid, match="letter-official-before"):
        await life.extend(ORGANISER, letter.id, "2027-01-27 18:00 Vienna")
    await life.extend(ORGANISER, letter.id, f"{LATER} / 2027-01-25 18:00 Vienna")
    file = await exported_json(letters, letter)
    assert verify(file).valid


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2027-01-18 18:00 Vienna", "letter-extend-same"),
        ("2027-01-10 18:00 Vienna", "time-past"),
        ("2072-01-18 18:00 Vienna", "letter-deadline-far"),
        ("2027-01-25 18:00 Vienna / 2072-01-18 18:00 Vienna", "letter-deadline-far"),
        ("whenever", "time-"),
    ],
)
async def test_what_no_letter_is_extended_to(
    letters: LetterService, life: LifeService, deliveries: DeliveryService, typed: str, key: str
) -> None:
    """And nobody hears of it."""
    letter = await opened(letters)
    await signed(letters, letter)
    with pytest.raises(DomainError, match=key):
        await life.extend(ORGANISER, letter.id, typed)
    assert await news(deliveries, letter.id, "letter-extended") == []
    assert verify(await exported_json(letters, letter)).facts["entries"] == 4


async def test_what_is_over_is_not_extended(letters: LetterService, life: LifeService) -> None:
    """Neither a draft, nor what was delivered or cancelled."""
    draft = await letters.create(ORGANISER, DRAFT)
    with pytest.raises(Conflict, match="letter-is-draft"):
        await life.extend(ORGANISER, draft.id, LATER)
    for end in ("delivered", "cancelled"):
        letter = await opened(letters)
        await letters.close(ORGANISER, letter.id)
        await (
            life.deliver(ORGANISER, letter.id, "mail") if end == "delivered" else letters.cancel(ORGANISER, letter.id)
        )
        with pytest.raises(Conflict, match=f"letter-is-{end}"):
            await life.extend(ORGANISER, letter.id, LATER)
        with pytest.raises(Conflict, match=f"letter-is-{end}"):
            await life.extendable(ORGANISER, letter.id)


async def test_signing_in_the_last_second_and_extending_in_the_same_moment(
    letters: LetterService, life: LifeService, clock: FixedClock
) -> None:
    """The moment before the deadline counts, the very moment does not, whoever asks; after the extension it does."""
    letter = await opened(letters)
    clock.move_to(DEADLINE - timedelta(milliseconds=1))
    await signed(letters, letter)
    clock.move_to(DEADLINE)
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signed(letters, letter, BOB, DANA)
    await life.extend(ORGANISER, letter.id, LATER)
    await signed(letters, letter, BOB, DANA)
    found = verify(await exported_json(letters, letter))
    assert found.valid
    assert found.facts["signed"] == 2


async def test_members_extend_nothing(letters: LetterService, life: LifeService) -> None:
    """Refused in the service."""
    letter = await opened(letters)
    for actor in (ALICE, Actor(99, 1)):
        with pytest.raises(DomainError, match="organiser-needed"):
            await life.extend(actor, letter.id, LATER)
