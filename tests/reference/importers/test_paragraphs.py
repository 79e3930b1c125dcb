"""Lines to paragraphs, where nothing but the white between them tells."""

from bot.reference.importers.layout.hyphens import Words
from bot.reference.importers.layout.lines import Column, Line
from bot.reference.importers.layout.measures import Measures
from bot.reference.importers.layout.paragraphs import blocks

FULL = "تعتمد كل دولة طرف ما قد يلزم من تدابير تشريعية وتدابير أخرى لكي تجرم بموجب"
LAST = "قانونها الداخلي هذه الأفعال كلها عمدا ودون وجه حق."
TITLE = "الاعتراض غير المشروع"


def line(text: str, right: float, base: float) -> Line:
    return Line(text, 50, right, base, 11, first=25)


def test_titles_without_capitals_are_parted_by_the_white_of_the_document() -> None:
    """Paragraphs are half a line apart, most of them one line long, and the last line leaves no room for a title."""
    columns = []
    for page in range(1, 6):
        lines: list[Line] = []
        base = 60.0
        for number in range(1, 7):
            for text, right, white in (
                (TITLE, 150.0, 5.0),
                (f"المادة {number}", 90.0, 5.0),
                (f"1 - {FULL}", 545.0, 5.0),
                (FULL, 540.0, 0.0),
                (LAST, 350.0, 0.0),
                (f"2 - {LAST}", 530.0, 5.0),
            ):
                base += 18 + white
                lines.append(line(text, right, base))
        columns.append(Column(page, 50, 545, lines, rtl=True, middle=297))
    found = blocks(columns, Words([]), Measures(columns, 11))
    assert [block.text for block in found].count(TITLE) == 30
    assert len(found) == 120


def test_the_end_of_a_parenthesis_is_no_paragraphs_number() -> None:
    """'(No.' at the end of a line and '99).' on the next are one."""
    texts = [
        "1. Each Party shall keep the lamps of the Lamp Agreement (No.",
        "99) burning. And the others (see",
        "b) above).",
    ]
    column = Column(1, 50, 300, [line(text, 300, 100.0 + 13 * place) for place, text in enumerate(texts)], middle=297)
    assert [block.text for block in blocks([column], Words(texts), Measures([column], 11))] == [" ".join(texts)]


def test_a_title_below_a_chapters_capitals_is_not_the_chapters() -> None:
    """Both fill their lines, and nothing but their letters tells."""
    texts = [
        "CHAPTER III - GENERAL PRINCIPLES THAT LAMPS AND THEIR",
        "KEEPERS OBSERVE EVERYWHERE",
        "General principles of all lamps",
    ]
    column = Column(1, 50, 300, [line(text, 300, 100.0 + 13 * place) for place, text in enumerate(texts)], middle=297)
    found = blocks([column], Words(texts), Measures([column], 11))
    assert [block.text for block in found] == [" ".join(texts[:2]), texts[2]]
