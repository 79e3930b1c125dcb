"""What the register knows of an organisation, and what may be changed about it. Frozen facts and pure rules."""

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from enum import StrEnum

from bot.errors import Invalid
from bot.letters import names
from bot.letters.model import Level
from bot.letters.rules import ECOSOC

LIST_LIMIT = 12
"""Most acronyms, names or languages of one organisation."""

LANGUAGE_LIMIT = 35
ACRONYM_LIMIT = 30


@dataclass(frozen=True, slots=True)
class Details:
    """What the register says of an organisation.

    Attributes:
        name: as it wants to appear.
        acronyms: what it is called for short.
        names: its names in other languages.
        languages: in which it works, as typed.
        country: where it is based, as typed.
        region: as typed.
        website: an http or https address, or empty.
        ecosoc: 'general', 'special', 'roster', or empty.
    """

    name: str
    acronyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    country: str = ""
    region: str = ""
    website: str = ""
    ecosoc: str = ""

    def known_as(self) -> frozenset[str]:
        """Return what this organisation is known by, without case, accents and punctuation."""
        return frozenset(filter(None, map(names.name_key, (self.name, *self.acronyms, *self.names))))


FIELDS = tuple(one.name for one in fields(Details))
LISTS = ("acronyms", "names", "languages")


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation in the register of a server; `state` is the code of its country's state, '' where it is none."""

    id: int
    guild_id: int
    details: Details
    state: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may commit an organisation, how that is known, and the organisation that vouches."""

    user_id: int
    level: Level
    added_by: int
    added_at: datetime
    vouched_by: int | None = None


class ChangeKind(StrEnum):
    """What happened to an organisation's entry."""

    ADDED = "added"
    EDITED = "edited"
    PROPOSED = "proposed"
    REMOVED = "removed"
    ACCOUNT = "account"
    IMPORTED = "imported"


class ChangeState(StrEnum):
    """Where a change stands: made at once, or proposed by the organisation's own people."""

    MADE = "made"
    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed what.

    Attributes:
        id: its number.
        organisation_id: whose entry.
        at: when.
        by: the account; None where it was erased.
        kind: what happened.
        fields: field -> its new value, lists joined by '; '; of accounts: the account -> its level, '' for none.
        state: whether it holds.
        decided_by: the organiser who decided on a proposal.
    """

    id: int
    organisation_id: int
    at: datetime
    by: int | None
    kind: ChangeKind
    fields: dict[str, str]
    state: ChangeState
    decided_by: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one person may see of an organisation; accounts, history and proposals are the organisers'."""

    member: Member
    own: bool
    accounts: tuple[Account, ...] = ()
    history: tuple[Change, ...] = ()


def changed(details: Details, typed: dict[str, str]) -> Details:
    """Return details with what somebody typed, clean; '-' empties a field, an empty text leaves it.

    Raises:
        Invalid: a field cannot be taken; ``register-ecosoc`` or ``register-many``.
    """
    wanted = {field: text.strip() for field, text in typed.items() if text.strip()}
    values = {field: "" if text == "-" else text for field, text in wanted.items()}
    lists = {field: _listed(field, values.pop(field)) for field in LISTS if field in values}
    return clean(replace(details, **values, **lists))  # type: ignore[arg-type] # fields by name, each with its kind


def clean(details: Details) -> Details:
    """Return details as they will be shown everywhere; raises as `changed`."""
    if details.ecosoc and details.ecosoc not in ECOSOC:
        raise Invalid("register-ecosoc")
    name = names.clean_needed(details.name, "organisation", names.NAME_LIMIT)
    country = names.clean_line(details.country, "country", names.COUNTRY_LIMIT)
    return Details(
        name=names.refuse_link(name, "organisation"),
        acronyms=_each(details.acronyms, ACRONYM_LIMIT),
        names=_each(details.names, names.NAME_LIMIT),
        languages=_each(details.languages, LANGUAGE_LIMIT),
        country=names.refuse_link(country, "country"),
        region=names.refuse_link(names.clean_line(details.region, "region", names.COUNTRY_LIMIT), "region"),
        website=names.clean_website(details.website),
        ecosoc=details.ecosoc,
    )


def difference(before: Details | None, after: Details) -> dict[str, str]:
    """Return the fields that differ with their new values, as a history keeps them."""
    old, new = flat(before) if before else dict.fromkeys(FIELDS, ""), flat(after)
    return {field: new[field] for field in FIELDS if new[field] != old[field]}


def flat(details: Details) -> dict[str, str]:
    """Return details as texts, lists joined by '; '."""
    values = asdict(details)
    return {field: "; ".join(values[field]) if field in LISTS else values[field] for field in FIELDS}


def applied(details: Details, wanted: dict[str, str]) -> Details:
    """Return details with fields of a history's entry; an empty text empties a field."""
    return changed(details, {field: wanted[field] or "-" for field in FIELDS if field in wanted})


def _listed(field: str, text: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in text.replace("\n", ";").replace("|", ";").split(";") if part.strip())
    if field == "languages" or (field == "acronyms" and len(parts) == 1):
        parts = tuple(piece.strip() for part in parts for piece in part.split(",") if piece.strip())
    return parts


def _each(texts: tuple[str, ...], limit: int) -> tuple[str, ...]:
    if len(texts) > LIST_LIMIT:
        raise Invalid("register-many", limit=LIST_LIMIT)
    lines = [names.refuse_link(names.clean_line(text, "organisation", limit), "organisation") for text in texts]
    return tuple(dict.fromkeys(line for line in lines if line))
