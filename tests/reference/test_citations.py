"""Citations: every form people type is read, what is none is left alone, and the canonical form reads back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reference.citation_tokens import Names
from bot.reference.citation_words import roman, to_roman
from bot.reference.citations import Citation, parse

NAMES = Names({
    "uncc": "uncc",
    "Hanoi Convention": "uncc",
    "UN Convention against Cybercrime": "uncc",
    "A/RES/79/243": "uncc",
    "Convention des Nations Unies contre la cybercriminalité": "uncc",
    "Convention": "uncc",
    "budapest": "budapest",
    "Budapest Convention": "budapest",
    "Convention de Budapest": "budapest",
    "ETS 185": "budapest",
})  # fmt: skip


def read(text: str) -> list[str]:
    return [str(citation) for citation in parse(text, NAMES).citations]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("art 24(2)", ["24(2)"]),
        ("Art. 24.2(b)", ["24(2)(b)"]),
        ("24.2(b)", ["24(2)(b)"]),
        ("24", ["24"]),
        ("article 6 para 2", ["6(2)"]),
        ("article 6, paragraph 2, subparagraph (b)", ["6(2)(b)"]),
        ("paragraph 2 of article 24", ["24(2)"]),
        ("subparagraph (b) of paragraph 2 of article 24", ["24(2)(b)"]),
        ("art. 40 § 22", ["40(22)"]),
        ("Article IV", ["4"]),
        ("article 5 bis", ["5bis"]),
        ("Budapest 15", ["budapest 15"]),
        ("uncc:24", ["uncc 24"]),
        ("ETS 185, Article 22(3)", ["budapest 22(3)"]),
        ("art 2(h) of A/RES/79/243", ["uncc 2(h)"]),
        ("arts. 23-30, 35", ["23-30", "35"]),
        ("articles 6 and 24(2)", ["6", "24(2)"]),
        ("articles 25 to 27", ["25-27"]),
        ("art 6 of the Hanoi Convention and article 15 of the Budapest Convention", ["uncc 6", "budapest 15"]),
        ("chapter V", ["chapter V"]),
        ("Chapter 5", ["chapter V"]),
        ("chapter three", ["chapter III"]),
        ("Article Five", ["5"]),
        ("chapters II and III", ["chapter II", "chapter III"]),
        ("Section 2 of Chapter II", ["chapter II section 2"]),
        ("Chapter II, Section 1, Title 3", ["chapter II section 1 title 3"]),
        ("draft article 17", ["17 [draft]"]),
        ("2023 draft art. 6", ["6 [draft-2023]"]),
        # French, Spanish, Russian, Chinese, Arabic
        ("l'article 24, paragraphe 2", ["24(2)"]),
        ("alinéa b) du paragraphe 2 de l’article 24", ["24(2)(b)"]),
        ("articles 23 à 30", ["23-30"]),
        ("chapitre V", ["chapter V"]),
        ("artículo 24, párrafo 2, apartado b)", ["24(2)(b)"]),
        ("capítulo V del Convenio", ["chapter V"]),
        ("статья 24, пункт 2", ["24(2)"]),
        ("пункт 2 статьи 24", ["24(2)"]),
        ("глава V", ["chapter V"]),
        ("第六条", ["6"]),
        ("第二十四条第二款", ["24(2)"]),
        ("第24条", ["24"]),
        ("第五章", ["chapter V"]),
        ("المادة 24", ["24"]),
        ("المادة ٢٤", ["24"]),
        ("الفصل الخامس", ["chapter V"]),
    ],
)
def test_forms_that_people_type(typed: str, meant: list[str]) -> None:
    """Each becomes the place it names."""
    assert read(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "24/7 network",
        "5G spectrum auction",
        "60 ratifications",
        "90 days",
        "2024",
        "24-7",
        "0",
        "chapter on extradition",
        "the title of the treaty",
        "Does it replace the Budapest Convention?",
        "an article I have read",
        "",
        "()",
    ],
)
def test_what_is_no_citation_is_left_alone(text: str) -> None:
    """A number alone in a sentence cites nothing."""
    assert read(text) == []


def test_the_words_that_are_left_can_be_searched() -> None:
    """A citation with a question keeps the question."""
    assert parse("article 24 safeguards and judges", NAMES).rest == "safeguards and judges"
    assert parse("24/7 network", NAMES).rest == "24/7 network"


points = st.lists(st.integers(1, 99).map(str) | st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=3).map(tuple)
articles = st.builds(
    Citation,
    instrument=st.sampled_from(["uncc", "budapest", ""]),
    number=st.integers(1, 999).map(str),
    points=points,
    version=st.sampled_from(["", "draft", "draft-2023"]),
)
ranges = st.builds(
    lambda instrument, first, length: Citation(instrument, str(first), str(first + length)),
    st.sampled_from(["uncc", "budapest", ""]),
    st.integers(1, 900),
    st.integers(1, 99),
)
headings = st.builds(
    lambda instrument, kinds, numbers: Citation(
        instrument, headings=tuple((kind, str(n)) for kind, n in zip(kinds, numbers, strict=False))
    ),
    st.sampled_from(["uncc", "budapest", ""]),
    st.sampled_from([("chapter",), ("chapter", "section"), ("chapter", "section", "title"), ("section", "title")]),
    st.lists(st.integers(1, 39), min_size=3, max_size=3),
)


@given(articles | ranges | headings)
def test_the_canonical_form_reads_back(citation: Citation) -> None:
    """What Caucus writes it can read."""
    assert parse(str(citation), NAMES).citations == (citation,)


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    """A search box is typed into by anybody; what is read can be written and read again."""
    for citation in parse(text, NAMES).citations:
        assert parse(str(citation), NAMES).citations == (citation,)


@given(st.text(alphabet="art. 0123456789()[],-;:ab IVX第条§ч", max_size=120))
def test_near_citations_are_taken(text: str) -> None:
    """Texts made of a citation's own signs are the hard ones."""
    for citation in parse(text, NAMES).citations:
        assert parse(str(citation), NAMES).citations == (citation,)


@pytest.mark.parametrize(
    "piece", ["p ", "paragraph 1 ", "art. 1,", "(", "chapter I ", "1,", "of ", "第", "ﷺ", "uncc 1 "]
)
def test_a_text_that_repeats_itself_costs_little(piece: str) -> None:
    """6,000 characters made to make a parser go round in circles."""
    start = time.perf_counter()
    parse(piece * (6000 // len(piece)), NAMES)
    assert time.perf_counter() - start < 2


@given(st.integers(1, 99))
def test_roman_numerals_go_both_ways(number: int) -> None:
    """Chapters are numbered so."""
    assert roman(to_roman(number)) == number
    assert roman(to_roman(number).lower()) == number
