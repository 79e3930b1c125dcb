"""What is drawn on a PDF beside letters, and where these stand: lines through words, tables, notes in the text."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from bot.reference.importers.blocks import Kind
from bot.reference.importers.structure import structured
from tests.reference.importers.pages import drawn, texts

LONG = "Each Party shall keep its lamps burning from dusk to dawn and shall tell the others without delay"
SHORT = "of every lamp that has gone out."
TITLES = ["Lamps", "Oil", "Wicks", "Glass", "Matches"]


def test_struck_words_are_gone_and_told() -> None:
    """Deletions of a text with its changes shown; underlined insertions stay."""

    def draw(paper: Canvas) -> None:
        left = 72.0
        for word, line in (("The Parties", None), ("may", 0.3), ("shall", -0.15), ("keep lamps.", None)):
            paper.drawString(left, 700, word)
            width = paper.stringWidth(word, "Times-Roman", 11)
            if line is not None:
                paper.line(left, 700 + line * 11, left + width, 700 + line * 11)
            left += width + 3

    document = drawn(draw)
    assert texts(document) == ["The Parties shall keep lamps."]
    assert [(doubt.key, dict(doubt.data)["count"]) for doubt in document.doubts] == [("import-struck", 3)]


def test_what_is_clipped_away_is_not_read() -> None:
    """Nobody sees it; what shows of a line that is cut off stays."""

    def draw(paper: Canvas) -> None:
        for k in range(6):
            paper.drawString(72, 700 - 13 * k, SHORT if k == 5 else LONG)
        paper.saveState()
        window = paper.beginPath()
        window.rect(72, 490, 60, 20)
        paper.clipPath(window, stroke=0)
        paper.drawString(72, 500, "Lamps are lit and hidden words follow.")
        paper.drawString(72, 450, "Hidden words.")
        paper.restoreState()

    text = " ".join(texts(drawn(draw)))
    assert "Lamps are" in text
    assert "words" not in text


def test_an_underlined_heading_stands_out() -> None:
    def draw(paper: Canvas) -> None:
        paper.drawString(72, 700, "Article 1. Lamps.")
        paper.line(72, 698, 72 + paper.stringWidth("Article 1. Lamps.", "Times-Roman", 11), 698)
        paper.drawString(72 + paper.stringWidth("Article 1. Lamps. ", "Times-Roman", 11), 700, "Each Party keeps them.")

    (block,) = drawn(draw).blocks
    assert block.text[: block.emphasis] == "Article 1. Lamps."


def test_a_number_at_the_middle_of_its_cell_begins_its_wording() -> None:
    """HTML sets the cells of a row so; beside a line or between two of them."""

    def draw(paper: Canvas) -> None:
        top = 700.0
        for label, count in (("1.", 3), ("2.", 4), ("3.", 1)):
            paper.drawString(80, top - 13 * (count - 1) / 2, label)
            for k in range(count):
                paper.drawString(110, top - 13 * k, SHORT if k == count - 1 else LONG)
            top -= 13 * count + 3

    wording = {count: " ".join([LONG] * (count - 1) + [SHORT]) for count in (3, 4, 1)}
    assert texts(drawn(draw)) == [f"1. {wording[3]}", f"2. {wording[4]}", f"3. {wording[1]}"]


def test_articles_numbered_in_a_side_column_without_titles() -> None:
    """The first line of their wording is no title."""

    def draw(paper: Canvas) -> None:
        top = 780.0
        for number in range(1, 8):
            paper.drawString(72, top, f"Article {number}")
            for k in range(4):
                paper.drawString(150, top - 13 * k, SHORT if k == 3 else (LONG if not k else LONG.casefold())[:70])
            top -= 60

    articles = structured(drawn(draw)).articles
    assert [(one.number, one.title) for one in articles] == [(str(number), "") for number in range(1, 8)]
    assert all(one.text.startswith("Each Party shall") and one.text.endswith("gone out.") for one in articles)


def test_wording_below_a_note_in_the_midst_of_a_page_is_kept() -> None:
    """A note below its paragraph, with a rule above it, is not the page's foot."""

    def draw(paper: Canvas) -> None:
        for k in range(3):
            paper.drawString(72, 500 - 13 * k, LONG)
        paper.line(72, 465, 250, 465)
        paper.setFont("Times-Roman", 6)
        paper.drawString(72, 455, "1")
        paper.setFont("Times-Roman", 8)
        paper.drawString(76, 452, "A word on lamps.")
        paper.setFont("Times-Roman", 11)
        for k in range(4):
            paper.drawString(72, 430 - 13 * k, SHORT if k == 3 else LONG)

    document = drawn(draw)
    assert " ".join(texts(document)).count("Each Party") == 6
    assert [block.text for block in document.blocks if block.kind is Kind.NOTE] == ["A word on lamps."]


def test_articles_that_begin_with_the_same_words_at_the_top_of_pages_keep_them() -> None:
    """They are no running head, since a title stands above them."""

    def page(number: int) -> Callable[[Canvas], None]:
        def draw(paper: Canvas) -> None:
            paper.drawString(72, 800, "The Lamp Convention")
            paper.drawString(72, 770, f"Article {number}")
            paper.drawString(72, 757, TITLES[number - 1])
            for k in range(25 + number):
                paper.drawString(72, 740 - 13 * k, SHORT if k == 24 + number else LONG)

        return draw

    articles = structured(drawn(*(page(number) for number in range(1, 6)))).articles
    assert [one.title for one in articles] == TITLES
    assert [one.text.count("Each Party") for one in articles] == [25, 26, 27, 28, 29]


def test_letters_made_slanted_stand_where_they_stood() -> None:
    """Programs lean upright letters where a font has no italic: words stay apart, and it stands out."""

    def draw(paper: Canvas) -> None:
        for k in range(4):
            paper.drawString(72, 700 - 20 * k, LONG)
        text = paper.beginText()
        for word, at in (("Lamps", 72), ("and", 105), ("oil", 124)):
            text.setTextTransform(1, 0, 0.25, 1, at, 600)
            text.textOut(word)
        paper.drawText(text)

    *_, slanted = drawn(draw).blocks
    assert slanted.text == "Lamps and oil"
    assert (slanted.size, slanted.emphasis) == (1.0, len("Lamps and oil"))


def test_the_rest_of_a_cell_at_a_columns_top_belongs_to_no_number_there() -> None:
    """The numbers of the cells below it stand in the middle of theirs all the same."""

    def draw(paper: Canvas) -> None:
        rows = [LONG, SHORT, LONG, LONG.casefold(), LONG.casefold(), SHORT, LONG, LONG.casefold(), SHORT]
        for k, text in enumerate(rows):
            paper.drawString(110, 780 - 13 * k, text)
        paper.drawString(80, 780 - 13 * 3.5, "2.")
        paper.drawString(80, 780 - 13 * 7, "3.")

    found = texts(drawn(draw))
    assert [text[:12] for text in found] == ["Each Party s", "2. Each Part", "3. Each Part"]
    assert all(text.endswith(SHORT) for text in found)
