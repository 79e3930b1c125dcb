"""Words that a line's end divided, made whole: by what the document itself writes elsewhere. Pure."""

import re
from collections.abc import Iterable

_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BEGIN = re.compile(r"[^\W\d_]+")
_TIGHT = tuple("/—")


class Words:
    """The words of a document, as it writes them inside its lines.

    Args:
        lines: every line's text.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: set[str] = set()
        ends: list[tuple[str, str]] = []
        before = ""
        for line in lines:
            inner = line
            divided = _DIVIDED.search(line)
            if divided:
                inner = line[: divided.start()]
            if before and (begin := _BEGIN.match(line)):
                ends.append((before, begin.group()))
                inner = inner[begin.end() :]
            self._known.update(word.casefold().replace("\u2010", "-") for word in _WORD.findall(inner))
            before = divided.group(1) if divided else ""
        soft = sum((one + two).casefold() in self._known for one, two in ends)
        hard = sum(f"{one}-{two}".casefold() in self._known for one, two in ends)
        self._divides = soft > hard

    def join(self, before: str, after: str) -> str:
        """Return two following lines as one text."""
        if not before or not after:
            return before or after
        divided = _DIVIDED.search(before)
        begin = _BEGIN.match(after)
        if divided and begin:
            return before + after if self._keeps(divided.group(1), begin.group()) else before[:-1] + after
        if before.endswith(_TIGHT) and not before.endswith((" /", " —")):
            return before + after
        if before.endswith(("-", "\u2010", "–")) and len(before) > 1 and not before[-2].isspace():
            return before + after
        return before + after if _is_tight(before[-1]) and _is_tight(after[0]) else f"{before} {after}"

    def _keeps(self, one: str, two: str) -> bool:
        """Return whether a hyphen between two parts of a word belongs to it."""
        if (one + two).casefold() in self._known:
            return f"{one}-{two}".casefold() in self._known and not self._divides
        if f"{one}-{two}".casefold() in self._known or two[0].isupper():
            return True
        if one.casefold() in self._known and two.casefold() in self._known and len(one) > 2:
            return True
        return not self._divides


def _is_tight(character: str) -> bool:
    """Return whether a character is of a script that writes no spaces."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uff65"
