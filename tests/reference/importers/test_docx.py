"""Word files: numbers as they are seen, tracked changes, notes, fields, tables; made by hand, as Word writes them."""

import pytest

from bot.reference.importers import docx
from bot.reference.importers.blocks import Block, ImportLimits, Kind
from bot.reference.importers.word.numbering import written
from tests.reference.importers import badfiles
from tests.reference.importers.badfiles import WORD, paragraph

MARKUP = f'xmlns:w="{WORD}"'


def read(body: str, **parts: str) -> tuple[Block, ...]:
    return docx.read(badfiles.docx(body, **parts), ImportLimits()).blocks


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read(body, **parts)]


def level(place: int, form: str, text: str, extra: str = "") -> str:
    start, shape = '<w:start w:val="1"/>', f'<w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{place}">{start}{shape}{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def item(number: int, place: int, text: str) -> str:
    pr = f'<w:pPr><w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{pr}<w:r><w:t>{text}</w:t></w:r></w:p>"


NUMBERING = f"""<w:numbering {MARKUP}>
<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "Article %1")}{level(1, "decimal", "%2.")}
{level(2, "lowerLetter", "(%3)")}{level(3, "lowerRoman", "(%4)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "·")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">{level(0, "upperRoman", "%1")}
{level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">{level(0, "decimal", "%1.")}
{level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>"""


def test_automatic_numbers_are_written_as_they_are_seen() -> None:
    """Each level counts on its own, begins anew below a higher one, and shows itself in the list's own form."""
    body = [(0, "Aim"), (1, "x"), (1, "x"), (2, "x"), (2, "x"), (3, "x"), (1, "x"), (2, "x"), (0, "Terms"), (1, "x")]
    found = read("".join(item(1, place, text) for place, text in body), numbering=NUMBERING)
    labels = ["Article 1", "1.", "2.", "(a)", "(b)", "(i)", "3.", "(a)", "Article 2", "1."]
    assert [block.label for block in found] == labels
    assert [block.text for block in found][:2] == ["Article 1 Aim", "1. x"]
    assert [block.level for block in found][:4] == [1, 2, 2, 3]


def test_lists_that_never_begin_anew_legal_numbers_bullets_and_overrides() -> None:
    """Word's rarer ways to count."""
    assert texts(item(2, 0, "x"), numbering=NUMBERING) == ["x"]
    assert texts(item(3, 0, "x") + item(3, 1, "x"), numbering=NUMBERING) == ["I x", "1.1 x"]
    body = item(4, 0, "x") + item(4, 1, "x") + item(4, 0, "x") + item(4, 1, "x")
    assert texts(body, numbering=NUMBERING) == ["1. x", "a) x", "2. x", "b) x"]
    body = item(1, 1, "x") + item(5, 1, "x") + item(5, 1, "x")
    assert texts(body, numbering=NUMBERING) == ["1. x", "7. x", "8. x"]


@pytest.mark.parametrize(
    ("number", "form", "seen"),
    [
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (21, "chineseCounting", "二十一"),
        (3, "arabicAbjad", "ج"),
        (2, "russianLower", "б"),
        (22, "ordinal", "22nd"),
        (5, "whatever", "5"),
    ],
)
def test_forms_of_numbers(number: int, form: str, seen: str) -> None:
    """A letter after z is doubled, as Word does."""
    assert written(number, form) == seen


def test_a_number_comes_through_the_style_and_can_be_taken_away() -> None:
    """A heading style carries the list; numId 0 ends it."""
    styles = (
        f'<w:styles {MARKUP}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="base"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="H"/>{}</w:pPr><w:r><w:t>Aim</w:t></w:r></w:p>'
    none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    first, second = read(styled.format("") + styled.format(none), styles=styles, numbering=NUMBERING)
    assert (first.text, first.kind, first.level, first.emphasis) == (
        "Article 1 Aim",
        Kind.HEADING,
        2,
        len("Article 1 Aim"),
    )
    assert second.text == "Aim"


def test_tracked_insertions_are_in_and_deletions_and_moves_are_out() -> None:
    """The wording is what stands when all changes are accepted; a deleted paragraph end joins two paragraphs."""
    body = (
        "<w:p><w:r><w:t>States </w:t></w:r><w:ins><w:r><w:t>shall </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>act</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
        + paragraph("paragraph")
        + "<w:p><w:pPr>"
        "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>all gone</w:delText></w:r></w:del></w:p>"
        + paragraph("end")
    )
    assert texts(body) == ["States shall act", "One paragraph", "end"]


def test_a_deleted_item_does_not_count() -> None:
    """Word's numbers skip what is deleted."""
    gone = item(1, 1, "x").replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>").replace("<w:r>", "<w:del><w:r>")
    gone = gone.replace("</w:r>", "</w:r></w:del>").replace("w:t>", "w:delText>")
    assert texts(item(1, 1, "x") + gone + item(1, 1, "y"), numbering=NUMBERING) == ["1. x", "2. y"]


def test_notes_are_kept_apart_with_their_marks() -> None:
    """A footnote's text is no wording; its mark is no figure in the wording."""
    notes = (
        f'<w:footnotes {MARKUP}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">'
        "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> See </w:t></w:r></w:p>"
        f"{paragraph('below.')}</w:footnote></w:footnotes>"
    )
    body = (
        '<w:p><w:r><w:t>Parties</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> act.</w:t></w:r></w:p>'
    )
    first, note = read(body, footnotes=notes)
    assert (first.text, first.notes) == ("Parties act.", ("1",))
    assert (note.kind, note.mark, note.text) == (Kind.NOTE, "1", "See below.")


def test_contents_and_fields() -> None:
    """The result of a field is text, its code is not; a table of contents is told as such; page numbers are nothing."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText> {} </w:instrText></w:r>"
    run = "<w:r><w:t>{}</w:t></w:r>".format
    page = f"{begin}{code.format('PAGEREF x')}{middle}{run(3)}{end}"
    contents = f"<w:p>{begin}{code.format('TOC o')}{middle}{run('Article 1')}{page}</w:p>"
    contents += paragraph("Article 2") + f"<w:p>{end}</w:p>"
    reference = f"<w:p>{run('See ')}{begin}{code.format('REF a')}{middle}{run('article 3')}{end}</w:p>"
    found = read(contents + reference)
    assert [(block.kind, block.text) for block in found] == [
        (Kind.TOC, "Article 1"),
        (Kind.TOC, "Article 2"),
        (Kind.TEXT, "See article 3"),
    ]


def test_breaks_hyphens_hidden_text_and_content_controls() -> None:
    """What is not seen is not read; a soft break stays, a soft hyphen goes."""
    run = "<w:r>{}</w:r>".format
    body = (
        "<w:p>" + run("<w:t>Article 5</w:t><w:br/><w:t>Co</w:t><w:noBreakHyphen/><w:t>opera</w:t><w:softHyphen/>")
        + run("<w:t>tion</w:t>") + run("<w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t>")
        + run("<w:rPr><w:strike/></w:rPr><w:t>struck</w:t>") + "</w:p>"
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + paragraph("inside") + "</w:sdtContent></w:sdt>"
    )  # fmt: skip
    assert texts(body) == ["Article 5\nCo-operation", "inside"]


def test_tables_text_boxes_and_alternatives() -> None:
    """A table of several columns is told cell by cell; one of one column only frames text; a box is read once."""
    cell = "<w:tc>{}</w:tc>".format
    wide = f"<w:tbl><w:tr>{cell(paragraph('1.'))}{cell(paragraph('Text'))}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr>{cell(paragraph('Framed'))}</w:tr></w:tbl>"
    found = read(wide + frame)
    assert [(block.text, block.cell) for block in found] == [("1.", (0, 0, 0)), ("Text", (0, 0, 1)), ("Framed", None)]
    box = f"<w:txbxContent>{paragraph('Box')}</w:txbxContent>"
    choice = f'<x:AlternateContent xmlns:x="mc"><x:Choice>{box}</x:Choice><x:Fallback>{box}</x:Fallback>'
    choice += "</x:AlternateContent>"
    assert texts(f"<w:p><w:r><w:t>Before</w:t></w:r><w:r>{choice}</w:r></w:p>") == ["Before", "Box"]


def test_emphasis_and_centring() -> None:
    """A run-in heading is told by how far it is bold."""
    body = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Article 1</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr>'
        "<w:t>Article 2. Aim.</w:t></w:r><w:r><w:t> The aim.</w:t></w:r></w:p>"
    )
    first, second = read(body)
    assert (first.centred, first.emphasis) == (True, 0)
    assert (second.centred, second.emphasis) == (False, len("Article 2. Aim."))
