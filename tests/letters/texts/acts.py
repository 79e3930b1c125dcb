"""What tests of texts do again and again."""

from bot.actor import Actor, Permission
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.history import History, told
from bot.letters.model import Letter, SignatureState
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.letters.texts.change import ChangeKind
from bot.letters.texts.model import Made
from bot.letters.texts.service import LetterTexts
from bot.storage import Database, Transaction
from tests.letters.people import GUILD, ORGANISER, exported_json

SECOND = Actor(20, GUILD, permissions=Permission.MANAGE_GUILD, name="Sipho")
NEW = "We ask for two clauses.\n\nThank you."
STANDS = {
    "signed": SignatureState.SIGNED,
    "pending": SignatureState.PENDING,
    "needs": SignatureState.NEEDS_CONFIRMATION,
    "withdrawn": SignatureState.WITHDRAWN,
    "rejected": SignatureState.REJECTED,
    "merged": SignatureState.MERGED,
}


async def revised(texts: LetterTexts, letter: Letter, text: str = NEW) -> Made:
    """Make a new text of substance."""
    preview = await texts.propose(ORGANISER, letter.id, ChangeKind.VERSION, text)
    return await texts.make(ORGANISER, preview.proposal.id)


async def edited(texts: LetterTexts, letter: Letter, text: str, note: str = "A slip of the pen") -> Made:
    """Make an editorial change, by two organisers."""
    preview = await texts.propose(ORGANISER, letter.id, ChangeKind.EDITORIAL, text, note)
    return await texts.make(SECOND, preview.proposal.id)


async def history_of(db: Database, letter: Letter) -> History:
    """Return what a letter's ledger tells."""
    entries = await db.read(lambda tx: ledger_store.entries(tx, letter.id))
    return told(entry.exported() for entry in entries)


async def assert_told(db: Database, letters: LetterService, letter: Letter) -> None:
    """The ledger tells exactly what the database holds, and an export of it is valid."""
    history = await history_of(db, letter)

    def held(tx: Transaction) -> dict[int, tuple[SignatureState, str, int]]:
        found = signatures.in_states(tx, letter.id, list(SignatureState))
        return {one.seq: (one.state, one.stands_under, one.fact_seq) for one in found}

    told_of = {seq: (STANDS[one.stands.value], one.text, one.fact) for seq, one in history.signatures.items()}
    assert await db.read(held) == told_of
    now = (await letters.panel(letter.id)).letter
    assert history.text == now.text.sha256
    verification = verify(await exported_json(letters, now))
    assert verification.valid, verification.faults
