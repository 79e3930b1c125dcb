"""What every benchmark shares: tables, medians, the machine's line."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field


def machine() -> str:
    """Return what this ran on."""
    return (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}"
    )


@dataclass(frozen=True)
class Table:
    """A benchmark's result.

    Attributes:
        name: the benchmark's name on the command line.
        title: what is measured against what.
        columns: heads, units in them.
        rows: one list a row.
        note: what to keep in mind when reading it.
    """

    name: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | float | int]]
    note: str = ""
    machine: str = field(default_factory=machine)

    def markdown(self) -> str:
        """Return the table for people."""
        cells = [[_cell(value) for value in row] for row in self.rows]
        widths = [max(len(head), *(len(row[i]) for row in cells)) for i, head in enumerate(self.columns)]
        lines = [f"### {self.name}: {self.title}", "", self.machine, ""]
        lines.append("| " + " | ".join(map(str.ljust, self.columns, widths)) + " |")
        lines.append("|" + "|".join("-" * (width + 2) for width in widths) + "|")
        lines += ["| " + " | ".join(map(str.rjust, row, widths)) + " |" for row in cells]
        return "\n".join([*lines, "", self.note]).rstrip() + "\n"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
