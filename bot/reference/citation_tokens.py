"""A text cut into tokens for the citation parser; an instrument's name is one token. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.reference.fold import fold

MOST_TOKENS = 6000
_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")


@dataclass(slots=True)
class Token:
    """A word, number or sign, where it stands, whether a citation has taken it, and whose name it is."""

    text: str
    start: int
    end: int
    taken: bool = False
    instrument: str = ""

    @property
    def word(self) -> str:
        """Return it without regard to case."""
        return self.text.casefold()


class Names:
    """How instruments are called.

    Args:
        names: each name with its instrument's id: {'Budapest Convention': 'budapest'}.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self._known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, instrument in names.items():
            if words := tuple(_TOKEN.findall(fold(name).casefold())):
                self._known.setdefault(words[0], []).append((words, instrument))
        for candidates in self._known.values():
            candidates.sort(key=lambda pair: -len(pair[0]))

    def at(self, words: Sequence[str], at: int) -> tuple[int, str]:
        """Return how many words from a position make the longest name, and whose it is; (0, '') when none does."""
        for name, instrument in self._known.get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return len(name), instrument
        return 0, ""

    def only(self, text: str) -> str:
        """Return whose name a text is, '' when it is more or something else."""
        words = _TOKEN.findall(fold(text).casefold())
        length, instrument = self.at(words, 0) if words else (0, "")
        return instrument if length == len(words) else ""


def tokens_of(text: str, names: Names) -> list[Token]:
    """Cut a text into tokens; a name of an instrument is one token."""
    tokens = [Token(match[0], match.start(), match.end()) for match in islice(_TOKEN.finditer(text), MOST_TOKENS)]
    words = [token.word for token in tokens]
    merged: list[Token] = []
    at = 0
    while at < len(tokens):
        length, instrument = names.at(words, at)
        if instrument:
            start, end = tokens[at].start, tokens[at + length - 1].end
            merged.append(Token(text[start:end], start, end, instrument=instrument))
        else:
            merged.append(tokens[at])
        at += max(length, 1)
    return merged
