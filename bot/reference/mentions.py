"""The provisions that a message cites, with what makes a number ambiguous: other treaties, other versions. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.reference.citations import Citation
from bot.reference.model import Instrument, Library, Provision
from bot.reference.resolve import Place, Resolver
from bot.reference.suggest import normal

LONGEST = 6000
MOST = 25
"""So many mentions are told of one message."""
_MOST_READINGS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What the same number means in another version: its title there, and where that article is now, if known."""

    version: str
    title: str
    now: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One citation in a text.

    Attributes:
        said: it in its canonical form.
        places: what it means; the treaty of the lowest rank where none was named. Empty: there is no such article here.
        others: in other treaties, where none was named: the article with the number, the first of a range or chapter.
        readings: what the number means in other versions, where none was named.
    """

    said: str
    places: tuple[Place, ...]
    others: tuple[Provision, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether something else may have been meant."""
        return bool(self.others or self.readings)


def mentions(texts: Iterable[str], library: Library, resolver: Resolver) -> tuple[Mention, ...]:
    """Return what texts cite, in the order of the texts, each place once.

    Args:
        texts: a message's content and the parts of its cards; each is read by itself.
        library: what the asking server sees.
        resolver: of that library.
    """
    found: dict[object, Mention] = {}
    for text in texts:
        for citation in resolver.parse(text[:LONGEST]).citations:
            mention = _mention(citation, library, resolver)
            key = tuple((place.provision.citation, place.points) for place in mention.places) or mention.said
            found.setdefault(key, mention)
    return tuple(found.values())[:MOST]


def _mention(citation: Citation, library: Library, resolver: Resolver) -> Mention:
    if citation.assumed:
        # A question about one treaty means it throughout; a message that names one may speak of several.
        citation = replace(citation, instrument="", assumed=False)
    if citation.instrument and citation.instrument not in library.instruments:
        return Mention(str(citation), ())
    places = resolver.places(citation, tuple(library.instruments.values()))
    if not places:
        return Mention(str(citation), ())
    first = places[0].provision.instrument
    own = tuple(place for place in places if place.provision.instrument == first)
    said = str(citation) if citation.instrument else f"{first} {citation}"
    others = {place.provision.instrument: place.provision for place in reversed(places[len(own) :])}
    readings: list[Reading] = []
    if len(own) == 1 and not (citation.headings or citation.version):
        readings = _readings(own[0].provision, library.instruments[first], library)
    return Mention(said, own, tuple(others.values()), tuple(readings))


def _readings(provision: Provision, instrument: Instrument, library: Library) -> list[Reading]:
    """Return what an article's number means in other versions, where that is something else."""
    number = (provision.summary or provision).number
    found: dict[str, Reading] = {}
    for version in instrument.versions:
        if version.id == provision.version.id:
            continue
        for other in instrument.provisions:
            ours = other.summary or other
            if ours.earlier.get(version.id) == number and ours.number != number:
                name = f"{version.name} ({version.date})" if version.name else version.id
                found[normal(version.id)] = Reading(name, other.title, other.number)
    for wording in library.wordings:
        article = wording.article(provision.number) if wording.instrument == instrument.id else None
        same = normal(wording.version) == normal(provision.version.id) or wording.language != provision.language
        if article is None or same or normal(article.title) == normal(provision.title):
            continue
        found.setdefault(normal(wording.version), Reading(wording.version, article.title, ""))
    return list(found.values())[:_MOST_READINGS]


def cited_in(text: str, library: Library, resolver: Resolver) -> frozenset[str]:
    """Return the articles ('uncc:24') that a text cites; without a treaty's name those of the lowest rank."""
    found = mentions(_parts(text), library, resolver)
    return frozenset(place.provision.citation for one in found for place in one.places)


def _parts(text: str) -> Sequence[str]:
    """Return a long text in parts that the parser reads whole, cut at paragraphs where it can."""
    parts: list[str] = []
    while text:
        cut = len(text) if len(text) <= LONGEST else max(text.rfind("\n", 0, LONGEST), LONGEST // 2)
        parts.append(text[:cut])
        text = text[cut:]
    return parts
