"""What tests of signing share: what was typed, and whether the ledger tells what the database says."""

from bot.actor import Actor
from bot.letters.export import write
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.entry import Json
from bot.letters.ledger.history import Stands, told
from bot.letters.ledger.verification import Verification
from bot.letters.model import ExportFormat, Letter, Organisation, Signatory, Signature, SignatureState, Visibility
from bot.letters.names import name_key
from bot.letters.service import LetterService
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow.model import Summary
from bot.letters.signatures.service import SigningService
from bot.storage import Database, Transaction
from tests.letters.people import ACME, ALICE, ORGANISER, bare

STANDS = {
    SignatureState.SIGNED: Stands.SIGNED,
    SignatureState.INTENDS: Stands.INTENDS,
    SignatureState.PENDING: Stands.PENDING,
    SignatureState.NEEDS_CONFIRMATION: Stands.NEEDS,
    SignatureState.WITHDRAWN: Stands.WITHDRAWN,
    SignatureState.REJECTED: Stands.REJECTED,
    SignatureState.MERGED: Stands.MERGED,
}


async def kept(
    signing: SigningService,
    letter: Letter,
    actor: Actor = ALICE,
    signatory: Signatory = ACME,
    visibility: Visibility = Visibility.PUBLIC,
) -> Summary:
    """Return the summary of what somebody typed."""
    return await signing.keep(actor, letter.id, letter.text.sha256, signatory, visibility)


async def proved(letters: LetterService, db: Database, letter: Letter) -> Verification:
    """Return what verification says of an export, after holding the ledger against the database."""
    found = verify(write(await letters.export(ORGANISER, letter.id, ExportFormat.JSON), bare).content)
    assert found.valid, found.faults

    def look(tx: Transaction) -> tuple[list[Signature], list[dict[str, Json]]]:
        rows = signatures.in_states(tx, letter.id, SignatureState)
        return rows, [one.exported() for one in ledger_store.entries(tx, letter.id)]

    rows, entries = await db.read(look)
    signed = [one for one in rows if one.state is SignatureState.SIGNED]
    organisations = sum(isinstance(one.signatory, Organisation) for one in signed)
    counts = (await letters.show(ORGANISER, letter.id)).counts
    assert (counts.organisations, counts.people) == (organisations, len(signed) - organisations)
    public = {name_key(one.signatory.country) for one in signed if one.visibility is Visibility.PUBLIC}
    assert counts.countries == len(public)
    history = told(entries).signatures
    stands = {one.seq: (STANDS[one.state], one.stands_under, one.fact_seq) for one in rows}
    assert stands == {seq: (one.stands, one.text, one.fact) for seq, one in history.items()}
    return found
