"""Titles that are known beforehand: heard where a document bears them out, and a doubt where it says others."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.reference.importers.reading import read_document
from bot.reference.loader import load
from bot.reference.model import Library
from bot.reference.wordings.model import Article, Wording
from bot.reference.wordings.titles import known_titles, other_titles

ROOT = Path(__file__).resolve().parents[3]
BUDAPEST = Wording(
    id=1,
    guild_id=None,
    instrument="budapest",
    version="ETS No. 185",
    language="en",
    status="in force",
    date="2001-11-23",
    title="A convention",
    preamble="",
    articles=(Article("1", "Definitions", "A lamp is a lamp."), Article("2", "Illegal access", "Nobody enters.")),
    source="a.pdf",
    sha256="0" * 64,
    imported_at=datetime(2026, 1, 1, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "data")


def test_what_is_known_of_an_instrument(library: Library) -> None:
    """Our own titles, those of texts that are here, and nothing of other instruments."""
    draft = replace(
        BUDAPEST,
        version="draft",
        articles=(Article("7", "Keepers of lamps", "They light them."), Article("8", "", "Oil.")),
    )
    other = replace(BUDAPEST, instrument="untoc", articles=(Article("1", "Statement of purpose", "To light."),))
    titles = known_titles("budapest", library, [draft, other])
    assert titles[:2] == [("1", "Definitions"), ("2", "Illegal access")]
    assert titles[-1] == ("7", "Keepers of lamps")
    assert ("1", "Statement of purpose") not in titles
    assert known_titles("my-draft", library, [draft]) == []


@pytest.mark.parametrize(
    ("changed", "numbers"),
    [
        ({}, []),
        ({"articles": (Article("2", "Illegal", "access to lamps."),)}, ["2"]),
        ({"articles": (Article("2", "ILLEGAL  ACCESS", "Nobody enters."),)}, []),
        ({"articles": (Article("99", "Lamps", "They are lit."),)}, []),
        ({"articles": (Article("2", "Illegal acces", "Nobody enters."),)}, []),
        ({"articles": (Article("2", "Illegal", "access to lamps."),), "language": "en-GB"}, ["2"]),
        ({"articles": (Article("2", "Lamps", "Nobody enters."),), "version": "draft No. 19"}, []),
        ({"articles": (Article("2", "Accès illégal", "Personne n'entre."),), "language": "fr"}, []),
    ],
)
def test_only_the_same_text_is_expected_to_have_the_same_titles(
    library: Library, changed: dict[str, Any], numbers: list[str]
) -> None:
    assert other_titles(replace(BUDAPEST, **changed), library) == numbers


async def test_a_known_title_tells_where_one_ends_whatever_its_number() -> None:
    """Title and wording stand on one line, without anything that parts them."""
    page = """<p>Article 5 Keepers of lamps Every Party names a keeper of its lamps who lights them at dusk.</p>
    <p>Article 6 Wicks and oil Every Party keeps oil for its lamps and those of its neighbours.</p>"""
    titles = [("17", "Keepers of lamps"), ("18", "Wicks and oil"), ("19", "Every Party")]
    known = await read_document(page.encode(), "a.html", titles=titles)
    assert [(one.number, one.title, one.text[:18]) for one in known.articles] == [
        ("5", "Keepers of lamps", "Every Party names "),
        ("6", "Wicks and oil", "Every Party keeps "),
    ]
    unknown = await read_document(page.encode(), "a.html")
    assert [one.title for one in unknown.articles] == ["", ""]


async def test_a_known_title_that_goes_on_is_not_cut() -> None:
    """The document has a longer one that begins with the same words."""
    page = "".join(
        f"<h3>Article {number}</h3><h4>Wicks and oil of lamps</h4><p>{number}. Every Party keeps oil.</p>"
        for number in range(1, 4)
    )
    read = await read_document(page.encode(), "a.html", titles=[("1", "Wicks and oil")])
    assert {one.title for one in read.articles} == {"Wicks and oil of lamps"}


async def test_a_title_that_a_known_one_bears_out_is_not_made_longer() -> None:
    """Another known one begins alike and goes on as the wording does."""
    page = "".join(
        f"<h3>Article {number}</h3><h4>Wicks and oil</h4><p>Every Party keeps oil for lamp {number}.</p>"
        for number in range(1, 4)
    )
    titles = [("1", "Wicks and oil"), ("2", "Wicks and oil Every Party")]
    read = await read_document(page.encode(), "a.html", titles=[*titles, ("3", "Wicks and oil Every")])
    assert {one.title for one in read.articles} == {"Wicks and oil"}
