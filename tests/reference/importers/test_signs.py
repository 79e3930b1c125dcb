"""What a preview points at in a reading that went wrong, and that a sound one has nothing of it."""

import pytest

from bot.reference.importers.blocks import Block, Document
from bot.reference.importers.signs import signs
from bot.reference.importers.structure import structured
from bot.reference.wordings.model import Article

SOUND = "1. A lamp shall be lit.\n2. It may be put out:\n(a) at dawn;\n(b) in a storm.\n3. Nobody shall carry it away."


def around(*odd: Article) -> list[Article]:
    """Articles of which all but a few are sound."""
    return [*(Article(str(n), f"Lamp {n}", SOUND, page=n) for n in range(1, 10)), *odd]


def found_in(articles: list[Article]) -> dict[str, list[Article]]:
    """The signs in articles of which every line begins a column or a page."""
    return signs(articles, [{"", *article.text.split("\n")} for article in articles])


def test_sound_articles_show_nothing() -> None:
    assert found_in(around()) == {}


@pytest.mark.parametrize(
    ("title", "text", "key"),
    [
        ("Lamps and the", SOUND, "import-title-cut"),
        ("Lamps, wicks,", SOUND, "import-title-cut"),
        ("Lamps " + "and wicks " * 20, SOUND, "import-title-cut"),
        ("Lamps", "of the keeper shall be lit.", "import-sentence-torn"),
        ("Lamps", "1. The keeper shall\n2. Nobody may.", "import-sentence-torn"),
        ("Lamps", "1. The keeper shall.\nlamps of the harbour.", "import-sentence-torn"),
        ("Lamps", "The keeper shall do so. Wicks", "import-sentence-torn"),
        ("Lamps", "1. One.\n3. Three.", "import-miscounted"),
        ("Lamps", "1. One.\n2. Two.\n2. Two again.", "import-miscounted"),
        ("Lamps", "1. One.\n437\n2. Two.", "import-stray"),
        ("Lamps", "1. One.\n[2] A note.\n2. Two.", "import-stray"),
        ("Lamps", "1. البيانات الإmلكترونية.", "import-stray"),
    ],
)
def test_each_sign_names_its_article_alone(title: str, text: str, key: str) -> None:
    found = found_in(around(Article("10", title, text)))
    assert {name: [one.number for one in shown] for name, shown in found.items()} == {key: ["10"]}


@pytest.mark.parametrize("text", ["1. The keeper shall\n2. Nobody may.", "The keeper shall do so. Wicks"])
def test_a_sentence_that_breaks_off_within_a_column_is_how_the_document_has_it(text: str) -> None:
    articles = around(Article("10", "Lamps", text))
    assert signs(articles, [set() for _ in articles]) == {}


def test_words_left_divided_show_where_they_are_not_alone() -> None:
    """One may be a slip of the document; a reader that joins lines badly leaves more."""
    divided = [Article(str(n), "Lamps", "1. The keeper shall have in-2. Nobody may.") for n in (10, 11)]
    assert found_in(around(divided[0])) == {}
    assert [one.number for one in found_in(around(*divided))["import-sentence-torn"]] == ["10", "11"]


def test_a_number_above_its_items_is_not_astray() -> None:
    assert found_in(around(Article("10", "Lamps", "1.\n(a) One;\n(b) two.\n2. Three."))) == {}


def test_what_all_articles_do_is_a_habit() -> None:
    habit = [Article(str(n), f"Lamp {n}", "a lamp shall be lit") for n in range(1, 10)]
    assert found_in(habit) == {}


def test_a_doubt_tells_the_page() -> None:
    lines = ["Article 1", "Lamps", "1. One.", "2. Two.", "Article 2", "Wicks", "1. One.", "3. Three."]
    blocks = tuple(Block(line, page=1 + place // 4, centred=place % 4 < 2) for place, line in enumerate(lines))
    (doubt,) = structured(Document(blocks, "pdf", "0" * 64, pages=2)).warnings
    assert (doubt.key, dict(doubt.data)) == ("import-miscounted", {"count": 1, "numbers": "2 (p. 2)"})
