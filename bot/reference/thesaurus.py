"""What words can also be called: synonyms of the field, and English for words of the other UN languages. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.reference.fold import fold
from bot.reference.model import Aids
from bot.reference.words import STOP, cut, stem, stems, terms

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of the thesaurus in a query: where it ends, and what it can also be called."""

    end: int
    others: tuple[Stems, ...]


class Phrases:
    """Phrases of one language by their first stem, longest first.

    Args:
        entries: each phrase as stems, with what it stands for.
    """

    def __init__(self, entries: Iterable[tuple[Stems, tuple[Stems, ...]]]) -> None:
        gathered: dict[Stems, dict[Stems, None]] = {}
        for phrase, others in entries:
            if phrase:
                gathered.setdefault(phrase, {}).update(dict.fromkeys(filter(None, others)))
        self._known: dict[str, list[tuple[Stems, tuple[Stems, ...]]]] = {}
        for phrase, meant in gathered.items():
            self._known.setdefault(phrase[0], []).append((phrase, tuple(meant)))
        for candidates in self._known.values():
            candidates.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], at: int) -> Match | None:
        """Return the longest phrase that begins at a position."""
        for phrase, others in self._known.get(words[at], ()):
            end = at + len(phrase)
            if tuple(words[at:end]) == phrase:
                return Match(end, others)
        return None


class Thesaurus:
    """The curated words of data/treaties/: synonyms.yaml, terms.yaml, elsewhere.yaml, english.txt.

    Args:
        aids: what was read from there.

    Attributes:
        english: synonyms.
        foreign: language -> its phrases, with the English ones.
        abroad: language -> English phrases, with the terms that a text in that language is indexed by.
        right: English words that are close to ours and no slips for them.
        elsewhere: English words of other fields, each in singular and plural -> both.
        apart: phrases of other fields whose words are ours.
    """

    def __init__(self, aids: Aids) -> None:
        self.english = Phrases(_groups(aids.synonyms))
        self.right = aids.right
        # A plural that stands there itself counts by itself, whatever its singular means here: 'diplomas'.
        self.elsewhere = {form: _forms(word) for word in aids.elsewhere for form in _forms(word)}
        self.elsewhere |= {word: _forms(word) for word in aids.elsewhere}
        self.apart = Phrases((tuple(stems(phrase)), ()) for phrase in sorted(aids.elsewhere) if " " in phrase)
        self.foreign = {
            language: Phrases(
                (tuple(stems(phrase, language)), (tuple(stems(english)),))
                for english, translations in aids.terms
                for phrase in translations[language]
            )
            for language in ("fr", "es", "ru", "ar")
        }
        self.abroad = {
            language: Phrases(
                (tuple(stems(english)), tuple(tuple(terms(phrase, language)) for phrase in translations[language]))
                for english, translations in aids.terms
            )
            for language in ("fr", "es", "ru", "ar", "zh")
        }
        self._words = {
            language: frozenset(
                stem(word, language)
                for _, translations in aids.terms
                for phrase in translations[language]
                for word in cut(phrase)
                if word not in STOP[language]
            )
            for language in ("fr", "es")
        }
        self._stems = {
            language: tuple(
                dict.fromkeys(
                    one for _, said in aids.terms for phrase in said[language] for one in stems(phrase, language)
                )
            )
            for language in self.foreign
        }
        self._han = sorted(
            ((fold(phrase), tuple(stems(english))) for english, words in aids.terms for phrase in words["zh"]),
            key=lambda entry: -len(entry[0]),
        )

    def nearest(self, word: str, language: str) -> str:
        """Return the stem among a language's words of the field that a stem is a slip for; '' when none is."""
        allowed = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
        known = self._stems.get(language, ())
        if not allowed or word in known:
            return ""
        found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=allowed)
        return str(found[0]) if found is not None and found[0][:2] == word[:2] else ""

    def knows(self, words: Sequence[str], language: str) -> int:
        """Return how many words belong to the field's words in French or Spanish."""
        known = self._words.get(language, frozenset())
        return sum(stem(word, language) in known for word in words)

    def han(self, text: str) -> list[tuple[str, Stems]]:
        """Return the Chinese phrases in a simplified text with what they are called in English; the longest first."""
        found: list[tuple[str, Stems]] = []
        left = fold(text)
        for phrase, english in self._han:
            if phrase in left:
                found.append((phrase, english))
                # The same phrase may stand for several English ones: it leaves the text after the last of them.
                if not any(other == phrase and (other, meant) not in found for other, meant in self._han):
                    left = left.replace(phrase, " ")
        return found


def _forms(word: str) -> tuple[str, ...]:
    several = f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else ""
    return (word, several or f"{word}s")


def _groups(groups: Iterable[Sequence[str]]) -> Iterable[tuple[Stems, tuple[Stems, ...]]]:
    for group in groups:
        members = tuple(dict.fromkeys(tuple(stems(phrase)) for phrase in group))
        for member in members:
            yield member, tuple(other for other in members if other != member)
