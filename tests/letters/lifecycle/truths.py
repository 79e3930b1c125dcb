"""What must hold after every step: model, database, ledger, export, and what each reader sees say the same."""

from bot.errors import NotFound
from bot.letters.facts import signatory_fact
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger import verify
from bot.letters.ledger.entry import commitment
from bot.letters.ledger.history import Stands, told
from bot.letters.model import Letter, LetterState, Organisation, SignatureState
from bot.letters.signatures import store as signatures
from bot.storage import Transaction
from tests.letters.lifecycle.house import House
from tests.letters.lifecycle.model import Model
from tests.letters.people import ALICE, ORGANISER, OUTSIDER, exported_json
from tests.letters.sharing.people import GUEST, HOST

READERS = {"organiser": ORGANISER, "coalition": ALICE, "outsider": OUTSIDER, "host": HOST, "guest": GUEST}
STANDS = {
    Stands.SIGNED: "signed",
    Stands.INTENDS: "intends",
    Stands.PENDING: "pending approval",
    Stands.NEEDS: "needs confirmation",
    Stands.WITHDRAWN: "withdrawn",
    Stands.REJECTED: "rejected",
    Stands.MERGED: "merged",
}


async def assert_true(house: House, letter_id: int, model: Model) -> None:
    """Fail where anything says otherwise than the model."""
    view = await house.letters.held(ORGANISER, letter_id)
    letter, counted = view.letter, model.counted()
    assert (view.state, letter.state, letter.text.text) == (model.stands, model.state, model.text)
    organisations = sum(one.organisation for one in counted)
    countries = len({one.country for one in counted if one.visibility == "public"})
    assert (view.counts.organisations, view.counts.people) == (organisations, len(counted) - organisations)
    assert view.counts.countries == countries
    assert (None if view.published is None else view.published.total) == model.published
    await assert_ledger(house, letter)
    rows = await house.db.read(lambda tx: signatures.in_states(tx, letter_id, list(SignatureState)))
    kept = {one.seq: (one.state, one.visibility, one.signatory.country, one.merged_into) for one in rows}
    texts = {one.sha256: one.text for one in (await house.texts.texts(ORGANISER, letter_id)).versions}
    assert kept == {one.seq: (one.state, one.visibility, one.country, one.into) for one in model.signatures.values()}
    unders = {one.seq: one.under for one in model.signatures.values() if one.state != "withdrawn"}
    assert unders == {one.seq: texts[one.stands_under] for one in rows if one.state != "withdrawn"}
    for reader in READERS:
        await _assert_reads(house, letter, model, reader)


async def assert_ledger(house: House, letter: Letter) -> None:
    """Fail where the ledger does not tell what the database holds, or an export is not valid."""

    def look(tx: Transaction) -> tuple[dict[int, tuple[str, str, int]], dict[int, tuple[str, str, int]], str]:
        entries = ledger_store.entries(tx, letter.id)
        history = told([one.exported() for one in entries])
        rows = signatures.in_states(tx, letter.id, list(SignatureState))
        salts = ledger_store.salts_of(tx, letter.id)
        for one in rows:
            # Of hidden ones too, which no export discloses: who signs and who may read it, as it is now.
            salt = salts.of(one.fact_seq, "signatory")
            assert salt is not None
            fact = signatory_fact(one.signatory, one.visibility)
            assert entries[one.fact_seq].commitments["signatory"] == commitment(bytes.fromhex(salt), fact)
        stands = {seq: (STANDS[one.stands], one.text, one.fact) for seq, one in history.signatures.items()}
        return stands, {one.seq: (one.state.value, one.stands_under, one.fact_seq) for one in rows}, history.state

    stands, kept, state = await house.db.read(look)
    assert stands == kept
    assert state == letter.state
    if letter.state is LetterState.DRAFT or letter.opened_at is None:
        return
    found = verify(await exported_json(house.letters, letter))
    assert found.valid, found.faults
    named, hidden = found.facts["named"], found.facts["hidden"]
    assert isinstance(named, int)
    assert isinstance(hidden, int)
    assert named + hidden == sum(one[0] == "signed" for one in kept.values())


async def _assert_reads(house: House, letter: Letter, model: Model, reader: str) -> None:
    actor = READERS[reader]
    away = actor in (HOST, GUEST)
    try:
        status = await house.letters.status(actor, letter.id)
    except NotFound:
        assert (away and not model.shared) or (reader != "organiser" and letter.opened_at is None)
        return
    assert model.shared or not away
    assert sorted(one.signatory.name for one in status.names) == sorted(model.reads(reader))
    assert status.more == 0
    runs = reader == "organiser"
    assert all(runs or (one.level is None and not one.brought and not one.duplicate) for one in status.names)
    assert status.view.counts.organisations == sum(one.organisation for one in model.counted())
    assert not runs or all(isinstance(one.signatory, Organisation) or one.level is None for one in status.names)
