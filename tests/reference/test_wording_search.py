"""Search over imported wording: languages, versions, servers, paragraphs, phrases."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reference.loader import load
from bot.reference.model import Kind, Library
from bot.reference.places import places_of
from bot.reference.search import ProvisionSearch
from bot.reference.service import ReferenceService
from bot.reference.snippets import plain
from bot.reference.thesaurus import Thesaurus
from bot.reference.wordings.merge import merged
from bot.reference.wordings.model import Wording
from tests.reference.texts import FERRY, ferry

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def library() -> Library:
    """What data/ has, without wording."""
    return load(DATA)


def service(library: Library, *texts: Wording) -> ReferenceService:
    return ReferenceService(merged(library, texts))


def found(reference: ReferenceService, words: str, instrument: str = "any", guild_id: int | None = None) -> list[str]:
    return [one.provision.citation for one in reference.search(words, instrument, guild_id=guild_id).results]


def test_a_word_of_another_field_is_one_of_ours_once_a_text_holds_it(library: Library) -> None:
    """'lighthouse' tells that nobody asks about cybercrime, until a treaty on ferries is here."""
    assert found(service(library), "Protection of a lighthouse") == []
    assert found(service(library, ferry()), "Protection of a lighthouse")
    assert found(service(library, ferry()), "lighthouses")


def test_a_result_is_a_passage_of_the_text_with_its_paragraph(library: Library) -> None:
    """'ferry 2(2)(b)': who reads it out knows where it stands."""
    result = service(library, ferry()).search("lend to lighthouse keepers in a storm").results[0]
    assert (result.provision.citation, result.provision.kind) == ("ferry:2", Kind.TEXT)
    assert result.provision.wording is not None
    assert result.points == ("2", "b")
    assert plain(result.snippet).startswith("(b) lend umbrellas")
    assert [part.text for part in result.snippet if part.matched] == ["lend", "lighthouse", "keepers", "storms"]


def test_no_paragraph_is_named_where_the_words_are_spread(library: Library) -> None:
    """'umbrellas' stand in three paragraphs: the whole article answers."""
    assert service(library, ferry()).search("umbrellas").results[0].points == ()


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("fr", "Peut-on prêter des parapluies au gardien d'un phare ?", "ferry:2"),
        ("es", "paraguas perdido", "ferry:2"),
        ("ru", "собака в порту", "ferry:3"),
        ("ar", "كلاب الموانئ والميناء", "ferry:3"),
        ("zh", "灯塔看守人借雨伞", "ferry:2"),
        ("zh", "港务长解决的争端", "ferry:4"),
    ],
)
def test_a_text_is_found_in_its_own_language(library: Library, language: str, words: str, wanted: str) -> None:
    """Stemmed per language; Chinese by pairs of characters, simplified and traditional alike."""
    reference = service(library, ferry(language))
    (first, *_) = reference.search(words).results
    assert first.provision.citation == wanted
    assert first.provision.language == language
    assert any(part.matched for part in (*first.snippet, *first.title))


def test_the_text_in_the_askers_language_answers(library: Library) -> None:
    """An article that is here in three languages is one result."""
    reference = service(library, ferry("en"), ferry("fr", 2), ferry("zh", 3))
    assert found(reference, "chiens du port") == ["ferry:3"]
    assert reference.search("chiens du port").results[0].provision.language == "fr"
    assert reference.search("harbour dogs").results[0].provision.language == "en"
    assert reference.search("港口的狗").results[0].provision.language == "zh"


@pytest.mark.parametrize("words", ["extradition", "выдача", "引渡", "تسليم المجرمين", "l'extradition"])
def test_a_query_in_another_language_than_the_text(library: Library, words: str) -> None:
    """The term file leads from each language of the United Nations to each other."""
    only = ferry("es", articles=[("7", "Gatos", "La extradición de gatos se rige por el derecho felino.")])
    assert "ferry:7" in found(service(library, only), words, "ferry")


def test_drafts_do_not_crowd_out_the_adopted_text(library: Library) -> None:
    """The version meant answers; that others say it too is told."""
    drafts = [
        ferry(number=at, version=f"FT/DRAFT/{at}", status="draft", date=f"2019-0{at}")
        for at in range(2, 6)
    ]  # fmt: skip
    reference = service(library, ferry(), *drafts)
    (first, *_) = reference.search("umbrellas at auction").results
    assert (first.provision.citation, first.provision.version.id) == ("ferry:2", "FT/1")
    assert {one.version.id for one in first.versions} == {one.version for one in drafts}
    assert found(reference, "umbrellas at auction").count("ferry:2") == 1


def test_what_only_a_draft_has_is_found_there(library: Library) -> None:
    """'Whatever became of the article on gulls?'."""
    gone = ("9", "Gulls", "Gulls steal no sandwiches.")
    draft = ferry(number=2, articles=[*FERRY["en"], gone], version="FT/DRAFT", status="draft", date="2019")
    (first, *_) = service(library, ferry(), draft).search("gulls and sandwiches").results
    assert (first.provision.number, first.provision.version.id) == ("9", "FT/DRAFT")


def test_an_article_that_moved_is_found_under_its_number_of_today(library: Library) -> None:
    """By its title, where nobody wrote down the numbers."""
    moved = [(str(int(number) + 10), title, text) for number, title, text in FERRY["en"]]
    draft = ferry(number=2, articles=moved, version="FT/DRAFT", status="draft", date="2019")
    (first, *_) = service(library, ferry(), draft).search("harbour dogs").results
    assert first.provision.citation == "ferry:3"
    assert [one.number for one in first.versions] == ["13"]


def test_our_summary_and_the_wording_are_one_result(library: Library) -> None:
    """The wording is shown; the summary and the finding aid help to find it."""
    made_up = [("37", "Extradition", "1. Parties hand over walruses.\n2. A walrus may refuse.")]
    text = ferry(instrument="uncc", version="A/RES/79/243", articles=made_up)
    reference = service(library, text)
    by_wording = reference.search("walrus may refuse").results[0]
    assert (by_wording.provision.citation, by_wording.points) == ("uncc:37", ("2",))
    assert by_wording.provision.kind is Kind.TEXT
    by_summary = reference.search("political opinions persecution", "uncc").results[0]
    assert (by_summary.provision.citation, by_summary.provision.kind) == ("uncc:37", Kind.SUMMARY)


def test_quotes_and_beginnings(library: Library) -> None:
    """Words in quotes stand together; 'umbr*' is the beginning of a word."""
    reference = service(library, ferry())
    assert found(reference, '"harbour dogs"') == ["ferry:3"]
    assert "ferry:4" in found(reference, "harbour")
    assert set(found(reference, "lighthouse keepers feed", "ferry")) == {"ferry:2", "ferry:3"}
    assert found(reference, '"lighthouse keepers feed"', "ferry") == ["ferry:3"]
    assert found(reference, "umbr*", "ferry") == ["ferry:2"]
    assert found(reference, "bicyc*", "ferry") == ["ferry:1"]


class Shelf:
    """What a wording service tells about texts in sight."""

    def __init__(self, texts: Sequence[Wording]) -> None:
        self.texts = texts

    def in_sight(self, guild_id: int | None = None) -> list[Wording]:
        return [one for one in self.texts if one.guild_id in {None, guild_id}]

    def servers_with_texts(self) -> set[int]:
        return {one.guild_id for one in self.texts if one.guild_id is not None}


async def test_a_server_sees_its_own_texts_and_nobody_else_does(library: Library) -> None:
    """Over one shared index; what is gone is gone."""
    private = ferry(number=2, instrument="tram", name="Tram Treaty", guild_id=7, version="T/1")
    shelf = Shelf([ferry(), private])
    reference = ReferenceService(library)
    await reference.refresh(shelf.in_sight, shelf.servers_with_texts())
    assert set(found(reference, "lost umbrellas", guild_id=7)) >= {"ferry:2", "tram:2"}
    for guild_id in (None, 8):
        citations = found(reference, "lost umbrellas", guild_id=guild_id)
        assert "ferry:2" in citations
        assert "tram:2" not in citations
    shelf.texts = [ferry()]
    await reference.refresh(shelf.in_sight, {7}, everybody=False)
    assert "tram:2" not in found(reference, "lost umbrellas", guild_id=7)


async def test_a_server_with_a_newer_text_gets_that_ones_numbers(library: Library) -> None:
    """What everybody's index says of an old number is not said of the new article with it."""
    renumbered = [(str(5 - int(number)), title, text) for number, title, text in FERRY["en"]]
    newer = ferry(number=2, articles=renumbered, version="FT/2", status="in force", date="2024", guild_id=7)
    shelf = Shelf([ferry(), newer])
    reference = ReferenceService(library)
    await reference.refresh(shelf.in_sight, shelf.servers_with_texts())
    assert found(reference, "harbour dogs", "ferry") == ["ferry:3"]
    (first, *_) = reference.search("harbour dogs", "ferry", guild_id=7).results
    assert (first.provision.citation, first.provision.version.id) == ("ferry:2", "FT/2")
    assert first.provision.title == "Harbour dogs"


def test_words_from_here_and_there_are_no_answer(library: Library) -> None:
    """'Gulls painted anchors' is a subject nobody regulates, though each word is known."""
    made_up = [("1", "Gulls", "Gulls are counted in spring. Boats are painted. Anchors rust. Nets are mended.")]
    reference = service(library, ferry(articles=made_up))
    assert found(reference, "gulls counted", "ferry") == ["ferry:1"]
    assert found(reference, "gulls painted anchors", "ferry") == []


WORDS = sorted(
    {word for texts in FERRY.values() for one in texts for word in one[2].split()} | {"extradition", "выдача"}
)


@settings(max_examples=60, deadline=None)
@given(word=st.sampled_from(WORDS))
def test_a_servers_own_index_finds_what_one_built_whole_would(
    overlay: tuple[ProvisionSearch, ProvisionSearch], word: str
) -> None:
    """Laying a server's texts over everybody's is a way of storing, not of answering."""
    over, whole = (
        {hit.provision.citation for hit in search.find(word, {"ferry", "tram"}, limit=25)[0]} for search in overlay
    )
    assert bool(over) == bool(whole)
    # Rarities differ a little, so that the weakest may be in or out.
    assert over <= whole or whole <= over


@pytest.fixture(scope="module")
def overlay(library: Library) -> tuple[ProvisionSearch, ProvisionSearch]:
    """The same texts, laid over an index and built as one."""
    thesaurus = Thesaurus(library.aids)
    everybody = [ferry(), ferry("zh", 2)]
    own = ferry(number=3, instrument="tram", name="Tram Treaty", guild_id=7, version="T/1")
    seen = merged(library, [*everybody, own])
    below = ProvisionSearch(merged(library, everybody), thesaurus)
    return ProvisionSearch(seen, thesaurus, below), ProvisionSearch(seen, thesaurus)


@pytest.fixture(scope="module")
def spoken(library: Library) -> ReferenceService:
    """The treaty in six languages, and a draft."""
    texts = [ferry(language, at) for at, language in enumerate(FERRY, 1)]
    return service(library, *texts, ferry(number=9, version="D", status="draft"))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=120) | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_no_text_breaks_it(spoken: ReferenceService, text: str) -> None:
    """Whatever is typed gets an answer, and a snippet is a part of the text it is of."""
    for result in spoken.search(text, limit=25).results:
        shown = plain(result.snippet).strip("…")
        assert " ".join(shown.split())[:40] in " ".join(result.provision.text.split())


def test_every_article_stands_once(library: Library) -> None:
    """However many texts there are."""
    texts = [ferry(language, at) for at, language in enumerate(FERRY, 1)]
    places = places_of(merged(library, texts))
    assert [key for key in places if key[0] == "ferry"] == [("ferry", str(number), "") for number in range(1, 5)]
    assert sorted(one.language for one in places["ferry", "2", ""].texts) == sorted(FERRY)
