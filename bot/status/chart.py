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
_WIDTH, _SCALE = 720, 2
# No more of a text than this is looked at: names come from people too.
_NAME_LIMIT, _FOOT_LIMIT = 90, 900
_MARGIN, _LABEL, _ROW, _BAR = 24, 196, 40, 24


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
        mark: a length at which a line is drawn, with its name; None for no line.
        stacked: parts end to end in one bar; else one thin bar a part.
    """

    title: str
    legend: tuple[str, ...]
    bars: tuple[Bar, ...]
    foot: str
    mark: tuple[int, str] | None = None
    stacked: bool = True


def png(chart: Chart) -> bytes:
    """Return the picture, 1440 points wide."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only who asks for a picture waits for it

    foot = _lines(chart.foot[:_FOOT_LIMIT], 98)
    height = 112 + len(chart.bars) * _row(chart) + 22 * len(foot) + 18
    image = Image.new("RGB", (_WIDTH * _SCALE, height * _SCALE), _GROUND)
    pen = _Pen(ImageDraw.Draw(image))
    pen.words(_MARGIN, 18, chart.title[:_NAME_LIMIT], 20, _INK, bold=True)
    _legend(pen, chart)
    longest = max([sum(bar.parts) if chart.stacked else max(bar.parts) for bar in chart.bars] + [_mark_at(chart), 1])
    scale = (_WIDTH - 2 * _MARGIN - _LABEL - (96 if chart.stacked else 48)) / longest
    top = 96
    for index, bar in enumerate(chart.bars):
        _bar(pen, chart, bar, top + index * _row(chart), scale)
    if chart.mark is not None:
        x = _MARGIN + _LABEL + chart.mark[0] * scale
        pen.line(x, top - 8, x, top + len(chart.bars) * _row(chart) - 8, _INK)
        pen.words(x + 5, top - 22, chart.mark[1][:_NAME_LIMIT], 13, _INK)
    for index, line in enumerate(foot):
        pen.words(_MARGIN, top + len(chart.bars) * _row(chart) + 12 + index * 20, line, 12, _FAINT)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def drawable(text: str) -> str:
    """Return a text in the letters that the font has: without accents; what it cannot write becomes a dot.

    The message beside the picture has every name as it is written.
    """
    return "".join(c if c in _WRITTEN or " " <= c <= "~" else "·" for c in fold(text))


def _row(chart: Chart) -> int:
    return _ROW if chart.stacked else 24 + len(chart.legend) * 20


def _mark_at(chart: Chart) -> int:
    return chart.mark[0] if chart.mark is not None else 0


def _legend(pen: "_Pen", chart: Chart) -> None:
    x = float(_MARGIN)
    for index, name in enumerate(chart.legend):
        pen.box(x, 54, x + 16, 68, FILLS[index])
        pen.words(x + 22, 51, name, 14, _INK)
        x += 44 + pen.width(name, 14)


def _bar(pen: "_Pen", chart: Chart, bar: Bar, top: float, scale: float) -> None:
    pen.words(_MARGIN, top + (0 if bar.note else 4), _cut(pen, bar.name, 14), 14, _INK)
    if bar.note:
        pen.words(_MARGIN, top + 17, _cut(pen, bar.note, 11), 11, _FAINT)
    left = float(_MARGIN + _LABEL)
    if chart.stacked:
        x = left
        for index, length in enumerate(bar.parts):
            if length:
                pen.box(x, top, x + max(length * scale, 2), top + _BAR, FILLS[index])
                x += max(length * scale, 2)
        # In the order of the legend, beside the bar: in a narrow part no number would fit.
        pen.words(x + 8, top + 4, " / ".join(map(str, bar.parts)), 13, _INK)
        return
    for index, length in enumerate(bar.parts):
        y = top + index * 20
        right = left + max(length * scale, 2)
        pen.box(left, y, right, y + 17, FILLS[index])
        pen.words(right + 6, y, str(length), 13, _INK)


def _cut(pen: "_Pen", name: str, size: int) -> str:
    name = name[:_NAME_LIMIT]
    if pen.width(name, size) <= _LABEL - 12:
        return name
    while name and pen.width(f"{name}…", size) > _LABEL - 12:
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
