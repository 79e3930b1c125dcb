"""Which documents answer to a query, best first; none when nothing fits. Pure: knows stems, not provisions."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from bot.reference.index import Fields, Index
from bot.reference.query import Query, Reader, Slot
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import DRESS, stems

NEIGHBOURS = 0.5
"""What two words side by side add, as a part of what the pair is worth as a term."""
NAMED = 0.6
"""What a query that is a document's name adds, as a part of its score."""
TOGETHER = 0.25
"""What a query adds whose words stand in this order in the text, as a part of its score."""
LOOKED_AT = 12
"""So many of the best are compared with their names, and read for the query's words in their order."""
LIKELY = 256
"""So many documents are weighed in full."""
KEPT = 64
"""So many of the best are answers at most."""
COVERED_LONG = 0.2
"""Who tells a story in seven words or more says much that is no topic: answering to this part of it will do."""
COVERED_SHORT: Mapping[int, float] = {1: 0.52, 2: 0.56, 3: 0.66}
TOGETHER_SHORT = 0.5
"""Three words or fewer name a topic: so much of it has to be answered to, so much of it within one phrase."""
COVERED_AND_TOGETHER = {4: 0.93, 5: 0.93, 6: 0.82}
"""In between, by the number of words: the sum of the two."""
ELSEWHERE_SHORT = 1.5
"""Where one of a few words is of another field, the sum of the two has to be so much all the same."""
COVERED_FOREIGN = 0.25
COVERED_FOREIGN_SHORT: Mapping[int, float] = {1: 0.48, 2: 0.48, 3: 0.43}
"""For another language: what the term file lacks is not the asker's fault; three things or fewer name a topic."""
WEAKEST = 0.3
"""Results below this part of the best one's score are left out."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found.

    Attributes:
        fields: its stems, by field.
        names: what it is called: titles and subjects.
    """

    fields: Fields
    names: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it reads.

    Attributes:
        running: the terms of its running text, a space before, between and after them.
        phrases: term -> numbers of the phrases (titles, subjects, clauses) that it stands in.
    """

    running: str
    phrases: Mapping[str, frozenset[int]]


Met = tuple[dict[int, float], dict[int, float]]
"""What a slot is worth in each document that answers to it, and how sure that is."""


class Ranker:
    """Ranks documents.

    Args:
        documents: what can be found, by place; with `below`, what is added to documents there or is new.
        weights: what a field is worth.
        thesaurus: what words can also be called.
        vocabulary: words that are spelt right.
        paired: the fields whose neighbouring words count as phrases; None for all.
        languages: those of the texts besides English.
        reading: gives a document as it reads, from its place; without it the words of a query may stand anywhere.
        below: the ranker of what everybody sees.
    """

    def __init__(
        self,
        documents: Mapping[int, Document],
        weights: Mapping[str, float],
        thesaurus: Thesaurus,
        vocabulary: Collection[str],
        *,
        paired: Collection[str] | None = None,
        languages: Collection[str] = (),
        reading: Callable[[int], Reading] | None = None,
        below: "Ranker | None" = None,
    ) -> None:
        fields = {at: document.fields for at, document in documents.items()}
        self.index: Index = Index(fields, weights, paired, below.index if below is not None else None)
        self.reader = Reader(self.index, thesaurus, vocabulary, languages)
        self._reading = reading
        self.names: dict[int, list[frozenset[str]]] = dict(below.names) if below is not None else {}
        for at, one in documents.items():
            named = [words for name in one.names if (words := frozenset(stems(name)))]
            self.names[at] = [*self.names.get(at, ()), *named]
        # The same things are asked for again and again; a slot's answer never changes.
        self._answer = lru_cache(maxsize=2048)(self._work_out)

    def rank(self, query: Query, wanted: Collection[int] | None = None) -> list[Found]:
        """Return the documents that answer to a query, best first.

        Args:
            query: what to look for.
            wanted: which documents may be answers; None for all.
        """
        scores, covered = self._scores(query, wanted)
        best = nlargest(KEPT, scores, key=scores.__getitem__)
        said = frozenset(query.said)
        for at in best[:LOOKED_AT]:
            scores[at] *= 1 + NAMED * self._likeness(at, said) + TOGETHER * self._together(at, query.said)
        if query.quoted:
            best = [at for at in best if self._holds(at, query.quoted)] or best
        best.sort(key=lambda at: -scores[at])
        if not best or not self._fits(query, best[:3], covered):
            return []
        least = WEAKEST * scores[best[0]]
        needed = _needed(query) * 0.6
        return [
            Found(at, scores[at], covered.get(at, 0.0))
            for at in best
            if scores[at] >= least and covered.get(at, 0.0) >= needed
        ]

    def read_all(self) -> None:
        """Read every document now, so that nobody who asks first has to wait for it."""
        if self._reading is not None:
            for at in self.names:
                self._reading(at)

    def wanted(self, query: Query) -> frozenset[str]:
        """Return every stem that a query may be met by."""
        return frozenset(query.said).union(word for slot in query.slots for way, _ in slot.ways for word in way)

    def _scores(self, query: Query, wanted: Collection[int] | None) -> tuple[dict[int, float], dict[int, float]]:
        """Return what the likely answers are worth, and which part of the query they cover."""
        scores: dict[int, float] = {}
        covered: dict[int, float] = {}
        asked = sum(slot.tells for slot in query.slots) or 1.0
        for slot in query.slots:
            share = slot.tells / asked
            worths, sures = self._answer(slot)
            for at, worth in worths.items():
                scores[at] = scores.get(at, 0.0) + worth
                covered[at] = covered.get(at, 0.0) + share * sures[at]
        for pair in _telling_pairs(query.said):
            for at, worth in self.index.worth(pair):
                scores[at] = scores.get(at, 0.0) + NEIGHBOURS * worth
        if wanted is not None:
            scores = {at: score for at, score in scores.items() if at in wanted}
        likely = nlargest(LIKELY, scores, key=scores.__getitem__) if len(scores) > LIKELY else list(scores)
        self._look_up_common(query, asked, likely, scores, covered)
        return {at: scores[at] * (0.3 + 0.7 * covered.get(at, 0.0)) for at in likely}, covered

    def _look_up_common(
        self, query: Query, asked: float, likely: Sequence[int], scores: dict[int, float], covered: dict[int, float]
    ) -> None:
        """Add what common words are worth in the documents that other words led to."""
        for slot in query.slots:
            common = [(way[0], sure) for way, sure in slot.ways if len(way) == 1 and self.index.is_common(way[0])]
            met = self._answer(slot)[0] if common else {}
            for at in likely if common else ():
                if at not in met:
                    worth, certain = max((sure * slot.span * self.index.of(way, at), sure) for way, sure in common)
                    if worth:
                        scores[at] += worth
                        covered[at] = covered.get(at, 0.0) + slot.tells / asked * min(1.0, 0.4 + certain)

    def _work_out(self, slot: Slot) -> Met:
        """Return what a slot is worth in each document, and how sure that is, by its best way of saying it."""
        # Two dictionaries of numbers: pairs would have Python's collector of garbage look through all of them.
        worths: dict[int, float] = {}
        sures: dict[int, float] = {}
        for way, certain in slot.ways:
            factor = certain / len(way) * slot.span
            sure = min(1.0, 0.4 + certain)
            found = self.index.all_of(way)
            if not worths:
                worths = {at: factor * value for at, value in found.items()}
                sures = dict.fromkeys(worths, sure)
                continue
            for at, value in found.items():
                if factor * value > worths.get(at, 0.0):
                    worths[at] = factor * value
                if sure > sures.get(at, 0.0):
                    sures[at] = sure
        return worths, sures

    def _fits(self, query: Query, best: Sequence[int], covered: Mapping[int, float]) -> bool:
        """Whether what was found is an answer: enough of the query is met, and not by words from here and there."""
        most = max(covered.get(at, 0.0) for at in best)
        length = query.length
        if query.language != "en" or self._reading is None or length > max(COVERED_AND_TOGETHER):
            # A long story may well mention a meal or the weather, but each such word tells of something else.
            return most >= _needed(query) * (1 + query.elsewhere)
        together = max(self._coherence(at, query.slots) for at in best)
        if query.elsewhere:
            return most + together >= ELSEWHERE_SHORT
        telling = sum(slot.span for slot in query.slots if not DRESS.issuperset(slot.ways[0][0]))
        if length in COVERED_AND_TOGETHER and telling == 2 and most < COVERED_SHORT[2]:
            # 'Who won the election': half of what it is about is met.
            return False
        if length in COVERED_AND_TOGETHER:
            return most + together >= COVERED_AND_TOGETHER[length]
        return most >= COVERED_SHORT.get(length, 0.0) and together >= TOGETHER_SHORT

    def _coherence(self, at: int, slots: Sequence[Slot]) -> float:
        """Return the largest part of a query that is met within one phrase of a document."""
        assert self._reading is not None  # noqa: S101 - `_fits` asks before
        phrases = self._reading(at).phrases
        asked = sum(slot.tells for slot in slots) or 1.0
        met: dict[int, float] = {}
        for slot in slots:
            best: dict[int, float] = {}
            for way, certain in slot.ways:
                there = [phrases[term] for term in way if term in phrases]
                if len(there) == len(way):
                    for phrase in there[0].intersection(*there[1:]):
                        best[phrase] = max(best.get(phrase, 0.0), min(1.0, 0.4 + certain))
            for phrase, sure in best.items():
                met[phrase] = met.get(phrase, 0.0) + slot.tells / asked * sure
        return max(met.values(), default=0.0)

    def _likeness(self, at: int, said: frozenset[str]) -> float:
        """How much of a query is one of the names, and the other way round: 1 when they are the same words."""
        best = 0.0
        for name in self.names[at]:
            common = len(name & said)
            if common:
                best = max(best, common / (len(name) + len(said) - common))
        return best

    def _together(self, at: int, said: Sequence[str]) -> float:
        """The part of a query's neighbouring words that are neighbours in the running text as well."""
        beside = _telling_pairs(said)
        text = self._reading(at).running if beside and self._reading is not None else ""
        return sum(f" {pair} " in text for pair in beside) / len(beside) if text else 0.0

    def _holds(self, at: int, quoted: Sequence[Sequence[str]]) -> bool:
        text = self._reading(at).running if self._reading is not None else ""
        return all(f" {' '.join(phrase)} " in text for phrase in quoted)


def _telling_pairs(said: Sequence[str]) -> list[str]:
    """Return the neighbours in a query, but for two everyday words: 'two States' is no subject."""
    return [f"{first} {second}" for first, second in pairwise(said) if not (first in DRESS and second in DRESS)]


def _needed(query: Query) -> float:
    """Return the part of a query that has to be met, wherever its words stand."""
    if query.language != "en":
        short = COVERED_FOREIGN_SHORT if query.language != "zh" else {}
        return short.get(len(query.slots), COVERED_FOREIGN)
    return COVERED_SHORT[1] if query.length < 6 else 0.34 if query.length == 6 else COVERED_LONG
