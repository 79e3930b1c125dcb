"""The reference service: principles, treaties and words, looked up and searched in memory; no call has to wait."""

from collections.abc import Sequence
from pathlib import Path

from bot.errors import Invalid, NotFound
from bot.reference.answers import Answer, LookUp, PrincipleResult, PrincipleShown, Result, Shown
from bot.reference.articles import Articles, is_any
from bot.reference.citations import Citation
from bot.reference.endorsers import EndorserSearch
from bot.reference.glossary import Glossary
from bot.reference.initiatives import Initiatives
from bot.reference.loader import load
from bot.reference.model import Framework, Instrument, Library, Principle, Provision, Term
from bot.reference.principles import Principles
from bot.reference.resolve import Resolver
from bot.reference.search import Hit, ProvisionSearch
from bot.reference.snippets import snippet
from bot.reference.suggest import Entry, Suggester, Suggestion, normal
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import DRESS, cut, stems

MOST = 25
"""So many results are given at most."""
LONGEST = 2000
"""So many characters of a query are read."""
CITED = 1000.0
"""The score of what a query names."""


class ReferenceService:
    """Everything under data/ that can be looked up.

    Args:
        library: what was read.
        results: how many results a search gives when nobody says.
    """

    def __init__(self, library: Library, results: int = 5) -> None:
        self.library = library
        self._results = results
        self._resolver = Resolver(library)
        self._articles = Articles(library, self._resolver)
        thesaurus = Thesaurus(library.aids)
        self._search = ProvisionSearch(library, thesaurus)
        self._principles = Principles(library, thesaurus)
        self._glossary = Glossary(library)
        self._subjects = Suggester(_subjects(library))
        self.initiatives = Initiatives(library.landscape)
        self.endorsers = {name: EndorserSearch(found) for name, found in library.endorsers.items()}

    @classmethod
    def load(cls, folder: Path, *, results: int = 5) -> "ReferenceService":
        """Read data/ and make it searchable.

        Raises:
            Invalid: a file is missing or wrong; the message names file, line and key.
        """
        return cls(load(folder), results)

    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments in the order of their rank."""
        return tuple(self.library.instruments.values())

    def instrument(self, name: str) -> Instrument:
        """Return an instrument by its id or any name.

        Raises:
            NotFound: ``instrument-unknown`` with the ids there are.
        """
        return self._articles.instrument(name)

    def look_up(self, citation: str, instrument: str | None = None) -> LookUp:
        """Return what a citation means: one article, a range, a chapter.

        Args:
            citation: as people type it; a title will do.
            instrument: id or name of the instrument meant, or None or 'any'; a name in the citation goes before it.

        Raises:
            NotFound: ``instrument-unknown``; ``article-unknown``, ``heading-unknown`` or ``draft-article-unknown`` for
                a number that is not there; ``citation-near`` or ``citation-unknown`` for words that are no citation.
        """
        return self._articles.look_up(citation, instrument)

    def article(self, instrument: str | None, citation: str, *, version: str = "", language: str = "") -> Provision:
        """Return one article; of a range or chapter the first.

        Args:
            instrument: see `look_up`.
            citation: see `look_up`.
            version: the version wanted; '' for the one there is.
            language: likewise.

        Raises:
            NotFound: as `look_up`, and ``version-unknown`` or ``text-language-unknown``.
        """
        found = self.look_up(citation, instrument).places[0].provision
        if version and normal(version) != normal(found.version.id):
            raise NotFound("version-unknown", version=version[:60], known=found.version.id)
        if language and language.casefold() != found.language:
            raise NotFound("text-language-unknown", language=language[:20], known=found.language)
        return found

    def show(self, provision: Provision) -> Shown:
        """Return an article with its counterparts and the principles that bear on it."""
        citations = self.library.crosswalk.counterparts.get(provision.citation, ())
        pairs = [(citation, self.library.provision(citation)) for citation in citations]
        return Shown(
            provision=provision,
            instrument=self.library.instruments[provision.instrument],
            counterparts=tuple(found for _, found in pairs if found is not None),
            elsewhere=tuple(citation for citation, found in pairs if found is None),
            principles=self.library.crosswalk.principles.get(provision.citation, ()),
        )

    def search(self, words: str, instrument: str | None = None, language: str = "", limit: int | None = None) -> Answer:
        """Return the provisions that answer to words or a citation, best first.

        Args:
            words: anything; what a citation in it names comes first.
            instrument: id or name of the one to stay within, or None or 'any'.
            language: the language of the words, where somebody knows it; their script and spelling decide.
            limit: how many at most, 1 to 25; the host's setting when left out.

        Raises:
            NotFound: ``instrument-unknown``.
            Invalid: ``search-limit``.
        """
        limit = self._results if limit is None else limit
        if not 1 <= limit <= MOST:
            raise Invalid("search-limit", most=MOST)
        within = self._articles.within(instrument)
        found = self._resolver.parse(words[:LONGEST])
        results = self._cited(found.citations, within)
        read_as: tuple[tuple[str, str], ...] = ()
        if len(results) < limit and not (found.citations and self._is_bare(found.rest)):
            named = {result.provision.citation for result in results}
            ids = None if is_any(instrument) else {one.id for one in within}
            hits, read_as = self._search.find(found.rest, ids, language, limit + len(named))
            results += [_result(hit) for hit in hits if hit.provision.citation not in named]
        return Answer(
            query=words,
            results=tuple(results[:limit]),
            read_as=read_as if results else (),
            did_you_mean=() if results else self._did_you_mean(words),
            terms=self._glossary.within(words),
        )

    def principles(self) -> tuple[Principle, ...]:
        """Return every principle, framework by framework."""
        return self._principles.all

    def principle(self, name: str) -> PrincipleShown:
        """Return a principle by its id, number or title.

        Raises:
            NotFound: ``principle-near`` with what is spelt like it, or ``principle-unknown``.
        """
        return self._principles.get(name)

    def search_principles(self, words: str, limit: int = 5) -> list[PrincipleResult]:
        """Return the principles that answer to words, best first; none when nothing fits."""
        return self._principles.search(words, limit)

    def terms(self) -> tuple[Term, ...]:
        """Return the glossary in the order of the alphabet."""
        return self._glossary.all

    def glossary(self, term: str) -> Term:
        """Return a word of the glossary by its name or an alias.

        Raises:
            NotFound: ``term-near`` with what is spelt like it, or ``term-unknown``.
        """
        return self._glossary.get(term)

    def suggest_articles(self, typed: str, instrument: str | None = None) -> list[Suggestion]:
        """Return articles whose number or title begins as typed; the values are citations for `look_up`."""
        return self._articles.suggest(typed, instrument)

    def suggest_principles(self, typed: str) -> list[Suggestion]:
        """Return principles whose number or title begins as typed; the values are ids."""
        return self._principles.suggest(typed)

    def suggest_terms(self, typed: str) -> list[Suggestion]:
        """Return words of the glossary that begin as typed."""
        return self._glossary.suggest(typed)

    def suggest_subjects(self, typed: str) -> list[Suggestion]:
        """Return subjects that begin as typed: titles of articles, and what people call their subjects."""
        return self._subjects.suggest(typed)

    def sources(self) -> tuple[str, ...]:
        """Return one line on each collection: what it is, of which version and date, and how much of it is here."""
        lines = [
            f"{one.name}, {one.version.id}: summaries of {len(one.provisions)} articles, {one.as_of}"
            for one in self.instruments()
        ]
        lines += [f"{one.name}: {len(one.principles)} principles, {one.as_of}" for one in self._frameworks()]
        return (*lines, f"Glossary: {len(self.terms())} words")

    def _frameworks(self) -> tuple[Framework, ...]:
        return tuple(self.library.frameworks.values())

    def _cited(self, citations: Sequence[Citation], within: Sequence[Instrument]) -> list[Result]:
        results: dict[str, Result] = {}
        for citation in citations:
            for place in self._resolver.places(citation, within):
                one = place.provision
                score = CITED - len(results)
                shown = snippet(one.text, frozenset())
                title = snippet(one.title, frozenset())
                results.setdefault(one.citation, Result(one, score, shown, title, cited=True, points=place.points))
        return list(results.values())

    def _is_bare(self, rest: str) -> bool:
        """Whether nothing but names and everyday words is left beside a citation."""
        if self._resolver.named(rest):
            return True
        names = {word for one in self.instruments() for name in (one.id, one.name, *one.aliases) for word in cut(name)}
        return not [word for word in stems(rest) if word not in DRESS and word not in names and len(word) > 1]

    def _did_you_mean(self, words: str) -> tuple[str, ...]:
        near = self._subjects.like(words, 6, whole=True)
        return tuple(dict.fromkeys(suggestion.value for suggestion in near))[:3]


def _result(hit: Hit) -> Result:
    one = hit.provision
    title, shown = snippet(one.title, hit.matched), snippet(one.text, hit.matched)
    # Where the words to be seen show why, nothing needs to be said about it.
    seen = any(part.matched for part in (*title, *shown))
    return Result(one, round(hit.score, 3), shown, title, "" if seen else hit.found_under)


def _subjects(library: Library) -> list[Entry]:
    phrases = [one.title for instrument in library.instruments.values() for one in instrument.provisions]
    phrases += [name for entry in library.aids.index for name in entry.names]
    unique = {normal(phrase): phrase for phrase in reversed(phrases)}
    return [
        Entry(Suggestion(phrase[:100], phrase[:100]), (phrase,)) for phrase in sorted(unique.values(), key=str.casefold)
    ]
