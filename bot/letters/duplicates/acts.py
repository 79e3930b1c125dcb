"""Merging, separating and telling apart signatures, each with its ledger entry in one transaction."""

from datetime import datetime

from bot.clock import to_text
from bot.errors import Conflict
from bot.letters import rules
from bot.letters.duplicates import store
from bot.letters.duplicates.model import Decision, Verdict, tells
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.model import Letter, LetterState, Signature, SignatureState
from bot.letters.signatures import store as signatures
from bot.storage import Transaction

MERGEABLE = frozenset({SignatureState.SIGNED, SignatureState.PENDING})
"""States in which signatures are compared and merged: who intends to sign or has to confirm acts first."""

_DECIDED_IN = frozenset({LetterState.OPEN, LetterState.CLOSED})
_UNDONE_IN = _DECIDED_IN | {LetterState.DELIVERED}


def decide(
    tx: Transaction, letter: Letter, user_id: int, couple: tuple[int, int], verdict: Verdict, now: datetime, keep: int
) -> None:
    """Write down what an organiser says of two signatures.

    Args:
        tx: the transaction.
        letter: open or closed.
        user_id: the organiser.
        couple: the two, in any order.
        verdict: what is said.
        now: the moment.
        keep: of two to be merged the one that goes on counting, by the organiser's own choice.

    Raises:
        Conflict: the letter's state, ``letter-duplicate-over`` (one of them does not stand, or it was decided), or
            ``letter-duplicate-tells``: whoever gave the one to be merged would learn of the other.
    """
    rules.require_state(letter, now, _DECIDED_IN)
    low, high = sorted(couple)
    there = [signatures.find(tx, letter.id, seq) for seq in (low, high)]
    decided = store.standing(tx, letter.id).get((low, high))
    both = {one.seq: one for one in there if one is not None and one.state in MERGEABLE}
    if len(both) != 2:
        raise Conflict("letter-duplicate-over")
    if decided is not None and decided.verdict is not Verdict.LATER:
        raise Conflict("letter-duplicate-over")
    if verdict is Verdict.MERGED:
        other = both[low if keep == high else high]
        # Whoever gave one that went into this one before sees its name go just so.
        under = (signatures.find(tx, letter.id, seq) for seq in store.merged_into(tx, letter.id, other.seq))
        given = (signatures.as_given(tx, one) for one in under if one is not None)
        if any(tells(both[keep], one) for one in (other, *given)):
            raise Conflict("letter-duplicate-tells")
        _merge(tx, letter, user_id, keep, other, now)
    elif verdict is Verdict.DIFFERENT:
        data: dict[str, Json] = {"signs": [low, high]}
        ledger_store.append(tx, letter.id, to_text(now), Act.DIFFERENT, user_id, data)
    kept = keep if verdict is Verdict.MERGED else None
    store.decide(tx, letter.id, low, high, verdict, kept, user_id, to_text(now))


def undo(tx: Transaction, letter: Letter, user_id: int, decision: Decision, now: datetime) -> None:
    """Take a decision back: a merged signature stands again as it would have without it.

    Raises:
        Conflict: the letter was cancelled, or ``letter-duplicate-undone``: it was taken back before, or the merged
            signature was withdrawn meanwhile.
    """
    rules.require_state(letter, now, _UNDONE_IN)
    if decision.undone_at is not None:
        raise Conflict("letter-duplicate-undone")
    if decision.verdict is Verdict.MERGED:
        _separate(tx, letter, user_id, decision, now)
    elif decision.verdict is Verdict.DIFFERENT:
        data: dict[str, Json] = {"signs": [decision.low, decision.high], "undo": True}
        ledger_store.append(tx, letter.id, to_text(now), Act.DIFFERENT, user_id, data)
    store.undo(tx, decision.id, to_text(now))


def _merge(tx: Transaction, letter: Letter, user_id: int, keep: int, other: Signature, now: datetime) -> None:
    data: dict[str, Json] = {"keep": keep, "merged": [other.seq]}
    ledger_store.append(tx, letter.id, to_text(now), Act.MERGE, user_id, data)
    store.remember(tx, other)
    signatures.set_state(tx, other, SignatureState.MERGED, merged_into=keep)


def _separate(tx: Transaction, letter: Letter, user_id: int, decision: Decision, now: datetime) -> None:
    other = decision.low if decision.keep == decision.high else decision.high
    signature = signatures.find(tx, letter.id, other)
    if signature is None or signature.state is not SignatureState.MERGED or signature.merged_into != decision.keep:
        raise Conflict("letter-duplicate-undone")
    was, reason = store.before(tx, signature)
    if was in {SignatureState.SIGNED, SignatureState.NEEDS_CONFIRMATION}:
        current = signature.stands_under == letter.text.sha256
        was = SignatureState.SIGNED if current else SignatureState.NEEDS_CONFIRMATION
    data: dict[str, Json] = {"signs": [other]}
    ledger_store.append(tx, letter.id, to_text(now), Act.SEPARATE, user_id, data)
    signatures.set_state(tx, signature, was, reason)
