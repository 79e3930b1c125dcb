"""Articles found in blocks: sequence, titles, chapters, contents, endings, doubts. No file, no other data."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.reference.importers.blocks import Block, Document, Kind
from bot.reference.importers.structure import structured
from bot.reference.wordings.model import Caption, Reading
from tests.reference.documents.as_blocks import blocks
from tests.reference.documents.layouts import layout, simpler
from tests.reference.documents.treaty import invented
from tests.reference.importers.comparing import differences

LAW = "Each Party shall keep its lamps lit at all times and shall tell the others when it does not."


def read(*lines: Block | str, form: str = "txt") -> Reading:
    """Return the reading of lines; a line in stars is bold, one that begins with '^' is centred."""
    made = [line if isinstance(line, Block) else _block(line) for line in lines]
    return structured(Document(tuple(made), form, "0" * 64))


def _block(line: str) -> Block:
    text = line.lstrip("^").strip("*")
    return Block(text, centred=line.startswith("^"), emphasis=len(text) if line.endswith("*") else 0)


def found(reading: Reading) -> list[tuple[str, str, str]]:
    return [(one.number, one.title, one.text) for one in reading.articles]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10_000), style=st.integers(0, 10_000), articles=st.integers(4, 40), titled=st.booleans())
def test_a_treaty_in_any_layout_is_found_again(seed: int, style: int, articles: int, *, titled: bool) -> None:
    """Numbers, titles and wording are exactly those of the treaty, wherever titles stand and however it looks."""
    treaty = invented(seed, articles, titled=titled)
    one = layout("en", style)
    reading = structured(blocks(treaty, one))
    assert differences(reading, treaty, ratio=100) == []
    captions = [len(article.path) for article in treaty.articles]
    assert [len(article.path) for article in reading.articles] == captions
    assert reading.language == "en"


@given(
    st.lists(
        st.sampled_from(["Article 1", "Article 2", "Article 9", "Annex", "Chapter I", "", LAW, "1. " + LAW, "Costs"])
    )
)
def test_no_order_of_lines_upsets_it(lines: list[str]) -> None:
    """Numbers rise, no number twice, whatever the document is."""
    reading = read(*[line for line in lines if line])
    numbers = [int(one.number) for one in reading.articles if one.number.isdigit()]
    assert numbers == sorted(set(numbers))


def test_untitled_articles_keep_their_first_sentence() -> None:
    reading = read("Article 1", LAW, "Article 2", f"1. {LAW}", f"2. {LAW}", "Article 3", "The Parties are free.", LAW)
    assert found(reading) == [
        ("1", "", LAW),
        ("2", "", f"1. {LAW}\n2. {LAW}"),
        ("3", "", f"The Parties are free.\n{LAW}"),
    ]


def test_a_cross_reference_at_the_beginning_of_a_line_is_no_heading() -> None:
    reading = read(
        "Article 1",
        "Scope",
        LAW,
        "Article 2",
        "Costs",
        LAW,
        "Article 40",
        "of the Charter applies.",
        "Article 3",
        "Fog",
        LAW,
    )
    assert [one.number for one in reading.articles] == ["1", "2", "3"]


@pytest.mark.parametrize("ending", ["", " 7", " ............ 7"])
def test_a_table_of_contents_is_no_articles(ending: str) -> None:
    entries = [f"Article {number} Lamp {number}{ending}" for number in range(1, 6)]
    body = [line for number in range(1, 6) for line in (f"Article {number}", f"Lamp {number}", LAW)]
    reading = read("Contents", *entries, "The Parties,", "Have agreed as follows:", *body)
    assert [(one.number, one.title) for one in reading.articles] == [(str(n), f"Lamp {n}") for n in range(1, 6)]
    assert reading.preamble == "The Parties,\nHave agreed as follows:"


def test_contents_behind_the_last_article_are_left_out() -> None:
    body = [line for number in range(1, 4) for line in (f"*Article {number}*", LAW)]
    reading = read(*body, "*Contents*", "Article 1 Lamps 1", "Article 2 Costs 1", "Article 3 Fog 2")
    assert [one.text for one in reading.articles] == [LAW] * 3
    assert "import-left-out" in [doubt.key for doubt in reading.warnings]


def test_a_second_text_that_begins_at_one_again_is_left_out() -> None:
    body = [line for number in range(1, 5) for line in (f"*Article {number}*", LAW)]
    reading = read(*body, "*Article 1*", "Another text.", "*Article 2*", "Its second article.")
    assert [one.text for one in reading.articles] == [LAW] * 4


def test_an_annex_with_its_own_numbers_is_one_entry() -> None:
    reading = read(
        "Article 1",
        LAW,
        "Article 2",
        LAW,
        "*Annex I*",
        "*Signals*",
        "Article 1",
        "White is white.",
        "Article 2",
        "Red is red.",
    )
    assert found(reading) == [
        ("1", "", LAW),
        ("2", "", LAW),
        ("Annex 1", "Signals", "Article 1\nWhite is white.\nArticle 2\nRed is red."),
    ]


def test_a_convention_annexed_to_a_resolution_is_the_treaty() -> None:
    reading = read(
        "The Assembly", "1. Adopts the Convention;", "2. Urges all States to sign.", "^Annex*", "^Lamp Convention*",
        "^Article 1*", LAW, "^Article 2*", LAW, "^Article 3*", LAW,
    )  # fmt: skip
    assert [one.number for one in reading.articles] == ["1", "2", "3"]
    assert "Adopts" not in reading.preamble


def test_chapters_become_a_path_and_never_wording() -> None:
    reading = read(
        "^PART I*", "^GENERAL*", "^Article 1*", LAW,
        "^PART II*", "^LAMPS AND*", "^SIGNALS*", "^Section 1*", "^Lamps*", "^Article 2*", LAW,
        "^Section 2 – Signals*", "^Article 3*", LAW, "^FINAL CLAUSES*", "^Article 4*", LAW,
    )  # fmt: skip
    assert [one.text for one in reading.articles] == [LAW] * 4
    lamps = Caption("part", "2", "LAMPS AND SIGNALS")
    assert [one.path for one in reading.articles[:3]] == [
        (Caption("part", "1", "GENERAL"),),
        (lamps, Caption("section", "1", "Lamps")),
        (lamps, Caption("section", "2", "Signals")),
    ]
    assert reading.articles[3].path[-1].title == "FINAL CLAUSES"


def test_titles_above_headings_are_told_from_the_chapters() -> None:
    reading = read(
        "^Chapter I*", "^General provisions*", "^Purpose*", "^Article 1*", LAW, "^Costs*", "^Article 2*", LAW,
        "^Chapter II*", "^Lamps*", "^Oil and*", "^wicks*", "^Article 3*", LAW, form="html",
    )  # fmt: skip
    assert [one.title for one in reading.articles[:2]] == ["Purpose", "Costs"]
    assert reading.articles[0].path == (Caption("chapter", "1", "General provisions"),)


def test_titles_above_headings_in_a_format_of_lines() -> None:
    titles = ["Costs", "Fog", "Small boats"]
    rest = [line for number, title in enumerate(titles, 2) for line in (f"^{title}*", f"^Article {number}*", LAW)]
    reading = read("^Chapter I*", "^General provisions*", "^Purpose*", "^Article 1*", LAW, *rest)
    assert [one.title for one in reading.articles] == ["Purpose", *titles]
    assert reading.articles[0].path == (Caption("chapter", "1", "General provisions"),)


def test_a_title_above_whose_first_line_fills_its_column_is_whole() -> None:
    """Such a line is not seen to be centred; the small letter below it tells that it is none of the wording."""
    rest = [line for number in range(2, 6) for line in (f"^Lamps {number}", f"^Article {number}", LAW)]
    full = "Exchange or deposit of instruments of ratification,"
    reading = read(*rest, Block(full, gap=0.7), "^acceptance or approval", "^Article 6", LAW)
    assert reading.articles[-1].title == f"{full} acceptance or approval"
    assert reading.articles[-2].text == LAW


def test_titles_run_into_the_first_paragraph() -> None:
    def run_in(number: int, title: str) -> Block:
        return Block(f"Article {number}. {title}. {LAW}", emphasis=len(f"Article {number}. {title}."))

    reading = read(run_in(1, "Purpose"), run_in(2, "Costs"), run_in(3, "Fog"), form="docx")
    assert found(reading) == [("1", "Purpose", LAW), ("2", "Costs", LAW), ("3", "Fog", LAW)]


def test_titles_over_two_lines_are_one() -> None:
    reading = read(
        "^Article 1*", "^Exchange or deposit of instruments of ratification,*", "^acceptance or approval*", LAW,
        "^Article 2*", "^Costs*", LAW,
    )  # fmt: skip
    assert reading.articles[0].title == "Exchange or deposit of instruments of ratification, acceptance or approval"
    assert reading.articles[0].text == LAW


def test_brackets_stay() -> None:
    reading = read(
        "*[Article 1]*",
        "*[Title A][Title B]*",
        "[1. The Parties [shall][may] meet.]",
        "*[Article 2*",
        "Lamps [shine].]",
    )
    assert found(reading) == [
        ("1", "[Title A][Title B]", "[1. The Parties [shall][may] meet.]"),
        ("2", "", "[Lamps [shine].]"),
    ]


def test_signatures_and_declarations_are_no_wording_but_the_closing_formula_stays() -> None:
    closing = "IN WITNESS WHEREOF the undersigned have signed this Agreement."
    reading = read(
        "*Article 1*",
        LAW,
        "*Article 2*",
        LAW,
        closing,
        "For the Government of Utopia:",
        "*Declarations*",
        "Utopia declares.",
    )
    assert reading.articles[-1].text == f"{LAW}\n{closing}"


def test_torn_paragraphs_and_lone_numbers_are_joined() -> None:
    reading = read(
        "Article 1",
        "1.",
        "Each Party shall keep its",
        "lamps lit.",
        "(a)",
        "white;",
        "Article 2",
        "2. Lamps co-",
        "operate.",
    )
    assert [one.text for one in reading.articles] == [
        "1. Each Party shall keep its lamps lit.\n(a) white;",
        "2. Lamps cooperate.",
    ]


def test_rows_of_a_table_are_lines() -> None:
    cells = [("(a)", "white;"), ("(b)", "red.")]
    table = [
        Block(text, Kind.CELL, cell=(0, row, column))
        for row, pair in enumerate(cells)
        for column, text in enumerate(pair)
    ]
    reading = read("*Article 1*", "Lamps are:", *table, "*Article 2*", LAW, form="html")
    assert reading.articles[0].text == "Lamps are:\n(a) white;\n(b) red."


def test_notes_stay_apart() -> None:
    reading = read(
        Block("Article 1", emphasis=9), Block(LAW, notes=("1",)), Block("See the first draft.", Kind.NOTE, mark="1"),
        Block("Article 2", emphasis=9), Block(LAW, notes=("2",)), Block("See the second.", Kind.NOTE, mark="2"),
    )  # fmt: skip
    assert [(one.text, one.footnotes) for one in reading.articles] == [
        (LAW, ("See the first draft.",)),
        (LAW, ("See the second.",)),
    ]


def test_doubts_name_what_to_look_at() -> None:
    reading = read("*Article 1*", LAW, "*Article 2*", "*Article 5*", LAW, "*Article 5*", LAW, "*Article 6*", LAW)
    doubts = {doubt.key: dict(doubt.data) for doubt in reading.warnings}
    assert doubts["import-gap"] == {"count": 2, "numbers": "3, 4"}
    assert doubts["import-wordless"] == {"count": 1, "numbers": "2"}
    assert doubts["import-repeated"]["numbers"] == "5"
    assert [one.number for one in reading.articles] == ["1", "2", "5", "6"]


def test_a_text_without_articles_says_so() -> None:
    reading = read("Dear colleagues,", "the meeting on Article 5 is moved.")
    assert reading.articles == ()
    assert [doubt.key for doubt in reading.warnings] == ["import-no-articles"]


def test_title_symbol_and_preamble() -> None:
    reading = read(
        "A/AC.291/22/Rev.3", "^United Nations Convention*", "^on Lamps*", "^Preamble*", "The States,", "Have agreed:",
        "^Article 1*", LAW, "^Article 2*", LAW,
    )  # fmt: skip
    assert (reading.symbol, reading.title) == ("A/AC.291/22/Rev.3", "United Nations Convention on Lamps")
    assert reading.preamble == "The States,\nHave agreed:"


LANGUAGES = {
    "fr": ("Article {}", "Les États Parties prennent les mesures nécessaires pour que les lampes restent allumées."),
    "es": (
        "Artículo {}",
        "Cada Estado Parte adoptará las medidas necesarias para que las lámparas no se apaguen.",
    ),
    "ru": ("Статья {}", "Каждое государство принимает меры, которые необходимы для того, чтобы лампы не гасли."),
    "de": ("Artikel {}", "Jede Vertragspartei trifft die Maßnahmen, die nötig sind, damit die Lampen nicht erlöschen."),
    "nl": (
        "Artikel {}",
        "Elke Partij neemt de maatregelen die nodig zijn opdat de lampen niet worden gedoofd door de wind.",
    ),
    "pt": (
        "Artigo {}",
        "Cada Estado Parte adotará as medidas que sejam necessárias para que as lâmpadas não se apaguem.",
    ),
    "zh": ("第 {} 条", "各缔约国均应采取必要的措施，使灯火长明不灭。"),
    "ar": ("المادة {}", "تتخذ كل دولة طرف التدابير اللازمة لكي تبقى المصابيح مضاءة."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language: str) -> None:
    form, law = LANGUAGES[language]
    reading = read(*[line for number in range(1, 6) for line in (form.format(number), f"1. {law}", f"2. {law}")])
    assert reading.language == language
    assert found(reading) == [(str(number), "", f"1. {law}\n2. {law}") for number in range(1, 6)]


def test_plain_looks_need_no_bold() -> None:
    """Nothing but lines: titles below and above are found by where they stand."""
    for place in ("below", "above", "line"):
        treaty = invented(7, 20)
        assert (
            differences(structured(blocks(treaty, simpler(layout("en", 1), look="plain", place=place))), treaty) == []
        )
