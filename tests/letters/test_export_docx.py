"""Letters as Word documents: real styles, directions, languages; a coalition's template; hostile text is text."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu

from bot.errors import Invalid
from bot.letters.export.docx import docx_of
from bot.letters.export.roll import Named
from bot.letters.export.template import Template
from tests.letters.papers import NAMES, TITLES, paper


def opened(content: bytes):  # type: ignore[no-untyped-def] # python-docx's Document is a function, its class is private
    return Document(io.BytesIO(content))


@pytest.mark.parametrize("language", TITLES)
def test_names_in_four_scripts_are_read_back(language: str) -> None:
    """Title, names and properties; the list of names runs as the letter does, in whatever script a name is."""
    document = opened(docx_of(paper(language)))
    assert document.core_properties.title == TITLES[language]
    assert document.core_properties.language == language
    first, *rest = document.paragraphs
    assert (first.style.name, first.text) == ("Title", TITLES[language])
    assert (first._p.find(f".//{qn('w:bidi')}") is not None) == (language == "ar")
    listed = [one for one in rest if one.style.name == "List Bullet" and "(" in one.text]
    assert [one.text.split(" (")[0].split(",")[0] for one in listed] == [one.name for one in NAMES]
    turned = [one._p.find(f".//{qn('w:bidi')}") is not None for one in listed]
    assert turned == [language == "ar"] * len(NAMES)
    headings = [one.alignment for one in rest if one.text in {"Signatories", "Organisations"}]
    assert headings == [WD_PARAGRAPH_ALIGNMENT.RIGHT if language == "ar" else None] * 2


def test_a_sign_at_the_beginning_of_a_name_stays_there() -> None:
    """In a list that runs from the right an equals sign would otherwise stand behind a Latin name."""
    names = (Named("=Acme", (), "Kenya", "https://acme.example/"), Named("Acme", (), "Kenya", ""))
    for language, expected in (
        ("ar", "\u200e=Acme (Kenya), https://acme.example/\u200e"),
        ("en", "=Acme (Kenya), https://acme.example/"),
    ):
        document = opened(docx_of(paper(language, names=names)))
        listed = [one.text for one in document.paragraphs if "(Kenya)" in one.text]
        assert listed == [expected, "Acme (Kenya)"]


def test_markdown_becomes_styles() -> None:
    """Headings, bold, italic, links, lists that count anew, quotes."""
    document = opened(docx_of(paper()))
    by_style = {style: [p.text for p in document.paragraphs if p.style.name == style] for style in STYLES}
    assert by_style["Heading 1"] == ["Why", "Signatories"]
    assert by_style["Heading 2"] == ["Organisations"]
    assert by_style["List Number"] == ["one", "two", "seven"]
    assert by_style["List Bullet 2"] == ["deep"]
    assert by_style["Quote"] == ["quoted"]
    clause = next(p for p in document.paragraphs if p.text.startswith("A clear"))
    assert [(r.text, r.bold, r.italic) for r in clause.runs if r.bold or r.italic] == [
        ("clear", True, None),
        ("fair", None, True),
    ]
    assert [(link.text, link.address) for link in clause.hyperlinks] == [("clause", "https://example.org/x")]
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2]
    starts = document.part.numbering_part.element.xpath("//w:lvlOverride/w:startOverride/@w:val")
    assert starts == ["1", "7"]


STYLES = ("Heading 1", "Heading 2", "List Number", "List Bullet 2", "Quote")


def test_the_same_letter_gives_the_same_bytes() -> None:
    """Every part is dated like the export."""
    content = docx_of(paper())
    assert content == docx_of(paper())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {part.date_time for part in file.infolist()} == {(2026, 11, 22, 6, 0, 0)}


@pytest.mark.parametrize("text", ["<w:b/> & ]]> \x00\x07", "=1+1", "N" * 500, "a\u202eb\u200bc", "{{7*7}}\nnext"])
def test_what_people_typed_is_text(text: str) -> None:
    """Nothing of it becomes an element, and what XML cannot hold is left out."""
    name = Named(text, (text,), "Chad", "https://example.org")
    document = opened(docx_of(paper(text="x", title=text, names=(name,))))
    clean = text.replace("\x00", "").replace("\x07", "")
    assert document.paragraphs[0].text == clean
    assert any(clean in one.text for one in document.paragraphs[3:])


def test_a_template_gives_the_look_and_not_its_text(tmp_path: Path) -> None:
    """Styles, page and running heads stay; what stood in it does not."""
    own = Document()
    own.add_paragraph("Replace me")
    own.sections[0].header.paragraphs[0].text = "Our coalition"
    own.sections[0].page_width = Emu(7_000_000)
    own.styles["Title"].font.name = "Own Face"
    for style in ("List Bullet 2", "List Number 2", "List Continue"):
        own.styles[style].delete()
    path = tmp_path / "own.docx"
    own.save(str(path))
    made = opened(docx_of(paper(), path))
    assert docx_of(paper(), path) == docx_of(paper(), Template("attached.docx", path.read_bytes()))
    text = [one.text for one in made.paragraphs]
    assert "Replace me" not in text
    assert "deep" in text
    assert made.sections[0].header.paragraphs[0].text == "Our coalition"
    assert made.sections[0].page_width == pytest.approx(7_000_000, abs=1_000)
    assert made.styles["Title"].font.name == "Own Face"


def test_a_template_that_does_not_do_is_refused(tmp_path: Path) -> None:
    """No Word file, none there, or one without the styles, which are named."""
    broken, bare = tmp_path / "broken.docx", tmp_path / "bare.docx"
    broken.write_bytes(b"PK\x03\x04 no zip")
    own = Document()
    own.styles["Quote"].delete()
    own.save(str(bare))
    for path in (broken, tmp_path / "nowhere.docx", tmp_path):
        with pytest.raises(Invalid, match="letter-template-unreadable"):
            docx_of(paper(), path)
    with pytest.raises(Invalid, match="letter-template-styles") as refused:
        docx_of(paper(), bare)
    assert refused.value.data["styles"] == "Quote"


def test_a_template_that_somebody_attached_can_do_no_harm() -> None:
    """It is not unpacked without end, and a letter made with it fetches nothing when it is opened; links may stay."""
    bomb, linked, link = io.BytesIO(), io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(3):
            packed.writestr(f"word/{number}.xml", bytes(50_000_000))
    own = Document()
    own.part.relate_to("https://example.org/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    own.save(link)
    own.part.relate_to("https://example.org/t.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    own.save(linked)
    assert docx_of(paper(), Template("link.docx", link.getvalue()))
    for file, key in ((bomb, "letter-template-unreadable"), (linked, "letter-template-outside")):
        with pytest.raises(Invalid, match=key) as refused:
            docx_of(paper(), Template("theirs.docx", file.getvalue()))
        assert refused.value.data["path"] == "theirs.docx"
