"""Contact details: optional, encrypted, bound to their signature, read only by asking, which the signatory sees."""

import sqlite3
from pathlib import Path

import pytest

from bot.actor import Actor
from bot.clock import FixedClock
from bot.errors import Conflict, DomainError, Invalid, NotFound, Unavailable
from bot.letters.desk import LetterDesk
from bot.letters.export import write
from bot.letters.life.service import LifeService
from bot.letters.model import ExportFormat, Visibility
from bot.letters.safety.sealing import Sealer, key_id
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.laid_bare import laid_bare
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, ORGANISER, OUTSIDER, bare, opened, signed
from tests.letters.safety.conftest import KEY, OTHER_KEY

REACH = "signal: @alice.99, +254 700 000 000"


async def test_only_who_asks_reads_them_and_the_signatory_sees_it(
    letters: LetterService, safety: SafetyService, db: Database, tmp_path: Path
) -> None:
    """Not a byte of them lies readable in the database or leaves in an export."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    other = (await signed(letters, letter, BOB, DANA, Visibility.COUNT)).signature
    given = await safety.give_contact(ALICE, one.code, f"  {REACH}\n")
    assert (given.contact, given.given, given.looks, given.possible) == (REACH, True, (), True)
    await safety.give_contact(BOB, other.code, "dana@example.org")
    assert (await safety.contact(ORGANISER, letter.id, one.seq)).contact == REACH
    everybody = await safety.contacts(ORGANISER, letter.id)
    assert [it.contact for it in everybody] == [REACH, "dana@example.org"]
    looks = (await safety.own(ALICE, one.code)).looks
    assert [(it.how, it.by) for it in looks] == [("exported", 10), ("read", 10)]
    for form in ExportFormat:
        text = laid_bare(write(await letters.export(ORGANISER, letter.id, form), bare).content, form)
        assert "signal" not in text
        assert "dana@" not in text
    await db.close()
    files = b"".join(path.read_bytes() for path in tmp_path.glob("caucus.db*"))
    assert b"alice.99" not in files
    assert b"dana@" not in files


@pytest.mark.parametrize("actor", [ALICE, BOB, OUTSIDER, ELSEWHERE])
async def test_nobody_else_learns_whether_there_are_any(
    letters: LetterService, safety: SafetyService, actor: Actor
) -> None:
    """The same answer with and without details, to each question."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    answers: list[list[object]] = []
    for text in ("", REACH):
        await safety.give_contact(ALICE, one.code, text)
        said: list[object] = []
        for question in (
            lambda: safety.contact(actor, letter.id, one.seq),
            lambda: safety.contacts(actor, letter.id),
            lambda: safety.signers(actor, letter.id, "", reachable=True),
        ):
            with pytest.raises(DomainError) as refusal:
                await question()
            said.append((refusal.value.key, refusal.value.data))
        answers.append(said)
    assert answers[0] == answers[1]
    with pytest.raises(NotFound):
        await safety.own(BOB, one.code)


async def test_without_a_key_everything_else_works(letters: LetterService, desk: LetterDesk) -> None:
    """One clear refusal where details would be stored or read."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    safety = SafetyService(desk, Sealer(""))
    assert not safety.possible
    for question in (
        safety.give_contact(ALICE, one.code, REACH),
        safety.contact(ORGANISER, letter.id, one.seq),
        safety.contacts(ORGANISER, letter.id),
        safety.seal_anew(),
    ):
        with pytest.raises(Unavailable, match="contact-no-key"):
            await question
    await safety.set_visibility(ALICE, one.code, Visibility.COUNT)
    assert not (await safety.own(ALICE, one.code)).possible


async def test_taking_them_back_and_what_is_refused(
    letters: LetterService, life: LifeService, safety: SafetyService
) -> None:
    """Nothing typed erases; long ones, ended letters and signatures that stand no more are refused."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    await safety.give_contact(ALICE, one.code, REACH)
    assert not (await safety.give_contact(ALICE, one.code, " ")).given
    with pytest.raises(NotFound, match="contact-none"):
        await safety.contact(ORGANISER, letter.id, one.seq)
    with pytest.raises(NotFound, match="contact-none"):
        await safety.contacts(ORGANISER, letter.id)
    with pytest.raises(Invalid, match="letter-field-long"):
        await safety.give_contact(ALICE, one.code, "x" * 301)
    await safety.give_contact(ALICE, one.code, "€" * 300)
    gone = (await signed(letters, letter, BOB, DANA)).signature
    await letters.withdraw(BOB, gone.code)
    with pytest.raises(Conflict, match="signing-amend-over"):
        await safety.give_contact(BOB, gone.code, REACH)
    await letters.close(ORGANISER, letter.id)
    await life.deliver(ORGANISER, letter.id, "by mail")
    with pytest.raises(Conflict, match="letter-is-delivered"):
        await safety.give_contact(ALICE, one.code, REACH)


async def test_they_open_for_their_signature_and_their_key_only(
    letters: LetterService, safety: SafetyService, desk: LetterDesk, db: Database
) -> None:
    """Moved to another row, changed by a bit or under another key they do not open; nonces are never used twice."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    other = (await signed(letters, letter, BOB, DANA)).signature
    await safety.give_contact(ALICE, one.code, REACH)
    await db.write(lambda tx: tx.execute("UPDATE signature_contact SET seq = ?", (other.seq,)))
    with pytest.raises(Unavailable, match="contact-key-other"):
        await safety.contact(ORGANISER, letter.id, other.seq)
    await safety.give_contact(ALICE, one.code, REACH)
    with pytest.raises(Unavailable, match="contact-key-other"):
        await SafetyService(desk, Sealer(OTHER_KEY)).contact(ORGANISER, letter.id, one.seq)
    sealer = Sealer(KEY)
    sealed = [sealer.seal(1, 2, REACH) for _ in range(50)]
    assert len({it.nonce for it in sealed}) == 50
    assert len({it.content for it in sealed}) == 50
    assert {len(sealer.seal(1, 2, text).content) for text in ("", "a", "a" * 127)} == {128 + 16}
    assert sealer.open(1, 2, sealer.seal(1, 2, "ends in \x80\0")) == "ends in \x80\0"


async def test_a_new_key_takes_over(letters: LetterService, safety: SafetyService, desk: LetterDesk) -> None:
    """With the one before beside it everything opens; sealed anew, the one before is needed no more."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    await safety.give_contact(ALICE, one.code, REACH)
    both = SafetyService(desk, Sealer(OTHER_KEY, KEY))
    assert (await both.own(ALICE, one.code)).contact == REACH
    with pytest.raises(Unavailable, match="contact-key-other"):
        await SafetyService(desk, Sealer(OTHER_KEY)).seal_anew()
    assert (await both.seal_anew(), await both.seal_anew()) == (1, 0)
    alone = SafetyService(desk, Sealer(OTHER_KEY))
    assert (await alone.own(ALICE, one.code)).contact == REACH
    lost = await SafetyService(desk, Sealer(KEY)).own(ALICE, one.code)
    assert (lost.given, lost.contact) == (True, "")
    assert key_id(b"\1" * 32) != key_id(b"\2" * 32)


async def test_the_schema_refuses_a_nonce_twice(
    letters: LetterService, safety: SafetyService, db: Database, clock: FixedClock
) -> None:
    """Two texts under one nonce would give the key stream away."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    other = (await signed(letters, letter, BOB, ACME)).signature
    await safety.give_contact(ALICE, one.code, REACH)
    await safety.give_contact(BOB, other.code, REACH)
    with pytest.raises(sqlite3.IntegrityError):
        await db.write(lambda tx: tx.execute("UPDATE signature_contact SET nonce = x'000000000000000000000000'"))
