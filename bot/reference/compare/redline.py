"""The difference of two texts word by word, made to be read. Pure, deterministic.

rapidfuzz finds the longest common run of tokens. What it finds is true and unreadable: single common words left
standing between changes, insertions that begin in the middle of a phrase. So noise is dropped, insertions slide to
where a phrase begins, and words that are the same only by accident join the change around them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from bot.reference.compare.model import Mark, Piece
from bot.reference.compare.tokens import LABEL, Tokens

_SENTENCE = frozenset(".;:。؛؟!?")
_PAUSE = frozenset(",،、")
_BRACKETS = frozenset("[]")
# Short words that carry weight all the same.
_HEAVY = frozenset({"may", "not", "no", "all", "any", "не", "لا", "pas", "sin"})
ALIKE = 0.3
"""Two texts that share less than this of their weight are shown one after the other, not word by word."""


@dataclass(frozen=True, slots=True)
class Op:
    """Tokens `i1` to `i2` of the old text became `j1` to `j2` of the new one, or are the same."""

    i1: int
    i2: int
    j1: int
    j2: int
    same: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """Two texts that are compared."""

    old: Tokens
    new: Tokens


def diff(sides: Sides, i1: int, i2: int, j1: int, j2: int) -> list[Op]:
    """Return how a range of the old text became a range of the new one, made readable.

    The ops follow each other without a gap; two changes never touch.
    """
    old, new = list(sides.old.keys[i1:i2]), list(sides.new.keys[j1:j2])
    if old == new:
        return [Op(i1, i2, j1, j2, same=True)] if old else []
    codes = LCSseq.opcodes(old, new)
    ops = [
        Op(i1 + c.src_start, i1 + c.src_end, j1 + c.dest_start, j1 + c.dest_end, same=c.tag == "equal") for c in codes
    ]
    ops = _joined(_noise_is_same(sides, op) for op in _joined(ops))
    if _too_unlike(sides, ops):
        return [Op(i1, i2, j1, j2)]
    ops = _joined(_slid(sides, ops))
    return _absorbed(sides, ops)


def pieces(sides: Sides, ops: Sequence[Op]) -> Iterator[Piece]:
    """Yield the pieces of ops; old and new sides together are the texts of the ops' ranges."""
    for op in ops:
        old, new = sides.old.slice(op.i1, op.i2), sides.new.slice(op.j1, op.j2)
        if op.same:
            yield Piece(Mark.SAME, old, new)
            continue
        if old:
            yield Piece(Mark.DELETED, old, "")
        if new:
            yield Piece(Mark.INSERTED, "", new)


def whole(sides: Sides, found: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces of two whole texts, neighbours that are the same in one.

    What stands in a text without a single token, white space and marks, comes first.
    """
    old = sides.old.text if not sides.old.keys else ""
    new = sides.new.text if not sides.new.keys else ""
    joined = [Piece(Mark.SAME, old, new)] if old or new else []
    for piece in found:
        if not joined or joined[-1].mark is not Mark.SAME:
            joined.append(piece)
            continue
        before = joined.pop()
        if piece.mark is Mark.SAME:
            joined.append(Piece(Mark.SAME, before.old + piece.old, before.new + piece.new))
        else:
            joined += [part for part in _space_goes_along(before, piece) if part.old or part.new]
    return tuple(joined)


def _space_goes_along(before: Piece, piece: Piece) -> tuple[Piece, ...]:
    """White space that only one side has goes with what only that side has, so that each side reads as it is."""
    kept_old, kept_new = before.old.rstrip(), before.new.rstrip()
    old, new = before.old[len(kept_old) :], before.new[len(kept_new) :]
    if bool(old) == bool(new) and ("\n" in old) == ("\n" in new):
        return before, piece
    old_has_more = bool(old) and (not new or "\n" in old)
    if old_has_more and piece.old:
        return Piece(Mark.SAME, kept_old, before.new), Piece(piece.mark, old + piece.old, "", piece.where)
    if not old_has_more and piece.new:
        return Piece(Mark.SAME, before.old, kept_new), Piece(piece.mark, "", new + piece.new, piece.where)
    # 'the lamp' -> 'the[] lamp': the space behind the insertion is the one that was there.
    text = piece.text.rstrip()
    space = piece.text[len(text) :]
    if not space or not text:
        return before, piece
    if piece.new:
        parts = Piece(Mark.SAME, kept_old, before.new), Piece(piece.mark, "", text, piece.where)
        return *parts, Piece(Mark.SAME, old, space)
    parts = Piece(Mark.SAME, before.old, kept_new), Piece(piece.mark, text, "", piece.where)
    return *parts, Piece(Mark.SAME, space, new)


def weight(keys: Sequence[str]) -> float:
    """Return how much tokens weigh for a reader: a word 1, a little word less, a sign nearly nothing."""
    return sum(map(_weight, keys))


def _weight(key: str) -> float:
    if key.startswith(LABEL):
        return 1.0
    if not key[0].isalnum():
        return 0.15
    if len(key) == 1 and key > "\u33ff":
        return 0.5
    return 0.35 if len(key) <= 3 and key.casefold() not in _HEAVY and not key.isdigit() else 1.0


def _joined(ops: Iterator[Op] | Sequence[Op]) -> list[Op]:
    """Return ops without empty ones, neighbours of the same kind in one."""
    joined: list[Op] = []
    for op in ops:
        if op.i1 == op.i2 and op.j1 == op.j2:
            continue
        if joined and joined[-1].same == op.same:
            last = joined.pop()
            op = Op(last.i1, op.i2, last.j1, op.j2, op.same)  # noqa: PLW2901 - it grows to the left
        joined.append(op)
    return joined


def same_letters(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether tokens only differ in where words end: 'Con- vention', 'inter national'."""
    return "".join(old).replace("-", "") == "".join(new).replace("-", "")


def _noise_is_same(sides: Sides, op: Op) -> Op:
    """A word written in two, a list's number that lost its line: the letters are the same, so is the text."""
    if op.same or op.i1 == op.i2 or op.j1 == op.j2:
        return op
    old, new = sides.old.keys[op.i1 : op.i2], sides.new.keys[op.j1 : op.j2]
    alike = same_letters(old, new)
    if not alike and any(key.startswith(LABEL) for key in (*old, *new)):
        alike = _letters(old) == _letters(new) and not _BRACKETS & {*old, *new}
    return Op(op.i1, op.i2, op.j1, op.j2, alike)


def _letters(keys: Sequence[str]) -> str:
    return "".join(c for key in keys for c in key.casefold() if c.isalnum())


def _too_unlike(sides: Sides, ops: Sequence[Op]) -> bool:
    if not any(op.same for op in ops):
        return False
    same = sum(weight(sides.old.keys[op.i1 : op.i2]) for op in ops if op.same)
    old = sum(weight(sides.old.keys[op.i1 : op.i2]) for op in ops)
    new = sum(weight(sides.new.keys[op.j1 : op.j2]) for op in ops)
    # Of a text that only grew or shrank nothing is unlike.
    return same < ALIKE * min(old, new)


def _slid(sides: Sides, ops: Sequence[Op]) -> list[Op]:
    """Move each pure insertion or deletion to the place where it reads best, among those that say the same."""
    result = list(ops)
    for at in range(1, len(result) - 1):
        before, op, after = result[at - 1 : at + 2]
        if op.same or not (before.same and after.same):
            continue
        # Over a word written in two there is no step that fits both sides.
        back = before.i2 - before.i1 if before.i2 - before.i1 == before.j2 - before.j1 else 0
        on = after.i2 - after.i1 if after.i2 - after.i1 == after.j2 - after.j1 else 0
        if op.i1 == op.i2:
            step = _best_step(sides.new, op.j1, op.j2, op.j1 - back, op.j2 + on)
        elif op.j1 == op.j2:
            step = _best_step(sides.old, op.i1, op.i2, op.i1 - back, op.i2 + on)
        else:
            continue
        result[at - 1] = Op(before.i1, before.i2 + step, before.j1, before.j2 + step, same=True)
        result[at] = Op(op.i1 + step, op.i2 + step, op.j1 + step, op.j2 + step)
        result[at + 1] = Op(after.i1 + step, after.i2, after.j1 + step, after.j2, same=True)
    return result


def _best_step(text: Tokens, first: int, last: int, lowest: int, highest: int) -> int:
    """Return by how many tokens the range may be shifted so that it begins and ends well (0 where it stands best)."""
    keys = text.keys
    left = 0
    while first + left > lowest and keys[first + left - 1] == keys[last + left - 1]:
        left -= 1
    right = 0
    while last + right < highest and keys[first + right] == keys[last + right]:
        right += 1
    beginnings = {unit.first for unit in text.units} | {0, len(keys)}
    return max(range(left, right + 1), key=lambda step: (_reads(text, first + step, last + step, beginnings), step))


def _reads(text: Tokens, first: int, last: int, beginnings: set[int]) -> int:
    run = text.keys[first:last]
    depth = lowest = 0
    for key in run:
        depth += (key == "[") - (key == "]")
        lowest = min(lowest, depth)
    balanced = depth == 0 == lowest
    return 10 * balanced + _boundary(text.keys, first, beginnings) + _boundary(text.keys, last, beginnings)


def _boundary(keys: Sequence[str], at: int, beginnings: set[int]) -> int:
    if at in beginnings:
        return 5
    if keys[at - 1] in _SENTENCE:
        return 4
    if keys[at - 1] in _PAUSE:
        return 3
    return 1 if keys[at][0].isalnum() else 2 if keys[at] in _SENTENCE | _PAUSE else 0


def _absorbed(sides: Sides, ops: Sequence[Op]) -> list[Op]:
    """Let a little that is the same between two large changes join them, until nothing does any more."""
    result = list(ops)
    at = 1
    while at < len(result) - 1:
        before, op, after = result[at - 1 : at + 2]
        if op.same and _is_accident(sides, before, op, after):
            result[at - 1 : at + 2] = [Op(before.i1, after.i2, before.j1, after.j2)]
            at = max(1, at - 2)
        else:
            at += 1
    return result


def _is_accident(sides: Sides, before: Op, op: Op, after: Op) -> bool:
    kept = sides.new.keys[op.j1 : op.j2]
    if any(key.startswith(LABEL) or key in _BRACKETS for key in kept):
        return False
    starts = {unit.first for unit in sides.new.units}
    if any(at in starts for at in range(op.j1 + 1, op.j2)):
        return False
    return weight(kept) * 3 <= min(_size(sides, before), _size(sides, after))


def _size(sides: Sides, op: Op) -> float:
    # What was only put in beside words that stay is no reason to strike them out.
    gone, came = weight(sides.old.keys[op.i1 : op.i2]), weight(sides.new.keys[op.j1 : op.j2])
    return max(gone, came) if gone and came else max(gone, came) / 2
