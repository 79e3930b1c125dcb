"""Citation -> the provisions it means, in the instruments there are. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.reference.citation_numbers import roman
from bot.reference.citation_tokens import SIGN, Names
from bot.reference.citation_words import WORDS, Role
from bot.reference.citations import Citation, Found, parse
from bot.reference.model import Heading, Instrument, Library, Provision
from bot.reference.other_laws import law_before, name_of, names_of_others, words_of
from bot.reference.words import cut


@dataclass(frozen=True, slots=True)
class Place:
    """A provision that was cited.

    Attributes:
        points: the paragraph asked for, ('2', 'b'); () for the whole article.
        was: the version whose number was cited, '' when it was that of the version shown.
    """

    provision: Provision
    points: tuple[str, ...] = ()
    was: str = ""


class Resolver:
    """Finds what is cited.

    Args:
        library: what there is.
    """

    def __init__(self, library: Library) -> None:
        self._instruments = library.instruments
        called = {
            name: one.id
            for one in library.instruments.values()
            for name in (one.id, one.name, one.title, *one.aliases, *filter(_is_symbol, (v.id for v in one.versions)))
        }
        ours = words_of(called)
        others = names_of_others(library.known, library.aids.laws)
        self._names = Names(others | called, lambda words, at: law_before(words, at, ours))
        self._known = library.known
        self._others = others
        # The same places are asked for again and again, and by every key press.
        self.parse = lru_cache(maxsize=2048)(self._parse)

    def _parse(self, text: str) -> Found:
        """Return the citations in a text; see `citations.parse`."""
        return parse(text, self._names)

    def named(self, text: str) -> str:
        """Return the instrument whose name a text is, '' when it is none."""
        return self._names.only(text)

    def meant(self, citation: Citation, within: Sequence[Instrument]) -> Sequence[Instrument]:
        """Return the instruments that a citation can mean: the one it names, else those given.

        None where it is of a law that is not here: 'article 24 of the GDPR' is no article of ours.
        """
        named = self._instruments.get(citation.instrument)
        if named is not None:
            return [named]
        return () if self.is_elsewhere(citation) else within

    def is_elsewhere(self, citation: Citation) -> bool:
        """Whether the law that a citation is of is named beside it, and not here."""
        return bool(citation.instrument) and not citation.assumed and citation.instrument not in self._instruments

    def called(self, citation: Citation) -> str:
        """Return the name of the law, which is not here, that a citation is of."""
        return name_of(citation.instrument, self._known)

    def without(self, citations: Iterable[Citation], rest: str) -> str:
        """Return what is left of a text beside citations of laws that are not here, without the names of those laws."""
        cited = {one.instrument for one in citations}
        names = [name for name, law in self._others.items() if law in cited]
        gone = words_of([*names, *(one.removeprefix(SIGN) for one in cited)]) if cited else frozenset()
        left = (word for word in cut(rest) if word not in gone and word not in WORDS[Role.OF])
        return " ".join(left) if gone else rest

    def places(self, citation: Citation, within: Sequence[Instrument]) -> list[Place]:
        """Return what a citation means.

        Args:
            citation: the citation; when it names an instrument, that one is meant.
            within: the instruments meant otherwise, in the order of their rank.
        """
        return [place for instrument in self.meant(citation, within) for place in places_in(citation, instrument)]


def _is_symbol(version: str) -> bool:
    """Whether a version's id says whose it is: 'A/RES/79/243' and 'ETS 185' do, 'final', '2001' and 'v1' do not."""
    return len(version) > 4 and any(map(str.isdigit, version)) and any(map(str.isalpha, version))


def places_in(citation: Citation, instrument: Instrument) -> Iterable[Place]:
    """Return what a citation means in one instrument, as it reads in one version."""
    if citation.headings:
        return [Place(one) for heading in _headings(citation, instrument) for one in instrument.under(heading)]
    if citation.version:
        return _moved(citation, instrument)
    if citation.last:
        numbers = [str(number) for number in range(int(citation.number), int(citation.last) + 1)]
        return [Place(one) for number in numbers if (one := instrument.provision(number)) is not None]
    found = instrument.provision(citation.number)
    return [Place(found, citation.points)] if found is not None else []


def _headings(citation: Citation, instrument: Instrument) -> list[Heading]:
    """Return the headings meant: 'Section 1 of Chapter II' is one, 'Title 3' may be several."""
    inside = [Heading("", "", "", 1, len(instrument.provisions))]
    for kind, number in citation.headings:
        inside = [
            heading
            for outer in inside
            for heading in instrument.headings
            if heading.kind == kind
            and (heading.number == number or str(roman(heading.number)) == number)
            and outer.first <= heading.first
            and heading.last <= outer.last
        ]
    return inside


def _moved(citation: Citation, instrument: Instrument) -> list[Place]:
    """Return where the articles of a draft are now: 'draft article 17' is another one in the final text."""
    last = int(citation.last) if citation.last else None
    drafts = {v.id for v in instrument.versions if v.status == "draft" and v.id.startswith(citation.version)}
    return [
        Place(provision, citation.points, draft)
        for provision in instrument.provisions
        for draft, number in provision.earlier.items()
        if draft in drafts
        and (number == citation.number or (last is not None and int(citation.number) <= int(number) <= last))
    ]
