"""What an organiser may report of a signatory, and when two reports speak of the same one. Pure."""

from bot.letters import names
from bot.letters.entries.model import Reported
from bot.letters.model import LetterState, Organisation, Person, Signatory

RECEIVABLE = frozenset({LetterState.OPEN, LetterState.CLOSED})
"""States in which a signature can be entered: one received in time may be written down after the deadline."""

Key = tuple[str, str, str, str]
"""What two reports of one signatory have in common."""


def clean_reported(reported: Reported) -> Signatory:
    """Return a signatory as it will be shown; who committed an organisation may be unknown.

    Raises:
        Invalid: a field is empty, too long or holds a link; see `bot.letters.names`.
    """
    field = reported.fields.get
    country = _needed(field("country", ""), "country", names.COUNTRY_LIMIT)
    if reported.organisation:
        return Organisation(
            name=_needed(field("name", ""), "organisation"),
            country=country,
            committed_by=_line(field("committed_by", ""), "your-name"),
            committed_role=_line(field("committed_role", ""), "role"),
            website=names.clean_website(field("website", "")),
        )
    return Person(
        name=_needed(field("name", ""), "your-name"),
        country=country,
        title=_line(field("title", ""), "title-of-person"),
        affiliation=_line(field("affiliation", ""), "affiliation"),
    )


def key_of(signatory: Signatory) -> Key:
    """Return what makes two reports the same: capacity, name and country, of people their affiliation too."""
    beside = names.name_key(signatory.affiliation) if isinstance(signatory, Person) else ""
    return signatory.capacity.value, names.name_key(signatory.name), names.name_key(signatory.country), beside


def _needed(text: str, field: str, limit: int = names.NAME_LIMIT) -> str:
    return names.refuse_link(names.clean_needed(_bare(text), field, limit), field)


def _line(text: str, field: str) -> str:
    return names.refuse_link(names.clean_line(_bare(text), field, names.NAME_LIMIT), field)


def _bare(text: str) -> str:
    """Return a cell without the apostrophe that careful programs put before what looks like a formula."""
    return text[1:] if text[:1] == "'" and text[1:].lstrip()[:1] in {"=", "+", "-", "@"} else text
