"""Charts as pictures: horizontal bars with numbers, readable without colours, dated and sourced in the picture.

Pillow draws them (imported when the first one is asked for): it is a few dozen rectangles and words, and the big
plotting libraries cost ten times the memory and start-up for that. Call `png` in a thread.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reference.fold import fold

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

# Light ground and dark ink of its own: it reads the same on a dark and on a light page. The colours (after Okabe and
# Ito) are told apart with every kind of colour blindness and in grey; the numbers stand beside the bars too.
_GROUND, _INK, _FAINT, _EDGE = "#FFFFFF", "#1B1F24", "#57606A", "#8C959F"
FILLS = ("#005A8C", "#56B4E9", "#E3E6EA")
_WRITTEN = frozenset("’“”–…")
# Narrow on purpose: on a phone a picture is shown about 300 points wide, and its words shrink with it.
_WIDTH, _SCALE = 440, 3
# No more of a text than this is looked at: names come from people too.
_NAME_LIMIT, _FOOT_LIMIT = 90, 900
_MARGIN, _NAME, _BAR, _THIN, _GAP = 18, 24, 24, 19, 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its name, a second line below it, and the lengths of its parts in the order of the legend."""

    name: str
    parts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn.

    Attributes:
        legend: what each part is, at most three.
        bars: at least one.
        foot: date and sources; broken into lines.
        mark: a length that the last part is measured by, with its name; None for none. Only where not stacked.
        stacked: parts end to end in one bar; else one thin bar a part.
    """

    title: str
    legend: tuple[str, ...]
    bars: tuple[Bar, ...]
    foot: str
    mark: tuple[int, str] | None = None
    stacked: bool = True


def png(chart: Chart) -> bytes:
    """Return the picture, 1320 pixels wide."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only who asks for a picture waits for it

    foot = _lines(chart.foot[:_FOOT_LIMIT], 58)
    top = 104
    end = top + len(chart.bars) * _row(chart)
    image = Image.new("RGB", (_WIDTH * _SCALE, (end + 20 * len(foot) + 18) * _SCALE), _GROUND)
    pen = _Pen(ImageDraw.Draw(image))
    pen.words(_MARGIN, 16, _cut(pen, chart.title, 20), 20, _INK, bold=True)
    _legend(pen, chart)
    longest = max([sum(bar.parts) if chart.stacked else max(bar.parts) for bar in chart.bars] + [_mark_at(chart), 1])
    scale = (_WIDTH - 2 * _MARGIN - (100 if chart.stacked else 44)) / longest
    for index, bar in enumerate(chart.bars):
        _bar(pen, chart, bar, top + index * _row(chart), scale)
    for index, line in enumerate(foot):
        pen.words(_MARGIN, end + index * 20, line, 14, _FAINT)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def drawable(text: str) -> str:
    """Return a text in the letters that the font has: without accents; what it cannot write becomes a dot.

    The message beside the picture has every name as it is written.
    """
    return "".join(c if c in _WRITTEN or " " <= c <= "~" else "·" for c in fold(text))


def _row(chart: Chart) -> int:
    return _NAME + _GAP + (_BAR if chart.stacked else _THIN * len(chart.legend))


def _mark_at(chart: Chart) -> int:
    return chart.mark[0] if chart.mark is not None else 0


def _legend(pen: "_Pen", chart: Chart) -> None:
    x = float(_MARGIN)
    for index, name in enumerate(chart.legend):
        pen.box(x, 58, x + 16, 72, FILLS[index])
        pen.words(x + 22, 54, name[:_NAME_LIMIT], 16, _INK)
        x += 42 + pen.width(name[:_NAME_LIMIT], 16)


def _bar(pen: "_Pen", chart: Chart, bar: Bar, top: float, scale: float) -> None:
    name = _cut(pen, bar.name, 16)
    pen.words(_MARGIN, top, name, 16, _INK)
    if bar.note:
        pen.words(_MARGIN + pen.width(name, 16) + 8, top + 2, bar.note[:_NAME_LIMIT], 14, _FAINT)
    x, y = float(_MARGIN), top + _NAME
    for index, length in enumerate(bar.parts):
        right = x + (max(length * scale, 2) if length else 0)
        high = _BAR if chart.stacked else _THIN - 3
        if length:
            pen.box(x, y, right, y + high, FILLS[index])
        if chart.stacked:
            x = right
        else:
            pen.words(right + 6, y - 2, str(length), 15, _INK)
            if chart.mark is not None and index == len(bar.parts) - 1:
                at = x + chart.mark[0] * scale
                pen.line(at, y - 2, at, y + high + 2, _INK)
                # Beside the line, or beside a number that has come as far.
                words, name = max(at, right + 8 + pen.width(str(length), 15)) + 6, chart.mark[1][:_NAME_LIMIT]
                room = _WIDTH - _MARGIN - pen.width(name, 15)
                pen.words(words if words <= room else at - 6 - pen.width(name, 15), y - 2, name, 15, _INK)
            y += _THIN
    if chart.stacked:
        # In the order of the legend, beside the bar: in a narrow part no number would fit.
        pen.words(x + 8, y + 3, " / ".join(map(str, bar.parts)), 15, _INK)


def _cut(pen: "_Pen", name: str, size: int) -> str:
    """Return a name as far as there is room on its line."""
    name, room = name[:_NAME_LIMIT], _WIDTH - 2 * _MARGIN - (90 if size < 20 else 0)
    if pen.width(name, size) <= room:
        return name
    while name and pen.width(f"{name}…", size) > room:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _lines(text: str, most: int) -> Sequence[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


class _Pen:
    """Draws in points that are `_SCALE` pixels wide."""

    def __init__(self, draw: "ImageDraw.ImageDraw") -> None:
        self._draw = draw
        self._fonts: dict[int, ImageFont.FreeTypeFont | ImageFont.ImageFont] = {}

    def words(self, x: float, y: float, text: str, size: int, colour: str, *, bold: bool = False) -> None:
        """Write a line; bold is a second stroke, since the font that comes with Pillow has one weight."""
        width = 0.8 if bold else 0.0
        text = drawable(text)
        self._draw.text(
            (x * _SCALE, y * _SCALE), text, colour, self._font(size), stroke_width=width, stroke_fill=colour
        )

    def width(self, text: str, size: int) -> float:
        """Return how wide a line is."""
        return self._draw.textlength(drawable(text), self._font(size)) / _SCALE

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """Fill a rectangle; its edge keeps pale ones visible on white."""
        corners = (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE)
        self._draw.rectangle(corners, colour, _EDGE)

    def line(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """Draw a line."""
        self._draw.line((left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE), colour, 2 * _SCALE)

    def _font(self, size: int) -> "ImageFont.FreeTypeFont | ImageFont.ImageFont":
        from PIL import ImageFont  # noqa: PLC0415 - as in `png`

        if size not in self._fonts:
            self._fonts[size] = ImageFont.load_default(size * _SCALE)
        return self._fonts[size]
