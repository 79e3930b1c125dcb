"""The part of a text that answers, with the matched words marked. Pure."""

import re
from dataclasses import dataclass

from bot.reference.fold import fold
from bot.reference.words import stem

_WORD = re.compile(r"[^\W_]+(?:'\w+)?")
_SENTENCE = re.compile(r"(?<=[.;:])\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a snippet, and whether it is a matched word."""

    text: str
    matched: bool = False


Snippet = tuple[Part, ...]


def snippet(text: str, matched: frozenset[str], limit: int = 220) -> Snippet:
    """Return the stretch of a text with the most matched words.

    Args:
        text: a summary.
        matched: stems.
        limit: about how many characters; whole clauses while they fit.
    """
    clauses = _SENTENCE.split(text)
    counts = [len(_stems(clause) & matched) for clause in clauses]
    start = 0 if len(text) <= limit else max(range(len(clauses)), key=lambda at: counts[at])
    chosen = clauses[start]
    for clause in clauses[start + 1 :]:
        if len(chosen) + len(clause) > limit:
            break
        chosen = f"{chosen} {clause}"
    if len(chosen) > limit:
        chosen = _around(chosen, matched, limit)
    return _marked(chosen, matched)


def plain(parts: Snippet) -> str:
    """Return a snippet as text."""
    return "".join(part.text for part in parts)


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text)}


def _stem(word: str) -> str:
    return stem(fold(word).casefold().split("'")[0])


def _around(text: str, matched: frozenset[str], limit: int) -> str:
    first = next((m.start() for m in _WORD.finditer(text) if _stem(m[0]) in matched), 0)
    start = 0 if first < limit // 2 else text.rfind(" ", 0, first - limit // 3) + 1
    cut = text[start : start + limit]
    if start + limit < len(text):
        cut = cut[: cut.rfind(" ")].rstrip(",;: ") + "…"
    return ("…" if start else "") + cut


def _marked(text: str, matched: frozenset[str]) -> Snippet:
    parts: list[Part] = []
    at = 0
    for word in _WORD.finditer(text):
        if _stem(word[0]) in matched:
            if word.start() > at:
                parts.append(Part(text[at : word.start()]))
            parts.append(Part(word[0], matched=True))
            at = word.end()
    if at < len(text):
        parts.append(Part(text[at:]))
    return tuple(parts)
