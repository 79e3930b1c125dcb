"""What a page draws besides its characters: lines, pictures, and boxes that lie over text painted before them."""

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from bot.reference.importers.pdf.clips import Box, window

_SIDES = 6
"""Corners of a box at most; more is a drawing."""
_MOST = 100
"""Boxes of a page at most that are looked at."""


@dataclass(frozen=True, slots=True)
class Cover:
    """An opaque box.

    Attributes:
        box: as in the file.
        painted: its place among what the page paints, one after the other.
    """

    box: Box
    painted: int


@dataclass(slots=True)
class Drawing:
    """What a page draws.

    Attributes:
        strokes: thin horizontal lines as (left, right, y as in the file).
        pictures: whether there are any.
        covers: opaque boxes.
        order: the place in painting of each object of text, by its place in memory; empty where nothing covers.
    """

    strokes: list[tuple[float, float, float]] = field(default_factory=list)
    pictures: bool = False
    covers: list[Cover] = field(default_factory=list)
    order: Mapping[int, int] = field(default_factory=dict)


def drawn(page: pypdfium2.PdfPage) -> Drawing:
    """Return what a page draws."""
    found = Drawing()
    texts: dict[int, int] = {}
    for place, thing in enumerate(page.get_objects(max_depth=3), 1):
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            texts[ctypes.addressof(thing.raw.contents)] = place
        elif thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.pictures = True
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = thing.get_bounds()
            if top - bottom < 3 and right - left > 1.5:
                found.strokes.append((left, right, (bottom + top) / 2))
            elif texts and not thing.level and len(found.covers) < _MOST and _covers(thing.raw):
                found.covers.append(Cover(_seen((left, bottom, right, top), thing.raw), place))
    if found.covers:
        found.order = texts
    return found


def _covers(path: object) -> bool:
    """Tell whether a path is a box filled with a paint that nothing shines through."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, mode, stroked) or mode.value == pdfium.FPDF_FILLMODE_NONE:
        return False
    return not pdfium.FPDFPageObj_HasTransparency(path) and _upright(path)


def _upright(path: object) -> bool:
    """Tell whether all sides of a path are level or plumb."""
    count = pdfium.FPDFPath_CountSegments(path)
    if not 4 <= count <= _SIDES:
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for place in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, place)
        if not segment or pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO:
            return False
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if before is not None and abs(x.value - before[0]) > 0.1 and abs(y.value - before[1]) > 0.1:
            return False
        before = x.value, y.value
    return True


def _seen(box: Box, path: object) -> Box:
    """Return the part of a box that is painted: a window may hide the rest."""
    through = window(path)
    if through is None:
        return box
    return max(box[0], through[0]), max(box[1], through[1]), min(box[2], through[2]), min(box[3], through[3])


def hides(cover: Cover, left: float, right: float, base: float, size: float) -> bool:
    """Tell whether a character that was painted before lies wholly under a box."""
    edge_left, bottom, edge_right, top = cover.box
    inside = edge_left <= left + 0.1 * size and right - 0.1 * size <= edge_right
    return inside and bottom <= base + 0.1 * size and base + 0.55 * size <= top
