"""What stands in square brackets and so is not agreed: nested, alternatives, brackets that lack the other one. Pure."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.reference.compare.model import Bracket
from bot.reference.compare.paragraphs import addresses
from bot.reference.compare.tokens import Tokens, tokenise
from bot.reference.wordings.model import Article

_OPENS, _CLOSES = "[［", "]］"
_BETWEEN = re.compile(r"\s*(?:/|,|or|ou|o|или|或|أو)?\s*")
_NEAR = 60
"""So many characters are shown of a bracket that lacks the other one."""


@dataclass(slots=True)
class _Span:
    first: int
    last: int
    depth: int
    closed: bool


def brackets_of(article: Article) -> tuple[Bracket, ...]:
    """Return the brackets in an article's title and text, in the order in which they open."""
    return (*brackets_in(tokenise(article.title)), *brackets_in(tokenise(article.text)))


def brackets_in(text: Tokens) -> tuple[Bracket, ...]:
    """Return the brackets in a text, in the order in which they open."""
    spans = _spans(text.text) if any(sign in text.text for sign in _OPENS + _CLOSES) else []
    if not spans:
        return ()
    begins = [text.starts[unit.first] for unit in text.units]
    called = addresses(text)
    rows = _rows(text.text, spans)
    return tuple(
        Bracket(
            text=_shown(text.text, span),
            paragraph=called[max(0, bisect_right(begins, span.first) - 1)],
            depth=span.depth,
            alternatives=rows[at],
            closed=span.closed,
        )
        for at, span in enumerate(spans)
    )


def _spans(text: str) -> list[_Span]:
    found: list[_Span] = []
    still_open: list[_Span] = []
    for at, character in enumerate(text):
        if character in _OPENS:
            span = _Span(at, at + 1, len(still_open) + 1, closed=False)
            still_open.append(span)
            found.append(span)
        elif character in _CLOSES:
            if still_open:
                span = still_open.pop()
                span.last, span.closed = at + 1, True
            else:
                found.append(_Span(at, at + 1, 1, closed=False))
    return found


def _rows(text: str, spans: Sequence[_Span]) -> list[int]:
    """Return of each span how many stand in one row with it, with nothing or 'or' between them."""
    rows = [1] * len(spans)
    heads = list(range(len(spans)))
    for at, span in enumerate(spans):
        for other in range(at + 1, len(spans)):
            follower = spans[other]
            beside = span.closed and follower.closed and follower.depth == span.depth and follower.first >= span.last
            if beside:
                if _BETWEEN.fullmatch(text, span.last, follower.first):
                    heads[other] = heads[at]
                break
    for head in heads:
        size = heads.count(head)
        for at, other in enumerate(heads):
            if other == head:
                rows[at] = size
    return rows


def _shown(text: str, span: _Span) -> str:
    if span.closed:
        return " ".join(text[span.first : span.last].split())
    if text[span.first] in _OPENS:
        return " ".join(text[span.first : span.first + _NEAR].split())
    return " ".join(text[max(0, span.last - _NEAR) : span.last].split())
