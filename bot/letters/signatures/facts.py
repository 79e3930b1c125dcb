"""What the ledger's entries commit to of a signature, besides who made them. Pure."""

from bot.letters.export.content import signatory_fact
from bot.letters.ledger.entry import Json
from bot.letters.model import Level, Organisation, Signatory, Visibility


def facts_of(signatory: Signatory, visibility: Visibility, level: Level) -> dict[str, Json]:
    """Return the personal data to commit to: what an export discloses, and who committed an organisation."""
    facts: dict[str, Json] = {"signatory": signatory_fact(signatory, visibility)}
    if isinstance(signatory, Organisation):
        facts["authority"] = {
            "name": signatory.committed_by,
            "role": signatory.committed_role,
            "level": level.value,
        }
    return facts
