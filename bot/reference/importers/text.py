"""Plain text to blocks: a page of fixed columns, unless each line is a whole paragraph."""

import re
import unicodedata
from itertools import pairwise

from bot.reference.importers.blocks import Block, Document, ImportLimits, Kind
from bot.reference.importers.encodings import decoded
from bot.reference.importers.layout.flow import flowed
from bot.reference.importers.layout.lines import Line, Page
from bot.reference.wordings.model import Doubt

_CELL, _SIZE, _PITCH = 5.0, 10.0, 12.0
"""Points of a character's cell, its letters and from line to line: any measures do, the flow only compares."""

_GAP = re.compile(r" {3,}")
_RULE = re.compile(r"\s*[-_=─—]{5,}\s*")
_FOOT = re.compile(
    r"\s*(?:(?:page|página|seite|p\.|стр\.?|страница|الصفحة|第)\s?\d{1,4}(?:\s?(?:of|de|/|sur|из|من)\s?\d{1,4})?\s?[页頁]?"
    r"|\d{1,4}\s?/\s?\d{1,4}|[-–—]\s?\d{1,4}\s?[-–—]|.{3,60}\s{3,}\[?page\s\d{1,4}\]?)\s*",
    re.I,
)
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_WRAPPED = 130
"""Characters that a line broken for the screen or the printer does not exceed."""


def read(data: bytes, limits: ImportLimits) -> Document:
    """Return a text file's blocks; never refused, since anything readable is text."""
    text = decoded(data)[: limits.characters + 1]
    doubts = (Doubt("import-garbled"),) if "\ufffd" in text else ()
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00ad", ""))
    pages = text.split("\f")
    blocks, symbol = blocks_of(text)
    return Document(blocks, "txt", "", pages=len(pages) if len(pages) > 1 else 0, symbol=symbol, doubts=doubts)


def blocks_of(text: str) -> tuple[tuple[Block, ...], str]:
    """Return the blocks of plain text and the document symbol in its running heads."""
    written = [line for line in text.splitlines() if line.strip()]
    lengths = sorted(_width(line) for line in written)
    if lengths and lengths[-1 - len(lengths) // 40] > _WRAPPED:
        return tuple(_whole(line) for line in written), ""
    pages = []
    for number, page in enumerate(_pages(text), 1):
        lines = page.expandtabs(8).split("\n")
        width = max((_width(line) for line in lines), default=1) * _CELL
        pages.append(Page(number, width, (len(lines) + 1) * _PITCH))
        for place, line in enumerate(lines, 1):
            if _RULE.fullmatch(line):
                left = (len(line) - len(line.lstrip())) * _CELL
                pages[-1].rules.append((left, len(line.rstrip()) * _CELL, (place - 0.3) * _PITCH))
            else:
                pages[-1].lines += _pieces(line, place * _PITCH)
    flow = flowed(pages)
    return flow.blocks, flow.symbol


def _whole(line: str) -> Block:
    """Return a line that is a paragraph, or a heading as Markdown marks it."""
    heading = _HEADING.match(line.strip())
    text = " ".join((heading.group(2) if heading else line).split())
    if heading:
        return Block(text, Kind.HEADING, level=len(heading.group(1)))
    return Block(text, indent=(len(line) - len(line.lstrip())) / 2)


def _pages(text: str) -> list[str]:
    """Return pages: parted by form feeds, or else after lines that look like a page's foot and count up."""
    if "\f" in text:
        return [page for page in text.split("\f") if page.strip()]
    lines = text.split("\n")
    feet = [place for place, line in enumerate(lines) if _FOOT.fullmatch(line)]
    numbers = [int(re.findall(r"\d+", lines[place])[0]) for place in feet]
    if len(feet) < 3 or any(after - before != 1 for before, after in pairwise(numbers)):
        return [text]
    edges = [0, *(place + 1 for place in feet), len(lines)]
    pages = ["\n".join(lines[start:end]) for start, end in pairwise(edges)]
    return [page for page in pages if page.strip()]


def _pieces(line: str, base: float) -> list[Line]:
    """Return a line's pieces, parted where it has three spaces or more."""
    found = []
    start = 0
    cut = [*_GAP.finditer(line), None]
    for gap in cut:
        piece = line[start : gap.start() if gap else len(line)]
        if piece.strip():
            left = _width(line[:start]) + len(piece) - len(piece.lstrip())
            words = piece.split()
            first = _width(words[0]) if not _is_wide(words[0][0]) else 2
            right = left + _width(piece.strip())
            shown = " ".join(words)
            found.append(Line(shown, left * _CELL, right * _CELL, base, _SIZE, tab=left * _CELL, first=first * _CELL))
        start = gap.end() if gap else len(line)
    return found


def _width(text: str) -> int:
    return len(text) + sum(map(_is_wide, text)) - sum(unicodedata.category(one) == "Mn" for one in text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
