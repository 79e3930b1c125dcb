"""The register as a table: written so that no spreadsheet calculates a cell, read whatever wrote it. Pure."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from bot.errors import DomainError, Invalid
from bot.letters.entries.sheet.reading import read_sheet
from bot.letters.export.table import safe_cell
from bot.letters.register.model import FIELDS, Details, Member, changed, flat

BYTES = 1_000_000
ROWS = 5_000
_HEADINGS = {
    "organisation": "name",
    "organization": "name",
    "acronym": "acronyms",
    "other names": "names",
    "other_names": "names",
    "language": "languages",
    "url": "website",
    "web": "website",
    "ecosoc status": "ecosoc",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be taken, by its number in the file, and why: a key of the catalogue with its data."""

    row: int
    error: DomainError


@dataclass(frozen=True, slots=True)
class Table:
    """What a table holds: organisations, and the rows that cannot be taken."""

    rows: tuple[tuple[int, Details], ...]
    faults: tuple[Fault, ...]


def written(members: Iterable[Member]) -> bytes:
    """Return the table, with a byte order mark, without which spreadsheets read names in a local 8-bit encoding."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for member in members:
        values = flat(member.details)
        writer.writerow([safe_cell(values[field]) for field in FIELDS])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def read(content: bytes) -> Table:
    """Read a table; its first row names the columns.

    Raises:
        Invalid: ``register-file-size``, ``register-file-columns``, ``register-file-rows``, or as `read_sheet`.
    """
    if len(content) > BYTES:
        raise Invalid("register-file-size", limit=BYTES // 1_000_000)
    sheet = read_sheet(content)
    heads = [_HEADINGS.get(head.strip().lower(), head.strip().lower()) for head in sheet.header]
    if "name" not in heads:
        raise Invalid("register-file-columns")
    if len(sheet.rows) > ROWS:
        raise Invalid("register-file-rows", limit=ROWS)
    found, faults = [], []
    for number, row in sheet.rows:
        typed = {head: _uncelled(cell) for head, cell in zip(heads, row, strict=False) if head in FIELDS}
        try:
            found.append((number, changed(Details(name=""), {**typed, "ecosoc": typed.get("ecosoc", "").lower()})))
        except DomainError as error:
            faults.append(Fault(number, error))
    return Table(tuple(found), tuple(faults))


def _uncelled(cell: str) -> str:
    """Return what `safe_cell` made a cell of."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
