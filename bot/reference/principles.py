"""Principles by id, number, title or words."""

import re

from bot.errors import NotFound
from bot.reference.answers import PrincipleResult, PrincipleShown
from bot.reference.model import Library, Principle
from bot.reference.places import spaced, vocabulary
from bot.reference.ranking import Document, Ranker
from bot.reference.snippets import snippet
from bot.reference.suggest import Entry, Suggester, Suggestion, normal
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import stems

_WEIGHTS = {"title": 3.0, "summary": 1.5, "assessment": 0.7, "articles": 0.5}
_NUMBER = re.compile(r"(?:principle|principio|principe|no|n)?\s*(\d{1,2})")


class Principles:
    """The principles of all frameworks.

    Args:
        library: what there is.
        thesaurus: what words can also be called.
    """

    def __init__(self, library: Library, thesaurus: Thesaurus) -> None:
        self._library = library
        self.all = tuple(one for framework in library.frameworks.values() for one in framework.principles)
        self._suggester = Suggester([
            Entry(Suggestion(f"{one.order}. {one.title}"[:100], one.id), (str(one.order), one.title, one.id))
            for one in self.all
        ])  # fmt: skip
        self._by_name = {normal(name): self._shown(one) for one in reversed(self.all) for name in (one.title, one.id)}
        documents = {at: Document(self._fields(one), (one.title,)) for at, one in enumerate(self.all)}
        self._ranker = Ranker(documents, _WEIGHTS, thesaurus, vocabulary(library))

    def get(self, name: str) -> PrincipleShown:
        """Return a principle; see `ReferenceService.principle`."""
        wanted = normal(name[:200])
        if wanted in self._by_name:
            return self._by_name[wanted]
        number = _NUMBER.fullmatch(wanted)
        found = next((one for one in self.all if number is not None and one.order == int(number[1])), None)
        if found is not None:
            return self._shown(found)
        near = [] if wanted.isdigit() else self._suggester.like(name, 3)
        if near:
            raise NotFound("principle-near", name=name[:80], near="; ".join(one.name for one in near))
        raise NotFound("principle-unknown", name=name[:80], last=len(self.all))

    def search(self, words: str, limit: int) -> list[PrincipleResult]:
        """Return the principles that answer to words; see `ReferenceService.search_principles`."""
        query = self._ranker.reader.read(words)
        wanted = self._ranker.wanted(query)
        return [
            PrincipleResult(
                self.all[found.at],
                round(found.score, 3),
                snippet(self.all[found.at].text, wanted),
            )
            for found in self._ranker.rank(query)[:limit]
        ]

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return principles whose number or title begins as typed."""
        return self._suggester.suggest(typed)

    def _shown(self, principle: Principle) -> PrincipleShown:
        provisions = (self._library.provision(citation) for citation in principle.provisions)
        return PrincipleShown(
            principle,
            self._library.frameworks[principle.framework],
            tuple(one for one in provisions if one is not None),
        )

    def _fields(self, principle: Principle) -> dict[str, list[str]]:
        provisions = (self._library.provision(citation) for citation in principle.provisions)
        return {
            "title": stems(principle.title),
            "summary": stems(principle.text),
            "assessment": stems(principle.assessment.text),
            "articles": spaced(one.title for one in provisions if one is not None),
        }
