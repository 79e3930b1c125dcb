"""The depositary's table as CSV -> steps of states. Nothing in it is evaluated, whatever a cell begins with."""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.errors import Invalid
from bot.reference.suggest import normal
from bot.status.model import Deed, How, Step
from bot.status.names import States

BYTES_LIMIT = 512 * 1024
ROWS_LIMIT = 1000
COLUMNS_LIMIT = 40
_CELL_LIMIT = 300
_SHOWN = 60
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_WORD_YEAR = re.compile(r"(\d{1,2})[\s./-]+([A-Za-z]{3,9})\.?[\s./-]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_COLUMNS = {
    "state": ("participant", "state", "states", "country", "party", "parties", "name", "member"),
    "signed": ("signature", "signed", "date of signature", "sign"),
    "bound": ("ratification", "ratified", "acceptance", "approval", "accession", "consent", "confirmation"),
}
_KINDS = {
    "accession": How.ACCEDED,
    "acceptance": How.ACCEPTED,
    "approval": How.APPROVED,
    "confirmation": How.CONFIRMED,
    "succession": How.SUCCEEDED,
    "ratification": How.RATIFIED,
}
# The depositary's marks: 'a' accession, 'A' acceptance, 'AA' approval, 'c' formal confirmation, 'd' succession.
_MARKS = {"a": How.ACCEDED, "A": How.ACCEPTED, "AA": How.APPROVED, "c": How.CONFIRMED, "d": How.SUCCEEDED}


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was not (wholly) taken: its line, what stood there, a key of the catalogue, what may be meant."""

    line: int
    key: str
    text: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a file.

    Attributes:
        deeds: steps of the states that were recognised.
        states: how many states were recognised, also those without a step.
        problems: rows not taken.
        encoding: how the bytes were read; anything but UTF-8 was a guess.
        sha256: of the file's bytes.
    """

    deeds: tuple[Deed, ...]
    states: int
    problems: tuple[Problem, ...]
    encoding: str
    sha256: str


def read_table(content: bytes, states: States) -> Report:
    """Read a table of states with their signatures and ratifications.

    Args:
        content: a CSV file, also with semicolons or tabs, in UTF-8, UTF-16 with its mark, or Windows-1252.
        states: who is who.

    Raises:
        Invalid: ``status-file-…``: too large, no text, no table, no column of states, no state in it.
    """
    if len(content) > BYTES_LIMIT:
        raise Invalid("status-file-size", limit=BYTES_LIMIT // 1024)
    text, encoding = _decoded(content)
    rows, header, at = _table(text)
    table = _Columns(header, [row for _, row in rows[at:]])
    deeds: list[Deed] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for line, row in rows[at + 1 :]:
        name = table.name(row)
        if not name:
            continue
        state = states.find(name)
        if state is None:
            near = states.near(name, 1)
            problems.append(Problem(line, "status-row-unknown", name[:_SHOWN], near[0].name if near else ""))
        elif state.code in seen:
            problems.append(Problem(line, "status-row-twice", state.name, str(seen[state.code])))
        else:
            seen[state.code] = line
            found, wrong = table.deeds(state.code, row)
            deeds += found
            problems += [Problem(line, "status-row-date", f"{state.name}: {cell[:_SHOWN]}") for cell in wrong]
    if not seen:
        raise Invalid("status-file-empty")
    return Report(tuple(deeds), len(seen), tuple(problems), encoding, hashlib.sha256(content).hexdigest())


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding), encoding.removesuffix("-sig").upper()
            except UnicodeDecodeError as error:
                raise Invalid("status-file-text") from error
    if b"\x00" in content:
        raise Invalid("status-file-text")
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        # What Excel writes in western Europe; a byte it does not know shows as a mark in a name, which is then unknown.
        return content.decode("cp1252", errors="replace"), "Windows-1252"


def _table(text: str) -> tuple[list[tuple[int, list[str]]], dict[str, list[int]], int]:
    """Return the rows with their lines, the columns, and where the heading stands; by the sign that makes a table."""
    for delimiter in "\t;,":
        rows = _rows(text, delimiter)
        if (header := _header(rows)) is not None:
            return rows, *header
    raise Invalid("status-file-columns")


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in reader:
            if len(rows) > ROWS_LIMIT or len(row) > COLUMNS_LIMIT:
                raise Invalid("status-file-rows", rows=ROWS_LIMIT, columns=COLUMNS_LIMIT)
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num, [cell[:_CELL_LIMIT] for cell in row]))
    except csv.Error as error:
        # A field larger than the module takes: a quotation mark that nobody closed.
        raise Invalid("status-file-table") from error
    return rows


def _header(rows: Sequence[tuple[int, list[str]]]) -> tuple[dict[str, list[int]], int] | None:
    """Return the columns by what they hold, and where the heading stands: titles may come before it."""
    for at, (_, row) in enumerate(rows[:20]):
        found = {kind: [i for i, cell in enumerate(row) if _is_called(cell, names)] for kind, names in _COLUMNS.items()}
        states = found["state"][:1]
        signed = [i for i in found["signed"] if i not in states]
        bound = [i for i in found["bound"] if i not in [*states, *signed]]
        if states and (signed or bound):
            return {"state": states, "signed": signed, "bound": bound}, at
    return None


def _is_called(cell: str, names: Iterable[str]) -> bool:
    words = normal(cell)
    return any(f" {name}" in f" {words}" for name in names)


class _Columns:
    """What the columns hold, and in which order the file writes the numbers of a day."""

    def __init__(self, columns: dict[str, list[int]], rows: Sequence[Sequence[str]]) -> None:
        self._columns = columns
        self._hows: dict[int, How] = {}
        for at in columns["bound"]:
            named = {how for word, how in _KINDS.items() if word in normal(rows[0][at])}
            self._hows[at] = named.pop() if len(named) == 1 else How.RATIFIED
        days = [_NUMBERS.match(row[at].strip()) for row in rows for at in self._dated if at < len(row)]
        day_first = any(int(match[1]) > 12 for match in days if match)
        month_first = any(int(match[2]) > 12 for match in days if match)
        # '03/04/2026' alone could be either; the rest of the column tells, or nobody can.
        self._day_first = day_first if day_first != month_first else None

    @property
    def _dated(self) -> list[int]:
        return [*self._columns["signed"], *self._columns["bound"]]

    def name(self, row: Sequence[str]) -> str:
        """Return the state's name as it stands there."""
        return self._cell(row, "state")[0]

    def deeds(self, code: str, row: Sequence[str]) -> tuple[list[Deed], list[str]]:
        """Return a row's steps, and the cells whose day cannot be told."""
        found: list[Deed] = []
        wrong: list[str] = []
        for step in Step:
            cell, at = self._cell(row, step.value)
            if not cell or cell in {"-", "–", "—"}:
                continue
            day, mark = self._day(cell)
            if day is None:
                wrong.append(cell)
                continue
            how = None if step is Step.SIGNED else _MARKS.get(mark, self._hows[at])
            found.append(Deed(code, step, day.isoformat(), how))
        return found, wrong

    def _cell(self, row: Sequence[str], kind: str) -> tuple[str, int]:
        filled = ((row[at].strip(), at) for at in self._columns[kind] if at < len(row) and row[at].strip())
        return next(filled, ("", -1))

    def _day(self, cell: str) -> tuple[date | None, str]:
        """Return the day a cell names and the mark after it; no day where it names none for sure."""
        if match := _DAY_WORD_YEAR.match(cell):
            month = match[2][:3].lower()
            numbers = (match[3], str(_MONTHS.index(month) + 1) if month in _MONTHS else "0", match[1])
        elif match := _YEAR_FIRST.match(cell):
            numbers = (match[1], match[2], match[3])
        elif match := _NUMBERS.match(cell):
            numbers = (match[3], match[2], match[1]) if self._day_first else (match[3], match[1], match[2])
            if self._day_first is None and match[1] != match[2]:
                return None, ""
        else:
            return None, ""
        try:
            return date(*map(int, numbers)), cell[match.end() :].strip(" .()[]0123456789,")
        except ValueError:
            return None, ""
