"""The part of a text that answers, with the matched words marked. Pure."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.reference.fold import fold, simple
from bot.reference.words import base, stem

_WORD = re.compile(r"[^\W_]+(?:'\w+)?")
_SENTENCE = re.compile(r"(?<=[.;:。；])\s*(?<=[.;:。；\s])")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a snippet, and whether it is a matched word."""

    text: str
    matched: bool = False


Snippet = tuple[Part, ...]


def snippet(text: str, matched: Collection[str], limit: int = 220, language: str = "en") -> Snippet:
    """Return the stretch of a text with the most matched words.

    Args:
        text: a summary, or a line of a wording.
        matched: terms (see `words.terms`).
        limit: about how many characters; whole clauses while they fit.
        language: of the text.
    """
    clauses = [text] if len(text) <= limit else _SENTENCE.split(text)
    found = [list(_matches(clause, matched, language)) for clause in clauses]
    start = max(range(len(clauses)), key=lambda at: len({clauses[at][a:b] for a, b in found[at]}))
    chosen, spans = clauses[start], found[start]
    for clause, more in zip(clauses[start + 1 :], found[start + 1 :], strict=True):
        if len(chosen) + len(clause) > limit:
            break
        spans += [(first + len(chosen) + 1, end + len(chosen) + 1) for first, end in more]
        chosen = f"{chosen} {clause}"
    if len(chosen) > limit:
        chosen = _around(chosen, spans[0][0] if spans else 0, limit)
        spans = list(_matches(chosen, matched, language))
    shown = _marked(chosen, spans)
    # Who reads from the middle on is told so.
    return (Part("… "), *shown) if start and not chosen.startswith("…") else shown


def plain(parts: Snippet) -> str:
    """Return a snippet as text."""
    return "".join(part.text for part in parts)


def _matches(text: str, matched: Collection[str], language: str) -> Iterator[tuple[int, int]]:
    """Yield where the matched words stand."""
    if not matched:
        return
    language = base(language)
    if language == "zh":
        yield from _han_matches(simple(text), matched)
        return
    for word in _WORD.finditer(text):
        if _term(word[0], language) in matched:
            yield word.span()


def _han_matches(text: str, matched: Collection[str]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at in range(len(text) - 1):
        if f"zh:{text[at : at + 2]}" not in matched:
            continue
        if at > end:
            if end > start:
                yield start, end
            start = at
        end = at + 2
    if end > start:
        yield start, end


@lru_cache(maxsize=32_768)
def _term(word: str, language: str) -> str:
    one = stem(fold(word).casefold().split("'")[0], language)
    return one if language == "en" else f"{language}:{one}"


def _around(text: str, first: int, limit: int) -> str:
    start = 0 if first < limit // 2 else text.rfind(" ", 0, first - limit // 3) + 1
    start = first if first - start > limit else start
    cut = text[start : start + limit]
    if start + limit < len(text):
        cut = (cut[: cut.rfind(" ")] if " " in cut[limit // 2 :] else cut).rstrip(",;: ") + "…"
    return ("…" if start else "") + cut


def _marked(text: str, spans: list[tuple[int, int]]) -> Snippet:
    parts: list[Part] = []
    at = 0
    for start, end in spans:
        if start > at:
            parts.append(Part(text[at:start]))
        parts.append(Part(text[start:end], matched=True))
        at = end
    if at < len(text):
        parts.append(Part(text[at:]))
    return tuple(parts)
