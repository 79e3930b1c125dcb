"""PDF files of a treaty, set line by line with ReportLab: columns, line numbers, hyphens, footnotes, running heads."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.reference.documents.elements import Element, elements
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty

FONTS = Path("/usr/share/fonts/truetype")
LATIN = {
    "": "liberation/LiberationSerif-Regular.ttf",
    "B": "liberation/LiberationSerif-Bold.ttf",
    "I": "liberation/LiberationSerif-Italic.ttf",
}
CHINESE = {"": "wqy/wqy-microhei.ttc", "B": "wqy/wqy-microhei.ttc", "I": "wqy/wqy-microhei.ttc"}
TOP, BOTTOM, LEFT, RIGHT, GUTTER = 25.0, 272.0, 25.0, 185.0, 8.0


def fonts(language: str) -> dict[str, str]:
    """The files of a language's font by style; none for Arabic, which needs shaping: Chromium prints that."""
    return {} if language == "ar" else CHINESE if language == "zh" else LATIN


def missing(language: str) -> bool:
    """Whether the font is not on this machine."""
    return not fonts(language) or not all((FONTS / file).exists() for file in fonts(language).values())


def pdf(treaty: Treaty, layout: Layout) -> bytes:
    """Return a PDF."""
    press = _Press(treaty.language, layout)
    for one in elements(treaty, layout):
        press.put(one)
    press.notes_down()
    return press.paper.finished()


@dataclass
class _Line:
    text: str
    left: float
    width: float
    stretched: bool = False
    mark: str = ""


@dataclass
class _Press:
    """Puts lines on pages; knows where it stands."""

    language: str
    layout: Layout
    paper: "_Paper" = field(init=False)
    column: int = 0
    y: float = TOP
    line_number: int = 0
    notes: list[str] = field(default_factory=list)
    noted: int = 0

    def __post_init__(self) -> None:
        self.paper = _Paper(self.language, self.layout)
        self.paper.turn()

    @property
    def height(self) -> float:
        return self.layout.size * 0.3528 * 1.25

    @property
    def width(self) -> float:
        return (RIGHT - LEFT - GUTTER * (self.layout.columns - 1)) / self.layout.columns

    @property
    def edge(self) -> float:
        return LEFT + self.column * (self.width + GUTTER)

    def put(self, one: Element) -> None:
        """Set an element: choose style and place, break it into lines, put them."""
        plain = one.kind in {"text", "entry"} or (self.layout.look == "plain" and one.kind != "title")
        style = "" if plain else "I" if one.kind == "name" and self.layout.italic_title else "B"
        centred = not plain and self.layout.look in {"centred", "style"}
        size = self.layout.size * (1.5 if one.kind == "title" else 1.15 if one.kind == "caption" and not plain else 1.0)
        self.paper.face(style, size)
        indent = 0.0 if centred else 7.0 * one.level if one.kind == "text" else 0.0
        mark = ""
        if one.note:
            self.noted += 1
            mark = str(self.noted)
        broken = self._lines(one.text, self.width - indent, hyphens=one.kind == "text" and self.layout.justified)
        if one.kind in {"heading", "caption", "name"} and self.y + 4 * self.height > self._floor():
            self._turn()
        if one.kind != "entry":
            self.y += self.height * (0.8 if one.kind in {"caption", "heading", "title"} else 0.35)
        for i, text in enumerate(broken):
            last = i == len(broken) - 1
            self._line(
                text,
                indent,
                centred=centred,
                stretched=self.layout.justified and plain and not last,
                mark=mark if last else "",
            )
        if one.note:
            self.notes.append(f"{mark}  {one.note}")

    def notes_down(self) -> None:
        """Set the notes of the page at its foot."""
        if not self.notes:
            return
        self.paper.face("", self.layout.size * 0.8)
        y = BOTTOM - len(self.notes) * 2 * self.height
        self.paper.rule(LEFT, LEFT + 40, y - 1)
        for note in self.notes:
            for text in self._lines(note, RIGHT - LEFT, hyphens=False):
                self.paper.put(LEFT, y, text)
                y += self.height * 0.85
        self.notes = []

    def _floor(self) -> float:
        return BOTTOM - (len(self.notes) + (2 if self.layout.notes else 0)) * 2 * self.height

    def _turn(self) -> None:
        self.y = TOP
        if self.column + 1 < self.layout.columns:
            self.column += 1
            return
        held = (self.paper.style, self.paper.size)
        self.notes_down()
        self.column, self.line_number = 0, 0
        self.paper.turn()
        self.paper.face(*held)

    def _line(self, text: str, indent: float, *, centred: bool, stretched: bool, mark: str) -> None:
        if self.y + self.height > self._floor():
            self._turn()
        x = self.edge + indent
        width = self.paper.measure(text)
        if centred:
            x += (self.width - width) / 2
        spaces = text.count(" ")
        if stretched and spaces and width > 0.7 * (self.width - indent):
            self._stretch(text, x, (self.width - indent - width) / spaces)
        else:
            self.paper.put(x, self.y, text)
        style, size = self.paper.style, self.paper.size
        if mark:
            self.paper.face("", size * 0.6)
            self.paper.put(x + width, self.y - 1, mark)
        self.line_number += 1
        if self.layout.numbered_lines and self.column == 0 and self.line_number % 5 == 0:
            self.paper.face("", 7)
            self.paper.put(LEFT - 12, self.y, str(self.line_number))
        self.paper.face(style, size)
        self.y += self.height

    def _stretch(self, text: str, x: float, more: float) -> None:
        """Set words apart, so that the line ends at the right edge."""
        space = self.paper.measure(" ") + more
        for word in text.split():
            self.paper.put(x, self.y, word)
            x += self.paper.measure(word) + space

    def _lines(self, text: str, width: float, *, hyphens: bool) -> list[str]:
        """Break text into lines: at spaces, in Chinese anywhere, with hyphens in long words where asked."""
        wide = self.language == "zh"
        found, line = [], ""
        for word in list(text) if wide else text.split(" "):
            joined = f"{line} {word}" if line and not wide else line + word
            if self.paper.measure(joined) <= width - 1:
                line = joined
                continue
            cut = self._cut(f"{line} ", word, width) if hyphens else 0
            if cut:
                found.append(f"{line} {word[:cut]}-")
                line = word[cut:]
            else:
                if line:
                    found.append(line)
                line = word
        return [*found, line]

    def _cut(self, line: str, word: str, width: float) -> int:
        if len(word) < 8 or not word.isalpha():
            return 0
        for cut in range(len(word) - 3, 2, -1):
            vowel_before = word[cut - 1] in "aeiouáéíóú"
            if vowel_before and self.paper.measure(f"{line}{word[:cut]}-") <= width - 1:
                return cut
        return 0


class _Paper:
    """Pages with running heads and feet; places in millimetres from the upper left corner."""

    def __init__(self, language: str, layout: Layout) -> None:
        self._layout = layout
        self._stream = io.BytesIO()
        self._canvas = Canvas(self._stream, pagesize=(210 * mm, 297 * mm))
        self._language = language
        self._page = 0
        self.style, self.size = "", layout.size
        for style, file in fonts(language).items():
            pdfmetrics.registerFont(TTFont(self._name(style), str(FONTS / file)))

    def face(self, style: str, size: float) -> None:
        self.style, self.size = style, size
        self._canvas.setFont(self._name(style), size)

    def measure(self, text: str) -> float:
        return float(pdfmetrics.stringWidth(text, self._name(self.style), self.size)) / mm

    def put(self, x: float, y: float, text: str) -> None:
        self._canvas.drawString(x * mm, (297 - y) * mm - self.size, text)

    def rule(self, left: float, right: float, y: float) -> None:
        self._canvas.line(left * mm, (297 - y) * mm, right * mm, (297 - y) * mm)

    def turn(self) -> None:
        """Begin a page, with its head and foot."""
        if self._page:
            self._canvas.showPage()
        self._page += 1
        head, foot = self._layout.head, self._layout.foot.format(page=self._page, pages=34)
        self.face("", 8)
        if head:
            self.put(LEFT if self._page % 2 else RIGHT - self.measure(head), 12, head)
            self.rule(LEFT, RIGHT, 18)
        if foot:
            self.put((LEFT + RIGHT - self.measure(foot)) / 2, 285, foot)
        self.face("", self._layout.size)

    def finished(self) -> bytes:
        self._canvas.save()
        return self._stream.getvalue()

    def _name(self, style: str) -> str:
        return f"{self._language}-{style}"
