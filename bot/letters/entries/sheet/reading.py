"""A file's bytes to rows of cells: encoding and delimiter found out, broken files refused in one sentence. Pure."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from bot.errors import Invalid

BYTES_LIMIT = 15_000_000
ROWS_LIMIT = 100_000
COLUMNS_LIMIT = 200
BROKEN = "\ufffd"
"""Stands where a letter could not be read."""

_MARKS = (
    (codecs.BOM_UTF8, "utf_8_sig"), (codecs.BOM_UTF32_LE, "utf_32"), (codecs.BOM_UTF32_BE, "utf_32"),
    (codecs.BOM_UTF16_LE, "utf_16"), (codecs.BOM_UTF16_BE, "utf_16"),
)  # fmt: skip
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_MARKUP = re.compile(r"\s*(<!doctype|<html|<\?xml|<svg|\{\s*[\"}]|\[\s*[\[{\"])", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_OTHER_SCRIPTS = ["cp1251", "cp1256", "cp1250", "mac_roman", "gb18030", "big5", "cp1253", "cp1255"]
_DOUBLE = frozenset({"gb18030", "big5"})
_WORDS = re.compile(r"[^\s\x00-\x40\x5b-\x60\x7b-\x7f“”‘’–—«»…¡¿°ºª·€©®´¨]+")
_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SAMPLE = 65_536
_FEW = 20


def is_lost(cell: str) -> bool:
    """Whether letters of a cell are lost: here, or where a program saved it in an encoding that does not know them."""
    return BROKEN in cell or "???" in cell


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        header: what stands over each column; empty where nothing does.
        rows: number of the row as a spreadsheet counts (the header is above them), and its cells: as many as the
            header has. Rows with nothing in them are left out.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def repeated(self) -> tuple[str, ...]:
        """Return the headings that stand over more than one column."""
        return tuple(name for name, n in Counter(name for name in self.header if name).items() if n > 1)


def read_sheet(data: bytes) -> Sheet:
    """Return a file's table.

    Raises:
        Invalid: ``letter-import-large``, ``-empty``, ``-workbook``, ``-not-csv``, ``-no-rows``, ``-rows``.
    """
    if len(data) > BYTES_LIMIT:
        raise Invalid("letter-import-large", megabytes=BYTES_LIMIT // 1_000_000)
    text = text_of(data)
    if not text.strip():
        raise Invalid("letter-import-empty")
    told = _SEPARATOR.match(text)
    delimiter = told.group(1) if told else _delimiter(text)
    records = _records(text[told.end() :] if told else text, delimiter, 2 if told else 1)
    header: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = []
    for number, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = _header(cells)
            continue
        rows.append((number, tuple(cells[: len(header)]) + ("",) * (len(header) - len(cells))))
        if len(rows) > ROWS_LIMIT:
            raise Invalid("letter-import-rows", limit=ROWS_LIMIT)
    if not rows:
        raise Invalid("letter-import-no-rows")
    return Sheet(header, tuple(rows))


def text_of(data: bytes) -> str:
    """Return a file's text; letters that cannot be read become `BROKEN`, and their rows say so later.

    Raises:
        Invalid: ``letter-import-workbook`` or ``letter-import-not-csv``.
    """
    if data.startswith(_WORKBOOKS):
        raise Invalid("letter-import-workbook")
    if data.startswith(_OTHERS):
        raise Invalid("letter-import-not-csv")
    text = _decoded(data)
    head = text[:_SAMPLE]
    if "\0" in text or len(_CONTROL.findall(head)) * 100 > len(head) or _MARKUP.match(head):
        raise Invalid("letter-import-not-csv")
    return text


def _decoded(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    head = data[:400]
    if head.count(b"\0") * 4 > len(head):
        return data.decode("utf_16_be" if head[::2].count(0) > head[1::2].count(0) else "utf_16_le", "replace")
    try:
        return data.decode("utf_8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf_8", "replace")
    broken = text.count(BROKEN)
    # More letters of several bytes than broken ones: UTF-8 in which something went wrong, no other encoding.
    if sum(character > "\x7f" for character in text) - broken > broken:
        return text
    lines = data.splitlines(keepends=True)
    whole = [_is_utf8(line) for line in lines]
    encoding = _older(b"".join(line for line, one in zip(lines, whole, strict=True) if not one)[:_SAMPLE])
    if encoding in _DOUBLE:
        # Two bytes a letter: a short line may be UTF-8 by chance.
        return data.decode(encoding, "replace")
    # Line by line: tables are put together of several downloads, and a name of signs that nobody wrote is none.
    return "".join(line.decode("utf_8" if one else encoding, "replace") for line, one in zip(lines, whole, strict=True))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf_8")
    except UnicodeDecodeError:
        return False
    return True


def _older(telling: bytes) -> str:
    """Return the encoding of lines that are no UTF-8."""
    if _western(telling.decode("cp1252", "replace")):
        return "cp1252"
    best = from_bytes(telling, cp_isolation=_OTHER_SCRIPTS).best()
    return best.encoding if best else "cp1252"


def _western(text: str) -> bool:
    """Whether a text read as Windows-1252 makes sense: letters only within words, most of them plain ones.

    Cyrillic, Greek or Chinese read so is accents throughout, Polish has signs for money and powers in its words.
    """
    odd = [word for word in _WORDS.findall(text) if not word.isascii()]
    sound = [word for word in odd if BROKEN not in word]
    letters = "".join(sound)
    # A few bytes that went wrong do not make it Arabic, which has the accents of French too.
    few = len(odd) - len(sound) <= len(odd) // _FEW
    return few and letters.isalpha() and sum(character > "\x7f" for character in letters) <= 0.5 * len(letters)


def _delimiter(text: str) -> str:
    head = text[:_SAMPLE]
    whole = head if len(head) == len(text) else head[: head.rfind("\n") + 1] or head

    def fit(delimiter: str) -> tuple[int, int]:
        widths = [len(cells) for _, cells in _records(whole, delimiter, 1) if any(cells)][:30]
        return (sum(width == widths[0] for width in widths), widths[0]) if widths and widths[0] > 1 else (0, 0)

    best = max(_DELIMITERS, key=fit)
    return best if fit(best) > (0, 0) else ","


def _records(text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), first)
    except csv.Error as error:
        raise Invalid("letter-import-not-csv") from error


def _header(cells: list[str]) -> tuple[str, ...]:
    header = tuple(" ".join(cell.split()) for cell in cells)
    while header and not header[-1]:
        header = header[:-1]
    if len(header) > COLUMNS_LIMIT:
        raise Invalid("letter-import-not-csv")
    return header
