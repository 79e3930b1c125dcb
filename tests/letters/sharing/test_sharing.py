"""A letter across servers: offered, taken in, signed there, taken back; one ledger, one count."""

import asyncio
from datetime import timedelta

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, DomainError, NotFound, Refused
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import LetterState, SignatureState
from bot.letters.service import LetterService
from bot.letters.sharing import codes
from bot.letters.sharing.service import SharingService
from bot.storage import Database
from tests import NOON
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    DANA,
    DRAFT,
    GUILD,
    ORGANISER,
    OTHER_GUILD,
    exported_json,
    opened,
    signed,
)
from tests.letters.sharing.people import GUEST, HOST, IN_PRIVATE, PANELS, SECOND_HOST, THIRD_HOST, shared


async def test_a_letter_is_in_sight_where_it_was_taken_in(
    letters: LetterService, sharing: SharingService, deliveries: DeliveryService
) -> None:
    """Listed, read and signed there; its panel comes there; the counts are the same; verification holds."""
    letter = await shared(letters, sharing)
    assert [view.letter.id for view in await letters.letters(GUEST)] == [letter.id]
    assert (await letters.show(GUEST, letter.id)).letter.text == letter.text
    receipt = await signed(letters, letter, GUEST, ACME)
    await signed(letters, letter, ALICE, DANA)
    for actor in (GUEST, ALICE):
        assert (await letters.show(actor, letter.id)).counts.total == 2
    panels = [(one.guild_id, one.channel_id) for one in await deliveries.of_cause(f"letter:{letter.id}")]
    assert panels == [(GUILD, CHANNEL), (OTHER_GUILD, PANELS)]
    assert [own.signature.code for own in await letters.my(GUEST)] == [receipt.signature.code]
    assert [own.signature.code for own in await letters.my(IN_PRIVATE)] == [receipt.signature.code]
    assert await letters.letters(THIRD_HOST) == []
    file = await exported_json(letters, letter)
    assert verify(file).valid
    for secret in (f'"{OTHER_GUILD}"'.encode(), b"Hana", b"Gita"):
        assert secret not in file


async def test_a_wrong_a_used_an_expired_and_a_taken_back_code_give_the_same_answer(
    letters: LetterService, sharing: SharingService, clock: FixedClock
) -> None:
    """Also that of a letter that is over; to a server that may not be told more."""
    made = {name: await sharing.offer(ORGANISER, (await opened(letters)).id) for name in ("used", "revoked", "closed")}
    expiring = await sharing.offer(ORGANISER, (await opened(letters)).id)
    await sharing.accept(HOST, made["used"].code, PANELS)
    await sharing.revoke(ORGANISER, made["revoked"].letter.id)
    await letters.close(ORGANISER, made["closed"].letter.id)
    answers = []
    for code in ("nonsense", codes.new_code(), *(one.code for one in made.values())):
        with pytest.raises(NotFound) as caught:
            await sharing.accept(THIRD_HOST, code, PANELS)
        answers.append((caught.value.key, caught.value.data))
    clock.move_to(NOON + codes.VALID)
    with pytest.raises(NotFound) as caught:
        await sharing.accept(THIRD_HOST, expiring.code, PANELS)
    answers.append((caught.value.key, caught.value.data))
    assert answers == 6 * [("share-code-wrong", {})]
    assert await letters.letters(THIRD_HOST) == []


async def test_a_code_is_good_until_the_moment_it_expires(
    letters: LetterService, sharing: SharingService, clock: FixedClock
) -> None:
    """The last millisecond counts, the very moment does not, as at a deadline."""
    letter = await opened(letters)
    made, late = await sharing.offer(ORGANISER, letter.id), await sharing.offer(ORGANISER, letter.id)
    clock.move_to(NOON + codes.VALID - timedelta(milliseconds=1))
    await sharing.accept(HOST, made.code, PANELS)
    clock.move_to(NOON + codes.VALID)
    with pytest.raises(NotFound, match="share-code-wrong"):
        await sharing.accept(THIRD_HOST, late.code, PANELS)


async def test_guessing_is_slowed_down(letters: LetterService, sharing: SharingService, clock: FixedClock) -> None:
    """Per server; also the right code waits then; another server is not hindered; later it works again."""
    letter = await opened(letters)
    made = await sharing.offer(ORGANISER, letter.id)
    for _ in range(codes.TRIES):
        with pytest.raises(NotFound, match="share-code-wrong"):
            await sharing.accept(HOST, codes.new_code(), PANELS)
    for host in (HOST, SECOND_HOST):
        with pytest.raises(Refused, match="share-tries"):
            await sharing.accept(host, made.code, PANELS)
    with pytest.raises(NotFound, match="share-code-wrong"):
        await sharing.accept(THIRD_HOST, codes.new_code(), PANELS)
    clock.move_to(NOON + codes.TRIES_WITHIN)
    assert (await sharing.accept(HOST, made.code, PANELS)).id == letter.id


@pytest.mark.parametrize("other", [SECOND_HOST, THIRD_HOST], ids=["same server", "another one"])
async def test_two_organisers_accept_at_once(
    letters: LetterService, sharing: SharingService, deliveries: DeliveryService, other: Actor
) -> None:
    """One takes it in, the other is told what everybody is told of a used code; there is one panel more."""
    letter = await opened(letters)
    made = await sharing.offer(ORGANISER, letter.id)
    both = [sharing.accept(host, made.code, PANELS) for host in (HOST, other)]
    done = await asyncio.gather(*both, return_exceptions=True)
    assert [type(one).__name__ for one in done] == ["Letter", "NotFound"]
    assert len(await deliveries.of_cause(f"letter:{letter.id}")) == 2
    file = await exported_json(letters, letter)
    assert file.count(b'"act": "accept"') == 1
    assert verify(file).valid


async def test_only_a_hash_of_the_code_is_kept(letters: LetterService, sharing: SharingService, db: Database) -> None:
    """Whoever reads the file cannot take the letter in."""
    letter = await opened(letters)
    made = await sharing.offer(ORGANISER, letter.id)
    with db.path.open("rb") as file:
        held = file.read()
    for wal in db.path.parent.glob("*.db-wal"):
        held += wal.read_bytes()
    for form in (made.code, codes.plain_code(made.code)):
        assert form.encode() not in held
    assert b"one-time" not in held
    assert made.code.encode() not in await exported_json(letters, letter)


@pytest.mark.parametrize("side", ["home", "there"])
async def test_either_side_takes_it_back(
    letters: LetterService, sharing: SharingService, clock: FixedClock, side: str
) -> None:
    """Out of sight there, forms that were open are refused, signatures stay and can be withdrawn from there."""
    letter = await shared(letters, sharing)
    receipt = await signed(letters, letter, GUEST, ACME)
    done = await sharing.revoke(ORGANISER if side == "home" else HOST, letter.id)
    assert done.servers == (OTHER_GUILD,)
    for ask in (letters.show(GUEST, letter.id), signed(letters, letter, GUEST, DANA), letters.status(HOST, letter.id)):
        with pytest.raises(NotFound, match="letter-not-found"):
            await ask
    assert await letters.letters(HOST) == []
    assert not await sharing.offered_at(letter.id, OTHER_GUILD)
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    assert [own.signature.code for own in await letters.my(GUEST)] == [receipt.signature.code]
    clock.move_to(NOON + timedelta(hours=1))
    withdrawn = await letters.withdraw(GUEST, receipt.signature.code)
    assert withdrawn.signature.state is SignatureState.WITHDRAWN
    with pytest.raises(DomainError, match="share-not-found" if side == "home" else "letter-not-found"):
        await sharing.revoke(ORGANISER if side == "home" else HOST, letter.id)
    assert verify(await exported_json(letters, letter)).valid


async def test_it_can_be_taken_in_again(letters: LetterService, sharing: SharingService) -> None:
    """With a new code; the old one stays used."""
    letter = await opened(letters)
    first = await sharing.offer(ORGANISER, letter.id)
    await sharing.accept(HOST, first.code, PANELS)
    second = await sharing.offer(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="share-already"):
        await sharing.accept(HOST, second.code, PANELS)
    await sharing.revoke(ORGANISER, letter.id, OTHER_GUILD)
    with pytest.raises(NotFound, match="share-code-wrong"):
        await sharing.accept(HOST, first.code, PANELS)
    await sharing.accept(HOST, second.code, PANELS)
    assert verify(await exported_json(letters, letter)).valid


async def test_one_server_of_two_is_taken_back(letters: LetterService, sharing: SharingService) -> None:
    """The other one and the codes that wait are left alone; a server that takes it back speaks for itself only."""
    letter = await shared(letters, sharing)
    await sharing.accept(THIRD_HOST, (await sharing.offer(ORGANISER, letter.id)).code, PANELS)
    await sharing.offer(ORGANISER, letter.id)
    done = await sharing.revoke(HOST, letter.id, THIRD_HOST.guild_id)
    assert (done.servers, done.codes) == ((OTHER_GUILD,), 0)
    (seen,) = await sharing.shared(ORGANISER)
    assert ([one.guild_id for one in seen.shares], len(seen.offers)) == ([THIRD_HOST.guild_id], 1)
    done = await sharing.revoke(ORGANISER, letter.id)
    assert (done.servers, done.codes) == ((THIRD_HOST.guild_id,), 1)
    with pytest.raises(NotFound, match="share-not-found"):
        await sharing.revoke(ORGANISER, letter.id)
    assert verify(await exported_json(letters, letter)).valid


async def test_who_may_share(letters: LetterService, sharing: SharingService, life: LifeService) -> None:
    """Who runs the letter offers it; organisers of the other server take it in; nobody else, and not at home."""
    letter = await opened(letters)
    for actor in (ALICE, HOST, IN_PRIVATE):
        with pytest.raises(DomainError, match=r"organiser-needed|letter-not-found|server-needed"):
            await sharing.offer(actor, letter.id)
    made = await sharing.offer(ORGANISER, letter.id)
    for actor in (GUEST, ALICE, IN_PRIVATE):
        with pytest.raises(DomainError, match=r"organiser-needed|server-needed"):
            await sharing.accept(actor, made.code, PANELS)
    with pytest.raises(Conflict, match="share-own"):
        await sharing.accept(ORGANISER, made.code, PANELS)
    await sharing.accept(HOST, made.code, PANELS)
    for act in (
        letters.close(HOST, letter.id),
        life.extend(HOST, letter.id, "2027-01-25 18:00 Vienna"),
        life.deliver(HOST, letter.id, "mail"),
        sharing.offer(HOST, letter.id),
        life.give_to(HOST, letter.id, 5),
        life.head(HOST, letter.id),
    ):
        with pytest.raises(Refused, match="letter-run-elsewhere"):
            await act
    for actor in (GUEST, ALICE):
        with pytest.raises(DomainError, match="organiser-needed"):
            await sharing.revoke(actor, letter.id)
        with pytest.raises(DomainError, match="organiser-needed"):
            await sharing.shared(actor)
    draft = await letters.create(ORGANISER, DRAFT)
    with pytest.raises(Conflict, match="letter-is-draft"):
        await sharing.offer(ORGANISER, draft.id)


async def test_a_letter_has_a_few_codes_only(letters: LetterService, sharing: SharingService) -> None:
    """Each is a way in."""
    letter = await opened(letters)
    for _ in range(10):
        await sharing.offer(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="share-offers-many"):
        await sharing.offer(ORGANISER, letter.id)


async def test_the_life_of_a_shared_letter_is_one(
    letters: LetterService, sharing: SharingService, life: LifeService, deliveries: DeliveryService, clock: FixedClock
) -> None:
    """Extension, close and delivery hold there; signers there hear of them in their server's language and name."""
    letter = await shared(letters, sharing)
    await signed(letters, letter, GUEST, ACME)
    await signed(letters, letter, BOB, DANA)
    await life.extend(ORGANISER, letter.id, "2027-01-25 18:00 Vienna")
    told = [one for one in await deliveries.of_cause(f"letter:{letter.id}:news") if one.message == "letter-extended"]
    assert {(one.guild_id, one.target[1]) for one in told} == {
        (OTHER_GUILD, GUEST.user_id),
        (GUILD, BOB.user_id),
        (GUILD, CHANNEL),
        (OTHER_GUILD, PANELS),
    }
    await sharing.revoke(HOST, letter.id)
    done = await life.extend(ORGANISER, letter.id, "2027-01-26 18:00 Vienna")
    assert (done.told, done.channels) == (2, 1)
    clock.move_to(done.now.internal.utc)
    await letters.run_due(clock.now())
    view = await life.deliver(ORGANISER, letter.id, "by mail")
    assert (view.state, view.counts.total) == (LetterState.DELIVERED, 2)
    assert verify(await exported_json(letters, letter)).valid


async def test_signing_and_taking_back_at_once(letters: LetterService, sharing: SharingService) -> None:
    """Whichever comes first: a signature that was acknowledged stands, one that came too late is refused."""
    letter = await shared(letters, sharing)
    acts = [signed(letters, letter, GUEST, ACME), sharing.revoke(ORGANISER, letter.id)]
    acts += [signed(letters, letter, Actor(900 + n, OTHER_GUILD), ACME) for n in range(3)]
    done = await asyncio.gather(*acts, return_exceptions=True)
    refused = [one for one in done if isinstance(one, Exception)]
    assert all(isinstance(one, NotFound) for one in refused)
    recorded = sum(not isinstance(one, Exception) for one in done) - 1
    assert (await letters.show(ALICE, letter.id)).counts.total == recorded
    assert verify(await exported_json(letters, letter)).valid
