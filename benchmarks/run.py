"""Runs benchmarks by name: every module of this folder with a `measure()` function is one."""

import dataclasses
import importlib
import json
import pkgutil
import sys
from collections.abc import Sequence

import benchmarks

NOT_MEASURES = {"common", "run"}


def names() -> list[str]:
    """Return the benchmarks there are."""
    return sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name not in NOT_MEASURES)


def main(wanted: Sequence[str], *, wants_json: bool) -> int:
    """Measure and print; 2 where a name is not known."""
    unknown = [name for name in wanted if name not in names()]
    if unknown:
        print(f"caucus: no benchmark called {', '.join(unknown)}; there are: {', '.join(names())}", file=sys.stderr)
        return 2
    results = []
    for name in wanted or names():
        for table in importlib.import_module(f"benchmarks.{name}").measure():
            results.append(dataclasses.asdict(table))
            if not wants_json:
                print(table.markdown(), flush=True)
    if wants_json:
        print(json.dumps(results, indent=2))
    return 0
