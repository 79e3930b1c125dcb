"""How well provisions are found, as a number: it may rise, it may not fall unnoticed."""

import pytest

from benchmarks.search_quality import floor, measure, ours, query_sets
from bot.reference.service import ReferenceService

EXPECTED = {"before": 0.94, "after": 0.90, "last": 0.93, "final": 0.78, "shared": 0.94}
"""nDCG@5, some hundredths below what was measured when this was written."""


@pytest.mark.parametrize("name", EXPECTED)
def test_graded_queries_find_what_they_are_for(reference: ReferenceService, name: str) -> None:
    """On every set, and far above plain full-text search over the same texts."""
    queries = query_sets().get(name)
    if queries is None:
        pytest.skip("the shared queries are not here (../shared/data/search)")
    found = measure(ours(reference), queries)["all"]
    assert found["ndcg@5"] >= EXPECTED[name]
    assert found["success@3"] >= EXPECTED[name]
    plain = measure(floor(reference.library, aid=False), queries)["all"]
    assert found["ndcg@5"] > plain["ndcg@5"] + 0.3


def test_a_reference_is_always_found(reference: ReferenceService) -> None:
    """Who cites an article gets that article."""
    for name, queries in query_sets().items():
        cited = [one for one in queries if one.kind == "reference"]
        if cited:
            assert measure(ours(reference), cited)["all"]["ndcg@5"] > 0.99, name
