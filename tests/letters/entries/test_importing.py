"""Imports: staged, confirmed, recorded a few rows at a time; killed anywhere, nothing is lost or doubled."""

import asyncio
import hashlib
import json
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.clock import FixedClock
from bot.errors import Conflict, Invalid, Refused
from bot.letters.desk import LetterDesk
from bot.letters.entries import imports as steps
from bot.letters.entries import store
from bot.letters.entries.importing import WAITS, ImportService, Preview
from bot.letters.entries.sheet.columns import Field, guessed
from bot.letters.model import Letter, Person, Visibility
from bot.letters.register.service import RegisterService
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.entries.checks import assert_true
from tests.letters.people import ACME, ALICE, ELSEWHERE, ORGANISER, exported_json, member, opened, signed


def table(rows: int, start: int = 0) -> bytes:
    """Return a list of organisations."""
    lines = [f"Group {n},Chad,public" for n in range(start, start + rows)]
    return "\n".join(["Organisation,Country,Visibility", *lines]).encode()


async def staged(imports: ImportService, letter: Letter, content: bytes) -> Preview:
    """Return the preview of a file."""
    return await imports.stage(ORGANISER, letter.id, "list.csv", content)


async def content_left(db: Database) -> int:
    """Return how many files are still kept."""
    return await db.read(
        lambda tx: int(tx.execute("SELECT count(*) FROM letter_import WHERE content IS NOT NULL").fetchone()[0])
    )


async def test_a_file_is_recorded_as_it_was_shown(letters: LetterService, imports: ImportService, db: Database) -> None:
    """The ledger tells rows and file, each signature came by import; the file goes; again it changes nothing."""
    letter = await opened(letters)
    await signed(letters, letter, ALICE, ACME)
    content = table(250) + b"\nAcme Rights,Kenya,count\n,Chad,\n"
    seen = await staged(imports, letter, content)
    assert (len(seen.plan.taken), seen.plan.there, seen.plan.refused) == (250, 1, 1)
    assert (await letters.show(ALICE, letter.id)).counts.total == 1
    done = await imports.record(ORGANISER, seen.import_id, seen.digest)
    assert (done.one.recorded, done.stopped) == (250, None)
    assert await content_left(db) == 0
    ledger = json.loads(await exported_json(letters, letter))["ledger"]
    (imported,) = [entry for entry in ledger if entry["act"] == "import"]
    assert imported["data"] == {"rows": 250, "file": hashlib.sha256(content).hexdigest()}
    assert sum(entry["data"].get("via") == "import" for entry in ledger) == 250
    assert (await letters.show(ALICE, letter.id)).counts.total == 251
    await assert_true(letters, db, letter)
    again = await staged(imports, letter, content)
    assert (again.plan.taken, again.plan.there) == ((), 251)
    with pytest.raises(Conflict, match="letter-import-nothing"):
        await imports.record(ORGANISER, again.import_id, again.digest)
    with pytest.raises(Conflict, match="letter-import-gone"):
        await imports.record(ORGANISER, seen.import_id, seen.digest)


async def test_only_who_runs_the_letter_imports(letters: LetterService, imports: ImportService, db: Database) -> None:
    """At every step."""
    letter = await opened(letters)
    with pytest.raises(Refused):
        await imports.stage(ALICE, letter.id, "list.csv", table(2))
    seen = await staged(imports, letter, table(2))
    for who in (ALICE, ELSEWHERE):
        for step in (
            imports.preview(who, seen.import_id),
            imports.record(who, seen.import_id, seen.digest),
            imports.leave(who, seen.import_id),
            imports.read_as(who, seen.import_id, {}),
        ):
            with pytest.raises(Exception, match=r"organiser-needed|letter-not-found"):
                await step
    assert await content_left(db) == 1


async def test_what_was_confirmed_is_what_is_recorded(letters: LetterService, imports: ImportService) -> None:
    """Columns that mean something else by now need another look; a reading that names nobody is refused."""
    letter = await opened(letters)
    seen = await staged(imports, letter, table(2))
    other = await imports.read_as(ORGANISER, seen.import_id, {Field.VISIBILITY: None})
    with pytest.raises(Conflict, match="letter-import-changed"):
        await imports.record(ORGANISER, seen.import_id, seen.digest)
    assert {one.visibility for one in other.plan.taken} == {Visibility.COALITION}
    nobody = await imports.read_as(ORGANISER, seen.import_id, {Field.ORGANISATION: None})
    with pytest.raises(Invalid, match="letter-import-columns-missing"):
        await imports.record(ORGANISER, seen.import_id, nobody.digest)


async def test_what_a_row_leaves_open_comes_from_the_register(
    letters: LetterService, imports: ImportService, register: RegisterService, db: Database
) -> None:
    """Website and status, by any of its names; the row's own word wins; where the register changes, one looks again."""
    letter = await opened(letters)
    one = {"name": "Group 0", "country": "Chad", "website": "zero.example", "ecosoc": "special"}
    await register.add(ORGANISER, one)
    await register.add(ORGANISER, {"name": "Grupo Uno", "names": "Group 1", "country": "Chad", "ecosoc": "roster"})
    content = b"Organisation,Country,Website\nGROUP 0,Chad,\nGroup 1,Chad,https://one.example\nGroup 2,Chad,\n"
    seen = await staged(imports, letter, content)
    assert [row.completed for row in seen.plan.taken] == [True, True, False]
    await register.edit(ORGANISER, "Group 0", {"ecosoc": "general"})
    with pytest.raises(Conflict, match="letter-import-changed"):
        await imports.record(ORGANISER, seen.import_id, seen.digest)
    seen = await imports.preview(ORGANISER, seen.import_id)
    await imports.record(ORGANISER, seen.import_id, seen.digest)
    rows = await db.read(
        lambda tx: [tuple(row) for row in tx.execute("SELECT name, website, ecosoc FROM signature ORDER BY seq")]
    )
    assert rows == [
        ("GROUP 0", "https://zero.example", "general"),
        ("Group 1", "https://one.example", "roster"),
        ("Group 2", "", ""),
    ]


async def test_files_are_forgotten(
    letters: LetterService, imports: ImportService, db: Database, clock: FixedClock
) -> None:
    """Left by the organiser, or by nobody within a day."""
    letter = await opened(letters)
    await imports.leave(ORGANISER, (await staged(imports, letter, table(2))).import_id)
    assert await content_left(db) == 0
    seen = await staged(imports, letter, table(3))
    assert await imports.next_due() == clock.now() + WAITS
    clock.move_to(clock.now() + WAITS)
    await imports.run_due(clock.now())
    assert (await content_left(db), await imports.next_due()) == (0, None)
    with pytest.raises(Conflict, match="letter-import-gone"):
        await imports.record(ORGANISER, seen.import_id, seen.digest)


async def test_an_erased_organisers_files_go(letters: LetterService, imports: ImportService, db: Database) -> None:
    """Those that nobody confirmed; what was recorded stays, and names nobody who brought it."""
    letter = await opened(letters)
    done = await staged(imports, letter, table(2))
    await imports.record(ORGANISER, done.import_id, done.digest)
    await staged(imports, letter, table(3))
    assert await db.write(lambda tx: store.forget(tx, ORGANISER.user_id)) == 4
    assert await content_left(db) == 0
    await assert_true(letters, db, letter)
    assert (await letters.show(ALICE, letter.id)).counts.total == 2


async def test_others_are_acknowledged_in_between(letters: LetterService, imports: ImportService, db: Database) -> None:
    """A signature does not wait for the whole file, and one given meanwhile is not doubled."""
    letter = await opened(letters)
    seen = await staged(imports, letter, table(1_500))
    recording = asyncio.create_task(imports.record(ORGANISER, seen.import_id, seen.digest))
    before = 0
    for number in range(200):
        await signed(letters, letter, member(number), Person(f"Person {number}", "Mali"))
        if recording.done():
            break
        before += 1
    done = await recording
    assert before >= 3
    assert done.one.recorded == 1_500
    with pytest.raises(Conflict, match="letter-import-gone"):
        await imports.record(ORGANISER, seen.import_id, seen.digest)
    await assert_true(letters, db, letter)


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("seed", range(6))
async def test_killed_between_any_two_steps_nothing_is_doubled(
    letters: LetterService, desk: LetterDesk, db: Database, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Batches before the kill stand, the rest follows after the restart; however often it is killed."""
    rnd = random.Random(seed)
    monkeypatch.setattr(steps, "BATCH", rnd.choice((1, 3, 7)))
    letter = await opened(letters)
    imports = ImportService(desk)
    seen = await staged(imports, letter, table(20))
    await _until_killed(monkeypatch, rnd, imports.record(ORGANISER, seen.import_id, seen.digest))
    for _ in range(30):
        imports = ImportService(desk)
        if await imports.next_due() is None:
            break
        if rnd.random() < 0.3:
            await signed(letters, letter, member(rnd.randrange(99)), Person("Somebody", "Mali"))
        await _until_killed(monkeypatch, rnd, imports.run_due(desk.clock.now()))
    rows = await db.read(lambda tx: [row["name"] for row in tx.execute("SELECT name FROM signature") if "Gr" in row[0]])
    assert sorted(rows) == sorted(f"Group {n}" for n in range(20))
    assert await content_left(db) == 0
    ledger = json.loads(await exported_json(letters, letter))["ledger"]
    assert [entry["act"] for entry in ledger].count("import") == 1
    await assert_true(letters, db, letter)
    again = await staged(ImportService(desk), letter, table(20))
    assert again.plan.there == 20


async def _until_killed(monkeypatch: pytest.MonkeyPatch, rnd: random.Random, work: Awaitable[object]) -> None:
    """Run something and, maybe, end it right before one of its steps or right after it was committed."""
    steps_left, real, finish = rnd.randrange(1, 9), steps.record_some, steps.finish

    def counted(step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object) -> object:
            nonlocal steps_left
            steps_left -= 1
            if steps_left == 0:
                raise Killed
            return step(*given)

        return run

    monkeypatch.setattr(steps, "record_some", counted(real))
    monkeypatch.setattr(steps, "finish", counted(finish))
    try:
        await work
    except Killed:
        pass
    finally:
        monkeypatch.setattr(steps, "record_some", real)
        monkeypatch.setattr(steps, "finish", finish)


async def test_a_letter_that_ends_meanwhile_keeps_what_was_recorded(
    letters: LetterService, imports: ImportService, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The import stops and says why."""
    letter = await opened(letters)
    seen = await staged(imports, letter, table(30))
    monkeypatch.setattr(steps, "BATCH", 10)
    real, calls = steps.record_some, 0

    def cancelled_after_one(*given: Any) -> int:
        nonlocal calls
        calls += 1
        if calls == 2:
            given[0].execute("UPDATE letter SET state = 'closed', closed_at = opened_at WHERE id = ?", (letter.id,))
            given[0].execute("UPDATE letter SET state = 'delivered' WHERE id = ?", (letter.id,))
        return real(*given)

    monkeypatch.setattr(steps, "record_some", cancelled_after_one)
    done = await imports.record(ORGANISER, seen.import_id, seen.digest)
    assert done.one.recorded == 10
    assert done.stopped is not None
    assert done.stopped.key == "letter-is-delivered"
    assert (await content_left(db), await imports.next_due()) == (0, None)


async def test_the_host_imports_without_an_account(
    letters: LetterService, imports: ImportService, db: Database
) -> None:
    """Looked at first, nothing kept; then recorded with the ledger's entry."""
    letter = await opened(letters)
    content = table(5)
    seen = await imports.look_for_host(letter.id, "list.csv", content, lambda sheet: guessed(sheet.header))
    assert (len(seen.plan.taken), await content_left(db)) == (5, 0)
    done = await imports.record_for_host(seen, content)
    assert done.one.recorded == 5
    await assert_true(letters, db, letter)
