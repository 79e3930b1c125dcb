"""What happens to the binding text of an open letter, each act with its ledger entry in one transaction.

These functions run in the writer's thread. Authority was checked before, by the service.
"""

from dataclasses import replace
from datetime import datetime

from bot.clock import from_text, to_text
from bot.delivery.service import DeliveryService
from bot.errors import Conflict, NotFound, Refused
from bot.letters import reach
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act, Json
from bot.letters.model import Letter, LetterState
from bot.letters.rules import fingerprint_of, require_state
from bot.letters.signatures import store as signatures
from bot.letters.texts import confirming, rules, store
from bot.letters.texts.change import ChangeKind, TextChange
from bot.letters.texts.model import Made, Preview, Proposal, Translation
from bot.storage import Transaction

_ACT = {ChangeKind.VERSION: Act.VERSION, ChangeKind.EDITORIAL: Act.EDITORIAL}
_TRANSLATABLE = frozenset({LetterState.DRAFT, LetterState.OPEN, LetterState.CLOSED})


def propose(
    tx: Transaction, letter: Letter, user_id: int, kind: ChangeKind, text: str, note: str, now: datetime
) -> Preview:
    """Keep a new text of an open letter until somebody makes it so.

    Raises:
        Conflict: the letter is not open, or has this text already.
    """
    require_state(letter, now, {LetterState.OPEN})
    sha256 = fingerprint_of(text)
    rules.require_new(letter, sha256)
    new = Proposal(0, letter.id, kind, letter.text.sha256, text, sha256, note, user_id, now, is_open=True)
    return preview(tx, letter, replace(new, id=store.propose(tx, new)))


def preview(tx: Transaction, letter: Letter, proposal: Proposal) -> Preview:
    """Return a proposal beside its letter."""
    return Preview(proposal, letter, signatures.counts(tx, letter.id).total)


def found(tx: Transaction, proposal_id: int) -> Proposal:
    """Return a proposal.

    Raises:
        NotFound: ``letter-proposal-gone``.
    """
    proposal = store.proposal(tx, proposal_id)
    if proposal is None:
        raise NotFound("letter-proposal-gone")
    return proposal


def waiting(letter: Letter, proposal: Proposal, now: datetime) -> None:
    """Refuse a proposal that cannot be made so any more.

    Raises:
        Conflict: the letter is not open, the proposal was made so or dropped, or the text changed meanwhile.
    """
    require_state(letter, now, {LetterState.OPEN})
    if proposal.was != letter.text.sha256:
        raise Conflict("letter-proposal-outdated")
    if not proposal.is_open:
        raise Conflict("letter-proposal-settled")


def make(
    tx: Transaction, letter: Letter, proposal: Proposal, user_id: int, deliveries: DeliveryService, now: datetime
) -> Made:
    """Make a proposed text the letter's; an editorial change takes another organiser than the one who wrote it.

    Raises:
        Refused: ``letter-editorial-two``.
        Conflict: as `waiting`.
    """
    waiting(letter, proposal, now)
    kind = proposal.kind
    if kind is ChangeKind.EDITORIAL and user_id == proposal.proposed_by:
        raise Refused("letter-editorial-two")
    at = to_text(now)
    number = store.keep(tx, letter.id, proposal.text, proposal.sha256, at)
    data: dict[str, Json] = {"number": number, "text": proposal.sha256, "was": proposal.was}
    facts: dict[str, Json] = {}
    if kind is ChangeKind.EDITORIAL:
        data["note"], facts["proposed"] = proposal.note, str(proposal.proposed_by)
    entry = ledger_store.append(tx, letter.id, at, _ACT[kind], user_id, data, **facts)
    agreed = user_id if kind is ChangeKind.EDITORIAL else None
    change = TextChange(
        entry.seq, kind, number, letter.text.number, proposal.note, from_text(at), proposal.proposed_by, agreed
    )
    store.change_text(tx, letter.id, change)
    store.settle(tx, letter.id, proposal.id)
    now_is = reach.again(tx, letter.id)
    if kind is ChangeKind.EDITORIAL:
        store.carry_over(tx, letter.id, proposal.was, proposal.sha256)
    else:
        store.unsettle_signatures(tx, letter.id)
    # After an editorial change too: who waits must confirm under the text as it is.
    asked = confirming.ask_those_waiting(tx, now_is, change.seq, user_id, deliveries, now)
    return Made(now_is, kind, *asked)


def translate(
    tx: Transaction, letter: Letter, user_id: int, language: str, text: str, now: datetime
) -> tuple[Letter, Translation]:
    """Record a translation of the binding text; the same one again changes nothing.

    Raises:
        Conflict: the letter was delivered or cancelled, or that is the language of its binding text.
    """
    require_state(letter, now, _TRANSLATABLE)
    if language == letter.language:
        raise Conflict("letter-translate-binding")
    sha256, of = fingerprint_of(text), letter.text.sha256
    there = next((one for one in store.translations(tx, letter.id) if one.language == language), None)
    if there is not None and (there.sha256, there.translates) == (sha256, of):
        return letter, there
    at = to_text(now)
    data: dict[str, Json] = {"language": language, "text": sha256, "of": of}
    entry = ledger_store.append(tx, letter.id, at, Act.TRANSLATE, user_id, data)
    one = Translation(entry.seq, language, text, sha256, of, from_text(at))
    store.translate(tx, letter.id, one, user_id)
    return letter, one
