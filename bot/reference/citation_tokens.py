"""A text cut into tokens for the citation parser; an instrument's name is one token. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.reference.fold import fold

SIGN = "law:"
"""Begins what stands for an instrument in a citation of a law that has no id; its name follows."""
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


Strange = Callable[[Sequence[str], int], int]


class Names:
    """How instruments are called.

    Args:
        names: each name with its instrument's id: {'Budapest Convention': 'budapest'}.
        strange: says of words and a place among them how many before it make it the name of a law that nobody listed;
            0 where they do not.
    """

    def __init__(self, names: Mapping[str, str], strange: Strange | None = None) -> None:
        self.strange = strange
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
    return merged if names.strange is None else _with_strange(text, merged, names.strange)


def _with_strange(text: str, tokens: list[Token], strange: Strange) -> list[Token]:
    """Return the tokens with names of laws that nobody listed as one token each."""
    # 'Swiss Criminal Code' goes on before what is known as the name of a law.
    laws = (token.instrument.startswith(SIGN) for token in tokens)
    words = [
        token.text.split()[-1] if law else " " if token.instrument else token.text
        for token, law in zip(tokens, laws, strict=True)
    ]
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = strange(words, at)
        if before:
            del found[len(found) - before :]
            start = tokens[at - before].start
            name = text[start : token.end]
            found.append(Token(name, start, token.end, instrument=f"{SIGN}{name}"))
            continue
        found.append(token)
    return found
