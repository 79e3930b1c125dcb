"""An inverted index in memory: what a word is worth in a document is computed once, a query only adds up. Pure.

BM25F (Robertson, Zaragoza: 'The Probabilistic Relevance Framework', 2009, section 3.6): fields have weights, and the
length of a field is measured against its average. Postings are flat arrays, so that tens of thousands fit. Of a word
that stands in very many documents, those in which it is worth most are kept apart: they may be answers by themselves,
the others only by what else they hold (Moffat, Zobel: 'Self-indexing inverted files', 1996).
"""

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import pairwise

K1 = 1.2
B = 0.5
MANY = 512
"""A term in more documents is common."""
CHAMPIONS = 256
"""So many documents of a common term are looked at for its own sake."""

Fields = Mapping[str, Sequence[str]]
"""A document: field -> stems, in their order."""
Worth = dict[int, float]


class Index:
    """Terms and where they stand.

    Args:
        documents: what can be found, by place; with `below`, what is added to places there or to new ones.
        weights: what a field is worth.
        paired: the fields whose neighbouring words are terms of their own, so that phrases count.
        below: an index that this one lies over: a server's own texts over everybody's. What is rare is told by it.
    """

    def __init__(
        self,
        documents: Mapping[int, Fields],
        weights: Mapping[str, float],
        paired: Collection[str] | None = None,
        below: "Index | None" = None,
    ) -> None:
        self._below = below
        self.size: int = max(below.size if below is not None else 0, max(documents, default=-1) + 1)
        self.average: dict[str, float] = below.average if below is not None else _averages(documents.values(), weights)
        found: dict[str, tuple[array[int], array[float]]] = {}
        for at in sorted(documents):
            for term, value in self._weighed(documents[at], weights, paired).items():
                entry = found.get(term)
                if entry is None:
                    entry = found[term] = (array("I"), array("f"))
                entry[0].append(at)
                entry[1].append(value)
        self._rarity: dict[str, float] = {}
        self._postings = found
        self._champions: dict[str, tuple[array[int], array[float]]] = {}
        for term, (places, values) in found.items():
            self._finish(term, places, values)
        self.rarest = math.log(1 + (self.size + 0.5) / 0.5)

    def __contains__(self, term: str) -> bool:
        return term in self._postings or (self._below is not None and term in self._below)

    def rarity(self, term: str) -> float:
        """Return how much a term tells (inverse document frequency); that of a term nowhere is the highest."""
        own = self._rarity.get(term)
        if self._below is not None and term in self._below:
            return self._below.rarity(term)
        return own if own is not None else self.rarest

    def worth(self, term: str) -> Iterable[tuple[int, float]]:
        """Return the documents that a term may lead to, with what it is worth in each."""
        entry = self._champions.get(term) or self._postings.get(term)
        own = zip(*entry, strict=True) if entry is not None else ()
        if self._below is None:
            return own
        return [*self._below.worth(term), *own]

    def is_common(self, term: str) -> bool:
        """Whether a term stands in so many documents that not all of them are answers for its sake."""
        return term in self._champions or (self._below is not None and self._below.is_common(term))

    def of(self, term: str, at: int) -> float:
        """Return what a term is worth in one document, 0 where it does not stand in it."""
        best = self._below.of(term, at) if self._below is not None else 0.0
        entry = self._postings.get(term)
        if entry is None:
            return best
        places, values = entry
        spot = bisect_left(places, at)
        return max(best, values[spot]) if spot < len(places) and places[spot] == at else best

    def all_of(self, terms: Sequence[str]) -> Worth:
        """Return the documents that hold every one of the terms, with the sum of what they are worth."""
        if len(terms) == 1 and self._below is None:
            return dict(self.worth(terms[0]))
        sums: Worth = {}
        if len(terms) == 1:
            for at, value in self.worth(terms[0]):
                if value > sums.get(at, 0.0):
                    sums[at] = value
            return sums
        # The rarest leads, the others are looked up: the list is short where one of them is rare.
        first, *others = sorted(terms, key=self.rarity, reverse=True)
        for at, value in self.worth(first):
            whole = value
            for term in others:
                found = self.of(term, at)
                if not found:
                    break
                whole += found
            else:
                sums[at] = max(sums.get(at, 0.0), whole)
        return sums

    def _weighed(
        self, fields: Fields, weights: Mapping[str, float], paired: Collection[str] | None
    ) -> dict[str, float]:
        frequency: dict[str, float] = {}
        for name, weight in weights.items():
            words = fields.get(name, ())
            if not words:
                continue
            norm = weight / (1 - B + B * len(words) / self.average.get(name, 1.0))
            told = pairs(words) if paired is None or name in paired else ()
            for term, count in Counter([*filter(None, words), *told]).items():
                frequency[term] = frequency.get(term, 0.0) + count * norm
        return frequency

    def _finish(self, term: str, places: "array[int]", values: "array[float]") -> None:
        """Turn weighed frequencies into worths."""
        rarity = math.log(1 + (self.size - len(places) + 0.5) / (len(places) + 0.5))
        self._rarity[term] = rarity
        if self._below is not None and term in self._below:
            rarity = self._below.rarity(term)
        factor = rarity * (K1 + 1)
        for spot, value in enumerate(values):
            values[spot] = factor * value / (K1 + value)
        if len(places) > MANY:
            best = sorted(nlargest(CHAMPIONS, range(len(places)), key=values.__getitem__))
            self._champions[term] = (
                array("I", (places[spot] for spot in best)), array("f", (values[spot] for spot in best)),
            )  # fmt: skip


def pairs(words: Sequence[str]) -> list[str]:
    """Return neighbours as terms of their own, so that phrases count."""
    return [f"{first} {second}" for first, second in pairwise(words) if first and second]


def _averages(documents: Collection[Fields], weights: Mapping[str, float]) -> dict[str, float]:
    lengths = {name: [len(words) for document in documents if (words := document.get(name))] for name in weights}
    return {name: sum(counts) / len(counts) if counts else 1.0 for name, counts in lengths.items()}
