"""Pages to blocks, step by step: the same road for every format that comes as lines on pages. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.reference.importers.blocks import Block
from bot.reference.importers.layout import furniture, notes, paragraphs
from bot.reference.importers.layout.columns import columns, gutters
from bot.reference.importers.layout.hyphens import Words
from bot.reference.importers.layout.lines import Column, Line, Page, body_size
from bot.reference.importers.layout.measures import Measures
from bot.reference.importers.layout.tagged import told


@dataclass(frozen=True, slots=True)
class Flowed:
    """What pages hold.

    Attributes:
        blocks: in reading order.
        symbol: a document symbol that stood in their running heads, '' where none.
        tagged: the document's own tags gave the order and the paragraphs.
        untagged: how many characters stood amid such text without a tag.
    """

    blocks: tuple[Block, ...]
    symbol: str
    tagged: bool = False
    untagged: int = 0


def flowed(pages: Sequence[Page]) -> Flowed:
    """Return the blocks of pages in reading order: as the document's tags tell it, else as the places do."""
    rtl = _is_rtl(pages)
    bare, symbol = furniture.without(pages)
    body = body_size(bare)
    texts: list[Column] = []
    feet: list[tuple[int, list[Line]]] = []
    tags = told(bare, rtl=rtl)
    wide: dict[int, list[Line]] = {}
    if tags is None:
        cut = [notes.across(page, gutter, body) for page, gutter in zip(bare, gutters(bare), strict=True)]
        bare = [page for page, _ in cut]
        wide = {page.number: foot for page, foot in cut if foot}
        feet += wide.items()
    before: set[str] = set()
    note: list[Line] = []
    for page, found in zip(bare, tags.columns if tags else columns(bare, rtl=rtl), strict=True):
        beside = [notes.hung(column, body) for column in found]
        marks = {mark for column in beside for line in column.lines for mark in line.marks}
        for column in beside:
            rest, more = notes.continued(column, note, body)
            note += more
            text, foot = notes.parted(rest, page, marks | before, body)
            if text.lines:
                texts.append(text)
            if foot:
                feet.append((page.number, foot))
            note = foot if rest.lines else note
        before, note = marks, wide.get(page.number, note)
    texts, last = notes.ends(texts, body)
    feet = sorted(feet + last, key=lambda one: one[0])
    words = Words([line.text for column in texts for line in column.lines])
    blocks = paragraphs.blocks(texts, words, Measures(texts, body))
    below = {
        number: [block for _, foot in group for block in notes.blocks(foot, number, words, body)]
        for number, group in groupby(feet, key=lambda one: one[0])
    }
    return Flowed(tuple(_merged(blocks, below)), symbol, tags is not None, tags.untagged if tags else 0)


def _merged(found: list[Block], below: dict[int, list[Block]]) -> list[Block]:
    """Return paragraphs with the notes of each page behind its last paragraph."""
    merged: list[Block] = []
    for place, block in enumerate(found):
        merged.append(block)
        following = found[place + 1].page if place + 1 < len(found) else None
        for number in sorted(below):
            if (number <= block.page and (following is None or following > number)) or following is None:
                merged += below.pop(number)
    return merged + [note for number in sorted(below) for note in below[number]]


def _is_rtl(pages: Sequence[Page]) -> bool:
    letters = "".join(line.text for page in pages for line in page.lines)[:200_000]
    return sum("\u0590" <= one <= "\u08ff" for one in letters) * 2 > sum(one.isalpha() for one in letters)
