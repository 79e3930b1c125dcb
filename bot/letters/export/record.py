"""An export as JSON: the public part with the whole ledger, in one spelling, to be verified offline. Pure."""

from bot.letters.export.content import Exported
from bot.letters.ledger.entry import FORMAT, Json, seal, spelled


def json_of(exported: Exported) -> bytes:
    """Return the file that `caucus letter verify` checks."""
    ledger: list[Json] = [entry.exported() for entry in exported.entries]
    sealed = seal(exported.content, exported.entries[-1].hash)
    return spelled({"format": FORMAT, "content": exported.content, "ledger": ledger, "seal": sealed})
