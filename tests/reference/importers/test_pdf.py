"""PDF: text in its order without what a page has besides, on pages drawn line by line."""

import io
import random
import resource
import textwrap
from collections.abc import Callable

import pytest
from reportlab.lib.colors import black, white
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bot.reference.importers.blocks import Kind
from bot.reference.importers.layout.hyphens import Words
from bot.reference.importers.pdf.bidi import leans_right, ordered, ordered_from_left
from bot.reference.importers.pdf.glyph import Glyph
from bot.reference.importers.reading import read_document
from tests.reference.importers.pages import drawn, texts

DICE = random.Random(3)
WORDS = "each state party shall adopt such legislative and other measures as may be necessary to keep lamps".split()  # noqa: SIM905 - reads as the sentence it is


@pytest.fixture(autouse=True)
def same_words() -> None:
    """Each test has the same words whichever ran before it."""
    DICE.seed(5)


def wording(count: int) -> str:
    return " ".join(DICE.choices(WORDS, k=count))


def lines(paper: Canvas, text: str, left: float = 72, top: float = 720, width: int = 80) -> float:
    """Draw a paragraph, return where the next line would stand."""
    for line in textwrap.wrap(text, width):
        paper.drawString(left, top, line)
        top -= 13
    return top


def test_heads_symbols_page_numbers_and_line_numbers_are_no_wording() -> None:
    """Paragraphs go on over the page's end; what stands round them is gone; the head's symbol is told."""
    paragraphs = [f"{n}. {wording(150)}." for n in range(1, 5)]

    def page(number: int) -> Callable[[Canvas], None]:
        def draw(paper: Canvas) -> None:
            paper.drawString(72, 800, "A/AC.291/22/Rev.3")
            paper.drawRightString(520, 800, f"V.24-1234{number}")
            paper.drawCentredString(297, 40, f"{number}/4")
            lines(paper, paragraphs[number - 1])
            for line in range(1, 16):
                paper.drawRightString(50, 733 - line * 13, str(line))

        return draw

    read = drawn(*(page(number) for number in range(1, 5)))
    assert texts(read) == paragraphs
    assert (read.symbol, read.pages) == ("A/AC.291/22/Rev.3", 4)


def test_an_article_at_the_top_of_every_page_is_no_running_head() -> None:
    """Pages that begin alike may be what the document is about."""
    pages: list[Callable[[Canvas], None]] = []
    for number in range(1, 6):
        body = wording(60)

        def draw(paper: Canvas, number: int = number, body: str = body) -> None:
            paper.drawCentredString(297, 780, f"Article {number}")
            lines(paper, body, top=750)

        pages.append(draw)
    assert [text for text in texts(drawn(*pages)) if text.startswith("Article")] == [
        f"Article {n}" for n in range(1, 6)
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    """With a title over both, and baselines that do not agree."""
    one, two = wording(200), wording(200)

    def draw(paper: Canvas) -> None:
        paper.drawString(72, 780, "A title that stands over both of the columns and is wider than one of them")
        lines(paper, one, width=42)
        lines(paper, two, left=310, top=717, width=42)

    assert texts(drawn(draw))[1:] in ([one, two], [f"{one} {two}"])


def test_footnotes_below_a_rule_and_their_marks() -> None:
    """A note is told with its mark, and the mark is no figure of the wording."""
    body = wording(30)

    def draw(paper: Canvas) -> None:
        end = lines(paper, body)
        paper.drawString(72, end, "of the Convention")
        paper.setFont("Times-Roman", 7)
        paper.drawString(72 + paper.stringWidth("of the Convention", "Times-Roman", 11), end + 5, "12")
        paper.line(72, 100, 200, 100)
        paper.drawString(72, 92, "12")
        paper.setFont("Times-Roman", 9)
        paper.drawString(82, 88, "See document L.7, which the coordinator")
        paper.drawString(72, 77, "made in the second reading.")

    read = drawn(draw)
    assert texts(read) == [f"{body} of the Convention"]
    assert read.blocks[0].notes == ("12",)
    (note,) = [block for block in read.blocks if block.kind is Kind.NOTE]
    assert (note.mark, note.text) == ("12", "See document L.7, which the coordinator made in the second reading.")


def test_a_note_of_the_bodys_size_below_a_rule() -> None:
    """Even where no mark is raised."""
    body = wording(60)

    def draw(paper: Canvas) -> None:
        lines(paper, body)
        paper.line(72, 110, 200, 110)
        paper.drawString(72, 95, "3 See document L.7.")

    (_, note) = drawn(draw).blocks
    assert (note.kind, note.mark, note.text) == (Kind.NOTE, "3", "See document L.7.")


def test_a_page_printed_twice_for_weight_is_read_once() -> None:
    """All of it a second time, a hair beside the first."""
    body = wording(60)

    def draw(paper: Canvas) -> None:
        lines(paper, body)
        lines(paper, body, left=72.4)

    assert texts(drawn(draw)) == [body]


def test_what_a_person_does_not_see_is_not_read() -> None:
    """Invisible, white, turned, tiny and outside text; text printed twice for weight is read once."""

    def draw(paper: Canvas) -> None:
        lines(paper, "Article 1 is about lamps.")
        for x in (72, 72.3):
            paper.drawString(x, 650, "Printed twice")
        hidden = paper.beginText(72, 600)
        hidden.setTextRenderMode(3)
        hidden.textLine("invisible")
        paper.drawText(hidden)
        paper.setFillColor(white)
        paper.drawString(72, 580, "white")
        paper.setFillColor(black)
        paper.drawString(-300, 560, "outside")
        paper.saveState()
        paper.rotate(45)
        paper.setFont("Times-Roman", 60)
        paper.drawString(300, 100, "DRAFT")
        paper.restoreState()
        paper.setFont("Times-Roman", 1)
        paper.drawString(72, 540, "tiny")

    assert texts(drawn(draw)) == ["Article 1 is about lamps.", "Printed twice"]


def test_recognised_text_of_a_scanned_page_is_read() -> None:
    """Text recognition writes invisible text behind a picture: there it is all there is."""

    def draw(paper: Canvas) -> None:
        text = paper.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine("Article 1 is about lamps.")
        paper.drawText(text)

    assert texts(drawn(draw)) == ["Article 1 is about lamps."]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side(turn: int) -> None:
    """Text that runs up, down or on its head is read when all of it does."""
    body = wording(60)

    def draw(paper: Canvas) -> None:
        paper.translate(297, 421)
        paper.rotate(turn)
        paper.translate(-240, 200)
        lines(paper, body, left=0, top=0)

    assert texts(drawn(draw)) == [body]


def test_a_divided_word_is_whole_again_and_a_hyphen_of_its_own_stays() -> None:
    """What the document writes elsewhere decides."""

    def draw(paper: Canvas) -> None:
        for place, line in enumerate((
            "The measures of co-operation that the Parties adopt for this purpose are such mea-",
            "sures as they need for the purposes of international co-operation, and above all co-",
            "operation between neighbours in all of the matters that this Convention has a say in",
        )):  # fmt: skip
            paper.drawString(72, 700 - 13 * place, line)

    (text,) = texts(drawn(draw))
    assert "such measures as" in text
    assert "all co-operation between" in text


def test_a_document_that_divides_words_divides_unknown_ones_too() -> None:
    """A word that stands nowhere else is judged by what the others at line ends are."""
    soft = Words(["the measures and the offences of mea-", "sures that offen-", "ces are under extra-", "dition here"])
    assert soft.join("under extra-", "dition here") == "under extradition here"
    hard = Words(["the law-enforcement of well-founded law-", "enforcement and well-", "founded non-", "refoulement"])
    assert hard.join("founded non-", "refoulement") == "founded non-refoulement"


def test_headings_are_told_by_their_look() -> None:
    """Centred, bold and large are told; a line of a heading is a block."""

    def draw(paper: Canvas) -> None:
        paper.setFont("Times-Bold", 14)
        paper.drawCentredString(297, 760, "Article 1")
        paper.drawCentredString(297, 743, "Lamps")
        paper.setFont("Times-Roman", 11)
        lines(paper, wording(60), top=715)

    first, second, third = drawn(draw).blocks
    assert [block.text for block in (first, second)] == ["Article 1", "Lamps"]
    assert all(block.centred and block.emphasis == len(block.text) and block.size > 1.2 for block in (first, second))
    assert (third.centred, third.emphasis, third.size) == (False, 0, 1.0)


def test_numbers_indents_and_short_lines_part_paragraphs() -> None:
    """Without any white between them."""
    items = [f"1. {wording(40)}:", f"(a) {wording(30)};", f"(b) {wording(5)}."]

    def draw(paper: Canvas) -> None:
        top = 720.0
        for left, item in zip((72, 90, 90), items, strict=True):
            top = lines(paper, item, left, top, 70)

    assert texts(drawn(draw)) == items


def glyphs(visual: str) -> list[Glyph]:
    return [Glyph(c, 6.0 * k, 6.0 * k + 6, 0, 10, bold=False, italic=False, index=k) for k, c in enumerate(visual)]


@pytest.mark.parametrize(
    ("logical", "visual"),
    [
        ("المادة 24", "24 ةداملا"),
        ("ابجد 12.5 هوز", "زوه 12.5 دجبا"),
        ("قرار A/RES/79/243 هذا", "اذه A/RES/79/243 رارق"),
        ("من 5 إلى 7", "7 ىلإ 5 نم"),
        ("Article المادة 3", "3 ةداملا Article"),
    ],
)
def test_arabic_is_put_in_the_order_it_is_read_in(logical: str, visual: str) -> None:
    """Numbers and Latin words keep theirs."""
    assert "".join(one.text for one in ordered(glyphs(visual))) == logical


def test_arabic_set_from_the_left() -> None:
    """A paragraph that a program took for English: the number that begins it stands at the left."""
    assert "".join(one.text for one in ordered_from_left(glyphs("1 - ةداملا:"))) == "1 - المادة:"
    assert "".join(one.text for one in ordered_from_left(glyphs("1 ةداملا"))) == "المادة 1"
    assert leans_right("المادة (A)")
    assert not leans_right("Article 1")


async def test_seventy_pages_take_a_few_seconds_and_little_memory() -> None:
    """Under 10 seconds and 300 MB, the start of the process with it; the benchmark tells the figures."""
    file = io.BytesIO()
    paper = Canvas(file, pagesize=A4)
    for page in range(1, 71):
        paper.setFont("Times-Roman", 11)
        paper.drawString(72, 800, f"Article {page}")
        lines(paper, wording(350), top=770)
        paper.showPage()
    paper.save()
    read = await read_document(file.getvalue(), "treaty.pdf")
    assert len(read.articles) == 70
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000


def test_a_page_of_short_lines_has_the_gutter_of_the_others() -> None:
    """Chance finds a white band in a table of contents, beside words that were spread over their line."""

    def contents(paper: Canvas) -> None:
        for k in range(30):
            if k % 10 == 5:
                for left, word in ((60, "Article"), (130, "of"), (190, "lamps"), (262, "lit")):
                    paper.drawString(left, 780 - 20 * k, word)
            else:
                paper.drawString(60, 780 - 20 * k, f"Article {k + 1} Oil, lamps")
        for k in range(40):
            paper.drawString(310, 780 - 15 * k, "keepers shall tell the other keepers of every lamp")

    def text(paper: Canvas) -> None:
        for left in (60, 310):
            for k in range(40):
                paper.drawString(left, 780 - 15 * k, "keepers shall tell the other keepers of every lamp")

    found = " ".join(texts(drawn(contents, text, text)))
    assert found.index("Article 30") < found.index("keepers")
    assert found.index(" lit ") < found.index("keepers")
