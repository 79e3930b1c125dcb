"""A programme as CSV: bytes -> rows, each a meeting or an item of one, and back. No cell is evaluated. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.calendar import fields
from bot.calendar.model import MEETING, Session
from bot.calendar.programme.model import MOST_ITEMS, Meeting, Reported, RowFate
from bot.calendar.zones import Moment, moment_of, parse_end, parse_moment, seen_from
from bot.errors import DomainError, Invalid

LARGEST = 512 * 1024
"""Bytes of a file."""

COLUMNS = ("day", "start", "end", "item", "title", "place", "document")
_ALSO = {
    "date": "day",
    "from": "start",
    "begin": "start",
    "to": "end",
    "until": "end",
    "agenda item": "item",
    "number": "item",
    "subject": "title",
    "topic": "title",
    "room": "place",
    "venue": "place",
    "documents": "document",
    "symbol": "document",
}
_NEEDED = ("day", "start")
_CELL = 300
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a programme that can be taken; an empty title is the meeting alone."""

    line: int
    text: str
    start: Moment
    end: Moment
    number: str
    title: str
    place: str
    documents: tuple[str, ...]


def read(data: bytes, session: Session, now: datetime) -> tuple[list[Line], list[Reported]]:
    """Return the rows of a file that can be taken, and those that cannot with what is wrong.

    Times are those of the session's zone; an end that is left out is three hours later.

    Args:
        data: the file.
        session: whose programme it is.
        now: the present moment.

    Raises:
        Invalid: ``programme-…``: nothing of it can be taken.
    """
    rows = _rows(_text(data))
    names = _heading(rows[0])
    taken: list[Line] = []
    wrong: list[Reported] = []
    for number, cells in enumerate(rows[1:], start=2):
        row = {name: _plain(cell) for name, cell in zip(names, cells, strict=False) if name}
        if not any(row.values()):
            continue
        shown = " · ".join(row[name] for name in COLUMNS if row.get(name))[:_SHOWN]
        try:
            taken.append(_line(number, shown, row, session, now))
        except DomainError as error:
            wrong.append(Reported(number, RowFate.WRONG, shown, error.key, error.data))
    if not taken and not wrong:
        raise Invalid("programme-file-empty")
    if len(taken) + len(wrong) > MOST_ITEMS:
        raise Invalid("programme-file-long", most=MOST_ITEMS)
    return taken, wrong


def write(meetings: Iterable[Meeting]) -> bytes:
    """Return a programme as CSV, a row for each item and for each meeting without any."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for meeting in meetings:
        start, end = meeting.start.wall, meeting.end.wall
        ends = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%Y-%m-%d %H:%M}"
        for number, title, documents in [(one.number, one.title, one.documents) for one in meeting.items] or [
            ("", "", ())
        ]:
            row = (f"{start:%Y-%m-%d}", f"{start:%H:%M}", ends, number, title, meeting.place, "; ".join(documents))
            writer.writerow([_cell(cell) for cell in row])
    # With a byte order mark, without which spreadsheets read the names in a local 8-bit encoding.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def moments(session: Session, start_text: str, end_text: str, now: datetime) -> tuple[Moment, Moment]:
    """Return when a meeting is, in the session's zone, on one of its days.

    Raises:
        Invalid: ``time-…``, ``zone-…``, or ``programme-outside``.
    """
    zone, city = session.start.zone, session.start.city
    start = seen_from(parse_moment(start_text, now=now, default_zone=zone, default_city=city).utc, zone, city)
    if end_text.strip():
        end = seen_from(parse_end(end_text, start, now=now).utc, zone, city)
    else:
        end = moment_of(start.wall + MEETING, zone, city)
    first = session.start.wall.date()
    last = session.end.wall.date() if session.end is not None else None
    day = start.wall.date()
    if day < first or (last is not None and day > last) or end.utc - start.utc > timedelta(days=1):
        raise Invalid(
            "programme-outside", day=day.isoformat(), first=first.isoformat(), last=(last or first).isoformat()
        )
    return start, end


def _line(number: int, shown: str, row: Mapping[str, str], session: Session, now: datetime) -> Line:
    for name, cell in row.items():
        if len(cell) > _CELL:
            raise Invalid("programme-cell-long", column=name, most=_CELL)
    for name in _NEEDED:
        if not row.get(name):
            raise Invalid("programme-cell-missing", column=name)
    start, end = moments(session, f"{row['day']} {row['start']}", row.get("end", ""), now)
    item = fields.line(row.get("item", ""), "item", fields.NAME)
    title = row.get("title", "")
    return Line(
        line=number,
        text=shown,
        start=start,
        end=end,
        number=item,
        title=fields.title(title or item) if title or item else "",
        place=fields.line(row.get("place", ""), "place", fields.PLACE),
        documents=fields.documents(row.get("document", "")),
    )


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise Invalid("programme-file-large", most=LARGEST // 1024)
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Invalid("programme-file-not-csv")


def _rows(text: str) -> list[list[str]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise Invalid("programme-file-not-csv") from error
    while rows and not any(cell.strip() for cell in rows[0]):
        del rows[0]
    if not rows:
        raise Invalid("programme-file-empty")
    return rows


def _heading(cells: Sequence[str]) -> list[str]:
    names = [" ".join(cell.casefold().split()) for cell in cells]
    names = [_ALSO.get(name, name) for name in names]
    names = [name if name in COLUMNS else "" for name in names]
    if missing := [name for name in _NEEDED if name not in names]:
        raise Invalid("programme-file-columns", missing=", ".join(missing), columns=", ".join(COLUMNS))
    if twice := [name for name in COLUMNS if names.count(name) > 1]:
        raise Invalid("programme-file-twice", column=twice[0])
    return names


def _plain(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from calculating it."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
