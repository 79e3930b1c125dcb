"""What goes when its time has come: contacts sooner, details later, by itself; the ledger stays whole."""

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.clock import FixedClock
from bot.delivery.model import NewDelivery
from bot.errors import Refused
from bot.letters.desk import LetterDesk
from bot.letters.ledger import verify
from bot.letters.life.service import LifeService
from bot.letters.model import Letter, Organisation, Signature, SignatureState, Visibility
from bot.letters.safety.model import Kind
from bot.letters.safety.retention import store as retention_store
from bot.letters.safety.retention.service import RetentionService
from bot.letters.safety.service import SafetyService
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.storage import Database, Transaction
from tests import NOON
from tests.letters.people import ACME, ALICE, BOB, DANA, ELSEWHERE, ORGANISER, exported_json, member, opened, signed
from tests.letters.signing.helpers import proved

DAY = timedelta(days=1)


async def ended(letters: LetterService, life: LifeService, safety: SafetyService, *, delivered: bool = True) -> Letter:
    """Return a letter that was delivered (or cancelled) with a signature of each kind, two of them with contacts."""
    letter = await opened(letters)
    for number, visibility in enumerate(Visibility):
        name = f"{visibility.value.title()} Group"
        one = await signed(letters, letter, member(number), replace(ACME, name=name), visibility)
        await safety.give_contact(member(number), one.signature.code, f"mail {number}")
    gone = await signed(letters, letter, BOB, DANA)
    await letters.withdraw(BOB, gone.signature.code)
    if delivered:
        await letters.close(ORGANISER, letter.id)
        await life.deliver(ORGANISER, letter.id, "by mail")
    else:
        await letters.cancel(ORGANISER, letter.id)
    return letter


async def rows(db: Database, letter: Letter) -> list[Signature]:
    """Return a letter's signatures as they are stored."""
    return await db.read(lambda tx: signatures.in_states(tx, letter.id, SignatureState))


async def counted(db: Database, table: str) -> int:
    """Return how many rows a table has."""
    return int(await db.read(lambda tx: tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0]))  # noqa: S608 - our own


@pytest.mark.parametrize("delivered", [True, False])
async def test_each_thing_goes_at_its_time(
    letters: LetterService,
    life: LifeService,
    safety: SafetyService,
    retention: RetentionService,
    db: Database,
    clock: FixedClock,
    *,
    delivered: bool,
) -> None:
    """30 days for contacts, 365 for the rest; not a second sooner, and exports verify before and after."""
    letter = await ended(letters, life, safety, delivered=delivered)
    assert await retention.next_due() == NOON + 30 * DAY
    clock.move_to(NOON + 30 * DAY - timedelta(seconds=1))
    await retention.run_due(clock.now())
    assert await counted(db, "signature_contact") == 3
    clock.move_to(NOON + 30 * DAY)
    await retention.run_due(clock.now())
    assert await counted(db, "signature_contact") == 0
    assert await retention.next_due() == NOON + 365 * DAY
    before = json.loads(await exported_json(letters, letter))["content"]["signatures"]
    clock.move_to(NOON + 365 * DAY)
    await retention.run_due(clock.now())
    assert await retention.next_due() is None
    seen = {one.signatory.name: one for one in await rows(db, letter)}
    assert set(seen) == {"Public Group", "Coalition Group", retention_store.ERASED_NAME}
    for one in seen.values():
        assert isinstance(one.signatory, Organisation) or one.state is SignatureState.WITHDRAWN
        assert not getattr(one.signatory, "committed_by", "")
    assert [one.user_id is None for one in await rows(db, letter)] == [False, False, True, True]
    file = await exported_json(letters, letter)
    found = verify(file)
    assert (found.valid, found.facts["named"], found.facts["hidden"]) == (True, 1, 2)
    assert json.loads(file)["content"]["signatures"] == before
    assert (await letters.show(ORGANISER, letter.id)).counts.total == 3
    await proved(letters, db, letter)


async def test_who_was_written_to_and_what_goes_with_the_details(
    letters: LetterService,
    life: LifeService,
    safety: SafetyService,
    retention: RetentionService,
    db: Database,
    clock: FixedClock,
    desk: LetterDesk,
) -> None:
    """Whoever was written to about a letter has signed it, or names who did; another letter's words stay."""

    def told(tx: Transaction) -> list[tuple[int, str, str]]:
        rows = tx.execute("SELECT user_id, cause, key, data FROM delivery WHERE user_id IS NOT NULL ORDER BY cause")
        return [(row["user_id"], row["cause"], row["key"] + row["data"]) for row in rows]

    def over(tx: Transaction) -> None:
        tx.execute("UPDATE delivery SET state = 'cancelled', reason = 'delivery-cancelled' WHERE state = 'planned'")

    def enrol(words: list[NewDelivery], tx: Transaction) -> None:
        desk.deliveries.enrol(tx, words)

    letter = await ended(letters, life, safety)
    other = await opened(letters)
    for one in (letter, other):
        words = [
            NewDelivery(
                key=f"letter:{one.id}{number}:told",
                guild_id=letter.guild_id,
                user_id=BOB.user_id,
                due_at=NOON,
                useless_after=NOON + DAY,
                message="letter-cancelled",
                data={"title": "Count Group"},
                cause=f"letter:{one.id}{number}",
                created_by=ORGANISER.user_id,
            )
            for number in (":confirm:3", "", "0")
        ]
        await db.write(partial(enrol, words))
    await db.write(over)
    clock.move_to(NOON + 366 * DAY)
    await retention.run()
    found = await db.read(told)
    theirs = [(user, text) for user, cause, text in found if cause == f"letter:{letter.id}"]
    assert len(theirs) > 2
    assert all(user == 0 and "Group" not in text and str(BOB.user_id) not in text for user, text in theirs)
    rest = [user for user, cause, _ in found if cause != f"letter:{letter.id}"]
    assert rest.count(BOB.user_id) == 4


async def test_the_ledgers_commitments_to_hidden_names_mean_nothing_afterwards(
    letters: LetterService,
    life: LifeService,
    safety: SafetyService,
    retention: RetentionService,
    db: Database,
    clock: FixedClock,
) -> None:
    """No secret is left of any entry about a signature; of the public one only its name's salt."""
    letter = await ended(letters, life, safety)
    clock.move_to(NOON + 400 * DAY)
    await retention.run()

    def left(tx: Transaction) -> tuple[set[int], list[tuple[int, str]]]:
        secrets = tx.execute("SELECT seq FROM ledger_secret").fetchall()
        salts = tx.execute("SELECT seq, purpose FROM ledger_salt").fetchall()
        return {row["seq"] for row in secrets}, [(row["seq"], row["purpose"]) for row in salts]

    public, *others = await rows(db, letter)
    secrets, salts = await db.read(left)
    assert salts == [(public.fact_seq, "signatory")]
    assert not secrets & {public.seq, *(one.seq for one in others)}


async def test_a_name_hidden_after_that_is_not_testable_either(
    letters: LetterService,
    life: LifeService,
    safety: SafetyService,
    retention: RetentionService,
    db: Database,
    clock: FixedClock,
) -> None:
    """Lowered years later, its salts go at once; raised before delivery they stay."""
    letter = await ended(letters, life, safety)
    code = (await letters.my(member(0)))[0].signature.code
    clock.move_to(NOON + 400 * DAY)
    await retention.run()
    await safety.set_visibility(member(0), code, Visibility.COUNT)
    assert await counted(db, "ledger_salt") == 0
    found = verify(await exported_json(letters, letter))
    assert (found.valid, found.facts["named"], found.facts["hidden"]) == (True, 0, 3)


async def test_who_sees_the_schedule(
    letters: LetterService, life: LifeService, safety: SafetyService, retention: RetentionService, clock: FixedClock
) -> None:
    """A dry run for organisers of the server and for the host; nothing is erased by looking."""
    letter = await ended(letters, life, safety)
    seen = await retention.schedule(ORGANISER)
    assert [(one.letter.id, one.kind, one.at, one.rows) for one in seen.due] == [
        (letter.id, Kind.CONTACTS, NOON + 30 * DAY, 3),
        (letter.id, Kind.DETAILS, NOON + 365 * DAY, 4),
    ]
    assert (await retention.schedule(ELSEWHERE)).due == ()
    with pytest.raises(Refused):
        await retention.schedule(ALICE)
    clock.move_to(NOON + 30 * DAY)
    await retention.run()
    after = await retention.schedule_for_host()
    assert [(one.letter_id, one.kind, one.rows) for one in after.noted] == [(letter.id, Kind.CONTACTS, 3)]
    assert [one.kind for one in after.due] == [Kind.DETAILS]


async def test_a_letter_nobody_delivers_does_not_keep_everything_for_ever(
    letters: LetterService, safety: SafetyService, retention: RetentionService, clock: FixedClock, db: Database
) -> None:
    """Closed only, it waits a year with both kinds; extended meanwhile it has not ended."""
    letter = await opened(letters)
    one = (await signed(letters, letter)).signature
    await safety.give_contact(ALICE, one.code, "mail")
    assert await retention.next_due() is None
    await letters.close(ORGANISER, letter.id)
    assert [it.at for it in (await retention.schedule(ORGANISER)).due] == [NOON + 365 * DAY] * 2
    clock.move_to(NOON + 365 * DAY)
    assert len(await retention.run()) == 2
    assert await retention.run() == []
    assert await counted(db, "signature_contact") == 0


async def test_many_signatures_go_in_steps(
    letters: LetterService,
    life: LifeService,
    safety: SafetyService,
    retention: RetentionService,
    db: Database,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A step that is smaller than the letter leaves nothing behind."""
    monkeypatch.setattr("bot.letters.safety.retention.service.STEP", 1)
    letter = await ended(letters, life, safety)
    clock.move_to(NOON + 400 * DAY)
    await retention.run()
    assert {one.signatory.name for one in await rows(db, letter)} == {
        "Public Group",
        "Coalition Group",
        retention_store.ERASED_NAME,
    }
