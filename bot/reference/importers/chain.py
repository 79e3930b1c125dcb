"""Chooses which lines are the articles' headings: the best chain of rising numbers. Pure.

Tables of contents repeat every heading, wording cites other articles at the beginning of lines, annexes begin at 1
again: what tells the headings is that together they rise without gaps, look alike and have wording below them.
"""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.reference.importers.blocks import Kind
from bot.reference.importers.headings import Head, article_head, caption_head, toc_entry
from bot.reference.importers.numbers import Number, number_at
from bot.reference.importers.pieces import Piece

_SKIPPED = 0.5
"""What it costs to pass over a candidate that stands between two chosen ones."""
_GAP, _MOST_GAP = 0.4, 6
"""What a missing number costs, and how many are counted."""
_SHARE = 0.3
"""A part of the document is its treaty when it has this share of the articles of the part with most of them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be an article's heading.

    Attributes:
        piece: the line.
        head: what was read in it; its kind is 'article', its number is not None.
        number: that number.
        score: how much it looks like one.
        bodied: whether wording follows before the next candidate.
    """

    piece: Piece
    head: Head
    number: Number
    score: float = 0.0
    bodied: bool = False

    @property
    def key(self) -> tuple[int, int]:
        """What numbers are ordered by."""
        return self.number.value, self.number.rank


@dataclass(frozen=True, slots=True)
class Chain:
    """The headings found.

    Attributes:
        chosen: the headings of the articles, in order.
        passed: candidates that were not taken, in order.
        start: the piece that the treaty's part of the document begins at.
        end: the piece behind that part: an annex's heading or the end.
        annexes: pieces that begin an annex, at or behind `end`.
    """

    chosen: tuple[Candidate, ...]
    passed: tuple[Candidate, ...]
    start: int
    end: int
    annexes: tuple[int, ...]


def find_chain(pieces: list[Piece]) -> Chain:
    """Return the headings of the articles of a document, which may be none."""
    candidates = _scored(pieces, _candidates(pieces))
    places = {candidate.piece.at for candidate in candidates}
    bounds = [piece.at for piece in pieces if _annex(piece, pieces, places)]
    edges = [0, *bounds, len(pieces)]
    parts = [[one for one in candidates if start <= one.piece.at < end] for start, end in pairwise(edges)]
    chains = [_best(part) for part in parts]
    bodied = [sum(one.bodied for one in chain) for chain in chains]
    main = next((i for i, count in enumerate(bodied) if count and count >= _SHARE * max(bodied)), 0)
    chosen = chains[main]
    taken = {one.piece.at for one in chosen}
    passed = tuple(one for one in candidates if one.piece.at not in taken)
    return Chain(tuple(chosen), passed, edges[main], edges[main + 1], tuple(bounds[main:]))


def _candidates(pieces: list[Piece]) -> list[Candidate]:
    found = []
    for piece in pieces:
        head = _read(piece)
        if head is not None and head.number is not None and not toc_entry(piece.text):
            found.append(Candidate(piece, head, head.number))
    return found


def _read(piece: Piece) -> Head | None:
    """Read a line, with the document's own word for what it is: 'article', numbered '5.', is one without the word."""
    head = article_head(piece.text)
    label = piece.block.label
    if head is None and label and piece.first and piece.block.role == "article":
        found = number_at(label.lstrip("([ "))
        at = len(label)
        if found:
            rest = piece.text[at:].strip(" .:–—-")
            head = Head("article", found[0], "", rest, len(piece.text) - len(piece.text[at:].lstrip(" .:–—-")))
    return head


def _scored(pieces: list[Piece], candidates: list[Candidate]) -> list[Candidate]:
    looks = Counter(_look(one) for one in candidates)
    scored = []
    for i, one in enumerate(candidates):
        after = candidates[i + 1].piece.at if i + 1 < len(candidates) else len(pieces)
        bodied = _bodied(one, pieces[one.piece.at + 1 : after])
        score = _score(one, pieces) + 1.5 * bodied + looks[_look(one)] / len(candidates)
        scored.append(replace(one, score=score, bodied=bodied))
    return scored


def _look(one: Candidate) -> tuple[object, ...]:
    block = one.piece.block
    look = (block.kind, block.centred, one.piece.emphasised, round(block.size * 8))
    return (*look, one.head.parted, not one.head.rest, one.piece.text[:3].isupper())


def _bodied(one: Candidate, following: list[Piece]) -> bool:
    if len(one.head.rest) > 120 and one.piece.ended:
        return True
    return any(
        (piece.ended or piece.labelled or len(piece.text) > 160) and not toc_entry(piece.text)
        for piece in following[:12]
        if caption_head(piece.text) is None
    )


def _score(one: Candidate, pieces: list[Piece]) -> float:
    piece, head = one.piece, one.head
    score = 1.0 + 0.8 * piece.styled + 0.7 * (piece.block.kind is Kind.HEADING) + 2.0 * (piece.block.role == "article")
    score += 0.4 * (0 < head.rest_at <= piece.emphasis)
    score += 0.6 * (not head.rest) + 0.2 * head.parted
    if not piece.styled and len(head.rest) > 120:
        score -= 0.6
    if piece.block.kind is Kind.CELL:
        score -= 0.5
    before = pieces[piece.at - 1] if piece.at else None
    after = pieces[piece.at + 1] if piece.at + 1 < len(pieces) else None
    if not piece.styled and before is not None and len(before.text) > 60 and before.text[-1:].isalpha():
        score -= 1.0 if after is not None and after.text[:1].islower() else 0.3
    return score


def _annex(piece: Piece, pieces: list[Piece], places: set[int]) -> bool:
    """Tell whether an annex begins here. 'Annex' as the title of an article ('Article 50', then 'Annex') is none."""
    if piece.at in places or (piece.at and piece.at - 1 in places and not pieces[piece.at - 1].ended):
        return False
    head = caption_head(piece.text)
    if head is None or head.kind != "annex" or toc_entry(piece.text) or len(piece.text) > 160:
        return False
    return piece.first and (piece.styled or not piece.ended) and (piece.styled or head.rest == "" or head.parted)


def _best(candidates: list[Candidate]) -> list[Candidate]:
    """Return the chain of rising numbers with the highest sum of scores, less what its gaps cost."""
    best: dict[tuple[int, int], tuple[float, int]] = {}
    came_from: list[int] = []
    finals: list[float] = []
    for i, one in enumerate(candidates):
        total, previous = one.score - _GAP * min(one.number.value - 1, _MOST_GAP), -1
        for key, (sum_, j) in best.items():
            if key < one.key:
                gap = min(max(one.number.value - key[0] - 1, 0), _MOST_GAP)
                reached = sum_ + one.score - _GAP * gap - _SKIPPED * (i - j - 1)
                if reached > total:
                    total, previous = reached, j
        came_from.append(previous)
        finals.append(total)
        # Of two equal ones the first is kept: what follows it is then the wording of both.
        held = best.get(one.key)
        if held is None or total > held[0] - _SKIPPED * (i - held[1]):
            best[one.key] = (total, i)
    chain: list[Candidate] = []
    i = max(range(len(finals)), key=finals.__getitem__, default=-1)
    while i >= 0:
        chain.append(candidates[i])
        i = came_from[i]
    return chain[::-1]
