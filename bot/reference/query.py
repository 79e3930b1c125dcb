"""A person's words -> what to look for: slots, each with the ways it can be said and how much it tells. Pure."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.reference.english import done_by
from bot.reference.fold import simple
from bot.reference.index import Index
from bot.reference.spelling import Speller
from bot.reference.thesaurus import Stems, Thesaurus
from bot.reference.words import DRESS, STOP, cut, looks_like, script, stem, terms

LONGEST = 400
"""A query is read so far (characters); a question is shorter, a pasted page is not a question."""
MOST_WORDS = 40
SHORT = 4
"""A query of so many words is read for slips that make another word."""
SAID_OTHERWISE = 0.55
CORRECTED = 0.85
ALSO_MEANT = 0.7
BEGUN = 0.8
MOST_BEGUN = 12
TRANSLATED = 0.9
DRESSED = 0.25
UNREAD = 0.5
"""How much a foreign word that the term file lacks tells against a provision, as a part of a rare word's."""
SHARED = 7
"""A word of another language that is nearly an English one is the same word from so many letters on."""
LATIN = ("fr", "es")
ALSO_LATIN = frozenset({"nl", "de", "pt", "it"})
"""Looked for only where a text is in them."""
_QUOTED = re.compile(r"\"([^\"]{2,120})\"|“([^”]{2,120})”|«([^»]{2,120})»|„([^“”]{2,120})[“”]")
_BEGINNING = re.compile(r"([^\W_]{3,})\*")
_ACCENTED = re.compile(r"[^\W\d_]*[à-öø-ÿœ][^\W\d_]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing a query asks for.

    Attributes:
        ways: what it can be called (terms that must all be there), with how sure that is.
        tells: how much it says about the subject, in the unit of the index's rarities.
        span: how many words of the query it stands for.
    """

    ways: tuple[tuple[Stems, float], ...]
    tells: float
    span: int = 1


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for.

    Attributes:
        slots: the things asked for, in their order.
        said: the stems as they were typed (after correction or translation), for titles and for bold.
        language: the language it was read as.
        corrected: misspelt word -> the word it was read as.
        length: how many words were typed.
        quoted: terms that have to stand together in this order, a phrase each.
        elsewhere: how many of its words are of other fields than the texts that are here.
    """

    slots: tuple[Slot, ...]
    said: tuple[str, ...]
    language: str
    corrected: tuple[tuple[str, str], ...] = ()
    length: int = 0
    quoted: tuple[Stems, ...] = ()
    elsewhere: int = 0


class Reader:
    """Reads queries against an index.

    Args:
        index: where words are looked up.
        thesaurus: what they can also be called.
        vocabulary: words that are spelt right, besides what the index holds as stems.
        languages: those of the texts in the index besides English.
    """

    def __init__(
        self, index: Index, thesaurus: Thesaurus, vocabulary: Iterable[str], languages: Collection[str] = ()
    ) -> None:
        self._index = index
        self._thesaurus = thesaurus
        self._languages = tuple(sorted(languages))
        self._speller = Speller(vocabulary, index.__contains__, thesaurus.right, thesaurus.elsewhere)

    def read(self, text: str, language: str = "") -> Query:
        """Return what a text asks for.

        Args:
            text: anything; words in quotes have to stand together, 'extrad*' is the beginning of a word.
            language: the language it is thought to be in; its script and words decide.
        """
        text = text[:LONGEST]
        words = cut(text)[:MOST_WORDS]
        spoken = script(text) or self._latin(text, words, language)
        quoted = _quoted(text, spoken)
        if spoken == "en":
            return self._english(words, frozenset(_BEGINNING.findall(text.casefold())), quoted)
        if spoken == "zh":
            return self._chinese(text, words, quoted)
        return self._foreign(words, spoken, quoted)

    def _latin(self, text: str, words: Sequence[str], asked: str) -> str:
        accented = len(_ACCENTED.findall(text))
        english = looks_like(words, "en") + sum(self._english_likely(word) for word in words) - accented
        if english >= len(words) and not asked:
            # Most questions hold English words only; stemming them in three languages would cost more than the search.
            return "en"
        scores = {}
        for language in (*LATIN, *(one for one in self._languages if one in ALSO_LATIN)):
            # A language asked for wins a tie, English wins the others.
            lead = 0.5 if asked.startswith(language) else -0.5
            here = sum(f"{language}:{stem(word, language)}" in self._index for word in words) / 2
            scores[language] = looks_like(words, language) + self._thesaurus.knows(words, language) + here + lead
        best = max(scores, key=lambda language: scores[language])
        return best if scores[best] > english else "en"

    def _english_likely(self, word: str) -> float:
        meant = self._speller.nearest(word)
        if not meant or meant[0] == word:
            return float(bool(meant))
        return 0.0 if any(word in STOP[language] for language in LATIN) else 0.6

    def _english(self, words: Sequence[str], begun: Collection[str], quoted: tuple[Stems, ...]) -> Query:
        kept = [word for word in words if not self._is_small(word)] or list(words)
        read = self._beside([(word,) if word in begun else self._speller.nearest(word) or (word,) for word in kept])
        said = [stem(meant[0]) for meant in read]
        sure = [1.0 if typed == meant[0] else CORRECTED for typed, meant in zip(kept, read, strict=True)]
        slots: list[Slot] = []
        at = 0
        while at < len(said):
            if kept[at] in begun:
                slots.append(self._begun(kept[at]))
                at += 1
                continue
            match = self._thesaurus.english.at(said, at)
            end = match.end if match is not None else at + 1
            others = match.others if match is not None else ()
            meant = (*read[at][1:], *self._doing(said, at))
            slots.append(self._slot(said[at:end], sure[at:end], others, meant))
            at = end
        corrected = tuple((typed, meant[0]) for typed, meant in zip(kept, read, strict=True) if typed != meant[0])
        apart = sum(self._thesaurus.apart.at(said, at) is not None for at in range(len(said)))
        elsewhere = sum(map(self._speller.is_elsewhere, kept)) + apart
        return Query(tuple(slots), tuple(said), "en", corrected, len(words), quoted, elsewhere)

    def _beside(self, read: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Read 'join investigations' as 'joint': one letter away is a word that stands beside the next one."""
        if len(read) > SHORT:
            return read
        for at in range(len(read) - 1):
            (first, *_), (second, *_) = read[at], read[at + 1]
            if f"{stem(first)} {stem(second)}" in self._index:
                continue
            near = [
                other
                for other in self._speller.one_off(first)
                if f"{stem(other)} {stem(second)}" in self._index
                and stem(other) != stem(first)
                and stem(other) not in DRESS
            ]
            if near:
                read[at] = (max(near, key=lambda other: self._index.rarity(stem(other))), *read[at])
        return read

    def _doing(self, said: Sequence[str], at: int) -> list[str]:
        """Return what somebody does where that is what stands beside the word before: 'penetration testers'."""
        before = said[at - 1] if at else ""
        if f"{before} {said[at]}" in self._index:
            return []
        return [one for one in done_by(said[at]) if f"{before} {one}" in self._index]

    def _is_small(self, word: str) -> bool:
        """Whether a word is a stop word, or one with two letters in the wrong order: 'thier', 'whcih'."""
        if word in STOP["en"]:
            return True
        if len(word) < 4 or word in self._speller:
            return False
        return any(word[:at] + word[at + 1] + word[at] + word[at + 2 :] in STOP["en"] for at in range(len(word) - 1))

    def _slot(
        self, said: Sequence[str], sure: Sequence[float], others: Sequence[Stems], meant: Sequence[str] = ()
    ) -> Slot:
        certain = min(sure)
        ways = [(tuple(said), certain), *((other, SAID_OTHERWISE * certain) for other in others)]
        if len(said) == 1:
            ways += [((stem(word),), ALSO_MEANT) for word in meant]
        else:
            # A phrase counts when its words stand together, and each of them on its own besides, for less.
            ways += [((word,), 0.5 * one) for word, one in zip(said, sure, strict=True) if word not in DRESS]
        ways += self._abroad(said, TRANSLATED * certain)
        return Slot(tuple(ways), self._tells(said), len(said))

    def _abroad(self, english: Sequence[str], certain: float) -> list[tuple[Stems, float]]:
        """Return what English stems are called in the languages of the texts that are here."""
        found: list[tuple[Stems, float]] = []
        for language in self._languages:
            phrases = self._thesaurus.abroad.get(language)
            match = phrases.at(english, 0) if phrases is not None else None
            if match is not None and match.end == len(english):
                found += [(other, certain) for other in match.others]
        return found

    def _begun(self, beginning: str) -> Slot:
        """Return a slot for every word that begins so."""
        ways = tuple(((one,), BEGUN) for one in self._speller.beginning(beginning, MOST_BEGUN))
        return Slot(ways, max((self._index.rarity(way[0]) for way, _ in ways), default=self._index.rarest))

    def _tells(self, said: Sequence[str]) -> float:
        return max(self._index.rarity(word) * (DRESSED if word in DRESS else 1.0) for word in said)

    def _foreign(self, words: Sequence[str], language: str, quoted: tuple[Stems, ...]) -> Query:
        kept = [word for word in words if word not in STOP[language]]
        native = [self._native(word, language) for word in kept]
        phrases = self._thesaurus.foreign.get(language)
        slots: list[Slot] = []
        said: list[str] = []
        read = 0
        for at, typed in enumerate(kept):
            match = phrases.at(native, at) if phrases is not None else None
            # Phrases may overlap: 'protection des données à caractère personnel' holds two.
            if match is not None and match.end > read:
                slots.append(self._translated(match.others, self._here(native[at : match.end], language)))
                said.extend(match.others[0])
                read = match.end
            if at < read:
                continue
            here = self._here([native[at]], language)
            # Treaty language is full of shared words: 'confidencialidad', 'arbitrage', 'DDoS'.
            meant = self._speller.nearest(typed)
            if meant and meant[0] != typed and len(typed) < SHARED:
                # 'renta' and 'vite' are no slips for 'rented' and 'vote'.
                meant = ()
            if meant and not here:
                slots.append(self._slot([stem(meant[0])], [CORRECTED], ()))
                said.append(stem(meant[0]))
            elif here:
                shared = [((stem(word),), CORRECTED) for word in meant[:1]]
                slots.append(Slot((*here, *shared), self._tells(here[0][0])))
            else:
                slots.append(Slot((), self._index.rarest * UNREAD))
        said += [f"{language}:{one}" for one in native if f"{language}:{one}" in self._index]
        return Query(tuple(slots), tuple(said), language, (), len(words), quoted)

    def _native(self, word: str, language: str) -> str:
        """Return a word's stem; of a word that is not known the stem of the nearest that is."""
        one = stem(word, language)
        if f"{language}:{one}" in self._index or self._speller.nearest(word)[:1] == (word,):
            return one
        return self._thesaurus.nearest(one, language) or one

    def _here(self, native: Sequence[str], language: str) -> list[tuple[Stems, float]]:
        """Return native stems as a way, where texts in their language hold them."""
        way = tuple(f"{language}:{one}" for one in native)
        return [(way, 1.0)] if way and all(term in self._index for term in way) else []

    def _chinese(self, text: str, words: Sequence[str], quoted: tuple[Stems, ...]) -> Query:
        text = simple(text)
        found = self._thesaurus.han(text)
        slots = []
        for phrase, english in found:
            way = tuple(terms(phrase, "zh"))
            here = [(way, 1.0)] if way and all(term in self._index for term in way) else []
            slots.append(self._translated((english,), here))
        read = {term for phrase, _ in found for term in terms(phrase, "zh")}
        left = [term for term in dict.fromkeys(terms(text, "zh")) if term not in read and term in self._index]
        slots += [Slot((((term,), 1.0),), self._index.rarity(term) / 2) for term in left]
        latin = [word for word in words if word.isascii() and stem(word) in self._index]
        slots += [self._slot([stem(word)], [1.0], ()) for word in latin]
        said = [word for _, english in found for word in english]
        return Query(
            tuple(slots), (*said, *(stem(word) for word in latin), *terms(text, "zh")), "zh", (), len(words), quoted
        )

    def _translated(self, meanings: Sequence[Stems], here: Sequence[tuple[Stems, float]] = ()) -> Slot:
        ways: dict[Stems, float] = dict(here)
        for english in meanings:
            ways[english] = TRANSLATED
            match = self._thesaurus.english.at(english, 0)
            if match is not None and match.end == len(english):
                for other in match.others:
                    ways.setdefault(other, SAID_OTHERWISE * TRANSLATED)
            if len(english) > 1:
                for word in english:
                    ways.setdefault((word,), 0.4)
            for way, certain in self._abroad(english, TRANSLATED * TRANSLATED):
                ways.setdefault(way, certain)
        return Slot(tuple(ways.items()), self._tells(meanings[0]), len(meanings[0]))


def _quoted(text: str, language: str) -> tuple[Stems, ...]:
    phrases = (next(filter(None, groups)) for groups in _QUOTED.findall(text))
    found = (tuple(terms(phrase, language)) for phrase in phrases)
    return tuple(phrase for phrase in found if phrase)
