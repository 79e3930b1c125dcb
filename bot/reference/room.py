"""What one server can look up and search: a library and everything made from it. Swapped whole when texts change."""

from collections.abc import Sequence

from bot.errors import Invalid
from bot.reference.answers import Answer, LookUp, Result, Shown
from bot.reference.articles import Articles, is_any
from bot.reference.citations import Citation
from bot.reference.editions import Editions
from bot.reference.glossary import Glossary
from bot.reference.model import Instrument, Library, Provision
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


class Room:
    """A library that can be looked up and searched. It never changes, so that a look-up sees one state of it.

    Args:
        library: what there is.
        thesaurus: what words can also be called.
        glossary: words that are explained beside results.
        results: how many results a search gives when nobody says.
    """

    def __init__(self, library: Library, thesaurus: Thesaurus, glossary: Glossary, results: int) -> None:
        self.library = library
        self._results = results
        self._glossary = glossary
        self.editions = Editions(library)
        self.resolver = Resolver(library)
        self.articles = Articles(library, self.resolver, self.editions)
        self._search = ProvisionSearch(library, thesaurus)
        self.subjects = Suggester(_subjects(library))

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments in the order of their rank."""
        return tuple(self.library.instruments.values())

    def look_up(self, citation: str, instrument: str | None, version: str, language: str, prefer: str) -> LookUp:
        """Return what a citation means; see `ReferenceService.look_up`."""
        return self.articles.look_up(citation, instrument, version, language, prefer)

    def show(self, provision: Provision) -> Shown:
        """Return an article with what belongs beside it; see `ReferenceService.show`."""
        # The crosswalk knows the numbers of the version that our summaries are about.
        ours = (provision.summary or provision).citation
        citations = self.library.crosswalk.counterparts.get(ours, ())
        pairs = [(citation, self.library.provision(citation)) for citation in citations]
        return Shown(
            provision=provision,
            instrument=self.editions.holding(provision),
            counterparts=tuple(found for _, found in pairs if found is not None),
            elsewhere=tuple(citation for citation, found in pairs if found is None),
            principles=self.library.crosswalk.principles.get(ours, ()),
            moved=self.editions.moved(provision),
            texts=tuple(self.editions.texts(provision.instrument)),
        )

    def search(self, words: str, instrument: str | None, language: str, limit: int | None) -> Answer:
        """Return the provisions that answer to words or a citation; see `ReferenceService.search`."""
        limit = self._results if limit is None else limit
        if not 1 <= limit <= MOST:
            raise Invalid("search-limit", most=MOST)
        within = self.articles.within(instrument)
        found = self.resolver.parse(words[:LONGEST])
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

    def suggest_subjects(self, typed: str) -> list[Suggestion]:
        """Return subjects that begin as typed."""
        return self.subjects.suggest(typed)

    def _cited(self, citations: Sequence[Citation], within: Sequence[Instrument]) -> list[Result]:
        results: dict[str, Result] = {}
        for citation in citations:
            for place in self.resolver.places(citation, within):
                one = place.provision
                score = CITED - len(results)
                shown = snippet(one.text, frozenset())
                title = snippet(one.title, frozenset())
                results.setdefault(one.citation, Result(one, score, shown, title, cited=True, points=place.points))
        return list(results.values())

    def _is_bare(self, rest: str) -> bool:
        """Whether nothing but names and everyday words is left beside a citation."""
        if self.resolver.named(rest):
            return True
        names = {word for one in self.instruments for name in (one.id, one.name, *one.aliases) for word in cut(name)}
        return not [word for word in stems(rest) if word not in DRESS and word not in names and len(word) > 1]

    def _did_you_mean(self, words: str) -> tuple[str, ...]:
        near = self.subjects.like(words, 6, whole=True)
        return tuple(dict.fromkeys(suggestion.value for suggestion in near))[:3]


def _result(hit: Hit) -> Result:
    one = hit.provision
    title, shown = snippet(one.title, hit.matched), snippet(one.text, hit.matched)
    # Where the words to be seen show why, nothing needs to be said about it.
    seen = any(part.matched for part in (*title, *shown))
    return Result(one, round(hit.score, 3), shown, title, "" if seen else hit.found_under)


def _subjects(library: Library) -> list[Entry]:
    phrases = [one.title for instrument in library.instruments.values() for one in instrument.provisions if one.title]
    phrases += [name for entry in library.aids.index for name in entry.names]
    unique = {normal(phrase): phrase for phrase in reversed(phrases)}
    return [
        Entry(Suggestion(phrase[:100], phrase[:100]), (phrase,)) for phrase in sorted(unique.values(), key=str.casefold)
    ]
