"""Where titles end by the table of contents, and numbers of lines that stand between columns."""

import pytest

from bot.reference.importers.blocks import Block
from bot.reference.importers.numbers import Number
from bot.reference.importers.pdf.counted import without_line_numbers
from bot.reference.importers.pdf.glyph import Glyph
from bot.reference.importers.pieces import pieces_of
from bot.reference.importers.witnesses import End, contents, end_of


def said(*entries: str) -> dict[Number, str]:
    return contents([Block(entry) for entry in (*entries, "Article 99 Last")])


@pytest.mark.parametrize("ending", ["", " ........ 7", " 7", "7"])
def test_an_entry_gives_the_letters_of_its_title(ending: str) -> None:
    assert said(f"Article 1. Use of lamps{ending}", "Chapter II") == {Number(1): "useoflamps"}


def test_an_entry_that_goes_on_below_and_two_that_do_not_agree_are_not_heard() -> None:
    assert said("Article 1. Use of lamps and", "of wicks .... 7") == {}
    assert said("Article 1. Use of lamps", "Article 1. Loss of lamps") == {Number(1): ""}


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("Use of lamps Each keeper shall",), End(0, 12)),
        (("Use of", "lamps Each keeper shall"), End(1, 5)),
        (("Use of", "lamps", "1. Each keeper shall"), End(1, 5)),
        (("Use of lamps in fog", "Each keeper shall"), None),
        (("Use of lamps, wicks and oil", "Each keeper shall"), None),
        (("Use of lamps 2", "Each keeper shall"), None),
        (("Loss of lamps", "Each keeper shall"), None),
    ],
)
def test_a_title_ends_where_the_wording_begins_anew(lines: tuple[str, ...], end: End | None) -> None:
    pieces = pieces_of(tuple(map(Block, lines)))
    assert end_of("useoflamps", lines[0], pieces, 0) == end


def written(text: str, left: float, base: float) -> list[Glyph]:
    return [
        Glyph(one, left + 5 * place, left + 5 * place + 5, base, 10.0, bold=False, italic=False, index=0)
        for place, one in enumerate(text)
    ]


@pytest.mark.parametrize("step", [1, 5])
def test_numbers_of_lines_that_touch_the_text_are_gone(step: int) -> None:
    glyphs: list[Glyph] = []
    for line in range(1, 12):
        number = str(line * step)
        glyphs += written("lamps shall be lit 1", 40, 20 * line) + written(number, 140 - 5 * len(number), 20 * line)
    left = "".join(glyph.text for glyph in without_line_numbers(glyphs))
    assert left == "lamps shall be lit 1" * 11


def test_figures_that_do_not_count_and_few_that_do_stay() -> None:
    for numbers in ((1, 2, 3, 4), (3, 9, 4, 27, 5, 40, 6), (1, 1, 2, 2, 3, 3, 4)):
        glyphs = [one for place, number in enumerate(numbers) for one in written(str(number), 40, 20 * place)]
        assert without_line_numbers(glyphs) == glyphs
