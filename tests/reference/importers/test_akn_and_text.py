"""Akoma Ntoso and plain text: structure taken from the tags, lines of a fixed width made paragraphs again."""

import random
import textwrap

import pytest

from bot.reference.importers import akn, text
from bot.reference.importers.blocks import Block, ImportLimits, Kind

LIMITS = ImportLimits()
THREE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TWO = "http://www.akomantoso.org/2.0"
BODY = """<act><meta><identification><FRBRExpression><FRBRlanguage language="EN"/></FRBRExpression></identification>
</meta><preface><p><docTitle>Agreement on Lamps</docTitle></p></preface>
<preamble><recitals><recital><p>Mindful of the sea,</p></recital></recitals></preamble>
<body><chapter><num>Chapter I</num><heading>Lamps</heading>
<article><num>Article 1</num>
<heading>Oil<authorialNote marker="1"><p>See the list.</p></authorialNote></heading>
<paragraph><num>1.</num><content><p>States <ins>shall</ins><del>may</del> keep oil.</p></content></paragraph>
<paragraph><num>2.</num><list><intro><p>They shall:</p></intro>
<point><num>(a)</num><content><p>fill;</p></content></point>
<point><num>(b)</num><content><p>trim<authorialNote marker="*"><p>Often.</p></authorialNote> it.</p></content></point>
</list></paragraph></article></chapter></body></act>"""


def akoma(namespace: str, body: str = BODY) -> tuple[Block, ...]:
    return akn.read(f'<akomaNtoso xmlns="{namespace}">{body}</akomaNtoso>'.encode(), LIMITS).blocks


@pytest.mark.parametrize("namespace", [THREE, TWO, f"{THREE}/CSD13"])
def test_akoma_ntoso_gives_its_structure(namespace: str) -> None:
    """Numbers, headings, roles and notes as the tags have them; deletions are out."""
    found = akoma(namespace)
    assert [(block.role, block.label, block.text) for block in found if block.kind is not Kind.NOTE] == [
        ("doctitle", "", "Agreement on Lamps"),
        ("recital", "", "Mindful of the sea,"),
        ("chapter", "Chapter I", "Chapter I Lamps"),
        ("article", "Article 1", "Article 1 Oil"),
        ("paragraph", "1.", "1. States shall keep oil."),
        ("paragraph", "2.", "2. They shall:"),
        ("point", "(a)", "(a) fill;"),
        ("point", "(b)", "(b) trim it."),
    ]
    notes = [(place, block.mark, block.text) for place, block in enumerate(found) if block.kind is Kind.NOTE]
    assert notes == [(4, "1", "See the list."), (9, "*", "Often.")]
    assert found[8].notes == ("*",)


def test_akoma_ntoso_without_words_in_a_paragraph_and_with_a_paragraph_in_a_point() -> None:
    """A number without words stays; a number of a number stands before it."""
    body = "<act><body><article><num>1</num><paragraph><num>1.</num><subparagraph><num>(a)</num><content>x</content>"
    body += "</subparagraph></paragraph><paragraph><num>2.</num></paragraph></article></body></act>"
    assert [block.text for block in akoma(THREE, body)] == ["1", "1. (a) x", "2."]


def test_akoma_ntoso_tells_its_language() -> None:
    """By its own metadata."""
    assert akn.read(f'<akomaNtoso xmlns="{THREE}">{BODY}</akomaNtoso>'.encode(), LIMITS).language == "en"


SENTENCE = (
    "Each State Party shall adopt such legislative and other measures as may be necessary to keep the lamps alight "
)


def plain(words: str) -> list[str]:
    return [block.text for block in text.read(words.encode(), LIMITS).blocks]


@pytest.mark.parametrize("width", [60, 72, 78])
def test_lines_of_a_fixed_width_are_paragraphs_again(width: int) -> None:
    """Broken lines are joined; numbers, short lines, white lines and indents part."""
    paragraphs = [
        "Article 1",
        "Lamps",
        f"1. {SENTENCE * 3}.",
        f"2. {SENTENCE}:",
        f"(a) {SENTENCE * 2};",
        "(b) nothing.",
    ]
    set_ = "\n".join(textwrap.fill(one, width) for one in paragraphs)
    assert plain(set_) == [" ".join(one.split()) for one in paragraphs]


def test_every_line_of_an_unwrapped_text_is_a_paragraph() -> None:
    """Where lines are long nobody broke them."""
    paragraphs = [f"{n}. {SENTENCE * 2}".strip() for n in range(1, 6)]
    assert plain("\n".join(paragraphs)) == paragraphs


def test_pages_heads_and_numbers_of_a_printed_text() -> None:
    """Form feeds are pages; what stands on each of them at one height is no wording, and tells the symbol."""
    dice = random.Random(5)
    wording = [" ".join(dice.choices(SENTENCE.split(), k=150)) for _ in range(4)]
    head = f"A/AC.291/22/Rev.3{' ' * 40}24-12345"
    pages = [f"{head}\n\n{textwrap.fill(one, 70)}\n\n{' ' * 33}{n}\n" for n, one in enumerate(wording, 1)]
    read = text.read("\f".join(pages).encode(), LIMITS)
    assert (read.pages, read.symbol) == (4, "A/AC.291/22/Rev.3")
    assert " ".join(block.text for block in read.blocks) == " ".join(wording)


def test_page_numbers_without_form_feeds() -> None:
    """'Page 1 of 4' in the middle of a file ends a page when it counts up."""
    pages = [f"{textwrap.fill(SENTENCE * 9, 70)}\n\n{' ' * 30}Page {n} of 4\n\n" for n in range(1, 5)]
    assert "Page" not in " ".join(plain("".join(pages)))


def test_a_word_divided_at_a_line_end_is_whole_again() -> None:
    """By what the document writes elsewhere: 'co-operation' keeps its hyphen, 'measures' has none."""
    lines = [
        "The measures of co-operation that States adopt are such mea-",
        "sures as need the co-",
        "operation of all.",
    ]
    assert plain("\n".join(lines)) == [
        "The measures of co-operation that States adopt are such measures as need the co-operation of all."
    ]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp1251", "gb18030"])
def test_encodings_of_text(codec: str) -> None:
    """By mark, by being valid, else by what the letters look like."""
    words = {"cp1251": "Статья 5. Каждое государство принимает такие меры, какие могут потребоваться для этого.",
             "gb18030": "第五条 各缔约国均应采取必要的立法和其他措施，将下列故意实施的行为规定为犯罪。"}  # fmt: skip
    sentence = words.get(
        codec, "Artículo 5. Cada Estado Parte adoptará las medidas legislativas que sean necesarias, según su decisión."
    )
    assert [block.text for block in text.read(sentence.encode(codec), LIMITS).blocks] == [sentence]


def test_markdown_headings() -> None:
    """A heading of Markdown is one."""
    (heading, *_) = text.read(f"## Article 5\n{SENTENCE * 3}\n{SENTENCE * 3}\n".encode(), LIMITS).blocks
    assert (heading.kind, heading.level, heading.text) == (Kind.HEADING, 2, "Article 5")
