"""Names as they are being typed: the beginnings of words first, likeness when nothing begins so. Pure, from memory."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.reference.fold import fold

MOST = 25
"""Discord shows so many choices."""
LIKE = 68
"""Likeness (0 to 100) below which nothing is suggested."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A choice: what is shown, and what is sent."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be suggested, with everything it may be typed as."""

    suggestion: Suggestion
    keys: tuple[str, ...]


class Suggester:
    """Suggests from a fixed list, in its order.

    Args:
        entries: what there is.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        beginnings: list[tuple[str, int]] = []
        self._keys: list[str] = []
        self._owners: list[int] = []
        for at, entry in enumerate(entries):
            for key in entry.keys:
                folded = normal(key)
                self._keys.append(folded)
                self._owners.append(at)
                words = folded.split(" ")
                beginnings += [(" ".join(words[start:]), at) for start in range(len(words))]
        self._beginnings = sorted(set(beginnings))

    def suggest(self, typed: str, limit: int = MOST) -> list[Suggestion]:
        """Return what begins as typed (at any word), else what is like it; the first entries while nothing is typed."""
        wanted = normal(typed[:100])
        if not wanted:
            return [entry.suggestion for entry in self._entries[:limit]]
        found: set[int] = set()
        at = bisect_left(self._beginnings, (wanted, -1))
        while at < len(self._beginnings) and self._beginnings[at][0].startswith(wanted):
            found.add(self._beginnings[at][1])
            at += 1
        if found:
            return [self._entries[one].suggestion for one in sorted(found)[:limit]]
        return self.like(wanted, limit)

    def like(self, typed: str, limit: int = MOST, *, whole: bool = False) -> list[Suggestion]:
        """Return what is spelt like a text, likest first.

        Args:
            typed: the text.
            limit: how many at most.
            whole: the whole text has to be like it, in any order of words; otherwise a part is enough.
        """
        wanted = normal(typed[:100])
        scorer = fuzz.token_sort_ratio if whole else fuzz.WRatio
        keys: Sequence[str] | Mapping[int, str] = self._keys
        if numbers := {word for word in wanted.split(" ") if word.isdigit()}:
            # Article 9 is not like article 99: a number is meant as it stands.
            keys = {at: key for at, key in enumerate(self._keys) if numbers <= set(key.split(" "))}
        if not whole and " " not in wanted:
            # Of one word a part has to be like it in any case; that is told in a third of the time.
            part = process.extract(wanted, keys, scorer=fuzz.partial_ratio, score_cutoff=LIKE, limit=None)
            keys = {at: key for key, _, at in part}
        near = process.extract(wanted, keys, scorer=scorer, score_cutoff=LIKE, limit=limit * 2)
        owners: Iterable[int] = dict.fromkeys(self._owners[index] for _, _, index in near)
        return [self._entries[one].suggestion for one in owners][:limit]


def normal(text: str) -> str:
    """Return a text as it is compared: folded, without case, runs of other characters as one space."""
    kept = "".join(character if character.isalnum() else " " for character in fold(text).casefold())
    return " ".join(kept.split())
