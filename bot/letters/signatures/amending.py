"""Changing what one's own signature says of its signatory. Runs in the writer's thread."""

from dataclasses import replace

from bot.actor import Actor
from bot.clock import to_text
from bot.errors import Conflict
from bot.letters import acts, rules
from bot.letters.desk import LetterDesk
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import Letter, LetterState, OwnSignature, Signatory, Signature, SignatureState
from bot.letters.register.authority import authority_of
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store
from bot.storage import Transaction


def amend(tx: Transaction, desk: LetterDesk, actor: Actor, code: str, signatory: Signatory) -> OwnSignature:
    """Change a signatory; raises as `SigningService.amend`."""
    own = acts.own(tx, actor.user_id, code)
    letter, old = own.letter, own.signature
    _require_changeable(letter, old, signatory)
    if signatory == old.signatory:
        return own
    changed = replace(old, signatory=signatory)
    if rules.identity_key(signatory) != rules.identity_key(old.signatory):
        if signatures.live_of(tx, letter.id, actor.user_id, signatory) is not None:
            raise Conflict("signing-amend-there")
        organisation_id, level = authority_of(tx, letter.guild_id, actor.user_id, signatory)
        changed = replace(changed, organisation_id=organisation_id, level=level)
        # Somebody else's name is another signature to an organiser who approves them.
        if old.state is not SignatureState.INTENDS and desk.approval_needed(tx, letter, changed, actor):
            raise Conflict("signing-amend-approved")
    facts = facts_of(signatory, changed.visibility, changed.level)
    at = to_text(desk.clock.now())
    entry = ledger_store.append(tx, letter.id, at, Act.AMEND, actor.user_id, {"sign": old.seq}, **facts)
    store.amend(tx, replace(changed, fact_seq=entry.seq))
    desk.changed(letter.id)
    return acts.own(tx, actor.user_id, code)


def _require_changeable(letter: Letter, signature: Signature, signatory: Signatory) -> None:
    if letter.state is LetterState.DELIVERED:
        raise Conflict("letter-is-delivered")
    if letter.state is LetterState.CANCELLED:
        raise Conflict("letter-is-cancelled")
    if signature.state not in rules.LIVE:
        raise Conflict("signing-amend-over")
    if signatory.capacity is not signature.signatory.capacity:
        raise Conflict("signing-amend-capacity")
