"""A signature that is wanted back from a letter that was delivered: asked for, and given back once the addressee knows.

These functions run in the writer's thread.
"""

from datetime import datetime

from bot.clock import to_text
from bot.delivery.service import DeliveryService
from bot.errors import NotFound
from bot.letters import rules
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.life import store
from bot.letters.life.model import Wanted
from bot.letters.life.notices import runners, tell
from bot.letters.model import Letter, LetterState, OwnSignature
from bot.letters.signatures import store as signatures
from bot.storage import Transaction


def ask(tx: Transaction, own: OwnSignature, deliveries: DeliveryService, now: datetime) -> None:
    """Note that the giver of a signature wants it back, and tell those who run the letter, once."""
    letter, seq = own.letter, own.signature.seq
    if store.ask_back(tx, letter.id, seq, to_text(now)):
        deliveries.enrol(tx, tell(letter, runners(tx, letter), "letter-asked-back", f"asked-back:{seq}", now))


def note(tx: Transaction, letter: Letter, seq: int, now: datetime) -> None:
    """Note that a signature is wanted back which an organiser entered, who was asked and need not be told."""
    store.ask_back(tx, letter.id, seq, to_text(now))


def wanted(tx: Transaction, letter: Letter) -> tuple[Wanted, ...]:
    """Return the signatures of a letter that are wanted back and still stand, the oldest request first."""
    found = []
    for one in store.retractions(tx, letter.id):
        signature = signatures.find(tx, letter.id, one.seq)
        if signature is not None and signature.withdrawn_at is None:
            found.append(Wanted(one.seq, signature.signatory.name, one.asked_at))
    return tuple(found)


def give_back(
    tx: Transaction, letter: Letter, user_id: int, seq: int, deliveries: DeliveryService, now: datetime
) -> None:
    """Take a signature off a delivered letter: the organiser says that the addressee was told. Its giver hears of it.

    Raises:
        Conflict: the letter was not delivered.
        NotFound: ``letter-not-asked-back``: nobody wants it back, or it was given back before.
    """
    rules.require_state(letter, now, {LetterState.DELIVERED})
    if seq not in {one.seq for one in wanted(tx, letter)}:
        raise NotFound("letter-not-asked-back")
    signature = signatures.find(tx, letter.id, seq)
    if signature is None:
        raise LookupError(f"a request without its signature: {letter.id}:{seq}")
    ledger_store.append(tx, letter.id, to_text(now), Act.RETRACT, user_id, {"sign": seq})
    signatures.withdraw(tx, signature, to_text(now))
    store.given_back(tx, letter.id, seq, to_text(now))
    if signature.user_id is not None:
        giver = (letter.guild_id, signature.user_id)
        deliveries.enrol(tx, tell(letter, [giver], "letter-given-back", f"given-back:{seq}", now))
