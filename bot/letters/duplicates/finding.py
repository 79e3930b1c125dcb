"""Which signatures look alike: compared only where they share something rare, so that thousands take a moment. Pure.

Signatures of people are compared with those of people, organisations with organisations: one person in two capacities
is no duplicate. Equal keys (name, look, website ...) make pairs at once. For names that differ by little, each name is
filed under its rarest runs of three characters, as many as make sure that two names which share two thirds meet.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from bot.letters import names
from bot.letters.duplicates.likeness import acronyms, bare, digits, grams, short, site, skeleton
from bot.letters.duplicates.model import Names, Pair, Reason, Subject, Why

MOST_PAIRS = 2_000
"""Most pairs that are looked at closely of one kind: a letter full of copies is shown its first ones."""

LIKE = 86
"""Least likeness, in per cent, of names that differ by little."""

_COMMON = 30
"""A run of characters that more names have tells nothing."""

_CROWD = 12
"""Of so many signatures with one key each is compared with the first one only."""

_SCORES = {
    Why.NAME: 97,
    Why.LOOKS: 95,
    Why.KNOWN: 94,
    Why.SITE: 82,
    Why.ACRONYM: 78,
    Why.HOLDS: 70,
}
_ELSEWHERE = 18
_PERSON_NAME = 90
_NEXT = 2
_THIRD = 3
_Found = dict[tuple[int, int], dict[Why, str]]


@dataclass(slots=True)
class _Named:
    """A subject with the keys it is compared by."""

    subject: Subject
    key: str
    core: str
    ordered: str
    words: frozenset[str]
    numbers: tuple[str, ...]


def pairs(subjects: Iterable[Subject], known: Names = ()) -> list[Pair]:
    """Return the pairs that look alike, the most probable first.

    Args:
        subjects: signatures that stand.
        known: names that mean one organisation each.
    """
    named = [_named(one) for one in subjects]
    found: _Found = defaultdict(dict)
    for part in ([one for one in named if one.subject.organisation], [n for n in named if not n.subject.organisation]):
        _by_keys(part, known, found)
        _by_likeness(part, found)
    of = {one.subject.seq: one.subject for one in named}
    made = [_pair(of[low], of[high], reasons) for (low, high), reasons in found.items()]
    return sorted(made, key=lambda pair: (-pair.score, pair.low, pair.high))


def _named(subject: Subject) -> _Named:
    key = names.name_key(subject.name)
    core = bare(subject.name) if subject.organisation else " ".join(sorted(key.split()))
    words = core.split()
    return _Named(subject, key, core, " ".join(sorted(words)), frozenset(words), digits(key))


def _by_keys(part: Sequence[_Named], known: Names, found: _Found) -> None:
    for why, files in _filed(part, known).items():
        for key, filed in files.items():
            for one, other in _couples(filed):
                detail = key if why in {Why.SITE, Why.ACRONYM} else ""
                _note(found, one, other, why, detail.upper() if why is Why.ACRONYM else detail)


def _filed(part: Sequence[_Named], known: Names) -> dict[Why, dict[str, list[_Named]]]:
    """Return subjects by each key that makes a pair where it is equal."""
    meant: dict[str, set[str]] = defaultdict(set)
    for at, group in enumerate(known):
        for name in group:
            meant[name].add(str(at))
    filed: dict[Why, dict[str, list[_Named]]] = {why: defaultdict(list) for why in _SCORES}
    for one in part:
        filed[Why.NAME][one.core].append(one)
        filed[Why.LOOKS][skeleton(one.core)].append(one)
        if one.subject.organisation:
            for number in meant.get(one.key, set()) | meant.get(one.core, set()):
                filed[Why.KNOWN][number].append(one)
            filed[Why.SITE][site(one.subject.website)].append(one)
    for keys in filed.values():
        keys.pop("", None)
    _file_acronyms([one for one in part if one.subject.organisation], filed[Why.ACRONYM])
    return filed


def _file_acronyms(part: Sequence[_Named], filed: dict[str, list[_Named]]) -> None:
    """File names that are acronyms together with the names they may stand for."""
    shorts: dict[str, list[_Named]] = defaultdict(list)
    for one in part:
        if key := short(one.subject.name):
            shorts[key].append(one)
    for one in part:
        for key in acronyms(one.subject.name):
            if key in shorts:
                filed[key] = [*filed.get(key, shorts[key]), one]


def _couples(filed: Sequence[_Named]) -> Iterator[tuple[_Named, _Named]]:
    if len(filed) <= _CROWD:
        yield from combinations(filed, 2)
    else:
        yield from ((filed[0], other) for other in filed[1:])


def _by_likeness(part: Sequence[_Named], found: _Found) -> None:
    """Compare names that share rare runs of characters."""
    runs = [grams(one.ordered) for one in part]
    often = Counter(run for some in runs for run in some)
    filed: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(part):
        rarest = sorted((often[run], run) for run in runs[at])
        near: set[int] = set()
        for many, run in rarest[: len(rarest) // _THIRD + 1]:
            if many > _COMMON:
                break
            near.update(filed[run])
            filed[run].append(at)
        for other in near:
            _compare(part[other], one, found)


def _compare(one: _Named, other: _Named, found: _Found) -> None:
    if one.numbers != other.numbers:
        return
    few, many = (one.words, other.words) if len(one.words) < len(other.words) else (other.words, one.words)
    if one.subject.organisation and len(few) > 1 and few < many:
        _note(found, one, other, Why.HOLDS, "")
    alike = ratio(one.ordered, other.ordered, score_cutoff=LIKE)
    if LIKE <= alike < 100:
        _note(found, one, other, Why.SIMILAR, str(round(alike)))


def _note(found: _Found, one: _Named, other: _Named, why: Why, detail: str) -> None:
    low, high = sorted((one.subject.seq, other.subject.seq))
    if low == high or (len(found) >= MOST_PAIRS and (low, high) not in found):
        return
    if why is Why.LOOKS and Why.NAME in found.get((low, high), {}):
        return
    found[low, high][why] = detail


def _pair(low: Subject, high: Subject, reasons: dict[Why, str]) -> Pair:
    scores = sorted((_score(low, why, detail), why) for why, detail in reasons.items())
    elsewhere = low.country != high.country
    # Each further sign makes it likelier; another country less so.
    best = scores[-1][0] + _NEXT * (len(scores) - 1) - (_ELSEWHERE if elsewhere else 0)
    ordered = [why for _, why in reversed(scores)]
    told = tuple(Reason(why, reasons[why]) for why in ordered)
    return Pair(low.seq, high.seq, max(1, min(100, best)), told, elsewhere)


def _score(subject: Subject, why: Why, detail: str) -> int:
    if why is Why.SIMILAR:
        return int(detail) - 10
    return _PERSON_NAME if why is Why.NAME and not subject.organisation else _SCORES[why]
