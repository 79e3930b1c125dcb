"""What must hold after everything: the export verifies, and the ledger tells what the database holds."""

from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.history import Stands, told
from bot.letters.model import Letter
from bot.letters.service import LetterService
from bot.storage import Database, Transaction
from tests.letters.people import exported_json

STANDS = {
    "intends": Stands.INTENDS,
    "pending approval": Stands.PENDING,
    "signed": Stands.SIGNED,
    "needs confirmation": Stands.NEEDS,
    "withdrawn": Stands.WITHDRAWN,
    "rejected": Stands.REJECTED,
    "merged": Stands.MERGED,
}


async def assert_true(letters: LetterService, db: Database, letter: Letter) -> None:
    """Fail where ledger, database and export do not say the same."""

    def look(tx: Transaction) -> tuple[dict[int, Stands], dict[int, Stands], dict[int, int], dict[int, int]]:
        history = told([entry.exported() for entry in ledger_store.entries(tx, letter.id)])
        rows = tx.execute("SELECT seq, state, fact_seq FROM signature WHERE letter_id = ?", (letter.id,)).fetchall()
        return (
            {seq: one.stands for seq, one in history.signatures.items()},
            {row["seq"]: STANDS[row["state"]] for row in rows},
            {seq: one.fact for seq, one in history.signatures.items()},
            {row["seq"]: row["fact_seq"] for row in rows},
        )

    stands, rows, facts, fact_rows = await db.read(look)
    assert stands == rows
    assert facts == fact_rows
    found = verify(await exported_json(letters, letter))
    assert found.valid, found.faults
