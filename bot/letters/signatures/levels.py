"""How well an organisation's will is known, once more is known of it. Runs in the writer's thread."""

from datetime import datetime

from bot.clock import to_text
from bot.letters.facts import facts_of
from bot.letters.ledger import store as ledger_store
from bot.letters.ledger.entry import Act
from bot.letters.model import Level, Signature
from bot.letters.register.model import Member
from bot.letters.signatures import store as signatures
from bot.letters.signatures.flow import store
from bot.storage import Transaction

ORDER = list(Level)
"""From least to best."""


def belong(tx: Transaction, guild_id: int, member_id: int, key: str) -> None:
    """Let signatures of a name belong to the organisation that was entered in the register."""
    store.belong(tx, guild_id, member_id, key)


def raised(tx: Transaction, member: Member, user_id: int, level: Level, by: int, now: datetime) -> list[int]:
    """Raise what an account has signed for an organisation to a level; return the letters concerned."""
    letters = []
    for letter_id, seq in store.given_by(tx, member.guild_id, member.id, user_id):
        signature = signatures.find(tx, letter_id, seq)
        if signature is not None and ORDER.index(signature.level) < ORDER.index(level):
            set_level(tx, signature, level, by, now)
            letters.append(letter_id)
    return letters


def set_level(tx: Transaction, signature: Signature, level: Level, by: int, now: datetime) -> None:
    """Record that something else is known of a signature's authority."""
    facts = facts_of(signature.signatory, signature.visibility, level)
    entry = ledger_store.append(tx, signature.letter_id, to_text(now), Act.AMEND, by, {"sign": signature.seq}, **facts)
    store.set_level(tx, signature, level, entry.seq)
