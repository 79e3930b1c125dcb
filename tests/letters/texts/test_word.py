"""Word files as Markdown: what an organiser sees is what comes in; what is hidden, struck or deleted does not."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

from bot.errors import Invalid
from bot.letters.export.prose import Kind, blocks_of, plain
from bot.letters.texts.files import read_text
from bot.letters.texts.word import markdown_of


def packed(document: Doc) -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def of(write: Callable[[Doc], object]) -> str:
    """Return what a document that was written so becomes."""
    document = Document()
    write(document)
    return markdown_of(packed(document)).text


def test_headings_lists_bold_and_links() -> None:
    """As Markdown that reads back to the same."""
    document = Document()
    document.add_heading("Why", 1)
    line = document.add_paragraph("We ask for a ")
    line.add_run("clear ").bold = True
    line.add_run("clause").italic = True
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("deeper", style="List Bullet 2")
    document.add_paragraph("first", style="List Number")
    document.add_paragraph("second", style="List Number")
    link = document.add_paragraph("See ")
    relation = link.part.relate_to("https://example.org/a(b)", _HYPERLINK, is_external=True)
    link._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>here</w:t></w:r></w:hyperlink>')
    )
    text = markdown_of(packed(document)).text
    for part in (
        "# Why",
        "We ask for a **clear** *clause*",
        "- one\n    - deeper",
        "[here](https://example.org/a%28b%29)",
    ):
        assert part in text
    kinds = [block.kind for block in blocks_of(text)]
    assert kinds == [Kind.HEADING, Kind.PARAGRAPH, Kind.BULLETS, Kind.NUMBERS, Kind.PARAGRAPH]


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


@pytest.mark.parametrize(
    "words",
    [
        "# no heading", "- no item", "1. no number", "2) nor this", "> no quote", "*no* _emphasis_ `code`",
        "[no](https://link.example)", "<b>no</b> <@123> <https://auto.example>", "a \\ b", "+ plus", "---", "===",
    ],
)  # fmt: skip
def test_what_was_typed_stays_as_typed(words: str) -> None:
    """Signs that Markdown would obey are words to Word."""
    text = of(lambda document: document.add_paragraph(f"before\n{words}"))
    (block,) = blocks_of(text)
    assert block.kind is Kind.PARAGRAPH
    assert all(not (span.bold or span.italic or span.code or span.link) for span in block.spans)
    assert plain((block,)) == f"before {' '.join(words.split())}"


def tracked(document: Doc) -> None:
    line: Any = document.add_paragraph("We ask for ")
    for tag, text, kind in (("w:ins", "two clauses", "w:t"), ("w:del", "a clause", "w:delText")):
        change = OxmlElement(tag)
        run = OxmlElement("w:r")
        words = OxmlElement(kind)
        words.text = text
        run.append(words)
        change.append(run)
        line._p.append(change)


def test_tracked_changes_are_taken_as_accepted_and_said() -> None:
    """Insertions in, deletions out, with a sentence."""
    document = Document()
    tracked(document)
    found = markdown_of(packed(document))
    assert found.text == "We ask for two clauses"
    assert found.notes == ("letter-word-tracked",)


def test_what_nobody_sees_does_not_come_in() -> None:
    """Hidden and struck out words would be signed unseen; links that are none of the web's are words."""

    def write(document: Doc) -> None:
        line = document.add_paragraph("We ask")
        line.add_run(" in secret").font.hidden = True
        line.add_run(" in vain").font.strike = True
        relation = line.part.relate_to("javascript:alert(1)", _HYPERLINK, is_external=True)
        line._p.append(
            parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>!</w:t></w:r></w:hyperlink>')
        )

    assert of(write) == "We ask!"


def test_tables_become_paragraphs_and_it_is_said() -> None:
    """Nothing is lost silently."""
    document = Document()
    document.add_paragraph("Below")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "left", "right"
    found = markdown_of(packed(document))
    assert found.text == "Below\n\nleft\n\nright"
    assert found.notes == ("letter-word-tables",)


def noted() -> bytes:
    """Return a document with a footnote, an endnote, and a note that nothing refers to."""
    document = Document()
    line = document.add_paragraph("We ask")
    for kind, number in (("footnoteReference", 2), ("endnoteReference", 2)):
        line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:{kind} w:id="{number}"/></w:r>'))
    line.add_run(" for a clause.")
    kept = io.BytesIO(packed(document))
    with zipfile.ZipFile(kept, "a") as out:
        relations = out.read("word/_rels/document.xml.rels").decode()
        new = ""
        for kind in ("footnote", "endnote"):
            of_kind = f"{_HYPERLINK.rpartition('/')[0]}/{kind}s"
            new += f'<Relationship Id="{kind}" Type="{of_kind}" Target="{kind}s.xml"/>'
            notes = "".join(
                f'<w:{kind} w:id="{n}"><w:p><w:r><w:{kind}Ref/><w:t>The {kind} {n}</w:t></w:r></w:p></w:{kind}>'
                for n in (1, 2)
            )
            out.writestr(f"word/{kind}s.xml", f"<w:{kind}s {nsdecls('w')}>{notes}</w:{kind}s>")
        changed = relations.replace("</Relationships>", f"{new}</Relationships>")
        parts = {name: out.read(name) for name in out.namelist()} | {"word/_rels/document.xml.rels": changed.encode()}
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as out:
        for name, part in parts.items():
            out.writestr(name, part)
    return whole.getvalue()


def test_notes_follow_the_text_under_their_numbers() -> None:
    """Footnotes and endnotes are part of what is signed; one that nothing refers to is seen by nobody."""
    text = markdown_of(noted()).text
    marks = "We ask\\[1\\]\\[2\\] for a clause."
    assert text == f"{marks}\n\n---\n\n\\[1\\] The footnote 2\n\n\\[2\\] The endnote 2"


def test_pictures_stay_outside_and_it_is_said() -> None:
    """A signature sheet or a logo is no text; whoever wrote the letter is told."""
    document = Document()
    document.add_paragraph("We ask.")
    picture = io.BytesIO()
    Image.new("RGB", (2, 2)).save(picture, "PNG")
    picture.seek(0)
    document.add_picture(picture)
    found = markdown_of(packed(document))
    assert (found.text, found.notes) == ("We ask.", ("letter-word-pictures",))


async def test_the_file_is_read_by_a_process_that_is_thrown_away() -> None:
    """In canonical form at the end, within the limit; Markdown files come in as they are."""
    document = Document()
    document.add_paragraph("We ask \u202efor a clause.")
    assert (await read_text("Letter.DOCX", packed(document), 100)).text == "We ask for a clause."
    with pytest.raises(Invalid, match="letter-text-long"):
        await read_text("letter.docx", packed(document), 5)
    assert (await read_text("letter.md", b"**We**", 100)).text == "**We**"


def bomb() -> bytes:
    """Return a small file that unpacks to much."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", b" " * 30_000_000)
    return kept.getvalue()


def entity() -> bytes:
    """Return a file that wants to read another one."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as out:
        out.writestr(
            "word/document.xml",
            '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>",
        )
    return kept.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "import-empty"),
        (b"We ask", "import-damaged"),
        (b"PK\x03\x04" + bytes(40), "import-damaged"),
        (bomb(), "import-bomb"),
        (entity(), "import-entities"),
        (packed(Document()), "import-no-text"),
    ],
)
async def test_what_is_no_word_file_is_refused_in_a_sentence(content: bytes, key: str) -> None:
    """Bounded like every file of a stranger."""
    with pytest.raises(Invalid, match=key):
        await read_text("letter.docx", content, 20_000)


def test_qualified_names_are_words() -> None:
    """A heading in Word's own outline is one, whatever its style is called."""

    def write(document: Doc) -> None:
        line: Any = document.add_paragraph("Outlined")
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), "1")
        line._p.get_or_add_pPr().append(level)

    assert of(write) == "## Outlined"
