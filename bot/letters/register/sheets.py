"""The register as a table: written so that no spreadsheet calculates a cell, read whatever wrote it. Pure."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.errors import DomainError, Invalid
from bot.letters.entries.sheet.reading import is_lost, read_sheet
from bot.letters.export.table import safe_cell
from bot.letters.register.columns import cell_of, columns_of
from bot.letters.register.model import FIELDS, Details, Member, changed, flat

BYTES = 1_000_000
ROWS = 5_000
_SHOWN, _ANSWER = 300, 40


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be taken, by its number in the file, and why: a key of the catalogue with its data."""

    row: int
    error: DomainError


@dataclass(frozen=True, slots=True)
class Table:
    """What a table holds.

    Attributes:
        rows: number of the row in the file, organisation.
        faults: rows that cannot be taken.
        notes: of rows that are taken, what was left out of them and why.
        columns: field of the register, heading of the column that was read for it; in the register's order.
        unused: headings of the others.
    """

    rows: tuple[tuple[int, Details], ...]
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()


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
    columns = columns_of(sheet.header)
    if "name" not in columns:
        # Somebody else's table: its words are shown without what Discord would make a link or a mention of.
        heads = (re.sub(r"[`*_~|<>@\[\]\\]", "", head) for head in sheet.header)
        raise Invalid("register-file-columns", found=", ".join(filter(None, heads))[:_SHOWN])
    if len(sheet.rows) > ROWS:
        raise Invalid("register-file-rows", limit=ROWS)
    found, faults, notes = [], [], []
    for number, row in sheet.rows:
        cells = {field: _uncelled(row[at]) if at < len(row) else "" for field, at in columns.items()}
        if any(map(is_lost, cells.values())):
            faults.append(Fault(number, Invalid("letter-import-row-broken")))
            continue
        typed = {field: cell_of(field, cell) for field, cell in cells.items()}
        if typed.get("ecosoc", "") is None:
            notes.append(Fault(number, Invalid("register-import-ecosoc", answer=cells["ecosoc"].strip()[:_ANSWER])))
        try:
            found.append((number, changed(Details(name=""), {field: text or "" for field, text in typed.items()})))
        except DomainError as error:
            faults.append(Fault(number, error))
    return Table(
        tuple(found),
        tuple(faults),
        tuple(notes),
        tuple((field, sheet.header[at]) for field, at in columns.items()),
        tuple(head for at, head in enumerate(sheet.header) if at not in columns.values()),
    )


def _uncelled(cell: str) -> str:
    """Return what `safe_cell` made a cell of."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
