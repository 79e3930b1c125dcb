"""The index at a size where common words are cut short, and what a stemmer does not know."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reference import index as index_module
from bot.reference.index import Index
from bot.reference.model import Aids
from bot.reference.passages import best, lines_of
from bot.reference.ranking import Document, Ranker
from bot.reference.snippets import plain, snippet
from bot.reference.spelling import Speller
from bot.reference.thesaurus import Thesaurus
from bot.reference.words import stem, terms

WORDS = [f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(200)]


def documents(count: int) -> dict[int, Document]:
    """Texts in which the first words are common and the last are rare."""
    chance = random.Random(7)
    return {
        at: Document({"text": [stem(WORDS[int(chance.random() ** 3 * len(WORDS))]) for _ in range(40)]}, ())
        for at in range(count)
    }


def ranker(count: int) -> Ranker:
    return Ranker(documents(count), {"text": 1.0}, Thesaurus(Aids((), (), ())), WORDS)


def test_cutting_common_words_short_changes_no_first_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a champion list leaves out is looked up for whatever else led there."""
    exact = ranker(900)
    monkeypatch.setattr(index_module, "MANY", 100)
    monkeypatch.setattr(index_module, "CHAMPIONS", 60)
    short = ranker(900)
    assert any(short.index.is_common(stem(word)) for word in WORDS)
    chance = random.Random(3)
    same = 0
    for _ in range(100):
        query = exact.reader.read(" ".join(chance.sample(WORDS, 3)))
        wanted, got = exact.rank(query), short.rank(query)
        same += [one.at for one in wanted[:1]] == [one.at for one in got[:1]]
        if wanted and got and wanted[0].at == got[0].at:
            assert got[0].score == pytest.approx(wanted[0].score, rel=0.15)
    assert same >= 95


def test_an_index_laid_over_another_adds_to_it() -> None:
    """Documents below keep what they are worth; new ones come after."""
    below = Index({0: {"text": ["heron"]}, 1: {"text": ["gull", "heron"]}}, {"text": 1.0})
    over = Index({1: {"text": ["tern"]}, 2: {"text": ["heron", "tern"]}}, {"text": 1.0}, below=below)
    assert set(over.all_of(["heron"])) == {0, 1, 2}
    assert set(over.all_of(["tern"])) == {1, 2}
    assert set(over.all_of(["heron", "tern"])) == {1, 2}
    assert set(below.all_of(["heron"])) == {0, 1}
    assert over.rarity("heron") == below.rarity("heron")


@pytest.mark.parametrize(
    "forms",
    [
        ("stole", "stolen", "steal"),
        ("froze", "frozen", "freezing"),
        ("criminalise", "criminalize", "criminalising"),
        ("organisation", "organizations", "organised"),
        ("behaviour", "behavior"),
        ("offence", "offense", "offences"),
        ("children", "child"),
    ],
)
def test_forms_of_one_word_are_one_word(forms: tuple[str, ...]) -> None:
    """Irregular forms and both spellings."""
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("internal", "international"), ("minor", "minority"), ("author", "authority"), ("report", "reporter")],
)
def test_words_that_a_stemmer_throws_together_stay_apart(one: str, other: str) -> None:
    """Minorities are no minors."""
    assert stem(one) != stem(other)


@given(st.text(max_size=60), st.sampled_from(["en", "fr", "es", "ru", "ar", "zh", "zh-Hant", "nl", "xx"]))
def test_terms_name_their_language(text: str, language: str) -> None:
    """A French 'but' is not an English one."""
    tag = "" if language == "en" else language.partition("-")[0] + ":"
    assert all(term.startswith(tag) and len(term) > len(tag) for term in terms(text, language))


def test_slips_are_read_as_known_words() -> None:
    """The nearest with the same beginning; what is known stays."""
    speller = Speller(["seizure", "joint", "interception"], lambda _: False)
    assert speller.nearest("siezure")[0] == "seizure"
    assert speller.nearest("intercepton")[0] == "interception"
    assert speller.nearest("joint") == ("joint",)
    assert speller.nearest("wheelbarrow") == ()
    assert speller.one_off("join") == ("joint",)


TEXT = """Chapeau without a number
1. Each Party:
(a) keeps gulls;
(b) feeds:
(i) herons;
(ii) terns.
2.
a) Nobody
b) Somebody
(h) eighth
(i) ninth letter
第3条"""


def test_a_line_knows_its_paragraph() -> None:
    """Numbers, letters and small Roman numerals, with and without brackets."""
    assert [line.points for line in lines_of(TEXT, "en")][:-1] == [
        (), ("1",), ("1", "a"), ("1", "b"), ("1", "b", "i"), ("1", "b", "ii"),
        ("2",), ("2", "a"), ("2", "b"), ("2", "h"), ("2", "i"),
    ]  # fmt: skip


def test_the_best_passage_and_its_paragraph() -> None:
    """Named where the words stand in that paragraph only."""
    found = best(TEXT, "en", {stem("herons"): 1.0, stem("gulls"): 0.4})
    assert found is not None
    assert (found.text, found.points) == ("(i) herons;", ("1", "b", "i"))
    assert best(TEXT, "en", {"walrus": 1.0}) is None


@given(st.text(max_size=800), st.sets(st.text(max_size=8), max_size=5), st.sampled_from(["en", "zh", "ar", "fr"]))
def test_a_snippet_is_short_and_from_the_text(text: str, matched: set[str], language: str) -> None:
    """Whatever the text is, and whatever is looked for."""
    shown = plain(snippet(text, matched, 100, language))
    assert len(shown) <= 103
    assert "".join(shown.replace("…", "").split())[:50] in "".join(text.replace("…", "").split())
