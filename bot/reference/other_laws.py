"""Laws that are not here, by their names: 'article 24 of the GDPR' means no article of ours. Pure.

Known are those of data/treaties/names.yaml and the `laws` of elsewhere.yaml; any other shows by how it is written: a
name with a capital letter that no instrument here is called by, before 'Convention', 'Act', 'Code' and the like.
"""

from collections.abc import Collection, Mapping, Sequence

from bot.reference.citation_tokens import SIGN
from bot.reference.citation_words import WORDS
from bot.reference.fold import fold
from bot.reference.model import Known
from bot.reference.words import DRESS, STOP, cut, stem

LONGEST_NAME = 4
"""So many words may stand before the noun: 'Computer Fraud and Abuse Act' has four."""
_NOUNS = frozenset({
    "convention", "conventions", "agreement", "accord", "protocol", "regulation", "regulations", "directive", "act",
    "acts", "charter", "code", "covenant", "constitution", "statute", "law", "treaty", "compact", "ordinance",
})  # fmt: skip
_NEVER_OURS = frozenset({"directive", "directiva", "regulation", "reglamento", "constitution", "statute", "ordinance"})
_BEFORE = frozenset({"the", "of", "la", "el", "de", "del", "du"})
# Said of any text in a negotiation; no law is called so.
_SAID_OF_ANY = frozenset({
    "final", "adopted", "concluded", "present", "current", "future", "proposed", "revised", "consolidated", "updated",
    "zero", "first", "second", "third", "fourth", "main", "global", "international", "universal", "new", "old", "draft",
    "official", "whole", "entire", "full", "own", "un", "ahc", "criminal", "human",
})  # fmt: skip
_OF_CITATIONS = frozenset().union(*WORDS.values())


def names_of_others(known: Mapping[str, Known], laws: Collection[str]) -> dict[str, str]:
    """Return the names of laws that are not here, with what stands for each in a citation."""
    names = {law: f"{SIGN}{law}" for law in laws}
    for one in known.values():
        names |= dict.fromkeys((one.id, one.name, one.title, *one.aliases), one.id)
    return names


def name_of(instrument: str, known: Mapping[str, Known]) -> str:
    """Return how a law that is not here is called."""
    one = known.get(instrument)
    return one.name if one is not None else instrument.removeprefix(SIGN)


def law_before(words: Sequence[str], at: int, ours: Collection[str]) -> int:
    """Return how many words before a noun make it the name of a law that is not here; 0 when it is none.

    Args:
        words: as they were written.
        at: where the noun may stand.
        ours: words that instruments here are called by.
    """
    if words[at] in _NEVER_OURS:
        return _in_small_letters(words, at)
    if words[at].casefold() not in _NOUNS:
        return 0
    start = at
    while start > 0 and at - start < LONGEST_NAME and _may_belong(words[start - 1]):
        start -= 1
    while start < at and not words[start][0].isupper():
        start += 1
    named = [word for word in words[start:at] if word[0].isupper()]
    strange = [word for word in named if not _is_usual(word, ours)]
    return at - start if strange and len(strange) == len(named) else 0


def _in_small_letters(words: Sequence[str], at: int) -> int:
    """Return how many words stand between 'the' and a noun that no treaty is called by: 'the copyright directive'."""
    start = at
    while start > 0 and at - start < LONGEST_NAME and words[start - 1].isalpha() and words[start - 1] not in _BEFORE:
        start -= 1
    return at - start if start > 0 and words[start - 1] in _BEFORE else 0


def _may_belong(word: str) -> bool:
    return word.isalpha() and (word[0].isupper() or word in {"and", "of", "on", "the"})


def _is_usual(word: str, ours: Collection[str]) -> bool:
    plain = fold(word).casefold()
    usual = plain in ours or plain in _SAID_OF_ANY or plain in _OF_CITATIONS or plain in STOP["en"]
    return usual or stem(plain) in DRESS


def words_of(names: Collection[str]) -> frozenset[str]:
    """Return the words that names are made of."""
    return frozenset(word for name in names for word in cut(name))
