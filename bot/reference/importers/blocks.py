"""What a reader of one format hands to the finder of articles: blocks of text in reading order. Knows no format."""

from dataclasses import dataclass
from enum import StrEnum

from bot.reference.wordings.model import Doubt


class Kind(StrEnum):
    """What a block is by the document's own account or its place on the page.

    TEXT: a paragraph, list item or line of wording. HEADING: the document itself calls it a heading (HTML h1 to h6,
    Word's heading style or outline level, the num and heading of Akoma Ntoso); a PDF or plain text never does, there
    a heading is TEXT with `centred`, `emphasis` and `size`. CELL: a cell of a table of several columns. NOTE: a
    footnote or endnote. TOC: an entry of a table of contents.
    """

    TEXT = "text"
    HEADING = "heading"
    CELL = "cell"
    NOTE = "note"
    TOC = "toc"


@dataclass(frozen=True, slots=True)
class Block:
    """One logical paragraph or heading line. Page furniture is gone, lines and hyphenated words are joined again.

    Attributes:
        text: normalised to NFC, single spaces, logical order, never empty. Tracked insertions are in it, deletions
            are not, and no footnote marks. It holds a newline only where the document sets a break inside the
            paragraph (``<br>``, Shift+Enter): 'Article 5', newline, 'Purpose'. Automatic numbers are written at its
            beginning as they are seen.
        kind: see `Kind`.
        page: the page it begins on, from 1; 0 where the format has none.
        role: what the document itself says this is, in small letters: 'part', 'title', 'chapter', 'section',
            'article', 'paragraph', 'subparagraph', 'point', 'annex', 'doctitle', 'preamble', 'conclusions' (Akoma
            Ntoso; Word's title style and HTML's first h1 give 'doctitle' only where that is sure); '' where it says
            nothing.
        label: the beginning of `text` that the document holds as a number of its own (automatic numbering, an ordered
            list, Akoma Ntoso's num): '1.', '(a)', 'Article 5'; '' where none. ``text.startswith(label)`` always.
        level: of a HEADING its level, 1 outermost; of a list item its depth, 1 outermost; else 0.
        centred: it stands in the middle of its column or is set so.
        emphasis: how many of the first characters of `text` are bold, italic, underlined or small capitals unlike the
            body; ``len(text)`` when all of it is; the length of a run-in heading ('Article 5. Purpose.') when that
            alone is.
        size: of its letters, as a ratio to the body's (1.0).
        indent: left edge of its first line from the left edge of the body, in ems of the body; 0.0 where unknown.
        gap: white space above it beyond normal line spacing, in lines; 0.0 where unknown or at the top of a page.
        seam: it begins a column or a page: nothing but its words tells whether it goes on with what is before it.
        cell: of a CELL (table, row, column), each from 0; None otherwise. Cells come row by row.
        mark: of a NOTE its own mark ('1', '*'), '' where unknown; its text is without it.
        notes: marks of the notes that hang on this block, in order; equal marks on two pages are told apart by
            `page`.

    In a PDF or text file a heading set over several lines comes as one block a line where the lines are centred or
    short, since 'Article 5' and 'Purpose' under it look just like that: joining them is the finder's.
    """

    text: str
    kind: Kind = Kind.TEXT
    page: int = 0
    role: str = ""
    label: str = ""
    level: int = 0
    centred: bool = False
    emphasis: int = 0
    size: float = 1.0
    indent: float = 0.0
    gap: float = 0.0
    seam: bool = False
    cell: tuple[int, int, int] | None = None
    mark: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its reader saw it.

    Attributes:
        blocks: in reading order; notes stand after the block that they hang on, or at the end of their page.
        format: 'pdf', 'docx', 'html', 'txt' or 'akn'.
        sha256: of the file's bytes, 64 hexadecimal digits.
        pages: how many; 0 where the format has none.
        title: what the document's own properties call it, '' where nothing; often rubbish ('Microsoft Word -
            2412345.docx').
        symbol: a document symbol seen in the running heads ('A/AC.291/22/Rev.3'), which are not among the blocks; ''
            where none.
        language: the code that the document declares ('en', 'zh-hant'), small letters; '' where none. Often wrong.
        doubts: what the reader of a preview should know: pages without text, a name that does not fit the content.
        tagged: a PDF whose own tags told its paragraphs.
    """

    blocks: tuple[Block, ...]
    format: str
    sha256: str
    pages: int = 0
    title: str = ""
    symbol: str = ""
    language: str = ""
    doubts: tuple[Doubt, ...] = ()
    tagged: bool = False

    @property
    def lined(self) -> bool:
        """Whether blocks were put together from lines: one may be torn, and a heading of several lines is several."""
        return self.format in {"pdf", "txt"} and not self.tagged


@dataclass(frozen=True, slots=True)
class ImportLimits:
    """What an import may cost. Beyond it the file is refused in one sentence.

    Attributes:
        bytes: of the file.
        pages: of a PDF.
        characters: of the text found.
        seconds: from the start of the reading process to its answer.
        memory: of the reading process, bytes of address space.
    """

    bytes: int = 25_000_000
    pages: int = 1_000
    characters: int = 4_000_000
    seconds: float = 15.0
    memory: int = 900_000_000
