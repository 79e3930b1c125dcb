"""Exports are read beside the writer: what happens meanwhile is in the file's ledger, or the export is read anew."""

import asyncio
import json
import threading

import pytest

from bot.letters import acts, exporting
from bot.letters.desk import LetterDesk
from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.ledger.entry import content_digest, entry_hash, seal, spelled
from bot.letters.model import ExportFormat, Letter, Person, Visibility
from bot.letters.service import LetterService
from bot.letters.signatures import signing
from bot.letters.signatures.flow.model import Wish
from bot.storage import Database, Transaction
from tests.letters.people import ALICE, BOB, DANA, ORGANISER, bare, member, opened, signed

FORM = ExportFormat.JSON


async def test_who_signs_while_an_export_is_read_stands_in_its_ledger_only(
    letters: LetterService, desk: LetterDesk, db: Database
) -> None:
    """The entry says for which one the content was written; the file verifies, the next one names both."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, DANA)
    seen = await db.read(lambda tx: exporting.written_down(tx, letter, FORM, desk.clock.now()))
    await signed(letters, letter, BOB, Person("Bo", "Chad"))
    exported = await db.write(lambda tx: exporting.recorded(tx, *seen, ORGANISER.user_id, desk.clock.now()))
    assert exported is not None
    assert exported.entries[-1].data["of"] == exported.entries[-3].seq
    found = verify(write(exported, bare).content)
    assert found.valid, found.faults
    assert (found.facts["named"], found.facts["signed"]) == (1, 1)
    assert found.proved[-1].key == "letter-verify-proves-recorded"
    after = await letters.export(ORGANISER, letter.id, FORM)
    assert "of" not in after.entries[-1].data
    assert verify(write(after, bare).content).facts["named"] == 2


@pytest.mark.parametrize("times", [1, exporting.TRIES, exporting.TRIES + 3])
async def test_a_name_that_is_taken_back_while_an_export_is_read_is_not_in_it(
    letters: LetterService, desk: LetterDesk, times: int
) -> None:
    """However often that happens: at the end the writer does it all."""
    letter = await opened(letters)
    codes = [
        (await signed(letters, letter, member(n), Person(f"Leaving {n}", "Chad"))).signature.code for n in range(times)
    ]
    await signed(letters, letter, ALICE, DANA)

    def find(tx: Transaction) -> Letter:
        if codes and tx.execute("PRAGMA query_only").fetchone()[0] == 0:
            acts.withdraw(tx, member(times - len(codes)).user_id, codes.pop(0), desk.deliveries, desk.clock.now())
        return letter

    exported = await exporting.exported(desk, find, ORGANISER.user_id, FORM)
    gone = min(times, exporting.TRIES + 1)
    assert len(exported.content["signatures"]) == times + 1 - gone
    assert verify(write(exported, bare).content).valid


async def test_an_export_that_hides_behind_an_older_entry_is_found(
    letters: LetterService, desk: LetterDesk, db: Database
) -> None:
    """`of` may leave out signatures that were added, never a withdrawal."""
    letter = await opened(letters)
    code = (await signed(letters, letter, ALICE, DANA)).signature.code
    exported, digest = await db.read(lambda tx: exporting.written_down(tx, letter, FORM, desk.clock.now()))
    of = exported.entries[-1].seq
    await letters.withdraw(ALICE, code)
    after = await letters.export(ORGANISER, letter.id, FORM)
    document = json.loads(write(after, bare).content)
    document["content"] = exported.content
    last = document["ledger"][-1]
    for data in ({"of": of}, {"of": "0"}, {"of": -1}, {"of": True}, {"of": last["seq"]}):
        last["data"] = {"format": "json", "content": digest, **data}
        last["hash"] = entry_hash({key: value for key, value in last.items() if key != "hash"})
        assert content_digest(exported.content) == digest
        document["seal"] = seal(exported.content, last["hash"])
        assert not verify(spelled(document)).valid, data


async def test_signers_are_answered_while_an_export_is_read(
    letters: LetterService, desk: LetterDesk, db: Database
) -> None:
    """The reader holds its snapshot as long as it likes; the writer takes signatures all the while."""
    letter = await opened(letters)

    def sign(tx: Transaction) -> None:
        signing.sign(tx, desk, ALICE, letter, Wish(letter.text.sha256, DANA, Visibility.PUBLIC))

    def slow(tx: Transaction) -> int:
        named = len(exporting.written_down(tx, letter, FORM, desk.clock.now())[0].content["signatures"])
        loop.call_soon_threadsafe(begun.set)
        assert done.wait(20)
        return named + len(exporting.written_down(tx, letter, FORM, desk.clock.now())[0].content["signatures"])

    loop, begun, done = asyncio.get_running_loop(), asyncio.Event(), threading.Event()
    reading = asyncio.create_task(db.read(slow))
    await begun.wait()
    await db.write(sign)
    done.set()
    assert await reading == 0
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
