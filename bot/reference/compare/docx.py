"""A comparison as a Word document with real tracked changes: accepted, it is the new text; refused, the old one."""

import io
import re
from collections.abc import Iterator
from datetime import datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml.etree import _Element as Element

from bot.clock import to_utc
from bot.labels import labelled
from bot.reference.compare.model import Change, Comparison, Kind, Mark, Piece, Redline
from bot.reference.compare.said import (
    Say,
    bracket_said,
    counts,
    happened,
    headline,
    renumbered_said,
    version_said,
    word_said,
)
from bot.reference.model import said

AUTHOR = "Caucus"
BODY, FACT, SMALL = "Treaty text", "Treaty fact", "Treaty note"
# What XML cannot hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TRACKED = {Mark.DELETED: "w:del", Mark.MOVED_AWAY: "w:del", Mark.INSERTED: "w:ins", Mark.MOVED_HERE: "w:ins"}
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def docx_of(found: Comparison, say: Say, name: str, moment: datetime) -> bytes:
    """Return the document.

    Args:
        found: the comparison.
        say: the reader's language.
        name: what the instrument is called; of two instruments both names.
        moment: what the tracked changes are dated, aware.
    """
    document = begun(say("compare-file-title", name=name), moment)
    for key, wording in ((say("compare-file-from"), found.old), (say("compare-file-to"), found.new)):
        paragraph = document.add_paragraph(style=FACT)
        paragraph.add_run(labelled(say, key, ""))
        paragraph.add_run(clean(version_said(say, wording))).bold = True
        source = say("compare-file-source", file=wording.source, sha=wording.sha256)
        document.add_paragraph(clean(source), style=SMALL)
    lines = counts(say, found) if found.changes else [say("compare-file-none")]
    document.add_paragraph(" · ".join(lines), style=FACT)
    writer = Writer(document, to_utc(moment), found.new.language)
    for change in found.telling:
        _write(document, writer, change, say)
    if found.renumbered:
        document.add_heading(say("compare-renumbered"), level=1)
        document.add_paragraph(renumbered_said(found), style=FACT)
    if found.alone:
        alone = ", ".join(map(said, found.alone))
        document.add_paragraph(clean(labelled(say, say("compare-file-alone"), alone)), style=SMALL)
    document.add_paragraph(say("compare-file-note"), style=SMALL)
    return saved(document)


def begun(title: str, moment: datetime) -> Doc:
    """Return a document in the look of comparisons that has a title and nothing else."""
    document = Document()
    _styles(document)
    properties = document.core_properties
    properties.author, properties.last_modified_by, properties.comments = AUTHOR, AUTHOR, ""
    properties.created = properties.modified = to_utc(moment).replace(tzinfo=None)
    properties.title = clean(title)[:250]
    document.add_heading(properties.title, level=0)
    return document


def saved(document: Doc) -> bytes:
    """Return a document's file."""
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _write(document: Doc, writer: "Writer", change: Change, say: Say) -> None:
    document.add_heading(clean(headline(say, change)), level=1)
    document.add_paragraph(clean(happened(say, change)), style=SMALL)
    for line in _facts(change, say):
        document.add_paragraph(clean(line), style="List Bullet")
    if change.old and change.new and any(piece.is_change for piece in change.title):
        writer.write(change.title, bold=True)
    if any(piece.is_change for piece in change.redline):
        writer.write(change.redline)


def _facts(change: Change, say: Say) -> Iterator[str]:
    if change.operative:
        words = "; ".join(word_said(say, one) for one in change.operative)
        yield labelled(say, say("compare-file-words"), words)
    if change.brackets:
        brackets = "; ".join(bracket_said(say, one) for one in change.brackets)
        count = say("compare-file-open-count", count=len(change.brackets), before=change.brackets_before)
        yield labelled(say, labelled(say, say("compare-file-brackets"), count), brackets)
    for one in change.paragraphs:
        if one.kind is Kind.MOVED:
            where = one.new or say("compare-file-elsewhere")
            yield labelled(say, one.old, say("compare-file-moved-away", where=where))


class Writer:
    """Writes redlines as tracked changes.

    Args:
        document: where to.
        moment: what they are dated.
        language: of the text.
    """

    def __init__(self, document: Doc, moment: datetime, language: str) -> None:
        self._document = document
        self._date = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        self._language = language
        self._rtl = language.split("-", maxsplit=1)[0].casefold() in _RIGHT_TO_LEFT
        self._count = 0

    def write(self, redline: Redline, *, bold: bool = False) -> None:
        """Write a redline; a line is a paragraph, and a line's end that came or went is tracked too."""
        paragraph = self._paragraph()
        for piece in _without_last_end(redline):
            lines = clean(piece.text).split("\n")
            for at, line in enumerate(lines):
                if line:
                    self._run(paragraph, line, piece.mark, bold=bold)
                if at < len(lines) - 1:
                    self._end(paragraph, piece.mark)
                    paragraph = self._paragraph()

    def _paragraph(self) -> Paragraph:
        paragraph = self._document.add_paragraph(style=BODY)
        if self._rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - python-docx has no name for it
        return paragraph

    def _run(self, paragraph: Paragraph, text: str, mark: Mark, *, bold: bool) -> None:
        run = paragraph.add_run(text)
        if bold:
            run.bold = True
        element: Element = run._r  # noqa: SLF001 - tracked changes are not python-docx's
        properties = run._r.get_or_add_rPr()  # noqa: SLF001 - as above
        if self._rtl:
            properties.append(OxmlElement("w:rtl"))
        language = OxmlElement("w:lang")
        for script in ("w:bidi",) if self._rtl else ("w:val", "w:eastAsia"):
            language.set(qn(script), self._language)
        properties.append(language)
        if mark is Mark.SAME:
            return
        tracked = self._change(_TRACKED[mark])
        element.addprevious(tracked)
        tracked.append(element)
        if _TRACKED[mark] == "w:del":
            for kept in element.findall(qn("w:t")):
                kept.tag = qn("w:delText")
                kept.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _end(self, paragraph: Paragraph, mark: Mark) -> None:
        if mark is Mark.SAME:
            return
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - tracked changes are not python-docx's
        inner = OxmlElement("w:rPr")
        inner.append(self._change(_TRACKED[mark]))
        properties.append(inner)

    def _change(self, tag: str) -> Element:
        self._count += 1
        element = OxmlElement(tag)
        for name, value in (("w:id", str(self._count)), ("w:author", AUTHOR), ("w:date", self._date)):
            element.set(qn(name), value)
        return element


def _without_last_end(redline: Redline) -> list[Piece]:
    """Return the pieces without the white space the whole ends with: it would be an empty paragraph."""
    pieces = list(redline)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        last = pieces[-1]
        pieces[-1] = Piece(last.mark, last.old.rstrip(), last.new.rstrip(), last.where)
    return pieces


def _styles(document: Doc) -> None:
    document.styles["Normal"].font.name = "Calibri"
    for name, size, colour in ((BODY, 11.0, None), (FACT, 11.0, None), (SMALL, 9.0, RGBColor(0x56, 0x61, 0x73))):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(6 if name == BODY else 2)
        if colour is not None:
            style.font.color.rgb = colour


def clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
