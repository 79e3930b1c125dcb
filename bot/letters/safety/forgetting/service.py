"""What an erased person leaves in letters: live signatures are withdrawn, delivered public names stay, all else goes.

These functions run in the writer's thread, inside the transaction that erases the person everywhere.
"""

from dataclasses import dataclass

from bot.clock import to_text
from bot.letters import acts
from bot.letters.desk import LetterDesk
from bot.letters.ledger import store as ledger_store
from bot.letters.model import LetterState, OwnSignature, SignatureState, Visibility
from bot.letters.safety import store as safety
from bot.letters.safety.forgetting import store
from bot.letters.safety.retention import store as retention_store
from bot.letters.safety.sealing import Sealer
from bot.letters.signatures import store as signatures
from bot.storage import Transaction


@dataclass(frozen=True, slots=True)
class Left:
    """What becomes of a person's signatures.

    Attributes:
        withdrawn: titles of the letters from which a live signature is withdrawn.
        named: titles of the delivered letters under which a public name stays.
        counted: how many signatures stay as a number under delivered letters.
        runs: titles of the letters that the person wrote or runs and that go on.
    """

    withdrawn: tuple[str, ...]
    named: tuple[str, ...]
    counted: int
    runs: tuple[str, ...]


class Forgetting:
    """Looks at and erases what a person left in letters.

    Args:
        desk: the clock, the deliveries, the panels.
        sealer: opens the person's own contact details.
    """

    def __init__(self, desk: LetterDesk, sealer: Sealer) -> None:
        self._desk = desk
        self._sealer = sealer

    def contacts(self, tx: Transaction, user_id: int) -> list[dict[str, str]]:
        """Return a person's own contact details, as far as the key opens them, and who looked at them when."""
        found = []
        for own in signatures.owned_by(tx, user_id, None):
            where = own.letter.id, own.signature.seq
            sealed, looks = safety.contact(tx, *where), safety.looks(tx, *where)
            if sealed is None and not looks:
                continue
            opened = self._sealer.open(*where, sealed) if sealed is not None and self._sealer.opens(sealed) else ""
            looked = "; ".join(f"{to_text(one.at)} {one.how} by {one.by or 0}" for one in looks)
            found.append({"letter_id": str(own.letter.id), "contact": opened, "looked_at": looked})
        return found

    def look(self, tx: Transaction, user_id: int) -> Left:
        """Return what `erase` would do."""
        own = signatures.owned_by(tx, user_id, None)
        delivered = [one for one in own if one.letter.state is LetterState.DELIVERED and _counts(one)]
        return Left(
            tuple(one.letter.title for one in own if _to_withdraw(one)),
            tuple(one.letter.title for one in delivered if _stays_named(one)),
            sum(not _stays_named(one) for one in delivered),
            store.running(tx, user_id),
        )

    def erase(self, tx: Transaction, user_id: int) -> Left:
        """Erase what a person left in letters, and return what became of it."""
        left = self.look(tx, user_id)
        for own in signatures.owned_by(tx, user_id, None):
            if _to_withdraw(own):
                acts.withdraw(tx, user_id, own.signature.code, self._desk.deliveries, self._desk.clock.now())
        mine: dict[int, list[OwnSignature]] = {}
        for own in signatures.owned_by(tx, user_id, None):
            mine.setdefault(own.letter.id, []).append(own)
        for letter_id, owns in mine.items():
            self._forget_signatures(tx, letter_id, owns)
            self._desk.changed(letter_id)
        for letter_id, seq, purposes in store.acts_of(tx, user_id):
            # What the person did for others as an organiser stays provable; that it was this person does not.
            ledger_store.forget(tx, letter_id, seq, [one for one in purposes if one != "by"])
        for letter_id, seq, purpose, purposes in store.facts_naming(tx, user_id):
            ledger_store.forget(tx, letter_id, seq, [one for one in purposes if one not in ("by", purpose)])
        return left

    def _forget_signatures(self, tx: Transaction, letter_id: int, owns: list[OwnSignature]) -> None:
        named = {own.signature.seq for own in owns if _stays_named(own)}
        facts = {own.signature.fact_seq for own in owns if own.signature.seq in named}
        for seq in retention_store.entries_about(tx, letter_id, [own.signature.seq for own in owns]):
            ledger_store.forget(tx, letter_id, seq, ("signatory",) if seq in facts else ())
        for own in owns:
            store.forget_contact(tx, letter_id, own.signature.seq)
            if own.signature.seq in named:
                store.leave_name(tx, letter_id, own.signature.seq)
            else:
                retention_store.blank(tx, letter_id, own.signature.seq)


def _counts(own: OwnSignature) -> bool:
    return own.signature.state is SignatureState.SIGNED


def _to_withdraw(own: OwnSignature) -> bool:
    ended = {SignatureState.WITHDRAWN, SignatureState.REJECTED}
    return own.letter.state is not LetterState.DELIVERED and own.signature.state not in ended


def _stays_named(own: OwnSignature) -> bool:
    public = own.signature.visibility is Visibility.PUBLIC
    return own.letter.state is LetterState.DELIVERED and _counts(own) and public
