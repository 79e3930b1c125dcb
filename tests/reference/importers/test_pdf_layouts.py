"""Layouts of books and printed pages: initials, letter-spacing, headings beside the text, boxes over it, end notes."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from bot.reference.importers.blocks import Kind
from bot.reference.importers.structure import structured
from tests.reference.importers.pages import drawn, texts

LONG = "Each Party shall keep its lamps burning from dusk to dawn and shall tell the others"
SHORT = "of every lamp that has gone out."
HALF = "keepers shall tell the other keepers of every lamp"
WORDS = "Lamps:", "Oil:", "Glass:", "Lights:"


def test_what_a_box_covers_is_told_and_not_read() -> None:
    """A box painted before the text is its ground, one painted after hides it."""

    def draw(paper: Canvas) -> None:
        for k in range(6):
            paper.setFillGray(0.9)
            paper.rect(70, 696 - 20 * k, 450, 14, stroke=0, fill=1)
            paper.setFillGray(0)
            paper.drawString(72, 700 - 20 * k, f"{k + 1}. {LONG}.")
        paper.drawString(72, 500, "Nobody sees it.")
        paper.setFillGray(1)
        paper.rect(60, 490, 300, 30, stroke=0, fill=1)

    document = drawn(draw)
    assert texts(document) == [f"{k + 1}. {LONG}." for k in range(6)]
    assert [(doubt.key, dict(doubt.data)["count"]) for doubt in document.doubts] == [("import-covered", 13)]


def tinted(paper: Canvas) -> None:
    paper.setFillColorRGB(1, 1, 0, alpha=0.3)
    paper.rect(60, 490, 460, 30, stroke=0, fill=1)


def marked(paper: Canvas) -> None:
    paper.setFillColorRGB(1, 1, 0)
    paper.setBlendMode("Multiply")
    paper.rect(60, 490, 460, 30, stroke=0, fill=1)


def beside(paper: Canvas) -> None:
    """A triangle whose bounds lie over the text."""
    shape = paper.beginPath()
    shape.moveTo(60, 485)
    shape.lineTo(60, 580)
    shape.lineTo(540, 580)
    shape.close()
    paper.setFillGray(0.9)
    paper.drawPath(shape, stroke=0, fill=1)


def framed(paper: Canvas) -> None:
    paper.rect(60, 490, 460, 30, stroke=1, fill=0)


@pytest.mark.parametrize("over", [tinted, marked, beside, framed])
def test_what_shines_through_hides_nothing(over: Callable[[Canvas], None]) -> None:
    """Beside enough that nothing lies over: a page that is covered for the most part is read all the same."""

    def draw(paper: Canvas) -> None:
        for k in range(6):
            paper.drawString(72, 700 - 20 * k, f"{k + 1}. {LONG}.")
        paper.drawString(72, 500, SHORT)
        over(paper)

    document = drawn(draw)
    assert texts(document) == [*(f"{k + 1}. {LONG}." for k in range(6)), SHORT]
    assert document.doubts == ()


def test_a_page_that_is_covered_is_a_picture_with_its_text_behind_it() -> None:
    def draw(paper: Canvas) -> None:
        paper.drawString(72, 700, LONG)
        paper.setFillGray(1)
        paper.rect(60, 690, 500, 30, stroke=0, fill=1)

    document = drawn(draw)
    assert texts(document) == [LONG]
    assert document.doubts == ()


def test_an_initial_begins_its_paragraph() -> None:
    def draw(paper: Canvas) -> None:
        paper.setFont("Times-Roman", 34)
        paper.drawString(72, 676, "E")
        paper.setFont("Times-Roman", 11)
        paper.drawString(96, 700, LONG.removeprefix("E"))
        paper.drawString(96, 688, LONG.lower())
        paper.drawString(96, 676, LONG.lower())
        paper.drawString(72, 664, SHORT)

    assert texts(drawn(draw)) == [f"{LONG} {LONG.lower()} {LONG.lower()} {SHORT}"]


def test_letters_set_apart_are_words_all_the_same() -> None:
    def draw(paper: Canvas) -> None:
        text = paper.beginText(72, 720)
        text.setCharSpace(3)
        text.textLine("ARTICLE 5")
        text.textLine("Keepers of lamps")
        paper.drawText(text)
        for k in range(5):
            paper.drawString(72, 640 - 20 * k, f"{k + 1}. {LONG}.")

    assert texts(drawn(draw))[:2] == ["ARTICLE 5", "Keepers of lamps"]


def test_headings_in_a_column_on_the_right_of_the_text() -> None:
    """Number and title stand beside their text, the title in two lines; one is torn by the page's end."""
    titles = ("Keepers of", "lamps"), ("Oil and", "wicks"), ("Glass and", "matches"), ("Harbour", "lights")

    def page(first: int, lines: int) -> Callable[[Canvas], None]:
        def draw(paper: Canvas) -> None:
            if first > 1:
                paper.drawString(500, 750, titles[first - 2][1])
                paper.drawString(72, 750, SHORT)
            for k in range(2):
                top = 700 - 300 * k
                for row in range(lines if k else 4):
                    paper.drawString(72, top - 13 * row, SHORT if row == 3 else f"{WORDS[first + k - 1]} {LONG}")
                paper.drawString(500, top - 6, f"Article {first + k}")
                paper.drawString(500, top - 19, titles[first + k - 1][0])
                if first > 1 or not k:
                    paper.drawString(500, top - 32, titles[first + k - 1][1])

        return draw

    found = structured(drawn(page(1, 3), page(3, 4))).articles
    assert [(one.number, one.title) for one in found] == [
        (str(number), " ".join(title)) for number, title in enumerate(titles, 1)
    ]
    assert [one.text for one in found] == [" ".join([f"{word} {LONG}"] * 3 + [SHORT]) for word in WORDS]


def test_notes_as_large_as_the_text_at_the_documents_end() -> None:
    def draw(paper: Canvas) -> None:
        for k in range(3):
            paper.setFont("Times-Roman", 11)
            paper.drawString(72, 700 - 20 * k, f"{k + 1}. {SHORT}")
            paper.setFont("Times-Roman", 7)
            paper.drawString(72 + paper.stringWidth(f"{k + 1}. {SHORT}", "Times-Roman", 11), 704 - 20 * k, str(k + 1))
            paper.drawString(72, 504 - 20 * k, str(k + 1))
            paper.setFont("Times-Roman", 11)
            paper.drawString(78, 500 - 20 * k, f"See the report of keeper {k + 1}.")

    document = drawn(draw)
    assert texts(document) == [f"{k + 1}. {SHORT}" for k in range(3)]
    assert [(one.mark, one.text) for one in document.blocks if one.kind is Kind.NOTE] == [
        (str(k + 1), f"See the report of keeper {k + 1}.") for k in range(3)
    ]


def test_a_running_head_that_names_the_article_is_no_heading() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(paper: Canvas) -> None:
            paper.drawString(72, 800, "A/AC.291/22")
            paper.drawString(460, 800, f"Article {number}")
            paper.drawString(72, 700, f"Article {number}")
            paper.drawString(72, 680, f"{number}. {LONG}.")

        return draw

    found = structured(drawn(*(page(number) for number in range(1, 5))))
    assert [(one.number, one.text) for one in found.articles] == [(str(k), f"{k}. {LONG}.") for k in range(1, 5)]
    assert found.symbol == "A/AC.291/22"


def test_a_note_goes_on_at_the_top_of_the_next_column_and_of_the_next_page() -> None:
    """Small lines there go on with what ended no sentence at the foot before."""

    def column(paper: Canvas, left: float, above: str, foot: str) -> None:
        paper.setFont("Times-Roman", 8)
        if above:
            paper.drawString(left, 792, above)
        paper.setFont("Times-Roman", 11)
        for k in range(20):
            paper.drawString(left, 775 - 13 * k, HALF)
        if foot:
            paper.setFont("Times-Roman", 6)
            paper.drawString(left, 505, "1")
            paper.setFont("Times-Roman", 8)
            paper.drawString(left + 4, 502, foot)

    def first(paper: Canvas) -> None:
        column(paper, 60, "", "The lamp is meant that the harbour")
        column(paper, 310, "keeps lit at all hours of the night.", "Oil of any")

    def second(paper: Canvas) -> None:
        column(paper, 60, "kind, whale oil too.", "")
        column(paper, 310, "", "")

    document = drawn(first, second)
    assert [block.text for block in document.blocks if block.kind is Kind.NOTE] == [
        "The lamp is meant that the harbour keeps lit at all hours of the night.",
        "Oil of any kind, whale oil too.",
    ]
    assert " ".join(texts(document)) == " ".join([HALF] * 80)
