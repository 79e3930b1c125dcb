"""Which documents answer to a query, best first; none when nothing fits. Pure: knows stems, not provisions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.reference.index import Fields, Index, pairs
from bot.reference.query import Query, Reader, Slot
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import stems

NEIGHBOURS = 0.5
"""What two words side by side add, as a part of what the pair is worth as a term."""
NAMED = 0.6
"""What a query that is a document's name adds, as a part of its score."""
LOOKED_AT = 12
"""So many of the best are compared with their names."""
COVERED = {6: 0.34}
"""By the number of words typed: a document that answers to a smaller part of them is no answer."""
COVERED_SHORT, COVERED_LONG = 0.52, 0.2
"""The same for fewer words, which name a topic, and for more, which tell a story with much that is no topic."""
COVERED_FOREIGN = 0.25
"""The same for another language: what the term file lacks is not the asker's fault."""
WEAKEST = 0.3
"""Results below this part of the best one's score are left out."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found.

    Attributes:
        fields: its stems, by field.
        names: what it is called: titles and the phrases of the finding aid.
        shown: the fields whose words are put in bold or said as the reason.
    """

    fields: Fields
    names: tuple[str, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A document that answers to a query.

    Attributes:
        at: its place.
        score: above 0; comparable within one answer only.
        covered: the part of what was asked that it answers to, 0 to 1.
    """

    at: int
    score: float
    covered: float


class Ranker:
    """Ranks documents.

    Args:
        documents: what can be found.
        weights: what a field is worth.
        thesaurus: what words can also be called.
        vocabulary: words that are spelt right.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        weights: Mapping[str, float],
        thesaurus: Thesaurus,
        vocabulary: Sequence[str],
    ) -> None:
        self._index = Index([document.fields for document in documents], weights)
        self.reader = Reader(self._index, thesaurus, vocabulary)
        self._names = [
            [(name, words) for name in document.names if (words := frozenset(stems(name)))] for document in documents
        ]
        self._shown = [frozenset(w for name in d.shown for w in d.fields.get(name, ()) if w) for d in documents]
        # The same things are asked for again and again; a slot's answer never changes.
        self._answer = lru_cache(maxsize=2048)(self._work_out)

    def rank(self, query: Query, wanted: Callable[[int], bool] | None = None) -> list[Found]:
        """Return the documents that answer to a query, best first.

        Args:
            query: what to look for.
            wanted: which documents may be answers; None for all.
        """
        scores, covered = self._scores(query)
        if wanted is not None:
            scores = {at: score for at, score in scores.items() if wanted(at)}
        best = sorted(scores, key=lambda at: -scores[at])
        said = frozenset(query.said)
        for at in best[:LOOKED_AT]:
            scores[at] *= 1 + NAMED * self._likeness(at, said)
        best[:LOOKED_AT] = sorted(best[:LOOKED_AT], key=lambda at: -scores[at])
        needed = _needed(query)
        if not best or max(covered.get(at, 0.0) for at in best[:3]) < needed:
            return []
        least = WEAKEST * scores[best[0]]
        return [
            Found(at, scores[at], covered.get(at, 0.0))
            for at in best
            if scores[at] >= least and covered.get(at, 0.0) >= needed * 0.6
        ]

    def matched(self, at: int, query: Query) -> frozenset[str]:
        """Return the stems of a query that stand in a document's shown fields."""
        wanted = {word for slot in query.slots for way, _ in slot.ways for word in way}
        return frozenset(self._shown[at] & wanted.union(query.said))

    def found_under(self, at: int, matched: frozenset[str]) -> str:
        """Return the name that the matched stems fit best, '' when they fit none."""
        fits = ((len(words & matched) / len(words), len(words & matched), name) for name, words in self._names[at])
        part, _, name = max(fits, default=(0.0, 0, ""))
        return name if part > 0.6 else ""

    def _scores(self, query: Query) -> tuple[dict[int, float], dict[int, float]]:
        scores: dict[int, float] = {}
        covered: dict[int, float] = {}
        asked = sum(slot.tells for slot in query.slots) or 1.0
        for slot in query.slots:
            share = slot.tells / asked
            for at, worth, sure in self._answer(slot):
                scores[at] = scores.get(at, 0.0) + worth
                covered[at] = covered.get(at, 0.0) + share * sure
        for pair in pairs(query.said):
            for at, worth in self._index.worth(pair):
                scores[at] = scores.get(at, 0.0) + NEIGHBOURS * worth
        return {at: score * (0.3 + 0.7 * covered.get(at, 0.0)) for at, score in scores.items()}, covered

    def _work_out(self, slot: Slot) -> tuple[tuple[int, float, float], ...]:
        """Return (document, worth, how sure) for each document that answers to a slot, by its best way of saying it."""
        best: dict[int, float] = {}
        sure: dict[int, float] = {}
        for way, certain in slot.ways:
            factor = certain / len(way) * slot.span
            for at, value in self._index.all_of(way).items():
                if factor * value > best.get(at, 0.0):
                    best[at] = factor * value
                if certain > sure.get(at, 0.0):
                    sure[at] = certain
        return tuple((at, worth, min(1.0, 0.4 + sure[at])) for at, worth in best.items())

    def _likeness(self, at: int, said: frozenset[str]) -> float:
        """How much of a query is one of the names, and the other way round: 1 when they are the same words."""
        best = 0.0
        for _, name in self._names[at]:
            common = len(name & said)
            if common:
                best = max(best, common / (len(name) + len(said) - common))
        return best


def _needed(query: Query) -> float:
    if query.language != "en":
        return COVERED_FOREIGN
    return COVERED.get(query.length, COVERED_SHORT if query.length < min(COVERED) else COVERED_LONG)
