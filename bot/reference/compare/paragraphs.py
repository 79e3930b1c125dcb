"""Which paragraphs of two texts answer to each other, and what they are called. Pure.

Paragraphs that are equal anchor the comparison; between two anchors the likest ones are paired in order, one with two
where a paragraph was split or two were merged (a line broken elsewhere is the same case). What is left over is gone
or new, or stands in another place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from bot.reference.citation_numbers import roman
from bot.reference.compare.redline import Sides, same_letters, weight
from bot.reference.compare.tokens import Tokens, Unit

LIKE = 0.5
"""Paragraphs that share this part of their words are the same one, reworded."""
_GAP = 30
"""Between two anchors so many paragraphs are compared each with each; more are paired in order."""


@dataclass(frozen=True, slots=True)
class Block:
    """Units `i1` to `i2` of the old text answer to units `j1` to `j2` of the new one; an empty range: gone or new."""

    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def is_pair(self) -> bool:
        """Whether there is something on both sides."""
        return self.i1 < self.i2 and self.j1 < self.j2


def blocks(sides: Sides) -> list[Block]:
    """Return how the units of two texts answer to each other, in order, without a gap on either side."""
    old = [sides.old.body(unit) for unit in sides.old.units]
    new = [sides.new.body(unit) for unit in sides.new.units]
    numbers: dict[tuple[str, ...], int] = {}
    left, right = ([numbers.setdefault(body, len(numbers)) for body in bodies] for bodies in (old, new))
    found: list[Block] = []
    i = j = 0
    for code in (*LCSseq.opcodes(left, right), None):
        if code is not None and code.tag != "equal":
            continue
        i1, j1 = (code.src_start, code.dest_start) if code else (len(old), len(new))
        if (i, j) != (i1, j1):
            found += _within(old, new, Block(i, i1, j, j1))
        if code:
            found += [Block(i1 + n, i1 + n + 1, j1 + n, j1 + n + 1) for n in range(code.src_end - i1)]
            i, j = code.src_end, code.dest_end
    return [one for one in found if one.i1 < one.i2 or one.j1 < one.j2]


def _within(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]], gap: Block) -> Iterator[Block]:
    """Yield the best way through a gap: the pairs that share the most, in order."""
    height, width = gap.i2 - gap.i1, gap.j2 - gap.j1
    if not height or not width or max(height, width) > _GAP:
        yield from _in_order(gap)
        return
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {}
    for i in range(height, -1, -1):
        for j in range(width, -1, -1):
            best[i, j] = (0.0, (height - i, width - j))
            for step in ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)):
                if i + step[0] > height or j + step[1] > width:
                    continue
                at = gap.i1 + i, gap.j1 + j
                gain = _shared(old[at[0] : at[0] + step[0]], new[at[1] : at[1] + step[1]])
                score = gain + best[i + step[0], j + step[1]][0]
                if score > best[i, j][0] and (gain or 0 in step):
                    best[i, j] = (score, step)
    i = j = 0
    while i < height or j < width:
        down, right = best[i, j][1]
        # What shares nothing with anything: first all that went, then all that came.
        if best[i, j][0] == 0:
            yield Block(gap.i1 + i, gap.i2, gap.j1 + j, gap.j1 + j)
            yield Block(gap.i2, gap.i2, gap.j1 + j, gap.j2)
            return
        yield Block(gap.i1 + i, gap.i1 + i + down, gap.j1 + j, gap.j1 + j + right)
        i, j = i + down, j + right


def _in_order(gap: Block) -> Iterator[Block]:
    pairs = min(gap.i2 - gap.i1, gap.j2 - gap.j1)
    for step in range(pairs):
        yield Block(gap.i1 + step, gap.i1 + step + 1, gap.j1 + step, gap.j1 + step + 1)
    yield Block(gap.i1 + pairs, gap.i2, gap.j1 + pairs, gap.j1 + pairs)
    yield Block(gap.i2, gap.i2, gap.j1 + pairs, gap.j2)


def _shared(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]]) -> float:
    """Return how much text pairs of paragraphs share, 0 where they are not the same ones."""
    if not old or not new:
        return 0.0
    left, right = [key for body in old for key in body], [key for body in new for key in body]
    if len(old) > 1 and not all(_contains(right, part) for part in old):
        return 0.0
    if len(new) > 1 and not all(_contains(left, part) for part in new):
        return 0.0
    if same_letters(left, right):
        return weight(left)
    common = LCSseq.similarity(left, right)
    if common < LIKE * max(len(left), len(right)) and common < 0.8 * min(len(left), len(right)):
        return 0.0
    there = set(right)
    same = [key for key in left if key in there]
    # A pair of many is worth a little less, so that it is taken only where both belong.
    return min(common, weight(same)) - 0.1 * (len(old) + len(new) - 2)


def _contains(whole: list[str], part: Sequence[str]) -> bool:
    return LCSseq.similarity(whole, part) >= 0.6 * len(part)


def addresses(text: Tokens) -> list[str]:
    """Return what each unit is called, '2(b)(i)'; '' for what has no number above or before it."""
    found: list[str] = []
    path: list[tuple[str, str]] = []
    for unit in text.units:
        for label in unit.labels:
            kind = _kind(label, path)
            while path and kind in [one for one, _ in path]:
                path.pop()
            path.append((kind, label))
        found.append(_spelt(path) if unit.labels or path else "")
    return found


def _spelt(path: Sequence[tuple[str, str]]) -> str:
    first = path[0][1] if path[0][0] == "digit" else f"({path[0][1]})"
    return first + "".join(f"({label})" for _, label in path[1:])


def _kind(label: str, path: Sequence[tuple[str, str]]) -> str:
    """Return what row of numbers a label belongs to: '1', 'a' or 'i'; 'i' after 'h' is a letter."""
    if label[0].isdigit():
        return "digit"
    if not label.isascii():
        return "letter" if label[0].isalpha() and label[0] < "\u3400" else "han"
    letters = [one for kind, one in path if kind == "letter"]
    follows = bool(letters) and len(label) == 1 == len(letters[-1]) and ord(label) == ord(letters[-1]) + 1
    in_roman = path[-1][0] == "roman" if path else False
    if roman(label) and (len(label) > 1 or (label in "ivx" and not (follows and not in_roman))):
        return "roman"
    return "letter"


def unit_text(text: Tokens, unit: Unit) -> str:
    """Return a unit as it is written, without the white space round it."""
    return text.slice(unit.first, unit.last).strip()
