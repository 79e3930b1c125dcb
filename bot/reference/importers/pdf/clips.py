"""What a page clips away: text that a file holds outside the window it is drawn through is not seen by anybody."""

import ctypes
from collections.abc import Sequence

import pypdfium2.raw as pdfium

_PATHS, _POINTS = 8, 64
"""A window of more paths or corners than this is a drawing; it is not looked at."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top as in the file."""


def window(holder: object) -> Box | None:
    """Return the box that a text object is drawn through, None where it is not clipped or by too fine a drawing."""
    clip = pdfium.FPDFPageObj_GetClipPath(holder)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if not 0 < count <= _PATHS:
        return None
    boxes = [box for path in range(count) if (box := _bounds(clip, path)) is not None]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return max(lefts), max(bottoms), min(rights), min(tops)


def _bounds(clip: object, path: int) -> Box | None:
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
    if not 0 < count <= _POINTS:
        return None
    for place in range(count):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, place)
        if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return None
        corners.append((x.value, y.value))
    return _around(corners)


def _around(corners: Sequence[tuple[float, float]]) -> Box:
    across, up = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(up), max(across), max(up)


def outside(box: Box, x: float, y: float, size: float) -> bool:
    """Tell whether a character that begins at a place is surely not seen through a window."""
    left, bottom, right, top = box
    reach = 0.6 * size
    return x < left - reach or x > right + 0.1 * size or y < bottom - reach or y > top + reach
