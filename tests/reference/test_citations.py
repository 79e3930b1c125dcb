"""Citations: every form people type is read, what is none is left alone, and the canonical form reads back."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reference.citation_numbers import roman, to_roman
from bot.reference.citation_tokens import Names
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
        ("§24", ["24"]),
        ("uncc/24", ["uncc 24"]),
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
        # lists and ranges
        ("Articles 5, 6 bis and 7 to 9", ["5", "6bis", "7-9"]),
        ("article 7 or 8", ["7", "8"]),
        ("articles 7/8", ["7", "8"]),
        ("chapters II to IV", ["chapter II", "chapter III", "chapter IV"]),
        ("paragraphs 2 and 3 of article 24", ["24(2)", "24(3)"]),
        ("§§ 2-4 of article 24", ["24(2)", "24(3)", "24(4)"]),
        ("art. 24(2) and (3)", ["24(2)", "24(3)"]),
        ("art. 24(2)(a) to (c)", ["24(2)(a)", "24(2)(b)", "24(2)(c)"]),
        ("Article 40, paras. 8 and 21", ["40(8)", "40(21)"]),
        ("Articles 35-37 and 40, para 8", ["35-37", "40(8)"]),
        ("articles 12 and 13 of ETS 185 and 18 of A/RES/79/243", ["budapest 12", "budapest 13", "uncc 18"]),
        # letters without a bracket, ordinals, numbers in words
        ("article 32 b", ["32(b)"]),
        ("24(2)b", ["24(2)(b)"]),
        ("article twenty-four", ["24"]),
        ("the 24th article", ["24"]),
        ("2nd paragraph of article 24", ["24(2)"]),
        ("article 24, second paragraph", ["24(2)"]),
        ("l'article premier", ["1"]),
        ("l’article vingt et un", ["21"]),
        ("artículo veinticuatro", ["24"]),
        ("artículo 24.2 b)", ["24(2)(b)"]),
        ("статья двадцать четвертая", ["24"]),
        ("подпункт b) пункта 2 статьи 24", ["24(2)(b)"]),
        ("пункты 2 и 3 статьи 24", ["24(2)", "24(3)"]),
        ("第二十三条至第三十条", ["23-30"]),
        ("第24條", ["24"]),
        ("第二条之二", ["2bis"]),
        ("第六条和第七条", ["6", "7"]),
        ("المادة الرابعة والعشرون", ["24"]),
        ("المواد 23 إلى 30", ["23-30"]),
        ("Artikel 24 Absatz 2", ["24(2)"]),
        ("artikel 24 lid 2 onder b", ["24(2)(b)"]),
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
        "one of the articles of the draft",
        "the second reading",
        "first, the title; second, the parties",
        "part of the treaty",
        "who is in or out",
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


FORMS = {
    "en": (
        "Article {a}",
        "Article {a}, paragraph {p}",
        "paragraph {p} of article {a}",
        "arts. {a}-{b}",
        "art. {a}({p})",
    ),
    "fr": ("article {a}", "article {a}, paragraphe {p}", "paragraphe {p} de l'article {a}", "articles {a} à {b}", ""),
    "es": ("artículo {a}", "artículo {a}, párrafo {p}", "párrafo {p} del artículo {a}", "artículos {a} a {b}", ""),
    "ru": ("статья {a}", "статья {a}, пункт {p}", "пункт {p} статьи {a}", "статьи {a}–{b}", "ст. {a}({p})"),
    "zh": ("第{a}条", "第{a}条第{p}款", "", "第{a}至{b}条", ""),
    "ar": ("المادة {a}", "المادة {a} الفقرة {p}", "الفقرة {p} من المادة {a}", "المواد {a} إلى {b}", "المادة {a} ({p})"),
}


@given(st.integers(1, 150), st.integers(1, 40), st.integers(1, 9), st.sampled_from(list(FORMS)))
def test_every_number_in_every_language(first: int, more: int, point: int, language: str) -> None:
    """One meaning, whatever the language and the form."""
    wanted = (str(first), f"{first}({point})", f"{first}({point})", f"{first}-{first + more}", f"{first}({point})")
    for form, meant in zip(FORMS[language], wanted, strict=True):
        if form:
            assert read(form.format(a=first, b=first + more, p=point)) == [meant], form


plain = st.builds(Citation, number=st.integers(1, 999).map(str), points=points)


@given(st.lists(plain, min_size=1, max_size=5))
def test_a_list_of_citations_reads_back(cited: list[Citation]) -> None:
    """'Articles 5(2), 7 and 24(2)(b)'."""
    unique = list(dict.fromkeys(cited))
    assert read("articles " + ", ".join(map(str, unique))) == [str(one) for one in unique]


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
    "piece",
    [
        "p ",
        "paragraph 1 ",
        "art. 1,",
        "(",
        "chapter I ",
        "1,",
        "art 1(2) and (3) ",
        "§§ 1-9 of ",
        "twenty-",
        "of ",
        "第",
        "ﷺ",
        "uncc 1 ",
    ],
)
def test_a_text_that_repeats_itself_costs_little(piece: str) -> None:
    """6,000 characters made to make a parser go round in circles."""
    start = time.process_time()
    parse(piece * (6000 // len(piece)), NAMES)
    assert time.process_time() - start < 2


@given(st.integers(1, 99))
def test_roman_numerals_go_both_ways(number: int) -> None:
    """Chapters are numbered so."""
    assert roman(to_roman(number)) == number
    assert roman(to_roman(number).lower()) == number
