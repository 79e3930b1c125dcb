"""Footnotes: small lines at a column's foot that begin with a mark, below a rule or not. Pure."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.reference.importers.blocks import Block, Kind
from bot.reference.importers.layout.columns import joined
from bot.reference.importers.layout.hyphens import Words
from bot.reference.importers.layout.lines import Column, Line, Page, rows

_MARK = re.compile(r"\[?\(?(\d{1,3}|[*†‡§¶]{1,4}|[¹²³⁰⁴-⁹]{1,3})\)?\]?[.:]?\s+(?=\S)")
_BARE = re.compile(r"(\d{1,3}|[*†‡§¶]{1,4})\s+(?=[^\W\d_])")
_SMALL = 0.94
"""Notes are smaller than this part of the body, where no rule parts them from it."""
_SMALLER = 0.9
"""What is this small below the text and begins with a mark is a note, though nothing in the text has that mark."""
_UNSEEN = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡§¶]{1,4}|\d{1,3}(?=\s))\s*(?=\S)")
_CLOSED = re.compile(r"[.!?。؟][”\"»’')\]]*$")
_ALONE, _CALL = re.compile(r"\d{1,3}|[*†‡§¶]{1,4}"), 0.82
"""A mark alone on its line, and how small it is."""
_LINES = 8
"""Lines of a note at the document's end at most."""
_TITLE = re.compile(r"(?:end|foot)?notes?|notas|noten|примечания|註釋|注释|註|الحواشي", re.I)


def parted(column: Column, page: Page, marks: Set[str], body: float) -> tuple[Column, list[Line]]:
    """Return a column without its footnotes, and the lines of these.

    Args:
        column: of the page.
        page: tells the rules.
        marks: that hang on the text of the page and the one before it: a note may be moved to the next.
        body: size of the body's letters.
    """
    foot = len(column.lines)
    largest = 0.0
    for place in range(len(column.lines) - 1, -1, -1):
        line = column.lines[place]
        small = line.size <= _SMALL * body
        ruled = place > 0 and _ruled(column.lines[place - 1], line, page)
        if not small and not (ruled or _later_rule(column.lines[:place], line, page)):
            break
        if line.size < _SMALL * largest:
            # Below a note stands larger text: it is not at the page's foot.
            break
        largest = max(largest, line.size)
        found = _MARK.match(line.text)
        unseen = place > 0 and line.size <= _SMALLER * body and _UNSEEN.match(line.text)
        # Lines are also drawn under headings, and a paragraph's number ('1.') is no note's.
        bare = small or _BARE.match(line.text) is not None
        called = found is not None and (found.group(1) in marks or (ruled and bare))
        if (line.raised and (small or ruled)) or (called and (ruled or small)) or unseen:
            foot = place
        elif ruled and small:
            # A note that began on the page before goes on here without a mark.
            foot = place
        if ruled:
            break
    foot = _by_mark_alone(column.lines, marks) if foot == len(column.lines) else foot
    return replace(column, lines=column.lines[:foot]), column.lines[foot:]


def continued(column: Column, note: Sequence[Line], body: float) -> tuple[Column, list[Line]]:
    """Return a column without the lines at its top that go on with a note, and these.

    Args:
        column: of the page.
        note: the last lines at the foot of the column before.
        body: size of the body's letters.
    """
    if not note or _CLOSED.search(note[-1].text[-8:]):
        return column, []
    size = note[-1].size
    of_note = [abs(line.size - size) < 0.04 * body and size <= _SMALL * body for line in column.lines]
    end = of_note.index(False) if False in of_note else len(of_note)
    return replace(column, lines=column.lines[end:]), column.lines[:end]


def hung(column: Column, body: float) -> Column:
    """Return a column whose marks that stand alone on a line, since the text before them filled its own, hang on it."""
    lines: list[Line] = []
    waiting: tuple[str, ...] = ()
    for line in column.lines:
        if _ALONE.fullmatch(line.text) and line.size < _CALL * body:
            if lines:
                lines[-1] = replace(lines[-1], marks=(*lines[-1].marks, line.text))
            else:
                waiting = (line.text,)
            continue
        lines.append(replace(line, marks=(*waiting, *line.marks)) if waiting else line)
        waiting = ()
    return replace(column, lines=lines)


def across(page: Page, gutter: tuple[float, float] | None, body: float) -> tuple[Page, list[Line]]:
    """Return a page of two columns without the notes that run below both of them, and the lines of these.

    Args:
        page: without furniture.
        gutter: between its columns, None where it has but one.
        body: size of the body's letters.
    """
    if gutter is None:
        return page, []
    together = rows(page.lines)
    foot = len(together)
    while foot and all(one.size <= _SMALL * body for one in together[foot - 1]):
        foot -= 1
    while foot < len(together) and not (together[foot][0].raised or _MARK.match(together[foot][0].text)):
        foot += 1
    notes = together[foot:]
    if not foot or not any(one.left < gutter[0] and one.right > gutter[1] for row in notes for one in row):
        return page, []
    if len(together[foot - 1]) == 1 and _TITLE.fullmatch(together[foot - 1][0].text.strip(" :.")):
        foot -= 1
    kept = [one for row in together[:foot] for one in row]
    return replace(page, lines=kept), [joined(row) for row in notes]


def ends(columns: Sequence[Column], body: float) -> tuple[list[Column], list[tuple[int, list[Line]]]]:
    """Return the columns of a document without the notes at its end, and the lines of these with their pages.

    Args:
        columns: of the whole document, without the notes at the foot of pages.
        body: size of the body's letters.
    """
    marks = {mark for column in columns for line in column.lines for mark in line.marks}
    begin = _small_end(columns, marks, body) or _raised_end(columns, marks)
    if begin is None:
        return list(columns), []
    number, place = begin
    if place and _TITLE.fullmatch(columns[number].lines[place - 1].text.strip(" :.")):
        place -= 1
    kept = [*columns[:number], replace(columns[number], lines=columns[number].lines[:place])]
    cut = [(columns[number].page, columns[number].lines[begin[1] :])]
    return [one for one in kept if one.lines], cut + [(one.page, one.lines) for one in columns[number + 1 :]]


def _small_end(columns: Sequence[Column], marks: Set[str], body: float) -> tuple[int, int] | None:
    """Return the column and line where notes begin behind which nothing but small lines stands."""
    begin: tuple[int, int] | None = None
    for number in range(len(columns) - 1, -1, -1):
        lines = columns[number].lines
        small = next((k for k in range(len(lines), 0, -1) if lines[k - 1].size > _SMALL * body), 0)
        for place in range(small, len(lines)):
            found = _MARK.match(lines[place].text)
            if found and found.group(1) in marks:
                begin = (number, place)
                break
        if small:
            break
    return begin


def _raised_end(columns: Sequence[Column], marks: Set[str]) -> tuple[int, int] | None:
    """Return the column and line where notes as large as the text begin: each with a raised mark, one after the other.

    Nothing but such notes follows up to the end, none of more than a few lines.
    """
    lines = [(number, place) for number, column in enumerate(columns) for place in range(len(column.lines))]
    begin: tuple[int, int] | None = None
    expected, behind = 0, 0
    for number, place in reversed(lines):
        line = columns[number].lines[place]
        if abs(line.size - columns[-1].lines[-1].size) > 0.06 * line.size:
            # A small note right above the last paragraphs is not of the end.
            break
        mark = _MARK.match(line.text) if line.raised else None
        behind += 1
        if mark and mark.group(1).isdecimal() and (begin or mark.group(1) in marks):
            if expected and int(mark.group(1)) != expected:
                break
            begin, expected, behind = (number, place), int(mark.group(1)) - 1, 0
        if behind > _LINES or (begin and not expected):
            break
    return begin


def _by_mark_alone(lines: Sequence[Line], marks: Set[str]) -> int:
    """Return where notes of the body's size begin: below some white, with a mark that hangs on this page's text.

    Nothing but notes stands below: each line is as large as the first, and white comes only before a mark.
    """
    steps = sorted(below.base - above.base for above, below in pairwise(lines))
    foot = len(lines)
    for place in range(len(lines) - 1, len(lines) // 2, -1):
        line = lines[place]
        found = _BARE.match(line.text)
        white = line.base - lines[place - 1].base > 1.15 * steps[len(steps) // 2]
        if abs(line.size - lines[-1].size) > 0.06 * line.size or (white and not found):
            break
        if white and found and found.group(1) in marks:
            foot = place
    return foot


def blocks(lines: Sequence[Line], page: int, words: Words, body: float) -> list[Block]:
    """Return the notes of a column's foot, each joined from its lines."""
    found: list[tuple[str, list[Line]]] = []
    for line in lines:
        match = _MARK.match(line.text)
        if match and (line.raised or not found or _follows(found[-1][0], match.group(1))):
            found.append((match.group(1), [replace(line, text=line.text[match.end() :])]))
        elif found:
            found[-1][1].append(line)
        else:
            found.append(("", [line]))
    notes = []
    for mark, together in found:
        text = ""
        for line in together:
            text = words.join(text, line.text)
        notes.append(Block(text, Kind.NOTE, page, mark=mark, size=round(together[0].size / body, 2)))
    return notes


def _follows(before: str, mark: str) -> bool:
    """Return whether a mark can come after another."""
    if before.isdecimal() and mark.isdecimal():
        return int(mark) == int(before) + 1
    return not mark.isdecimal()


def _ruled(above: Line, below: Line, page: Page) -> bool:
    """Return whether a rule lies between two lines that follow each other, and is no underlining."""
    return any(
        above.base + 0.25 * above.size < y < below.base - 0.4 * below.size and left < below.right and right > below.left
        for left, right, y in page.rules
    )


def _later_rule(above: Sequence[Line], line: Line, page: Page) -> bool:
    """Return whether a rule lies higher up in the lower part of the page, so that this line can be one of its notes."""
    low = [y for left, right, y in page.rules if y > 0.4 * page.height and y < line.base and right - left < page.width]
    return bool(low) and any(one.base < max(low) for one in above)
