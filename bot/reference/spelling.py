"""Words as they are spelt: what a word with a slip in it may be meant to be. Pure."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.reference.words import DRESS, stem

MOST_MEANT = 4


class Speller:
    """Knows words that are spelt right.

    Args:
        vocabulary: those words.
        is_term: whether a stem stands in the texts, though nobody wrote its word down as known.
        right: other words that are spelt right; nothing is a slip for them, and none of them is one.
        elsewhere: words of other fields, with their other form; no slips either.
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        is_term: Callable[[str], bool],
        right: Collection[str] = frozenset(),
        elsewhere: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> None:
        self._right = right
        self._is_term = is_term
        self._elsewhere = elsewhere
        self._sorted = sorted(set(vocabulary))
        by_length: dict[int, list[str]] = {}
        for word in self._sorted:
            if len(word) > 3 and not word.isdigit():
                by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length
        self._known = frozenset(word for words in by_length.values() for word in words)
        self._as_long = lru_cache(maxsize=64)(self._of_length)
        self.nearest = lru_cache(maxsize=4096)(self._nearest)
        self.one_off = lru_cache(maxsize=4096)(self._one_off)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def is_elsewhere(self, word: str) -> bool:
        """Whether a word is one of other fields, and of no text that is here."""
        forms = self._elsewhere.get(word)
        return forms is not None and self._known.isdisjoint(forms)

    def beginning(self, start: str, most: int) -> list[str]:
        """Return stems of words that begin so."""
        at = bisect_left(self._sorted, start)
        found = dict.fromkeys(stem(word) for word in self._sorted[at : at + 5 * most] if word.startswith(start))
        return list(found)[:most]

    def _of_length(self, length: int, more: int) -> list[str]:
        """Return the known words that are as long, or at most so many letters longer or shorter."""
        sizes = range(length - more, length + more + 1)
        return [known for size in sizes for known in self._by_length.get(size, ())]

    def _nearest(self, word: str) -> tuple[str, ...]:
        """Return what a word may be meant to be, likeliest first: itself when known, nothing when none is near."""
        if word in self._known or word in self._right or stem(word) in DRESS or self.is_elsewhere(word):
            return (word,)
        # 'statue' has the stem of 'status', and is a slip for 'statute': both are tried.
        itself = (word,) if self._is_term(stem(word)) else ()
        allowed = 0 if len(word) < 4 or word.isdigit() else 1 if len(word) < 8 else 2 if len(word) < 12 else 3
        if not allowed or (itself and allowed > 1):
            return itself
        nearby = self._as_long(len(word), allowed)
        close = process.extract(word, nearby, scorer=OSA.distance, score_cutoff=allowed, limit=8)
        ranked = sorted((edits, found[0] != word[0], found) for found, edits, _ in close)
        meant = [found for edits, other_start, found in ranked if not other_start or (edits == 1 and len(word) > 5)]
        return tuple(dict.fromkeys((*itself, *meant)))[:MOST_MEANT]

    def _one_off(self, word: str) -> tuple[str, ...]:
        """Return the known words that are one letter from a word."""
        if len(word) < 4:
            return ()
        close = process.extract(word, self._as_long(len(word), 1), scorer=OSA.distance, score_cutoff=1, limit=4)
        return tuple(found for found, edits, _ in close if edits and found[0] == word[0])
