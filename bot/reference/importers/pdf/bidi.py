"""Characters as they stand on a line, from the left, into the order they are read in. Pure."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from bot.reference.importers.pdf.glyph import Glyph

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "<": ">", "‹": "›"}
_MIRROR = {**_PAIRS, **{closing: opening for opening, closing in _PAIRS.items()}}
_QUOTES = {"“": "”", "‘": "’"}
_TURNED = {**_MIRROR, **_QUOTES, **{closing: opening for opening, closing in _QUOTES.items()}}
"""What pdfium turns round in text from right to left: quotation marks too."""

_ENDINGS = set(".:;،؛؟!")
_ALEFS = set("\u0627\u0623\u0625\u0622\u0671")
_SEPARATORS = set(".,:/-٫٬\u2212+")


def is_rtl(character: str) -> bool:
    """Return whether a character is a letter that is written from right to left."""
    first = character[:1]
    return "\u0590" <= first <= "\ufefc" and unicodedata.bidirectional(first) in {"R", "AL"}


def leans_right(characters: Sequence[str]) -> bool:
    """Return whether text is, by its letters, written from right to left."""
    rtl = sum(is_rtl(one) for one in characters)
    return rtl > 0 and rtl * 2 >= sum(one.isalpha() for one in characters)


def as_in_file(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return characters without what pdfium did to runs that it took for right-to-left, so that one rule fits all runs.

    In those runs the index grows while the place goes to the left, and each bracket was turned. Of a character that is
    several (lam and alef in one) the parts stand last part first there, elsewhere first part first: last first is kept.
    A mark over a letter is joined to it: its own place may be far off.
    """
    order = sorted(glyphs, key=lambda one: one.index)
    if not any(one.text >= "\u0590" and is_rtl(one.text) for one in order):
        return _with_marks(order)
    for place, glyph in enumerate(order):
        if glyph.text in _TURNED and _goes_left(order, place, place):
            glyph.text = _TURNED[glyph.text]
    start = 0
    while start < len(order):
        end = start + 1
        while end < len(order) and _same_place(order[start], order[end]):
            end += 1
        texts = [one.text for one in order[start:end]]
        if len(texts) == 2 and "\u0644" in texts and set(texts) & _ALEFS:
            # Of the one ligature that every font has the order is known: lam is read before alef.
            texts.sort(key="\u0644".__eq__)
        elif len(texts) > 1 and all(map(is_rtl, texts)) and not _goes_left(order, start, end - 1):
            texts.reverse()
        for one, text in zip(order[start:end], texts, strict=True):
            one.text = text
        start = end
    return _with_marks(order)


def _with_marks(order: list[Glyph]) -> list[Glyph]:
    """Return characters by index, each mark joined to the letter over or under which it stands."""
    marks = sorted((one for one in order if _is_mark(one)), key=lambda one: -one.left)
    if not marks:
        return order
    kept = [one for one in order if not _is_mark(one)]
    by_base = sorted((one for one in kept if not one.text.isspace()), key=lambda one: one.base)
    bases = [one.base for one in by_base]
    for mark in marks:
        reach = 0.6 * mark.size
        near = by_base[bisect_left(bases, mark.base - reach) : bisect_right(bases, mark.base + reach)]
        host = _host(mark, [one for one in near if abs(one.left - mark.left) < 3 * mark.size])
        if host is not None:
            if mark.text not in host.text:
                host.text += mark.text
            # Some files share a letter's box out among the letter and its marks.
            host.left = min(host.left, mark.left) if abs(mark.right - host.left) < 0.1 else host.left
    return kept


def _host(mark: Glyph, near: list[Glyph]) -> Glyph | None:
    """Return the letter of a mark: the one whose box begins where the mark's ends, or that shares most with it."""
    shared = next((one for one in near if abs(one.left - mark.right) < 0.05 and is_rtl(one.text)), None)
    if shared is not None and mark.right - mark.left > 0.1:
        return shared
    middle = (mark.left + mark.right) / 2
    before = max((one for one in near if one.index < mark.index), key=lambda one: one.index, default=None)
    if before is not None and mark.index - before.index <= 2 and _overlap(before, mark) > 0:
        return before
    return min(near, key=lambda one: (-_overlap(one, mark), abs((one.left + one.right) / 2 - middle)), default=None)


def _overlap(one: Glyph, other: Glyph) -> float:
    return round(max(0.0, min(one.right, other.right) - max(one.left, other.left)), 1)


def _is_mark(glyph: Glyph) -> bool:
    return unicodedata.category(glyph.text[0]) == "Mn"


def from_left(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return a line's characters from the left. Arabic letters that lie over each other stand as the file has them."""
    found = sorted(glyphs, key=lambda one: (one.left, one.index))
    if not any(one.text >= "\u0590" for one in found):
        return found
    steps = [
        (after.index - before.index)
        for before, after in pairwise(found)
        if abs(after.index - before.index) == 1 and is_rtl(before.text) and is_rtl(after.text)
    ]
    usual = 1 if sum(steps) > 0 else -1
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        if one.index - other.index != usual or not (is_rtl(one.text) and is_rtl(other.text)):
            continue
        if _overlap(one, other) > 0.3 * min(one.right - one.left, other.right - other.left) and not _same_place(
            one, other
        ):
            found[place], found[place + 1] = other, one
    return found


def _goes_left(order: Sequence[Glyph], first: int, last: int) -> bool:
    """Return whether the neighbours by index of what stands from first to last say that the run goes to the left."""
    votes = []
    if first and _near(order[first - 1], order[first]):
        votes.append(order[first - 1].left > order[first].left)
    if last + 1 < len(order) and _near(order[last + 1], order[last]):
        votes.append(order[last + 1].left < order[last].left)
    return bool(votes) and all(votes)


def _near(one: Glyph, other: Glyph) -> bool:
    return abs(one.base - other.base) < 0.2 * other.size and abs(one.left - other.left) < 3 * other.size


def _same_place(one: Glyph, other: Glyph) -> bool:
    return abs(one.left - other.left) < 0.01 and abs(one.right - other.right) < 0.01 and one.base == other.base


def ordered(glyphs: list[Glyph]) -> list[Glyph]:
    """Return a line's characters, given from the left, in reading order: right to left, but numbers and Latin not."""
    found = list(reversed(glyphs))
    start = 0
    while start < len(found):
        end = _run(found, start)
        found[start:end] = reversed(found[start:end])
        start = max(end, start + 1)
    return found


def ordered_from_left(glyphs: list[Glyph]) -> list[Glyph]:
    """Return a line's characters in reading order, where Arabic was set as if the paragraph were read from the left."""
    found: list[Glyph] = []
    start = 0
    while start < len(glyphs):
        if _class(glyphs[start].text) == "L":
            found.append(glyphs[start])
            start += 1
            continue
        end = last = start
        while end < len(glyphs) and _class(glyphs[end].text) != "L":
            last = end if _class(glyphs[end].text) == "R" else last
            end += 1
        lead = start
        # '1 - ' stands before its sentence; a number that follows 'article' stands on its left with a space only.
        if not (_class(glyphs[start].text) == "N" and _bare_number(glyphs[start:end])):
            while lead <= last and _class(glyphs[lead].text) != "R":
                lead += 1
        found += glyphs[start:lead]
        found += ordered(glyphs[lead : last + 1]) if lead <= last else []
        found += glyphs[max(last + 1, lead) : end]
        start = end
    return found


def _bare_number(glyphs: list[Glyph]) -> bool:
    """Return whether a number is followed by a space and then a letter."""
    after = [one.text for one in glyphs if _class(one.text) != "N"][:2]
    return len(after) == 2 and after[0].isspace() and _class(after[1]) == "R"


def set_from_left(texts: Sequence[str]) -> bool:
    """Return whether lines begin with what ends sentences: they were set as if read from the left."""
    begins = sum(text[0] in _ENDINGS for text in texts)
    return begins > sum(text[-1] in _ENDINGS for text in texts)


def _run(found: list[Glyph], start: int) -> int:
    """Return where a left-to-right run that begins here ends (``start`` where none begins).

    The run is met from its right end, since the line was turned round.
    """
    if _class(found[start].text) not in "LN":
        return start
    end = last = start
    latin = False
    while end < len(found):
        kind = _class(found[end].text)
        if kind == "R":
            break
        if kind == "L":
            latin = True
        if kind in "LN" and (latin or _joined(found[last + 1 : end])):
            last = end
        elif kind == "N" and not _reaches_latin(found, end):
            break
        end += 1
    return last + 1


def _joined(between: list[Glyph]) -> bool:
    return not between or (len(between) == 1 and between[0].text in _SEPARATORS)


def _reaches_latin(found: list[Glyph], start: int) -> bool:
    for one in found[start:]:
        kind = _class(one.text)
        if kind in "LR":
            return kind == "L"
    return False


def _class(character: str) -> str:
    """Return 'L', 'R', 'N' for a number, 'O' for the rest, by the first character."""
    bidi = unicodedata.bidirectional(character[0])
    if bidi == "L":
        return "L"
    if bidi in {"R", "AL", "NSM"}:
        return "R" if bidi != "NSM" else "O"
    return "N" if bidi in {"EN", "AN"} else "O"


def space(rows: Sequence[Sequence[Glyph]], otherwise: float) -> float:
    """Return the ems of white that part Arabic words of a page whose spaces are not all in the file.

    Letters that do not join stand apart inside words too, in some fonts as far as words do in others: of two widths
    the one that hardly occurs on this page parts them.
    """
    whites = sorted(
        (right.left - left.right) / right.size
        for row in rows
        for left, right in pairwise(from_left(row))
        if is_rtl(left.text) and is_rtl(right.text) and 0.05 < (right.left - left.right) / right.size < 0.6
    )
    if len(whites) < 20:
        return otherwise
    return min((0.15, 0.24), key=lambda one: bisect_right(whites, one + 0.03) - bisect_left(whites, one - 0.03))


def turned(texts: Sequence[str]) -> bool:
    """Return whether the brackets of these lines stand the wrong way round, so that all of them should be turned."""
    right = wrong = 0
    for text in texts:
        for character in text:
            if character in _MIRROR:
                opens = character in _PAIRS
                right, wrong = right + opens, wrong + (not opens)
                break
    return wrong > right


def turn(text: str) -> str:
    """Return text with every bracket turned."""
    return "".join(_MIRROR.get(one, one) for one in text)


def backwards(texts: Sequence[str]) -> bool:
    """Return whether Arabic words stand the wrong way round: te marbuta and alef maksura end a word only."""
    begins = ends = 0
    for text in texts:
        for word in text.split():
            begins += word[0] in "ةى"
            ends += word[-1] in "ةى"
    return begins > ends
