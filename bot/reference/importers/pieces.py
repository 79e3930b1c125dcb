"""Lines of a document with what tells a heading from wording: how they look, how they begin and how they end. Pure."""

import re
from dataclasses import dataclass

from bot.reference.importers.blocks import Block, Kind

_LABEL = re.compile(
    r"(?P<label>[\[［]?(?:"
    # (1) (a) (iv) （一）
    r"[(（\[][ ]?(?:\d{1,3}|[A-Za-zА-Яа-яء-ي]{1,4}|[一二三四五六七八九十]{1,3})(?:[ ]?(?:bis|ter))?[ ]?[)）\]]"
    r"|\d{1,3}(?:\.\d{1,2})*(?:[ ]?bis|[ ]?ter)?(?:[.)．、]|[ ]?[-–](?:[ ]|$))"  # 1. 1) 1.2. 1 - 1、
    r"|(?:[a-zа-я]|[ivxl]{1,5})(?:[ ]?bis|[ ]?ter)?[.)]"  # a) ii.
    r"|[A-Z][.)](?=\s|$)"
    r"|[’'‘][\d٠-٩]{1,2}[’'‘]"  # ’1’ of Arabic texts
    r"|[一二三四五六七八九十]{1,3}、"
    r"|[–—•▪◦‣·-](?=\s)"
    r"))"
)
_ENDS = frozenset(".;:,!?。；：，！？؛،؟…")
_CLOSERS = "\"'”’»」』)）]］】"


@dataclass(frozen=True, slots=True)
class Piece:
    """One visible line or paragraph of a block.

    Attributes:
        text: without white space at its ends.
        block: the block that it is of.
        at: its place in the document, counted from 0.
        first: whether it begins its block.
        last: whether it ends its block.
        emphasis: how many of its first characters stand out.
    """

    text: str
    block: Block
    at: int
    first: bool
    last: bool
    emphasis: int

    @property
    def emphasised(self) -> bool:
        """Whether all of it stands out."""
        return self.emphasis >= len(self.text)

    @property
    def styled(self) -> bool:
        """Whether it looks like a heading: called one, centred, standing out or larger."""
        block = self.block
        return block.kind is Kind.HEADING or block.centred or self.emphasised or block.size >= 1.12

    def like(self, other: "Piece") -> bool:
        """Tell whether two lines look like one heading. One that fills its line does not show that it is centred."""
        mine, its = self.block, other.block
        if (mine.kind is Kind.HEADING) != (its.kind is Kind.HEADING) or self.emphasised != other.emphasised:
            return False
        if abs(mine.size - its.size) >= 0.07:
            return False
        fills = max(len(self.text), len(other.text)) > (12 if wide(self.text) else 28)
        return self.emphasised or mine.centred == its.centred or fills

    @property
    def labelled(self) -> bool:
        """Whether it begins with the number of a paragraph or list item."""
        return bool(self.block.label and self.first) or label_of(self.text) != ""

    @property
    def ended(self) -> bool:
        """Whether it ends as sentences and list items do."""
        return ended(self.text)

    def like_title(self, *, plain: bool = True) -> bool:
        """Tell whether it may be a heading's title: short, unnumbered, not a sentence.

        Args:
            plain: also where nothing in its look says so.
        """
        if len(self.text) > (90 if wide(self.text) else 240):
            return False
        if self.block.kind is Kind.HEADING:
            return True
        if (
            self.labelled
            or not (plain or self.styled)
            or not any(map(str.isalnum, self.text))
            or "。" in self.text[:-1]
        ):
            return False
        if not self.ended:
            return True
        if self.text[-1] in ",:，：、،":
            # Goes on below: 'Exchange of instruments of ratification,' and 'acceptance or approval'.
            return self.emphasised or self.block.centred
        # A full stop may end a title that looks like one.
        return self.emphasised and self.text.endswith((".", "。", "?")) and len(self.text) < 130


def label_of(text: str) -> str:
    """Return the number that a paragraph begins with ('1.', '(a)', '（一）', '’1’'), '' where there is none."""
    match = _LABEL.match(text)
    return match["label"].rstrip() if match else ""


def ended(text: str) -> bool:
    """Tell whether text ends with the punctuation of a sentence or list item, perhaps in quotes or brackets."""
    bare = text.rstrip(_CLOSERS + " ")
    return bool(bare) and bare[-1] in _ENDS


def wide(text: str) -> bool:
    """Tell whether text is mostly of a script that sets no spaces between words."""
    return sum("\u3040" <= c <= "\u9fff" for c in text) * 2 > len(text)


def pieces_of(blocks: tuple[Block, ...]) -> list[Piece]:
    """Cut blocks at their line breaks; notes and entries of tables of contents are left out."""
    pieces: list[Piece] = []
    for block in blocks:
        if block.kind in {Kind.NOTE, Kind.TOC}:
            continue
        kept, start = [], 0
        for line in block.text.split("\n"):
            if line.strip():
                kept.append((line.strip(), start))
            start += len(line) + 1
        for i, (line, begins) in enumerate(kept):
            emphasis = max(0, min(block.emphasis - begins, len(line)))
            pieces.append(Piece(line, block, len(pieces), i == 0, i == len(kept) - 1, emphasis))
    return pieces
