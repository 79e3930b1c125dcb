"""Word files of a treaty: styles or bold, Word's own numbering, footnotes, tracked changes, fields in foot and head."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

import docx as word
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from tests.reference.documents.elements import Element, elements
from tests.reference.documents.layouts import Layout
from tests.reference.documents.treaty import Treaty

_NUMBERED = re.compile(r"(\d+)\. (?=\S)|\(([a-z])\) (?=\S)")
_W = nsdecls("w")


def docx(treaty: Treaty, layout: Layout) -> bytes:
    """Return a Word file."""
    paper = word.Document()
    paper.styles["Normal"].font.size = Pt(layout.size)
    paper.core_properties.title = ""
    _furniture(paper, layout)
    desk = _Desk(paper, layout)
    for one in elements(treaty, layout):
        desk.put(one)
    stream = io.BytesIO()
    paper.save(stream)
    return _with_notes(stream.getvalue(), desk.notes) if desk.notes else stream.getvalue()


class _Desk:
    """Writes one element after the other; knows which list goes on."""

    def __init__(self, paper: Document, layout: Layout) -> None:
        self._paper = paper
        self._layout = layout
        self._list = 0
        self._due = {"d": 1, "a": 1}
        self._lists = _Lists(paper) if layout.automatic else None
        self.notes: list[str] = []
        self._count = 0

    def put(self, one: Element) -> None:
        if one.kind in {"heading", "caption"}:
            self._due = {"d": 1, "a": 1}
            self._list = 0
        if one.kind == "title":
            self._paper.add_paragraph(one.text, style="Title")
        elif one.kind == "contents":
            self._paper.add_paragraph(one.text)
        elif one.kind == "entry":
            self._entry(one.text)
        elif one.kind == "text":
            self._wording(one)
        else:
            self._heading(one)

    def _entry(self, text: str) -> None:
        name, _, page = text.rpartition(f" {'.' * 20} ")
        self._paper.add_paragraph(f"{name}\t{page}" if name else text)

    def _heading(self, one: Element) -> None:
        if self._layout.look == "style":
            level = one.level if one.kind == "caption" else 4
            self._paper.add_heading(one.text, level)
            return
        line = self._paper.add_paragraph()
        run = line.add_run(one.text)
        if self._layout.look != "plain":
            italic = one.kind == "name" and self._layout.italic_title
            run.bold, run.italic = not italic, italic
        if self._layout.look == "centred":
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _wording(self, one: Element) -> None:
        self._count += 1
        if self._layout.table and one.level:
            label, _, rest = one.text.partition(" ")
            table = self._paper.add_table(rows=1, cols=2)
            table.cell(0, 0).text, table.cell(0, 1).text = label, rest
            return
        text, line = one.text, self._paper.add_paragraph()
        line.paragraph_format.left_indent = Pt(18 * one.level)
        match = _NUMBERED.match(text)
        if self._lists and match and self._next(match):
            depth = 0 if match[1] else 1
            line._p.get_or_add_pPr().append(
                parse_xml(f"<w:numPr {_W}><w:ilvl w:val='{depth}'/><w:numId w:val='{self._list}'/></w:numPr>")
            )
            text = text[match.end() :]
        self._runs(line, text)
        if one.note:
            self.notes.append(one.note)
            mark = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
            reference = f"<w:r {_W}>{mark}<w:footnoteReference w:id='{len(self.notes)}'/></w:r>"
            line._p.append(parse_xml(reference))

    def _next(self, match: re.Match[str]) -> bool:
        """Whether Word would count to this number here."""
        kind, value = ("d", int(match[1])) if match[1] else ("a", ord(match[2]) - 96)
        if kind == "d" and value == 1 and self._lists:
            self._list = self._lists.new()
        if not self._list or value != self._due[kind]:
            # Counting went another way: the rest of the article is numbered by hand.
            self._list = 0
            return False
        self._due[kind] += 1
        if kind == "d":
            self._due["a"] = 1
        return True

    def _runs(self, line: Paragraph, text: str) -> None:
        """Write wording, in some paragraphs with words inserted and deleted."""
        words = text.split(" ")
        if not self._layout.tracked or self._count % 5 or len(words) < 6:
            line.add_run(text)
            return
        line.add_run(" ".join(words[:2]) + " ")
        who = "w:author='A' w:date='2024-01-01T00:00:00Z'"
        run = "<w:r><w:{0} xml:space='preserve'>{1} </w:{0}></w:r>"
        gone = f"<w:del {_W} w:id='{self._count}' {who}>{run.format('delText', 'never or always')}</w:del>"
        new = f"<w:ins {_W} w:id='{self._count + 9000}' {who}>{run.format('t', escape(words[2]))}</w:ins>"
        line._p.append(parse_xml(gone))
        line._p.append(parse_xml(new))
        line.add_run(" ".join(words[3:]))


class _Lists:
    """Word's numbering: '1.' and '(a)' below it, beginning anew for each article."""

    def __init__(self, paper: Document) -> None:
        self._part = paper.part.numbering_part.element
        self._id = 700
        levels = "".join(
            f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
            f"<w:lvlText w:val='{shown}'/></w:lvl>"
            for depth, form, shown in ((0, "decimal", "%1."), (1, "lowerLetter", "(%2)"))
        )
        abstract = parse_xml(f"<w:abstractNum {_W} w:abstractNumId='700'>{levels}</w:abstractNum>")
        self._part.insert(0, abstract)

    def new(self) -> int:
        self._id += 1
        levels = "".join(
            f"<w:lvlOverride w:ilvl='{depth}'><w:startOverride w:val='1'/></w:lvlOverride>" for depth in (0, 1)
        )
        self._part.append(parse_xml(f"<w:num {_W} w:numId='{self._id}'><w:abstractNumId w:val='700'/>{levels}</w:num>"))
        return self._id


def _furniture(paper: Document, layout: Layout) -> None:
    section = paper.sections[0]
    if layout.head:
        section.header.paragraphs[0].text = layout.head
    if layout.foot:
        foot = section.footer.paragraphs[0]
        before, _, after = layout.foot.format(page="\0", pages=34).partition("\0")
        foot.add_run(before)
        foot._p.append(parse_xml(f"<w:fldSimple {_W} w:instr='PAGE'><w:r><w:t>3</w:t></w:r></w:fldSimple>"))
        foot.add_run(after)
    if layout.columns == 2:
        section._sectPr.append(parse_xml(f"<w:cols {_W} w:num='2'/>"))
    if layout.numbered_lines:
        section._sectPr.append(parse_xml(f"<w:lnNumType {_W} w:countBy='5'/>"))


def _with_notes(data: bytes, notes: list[str]) -> bytes:
    """Add the part with the footnotes, which the library cannot write."""
    body = "".join(
        f"<w:footnote w:id='{number}'><w:p><w:r><w:footnoteRef/></w:r>"
        f"<w:r><w:t xml:space='preserve'> {escape(text)}</w:t></w:r></w:p></w:footnote>"
        for number, text in enumerate(notes, 1)
    )
    part = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:footnotes {_W}>{body}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"</Types>", f"<Override PartName='/word/footnotes.xml' ContentType='{kind}'/></Types>".encode()
                )
            if name == "word/_rels/document.xml.rels":
                content = content.replace(
                    b"</Relationships>",
                    f"<Relationship Id='rIdNotes' Type='{relation}' Target='footnotes.xml'/></Relationships>".encode(),
                )
            new.writestr(name, content)
        new.writestr("word/footnotes.xml", part)
    return stream.getvalue()
