"""pdfium's characters with their places, upright, page by page."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from bot.errors import Invalid
from bot.reference.importers.blocks import ImportLimits
from bot.reference.importers.layout.lines import Element
from bot.reference.importers.layout.measures import is_wide
from bot.reference.importers.pdf.clips import Box, outside, window
from bot.reference.importers.pdf.drawing import Cover, drawn, hides
from bot.reference.importers.pdf.glyph import PLACE, Glyph
from bot.reference.importers.pdf.strokes import strike
from bot.reference.importers.pdf.tags import elements

_INVISIBLE = {3, 7}
"""Text render modes: neither filled nor stroked; clipping only."""

_RULE = 30.0
"""Points: shorter lines part nothing on a page."""

_FORCE_BOLD, _ITALIC = 1 << 18, 1 << 6
_LEANS = 0.1
"""Letters that lean so far were made italic of upright ones, as browsers do in scripts that have none."""
_NAMES_BOLD = ("bold", "black", "heavy", "demi")
_NAMES_ITALIC = ("italic", "oblique", "kursiv")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as pdfium sees it.

    Attributes:
        rules: thin horizontal lines as (left, right, y).
        pictures: whether images stand on it.
        struck: how many characters a line is drawn through; they are no longer among the glyphs.
        covered: how many characters something opaque is drawn over; neither are they.
        spaced: its words are set apart by space characters, not only by distance.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[tuple[float, float, float]]
    pictures: bool
    spaced: bool
    struck: int = 0
    covered: int = 0


@dataclass(frozen=True, slots=True)
class _Look:
    """What all characters of a text object share; `lean`: how far letters made slanted go aside, per point upwards."""

    size: float
    angle: int
    lean: float
    bold: bool
    italic: bool
    hidden: bool
    window: Box | None
    element: Element | None
    painted: int


@dataclass(frozen=True, slots=True)
class _Part:
    """A letter of a slanted shape: where that begins, and the letter's part of its box."""

    glyph: Glyph
    origin: float
    left: float
    right: float


def sheets(data: bytes, limits: ImportLimits) -> tuple[dict[str, str], Iterator[Sheet]]:
    """Return a PDF's own properties and its pages, read one by one.

    Raises:
        Invalid: locked, broken or with too many pages.
    """
    # A file that was cut off has lost its end, and pdfium would quietly mend it with the pages that are left.
    if b"startxref" not in data.rstrip(b"\0\r\n\t ")[-4096:]:
        raise Invalid("import-damaged")
    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise Invalid("import-encrypted" if locked else "import-damaged") from error
    if not len(opened):
        raise Invalid("import-damaged")
    if len(opened) > limits.pages:
        raise Invalid("import-pages-many", pages=len(opened), most=limits.pages)
    return opened.get_metadata_dict(), _each(opened)


def _each(opened: pypdfium2.PdfDocument) -> Iterator[Sheet]:
    for number in range(len(opened)):
        try:
            page = opened[number]
            yield _sheet(page, number + 1)
            page.close()
        except pypdfium2.PdfiumError as error:
            raise Invalid("import-damaged") from error


def _sheet(page: pypdfium2.PdfPage, number: int) -> Sheet:
    left, bottom, right, top = page.get_bbox()
    drawing = drawn(page)
    found = list(_characters(page, (left, bottom, right, top), drawing.order))
    seen = [one for one in found if not one[1].hidden]
    # A scanned page that went through text recognition has nothing but invisible text.
    found = seen if sum(not one[0].text.isspace() for one in seen) * 4 >= len(found) - len(seen) else found
    clipped = sum(glyph.clipped for glyph, _ in found)
    if 0 < clipped * 3 < len(found):
        # Where it would be most of a page, the window is rather not understood.
        found = [one for one in found if not one[0].clipped]
    found, covered = _uncovered(found, drawing.covers)
    box = (left, bottom, right, top)
    angle = Counter(look.angle for _, look in found).most_common(1)[0][0] if found else 0
    if angle == 0 and _runs_down([glyph for glyph, look in found if look.angle == 0]):
        down = _in_turn([_across(glyph, look.angle, box) for glyph, look in found if look.angle in {0, 270}])
        return Sheet(number, top - bottom, right - left, down, [], drawing.pictures, spaced=False, covered=covered)
    glyphs = [_turned(glyph, angle, box) for glyph, look in found if look.angle == angle]
    spaces = sum(glyph.text == " " for glyph in glyphs)
    wide, high = (right - left, top - bottom) if angle % 180 == 0 else (top - bottom, right - left)
    lines = [(a - left, b - left, top - y) for a, b, y in drawing.strokes] if angle == 0 else []
    struck = strike(glyphs, lines)
    rules = [one for one in lines if one[1] - one[0] > _RULE]
    return Sheet(number, wide, high, glyphs, rules, drawing.pictures, spaces * 25 > len(glyphs), struck, covered)


def _characters(
    page: pypdfium2.PdfPage, box: tuple[float, float, float, float], order: Mapping[int, int]
) -> Iterator[tuple[Glyph, _Look]]:
    """Yield every character inside the page's box in pdfium's order, places still as in the file."""
    text = page.get_textpage()
    left, bottom, right, top = box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1
    x, y, rect = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    # A page has thousands of characters: what is asked for each is looked up once.
    handle, at_x, at_y, at_rect = text.raw, ctypes.byref(x), ctypes.byref(y), ctypes.byref(rect)
    unicode_of, origin_of, box_of = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetCharOrigin,
        pdfium.FPDFText_GetLooseCharBox,
    )
    looks: dict[int, _Look] = {}
    tagged = elements(page)
    glyph: Glyph | None = None
    shape: list[_Part] = []
    try:
        for index in range(text.count_chars()):
            code = unicode_of(handle, index)
            # Spaces and line ends that pdfium made up belong to no object of the page.
            holder = pdfium.FPDFText_GetTextObject(handle, index)
            if code in {0, 10, 13} or not holder:
                if code == 32 and glyph is not None:
                    glyph.apart = True
                continue
            key = ctypes.addressof(holder.contents)
            look = looks.get(key)
            if look is None:
                look = looks[key] = replace(_look(text, index, holder, tagged), painted=order.get(key, 0))
            origin_of(handle, index, at_x, at_y)
            if not (left <= x.value <= right and bottom <= y.value <= top):
                continue
            box_of(handle, index, at_rect)
            shown = chr(code) if 32 <= code < 127 or 160 <= code < 0xD800 else _shown(text, index, code)
            glyph = Glyph(shown, rect.left, rect.right, y.value, look.size, look.bold, look.italic, index)
            # Along the baseline's direction: a turned character's box is read from its height.
            if look.angle in {90, 270}:
                glyph.left, glyph.right, glyph.base = rect.bottom, rect.top, x.value
            if look.lean:
                shape = _stood_up(
                    shape, _Part(glyph, x.value, rect.left, rect.right), look.lean * (rect.top - rect.bottom)
                )
            glyph.element = look.element
            glyph.clipped = look.window is not None and outside(look.window, x.value, y.value, look.size)
            yield glyph, look
    finally:
        text.close()


def _stood_up(shape: list[_Part], part: _Part, lean: float) -> list[_Part]:
    """Give the letters of one shape the edges that they would have upright, and return them.

    pdfium divides the box of a ligature among its letters, which begin at one place; a slanted one is wider by `lean`.
    """
    shape = [*(shape if shape and shape[-1].origin == part.origin else []), part]
    start, end = min(one.left for one in shape), max(one.right for one in shape)
    narrower = max(0.0, 1 - lean / (end - start)) if end > start else 0.0
    for one in shape:
        one.glyph.left = one.origin + (one.left - start) * narrower
        one.glyph.right = one.origin + (one.right - start) * narrower
    return shape


def _uncovered(found: list[tuple[Glyph, _Look]], covers: Sequence[Cover]) -> tuple[list[tuple[Glyph, _Look]], int]:
    """Return the characters that no opaque box lies over, and how many lie under one.

    Where it would be most of a page, the page is a picture with its text behind it.
    """
    if not covers:
        return found, 0
    seen = [
        (glyph, look)
        for glyph, look in found
        if look.angle
        or not any(
            look.painted < cover.painted and hides(cover, glyph.left, glyph.right, glyph.base, glyph.size)
            for cover in covers
        )
    ]
    hidden = sum(not glyph.text.isspace() for glyph, _ in found) - sum(not glyph.text.isspace() for glyph, _ in seen)
    return (seen, hidden) if hidden * 3 < len(found) else (found, 0)


def _shown(text: pypdfium2.PdfTextPage, index: int, code: int) -> str:
    """Return the character of a code; PLACE where it means nothing."""
    if pdfium.FPDFText_IsHyphen(text, index) == 1 or code == 0xFFFE:
        # pdfium marks a hyphen at the end of a line with a code of its own.
        return "-"
    if code < 160 or 0xE000 <= code < 0xF8FF:
        # Glyphs that the file gives no meaning: the strokes that lengthen Arabic words, bullets of symbol fonts.
        # They show nothing, but where they stand is no space.
        return " " if code == 9 else PLACE
    return "\ufffd" if code == 0xFFFF or 0xD800 <= code < 0xE000 else chr(code)


def _look(text: pypdfium2.PdfTextPage, index: int, holder: object, tagged: Mapping[int, Element]) -> _Look:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    width, area = math.hypot(matrix.a, matrix.b), abs(matrix.a * matrix.d - matrix.b * matrix.c)
    size = pdfium.FPDFText_GetFontSize(text, index) * (area / width if area else 1.0)
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a)))
    lean = abs(matrix.c / matrix.d) if not angle and matrix.d else 0.0
    buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, 256, flags)
    name = buffer.value.decode("utf-8", "replace").lower()
    mode = pdfium.FPDFTextObj_GetTextRenderMode(holder) if holder else 0
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    pale = mode in {0, 4} and (alpha.value < 10 or min(red.value, green.value, blue.value) > 250)
    return _Look(
        size=size,
        angle=angle % 360 if angle % 90 == 0 else -1,
        lean=lean,
        bold=bool(flags.value & _FORCE_BOLD) or any(word in name for word in _NAMES_BOLD),
        italic=bool(flags.value & _ITALIC) or lean > _LEANS or any(word in name for word in _NAMES_ITALIC),
        hidden=mode in _INVISIBLE or pale or size < 1.5,
        window=window(holder) if holder else None,
        element=tagged.get(pdfium.FPDFPageObj_GetMarkedContentID(holder)) if tagged else None,
        painted=0,
    )


def _turned(glyph: Glyph, angle: int, box: tuple[float, float, float, float]) -> Glyph:
    """Give a character its place on the page turned upright."""
    left, bottom, right, top = box
    if angle == 90:
        glyph.left, glyph.right, glyph.base = glyph.left - bottom, glyph.right - bottom, glyph.base - left
    elif angle == 180:
        glyph.left, glyph.right, glyph.base = right - glyph.right, right - glyph.left, glyph.base - bottom
    elif angle == 270:
        glyph.left, glyph.right, glyph.base = top - glyph.right, top - glyph.left, right - glyph.base
    else:
        glyph.left, glyph.right, glyph.base = glyph.left - left, glyph.right - left, top - glyph.base
    return glyph


def _runs_down(glyphs: list[Glyph]) -> bool:
    """Return whether characters stand under each other, as Chinese is set in columns from the right."""
    steps = [(after, before) for before, after in pairwise(glyphs) if is_wide(before.text) and is_wide(after.text)]
    down = sum(abs(after.left - before.left) < 0.5 * after.size < before.base - after.base for after, before in steps)
    return down * 2 > len(steps) > 5


def _across(glyph: Glyph, angle: int, box: tuple[float, float, float, float]) -> Glyph:
    """Give a character of a column that runs down its place on a line that runs to the right."""
    _, _, right, top = box
    if angle == 270:
        # Figures and Latin words lie on their side.
        middle = glyph.base + 0.35 * glyph.size
        glyph.left, glyph.right = top - glyph.right, top - glyph.left
    else:
        middle = (glyph.left + glyph.right) / 2
        glyph.left, glyph.right = top - glyph.base - 0.85 * glyph.size, top - glyph.base + 0.15 * glyph.size
    glyph.base = right - middle + 0.35 * glyph.size
    return glyph


def _in_turn(glyphs: list[Glyph]) -> list[Glyph]:
    """Return characters, none before the one it follows: a comma's own place may be anywhere in its cell."""
    for before, after in pairwise(glyphs):
        if abs(after.base - before.base) < 0.5 * after.size and before.left - after.size < after.left < before.right:
            after.left, after.right = before.right, before.right + after.right - after.left
    return glyphs
