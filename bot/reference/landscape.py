"""What stands round a treaty: who endorsed a framework, and other agreements on cybersecurity. Knows no files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Endorser:
    """An organisation or a person that endorsed a framework.

    Attributes:
        name: as commonly written.
        person: signs in a personal capacity; their organisation did not endorse by that.
        role: a person's role, as listed; '' for an organisation.
        within: the larger body that an organisation is a part of, as listed.
        listed: how the list writes it, '' where it does so like `name`.
        listed_under: 'persons' where the list puts an organisation among them; '' else.
        author: whether it is one of the framework's authors.
        flaw: what is wrong with its place in the list; '' where nothing is.
    """

    name: str
    person: bool
    role: str = ""
    within: str = ""
    aliases: tuple[str, ...] = ()
    listed: str = ""
    listed_under: str = ""
    author: bool = False
    flaw: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """How many endorsed, as somebody says ('over 50')."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Endorsers:
    """A framework's public list, cleaned.

    Attributes:
        framework: the framework's id.
        organisations: in the order of the alphabet.
        persons: in the order of the list.
        flaws: what is wrong with the list as a whole.
        claims: the numbers that others give; they differ from ours and from each other.
        source: where the list stands.
        listed_at: the date of the page, 'YYYY-MM-DD'.
        as_of: when it was read.
    """

    framework: str
    organisations: tuple[Endorser, ...]
    persons: tuple[Endorser, ...]
    flaws: tuple[str, ...]
    claims: tuple[Claim, ...]
    source: str
    listed_at: str
    as_of: str

    @property
    def all(self) -> tuple[Endorser, ...]:
        """Return organisations and persons, in this order."""
        return (*self.organisations, *self.persons)


@dataclass(frozen=True, slots=True)
class Initiative:
    """An agreement on cybersecurity; `bpf_2019` says how sure its place in the mapping of 2019 is.

    Attributes:
        instrument: the id of the treaty it is, where its articles are here; '' else.
    """

    id: str
    name: str
    year: int
    stakeholders: str
    url: str
    text: str
    categories: tuple[str, ...]
    bpf_2019: str
    sources: tuple[str, ...]
    as_of: str
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """Something that agreements have in common, and the principles (ids) it is near to, by our reading."""

    id: str
    meaning: str
    principles: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return it as people say it: 'public core'."""
        return self.id.replace("-", " ")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the mapping of 2019 found out, in our own words."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Landscape:
    """The agreements, as the IGF forum mapped them in 2019 and as far as that can be known.

    Attributes:
        initiatives: in the order of the file.
        categories: every category that an initiative has.
        reading: whose reading the categories are.
        findings: what the forum found.
        warning: what is not known of the forum's list.
        as_of: when this was put together.
    """

    initiatives: tuple[Initiative, ...]
    categories: tuple[Category, ...]
    reading: str
    findings: tuple[Finding, ...]
    warning: str
    as_of: str
