"""States by what people call them: the depositary's spelling, other names, the six languages of the United Nations."""

import re
from collections.abc import Iterable, Iterator, Mapping

from babel import Locale

from bot.reference.suggest import Entry, Suggester, Suggestion, normal
from bot.status.model import State

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
# 'Qatar 1', 'China [2]', 'France 3, 4', 'Iran (Islamic Republic of) 5': notes of the depositary's table.
_FOOTNOTES = re.compile(r"(?:\s*[\[(]?\d{1,2}[\])]?\s*,?)+\s*$")


class States:
    """Finds states.

    Args:
        states: what there is, by code.
    """

    def __init__(self, states: Mapping[str, State]) -> None:
        self._states = states
        self._codes: dict[str, str] = {}
        for one in states.values():
            for name in (one.name, *one.aliases):
                self._codes.setdefault(normal(name), one.code)
        # Names of other languages never take one of ours: 'Niger' stays Niger.
        abroad = {code: tuple(_abroad(code)) for code in states}
        for code, names in abroad.items():
            for name in names:
                self._codes.setdefault(normal(name), code)
        self._suggester = Suggester([
            Entry(Suggestion(one.name[:100], one.code), (one.name, *one.aliases, *abroad[one.code]))
            for one in sorted(states.values(), key=lambda one: normal(one.name))
        ])  # fmt: skip

    def __getitem__(self, code: str) -> State:
        """Return a state by its code."""
        return self._states[code]

    def find(self, name: str) -> State | None:
        """Return a state by its code or any of its names, footnote marks left out; None for another word."""
        name = name.strip()[:200]
        if name.upper() in self._states and len(name) == 2:
            return self._states[name.upper()]
        code = self._codes.get(normal(name)) or self._codes.get(normal(_FOOTNOTES.sub("", name)))
        return self._states.get(code) if code else None

    def near(self, name: str, limit: int = 3) -> list[State]:
        """Return states that are called or spelt nearly so."""
        return [self._states[one.value] for one in self._suggester.like(_FOOTNOTES.sub("", name[:100]), limit)]

    def suggest(self, typed: str) -> list[Suggestion]:
        """Return states whose name begins as typed, in any of the languages; the values are codes."""
        return self._suggester.suggest(typed)

    def sorted(self, codes: Iterable[str]) -> list[State]:
        """Return states in the order of their names."""
        return sorted((self._states[code] for code in codes), key=lambda one: normal(one.name))


def _abroad(code: str) -> Iterator[str]:
    for language in LANGUAGES:
        name = Locale(language).territories.get(code)
        if name:
            yield name
            # CLDR adds the capital where two states share a name: 'Congo - Kinshasa'.
            yield name.replace(" & ", " and ")
