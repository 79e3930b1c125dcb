"""How well and how fast provisions are found: this search beside plain FTS5 with bm25, on graded queries.

    python -m benchmarks.search_quality [--json] [--misses]

Query sets: benchmarks/search_queries.yaml (ours) and, where it is there, ../shared/data/search/dev_queries.yaml.
nDCG@5 with gain 2^grade - 1; success@3: one of the first three has grade 2; a query that nothing answers counts 1 when
nothing is found. The floor is what most bots would do: FTS5, porter stemmer, every word quoted, joined by OR.
"""

import argparse
import json
import math
import re
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.reference.model import Library
from bot.reference.service import ReferenceService

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "benchmarks" / "search_queries.yaml"
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


def floor(library: Library, *, aid: bool) -> Find:
    """Return plain FTS5 with bm25 and a snippet; with `aid` it also has the finding aid's words."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(citation UNINDEXED, title, body, more, tokenize='porter unicode61')"
    )
    listed: dict[str, list[str]] = {}
    for entry in library.aids.index:
        for citation in entry.at:
            listed.setdefault(citation, []).extend([*entry.names, *entry.details])
    for instrument in library.instruments.values():
        for one in instrument.provisions:
            concerns = [concern.concern for concern in one.concerns]
            more = [*one.tags, *concerns, *(listed.get(one.citation, []) if aid else [])]
            connection.execute("INSERT INTO t VALUES (?,?,?,?)", (one.citation, one.title, one.text, " ; ".join(more)))

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


def measure(find: Find, queries: Iterable[Graded], *, misses: bool = False) -> dict[str, dict[str, float]]:
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


def speed(finds: dict[str, Find], queries: list[Graded], rounds: int = 5) -> dict[str, dict[str, float]]:
    """Return median and 99th percentile of a query in microseconds; the finders take turns at each query."""
    times: dict[str, list[float]] = {name: [] for name in finds}
    for _ in range(rounds):
        for one in queries:
            for name, find in finds.items():
                start = time.perf_counter()
                find(one.query, one.instrument)
                times[name].append((time.perf_counter() - start) * 1e6)
    return {
        name: {"median_us": round(statistics.median(all_of)), "p99_us": round(statistics.quantiles(all_of, n=100)[98])}
        for name, all_of in times.items()
    }


def run() -> dict[str, Any]:
    """Measure everything and return it."""
    reference = ReferenceService.load(ROOT / "data")
    finds = {
        "caucus": ours(reference),
        "fts5": floor(reference.library, aid=False),
        "fts5+aid": floor(reference.library, aid=True),
    }
    sets = query_sets()
    quality = {
        name: {finder: measure(find, queries) for finder, find in finds.items()} for name, queries in sets.items()
    }
    everything = [one for queries in sets.values() for one in queries]
    return {"quality": quality, "speed": speed(finds, everything)}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Quality and speed of the search")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="also print what was not found well")
    arguments = parser.parse_args()
    found = run()
    if arguments.json:
        print(json.dumps(found, indent=2))
        return
    for name, by_finder in found["quality"].items():
        print(f"\n{name}: nDCG@5 / success@3 / recall@5")
        print(f"{'':16}{'n':>4}  " + "".join(f"{finder:>22}" for finder in by_finder))
        for kind in by_finder["caucus"]:
            cells = [by_finder[finder][kind] for finder in by_finder]
            line = "".join(f"{c['ndcg@5']:>10.3f}{c['success@3']:>6.2f}{c['recall@5']:>6.2f}" for c in cells)
            print(f"{kind:16}{cells[0]['queries']:>4}  {line}")
    base = found["speed"]["fts5"]
    print("\na query        median us  (of fts5)    p99 us  (of fts5)")
    for name, one in found["speed"].items():
        medians, nines = one["median_us"] / base["median_us"], one["p99_us"] / base["p99_us"]
        print(f"{name:14}{one['median_us']:>10}{medians:>10.2f}x{one['p99_us']:>10}{nines:>10.2f}x")
    if arguments.misses:
        reference = ReferenceService.load(ROOT / "data")
        for name, queries in query_sets().items():
            print(f"\n{name}: below 0.7")
            measure(ours(reference), queries, misses=True)


if __name__ == "__main__":
    main()
