"""The JSON of the command line holds what docs/reference.md promises."""

import json

from bot.reference.jsonviews import answer_json, instrument_json, principle_shown_json, shown_json, term_json
from bot.reference.service import ReferenceService


def test_an_article(reference: ReferenceService) -> None:
    """citation, title, version, lang, kind, text; and how far it was checked."""
    row = shown_json(reference.show(reference.article("uncc", "24")))
    assert {key: row[key] for key in ("citation", "title", "version", "lang", "kind", "verified")} == {
        "citation": "uncc:24",
        "title": "Conditions and safeguards",
        "version": "A/RES/79/243",
        "lang": "en",
        "kind": "summary",
        "verified": "no",
    }
    assert str(row["text"]).startswith("Powers are subject to")
    assert row["counterparts"] == ["budapest:15"]
    assert row["principles"] == ["existing-obligations"]
    assert json.loads(json.dumps(row)) == row


def test_a_search(reference: ReferenceService) -> None:
    """query, and results with citation, title, version, score, snippet; nothing found is an empty list."""
    row = answer_json(reference.search("extradition", "uncc", limit=1))
    assert row["query"] == "extradition"
    results = row["results"]
    assert isinstance(results, list)
    (result,) = results
    assert isinstance(result, dict)
    assert (result["citation"], result["title"], result["version"]) == ("uncc:37", "Extradition", "A/RES/79/243")
    assert isinstance(result["score"], float)
    assert "**" not in str(result["snippet"])
    assert answer_json(reference.search("Fisheries subsidies"))["results"] == []


def test_treaties_principles_and_words(reference: ReferenceService) -> None:
    """Each names its version or date."""
    assert instrument_json(reference.instruments()[0])["version"] == "A/RES/79/243"
    principle = principle_shown_json(reference.principle("1"))
    assert (principle["id"], principle["number"], principle["rating"]) == ("protect-victims", 1, "mixed")
    assert term_json(reference.glossary("MLA"))["verified"] == "no"
