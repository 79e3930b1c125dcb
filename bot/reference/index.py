"""An inverted index in memory: what a word is worth in a document is computed once, a query only adds up. Pure.

BM25F (Robertson, Zaragoza: 'The Probabilistic Relevance Framework', 2009, section 3.6): fields have weights, and the
length of a field is measured against its average. Postings are flat arrays, so that tens of thousands fit.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

K1 = 1.2
B = 0.5

Fields = Mapping[str, Sequence[str]]
"""A document: field -> stems, in their order."""


class Index:
    """Terms and where they stand.

    Args:
        documents: what can be found; a document is known by its place in this sequence.
        weights: what a field is worth.
    """

    def __init__(self, documents: Sequence[Fields], weights: Mapping[str, float]) -> None:
        self.size = len(documents)
        lengths = {name: [len(document.get(name, ())) for document in documents] for name in weights}
        average = {name: (sum(counts) / max(1, sum(1 for c in counts if c))) or 1.0 for name, counts in lengths.items()}
        found: dict[str, list[tuple[int, float]]] = {}
        for at, document in enumerate(documents):
            frequency: dict[str, float] = {}
            for name, weight in weights.items():
                words = document.get(name, ())
                if not words:
                    continue
                norm = weight / (1 - B + B * lengths[name][at] / average[name])
                for term, count in Counter([*filter(None, words), *pairs(words)]).items():
                    frequency[term] = frequency.get(term, 0.0) + count * norm
            for term, value in frequency.items():
                found.setdefault(term, []).append((at, value))
        self._rarity: dict[str, float] = {}
        self._postings: dict[str, tuple[array[int], array[float]]] = {}
        for term, entries in found.items():
            rarity = math.log(1 + (self.size - len(entries) + 0.5) / (len(entries) + 0.5))
            self._rarity[term] = rarity
            values = (rarity * value * (K1 + 1) / (K1 + value) for _, value in entries)
            self._postings[term] = (array("I", (at for at, _ in entries)), array("f", values))
        self.rarest = math.log(1 + (self.size + 0.5) / 0.5)

    def __contains__(self, term: str) -> bool:
        return term in self._postings

    def rarity(self, term: str) -> float:
        """Return how much a term tells (inverse document frequency); that of a term nowhere is the highest."""
        return self._rarity.get(term, self.rarest)

    def worth(self, term: str) -> Iterable[tuple[int, float]]:
        """Return the documents that hold a term, with what it is worth in each."""
        entry = self._postings.get(term)
        return zip(*entry, strict=True) if entry is not None else ()

    def all_of(self, terms: Sequence[str]) -> dict[int, float]:
        """Return the documents that hold every one of the terms, with the sum of what they are worth."""
        sums: dict[int, float] = dict(self.worth(terms[0]))
        for term in terms[1:]:
            if not sums:
                break
            sums = {at: sums[at] + value for at, value in self.worth(term) if at in sums}
        return sums


def pairs(words: Sequence[str]) -> list[str]:
    """Return neighbours as terms of their own, so that phrases count."""
    return [f"{first} {second}" for first, second in pairwise(words) if first and second]
