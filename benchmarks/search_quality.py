"""How well provisions are found: this search beside plain FTS5 with bm25, on graded queries.

    caucus bench search_quality, or python -m benchmarks.search_quality [--misses]

Query sets: tests/reference/queries/*.yaml and benchmarks/search_queries.yaml (ours) and, where it is there,
../shared/data/search/dev_queries.yaml; with the wording of the Budapest Convention where that is there.
nDCG@5 with gain 2^grade - 1; success@3: one of the first three has the highest grade; a query that nothing answers
counts 1 when nothing is found. The floor is what most bots would do: FTS5, porter stemmer, every word quoted, joined by
OR.
"""

import argparse
import math
import re
import sqlite3
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks import corpora
from benchmarks.common import Table
from bot.reference.loader import load
from bot.reference.model import Library
from bot.reference.service import ReferenceService
from bot.reference.wordings.merge import merged

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "benchmarks" / "search_queries.yaml"
QUERIES = ROOT / "tests" / "reference" / "queries"
SHARED = ROOT.parent / "shared" / "data" / "search" / "dev_queries.yaml"
TOP = 5

Find = Callable[[str, str], list[str]]
"""(query, instrument or 'any') -> citations, best first."""


@dataclass(frozen=True)
class Graded:
    """A query with the grades of what answers it."""

    kind: str
    instrument: str
    query: str
    grades: dict[str, int]


def query_sets() -> dict[str, list[Graded]]:
    """Return the sets that are here, by name."""
    content = yaml.safe_load(OURS.read_text(encoding="utf-8"))
    sets = {name: [Graded(*row) for row in rows] for name, rows in content.items()}
    for path in sorted(QUERIES.glob("*.yaml")):
        sets[path.stem] = [Graded(*row) for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    if SHARED.exists():
        rows = yaml.safe_load(SHARED.read_text(encoding="utf-8"))
        sets["shared"] = [
            Graded(row["kind"], row["treaty"], row["query"], {one["article"]: one["grade"] for one in row["relevant"]})
            for row in rows
        ]
    return sets


def ndcg(found: list[str], grades: dict[str, int], top: int = TOP) -> float:
    """Return the normalised discounted cumulative gain of the first results."""
    if not grades:
        return 0.0 if found else 1.0
    gain = sum((2 ** grades.get(one, 0) - 1) / math.log2(at + 2) for at, one in enumerate(found[:top]))
    ideal = sorted(grades.values(), reverse=True)[:top]
    best = sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(ideal))
    return float(gain / best)


def success(found: list[str], grades: dict[str, int], top: int = 3) -> float:
    """Return 1 when one of the first results is what was wanted."""
    if not grades:
        return 0.0 if found else 1.0
    return float(any(grades.get(one) == max(grades.values()) for one in found[:top]))


def recall(found: list[str], grades: dict[str, int], top: int = TOP) -> float:
    """Return the part of the wanted provisions among the first results."""
    wanted = [one for one, grade in grades.items() if grade == 2][:top]
    return sum(one in found[:top] for one in wanted) / len(wanted) if wanted else float(not found or bool(grades))


def ours(reference: ReferenceService) -> Find:
    """Return the project's search."""

    def find(query: str, instrument: str) -> list[str]:
        return [result.provision.citation for result in reference.search(query, instrument, limit=TOP).results]

    return find


def floor(seen: Library) -> Find:
    """Return plain FTS5 with bm25 and a snippet over the same texts."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(citation UNINDEXED, title, body, more, tokenize='porter unicode61')"
    )
    for instrument in seen.instruments.values():
        for one in instrument.provisions:
            concerns = [concern.concern for concern in one.concerns]
            text = one.text if one.summary is None else f"{one.summary.text}\n{one.text}"
            connection.execute(
                "INSERT INTO t VALUES (?,?,?,?)", (one.citation, one.title, text, " ; ".join([*one.tags, *concerns]))
            )

    def find(query: str, instrument: str) -> list[str]:
        words = re.findall(r"\w+", query)
        if not words:
            return []
        match = " OR ".join(f'"{word}"' for word in words)
        rows = connection.execute(
            "SELECT citation, snippet(t, 2, '**', '**', '…', 24) FROM t WHERE t MATCH ?"
            " ORDER BY bm25(t, 0, 3.0, 1.0, 1.0) LIMIT 30",
            (match,),
        ).fetchall()
        return [row[0] for row in rows if instrument in {"any", row[0].split(":")[0]}][:TOP]

    return find


def measure_queries(find: Find, queries: Iterable[Graded], *, misses: bool = False) -> dict[str, dict[str, float]]:
    """Return nDCG@5, success@3, recall@5 and the number of queries, by kind and for all."""
    scores: dict[str, list[tuple[float, float, float]]] = {}
    for one in queries:
        found = find(one.query, one.instrument)
        got = (ndcg(found, one.grades), success(found, one.grades), recall(found, one.grades))
        for kind in (one.kind, "all"):
            scores.setdefault(kind, []).append(got)
        if misses and got[0] < 0.7:
            print(f"  {got[0]:.2f} {one.kind:14} {one.query[:70]!r} -> {found} wanted {one.grades}")
    kinds = [*(kind for kind in scores if kind != "all"), "all"]
    return {
        kind: {
            "queries": len(scores[kind]),
            **{
                name: round(statistics.fmean(values), 3)
                for name, values in zip(
                    ("ndcg@5", "success@3", "recall@5"), zip(*scores[kind], strict=True), strict=True
                )
            },
        }
        for kind in kinds
    }


def library() -> Library:
    """Return data/, with the wording of the Budapest Convention where it is here."""
    ours = load(ROOT / "data")
    return merged(ours, [corpora.wording("budapest_ets185.en")]) if corpora.FOLDER.exists() else ours


def by_kind(find: Find, sets: dict[str, list[Graded]]) -> dict[str, dict[str, float]]:
    """Return the measures over all sets, by kind."""
    return measure_queries(find, [one for queries in sets.values() for one in queries])


def measure() -> list[Table]:
    """Measure by kind and by set, with the floor beside."""
    seen = library()
    sets = query_sets()
    finds = {"Caucus": ours(ReferenceService(seen)), "FTS5": floor(seen)}
    note = "Texts: our summaries" + (", and the Budapest Convention in its wording." if seen.wordings else ".")
    columns = ("queries", "n", "nDCG@5", "success@3", "recall@5", "FTS5 nDCG@5", "FTS5 success@3")
    kinds = {name: by_kind(find, sets) for name, find in finds.items()}
    named = {
        name: {each: measure_queries(find, queries)["all"] for each, queries in sets.items()}
        for name, find in finds.items()
    }
    return [
        Table("search_quality", "graded queries by kind", columns, _rows(kinds["Caucus"], kinds["FTS5"]), note),
        Table("search_quality-sets", "graded queries by set", columns, _rows(named["Caucus"], named["FTS5"])),
    ]


def _rows(found: dict[str, dict[str, float]], beside: dict[str, dict[str, float]]) -> list[list[str | float | int]]:
    return [
        [name, int(one["queries"]), one["ndcg@5"], one["success@3"], one["recall@5"],
         beside[name]["ndcg@5"], beside[name]["success@3"]]
        for name, one in found.items()
    ]  # fmt: skip


def main() -> None:
    """Print the tables, and with --misses what was not found well."""
    parser = argparse.ArgumentParser(description="Quality of the search")
    parser.add_argument("--misses", action="store_true", help="also print what was not found well")
    arguments = parser.parse_args()
    for table in measure():
        print(table.markdown())
    if arguments.misses:
        find = ours(ReferenceService(library()))
        for name, queries in query_sets().items():
            print(f"\n{name}: below 0.7")
            measure_queries(find, queries, misses=True)


if __name__ == "__main__":
    main()
