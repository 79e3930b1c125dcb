"""Signing: a signature, an intention, and the intention that becomes a signature. Runs in the writer's thread."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.actor import Actor
from bot.clock import from_text, to_text
from bot.errors import Conflict
from bot.letters import rules
from bot.letters.desk import LetterDesk
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.model import Letter, LetterState, Level, Receipt, Signature, SignatureState
from bot.letters.reach import intention_cause
from bot.letters.register.authority import authority_of
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store
from bot.letters.signatures.flow.model import Wish
from bot.storage import Transaction

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters of a receipt's code: none that people mistake for another one."""

CODE_LENGTH = 8


def sign(tx: Transaction, desk: LetterDesk, actor: Actor, letter: Letter, wish: Wish) -> Receipt:
    """Record a signature or an intention, or find the person's own one that stands there already.

    An intention that stands there becomes a signature, unless it is an intention again.

    Raises:
        Conflict: the letter is not open (any more), or its text is another one than the person read.
    """
    now = desk.clock.now()
    there = signatures.live_of(tx, letter.id, actor.user_id, wish.signatory)
    if there is not None and (there.state is not SignatureState.INTENDS or wish.intends):
        return Receipt(letter, there, again=True)
    rules.require_state(letter, now, {LetterState.OPEN})
    if letter.text.sha256 != wish.sha256:
        raise Conflict("letter-text-changed")
    if there is not None:
        return Receipt(letter, commit(tx, desk, actor, letter, there), again=False)
    begun = _begun(tx, actor, letter, wish, now)
    data: dict[str, Json] = {"text": wish.sha256}
    state, reason = SignatureState.SIGNED, None
    if wish.intends:
        data["intends"], state = True, SignatureState.INTENDS
    elif reason := desk.approval_needed(tx, letter, begun, actor):
        data["pending"], state = True, SignatureState.PENDING
    facts = facts_of(wish.signatory, wish.visibility, begun.level)
    entry = ledger_store.append(tx, letter.id, to_text(now), Act.SIGN, actor.user_id, data, **facts)
    signature = insert(
        tx, replace(begun, seq=entry.seq, fact_seq=entry.seq, code=new_code(), state=state, reason=reason or "")
    )
    if wish.intends:
        store.intend(tx, letter.id, entry.seq, wish.intends)
    desk.signed(tx, actor, letter, entry.seq)
    desk.changed(letter.id)
    return Receipt(letter, signature, again=False)


def looked_at(tx: Transaction, desk: LetterDesk, actor: Actor, letter: Letter, wish: Wish) -> tuple[Level, str | None]:
    """Return how well an organisation's will is known, and why its signature would wait for an organiser."""
    signature = _begun(tx, actor, letter, wish, desk.clock.now())
    return signature.level, desk.approval_needed(tx, letter, signature, actor)


def commit(tx: Transaction, desk: LetterDesk, actor: Actor, letter: Letter, intention: Signature) -> Signature:
    """Turn an intention into a signature under the letter's text as it is now."""
    at, sha256 = to_text(desk.clock.now()), letter.text.sha256
    reason = desk.approval_needed(tx, letter, intention, actor)
    data: dict[str, Json] = {"sign": intention.seq, "text": sha256, **({"pending": True} if reason else {})}
    ledger_store.append(tx, letter.id, at, Act.COMMIT, intention.user_id, data)
    state = SignatureState.PENDING if reason else SignatureState.SIGNED
    store.committed(tx, intention, sha256, state, reason or "", at)
    desk.deliveries.cancel_cause(tx, intention_cause(letter.id, intention.seq))
    desk.changed(letter.id)
    return replace(intention, state=state, reason=reason or "", stands_under=sha256, confirmed_at=from_text(at))


def insert(tx: Transaction, signature: Signature) -> Signature:
    """Insert a signature, with another code where a receipt bears its code already, and return it."""
    while not signatures.insert(tx, signature):
        signature = replace(signature, code=new_code())
    return signature


def new_code() -> str:
    """Return a receipt's code."""
    number, code = secrets.randbelow(len(CODE_LETTERS) ** CODE_LENGTH), ""
    for _ in range(CODE_LENGTH):
        number, at = divmod(number, len(CODE_LETTERS))
        code += CODE_LETTERS[at]
    return code


def _begun(tx: Transaction, actor: Actor, letter: Letter, wish: Wish, now: datetime) -> Signature:
    """Return a signature without its ledger entry and its code."""
    organisation_id, level = authority_of(tx, letter.guild_id, actor.user_id, wish.signatory)
    return Signature(
        letter_id=letter.id,
        seq=0,
        user_id=actor.user_id,
        sha256=wish.sha256,
        signatory=wish.signatory,
        visibility=wish.visibility,
        state=SignatureState.SIGNED,
        code="",
        # As it is stored, to the millisecond, so that the receipt is what is read later.
        signed_at=from_text(to_text(now)),
        stands_under=wish.sha256,
        fact_seq=0,
        level=level,
        organisation_id=organisation_id,
    )
