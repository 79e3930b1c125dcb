"""A letter as a Word document: real styles throughout, so that a coalition's own template can give it its look."""

import io
import zipfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from bot.clock import to_utc
from bot.letters.export.paper import Also, Paper
from bot.letters.export.prose import Block, Kind, Span
from bot.letters.export.roll import Named
from bot.letters.export.runs import add_run, clean, new_numbering, set_fonts, turn
from bot.letters.export.scripts import direction_of
from bot.letters.export.template import Template, load_template

AUTHOR = "Caucus"
_DEEPEST_LIST = 3
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def docx_of(paper: Paper, template: Path | Template | None = None) -> bytes:
    """Return the document.

    Args:
        paper: the letter.
        template: a Word file whose styles, page and running heads are taken over; its text is not.

    Raises:
        Invalid: as `load_template`.
    """
    document = _plain() if template is None else load_template(template)
    properties = document.core_properties
    properties.title, properties.language = clean(paper.title)[:250], paper.language
    properties.author = properties.last_modified_by = AUTHOR
    properties.comments, properties.revision = "", 1
    properties.created = properties.modified = to_utc(paper.moment).replace(tzinfo=None, microsecond=0)
    writer = _Writer(document, paper.language)
    writer.line([Span(paper.title)], "Title")
    to = writer.line([Span(f"{paper.to} ", bold=True), Span(paper.addressee)], "Normal", facing=paper.addressee)
    _stand(to, paper.addressee, paper)
    for text in (Also(paper.language, paper.heading, paper.blocks), *paper.also):
        if text.heading:
            writer.ours(text.heading, "Heading 1", paper)
        writer.language = text.language
        writer.blocks(text.blocks)
    writer.language = paper.language
    writer.ours(paper.signatories, "Heading 1", paper)
    for group in paper.groups:
        writer.ours(group.heading, "Heading 2", paper)
        for one in group.people:
            writer.named(one, facing=paper.title)
    if paper.hidden:
        writer.ours(paper.hidden, "Normal", paper)
    for fact in paper.facts:
        writer.ours(fact, "Normal", paper, size=Pt(8.5))
    return _packed(document, paper)


def _plain() -> Doc:
    document = Document()
    for style in document.styles:
        if style.name in {"Normal", "Title", *(f"Heading {n}" for n in range(1, 7))}:
            set_fonts(style)
    document.styles["Normal"].font.size = Pt(11)
    return document


class _Writer:
    """Writes lines and blocks at the end of a document.

    Args:
        document: where to.
        language: tag of what is written, where nothing else is said; may be changed on the way.
    """

    def __init__(self, document: Doc, language: str) -> None:
        self._document = document
        self.language = language
        # By id: python-docx looks through all styles for each paragraph, seconds for 5,000 names.
        self._ids = {style.name: style.style_id for style in document.styles}

    def line(
        self,
        spans: Iterable[Span],
        style: str,
        language: str = "",
        size: Pt | None = None,
        number: int | None = None,
        facing: str = "",
    ) -> Paragraph:
        """Write one paragraph; its direction is that of its first letter, or of that of `facing`."""
        kept = list(spans)
        paragraph = self._document.add_paragraph()
        paragraph._p.style = self._ids[style]  # noqa: SLF001 - see `__init__`
        turn(paragraph, direction_of(facing or "".join(span.text for span in kept)), number)
        for span in kept:
            run = add_run(paragraph, span, language or self.language)
            if size is not None:
                run.font.size = size
        return paragraph

    def ours(self, text: str, style: str, paper: Paper, size: Pt | None = None) -> None:
        """Write a heading or a fact: it reads as its language does and stands where the letter begins its lines."""
        _stand(self.line([Span(text)], style, paper.labels, size), text, paper)

    def named(self, one: Named, facing: str) -> None:
        """Write one signatory, in a list that runs as the letter does whatever script the name is in."""
        own = direction_of(one.name)
        # Word knows no isolates: a mark keeps a sign at the beginning ('=Acme') before a name that runs the other way.
        turned = own != direction_of(facing) and not one.name[:1].isalpha()
        spans = [Span(f"{_MARKS[own] if turned else ''}{', '.join((one.name, *one.details))} ({one.country})")]
        if one.website:
            end = _MARKS["ltr"] if direction_of(facing) == "rtl" else ""
            spans += [Span(", "), Span(one.website + end, link=one.website)]
        self.line(spans, "List Bullet", facing=facing)

    def blocks(self, blocks: Iterable[Block], inside: str = "Normal", depth: int = 0) -> None:
        """Write blocks.

        Args:
            blocks: what is written.
            inside: the style of their paragraphs.
            depth: how many lists they stand in.
        """
        for block in blocks:
            match block.kind:
                case Kind.HEADING:
                    self.line(block.spans, self._style("Heading", block.level - 1))
                case Kind.BULLETS | Kind.NUMBERS:
                    self._list(block, depth + 1)
                case Kind.QUOTE:
                    self.blocks(block.blocks, "Quote", depth)
                case Kind.RULE:
                    self.line([Span("* * *")], "Normal")
                case _:
                    self.line(block.spans, inside)

    def _list(self, block: Block, depth: int) -> None:
        base = "List Bullet" if block.kind is Kind.BULLETS else "List Number"
        style = self._style(base, min(depth, _DEEPEST_LIST)) if depth > 1 else base
        number = new_numbering(self._document, style, block.start) if block.kind is Kind.NUMBERS else None
        plain = partial(self.line, style=style, number=number)
        for item in block.blocks:
            first, *rest = item.blocks or (Block(Kind.PARAGRAPH),)
            if first.kind in {Kind.PARAGRAPH, Kind.HEADING, Kind.CODE}:
                plain(first.spans)
            else:
                rest = [first, *rest]
            self.blocks(rest, self._style("List Continue", depth), depth)

    def _style(self, base: str, level: int) -> str:
        """Return the style of a level, or the nearest above that the document has."""
        for nearer in range(level, 0, -1):
            name = f"{base} {nearer}" if nearer > 1 or base == "Heading" else base
            if name in self._ids:
                return name
        return base if base in self._ids else "Normal"


def _stand(paragraph: Paragraph, text: str, paper: Paper) -> None:
    """Let a paragraph that runs from the left stand at the right in a letter that runs from there."""
    if direction_of(paper.title) == "rtl" and direction_of(text) == "ltr":
        paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT


def _packed(document: Doc, paper: Paper) -> bytes:
    """Return the file, dated like the export in every part, so that the same letter gives the same bytes."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    moment = to_utc(paper.moment).timetuple()[:6]
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, (moment[0], moment[1], moment[2], moment[3], moment[4], moment[5]))
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return packed.getvalue()
