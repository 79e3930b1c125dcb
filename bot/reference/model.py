"""Reference texts as they are spoken of: instruments, versions, provisions, principles, terms. Knows no files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.reference.landscape import Endorsers, Landscape
from bot.reference.wordings.model import Wording


class Verified(StrEnum):
    """How far a summary was compared with an official text."""

    FULL = "full"
    PARTIAL = "partial"
    NO = "no"


class Kind(StrEnum):
    """Whether an answer holds our own summary or the wording itself."""

    SUMMARY = "summary"
    TEXT = "text"


class Rating(StrEnum):
    """How a version does on a principle, by the reading its source names."""

    MET = "met"
    MIXED = "mixed"
    WEAK = "weak"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Version:
    """One dated text of an instrument.

    Attributes:
        id: the symbol people cite it by ('A/RES/79/243'), or a short name where it has none ('draft-2023').
        status: 'draft', 'adopted' or 'in force'.
        date: when that text was made, 'YYYY-MM-DD' or 'YYYY-MM'.
        name: what it is called where the id does not say it.
        in_force: since when, '' when it is not.
        articles: how many it has; 0 when not known.
    """

    id: str
    status: str
    date: str
    name: str = ""
    in_force: str = ""
    place: str = ""
    note: str = ""
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter, section or title, and the first and last article under it (their places in the instrument)."""

    kind: str
    number: str
    title: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Concern:
    """A worry about a provision, and who raised it where."""

    concern: str
    raised_by: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provision:
    """An article: our summary of it or its imported wording, with everything needed to cite it.

    Attributes:
        number: its plain number, '24'.
        path: the headings above it, outermost first.
        text: the summary (or, with kind TEXT, the wording).
        version: the one that `text` is or is about.
        language: of `text`.
        earlier: its numbers in earlier versions, by version id.
        earlier_inferred: those numbers follow from the order only, no source names them.
        sources: what the summary rests on, spelled out; of a wording the file it came from.
        wording: with kind TEXT, the stored text that the article is of.
        summary: with kind TEXT, our summary of the same article, where there is one; its number and version are those
            that it was written for.
    """

    instrument: str
    number: str
    title: str
    text: str
    version: Version
    language: str
    path: tuple[Heading, ...]
    tags: tuple[str, ...]
    verified: Verified
    sources: tuple[str, ...]
    as_of: str
    kind: Kind = Kind.SUMMARY
    concerns: tuple[Concern, ...] = ()
    safeguard: str = ""
    note: str = ""
    earlier: Mapping[str, str] = field(default_factory=dict)
    earlier_inferred: bool = False
    wording: Wording | None = None
    summary: "Provision | None" = None

    @property
    def citation(self) -> str:
        """Return its canonical citation, 'uncc:24'."""
        return f"{self.instrument}:{self.number}"

    @property
    def label(self) -> str:
        """Return how people say it, 'UNCC 24', 'Budapest 15'."""
        return said(self.citation)


def said(citation: str) -> str:
    """Return a canonical citation as people say it: 'untoc:16' -> 'UNTOC 16', 'budapest:15' -> 'Budapest 15'."""
    instrument, _, number = citation.partition(":")
    # Short ids are initials, long ones are places.
    return f"{instrument.upper() if len(instrument) < 6 else instrument.capitalize()} {number}"


@dataclass(frozen=True, slots=True)
class Note:
    """A fact about an instrument as a whole."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty. The first version is the one that provisions belong to unless they say otherwise."""

    id: str
    name: str
    title: str
    aliases: tuple[str, ...]
    language: str
    versions: tuple[Version, ...]
    headings: tuple[Heading, ...]
    provisions: tuple[Provision, ...]
    notes: tuple[Note, ...]
    warning: str
    as_of: str
    _by_number: Mapping[str, Provision] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # The first of a number counts, as for a reader.
        by_number = {one.number: one for one in reversed(self.provisions)}
        object.__setattr__(self, "_by_number", by_number)

    @property
    def version(self) -> Version:
        """Return the version that is meant when nobody names one."""
        return self.versions[0]

    def provision(self, number: str) -> Provision | None:
        """Return an article by its plain number."""
        return self._by_number.get(number)

    def under(self, heading: Heading) -> tuple[Provision, ...]:
        """Return the articles under a heading."""
        return self.provisions[heading.first - 1 : heading.last]


@dataclass(frozen=True, slots=True)
class Assessment:
    """How a version does on a principle."""

    instrument: str
    version: str
    rating: Rating
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle of a framework, with the provisions it bears on (citations)."""

    framework: str
    id: str
    order: int
    group: str
    title: str
    text: str
    provisions: tuple[str, ...]
    assessment: Assessment
    sources: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A set of principles: the Multistakeholder Manifesto."""

    id: str
    name: str
    published: str
    authors: tuple[str, ...]
    ratings_note: str
    principles: tuple[Principle, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of negotiations, in our own words."""

    term: str
    text: str
    aliases: tuple[str, ...]
    verified: Verified
    sources: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Which provisions answer to each other, and which principles bear on them. Keys and values are citations.

    Attributes:
        counterparts: provision -> provisions of other instruments, both ways. An instrument that has no file here
            ('untoc:16') appears as a value only.
        principles: provision -> principles.
    """

    counterparts: Mapping[str, tuple[str, ...]]
    principles: Mapping[str, tuple[Principle, ...]]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """Words by which people look for provisions: a line of the index at the back of the book."""

    at: tuple[str, ...]
    names: tuple[str, ...]
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aids:
    """What helps to find, and is never shown.

    Attributes:
        index: the index at the back of the book.
        synonyms: groups of phrases that mean nearly the same.
        terms: English phrase -> language -> phrases.
        elsewhere: English words that no provision is about.
        laws: names of laws that people cite and that are not here, beyond those that are known.
        right: other English words that are close to ours and no slips for them.
    """

    index: tuple[IndexEntry, ...]
    synonyms: tuple[tuple[str, ...], ...]
    terms: tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...]
    elsewhere: frozenset[str] = frozenset()
    laws: tuple[str, ...] = ()
    right: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """An instrument whose names are known, whether or not anything of it is here; data/treaties/names.yaml.

    Attributes:
        version: the concluded text.
    """

    id: str
    name: str
    title: str
    aliases: tuple[str, ...]
    version: Version


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was read from data/, and with `wordings` the imported texts that one server sees.

    Attributes:
        instruments: by id. Where a text of the version meant is here, their provisions are of kind TEXT.
        known: instruments by id that people name and that may be imported; those of `instruments` are not among them.
        wordings: every text in sight: all instruments, versions and languages.
    """

    instruments: Mapping[str, Instrument]
    frameworks: Mapping[str, Framework]
    terms: tuple[Term, ...]
    landscape: Landscape
    endorsers: Mapping[str, Endorsers]
    crosswalk: Crosswalk
    aids: Aids
    known: Mapping[str, Known] = field(default_factory=dict)
    wordings: tuple[Wording, ...] = ()

    def provision(self, citation: str) -> Provision | None:
        """Return the provision of a canonical citation, 'uncc:24'."""
        instrument, _, number = citation.partition(":")
        found = self.instruments.get(instrument)
        return found.provision(number) if found is not None else None
