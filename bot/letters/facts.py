"""What the ledger's entries and exports both say of a letter, a moment and a signatory, as JSON. Pure."""

from bot.calendar.zones import Moment
from bot.clock import to_text
from bot.letters.ledger.entry import Json
from bot.letters.model import Letter, Level, Organisation, Signatory, Visibility


def letter_fact(letter: Letter) -> dict[str, Json]:
    """Return what an export and the ledger's entries say of a letter."""
    return {
        "id": letter.id,
        "title": letter.title,
        "addressee": letter.addressee,
        "state": letter.state.value,
        "deadline": moment_fact(letter.deadline),
        **({"official": moment_fact(letter.official)} if letter.official is not None else {}),
        **({"language": letter.language} if letter.language else {}),
    }


def moment_fact(moment: Moment) -> dict[str, Json]:
    """Return what an export and the ledger's entries say of a moment."""
    return {
        "wall": moment.wall.isoformat(),
        "zone": moment.zone,
        "city": moment.city,
        "utc": to_text(moment.utc),
    }


def signatory_fact(signatory: Signatory, visibility: Visibility) -> dict[str, Json]:
    """Return what a signature's entry commits to and an export discloses: what the signatory lets everybody read."""
    fact: dict[str, Json] = {
        "capacity": signatory.capacity.value,
        "name": signatory.name,
        "country": signatory.country,
        "visibility": visibility.value,
    }
    if isinstance(signatory, Organisation):
        status = {"ecosoc": signatory.ecosoc} if signatory.ecosoc else {}
        return {**fact, "website": signatory.website, **status}
    return {**fact, "title": signatory.title, "affiliation": signatory.affiliation}


def facts_of(signatory: Signatory, visibility: Visibility, level: Level) -> dict[str, Json]:
    """Return the personal data that a signature's entry commits to: what is disclosed, and who committed it."""
    facts: dict[str, Json] = {"signatory": signatory_fact(signatory, visibility)}
    if isinstance(signatory, Organisation):
        facts["authority"] = {
            "name": signatory.committed_by,
            "role": signatory.committed_role,
            "level": level.value,
        }
    return facts
