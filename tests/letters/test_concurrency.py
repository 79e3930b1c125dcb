"""Many people at once: every receipt has its row, and the chain is one chain."""

import asyncio

from bot.letters.export import write
from bot.letters.ledger import verify
from bot.letters.model import ExportFormat, Person, Visibility
from bot.letters.service import LetterService
from bot.storage import Database
from tests.letters.people import ALICE, BOB, DANA, ORGANISER, bare, member, opened, signed

PEOPLE = 200


async def test_200_people_sign_at_once(letters: LetterService, db: Database) -> None:
    """200 receipts, 200 rows, 200 codes, a valid chain."""
    letter = await opened(letters)
    receipts = await asyncio.gather(
        *(signed(letters, letter, member(n), Person(f"Person {n}", "Chad")) for n in range(PEOPLE))
    )
    codes = {receipt.signature.code for receipt in receipts}
    rows = await db.read(lambda tx: {row["code"] for row in tx.execute("SELECT code FROM signature")})
    assert len(codes) == PEOPLE
    assert rows == codes
    found = verify(write(await letters.export(ORGANISER, letter.id, ExportFormat.JSON), bare).content)
    assert found.valid
    assert (found.facts["signed"], found.facts["named"]) == (PEOPLE, PEOPLE)


async def test_one_person_clicks_fifty_times_at_once(letters: LetterService) -> None:
    """One signature, fifty times the same receipt."""
    letter = await opened(letters)
    receipts = await asyncio.gather(*(signed(letters, letter) for _ in range(50)))
    assert len({receipt.signature.code for receipt in receipts}) == 1
    assert sum(not receipt.again for receipt in receipts) == 1


async def test_signing_withdrawing_and_exporting_all_at_once(letters: LetterService) -> None:
    """Every export that was made on the way verifies; an export sees a signature whole or not at all."""
    letter = await opened(letters)

    async def come_and_go(n: int) -> None:
        receipt = await signed(letters, letter, member(n), DANA, list(Visibility)[n % 3])
        if n % 2:
            await letters.withdraw(member(n), receipt.signature.code)

    exports = [letters.export(ORGANISER, letter.id, ExportFormat.JSON) for _ in range(8)]
    made = await asyncio.gather(*exports, *(come_and_go(n) for n in range(60)), signed(letters, letter, BOB, DANA))
    last = await letters.export(ORGANISER, letter.id, ExportFormat.JSON)
    for exported in (*made[:8], last):
        assert exported is not None
        assert verify(write(exported, bare).content).valid  # type: ignore[arg-type] # gather mixes
    assert (await letters.show(ALICE, letter.id)).counts.total == 31
