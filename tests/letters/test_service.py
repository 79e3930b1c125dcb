"""The life of a letter through its service, on a real database."""

import operator
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import FixedClock
from bot.delivery.digest import sort_out
from bot.delivery.model import State
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, Invalid, NotFound
from bot.letters.ledger import verify
from bot.letters.model import LetterState, Organisation, SignatureState, Visibility
from bot.letters.rules import fingerprint_of
from bot.letters.service import LetterService
from bot.storage import Database
from tests import NOON
from tests.letters.people import (
    ACME,
    ALICE,
    BOB,
    CHANNEL,
    DANA,
    DRAFT,
    ELSEWHERE,
    NOWHERE,
    ORGANISER,
    exported_json,
    opened,
    signed,
)

DEADLINE = datetime(2027, 1, 18, 17, 0, tzinfo=UTC)


async def test_a_draft_keeps_wall_time_zone_and_instant_of_its_deadline(letters: LetterService) -> None:
    """A deadline is a moment with its own zone."""
    letter = await letters.create(ORGANISER, DRAFT)
    assert letter.state is LetterState.DRAFT
    assert (letter.deadline.zone, letter.deadline.utc) == ("Europe/Vienna", DEADLINE)
    assert letter.deadline.wall == datetime(2027, 1, 18, 18, 0)  # noqa: DTZ001 - wall time has no zone
    assert letter.text.sha256 == fingerprint_of("We ask for a clause.\n\nThank you.")


async def test_opening_freezes_the_text_and_plans_the_panel_at_once(
    letters: LetterService, deliveries: DeliveryService
) -> None:
    """A crash between opening and the panel loses nothing, since both are one transaction."""
    letter = await opened(letters)
    assert letter.state is LetterState.OPEN
    assert letter.text.frozen_at == NOON
    (panel,) = await deliveries.of_cause(f"letter:{letter.id}")
    assert (panel.message, panel.channel_id, panel.state, panel.due_at) == (
        "letter-panel",
        CHANNEL,
        State.PLANNED,
        NOON,
    )


async def test_a_draft_can_be_corrected_and_an_open_letter_cannot(letters: LetterService) -> None:
    """Opening is bound to the text that was confirmed, not to whatever the draft says by then."""
    letter = await letters.create(ORGANISER, DRAFT)
    changed = await letters.edit(ORGANISER, letter.id, replace(DRAFT, text="We ask for two clauses."))
    assert changed.text.sha256 != letter.text.sha256
    with pytest.raises(Conflict, match="letter-text-changed"):
        await letters.open(ORGANISER, letter.id, letter.text.sha256, None)
    await letters.open(ORGANISER, letter.id, changed.text.sha256, None)
    with pytest.raises(Conflict, match="letter-is-open"):
        await letters.edit(ORGANISER, letter.id, DRAFT)


async def test_signing_twice_gives_the_first_receipt_again(letters: LetterService) -> None:
    """A duplicate click records nothing, whatever else the form says the second time."""
    letter = await opened(letters)
    first = await signed(letters, letter)
    second = await signed(letters, letter, signatory=replace(ACME, name="  ACMÉ rights "), visibility=Visibility.COUNT)
    assert not first.again
    assert second.again
    assert second.signature == first.signature
    assert (await letters.show(ALICE, letter.id)).counts.total == 1


async def test_one_person_signs_for_two_organisations_and_for_themself_once(letters: LetterService) -> None:
    """A personal capacity exists once per account, whatever name is typed."""
    letter = await opened(letters)
    await signed(letters, letter)
    await signed(letters, letter, signatory=Organisation("Beta", "Chad", "Alice Doe", "Board"))
    person = await signed(letters, letter, signatory=DANA)
    again = await signed(letters, letter, signatory=replace(DANA, name="Somebody Else"))
    assert again.again
    assert again.signature.code == person.signature.code
    counts = (await letters.show(ALICE, letter.id)).counts
    assert (counts.organisations, counts.people, counts.countries) == (2, 1, 3)


async def test_withdrawing_is_for_oneself_and_done_once(letters: LetterService) -> None:
    """After withdrawal one may sign anew, with a new receipt; somebody else's code is as unknown as none."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    code = receipt.signature.code
    answers = []
    for wrong in (code, "NOSUCH22"):
        with pytest.raises(NotFound) as caught:
            await letters.withdraw(BOB, wrong)
        answers.append((caught.value.key, caught.value.data))
    assert answers[0] == answers[1]
    done = await letters.withdraw(ALICE, f" {code.lower()} ")
    assert done.signature.state is SignatureState.WITHDRAWN
    assert (await letters.withdraw(ALICE, code)).signature == done.signature
    assert (await letters.show(ALICE, letter.id)).counts.total == 0
    anew = await signed(letters, letter)
    assert not anew.again
    assert anew.signature.code != code
    assert verify(await exported_json(letters, letter)).facts["withdrawn"] == 1


async def test_somebody_who_left_the_server_can_still_withdraw(letters: LetterService) -> None:
    """In direct messages a person finds all their signatures."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    assert [own.signature.code for own in await letters.my(NOWHERE)] == [receipt.signature.code]
    assert await letters.my(ELSEWHERE) == []
    await letters.withdraw(NOWHERE, receipt.signature.code)


async def test_a_letter_of_another_server_is_not_found(letters: LetterService) -> None:
    """Also for its organisers, and with the same answer as a number nobody has."""
    letter = await opened(letters)
    for number in (letter.id, 99, 0, -1, 10**30):
        with pytest.raises(NotFound, match="letter-not-found"):
            await letters.show(ELSEWHERE, number)
        with pytest.raises(NotFound, match="letter-not-found"):
            await letters.close(ELSEWHERE, number)
        with pytest.raises(NotFound, match="letter-not-found"):
            await signed(letters, replace(letter, id=number), actor=ELSEWHERE)
    assert await letters.letters(ELSEWHERE) == []


async def test_members_know_nothing_of_drafts(letters: LetterService) -> None:
    """Not by number, not in lists, not after such a draft was cancelled."""
    letter = await letters.create(ORGANISER, DRAFT)
    for _ in range(2):
        with pytest.raises(NotFound, match="letter-not-found"):
            await letters.show(ALICE, letter.id)
        assert await letters.letters(ALICE) == []
        await letters.show(ORGANISER, letter.id)
        if (await letters.show(ORGANISER, letter.id)).state is LetterState.DRAFT:
            await letters.cancel(ORGANISER, letter.id)


async def test_at_its_deadline_a_letter_is_closed_even_if_the_alarm_is_late(
    letters: LetterService, clock: FixedClock
) -> None:
    """The last moment before counts, the very moment does not; the state people see says so."""
    letter = await opened(letters)
    assert await letters.next_due() == DEADLINE
    clock.move_to(DEADLINE - timedelta(milliseconds=1))
    await signed(letters, letter)
    clock.move_to(DEADLINE)
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signed(letters, letter, actor=BOB)
    view = await letters.show(BOB, letter.id)
    assert (view.state, view.counts.total) == (LetterState.CLOSED, 1)
    assert (await signed(letters, letter)).again


async def test_the_alarm_closes_the_letter_once_and_tells_its_creator(
    letters: LetterService, clock: FixedClock, deliveries: DeliveryService
) -> None:
    """Idempotent: the alarm may ring as often as it likes."""
    letter = await opened(letters)
    clock.move_to(DEADLINE)
    for _ in range(3):
        await letters.run_due(clock.now())
    (panel,) = await deliveries.of_cause(f"letter:{letter.id}")
    (notice,) = await deliveries.of_cause(f"letter:{letter.id}:news")
    assert panel.state is State.CANCELLED
    assert (notice.message, notice.user_id) == ("letter-closed-notice", ORGANISER.user_id)
    closed = (await letters.show(ALICE, letter.id)).letter
    assert (closed.state, closed.closed_at) == (LetterState.CLOSED, DEADLINE)
    assert await letters.next_due() is None
    found = verify(await exported_json(letters, letter))
    assert found.valid
    assert found.facts["entries"] == 4


async def test_closing_and_cancelling(letters: LetterService) -> None:
    """What is closed is not signed; what is cancelled cannot be cancelled again."""
    letter = await opened(letters)
    assert (await letters.close(ORGANISER, letter.id)).state is LetterState.CLOSED
    with pytest.raises(Conflict, match="letter-is-closed"):
        await signed(letters, letter)
    await letters.cancel(ORGANISER, letter.id)
    with pytest.raises(Conflict, match="letter-is-cancelled"):
        await letters.cancel(ORGANISER, letter.id)
    assert verify(await exported_json(letters, letter)).valid


async def test_a_draft_whose_deadline_passed_is_not_opened(letters: LetterService, clock: FixedClock) -> None:
    """It can get a new deadline."""
    letter = await letters.create(ORGANISER, DRAFT)
    clock.move_to(DEADLINE)
    with pytest.raises(Conflict, match="letter-deadline-over"):
        await letters.open(ORGANISER, letter.id, letter.text.sha256, None)
    await letters.edit(ORGANISER, letter.id, replace(DRAFT, deadline="2027-02-01 18:00 Vienna"))
    await letters.open(ORGANISER, letter.id, letter.text.sha256, None)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"deadline": "2026-01-18 10:00 Vienna"}, "time-past"),
        ({"title": " \u200b "}, "letter-field-empty"),
        ({"title": "x" * 151}, "letter-field-long"),
        ({"addressee": "x" * 201}, "letter-field-long"),
        ({"text": "\n \n"}, "letter-text-empty"),
        ({"text": "x" * 20_001}, "letter-text-long"),
        ({"text": b"\xff\xfe"}, "letter-file-encoding"),
    ],
)
async def test_what_a_draft_cannot_be(letters: LetterService, change: dict[str, str | bytes], key: str) -> None:
    """Each gives one clear refusal and leaves no letter behind."""
    with pytest.raises(Invalid, match=key):
        await letters.create(ORGANISER, replace(DRAFT, **change))  # type: ignore[arg-type] # the cases name real fields
    assert await letters.letters(ORGANISER) == []


async def test_signing_needs_the_text_one_was_shown(letters: LetterService) -> None:
    """A signature is bound to a text; another fingerprint is refused."""
    letter = await opened(letters)
    with pytest.raises(Conflict, match="letter-text-changed"):
        await letters.sign(ALICE, letter.id, "0" * 64, ACME, Visibility.PUBLIC)


async def test_without_a_channel_nothing_is_opened(letters: LetterService) -> None:
    """A letter without a panel would be open where nobody sees it."""
    there = replace(ORGANISER, guild_id=5)
    letter = await letters.create(there, DRAFT)
    with pytest.raises(Invalid, match="letter-no-channel"):
        await letters.open(there, letter.id, letter.text.sha256, None)
    assert (await letters.show(there, letter.id)).state is LetterState.DRAFT


async def test_listeners_hear_of_changes_after_the_commit(letters: LetterService, db: Database) -> None:
    """One that fails disturbs nobody, and no refused act is heard of as a signature."""
    heard: list[tuple[int, int]] = []

    def listener(letter_id: int) -> None:
        with sqlite3.connect(db.path) as other:
            heard.append((letter_id, other.execute("SELECT count(*) FROM signature").fetchone()[0]))
        raise RuntimeError("a face that stumbles")

    letter = await opened(letters)
    letters.on_change(listener)
    await signed(letters, letter)
    await signed(letters, letter, actor=BOB, signatory=DANA)
    assert heard == [(letter.id, 1), (letter.id, 2)]


async def test_the_schema_is_the_last_guard(letters: LetterService, db: Database) -> None:
    """Whoever writes to the file: no second live signature, no other text, no way back, no change of the ledger."""
    letter = await opened(letters)
    receipt = await signed(letters, letter)
    copy = (
        "INSERT INTO signature (letter_id, user_id, sha256, stands_under, fact_seq, capacity, name, name_key,"
        " identity_key, country, country_key, visibility, state, signed_at, seq, code) SELECT letter_id, user_id,"
        " sha256, stands_under, fact_seq, capacity, name, name_key, identity_key, country, country_key, visibility,"
        " state, signed_at, seq - 1, 'OTHER222' FROM signature"
    )
    rest = "act, data, commitments, previous, hash FROM ledger"
    forbidden = {
        copy: "UNIQUE constraint failed",
        "UPDATE signature SET sha256 = 'x'": "stays bound",
        "UPDATE signature SET stands_under = 'x'": "under a frozen text",
        "UPDATE text_version SET text = 'x'": "frozen text does not change",
        "DELETE FROM text_version": "frozen text is not deleted",
        "REPLACE INTO text_version SELECT letter_id, number, 'x', sha256, frozen_at FROM text_version": "not replaced",
        "UPDATE letter SET state = 'draft'": "does not go back",
        "UPDATE letter SET title = 'x'": "keeps its title",
        "DELETE FROM letter": "letters are not deleted",
        "UPDATE ledger SET at = 'x'": "append-only",
        "DELETE FROM ledger": "append-only",
        f"REPLACE INTO ledger SELECT letter_id, seq, 'x', {rest}": "where it ends",
        f"INSERT INTO ledger SELECT letter_id, seq + 9, at, {rest} LIMIT 1": "where it ends",
        f"INSERT INTO ledger SELECT letter_id, seq + 3, at, {rest} LIMIT 1": "where it ends",
    }
    for statement, reason in forbidden.items():
        with pytest.raises(sqlite3.IntegrityError, match=reason):
            await db.write(operator.methodcaller("execute", statement))
    assert (await letters.my(ALICE))[0].signature == receipt.signature


async def test_a_panel_is_never_a_line_of_a_digest(letters: LetterService, deliveries: DeliveryService) -> None:
    """After an outage it is said late but whole: a digest has no Sign button."""
    letter = await opened(letters)
    (panel,) = await deliveries.of_cause(f"letter:{letter.id}")
    others = [replace(panel, id=panel.id + n, ref=f"reminder{n}", data={"title": "x"}) for n in range(1, 4)]
    late = sort_out([panel, *others], frozenset(), NOON + timedelta(hours=1), timedelta(minutes=2), 3)
    assert late.digests == [others]
    assert late.messages == [[panel]]
