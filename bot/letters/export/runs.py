"""What python-docx has no name for: direction, language and fonts of runs, links, numbering that begins anew."""

import re
from typing import Any

from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from bot.letters.export.prose import Span
from bot.letters.export.scripts import direction_of, is_east_asian

LATIN, EAST_ASIAN, COMPLEX, CODE = "Times New Roman", "Noto Serif CJK SC", "Noto Naskh Arabic", "Courier New"
"""Fonts by the slots Word chooses from for a letter: it takes another where it has none of the name."""
_LINK = RGBColor(0x0A, 0x4F, 0x9E)
# What XML cannot hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def set_fonts(style: Any) -> None:
    """Give a style a font for each family of scripts in place of its theme's."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for slot, font in (("ascii", LATIN), ("hAnsi", LATIN), ("eastAsia", EAST_ASIAN), ("cs", COMPLEX)):
        fonts.set(qn(f"w:{slot}"), font)


def turn(paragraph: Paragraph, direction: str, number: int | None) -> None:
    """Set a paragraph's direction, and which numbering it counts in."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no name for it
    if number is not None:
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_numId().val = number
        numbering.get_or_add_ilvl().val = 0
    if direction == "rtl":
        # The schema wants this before spacing and indents, of which a new paragraph has none.
        properties.append(OxmlElement("w:bidi"))


def add_run(paragraph: Paragraph, span: Span, language: str) -> Run:
    """Write words at a paragraph's end, as a link where they are one."""
    run = paragraph.add_run()
    if span.text == "\n":
        run.add_break()
        return run
    run.text = clean(span.text)
    # Only what is set differs from the style; False would undo a template's bold.
    run.bold, run.italic = span.bold or None, span.italic or None
    if span.code:
        run.font.name = CODE
    if span.link:
        run.font.underline, run.font.color.rgb = True, _LINK
        _link(paragraph, run, span.link)
    _mark(run, span, language)
    return run


def _mark(run: Run, span: Span, language: str) -> None:
    """Tell Word the direction and the language, by which it chooses fonts and spelling."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - as in `turn`
    right = direction_of(span.text) == "rtl"
    if right:
        for wanted, tag in ((span.bold, "w:bCs"), (span.italic, "w:iCs"), (True, "w:rtl")):
            if wanted:
                properties.append(OxmlElement(tag))
    mark = OxmlElement("w:lang")
    slot = "w:bidi" if right else "w:eastAsia" if is_east_asian(span.text) else "w:val"
    mark.set(qn(slot), language)
    properties.append(mark)


def _link(paragraph: Paragraph, run: Run, address: str) -> None:
    # Numbered here: python-docx looks through all relations for each new one, a minute for 5,000 addresses.
    relations = paragraph.part.rels
    relation = f"rIdLink{len(relations)}"
    relations.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, clean(address), relation, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run._r.addprevious(link)  # noqa: SLF001 - as in `turn`
    link.append(run._r)  # noqa: SLF001 - as in `turn`


def new_numbering(document: Doc, style: str, start: int) -> int | None:
    """Return a numbering of the style's kind that begins at `start`; None where the style has none."""
    numbered = document.styles[style].element.find(f".//{qn('w:numPr')}/{qn('w:numId')}")
    if numbered is None:
        return None
    numbering: Any = document.part.numbering_part.element
    kind = numbering.num_having_numId(int(numbered.get(qn("w:val")))).abstractNumId.val
    number = numbering.add_num(kind)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)
