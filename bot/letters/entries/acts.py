"""What organisers do for others, each act with its ledger entry in one transaction. Authority was checked before."""

from dataclasses import replace
from datetime import datetime

from bot.clock import from_text, to_text
from bot.errors import Conflict, NotFound
from bot.letters import rules
from bot.letters.entries import store
from bot.letters.entries.model import Entered, NewEntry, Received
from bot.letters.entries.rules import RECEIVABLE, clean_reported, key_of
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.life import retraction
from bot.letters.model import Capacity, Letter, LetterState, Level, Signatory, Signature, SignatureState, Visibility
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store as flow_store
from bot.letters.signatures.signing import insert, new_code
from bot.storage import Transaction


def enter(tx: Transaction, letter: Letter, user_id: int, entry: NewEntry, now: datetime) -> Entered:
    """Record a signature for somebody, or find the one that stands there for the same signatory already.

    Raises:
        Invalid: a field cannot be taken.
        Conflict: the letter was not opened, was delivered or cancelled.
    """
    signatory = clean_reported(entry.reported)
    there = store.like(tx, letter.id, key_of(signatory))
    if there is not None:
        return Entered(letter, there, Received.read(there.received), again=True)
    rules.require_state(letter, now, RECEIVABLE)
    signature = record(
        tx, letter, user_id, signatory, entry.visibility, entry.received, now, via="organiser", level=Level.CHECKED
    )
    return Entered(letter, signature, entry.received)


def record(
    tx: Transaction,
    letter: Letter,
    user_id: int | None,
    signatory: Signatory,
    visibility: Visibility,
    received: Received,
    now: datetime,
    *,
    via: str,
    level: Level = Level.SELF,
) -> Signature:
    """Record a signature that no account gave.

    Args:
        tx: the transaction.
        letter: open or closed.
        user_id: the organiser; None for the machine's host.
        signatory: cleaned.
        visibility: what the signatory chose.
        received: how it came.
        now: the moment.
        via: 'organiser' or 'import'.
        level: how well the signatory's will is known.
    """
    at = to_text(now)
    data: dict[str, Json] = {"text": letter.text.sha256, "via": via}
    facts = {**facts_of(signatory, visibility, level), "received": received.fact()}
    entry = ledger_store.append(tx, letter.id, at, Act.SIGN, user_id, data, **facts)
    signature = Signature(
        letter_id=letter.id,
        seq=entry.seq,
        user_id=None,
        sha256=letter.text.sha256,
        signatory=signatory,
        visibility=visibility,
        state=SignatureState.SIGNED,
        code=new_code(),
        signed_at=from_text(at),
        stands_under=letter.text.sha256,
        fact_seq=entry.seq,
        level=level,
        entered_by=user_id,
        received=received.spelled(),
    )
    return insert(tx, signature)


def find(tx: Transaction, letter: Letter, seq: int) -> Entered:
    """Return a signature that organisers brought.

    Raises:
        NotFound: ``letter-entry-not-found``: there is none with this number that they brought.
    """
    signature = signatures.find(tx, letter.id, seq) if 0 <= seq < 1 << 63 else None
    if signature is None or not signature.received:
        raise NotFound("letter-entry-not-found")
    return Entered(letter, signature, Received.read(signature.received))


def withdraw(tx: Transaction, letter: Letter, user_id: int, seq: int, received: Received, now: datetime) -> Entered:
    """Take a signature back that organisers brought, as its signatory asked; done before, nothing happens again.

    From a letter that was delivered it is asked back (see `life.retraction`): the addressee has to be told.

    Raises:
        NotFound: as `find`.
    """
    found = find(tx, letter, seq).signature
    if found.state not in rules.LIVE | {SignatureState.MERGED}:
        return find(tx, letter, seq)
    if letter.state is LetterState.DELIVERED:
        retraction.note(tx, letter, seq, now)
        store.heard(tx, found, received.spelled())
        return find(tx, letter, seq)
    facts: dict[str, Json] = {"received": received.fact()}
    ledger_store.append(tx, letter.id, to_text(now), Act.WITHDRAW, user_id, {"sign": seq}, **facts)
    signatures.withdraw(tx, found, to_text(now))
    store.heard(tx, found, received.spelled())
    return find(tx, letter, seq)


def correct(tx: Transaction, letter: Letter, user_id: int, seq: int, entry: NewEntry, now: datetime) -> Entered:
    """Change who a signature is of that organisers brought, as its signatory asked; its visibility stays.

    Raises:
        NotFound: as `find`.
        Invalid: a field cannot be taken.
        Conflict: the letter was delivered or cancelled, or the signature does not stand (``letter-entry-over``).
    """
    found = find(tx, letter, seq).signature
    rules.require_state(letter, now, RECEIVABLE)
    if found.state not in rules.LIVE | {SignatureState.MERGED}:
        raise Conflict("letter-entry-over")
    organisation = found.signatory.capacity is Capacity.ORGANISATION
    signatory = clean_reported(replace(entry.reported, organisation=organisation))
    facts = {**facts_of(signatory, found.visibility, found.level), "received": entry.received.fact()}
    done = ledger_store.append(tx, letter.id, to_text(now), Act.AMEND, user_id, {"sign": seq}, **facts)
    flow_store.amend(tx, replace(found, signatory=signatory, fact_seq=done.seq))
    store.heard(tx, found, entry.received.spelled())
    return find(tx, letter, seq)
