"""Characters with places to pieces of lines: what shares a baseline, where words end, which figures are marks."""

import math
import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.reference.importers.layout.lines import Line
from bot.reference.importers.pdf import bidi
from bot.reference.importers.pdf.counted import without_line_numbers
from bot.reference.importers.pdf.glyph import PLACE, Glyph
from bot.reference.importers.pdf.glyphs import Sheet
from bot.reference.importers.pdf.initials import is_larger, lowered

_MARK = re.compile(r"[\[(\])]?(?:\d{1,3}(?:[ ,]+\d{1,3})*|[*†‡§¶]{1,4})[\])\[(]?")
_RAISED = re.compile(r"[\d*†‡§¶,()\[\] ]{1,12}|[^\W\d_]{1,3}\.?\s*")
_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]+")
_LABEL = re.compile(r"([-–.]) ?(\d{1,3})")
_STROKE = re.compile("(?<=[\u0621-\u063a\u0641-\u064a])\u0640+(?=[\u0621-\u063a\u0641-\u064a])")

_WIDE = 0.8
"""Ems of white that cut a row in pieces: they may belong to two columns."""

_EDGE, _NARROW = 8, 0.5
"""So many pieces begin at an edge of text; before it less white is enough, ems: a full line almost fills the gutter."""

_SPACE, _SPACE_UNSPACED, _SPACE_CJK = 0.21, 0.15, 0.7
"""Ems of white that make a space, where the file writes spaces, where it does not, and between Chinese characters."""

_LEAST, _LEAST_SLANTED, _LEAST_ARABIC, _LEAST_CJK = -0.12, -0.3, 0.16, 0.2
"""Ems of white between the boxes of two words at least, where pdfium sees that there are two."""

_REACH = 0.1
"""Ems that the box of a slanted f reaches into the space behind it."""

_SPREAD, _SPREAD_LEAST = 0.05, 4
"""Ems between most letters that are letter-spacing, and how many such gaps show it."""

_SMALL = 0.82
"""What is smaller than this part of its neighbours may be a raised mark."""

_SMALLER = 0.94
"""Text smaller than this part of the page's is a note: the white behind its mark may be stretched."""

_RAISED_SIZE, _RAISE = 0.95, 0.22
"""So may what is hardly smaller and clearly raised, in parts of its neighbours' size."""


def lines(sheet: Sheet) -> list[Line]:
    """Return a page's pieces of lines, unordered."""
    glyphs = bidi.as_in_file(without_line_numbers(sheet.glyphs))
    body = Counter(round(one.size, 1) for one in glyphs).most_common(1)[0][0] if glyphs else 10.0
    rtl = any(bidi.is_rtl(one.text) for one in glyphs)
    rows = _rows(glyphs)
    white = bidi.space(rows, _SPACE) if rtl else _SPACE if sheet.spaced else _SPACE_UNSPACED
    cut = [piece for row in rows for piece in _pieces(row, body)]
    edges = _inner_edges(cut)
    pieces = _with_raised(lowered([part for piece in cut for part in _at_edges(piece, edges)], body), body)
    found = _lines(pieces, white, bidi.ordered)
    arabic = [line.text for line in found if bidi.leans_right(line.text)]
    if len(arabic) * 2 > len(found):
        # A paragraph's number in a box of its own: nothing in it but the page tells that it is read from the right.
        turned = {line.text: _LABEL.sub(r"\2 \1", line.text).replace(" .", ".") for line in found}
        found = [replace(line, text=turned[line.text]) if _LABEL.fullmatch(line.text) else line for line in found]
    if bidi.backwards(arabic):
        # Laid out from the left, letter by letter, by a program that knows no Arabic.
        return _lines(pieces, white, list)
    return _lines(pieces, white, bidi.ordered_from_left) if bidi.set_from_left(arabic) else found


def _lines(pieces: list[list[Glyph]], white: float, order: Callable[[list[Glyph]], list[Glyph]]) -> list[Line]:
    """Return pieces as lines; the order is for those written from right to left."""
    return [line for piece in pieces if (line := _line(piece, white, order)) is not None]


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Return characters by baseline."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: one.base):
        if rows and abs(rows[-1][-1].base - glyph.base) <= 0.12 * max(glyph.size, rows[-1][-1].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _pieces(row: list[Glyph], body: float) -> list[list[Glyph]]:
    """Return a row, sorted from the left, cut where the white is wide; spaces at the cuts are gone."""
    pieces: list[list[Glyph]] = []
    edge = size = 0.0
    held: Glyph | None = None
    for glyph in bidi.from_left(row):
        if glyph.text.isspace():
            if pieces:
                pieces[-1].append(glyph)
            continue
        near = glyph.left - edge <= _WIDE * min(size, glyph.size, body)
        if pieces and near and _of_one(held, glyph) and not is_larger(size, glyph.size, body):
            pieces[-1].append(glyph)
            edge = max(edge, glyph.right)
        else:
            pieces.append([glyph])
            edge = glyph.right
        size, held = glyph.size, glyph
    return pieces


def _of_one(before: Glyph | None, glyph: Glyph) -> bool:
    """Return whether two neighbours are of one block, as far as the document says."""
    one, other = before.element if before else None, glyph.element
    return one is None or other is None or one.block == other.block


def _inner_edges(pieces: Sequence[Sequence[Glyph]]) -> set[int]:
    """Return the left edges that many pieces begin at and few cross: those of a second column."""
    spans = [(piece[0].left, max(one.right for one in piece)) for piece in pieces if piece]
    found = set()
    for edge, count in Counter(round(left) for left, _ in spans).items():
        if count >= _EDGE:
            crossing = sum(left < edge - 2 and right > edge + 2 for left, right in spans)
            before = sum(right < edge for _, right in spans)
            if crossing * _EDGE <= count and before >= _EDGE:
                found.add(edge)
    return found


def _at_edges(piece: list[Glyph], edges: set[int]) -> Iterable[list[Glyph]]:
    """Yield a piece in parts, cut where white lies before an edge that other lines begin at."""
    start, edge = 0, piece[0].right
    for place, glyph in enumerate(piece):
        if glyph.text.isspace():
            continue
        near = round(glyph.left) in edges and glyph.left - edge > _NARROW * glyph.size
        if near and not bidi.is_rtl(glyph.text):
            yield piece[start:place]
            start = place
        edge = max(edge, glyph.right)
    yield piece[start:]


def _with_raised(pieces: list[list[Glyph]], body: float) -> list[list[Glyph]]:
    """Return pieces, each with the small raised and lowered characters that stand beside it."""
    sizes = [_size(piece) for piece in pieces]
    short = [_RAISED.fullmatch("".join(one.text for one in piece)) is not None for piece in pieces]
    kept = []
    order = sorted(range(len(pieces)), key=lambda k: pieces[k][0].base)
    for place, k in enumerate(order):
        host, nearest = None, math.inf
        # Only neighbours in height can be hosts; a page has a few pieces within one line's height.
        for other in order[max(0, place - 12) : place + 13]:
            if (
                other != k
                and short[k]
                and sizes[k] < _RAISED_SIZE * sizes[other]
                and (away := _beside(pieces[k], pieces[other], sizes[other], note=sizes[other] < _SMALLER * body))
                < nearest
            ):
                host, nearest = other, away
        if host is None:
            kept.append(k)
        else:
            pieces[host].extend(pieces[k])
    return [bidi.from_left(pieces[k]) for k in kept]


def _beside(small: Sequence[Glyph], large: Sequence[Glyph], size: float, *, note: bool) -> float:
    """Return how far small characters are from those that they hang on, infinite where they do not."""
    rise = statistics.median(one.base for one in large) - small[0].base
    if small[0].size >= _SMALL * size and rise < _RAISE * size:
        return math.inf
    if not -0.35 * size <= rise <= 0.75 * size or abs(rise) < 0.1 * size:
        return math.inf
    left, right = min(one.left for one in small), max(one.right for one in small)
    ink = [one for one in large if not one.text.isspace()]
    # A figure may stand before a note's text with some white; letters ('1st') cling to what they belong to.
    reach = 0.15 if any(one.text.isalpha() for one in small) else 1.5 if note else 0.7
    away = max(min(one.left for one in ink) - right, left - max(one.right for one in ink), 0.0)
    return away if away <= reach * size else math.inf


def _size(piece: Sequence[Glyph]) -> float:
    return statistics.median_high([one.size for one in piece if not one.text.isspace()])


def _line(piece: list[Glyph], white: float, order: Callable[[list[Glyph]], list[Glyph]]) -> Line | None:
    """Return a piece as a line, from what stands from the left; None where it shows nothing."""
    size = _size(piece)
    ink = [one for one in piece if not one.text.isspace()]
    base = statistics.median([one.base for one in ink if one.size >= _RAISED_SIZE * size] or [one.base for one in ink])
    rtl = bidi.leans_right([one.text for one in ink])
    shown = _spaced(piece, white * size, size)
    if rtl:
        shown = order(shown)
    text, marks, raised = _read(shown, base, size)
    if not text:
        return None
    flags = [one.bold or one.italic or one.underlined for one in shown if not one.text.isspace() and one.text != PLACE]
    first = _first_word(shown)
    runs = sorted({one.element for one in ink if one.element is not None}, key=lambda one: one.order)
    return Line(
        text=text,
        left=ink[0].left,
        right=max(one.right for one in ink),
        base=base,
        size=size,
        emphasis=_leading(text, flags),
        marks=marks,
        raised=raised,
        tab=ink[0].left,
        first=first,
        element=runs[0] if runs else None,
        until=runs[-1].order if runs else 0,
        begun=min(one.index for one in ink),
    )


def _spaced(piece: list[Glyph], white: float, size: float) -> list[Glyph]:
    """Return the characters with one space wherever words are apart, by a space of the file or by distance."""
    shown: list[Glyph] = []
    pending = False
    edge = piece[0].left
    spread = _spread(piece)
    gaps = [0.0, *((after.left - before.right) / size for before, after in pairwise(piece) if _is_wide(before.text))]
    least_wide = _LEAST_CJK + statistics.median(gaps)
    for glyph in piece:
        if glyph.text.isspace():
            pending = True
            continue
        gap = glyph.left - edge - spread * glyph.size
        if shown:
            wide = _is_wide(shown[-1].text) and _is_wide(glyph.text)
            # The box of a slanted letter reaches over the space behind it.
            least = _LEAST_SLANTED if shown[-1].italic else _LEAST
            least = _LEAST_ARABIC if bidi.leans_right(glyph.text + shown[-1].text) else least
            least = least_wide if wide else least
            apart = _parted(shown[-1], glyph) and gap > least * size and not spread
            least_white = _SPACE_CJK * size if wide else white
            if shown[-1].italic and shown[-1].text == "f":
                least_white -= _REACH * size
            if pending or apart or gap > least_white:
                shown.append(_space(shown[-1], glyph))
        shown.append(glyph)
        edge = max(edge, glyph.right)
        pending = False
    return shown


def _spread(piece: Sequence[Glyph]) -> float:
    """Return the ems of white that a letter-spaced piece has between all its letters, 0 where it is set as usual."""
    ink = [one for one in piece if not one.text.isspace()]
    gaps = [(after.left - before.right) / after.size for before, after in pairwise(ink)]
    if len(gaps) < _SPREAD_LEAST or any(_is_wide(one.text) or bidi.is_rtl(one.text) for one in ink):
        return 0.0
    usual = statistics.median_low(gaps)
    return usual if _SPREAD < usual < _WIDE else 0.0


def _parted(left: Glyph, right: Glyph) -> bool:
    """Return whether pdfium sees a word's end between two characters, whichever of them is read first."""
    return (left.apart and right.index == left.index + 2) or (right.apart and left.index == right.index + 2)


def _space(before: Glyph, after: Glyph) -> Glyph:
    both = before.bold and after.bold, before.italic and after.italic
    return Glyph(" ", before.right, after.left, before.base, before.size, *both, before.index)


def _read(shown: list[Glyph], base: float, size: float) -> tuple[str, tuple[str, ...], bool]:
    """Return text, the marks taken out of it, and whether it begins with a mark."""
    parts: list[str] = []
    marks: list[str] = []
    raised = False
    start = 0
    if not any(one.size < _RAISED_SIZE * size for one in shown):
        parts, start = [one.text for one in shown], len(shown)
    while start < len(shown):
        end = start
        while end < len(shown) and _is_raised(shown[end], base, size):
            end += 1
        lifted = "".join(one.text for one in shown[start:end]).strip()
        if end == start or not _MARK.fullmatch(lifted):
            end = max(end, start + 1)
            parts.append("".join(one.text for one in shown[start:end]))
        elif not "".join(parts).strip():
            raised = True
            parts.append(lifted + " ")
        else:
            marks += re.findall(r"\d+|[*†‡§¶]+", lifted)
        start = end
    text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), "".join(parts).replace(PLACE, ""))
    text = unicodedata.normalize("NFC", _STROKE.sub("", text).replace("\u00ad", "-"))
    return " ".join(text.split()), tuple(marks), raised


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    rise = base - glyph.base
    return (glyph.size < _SMALL * size and rise > 0.12 * size) or (
        glyph.size < _RAISED_SIZE * size and rise > _RAISE * size
    )


def _leading(text: str, flags: list[bool]) -> int:
    """Return how many characters at the beginning are set apart (one flag a character that is no space)."""
    seen = 0
    for place, character in enumerate(text):
        if character == " ":
            continue
        if seen >= len(flags) or not flags[seen]:
            return len(text[:place].rstrip())
        seen += 1
    return len(text)


def _first_word(shown: list[Glyph]) -> float:
    word: list[Glyph] = []
    for glyph in shown:
        if glyph.text.isspace() or (word and _is_wide(glyph.text)):
            break
        word.append(glyph)
    return max(one.right for one in word) - min(one.left for one in word) if word else 0.0


def _is_wide(text: str) -> bool:
    return unicodedata.east_asian_width(text[-1]) in "WF"
