"""Lines read as headings, in many languages; lines that only begin like one are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reference.importers.headings import article_head, caption_head, toc_entry
from bot.reference.importers.numbers import han_number, number_at
from tests.reference.documents.layouts import FORMS, han, roman

HEADINGS = {
    "Article 5": ("5", ""),
    "Art. 5.": ("5", ""),
    "ARTICLE 5": ("5", ""),
    "Article V": ("5", ""),
    "Article 5 – Purpose": ("5", "Purpose"),
    "Article 5. Purpose": ("5", "Purpose"),
    "Article 5.- Purpose": ("5", "Purpose"),
    "Article 5 Purpose": ("5", "Purpose"),
    "Article 5\u2003Purpose": ("5", "Purpose"),
    "Article 5 (Purpose)": ("5", "(Purpose)"),
    "Article 5: quality of data": ("5", "quality of data"),
    "Article 35 – 24/7 Network": ("35", "24/7 Network"),
    "Article 35 24/7 Network": ("35", "24/7 Network"),
    "Article 25Assistance to victims": ("25", "Assistance to victims"),
    "Article 6. 1. Each Party shall": ("6", "1. Each Party shall"),
    "[Article 5]": ("5", ""),
    "[Article 5] [Title A][Title B]": ("5", "[Title A][Title B]"),
    "[Article 5 – Purpose]": ("5", "Purpose"),
    "Draft article 5": ("5", ""),
    "New Article 5": ("5", ""),
    "**Article 5** Purpose": ("5", "Purpose"),
    "## Article 5": ("5", ""),
    "Article 5 bis": ("5bis", ""),
    "Article 24 ter – Delays": ("24ter", "Delays"),
    "Article 5A": ("5A", ""),
    "Article premier": ("1", ""),
    "Article 1er": ("1", ""),
    "Artículo 5": ("5", ""),
    "ARTICULO 1° — Finalidad": ("1", "Finalidad"),
    "Artículo único": ("1", ""),
    "Proyecto de artículo 5": ("5", ""),
    "Projet d’article 5": ("5", ""),
    "Artigo 5.º – Objeto": ("5", "Objeto"),
    "Artikel 5": ("5", ""),
    "Artikel 5 Zweck": ("5", "Zweck"),
    "Статья 5": ("5", ""),
    "СТАТЬЯ 5. Цель": ("5", "Цель"),
    "Проект статьи 5": ("5", ""),
    "第五条": ("5", ""),
    "第五條 標題": ("5", "標題"),
    "第五条（标题）": ("5", "（标题）"),
    "第 5 条": ("5", ""),
    "第三條適用範圍": ("3", "適用範圍"),
    "第十一條與審判和檢察機關有關之措施": ("11", "與審判和檢察機關有關之措施"),
    "第二十一条之一": ("21bis", ""),
    "المادة 5": ("5", ""),
    "المادة ٥": ("5", ""),
    "المادة (5)": ("5", ""),
    "المادة 5: الغرض": ("5", "الغرض"),
    "المادة 5 بيان الغرض": ("5", "بيان الغرض"),
    "المادة الخامسة": ("5", ""),
    "المادة الثانية عشرة": ("12", ""),
    "المادة الحادية والعشرون": ("21", ""),
    "المادة 5 مكرر": ("5bis", ""),
    "مشروع المادة 5": ("5", ""),
}


@pytest.mark.parametrize(("line", "expected"), HEADINGS.items())
def test_headings_of_articles(line: str, expected: tuple[str, str]) -> None:
    head = article_head(line)
    assert head is not None
    assert (str(head.number), head.rest) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Article 5 of this Convention shall apply",
        "Article 5, paragraph 2, applies",
        "Article 5(2) applies",
        "Article 5 (a) and (b)",
        "Article 5-7",
        "Article 2.1.3",
        "Articles 5 and 6",
        "article 5",
        "Article 5 shall",
        "Artikel 5 Absatz 2",
        "Artículo 5 de la presente Convención",
        "Статья 5 настоящей Конвенции",
        "第五条所述的犯罪",
        "第五條第二款",
        "第三條適用於本公約所定之犯罪。",
        "第十四条至第二十一条",
        "المادة 5 من هذه الاتفاقية",
        "المادة 17 أعلاه",
        "Artful 5",
        "The Parties",
        "“Article 5 – Purpose",
    ],
)
def test_sentences_that_begin_like_a_heading_are_none(line: str) -> None:
    assert article_head(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Chapter II", ("chapter", "2", "")),
        ("CHAPTER II – MEASURES", ("chapter", "2", "MEASURES")),
        ("Part I", ("part", "1", "")),
        ("PART ONE", ("part", "1", "")),
        ("Première partie", ("part", "1", "")),
        ("Section 1: General", ("section", "1", "General")),
        ("Title 3 – 24/7 Network", ("title", "3", "24/7 Network")),
        ("Capítulo I", ("chapter", "1", "")),
        ("Глава II", ("chapter", "2", "")),
        ("Hoofdstuk III", ("chapter", "3", "")),
        ("第二章  預防措施", ("chapter", "2", "預防措施")),
        ("第二部分", ("part", "2", "")),
        ("الفصل الثاني: التجريم", ("chapter", "2", "التجريم")),
        ("Annex", ("annex", "None", "")),
        ("Annex I", ("annex", "1", "")),
        ("附件一", ("annex", "1", "")),
    ],
)
def test_headings_of_chapters(line: str, expected: tuple[str, str, str]) -> None:
    head = caption_head(line)
    assert head is not None
    assert (head.kind, str(head.number), head.rest) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Part of the cargo",
        "Chapter II of this Convention",
        "Section 2 applies",
        "Annexed hereto",
        "Title",
        "I. General",
    ],
)
def test_no_headings_of_chapters(line: str) -> None:
    assert caption_head(line) is None


def test_entries_of_a_table_of_contents() -> None:
    assert toc_entry("Article 5. Purpose ........... 7")
    assert toc_entry("Chapter II . . . . . . . . 12")
    assert toc_entry("第五条……7")
    assert not toc_entry("Article 5. Purpose")
    assert not toc_entry("The Parties shall ... cooperate.")


@given(st.integers(1, 89), st.sampled_from([(language, form) for language, forms in FORMS.items() for form in forms]))
def test_every_form_of_every_number_is_read(value: int, written: tuple[str, str]) -> None:
    """What a layout writes is read back, whatever the number."""
    arabic = "".join(chr(0x660 + int(digit)) for digit in str(value))
    head = article_head(written[1].format(n=value, r=roman(value), h=han(value), a=arabic))
    assert head is not None
    assert head.number is not None
    assert (head.number.value, head.number.rank, head.rest) == (value, 0, "")


@given(st.text(max_size=60))
def test_any_line_can_be_looked_at(line: str) -> None:
    for head in (article_head(line), caption_head(line)):
        assert head is None or (head.rest in line and 0 <= head.rest_at <= len(line))


def test_numbers_follow_each_other() -> None:
    """'5', '5 bis', '5 ter', '6': in this order."""
    read = [number_at(text) for text in ("5", "5 bis", "5 ter", "6")]
    numbers = [found[0] for found in read if found]
    assert [str(number) for number in numbers] == ["5", "5bis", "5ter", "6"]
    assert numbers == sorted(numbers)
    assert str(han_number("一百零五")) == "105"
    assert han_number("〇") is None
