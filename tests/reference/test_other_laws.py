"""Articles of laws that are not here are no articles of ours, and what stands beside them is still searched for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotFound
from bot.reference.model import Aids
from bot.reference.other_laws import law_before
from bot.reference.service import ReferenceService
from bot.reference.thesaurus import Thesaurus


def found(reference: ReferenceService, words: str) -> list[str]:
    return [result.provision.citation for result in reference.search(words, "any").results]


@pytest.mark.parametrize(
    ("words", "law"),
    [
        ("article 24 of the GDPR", "GDPR"),
        ("artículo 13 del RGPD", "RGPD"),
        ("art. 6 Paris Agreement", "Paris Agreement"),
        ("Basel Convention Article 9", "Basel Convention"),
        ("art 16 UNTOC", "UN Convention against Transnational Organized Crime"),
        ("article 8 echr", "European Convention on Human Rights"),
        ("Art. 9 of the Swiss Criminal Code", "Swiss Criminal Code"),
        ("Article 12 of the Kampala Convention", "Kampala Convention"),
        ("article 17 of the copyright directive", "copyright directive"),
        ("article 3 of the Data Retention and Investigatory Act", "Data Retention and Investigatory Act"),
    ],
)
def test_an_article_of_a_law_that_is_not_here(reference: ReferenceService, words: str, law: str) -> None:
    """Nothing is found, and it is said whose article it is; also where one looks it up."""
    answer = reference.search(words)
    assert [result.provision.citation for result in answer.results] == []
    assert answer.elsewhere == (law,)
    with pytest.raises(NotFound, match="citation-elsewhere"):
        reference.look_up(words)
    assert all(not mention.places for mention in reference.mentions([words]))


@pytest.mark.parametrize(
    "words",
    [
        "article 24 of the Cybercrime Convention",
        "Article 24 of the Final Convention",
        "The Convention Article 24",
        "Article 24 of the new UN Treaty",
        "Hanoi 24(2)",
        "Hanoi Treaty art 24",
        "Draft Convention article 24",
        "how does article 24 relate to the ICCPR",
        "Article 24 Human Rights",
    ],
)
def test_an_article_of_ours(reference: ReferenceService, words: str) -> None:
    """However the treaty is called, or whatever else is named that the article does not belong to."""
    answer = reference.search(words)
    assert answer.elsewhere == ()
    assert {result.provision.number for result in answer.results if result.cited} & {"24", "22", "23"}


def test_what_stands_beside_it_is_searched_for(reference: ReferenceService) -> None:
    """Who asks about privacy in the Covenant learns where it is here."""
    assert "uncc:36" in found(reference, "article 17 ICCPR protection of personal data")
    assert found(reference, "Article 9 Basel Convention hazardous waste") == []


@given(st.lists(st.sampled_from(["Basel", "the", "of", "Act", "act", "UN", "Article", "9", "É", " ", "Convention"])))
def test_a_name_never_reaches_beyond_the_words(words: list[str]) -> None:
    """Whatever stands before a noun."""
    for at in range(len(words)):
        assert 0 <= law_before(words, at, {"un"}) <= at


@pytest.mark.parametrize("words", [("diploma", "diplomas"), ("diplomas", "diploma")])
def test_words_of_other_fields_do_not_hang_on_their_order(words: tuple[str, ...]) -> None:
    """A plural that stands there itself counts by itself; sets have another order in each process."""
    thesaurus = Thesaurus(replace(Aids((), (), ()), elsewhere=dict.fromkeys(words)))  # type: ignore[arg-type] # ordered
    assert thesaurus.elsewhere["diplomas"] == ("diplomas", "diplomases")
