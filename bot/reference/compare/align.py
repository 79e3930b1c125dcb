"""Which articles of two texts answer to each other, by what they say rather than by their numbers. Pure.

Equal articles first, then the likest ones, then what is left: an article that is contained in another one's counterpart
was split off from it, or merged into it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from bot.reference.compare.tokens import LABEL, Tokens

LIKE = 0.45
"""Articles that share this part of what sets them apart are the same one, whatever their numbers and titles."""
_TITLED = 0.12
"""The same, where the title is the same too."""
_NUMBERED = 0.3
"""The same, where the number is."""
_INSIDE = 0.75
"""An article whose words are to this part found in another one is the same, or was split off or merged."""
_BEYOND = 0.3
"""Of an article that was split off, so much is found in the old one and not in the one it was split from."""
_ROOM = 0.75
"""A whole that is at least this part as long as its two pieces together can hold both."""
_FEW = 8
"""An article of fewer features is too short to be called contained."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as it is aligned.

    Attributes:
        number: folded.
        title: its title's letters without case.
        text: its tokens.
    """

    number: str
    title: str
    text: Tokens

    @property
    def identity(self) -> tuple[str, ...]:
        """Return what two equal articles share: their words, or their title where there are none."""
        return tuple(key for key in self.text.keys if not key.startswith(LABEL)) or (self.title,)


@dataclass(frozen=True, slots=True)
class Match:
    """Articles that answer to each other, by their places in the two texts. Both sides hold at least one."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


def align(old: Sequence[Entry], new: Sequence[Entry]) -> list[Match]:
    """Return the articles that answer to each other; what is in no match was removed or added."""
    pairs = _equal(old, new)
    shares = _Shares(old, new)
    pairs |= _alike(old, new, pairs, shares)
    back = {there: here for here, there in pairs.items()}
    lengths = [[len(entry.text.keys) for entry in side] for side in (old, new)]
    loose = set(range(len(old))) - pairs.keys(), set(range(len(new))) - back.keys()
    split = _pieces(shares.new, shares.old, loose[1], pairs, shares.weight, (lengths[1], lengths[0]))
    merged = _pieces(shares.old, shares.new, loose[0], back, shares.weight, (lengths[0], lengths[1]))
    matches = []
    for here, there in pairs.items():
        news = sorted({there, *(piece for piece, whole in split.items() if whole == here)})
        olds = sorted({here, *(piece for piece, whole in merged.items() if whole == there)})
        matches.append(Match(tuple(olds), tuple(news)))
    return sorted(matches, key=lambda match: match.news)


def out_of_order(matches: Sequence[Match]) -> set[int]:
    """Return which matches (by place in the list, which is in the order of the new text) stand in another order.

    As few as possible: the others form the longest row that is in order in both texts.
    """
    olds = [match.olds[0] for match in matches]
    best: list[tuple[int, int]] = []
    for at, value in enumerate(olds):
        before = [(best[other][0], -other) for other in range(at) if olds[other] < value]
        length, other = max(before, default=(0, 1))
        best.append((length + 1, -other))
    kept: set[int] = set()
    at = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return set(range(len(matches))) - kept


def _equal(old: Sequence[Entry], new: Sequence[Entry]) -> dict[int, int]:
    """Pair articles with the same words; of several, those with the same title or number, then in order."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, entry in enumerate(old):
        places[entry.identity].append(at)
    wanted: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, entry in enumerate(new):
        if entry.identity in places:
            wanted[entry.identity].append(at)
    pairs: dict[int, int] = {}
    for identity, news in wanted.items():
        olds = places[identity]
        rated = sorted(
            ((old[o].title == new[n].title) * 2 + (old[o].number == new[n].number), -abs(o - n), -o, -n)
            for o in olds
            for n in news
        )
        for _, _, o, n in reversed(rated):
            if -o not in pairs and -n not in pairs.values():
                pairs[-o] = -n
    return pairs


class _Shares:
    """What articles share, each feature weighed by how rare it is.

    Args:
        old: articles of the old text.
        new: of the new one.
    """

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self.old = [_features(entry.text) for entry in old]
        self.new = [_features(entry.text) for entry in new]
        spread = Counter(feature for features in (*self.old, *self.new) for feature in features)
        total = len(old) + len(new)
        self._rarity = {feature: log(1 + total / count) for feature, count in spread.items()}

    def weight(self, features: Iterable[tuple[str, ...]]) -> float:
        """Return what features weigh together."""
        return sum(self._rarity[feature] for feature in features)


def _features(text: Tokens) -> frozenset[tuple[str, ...]]:
    """Return a text's words, and its neighbours two by two."""
    words = [key.casefold() for key in text.keys if key[0].isalnum()]
    single = {(word,) for word in words if len(word) > 3}
    return frozenset(single | set(pairwise(words)))


def _alike(old: Sequence[Entry], new: Sequence[Entry], taken: dict[int, int], shares: _Shares) -> dict[int, int]:
    """Pair what is left, the likest first."""
    olds, news = set(range(len(old))) - taken.keys(), set(range(len(new))) - set(taken.values())
    heavy = {("old", at): shares.weight(shares.old[at]) for at in olds}
    heavy |= {("new", at): shares.weight(shares.new[at]) for at in news}
    rated = []
    for o in sorted(olds):
        for n in sorted(news):
            common = shares.weight(shares.old[o] & shares.new[n])
            like = 2 * common / max(heavy["old", o] + heavy["new", n], 1e-9)
            smaller = min(heavy["old", o], heavy["new", n])
            inside = common / max(smaller, 1e-9) if min(len(shares.old[o]), len(shares.new[n])) >= _FEW else 0.0
            titled = bool(old[o].title) and old[o].title == new[n].title
            numbered = old[o].number == new[n].number
            same = like >= LIKE or inside >= _INSIDE or (titled and (numbered or like >= _TITLED))
            if same or (numbered and like >= _NUMBERED):
                rated.append((like + 0.2 * titled + 0.05 * numbered, -abs(o - n), -o, -n))
    pairs: dict[int, int] = {}
    for _, _, o, n in sorted(rated, reverse=True):
        if -o not in pairs and -n not in pairs.values():
            pairs[-o] = -n
    return pairs


def _pieces(
    parts: Sequence[frozenset[tuple[str, ...]]],
    wholes: Sequence[frozenset[tuple[str, ...]]],
    loose: set[int],
    partner: dict[int, int],
    weight: Callable[[Iterable[tuple[str, ...]]], float],
    sizes: tuple[Sequence[int], Sequence[int]],
) -> dict[int, int]:
    """Return of which whole each loose part is a piece: most of it is found there, beside the whole's partner.

    Args:
        parts: features of the articles on the side of the pieces.
        wholes: those on the other side.
        loose: places of articles without a partner.
        partner: whole -> the piece it is paired with already.
        weight: see `_Shares.weight`.
        sizes: tokens of each part, and of each whole.
    """
    found: dict[int, int] = {}
    for part in sorted(loose):
        heavy = weight(parts[part])
        if len(parts[part]) < _FEW:
            continue
        rated = []
        for whole, other in partner.items():
            inside = parts[part] & wholes[whole]
            # Most features of a piece are in the whole; counting is quicker than weighing.
            if len(inside) * 2 < len(parts[part]) or weight(inside) < _INSIDE * heavy:
                continue
            beyond = weight(inside - parts[other])
            # The other piece has to come from there too: else the whole only lost its words to a newcomer.
            stays = weight(parts[other] & wholes[whole]) >= _BEYOND * weight(parts[other])
            # Twins that became one share most features; then the length tells that both are in it.
            roomy = sizes[1][whole] >= _ROOM * (sizes[0][part] + sizes[0][other])
            if (beyond >= _BEYOND * heavy or roomy) and stays:
                rated.append((beyond, -whole))
        if rated:
            found[part] = -max(rated)[1]
    return found
