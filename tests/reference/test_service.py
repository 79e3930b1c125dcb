"""The service: what is looked up, what is refused and with which words, what is suggested while somebody types."""

import statistics
import time
from collections.abc import Callable

import pytest

from bot.errors import DomainError, Invalid, NotFound
from bot.reference.model import Kind, Rating, Verified
from bot.reference.service import ReferenceService
from bot.reference.suggest import Suggestion


def test_an_article_names_its_version_date_source_and_kind(reference: ReferenceService) -> None:
    """A citation without a version is ambiguous in a negotiation."""
    article = reference.article("uncc", "24")
    assert article.citation == "uncc:24"
    assert article.title == "Conditions and safeguards"
    assert (article.version.id, article.version.status, article.version.date) == (
        "A/RES/79/243",
        "adopted",
        "2024-12-24",
    )
    assert article.kind is Kind.SUMMARY
    assert article.verified is Verified.NO
    assert article.sources[0].startswith("Background knowledge")
    assert [heading.number for heading in article.path] == ["IV"]


@pytest.mark.parametrize(
    ("typed", "instrument", "asked", "citations"),
    [
        ("24(2)", None, "uncc 24(2)", ["uncc:24"]),
        ("15", "budapest", "budapest 15", ["budapest:15"]),
        ("Budapest 15", "uncc", "budapest 15", ["budapest:15"]),
        ("arts. 7-9", "any", "uncc 7-9", ["uncc:7", "uncc:8", "uncc:9"]),
        ("Chapter VIII", None, "uncc chapter VIII", ["uncc:57", "uncc:58"]),
        ("Section 3 of Chapter II", "budapest", "budapest chapter II section 3", ["budapest:22"]),
        ("conditions and safeguards", None, "uncc 24", ["uncc:24"]),
        ("artículo 24 de la Convención de Hanói", None, "uncc 24", ["uncc:24"]),
    ],
)
def test_a_citation_is_looked_up(
    reference: ReferenceService, typed: str, instrument: str | None, asked: str, citations: list[str]
) -> None:
    """In the treaty it names, else the one asked for, else the one of the lowest rank."""
    found = reference.look_up(typed, instrument)
    assert found.asked == asked
    assert [place.provision.citation for place in found.places] == citations


def test_a_number_of_a_draft_leads_to_where_the_article_is_now(reference: ReferenceService) -> None:
    """Numbers moved between the draft of 2023 and the final text."""
    (place,) = reference.look_up("2023 draft article 6").places
    assert (place.provision.citation, place.was) == ("uncc:7", "draft-2023")


@pytest.mark.parametrize(
    ("act", "key", "data"),
    [
        (lambda r: r.look_up("99"), "article-unknown", {"number": "99", "last": "68"}),
        (lambda r: r.look_up("Budapest 49"), "article-unknown", {"instrument": "Budapest Convention", "last": "48"}),
        (lambda r: r.look_up("chapter X"), "heading-unknown", {"heading": "chapter X"}),
        (lambda r: r.look_up("draft article 99"), "draft-article-unknown", {"number": "99"}),
        (lambda r: r.look_up("Extraditon"), "citation-near", {"near": "UNCC 37 Extradition; Budapest 24 Extradition"}),
        (lambda r: r.look_up("qqqq"), "citation-unknown", {"citation": "qqqq"}),
        (lambda r: r.look_up("24", "icc"), "instrument-unknown", {"known": "uncc, budapest"}),
        (lambda r: r.search("words", "icc"), "instrument-unknown", {"name": "icc"}),
        (lambda r: r.article("uncc", "24", version="Rev.3"), "version-unknown", {"known": "A/RES/79/243"}),
        (lambda r: r.article("uncc", "24", language="fr"), "text-language-unknown", {"known": "en"}),
        (lambda r: r.principle("11"), "principle-unknown", {"last": 10}),
        (lambda r: r.principle("protect victms"), "principle-near", {"near": "1. Protect Victims"}),
        (lambda r: r.glossary("chapau"), "term-near", {"near": "chapeau"}),
        (lambda r: r.glossary("qqqq"), "term-unknown", {"term": "qqqq"}),
    ],
)
def test_what_is_not_there_is_refused_with_help(
    reference: ReferenceService, act: Callable[[ReferenceService], object], key: str, data: dict[str, object]
) -> None:
    """Each refusal says what there is, or what is near."""
    with pytest.raises(NotFound) as refused:
        act(reference)
    assert refused.value.key == key
    assert data.items() <= refused.value.data.items()


@pytest.mark.parametrize("limit", [0, 26, -1])
def test_a_search_gives_1_to_25_results(reference: ReferenceService, limit: int) -> None:
    """Not none, not everything."""
    with pytest.raises(Invalid, match="search-limit"):
        reference.search("extradition", limit=limit)


def test_a_long_name_is_cut_in_a_refusal(reference: ReferenceService) -> None:
    """One clear sentence, whatever was typed."""
    for act in (reference.look_up, reference.principle, reference.glossary):
        with pytest.raises(DomainError) as refused:
            act("zq" * 3000)
        assert all(len(str(value)) < 200 for value in refused.value.data.values())


def test_what_belongs_beside_an_article(reference: ReferenceService) -> None:
    """The crosswalk: other treaties, those whose texts are not here, principles."""
    shown = reference.show(reference.article("uncc", "37"))
    assert [one.citation for one in shown.counterparts] == ["budapest:24"]
    assert shown.elsewhere == ("untoc:16", "uncac:44")
    assert [one.id for one in shown.principles] == ["international-cooperation"]


@pytest.mark.parametrize(
    "name", ["existing-obligations", "3", "principle 3", "maintain existing international legal obligations"]
)
def test_a_principle_by_id_number_or_title(reference: ReferenceService, name: str) -> None:
    """As people say it."""
    found = reference.principle(name)
    assert found.principle.order == 3
    assert found.principle.assessment.rating is Rating.MIXED
    assert [one.number for one in found.provisions] == ["4", "5", "6", "24", "60"]
    assert found.framework.name == "Multistakeholder Manifesto"


def test_principles_by_words(reference: ReferenceService) -> None:
    """The same search, over principles."""
    assert reference.search_principles("open drafts and schedules")[0].principle.id == "process-transparency"
    assert reference.search_principles("victims")[0].principle.id == "protect-victims"
    assert reference.search_principles("fisheries") == []


@pytest.mark.parametrize("name", ["MLA", "mutual assistance", "mlat", " Mla "])
def test_a_word_by_its_name_or_alias(reference: ReferenceService, name: str) -> None:
    """Without regard to case."""
    assert reference.glossary(name).term == "MLA"


def names(found: list[Suggestion]) -> list[str]:
    return [one.name for one in found]


def test_articles_are_suggested_by_number_title_and_slip(reference: ReferenceService) -> None:
    """The values are citations that look_up takes."""
    assert names(reference.suggest_articles("safeg")) == [
        "UNCC 24 Conditions and safeguards",
        "Budapest 15 Conditions and safeguards",
    ]
    assert names(reference.suggest_articles("art 24(2)", "uncc")) == ["UNCC 24(2) Conditions and safeguards"]
    assert "UNCC 24 Conditions and safeguards" in names(reference.suggest_articles("24"))
    assert names(reference.suggest_articles("extadition", "uncc")) == ["UNCC 37 Extradition"]
    assert not reference.suggest_articles("art 999"), "the first choice is taken by Enter: article 9 is another one"
    assert names(reference.suggest_articles("24 safegards", "uncc")) == ["UNCC 24 Conditions and safeguards"]
    assert len(reference.suggest_articles("")) == 25
    for one in reference.suggest_articles("", "budapest"):
        assert reference.look_up(one.value).places[0].provision.instrument == "budapest"


def test_suggestions_fit_discord(reference: ReferenceService) -> None:
    """25 choices, names and values of 1 to 100 characters, no name twice."""
    suggesters = (
        reference.suggest_articles,
        reference.suggest_subjects,
        reference.suggest_principles,
        reference.suggest_terms,
    )
    for suggest in suggesters:
        for typed in ("", "a", "e", "c", "1", "of", "con", "international cooperation"):
            found = suggest(typed)
            assert len(found) <= 25
            assert len({one.name for one in found}) == len(found)
            assert all(1 <= len(one.name) <= 100 and 1 <= len(one.value) <= 100 for one in found)


def test_suggestions_come_from_memory(reference: ReferenceService) -> None:
    """Well under the time it takes to type a letter: 50 microseconds typical, here ten times that is allowed."""
    times = []
    for typed in ("s", "sa", "saf", "safeg", "24", "e", "ex", "extradition", "c", "co", "conf", "data", "a"):
        start = time.process_time()
        reference.suggest_articles(typed)
        times.append(time.process_time() - start)
    assert statistics.median(times) < 0.0005


def test_the_collections_are_named_with_version_and_date(reference: ReferenceService) -> None:
    """/about and `caucus check` show these lines."""
    lines = "\n".join(reference.sources())
    for part in (
        "A/RES/79/243",
        "68 articles",
        "ETS No. 185",
        "48 articles",
        "10 principles",
        "50 words",
        "2026-11-22",
    ):
        assert part in lines
