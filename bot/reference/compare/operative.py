"""Words that carry weight in a treaty ('shall', 'subject to'): where they stand, and which of them changed. Pure.

The words are data (data/treaties/operative.yaml), by language and group; this file only knows how they are found.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.reference.compare.model import WordChange
from bot.reference.compare.redline import Op
from bot.reference.compare.tokens import Tokens, tokenise
from bot.reference.fold import fold

NOT_MEANT = "not-meant"
"""The group of phrases that only look like one: 'free will'."""
_AND = frozenset("وف")
"""Arabic writes 'and' and 'so' as one word with what follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands: its tokens, what it is, and the group it belongs to."""

    first: int
    last: int
    phrase: str
    group: str


class Operative:
    """The words of one language.

    Args:
        groups: group -> phrases as they are written.
        language: whose words they are.
    """

    def __init__(self, groups: Mapping[str, Sequence[str]], language: str) -> None:
        self._arabic = language == "ar"
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                keys = _folded(tokenise(phrase).keys)
                self._phrases.setdefault(keys[0], []).append((keys, phrase, group))
        for ways in self._phrases.values():
            ways.sort(key=lambda way: -len(way[0]))

    def find(self, text: Tokens) -> list[Found]:
        """Return the phrases in a text, from left to right, the longest first, none over another."""
        keys = _folded(text.keys)
        found: list[Found] = []
        at = 0
        while at < len(keys):
            way = self._at(keys, at)
            if way is None:
                at += 1
                continue
            last = at + len(way[0])
            if way[2] != NOT_MEANT:
                found.append(Found(at, last, way[1], way[2]))
            at = last
        return found

    def _at(self, keys: Sequence[str], at: int) -> tuple[tuple[str, ...], str, str] | None:
        firsts = [keys[at]]
        if self._arabic and keys[at][:1] in _AND:
            firsts.append(keys[at][1:])
        for first in firsts:
            for way in self._phrases.get(first, ()):
                if way[0][1:] == tuple(keys[at + 1 : at + len(way[0])]):
                    return way
        return None


def word_changes(
    old: Sequence[Found], new: Sequence[Found], ops: Sequence[Op], addresses: "Addresses"
) -> tuple[WordChange, ...]:
    """Return which words changed, in their order.

    Words that stand in the same stretch of the redline are set against each other; what went in one place and came in
    another, without change, is left out.

    Args:
        old: the words of the old text.
        new: of the new one.
        ops: how the one text became the other.
        addresses: what the paragraphs are called.
    """
    groups = _together(old, new, ops)
    changes: list[tuple[int, WordChange]] = []
    for gone, came in groups:
        changes += _set_against(gone, came, addresses)
    return tuple(change for _, change in sorted(_without_moves(changes), key=lambda one: one[0]))


@dataclass(frozen=True, slots=True)
class Addresses:
    """What the paragraph of a token is called, by place in the old and the new text."""

    old: Sequence[str]
    new: Sequence[str]


def _together(old: Sequence[Found], new: Sequence[Found], ops: Sequence[Op]) -> list[tuple[list[Found], list[Found]]]:
    """Return words that touch the same changed stretch (or overlap over one), old and new."""
    columns: tuple[dict[int, int], dict[int, int]] = ({}, {})
    column = 0
    changed: set[int] = set()
    for op in ops:
        # Where a word was written in two, the two sides of what is the same are not of one length.
        if op.same and op.i2 - op.i1 == op.j2 - op.j1:
            for step in range(op.i2 - op.i1):
                columns[0][op.i1 + step] = columns[1][op.j1 + step] = column
                column += 1
            continue
        columns[0].update(dict.fromkeys(range(op.i1, op.i2), column))
        columns[1].update(dict.fromkeys(range(op.j1, op.j2), column))
        if not op.same:
            changed.add(column)
        column += 1
    touched = [
        (side, one, {columns[side][at] for at in range(one.first, one.last)})
        for side, words in enumerate((old, new))
        for one in words
    ]
    stay = {(one.phrase, frozenset(over)) for side, one, over in touched if not side and not over & changed}
    stay &= {(one.phrase, frozenset(over)) for side, one, over in touched if side and not over & changed}
    groups: list[tuple[set[int], tuple[list[Found], list[Found]]]] = []
    for side, one, over in touched:
        if (one.phrase, frozenset(over)) in stay:
            continue
        near = [group for group in groups if group[0] & over]
        columns_of = set(over)
        words_of: tuple[list[Found], list[Found]] = ([], [])
        for group in near:
            columns_of |= group[0]
            words_of[0].extend(group[1][0])
            words_of[1].extend(group[1][1])
            groups.remove(group)
        words_of[side].append(one)
        groups.append((columns_of, words_of))
    return [words for _, words in groups]


def _set_against(
    gone: Iterable[Found], came: Iterable[Found], addresses: Addresses
) -> Iterable[tuple[int, WordChange]]:
    olds, news = list(gone), list(came)
    for one in tuple(olds):
        same = next((other for other in news if other.phrase == one.phrase), None)
        if same is not None:
            olds.remove(one)
            news.remove(same)
    for one in tuple(olds):
        other = next((other for other in news if other.group == one.group), None) or next(
            (other for other in news if _kin(other.group, one.group)), None
        )
        if other is not None:
            olds.remove(one)
            news.remove(other)
            yield other.first, WordChange(one.phrase, other.phrase, other.group, addresses.new[other.first])
    for one in olds:
        yield one.first, WordChange(one.phrase, "", one.group, addresses.old[one.first])
    for one in news:
        yield one.first, WordChange("", one.phrase, one.group, addresses.new[one.first])


_MODAL = frozenset({"obligation", "recommendation", "permission", "prohibition"})


def _kin(one: str, other: str) -> bool:
    return one in _MODAL and other in _MODAL


def _without_moves(changes: Sequence[tuple[int, WordChange]]) -> list[tuple[int, WordChange]]:
    """Leave out words that went here and came there."""
    gone = Counter(change.old for _, change in changes if not change.new)
    came = Counter(change.new for _, change in changes if not change.old)
    moved = {"old": gone & came, "new": gone & came}
    kept = []
    for at, change in changes:
        side = "old" if not change.new else "new" if not change.old else ""
        word = change.old or change.new
        if side and moved[side][word] > 0:
            moved[side][word] -= 1
            continue
        kept.append((at, change))
    return kept


def _folded(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(key).casefold() for key in keys)
