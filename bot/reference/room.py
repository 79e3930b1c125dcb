"""What one server can look up and search: a library and everything made from it. Swapped whole when texts change."""

from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from bot.reference.answers import Answer, LookUp, Shown
from bot.reference.articles import Articles
from bot.reference.editions import Editions
from bot.reference.finding import Finder
from bot.reference.glossary import Glossary
from bot.reference.model import Instrument, Library, Provision
from bot.reference.resolve import Resolver
from bot.reference.search import ProvisionSearch
from bot.reference.suggest import Suggestion
from bot.reference.thesaurus import Thesaurus


class Room:
    """A library that can be looked up and searched. It never changes, so that a look-up sees one state of it.

    Args:
        library: what there is.
        thesaurus: what words can also be called.
        glossary: words that are explained beside results.
        results: how many results a search gives when nobody says.
        public: for a server's own room, the one that everybody sees: only the server's own texts are indexed anew.

    Attributes:
        shelf: what was built from this state, for whoever shows it; it goes with the room.
    """

    def __init__(
        self,
        library: Library,
        thesaurus: Thesaurus,
        glossary: Glossary,
        results: int,
        public: "Room | None" = None,
    ) -> None:
        self.library = library
        self.editions = Editions(library)
        self.resolver = Resolver(library)
        self.articles = Articles(library, self.resolver, self.editions)
        search = ProvisionSearch(library, thesaurus, public.finder.search if public is not None else None)
        self.finder: Finder = Finder(library, self.resolver, self.articles, search, glossary, results)
        self.shelf: dict[Hashable, tuple[object, Any]] = {}
        # What is in sight never changes, and everybody in a meeting looks up the article that is being read out.
        self.look_up = lru_cache(maxsize=2048)(self._look_up)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Return the instruments in the order of their rank."""
        return tuple(self.library.instruments.values())

    def _look_up(self, citation: str, instrument: str | None, version: str, language: str, prefer: str) -> LookUp:
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
        return self.finder.find(words, instrument, language, limit)

    def suggest_subjects(self, typed: str) -> list[Suggestion]:
        """Return subjects that begin as typed."""
        return self.finder.suggest(typed)
