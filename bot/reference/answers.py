"""What the reference service answers: look-ups and search results, each with everything an answer must name."""

from dataclasses import dataclass

from bot.reference.model import Framework, Instrument, Principle, Provision, Term, Version
from bot.reference.resolve import Place
from bot.reference.snippets import Snippet
from bot.reference.wordings.model import Wording


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a citation means.

    Attributes:
        asked: the citation in its canonical form.
        places: the provisions, at least one.
    """

    asked: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """The number that an article has in another version; `inferred`: from its title or place, no source names it."""

    version: Version
    number: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A provision with what belongs beside it.

    Attributes:
        instrument: as it reads in the provision's version and language.
        counterparts: provisions of other instruments on the same subject.
        elsewhere: citations of counterparts in instruments whose texts are not here ('untoc:16').
        principles: the principles that bear on it.
        moved: its numbers in other versions here, beside `provision.earlier`.
        texts: every text of the instrument in sight, the one shown among them.
    """

    provision: Provision
    instrument: Instrument
    counterparts: tuple[Provision, ...]
    elsewhere: tuple[str, ...]
    principles: tuple[Principle, ...]
    moved: tuple[Moved, ...] = ()
    texts: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A provision found by a search.

    Attributes:
        score: above 0, the first the highest; comparable within one answer only.
        snippet: the part that answers, matched words marked.
        title: its title, matched words marked.
        found_under: a phrase that leads to it, where its own words do not show why; '' else.
        cited: the query named it.
        points: the paragraph the query named, or that the answer stands in.
        versions: the same article in other versions that hold words of the query; the one meant answers for them.
        was: the version by whose number the query named it, where that is another number now; '' else.
    """

    provision: Provision
    score: float
    snippet: Snippet
    title: Snippet
    found_under: str = ""
    cited: bool = False
    points: tuple[str, ...] = ()
    versions: tuple[Provision, ...] = ()
    was: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found.

    Attributes:
        query: as it was typed.
        results: best first; none when nothing fits.
        read_as: words that were taken for misspelt, with what they were read as.
        did_you_mean: queries that would find something, when this one found nothing.
        terms: words of the glossary that are in the query.
        elsewhere: names of laws that are not here, of which the query cites an article.
    """

    query: str
    results: tuple[Result, ...]
    read_as: tuple[tuple[str, str], ...] = ()
    did_you_mean: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrincipleShown:
    """A principle with its framework and the provisions it bears on."""

    principle: Principle
    framework: Framework
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class PrincipleResult:
    """A principle found by a search; see `Result`."""

    principle: Principle
    score: float
    snippet: Snippet
