"""A person's words -> an answer: what they cite first, then what answers to the other words, else what was meant."""

from collections.abc import Sequence
from functools import lru_cache

from bot.errors import Invalid
from bot.reference.answers import Answer, Result
from bot.reference.articles import ANY, Articles, is_any
from bot.reference.citations import Citation
from bot.reference.glossary import Glossary
from bot.reference.model import Instrument, Kind, Library, Provision
from bot.reference.passages import lines_of
from bot.reference.resolve import Resolver
from bot.reference.search import Hit, ProvisionSearch
from bot.reference.snippets import Snippet, snippet
from bot.reference.suggest import Entry, Suggester, Suggestion, normal
from bot.reference.words import DRESS, STOP, base, cut, stems

MOST = 25
"""So many results are given at most."""
LONGEST = 2000
"""So many characters of a query are read."""
CITED = 1000.0
"""The score of what a query names."""


class Finder:
    """Answers queries over what one server sees.

    Args:
        library: what there is.
        resolver: from citations to provisions.
        articles: instruments by their names.
        search: provisions by words.
        glossary: words that are explained beside results.
        results: how many results are given when nobody says.
    """

    def __init__(
        self,
        library: Library,
        resolver: Resolver,
        articles: Articles,
        search: ProvisionSearch,
        glossary: Glossary,
        results: int,
    ) -> None:
        self.search = search
        self._resolver = resolver
        self._articles = articles
        self._glossary = glossary
        self._results = results
        self._subjects = Suggester(_subjects(library))
        called = (name for one in library.instruments.values() for name in (one.id, one.name, *one.aliases))
        self._languages = frozenset({*STOP, *(base(one.language) for one in library.wordings), ANY})
        self._names = frozenset(word for name in called for word in cut(name))
        # What is in sight never changes, and a room asks the same questions again and again.
        self.find = lru_cache(maxsize=1024)(self._find)

    def _find(self, words: str, instrument: str | None, language: str, limit: int | None) -> Answer:
        """Return the provisions that answer to words or a citation; see `ReferenceService.search`."""
        limit = self._results if limit is None else limit
        if not 1 <= limit <= MOST:
            raise Invalid("search-limit", most=MOST)
        if language and base(language) not in self._languages:
            raise Invalid("search-language", language=language[:20], known=", ".join(sorted(self._languages)))
        within = self._articles.within(instrument)
        found = self._resolver.parse(words[:LONGEST])
        elsewhere = [one for one in found.citations if self._resolver.is_elsewhere(one)]
        results = self._cited(found.citations, within)
        read_as: tuple[tuple[str, str], ...] = ()
        # The rest of a citation is folded; accents tell the language, so words without one are searched as they are.
        rest = self._resolver.without(elsewhere, found.rest) if found.citations else words[:LONGEST]
        if len(results) < limit and not (found.citations and self._is_bare(rest)):
            named = {result.provision.citation for result in results}
            ids = None if is_any(instrument) else {one.id for one in within}
            hits, read_as = self.search.find(rest, ids, language, limit + len(named))
            results += [_result(hit) for hit in hits if hit.provision.citation not in named]
        return Answer(
            query=words,
            results=tuple(results[:limit]),
            read_as=read_as if results else (),
            did_you_mean=() if results else self._did_you_mean(words),
            terms=self._glossary.within(words),
            elsewhere=tuple(dict.fromkeys(map(self._resolver.called, elsewhere))),
        )

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return subjects that begin as typed."""
        return self._subjects.suggest(typed)

    def _cited(self, citations: Sequence[Citation], within: Sequence[Instrument]) -> list[Result]:
        results: dict[str, Result] = {}
        for citation in citations:
            for place in self._resolver.places(citation, within):
                one = place.provision
                if one.citation not in results:
                    shown = _paragraph(one, place.points)
                    title = snippet(one.title, ())
                    score = CITED - len(results)
                    results[one.citation] = Result(
                        one, score, shown, title, cited=True, points=place.points, was=place.was
                    )
        return list(results.values())

    def _is_bare(self, rest: str) -> bool:
        """Whether nothing but names and everyday words is left beside a citation."""
        if self._resolver.named(rest):
            return True
        return not [word for word in stems(rest) if word not in DRESS and word not in self._names and len(word) > 1]

    def _did_you_mean(self, words: str) -> tuple[str, ...]:
        near = self._subjects.like(words, 6, whole=True)
        return tuple(dict.fromkeys(suggestion.value for suggestion in near))[:3]


def _paragraph(provision: Provision, points: tuple[str, ...]) -> Snippet:
    """Return the beginning of the paragraph that was cited; of the article where it is not found."""
    if provision.kind is Kind.TEXT and points:
        for line in lines_of(provision.text, provision.language):
            if line.points[: len(points)] == points:
                return snippet(line.text, (), language=provision.language)
    return snippet(provision.text, (), language=provision.language)


def _result(hit: Hit) -> Result:
    score = round(hit.score, 3)
    return Result(
        hit.provision, score, hit.snippet, hit.title, hit.found_under, points=hit.points, versions=hit.versions
    )


def _subjects(library: Library) -> list[Entry]:
    phrases = [one.title for instrument in library.instruments.values() for one in instrument.provisions if one.title]
    phrases += [name for entry in library.aids.index for name in entry.names]
    unique = {normal(phrase): phrase for phrase in reversed(phrases)}
    return [
        Entry(Suggestion(phrase[:100], phrase[:100]), (phrase,)) for phrase in sorted(unique.values(), key=str.casefold)
    ]
