"""data/ holds our own words: no stretch of a treaty's or the manifesto's wording stands in it."""

import json
import re
from pathlib import Path

import pytest

from bot.reference.service import ReferenceService

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
LONGEST = 9
"""So many words in a row may be the same: names of things ('interception of content data') are."""


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[at : at + LONGEST]) for at in range(len(words) - LONGEST + 1)}


@pytest.mark.skipif(not SHARED.exists(), reason="the wordings to compare with are not here (../shared/data)")
def test_no_wording_in_the_data(reference: ReferenceService) -> None:
    """Summaries, explanations and the finding aid against Budapest, UNTOC, UNCAC and the manifesto."""
    library = reference.library
    ours = [one.text for instrument in library.instruments.values() for one in instrument.provisions]
    ours += [one.text for one in reference.principles()] + [term.text for term in library.terms]
    ours += ["; ".join([*entry.names, *entry.details]) for entry in library.aids.index]
    theirs: set[tuple[str, ...]] = set()
    for name in ("budapest_ets185.en", "untoc.en", "uncac.en"):
        content = json.loads((SHARED / "corpora" / f"{name}.json").read_text(encoding="utf-8"))
        for article in content["articles"]:
            theirs |= runs(article["text"])
    for source in (SHARED / "sources").glob("001_*"):
        theirs |= runs(source.read_text(encoding="utf-8"))
    copied = {" ".join(run) for text in ours for run in runs(text) & theirs}
    assert copied == set()
