"""Search by words: what people type is found, what nobody regulates is not, and no text breaks it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reference.service import ReferenceService
from bot.reference.snippets import plain
from bot.reference.words import stems


def found(reference: ReferenceService, words: str, instrument: str = "any", limit: int = 5) -> list[str]:
    return [result.provision.citation for result in reference.search(words, instrument, limit=limit).results]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("extradition", "uncc:37"),
        ("hacking", "uncc:7"),
        ("revenge porn", "uncc:16"),
        ("wiretapping", "uncc:30"),
        ("copyright", "budapest:10"),
        ("conditions and safeguards", "uncc:24"),
        ("bitcoin", "uncc:2"),
        ("How many ratifications are needed for entry into force?", "uncc:65"),
    ],
)
def test_subjects_in_the_words_of_lawyers_and_of_everybody(reference: ReferenceService, words: str, first: str) -> None:
    """The finding aid and the synonyms lead from what people say to what the texts say."""
    assert first in found(reference, words)[:2]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("extradtion", "uncc:37"),
        ("protecton of witneses", "uncc:33"),
        ("jursidiction", "uncc:22"),
        ("statue of limitaions", "uncc:20"),
    ],
)
def test_slips_of_the_finger_are_read_as_meant(reference: ReferenceService, words: str, wanted: str) -> None:
    """And the answer says how it was read."""
    assert wanted in found(reference, words)[:3]


def test_how_a_word_was_read_is_said(reference: ReferenceService) -> None:
    """A person can tell why an answer is what it is."""
    assert reference.search("extradtion").read_as == (("extradtion", "extradition"),)
    assert reference.search("extradition").read_as == ()


@pytest.mark.parametrize("word", ["repeal", "professional", "deport", "meals", "trucks", "weather"])
def test_a_right_word_is_no_slip_for_another(reference: ReferenceService, word: str) -> None:
    """'repeal' is not 'repeat': a word of English, or of another field, stays what it is."""
    assert word not in dict(reference.search(f"protection of {word}").read_as)
    assert word not in dict(reference.search(f"the {word} of stored electronic data by a court").read_as)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("protection des témoins", "uncc:33"),
        ("responsabilidad de las personas jurídicas", "uncc:18"),
        ("защита персональных данных", "uncc:36"),
        ("引渡", "uncc:37"),
        ("تسليم المجرمين", "uncc:37"),
        ("données personnelles", "uncc:36"),
        ("утечка данных", "uncc:7"),
        ("подделка электронных документов", "uncc:12"),
    ],
)
def test_the_other_languages_of_the_united_nations(reference: ReferenceService, words: str, wanted: str) -> None:
    """English summaries are found by words of the other five."""
    assert wanted in found(reference, words)[:3]


@pytest.mark.parametrize("letter", ["ой", "ая", "ые", "ых"])
def test_an_adjective_in_any_case_is_the_same_word(letter: str) -> None:
    """In Russian its endings hold a letter that is no accented other one."""
    assert stems(f"правов{letter}", "ru") == ["правов"]


def test_who_does_something_leads_to_what_is_done(reference: ReferenceService) -> None:
    """Where the texts speak of the deed: 'penetration testing' is there, 'railway work' is not."""
    assert "uncc:11" in found(reference, "penetration testers liability")
    assert found(reference, "Right to strike of railway workers") == []


def test_accents_tell_the_language(reference: ReferenceService) -> None:
    """'distance' and 'système' could be English; with their accents they are not, and 'dans' is no slip for 'days'."""
    assert "uncc:28" in found(reference, "perquisition à distance dans un système connecté")
    assert reference.search("fouille dans un système").read_as == ()


@pytest.mark.parametrize(
    "words",
    [
        "Fisheries subsidies", "Cookie consent banners", "Vaccine patents", "xyzzy", "", "  ", "School meals programme",
        "Pension rights of judges", "Age of retirement for judges", "Emergency braking systems in trucks",
        "How do I reset my router?", "Recette de la ratatouille", "Пенсионный возраст", "Political party financing",
    ],
)  # fmt: skip
def test_nothing_is_found_where_nothing_fits(reference: ReferenceService, words: str) -> None:
    """An empty answer is an answer; a wrong article would not be."""
    assert found(reference, words) == []


def test_near_names_are_offered_when_nothing_is_found(reference: ReferenceService) -> None:
    """'Did you mean' helps only with what is really near."""
    assert reference.search("zrevenge zporn").did_you_mean == ("revenge porn",)
    assert reference.search("Fisheries subsidies").did_you_mean == ()


def test_counterparts_stand_side_by_side(reference: ReferenceService) -> None:
    """Who asks about both treaties sees both."""
    assert found(reference, "production order")[:2] in (["uncc:27", "budapest:18"], ["budapest:18", "uncc:27"])


def test_a_search_stays_within_the_treaty_asked_for(reference: ReferenceService) -> None:
    """By its id or any of its names."""
    for name in ("budapest", "Budapest Convention", "ETS 185", "Convenio de Budapest"):
        assert {one.split(":")[0] for one in found(reference, "extradition", name)} == {"budapest"}


def test_a_citation_comes_first_and_its_words_after(reference: ReferenceService) -> None:
    """'24' is no word, and 'Article 24 judges' is a place and a question."""
    assert found(reference, "Budapest 15") == ["budapest:15"]
    assert found(reference, "art 24(2)") == ["uncc:24", "budapest:24"]
    assert found(reference, "Chapter VIII", "uncc") == ["uncc:57", "uncc:58"]
    assert found(reference, "arts 12-13", "uncc") == ["uncc:12", "uncc:13"]
    assert found(reference, "draft article 17") == ["uncc:4"]
    mixed = found(reference, "article 24 extradition")
    assert mixed[0] == "uncc:24"
    assert "uncc:37" in mixed
    assert found(reference, "Article 99") == []


def test_the_answer_says_why(reference: ReferenceService) -> None:
    """Matched words are marked; where none is to be seen, the phrase that led there is named."""
    by_words = reference.search("extradition", "uncc").results[0]
    assert [part.text for part in by_words.title if part.matched] == ["Extradition"]
    assert by_words.found_under == ""
    by_aid = reference.search("Faroe Islands").results[0]
    assert by_aid.provision.citation == "budapest:38"
    assert by_aid.found_under
    assert plain(by_aid.snippet) in by_aid.provision.text


def test_scores_fall(reference: ReferenceService) -> None:
    """The first is the best, but for counterparts, which stand beside what they answer to."""
    scores = [one.score for one in reference.search("seizure of data", "uncc", limit=25).results]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_it(reference: ReferenceService, text: str) -> None:
    """Whatever is typed gets an answer."""
    answer = reference.search(text)
    assert answer.query == text
    assert len(answer.results) <= 5
    reference.search_principles(text)
    reference.suggest_articles(text)
    reference.suggest_subjects(text)
    reference.suggest_terms(text)
    reference.suggest_principles(text)


HOSTILE = [
    '"', '""', "'", "a OR b", "NEAR(a b)", "title:x", "a* b*", "^a", "-a", "( ( (", "\x00", "a\x00b", "%", "\\",
    "@everyone", "<@&1>", "; DROP TABLE t", "\u202e\u200f", "🔥" * 100, "\ud800", "١٢٣", "第" * 50, "NOT", "AND OR NOT",
]  # fmt: skip


@pytest.mark.parametrize(
    "text", [*HOSTILE, *(piece * 1000 for piece in ("a ", "art 1 ", "§ ", "第一条", "aé", "extradtion "))]
)
def test_hostile_text_is_only_text(reference: ReferenceService, text: str) -> None:
    """FTS syntax, mentions, zero bytes, 6,000 characters: an answer within a blink."""
    start = time.process_time()
    reference.search(text[:6000])
    reference.suggest_articles(text[:6000])
    assert time.process_time() - start < 1
