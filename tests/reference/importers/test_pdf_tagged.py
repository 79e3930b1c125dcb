"""PDFs that say themselves what is a heading and what is read first: believed where the places bear it out."""

from bot.reference.importers.blocks import Document, ImportLimits, Kind
from bot.reference.importers.pdf import reader
from tests.reference.importers.tagging import Run, tagged

BODY = "The keeper lights every lamp at dusk and puts it out at dawn,"
MORE = "and tells the others of it without delay."


def read(*runs: Run, order: tuple[int, ...] = ()) -> Document:
    return reader.read(tagged(runs, order), ImportLimits())


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_paragraphs_are_the_documents_own() -> None:
    """Close lines that nothing in their look parts."""
    document = read(
        Run("Article 1", 72, 700, ("H2", 1)),
        Run(BODY, 72, 687, ("P", 2)),
        Run(MORE, 72, 674, ("P", 3)),
    )
    assert document.tagged
    assert not document.lined
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        (Kind.HEADING, 2, "Article 1"),
        (Kind.TEXT, 0, BODY),
        (Kind.TEXT, 0, MORE),
    ]


def test_a_number_in_the_middle_of_its_row_is_read_first() -> None:
    """As the cell of a table that is centred: its height is that of no line."""
    document = read(
        Run(BODY, 110, 700, ("P", 2)),
        Run("1.", 72, 693.5, ("P", 1)),
        Run(MORE, 110, 687, ("P", 2)),
        Run("Nobody carries a lamp away.", 110, 660, ("P", 4)),
        Run("2.", 72, 660, ("P", 3)),
        order=(1, 2, 3, 4),
    )
    assert texts(document) == ["1.", f"{BODY} {MORE}", "2.", "Nobody carries a lamp away."]


def test_an_order_that_jumps_up_the_page_is_not_believed() -> None:
    """Tags that a hostile file turned round: what is seen is read."""
    lines = [f"{number}. {BODY} {number}." for number in range(1, 9)]
    runs = [Run(line, 72, 700 - 20 * k, ("P", k + 1)) for k, line in enumerate(lines)]
    document = read(*runs, order=tuple(range(8, 0, -1)))
    assert not document.tagged
    assert texts(document) == lines


def test_text_without_a_tag_stays_where_it_stands_and_is_told() -> None:
    lines = [f"{number}. {BODY} {number}." for number in range(1, 9)]
    runs = [Run(line, 72, 700 - 20 * k, ("P", k + 1)) for k, line in enumerate(lines)]
    document = read(*runs, Run("Nobody may.", 72, 650))
    assert document.tagged
    assert texts(document) == [*lines[:3], "Nobody may.", *lines[3:]]
    assert [(doubt.key, dict(doubt.data)["count"]) for doubt in document.doubts] == [("import-untagged", 11)]


def test_where_much_has_no_tag_the_places_are_heard() -> None:
    """And nothing is lost."""
    lines = [f"{number}. {BODY} {number}." for number in range(1, 9)]
    runs = [Run(line, 72, 700 - 20 * k, ("P", k + 1) if k < 4 else None) for k, line in enumerate(lines)]
    document = read(*runs)
    assert not document.tagged
    assert texts(document) == lines
