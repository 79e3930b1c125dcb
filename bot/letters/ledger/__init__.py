"""The append-only, hash-chained record of what happened to a letter, and its verification offline."""

from bot.letters.ledger.entry import Act, Entry, disclose
from bot.letters.ledger.verification import Verification, verify

__all__ = ["Act", "Entry", "Verification", "disclose", "verify"]
