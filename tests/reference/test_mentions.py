"""What a message cites: in six languages, with what is ambiguous; and the words of the glossary in it."""

import pytest

from bot.reference.service import ReferenceService


def told(reference: ReferenceService, *texts: str) -> list[str]:
    """Return each place as 'uncc 24(2)'."""
    return [
        f"{place.provision.instrument} {place.provision.number}" + "".join(f"({point})" for point in place.points)
        for one in reference.mentions(texts)
        for place in one.places
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We support Article 24(2)(b); see Budapest 15.", ["uncc 24(2)(b)", "budapest 15"]),
        ("Según el artículo 6, párrafo 2, apoyamos", ["uncc 6(2)"]),
        ("Nous soutenons l'article 24, paragraphe 2", ["uncc 24(2)"]),
        ("Мы поддерживаем пункт 2 статьи 24", ["uncc 24(2)"]),
        ("我们支持第二十四条第二款", ["uncc 24(2)"]),
        ("نؤيد المادة 24", ["uncc 24"]),
        ("The 2023 draft article 17 moved", ["uncc 4"]),
        ("@everyone <@1> **Article 5** [x](http://a.b/article/7)", ["uncc 5"]),
        ("Nothing here", []),
        ("", []),
    ],
)
def test_citations_are_found_in_six_languages(reference: ReferenceService, text: str, places: list[str]) -> None:
    """In the middle of sentences, whatever stands around them."""
    assert told(reference, text)[: len(places) or None] == places


def test_a_number_without_a_treaty_is_ambiguous(reference: ReferenceService) -> None:
    """Other treaties that have it are named, and what it was in a draft; one that is named is not."""
    (bare,) = reference.mentions(["I speak of article 6"])
    assert bare.ambiguous
    assert [one.citation for one in bare.others] == ["budapest:6"]
    assert [(one.title, one.now) for one in bare.readings] == [("Illegal access", "7")]
    (named,) = reference.mentions(["I speak of article 6 of the Budapest Convention"])
    assert [place.provision.citation for place in named.places] == ["budapest:6"]
    assert not named.ambiguous


def test_a_treaty_named_elsewhere_in_a_message_does_not_claim_every_number(reference: ReferenceService) -> None:
    """'see Budapest 15' says nothing of the article before it, which stays ambiguous."""
    first = reference.mentions(["Article 24 is weak, unlike Budapest 15"])[0]
    assert first.places[0].provision.citation == "uncc:24"
    assert [one.citation for one in first.others] == ["budapest:24"]


def test_each_place_is_told_once(reference: ReferenceService) -> None:
    """Over the message and its cards; a paragraph is a place of its own."""
    assert told(reference, "Art. 24, article 24 and Artículo 24", "uncc:24", "24(1)") == ["uncc 24", "uncc 24(1)"]


def test_what_is_not_there_is_said(reference: ReferenceService) -> None:
    """Not left out silently."""
    (one,) = reference.mentions(["article 99 of the UNCC"])
    assert one.places == ()
    assert "99" in one.said


def test_a_long_message_is_bounded(reference: ReferenceService) -> None:
    """At most 25, quickly, whatever its length."""
    flood = " ".join(f"article {number % 60 + 1}({number})" for number in range(3000))
    assert len(reference.mentions([flood])) == 25


def test_a_long_text_is_read_whole(reference: ReferenceService) -> None:
    """A letter's last paragraph counts too."""
    text = "\n".join(["Dear delegates, we write to you."] * 900) + "\nWe ask you to amend article 35 and Budapest 14."
    assert reference.cited_in(text) == {"uncc:35", "budapest:14"}


def test_words_are_explained_in_their_order(reference: ReferenceService) -> None:
    """By name, alias and plural; a longer word hides the shorter one within it; nothing is found inside words."""
    found = reference.explain("The CHAPEAU was agreed ad ref; square brackets remain. Accessions follow.")
    assert [one.term for one in found] == ["chapeau", "ad referendum", "bracketed text", "accession"]
    assert reference.explain("inaccessional chapeaux-like") == ()
    assert len(reference.explain("There is a travaux note on it")) == 1
    assert len(reference.explain(" ".join(one.term for one in reference.terms()))) == 10
